package annotate

import (
	"strings"

	"sijill/db"
)

// What stands in a paper and on a line of its own: جاء في البيان أن …, a line of the
// form "name: words", a heading that repeats somebody's words.

// stands reads what a paper says: جاء في البيان أن …, ورد في رسالة له: "…", and بيان
// جاء فيه أن ….
func (s *telling) stands(i int) int {
	p, w := s.p, speechWords()
	verb := strings.TrimPrefix(p.Norm[i], "و")
	if p.Norm[i] == "ورد" {
		verb = "ورد"
	}
	if !w.standing[verb] || p.owner[i] >= 0 || !p.continues(i+1) {
		return i
	}
	k, who := i+1, (*speaker)(nil)
	switch p.Norm[k] {
	case "في", "ب":
		k++
		if !p.continues(k) || p.mark(k) != "" {
			return i
		}
		if end := p.nounPhrase(k, min(k+longestSubject, p.SentenceAt(k).Last)); end > k {
			who = s.subjectAt(p, k, end, s.carried)
			if who == nil || who.entity >= 0 {
				return i
			}
			k = max(who.last, k+1)
		}
	case "فيه", "فيها":
		k++
		who = s.paperBefore(i)
	}
	if !who.known() {
		return i
	}
	for n := 0; n < longestAside && p.continues(k) && !w.marker[p.Norm[k]] && p.mark(k) != ":" && p.quotationAt(k) == nil; n++ {
		if p.isFinite(k) || p.mark(k) == "." {
			return i
		}
		k++
	}
	return s.tellsOn(i, k, who)
}

// paperBefore finds whose a paper is that was named right before جاء فيه: the office
// that the sentence tells of, else the paper's own.
func (s *telling) paperBefore(i int) *speaker {
	p := s.p
	for k := i - 1; k >= p.SentenceAt(i).First && k > i-longestSubject; k-- {
		if speechWords().document[p.words[k].base] && p.words[k].any(isOffice) {
			if main := s.mainSubject(k); main != nil && main.source != nil {
				return main.again(p)
			}
			return s.officeAt(p, k, i, s.carried)
		}
	}
	return nil
}

// tellsOn emits what follows at k, a quotation or what أن opens, as said by
// somebody, and returns the token after it; i where nothing follows.
func (s *telling) tellsOn(i, k int, who *speaker) int {
	p := s.p
	if !p.continues(k) {
		return i
	}
	if p.mark(k) == ":" {
		k++
	}
	q := s.quotationNear(k)
	comp := complement{}
	switch {
	case q != nil && p.wordCount(q.first, q.last) >= leastSpoken && !p.isName(q):
		comp = complement{first: q.first, direct: q}
	case p.continues(k) && speechWords().marker[p.Norm[k]] && !s.isRelative(k):
		comp = s.afterMarker(k)
	default:
		return i
	}
	c := cue{feminine: who.last > who.first && p.isFeminineSource(who)}
	if q = comp.direct; q != nil {
		s.used[q.open] = true
		if !s.emit(db.QuoteDirect, i, q.first, q.last, who) {
			return i
		}
		s.carry(who, c, i)
		return s.continued(q, i, who)
	}
	end := s.clauseEnd(comp.first)
	if p.wordCount(comp.first, end) < leastStatement || !s.report(i, comp.first, end, who) {
		return i
	}
	s.carry(who, c, i)
	return max(end, i+1)
}

// named reads a line that opens with a name, a colon and words in marks.
func (s *telling) named(i int) int {
	p := s.p
	for k := i + 1; k < i+longestTime*2 && p.continues(k); k++ {
		if p.mark(k) != ":" {
			if p.words[k].any(isCue) && !p.words[k].any(isHead|isUnnamed|isOffice) || p.mark(k) != "" && !isOutside(p.mark(k)) && p.mark(k) != "،" {
				return i
			}
			continue
		}
		q := p.quotationAt(k + 1)
		if q == nil || !p.continues(k+1) || p.wordCount(q.first, q.last) < leastInside || p.isName(q) {
			return i
		}
		who := s.subjectAt(p, i, k, nil)
		if !who.known() || who.first != i || who.last < k-1 || who.entity < 0 && who.source == nil {
			return i
		}
		s.used[q.open] = true
		s.emit(db.QuoteDirect, -1, q.first, q.last, who)
		s.carry(who, cue{feminine: p.isFeminineSource(who)}, i)
		s.carried.loose = true // what the gender of a body is for a verb is not known
		return q.after()
	}
	return i
}

const (
	longestHeading = 12 // words of a heading that repeats what somebody says
	mostHeadings   = 16 // headings of one article that are looked for in its quotes
)

// isHeading reports whether a quotation that fills its line may be a heading: a
// few words without a full stop.
func (s *telling) isHeading(q *quotation) bool {
	p := s.p
	return p.wordCount(q.first, q.last) < longestHeading && p.mark(q.last-1) != "." && !p.continues(q.after())
}

// headings gives headings in marks to those in whose words they are met.
func (s *telling) headings(from int) {
	p := s.p
	for _, h := range s.waiting {
		words := contentOf(p, h.first, h.last)
		for _, q := range s.found.Quotes[from:] {
			if q.In == p.In && (q.Speaker >= 0 || q.SpeakerSource != nil) && holdsAll(arabicWords(q.Text), words) {
				s.emit(db.QuoteDirect, -1, h.first, h.last, &speaker{entity: q.Speaker, source: q.SpeakerSource, part: p})
				break
			}
		}
	}
}

// contentOf gives the normalised words of a stretch.
func contentOf(p *Part, first, last int) []string {
	var out []string
	for k := first; k < last; k++ {
		if p.isArabic(k) {
			out = append(out, p.Norm[k])
		}
	}
	return out
}

func arabicWords(text string) []string { return strings.Fields(keyOf(text)) }

// holdsAll reports whether the words stand in the text in their order.
func holdsAll(text, words []string) bool {
	n := 0
	for _, w := range text {
		if n < len(words) && strings.TrimPrefix(w, "و") == strings.TrimPrefix(words[n], "و") {
			n++
		}
	}
	return len(words) > 1 && n == len(words)
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
