package db_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// told makes a report of a title and a text, both ours, on a day.
func told(key, day, title, text string) db.Report {
	date, err := time.Parse(db.Day, day)
	if err != nil {
		panic(err)
	}
	lede, _, _ := strings.Cut(text, "\n")
	return db.Report{
		Article: db.Article{
			ID: db.ArticleID(key, "", title, day, "", text), Key: key, Language: "ar", Title: &title, TitleBasis: db.BasisPrinted,
			DisplayTitle: title, Lede: lede, WordCount: len(strings.Fields(text)),
			Published: db.PublicationDate{Date: db.OnDay(date), Basis: db.BasisMetadata},
			Publisher: db.Publisher{Basis: db.BasisMetadata},
		},
		Document: text, Text: text,
		Publisher: &db.SourceName{Name: "صحيفة " + key[:1], Form: "صحيفة " + key[:1], Kind: db.SourceOutlet},
	}
}

var found = []db.Report{
	told("a1", "2021-07-01", "الكاظمي يزور واشنطن", "وصل رئيس الوزراء العراقي مصطفى الكاظمي إلى واشنطن.\nوسيبحث الحوار الاستراتيجي مع الإدارة الأميركية."),
	told("a2", "2021-07-02", "جولة جديدة من الحوار", "قال الوزير إن الحوار بين البلدين سيكون استراتيجياً، وشكر للكاظمي جهوده."),
	told("b1", "2021-07-03", "أمطار على بغداد", "هطلت أمطار غزيرة على بغداد وأربيل، وغمرت المياه شوارع العاصمة."),
	told("b2", "2021-07-04", "مباراة مؤجلة", "تأجلت المباراة التي كانت ستقام غدا في أربيل بسبب الأمطار، وقالت كرة القدم كلمتها."),
	told("b3", "2021-07-05", "أسعار النفط", "ارتفعت أسعار النفط في الأسواق العالمية، وقال محللون إن الطلب على النفط يزداد."),
}

// keysOf asks and gives the keys of the hits in order.
func keysOf(t *testing.T, a *db.Archive, q db.SearchRequest) []string {
	t.Helper()
	keys := []string{}
	for _, hit := range ask1(t, a, q).Hits {
		keys = append(keys, hit.Article.Key)
	}
	return keys
}

func ask1(t *testing.T, a *db.Archive, q db.SearchRequest) *db.SearchResult {
	t.Helper()
	r, err := a.Search(t.Context(), standard(q))
	if err != nil {
		t.Fatalf("Search(%q): %v", q.Query, err)
	}
	return r
}

func standard(q db.SearchRequest) db.SearchRequest {
	if q.Mode == "" {
		q.Mode = db.SearchStemmed
	}
	if q.Order == "" {
		q.Order = db.SearchByRelevance
	}
	if q.First == 0 {
		q.First = 20
	}
	return q
}

