package export_test

import (
	"encoding/json"
	"net/http"
	"reflect"
	"testing"
	"time"

	"sijill/db"
)

// described reads an article in one of its forms.
func described(t *testing.T, base, id, form, contentType string) any {
	t.Helper()
	answer, body := ask(t, "GET", base+"/articles/"+id+"."+form, nil)
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != contentType {
		t.Fatalf("%d %v %s", answer.StatusCode, answer.Header, body)
	}
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func same(t *testing.T, got any, want string) {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(want), &v); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, v) {
		text, err := json.MarshalIndent(got, "", " ")
		t.Errorf("got %s (%v), want %s", text, err, want)
	}
}

func quoted(t *testing.T, text string) string {
	t.Helper()
	b, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNewsArticle(t *testing.T) {
	reports := few(t)
	s := served(t, mustOpen(t, reports, db.Options{}), 0)
	id := func(kind db.EntityKind, name string) string { return db.EntityID(kind, name) }
	t.Run("all is known", func(t *testing.T) {
		n := reports[0].Article
		same(t, described(t, s.URL, n.ID, "jsonld", "application/ld+json"), `{
			"@context": "https://schema.org", "@type": "NewsArticle", "@id": "`+s.URL+`/articles/`+n.ID+`.jsonld",
			"identifier": "`+n.ID+`", "url": "https://example.org/news/1",
			"name": "`+visitTitle+`", "headline": "`+visitTitle+`", "datePublished": "2021-07-25T18:30:00+03:00",
			"publisher": {"@type": "NewsMediaOrganization", "identifier": "`+db.SourceID("العربي الجديد")+`", "name": "العربي الجديد"},
			"author": [{"@type": "Person", "name": "بغداد ـ العربي الجديد"}, {"@type": "Person", "name": "رويترز"}],
			"articleSection": "سياسة", "dateline": "واشنطن", "inLanguage": "ar",
			"description": `+quoted(t, n.Lede)+`, "articleBody": `+quoted(t, visitText)+`, "wordCount": 26,
			"mentions": [
				{"@type": "Person", "identifier": "`+id(db.KindPerson, "مصطفى الكاظمي")+`", "name": "مصطفى الكاظمي", "alternateName": "Mustafa al-Kadhimi"},
				{"@type": "Person", "identifier": "`+id(db.KindPerson, "جو بايدن")+`", "name": "جو بايدن", "alternateName": "Joe Biden"},
				{"@type": "Place", "identifier": "`+id(db.KindPlace, "واشنطن")+`", "name": "واشنطن"}]}`)
	})
	t.Run("nothing is known, and nothing is made up", func(t *testing.T) {
		n := reports[1].Article
		same(t, described(t, s.URL, n.ID, "jsonld", "application/ld+json"), `{
			"@context": "https://schema.org", "@type": "NewsArticle", "@id": "`+s.URL+`/articles/`+n.ID+`.jsonld",
			"identifier": "`+n.ID+`", "name": `+quoted(t, plainText)+`, "inLanguage": "ar",
			"description": `+quoted(t, plainText)+`, "articleBody": `+quoted(t, plainText)+`, "wordCount": 7}`)
	})
	t.Run("a date that was only concluded is left out", func(t *testing.T) {
		n := described(t, s.URL, reports[2].Article.ID, "jsonld", "application/ld+json").(map[string]any)
		if date, there := n["datePublished"]; there {
			t.Errorf("got %v", date)
		}
	})
	t.Run("an author that is a source is no person", func(t *testing.T) {
		r := visit(t)
		r.Authors = []string{"العربي الجديد"}
		s := served(t, mustOpen(t, []db.Report{r}, db.Options{}), 0)
		n := described(t, s.URL, r.Article.ID, "jsonld", "application/ld+json")
		if got := into(n, "author", 0, "@type"); got != "NewsMediaOrganization" {
			t.Errorf("got %v", got)
		}
	})
}

func TestCSL(t *testing.T) {
	week := report("week", "انعقدت الجولة الأسبوع الماضي.")
	first := time.Date(2021, 7, 25, 0, 0, 0, 0, time.UTC)
	week.Article.Published = db.PublicationDate{Date: db.InWeek(first), Basis: db.BasisPrinted}
	open := report("open", "منذ ذلك اليوم.")
	open.Article.Published = db.PublicationDate{Date: db.Since(first), Basis: db.BasisPrinted}
	reports := append(few(t), week, open)
	s := served(t, mustOpen(t, reports, db.Options{}), 0)
	const contentType = "application/vnd.citationstyles.csl+json"
	t.Run("all is known", func(t *testing.T) {
		n := reports[0].Article
		same(t, described(t, s.URL, n.ID, "csl.json", contentType), `[{
			"id": "`+n.ID+`", "type": "article-newspaper", "title": "`+visitTitle+`", "container-title": "العربي الجديد",
			"author": [{"literal": "بغداد ـ العربي الجديد"}, {"literal": "رويترز"}], "issued": {"date-parts": [[2021, 7, 25]]},
			"section": "سياسة", "URL": "https://example.org/news/1", "language": "ar",
			"archive": "Sijill", "archive_location": "2021/07/visit"}]`)
	})
	t.Run("no title is printed: the opening words in brackets", func(t *testing.T) {
		n := reports[1].Article
		same(t, described(t, s.URL, n.ID, "csl.json", contentType), `[{
			"id": "`+n.ID+`", "type": "article-newspaper", "title": "[`+plainText+`]", "language": "ar",
			"archive": "Sijill", "archive_location": "plain"}]`)
	})
	for name, test := range map[string]struct {
		report int
		want   any
	}{
		"a concluded month is marked":  {2, map[string]any{"date-parts": []any{[]any{2021.0, 4.0}}, "circa": true}},
		"a week is a range":            {3, map[string]any{"date-parts": []any{[]any{2021.0, 7.0, 25.0}, []any{2021.0, 7.0, 31.0}}}},
		"an open range is left out":    {4, nil},
		"an unknown date is left out":  {1, nil},
		"a day has three parts, known": {0, map[string]any{"date-parts": []any{[]any{2021.0, 7.0, 25.0}}}},
	} {
		t.Run(name, func(t *testing.T) {
			items := described(t, s.URL, reports[test.report].Article.ID, "csl.json", contentType)
			if got := into(items, 0, "issued"); !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
