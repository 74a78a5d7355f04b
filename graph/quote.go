package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
)

type quoteResolver struct{ *Resolver }

// Quote implements generated.ResolverRoot.
func (r *Resolver) Quote() generated.QuoteResolver { return quoteResolver{r} }

func (r quoteResolver) Article(ctx context.Context, q *db.Quote) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, q.ArticleRef, fieldsAsked(ctx))
}
