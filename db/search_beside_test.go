package db_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sijill/arabic"
	"sijill/db"
	"sijill/db/dbtest"
)

// marked writes highlights with brackets around the matches.
func marked(highlights []*db.Highlight) []string {
	var out []string
	for _, h := range highlights {
		text := []rune(h.Text)
		var b strings.Builder
		at := 0
		for _, m := range h.Matches {
			b.WriteString(string(text[at:m.Start]) + "[" + string(text[m.Start:m.End]) + "]")
			at = m.End
		}
		b.WriteString(string(text[at:]))
		out = append(out, fmt.Sprintf("%s: %s", h.Field, b.String()))
	}
	return out
}

func TestHighlights(t *testing.T) {
	filler := strings.Repeat("مضى اليوم هادئا في القرى البعيدة دون خبر يذكر عنها. ", 12)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(3),
		told("long", "2021-01-01", "جسور بغداد", filler+"أعيد بناء الجسور في بغداد وفتحت أمام الناس. "+filler+"وبالجسر الأخير اكتمل العمل. "+filler),
		told("marks", "2021-01-02", "لا شيء", "زار الـوَزيرُ أربيل، وال الأرض."),
		told("scripts", "2021-01-03", "مقابلة", "قال السفير لـCNN إن الـ25 عاملا في 3دول عادوا بـ\"سلام\"."),
	)...), nil)
	for _, c := range []struct {
		name, query, key string
		mode             db.SearchMode
		fragments        int
		want             []string // what each must hold, in order
	}{
		{"TitleAndBestPiece", "جسور بغداد", "long", db.SearchStemmed, 2,
			[]string{"TITLE: [جسور] [بغداد]", "أعيد بناء [الجسور] في [بغداد] وفتحت أمام الناس."}},
		{"AllPieces", "جسر بغداد", "long", db.SearchStemmed, 3,
			[]string{"TITLE: جسور [بغداد]", "[بغداد]", "[وبالجسر]"}},
		{"BestAlone", "بناء الجسور في بغداد", "long", db.SearchStemmed, 1, []string{"TEXT: أعيد [بناء] [الجسور] في [بغداد]"}},
		{"WholeWordWithMarks", "وزير", "marks", db.SearchStemmed, 2, []string{"TEXT: زار [الـوَزيرُ] أربيل، وال الأرض."}},
		{"ParticleBeforeLatinLetters", "لـ cnn", "scripts", db.SearchStemmed, 2, []string{"TEXT: قال السفير [لـCNN] إن الـ25 عاملا في 3دول عادوا بـ"}},
		{"ArticleBeforeANumber", "25 ال", "scripts", db.SearchStemmed, 2, []string{"لـCNN إن [الـ25] عاملا"}},
		{"NumberBeforeAWordIsNone", "دول 3", "scripts", db.SearchStemmed, 2, []string{"في [3][دول] عادوا"}},
		{"ExactForm", "الوزير", "marks", db.SearchExact, 2, []string{"زار [الـوَزيرُ] أربيل"}},
		{"Phrase", `"بناء الجسور"`, "long", db.SearchStemmed, 2, []string{"أعيد [بناء] [الجسور] في بغداد"}},
		{"Prefix", "جسو*", "long", db.SearchStemmed, 2, []string{"TITLE: [جسور] بغداد", "[الجسور] في بغداد"}},
		{"ExclusionMarksNothing", "-سلام title:بغداد -أربيل", "long", db.SearchStemmed, 1, []string{"جسور [بغداد]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask1(t, a, db.SearchRequest{Query: c.query, Mode: c.mode})
			i := slices.IndexFunc(r.Hits, func(h db.Hit) bool { return h.Article.Key == c.key })
			if i < 0 {
				t.Fatalf("%q does not find %s", c.query, c.key)
			}
			highlights, err := r.Highlights(t.Context(), r.Hits[i], c.fragments)
			if err != nil {
				t.Fatal(err)
			}
			got := marked(highlights)
			if len(got) != len(c.want) {
				t.Fatalf("got %q, want %d pieces", got, len(c.want))
			}
			for i, want := range c.want {
				if i < len(got) && !strings.Contains(got[i], want) {
					t.Errorf("got %q, want it to hold %q", got[i], want)
				}
			}
		})
	}
}

