// Hard-wrapped pages: each paragraph broken into lines of nearly one length. The
// lines stay as they are, but none of them is mistaken for a title or a button.
package extract

import (
	"strings"
	"unicode/utf8"
)

// The shape of a hard-wrapped paragraph: this many lines at least, the fewest words
// of all but its last, and how much shorter than the longest those may be.
const (
	wrappedLines = 3
	wrappedWords = 5
	wrappedShare = 0.7
)

// wrapped returns for each line whether it belongs to a hard-wrapped paragraph.
func (p *page) wrapped() []bool {
	in := make([]bool, len(p.lines))
	for i := 0; i < len(p.lines); {
		end := i + 1
		for end < len(p.lines) && !p.lines[end].apart {
			end++
		}
		if p.isWrapped(i, end) {
			for j := i; j < end; j++ {
				in[j] = true
			}
		}
		i = end
	}
	return in
}

// isWrapped reports whether lines [i, end) are one paragraph: the last ends its
// sentence, the others are long, alike and go on on the next line.
func (p *page) isWrapped(i, end int) bool {
	if end-i < wrappedLines || !p.lines[end-1].stopped() {
		return false
	}
	longest, shortest, breaks := 0, shortBytes, 0
	for j := i; j < end-1; j++ {
		l := &p.lines[j]
		n := utf8.RuneCountInString(l.text)
		longest, shortest = max(longest, n), min(shortest, n)
		if last, _ := lastMark(l.text); l.stopped() || strings.ContainsRune("؟!:…", last) {
			breaks++
		}
		if l.rule != "" || l.words < wrappedWords {
			return false
		}
	}
	rest := utf8.RuneCountInString(p.lines[end-1].text)
	return float64(shortest) >= wrappedShare*float64(longest) && rest <= longest && breaks*3 <= end-i-1
}
