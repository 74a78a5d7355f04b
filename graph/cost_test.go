// The cost of queries: the greatest number of objects their answers can hold.

package graph_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/graph"
)

func TestCost(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for _, c := range []struct {
		name, query, variables string
		want                   int
	}{
		{"Scalars", "{ __typename echo }", "", 0},
		{"One", `{ article(by: {id: 1}) { id title } }`, "", 1},
		{"StandardPage", "{ articles { nodes { id } } }", "", 1 + 20},
		{"First", "{ articles(first: 3) { nodes { id } } }", "", 1 + 3},
		{"Last", "{ articles(last: 7) { totalCount nodes { id } } }", "", 1 + 7},
		{"Variable", "query($n: Int) { articles(first: $n) { nodes { id } } }", `{"n": 5}`, 1 + 5},
		{"VariableNull", "query($n: Int) { articles(first: $n) { nodes { id } } }", `{"n": null}`, 1 + 20},
		{"VariableUnset", "query($n: Int) { articles(first: $n) { nodes { id } } }", "", 1 + 20},
		{"VariableDefault", "query($n: Int = 4) { articles(first: $n) { nodes { id } } }", "", 1 + 4},
		{"EdgesAndNodes", "{ articles(first: 3) { edges { node { id } } nodes { id } pageInfo { hasNextPage } } }", "", 1 + 3 + 3 + 3 + 1},
		{"OnlyCount", "{ articles(first: 100) { totalCount } }", "", 1},
		{"Nested", "{ articles(first: 3) { nodes { people(first: 2) { nodes { id } } } } }", "", 1 + 3*(1+1+2)},
		{"PageNotInherited", "{ articles(first: 3) { nodes { notes { text } } } }", "", 1 + 3*(1+20)},
		{"DefaultOfField", "{ article(by: {id: 1}) { events { text } } }", "", 1 + 50},
		{"FirstOfList", "{ article(by: {id: 1}) { events(first: 2) { text article { id } } } }", "", 1 + 2*2},
		{"KnownList", "{ article(by: {id: 1}) { removed { text } } }", "", 1 + 100},
		{"SameFieldTwice", "{ articles(first: 3) { nodes { id } } articles(first: 3) { nodes { title } } }", "", 1 + 3},
		{"TwoAliases", "{ a: articles(first: 3) { nodes { id } } b: articles(first: 3) { nodes { id } } }", "", 2 * (1 + 3)},
		{"Fragment", "{ ...A ...A } fragment A on Query { articles(first: 3) { nodes { id } } }", "", 1 + 3},
		{"Skipped", "{ articles(first: 3) @skip(if: true) { nodes { id } } }", "", 0},
		{"Included", "query($y: Boolean!) { articles(first: 3) @include(if: $y) { nodes { id } } }", `{"y": true}`, 1 + 3},
		{"NotIncluded", "query($y: Boolean!) { ... @include(if: $y) { articles(first: 3) { nodes { id } } } }", `{"y": false}`, 0},
		{"GreatestOfKinds", "{ node(id: 1) { ... on Article { people(first: 9) { nodes { id } } } ... on Person { articles(first: 4) { nodes { id } } } } }", "", 1 + 1 + 9},
		{"Ids", `{ nodes(ids: ["a", "b", "c"]) { id } }`, "", 3},
		{"IdsByVariable", `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, `{"ids": ["a", "b"]}`, 2},
		{"OneId", `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, `{"ids": "a"}`, 1},
		{"Type", `{ __type(name: "Article") { name ofType { name } } }`, "", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := post(h, c.query, c.variables).graphql(t)
			cost := got.Extensions.Cost
			if cost.Requested != c.want || cost.Limit != 100_000 || cost.Remaining != 100_000-c.want {
				t.Errorf("got %+v, want %d (%v)", cost, c.want, got.Errors)
			}
		})
	}
}

