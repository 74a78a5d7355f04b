package extract_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/extract"
	"sijill/seed/read"
)

// shared is the folder of real reports beside the repository, which holds none
// of them itself; tests that need it are skipped without it.
func shared(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no %s beside the repository", filepath.Join("shared", name))
	}
	return path
}

// What a careful reader finds in the five reports the archive was first built for.
func TestFiveReports(t *testing.T) {
	type facts struct {
		titled                    bool
		titleBegins, titleEnds    string
		kicker, section, dateline string
		date                      string
		dateBasis                 db.Basis
		publisher                 string
		publisherBasis            db.Basis
		paragraphs                int
		rules                     string
		begins, ends              string // of the text
	}
	want := map[string]facts{
		"000": {false, "", "", "nil", "nil", "لندن", "XXXX", db.BasisUnknown, "إيلاف", db.BasisPrinted, 11, "", "بحث مصطفى", "في الأمر."},
		"001": {true, "الكاظمي يبحث", "من العراق", "nil", "nil", "nil", "2021-07-15", db.BasisPrinted, "العربي الجديد", db.BasisInferred, 11,
			"title published-line caption-credit font-size contributors", "التقى رئيس", "أن ينتهي\"."},
		"002": {true, "تسلّم دعوة", "عن الصراعات", "تسلّم دعوة من الولايات المتحدة", "nil", "nil", "2021-07-11", db.BasisPrinted, "nil", db.BasisUnknown, 13,
			"title published-line", "كشف مصدر", "بين البلدين\"."},
		"003": {false, "", "", "nil", "nil", "nil", "XXXX", db.BasisUnknown, "nil", db.BasisUnknown, 10, "comment-notice", "زيارة مهمة", "في واشنطن."},
		"004": {true, "الحوار العراقي", "مواجهة المليشيات؟", "nil", "سياسة", "nil", "XXXX", db.BasisUnknown, "nil", db.BasisUnknown, 10,
			"analytics analytics site-header breadcrumb title comments comment-notice comment-notice most-read" +
				strings.Repeat(" most-read-list", 8) + " comments", "رغم الضغوط", "الامريكي العربي؟"},
	}
	seen := 0
	err := read.Documents(context.Background(), []string{shared(t, "articles")}, read.Options{}, func(d read.Document) error {
		number, _, _ := strings.Cut(d.Key, "_")
		w, ok := want[number]
		if !ok {
			return nil
		}
		seen++
		t.Run(number, func(t *testing.T) {
			r := extract.Extract(d, extract.Fill{Today: today})
			check(t, r)
			a := r.Article
			if title := str(a.Title); (a.Title != nil) != w.titled || w.titled && (!strings.HasPrefix(title, w.titleBegins) || !strings.HasSuffix(title, w.titleEnds)) {
				t.Errorf("title %q", title)
			}
			if str(a.Kicker) != w.kicker || str(a.Section) != w.section || str(a.Dateline) != w.dateline || a.Language != "ar" || len(r.Authors) != 0 {
				t.Errorf("kicker %q, section %q, dateline %q, language %s, authors %q", str(a.Kicker), str(a.Section), str(a.Dateline), a.Language, r.Authors)
			}
			if a.Published.Date.EDTF != w.date || a.Published.Basis != w.dateBasis {
				t.Errorf("date %s by %s", a.Published.Date.EDTF, a.Published.Basis)
			}
			publisher := "nil"
			if r.Publisher != nil {
				publisher = r.Publisher.Name
			}
			if publisher != w.publisher || a.Publisher.Basis != w.publisherBasis {
				t.Errorf("publisher %s by %s", publisher, a.Publisher.Basis)
			}
			if got := len(strings.Split(r.Text, "\n")); got != w.paragraphs {
				t.Errorf("%d paragraphs, want %d", got, w.paragraphs)
			}
			if !strings.HasPrefix(r.Text, w.begins) || !strings.HasSuffix(r.Text, w.ends) || !strings.HasPrefix(a.Lede, w.begins) {
				t.Errorf("text begins %.40q, ends %q", r.Text, r.Text[len(r.Text)-30:])
			}
			if got := rules(r); got != w.rules {
				t.Errorf("rules %q, want %q", got, w.rules)
			}
		})
		return nil
	}, func(r read.Rejected) { t.Errorf("rejected %+v", r) })
	if err != nil || seen != len(want) {
		t.Errorf("%d of %d reports, %v", seen, len(want), err)
	}
}

