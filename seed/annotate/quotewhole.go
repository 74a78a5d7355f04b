package annotate

import (
	"sort"

	"sijill/db"
)

// One statement, one quote: words in marks inside a reported statement are not
// listed a second time. Where the marks hold all but a word or two, the
// statement is direct; where they hold its last clause, that clause is direct and
// what stands before it reported; where they hold a phrase, the whole is reported
// and keeps its marks.

const (
	leastSpoken  = 4 // words in marks that are more than a name
	mostOutside  = 2 // words outside the marks of a statement that is direct
	leastInside  = 5 // of six words, those in the marks of one that is direct
	insideOfSuch = 6
	namedInMarks = 7 // words in marks behind a verbal noun that are no name
)

// report adds a statement that a word of saying or a source opens.
func (s *telling) report(cueToken, first, end int, who *speaker) bool {
	p := s.p
	spoken := s.spokenWithin(first, end)
	if len(spoken) == 0 || !who.known() {
		return s.emit(db.QuoteReported, cueToken, first, end, who)
	}
	inside, all := 0, p.wordCount(first, end)
	for _, q := range spoken {
		inside += p.wordCount(q.first, q.last)
		s.used[q.open] = true
	}
	named := inside < namedInMarks && spoken[0].open > first && p.isNobody(first) // إعلان "…": a name
	if !named && (all-inside <= mostOutside || inside*insideOfSuch >= all*leastInside) {
		return s.direct(cueToken, spoken, who)
	}
	last := spoken[len(spoken)-1]
	if begin := s.ownClause(last, first, end); begin > first && p.wordCount(first, begin) >= 2 {
		if inner := s.innerSpeaker(first, begin); inner != nil {
			return s.direct(cueToken, spoken[len(spoken)-1:], inner)
		}
		return s.emit(db.QuoteReported, cueToken, first, begin, who) && s.direct(cueToken, spoken[len(spoken)-1:], who.again(p))
	}
	return s.emit(db.QuoteReported, cueToken, first, end, who)
}

// innerSpeaker returns the person who in the words of another says what stands
// behind their colon: أعلن الديوان أن الرئيس قال في رسالته: "…"; nil where nobody does.
func (s *telling) innerSpeaker(first, begin int) *speaker {
	p := s.p
	if p.mark(begin) != ":" {
		return nil
	}
	for k := begin - 1; k > first && k > begin-longestSubject; k-- {
		if c, ok := p.cueAt(k); !ok || c.participle || c.thatOnly {
			continue
		}
		m := s.person(p, k-1)
		if m == nil || m.last != k {
			if m = s.titledAt(p, k+1); m == nil {
				m = s.person(p, k+1)
			}
		}
		if m == nil || m.first < first {
			return nil
		}
		return &speaker{entity: m.entity, part: p, first: s.titleStart(m), last: m.last}
	}
	return nil
}

// direct adds stretches in marks as the speaker's own words.
func (s *telling) direct(cueToken int, spoken []*quotation, who *speaker) bool {
	for n, q := range spoken {
		if n > 0 {
			who = who.again(s.p)
		}
		if !s.emit(db.QuoteDirect, cueToken, q.first, q.last, who) {
			return n > 0
		}
	}
	return true
}

// spokenWithin returns the quotations among the words that are no names.
func (s *telling) spokenWithin(first, end int) []*quotation {
	p := s.p
	var out []*quotation
	for n := sort.Search(len(p.quotes), func(n int) bool { return p.quotes[n].open >= first }); n < len(p.quotes) && p.quotes[n].open < end; n++ {
		q := &p.quotes[n]
		if q.last <= end && !s.used[q.open] && p.wordCount(q.first, q.last) >= leastSpoken && !p.isName(q) {
			out = append(out, q)
		}
	}
	return out
}

// ownClause returns where the words of the storyteller before a quotation end that
// closes the statement and is a clause of its own: after وأن, a colon, a lone و,
// مع الإشارة إلى, or with its own و after a comma. -1 for a part of their clause.
func (s *telling) ownClause(q *quotation, first, end int) int {
	p, w := s.p, speechWords()
	rest := q.after()
	for rest < end && p.mark(rest) != "" {
		rest++
	}
	if rest < end || q.open <= first {
		return -1
	}
	switch k := q.open - 1; {
	case p.mark(k) == ":", p.Norm[k] == "و", p.Norm[k] == "وان", w.bareMarker[p.Norm[k]] && p.mark(k-1) == "،":
		return k
	case p.mark(k) == "،" && (hasPrefix(p.Norm[q.first], "و") && p.words[q.first].proc == "و" || w.marker[p.Norm[q.first]]):
		return k
	case k >= first+3 && ownPrepositions[p.Norm[k]] && w.pointing[p.Norm[k-1]] && p.Norm[k-2] == "مع":
		return k - 2
	}
	return -1
}
