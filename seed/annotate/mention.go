package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// Mentions while an article is read: which tokens name somebody or something,
// and which are taken already.

// Owners of tokens that are no mention's.
const (
	free   = -1
	nobody = -2 // part of a name that names neither a person nor what we keep: شارع محمد علي
)

// mention is a naming while the article is being read.
type mention struct {
	part        int
	first, last int // tokens, last excluded
	kind        db.EntityKind
	rule        rule // that found it
	form        string
	key         string // normalised form
	entity      int
	short       bool
	title       *title // that announces it, or nil
	roleEnd     int    // the token after a role that follows the name, or 0
	head        int    // tokens before the name that are no part of it: صحيفة in صحيفة الصباح
	tail        int    // and after it: a closing mark
	common      bool   // an institution that every country has, named without its country
}

// claim adds a mention of the tokens, which are nobody else's from then on.
func (a *reading) claim(part, first, last int, kind db.EntityKind, by rule) *mention {
	p := a.parts[part]
	m := &mention{part: part, first: first, last: last, kind: kind, rule: by, form: p.form(first, last), entity: -1}
	m.key = keyOf(m.form)
	for i := first; i < last; i++ {
		p.owner[i] = int32(len(a.claimed))
		p.people[i] = kind == db.KindPerson
	}
	a.claimed = append(a.claimed, m)
	return m
}

// end returns the token after the name and a role that follows it.
func (m *mention) end() int { return max(m.last, m.roleEnd) }

// at returns the mention that covers the token, or nil.
func (a *reading) at(p *Part, token int) *mention {
	if token < 0 || token >= len(p.owner) || p.owner[token] < 0 {
		return nil
	}
	return a.claimed[p.owner[token]]
}

// person returns the mention of a person that covers the token, or nil.
func (a *reading) person(p *Part, token int) *mention {
	if m := a.at(p, token); m != nil && m.kind == db.KindPerson {
		return m
	}
	return nil
}

func keyOf(form string) string {
	words := strings.Fields(form)
	for i, w := range words {
		words[i] = arabic.Normalize(w)
	}
	return strings.Join(words, " ")
}

func (p *Part) free(first, last int) bool {
	for i := first; i < last; i++ {
		if p.owner[i] != free {
			return false
		}
	}
	return true
}

func (p *Part) setOwner(first, last int, owner int32) {
	for i := first; i < last; i++ {
		p.owner[i] = owner
	}
}
