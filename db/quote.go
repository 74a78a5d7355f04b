// Quotes: who said what.
package db

import "context"

// QuoteKind says whose words a quote gives.
type QuoteKind string

// The kinds of schema.graphql.
const (
	QuoteDirect   QuoteKind = "DIRECT"
	QuoteReported QuoteKind = "REPORTED"
)

// Quote is something said. ID is "quote_", the article's digits and the quote's number in it.
type Quote struct {
	Ref
	ArticleRef    Ref
	ID            string
	Kind          QuoteKind
	Text          string
	In            TextPart
	Span          Span
	Verb          *string // the cue as written
	Speaker       *Person // once resolved
	SpeakerSource *Source
	SpeakerText   *string // nil where the speaker is carried on
	SpeakerSpan   *Span
}

// QuoteOrder is how quotes are sorted.
type QuoteOrder string

// The orders of schema.graphql.
const (
	QuotesNewest QuoteOrder = "NEWEST"
	QuotesOldest QuoteOrder = "OLDEST"
)

// quoteOrders: by article, then backward or forward through its text; and the order of the text alone.
var (
	quoteOrders = map[QuoteOrder]order{
		QuotesNewest: {"newest", []string{"article.newest", "article.uid", "quote.position"}, true},
		QuotesOldest: {"oldest", []string{"article.oldest", "article.uid", "quote.position"}, false},
	}
	quotesInText = order{"text", []string{"quote.position"}, false}
)

// quoteRow is what is read of a quote.
type quoteRow struct {
	quote      Quote
	article    string // its id
	position   int
	start, end *int // of the speaker's naming
}

// quoteTable names it. speakerFields and officeFields are the fields that need the person or the source that speaks, too.
var (
	speakerFields, officeFields = fieldSet("speaker"), fieldSet("speakerSource")
	quoteTable                  = table[quoteRow]{
		{fieldSet("id"), "article.uid", func(r *quoteRow) any { return &r.article }},
		{fieldSet("id"), "quote.position", func(r *quoteRow) any { return &r.position }},
		{fieldSet("kind"), "quote.kind", func(r *quoteRow) any { return &r.quote.Kind }},
		{fieldSet("text"), "quote.text", func(r *quoteRow) any { return &r.quote.Text }},
		{fieldSet("in"), "quote.part", func(r *quoteRow) any { return &r.quote.In }},
		{fieldSet("span"), "quote.start", func(r *quoteRow) any { return &r.quote.Span.Start }},
		{fieldSet("span"), "quote.end", func(r *quoteRow) any { return &r.quote.Span.End }},
		{fieldSet("verb"), "quote.verb", func(r *quoteRow) any { return &r.quote.Verb }},
		{fieldSet("speakerText"), "quote.speaker_text", func(r *quoteRow) any { return &r.quote.SpeakerText }},
		{fieldSet("speakerSpan"), "quote.speaker_start", func(r *quoteRow) any { return &r.start }},
		{fieldSet("speakerSpan"), "quote.speaker_end", func(r *quoteRow) any { return &r.end }},
	}
)

func quoteListing(parent string, o order, c conditions, p Page) listing {
	q := listing{
		parent: parent,
		id:     "quote.id",
		pick: `quote JOIN article ON article.id = quote.article_id
			LEFT JOIN article_entity ON article_entity.id = quote.speaker_id`,
		where:   c,
		order:   o,
		columns: quoteTable.of(p.Fields).after("quote.id, quote.article_id"),
		from:    "quote JOIN article ON article.id = quote.article_id",
	}
	if p.Fields.need(speakerFields) {
		q.columns += ", " + entityReading(p.Within)
		q.from += ` LEFT JOIN article_entity ON article_entity.id = quote.speaker_id
			LEFT JOIN entity ON entity.id = article_entity.entity_id AND entity.kind = 'PERSON'`
	}
	if p.Fields.need(officeFields) {
		q.columns += ", " + sourceColumns
		q.from += " LEFT JOIN source ON source.id = quote.speaker_source_id"
	}
	return q
}

