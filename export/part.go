// The parts that records of several kinds share. Their fields are named as in schema.graphql; what is not known is
// null in JSON and empty in CSV.

package export

import (
	"context"
	"strconv"

	"sijill/db"
)

// position is where a record stands in its list. It comes last in every record, so that a line that has it is whole.
type position struct {
	Cursor string `json:"cursor"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func toSpan(s db.Span) span { return span{s.Start, s.End} }

func optionalSpan(s *db.Span) *span {
	if s == nil {
		return nil
	}
	return &span{s.Start, s.End}
}

type dateSpan struct {
	EDTF      string           `json:"edtf"`
	Start     *string          `json:"start"`
	End       *string          `json:"end"`
	Precision db.DatePrecision `json:"precision"`
}

func toDate(d db.DateSpan) dateSpan { return dateSpan{d.EDTF, d.Start, d.End, d.Precision} }

// publication is when an article was published. Evidence is given in records of articles only.
type publication struct {
	dateSpan
	At       *string    `json:"at"`
	Basis    db.Basis   `json:"basis"`
	Evidence []evidence `json:"evidence,omitempty"`
}

// publisher is who published an article: nobody is named where the basis is UNKNOWN.
type publisher struct {
	ID       *string        `json:"id"`
	Name     *string        `json:"name"`
	Kind     *db.SourceKind `json:"kind"`
	Basis    db.Basis       `json:"basis"`
	Evidence []evidence     `json:"evidence,omitempty"`
}

func toPublisher(p db.Publisher) publisher {
	if p.Source == nil {
		return publisher{Basis: p.Basis}
	}
	return publisher{ID: &p.Source.ID, Name: &p.Source.Name, Kind: &p.Source.Kind, Basis: p.Basis}
}

// evidence is the stretch of an article that proves a statement.
type evidence struct {
	Article string      `json:"article"` // the id of the article it stands in
	In      db.TextPart `json:"in"`
	Span    *span       `json:"span"`
	Text    string      `json:"text"`
	Note    *string     `json:"note"`
}

// proofs gives at most maxProofs of the evidence, each with the article it stands in.
func proofs(ctx context.Context, a *db.Archive, all []*db.Evidence, err error) ([]evidence, error) {
	if err != nil {
		return nil, err
	}
	list := []evidence{}
	for _, e := range all[:min(len(all), maxProofs)] {
		witness, err := a.ArticleOf(ctx, e.ArticleRef, 0)
		if err != nil {
			return nil, err
		}
		if witness != nil {
			list = append(list, evidence{witness.ID, e.In, optionalSpan(e.Span), e.Text, e.Note})
		}
	}
	return list, nil
}

// maxProofs is how much evidence a record gives for one statement: as much as the API does unasked.
const maxProofs = 3

// articleName tells which article a record is from.
type articleName struct {
	ID           string      `json:"id"`
	Key          string      `json:"key"`
	URL          *string     `json:"url"`
	DisplayTitle string      `json:"displayTitle"`
	Published    publication `json:"published"`
	Publisher    publisher   `json:"publisher"`
}

func toArticleName(n *db.Article) articleName {
	return articleName{n.ID, n.Key, n.URL, n.DisplayTitle, toPublication(n.Published), toPublisher(n.Publisher)}
}

func toPublication(p db.PublicationDate) publication {
	return publication{dateSpan: toDate(p.Date), At: p.At, Basis: p.Basis}
}

// articleNamed reads which article a reference points to; nil when it was taken out meanwhile.
func articleNamed(ctx context.Context, a *db.Archive, r db.Ref) (*articleName, error) {
	n, err := a.ArticleOf(ctx, r, 0)
	if n == nil {
		return nil, err
	}
	name := toArticleName(n)
	return &name, err
}

// entityName names somebody or something.
type entityName struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	LatinName *string `json:"latinName"` // people only
}

func toEntityName(e *db.Entity) *entityName {
	return &entityName{e.ID, e.Name, optional(e.LatinName)}
}

func toPersonName(p *db.Person) *entityName {
	if p == nil {
		return nil
	}
	return toEntityName(&p.Entity)
}

type sourceName struct {
	ID   string        `json:"id"`
	Name string        `json:"name"`
	Kind db.SourceKind `json:"kind"`
}

func toSourceName(s *db.Source) *sourceName {
	if s == nil {
		return nil
	}
	return &sourceName{s.ID, s.Name, s.Kind}
}

// known gives the text that a pointer points to, and nothing for nil.
func known[T ~string](text *T) string {
	if text == nil {
		return ""
	}
	return string(*text)
}

func number(n int) string { return strconv.Itoa(n) }

var dateColumns = []column[dateSpan]{
	{"edtf", func(d *dateSpan) string { return d.EDTF }},
	{"start", func(d *dateSpan) string { return known(d.Start) }},
	{"end", func(d *dateSpan) string { return known(d.End) }},
	{"precision", func(d *dateSpan) string { return string(d.Precision) }},
}

var publicationColumns = []column[publication]{
	{"edtf", func(p *publication) string { return p.EDTF }},
	{"start", func(p *publication) string { return known(p.Start) }},
	{"end", func(p *publication) string { return known(p.End) }},
	{"precision", func(p *publication) string { return string(p.Precision) }},
	{"at", func(p *publication) string { return known(p.At) }},
	{"basis", func(p *publication) string { return string(p.Basis) }},
}

var publisherColumns = []column[publisher]{
	{"id", func(p *publisher) string { return known(p.ID) }},
	{"name", func(p *publisher) string { return known(p.Name) }},
	{"kind", func(p *publisher) string { return known(p.Kind) }},
	{"basis", func(p *publisher) string { return string(p.Basis) }},
}

var spanColumns = []column[span]{
	{"start", func(s *span) string { return number(s.Start) }},
	{"end", func(s *span) string { return number(s.End) }},
}

var entityColumns = []column[entityName]{
	{"id", func(e *entityName) string { return e.ID }},
	{"name", func(e *entityName) string { return e.Name }},
	{"latinName", func(e *entityName) string { return known(e.LatinName) }},
}

var sourceColumns = []column[sourceName]{
	{"id", func(s *sourceName) string { return s.ID }},
	{"name", func(s *sourceName) string { return s.Name }},
	{"kind", func(s *sourceName) string { return string(s.Kind) }},
}

var articleNameColumns = joined(
	[]column[articleName]{
		{"id", func(n *articleName) string { return n.ID }},
		{"key", func(n *articleName) string { return n.Key }},
		{"url", func(n *articleName) string { return known(n.URL) }},
		{"displayTitle", func(n *articleName) string { return n.DisplayTitle }},
	},
	below("published", func(n *articleName) *publication { return &n.Published }, publicationColumns),
	below("publisher", func(n *articleName) *publisher { return &n.Publisher }, publisherColumns),
)

// joined are the columns of several parts, one after another.
func joined[T any](parts ...[]column[T]) []column[T] {
	var all []column[T]
	for _, part := range parts {
		all = append(all, part...)
	}
	return all
}
