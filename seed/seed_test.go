package seed_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sijill/db"
	"sijill/seed"
	"sijill/seed/annotate"
	"sijill/seed/extract"
	"sijill/seed/read"
	"sijill/seed/sample"
)

// today keeps what can be a publication date from depending on the day of the test.
var today = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// mustSeed seeds an archive and gives what was done.
func mustSeed(t *testing.T, path string, o seed.Options) seed.Result {
	t.Helper()
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	o.Fill.Today = today
	result, err := seed.Run(t.Context(), w, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return result
}

func mustOpen(t *testing.T, path string) *db.Archive {
	t.Helper()
	a, err := db.Open(path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func mustInfo(t *testing.T, path string) *db.Info {
	t.Helper()
	info, err := mustOpen(t, path).Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.Version == nil {
		t.Fatal("a finished seeding left no version")
	}
	return info
}

func newPath(t *testing.T) string { return filepath.Join(t.TempDir(), "test.db") }

// only gives the files of a file system that pass a test.
func only(t *testing.T, fsys fs.FS, pass func(n int) bool) fs.FS {
	t.Helper()
	files, n := fstest.MapFS{}, 0
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		if pass(n) {
			files[path] = &fstest.MapFile{Data: data}
		}
		n++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSeedingTwiceChangesNothing(t *testing.T) {
	path := newPath(t)
	first := mustSeed(t, path, seed.Options{FS: sample.Files()})
	before := mustInfo(t, path)
	second := mustSeed(t, path, seed.Options{FS: sample.Files()})
	after := mustInfo(t, path)
	if first.Added == 0 || second.Added != 0 || second.Known != first.Added {
		t.Errorf("added %d, then %d with %d known", first.Added, second.Added, second.Known)
	}
	if before.Generation != after.Generation || *before.Version != *after.Version {
		t.Errorf("generation %d became %d, version %s became %s", before.Generation, after.Generation, *before.Version, *after.Version)
	}
}

func TestVersionDependsNeitherOnOrderNorOnRuns(t *testing.T) {
	whole, parts := newPath(t), newPath(t)
	mustSeed(t, whole, seed.Options{FS: sample.Files(), Workers: 4})
	mustSeed(t, parts, seed.Options{FS: only(t, sample.Files(), func(n int) bool { return n%3 == 2 }), Workers: 1})
	mustSeed(t, parts, seed.Options{FS: only(t, sample.Files(), func(n int) bool { return n%3 == 0 }), Workers: 1})
	mustSeed(t, parts, seed.Options{FS: only(t, sample.Files(), func(n int) bool { return n%3 == 1 }), Workers: 2})
	if x, y := mustInfo(t, whole), mustInfo(t, parts); *x.Version != *y.Version {
		t.Errorf("one run gives version %s (%+v), three runs give %s (%+v)", *x.Version, x, *y.Version, y)
	}
}

func TestVersionDependsNotOnTheLineOfARecord(t *testing.T) {
	records := []string{
		`{"id": "a", "date": "2021-07-15", "text": "التقى وزير الخارجية العراقي فؤاد حسين نظيره في بغداد أمس."}`,
		`{"id": "b", "date": "2021-07-16", "text": "أعلنت الحكومة أن الجلسة ستعقد غدا."}`,
	}
	version := func(name string, lines ...string) string {
		path := newPath(t)
		mustSeed(t, path, seed.Options{FS: fstest.MapFS{name: {Data: []byte(strings.Join(lines, "\n"))}}})
		return *mustInfo(t, path).Version
	}
	got, want := version("other.jsonl", records[1], records[0]), version("news.jsonl", records...)
	if got != want {
		t.Errorf("in another order and file: got %s, want %s", got, want)
	}
	if got := version("news.jsonl", records[0]); got == want {
		t.Error("one record has the version of two")
	}
}

func TestWhatIsRemovedStaysRemoved(t *testing.T) {
	path, without := newPath(t), newPath(t)
	mustSeed(t, path, seed.Options{FS: sample.Files()})
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	removed, unknown, err := w.Remove(t.Context(), []string{"third-round", "no-such-key"})
	if err != nil || removed != 1 || len(unknown) != 1 {
		t.Fatalf("removed %d, not known %q: %v", removed, unknown, err)
	}
	if err := seed.Conclude(t.Context(), w, seed.Options{}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := mustSeed(t, path, seed.Options{FS: sample.Files()}); got.Added != 0 || got.Removed != 1 {
		t.Errorf("seeding again: %+v", got)
	}
	withoutIt := only(t, sample.Files(), func(int) bool { return true }).(fstest.MapFS)
	delete(withoutIt, "third-round.txt")
	mustSeed(t, without, seed.Options{FS: withoutIt})
	got, want := mustInfo(t, path), mustInfo(t, without)
	if got.Articles != want.Articles || got.People != want.People || got.Events != want.Events || got.Quotes != want.Quotes || got.Sources != want.Sources {
		t.Errorf("after the removal %+v, never seeded %+v", got, want)
	}
}

// Documents that fill the room that there is for them wait for each other and are all stored.
func TestLargeDocuments(t *testing.T) {
	const sentence = "وبحث الوزير مع الوفد فرص الاستثمار في البلاد. "
	files := fstest.MapFS{}
	for i := range 30 {
		files[fmt.Sprintf("%02d.txt", i)] = &fstest.MapFile{Data: []byte(strings.Repeat(sentence, 10+i%15))}
	}
	o := seed.Options{FS: files, MaxDocument: int64(len(sentence)) * 24, Workers: 4}
	if got := mustSeed(t, newPath(t), o); got.Added != len(files) || got.Rejected != 0 {
		t.Errorf("%+v of %d", got, len(files))
	}
}

func TestRejected(t *testing.T) {
	files := fstest.MapFS{
		"good.txt":    {Data: []byte("التقى وزير الخارجية نظيره في العاصمة يوم الأحد وبحث معه ملفات عدة.\n")},
		"empty.txt":   {Data: []byte(" \n\t\n")},
		"binary.txt":  {Data: []byte("\x00\x01\x02\x03\x00\x00\x7f\x00\x08")},
		"lines.jsonl": {Data: []byte("{\"id\":\"a\",\"text\":\"خبر قصير عن اجتماع الحكومة.\"}\n{broken\n")},
		"page.docx":   {Data: []byte("PK")},
	}
	var set []string
	path := newPath(t)
	got := mustSeed(t, path, seed.Options{FS: files, Reject: func(d read.Rejected) { set = append(set, d.Name+": "+d.Reason) }})
	if got.Added != 2 || got.Rejected != 4 {
		t.Errorf("got %+v, set aside %q", got, set)
	}
	for _, want := range []string{"empty.txt", "binary.txt", "lines.jsonl:2", "page.docx"} {
		if !strings.Contains(strings.Join(set, "\n"), want) {
			t.Errorf("%s is not named among %q", want, set)
		}
	}
}

func TestADocumentThatNoRuleForesawIsSetAside(t *testing.T) {
	restore := seed.Annotate(func(r *db.Report, o annotate.Options) {
		if strings.Contains(r.Text, "المجهول") {
			panic("index out of range")
		}
		annotate.Annotate(r, o)
	})
	defer restore()
	files := fstest.MapFS{
		"good.txt":    {Data: []byte("التقى وزير الخارجية نظيره في العاصمة يوم الأحد وبحث معه ملفات عدة.\n")},
		"unknown.txt": {Data: []byte("افتتح الوزير يوم الاثنين معرضا عنوانه المجهول في وسط العاصمة.\n")},
	}
	var set []string
	got := mustSeed(t, newPath(t), seed.Options{FS: files, Reject: func(d read.Rejected) { set = append(set, d.Name+": "+d.Reason) }})
	if got.Added != 1 || got.Rejected != 1 || len(set) != 1 || !strings.Contains(set[0], "unknown.txt") || strings.Contains(set[0], "index") {
		t.Errorf("got %+v, set aside %q; want unknown.txt alone, without the cause", got, set)
	}
}

func TestCorrections(t *testing.T) {
	path := newPath(t)
	mustSeed(t, path, seed.Options{FS: sample.Files()})
	original := mustInfo(t, path)
	key := "green-zone"
	correct := func(t *testing.T, c seed.Corrections) *db.Article {
		t.Helper()
		mustSeed(t, path, seed.Options{FS: sample.Files(), Corrections: c})
		a, err := mustOpen(t, path).Article(t.Context(), db.ArticleBy{Key: &key})
		if err != nil || a == nil {
			t.Fatalf("article %v: %v", a, err)
		}
		return a
	}
	before := correct(t, seed.Corrections{})
	c := seed.Corrections{Documents: []seed.DocumentCorrection{{Key: key, Date: "2022-09-04", Source: "عيّنة سجل", Title: "عنوان من عندنا"}}}
	after := correct(t, c)
	if after.ID != before.ID {
		t.Errorf("the id changed from %s to %s", before.ID, after.ID)
	}
	if after.Published.Date.EDTF != "2022-09-04" || after.Published.Basis != db.BasisMetadata {
		t.Errorf("published %+v", after.Published)
	}
	if after.Publisher.Source == nil || after.Publisher.Source.Name != "عيّنة سجل" || *after.Title != "عنوان من عندنا" {
		t.Errorf("publisher %+v, title %q", after.Publisher.Source, *after.Title)
	}
	if again := correct(t, c); again.Published.Date.EDTF != "2022-09-04" {
		t.Errorf("after another seeding: %+v", again.Published)
	}
	if reverted := correct(t, seed.Corrections{}); reverted.Published.Date.EDTF != before.Published.Date.EDTF {
		t.Errorf("without the correction: %+v, before it %+v", reverted.Published, before.Published)
	}
	if now := mustInfo(t, path); *now.Version != *original.Version {
		t.Error("taking the correction back does not give the archive back")
	}
}

func TestReadCorrections(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"OK":           {"documents:\n  - key: a\n    date: 2021-07\n    title: عنوان\n", ""},
		"ErrKey":       {"documents:\n  - date: 2021-07-15\n", "has no key"},
		"ErrTwice":     {"documents:\n  - key: a\n  - key: a\n", "stands twice"},
		"ErrDate":      {"documents:\n  - key: a\n    date: 15/7\n", "is not a date"},
		"ErrUnknown":   {"documnts: []\n", "documnts"},
		"ErrNotAYAML":  {"documents: [", "corrections"},
		"ErrFarDate":   {"documents:\n  - key: a\n    date: 2999-01-01\n", "2999-01-01"},
		"ErrNoDate":    {"documents:\n  - key: a\n    date: 0001-01-01\n", "0001-01-01"},
		"ErrBlank":     {"documents:\n  - key: a\n    source: \"  \"\n", "blank"},
		"ErrList":      {"- key: a\n", "corrections"},
		"OKEmptyFile":  {"", ""},
		"OKOnlyPeople": {"people: {}\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "c.yaml")
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := seed.ReadCorrections(path)
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if _, err := seed.ReadCorrections(filepath.Join(t.TempDir(), "none.yaml")); err != nil {
		t.Errorf("no file: %v", err)
	}
}

// TestEveryEvidenceSpanCutsOutItsText holds for everything seeded: the sample, and the real reports where they are.
func TestEveryEvidenceSpanCutsOutItsText(t *testing.T) {
	t.Run("sample", func(t *testing.T) {
		path := newPath(t)
		mustSeed(t, path, seed.Options{FS: sample.Files()})
		checkSpans(t, mustOpen(t, path))
	})
	t.Run("real reports", func(t *testing.T) {
		folder := filepath.Join("..", "..", "shared", "articles")
		if _, err := os.Stat(folder); err != nil {
			t.Skip("the real reports are not beside the project: ", err)
		}
		path := newPath(t)
		mustSeed(t, path, seed.Options{Paths: []string{folder}})
		checkSpans(t, mustOpen(t, path))
	})
}

// checkSpans cuts every span of every fact out of the part that it names.
func checkSpans(t *testing.T, a *db.Archive) {
	t.Helper()
	ctx, size := t.Context(), db.MaxPage
	all := db.Page{First: &size}
	page, err := a.Articles(ctx, nil, nil, all)
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, item := range page.Items {
		n := item.Value
		text, err := a.Text(ctx, n.Ref)
		if err != nil {
			t.Fatal(err)
		}
		document, err := a.Document(ctx, n.Ref)
		if err != nil {
			t.Fatal(err)
		}
		parts := map[db.TextPart][]rune{db.PartText: []rune(*text), db.PartDocument: []rune(*document)}
		if n.Title != nil {
			parts[db.PartTitle] = []rune(*n.Title)
		}
		check := func(what string, in db.TextPart, span db.Span, want string) {
			t.Helper()
			checked++
			part := parts[in]
			if span.Start < 0 || span.End > len(part) || span.Start >= span.End {
				t.Errorf("%s: %s %s[%d:%d] is no stretch of %d code points", n.Key, what, in, span.Start, span.End, len(part))
				return
			}
			if got := string(part[span.Start:span.End]); got != want {
				t.Errorf("%s: %s %s[%d:%d] is %q, stored %q", n.Key, what, in, span.Start, span.End, got, want)
			}
		}
		for _, fact := range []string{db.FactPublished, db.FactPublisher, db.FactTitle} {
			evidence, err := a.Evidence(ctx, n.Ref, fact)
			mustNot(t, err)
			for _, e := range evidence {
				if e.Span == nil {
					if e.In != db.PartMetadata && e.In != db.PartURL {
						t.Errorf("%s: evidence of %s in %s has no span", n.Key, fact, e.In)
					}
					continue
				}
				if e.ArticleRef.Row == n.Row {
					check("evidence of "+fact, e.In, *e.Span, e.Text)
				}
			}
			if known(n, fact) && len(evidence) == 0 {
				t.Errorf("%s: nothing proves what is stated as %s", n.Key, fact)
			}
		}
		removed, err := a.Removed(ctx, n.Ref)
		mustNot(t, err)
		for _, l := range removed {
			check("removed by "+l.Rule, db.PartDocument, l.Span, l.Text)
		}
		mentions, err := a.MentionsIn(ctx, n.Ref, nil, all)
		mustNot(t, err)
		for _, m := range mentions.Items {
			check("mention", m.Value.In, m.Value.Span, m.Value.Text)
		}
		people, err := a.PeopleIn(ctx, n.Ref, all)
		mustNot(t, err)
		for _, p := range people.Items {
			roles, err := a.RolesIn(ctx, p.Value)
			mustNot(t, err)
			for _, role := range roles {
				claims, err := a.RoleEvidence(ctx, role)
				mustNot(t, err)
				for _, c := range claims {
					check("role", c.In, *c.Span, c.Text)
				}
			}
		}
		quotes, err := a.QuotesIn(ctx, n.Ref, all)
		mustNot(t, err)
		for _, q := range quotes.Items {
			check("quote", q.Value.In, q.Value.Span, q.Value.Text)
			if q.Value.SpeakerSpan != nil {
				check("speaker", q.Value.In, *q.Value.SpeakerSpan, *q.Value.SpeakerText)
			}
		}
		citations, err := a.CitationsIn(ctx, n.Ref, all)
		mustNot(t, err)
		for _, c := range citations.Items {
			check("citation", c.Value.In, c.Value.Span, c.Value.Phrase)
		}
		dates, err := a.Dates(ctx, n.Ref)
		mustNot(t, err)
		for _, d := range dates {
			check("date", d.In, d.Span, d.Text)
		}
		events, err := a.Events(ctx, db.ArticleTimeline(n.Ref, nil), nil, all)
		mustNot(t, err)
		for _, e := range events.Items {
			reports, err := a.Reports(ctx, e.Value.Ref)
			mustNot(t, err)
			for _, r := range reports {
				if r.ArticleRef.Row == n.Row {
					check("event", r.In, r.Span, r.Sentence)
				}
			}
		}
	}
	if checked < 10*len(page.Items) {
		t.Errorf("only %d spans in %d articles", checked, len(page.Items))
	}
}

// known says whether an article states a fact that needs proof.
func known(n *db.Article, fact string) bool {
	switch fact {
	case db.FactPublished:
		return n.Published.Basis != db.BasisUnknown
	case db.FactPublisher:
		return n.Publisher.Basis != db.BasisUnknown
	}
	return n.Title != nil
}

func mustNot(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestStoppedSeedingIsFinishedByTheNext(t *testing.T) {
	path, whole := newPath(t), newPath(t)
	w, err := db.OpenWriter(t.Context(), path)
	mustNot(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	_, err = seed.Run(ctx, w, seed.Options{FS: sample.Files(), Fill: extract.Fill{Today: today}, Progress: func(p seed.Progress) {
		if p.Stage == "concluding" {
			cancel()
		}
	}})
	if err == nil {
		t.Fatal("a stopped seeding says nothing")
	}
	mustNot(t, w.Close())
	info, err := mustOpen(t, path).Info(t.Context())
	mustNot(t, err)
	if info.Version != nil {
		t.Error("an unfinished archive has a version")
	}
	mustSeed(t, path, seed.Options{FS: sample.Files()})
	mustSeed(t, whole, seed.Options{FS: sample.Files()})
	if x, y := mustInfo(t, path), mustInfo(t, whole); *x.Version != *y.Version {
		t.Error("the stopped seeding left another archive")
	}
}
