package graph

import (
	"context"
	"strings"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type articleResolver struct{ *Resolver }

var _ generated.ArticleResolver = articleResolver{}

// Article implements generated.ResolverRoot.
func (r *Resolver) Article() generated.ArticleResolver { return articleResolver{r} }

func (r articleResolver) Document(ctx context.Context, a *db.Article) (string, error) {
	document, err := r.archive.Document(ctx, a.Ref)
	return or(document, ""), err
}

func (r articleResolver) Text(ctx context.Context, a *db.Article) (string, error) {
	text, err := r.archive.Text(ctx, a.Ref)
	return or(text, ""), err
}

func (r articleResolver) Paragraphs(ctx context.Context, a *db.Article) ([]string, error) {
	text, err := r.Text(ctx, a)
	if text == "" {
		return []string{}, err
	}
	return strings.Split(text, "\n"), err
}

func (r articleResolver) Authors(ctx context.Context, a *db.Article) ([]string, error) {
	names, err := r.archive.Authors(ctx, a.Ref)
	return bounded(names, nil, db.MaxPage), err
}

func (r articleResolver) Removed(ctx context.Context, a *db.Article) ([]*db.RemovedLine, error) {
	lines, err := r.archive.Removed(ctx, a.Ref)
	return bounded(lines, nil, len(lines)), err
}

func (r articleResolver) Mentions(ctx context.Context, a *db.Article, first *int, after *string, last *int, before *string, kinds []db.EntityKind) (*relay.MentionConnection, error) {
	page, err := r.archive.MentionsIn(ctx, a.Ref, kinds, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return mentions(page, func(ctx context.Context) (int, error) { return r.archive.CountMentionsIn(ctx, a.Ref, kinds) }), nil
}

func (r articleResolver) People(ctx context.Context, a *db.Article, first *int, after *string, last *int, before *string) (*relay.ArticlePersonConnection, error) {
	page, err := r.archive.PeopleIn(ctx, a.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return appearances(page, func(ctx context.Context) (int, error) { return r.archive.CountPeopleIn(ctx, a.Ref) }), nil
}

func (r articleResolver) Quotes(ctx context.Context, a *db.Article, first *int, after *string, last *int, before *string) (*relay.QuoteConnection, error) {
	page, err := r.archive.QuotesIn(ctx, a.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return quotes(page, func(ctx context.Context) (int, error) { return r.archive.CountQuotesIn(ctx, a.Ref) }), nil
}

func (r articleResolver) Citations(ctx context.Context, a *db.Article, first *int, after *string, last *int, before *string) (*relay.CitationConnection, error) {
	page, err := r.archive.CitationsIn(ctx, a.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return citations(page, func(ctx context.Context) (int, error) { return r.archive.CountCitationsIn(ctx, a.Ref) }), nil
}

func (r articleResolver) Dates(ctx context.Context, a *db.Article, first *int) ([]*db.DateExpression, error) {
	dates, err := r.archive.Dates(ctx, a.Ref)
	return bounded(dates, first, db.MaxPage), err
}

func (r articleResolver) Events(ctx context.Context, a *db.Article, first *int) ([]*db.TimelineEvent, error) {
	size := 50
	if first != nil {
		size = *first
	}
	page, err := r.archive.Events(ctx, db.ArticleTimeline(a.Ref, nil), nil, db.Page{First: &size, Fields: fieldsAsked(ctx)})
	if err != nil {
		return nil, err
	}
	list := make([]*db.TimelineEvent, len(page.Items))
	for i, item := range page.Items {
		list[i] = item.Value
	}
	return list, nil
}

func (r articleResolver) Timeline(_ context.Context, a *db.Article, filter *db.TimelineFilter) (*db.Timeline, error) {
	return db.ArticleTimeline(a.Ref, filter), nil
}

func (r articleResolver) Related(ctx context.Context, a *db.Article, first *int) ([]*db.RelatedArticle, error) {
	related, err := r.archive.Related(ctx, a.Ref)
	return bounded(related, first, 5), err
}

type publicationDateResolver struct{ *Resolver }

// PublicationDate implements generated.ResolverRoot.
func (r *Resolver) PublicationDate() generated.PublicationDateResolver {
	return publicationDateResolver{r}
}

func (r publicationDateResolver) Evidence(ctx context.Context, d *db.PublicationDate, first *int) ([]*db.Evidence, error) {
	evidence, err := r.archive.Evidence(ctx, d.ArticleRef, db.FactPublished)
	return bounded(evidence, first, shownEvidence), err
}

// shownEvidence is how many pieces of evidence are given unless more are asked for.
const shownEvidence = 3

type evidenceResolver struct{ *Resolver }

// Evidence implements generated.ResolverRoot.
func (r *Resolver) Evidence() generated.EvidenceResolver { return evidenceResolver{r} }

func (r evidenceResolver) Article(ctx context.Context, e *db.Evidence) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, e.ArticleRef, fieldsAsked(ctx))
}

type mentionResolver struct{ *Resolver }

// Mention implements generated.ResolverRoot.
func (r *Resolver) Mention() generated.MentionResolver { return mentionResolver{r} }

func (r mentionResolver) Article(ctx context.Context, n *db.Mention) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, n.ArticleRef, fieldsAsked(ctx))
}

func (r mentionResolver) Sentence(ctx context.Context, n *db.Mention) (string, error) {
	return r.archive.Sentence(ctx, n)
}
