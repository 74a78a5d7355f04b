package annotate

import (
	"slices"
	"sort"
	"strings"

	"sijill/db"
	"sijill/seed/outlet"
)

// Speakers: who the words after a verb of saying name: a person, an office, an
// outlet, a source without a name.

// speaker is who speaks, as one cue tells it: a person, a source, or words that
// name neither. first and last are its words; none when it is carried on.
type speaker struct {
	entity      int // -1 for no person
	source      *db.SourceName
	part        *Part
	first, last int
	feminine    bool
	plural      bool
	behind      *speaker // of one who relays: who spoke before, whom a verb of the other gender means
	loose       bool     // the verb told nothing of the gender: نقلت الوكالة عن فلان
	many        bool     // several people: a verb behind them may be plural though the one before them is not
}

// manyOf reports whether the words of a speaker are a noun of several people.
func (s *speaker) manyOf() bool {
	if s.many || s.last <= s.first || s.entity >= 0 {
		return s.many
	}
	n := s.part.Norm[s.first]
	w := s.part.words[s.first]
	return speechWords().plurals[n] || hasEnding(n, "ون") && w.any(isOrdinary|isUnnamed) || hasEnding(n, "ين") && w.any(isUnnamed)
}

func (s *speaker) known() bool {
	return s != nil && (s.entity >= 0 || s.source != nil || s.last > s.first)
}

// again is the same speaker who goes on: without words of its own, but where they
// are all that is known of it.
func (s *speaker) again(p *Part) *speaker {
	next := &speaker{entity: s.entity, source: s.source, part: p, many: s.manyOf(), loose: s.loose}
	if s.entity < 0 && s.source == nil && s.part == p {
		next.first, next.last = s.first, s.last
	}
	return next
}

// goesWith reports whether a verb without a subject can be that of a speaker, by
// gender and number: of several men it is plural, for what it goes on with stands
// before it.
func (s *speaker) goesWith(c cue) bool {
	many := s.manyOf()
	switch {
	case s.loose:
		return !c.plural || many
	case c.plural:
		return s.plural || many
	case s.plural, many && !s.feminine && !c.feminine:
		return false
	}
	return s.feminine == c.feminine
}

const longestSubject = 9 // tokens of a source's name

// subjectAt reads who speaks in the words from f to the complement at m.
func (a *reading) subjectAt(p *Part, f, m int, carried *speaker) *speaker {
	for f < m && (p.mark(f) == "،" || p.mark(f) == "," || p.mark(f) == "#") {
		f++
	}
	if f >= m {
		return nil
	}
	if speechWords().others[p.Norm[f]] && p.isArabic(f) {
		return &speaker{entity: -1, part: p, first: f, last: f + 1}
	}
	if p.Norm[f] == "كل" && p.wordNorm(f+1) == "من" && f+2 < m { // كل من كندا والمكسيك
		end := f + 3
		for end < min(m, f+longestSubject) && p.mark(end) == "" && (p.at(end) || hasPrefix(p.Norm[end], "و") || p.words[end].any(isNisba)) {
			end++
		}
		return &speaker{entity: -1, part: p, first: f, last: end, many: true}
	}
	if s, ok := a.markedAt(p, f, m); ok {
		return s
	}
	if (p.Norm[f] == "نفس" || p.Norm[f] == "ذات") && f+1 < m { // نفس المصدر
		if _, cited := a.lastUnnamed(p.words[f+1].base); !cited && carried != nil && carried.entity >= 0 && p.words[f+1].any(isUnnamed) {
			return &speaker{entity: carried.entity, part: p, first: f, last: f + 2}
		}
		return a.subjectAt(p, f+1, m, carried)
	}
	if next := p.wordNorm(f + 1); (next == "نفسه" || next == "ذاته" || next == "نفسها" || next == "ذاتها") && p.words[f].any(isUnnamed) && f+1 < m { // المصدر نفسه
		if _, cited := a.lastUnnamed(p.words[f].base); !cited && carried != nil && carried.entity >= 0 {
			return &speaker{entity: carried.entity, part: p, first: f, last: f + 2}
		}
	}
	if speechWords().listener[p.Norm[f]] && f+1 < m && !p.words[f+1].any(isBreak) {
		return a.subjectAt(p, f+1, m, carried) // أكد لنا العاملون
	}
	if p.isNobody(f) {
		return nil
	}
	if s, ok := a.someOf(p, f, m); ok {
		return s
	}
	if s, ok := a.possessed(p, f, m); ok {
		return s
	}
	if who := a.titledAt(p, f); who != nil && who.first < m {
		return &speaker{entity: who.entity, part: p, first: f, last: min(who.end(), m)}
	}
	w := p.words[f]
	if isLast(p.Norm[f]) {
		return a.latter(p, f, carried)
	}
	if next := p.wordAt(f + 1); w.any(isUnnamed) && w.peel == 0 && (!next.any(isHead) || next.any(isKin) || next.bare && p.isAdjective(f+1)) && a.personAfter(p, f, m) == nil {
		return a.unnamedAt(p, f, m, carried)
	}
	if at := a.at(p, f); at != nil {
		if at.kind == db.KindPerson {
			return &speaker{entity: at.entity, part: p, first: f, last: min(at.end(), max(m, at.last))}
		}
		if at.kind == db.KindPlace && w.peel == 0 && at.first == f {
			return &speaker{entity: -1, part: p, first: f, last: min(at.last, m)}
		}
		if at.kind == db.KindOrganization && w.peel == 0 {
			if o, ok := p.outletNear(f); ok && o.last >= at.last {
				return &speaker{entity: -1, source: &o.name, part: p, first: f, last: o.last}
			}
			if at.last > m { // a name cannot hold the opener of what is said
				return &speaker{entity: -1, source: sourceOf(p.form(f, m)), part: p, first: f, last: m}
			}
			return &speaker{entity: -1, source: a.organizationSource(at), part: p, first: f, last: min(p.ministryEnd(f, at.last), max(m, at.last))}
		}
	}
	if o, ok := p.agencyBehind(f); ok && w.peel == 0 && o.last <= m+1 {
		return &speaker{entity: -1, source: &o.name, part: p, first: f, last: o.last}
	}
	switch o, ok := p.outletNear(f); {
	case ok && w.bare && w.peel == 0 && o.last > f+1 && o.last <= m && speechWords().mediaNoun[p.Norm[f]]:
		return &speaker{entity: -1, source: &o.name, part: p, first: f, last: o.last}
	case w.any(isOffice) && w.peel == 0:
		return a.officeAt(p, f, m, carried)
	case w.any(isHead) && w.peel == 0:
		if who := a.personAfter(p, f, m); who != nil {
			return &speaker{entity: who.entity, part: p, first: f, last: who.last}
		}
		return a.titleAlone(p, f, m, carried)
	}
	if who := a.personAfter(p, f, m); who != nil {
		return &speaker{entity: who.entity, part: p, first: f, last: who.last}
	}
	if end := p.nounPhrase(f, m); end > f {
		if next := p.wordAt(f + 1); f+1 < end && w.bare && w.peel == 0 && wordProclitic(p.Norm[f]) == "" && next.any(isUnnamed) && next.bare && next.peel == 0 && !next.any(isCue) { // ثلاثة مسؤولين
			return &speaker{entity: -1, source: unnamedSource(p.form(f, end)), part: p, first: f, last: end}
		}
		if mediaHeads()[w.base] && end > f+1 && w.peel == 0 { // وسائل إعلام تونسية
			for end > f+2 && !p.words[end-1].any(isNisba) {
				end--
			}
			return &speaker{entity: -1, source: unnamedSource(p.form(f, end)), part: p, first: f, last: end}
		}
		return &speaker{entity: -1, part: p, first: f, last: end}
	}
	return nil
}

