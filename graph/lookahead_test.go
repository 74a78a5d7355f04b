// Only the columns asked for are read, and no field lacks the columns it needs.

package graph_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/db"
	"sijill/db/dbtest"
	"sijill/graph"
)

func TestOnlyColumnsAskedForAreRead(t *testing.T) {
	var asked []string
	opened, err := db.Open(dbtest.MustSeed(t, dbtest.Reports(5)...), db.Options{Observe: func(text string, _ time.Duration) { asked = append(asked, text) }})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	executor := graph.NewExecutor(graph.NewSchema(opened), graph.Defaults())
	for name, c := range map[string]struct {
		query     string
		read, not string // parted by commas
	}{
		"ids":                  {`{ articles { nodes { id } } }`, "article.uid", "article.lede, article.title, article.url, article_text, source.name"},
		"edges":                {`{ articles { edges { node { lede } } } }`, "article.lede", "article.display_title, source.name"},
		"fragments":            {`{ articles { nodes { ...A ... on Article { key } } } } fragment A on Article { section }`, "article.section, article.key", "article.lede"},
		"both ways":            {`{ articles { nodes { key } edges { node { section } } } }`, "article.key, article.section", "article.lede"},
		"a field asked twice":  {`{ articles { nodes { key } } articles { nodes { section } } }`, "article.key, article.section", "article.lede"},
		"publisher":            {`{ articles { nodes { publisher { source { name } } } } }`, "source.name", "article.lede, article.title"},
		"no node":              {`{ articles { pageInfo { hasNextPage } } }`, "article.id", "article.title, article.lede, source.name"},
		"text":                 {`{ articles { nodes { text } } }`, "article_text", "article.lede, removed_line, document"},
		"people":               {`{ people { nodes { name } } }`, "entity.name", "entity.latin_name"},
		"people of an article": {`{ articles { nodes { people { nodes { name } } } } }`, "entity.name", "entity.latin_name, article.title"},
		"found articles":       {`{ search(query: "اجتماع") { nodes { key } } }`, "article.key", "article.lede, article.published_edtf, article LEFT JOIN source"},
		"article of a quote":   {`{ quotes { nodes { text article { key } } } }`, "article.key", "article.lede, article.title, article LEFT JOIN source, article_text"},
		"events":               {`{ timeline { events { nodes { summary } } } }`, "event.summary", "event.edtf, event.status, event.importance"},
		"events of an article": {`{ articles { nodes { events { status } } } }`, "event.status", "event.summary, event.edtf"},
		"people of an event":   {`{ timeline { events { nodes { people { nodes { name } } } } } }`, "entity.name", "entity.latin_name, event.summary"},
		"quotes":               {`{ quotes { nodes { text } } }`, "quote.text", "quote.verb, quote.speaker_text, entity.name, source.name"},
		"speakers":             {`{ quotes { nodes { speaker { latinName } } } }`, "entity.latin_name", "entity.name, quote.text, source.name"},
		"offices that speak":   {`{ quotes { nodes { speakerSource { name } } } }`, "source.name", "entity.name, quote.text"},
		"mentions":             {`{ articles { nodes { mentions { nodes { text } } } } }`, "mention.text", "mention.sentence_start, entity.name, mention.confidence"},
		"named in mentions":    {`{ articles { nodes { mentions { edges { node { person { name } } } } } } }`, "entity.name", "entity.latin_name, mention.text"},
		"node":                 {`{ node(id: "article_0000000000000000") { ... on Article { key } } }`, "article.key", "article.lede, article.title"},
		"articles of somebody": {`{ people { nodes { articles { nodes { key } } } } }`, "article.key", "article.lede, entity.latin_name"},
	} {
		t.Run(name, func(t *testing.T) {
			asked = nil
			if body, ok := executor.Execute(t.Context(), c.query, "", nil); !ok {
				t.Fatalf("%s", body)
			}
			sql := strings.Join(asked, "\n")
			for _, column := range strings.Split(c.read, ", ") {
				if !strings.Contains(sql, column) {
					t.Errorf("%s is not read:\n%s", column, sql)
				}
			}
			for _, column := range strings.Split(c.not, ", ") {
				if strings.Contains(sql, column) {
					t.Errorf("%s is read:\n%s", column, sql)
				}
			}
		})
	}
}

// Every field says the same alone as beside all others: none lacks a column that it needs.
func TestFieldsSayTheSameAlone(t *testing.T) {
	sdl, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: string(sdl)})
	if err != nil {
		t.Fatal(err)
	}
	a := newArchive(t, 6)
	for _, list := range []struct {
		typ, query string // with the fields at %s
		path       []any  // to the nodes
	}{
		{"Article", "{ articles(first: 6) { nodes { %s } } }", []any{"articles", "nodes"}},
		{"Person", "{ people(first: 6) { nodes { %s } } }", []any{"people", "nodes"}},
		{"Source", "{ sources(first: 6) { nodes { %s } } }", []any{"sources", "nodes"}},
		{"Quote", "{ quotes(first: 6) { nodes { %s } } }", []any{"quotes", "nodes"}},
		{"TimelineEvent", "{ timeline { events(first: 6) { nodes { %s } } } }", []any{"timeline", "events", "nodes"}},
		{"Mention", "{ articles(first: 1) { nodes { mentions(first: 6) { nodes { %s } } } } }", []any{"articles", "nodes", 0, "mentions", "nodes"}},
	} {
		var fields []string
		for _, field := range schema.Types[list.typ].Fields {
			if inside := asLittle(schema, field, 3); inside != "" && !strings.HasPrefix(field.Name, "__") {
				fields = append(fields, inside)
			}
		}
		nodes := func(t *testing.T, fields string) []any {
			t.Helper()
			a.t = t
			return at(a.data(fmt.Sprintf(list.query, fields), nil), list.path...).([]any)
		}
		all := nodes(t, strings.Join(fields, " "))
		if len(fields) < 4 || len(all) == 0 {
			t.Fatalf("%s: %d nodes, fields %v", list.typ, len(all), fields)
		}
		for _, field := range fields {
			t.Run(list.typ+" "+field, func(t *testing.T) {
				name, _, _ := strings.Cut(field, " ")
				for i, node := range nodes(t, field) {
					if want := all[i].(map[string]any)[name]; !reflect.DeepEqual(node.(map[string]any)[name], want) {
						t.Errorf("alone %v, beside others %v", node, want)
					}
				}
			})
		}
	}
}

// asLittle writes a field with what stands beneath it, to some depth; "" where it demands an argument.
func asLittle(schema *ast.Schema, field *ast.FieldDefinition, depth int) string {
	for _, argument := range field.Arguments {
		if argument.Type.NonNull && argument.DefaultValue == nil {
			return ""
		}
	}
	typ := schema.Types[field.Type.Name()]
	if !typ.IsCompositeType() {
		return field.Name
	}
	if depth == 0 {
		return ""
	}
	inside := []string{"__typename"}
	for _, inner := range typ.Fields {
		if text := asLittle(schema, inner, depth-1); text != "" && !strings.HasPrefix(inner.Name, "__") {
			inside = append(inside, text)
		}
	}
	return field.Name + " { " + strings.Join(inside, " ") + " }"
}
