// What seeding hands to the archive: an article with every fact read in it.
// Facts are stored once. Links between articles (who is who, which event is which) are concluded later.
package db

// Report is one article and the facts read in it. Indexes refer to the slices of the same Report.
type Report struct {
	Article   Article
	Document  string // as read
	Text      string // without furniture; paragraphs parted by one line feed
	Authors   []string
	Publisher *SourceName // nil where the document does not say
	Removed   []RemovedLine

	// SourceAliases gives for usual names of sources other names by which they can be asked for; may be nil.
	SourceAliases map[string][]string `json:",omitempty"`

	Origin     string // what reading the document again needs besides Document; seeding's own business
	Correction string // the user's correction that was applied, as text; empty when none was

	DateEvidence      []Evidence // proves Article.Published
	PublisherEvidence []Evidence // proves Article.Publisher
	TitleEvidence     []Evidence // proves Article.Title, Kicker, Section, Dateline

	Entities  []EntityFact
	Mentions  []MentionFact
	Roles     []RoleFact
	Quotes    []QuoteFact
	Citations []CitationFact
	Dates     []DateExpression
	Events    []EventFact
}

// SourceName names a source: its usual name, the form written here, and its kind.
type SourceName struct {
	Name string
	Form string
	Kind SourceKind
}

// EntityFact is somebody or something as one article names it: all its mentions in that article together.
type EntityFact struct {
	Kind EntityKind
	Name string // the fullest form in the article, without clitics and titles
}

// MentionFact is one naming. Text and Span cover whole written words, attached clitics included, titles excluded.
type MentionFact struct {
	Entity     int
	Form       string // the name as written here, without clitics
	Text       string
	In         TextPart
	Span       Span
	Sentence   Span
	Short      bool // a short form of the entity's fuller name
	Confidence *float64
}

// RoleFact is a role claimed for a person in the words beside the name.
type RoleFact struct {
	Entity int
	Title  string // without clitics
	Text   string // as written: what Span cuts out
	In     TextPart
	Span   Span
}

// QuoteFact is something said. Speaker is an index into Entities, or -1; SpeakerSource is nil unless an
// office, outlet or unnamed source spoke.
type QuoteFact struct {
	Kind          QuoteKind
	Text          string
	In            TextPart
	Span          Span
	Verb          *string
	Speaker       int
	SpeakerSource *SourceName
	SpeakerText   *string
	SpeakerSpan   *Span
}

// CitationFact is the article leaning on a source's word.
type CitationFact struct {
	Source SourceName
	Phrase string
	In     TextPart
	Span   Span
}

// EventFact is a dated sentence that tells an event. Date is an index into Dates.
type EventFact struct {
	Date     int
	In       TextPart
	Span     Span // the clause or sentence that tells it: its summary
	Status   EventStatus
	Entities []int    // who takes part, and where: indexes into Entities
	Terms    []string // normalised content words, sorted: what the event is about
}
