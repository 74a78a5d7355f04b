// What a server must say of any archive it serves: lists hold as many as are counted, and what one list names, others
// name too.

package main_test

import (
	"encoding/json"
	"fmt"
	"testing"
)

// ids are things of which only the id is asked.
type ids struct {
	TotalCount int
	Nodes      []struct{ ID string }
}

type listedArticle struct {
	ID, Text, Key  string
	People, Quotes ids
}

type listedPerson struct {
	ID, Name     string
	ArticleCount int
	MentionCount int
	Articles     ids
	Mentions     ids
}

type listedSource struct {
	ID, Name      string
	ArticleCount  int
	CitationCount int
	Articles      ids
	CitedBy       struct{ TotalCount int }
}

type listedEvent struct {
	ID           string
	ArticleCount int
	People       ids
	Reports      []struct{ Article struct{ ID string } }
}

// checkConsistent holds everything that the server lists against what it counts and against each other.
func (s *server) checkConsistent(t *testing.T) {
	t.Helper()
	var archive struct {
		Archive struct{ Articles, People, Quotes, Events, Sources int }
	}
	if err := s.read("{ archive { articles people quotes events sources } }", &archive); err != nil {
		t.Fatal(err)
	}
	want := archive.Archive
	named := s.checkArticles(t, want.Articles, want.Quotes)
	s.checkPeople(t, want.People)
	s.checkSources(t, want.Sources)
	s.checkEvents(t, want.Events, named)
	s.checkSearch(t, want.Articles)
}

// everything pages through a list.
func everything[T any](t *testing.T, s *server, path, fields string) (all []T, total int) {
	t.Helper()
	after := "null"
	for range 1000 {
		var got map[string]json.RawMessage
		query := fmt.Sprintf(`{ list: %s(first: 100, after: %s) { totalCount pageInfo { hasNextPage endCursor } nodes { %s } } }`, path, after, fields)
		if path == "events" {
			query = fmt.Sprintf(`{ timeline { list: events(first: 100, after: %s) { totalCount pageInfo { hasNextPage endCursor } nodes { %s } } } }`, after, fields)
		}
		if err := s.read(query, &got); err != nil {
			t.Fatal(err)
		}
		if inner, ok := got["timeline"]; ok {
			if err := json.Unmarshal(inner, &got); err != nil {
				t.Fatal(err)
			}
		}
		var page struct {
			TotalCount int
			PageInfo   struct {
				HasNextPage bool
				EndCursor   *string
			}
			Nodes []T
		}
		if err := json.Unmarshal(got["list"], &page); err != nil {
			t.Fatal(err)
		}
		all = append(all, page.Nodes...)
		if !page.PageInfo.HasNextPage {
			return all, page.TotalCount
		}
		after = fmt.Sprintf("%q", *page.PageInfo.EndCursor)
	}
	t.Fatalf("%s comes to no end", path)
	return nil, 0
}

// checkArticles gives the ids of the people whom each article names.
func (s *server) checkArticles(t *testing.T, articles, quotes int) map[string]map[string]bool {
	t.Helper()
	all, total := everything[listedArticle](t, s, "articles",
		"id key text people(first: 100) { totalCount nodes { id } } quotes(first: 100) { totalCount nodes { id } }")
	named, quoted := map[string]map[string]bool{}, 0
	for _, a := range all {
		if a.Text == "" {
			t.Errorf("article %s has no text", a.Key)
		}
		if len(a.People.Nodes) != a.People.TotalCount || len(a.Quotes.Nodes) != a.Quotes.TotalCount {
			t.Errorf("article %s: %d people of %d, %d quotes of %d", a.Key, len(a.People.Nodes), a.People.TotalCount, len(a.Quotes.Nodes), a.Quotes.TotalCount)
		}
		named[a.ID] = map[string]bool{}
		for _, p := range a.People.Nodes {
			named[a.ID][p.ID] = true
		}
		quoted += len(a.Quotes.Nodes)
	}
	if len(all) != articles || total != articles || len(named) != articles || quoted != quotes {
		t.Errorf("%d articles are listed, %d different ones, %d counted, with %d quotes; the archive counts %d and %d",
			len(all), len(named), total, quoted, articles, quotes)
	}
	return named
}