// isLast reports whether a word points back to the one named last.
func isLast(norm string) bool { return norm == "الاخير" || norm == "الاخيره" }

// titledAt returns the person whose title begins at the token.
func (a *reading) titledAt(p *Part, f int) *mention {
	n := sort.Search(len(a.titles), func(n int) bool {
		t := &a.titles[n]
		return t.part > p.index || t.part == p.index && t.first >= f
	})
	if n < len(a.titles) && a.titles[n].part == p.index && a.titles[n].first == f {
		return a.claimed[a.titles[n].mention]
	}
	return nil
}

// personAfter returns the person whose name follows nouns alone: a role that no
// table knows (أخصائية التغذية فلانة).
func (a *reading) personAfter(p *Part, f, m int) *mention {
	for k := f; k < m && k < f+longestTitle; k++ {
		if who := a.person(p, k); who != nil {
			if next := a.person(p, who.last); k > f && strings.HasSuffix(p.words[k].proc, "ل") && next != nil && next.first == who.last && next.entity != who.entity && p.words[next.first].peel == 0 {
				return next // المحامي الخاص لفلان فلان
			}
			if k > f && isQuoteMark(p.mark(k-1)) && isQuoteMark(p.mark(who.last)) {
				return nil // مكتب «فلان وشركاه»
			}
			if p.words[k].peel > 0 || k > f && (p.words[f].bare || k == f+1) && p.words[k-1].bare && p.words[k-1].is&^isUnnamed == isOrdinary && p.owner[k-1] == free {
				return nil // أنصار فلان are not he
			}
			return who
		}
		w := p.words[k]
		if isOutside(p.mark(k)) && !(isQuoteMark(p.mark(k)) && p.longMarks(k)) {
			continue // مشروع "…", #
		}
		comma := p.mark(k) == "،" && k > f && a.person(p, k+1) != nil
		if !comma && (p.mark(k) != "" || w.any(isBreak) && !w.any(isJoint) || w.any(isCue) && !w.any(isHead)) {
			return nil
		}
		if proc, _ := wordClitic(p.Norm[k]); k == f && proc != "" && w.is == isOrdinary {
			return nil
		}
	}
	return nil
}

