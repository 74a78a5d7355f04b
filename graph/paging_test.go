// Pages of lists, as the Relay connection specification has them.

package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestPaging walks a list both ways, in pages of several sizes.
func TestPaging(t *testing.T) {
	a := newArchive(t, 23)
	for name, list := range map[string]string{
		"articles, newest": `articles(%s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }`,
		"articles, oldest": `articles(orderBy: OLDEST %s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }`,
		"quotes":           `quotes(%s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }`,
		"people, by name":  `people(orderBy: NAME %s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }`,
		"sources":          `sources(%s) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }`,
	} {
		t.Run(name, func(t *testing.T) {
			a.t = t
			page := func(args string) map[string]any {
				data := a.data("{ list: "+strings.Replace(fmt.Sprintf(list, args), "()", "", 1)+" }", nil)
				return data["list"].(map[string]any)
			}
			whole := ids(page("first: 100"))
			for _, size := range []int{1, 4, 100} {
				forward := walk(page, fmt.Sprintf("first: %d", size), "after", "endCursor", "hasNextPage")
				backward := walk(page, fmt.Sprintf("last: %d", size), "before", "startCursor", "hasPreviousPage")
				if strings.Join(forward, " ") != strings.Join(whole, " ") {
					t.Errorf("forward by %d: %d of %d", size, len(forward), len(whole))
				}
				if strings.Join(backward, " ") != strings.Join(whole, " ") {
					t.Errorf("backward by %d: %v, want %v", size, backward, whole)
				}
			}
		})
	}
}

// walk reads a list page by page and gives its ids in the order of the list.
func walk(page func(string) map[string]any, size, from, cursor, more string) []string {
	var all []string
	args := size
	for {
		got := page(args)
		if from == "before" {
			all = append(ids(got), all...)
		} else {
			all = append(all, ids(got)...)
		}
		if at(got, "pageInfo", more) != true || len(all) > 1000 {
			return all
		}
		args = fmt.Sprintf("%s, %s: %q", size, from, at(got, "pageInfo", cursor))
	}
}

func ids(list map[string]any) []string {
	var all []string
	for _, n := range list["nodes"].([]any) {
		all = append(all, at(n, "id").(string))
	}
	return all
}

// TestPagingBetweenCursors: a page may be asked between two cursors, from either end (Relay, 4.1 and 4.4).
func TestPagingBetweenCursors(t *testing.T) {
	a := newArchive(t, 12)
	for name, list := range map[string]string{
		"at the root":      `{ list: quotes(%s) { pageInfo { hasNextPage hasPreviousPage } edges { cursor } nodes { id } } }`,
		"below one parent": `{ person(by: {name: "الكاظمي"}) { list: articles(%s) { pageInfo { hasNextPage hasPreviousPage } edges { cursor } nodes { id } } } }`,
	} {
		t.Run(name, func(t *testing.T) {
			a.t = t
			page := func(args string) map[string]any {
				data := a.data(fmt.Sprintf(list, args), nil)
				if person, below := data["person"]; below {
					data = person.(map[string]any)
				}
				return data["list"].(map[string]any)
			}
			whole := page("first: 100")
			all := ids(whole)
			if len(all) < 7 {
				t.Fatalf("only %d items", len(all))
			}
			between := fmt.Sprintf("after: %q, before: %q", at(whole, "edges", 1, "cursor"), at(whole, "edges", 6, "cursor"))
			for _, c := range []struct {
				args           string
				want           []string
				next, previous bool
			}{
				{between, all[2:6], false, true},
				{between + ", first: 4", all[2:6], false, true},
				{between + ", first: 3", all[2:5], true, true},
				{between + ", last: 3", all[3:6], true, true},
				{between + ", last: 4", all[2:6], true, false},
				{fmt.Sprintf("before: %q", at(whole, "edges", 2, "cursor")), all[:2], false, false},
				{fmt.Sprintf("first: 1, before: %q", at(whole, "edges", 2, "cursor")), all[:1], true, false},
				{fmt.Sprintf("last: 100, after: %q", at(whole, "edges", 4, "cursor")), all[5:], false, false},
				{fmt.Sprintf("after: %q, before: %q", at(whole, "edges", 6, "cursor"), at(whole, "edges", 1, "cursor")), nil, false, true},
			} {
				got := page(c.args)
				if !slices.Equal(ids(got), c.want) {
					t.Errorf("%s: got %v, want %v", c.args, ids(got), c.want)
				}
				if at(got, "pageInfo", "hasNextPage") != c.next || at(got, "pageInfo", "hasPreviousPage") != c.previous {
					t.Errorf("%s: got %v, want %v and %v", c.args, got["pageInfo"], c.next, c.previous)
				}
			}
		})
	}
}

// TestNodesAreReadTogether: many ids take as many statements as one of each kind.
func TestNodesAreReadTogether(t *testing.T) {
	a := newArchive(t, 20)
	got := a.data(`{ articles(first: 9) { nodes { id mentions(first: 1) { nodes { id } } quotes(first: 1) { nodes { id } }
		events(first: 1) { id } people(first: 2) { nodes { id } } publisher { source { id } } } } }`, nil)
	var all []string
	var collect func(any)
	collect = func(value any) {
		switch value := value.(type) {
		case map[string]any:
			for name, inner := range value {
				if id, ok := inner.(string); ok && name == "id" {
					all = append(all, id)
				}
				collect(inner)
			}
		case []any:
			for _, inner := range value {
				collect(inner)
			}
		}
	}
	collect(got)
	slices.Sort(all)
	all = append(slices.Compact(all), "article_0000000000000000", "quote_0", "quote_0_1", "_", "x", strings.Repeat("event_", 20))
	a.t = t
	before := a.count.Load()
	found := a.data("query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", map[string]any{"ids": all})["nodes"].([]any)
	if n := a.count.Load() - before; len(all) < 30 || n > 7 { // articles, people, sources, mentions, quotes, events twice
		t.Errorf("%d ids took %d statements", len(all), n)
	}
	for i, id := range all {
		if i >= len(all)-6 {
			if found[i] != nil {
				t.Errorf("%s leads to %v", id, found[i])
			}
		} else if found[i] == nil || at(found[i], "id") != id {
			t.Errorf("%s leads to %v", id, found[i])
		}
	}
}
