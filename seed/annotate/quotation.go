package annotate

import (
	"sort"

	"sijill/arabic"
)

// Quotation marks: which of them belong together, and which stretches in them
// are speech.

// quotation is a stretch in quotation marks: tokens [first, last) inside, the
// marks themselves at open and, unless the line ends first, at last.
type quotation struct {
	open, first, last int
	closed            bool
}

// findQuotations pairs the quotation marks of every line. Newspapers mix their
// marks and set them crooked: the first mark opens whatever its shape, the next
// of its family closes; a stray closing mark is nothing.
func (p *Part) findQuotations() {
	for i := 0; i < len(p.Tokens); i++ {
		if p.family(i) == 0 || !p.opens(i) {
			continue
		}
		end, closed := p.closing(i)
		if end == i+1 || !closed && !p.speechBefore(i) {
			continue
		}
		p.quotes = append(p.quotes, quotation{open: i, first: i + 1, last: end, closed: closed})
		i = end
		if !closed {
			i--
		}
	}
}

// family tells which marks belong together: " “ ” „ are one, « » another; 0 is
// no quotation mark.
func (p *Part) family(i int) int {
	switch p.mark(i) {
	case "\"", "“", "”", "„", "‟":
		return 1
	case "«", "»":
		return 2
	}
	return 0
}

// opens reports whether a mark met outside a quotation opens one. What clings
// to the word before it, with a space after it, closes nothing we know of,
// unless that word opens speech (ان” الاجتماع).
func (p *Part) opens(i int) bool {
	if p.mark(i) == "»" && !(i+1 < len(p.Tokens) && p.touches(i+1)) {
		return false
	}
	tight := i > 0 && !p.lineStart[i] && p.touches(i)
	ahead := p.continues(i+1) && p.touches(i+1)
	if ahead {
		return true
	}
	return p.continues(i+1) && (!tight || p.speechBefore(i))
}

// speechBefore reports whether the word before a mark opens speech.
func (p *Part) speechBefore(i int) bool {
	if i == 0 {
		return false
	}
	if p.mark(i-1) == "،" && i > 1 {
		i--
	}
	return p.mark(i-1) == ":" || p.words[i-1].any(isCue) || speechWords().marker[p.Norm[i-1]]
}

// closing returns the mark that closes the quotation opened at i, or the end of
// its line. A few words in the same marks inside it close nothing.
func (p *Part) closing(i int) (end int, closed bool) {
	for k := i + 1; k < len(p.Tokens); k++ {
		if p.lineStart[k] {
			return k, false
		}
		if p.family(k) != p.family(i) {
			continue
		}
		if inner := p.inner(k); inner > k {
			k = inner
			continue
		}
		return k, true
	}
	return len(p.Tokens), false
}

const longestInner = 8 // tokens in marks within words in the same marks

// inner returns the mark that closes the few words in marks that open at k, where
// one more mark behind them closes what they stand in: "… في \"قمة\" …"; k when
// there are none. The shape of the marks tells, so they must be set straight.
func (p *Part) inner(k int) int {
	if !p.opensInner(k) {
		return k
	}
	end := p.nextMark(k, k+longestInner)
	if end == k || end == k+1 || !p.closesOnly(end) {
		return k
	}
	if outer := p.nextMark(end, len(p.Tokens)); outer > end && p.closesOnly(outer) {
		return end
	}
	return k
}

// opensInner reports whether a mark touches the word after it and not the one
// before, but for و, ف, ب, ل or ك written apart.
func (p *Part) opensInner(k int) bool {
	if !p.continues(k+1) || !p.touches(k+1) {
		return false
	}
	return !p.touches(k) || p.isArabic(k-1) && len(p.Norm[k-1]) == len("و")
}

// closesOnly reports whether a mark touches what stands before it and no word
// after it.
func (p *Part) closesOnly(k int) bool {
	return p.touches(k) && !(p.continues(k+1) && p.touches(k+1) && p.Tokens[k+1].Kind != arabic.Punct)
}

// nextMark returns the next mark of the same family in the line before the limit,
// or k.
func (p *Part) nextMark(k, limit int) int {
	for n := k + 1; n < limit && p.continues(n); n++ {
		if p.family(n) == p.family(k) {
			return n
		}
	}
	return k
}

// joined is the part with its sentences as one who tells of speech has them: a
// full stop inside words in marks ends none.
func (p *Part) joined() *Part {
	whole := *p
	whole.Sentences, whole.sentenceOf = nil, make([]int, len(p.Tokens))
	quotes := p.quotes
	for _, s := range p.Sentences {
		for len(quotes) > 0 && quotes[0].after() <= s.First {
			quotes = quotes[1:]
		}
		inside := len(quotes) > 0 && quotes[0].closed && quotes[0].open < s.First
		if inside && !p.lineStart[s.First] {
			whole.Sentences[len(whole.Sentences)-1].Last = s.Last
		} else {
			whole.Sentences = append(whole.Sentences, s)
		}
		for i := s.First; i < s.Last; i++ {
			whole.sentenceOf[i] = len(whole.Sentences) - 1
		}
	}
	return &whole
}

// quotationAt returns the quotation opened by the mark at i, or nil.
func (p *Part) quotationAt(i int) *quotation {
	n := sort.Search(len(p.quotes), func(n int) bool { return p.quotes[n].open >= i })
	if n < len(p.quotes) && p.quotes[n].open == i {
		return &p.quotes[n]
	}
	return nil
}

// at reports whether a name covers the token.
func (p *Part) at(k int) bool { return p.owner[k] >= 0 }

// after returns the token after the quotation and its closing mark.
func (q *quotation) after() int {
	if q.closed {
		return q.last + 1
	}
	return q.last
}

// wordCount counts the words inside.
func (p *Part) wordCount(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if p.Tokens[i].Kind != arabic.Punct {
			n++
		}
	}
	return n
}

// isSpoken reports whether a quotation is speech and no name, title or scare
// quote: long enough, or opened by a word of speech.
func (p *Part) isSpoken(q *quotation) bool {
	n := p.wordCount(q.first, q.last)
	if p.isName(q) {
		return false
	}
	return n >= 5 || n >= 2 && p.speechBefore(q.open)
}

// isName reports whether the marks stand around one name: of somebody or
// something the article names, of an outlet, or of a few words that are the
// subject of the verb before them (ذكرت «…» أن, نقل «…» عن).
func (p *Part) isName(q *quotation) bool {
	if m := p.owner[q.first]; m >= 0 && p.owner[q.last-1] == m {
		return true
	}
	return p.isOutlet(q) || p.isSubject(q)
}

// isOutlet reports whether the marks stand around the name of an outlet and
// nothing else.
func (p *Part) isOutlet(q *quotation) bool {
	if q.last > q.first+6 {
		return false
	}
	_, used, _ := p.outletAt(q.first)
	return used > 0 && q.first+used == q.last
}

// isSubject reports whether at most four words in marks stand between a finite
// verb of saying and what it opens.
func (p *Part) isSubject(q *quotation) bool {
	if !q.closed || q.last > q.first+4 || q.open == 0 || p.lineStart[q.open] || !p.continues(q.after()) {
		return false
	}
	c, ok := p.cueAt(q.open - 1)
	next := p.Norm[q.after()]
	return ok && !c.participle && (speechWords().marker[next] || next == "عن")
}
