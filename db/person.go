// People, organisations and places: the named entities that articles mention, and who they are across the archive.
package db

// EntityKind says what a mention names.
type EntityKind string

// The kinds of schema.graphql.
const (
	KindPerson       EntityKind = "PERSON"
	KindOrganization EntityKind = "ORGANIZATION"
	KindPlace        EntityKind = "PLACE"
)

// MentionLink says on what the link from a mention to its person rests.
type MentionLink string

// The links of schema.graphql.
const (
	LinkName      MentionLink = "NAME"
	LinkShortForm MentionLink = "SHORT_FORM"
	LinkSurname   MentionLink = "SURNAME"
)

// Entity is somebody or something that the archive's articles name.
type Entity struct {
	Ref
	ID           string
	Name         string // canonical: the longest well-attested form
	LatinName    string // people only
	MentionCount int
	ArticleCount int
}

// The three kinds of entity are types of their own, so that each can be served as what it is.
type (
	// Person is an Entity of KindPerson.
	Person struct{ Entity }
	// Organization is an Entity of KindOrganization.
	Organization struct{ Entity }
	// Place is an Entity of KindPlace.
	Place struct{ Entity }
)

// NameForm is a written form of a name, without clitics, and how often it is met.
type NameForm struct {
	Form  string
	Count int
}

// Role is a role that articles claim for a person, in their words. First and Last are days.
type Role struct {
	Ref
	Title       string
	First, Last *string
	Count       int
	claims      []*Evidence // of a role within one article, the first claim first
}

// Appearance is a person in an article.
type Appearance struct {
	Ref
	Person       *Person
	MentionCount int
}

// CoMention is a person named beside somebody, and in how many articles.
type CoMention struct {
	Person *Person
	Count  int
}

// Mention is one naming of an entity. ID is "mention_", the article's digits and the mention's number in it.
type Mention struct {
	Ref
	ArticleRef   Ref
	Person       *Person
	Organization *Organization
	Place        *Place
	ID           string
	Kind         EntityKind
	Text         string
	In           TextPart
	Span         Span
	SentenceSpan Span // in the same part
	Link         *MentionLink
	Confidence   *float64
}