func (s *server) checkPeople(t *testing.T, people int) {
	t.Helper()
	all, total := everything[listedPerson](t, s, "people",
		"id name articleCount mentionCount articles(first: 1) { totalCount } mentions(first: 1) { totalCount }")
	if len(all) != people || total != people {
		t.Errorf("%d people are listed, %d counted; the archive counts %d", len(all), total, people)
	}
	for i, p := range all {
		if p.Articles.TotalCount != p.ArticleCount || p.Mentions.TotalCount != p.MentionCount {
			t.Errorf("%s: in %d articles of %d, with %d mentions of %d", p.Name, p.Articles.TotalCount, p.ArticleCount, p.Mentions.TotalCount, p.MentionCount)
		}
		if i >= 20 { // looking up costs a request each
			continue
		}
		var found struct {
			Person    *struct{ ID string }
			Node      *struct{ ID string }
			People    ids
			Suggested []struct{ ID string }
		}
		query := fmt.Sprintf(`{ person(by: {name: %[1]q}) { id } node(id: %[2]q) { id } people(filter: {name: %[1]q}) { nodes { id } }
			suggested: suggest(prefix: %[1]q, kinds: [PERSON]) { id } }`, p.Name, p.ID)
		if err := s.read(query, &found); err != nil {
			t.Fatal(err)
		}
		suggested := false
		for _, n := range found.Suggested {
			suggested = suggested || n.ID == p.ID
		}
		if found.Person == nil || found.Person.ID != p.ID || found.Node == nil || len(found.People.Nodes) == 0 || !suggested {
			t.Errorf("%s %s is not found by name and id: %+v", p.ID, p.Name, found)
		}
	}
}

func (s *server) checkSources(t *testing.T, sources int) {
	t.Helper()
	all, total := everything[listedSource](t, s, "sources",
		"id name articleCount citationCount articles(first: 1) { totalCount } citedBy(first: 1) { totalCount }")
	if len(all) != sources || total != sources {
		t.Errorf("%d sources are listed, %d counted; the archive counts %d", len(all), total, sources)
	}
	for _, o := range all {
		if o.Articles.TotalCount != o.ArticleCount || o.CitedBy.TotalCount != o.CitationCount {
			t.Errorf("%s: %d articles of %d, cited %d times of %d", o.Name, o.Articles.TotalCount, o.ArticleCount, o.CitedBy.TotalCount, o.CitationCount)
		}
		var found struct{ Source *struct{ ID string } }
		if err := s.read(fmt.Sprintf(`{ source(by: {name: %q}) { id } }`, o.Name), &found); err != nil {
			t.Fatal(err)
		}
		if found.Source == nil || found.Source.ID != o.ID {
			t.Errorf("%s %s is not found by name", o.ID, o.Name)
		}
	}
}

func (s *server) checkEvents(t *testing.T, events int, named map[string]map[string]bool) {
	t.Helper()
	all, total := everything[listedEvent](t, s, "events",
		"id articleCount people(first: 100) { totalCount nodes { id } } reports(first: 100) { article { id } }")
	if len(all) != events || total != events {
		t.Errorf("%d events are listed, %d counted; the archive counts %d", len(all), total, events)
	}
	for _, e := range all {
		articles := map[string]bool{}
		for _, r := range e.Reports {
			articles[r.Article.ID] = true
		}
		if len(articles) != e.ArticleCount {
			t.Errorf("event %s: %d articles of %d", e.ID, len(articles), e.ArticleCount)
		}
		if len(e.People.Nodes) != e.People.TotalCount {
			t.Errorf("event %s: %d people of %d", e.ID, len(e.People.Nodes), e.People.TotalCount)
		}
		for _, p := range e.People.Nodes {
			known := false
			for article := range articles {
				known = known || named[article][p.ID]
			}
			if !known {
				t.Errorf("event %s: %s is named in none of its articles", e.ID, p.ID)
			}
		}
	}
}

// checkSearch asks for a word that stands in every record: what is found is there, and no more than there is.
func (s *server) checkSearch(t *testing.T, articles int) {
	t.Helper()
	var found struct {
		Search struct {
			TotalCount int
			Nodes      []struct{ ID, Text string }
		}
	}
	if err := s.read(`{ search(query: "الجسر", first: 100) { totalCount nodes { id text } } }`, &found); err != nil {
		t.Fatal(err)
	}
	if found.Search.TotalCount == 0 || found.Search.TotalCount > articles || len(found.Search.Nodes) != min(100, found.Search.TotalCount) {
		t.Errorf("%d of %d articles are found, %d listed", found.Search.TotalCount, articles, len(found.Search.Nodes))
	}
	for _, n := range found.Search.Nodes {
		if n.Text == "" {
			t.Errorf("article %s is found and has no text", n.ID)
		}
	}
}
