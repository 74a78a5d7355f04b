package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type organizationResolver struct{ *Resolver }

// Organization implements generated.ResolverRoot.
func (r *Resolver) Organization() generated.OrganizationResolver { return organizationResolver{r} }

func (r organizationResolver) Aliases(ctx context.Context, o *db.Organization) ([]*db.NameForm, error) {
	return r.forms(ctx, o.Ref)
}

func (r organizationResolver) Mentions(ctx context.Context, o *db.Organization, first *int, after *string, last *int, before *string) (*relay.MentionConnection, error) {
	return r.mentionsOf(ctx, &o.Entity, pageOf(ctx, first, after, last, before))
}

func (r organizationResolver) Articles(ctx context.Context, o *db.Organization, first *int, after *string, last *int, before *string, filter *db.ArticleFilter, by *db.ArticleOrder) (*relay.ArticleConnection, error) {
	return r.articlesNaming(ctx, &o.Entity, filter, by, pageOf(ctx, first, after, last, before))
}

type placeResolver struct{ *Resolver }

// Place implements generated.ResolverRoot.
func (r *Resolver) Place() generated.PlaceResolver { return placeResolver{r} }

func (r placeResolver) Aliases(ctx context.Context, p *db.Place) ([]*db.NameForm, error) {
	return r.forms(ctx, p.Ref)
}

func (r placeResolver) Mentions(ctx context.Context, p *db.Place, first *int, after *string, last *int, before *string) (*relay.MentionConnection, error) {
	return r.mentionsOf(ctx, &p.Entity, pageOf(ctx, first, after, last, before))
}

func (r placeResolver) Articles(ctx context.Context, p *db.Place, first *int, after *string, last *int, before *string, filter *db.ArticleFilter, by *db.ArticleOrder) (*relay.ArticleConnection, error) {
	return r.articlesNaming(ctx, &p.Entity, filter, by, pageOf(ctx, first, after, last, before))
}
