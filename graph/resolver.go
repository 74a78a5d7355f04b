// The resolvers: thin, one file per kind of thing. What they need of the archive they ask db for, one thing at a
// time; db reads for all kin at once.

package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"

	"github.com/99designs/gqlgen/graphql"
)

// Resolver answers from an archive.
type Resolver struct{ archive *db.Archive }

// NewSchema makes the executable schema over an archive.
func NewSchema(archive *db.Archive) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Resolvers: &Resolver{archive}})
}

var _ generated.ResolverRoot = &Resolver{}

// pageOf gathers the paging arguments of a list, and what is asked of its items.
func pageOf(ctx context.Context, first *int, after *string, last *int, before *string) db.Page {
	fields, within := nodeFields(ctx)
	return db.Page{First: first, After: after, Last: last, Before: before, Fields: fields, Within: within}
}

// bounded cuts a short list to the number asked for, which is checked before.
func bounded[T any](items []T, first *int, standard int) []T {
	n := standard
	if first != nil {
		n = *first
	}
	if len(items) > n {
		items = items[:n]
	}
	if items == nil {
		items = []T{}
	}
	return items
}
