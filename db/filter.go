// Filters: optional conditions, as the API takes them, turned into SQL in one place each.
// Things are named by id or by name; a name must lead to exactly one.
package db

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// DateMatch says how an interval meets a range.
type DateMatch string

// The matches of schema.graphql.
const (
	MatchWithin   DateMatch = "WITHIN"
	MatchOverlaps DateMatch = "OVERLAPS"
)

// DateFilter is a range of days, both ends included. An unknown date fits no range.
type DateFilter struct {
	From, To *string
	Match    *DateMatch
	Basis    []Basis
}

// AnyAll names things of which at least one, and things all of which must be there.
type AnyAll struct {
	Any []string
	All []string
}

// ArticleFilter says which articles are wanted; conditions are joined by AND.
type ArticleFilter struct {
	Key           *string
	Publishers    []string
	People        *AnyAll
	Organizations *AnyAll
	Places        *AnyAll
	Published     *DateFilter
	Sections      []string
	Languages     []string
}

// PersonFilter says which people are wanted.
type PersonFilter struct {
	Name       *string
	Role       *string
	Published  *DateFilter
	Publishers []string
}

// EntityFilter says which organisations or places are wanted.
type EntityFilter struct {
	Name       *string
	Published  *DateFilter
	Publishers []string
}

// SourceFilter says which sources are wanted; every kind but UNNAMED when none is named.
type SourceFilter struct {
	Name      *string
	Kinds     []SourceKind
	Publisher *bool
}

// QuoteFilter says which quotes are wanted.
type QuoteFilter struct {
	Speakers       []string
	SpeakerSources []string
	Kind           *QuoteKind
	Publishers     []string
	Published      *DateFilter
}

// CitationFilter says which citations are wanted.
type CitationFilter struct {
	Kinds     []SourceKind
	Published *DateFilter
}

// TimelineFilter says which events are wanted.
type TimelineFilter struct {
	Date       *DateFilter
	People     *AnyAll
	Publishers []string
	Status     []EventStatus
}

// dateConditions compares an interval, given by the columns of its first and last day, with a range.
func (f *DateFilter) conditions(first, last string) (conditions, error) {
	var c conditions
	if f == nil {
		return c, nil
	}
	for _, day := range []*string{f.From, f.To} {
		if day == nil {
			continue
		}
		if _, err := time.Parse(Day, *day); err != nil {
			return c, badInput("%q is not a day of the form YYYY-MM-DD", *day)
		}
	}
	if f.From != nil && f.To != nil && *f.From > *f.To {
		return c, badInput("`from` is after `to`")
	}
	if f.Match != nil && *f.Match == MatchOverlaps {
		f.overlaps(&c, first, last)
	} else {
		f.within(&c, first, last)
	}
	return c, nil
}

func (f *DateFilter) within(c *conditions, first, last string) {
	if f.From != nil {
		c.add(first+" >= ?", *f.From)
	}
	if f.To != nil {
		c.add(last+" <= ?", *f.To)
	}
}

// overlaps lets an open end reach as far as it must.
func (f *DateFilter) overlaps(c *conditions, first, last string) {
	if f.From == nil && f.To == nil {
		return
	}
	c.add("(" + first + " IS NOT NULL OR " + last + " IS NOT NULL)")
	if f.From != nil {
		c.add("("+last+" IS NULL OR "+last+" >= ?)", *f.From)
	}
	if f.To != nil {
		c.add("("+first+" IS NULL OR "+first+" <= ?)", *f.To)
	}
}

