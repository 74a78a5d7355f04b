package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// Outlets as mentions: known by name, with head noun and clitics, in quotation
// marks or partly in them.

// knownOutlet returns the token after an outlet's name that begins here, or 0.
// A name that is an ordinary word too needs quotation marks or its head noun.
func (a *reading) knownOutlet(p *Part, i int) int {
	if p.Tokens[i].Kind == arabic.Punct || p.Tokens[i].Kind == arabic.Number {
		return 0
	}
	if end := p.headedOutlet(i); end > 0 {
		return end
	}
	_, used, sure := p.outletAt(i)
	if used == 0 || !sure && !p.quoted(i, i+used) {
		return 0
	}
	return i + used
}

// headedOutlet returns the token after a head noun and the outlet's name that
// follows it, in marks or not, or 0: قناة "الحرة", وكالة رويترز.
func (p *Part) headedOutlet(i int) int {
	if kind, head := outlet.Heads[p.words[i].base]; !head || kind == db.SourceSocialNetwork || !p.continues(i+1) {
		return 0
	}
	j := i + 1
	if isQuoteMark(p.mark(j)) && p.continues(j+1) {
		j++
	}
	o, used, _ := outlet.Longest(p.lineWords(j))
	if used == 0 || o.Kind == db.SourceSocialNetwork {
		return 0
	}
	if end := j + used; j > i+1 && isQuoteMark(p.mark(end)) {
		return end + 1
	}
	return j + used
}

// lineWords gives the next normalised words of the line.
func (p *Part) lineWords(i int) []string {
	line := i + 1
	for line < len(p.Tokens) && line < i+6 && !p.lineStart[line] {
		line++
	}
	return p.Norm[i:line]
}

// outletAt returns the outlet whose name begins at the token, peeling و ل ب and the like, and how many tokens it has.
func (p *Part) outletAt(i int) (o outlet.Outlet, used int, sure bool) {
	var room [3]string
	for _, first := range p.withoutClitic(room[:0], i) {
		o, used, sure = p.outletFrom(first, i)
		if used == 1 && first != p.Norm[i] && p.isOneWord(i, first) {
			continue // وابل, though ابل is a company
		}
		if used > 0 {
			return o, used, sure
		}
	}
	return outlet.Outlet{}, 0, false
}

// withoutClitic appends a token as it is and, where it may have a proclitic, without it.
func (p *Part) withoutClitic(words []string, i int) []string {
	n := p.Norm[i]
	words = append(words, n)
	if p.words[i].peel > 0 {
		return append(words, p.words[i].base)
	}
	if len(n) <= 8 {
		return words
	}
	if rest, ok := strings.CutPrefix(n, "لل"); ok {
		words = append(words, "ال"+rest) // للجوهرة أف أم
	}
	switch n[:2] {
	case "و", "ل", "ب", "ف":
		words = append(words, n[2:])
	}
	return words
}

// outletFrom returns the outlet with the longest name that begins at the token, whose first word is given; the rest of
// the name may stand in quotation marks: الجوهرة "أف أم".
func (p *Part) outletFrom(first string, i int) (o outlet.Outlet, used int, sure bool) {
	words := p.lineWords(i)
	if first != p.Norm[i] {
		words = append([]string{first}, words[1:]...)
	}
	if o, used, sure = outlet.Longest(words); used > 0 || len(words) < 3 || !isQuoteMark(p.mark(i+1)) {
		return o, used, sure
	}
	o, used, sure = outlet.Longest(append([]string{first}, words[2:]...))
	if used < 2 || !isQuoteMark(p.mark(i+used+1)) {
		return outlet.Outlet{}, 0, false
	}
	return o, used + 2, sure
}

// outletPeel counts the letters of the proclitic before an outlet's name that
// the tables of words do not know: لرويترز.
func (p *Part) outletPeel(i int) uint8 {
	if p.words[i].peel > 0 {
		return 0
	}
	if _, used, _ := p.outletFrom(p.Norm[i], i); used > 0 {
		return 0
	}
	if _, used, _ := p.outletAt(i); used > 0 {
		return 1
	}
	return 0
}
