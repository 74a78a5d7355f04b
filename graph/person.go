package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type personResolver struct{ *Resolver }

var _ generated.PersonResolver = personResolver{}

// Person implements generated.ResolverRoot.
func (r *Resolver) Person() generated.PersonResolver { return personResolver{r} }

func (r personResolver) Aliases(ctx context.Context, p *db.Person) ([]*db.NameForm, error) {
	return r.forms(ctx, p.Ref)
}

func (r personResolver) Roles(ctx context.Context, p *db.Person, first *int) ([]*db.Role, error) {
	roles, err := r.archive.Roles(ctx, p.Ref)
	return bounded(roles, first, db.StandardPage), err
}

func (r personResolver) Mentions(ctx context.Context, p *db.Person, first *int, after *string, last *int, before *string) (*relay.MentionConnection, error) {
	return r.mentionsOf(ctx, &p.Entity, pageOf(ctx, first, after, last, before))
}

func (r personResolver) Articles(ctx context.Context, p *db.Person, first *int, after *string, last *int, before *string, filter *db.ArticleFilter, by *db.ArticleOrder) (*relay.ArticleConnection, error) {
	return r.articlesNaming(ctx, &p.Entity, filter, by, pageOf(ctx, first, after, last, before))
}

func (r personResolver) Quotes(ctx context.Context, p *db.Person, first *int, after *string, last *int, before *string, filter *db.QuoteFilter, by *db.QuoteOrder) (*relay.QuoteConnection, error) {
	page, err := r.archive.QuotesOf(ctx, p.Ref, filter, by, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return quotes(page, func(ctx context.Context) (int, error) { return r.archive.CountQuotesOf(ctx, p.Ref, filter) }), nil
}

func (r personResolver) CoMentions(ctx context.Context, p *db.Person, first *int, after *string, last *int, before *string) (*relay.CoMentionConnection, error) {
	page, err := r.archive.CoMentions(ctx, p.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return coMentions(page, func(ctx context.Context) (int, error) { return r.archive.CountCoMentions(ctx, p.Ref) }), nil
}

func (r personResolver) Timeline(_ context.Context, p *db.Person, filter *db.TimelineFilter) (*db.Timeline, error) {
	return db.PersonTimeline(p.Ref, filter), nil
}

// What people, organisations and places have in common.

func (r *Resolver) forms(ctx context.Context, entity db.Ref) ([]*db.NameForm, error) {
	forms, err := r.archive.EntityForms(ctx, entity)
	return bounded(forms, nil, db.MaxPage), err
}

func (r *Resolver) mentionsOf(ctx context.Context, e *db.Entity, p db.Page) (*relay.MentionConnection, error) {
	page, err := r.archive.MentionsOf(ctx, e.Ref, p)
	if err != nil {
		return nil, err
	}
	return mentions(page, func(context.Context) (int, error) { return e.MentionCount, nil }), nil
}

func (r *Resolver) articlesNaming(ctx context.Context, e *db.Entity, filter *db.ArticleFilter, by *db.ArticleOrder, p db.Page) (*relay.ArticleConnection, error) {
	page, err := r.archive.ArticlesNaming(ctx, e.Ref, filter, by, p)
	if err != nil {
		return nil, err
	}
	return articles(page, func(ctx context.Context) (int, error) { return r.archive.CountArticlesNaming(ctx, e.Ref, filter) }), nil
}

type articlePersonEdgeResolver struct{ *Resolver }

// ArticlePersonEdge implements generated.ResolverRoot.
func (r *Resolver) ArticlePersonEdge() generated.ArticlePersonEdgeResolver {
	return articlePersonEdgeResolver{r}
}

func (r articlePersonEdgeResolver) Roles(ctx context.Context, e *relay.ArticlePersonEdge) ([]*db.Role, error) {
	roles, err := r.archive.RolesIn(ctx, e.Appearance)
	return bounded(roles, nil, db.MaxPage), err
}

type roleResolver struct{ *Resolver }

// Role implements generated.ResolverRoot.
func (r *Resolver) Role() generated.RoleResolver { return roleResolver{r} }

func (r roleResolver) Evidence(ctx context.Context, o *db.Role, first *int) ([]*db.Evidence, error) {
	claims, err := r.archive.RoleEvidence(ctx, o)
	return bounded(claims, first, shownEvidence), err
}
