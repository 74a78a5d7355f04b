package lean_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/graph/lean"
)

func named(names ...string) []graphql.CollectedField {
	fields := make([]graphql.CollectedField, len(names))
	for i, name := range names {
		fields[i].Field = &ast.Field{Alias: name, Name: name}
	}
	return fields
}

func written(m graphql.Marshaler) string {
	var out bytes.Buffer
	m.MarshalGQL(&out)
	return out.String()
}

func TestWriteKeepsToItsRoom(t *testing.T) {
	list := graphql.Array{graphql.MarshalString("خبر"), graphql.MarshalInt(1)}
	const want = `["خبر",1]`
	for name, c := range map[string]struct {
		most int
		want string
	}{
		"none given":   {-1, want},
		"just enough":  {len(want), want},
		"a byte short": {len(want) - 1, ""},
		"nothing":      {0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			room := &lean.Room{Most: c.most}
			if got := string(lean.Write(lean.WithRoom(context.Background(), room), list)); got != c.want || room.Full != (c.want == "") {
				t.Errorf("got %q, full %v, want %q", got, room.Full, c.want)
			}
		})
	}
	if got := string(lean.Write(context.Background(), list)); got != want {
		t.Errorf("without a room: %q", got)
	}
}

func TestWriteLetsOtherPanicsPass(t *testing.T) {
	defer func() {
		if cause := recover(); cause != "broken" {
			t.Errorf("got %v", cause)
		}
	}()
	lean.Write(context.Background(), graphql.WriterFunc(func(io.Writer) { panic("broken") }))
}

func TestObject(t *testing.T) {
	for name, c := range map[string]struct {
		object lean.Object
		want   string
	}{
		"no field":   {lean.Object{}, `{}`},
		"one field":  {lean.Object{Fields: named("id"), Values: []graphql.Marshaler{graphql.MarshalString("a\"b")}}, `{"id":"a\"b"}`},
		"two fields": {lean.Object{Fields: named("id", "title"), Values: []graphql.Marshaler{graphql.MarshalInt(1), graphql.Null}}, `{"id":1,"title":null}`},
	} {
		t.Run(name, func(t *testing.T) {
			got := written(c.object)
			if got != c.want || !json.Valid([]byte(got)) {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func operation() context.Context {
	ctx := graphql.WithResponseContext(context.Background(), graphql.DefaultErrorPresenter, func(context.Context, any) error {
		return errors.New("it broke")
	})
	return graphql.WithOperationContext(ctx, &graphql.OperationContext{RecoverFunc: func(context.Context, any) error { return errors.New("it broke") }})
}

func TestListKeepsOrderAndPath(t *testing.T) {
	ctx := graphql.WithFieldContext(operation(), &graphql.FieldContext{Field: named("nodes")[0]})
	list := lean.List(ctx, 3, func(ctx context.Context, i int) graphql.Marshaler {
		if i == 1 {
			graphql.AddErrorf(ctx, "not this one")
			return graphql.Null
		}
		return graphql.MarshalInt(i)
	})
	if got := written(list); got != "[0,null,2]" {
		t.Errorf("got %s", got)
	}
	if faults := graphql.GetErrors(ctx); len(faults) != 1 || faults[0].Path.String() != "nodes[1]" {
		t.Errorf("got %v", faults)
	}
}

func TestListReportsPanic(t *testing.T) {
	ctx := graphql.WithFieldContext(operation(), &graphql.FieldContext{Field: named("nodes")[0]})
	list := lean.List(ctx, 2, func(_ context.Context, i int) graphql.Marshaler {
		if i == 1 {
			panic("broken")
		}
		return graphql.Null
	})
	if faults := graphql.GetErrors(ctx); list != nil || len(faults) != 1 || faults[0].Path.String() != "nodes[1]" {
		t.Errorf("got %v and %v", list, faults)
	}
}

func TestFieldNamesItselfInPaths(t *testing.T) {
	ctx := operation()
	lean.Field(ctx, "Article", named("published")[0], func(ctx context.Context) graphql.Marshaler {
		graphql.AddErrorf(ctx, "no date")
		return graphql.Null
	})
	if faults := graphql.GetErrors(ctx); len(faults) != 1 || faults[0].Path.String() != "published" {
		t.Errorf("got %v", faults)
	}
}