func TestSearchFinds(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, found...), nil)
	for _, c := range []struct {
		name, query string
		want        []string // in any order
	}{
		{"Word", "الكاظمي", []string{"a1", "a2"}},
		{"WithConjunctionAndOtherYa", "والكاظمى", []string{"a1", "a2"}},
		{"WithMarksAndPreposition", "لِلكاظِمي", []string{"a1", "a2"}},
		{"WithoutArticle", "كاظمي", []string{"a1", "a2"}},
		{"BothOfTwoWords", "أمطار أربيل", []string{"b1", "b2"}},
		{"TwoOfThree", "أمطار أربيل كسوف", []string{"b1", "b2"}},
		{"OneOfTwoForAQuestion", "متى هطلت أمطار أربيل؟", []string{"b1", "b2"}},
		{"OneOfThreeForAQuestion", "النفط أمطار غزيرة؟", []string{"b1", "b2", "b3"}},
		{"NotOneOfThree", "النفط أمطار غزيرة", []string{"b1"}},
		{"MostOfMany", "أمطار غزيرة تغرق شوارع العاصمة بغداد", []string{"b1"}},
		{"Phrase", `"الحوار الاستراتيجي"`, []string{"a1"}},
		{"PhraseInGuillemets", "«الحوار الاستراتيجي»", []string{"a1"}},
		{"PhraseIsNotItsWords", `"أربيل بغداد"`, nil},
		{"PhraseOfNeighboursOnly", `"بغداد أربيل"`, nil}, // the text has وأربيل
		{"PhraseBehindParticle", `"كرة القدم"`, []string{"b2"}},
		{"WordsAreNoSubstrings", "غدا", []string{"b2"}},
		{"NorTheOtherWay", "بغداد", []string{"b1"}},
		{"Excluded", "أربيل -بغداد", []string{"b2"}},
		{"ExcludedInOtherForm", "أربيل -مباراة", []string{"b1"}},
		{"OnlyExcluded", "-أربيل", []string{"a1", "a2", "b3"}},
		{"Prefix", "استراتيج*", []string{"a1", "a2"}},
		{"PrefixBehindArticle", "كاظم*", []string{"a1", "a2"}},
		{"Or", "النفط OR المباراة", []string{"b2", "b3"}},
		{"Group", "أربيل (مباراة OR نفط)", []string{"b2"}},
		{"Title", "title:الحوار", []string{"a2"}},
		{"TitlePhrase", `title:"يزور واشنطن"`, []string{"a1"}},
		{"TitleAndText", "title:أمطار أربيل", []string{"b1"}},
		{"Source", "source:صحيفة الأمطار", []string{"b1", "b2"}},
		{"UnknownSource", "source:لاأحد الأمطار", nil},
		{"UnknownWord", "زقزقزق", nil},
		{"Headline", `الكاظمي: "جئنا من أجل الحوار" - زيارة إلى واشنطن (صور)`, []string{"a1", "a2"}},
		{"PhraseOfHeadlineThatNobodyHolds", `"هطول الأمطار" بغداد`, []string{"b1"}},
		{"PhraseThatNobodyHoldsBesideAnOperator", `"هطول الأمطار" بغداد -النفط`, nil},
		{"PhraseAndItsExclusion", `"أسعار النفط" -"أسعار النفط"`, nil},
		{"HeadlineInQuotes", `"الأمطار الغزيرة تغرق بغداد وتغمر شوارع العاصمة"`, []string{"b1"}},
		{"OrBetweenMarksOfDirection", "النفط \u200eOR\u200f المباراة", []string{"b2", "b3"}},
		{"FieldThenSpace", "title: الحوار", []string{"a2"}},
		{"UnknownWordBesidePhrase", `"الحوار الاستراتيجي" زقزقزق`, []string{"a1"}},
		{"StopWordsAlone", "إلى", []string{"a1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := keysOf(t, a, db.SearchRequest{Query: c.query})
			if slices.Sort(got); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
				t.Errorf("%q found %v, want %v", c.query, got, c.want)
			}
		})
	}
}

// Names of two words are found whether they are written as one or not, and words that print spells in two ways.
func TestSearchFindsWhatIsSpeltOtherwise(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t,
		told("one", "2021-07-06", "فيضان", "زار عبدالفتاح أبوظبي بعد الفيضان."),
		told("two", "2021-07-07", "سد", "قال عبد الفتاح إن المسؤولين زاروا السد، ومن أميركا وفد."),
		told("far", "2021-07-08", "عبد", "عاد عبد إلى بيته، وجاء بعده الفتاح."),
	), nil)
	for _, c := range []struct {
		name, query string
		want        []string
	}{
		{"InTwoWords", `"عبد الفتاح"`, []string{"one", "two"}},
		{"InOneWord", `"عبدالفتاح"`, []string{"one", "two"}},
		{"Excluded", "زار -عبدالفتاح", nil},
		{"AsPlainWords", "عبدالفتاح", []string{"far", "one", "two"}},
		{"Begun", "عبدالفت*", []string{"one", "two"}},
		{"FatherBegun", "أبوظ*", []string{"one"}},
		{"FatherOf", "أبو ظبي", []string{"one"}},
		{"OtherSeatOfHamza", "مسئولون", []string{"two"}},
		{"OtherSpelling", "الأمريكية", []string{"two"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := keysOf(t, a, db.SearchRequest{Query: c.query})
			if slices.Sort(got); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
				t.Errorf("%q found %v, want %v", c.query, got, c.want)
			}
		})
	}
	t.Run("Highlighted", func(t *testing.T) {
		r := ask1(t, a, db.SearchRequest{Query: `"عبد الفتاح" فيضان`})
		highlights, err := r.Highlights(t.Context(), r.Hits[0], 2)
		if want := []string{"TITLE: [فيضان]", "TEXT: زار [عبدالفتاح] أبوظبي بعد [الفيضان]."}; err != nil || !slices.Equal(marked(highlights), want) {
			t.Errorf("got %q, %v; want %q", marked(highlights), err, want)
		}
	})
}

