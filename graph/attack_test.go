// Hostile requests, each of which must be refused before anything is resolved.
// BenchmarkAttacks measures what refusing them costs.

package graph_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"sijill/graph"
)

// attack is a request and the code it is to be refused with.
type attack struct {
	name      string
	query     string
	variables string
	want      graph.Code
}

// repeat writes n parts, %d standing for the number of the part.
func repeat(n int, part string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, strings.ReplaceAll(part, "%d", "%[1]d"), i)
	}
	return out.String()
}

// nested writes open n times, then the middle, then as many closing braces.
func nested(n int, open, middle string) string {
	return strings.Repeat(open, n) + middle + strings.Repeat("}", n)
}

// doubling is a chain of n fragments, each spreading the next one twice.
func doubling(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "fragment F%d on Query { ...F%d a%d: __typename ...F%d } ", i, i+1, i, i+1)
	}
	fmt.Fprintf(&out, "fragment F%d on Query { __typename }", n)
	return out.String()
}

func attacks() []attack {
	return []attack{
		{"1,000 aliases", "{" + repeat(1000, "a%d: articles { totalCount } ") + "}", "", graph.TooCostly},
		{"10,000 aliases", "{" + repeat(10_000, "a%d: articles { totalCount } ") + "}", "", graph.TooCostly},
		{"1,000 aliases below", "{ articles { nodes {" + repeat(1000, "a%d: title ") + "} } }", "", graph.TooCostly},
		{"aliases in a fragment spread often", "{" + repeat(30, "r%d: article(by: {id: 1}) { ...A } ") +
			"} fragment A on Article {" + repeat(30, "a%d: title ") + "}", "", graph.TooCostly},
		{"60 root fields", "{" + repeat(60, "a%d: articles { totalCount } ") + "}", "", graph.TooCostly},
		{"people of articles of people", `{ people(first: 100) { nodes { articles(first: 100) { nodes {
			people(first: 100) { nodes { name } } } } } } }`, "", graph.TooCostly},
		{"the same by variables", `query($n: Int) { people(first: $n) { nodes { articles(first: $n) { nodes {
			people(first: $n) { nodes { name } } } } } } }`, `{"n": 100}`, graph.TooCostly},
		{"the same by edges and defaults", "{" + nested(4, "people { edges { node { articles { edges { node {",
			" id "+strings.Repeat("}", 20)) + "}", "", graph.TooCostly},
		{"fragment that spreads itself", "{ ...A } fragment A on Query { ...A }", "", graph.BadInput},
		{"fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }", "", graph.BadInput},
		{"a circle through fields", "{ articles { nodes { ...A } } } fragment A on Article { people { nodes { articles { nodes { ...A } } } } }", "", graph.BadInput},
		{"20 doubling fragments", "{ ...F0 } " + doubling(20), "", graph.TooCostly},
		{"200 doubling fragments", "{ ...F0 } " + doubling(200), "", graph.TooCostly},
		{"doubling fragments that no one spreads", "{ __typename } " + doubling(50), "", graph.TooCostly},
		{"doubling under one name", "{ __typename } fragment F0 on Query { __typename } " + doubling(50), "", graph.TooCostly},
		{"20,000 equal fields", "{" + strings.Repeat("slow ", 20_000) + "}", "", graph.TooCostly},
		{"4,000 equal fields below", "{ articles { nodes {" + strings.Repeat("id ", 4000) + "} } }", "", graph.TooCostly},
		{"20,000 equal fields in fragments", "{" + strings.Repeat("...A ", 200) + "} fragment A on Query {" + strings.Repeat("slow ", 100) + "}", "", graph.TooCostly},
		{"900 deep braces", "{" + nested(900, "people { nodes { articles { nodes {", strings.Repeat(" id }}}}", 1)) + strings.Repeat("}", 2700) + "}", "", graph.TooCostly},
		{"100,000 braces", strings.Repeat("{", 100_000), "", graph.TooCostly},
		{"4,000 braces", strings.Repeat("{a", 2000), "", graph.BadInput},
		{"4,000 brackets", "{ echo(long: " + strings.Repeat("[", 4000) + "1", "", graph.BadInput},
		{"100,000 comments", "{ slow }" + strings.Repeat("#\n", 60_000), "", graph.TooCostly},
		{"a name of 100,000 letters", "{" + strings.Repeat("a", 100_000) + "}", "", graph.BadInput},
		{"huge first", "{ articles(first: 100000) { nodes { id } } }", "", graph.BadInput},
		{"greater first", "{ articles(first: 2147483648) { nodes { id } } }", "", graph.BadInput},
		{"greatest first", "{ articles(first: 99999999999999999999999) { nodes { id } } }", "", graph.BadInput},
		{"huge first by variable", "query($n: Int) { articles(first: $n) { nodes { id } } }", `{"n": 2000000000}`, graph.BadInput},
		{"huge first of a list", "{ article(by: {id: 1}) { events(first: 1000000) { text } } }", "", graph.BadInput},
		{"nodes by 50,000 ids", "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Article { people { nodes { id } } } } }",
			`{"ids": [` + strings.TrimSuffix(strings.Repeat(`"x",`, 50_000), ",") + "]}", graph.TooCostly},
		{"schema asked 190 times over", "{ __schema {" +
			repeat(190, "a%d: types { ...T } ") + "} } fragment T on __Type { fields { args { type { ofType { name } } } type { ofType { name } } } " +
			"inputFields { name } enumValues { name } possibleTypes { name } interfaces { name } }", "", graph.TooCostly},
		{"schema in circles", "{ __schema {" + nested(6, "types { fields { type {", "name") + strings.Repeat("}", 12) + "} }", "", graph.BadInput},
		{"variables 4,000 deep", "query($v: Filter) { articles(filter: $v) { totalCount } }",
			`{"v": ` + strings.Repeat(`{"by": {"within": `, 4000) + `{"count": "1"}` + strings.Repeat("}}", 4000) + "}", graph.BadInput},
		{"deferred parts", "{ ... @defer { slow } }", "", graph.BadInput},
		{"streamed parts", "{ articles { nodes @stream(initialCount: 0) { id } } }", "", graph.BadInput},
		{"1,400 unknown fields", "{ articles {" + strings.Repeat("nods ", 1400) + "} }", "", graph.BadInput},
		{"700 directives", "{ slow " + strings.Repeat("@skip(if: true) ", 700) + "}", "", graph.BadInput},
		{"900 operations", repeat(900, "query Q%d { slow } "), "", graph.TooCostly},
		{"800 variables", "query(" + repeat(800, "$v%d: Int = 1 ") + ") { slow }", "", graph.BadInput},
	}
}

