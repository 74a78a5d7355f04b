package annotate

import (
	"sort"

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
	spoke    int      // the sentence of the last quote
	spokeEnd int      // the token after it
	used     map[int]bool
	waiting  []*quotation // headings in marks whose speaker a later quote may tell
}

// quotations finds the quotes of a part.
func (a *reading) quotations(part int) {
	a.parts[part].findQuotations()
	p := a.parts[part].joined()
	s := &telling{reading: a, p: p, sentence: -1, spoke: -1, used: map[int]bool{}}
	from := len(a.found.Quotes)
	for i := 0; i < len(p.Tokens); {
		if i == 0 || p.lineStart[i] {
			if next := s.headline(i); next > i {
				i = next
				continue
			}
			if next := s.named(i); next > i {
				i = next
				continue
			}
		}
		if q := p.quotationAt(i); q != nil {
			s.unclaimed(q)
			i = q.after()
			continue
		}
		if next := s.unsaid(i); next > i {
			i = next
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
	s.headings(from)
}

// unsaid reads a statement that no word of saying opens.
func (s *telling) unsaid(i int) int {
	for _, read := range []func(int) int{s.according, s.published, s.stands, s.pointed, s.described} {
		if next := read(i); next > i {
			return next
		}
	}
	return i
}

// read reads the speech that the word of saying at i opens and returns the
// token after it; i when there is none.
func (s *telling) read(i int, c cue) int {
	p := s.p
	if p.continues(i+1) && speechWords().meeting[p.Norm[i+1]] {
		return i // what happens says nothing
	}
	if c.participle && c.feminine && i > 0 && p.mark(i-1) == "" && s.afterParticle(i) >= 0 {
		return i // أن فلانة متهمة: what is said of her
	}
	comp, ok := s.complement(i, c)
	if !ok {
		next := s.spokenBefore(i)
		if next == i {
			s.silent(i, c)
		}
		return next
	}
	who := s.speakerOf(i, comp, c)
	if who.known() && who.last > who.first && speechWords().artwork[p.Norm[who.first]] {
		return i
	}
	if comp.direct != nil {
		if c.impersonal && !who.known() {
			return i // تعتبر "جريمة": held to be, by nobody
		}
		if !who.known() {
			if who = s.onlyOne(i, c); !who.known() && comp.at > i+farFromVerb && !comp.that {
				return i // أعلن ذلك في … "…": perhaps a name
			}
		}
		if !s.emit(db.QuoteDirect, i, comp.direct.first, comp.direct.last, who) {
			return i
		}
		s.used[comp.direct.open] = true
		s.carry(who, c, i)
		return s.continued(comp.direct, i, who)
	}
	if !who.known() && p.SentenceAt(i).Last-i > longestSentence {
		return i
	}
	end := s.clauseEnd(max(comp.first, comp.past))
	if !who.known() {
		if who = s.onTheWordOf(end); !who.known() {
			return i
		}
	}
	if s.isTopic(comp.first, end) {
		s.cited(who, i)
		return end
	}
	if p.wordCount(comp.first, end) < 2 {
		s.carryExplicit(who, c, i)
		return i
	}
	if !s.report(i, comp.first, end, who) {
		return i
	}
	s.carry(who, c, i)
	return max(end, i+1)
}

// isTopic reports whether nothing but a person stands in what is said before that
// person's own verb of saying: أفاد المركز بأن رئيس الجالية، فلان، | قال إن.
func (s *telling) isTopic(first, end int) bool {
	p := s.p
	if end <= first || !p.continues(end) || !p.isFinite(end) || p.words[end].proc != "" {
		return false
	}
	m := s.titledAt(p, first)
	if m == nil {
		m = s.person(p, first)
	}
	return m != nil && m.end() >= end-1 && m.last <= end
}

// cited cites who relays another's words by the verb at i.
func (s *telling) cited(who *speaker, i int) {
	if who.known() && who.source != nil && who.last > who.first {
		s.cite(s.p, *who.source, min(i, who.first), who.last)
	}
}

const farFromVerb = 4 // tokens between a verb and the words in marks that nobody is known to say

// silent remembers who is named as the subject of a verb with nothing said
// after it: وأكد حاكم الولاية ذلك.
func (s *telling) silent(i int, c cue) {
	p := s.p
	if c.participle || c.thatOnly || !p.continues(i+1) || p.words[i+1].peel > 0 {
		return
	}
	if !p.words[i+1].any(isHead|isUnnamed|isOffice) && s.person(p, i+1) == nil && s.titledAt(p, i+1) == nil {
		return
	}
	limit := min(i+1+longestSubject, p.SentenceAt(i).Last)
	if who := s.subjectAt(p, i+1, limit, s.carried); who.known() && who.first == i+1 {
		s.carry(who, c, i)
	}
}

// continued emits what goes on in marks right after a quotation, with at most
// two words between: «…» على «…». It returns the token after the last.
func (s *telling) continued(q *quotation, cueToken int, who *speaker) int {
	p := s.p
	if who == nil { // nobody known said the first
		return q.after()
	}
	for {
		k := q.after()
		if p.mark(k) == "،" && p.continues(k) && p.continues(k+1) && speechWords().marker[p.Norm[k+1]] && hasPrefix(p.Norm[k+1], "و") {
			k++ // "…"، وأنه "…"
		}
		for n := 0; n < 2 && p.continues(k) && p.isArabic(k) && !p.words[k].any(isCue); n++ {
			k++
		}
		if k == q.after() || !p.continues(k) {
			return q.after()
		}
		next := p.quotationAt(k)
		if next == nil || p.isName(next) || p.wordCount(next.first, next.last) < 4 {
			return q.after()
		}
		s.used[next.open] = true
		s.emit(db.QuoteDirect, cueToken, next.first, next.last, &speaker{entity: who.entity, source: who.source, part: p, first: who.first, last: who.last})
		q = next
	}
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
		if q.SpeakerSource != nil {
			source := s.identified(p, *q.SpeakerSource, first)
			q.SpeakerSource = &source
		}
		for who.last > who.first+1 && p.mark(who.last-1) == "،" {
			who.last--
		}
		if who.last > who.first {
			who.last = p.withMark(who.first, who.last)
			at := p.Span(who.first, who.last)
			text := p.Cut(at)
			q.SpeakerText, q.SpeakerSpan = &text, &at
			if q.SpeakerSource != nil && cueToken >= 0 && who.first-last < longestTime {
				end := who.last
				if isQuoteMark(p.mark(end)) && isQuoteMark(p.mark(who.first-1)) {
					end++
				}
				s.cite(p, *q.SpeakerSource, min(cueToken, who.first), end)
			}
		}
	}
	s.found.Quotes = append(s.found.Quotes, q)
	s.spoke, s.spokeEnd = p.sentenceOf[first], last
	return true
}

// withMark returns the token after a closing mark whose opening mark is among the
// words: شركة «…».
func (p *Part) withMark(first, last int) int {
	marks := 0
	for k := first; k < last; k++ {
		if isQuoteMark(p.mark(k)) {
			marks++
		}
	}
	if marks%2 == 1 && isQuoteMark(p.mark(last)) {
		last++
	}
	return last
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
	if s.used[q.open] || p.isName(q) || p.wordCount(q.first, q.last) < 4 {
		return
	}
	end := q.after()
	for p.mark(end) == "." && p.continues(end) {
		end++
	}
	alone := p.lineStart[q.open] && (end >= len(p.Tokens) || p.lineStart[end])
	if alone && s.isHeading(q) && len(s.waiting) < mostHeadings {
		s.waiting = append(s.waiting, q)
		return
	}
	if !p.isSpoken(q) || s.carried == nil || p.wordCount(q.first, q.last) < 5 {
		return
	}
	if s.sentence == p.sentenceOf[q.open] && q.open > 0 && !p.words[q.open-1].any(isOrdinary&^isCue) || alone {
		s.used[q.open] = true
		s.emit(db.QuoteDirect, -1, q.first, q.last, s.carried.again(p))
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
