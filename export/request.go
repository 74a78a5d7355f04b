// What can be asked for: a kind of record, a filter in plain texts, an order and a place to go on from. Texts become
// the archive's own filters here and nowhere else.

package export

import (
	"fmt"
	"slices"
	"strings"

	"sijill/db"
)

// Kind is what an export lists.
type Kind string

// The kinds of record.
const (
	Articles Kind = "articles"
	People   Kind = "people"
	Quotes   Kind = "quotes"
	Events   Kind = "events"
	Mentions Kind = "mentions"
)

// Kinds are all kinds, in the order in which they are offered.
var Kinds = []Kind{Articles, People, Quotes, Events, Mentions}

// Format is how records are written.
type Format string

// The formats: NDJSON is one JSON object a line, CSV is that of RFC 4180 with a header row.
const (
	NDJSON Format = "ndjson"
	CSV    Format = "csv"
)

// Formats are all formats.
var Formats = []Format{NDJSON, CSV}

// Request is what is wanted. Only Kind must be set; Parse sets everything else from parameters.
type Request struct {
	Kind   Kind
	Format Format // NDJSON when empty
	Filter Filter
	Order  string // one of the API's orders of that kind; its standard one when empty
	After  string // the cursor of the last record that is already there: the export goes on behind it, without header
	BOM    bool   // begin CSV with a byte order mark, by which spreadsheets know UTF-8
	Limit  int    // the most records to write; 0: all
}

// Filter says which records are wanted; conditions are joined by AND, an empty one is none. Which of them a kind
// takes stands in Parameters. Things are named by id, or by a name that leads to exactly one.
type Filter struct {
	Query string // articles: the search language; quotes and people: words; mentions: of found articles; events: told there in its words
	Mode  string // STEMMED or EXACT, for searching articles

	From, To string   // days, YYYY-MM-DD, both included: of publication; of events: when they happen
	Match    string   // WITHIN or OVERLAPS
	Basis    []string // how the publication date is known

	Key                             string
	Publishers                      []string
	People, AllPeople               []string // any of them, and every one of them; of quotes: who speaks
	Organizations, AllOrganizations []string
	Places, AllPlaces               []string
	Sections, Languages             []string

	Role    string   // words of a role claimed for a person
	Sources []string // the office, outlet or unnamed source that speaks
	Kinds   []string // of quotes, or of what a mention names
	Of      string   // mentions: whom or what they name, an id or a person's name
	Status  []string // of events
}

// orders are the API's orders of each kind, the standard one first.
var orders = map[Kind][]string{
	Articles: {string(db.ArticlesNewest), string(db.ArticlesOldest)},
	People:   {string(db.EntitiesByMentions), string(db.EntitiesByArticles), string(db.EntitiesByName)},
	Quotes:   {string(db.QuotesNewest), string(db.QuotesOldest)},
	Events:   {string(db.EventsOldest), string(db.EventsNewest), string(db.EventsByImportance)},
	Mentions: {string(db.ArticlesNewest), string(db.ArticlesOldest)},
}

// Check fills in what was left empty, and refuses what this kind of export does not take. What only the archive can
// tell, such as a cursor that is none, Write refuses.
func (q *Request) Check() error {
	if !slices.Contains(Kinds, q.Kind) {
		return badInput("there is no export of %q; there are %s", string(q.Kind), join(Kinds))
	}
	if q.Format == "" {
		q.Format = NDJSON
	}
	if q.Limit < 0 {
		return badInput("`limit` must be 1 or more")
	}
	if q.Order == "" {
		q.Order = orders[q.Kind][0]
	}
	for _, p := range Parameters {
		if err := p.check(q); err != nil {
			return err
		}
	}
	return nil
}

// optional is nil for an empty text.
func optional(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

func convert[T ~string](texts []string) []T {
	values := make([]T, len(texts))
	for i, text := range texts {
		values[i] = T(text)
	}
	return values
}

func (f *Filter) dates() *db.DateFilter {
	if f.From == "" && f.To == "" && len(f.Basis) == 0 {
		return nil
	}
	d := &db.DateFilter{From: optional(f.From), To: optional(f.To), Basis: convert[db.Basis](f.Basis)}
	if f.Match != "" {
		match := db.DateMatch(f.Match)
		d.Match = &match
	}
	return d
}

func anyAll(some, all []string) *db.AnyAll {
	if len(some)+len(all) == 0 {
		return nil
	}
	return &db.AnyAll{Any: some, All: all}
}

func (f *Filter) articles() *db.ArticleFilter {
	return &db.ArticleFilter{
		Key:           optional(f.Key),
		Publishers:    f.Publishers,
		People:        anyAll(f.People, f.AllPeople),
		Organizations: anyAll(f.Organizations, f.AllOrganizations),
		Places:        anyAll(f.Places, f.AllPlaces),
		Published:     f.dates(),
		Sections:      f.Sections,
		Languages:     f.Languages,
	}
}

func (f *Filter) people() *db.PersonFilter {
	return &db.PersonFilter{Name: optional(f.Query), Role: optional(f.Role), Published: f.dates(), Publishers: f.Publishers}
}

func (f *Filter) quotes() *db.QuoteFilter {
	q := &db.QuoteFilter{Speakers: f.People, SpeakerSources: f.Sources, Publishers: f.Publishers, Published: f.dates()}
	if len(f.Kinds) == 1 {
		kind := db.QuoteKind(f.Kinds[0])
		q.Kind = &kind
	}
	return q
}

func (f *Filter) events() *db.TimelineFilter {
	return &db.TimelineFilter{
		Date:       f.dates(),
		People:     anyAll(f.People, f.AllPeople),
		Publishers: f.Publishers,
		Status:     convert[db.EventStatus](f.Status),
	}
}

func (f *Filter) search(order string) db.SearchRequest {
	q := db.SearchRequest{Query: f.Query, Mode: db.SearchStemmed, Filter: f.articles(), Order: db.SearchOrder(order)}
	if f.Mode != "" {
		q.Mode = db.SearchMode(f.Mode)
	}
	return q
}

// badInput tells the asker what is wrong with the request.
func badInput(format string, args ...any) error {
	return &db.Error{Code: db.CodeBadInput, Message: fmt.Sprintf(format, args...)}
}

func join[T ~string](values []T) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return strings.Join(texts, ", ")
}