func TestSearchExactMode(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, found...), nil)
	for _, c := range []struct {
		name, query string
		want        []string
	}{
		{"SpellingIsFolded", "الكَاظمى", []string{"a1"}},
		{"CliticsAreNot", "كاظمي", nil},
		{"ArticleIsNot", "الامطار", []string{"b2"}}, // b1 has أمطار
		{"ConjunctionIsNot", "أربيل -غدا", nil},     // b1 has وأربيل
		{"Prefix", "المي*", []string{"b1"}},
		{"PrefixOfTheVeryForm", "كاظم*", nil},
		{"StopWordFallsAway", "إلى واشنطن", []string{"a1"}},
		{"Or", "كان* OR المياه", []string{"b1", "b2"}},
		{"Several", "الحوار", []string{"a1", "a2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := keysOf(t, a, db.SearchRequest{Query: c.query, Mode: db.SearchExact})
			if slices.Sort(got); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
				t.Errorf("%q found %v, want %v", c.query, got, c.want)
			}
		})
	}
}

func TestSearchRefuses(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, found...), nil)
	cursor := "e30"
	day := "yesterday"
	for name, q := range map[string]db.SearchRequest{
		"NothingToLookFor": {Query: ` "" - `},
		"TooLong":          {Query: strings.Repeat("كلمة ", 5000)},
		"TooMany":          {Query: "بغداد", First: 101},
		"ForeignCursor":    {Query: "بغداد", After: &cursor},
		"BadDay":           {Query: "بغداد", Filter: &db.ArticleFilter{Published: &db.DateFilter{From: &day}}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := a.Search(t.Context(), standard(q))
			if got, want := db.Code(err), db.CodeBadInput; err == nil || got != want {
				t.Errorf("got %v (%s), want %s", err, got, want)
			}
		})
	}
}

func TestSearchTells(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, found...), nil)
	for _, c := range []struct{ name, query, interpreted, unmatched string }{
		{"WithoutMarks", "لِلكاظِـمى", "للكاظمى", ""},
		{"LettersAsTyped", "رئيس الـوزراء قِمّة", "رئيس الوزراء قمة", "قمة"},
		{"NamesAsTyped", `person:"مصطفى الكاظمي" source:"صحيفة أ"`, `person:"مصطفى الكاظمي" source:"صحيفة أ"`, ""},
		{"NameWrittenAsOne", "أبوظَـبي", "أبو ظبي", "أبو ظبي"},
		{"SaidTwiceInTwoSpellings", "أربيل اربيل", "أربيل", ""},
		{"UnknownWord", "الأمطار زقزقزق أربيل", "الأمطار زقزقزق أربيل", "زقزقزق"},
		{"StopWord", "في بغداد", "في بغداد", "في"},
		{"Repaired", `("بغداد`, "بغداد", ""},
		{"HeadlineLoosened", `الوزير يشكر الكاظمي: "لن ننسى الحوار" أبدا`, "الوزير يشكر الكاظمي لن ننسى الحوار أبدا", "لن ننسى أبدا"},
		{"Operators", `"أسعار النفط" OR -بغداد`, `"أسعار النفط" OR -بغداد`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask1(t, a, db.SearchRequest{Query: c.query})
			slices.Sort(r.Unmatched)
			want := strings.Fields(c.unmatched)
			slices.Sort(want)
			if r.Interpreted != c.interpreted || !slices.Equal(r.Unmatched, want) && len(r.Unmatched)+len(want) > 0 {
				t.Errorf("got %q, unmatched %v; want %q, %v", r.Interpreted, r.Unmatched, c.interpreted, want)
			}
		})
	}
}

func TestSearchFilters(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(6), found...)...), nil)
	from, section := "2021-07-04", "رياضة"
	for _, c := range []struct {
		name   string
		query  string
		filter db.ArticleFilter
		want   []string
	}{
		{"Date", "أربيل", db.ArticleFilter{Published: &db.DateFilter{From: &from}}, []string{"b2"}},
		{"Publisher", "الحوار", db.ArticleFilter{Publishers: []string{"صحيفة a"}}, []string{"a1", "a2"}},
		{"OtherPublisher", "الحوار", db.ArticleFilter{Publishers: []string{"صحيفة b"}}, nil},
		{"Section", "الحوار", db.ArticleFilter{Sections: []string{section}}, nil},
		{"Language", "الحوار", db.ArticleFilter{Languages: []string{"ar"}}, []string{"a1", "a2"}},
		{"LanguageInCapitals", "الحوار", db.ArticleFilter{Languages: []string{"AR"}}, []string{"a1", "a2"}},
		{"WithOperator", "-بغداد أربيل", db.ArticleFilter{Published: &db.DateFilter{From: &from}}, []string{"b2"}},
		{"Person", "اجتماع", db.ArticleFilter{People: &db.AnyAll{All: []string{"برهم صالح", "فؤاد معصوم"}}},
			[]string{"report-0000", "report-0004", "report-0005"}},
		{"PersonInQuery", "اجتماع person:معصوم -person:صالح", db.ArticleFilter{}, []string{"report-0001"}},
		{"PersonInLatinLetters", "person:masum", db.ArticleFilter{}, []string{"report-0000", "report-0001", "report-0004", "report-0005"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := keysOf(t, a, db.SearchRequest{Query: c.query, Filter: &c.filter})
			if slices.Sort(got); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
				t.Errorf("found %v, want %v", got, c.want)
			}
		})
	}
}