func (a attack) body() string {
	body := map[string]any{"query": a.query}
	if a.variables != "" {
		body["variables"] = json.RawMessage(a.variables)
	}
	encoded, _ := json.Marshal(body)
	return string(encoded)
}

func TestAttacksAreRefusedBeforeExecution(t *testing.T) {
	for _, attack := range attacks() {
		t.Run(attack.name, func(t *testing.T) {
			schema := newToy(t)
			options := graph.Defaults()
			options.MaxBodyBytes = 4 << 20 // so that the other limits are what is tested
			h := graph.NewHandler(schema, options)
			answer := postBody(h, attack.body(), "Accept", "application/graphql-response+json")
			if got := answer.graphql(t); got.code() != attack.want {
				t.Errorf("got code %q, want %q: %.300s", got.code(), attack.want, answer.body)
			}
			if answer.StatusCode != http.StatusBadRequest {
				t.Errorf("got status %d, want 400", answer.StatusCode)
			}
			if len(answer.body) > 8000 {
				t.Errorf("the refusal has %d bytes", len(answer.body))
			}
			if n := schema.resolved.Load(); n != 0 {
				t.Errorf("%d fields were resolved", n)
			}
		})
	}
}

// Over an archive, too: whatever the schema knows of what they ask for, nothing is read.
func TestAttacksTakeNoStatement(t *testing.T) {
	a := newArchive(t, 3)
	options := graph.Defaults()
	options.MaxBodyBytes = 4 << 20
	h := graph.NewHandler(graph.NewSchema(a.opened), options)
	if got := post(h, "{ articles { nodes { id } } }", ""); got.StatusCode != http.StatusOK || a.count.Load() == 0 {
		t.Fatalf("a harmless question took %d statements: %s", a.count.Load(), got.body)
	}
	for _, attack := range attacks() {
		t.Run(attack.name, func(t *testing.T) {
			before := a.count.Load()
			got := postBody(h, attack.body(), "Accept", newer).graphql(t).code()
			if got != graph.TooCostly && got != graph.BadInput {
				t.Errorf("got code %q", got)
			}
			if n := a.count.Load() - before; n != 0 {
				t.Errorf("%d statements were carried out", n)
			}
		})
	}
}

