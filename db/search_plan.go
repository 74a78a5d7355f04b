// From a query's tree to what is carried out: words to rank by, and strict conditions in SQL.
package db

import (
	"strings"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// plan is a query made ready.
type plan struct {
	mode     SearchMode
	question bool       // less is demanded of the answers
	wished   []wanted   // plain words: an article is found when those it holds weigh enough
	scoring  []wanted   // words inside operators, which raise the score and no more
	strict   conditions // on the table article
	filter   conditions
	dropped  []string // words of grammar among the plain words
	shown    shown
	tree     searchquery.Query
}

// wanted is a word of the query and where it stands in it.
type wanted struct {
	indexedWord
	at int
}

// shown is what highlights mark.
type shown struct {
	stems, forms map[string]bool
	prefixes     []string
	phrases      [][]string
	weights      map[string]float64 // of stems and forms, where the index knows them
}

// columnSet names the columns of article_fts in which a word is looked for.
type columnSet string

const (
	stemColumns      columnSet = "{title_stem text_stem}"
	formColumns      columnSet = "{title_form text_form}"
	stemTitleColumns columnSet = "{title_stem}"
	formTitleColumns columnSet = "{title_form}"
)

// maxWished bounds the plain words: of more, those later in the query are left out of the ranking.
const maxWished = 400

func newPlan(tree searchquery.Query, mode SearchMode) *plan {
	p := &plan{mode: mode, tree: tree, shown: shown{
		stems: map[string]bool{}, forms: map[string]bool{}, weights: map[string]float64{}}}
	var words []wanted
	at := 0
	for _, child := range searchquery.Children(tree) {
		if word, ok := child.(*searchquery.Word); ok {
			words = append(words, wanted{indexed(word.Text), at})
			at++
			continue
		}
		text, args := p.condition(child, false)
		p.strict.add(text, args...)
		at++
	}
	p.wish(words)
	return p
}

func indexed(form string) indexedWord { return indexedWord{form, arabic.Stem(form)} }

// wish takes up the plain words. Words of grammar are left out unless there are no others.
func (p *plan) wish(words []wanted) {
	var grammar []wanted
	for _, w := range words {
		switch {
		case arabic.IsStopWord(w.form):
			grammar = append(grammar, w)
		case len(p.wished) < maxWished:
			p.wished = append(p.wished, w)
		default:
			p.dropped = append(p.dropped, w.form)
		}
	}
	if len(p.wished) == 0 && len(p.strict.texts) == 0 {
		p.wished, grammar = grammar, nil
	}
	for _, w := range grammar {
		p.dropped = append(p.dropped, w.form)
	}
	for _, w := range p.wished {
		p.show(w.indexedWord)
	}
}

func (p *plan) show(w indexedWord) {
	if p.mode == SearchExact {
		p.shown.forms[w.form] = true
	} else {
		p.shown.stems[w.stem] = true
	}
}

// condition turns a strict part of the query into SQL on the table article. What is not negated raises the score.
func (p *plan) condition(q searchquery.Query, negated bool) (string, []any) {
	switch q := q.(type) {
	case *searchquery.And:
		return p.all(q.Children, " AND ", negated)
	case *searchquery.Or:
		return p.all(q.Children, " OR ", negated)
	case *searchquery.Not:
		text, args := p.condition(q.Child, !negated)
		return "NOT " + text, args
	case *searchquery.Title:
		return p.titleCondition(q.Child, negated)
	case *searchquery.Person:
		if !negated {
			for _, w := range analyzed(q.Name) {
				p.show(w)
			}
		}
		c := named(KindPerson, q.Name)
		c.add("entity.kind = 'PERSON'")
		return "article.id IN (SELECT appearance.article_id FROM entity JOIN appearance ON appearance.entity_id = entity.id" + c.sql() + ")", c.args
	case *searchquery.Source:
		return sourceCondition(q.Name)
	}
	return p.words(q, stemColumns, formColumns, negated)
}

func (p *plan) all(children []searchquery.Query, operator string, negated bool) (string, []any) {
	return joined(children, operator, func(c searchquery.Query) (string, []any) { return p.condition(c, negated) })
}

func joined(children []searchquery.Query, operator string, each func(searchquery.Query) (string, []any)) (string, []any) {
	var texts []string
	var args []any
	for _, c := range children {
		text, more := each(c)
		texts, args = append(texts, text), append(args, more...)
	}
	return "(" + strings.Join(texts, operator) + ")", args
}

// titleCondition is that of a part which stands behind title:
func (p *plan) titleCondition(q searchquery.Query, negated bool) (string, []any) {
	below := func(c searchquery.Query) (string, []any) { return p.titleCondition(c, negated) }
	switch q := q.(type) {
	case *searchquery.And:
		return joined(q.Children, " AND ", below)
	case *searchquery.Or:
		return joined(q.Children, " OR ", below)
	case *searchquery.Not:
		text, args := p.titleCondition(q.Child, !negated)
		return "NOT " + text, args
	case *searchquery.Word, *searchquery.Prefix, *searchquery.Phrase:
		return p.words(q, stemTitleColumns, formTitleColumns, negated)
	}
	return p.condition(q, negated)
}

const inFTS = "article.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"

// words is the condition of a word, a prefix or a phrase in columns of the full-text index.
func (p *plan) words(q searchquery.Query, stems, forms columnSet, negated bool) (string, []any) {
	switch q := q.(type) {
	case *searchquery.Word:
		w := indexed(q.Text)
		if !negated {
			p.scoring = append(p.scoring, wanted{w, len(p.scoring)})
			p.show(w)
		}
		if p.mode == SearchExact {
			return inFTS, []any{string(forms) + " : " + ftsString(w.form)}
		}
		return inFTS, []any{string(stems) + " : " + ftsString(w.stem)}
	case *searchquery.Prefix:
		if !negated {
			p.shown.prefixes = append(p.shown.prefixes, p.spellings(q.Text, arabicProclitics)...)
		}
		return inFTS, []any{string(forms) + " : (" + p.either(q.Text, nil, arabicProclitics, " *") + ")"}
	case *searchquery.Phrase:
		if !negated {
			for i, form := range q.Words {
				p.scoring = append(p.scoring, wanted{indexed(form), len(p.scoring) + i})
			}
			for _, first := range p.spellings(q.Words[0], attachedParticles) {
				p.shown.phrases = append(p.shown.phrases, append([]string{first}, q.Words[1:]...))
			}
		}
		return inFTS, []any{string(forms) + " : (" + p.either(q.Words[0], q.Words[1:], attachedParticles, "") + ")"}
	}
	return "0", nil
}

// What may be written before a word without making it another. A prefix is met behind the article too; a phrase only
// behind particles that leave its first word whole.
var (
	arabicProclitics  = []string{"", "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل"}
	attachedParticles = []string{"", "و", "ف", "ب", "ك", "وب"}
)

// spellings are the word with each of the proclitics; alone where forms must be exact or the word is not Arabic.
func (p *plan) spellings(word string, proclitics []string) []string {
	if p.mode == SearchExact || word == "" || word[0] < 0x80 {
		return []string{word}
	}
	out := make([]string, len(proclitics))
	for i, before := range proclitics {
		out[i] = before + word
	}
	return out
}

// either writes the alternatives of a first word, the words behind it and an ending in the language of FTS5.
func (p *plan) either(first string, rest []string, proclitics []string, ending string) string {
	var texts []string
	for _, word := range p.spellings(first, proclitics) {
		texts = append(texts, ftsString(append([]string{word}, rest...)...)+ending)
	}
	return strings.Join(texts, " OR ")
}

// sourceCondition: published by a source one of whose names holds all these words, or citing it.
func sourceCondition(name string) (string, []any) {
	var c conditions
	wordsIn(&c, "source_form.form_key", name)
	if len(c.texts) == 0 {
		return "0", nil
	}
	those := "(SELECT source_id FROM source_form" + c.sql() + ")"
	return "(article.source_id IN " + those + " OR article.id IN (SELECT article_id FROM citation WHERE citation.source_id IN " + those + "))",
		append(append([]any{}, c.args...), c.args...)
}