// Pages of any size in any order give every article once, in the same order as one long page.
func TestSearchPages(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(230), found...)...), nil)
	for _, order := range []db.SearchOrder{db.SearchByRelevance, db.SearchNewest, db.SearchOldest} {
		t.Run(string(order), func(t *testing.T) {
			var paged []string
			q := db.SearchRequest{Query: "اجتماع", Order: order, First: 7}
			last := 0.0
			for page := 0; ; page++ {
				r := ask1(t, a, q)
				for _, hit := range r.Hits {
					if order == db.SearchByRelevance && len(paged) > 0 && hit.Score > last {
						t.Errorf("score %g after %g", hit.Score, last)
					}
					last = hit.Score
					paged = append(paged, hit.Article.Key)
				}
				if !r.HasNextPage || page > 100 {
					break
				}
				q.After = &r.Hits[len(r.Hits)-1].Cursor
			}
			long := keysOf(t, a, db.SearchRequest{Query: "اجتماع", Order: order, First: 100})
			if !slices.Equal(paged[:100], long) {
				t.Errorf("pages of 7 differ from a page of 100")
			}
			distinct := slices.Compact(slices.Sorted(slices.Values(paged)))
			if len(paged) != 230 || len(distinct) != 230 {
				t.Errorf("got %d articles, %d of them different; want 230", len(paged), len(distinct))
			}
			n, err := ask1(t, a, q).TotalCount(t.Context())
			if err != nil || n != 230 {
				t.Errorf("TotalCount is %d, %v; want 230", n, err)
			}
		})
	}
	t.Run("NothingFound", func(t *testing.T) {
		for _, order := range []db.SearchOrder{db.SearchByRelevance, db.SearchNewest, db.SearchOldest} {
			if got := keysOf(t, a, db.SearchRequest{Query: "زقزقزق", Order: order}); len(got) > 0 {
				t.Errorf("in order %s got %v, want nothing", order, got)
			}
		}
	})
	t.Run("NewestFirstWhereNoneIsBetter", func(t *testing.T) {
		q := db.SearchRequest{Query: "-اجتماع -title:مباراة source:صحيفة", First: 2}
		first := ask1(t, a, q)
		q.After = &first.Hits[1].Cursor
		got := []string{first.Hits[0].Article.Key, first.Hits[1].Article.Key}
		got = append(got, keysOf(t, a, q)...)
		if want := []string{"b3", "b1", "a2", "a1"}; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
	t.Run("NewestFirst", func(t *testing.T) {
		got := keysOf(t, a, db.SearchRequest{Query: "أربيل OR بغداد", Order: db.SearchNewest, First: 2})
		if want := []string{"b2", "b1"}; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}

// What comes out does not depend on how many seedings it took, nor on what was taken out in between.
func TestSearchAfterSeveralSeedings(t *testing.T) {
	reports := append(dbtest.Reports(40), found...)
	once := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	path := dbtest.MustSeed(t, append(slices.Clone(reports[30:]), told("c1", "2021-07-06", "بغداد بغداد", "بغداد وحدها في بغداد."))...)
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.Remove(t.Context(), []string{"c1", "b3"}); err != nil {
		t.Fatal(err)
	}
	back := reports[len(reports)-1]
	back.Article.Key, back.Article.ID = "b3-again", db.ArticleID("b3-again", "", "", "", "", "")
	for _, part := range [][]db.Report{reports[:7], append(slices.Clone(reports[7:30]), back)} {
		if _, err := w.Add(t.Context(), part); err != nil {
			t.Fatal(err)
		}
		if err := w.Finish(t.Context(), db.Seeding{At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	often := dbtest.MustOpen(t, path, nil)
	for _, query := range []string{"بغداد", "اجتماع المسؤولين", "أسعار النفط", "أربيل -بغداد", `"أسعار النفط"`, "النفط OR الكاظمي"} {
		want := scores(t, once, query)
		got := scores(t, often, query)
		if strings.ReplaceAll(got, "b3-again", "b3") != want {
			t.Errorf("%q:\n got %s\nwant %s", query, got, want)
		}
	}
}

// scores writes keys and scores by key, so that ties in another order are the same.
func scores(t *testing.T, a *db.Archive, query string) string {
	var lines []string
	for _, hit := range ask1(t, a, db.SearchRequest{Query: query, First: 100}).Hits {
		lines = append(lines, fmt.Sprintf("%s %.4f", hit.Article.Key, hit.Score))
	}
	slices.Sort(lines)
	return strings.Join(lines, "; ")
}

// Articles that only operators let in are ranked by the words of names and prefixes.
func TestSearchRanksByOperators(t *testing.T) {
	filler := strings.Repeat("تحدث الناس عن أمور كثيرة في المدينة القديمة. ", 8)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(30),
		told("c", "2021-01-01", "خبر", filler+filler+filler+"ثم متحف."),
		told("b", "2021-01-02", "متحف السكة", "المتحف الجديد متحف كبير."),
		told("a", "2021-01-03", "خبر", filler+"ثم متحف. "+filler+"والمتحف."),
	)...), nil)
	for name, query := range map[string]string{"Prefix": "متح*", "Or": "متحف OR زقزق"} {
		t.Run(name, func(t *testing.T) {
			if got, want := keysOf(t, a, db.SearchRequest{Query: query}), []string{"b", "a", "c"}; !slices.Equal(got, want) {
				t.Errorf("%s: got %v, want %v", query, got, want)
			}
		})
	}
}

func TestSearchRanks(t *testing.T) {
	filler := strings.Repeat("تحدث الناس عن أمور كثيرة في المدينة القديمة. ", 8)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(30),
		told("title", "2021-01-01", "افتتاح متحف السكة الحديد", filler),
		told("lead", "2021-01-02", "خبر", "افتتاح متحف السكة الحديد. "+filler),
		told("close", "2021-01-03", "خبر", filler+"افتتاح متحف السكة الحديد."),
		told("apart", "2021-01-04", "خبر", filler+"كان الافتتاح بعيدا. "+filler+"ثم متحف. "+filler+"ثم سكة. "+filler+"ثم الحديد."),
	)...), nil)
	got := keysOf(t, a, db.SearchRequest{Query: "افتتاح متحف السكة الحديد"})
	if want := []string{"title", "lead", "close", "apart"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Of equals, an article that writes a word as the query does goes before those that write other words of its stem.
func TestSearchRanksTheVeryForm(t *testing.T) {
	filler := strings.Repeat("تحدث الناس عن أمور كثيرة في المدينة القديمة. ", 8)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(found[3:],
		told("a", "2021-01-01", "خبر البغدادي اليوم", filler),
		told("b", "2021-01-02", "خبر بغداد اليوم", filler),
		told("c", "2021-01-03", "خبر بغدادية اليوم", filler),
	)...), nil)
	for query, want := range map[string]string{"بغداد": "b", "البغدادي": "a", "بغدادية": "c"} {
		if got := keysOf(t, a, db.SearchRequest{Query: query}); len(got) != 3 || got[0] != want {
			t.Errorf("%s: got %v, want three and %s first", query, got, want)
		}
	}
}

