// From a query's tree to what is carried out: words to rank by, and operators that let articles in.
package db

import (
	"sijill/arabic"
	"sijill/db/searchquery"
)

// plan is a query made ready.
type plan struct {
	mode       SearchMode
	question   bool     // less is demanded of the answers
	wished     []wanted // plain words: an article is found when those it holds weigh enough
	scoring    []wanted // words inside operators, which raise the score and no more
	excluded   []wanted // words that are excluded
	beginnings []string // of words, in prefixes
	filter     conditions
	dropped    []string // words of grammar among the plain words
	shown      shown
	typed      map[string]string // plain words as they were typed, by their forms
	otherwise  []spelling        // other spellings of plain words
	mended     map[string]string // what plain words that no article holds are looked for as, by their forms
	tree       searchquery.Query

	operators []searchquery.Query // strict conditions, all of which must hold
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

// maxWished bounds the plain words: of more, those later in the query are left out of the ranking.
const maxWished = 400

func newPlan(tree searchquery.Query, mode SearchMode) *plan {
	p := &plan{mode: mode, tree: tree, typed: map[string]string{}, mended: map[string]string{}, shown: shown{
		stems: map[string]bool{}, forms: map[string]bool{}, weights: map[string]float64{}}}
	var words []wanted
	at := 0
	for _, child := range searchquery.Children(tree) {
		if word, ok := child.(*searchquery.Word); ok {
			words = append(words, wanted{indexed(word.Text), at})
			p.typed[word.Text] = word.Typed
			at++
			continue
		}
		p.operators = append(p.operators, child)
		p.look(child, false)
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
	if len(p.wished) == 0 && len(p.operators) == 0 {
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

// look takes up the words of an operator. What is not excluded raises the score and is shown.
func (p *plan) look(q searchquery.Query, excluded bool) {
	switch q := q.(type) {
	case *searchquery.And:
		p.lookAll(q.Children, excluded)
	case *searchquery.Or:
		p.lookAll(q.Children, excluded)
	case *searchquery.Not:
		p.look(q.Child, !excluded)
	case *searchquery.Title:
		p.look(q.Child, excluded)
	case *searchquery.Word:
		p.lookFor(indexed(q.Text), excluded)
	case *searchquery.Person:
		if !excluded { // articles that say the name itself, and in their title, come first
			for _, w := range analyzed(q.Name) {
				p.lookFor(w, false)
			}
		}
	case *searchquery.Prefix:
		if !excluded {
			p.beginnings = append(p.beginnings, q.Text)
			p.shown.prefixes = append(p.shown.prefixes, p.spellings(q.Text, arabicProclitics)...)
		}
	case *searchquery.Phrase:
		if !excluded {
			p.lookForPhrase(q.Words)
		}
	}
}

func (p *plan) lookAll(children []searchquery.Query, excluded bool) {
	for _, c := range children {
		p.look(c, excluded)
	}
}

func (p *plan) lookFor(w indexedWord, excluded bool) {
	if excluded {
		p.excluded = append(p.excluded, wanted{w, 0})
		return
	}
	p.scoring = append(p.scoring, wanted{w, len(p.scoring)})
	p.show(w)
}

func (p *plan) lookForPhrase(words []string) {
	for i, form := range words {
		p.scoring = append(p.scoring, wanted{indexed(form), len(p.scoring) + i})
	}
	for _, first := range p.spellings(words[0], attachedParticles) {
		p.shown.phrases = append(p.shown.phrases, append([]string{first}, words[1:]...))
	}
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
