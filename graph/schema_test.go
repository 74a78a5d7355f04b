package graph_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
	"sijill/graph"
)

// archive answers queries over an archive of n made-up reports, and counts the statements.
type archive struct {
	t        *testing.T
	opened   *db.Archive
	executor *graph.Executor
	count    dbtest.Statements
}

func newArchive(t *testing.T, n int) *archive {
	t.Helper()
	a := &archive{t: t}
	a.opened = dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Reports(n)...), &a.count)
	a.executor = graph.NewExecutor(graph.NewSchema(a.opened), graph.Defaults())
	return a
}

type answer struct {
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions struct{ Code string }
	}
}

func (a *archive) ask(query string, variables map[string]any) answer {
	a.t.Helper()
	body, _ := a.executor.Execute(context.Background(), query, "", variables)
	var got answer
	if err := json.Unmarshal(body, &got); err != nil {
		a.t.Fatalf("%s: %v", body, err)
	}
	return got
}

// data asks a query that must be answered without errors.
func (a *archive) data(query string, variables map[string]any) map[string]any {
	a.t.Helper()
	got := a.ask(query, variables)
	if len(got.Errors) > 0 {
		a.t.Fatalf("%s\n%+v", query, got.Errors)
	}
	return got.Data
}

// at walks into an answer: keys for objects, numbers for lists.
func at(value any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			value = value.(map[string]any)[step]
		case int:
			value = value.([]any)[step]
		}
	}
	return value
}

// TestStatementsDoNotGrow: how many statements a query takes depends on its shape, not on how much it finds.
func TestStatementsDoNotGrow(t *testing.T) {
	a := newArchive(t, 40)
	for name, c := range map[string]struct {
		query string
		most  int64
	}{
		"page of articles": {`query($n: Int) { articles(first: $n) { edges { cursor node { title publisher { source { name } }
			people { edges { node { name } mentionCount roles { title } } } quotes { nodes { text speaker { name } } } } } } }`, 4},
		"counts": {`query($n: Int) { articles(first: $n) { totalCount nodes { text people { totalCount } quotes { totalCount } mentions { totalCount nodes { sentence person { name } } } } } }`, 10},
		"people to articles and back": {`query($n: Int) { people(first: 6) { nodes { name aliases { form } roles { title evidence { text } }
			articles(first: $n) { nodes { title people(first: 2) { nodes { latinName quotes(first: 2) { nodes { text article { title } } } } } } }
			coMentions(first: 3) { edges { count node { name } } } } } }`, 10},
		"timelines": {`query($n: Int) { timeline { events(first: $n) { nodes { summary people { nodes { name timeline { events(first: 2) { nodes { date { edtf } } } } } }
			reports { sentence article { title publisher { source { name articles(first: 1) { nodes { key } } } } } dateExpression { text } } plan { id } disagreements { values } } } } }`, 10},
		"histograms of people": {`query($n: Int) { people(first: $n) { nodes { timeline(filter: {date: {from: "2020-01-01", to: "2020-02-09"}}) {
			weeks: histogram(interval: WEEK) { buckets { share } } days: histogram(interval: DAY, of: EVENTS) { buckets { share } } } } } }`, 6},
		"suggestions": {`query($n: Int) { suggest(prefix: "ا", first: $n) { name count } more: suggest(prefix: "م", first: $n) { name } }`, 10},
		"evidence":    {`query($n: Int) { articles(first: $n) { nodes { published { basis evidence { text article { key } } } publisher { evidence { text } } authors removed { rule } dates { text } events { id } related { score article { title } } } } }`, 13},
	} {
		t.Run(name, func(t *testing.T) {
			statements := func(n int) int64 {
				before := a.count.Load()
				a.t = t
				a.data(c.query, map[string]any{"n": n})
				return a.count.Load() - before
			}
			one, many := statements(2), statements(20)
			if many != one || many > c.most {
				t.Errorf("%d statements for 2, %d for 20, at most %d expected", one, many, c.most)
			}
		})
	}
}

// TestNothingIsReadThatWasNotAskedFor: bodies and counts cost a statement only where they are selected.
func TestNothingIsReadThatWasNotAskedFor(t *testing.T) {
	a := newArchive(t, 5)
	for query, want := range map[string]int64{
		`{ articles { nodes { title lede } } }`:                    1,
		`{ articles { nodes { title text } } }`:                    2,
		`{ articles { nodes { title text paragraphs } } }`:         2,
		`{ articles { nodes { title text document } } }`:           3,
		`{ articles { totalCount nodes { title } } }`:              2,
		`{ articles { nodes { publisher { source { name } } } } }`: 1,
		`{ timeline { __typename } }`:                              0,
	} {
		before := a.count.Load()
		a.data(query, nil)
		if got := a.count.Load() - before; got != want {
			t.Errorf("%s took %d statements, want %d", query, got, want)
		}
	}
}