// Whatever is marked is a whole written word, and pieces are cut from the original.
func TestHighlightsAreWholeWords(t *testing.T) {
	reports := append(dbtest.Reports(5), found...)
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	for _, query := range []string{"الحوار", "أمطار بغداد", "اجتماع", "person:صالح اجتماع", "قال*", `"أسعار النفط"`} {
		r := ask1(t, a, db.SearchRequest{Query: query})
		for _, hit := range r.Hits {
			highlights, err := r.Highlights(t.Context(), hit, 3)
			if err != nil {
				t.Fatal(err)
			}
			if len(highlights) == 0 {
				t.Errorf("%q: %s has no highlight", query, hit.Article.Key)
			}
			i := slices.IndexFunc(reports, func(r db.Report) bool { return r.Article.Key == hit.Article.Key })
			for _, h := range highlights {
				if !strings.Contains(*reports[i].Article.Title+"\n"+reports[i].Text, h.Text) {
					t.Errorf("%q: piece %q is not in the article", query, h.Text)
				}
				words := map[[2]int]bool{}
				for _, token := range arabic.Tokenize(h.Text) {
					words[[2]int{token.Start, token.End}] = true
				}
				for _, m := range h.Matches {
					if !words[[2]int{m.Start, m.End}] {
						t.Errorf("%q: match %v is no whole word of %q", query, *m, h.Text)
					}
				}
			}
		}
	}
}

func TestFacets(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, append(dbtest.Reports(400), found...)...), nil)
	written := func(counts []*db.FacetCount) string {
		var parts []string
		for _, c := range counts {
			parts = append(parts, fmt.Sprintf("%s %d", c.Name, c.Count))
		}
		return strings.Join(parts, ", ")
	}
	t.Run("OverAllMatches", func(t *testing.T) {
		f, err := ask1(t, a, db.SearchRequest{Query: "اجتماع", First: 1}).Facets(t.Context(), 2)
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct{ got, want string }{
			"publishers": {written(f.Publishers), "صحيفة 0 134, صحيفة 1 133"},
			"years":      {written(f.Years), "2020 366, 2021 34"},
			"sections":   {written(f.Sections), ""},
		} {
			if c.got != c.want {
				t.Errorf("%s: got %q, want %q", name, c.got, c.want)
			}
		}
		if written(f.People) != "نوري المالكي 268, حيدر العبادي 267" || f.Estimated {
			t.Errorf("people: got %q, estimated %t; want المالكي 268, العبادي 267, exact", written(f.People), f.Estimated)
		}
	})
	t.Run("IDsFilter", func(t *testing.T) {
		r := ask1(t, a, db.SearchRequest{Query: "اجتماع"})
		f, err := r.Facets(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			filter db.ArticleFilter
			want   int
		}{
			"publisher": {db.ArticleFilter{Publishers: []string{f.Publishers[0].ID}}, f.Publishers[0].Count},
			"person":    {db.ArticleFilter{People: &db.AnyAll{Any: []string{f.People[0].ID}}}, f.People[0].Count},
		} {
			got, err := ask1(t, a, db.SearchRequest{Query: "اجتماع", Filter: &c.filter}).TotalCount(t.Context())
			if err != nil || got != c.want {
				t.Errorf("filtering by %s finds %d, %v; want %d", name, got, err, c.want)
			}
		}
	})
	t.Run("NothingFound", func(t *testing.T) {
		f, err := ask1(t, a, db.SearchRequest{Query: "زقزقزق"}).Facets(t.Context(), 10)
		if err != nil || len(f.Publishers)+len(f.Years) > 0 {
			t.Errorf("got %v, %v; want nothing", f, err)
		}
	})
}