// An index that another version of the Arabic analysis built is refused, and rebuilt by the next seeding.
func TestSearchIndexOfAnotherVersion(t *testing.T) {
	path := dbtest.MustSeed(t, append(dbtest.Reports(20), found...)...)
	before := scores(t, dbtest.MustOpen(t, path, nil), "الأمطار اجتماع OR بغداد")
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.Exec(`UPDATE posting SET block = 99 WHERE stem = ''; DELETE FROM posting WHERE stem = 'بغداد';
		DELETE FROM article_fts WHERE rowid = 3`); err != nil {
		t.Fatal(err)
	}
	t.Run("Refused", func(t *testing.T) {
		_, err := dbtest.MustOpen(t, path, nil).Search(t.Context(), standard(db.SearchRequest{Query: "بغداد"}))
		if err == nil || db.Code(err) != db.CodeBadInput {
			t.Errorf("got %v, want %s", err, db.CodeBadInput)
		}
	})
	t.Run("Rebuilt", func(t *testing.T) {
		w, err := db.OpenWriter(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Finish(t.Context(), db.Seeding{At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		a := dbtest.MustOpen(t, path, nil)
		if got := scores(t, a, "الأمطار اجتماع OR بغداد"); got != before {
			t.Errorf("got %s\nwant %s", got, before)
		}
		words := "قال شيئا"
		if n, err := a.CountQuotes(t.Context(), nil, &words); err != nil || n != 80 {
			t.Errorf("found %d quotes, %v; want 80", n, err)
		}
	})
}
