package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

func (r queryResolver) Search(ctx context.Context, query string, mode *db.SearchMode, filter *db.ArticleFilter, by *db.SearchOrder, first *int, after *string) (*relay.SearchConnection, error) {
	fields, _ := nodeFields(ctx)
	found, err := r.archive.Search(ctx, db.SearchRequest{
		Query:  query,
		Mode:   or(mode, db.SearchStemmed),
		Filter: filter,
		Order:  or(by, db.SearchByRelevance),
		First:  or(first, db.StandardPage),
		After:  after,
		Fields: fields,
	})
	if err != nil {
		return nil, err
	}
	return relay.Search(found, after != nil), nil
}

func (r queryResolver) Suggest(ctx context.Context, prefix string, kinds []db.SuggestionKind, first *int) ([]*db.Suggestion, error) {
	if len(kinds) == 0 {
		kinds = []db.SuggestionKind{db.SuggestPerson, db.SuggestSource}
	}
	return r.archive.Suggest(ctx, prefix, kinds, or(first, 10))
}

type searchConnectionResolver struct{ *Resolver }

// SearchConnection implements generated.ResolverRoot.
func (r *Resolver) SearchConnection() generated.SearchConnectionResolver {
	return searchConnectionResolver{r}
}

func (r searchConnectionResolver) Timeline(_ context.Context, c *relay.SearchConnection, filter *db.TimelineFilter) (*db.Timeline, error) {
	return db.SearchTimeline(c.Found, filter), nil
}

func (r searchConnectionResolver) Facets(ctx context.Context, c *relay.SearchConnection, first *int) (*db.Facets, error) {
	return c.Found.Facets(ctx, or(first, 10))
}

func (r searchConnectionResolver) DidYouMean(ctx context.Context, c *relay.SearchConnection) (*string, error) {
	return c.Found.DidYouMean(ctx)
}

type searchEdgeResolver struct{ *Resolver }

// SearchEdge implements generated.ResolverRoot.
func (r *Resolver) SearchEdge() generated.SearchEdgeResolver { return searchEdgeResolver{r} }

func (r searchEdgeResolver) Highlights(ctx context.Context, e *relay.SearchEdge, fragments *int) ([]*db.Highlight, error) {
	return e.Found.Highlights(ctx, e.Hit, or(fragments, 2))
}
