package annotate

import (
	"sort"
	"strings"

	"sijill/db"
)

// Quotes: what a word of saying says is said, word for word or as reported,
// and by whom. The speaker is the subject of the word of saying; where it has
// none, the one who spoke last.

// telling is the state of reading one part for speech.
type telling struct {
	*reading
	p        *Part
	carried  *speaker // who spoke last
	sentence int      // the sentence in which that was
	used     map[int]bool
}

// quotations finds the quotes of a part.
func (a *reading) quotations(part int) {
	p := a.parts[part]
	p.findQuotations()
	s := &telling{reading: a, p: p, sentence: -1, used: map[int]bool{}}
	for i := 0; i < len(p.Tokens); {
		if i == 0 || p.lineStart[i] {
			if next := s.headline(i); next > i {
				i = next
				continue
			}
		}
		if q := p.quotationAt(i); q != nil {
			s.unclaimed(q)
			i = q.after()
			continue
		}
		if c, ok := p.cueAt(i); ok {
			if next := s.read(i, c); next > i {
				i = next
				continue
			}
		} else {
			s.newSubject(i)
		}
		i++
	}
}

// complement is what is said: where its opener stands, where it begins.
type complement struct {
	at, first int
	direct    *quotation
	that      bool
	isObject  bool
}

// read reads the speech that the word of saying at i opens and returns the
// token after it; i when there is none.
func (s *telling) read(i int, c cue) int {
	p := s.p
	comp, ok := s.complement(i, c)
	if !ok {
		return s.spokenBefore(i)
	}
	who := s.speakerOf(i, comp, c)
	if comp.direct != nil {
		if !s.emit(db.QuoteDirect, i, comp.direct.first, comp.direct.last, who) {
			return i
		}
		s.used[comp.direct.open] = true
		s.carry(who, c, i)
		return comp.direct.after()
	}
	if !who.known() {
		return i
	}
	end := s.clauseEnd(comp.first)
	if p.wordCount(comp.first, end) < 2 {
		s.carryExplicit(who, c, i)
		return i
	}
	if !s.emit(db.QuoteReported, i, comp.first, end, who) {
		return i
	}
	s.carry(who, c, i)
	s.inside(i, comp.first, end, who)
	return max(end, i+1)
}

// complement finds what follows the word of saying: a quotation, أن, a colon,
// its own preposition or an object; after the subject, if it has one.
func (s *telling) complement(i int, c cue) (complement, bool) {
	p, w := s.p, speechWords()
scan:
	for k := i + 1; k < len(p.Tokens) && k < i+36 && p.continues(k); k++ {
		if q := p.quotationAt(k); q != nil {
			if (p.isSpoken(q) || k == i+1 && p.wordCount(q.first, q.last) > 1) && !(c.thatOnly && c.participle) {
				return complement{at: k, first: q.first, direct: q}, true
			}
			k = q.after() - 1
			continue
		}
		switch m := p.mark(k); m {
		case "":
		case ":":
			if q := s.quotationNear(k + 1); q != nil {
				return complement{at: k, first: q.first, direct: q}, true
			}
			if k+1 < len(p.Tokens) && p.continues(k+1) && w.marker[p.Norm[k+1]] {
				return s.afterMarker(k + 1), true
			}
			return complement{at: k, first: k + 1}, k+1 < len(p.Tokens) && p.continues(k+1)
		case "،", ",", "(", ")", "-", "\"", "“", "”", "«", "»", "/", "'":
			continue
		default:
			break scan
		}
		n := p.Norm[k]
		if w.marker[n] && !s.isRelative(k) && !(s.isPreposition(i) && k > i+1) {
			return s.afterMarker(k), true
		}
		if k > i+1 && p.words[k].any(isCue) && p.owner[k] < 0 && !p.words[k].any(isHead|isUnnamed) && p.isFinite(k) {
			break scan
		}
		if c.thatOnly && !s.explicit(i+1) {
			return complement{}, false
		}
		if comp, ok := s.afterPreposition(i, k, c); ok {
			return comp, true
		}
	}
	if c.object && (!c.thatOnly || i+1 < len(p.Tokens) && s.person(p, i+1) != nil) {
		return s.object(i, c)
	}
	return complement{}, false
}

// isWithB reports whether a word is one with the preposition ب.
func isWithB(n string) bool {
	proc, _ := wordClitic(n)
	return proc == "ب"
}

