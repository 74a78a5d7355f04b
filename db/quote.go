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