// oneOf adds that a column holds one of the values; no values, no condition.
func oneOf[T ~string](c *conditions, column string, values []T) {
	if len(values) == 0 {
		return
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	c.add(column+" IN (SELECT value FROM json_each(?))", jsonList(texts))
}

// lowered are codes of languages as they are stored: BCP 47 takes AR and ar for one.
func lowered(codes []string) []string {
	lower := make([]string, len(codes))
	for i, code := range codes {
		lower[i] = strings.ToLower(code)
	}
	return lower
}

// conditions are those on the table article. Names are looked up, so that it may fail with CodeBadInput.
func (f *ArticleFilter) conditions(ctx context.Context, a *Archive) (conditions, error) {
	var c conditions
	if f == nil {
		return c, nil
	}
	if f.Key != nil {
		c.add("article.key = ?", *f.Key)
	}
	oneOf(&c, "article.section", f.Sections)
	oneOf(&c, "article.language", lowered(f.Languages))
	published, err := publishedConditions(f.Published)
	if err != nil {
		return c, err
	}
	c = c.with(published)
	if err := a.publishedBy(ctx, &c, f.Publishers); err != nil {
		return c, err
	}
	for _, named := range []struct {
		kind EntityKind
		set  *AnyAll
	}{{KindPerson, f.People}, {KindOrganization, f.Organizations}, {KindPlace, f.Places}} {
		err := a.naming(ctx, &c, named.kind, named.set,
			"article.id IN (SELECT article_id FROM appearance WHERE entity_id IN (SELECT value FROM json_each(?)))")
		if err != nil {
			return c, err
		}
	}
	return c, nil
}

// publishedConditions are those of a date filter on an article's publication.
func publishedConditions(f *DateFilter) (conditions, error) {
	c, err := f.conditions("article.published_start", "article.published_end")
	if err == nil && f != nil {
		oneOf(&c, "article.published_basis", f.Basis)
	}
	return c, err
}

// publishedBy adds that the article's publisher is one of those named.
func (a *Archive) publishedBy(ctx context.Context, c *conditions, names []string) error {
	if len(names) == 0 {
		return nil
	}
	rows, err := a.sourceRows(ctx, names)
	if err != nil {
		return err
	}
	c.add("article.source_id IN (SELECT value FROM json_each(?))", jsonList(rows))
	return nil
}

// naming adds a condition for any of the named entities together, and for all of them one by one. The condition
// takes a list of rows.
func (a *Archive) naming(ctx context.Context, c *conditions, kind EntityKind, set *AnyAll, condition string) error {
	if set == nil {
		return nil
	}
	if len(set.Any) > 0 {
		rows, err := a.entityRows(ctx, kind, set.Any)
		if err != nil {
			return err
		}
		c.add(condition, jsonList(rows))
	}
	for _, name := range set.All {
		rows, err := a.entityRows(ctx, kind, []string{name})
		if err != nil {
			return err
		}
		c.add(condition, jsonList(rows))
	}
	return nil
}

// maxNames bounds the ids and names in one filter.
const maxNames = 100

// entityRows are the rows of entities given by id or by a name that leads to exactly one.
func (a *Archive) entityRows(ctx context.Context, kind EntityKind, names []string) ([]int64, error) {
	return a.lookUp(ctx, names, func(ctx context.Context, name string) (int64, error) {
		if strings.HasPrefix(name, entityKinds[kind]+"_") {
			return a.entityRow(ctx, kind, name)
		}
		found, err := a.entityByName(ctx, kind, name)
		if found == nil {
			return 0, err
		}
		return found.Row, err
	})
}

// sourceRows are the rows of sources given by id or name.
func (a *Archive) sourceRows(ctx context.Context, names []string) ([]int64, error) {
	return a.lookUp(ctx, names, func(ctx context.Context, name string) (int64, error) {
		found, err := a.source(ctx, name)
		if found == nil {
			return 0, err
		}
		return found.Row, err
	})
}

// lookUp finds each name; one that leads to nothing, or to several, is an error that says so.
func (a *Archive) lookUp(ctx context.Context, names []string, find func(context.Context, string) (int64, error)) ([]int64, error) {
	if len(names) > maxNames {
		return nil, badInput("a filter names at most %d things", maxNames)
	}
	rows := make([]int64, 0, len(names))
	for _, name := range names {
		row, err := find(ctx, name)
		if err != nil {
			return nil, err
		}
		if row == 0 {
			return nil, badInput("no one thing in the archive is called %q; ask `people` or `sources` with `filter: {name}` for those that come near", name)
		}
		rows = append(rows, row)
	}
	slices.Sort(rows)
	return rows, nil
}

// wordsIn adds that a column of normalised words holds every word of the phrase as a whole word.
func wordsIn(c *conditions, column, phrase string) {
	for _, word := range strings.Fields(foldWords(phrase)) {
		c.add(fmt.Sprintf("' ' || %s || ' ' LIKE ? ESCAPE '\\'", column), "% "+likeEscaper.Replace(word)+" %")
	}
}

var likeEscaper = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)
