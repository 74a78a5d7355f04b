package db_test

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestIndexesServeSearch: no statement of a search reads a whole table, whatever is asked.
func TestIndexesServeSearch(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(60)...)
	var asked []string
	a, err := db.Open(path, db.Options{Observe: func(text string, _ time.Duration) { asked = append(asked, text) }})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	raw := withoutStatistics(t, path)
	day := "2020-02-01"
	for name, q := range map[string]db.SearchRequest{
		"Words":       {Query: "اجتماع المسؤولين"},
		"Phrase":      {Query: `"عدد من المسؤولين"`},
		"Title":       {Query: "title:خبر رقم"},
		"Source":      {Query: "source:صحيفة اجتماع"},
		"Filter":      {Query: "اجتماع", Filter: &db.ArticleFilter{Published: &db.DateFilter{To: &day}}},
		"NewestFirst": {Query: "اجتماع", Order: db.SearchNewest},
	} {
		t.Run(name, func(t *testing.T) {
			asked = nil
			r := ask1(t, a, q)
			if len(r.Hits) == 0 {
				t.Fatal("nothing found")
			}
			if _, err := r.Facets(t.Context(), 5); err != nil {
				t.Fatal(err)
			}
			for _, text := range asked {
				for step := range strings.Lines(explain(t, raw, text)) {
					whole := strings.HasPrefix(step, "SCAN article") || strings.HasPrefix(step, "SCAN posting") ||
						strings.HasPrefix(step, "SCAN appearance") || strings.HasPrefix(step, "SCAN entity")
					if whole && !strings.Contains(step, "VIRTUAL TABLE INDEX") {
						t.Errorf("%s\nreads a whole table: %s", text, step)
					}
				}
			}
		})
	}
}

// withoutStatistics opens an archive so that plans are those of a large one: SQLite reads small tables whole.
func withoutStatistics(t *testing.T, path string) *sql.DB {
	t.Helper()
	for _, text := range []string{"DELETE FROM sqlite_stat1", "SELECT 1"} { // statistics are read when a file is opened
		raw, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := raw.Exec(text); err != nil {
			t.Fatal(err)
		}
		if text == "SELECT 1" {
			t.Cleanup(func() { raw.Close() })
			return raw
		}
		raw.Close()
	}
	return nil
}

// FuzzSearch: whatever is typed finds something, finds nothing, or is refused with a sentence.
func FuzzSearch(f *testing.F) {
	a := dbtest.MustOpen(f, dbtest.MustSeed(f, append(dbtest.Reports(5), found...)...), nil)
	for _, seed := range []string{
		"بغداد", `"الحوار الاستراتيجي"`, "x\x00y", `") OR 1=1 --`, "NEAR(a b, 3)", "title:* -()", "{title_stem}: x", "ا* ب*", "^a + b",
		`-"" OR "`, "person:\"' OR 1\" source:%_", "\xff\xfe", "كاظم* -كاظمي OR title:(الحوار -\"قال\")",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, mode := range []db.SearchMode{db.SearchStemmed, db.SearchExact} {
			r, err := a.Search(t.Context(), db.SearchRequest{Query: text, Mode: mode, Order: db.SearchByRelevance, First: 5})
			if err != nil {
				if db.Code(err) != db.CodeBadInput {
					t.Errorf("%q in mode %s: %v", text, mode, err)
				}
				continue
			}
			for _, hit := range r.Hits {
				if _, err := r.Highlights(t.Context(), hit, 2); err != nil {
					t.Errorf("highlights of %q: %v", text, err)
				}
			}
			if _, err := r.DidYouMean(t.Context()); err != nil {
				t.Errorf("mending %q: %v", text, err)
			}
		}
		if _, err := a.Suggest(t.Context(), text, []db.SuggestionKind{db.SuggestPerson, db.SuggestSource}, 5); err != nil {
			t.Errorf("suggesting for %q: %v", text, err)
		}
	})
}