// isRelative reports whether أن belongs to another word: بعد أن, يجب أن.
func (s *telling) isRelative(k int) bool {
	return k > 0 && s.p.isArabic(k-1) && speechWords().thatOwner[s.p.Norm[k-1]]
}

// explicit reports whether a speaker is named right after a word that may be no
// word of saying.
func (s *telling) explicit(k int) bool {
	p := s.p
	if k >= len(p.Tokens) || !p.continues(k) || p.words[k].peel > 0 {
		return false
	}
	if end := p.nounPhrase(k, min(k+longestSubject, len(p.Tokens))); end > k && end < len(p.Tokens) && (speechWords().marker[p.Norm[end]] || p.mark(end) == ":") {
		return true
	}
	return s.person(p, k) != nil || s.titledAt(p, k) != nil || s.at(p, k) != nil && s.at(p, k).kind == db.KindOrganization || p.words[k].any(isUnnamed|isOffice)
}

// isWhole reports whether a quotation after أن is all that is said: what follows
// it is a mark, another word of saying or the end, or it is long by itself.
func (s *telling) isWhole(q *quotation) bool {
	p, end := s.p, q.after()
	if p.wordCount(q.first, q.last) >= 7 || end >= len(p.Tokens) || p.lineStart[end] || p.mark(end) != "" {
		return true
	}
	return p.words[end].any(isCue) || p.words[end].any(isBreak)
}

// isPreposition reports whether the word is بين without the mark that makes it
// a verb: it is one only right before أن.
func (s *telling) isPreposition(i int) bool {
	return s.p.words[i].base == "بين" && !strings.ContainsRune(s.p.Tokens[i].Text, 'ّ')
}

// isFinite reports whether the word of saying is a verb and no participle.
func (p *Part) isFinite(k int) bool {
	c, ok := p.cueAt(k)
	return ok && !c.participle && !c.thatOnly
}

// afterPreposition begins what is said after the verb's own preposition at k:
// right after the verb or its subject. A noun between them belongs to what is
// said: دعا فلان الحكومة إلى ….
func (s *telling) afterPreposition(i, k int, c cue) (complement, bool) {
	p, n := s.p, s.p.Norm[k]
	with := c.prep == "ب" && (p.words[k].proc == "ب" || p.words[k].is == isOrdinary && isWithB(n))
	if c.participle && k == i+1 {
		with = with || p.words[k].proc == "ب" || p.words[k].is == isOrdinary && isWithB(n)
	}
	own := c.prep != "" && n == c.prep || c.participle && k == i+1 && ownPrepositions[n]
	if !with && !own {
		return complement{}, false
	}
	first := k
	if own {
		first = k + 1
	}
	if k > i+1 {
		who := s.subjectAt(p, i+1, k, s.carried)
		switch {
		case who == nil || s.circumstance(i+1, k):
			if s.before(i) == nil || !own {
				return complement{}, false
			}
		case who.last < k && p.mark(who.last) == "" && !isAdverbial(p.Norm[who.last]):
			if who.entity < 0 && who.source == nil || p.words[who.last].any(isBreak) {
				return complement{}, false
			}
			return complement{at: who.last, first: who.last}, true
		}
	}
	if own {
		if q := s.quotationNear(first); q != nil && p.wordCount(q.first, q.last) > 1 {
			return complement{at: k, first: q.first, direct: q}, true
		}
		if first < len(p.Tokens) && p.continues(first) && speechWords().marker[p.Norm[first]] {
			return s.afterMarker(first), true
		}
	}
	return complement{at: k, first: first}, first < len(p.Tokens)
}

// ownPrepositions may follow a participle of saying.
var ownPrepositions = map[string]bool{"الي": true, "عن": true, "علي": true, "من": true}

// quotationNear returns the quotation that opens at k or after one small mark.
func (s *telling) quotationNear(k int) *quotation {
	for n := 0; n < 2 && k < len(s.p.Tokens) && !s.p.lineStart[k]; n++ {
		if q := s.p.quotationAt(k); q != nil {
			return q
		}
		if m := s.p.mark(k); m != "،" && m != ":" && m != "," {
			return nil
		}
		k++
	}
	return nil
}

// afterMarker begins what is said after أن, or with أنه itself; a quotation
// right after it is the whole of it.
func (s *telling) afterMarker(k int) complement {
	p := s.p
	if q := s.quotationNear(k + 1); q != nil && p.wordCount(q.first, q.last) >= 3 && s.isWhole(q) {
		return complement{at: k, first: q.first, direct: q, that: true}
	}
	first := k
	if speechWords().bareMarker[p.Norm[k]] {
		first = k + 1
	}
	if first < len(p.Tokens) && p.mark(first) == ":" {
		first++
	}
	return complement{at: k, first: first, that: true}
}

