// What a seeding tells of though nothing failed: articles stored twice, names that nobody bears, and how much was read.
package seed_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sijill/db"
	"sijill/seed"
	"sijill/seed/extract"
	"sijill/seed/resolve"
)

func TestDoubled(t *testing.T) {
	files := func(text string) fstest.MapFS {
		return fstest.MapFS{"council.txt": &fstest.MapFile{Data: []byte(text)}, "rain.txt": &fstest.MapFile{Data: []byte("هطلت أمطار غزيرة على الساحل.")}}
	}
	const council = "عقد المجلس جلسته الأولى بعد العطلة."
	fill := extract.Fill{Publisher: "صحيفة ما", Published: "2021-07-15"}
	for name, test := range map[string]struct {
		first, then seed.Options
		want        []string
	}{
		"WithFillsThenWithout": {seed.Options{FS: files(council), Fill: fill}, seed.Options{FS: files(council)}, []string{"council", "rain"}},
		"WithoutFillsThenWith": {seed.Options{FS: files(council)}, seed.Options{FS: files(council), Fill: fill}, []string{"council", "rain"}},
		"AnotherText":          {seed.Options{FS: files(council), Fill: fill}, seed.Options{FS: files(council + " ثم رفعها."), Fill: fill}, nil},
		"TheSame":              {seed.Options{FS: files(council), Fill: fill}, seed.Options{FS: files(council), Fill: fill}, nil},
		"FirstSeeding":         {seed.Options{}, seed.Options{FS: files(council), Fill: fill}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			mustSeed(t, path, test.first)
			if got := mustSeed(t, path, test.then).Doubled; !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnknownNames(t *testing.T) {
	files := fstest.MapFS{"visit.txt": &fstest.MapFile{Data: []byte("وصل رئيس الوزراء مصطفى الكاظمي إلى أربيل. وقال مصطفى الكاظمي إن الزيارة قصيرة.")}}
	path := newPath(t)
	mustSeed(t, path, seed.Options{FS: files})
	wrong := resolve.PeopleCorrections{Merge: [][]string{{"لا أحد هنا", "مصطفى الكاظمي"}}}
	got := mustSeed(t, path, seed.Options{FS: files, Corrections: seed.Corrections{People: wrong}}).Unknown
	if want := []resolve.UnknownName{{In: "merge", Name: "لا أحد هنا"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	name := "مصطفى الكاظمي"
	who, err := mustOpen(t, path).Person(t.Context(), db.PersonBy{Name: &name})
	if err != nil || who == nil || who.Name != name {
		t.Errorf("the person is %v, %v", who, err)
	}
}

// The standard input counts as files do.
func TestBytesOfStandardInput(t *testing.T) {
	text := `{"id":"one","text":"وصل الوفد."}` + "\n"
	var most int64
	mustSeed(t, newPath(t), seed.Options{Paths: []string{"-"}, Stdin: strings.NewReader(text), Progress: func(p seed.Progress) {
		most = max(most, p.Bytes)
	}})
	if most != int64(len(text)) {
		t.Errorf("%d bytes were read, want %d", most, len(text))
	}
}
