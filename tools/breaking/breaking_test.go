package breaking_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/tools/breaking"
)

func schema(t *testing.T, sdl string) *ast.Schema {
	t.Helper()
	parsed, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

const base = `
	directive @marked(by: String) on FIELD | QUERY
	interface Node { id: ID! }
	interface Titled { title: String }
	type Article implements Node & Titled { id: ID! title: String tags: [String!] }
	type Person implements Node { id: ID! name: String! }
	union Found = Article | Person
	enum Order { NEWEST OLDEST }
	input By { id: ID key: String }
	input Filter { from: String first: Int = 3 }
	type Query {
		articles(first: Int = 20, after: String, filter: Filter): [Article!]!
		node(id: ID!): Node
		found(order: Order, by: By): [Found]
	}`

func TestBetween(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string // replaced in the schema
		want          []string
	}{
		"OKSame":                   {"", "", nil},
		"OKAdded":                  {"enum Order {", `type Place { id: ID } enum Order { RANK`, nil},
		"OKNewField":               {"type Person implements Node {", "type Person implements Node { age: Int", nil},
		"OKNewOptionalArgument":    {"node(id: ID!)", "node(id: ID!, depth: Int)", nil},
		"OKNewArgumentWithDefault": {"node(id: ID!)", "node(id: ID!, depth: Int! = 1)", nil},
		"OKNewOptionalInputField":  {"input By {", "input By { url: String", nil},
		"OKAnswersWithoutNull":     {"title: String tags", "title: String! tags", nil},
		"OKListAnswersWithoutNull": {"[Found]", "[Found!]!", nil},
		"OKAnswersWithMember":      {"node(id: ID!): Node", "node(id: ID!): Article", nil},
		"OKTakesNull":              {"node(id: ID!)", "node(id: ID)", nil},
		"OKRequiredWithDefault":    {"first: Int = 3", "first: Int! = 3", nil},
		"OKDescription":            {"enum Order", `"How." enum Order`, nil},

		"ErrType":                  {"enum Order { NEWEST OLDEST }", "", []string{"Order", "Query.found(order:)"}},
		"ErrKind":                  {"input Filter { from: String first: Int = 3 }", "scalar Filter", []string{"Filter"}},
		"ErrField":                 {"name: String!", "label: String!", []string{"Person.name"}},
		"ErrFieldType":             {"name: String!", "name: Int!", []string{"Person.name"}},
		"ErrAnswersNull":           {"name: String!", "name: String", []string{"Person.name"}},
		"ErrItemNull":              {"tags: [String!]", "tags: [String]", []string{"Article.tags"}},
		"ErrListToOne":             {"tags: [String!]", "tags: String", []string{"Article.tags"}},
		"ErrWiderAnswer":           {"[Article!]!", "[Node!]!", []string{"Query.articles"}},
		"ErrArgument":              {"after: String, ", "", []string{"Query.articles(after:)"}},
		"ErrArgumentType":          {"after: String", "after: ID", []string{"Query.articles(after:)"}},
		"ErrArgumentNotNull":       {"after: String", "after: String!", []string{"Query.articles(after:)"}},
		"ErrNewRequiredArgument":   {"node(id: ID!)", "node(id: ID!, kind: String!)", []string{"Query.node(kind:)"}},
		"ErrEnumValue":             {"NEWEST OLDEST", "NEWEST", []string{"Order.OLDEST"}},
		"ErrInputField":            {"from: String first", "first", []string{"Filter.from"}},
		"ErrInputFieldType":        {"from: String", "from: Int", []string{"Filter.from"}},
		"ErrInputFieldNotNull":     {"key: String", "key: String!", []string{"By.key"}},
		"ErrNewRequiredInputField": {"input By {", "input By { kind: String!", []string{"By.kind"}},
		"ErrOneOf":                 {"input By {", "input By @oneOf {", []string{"By"}},
		"ErrMember":                {"= Article | Person", "= Article", []string{"Found"}},
		"ErrInterface":             {"implements Node & Titled", "implements Node", []string{"Article"}},
		"ErrDirective":             {"directive @marked(by: String) on FIELD | QUERY", "", []string{"@marked"}},
		"ErrDirectivePlace":        {"on FIELD | QUERY", "on FIELD", []string{"@marked"}},
		"ErrDirectiveArgument":     {"@marked(by: String)", "@marked(on: String)", []string{"@marked(by:)"}},
	} {
		t.Run(name, func(t *testing.T) {
			changed := base
			if c.before != "" {
				changed = replaceOnce(t, base, c.before, c.after)
			}
			if name == "ErrType" { // what used it must go, too
				changed = replaceOnce(t, changed, "order: Order, ", "")
			}
			var got []string
			for _, b := range breaking.Between(schema(t, base), schema(t, changed)) {
				got = append(got, b.Coordinate)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestUnnamed(t *testing.T) {
	const changelog = "# Changelog\n\n## [Unreleased]\n\n### Removed\n\n- `Article.kicker`: few papers print one.\n\n## [0.2.0]\n\n- `Person.age` is gone.\n"
	kicker, age, title := breaking.Break{Coordinate: "Article.kicker"}, breaking.Break{Coordinate: "Person.age"}, breaking.Break{Coordinate: "Article.kick"}
	for name, c := range map[string]struct {
		breaks  []breaking.Break
		release string
		want    int
	}{
		"OKNamed":            {[]breaking.Break{kicker}, "v0.2.0", 0},
		"OKNone":             {nil, "v0.2.0", 0},
		"OKNoSuchSection":    {[]breaking.Break{age}, "v0.1.0", 0},
		"ErrNamedBefore":     {[]breaking.Break{age}, "v0.2.0", 1},
		"ErrPartOfAnother":   {[]breaking.Break{title}, "v0.2.0", 1},
		"ErrOneOfTwoUnnamed": {[]breaking.Break{kicker, age}, "v0.2.0", 1},
	} {
		t.Run(name, func(t *testing.T) {
			if got := breaking.Unnamed(c.breaks, changelog, c.release); len(got) != c.want {
				t.Errorf("got %v, want %d", got, c.want)
			}
		})
	}
}

func replaceOnce(t *testing.T, text, old, now string) string {
	t.Helper()
	if strings.Count(text, old) != 1 {
		t.Fatalf("%q stands there %d times", old, strings.Count(text, old))
	}
	return strings.Replace(text, old, now, 1)
}
