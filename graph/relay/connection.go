// Package relay holds the connections of the API: pages of lists with cursors, as the Relay specification has them.
package relay

import (
	"context"

	"sijill/db"
)

// PageInfo says where a page of a list stands. The cursors are nil for an empty page.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// Counter counts a whole list; it is called only when a query selects the count.
type Counter func(context.Context) (int, error)

// Edge is an item in a page.
type Edge[N any] struct {
	Cursor string
	Node   N
}

// Connection is a page of a list.
type Connection[E, N any] struct {
	Edges    []*E
	Nodes    []N
	PageInfo PageInfo
	count    Counter
}

// TotalCount counts the whole list.
func (c *Connection[E, N]) TotalCount(ctx context.Context) (int, error) { return c.count(ctx) }

// Connect makes a connection of a page. The edge function makes the edge of an item, the node function its node.
func Connect[T, E, N any](page *db.Slice[T], edge func(db.Item[T]) *E, node func(T) N, count Counter) Connection[E, N] {
	c := Connection[E, N]{
		Edges: make([]*E, len(page.Items)),
		Nodes: make([]N, len(page.Items)),
		count: count,
	}
	for i, item := range page.Items {
		c.Edges[i], c.Nodes[i] = edge(item), node(item.Value)
	}
	c.PageInfo = PageInfo{HasNextPage: page.HasNext, HasPreviousPage: page.HasPrev}
	if n := len(page.Items); n > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &page.Items[0].Cursor, &page.Items[n-1].Cursor
	}
	return c
}

// Plain makes a connection of a page whose items are the nodes themselves. E is an edge with nothing but cursor and node.
func Plain[E ~struct{ Edge[N] }, N any](page *db.Slice[N], count Counter) Connection[E, N] {
	return Connect(page, func(i db.Item[N]) *E {
		edge := E(struct{ Edge[N] }{Edge[N]{Cursor: i.Cursor, Node: i.Value}})
		return &edge
	}, func(n N) N { return n }, count)
}

// Node is anything with a lasting id. It asks for no method, so that the records of db need none.
type Node any