func TestArgumentsAreChecked(t *testing.T) {
	a := newArchive(t, 3)
	cursor := at(a.data(`{ people(first: 1) { pageInfo { endCursor } } }`, nil), "people", "pageInfo", "endCursor").(string)
	for name, query := range map[string]string{
		"ErrNegative":      `{ articles(first: -1) { totalCount } }`,
		"ErrZero":          `{ articles(first: 0) { totalCount } }`,
		"ErrHuge":          `{ articles(first: 100000) { totalCount } }`,
		"ErrBoth":          `{ articles(first: 1, last: 1) { totalCount } }`,
		"ErrForeignCursor": `{ articles(first: 1, after: "` + cursor + `") { totalCount } }`,
		"ErrNoCursor":      `{ articles(first: 1, after: "x") { totalCount } }`,
		"ErrOtherOrder":    `{ people(first: 1, orderBy: NAME, after: "` + cursor + `") { totalCount } }`,
		"ErrForeignEnd":    `{ articles(first: 1, before: "` + cursor + `") { totalCount } }`,
		"ErrManyIds":       `{ nodes(ids: [` + strings.Repeat(`"x_1", `, 101) + `]) { id } }`,
		"ErrDate":          `{ articles(filter: {published: {from: "2021-02-30"}}) { totalCount } }`,
		"ErrDateOrder":     `{ articles(filter: {published: {from: "2021-02-03", to: "2021-02-02"}}) { totalCount } }`,
		"ErrNested":        `{ articles { nodes { quotes(first: 101) { totalCount } } } }`,
		"ErrPublisher":     `{ articles(filter: {publishers: ["no such source"]}) { totalCount } }`,
		"ErrOneOfNone":     `{ person(by: {}) { name } }`,
		"ErrOneOfTwo":      `{ person(by: {id: "person_1", name: "x"}) { name } }`,
		"ErrEmptyQuery":    ``,
	} {
		t.Run(name, func(t *testing.T) {
			a.t = t
			got := a.ask(query, nil)
			if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "BAD_INPUT" || got.Errors[0].Message == "" {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestLookingUp(t *testing.T) {
	a := newArchive(t, 8)
	id := func(query string, path ...any) string {
		t.Helper()
		value := at(a.data(query, nil), path...)
		if value == nil {
			return ""
		}
		return value.(string)
	}
	person := id(`{ person(by: {name: "مصطفى الكاظمى"}) { id } }`, "person", "id")
	for _, name := range []string{"مصطفى الكاظمي", "الكاظمي", "Mustafa al-Kadhimi", "kadhimi", "Kazemi"} {
		if got := id(`{ person(by: {name: "`+name+`"}) { id } }`, "person", "id"); got != person || got == "" {
			t.Errorf("%s leads to %q, want %q", name, got, person)
		}
	}
	if got := at(a.data(`{ person(by: {name: "لا أحد"}) { id } }`, nil), "person"); got != nil {
		t.Errorf("nobody is %v", got)
	}
	all := a.data(`{ articles(first: 1) { nodes { id mentions(first: 1) { nodes { id } } quotes(first: 1) { nodes { id } } events { id } publisher { source { id } } } } }`, nil)
	n := at(all, "articles", "nodes", 0)
	for want, id := range map[string]any{
		"Article":       at(n, "id"),
		"Mention":       at(n, "mentions", "nodes", 0, "id"),
		"Quote":         at(n, "quotes", "nodes", 0, "id"),
		"TimelineEvent": at(n, "events", 0, "id"),
		"Source":        at(n, "publisher", "source", "id"),
		"Person":        person,
	} {
		got := a.data(`query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id, "x_1"]) { id } }`, map[string]any{"id": id})
		if at(got, "node", "__typename") != want || at(got, "node", "id") != id || at(got, "nodes", 1) != nil {
			t.Errorf("%v leads to %v, want a %s", id, got, want)
		}
	}
}

func TestHistogram(t *testing.T) {
	a := newArchive(t, 40) // January 2020 and nine days of February
	got := a.data(`{ timeline { histogram(interval: MONTH) { undated buckets { date { edtf precision } count share } } }
		person(by: {name: "برهم صالح"}) { timeline { histogram(interval: YEAR, of: MENTIONS) { buckets { date { edtf } count share } } } } }`, nil)
	buckets := at(got, "timeline", "histogram", "buckets").([]any)
	if len(buckets) != 2 || at(buckets[0], "count") != 31.0 || at(buckets[1], "count") != 9.0 || at(buckets[1], "date", "edtf") != "2020-02" {
		t.Errorf("months: %v", buckets)
	}
	year := at(got, "person", "timeline", "histogram", "buckets", 0)
	if at(year, "date", "edtf") != "2020" || at(year, "count") != 26.0 {
		t.Errorf("mentions: %v", year)
	}
}
