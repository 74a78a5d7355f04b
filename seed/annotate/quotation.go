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
// its line.
func (p *Part) closing(i int) (end int, closed bool) {
	for k := i + 1; k < len(p.Tokens); k++ {
		if p.lineStart[k] {
			return k, false
		}
		if p.family(k) == p.family(i) {
			return k, true
		}
	}
	return len(p.Tokens), false
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
