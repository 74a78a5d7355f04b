// Records of quotes: who said what, where it stands, and in which article.

package export

import (
	"context"

	"sijill/db"
)

// quoteRecord is something said. Its spans count code points of the named part of the article.
type quoteRecord struct {
	ID            string       `json:"id"`
	Kind          db.QuoteKind `json:"kind"`
	Text          string       `json:"text"`
	In            db.TextPart  `json:"in"`
	Span          span         `json:"span"`
	Verb          *string      `json:"verb"`
	Speaker       *entityName  `json:"speaker"`
	SpeakerSource *sourceName  `json:"speakerSource"`
	SpeakerText   *string      `json:"speakerText"`
	SpeakerSpan   *span        `json:"speakerSpan"`
	Article       *articleName `json:"article"`
	position
}

var quoteColumns = joined(
	[]column[quoteRecord]{
		{"id", func(r *quoteRecord) string { return r.ID }},
		{"kind", func(r *quoteRecord) string { return string(r.Kind) }},
		{"text", func(r *quoteRecord) string { return r.Text }},
		{"in", func(r *quoteRecord) string { return string(r.In) }},
	},
	below("span", func(r *quoteRecord) *span { return &r.Span }, spanColumns),
	[]column[quoteRecord]{{"verb", func(r *quoteRecord) string { return known(r.Verb) }}},
	below("speaker", func(r *quoteRecord) *entityName { return r.Speaker }, entityColumns),
	below("speakerSource", func(r *quoteRecord) *sourceName { return r.SpeakerSource }, sourceColumns),
	[]column[quoteRecord]{{"speakerText", func(r *quoteRecord) string { return known(r.SpeakerText) }}},
	below("speakerSpan", func(r *quoteRecord) *span { return r.SpeakerSpan }, spanColumns),
	below("article", func(r *quoteRecord) *articleName { return r.Article }, articleNameColumns),
	[]column[quoteRecord]{{"cursor", func(r *quoteRecord) string { return r.Cursor }}},
)

func quoteWalk(a *db.Archive, q Request) walk[quoteRecord] {
	filter, words, order := q.Filter.quotes(), optional(q.Filter.Query), db.QuoteOrder(q.Order)
	read := listed(db.MaxPage, func(ctx context.Context, p db.Page) (*db.Slice[*db.Quote], error) {
		return a.Quotes(ctx, filter, words, &order, p)
	})
	return recordsOf(read, func(ctx context.Context, item db.Item[*db.Quote]) (*quoteRecord, error) {
		n := item.Value
		article, err := articleNamed(ctx, a, n.ArticleRef)
		return &quoteRecord{
			ID: n.ID, Kind: n.Kind, Text: n.Text, In: n.In, Span: toSpan(n.Span), Verb: n.Verb,
			Speaker: toPersonName(n.Speaker), SpeakerSource: toSourceName(n.SpeakerSource),
			SpeakerText: n.SpeakerText, SpeakerSpan: optionalSpan(n.SpeakerSpan),
			Article: article, position: position{item.Cursor},
		}, err
	})
}