// titleAlone reads a role without a name. It is the person of this article who
// bears that role, when exactly one does or the speaker just before does; else
// an office of its own.
func (a *reading) titleAlone(p *Part, f, m int, carried *speaker) *speaker {
	t := p.walk(f)
	last := min(max(t.tight, f+1), m)
	for k := f + 2; k < last && p.words[f].bare; k++ { // صحفي هولندي | وزير الخارجية
		if p.words[k].any(isHead) && p.words[k].bare && p.words[k].peel == 0 && p.words[k-1].any(isNisba) && p.words[k-1].bare {
			last = k
		}
	}
	s := &speaker{entity: -1, part: p, first: f, last: last}
	if who := a.behindComma(p, last, m); who != nil {
		return &speaker{entity: who.entity, part: p, first: f, last: who.last}
	}
	if end := p.apposition(last, m); end > last { // a name that nobody else bears
		s.last = end
		s.source = a.officeOf(p, f, last)
		return s
	}
	if a.goesOnAs(p, f, last, carried) {
		s.entity = carried.entity
		return s
	}
	bearers := a.bearers(p, f, last)
	if carried != nil && carried.entity >= 0 && (bearers[carried.entity] || t.definite && t.role == f+1) {
		s.entity = carried.entity
		return s
	}
	if len(bearers) == 1 {
		for e := range bearers {
			s.entity = e
		}
		return s
	}
	for k := f + 1; k < last; k++ { // مراسل قناة: the channel speaks
		if m := a.at(p, k); m != nil && m.kind == db.KindOrganization {
			if o, ok := outlet.Given(m.form); ok {
				s.source = &o
				return s
			}
		}
	}
	if p.words[f].bare && last == f+1 && p.wordAt(last).any(isBreak) && speechWords().manly[p.words[f].stem] {
		return nil // رئيس of nothing
	}
	if t.closed && !t.definite {
		s.source = a.officeOf(p, f, last)
	}
	return s
}

// officeOf is a role without a name as a source; kin are no office.
func (a *reading) officeOf(p *Part, f, last int) *db.SourceName {
	if speechWords().family[p.Norm[f]] || last == f+1 {
		return nil
	}
	form := p.form(f, last)
	if p.words[f].bare && p.words[last-1].bare && p.words[last-1].any(isNisba) {
		return unnamedSource(form) // صحفي هولندي
	}
	return &db.SourceName{Name: form, Form: form, Kind: db.SourceOffice}
}

// behindComma returns the person whose name stands between commas after a long role:
// كبير الاقتصاديين لدى الشركة، الدكتور فلان،. No verb of saying stands before it.
func (a *reading) behindComma(p *Part, last, m int) *mention {
	for k := last; k < m && k < last+longestTitle && p.continues(k); k++ {
		if p.mark(k) != "،" {
			if p.mark(k) != "" && !isOutside(p.mark(k)) || p.words[k].any(isCue) && p.isFinite(k) || isAdverbial(p.Norm[k]) {
				return nil
			}
			continue
		}
		for k++; k < m && p.words[k].any(isHonorific|isRank|isRankTail|isNoble); k++ {
		}
		who := a.person(p, k)
		if who == nil || who.first != k || p.words[k].peel > 0 || who.last < m && p.mark(who.last) != "،" {
			return nil
		}
		return who
	}
	return nil
}

// apposition returns the token after a name that no table knows, between commas
// after a role: نائب الرئيس، آرام شيخ محمد،. It is last where there is none.
func (p *Part) apposition(last, m int) int {
	if p.mark(last) != "،" {
		return last
	}
	unusual := false
	for k := last + 1; k < m && k <= last+4 && p.continues(k); k++ {
		if p.mark(k) == "،" && k > last+2 && unusual {
			return k
		}
		w := p.words[k]
		if !p.isArabic(k) || w.any(isBreak|isCue|isNisba) || w.any(isHead) && k == last+1 || p.at(k) || !w.bare && k == last+1 || isAdverbial(p.Norm[k]) || w.peel > 0 && k == last+1 {
			return last
		}
		unusual = unusual || !w.any(isOrdinary) || w.any(isGiven|isSurname)
	}
	return last
}

// bearers returns the people whose role in this article has the same role noun
// and shares its next word.
func (a *reading) bearers(p *Part, f, last int) map[int]bool {
	out := map[int]bool{}
	want := roleWords(p.form(f, last))
	for _, r := range a.found.Roles {
		have := roleWords(r.Title)
		if len(want) == 0 || len(have) == 0 || have[0] != want[0] {
			continue
		}
		if len(want) == 1 || len(have) > 1 && have[1] == want[1] || len(have) > len(want) && slices.Equal(have[len(have)-len(want)+1:], want[1:]) {
			out[r.Entity] = true
		}
	}
	return out
}

// roleWords gives the words of a role without articles.
func roleWords(title string) []string {
	words := strings.Fields(keyOf(title))
	for i, w := range words {
		words[i] = strings.TrimPrefix(w, "ال")
	}
	return words
}

// longMarks reports whether a quotation mark opens more than a name.
func (p *Part) longMarks(k int) bool {
	q := p.quotationAt(k)
	return q != nil && (!q.closed || p.wordCount(q.first, q.last) > longestMarked)
}
