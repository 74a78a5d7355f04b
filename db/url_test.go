package db_test

import (
	"slices"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestArticleByAddress: links are copied in many spellings; another page is another page.
func TestArticleByAddress(t *testing.T) {
	stored := []string{
		"https://www.example.org/news/2021/report-1",
		"http://example.com/سياسة/خبر-عاجل/",
		"https://example.net/%d8%ae%d8%a8%d8%b1?id=7&lang=ar",
		"https://example.org/",
		"https://example.org/a/b?id=1",
	}
	var reports []db.Report
	for i, address := range stored {
		r := dbtest.Report(i)
		r.Article.URL = &address
		reports = append(reports, r)
	}
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	for address, want := range map[string]int{
		stored[0]:                               0,
		"http://example.org/news/2021/report-1": 0,
		"https://EXAMPLE.org:443/news/2021/report-1/#comments":               0,
		"https://example.org/news/2021/report-1?utm_source=x&fbclid=abc":     0,
		"https://www.example.org/news/2021/report-1?page=2":                  -1,
		"https://www.example.org/news/2021/Report-1":                         -1,
		"https://m.example.org/news/2021/report-1":                           -1,
		"https://example.com/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/خبر-عاجل":        1,
		"http://www.example.com/سياسة/خبر-عاجل?utm_medium=social":            1,
		"http://example.com/سياسة":                                           -1,
		"https://example.net/خبر?id=7&lang=ar":                               2,
		"https://example.net/%D8%AE%D8%A8%D8%B1?id=7&UTM_Campaign=z&lang=ar": 2,
		"https://example.net/خبر?id=8&lang=ar":                               -1,
		"https://example.net/خبر":                                            -1,
		"https://example.org":                                                3,
		"ftp://example.org/":                                                 -1,
		"mailto:someone@example.org":                                         -1,
		"https://example.org/%zz":                                            -1,
		"https://www.example.org/a/b/?id=1":                                  4,
		"https://example.org/a%2Fb?id=1":                                     -1,
		"https://example.org/a/b%3Fid=1":                                     -1,
	} {
		found, err := a.Article(t.Context(), db.ArticleBy{URL: &address})
		switch {
		case err != nil:
			t.Errorf("%s: %v", address, err)
		case want < 0 && found != nil:
			t.Errorf("%s leads to %s", address, *found.URL)
		case want >= 0 && (found == nil || *found.URL != stored[want]):
			t.Errorf("%s does not lead to %s", address, stored[want])
		}
	}
}

// TestReady: what is remembered does not make an archive ready.
func TestReady(t *testing.T) {
	a, err := db.Open(dbtest.MustSeed(t, dbtest.Report(1)), db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := a.Generation(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Ready(t.Context()); err != nil {
		t.Errorf("an open archive: %v", err)
	}
	a.Close()
	if err := a.Ready(t.Context()); err == nil {
		t.Error("a closed archive is ready")
	}
}

func FuzzURLSpellings(f *testing.F) {
	for _, address := range []string{"https://www.example.org/a/?utm_source=x", "http://example.com/خبر", "https://h/%d8%ae%", "//", "https://h:80/%2F#x", "\x00", "http://:80", "http://h:80:443", "http://www.:80"} {
		f.Add(address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		all := db.URLSpellingsForTest(address)
		if all[0] != address || len(all) > 25 {
			t.Fatalf("%d spellings: %q", len(all), all)
		}
		for _, spelling := range all[1:] { // the spellings of a spelling are the same
			again := db.URLSpellingsForTest(spelling)
			for _, other := range all[1:] {
				if !slices.Contains(again, other) {
					t.Fatalf("%q has the spelling %q, which has not %q but %q", address, spelling, other, again)
				}
			}
		}
	})
}
