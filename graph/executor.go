// Answers without a server, for the command line.

package graph

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
)

// Executor answers queries without HTTP: no answer is cached, none is too
// costly or too long, and only the caller's context ends one.
type Executor struct{ engine *engine }

// NewExecutor makes an executor; of the options, the limits on documents,
// Introspection, Logger and Generation matter: an answer comes from one state
// of the data here, too.
func NewExecutor(schema graphql.ExecutableSchema, o Options) *Executor {
	o = o.withDefaults()
	o.MaxCost, o.MaxAnswer, o.MaxRunning, o.CacheBytes, o.Timeout = -1, -1, -1, -1, -1
	e := newEngine(schema, o)
	e.quiet = true
	return &Executor{e}
}

// Execute answers one query with one JSON object. operation names the one to
// execute if the document holds several. ok is false if the answer has errors.
func (x *Executor) Execute(ctx context.Context, query, operation string, variables map[string]any) (body []byte, ok bool) {
	req := &request{query: query, operation: operation}
	if len(variables) > 0 {
		raw, err := json.Marshal(variables)
		if err != nil {
			return refuse(0, Errorf(BadInput, "variables must be a JSON object.").graphql()).body, false
		}
		req.variables = raw
	}
	a, _ := x.engine.settle(ctx, req, x.engine.Generation())
	if a == nil {
		return refuse(0, Errorf(Timeout, "The query was given up before it was answered.").graphql()).body, false
	}
	return a.body, len(a.codes) == 0
}