func TestHugeBodiesAreRefusedUnread(t *testing.T) {
	const size = 10 << 20
	for name, query := range map[string]string{
		"of fields":      "{" + strings.Repeat("slow ", size/5) + "}",
		"of one string":  `{ echo(s: "` + strings.Repeat("x", size) + `") }`,
		"of open braces": strings.Repeat("{", size),
	} {
		t.Run(name, func(t *testing.T) {
			schema := newToy(t)
			answer := post(graph.NewHandler(schema, graph.Defaults()), query, "")
			if got := answer.graphql(t).code(); got != graph.BodyTooLarge || answer.StatusCode != http.StatusRequestEntityTooLarge {
				t.Errorf("got %d %q, want 413 %q", answer.StatusCode, got, graph.BodyTooLarge)
			}
			if n := schema.resolved.Load(); n != 0 {
				t.Errorf("%d fields were resolved", n)
			}
		})
	}
}

// A few objects can make a long answer, when their texts are asked for under many names.
func TestLongAnswersAreBrokenOff(t *testing.T) {
	a := newArchive(t, 20)
	options := graph.Defaults()
	options.MaxAnswer = 30_000
	h := graph.NewHandler(graph.NewSchema(a.opened), options)
	long := "{ articles { nodes {" + repeat(150, "a%d: text ") + "} } }"
	for name, status := range map[string]int{newer: http.StatusBadRequest, older: http.StatusOK} {
		answer := post(h, long, "", "Accept", name)
		got := answer.graphql(t)
		if answer.StatusCode != status || got.code() != graph.TooCostly || len(answer.body) > 500 || got.Extensions.Cost.Requested != 21 {
			t.Errorf("%s: got %d %.300s", name, answer.StatusCode, answer.body)
		}
	}
	if answer := post(h, "{ articles { nodes { a: text b: text } } }", ""); answer.graphql(t).code() != "" || len(answer.body) > options.MaxAnswer+200 {
		t.Errorf("a short answer: %.300s", answer.body)
	}
	if gauge(t, h, "sijill_cache_entries") != 1 {
		t.Error("what was broken off is remembered")
	}
	body, ok := a.executor.Execute(t.Context(), long, "", nil)
	if !ok || len(body) < options.MaxAnswer {
		t.Errorf("on the command line: %v, %d bytes", ok, len(body))
	}
}

func BenchmarkAttacks(b *testing.B) {
	for _, attack := range attacks() {
		b.Run(attack.name, func(b *testing.B) {
			h := graph.NewHandler(newToy(b), graph.Defaults())
			body := attack.body()
			b.ReportAllocs()
			for b.Loop() {
				postBody(h, body)
			}
		})
	}
}
