// Strict conditions: which articles the operators of a query let in. Each part of the query gives a set of articles:
// words from the posting lists, phrases, prefixes and exact words from FTS5, people and sources from their tables.
package db

import (
	"context"
	"strings"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// strict is what all operators of the query let in; nil where it has none.
func (s *search) strict(ctx context.Context) (*rowSet, error) {
	if len(s.plan.operators) == 0 {
		return nil, nil
	}
	return s.meeting(ctx, s.plan.operators, false)
}

// admitted is what a part of the query lets in. Behind title: words, prefixes and phrases must stand in the title.
func (s *search) admitted(ctx context.Context, q searchquery.Query, title bool) (*rowSet, error) {
	switch q := q.(type) {
	case *searchquery.And:
		return s.meeting(ctx, q.Children, title)
	case *searchquery.Or:
		return s.joining(ctx, q.Children, title)
	case *searchquery.Not:
		set, err := s.admitted(ctx, q.Child, title)
		if err != nil {
			return nil, err
		}
		return set.not(), nil
	case *searchquery.Title:
		return s.admitted(ctx, q.Child, true)
	case *searchquery.Person:
		c := named(KindPerson, q.Name)
		c.add("entity.kind = 'PERSON'")
		return s.rows(ctx, "SELECT group_concat(appearance.article_id) FROM entity JOIN appearance ON appearance.entity_id = entity.id"+c.sql(), c.args...)
	case *searchquery.Source:
		return s.ofSource(ctx, q.Name)
	case *searchquery.Word:
		return s.holders(ctx, indexed(q.Text), title)
	case *searchquery.Prefix:
		return s.begunSo(ctx, q.Text, title)
	case *searchquery.Phrase:
		return s.fullText(ctx, s.plan.spellings(q.Words[0], attachedParticles), q.Words[1:], "", title)
	}
	return &rowSet{}, nil
}

func (s *search) meeting(ctx context.Context, parts []searchquery.Query, title bool) (*rowSet, error) {
	all := &rowSet{turned: true}
	for _, part := range parts {
		set, err := s.admitted(ctx, part, title)
		if err != nil {
			return nil, err
		}
		if all = all.and(set); all.empty() {
			break
		}
	}
	return all, nil
}

func (s *search) joining(ctx context.Context, parts []searchquery.Query, title bool) (*rowSet, error) {
	either := &rowSet{}
	for _, part := range parts {
		set, err := s.admitted(ctx, part, title)
		if err != nil {
			return nil, err
		}
		either = either.or(set)
	}
	return either, nil
}

// holders are the articles that hold a word.
func (s *search) holders(ctx context.Context, w indexedWord, title bool) (*rowSet, error) {
	if s.plan.mode == SearchExact {
		return s.fullText(ctx, []string{w.form}, nil, "", title)
	}
	set := &rowSet{}
	if t := s.byStem[w.stem]; t != nil {
		t.list.each(title, set.add)
	}
	return set, nil
}

// begunSo are the articles that hold a word which begins so, or a name of two words that would, written as one. Such
// names are left out where too many words begin like the second.
func (s *search) begunSo(ctx context.Context, beginning string, title bool) (*rowSet, error) {
	set, err := s.fullText(ctx, s.plan.spellings(beginning, arabicProclitics), nil, " *", title)
	first, second, ok := arabic.NameBegun(beginning)
	if err != nil || !ok {
		return set, err
	}
	n, err := s.readings(ctx, []string{second}, nil, true)
	if s.spent += n; err != nil || s.spent > maxReadings {
		s.spent -= n
		return set, err
	}
	names, err := s.fullText(ctx, s.plan.spellings(first, attachedParticles), []string{second}, " *", title)
	if err != nil {
		return nil, err
	}
	return set.or(names), nil
}

// ofSource are the articles published by a source one of whose names holds all these words, or citing it.
func (s *search) ofSource(ctx context.Context, name string) (*rowSet, error) {
	var c conditions
	if wordsIn(&c, "source_form.form_key", name); len(c.texts) == 0 {
		return &rowSet{}, nil
	}
	sources, err := s.rows(ctx, "SELECT group_concat(source_id) FROM source_form"+c.sql(), c.args...)
	if err != nil {
		return nil, err
	}
	var those []int64
	sources.each(func(row int64) { those = append(those, row) })
	published, err := s.rows(ctx, `SELECT group_concat(article.id) FROM json_each(?) AS source
		CROSS JOIN article ON article.source_id = source.value`, jsonList(those))
	if err != nil {
		return nil, err
	}
	citing, err := s.rows(ctx, `SELECT group_concat(citation.article_id) FROM json_each(?) AS source
		CROSS JOIN citation ON citation.source_id = source.value`, jsonList(those))
	if err != nil {
		return nil, err
	}
	return published.or(citing), nil
}

// The columns of article_fts in which forms are looked for.
const (
	formColumns      = "{title_form text_form}"
	formTitleColumns = "{title_form}"
)

// fullText are the articles that hold one of the first words, followed by the rest; ending may open a word's end.
func (s *search) fullText(ctx context.Context, first, rest []string, ending string, title bool) (*rowSet, error) {
	columns := formColumns
	if title {
		columns = formTitleColumns
	}
	var texts []string
	for _, word := range first {
		texts = append(texts, ftsString(append([]string{word}, rest...)...)+ending)
	}
	match := columns + " : (" + strings.Join(texts, " OR ") + ")"
	if set := s.matched[match]; set != nil {
		return set, nil
	}
	if err := s.spend(ctx, first, rest, ending != ""); err != nil {
		return nil, err
	}
	set, err := s.rows(ctx, "SELECT group_concat(rowid) FROM article_fts WHERE article_fts MATCH ?", match)
	if s.matched == nil {
		s.matched = map[string]*rowSet{}
	}
	s.matched[match] = set
	return set, err
}

// rows reads the set that a statement gives as one text of numbers parted by commas: thousands of rows, read one by
// one, take longer than finding them does.
func (s *search) rows(ctx context.Context, text string, args ...any) (*rowSet, error) {
	set := &rowSet{}
	err := s.archive.each(ctx, func(row scanner) error {
		var list nullText
		err := row.Scan(&list)
		eachNumber(string(list), set.add)
		return err
	}, text, args...)
	return set, err
}

// eachNumber reads whole numbers parted by commas.
func eachNumber(list string, give func(int64)) {
	n := int64(0)
	for i := range len(list) {
		if list[i] == ',' {
			give(n)
			n = 0
		} else {
			n = 10*n + int64(list[i]-'0')
		}
	}
	if list != "" {
		give(n)
	}
}
