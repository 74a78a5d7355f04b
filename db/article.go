// Articles: what one document tells, cleaned and dated.
package db

// Article is one article as one document tells it. Ref is set by the archive.
type Article struct {
	Ref
	ID           string // "article_" and 16 hex digits, see ArticleID
	Key          string
	URL          *string
	Language     string // BCP 47
	Title        *string
	TitleBasis   Basis
	DisplayTitle string
	Kicker       *string
	Lede         string
	WordCount    int
	Published    PublicationDate
	Publisher    Publisher
	Section      *string
	Dateline     *string
}

// PublicationDate is when an article was published; an unknown date says so.
type PublicationDate struct {
	Date       DateSpan
	At         *string // RFC 3339 with its own offset, where the document carries a clock time
	Basis      Basis
	ArticleRef Ref // set by the archive
}

// Publisher is who published an article. Source is nil where the document does not say.
type Publisher struct {
	Source     *Source // set by the archive
	Basis      Basis
	ArticleRef Ref // set by the archive
}

// RemovedLine is a piece of the document that cleaning took out of the text, and the rule that took it.
type RemovedLine struct {
	Text string
	Rule string
	Span Span // into the document
}
