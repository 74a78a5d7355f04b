// Quotes: who said what.
package db

// QuoteKind says whose words a quote gives.
type QuoteKind string

// The kinds of schema.graphql.
const (
	QuoteDirect   QuoteKind = "DIRECT"
	QuoteReported QuoteKind = "REPORTED"
)

// Quote is something said. ID is "quote_", the article's digits and the quote's number in it.
type Quote struct {
	Row, ArticleRow  int64
	ID               string
	Kind             QuoteKind
	Text             string
	In               TextPart
	Span             Span
	Verb             *string // the cue as written
	SpeakerRow       *int64  // the person, once resolved
	SpeakerSourceRow *int64
	SpeakerText      *string // nil where the speaker is carried on
	SpeakerSpan      *Span
}
