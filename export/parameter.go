// The parameters of an export as one table, from which the query string of a URL and the flags of the command line
// are read alike.

package export

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Parameter is one parameter of an export: of the query string over HTTP, a flag on the command line.
type Parameter struct {
	Name   string
	Usage  string
	Kinds  []Kind // that take it; nil: every kind
	values []string
	field  func(*Request) any // where it goes: *string, *[]string, *int or *bool
}

// Many says whether the parameter may be given several times.
func (p Parameter) Many() bool {
	_, many := p.field(&Request{}).(*[]string)
	return many
}

// Flag says whether the parameter is either there or not.
func (p Parameter) Flag() bool {
	_, flag := p.field(&Request{}).(*bool)
	return flag
}

var (
	ofArticles = []Kind{Articles, Mentions}
	published  = []Kind{Articles, People, Quotes, Mentions}
	peopled    = []Kind{Articles, Quotes, Events, Mentions}
)

// Parameters are all parameters but the kind of record, which is part of the path.
var Parameters = []Parameter{
	{"q", "a search of articles; words of a quote; part of a person's name; mentions: in the articles that the search finds; events: told there in its words",
		nil, nil, func(q *Request) any { return &q.Filter.Query }},
	{"mode", "how words are met: STEMMED or EXACT",
		[]Kind{Articles, Events, Mentions}, []string{"STEMMED", "EXACT"}, func(q *Request) any { return &q.Filter.Mode }},
	{"from", "the first day, YYYY-MM-DD: of publication; of events: on which they happen",
		nil, nil, func(q *Request) any { return &q.Filter.From }},
	{"to", "the last day, included",
		nil, nil, func(q *Request) any { return &q.Filter.To }},
	{"match", "whether the whole date must lie in the range (WITHIN) or only touch it (OVERLAPS)",
		nil, []string{"WITHIN", "OVERLAPS"}, func(q *Request) any { return &q.Filter.Match }},
	{"basis", "how the date of publication is known: PRINTED, METADATA, URL, INFERRED or UNKNOWN",
		published, []string{"PRINTED", "METADATA", "URL", "INFERRED", "UNKNOWN"}, func(q *Request) any { return &q.Filter.Basis }},
	{"publisher", "who published: the id or a name of a source",
		nil, nil, func(q *Request) any { return &q.Filter.Publishers }},
	{"person", "naming one of these people, said by one of them, or with one of them taking part: an id or a name",
		peopled, nil, func(q *Request) any { return &q.Filter.People }},
	{"person.all", "naming, or with, every one of these people",
		[]Kind{Articles, Events, Mentions}, nil, func(q *Request) any { return &q.Filter.AllPeople }},
	{"organization", "naming one of these organisations",
		ofArticles, nil, func(q *Request) any { return &q.Filter.Organizations }},
	{"organization.all", "naming every one of these organisations",
		ofArticles, nil, func(q *Request) any { return &q.Filter.AllOrganizations }},
	{"place", "naming one of these places",
		ofArticles, nil, func(q *Request) any { return &q.Filter.Places }},
	{"place.all", "naming every one of these places",
		ofArticles, nil, func(q *Request) any { return &q.Filter.AllPlaces }},
	{"section", "in this section, as printed",
		ofArticles, nil, func(q *Request) any { return &q.Filter.Sections }},
	{"language", "in this language, BCP 47",
		ofArticles, nil, func(q *Request) any { return &q.Filter.Languages }},
	{"key", "the key that an article's record carried",
		ofArticles, nil, func(q *Request) any { return &q.Filter.Key }},
	{"role", "words of a role claimed for a person",
		[]Kind{People}, nil, func(q *Request) any { return &q.Filter.Role }},
	{"source", "said by this office, outlet or unnamed source: an id or a name",
		[]Kind{Quotes}, nil, func(q *Request) any { return &q.Filter.Sources }},
	{"kind", "of quotes: DIRECT or REPORTED; of mentions: PERSON, ORGANIZATION or PLACE",
		[]Kind{Quotes, Mentions}, nil, func(q *Request) any { return &q.Filter.Kinds }},
	{"of", "mentions of this person, organisation or place alone: an id, or a person's name",
		[]Kind{Mentions}, nil, func(q *Request) any { return &q.Filter.Of }},
	{"status", "of events: HAPPENED, PLANNED, POSTPONED, DID_NOT_HAPPEN or DENIED",
		[]Kind{Events}, []string{"HAPPENED", "PLANNED", "POSTPONED", "DID_NOT_HAPPEN", "DENIED"}, func(q *Request) any { return &q.Filter.Status }},
	{"order", "articles, quotes and mentions: NEWEST or OLDEST; people: MENTIONS, ARTICLES or NAME; events: OLDEST, NEWEST or IMPORTANCE",
		nil, nil, func(q *Request) any { return &q.Order }},
	{"after", "the cursor of the last record that is already there: go on behind it, without a header row",
		nil, nil, func(q *Request) any { return &q.After }},
	{"limit", "the most records to write",
		nil, nil, func(q *Request) any { return &q.Limit }},
	{"bom", "begin CSV with a byte order mark, by which spreadsheets know UTF-8",
		nil, nil, func(q *Request) any { return &q.BOM }},
	{"format", "ndjson or csv",
		nil, []string{"ndjson", "csv"}, func(q *Request) any { return (*string)(&q.Format) }},
}

