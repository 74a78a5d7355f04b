package resolve_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed"
)

// fiveReports seeds the five real reports that the archive was first built for, wherever they are at hand.
func fiveReports(t *testing.T) *db.Archive {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "shared", "articles")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the five reports are not beside the repository")
	}
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "five.db")
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := seed.Run(ctx, w, seed.Options{Paths: []string{folder}}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := db.Open(path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// Nobody is split or conflated: each name leads to one person, and two people are two.
func TestFiveReportsPeople(t *testing.T) {
	ctx, a := context.Background(), fiveReports(t)
	ids := map[string]string{}
	for _, names := range [][]string{
		{"مصطفى الكاظمي", "الكاظمي", "مصطفى الكاظمى"}, {"جو بايدن", "جوزيف بايدن", "بايدن"}, {"دونالد ترامب", "ترامب"},
		{"قاسم الأعرجي", "قاسم الاعرجي"}, {"إسماعيل قاآني", "اسماعيل قاآني"}, {"قاسم سليماني"}, {"مقتدى الصدر"}, {"باربرا ليف"},
		{"بريت ماكغورك"}, {"جوي هود"}, {"محمود علوي"}, {"هشام الهاشمي"}, {"حيدر حميد"}, {"ماثيو تولر"}, {"إبراهيم رئيسي"},
		{"فؤاد حسين"}, {"أنطوني بلينكين"}, {"مسرور بارزاني"},
	} {
		for _, name := range names {
			who, err := a.Person(ctx, db.PersonBy{Name: &name})
			if err != nil {
				t.Fatal(err)
			}
			if who == nil {
				t.Errorf("%s is nobody", name)
				continue
			}
			if first, ok := ids[names[0]]; ok && first != who.ID {
				t.Errorf("%s and %s are two people", names[0], name)
			}
			ids[names[0]] = who.ID
		}
	}
	seen := map[string]string{}
	for name, id := range ids {
		if other, ok := seen[id]; ok {
			t.Errorf("%s and %s are one person", name, other)
		}
		seen[id] = name
	}
}

// What the reports and their company bound, and what nothing bounds.
func TestFiveReportsDates(t *testing.T) {
	ctx, a := context.Background(), fiveReports(t)
	for key, test := range map[string]struct {
		basis         db.Basis
		after, before string // the day lies between; empty: not bounded
	}{
		"001_5837892a5285eb60": {db.BasisPrinted, "2021-07-15", "2021-07-15"},
		"002_1959643b4c841efe": {db.BasisPrinted, "2021-07-11", "2021-07-11"},
		"000_b256b98b244aef4d": {db.BasisInferred, "2022-06-13", ""},
		"003_606c5c2eacd381fa": {db.BasisUnknown, "", ""},
		"004_b894ee89e1b64982": {db.BasisInferred, "2021-04-01", "2021-05-31"},
	} {
		article, err := a.Article(ctx, db.ArticleBy{Key: &key})
		if err != nil {
			t.Fatal(err)
		}
		p := article.Published
		if p.Basis != test.basis {
			t.Errorf("%s: basis %s, want %s", key, p.Basis, test.basis)
		}
		if test.after != "" && (p.Date.Start == nil || *p.Date.Start < test.after) {
			t.Errorf("%s: published %s, want after %s", key, p.Date.EDTF, test.after)
		}
		if test.before != "" && (p.Date.End == nil || *p.Date.End > test.before) {
			t.Errorf("%s: published %s, want before %s", key, p.Date.EDTF, test.before)
		}
		if p.Basis == db.BasisInferred {
			proven(t, a, article)
		}
	}
}

// What the reports tell of Mustafa al-Kadhimi: each event once, on its day.
func TestFiveReportsTimeline(t *testing.T) {
	ctx, a := context.Background(), fiveReports(t)
	name, hundred := "مصطفى الكاظمي", 100
	who, err := a.Person(ctx, db.PersonBy{Name: &name})
	if err != nil || who == nil {
		t.Fatalf("%s: %v, %v", name, who, err)
	}
	page, err := a.Events(ctx, db.PersonTimeline(who.Ref, nil), nil, db.Page{First: &hundred})
	if err != nil {
		t.Fatal(err)
	}
	var events []*db.TimelineEvent
	for _, item := range page.Items {
		events = append(events, item.Value)
		t.Logf("%s %s %s", item.Value.Date.EDTF, item.Value.Status, item.Value.Summary)
	}
	for _, want := range []struct {
		date   string // how it begins
		status db.EventStatus
		words  []string // that only this event's summary has together
	}{
		{"2021-04", db.StatusHappened, []string{"نتائج", "بوابة"}},
		{"2021-07-15", db.StatusHappened, []string{"ماكغورك"}},
		{"2021-07-04/2021-07-10", db.StatusHappened, []string{"الأعرجي", "تولر"}},
		{"2022-06-2", db.StatusPlanned, []string{"جلسة", "ثانية"}},
		{"", db.StatusHappened, []string{"اتصال", "هاتفي"}},
	} {
		n := 0
		for _, e := range events {
			has := !slices.ContainsFunc(want.words, func(w string) bool { return !strings.Contains(e.Summary, w) })
			if has && strings.HasPrefix(e.Date.EDTF, want.date) && e.Status == want.status {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s %s %v is listed %d times, want once", want.date, want.status, want.words, n)
		}
	}
	if !slices.IsSortedFunc(events, func(x, y *db.TimelineEvent) int { return strings.Compare(sortDay(x), sortDay(y)) }) {
		t.Error("the timeline does not run from the earliest to the latest")
	}
}

func sortDay(e *db.TimelineEvent) string {
	if e.Date.Start != nil {
		return *e.Date.Start
	}
	return *e.Date.End
}