var errEnough = errors.New("enough")

// records reads the first records of the news corpus.
func records(t testing.TB, n int, yield func(read.Document)) {
	t.Helper()
	path := shared(t, filepath.Join("corpora", "ant-news.jsonl.gz"))
	err := read.Documents(context.Background(), []string{path}, read.Options{}, func(d read.Document) error {
		yield(d)
		if n--; n == 0 {
			return errEnough
		}
		return nil
	}, func(r read.Rejected) { t.Errorf("rejected %+v", r) })
	if err != nil && !errors.Is(err, errEnough) {
		t.Fatal(err)
	}
}

func TestFirstRecordsOfTheCorpus(t *testing.T) {
	const n = 2000
	publishers := map[string]int{}
	dated, timed := 0, 0
	records(t, n, func(d read.Document) {
		r := extract.Extract(d, extract.Fill{Today: today})
		check(t, r)
		if r.Publisher != nil {
			publishers[r.Publisher.Name]++
		}
		if r.Article.Published.Basis == db.BasisMetadata {
			dated++
		}
		if r.Article.Published.At != nil {
			timed++
		}
		if t.Failed() {
			t.Fatalf("in record %s", d.Key)
		}
	})
	if publishers["العربية"] != n || dated != n || timed != n {
		t.Errorf("publishers %v, %d dated, %d with a clock time; want %d each, all by one outlet", publishers, dated, timed, n)
	}
}

func BenchmarkExtract(b *testing.B) {
	var docs []read.Document
	size := 0
	records(b, 500, func(d read.Document) {
		docs = append(docs, d)
		size += len(d.Raw)
	})
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			extract.Extract(d, extract.Fill{Today: today})
		}
	}
}

// FuzzExtract checks for any document what holds for all: spans, completeness,
// values that agree with their bases.
func FuzzExtract(f *testing.F) {
	f.Add(headline+"\n15 يوليو 2021\nجنود (Getty)\n+ الخط -\n"+body+"\nالأكثر قراءة\nعنوان\n", "", "")
	f.Add("الرئيسية > سياسة > "+headline+"\r\n"+headline+"\r\n"+body+"\n© إيلاف", headline, "2021-07-15")
	f.Add("رام الله 15-7-2021 وفا- "+first+"\nوقال مصدر لـ\"المدى\" إن.\nفرانس24/ أ ف ب", "", "Sun, 18 Feb 2018 21:35:43 +0400")
	f.Add("بقلم: سامي كريم\nنشر في: 5 ذو الحجة 1442 هـ\n\u2028\u0085\ufeff"+first, "\u200f", "1518983743")
	f.Fuzz(func(t *testing.T, raw, title, date string) {
		var d read.Document
		// As the reader would give it: valid, with something in it.
		fsys := oneFile(raw)
		err := read.FromFS(context.Background(), fsys, read.Options{}, func(doc read.Document) error { d = doc; return nil }, func(read.Rejected) {})
		if err != nil || d.Raw == "" {
			return
		}
		d.Meta = read.Meta{Title: strings.ToValidUTF8(strings.TrimSpace(title), ""), Published: strings.ToValidUTF8(date, "")}
		r := extract.Extract(d, extract.Fill{Today: today})
		check(t, r)
	})
}

// A page can be long and repeat itself: what is done for one line must not look
// at all others. Were it otherwise, this test would not end.
func TestLongPages(t *testing.T) {
	const n = 20_000
	for _, unit := range []string{
		"الأكثر قراءة\n", "اقرأ أيضا\n", "التعليقات\n", "اقرأ أيضا\nعنوان قصير\n", "15 يوليو 2021\n", "الرئيسية سياسة عنوان الخبر اليوم\n",
		"إيلاف\n", "بقلم: سامي كريم\n", "كلمة\n", "خمس كلمات في كل سطر\n", "أ/", "لـ\"إيلاف\" قال مصدر ", "تابعته \"ايلاف\" ", "(", "15-", "قال. ",
	} {
		r := extract.Extract(read.Document{Raw: first + "\n" + strings.Repeat(unit, n)}, extract.Fill{Today: today})
		if r.Text == "" {
			t.Errorf("%q: no text", unit)
		}
		r = extract.Extract(read.Document{Raw: strings.Repeat(unit, n)}, extract.Fill{Today: today})
		if r.Text == "" {
			t.Errorf("%q alone: no text", unit)
		}
	}
}
