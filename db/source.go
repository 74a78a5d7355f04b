// Sources: publishers, and those on whose word articles rest.
package db

// SourceKind says what a source is.
type SourceKind string

// The kinds of schema.graphql.
const (
	SourceOutlet        SourceKind = "OUTLET"
	SourceAgency        SourceKind = "AGENCY"
	SourceBroadcaster   SourceKind = "BROADCASTER"
	SourceOffice        SourceKind = "OFFICE"
	SourceSocialNetwork SourceKind = "SOCIAL_NETWORK"
	SourceUnnamed       SourceKind = "UNNAMED"
)

// Source is a publisher or a cited source. Its id comes from its name; that of an unnamed one from article and phrase.
type Source struct {
	Ref
	ID            string
	Name          string
	Kind          SourceKind
	ArticleCount  int // articles it published
	CitationCount int // citations of it
}

// Citation is an article leaning on a source's word.
type Citation struct {
	Ref
	ArticleRef Ref
	Cited      *Source
	Phrase     string
	In         TextPart
	Span       Span
}