// object begins what is said with the noun after the verb, or after its named
// subject.
func (s *telling) object(i int, c cue) (complement, bool) {
	p := s.p
	k := i + 1
	if k >= len(p.Tokens) || !p.continues(k) {
		return complement{}, false
	}
	who := s.titledAt(p, k)
	if who == nil && p.words[k].peel == 0 {
		who = s.person(p, k)
	}
	switch {
	case who != nil:
		k = who.last
	case c.participle:
	case s.at(p, k) != nil && p.words[k].peel == 0:
		k = s.at(p, k).last
	case p.words[k].any(isUnnamed | isOffice):
		return complement{}, false
	}
	for k < len(p.Tokens) && p.continues(k) && (p.mark(k) == "،" || isAdverbial(p.Norm[k])) {
		k++
	}
	if k >= len(p.Tokens) || !p.continues(k) || !p.isArabic(k) || p.words[k].any(isBreak) || !p.words[k].any(isOrdinary) {
		return complement{}, false
	}
	return complement{at: i + 1, first: k, isObject: true}, true
}

// speakerOf finds who speaks: the subject after the verb, before it, or the one
// who spoke last.
func (s *telling) speakerOf(i int, comp complement, c cue) *speaker {
	p := s.p
	if c.participle {
		return s.participleSpeaker(i)
	}
	limit := comp.at
	if comp.isObject {
		limit = comp.first
	}
	if who, relayed := s.relayed(i, limit); relayed {
		return who
	}
	if who := s.subjectAt(p, i+1, limit, s.carried); who != nil && !(comp.isObject && who.entity < 0 && who.source == nil) && !s.circumstance(i+1, limit) {
		return who
	}
	if who := s.before(i); who != nil {
		return who
	}
	if !s.mayCarry(i) || s.carried == nil || c.impersonal {
		return nil
	}
	if s.carried.feminine != c.feminine && (s.carried.feminine || s.carried.plural != c.plural || c.feminine) || s.carried.plural != c.plural {
		return nil
	}
	return &speaker{entity: s.carried.entity, source: s.carried.source, part: p, feminine: c.feminine, plural: c.plural}
}

// relayed reads نقلت صحيفة … عن فلان قوله: the speaker is whom the words come
// from, and the one who relays is cited.
func (s *telling) relayed(i, m int) (*speaker, bool) {
	p := s.p
	switch p.words[i].base {
	case "نقل", "نقلت", "ينقل", "تنقل", "نقلا":
	default:
		return nil, false
	}
	for k := i + 1; k < m; k++ {
		if p.Norm[k] != "عن" {
			continue
		}
		if relay := s.subjectAt(p, i+1, k, s.carried); relay != nil && relay.source != nil {
			s.cite(p, *relay.source, i, relay.last)
		}
		return s.subjectAt(p, k+1, m, nil), true
	}
	return nil, false
}

// circumstance reports whether the words after a verb are no subject but when,
// where and to whom.
func (s *telling) circumstance(f, m int) bool {
	for f < m && s.p.mark(f) == "،" {
		f++
	}
	if f >= m {
		return true
	}
	w := s.p.words[f]
	if w.any(isBreak) && !s.p.isArabicName(f) {
		return true
	}
	if w.proc == "ل" || w.proc == "ب" || w.proc == "ول" {
		return true
	}
	if proc, _ := wordClitic(s.p.Norm[f]); w.is == isOrdinary && (proc == "ل" || proc == "ب") && !w.any(isUnnamed|isOffice) {
		return true
	}
	return isAdverbial(s.p.Norm[f])
}

func (p *Part) isArabicName(f int) bool { return p.owner[f] >= 0 }

// before finds a subject that stands before its verb: its name ends right
// before it, or before a comma or قد; or a whole noun phrase opens the sentence.
func (s *telling) before(i int) *speaker {
	p := s.p
	k := i - 1
	for k >= 0 && !p.lineStart[k+1] && (p.Norm[k] == "قد" || p.Norm[k] == "كان" || p.mark(k) == "،" || p.mark(k) == ")" || p.mark(k) == "," || isQuoteMark(p.mark(k))) {
		k--
	}
	if k < 0 || p.lineStart[k+1] {
		return nil
	}
	m := s.at(p, k)
	if m == nil || p.words[i].proc == "و" {
		return nil
	}
	if m.kind == db.KindPerson {
		return &speaker{entity: m.entity, part: p, first: s.titleStart(m), last: m.last}
	}
	if m.kind == db.KindOrganization && p.words[m.first].peel == 0 && (m.first == 0 || p.lineStart[m.first] || p.sentenceOf[m.first-1] != p.sentenceOf[m.first]) {
		return &speaker{entity: -1, source: s.organizationSource(m), part: p, first: m.first, last: m.last}
	}
	return nil
}

