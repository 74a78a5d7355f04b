package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type sourceResolver struct{ *Resolver }

var _ generated.SourceResolver = sourceResolver{}

// Source implements generated.ResolverRoot.
func (r *Resolver) Source() generated.SourceResolver { return sourceResolver{r} }

func (r sourceResolver) Aliases(ctx context.Context, s *db.Source) ([]*db.NameForm, error) {
	forms, err := r.archive.SourceForms(ctx, s.Ref)
	return bounded(forms, nil, db.MaxPage), err
}

func (r sourceResolver) UnnamedShare(ctx context.Context, s *db.Source) (*float64, error) {
	return r.archive.UnnamedShare(ctx, s.Ref)
}

func (r sourceResolver) Articles(ctx context.Context, s *db.Source, first *int, after *string, last *int, before *string, filter *db.ArticleFilter, by *db.ArticleOrder) (*relay.ArticleConnection, error) {
	page, err := r.archive.PublishedBy(ctx, s.Ref, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return articles(page, func(ctx context.Context) (int, error) { return r.archive.CountPublishedBy(ctx, s.Ref, filter) }), nil
}

func (r sourceResolver) CitedBy(ctx context.Context, s *db.Source, first *int, after *string, last *int, before *string, filter *db.CitationFilter) (*relay.CitationConnection, error) {
	page, err := r.archive.CitationsOf(ctx, s.Ref, filter, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return citations(page, func(ctx context.Context) (int, error) { return r.archive.CountCitationsOf(ctx, s.Ref, filter) }), nil
}

func (r sourceResolver) Cites(ctx context.Context, s *db.Source, first *int, after *string, last *int, before *string, filter *db.CitationFilter) (*relay.CitationConnection, error) {
	page, err := r.archive.CitationsBy(ctx, s.Ref, filter, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return citations(page, func(ctx context.Context) (int, error) { return r.archive.CountCitationsBy(ctx, s.Ref, filter) }), nil
}

func (r sourceResolver) Timeline(_ context.Context, s *db.Source, filter *db.TimelineFilter) (*db.Timeline, error) {
	return db.SourceTimeline(s.Ref, filter), nil
}

type publisherResolver struct{ *Resolver }

// Publisher implements generated.ResolverRoot.
func (r *Resolver) Publisher() generated.PublisherResolver { return publisherResolver{r} }

func (r publisherResolver) Evidence(ctx context.Context, p *db.Publisher, first *int) ([]*db.Evidence, error) {
	evidence, err := r.archive.Evidence(ctx, p.ArticleRef, db.FactPublisher)
	return bounded(evidence, first, shownEvidence), err
}

type citationResolver struct{ *Resolver }

// Citation implements generated.ResolverRoot.
func (r *Resolver) Citation() generated.CitationResolver { return citationResolver{r} }

func (r citationResolver) Citing(ctx context.Context, c *db.Citation) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, c.ArticleRef, fieldsAsked(ctx))
}
