package db_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// naming makes a report whose text names somebody once.
func naming(key, text, name string) db.Report {
	r := told(key, "2021-02-01", "خبر قصير", text)
	at := len([]rune(text[:strings.Index(text, name)]))
	r.Entities = []db.EntityFact{{Kind: db.KindPerson, Name: name}}
	r.Mentions = []db.MentionFact{{Form: name, Text: name, In: db.PartText, Span: db.Span{Start: at, End: at + len([]rune(name))},
		Sentence: db.Span{End: len([]rune(text))}}}
	return r
}

// withSpellings seeds reports, and concludes that the names of each group are those of one person.
func withSpellings(t *testing.T, reports []db.Report, groups ...[]string) *db.Archive {
	t.Helper()
	path, ctx := t.TempDir()+"/test.db", context.Background()
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(ctx, reports); err != nil {
		t.Fatal(err)
	}
	people := make([]db.ConcludedEntity, len(groups))
	for i, forms := range groups {
		people[i] = db.ConcludedEntity{Kind: db.KindPerson, Forms: forms, Name: forms[0]}
	}
	err = w.EachEntity(ctx, func(e db.ArticleEntity) error {
		for i, forms := range groups {
			if slices.Contains(forms, e.Name) {
				people[i].Members = append(people[i].Members, db.Member{Row: e.Row, Link: db.LinkName})
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{w.ConcludeEntities(ctx, people), w.Finish(ctx, db.Seeding{At: time.Unix(0, 0)}), w.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return dbtest.MustOpen(t, path, nil)
}

func TestNamesAreFoundInEverySpelling(t *testing.T) {
	var reports []db.Report
	add := func(n int, format, name string) {
		for range n {
			key := fmt.Sprintf("k%03d", len(reports))
			reports = append(reports, naming(key, fmt.Sprintf(format, name), name))
		}
	}
	add(6, "قال %s إن القمة ستعقد.", "ترمب")
	add(3, "وصل %s إلى القمة.", "ترامب")
	add(2, "ترأست %s وفد بلدها.", "أنجيلا")
	add(5, "تغادر %s بعد أيام.", "أنغيلا")
	add(4, "شكر %s الحاضرين.", "حسن")
	add(4, "دعا %s إلى الهدوء.", "حسين")
	add(4, "افتتح %s معرضا.", "كوشنر")
	add(1, "سئل %s عن رأيه.", "كوشنير")
	add(4, "كتب %s رسالة.", "زهير")
	add(4, "قرأ %s كتابا.", "زهار")
	reports = append(reports, told("book", "2021-02-02", "خبر آخر", "نشر كتاب عن إنجيل قديم."))
	for i := range 9 { // the word is one of common language
		reports = append(reports, told(fmt.Sprintf("flower%d", i), "2021-02-02", "خبر آخر", "نبت زهار في كل حقل، وزهير كذلك."))
	}
	a := withSpellings(t, reports, []string{"ترمب", "ترامب"}, []string{"أنغيلا", "أنجيلا"}, []string{"حسن"}, []string{"حسين"},
		[]string{"كوشنر", "كوشنير"}, []string{"زهير", "زهار"})
	for _, c := range []struct {
		name, query, interpreted string
		mode                     db.SearchMode
		want                     int
	}{
		{"RareSpelling", "ترامب", "ترامب OR ترمب", db.SearchStemmed, 9},
		{"FrequentSpelling", "ترمب", "ترمب OR ترامب", db.SearchStemmed, 9},
		{"BehindAParticle", "لترامب", "لترامب OR ترمب", db.SearchStemmed, 9},
		{"BesideAnotherWord", "القمة ترامب", "القمة (ترامب OR ترمب)", db.SearchStemmed, 9},
		{"BothTypedAreTwoWords", "ترامب ترمب", "ترامب ترمب", db.SearchStemmed, 3},
		{"SpellingOfASingleArticle", "كوشنير", "كوشنير OR كوشنر", db.SearchStemmed, 5},
		{"ThatNobodyNeeds", "كوشنر", "كوشنر", db.SearchStemmed, 4},
		{"OtherPerson", "حسن", "حسن", db.SearchStemmed, 4},
		{"WordOfCommonLanguage", "زهير", "زهير", db.SearchStemmed, 13},
		{"WordOfTheSameStem", "إنجيل", "إنجيل", db.SearchStemmed, 3},
		{"Phrase", `"ترامب"`, `"ترامب"`, db.SearchStemmed, 3},
		{"Excluded", "القمة -ترامب", "القمة -ترامب", db.SearchStemmed, 6},
		{"ExactMode", "ترامب", "ترامب", db.SearchExact, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask1(t, a, db.SearchRequest{Query: c.query, Mode: c.mode})
			better, err := r.DidYouMean(t.Context())
			if err != nil || better != nil {
				t.Errorf("mended to %v, %v; want nothing", better, err)
			}
			if len(r.Hits) != c.want || r.Interpreted != c.interpreted {
				t.Errorf("found %d as %q, want %d as %q", len(r.Hits), r.Interpreted, c.want, c.interpreted)
			}
		})
	}
	t.Run("TypedSpellingFirst", func(t *testing.T) {
		for i, hit := range ask1(t, a, db.SearchRequest{Query: "ترامب"}).Hits {
			if got, want := hit.Article.Key >= "k006" && hit.Article.Key < "k009", i < 3; got != want {
				t.Errorf("hit %d is %s", i, hit.Article.Key)
			}
		}
	})
	t.Run("Highlighted", func(t *testing.T) {
		r := ask1(t, a, db.SearchRequest{Query: "ترامب"})
		highlights, err := r.Highlights(t.Context(), r.Hits[8], 1)
		if err != nil || !slices.Equal(marked(highlights), []string{"TEXT: قال [ترمب] إن القمة ستعقد."}) {
			t.Errorf("got %q, %v", marked(highlights), err)
		}
	})
}

// An article that writes a name both ways is found once, and both words are seen.
func TestBothSpellingsInOneArticle(t *testing.T) {
	var reports []db.Report
	for i, name := range []string{"ترمب", "ترمب", "ترمب", "ترامب"} {
		reports = append(reports, naming(fmt.Sprintf("k%d", i), "قال "+name+" كلمة.", name))
	}
	reports = append(reports, naming("k4", "قال ترامب، ويكتب ترمب أيضا.", "ترامب"))
	a := withSpellings(t, reports, []string{"ترمب", "ترامب"})
	r := ask1(t, a, db.SearchRequest{Query: "ترامب"})
	if len(r.Hits) != 5 || r.Hits[0].Article.Key != "k4" {
		t.Fatalf("found %d, first %s; want 5, first k4", len(r.Hits), r.Hits[0].Article.Key)
	}
	highlights, err := r.Highlights(t.Context(), r.Hits[0], 1)
	if err != nil || !slices.Equal(marked(highlights), []string{"TEXT: قال [ترامب]، ويكتب [ترمب] أيضا."}) {
		t.Errorf("got %q, %v", marked(highlights), err)
	}
}

// A form that was read once of somebody often named, because a report runs two names together, does not put him before
// those who are called so.
func TestSuggestRareForms(t *testing.T) {
	var reports []db.Report
	for i := range 150 {
		reports = append(reports, naming(fmt.Sprintf("k%d", i), "قال ترامب كلمة.", "ترامب"))
	}
	reports = append(reports, naming("l", "التقى ترامب ماكرون أمس.", "ترامب ماكرون"), naming("m", "قال ماكرون كلمة.", "ماكرون"),
		naming("n", "عاد ماكرون.", "ماكرون"))
	a := withSpellings(t, reports, []string{"ترامب", "ترامب ماكرون"}, []string{"ماكرون"})
	found, err := a.Suggest(t.Context(), "ماكر", []db.SuggestionKind{db.SuggestPerson}, 10)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range found {
		got = append(got, fmt.Sprint(s.Name, " ", s.Count))
	}
	if want := []string{"ماكرون 2", "ترامب 151"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
