package annotate

import (
	"strings"

	"sijill/db"
)

// What of an organisation's words is its name: not the noun that says what it
// is (صحيفة, شركة), and nothing at all where every country has one of the kind
// (وزارة الخارجية) and the text does not say whose.

// narrow notes the head noun and marks before a name that is known without
// them, and the mark after it.
func (a *reading) narrow(m *mention) {
	p := a.parts[m.part]
	if m.kind == db.KindOrganization && common()[m.key] {
		m.common = true
	}
	if m.kind != db.KindOrganization || m.rule != byHead && m.rule != byList && m.rule != byOutlet {
		return
	}
	m.common = a.isCommon(m)
	first, last := m.first, m.last
	if p.isClubOfCountry(first, last) {
		m.tail = 1
		return
	}
	if !outerHeads()[p.words[first].base] || last < first+2 {
		return
	}
	first++
	if isQuoteMark(p.mark(first)) {
		first++
	}
	if isQuoteMark(p.mark(last - 1)) {
		last--
	}
	if first < last && a.standsWithoutHead(p, first, last, m) {
		m.head, m.tail = first-m.first, m.last-last
	}
}

// isClubOfCountry reports whether a club's name has its country's adjective with
// it: روما الإيطالي. الأهلي السعودي is another club than الأهلي.
func (p *Part) isClubOfCountry(first, last int) bool {
	if w := p.words[last-1]; last != first+2 || !w.any(isNisba) || w.bare || !p.words[first].bare {
		return false
	}
	town, _ := p.town(first)
	return town != ""
}

// standsWithoutHead reports whether the words are a name without their head
// noun: in marks, known to a table, or no ordinary word.
func (a *reading) standsWithoutHead(p *Part, first, last int, m *mention) bool {
	if first > m.first+1 {
		return true
	}
	if m.rule == byOutlet {
		_, used, _ := p.outletAt(first)
		return used == last-first
	}
	if e, end := gazetteers().from(p, first, p.Norm[first]); end > 0 {
		return end == last && e.kind == db.KindOrganization && !e.plain
	}
	w := p.words[first]
	return !w.any(isOrdinary|isNisba|isPlaceHead|isOfficial) && w.bare
}

// isCommon reports whether the mention is of a kind that every country has and
// says no country: its last word is no nation's adjective.
func (a *reading) isCommon(m *mention) bool {
	p := a.parts[m.part]
	if w := p.words[m.last-1]; w.any(isNisba) && !w.bare && !common()[m.key] {
		return false
	}
	head, _, _ := strings.Cut(m.key, " ")
	return common()[head] || common()[m.key]
}

// own returns the tokens of the name itself, and its form.
func (a *reading) own(m *mention) (first, last int, form string) {
	if m.head == 0 && m.tail == 0 {
		return m.first, m.last, m.form
	}
	p := a.parts[m.part]
	return m.first + m.head, m.last - m.tail, p.form(m.first+m.head, m.last-m.tail)
}

// ofCountry finds the one institution of this kind whose country the article
// names: وزارة الخارجية is وزارة الخارجية العراقية there, or الخارجية العراقية. It
// returns what its forms share, or nothing.
//
// Where the article names no country the mention is nobody's: an organisation is
// one over the whole archive, and وزارة الخارجية would be thirty ministries in one.
// What such an office says is kept all the same, as the words of a source.
func (a *reading) ofCountry(m *mention) string {
	found := ""
	for _, o := range a.claimed {
		if o.kind != m.kind || o.common || !strings.HasPrefix(withoutMinistry(o.key), withoutMinistry(m.key)+" ") {
			continue
		}
		key := a.entityKey(o)
		if found != "" && withoutMinistry(found) != withoutMinistry(key) {
			return ""
		}
		found = key
	}
	return found
}

// withoutMinistry drops the noun that is often left out: وزارة الخارجية, الخارجية.
func withoutMinistry(key string) string { return strings.TrimPrefix(key, "وزاره ") }