// withSlips is an archive of well-known words and a misspelt one.
func withSlips(t *testing.T) *db.Archive {
	reports := dbtest.Reports(12)
	for i := range 12 {
		reports = append(reports, told(fmt.Sprintf("n%d", i), "2021-01-01", "المحافظ يستقبل وفدا", "قال المحافظ إن الكاظمي سيزور المحافظة."))
	}
	surname := told("surname", "2021-01-03", "خبر آخر", "قال الكاظمي كلمة.")
	surname.Entities = []db.EntityFact{{Kind: db.KindPerson, Name: "الكاظمي"}}
	surname.Mentions = []db.MentionFact{{Form: "الكاظمي", Text: "الكاظمي", In: db.PartText, Span: db.Span{Start: 4, End: 11}, Sentence: db.Span{End: 17}}}
	reports = append(reports, surname)
	for i := range 30 { // the many mean elections, the few have another word of their stem
		reports = append(reports, told(fmt.Sprintf("vote%d", i), "2021-01-04", "اقتراع", "بدأت الانتخابات، ومضى الاقتراع هادئا."))
	}
	for i := range 3 {
		reports = append(reports, told(fmt.Sprintf("elect%d", i), "2021-01-05", "اختيار", "انتخب المجلس رئيسا، ومضى الاقترع حزينا، ووصل Smith."))
	}
	for i := range 6 {
		reports = append(reports, told(fmt.Sprintf("ball%d", i), "2021-01-06", "رياضة", "انتهت مباراة كرة السلّة أمس."))
	}
	return dbtest.MustOpen(t, dbtest.MustSeed(t, append(reports, told("slip", "2021-01-02", "خبر", "المحافض قال كلمة واحدة."))...), nil)
}

// A word that no article holds is searched as what it likely misspells, beside words that are known. It stays unmatched.
func TestMisspeltWordsAreFound(t *testing.T) {
	a := withSlips(t)
	for _, c := range []struct {
		name, query string
		mode        db.SearchMode
		want        int
		unmatched   []string
	}{
		{"BesideAKnownWord", "الكاضمي سيزور", db.SearchStemmed, 12, []string{"الكاضمي"}},
		{"AndDemandedLikeOthers", "الكاضمي كلمة", db.SearchStemmed, 1, []string{"الكاضمي"}},
		{"TwoWordsWrittenAsOne", "مباراة كرةالسلة", db.SearchStemmed, 6, []string{"كرةالسلة"}},
		{"BehindAPreposition", "مباراة فيالسلة", db.SearchStemmed, 6, []string{"فيالسلة"}},
		{"HalfAWordIsNone", "مباراة كرةزقزق", db.SearchStemmed, 6, []string{"كرةزقزق"}},
		{"NorIsAWordOfFewArticles", "مباراة وفدازقزق", db.SearchStemmed, 6, []string{"وفدازقزق"}},
		{"NotAlone", "الكاضمي", db.SearchStemmed, 0, []string{"الكاضمي"}},
		{"NotBesideOperatorsAlone", "الكاضمي -سيزور title:آخر", db.SearchStemmed, 1, []string{"الكاضمي"}},
		{"NotInExactMode", "الكاضمي كلمة", db.SearchExact, 2, []string{"الكاضمي"}},
		{"NotWhatAnArticleHolds", "المحافض كلمة", db.SearchStemmed, 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask1(t, a, db.SearchRequest{Query: c.query, Mode: c.mode})
			if len(r.Hits) != c.want || !slices.Equal(r.Unmatched, c.unmatched) {
				t.Errorf("found %d, unmatched %q; want %d, %q", len(r.Hits), r.Unmatched, c.want, c.unmatched)
			}
		})
	}
}

func TestDidYouMean(t *testing.T) {
	a := withSlips(t)
	for _, c := range []struct{ name, query, want string }{
		{"AlikeLetter", "المحافض", "المحافظ"},
		{"UnknownWord", "الكاضمي سيزور", "الكاظمي سيزور"},
		{"LetterTooMany", "الكااظمي", "الكاظمي"},
		{"LettersChangedPlaces", "المحاظف", "المحافظ"},
		{"InsideOperators", `-"الكاضمي" سيزور`, `-"الكاظمي" سيزور`},
		{"LatinName", "Kazemi سيزور", "الكاظمي سيزور"},
		{"FormThatNobodyWrites", "الانتخبات", "الانتخابات"},
		{"FormThatAFewWrite", "الاقترع", ""},
		{"LatinNameBesideAnUnknownWord", "Kazemi windmill", ""},
		{"LatinNameBesideARareWord", "Kazemi Smith", ""},
		{"TwoWordsWrittenAsOne", "كرةالسلة", "كرة السلة"},
		{"AsArticlesWriteIt", "مباراه الساله", "مباراه السلة"},
		{"LettersOfTheOthersAsTyped", "الكاضمي لمّا قِمّة", "الكاظمي لما قمة"},
		{"LatinWordThatNamesNobody", "windmill سيزور", ""},
		{"NothingMisspelt", "المحافظ الكاظمي", ""},
		{"OtherSpellingIsNoSlip", "الكاظمى", ""},
		{"FarFromEverything", "زقزقزقزق", ""},
		{"TooShort", "زقز", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ask1(t, a, db.SearchRequest{Query: c.query}).DidYouMean(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if got == nil && c.want != "" || got != nil && *got != c.want {
				t.Errorf("got %v, want %q", got, c.want)
			}
		})
	}
}