// titleStart returns the first token of the title before a mention, or of the
// mention.
func (s *telling) titleStart(m *mention) int {
	if m.title != nil {
		return m.title.first
	}
	return m.first
}

// mayCarry reports whether a verb without a subject goes on with the last
// speaker: it opens its sentence or follows و.
func (s *telling) mayCarry(i int) bool {
	p := s.p
	if p.words[i].proc == "و" || p.words[i].proc == "ف" || p.SentenceAt(i).First == i {
		return true
	}
	switch p.Norm[i-1] {
	case "كما", "وقد", "ثم", "فقد", "وكان", "كان", "لقد", "قد":
		return true
	}
	return p.mark(i-1) == "،" || isQuoteMark(p.mark(i-1))
}

// participleSpeaker finds whose speech a participle goes on with: that of the
// last verb of the sentence, else the sentence's first person.
func (s *telling) participleSpeaker(i int) *speaker {
	p := s.p
	sentence := p.SentenceAt(i)
	if s.carried != nil && s.sentence == p.sentenceOf[i] {
		return &speaker{entity: s.carried.entity, source: s.carried.source, part: p}
	}
	for k := sentence.First; k < i; k++ {
		if m := s.person(p, k); m != nil && p.words[m.first].peel == 0 {
			return &speaker{entity: m.entity, part: p, feminine: s.carried != nil && s.carried.feminine}
		}
	}
	if s.carried != nil && i <= sentence.First+2 {
		return &speaker{entity: s.carried.entity, source: s.carried.source, part: p}
	}
	return nil
}

// carry remembers who spoke.
func (s *telling) carry(who *speaker, c cue, i int) {
	if !who.known() {
		return
	}
	if !c.participle {
		who.feminine, who.plural = c.feminine, c.plural
	} else if s.carried != nil {
		who.feminine, who.plural = s.carried.feminine, s.carried.plural
	}
	s.carried, s.sentence = who, s.p.sentenceOf[i]
}

// carryExplicit remembers a named subject even when nothing was found said.
func (s *telling) carryExplicit(who *speaker, c cue, i int) {
	if who.known() && who.last > who.first {
		s.carry(who, c, i)
	}
}

// newSubject notices a person with whom a sentence without a word of saying
// begins: who speaks next without being named is that one.
func (s *telling) newSubject(i int) {
	p := s.p
	sentence := p.SentenceAt(i)
	m := s.person(p, i)
	if m == nil || m.first != i || i > sentence.First+2 && s.titleStart(m) > sentence.First+1 || p.words[i].peel > 0 && p.words[i].proc != "و" {
		return
	}
	if s.sentence == p.sentenceOf[i] {
		return
	}
	feminine := s.carried != nil && s.carried.entity == m.entity && s.carried.feminine
	s.carried = &speaker{entity: m.entity, part: p, feminine: feminine}
}

// emit adds a quote. The words said lose the marks around them.
func (s *telling) emit(kind db.QuoteKind, cueToken, first, last int, who *speaker) bool {
	p := s.p
	for last > first && isLoose(p, first, last) {
		last--
	}
	for last > first && (p.mark(first) == "،" || p.mark(first) == ":" || p.mark(first) == ".") {
		first++
	}
	if last <= first || p.wordCount(first, last) == 0 {
		return false
	}
	span := p.Span(first, last)
	q := db.QuoteFact{Kind: kind, Text: p.Cut(span), In: p.In, Span: span, Speaker: -1}
	if cueToken >= 0 {
		verb := p.Tokens[cueToken].Text
		q.Verb = &verb
	}
	if who.known() {
		q.Speaker, q.SpeakerSource = who.entity, who.source
		if who.entity >= 0 {
			q.SpeakerSource = nil
		}
		if who.last > who.first {
			at := p.Span(who.first, who.last)
			text := p.Cut(at)
			q.SpeakerText, q.SpeakerSpan = &text, &at
			if q.SpeakerSource != nil && cueToken >= 0 {
				s.cite(p, *q.SpeakerSource, min(cueToken, who.first), who.last)
			}
		}
	}
	s.found.Quotes = append(s.found.Quotes, q)
	return true
}