func quoteScan(p Page) func() ([]any, func() *Quote) {
	quotes, articles, people, sources := newKin(), newKin(), newKin(), newKin()
	wanted, spoken := quoteTable.of(p.Fields), entityTable.of(p.Within)
	return func() ([]any, func() *Quote) {
		var row, article int64
		r := &quoteRow{}
		dest := wanted.dest([]any{&row, &article}, r)
		speakerOf, sourceOf := func() *Entity { return nil }, func() *Source { return nil }
		var more []any
		if p.Fields.need(speakerFields) {
			more, speakerOf = entityScan(people, spoken)
			dest = append(dest, more...)
		}
		if p.Fields.need(officeFields) {
			more, sourceOf = sourceScan(sources)
			dest = append(dest, more...)
		}
		return dest, func() *Quote {
			q := &r.quote
			q.Ref, q.ArticleRef, q.ID = quotes.ref(row), articles.ref(article), partID(quoteID, r.article, r.position)
			q.Speaker, q.SpeakerSource, q.SpeakerSpan = toPerson(speakerOf()), sourceOf(), spanOf(r.start, r.end)
			return q
		}
	}
}

// conditions are those on quotes and their articles; words, when given, must all be in the quote.
func (f *QuoteFilter) conditions(ctx context.Context, a *Archive, words *string) (conditions, error) {
	var c conditions
	if words != nil {
		matching, err := quoteMatch(*words)
		if err != nil {
			return c, err
		}
		c = c.with(matching)
	}
	if f == nil {
		return c, nil
	}
	published, err := publishedConditions(f.Published)
	if err != nil {
		return c, err
	}
	c = c.with(published)
	if f.Kind != nil {
		c.add("quote.kind = ?", *f.Kind)
	}
	if err := a.publishedBy(ctx, &c, f.Publishers); err != nil {
		return c, err
	}
	if len(f.Speakers) > 0 {
		rows, err := a.entityRows(ctx, KindPerson, f.Speakers)
		if err != nil {
			return c, err
		}
		c.add("quote.speaker_id IN (SELECT id FROM article_entity WHERE entity_id IN (SELECT value FROM json_each(?)))", jsonList(rows))
	}
	if len(f.SpeakerSources) > 0 {
		rows, err := a.sourceRows(ctx, f.SpeakerSources)
		if err != nil {
			return c, err
		}
		c.add("quote.speaker_source_id IN (SELECT value FROM json_each(?))", jsonList(rows))
	}
	return c, nil
}

// Quotes reads a page of the quotes that pass the filter and hold the words.
func (a *Archive) Quotes(ctx context.Context, f *QuoteFilter, words *string, by *QuoteOrder, p Page) (*Slice[*Quote], error) {
	c, err := f.conditions(ctx, a, words)
	if err != nil {
		return nil, err
	}
	found, err := list(ctx, a, quoteListing("", orderOf(quoteOrders, by, QuotesNewest), c, p), p, nil, quoteScan(p))
	return found[0], err
}

// CountQuotes counts the quotes that pass the filter and hold the words.
func (a *Archive) CountQuotes(ctx context.Context, f *QuoteFilter, words *string) (int, error) {
	c, err := f.conditions(ctx, a, words)
	if err != nil {
		return 0, err
	}
	counts, err := count(ctx, a, quoteListing("", quotesInText, c, Page{}), nil)
	return counts[0], err
}

// QuotesIn reads a page of the quotes in an article, in order of the text.
func (a *Archive) QuotesIn(ctx context.Context, r Ref, p Page) (*Slice[*Quote], error) {
	return pages(ctx, a, r, "quotes", quoteListing("quote.article_id", quotesInText, conditions{}, p), p, quoteScan(p))
}

// CountQuotesIn counts the quotes in an article.
func (a *Archive) CountQuotesIn(ctx context.Context, r Ref) (int, error) {
	return counted(ctx, a, r, "quotes", quoteListing("quote.article_id", quotesInText, conditions{}, Page{}))
}

// QuotesOf reads a page of what a person said.
func (a *Archive) QuotesOf(ctx context.Context, r Ref, f *QuoteFilter, by *QuoteOrder, p Page) (*Slice[*Quote], error) {
	c, err := f.conditions(ctx, a, nil)
	if err != nil {
		return nil, err
	}
	q := quoteListing("article_entity.entity_id", orderOf(quoteOrders, by, QuotesNewest), c, p)
	return pages(ctx, a, r, "quotes"+filterKey(f), q, p, quoteScan(p))
}

// CountQuotesOf counts what a person said.
func (a *Archive) CountQuotesOf(ctx context.Context, r Ref, f *QuoteFilter) (int, error) {
	c, err := f.conditions(ctx, a, nil)
	if err != nil {
		return 0, err
	}
	return counted(ctx, a, r, "quotes"+filterKey(f), quoteListing("article_entity.entity_id", quotesInText, c, Page{}))
}
