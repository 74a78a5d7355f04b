// Package lean is what the generated code calls where gqlgen's own would cost more than it gives here. Lists are
// marshalled one element after another: db reads for all elements at once on the first ask, so that a goroutine for
// each would only wait. Objects are written without looking for parts that were deferred, which are refused. See
// graph/generate.
package lean

import (
	"context"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// List marshals n elements in order. As with gqlgen, an element that panics is reported and the list is dropped.
func List(ctx context.Context, n int, element func(ctx context.Context, i int) graphql.Marshaler) (list graphql.Array) {
	var at context.Context
	defer func() {
		if cause := recover(); cause != nil {
			graphql.AddError(at, graphql.Recover(at, cause))
			list = nil
		}
	}()
	list = make(graphql.Array, n)
	for i := range n {
		at = graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i})
		list[i] = element(at, i)
	}
	return list
}

// Field marshals an object or a list that its parent holds already. What goes wrong beneath is told with its path.
func Field(ctx context.Context, object string, field graphql.CollectedField, marshal func(ctx context.Context) graphql.Marshaler) graphql.Marshaler {
	return marshal(graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: object, Field: field}))
}

// Object is an object whose fields are all resolved. Their names are different, since they were collected.
type Object struct {
	Fields []graphql.CollectedField
	Values []graphql.Marshaler
}

var _ graphql.Marshaler = Object{}

// MarshalGQL writes the object as JSON. Names need no escapes.
func (o Object) MarshalGQL(w io.Writer) {
	var room [64]byte
	for i := range o.Fields {
		before := byte(',')
		if i == 0 {
			before = '{'
		}
		name := append(room[:0], before)
		name = strconv.AppendQuote(name, o.Fields[i].Alias)
		_, _ = w.Write(append(name, ':')) // w is a buffer
		o.Values[i].MarshalGQL(w)
	}
	if len(o.Fields) == 0 {
		_, _ = w.Write([]byte{'{'})
	}
	_, _ = w.Write([]byte{'}'})
}
