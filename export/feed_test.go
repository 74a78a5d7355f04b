package export_test

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"sijill/db"
)

// atom is what the tests read of RFC 4287.
type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Links   []link   `xml:"link"`
	Entries []struct {
		ID        string   `xml:"id"`
		Title     string   `xml:"title"`
		Published string   `xml:"published"`
		Updated   string   `xml:"updated"`
		Authors   []string `xml:"author>name"`
		Links     []link   `xml:"link"`
		Content   struct {
			Type string `xml:"type,attr"`
			Text string `xml:",chardata"`
		} `xml:"content"`
	} `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

func linkTo(links []link, rel string) string {
	for _, l := range links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}

func readAtom(t *testing.T, address string) (atom, http.Header) {
	t.Helper()
	answer, body := ask(t, "GET", address, nil)
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != "application/atom+xml; charset=utf-8" {
		t.Fatalf("%s: %d %v %s", address, answer.StatusCode, answer.Header, body)
	}
	var f atom
	if err := xml.Unmarshal([]byte(body), &f); err != nil {
		t.Fatal(err)
	}
	return f, answer.Header
}

func TestAtomFeed(t *testing.T) {
	hostile := report("hostile", "نص فيه </content> و\u0007 و& و<b>.")
	hostile.Article.URL = ptr("javascript:alert(1)")
	s := served(t, mustOpen(t, append(few(t), hostile), db.Options{}), 0)
	f, _ := readAtom(t, s.URL+"/feed.atom")
	t.Run("what RFC 4287 requires", func(t *testing.T) {
		moments := []string{f.Updated}
		ids := map[string]bool{f.ID: true}
		for _, e := range f.Entries {
			moments = append(moments, e.Updated)
			if ids[e.ID] || !strings.HasPrefix(e.ID, "urn:uuid:") || e.Title == "" || linkTo(e.Links, "alternate") == "" {
				t.Errorf("entry %+v", e)
			}
			ids[e.ID] = true
		}
		for _, m := range moments {
			if _, err := time.Parse(time.RFC3339, m); err != nil {
				t.Error(err)
			}
		}
		if len(ids) != 5 || f.Title == "" || f.Author == "" {
			t.Errorf("got %+v", f)
		}
	})
	t.Run("self", func(t *testing.T) {
		if got, want := linkTo(f.Links, "self"), s.URL+"/feed.atom"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("clock time, and no date for an article without one", func(t *testing.T) {
		if got, want := f.Entries[0].Published, "2021-07-25T18:30:00+03:00"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		for _, e := range f.Entries[1:] {
			if e.Published != "" || e.Updated != "2024-01-02T03:04:05Z" {
				t.Errorf("%s: published %q, updated %q", e.Title, e.Published, e.Updated)
			}
		}
	})
	t.Run("texts are escaped, addresses are of the web", func(t *testing.T) {
		for _, e := range f.Entries {
			if strings.Contains(e.Content.Text, "<b>") || e.Content.Type != "html" || strings.Contains(linkTo(e.Links, "alternate"), "javascript") {
				t.Errorf("got %+v", e)
			}
		}
	})
	t.Run("of a search", func(t *testing.T) {
		found, _ := readAtom(t, s.URL+"/feed.atom?q="+url.QueryEscape("بايدن"))
		if len(found.Entries) != 1 || !strings.Contains(found.Title, "بايدن") || found.ID == f.ID || found.Entries[0].ID != f.Entries[0].ID {
			t.Errorf("got %+v", found)
		}
	})
	t.Run("next leads to the rest, under the same id", func(t *testing.T) {
		var titles []string
		next, pages := s.URL+"/feed.atom?limit=3", map[string]bool{}
		for next != "" && len(pages) < 5 {
			page, _ := readAtom(t, next)
			for _, e := range page.Entries {
				titles = append(titles, e.Title)
			}
			pages[next], next = true, linkTo(page.Links, "next")
			if first, _ := readAtom(t, s.URL+"/feed.atom?limit=3"); first.ID != page.ID {
				t.Errorf("got %q, want %q", page.ID, first.ID)
			}
		}
		if len(titles) != 4 || len(pages) != 2 {
			t.Errorf("got %q from %d pages", titles, len(pages))
		}
	})
}

func TestJSONFeed(t *testing.T) {
	s := served(t, mustOpen(t, few(t), db.Options{}), 0)
	answer, body := ask(t, "GET", s.URL+"/feed.json?limit=2", nil)
	if got := answer.Header.Get("Content-Type"); got != "application/feed+json; charset=utf-8" {
		t.Errorf("got %q", got)
	}
	var f map[string]any
	if err := json.Unmarshal([]byte(body), &f); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		path []any
		want any
	}{
		{[]any{"version"}, "https://jsonfeed.org/version/1.1"},
		{[]any{"feed_url"}, s.URL + "/feed.json?limit=2"},
		{[]any{"items", 0, "id"}, visit(t).Article.ID},
		{[]any{"items", 0, "url"}, "https://example.org/news/1"},
		{[]any{"items", 0, "title"}, visitTitle},
		{[]any{"items", 0, "content_text"}, visitText},
		{[]any{"items", 0, "authors", 1, "name"}, "رويترز"},
		{[]any{"items", 0, "tags", 0}, "سياسة"},
		{[]any{"items", 0, "_sijill", "publisher", "name"}, "العربي الجديد"},
		{[]any{"items", 1, "date_published"}, nil},
		{[]any{"items", 1, "_sijill", "published", "basis"}, "INFERRED"},
	} {
		if got := into(f, test.path...); got != test.want {
			t.Errorf("%v: got %v, want %v", test.path, got, test.want)
		}
	}
	_, rest := ask(t, "GET", f["next_url"].(string), nil)
	var last map[string]any
	if err := json.Unmarshal([]byte(rest), &last); err != nil {
		t.Fatal(err)
	}
	if got := into(last, "items", 0, "_sijill", "key"); got != "plain" || last["next_url"] != nil {
		t.Errorf("got %v, then %v", got, last["next_url"])
	}
	if got, there := into(last, "items", 0).(map[string]any)["title"]; there {
		t.Errorf("an article without title is called %v", got)
	}
}

func TestUnchanged(t *testing.T) {
	path := archived(t, few(t))
	a, err := db.Open(path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s := served(t, a, 0)
	for _, path := range []string{"/feed.atom", "/feed.json?limit=1", "/articles/" + visit(t).Article.ID + ".jsonld"} {
		answer, _ := ask(t, "GET", s.URL+path, nil)
		tag := answer.Header.Get("ETag")
		again, body := ask(t, "GET", s.URL+path, http.Header{"If-None-Match": {`"other", ` + tag}})
		if tag == "" || again.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("%s: tag %q, then status %d, %d bytes", path, tag, again.StatusCode, len(body))
		}
		if other, _ := ask(t, "GET", s.URL+path, http.Header{"If-None-Match": {`"other"`}}); other.StatusCode != http.StatusOK {
			t.Errorf("%s with another tag: status %d", path, other.StatusCode)
		}
	}
	before, _ := ask(t, "GET", s.URL+"/feed.atom", nil)
	other := served(t, mustOpen(t, few(t)[:1], db.Options{}), 0) // as many changes, another content
	r, err := http.NewRequestWithContext(t.Context(), "GET", other.URL+"/feed.json", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	had, _ := ask(t, "GET", s.URL+"/feed.json", nil)
	r.Host, r.Header = strings.TrimPrefix(s.URL, "http://"), http.Header{"If-None-Match": {had.Header.Get("ETag")}}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if answer.Body.Close(); answer.StatusCode != http.StatusOK {
		t.Errorf("status %d: another archive at the same address is taken for the first", answer.StatusCode)
	}
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.Add(t.Context(), []db.Report{report("new", "خبر جديد.")}); err != nil {
		t.Fatal(err)
	}
	after, _ := ask(t, "GET", s.URL+"/feed.atom", http.Header{"If-None-Match": {before.Header.Get("ETag")}})
	if after.StatusCode != http.StatusOK {
		t.Errorf("status %d after the archive changed", after.StatusCode)
	}
}
