// Nodes: any thing of the archive by its id.
package db

import (
	"context"
	"strconv"
	"strings"
)

// Node finds the thing with an id, of whatever kind: an *Article, *Person, *Organization, *Place, *Source, *Mention,
// *Quote or *TimelineEvent; nil when the id leads to nothing.
func (a *Archive) Node(ctx context.Context, id string) (any, error) {
	kind, digits, _ := strings.Cut(id, "_")
	find, ok := nodes[kind]
	if !ok || digits == "" || len(id) > 100 {
		return nil, nil
	}
	return find(ctx, a, id)
}

// nodes finds each kind of thing, by the first part of its id.
var nodes = map[string]func(ctx context.Context, a *Archive, id string) (any, error){
	articleID: func(ctx context.Context, a *Archive, id string) (any, error) {
		n, err := a.Article(ctx, ArticleBy{ID: &id})
		return node(n, err)
	},
	sourceID: func(ctx context.Context, a *Archive, id string) (any, error) {
		n, err := a.Source(ctx, SourceBy{ID: &id})
		return node(n, err)
	},
	personID: func(ctx context.Context, a *Archive, id string) (any, error) {
		n, err := a.Entity(ctx, KindPerson, id)
		return node(toPerson(n), err)
	},
	organizationID: func(ctx context.Context, a *Archive, id string) (any, error) {
		n, err := a.Entity(ctx, KindOrganization, id)
		return node(toOrganization(n), err)
	},
	placeID: func(ctx context.Context, a *Archive, id string) (any, error) {
		n, err := a.Entity(ctx, KindPlace, id)
		return node(toPlace(n), err)
	},
	mentionID: func(ctx context.Context, a *Archive, id string) (any, error) { return partNode(ctx, id, a.mentionByID) },
	quoteID:   func(ctx context.Context, a *Archive, id string) (any, error) { return partNode(ctx, id, a.quoteByID) },
	eventID: func(ctx context.Context, a *Archive, id string) (any, error) {
		return partNode(ctx, id, a.eventByReport)
	},
}

// node keeps a nil pointer from becoming a thing.
func node[T any](n *T, err error) (any, error) {
	if n == nil {
		return nil, err
	}
	return n, err
}

// partNode finds the n-th thing of a kind in an article.
func partNode[T any](ctx context.Context, id string, find func(ctx context.Context, article string, position int) (*T, error)) (any, error) {
	parts := strings.Split(id, "_")
	if len(parts) != 3 {
		return nil, nil
	}
	position, err := strconv.Atoi(parts[2])
	if err != nil {
		return nil, nil //nolint:nilerr // such an id leads to nothing
	}
	found, err := find(ctx, articleID+"_"+parts[1], position)
	return node(found, err)
}