// isLoose reports whether the last token is a mark that belongs to no word said.
func isLoose(p *Part, first, last int) bool {
	switch m := p.mark(last - 1); m {
	case "،", ",", ".", ":", "-", "؛", ";":
		return true
	case "\"", "”", "“", "»", "«":
		n := 0
		for k := first; k < last; k++ {
			if p.family(k) != 0 {
				n++
			}
		}
		return n%2 == 1
	case "(":
		return true
	}
	return false
}

// unclaimed reads a quotation that no word of saying stands before: the words
// of the sentence's speaker when it is long enough; of the last speaker when it
// fills its line.
func (s *telling) unclaimed(q *quotation) {
	p := s.p
	if s.used[q.open] || !p.isSpoken(q) || s.carried == nil || p.wordCount(q.first, q.last) < 5 {
		return
	}
	alone := p.lineStart[q.open] && (q.after() >= len(p.Tokens) || p.lineStart[q.after()])
	if s.sentence == p.sentenceOf[q.open] && q.open > 0 && !p.words[q.open-1].any(isOrdinary&^isCue) || alone {
		s.used[q.open] = true
		s.emit(db.QuoteDirect, -1, q.first, q.last, &speaker{entity: s.carried.entity, source: s.carried.source, part: p})
	}
}

// inside emits the quotations within reported words: they are direct.
func (s *telling) inside(cueToken, first, end int, who *speaker) {
	quotes := s.p.quotes
	for n := sort.Search(len(quotes), func(n int) bool { return quotes[n].open >= first }); n < len(quotes) && quotes[n].open < end; n++ {
		q := &quotes[n]
		if who.known() && q.open >= first && q.last <= end && !s.used[q.open] && s.p.wordCount(q.first, q.last) >= 4 && !s.p.isName(q) {
			s.used[q.open] = true
			s.emit(db.QuoteDirect, cueToken, q.first, q.last, &speaker{entity: who.entity, source: who.source, part: s.p})
		}
	}
}

// spokenBefore reads a verb that follows what was said: "…", قال فلان.
func (s *telling) spokenBefore(i int) int {
	p := s.p
	k := i - 1
	for k > 0 && !p.lineStart[k+1] && (p.mark(k) == "،" || p.mark(k) == "-" || p.mark(k) == ",") {
		k--
	}
	if k <= 0 || p.family(k) == 0 || p.lineStart[k+1] {
		return i
	}
	if n := sort.Search(len(p.quotes), func(n int) bool { return p.quotes[n].last >= k }); n < len(p.quotes) {
		q := &p.quotes[n]
		if q.last != k || s.used[q.open] || p.wordCount(q.first, q.last) < 4 {
			return i
		}
		end := p.SentenceAt(i).Last
		who := s.subjectAt(p, i+1, end, s.carried)
		if who == nil || who.entity < 0 && who.source == nil {
			return i
		}
		s.used[q.open] = true
		s.emit(db.QuoteDirect, i, q.first, q.last, who)
		c, _ := p.cueAt(i)
		s.carry(who, c, i)
		return who.last
	}
	return i
}

// headline reads a title or heading of the form "name: words".
func (s *telling) headline(i int) int {
	p := s.p
	if p.In != db.PartTitle {
		return i
	}
	for k := i + 1; k < len(p.Tokens) && k < i+14 && p.continues(k); k++ {
		if p.mark(k) != ":" {
			if p.words[k].any(isBreak|isCue) || p.mark(k) != "" {
				return i
			}
			continue
		}
		m := s.at(p, k-1)
		if m == nil || m.kind == db.KindPlace || k+2 >= len(p.Tokens) {
			return i
		}
		start := m.first
		if m.kind == db.KindPerson {
			start = s.titleStart(m)
		}
		if start != i {
			return i
		}
		who := &speaker{entity: -1, part: p, first: i, last: k}
		if m.kind == db.KindPerson {
			who.entity = m.entity
		} else {
			who.source = sourceOf(m.form)
		}
		kind, first, last := db.QuoteReported, k+1, len(p.Tokens)
		if q := p.quotationAt(k + 1); q != nil {
			kind, first, last = db.QuoteDirect, q.first, q.last
			s.used[q.open] = true
		}
		s.emit(kind, -1, first, last, who)
		return len(p.Tokens)
	}
	return i
}
