// Evidence: how a value is known, and the stretch of an article that proves it.
package db

// Basis says how a value is known.
type Basis string

// The bases of schema.graphql, the strongest first.
const (
	BasisPrinted  Basis = "PRINTED"
	BasisMetadata Basis = "METADATA"
	BasisURL      Basis = "URL"
	BasisInferred Basis = "INFERRED"
	BasisUnknown  Basis = "UNKNOWN"
)

// TextPart names the part of an article that a span points into.
type TextPart string

// The parts of schema.graphql. METADATA and URL carry no span.
const (
	PartText     TextPart = "TEXT"
	PartTitle    TextPart = "TITLE"
	PartDocument TextPart = "DOCUMENT"
	PartMetadata TextPart = "METADATA"
	PartURL      TextPart = "URL"
)

// Span is a stretch of a named part in Unicode code points, End excluded.
type Span struct{ Start, End int }

// Evidence is a piece of an article that proves a statement. Part[Span] equals Text.
type Evidence struct {
	In         TextPart
	Span       *Span // nil for METADATA and URL only
	Text       string
	Note       *string // why it proves it, in a few English words; nil when plain
	ArticleRef Ref     // set by the archive
}
