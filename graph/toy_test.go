// A small schema that answers with made-up objects and counts the fields it
// resolves, so that the server around it can be tested by itself.

package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/graph"
)

const toySDL = `
directive @oneOf on INPUT_OBJECT
scalar Day
enum Kind { PERSON PLACE }
input By @oneOf { id: ID name: String within: Filter }
input Filter { by: By days: [Day!] count: Int }
interface Node { id: ID! }
type Query {
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  article(by: By!): Article
  articles(first: Int, last: Int, filter: Filter): ArticleConnection!
  people(first: Int, last: Int): PersonConnection!
  echo(n: Int, f: Float, s: String, b: Boolean, id: ID, kind: Kind, kinds: [Kind!], day: Day, long: [Int!]): String
  slow: String
  broken: String
  missing: String
  panics: String
}
type ArticleConnection { edges: [ArticleEdge!]! nodes: [Article!]! pageInfo: PageInfo! totalCount: Int! }
type ArticleEdge { cursor: String! node: Article! }
type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! pageInfo: PageInfo! }
type PersonEdge { cursor: String! node: Person! }
type PageInfo { hasNextPage: Boolean! }
type Article implements Node {
  id: ID! title: String people(first: Int, last: Int): PersonConnection!
  events(first: Int! = 50): [Event!]! removed: [Event!]! notes: [Event!]!
}
type Person implements Node { id: ID! name: String! articles(first: Int, last: Int): ArticleConnection! }
type Event { text: String! article: Article! }
`

// toy is an executable schema over nothing.
type toy struct {
	schema   *ast.Schema
	resolved atomic.Int64  // fields
	release  chan struct{} // the field "slow" waits for it or for its context
}

func newToy(t testing.TB) *toy {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "toy.graphql", Input: toySDL})
	if err != nil {
		t.Fatal(err)
	}
	return &toy{schema: schema, release: make(chan struct{})}
}

func (y *toy) Schema() *ast.Schema { return y.schema }

func (y *toy) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (y *toy) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		var out bytes.Buffer
		y.object(ctx, &out, op, op.Operation.SelectionSet, y.schema.Query)
		return &graphql.Response{Data: out.Bytes()}
	}
}

func (y *toy) object(ctx context.Context, out *bytes.Buffer, op *graphql.OperationContext, set ast.SelectionSet, typ *ast.Definition) {
	out.WriteByte('{')
	for i, field := range graphql.CollectFields(op, set, append([]string{typ.Name}, typ.Interfaces...)) {
		y.resolved.Add(1)
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(out, "%q:", field.Alias)
		y.field(ctx, out, op, field, typ)
	}
	out.WriteByte('}')
}

func (y *toy) field(ctx context.Context, out *bytes.Buffer, op *graphql.OperationContext, field graphql.CollectedField, typ *ast.Definition) {
	if err := y.misfortune(ctx, field.Name); err != nil {
		graphql.AddError(ctx, err)
		out.WriteString("null")
		return
	}
	def := y.schema.Types[field.Definition.Type.Name()]
	switch {
	case field.Name == "__typename":
		fmt.Fprintf(out, "%q", typ.Name)
	case strings.HasPrefix(field.Name, "__"), def.Kind == ast.Interface && field.Name == "node":
		out.WriteString("null")
	case field.Name == "echo":
		args, _ := json.Marshal(field.ArgumentMap(op.Variables))
		fmt.Fprintf(out, "%q", args)
	case !def.IsCompositeType():
		fmt.Fprintf(out, "%q", strings.Repeat("خبر ", 8))
	case field.Definition.Type.Elem != nil:
		out.WriteByte('[')
		for i := range 2 {
			if i > 0 {
				out.WriteByte(',')
			}
			y.object(ctx, out, op, field.Selections, def)
		}
		out.WriteByte(']')
	default:
		y.object(ctx, out, op, field.Selections, def)
	}
}

// misfortune is what fields made to fail do.
func (y *toy) misfortune(ctx context.Context, name string) error {
	switch name {
	case "slow":
		select {
		case <-ctx.Done():
			return fmt.Errorf("interrupted (9): SELECT secret: %w", ctx.Err())
		case <-y.release:
		}
	case "broken":
		return errors.New("no such table: secret")
	case "missing":
		return graph.Errorf(graph.NotFound, "No article has this id.")
	case "panics":
		panic("secret nil pointer")
	}
	return nil
}

// reply is the answer to one request.
type reply struct {
	*http.Response
	body []byte
}

// parsed is a GraphQL answer.
type parsed struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Extensions struct{ Code graph.Code }
	}
	Extensions struct {
		Cost struct{ Requested, Limit, Remaining int }
	}
}

func (r reply) graphql(t testing.TB) (p parsed) {
	t.Helper()
	if err := json.Unmarshal(r.body, &p); err != nil {
		t.Fatalf("answer is no JSON: %v\n%s", err, r.body)
	}
	return p
}

// code is the code of the first error, "" if there is none.
func (p parsed) code() graph.Code {
	if len(p.Errors) == 0 {
		return ""
	}
	return p.Errors[0].Extensions.Code
}

func ask(h http.Handler, r *http.Request) reply {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	response := w.Result()
	body, _ := io.ReadAll(response.Body)
	return reply{response, body}
}

// post asks a query with variables as JSON ("" for none).
func post(h http.Handler, query, variables string, headers ...string) reply {
	body := map[string]any{"query": query}
	if variables != "" {
		body["variables"] = json.RawMessage(variables)
	}
	encoded, _ := json.Marshal(body)
	return postBody(h, string(encoded), headers...)
}

func postBody(h http.Handler, body string, headers ...string) reply {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	setHeaders(r, headers)
	return ask(h, r)
}

func get(h http.Handler, path string, headers ...string) reply {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	setHeaders(r, headers)
	return ask(h, r)
}

func setHeaders(r *http.Request, pairs []string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		r.Header.Set(pairs[i], pairs[i+1])
	}
}

// logged is a logger and what it has written.
func logged() (*slog.Logger, *bytes.Buffer) {
	var out bytes.Buffer
	return slog.New(slog.NewJSONHandler(&out, nil)), &out
}
