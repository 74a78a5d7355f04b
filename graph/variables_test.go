// Values held to the letter of the specification, in variables and documents.

package graph_test

import (
	"testing"

	"sijill/graph"
)

func TestVariablesOfEveryType(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for _, c := range []struct {
		typ, argument, value string
		ok                   bool
	}{
		{"Int", "n", "5", true},
		{"Int", "n", "-2147483648", true},
		{"Int", "n", "null", true},
		{"Int", "n", "2147483648", false},
		{"Int", "n", "5.0", true},
		{"Int", "n", "2e1", true},
		{"Int", "n", "-0.0", true},
		{"Int", "n", "5.5", false},
		{"Int", "n", "1e300", false},
		{"Int", "n", "1e999", false},
		{"Int", "n", "2147483648.0", false},
		{"Int", "n", `"5"`, false},
		{"Int", "n", "true", false},
		{"Float", "f", "5", true},
		{"Float", "f", "5.5e3", true},
		{"Float", "f", `"5.5"`, false},
		{"String", "s", `"خبر"`, true},
		{"String", "s", "5", false},
		{"String", "s", "[]", false},
		{"Boolean", "b", "false", true},
		{"Boolean", "b", "0", false},
		{"Boolean", "b", `"true"`, false},
		{"ID", "id", `"a1"`, true},
		{"ID", "id", "9007199254740993", true},
		{"ID", "id", "1.0", true},
		{"ID", "id", "1.5", false},
		{"Kind", "kind", `"PERSON"`, true},
		{"Kind", "kind", `"person"`, false},
		{"Kind", "kind", `"NONE"`, false},
		{"Kind", "kind", "1", false},
		{"[Kind!]", "kinds", `["PERSON", "PLACE"]`, true},
		{"[Kind!]", "kinds", `"PERSON"`, true},
		{"[Kind!]", "kinds", `["PERSON", "place"]`, false},
		{"[Kind!]", "kinds", `["PERSON", null]`, false},
		{"[Int!]", "long", "[1, 2]", true},
		{"[Int!]", "long", "[1, 2.0]", true},
		{"[Int!]", "long", `[1, "2"]`, false},
		{"Day", "day", `"2021-07-15"`, true},
	} {
		t.Run(c.typ+" "+c.value, func(t *testing.T) {
			answer := post(h, "query($v: "+c.typ+") { echo("+c.argument+": $v) }", `{"v": `+c.value+`}`)
			checkOutcome(t, answer, c.ok)
		})
	}
}

func TestVariablesAreNamedWithTheirType(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for value, want := range map[string]string{
		"5.5":  "$v must be of type Int.",
		`"5"`:  "$v must be of type Int.",
		"1e30": "$v must be of type Int.",
	} {
		got := post(h, "query($v: Int) { echo(n: $v) }", `{"v": `+value+`}`).graphql(t)
		if got.code() != graph.BadInput || got.Errors[0].Message != want {
			t.Errorf("%s: got %+v, want %q", value, got.Errors, want)
		}
	}
}

func TestNumbersInTheDocument(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for query, ok := range map[string]bool{
		"{ echo(n: 2147483647) }":                                  true,
		"{ echo(n: 2147483648) }":                                  false,
		"{ echo(f: 2147483648) }":                                  true,
		"{ echo(id: 99999999999) }":                                true,
		"{ echo(long: [1, 3000000000]) }":                          false,
		"{ echo(day: 99999999999999999999) }":                      false,
		"query($n: Int = 3000000000) { echo(n: $n) }":              false,
		"query($n: Int = 30) { echo(n: $n) }":                      true,
		"{ echo(id: 99999999999999999999999999) }":                 false,
		"{ articles(filter: {count: 9000000000}) { totalCount } }": false,
	} {
		t.Run(query, func(t *testing.T) { checkOutcome(t, post(h, query, ""), ok) })
	}
}

func TestOneOf(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	const whole = "query($v: By!) { article(by: $v) { id } }"
	const inside = "query($v: Filter) { articles(filter: $v) { totalCount } }"
	for _, c := range []struct {
		name, query, variables string
		ok                     bool
	}{
		{"One", whole, `{"v": {"id": "1"}}`, true},
		{"Two", whole, `{"v": {"id": "1", "name": "مصطفى"}}`, false},
		{"TwoOneNull", whole, `{"v": {"id": "1", "name": null}}`, false},
		{"OneNull", whole, `{"v": {"id": null}}`, false},
		{"None", whole, `{"v": {}}`, false},
		{"WithinOne", whole, `{"v": {"within": {"by": {"id": "1"}}}}`, true},
		{"WithinTwo", whole, `{"v": {"within": {"by": {"id": "1", "name": "x"}}}}`, false},
		{"InFilter", inside, `{"v": {"by": {"id": "1"}}}`, true},
		{"TwoInFilter", inside, `{"v": {"by": {"id": "1", "name": "x"}}}`, false},
		{"NullInFilter", inside, `{"v": {"by": null}}`, true},
		{"TwoInDefault", `query($v: By! = {id: "1", name: "x"}) { article(by: $v) { id } }`, "", false},
		{"OneInDefault", `query($v: By! = {id: "1"}) { article(by: $v) { id } }`, "", true},
		{"TwoInDocument", `{ article(by: {id: "1", name: "x"}) { id } }`, "", false},
		{"OneInDocument", `{ article(by: {id: "1"}) { id } }`, "", true},
		{"OneByVariable", `query($id: ID!) { article(by: {id: $id}) { id } }`, `{"id": "1"}`, true},
		{"NullableVariable", `query($id: ID) { article(by: {id: $id}) { id } }`, `{"id": "1"}`, false},
		{"NullInDocument", `{ article(by: {id: null}) { id } }`, "", false},
	} {
		t.Run(c.name, func(t *testing.T) { checkOutcome(t, post(h, c.query, c.variables), c.ok) })
	}
}

func checkOutcome(t *testing.T, answer reply, ok bool) {
	t.Helper()
	want := graph.BadInput
	if ok {
		want = ""
	}
	if got := answer.graphql(t).code(); got != want {
		t.Errorf("got code %q, want %q: %s", got, want, answer.body)
	}
}
