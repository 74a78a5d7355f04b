package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
)

type relatedArticleResolver struct{ *Resolver }

// RelatedArticle implements generated.ResolverRoot.
func (r *Resolver) RelatedArticle() generated.RelatedArticleResolver {
	return relatedArticleResolver{r}
}

func (r relatedArticleResolver) Article(ctx context.Context, n *db.RelatedArticle) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, n.ArticleRef, fieldsAsked(ctx))
}