// TestCostOfHistograms: as many buckets as there can be, in a period no more than that has.
func TestCostOfHistograms(t *testing.T) {
	a := newArchive(t, 3)
	h := graph.NewHandler(graph.NewSchema(a.opened), graph.Defaults())
	const filtered = "query($f: TimelineFilter, $i: Interval!) { timeline(filter: $f) { histogram(interval: $i) { buckets { count } } } }"
	for _, c := range []struct {
		name, query, variables string
		want                   int
	}{
		{"Days", "{ timeline { histogram(interval: DAY) { buckets { count } } } }", "", 2 + 10_000},
		{"Years", "{ timeline { histogram(interval: YEAR) { buckets { count date { edtf } } } } }", "", 2 + 2*2_000},
		{"OnlyUndated", "{ timeline { histogram(interval: DAY) { undated } } }", "", 2},
		{"DaysOfAPeriod", `{ timeline(filter: {date: {from: "2021-02-27", to: "2021-03-01"}}) { histogram(interval: DAY) { buckets { count } } } }`, "", 2 + 3},
		{"WeeksOfAPeriod", filtered, `{"i": "WEEK", "f": {"date": {"from": "2021-01-01", "to": "2021-01-07"}}}`, 2 + 2},
		{"MonthsOfAPeriod", filtered, `{"i": "MONTH", "f": {"date": {"from": "2020-12-31", "to": "2022-01-01"}}}`, 2 + 14},
		{"YearsOfAPeriod", filtered, `{"i": "YEAR", "f": {"date": {"from": "2020-12-31", "to": "2022-01-01"}}}`, 2 + 3},
		{"OpenPeriod", filtered, `{"i": "YEAR", "f": {"date": {"from": "2020-12-31"}}}`, 2 + 2_000},
		{"PeriodTouched", filtered, `{"i": "YEAR", "f": {"date": {"from": "2020-12-31", "to": "2022-01-01", "match": "OVERLAPS"}}}`, 2 + 2_000},
		{"PeriodOfTheFirstOnly", `{ a: timeline(filter: {date: {from: "2021-01-01", to: "2021-12-31"}}) { histogram(interval: YEAR) { buckets { count } } }
			b: timeline { histogram(interval: YEAR) { buckets { count } } } }`, "", 2 + 1 + 2 + 2_000},
		{"OfPeople", `{ people(first: 2) { nodes { timeline(filter: {date: {from: "2021-01-01", to: "2021-12-31"}}) { histogram(interval: MONTH) { buckets { count } } } } } }`, "", 1 + 2*(1+2+12)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := post(h, c.query, c.variables).graphql(t)
			if got.code() != "" || got.Extensions.Cost.Requested != c.want {
				t.Errorf("got %+v, want %d (%v)", got.Extensions.Cost, c.want, got.Errors)
			}
		})
	}
	tooMany := "{" + repeat(6, "h%d: timeline { histogram(interval: DAY) { buckets { date { edtf } } } } ") + "}"
	if got := post(h, tooMany, "").graphql(t); got.code() != graph.TooCostly {
		t.Errorf("six times all days: %+v", got.Errors)
	}
}

// TestAnswersHoldNoMoreThanTheirCost counts the objects of answers.
func TestAnswersHoldNoMoreThanTheirCost(t *testing.T) {
	a := newArchive(t, 40)
	h := graph.NewHandler(graph.NewSchema(a.opened), graph.Defaults())
	for _, query := range []string{
		"{ timeline { histogram(interval: DAY) { buckets { count date { edtf } } } } }",
		`{ timeline(filter: {date: {from: "2020-01-05", to: "2020-01-20"}}) { histogram(interval: DAY) { buckets { count date { edtf } } } } }`,
		`{ timeline(filter: {date: {from: "2020-01-05", to: "2020-02-01"}}) { histogram(interval: WEEK, of: EVENTS) { buckets { count } } events { nodes { id reports { span { start } } } } } }`,
		"{ articles(first: 30) { edges { node { id published { date { edtf } } people { edges { node { aliases { form } } roles { evidence { text } } } } quotes { nodes { speaker { id } span { start } } } } } } }",
		"{ people { nodes { timeline { histogram(interval: YEAR, of: MENTIONS) { buckets { count } } } } } }",
		`{ search(query: "اجتماع") { edges { highlights { matches { start } } node { removed { rule } dates { span { start } } } } facets { people { name } years { name } } } }`,
		"{ __schema { types { fields { args { type { name } } type { name ofType { name } } } enumValues { name } inputFields { name } } directives { args { name } } } }",
	} {
		got := post(h, query, "").graphql(t)
		if got.code() != "" {
			t.Fatalf("%s: %+v", query, got.Errors)
		}
		var data any
		if err := json.Unmarshal(got.Data, &data); err != nil {
			t.Fatal(err)
		}
		if n := objects(data) - 1; n > got.Extensions.Cost.Requested || n < 10 {
			t.Errorf("%d objects for a cost of %d: %s", n, got.Extensions.Cost.Requested, query)
		}
	}
}