// Parse reads parameters, such as those of a URL. Empty ones count as absent; one that does not exist, or is given
// twice where one is meant, is an error with CodeBadInput. Kind is left to the caller.
func Parse(values url.Values) (Request, error) {
	var q Request
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names) // of several mistakes, always the same one is told
	for _, name := range names {
		i := slices.IndexFunc(Parameters, func(p Parameter) bool { return p.Name == name })
		if i < 0 {
			return Request{}, badInput("there is no parameter %q", clip(name))
		}
		if err := Parameters[i].set(&q, values[name]); err != nil {
			return Request{}, err
		}
	}
	return q, nil
}

// set sets the parameter to its values.
func (p Parameter) set(q *Request, values []string) error {
	values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })
	if len(values) == 0 {
		return nil
	}
	if many, ok := p.field(q).(*[]string); ok {
		*many = values
		return nil
	}
	if len(values) > 1 {
		return badInput("give `%s` once", p.Name)
	}
	var err error
	switch field := p.field(q).(type) {
	case *string:
		*field = values[0]
	case *int:
		if *field, err = strconv.Atoi(values[0]); err != nil || *field < 1 {
			return badInput("`%s` must be a number from 1 on", p.Name)
		}
	case *bool:
		if *field, err = strconv.ParseBool(values[0]); err != nil {
			return badInput("`%s` is true or false", p.Name)
		}
	}
	return nil
}

// given are the values to which a request sets the parameter.
func (p Parameter) given(q *Request) []string {
	switch field := p.field(q).(type) {
	case *string:
		if *field != "" {
			return []string{*field}
		}
	case *[]string:
		return *field
	}
	return nil
}

// check refuses a parameter that this kind does not take, and a value that it cannot have.
func (p Parameter) check(q *Request) error {
	given := p.given(q)
	if len(given) > 0 && p.Kinds != nil && !slices.Contains(p.Kinds, q.Kind) {
		return badInput("an export of %s takes no `%s`", string(q.Kind), p.Name)
	}
	allowed := p.allowed(q.Kind)
	for _, value := range given {
		if allowed != nil && !slices.Contains(allowed, value) {
			return badInput("`%s` is %s, not %q", p.Name, strings.Join(allowed, " or "), clip(value))
		}
	}
	return nil
}

// allowed are the values that the parameter can have for a kind; nil: any.
func (p Parameter) allowed(kind Kind) []string {
	switch p.Name {
	case "order":
		return orders[kind]
	case "kind":
		if kind == Quotes {
			return []string{"DIRECT", "REPORTED"}
		}
		return []string{"PERSON", "ORGANIZATION", "PLACE"}
	}
	return p.values
}

// maxQuoted bounds, in code points, what an error message repeats of the request.
const maxQuoted = 60

func clip(text string) string {
	if runes := []rune(text); len(runes) > maxQuoted {
		return string(runes[:maxQuoted]) + "…"
	}
	return text
}
