package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type queryResolver struct{ *Resolver }

var _ generated.QueryResolver = queryResolver{}

// Query implements generated.ResolverRoot.
func (r *Resolver) Query() generated.QueryResolver { return queryResolver{r} }

// or gives what an optional argument says, or the standard.
func or[T any](argument *T, standard T) T {
	if argument == nil {
		return standard
	}
	return *argument
}

func (r queryResolver) Node(ctx context.Context, id string) (relay.Node, error) {
	found, err := r.Nodes(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

func (r queryResolver) Nodes(ctx context.Context, ids []string) ([]relay.Node, error) {
	found, err := r.archive.Nodes(ctx, ids, fieldsAsked(ctx))
	nodes := make([]relay.Node, len(found))
	for i, n := range found {
		nodes[i] = n
	}
	return nodes, err
}

func (r queryResolver) Article(ctx context.Context, by db.ArticleBy) (*db.Article, error) {
	return r.archive.Article(ctx, by)
}

func (r queryResolver) Articles(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.ArticleFilter, by *db.ArticleOrder) (*relay.ArticleConnection, error) {
	page, err := r.archive.Articles(ctx, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return articles(page, func(ctx context.Context) (int, error) { return r.archive.CountArticles(ctx, filter) }), nil
}

func (r queryResolver) Person(ctx context.Context, by db.PersonBy) (*db.Person, error) {
	return r.archive.Person(ctx, by)
}

func (r queryResolver) People(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.PersonFilter, by *db.EntityOrder) (*relay.PersonConnection, error) {
	page, err := r.archive.People(ctx, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return people(page, func(ctx context.Context) (int, error) { return r.archive.CountPeople(ctx, filter) }), nil
}

func (r queryResolver) Source(ctx context.Context, by db.SourceBy) (*db.Source, error) {
	return r.archive.Source(ctx, by)
}

func (r queryResolver) Sources(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.SourceFilter, by *db.SourceOrder) (*relay.SourceConnection, error) {
	page, err := r.archive.Sources(ctx, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return sources(page, func(ctx context.Context) (int, error) { return r.archive.CountSources(ctx, filter) }), nil
}

func (r queryResolver) Organizations(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.EntityFilter, by *db.EntityOrder) (*relay.OrganizationConnection, error) {
	page, err := r.archive.Organizations(ctx, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return organizations(page, func(ctx context.Context) (int, error) {
		return r.archive.CountEntities(ctx, db.KindOrganization, filter)
	}), nil
}

func (r queryResolver) Places(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.EntityFilter, by *db.EntityOrder) (*relay.PlaceConnection, error) {
	page, err := r.archive.Places(ctx, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return places(page, func(ctx context.Context) (int, error) { return r.archive.CountEntities(ctx, db.KindPlace, filter) }), nil
}

func (r queryResolver) Quotes(ctx context.Context, first *int, after *string, last *int, before *string, filter *db.QuoteFilter, words *string, by *db.QuoteOrder) (*relay.QuoteConnection, error) {
	page, err := r.archive.Quotes(ctx, filter, words, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return quotes(page, func(ctx context.Context) (int, error) { return r.archive.CountQuotes(ctx, filter, words) }), nil
}

func (r queryResolver) Timeline(ctx context.Context, filter *db.TimelineFilter, query *string) (*db.Timeline, error) {
	if query == nil {
		return db.WholeTimeline(filter), nil
	}
	found, err := r.archive.Search(ctx, db.SearchRequest{Query: *query, Mode: db.SearchStemmed, Order: db.SearchByRelevance, First: 1})
	if err != nil {
		return nil, err
	}
	return db.SearchTimeline(found, filter), nil
}

func (r queryResolver) Archive(ctx context.Context) (*db.Info, error) { return r.archive.Info(ctx) }