// objects counts the objects in an answer, the outermost included.
func objects(value any) (n int) {
	switch value := value.(type) {
	case map[string]any:
		n = 1
		for _, inner := range value {
			n += objects(inner)
		}
	case []any:
		for _, inner := range value {
			n += objects(inner)
		}
	}
	return n
}

func TestCostOverTheLimit(t *testing.T) {
	schema := newToy(t)
	o := graph.Defaults()
	o.MaxCost = 20
	h := graph.NewHandler(schema, o)
	if got := post(h, "{ articles(first: 19) { nodes { id } } }", "").graphql(t); got.code() != "" || got.Extensions.Cost.Remaining != 0 {
		t.Errorf("at the limit: %+v", got)
	}
	resolved := schema.resolved.Load()
	got := post(h, "{ articles { nodes { id } } }", "").graphql(t)
	if got.code() != graph.TooCostly || got.Extensions.Cost.Requested != 21 || got.Data != nil {
		t.Errorf("over the limit: %+v", got)
	}
	if schema.resolved.Load() != resolved {
		t.Error("the refused query was executed")
	}
}

func TestPageSizesOutOfRange(t *testing.T) {
	schema := newToy(t)
	h := graph.NewHandler(schema, graph.Defaults())
	for name, query := range map[string]string{
		"Negative": "{ articles(first: -1) { totalCount } }",
		"Zero":     "{ articles(last: 0) { totalCount } }",
		"Over":     "{ articles(first: 101) { totalCount } }",
		"Both":     "{ articles(first: 1, last: 1) { totalCount } }",
		"InList":   "{ article(by: {id: 1}) { events(first: 0) { text } } }",
	} {
		t.Run(name, func(t *testing.T) {
			if got := post(h, query, "").graphql(t); got.code() != graph.BadInput {
				t.Errorf("got %+v", got)
			}
		})
	}
	if n := schema.resolved.Load(); n != 0 {
		t.Errorf("%d fields were resolved", n)
	}
}

// introspection is what GraphiQL, Apollo and Relay send, at its deepest.
const introspection = `query IntrospectionQuery { __schema { description
  queryType { name kind } mutationType { name kind } subscriptionType { name kind }
  types { ...FullType }
  directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
fragment FullType on __Type { kind name description specifiedByURL
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

func TestIntrospectionOfToolsPasses(t *testing.T) {
	for name, read := range map[string]func(t *testing.T) string{
		"Toy":  func(*testing.T) string { return toySDL },
		"Real": realSchema,
	} {
		t.Run(name, func(t *testing.T) {
			schema, err := gqlparser.LoadSchema(&ast.Source{Input: read(t)})
			if err != nil {
				t.Fatal(err)
			}
			got := post(graph.NewHandler(&toy{schema: schema}, graph.Defaults()), introspection, "").graphql(t)
			if got.code() != "" {
				t.Errorf("refused: %+v", got.Errors)
			}
			if got.Extensions.Cost.Requested < len(schema.Types) {
				t.Errorf("costs %d, less than its %d types", got.Extensions.Cost.Requested, len(schema.Types))
			}
		})
	}
}

// realSchema is the schema that is served.
func realSchema(t *testing.T) string {
	t.Helper()
	sdl, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Skipf("no schema: %v", err)
	}
	return string(sdl)
}