func TestSuggest(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Reports(300)...), nil)
	people := []db.SuggestionKind{db.SuggestPerson}
	both := []db.SuggestionKind{db.SuggestPerson, db.SuggestSource}
	for _, c := range []struct {
		name, typed string
		kinds       []db.SuggestionKind
		want        []string // in any order
	}{
		{"FirstName", "مصط", people, []string{"مصطفى الكاظمي"}},
		{"SecondName", "الكاظ", people, []string{"مصطفى الكاظمي"}},
		{"WithoutArticle", "كاظ", people, []string{"مصطفى الكاظمي"}},
		{"OtherYa", "مصطفي ال", people, []string{"مصطفى الكاظمي"}},
		{"BothNames", "مصطفى كا", people, []string{"مصطفى الكاظمي"}},
		{"LatinLetters", "kadh", people, []string{"مصطفى الكاظمي"}},
		{"OtherLatinSpelling", "Kaz", people, []string{"مصطفى الكاظمي"}},
		{"LatinNames", "mostafa al-kaz", people, []string{"مصطفى الكاظمي"}},
		{"BehindParticles", "وللكاظ", people, []string{"مصطفى الكاظمي"}},
		{"OtherLetters", "كاضم", people, []string{"مصطفى الكاظمي"}},
		{"WithoutLongVowel", "معصم", people, []string{"فؤاد معصوم"}},
		{"SoundsLikeNobody", "زقزق", people, nil},
		{"Several", "م", people, []string{"فؤاد معصوم", "مصطفى الكاظمي", "عادل عبد المهدي", "نوري المالكي"}},
		{"ArticleAlone", "ال", people, nil},
		{"NotInsideAWord", "ظمي", people, nil},
		{"Sources", "صحيف", both, []string{"صحيفة 0", "صحيفة 1", "صحيفة 2"}},
		{"OtherKind", "صحيف", people, nil},
		{"Punctuation", " - ", both, nil},
		{"Nothing", "", both, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := a.Suggest(t.Context(), c.typed, c.kinds, 10)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i, s := range found {
				got = append(got, s.Name)
				if i > 0 && s.Count > found[i-1].Count && c.name != "Several" {
					t.Errorf("%s (%d) after %s (%d)", s.Name, s.Count, found[i-1].Name, found[i-1].Count)
				}
				if s.ID == "" || s.Count == 0 {
					t.Errorf("%s has id %q, count %d", s.Name, s.ID, s.Count)
				}
			}
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("%q gives %v, want %s among them", c.typed, got, want)
				}
			}
			if len(c.want) == 0 && len(got) > 0 {
				t.Errorf("%q gives %v, want nothing", c.typed, got)
			}
		})
	}
}

func TestQuoteSearch(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Reports(3)...), nil)
	for _, c := range []struct {
		words string
		want  int
	}{{"قال شيئاً", 12}, {"برقم 2", 3}, {"شيء", 0}, {"اجتماع", 0}} {
		t.Run(c.words, func(t *testing.T) {
			n, err := a.CountQuotes(t.Context(), nil, &c.words)
			if err != nil || n != c.want {
				t.Errorf("found %d, %v; want %d", n, err, c.want)
			}
		})
	}
	t.Run("RefusesPunctuation", func(t *testing.T) {
		words := "؟!"
		if _, err := a.CountQuotes(t.Context(), nil, &words); db.Code(err) != db.CodeBadInput {
			t.Errorf("got %v, want %s", err, db.CodeBadInput)
		}
	})
}
