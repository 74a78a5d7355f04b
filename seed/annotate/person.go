package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sijill/db"
)

// People: a name after a title, a name that given names open, a name known
// alone; then the short forms of the same names in the rest of the article.

// people finds the people of a part, from left to right.
func (a *reading) people(part int) {
	p := a.parts[part]
	for i := 0; i < len(p.Tokens); i++ {
		if !p.isArabic(i) || p.owner[i] != free || p.isToMe(i) {
			continue
		}
		w := p.words[i]
		if w.any(isHead | isHonorific | isRank | isBeforeName) {
			if next := a.titled(part, i); next > i {
				i = next - 1
				continue
			}
		}
		if end, ok := p.bareName(i); ok && end > i {
			if m := a.propose(part, i, end, db.KindPerson, p.bareRule(i)); m != nil {
				i = m.last - 1
			}
		}
	}
}

// titled finds the name that the title at i announces, and the role; it
// returns the token after the name, or i.
func (a *reading) titled(part, i int) int {
	p := a.parts[part]
	w := p.words[i]
	if w.any(isWeakHead) && w.bare && w.peel > 0 {
		return i
	}
	t := p.walk(i)
	if t.name < 0 {
		return i
	}
	n := p.afterAddress(t.name)
	m := a.person(p, n)
	if m == nil {
		if end := p.shortEastAsian(&t, n); end > 0 && p.nameEnd(n) <= end {
			m = a.claim(part, n, end, db.KindPerson, byEastAsian)
		} else if end = p.nameEnd(n); end == n || !p.plausible(t, n, end) {
			return i
		} else {
			m = a.propose(part, n, end, db.KindPerson, p.titleRule(n, end))
		}
	}
	if m == nil || m.first != n || m.kind != db.KindPerson || m.title != nil || m.governed(p) {
		return i
	}
	a.titles = append(a.titles, titleOf{part: part, title: t, mention: int(p.owner[n])})
	m.title = &t
	return m.last
}

// lateTitles finds the titles before names that only the tagger knew.
func (a *reading) lateTitles() {
	for n, p := range a.parts {
		for i := range p.Tokens {
			if p.owner[i] != free || !p.words[i].any(isHead|isHonorific|isRank|isBeforeName) {
				continue
			}
			if w := p.words[i]; w.any(isWeakHead) && w.bare && i > 0 && p.at(i-1) {
				continue // برشلونة بطل الدوري، فلان
			}
			t := p.walk(i)
			if t.name < 0 {
				continue
			}
			first := p.afterAddress(t.name)
			if m := a.person(p, first); m != nil && m.first == first && m.title == nil && !m.governed(p) {
				a.titles = append(a.titles, titleOf{part: n, title: t, mention: int(p.owner[first])})
				m.title = &t
			}
		}
	}
	slices.SortStableFunc(a.titles, func(x, y titleOf) int {
		return cmp.Or(cmp.Compare(x.part, y.part), cmp.Compare(x.first, y.first))
	})
}

// governed reports whether a proclitic stands before the name, which no title
// leads to then: المكتب الإعلامي للأعرجي.
func (m *mention) governed(p *Part) bool {
	first, _, _ := strings.Cut(m.form, " ")
	return p.isArabic(m.first) && !strings.HasPrefix(p.Tokens[m.first].Text, first)
}

// afterAddress returns the token after the ranks and forms of address that stand
// between a title and its name.
func (p *Part) afterAddress(n int) int {
	for n+1 < len(p.Tokens) && p.words[n].any(isHonorific|isRank|isNoble|isRankTail) && !p.words[n].any(isGiven) {
		n++
	}
	return n
}

// plausible weighs a title's name: weak titles need a name that a given name
// opens.
func (p *Part) plausible(t title, n, end int) bool {
	head, w := p.words[t.first], p.words[n]
	sure := w.any(isGiven) && !w.any(isGivenWord) && end > n+1 || w.any(isSurname)
	if w.any(isGiven) && end > n+1 && !p.words[n+1].any(isOrdinary|isGiven) {
		sure = true // بول بوغبا, though بول is a word
	}
	if sure {
		return true
	}
	if head.any(isWeakHead) && head.bare || head.any(isBeforeName) && t.role > t.first+3 {
		return false
	}
	if w.any(isGiven) || end > n+1 && !head.any(isBeforeName) {
		return true
	}
	if head.any(isBeforeName) || head.any(isRank) && !head.any(isHead) && !w.bare {
		return false // الفريق السلاوي is a team
	}
	// One unknown word proves little: الرئيس فلان, and no more between.
	return t.definite && !head.any(isWeakHead) && n <= t.first+2
}

// bareName reports where a name that needs no title ends.
func (p *Part) bareName(i int) (end int, ok bool) {
	w := p.words[i]
	switch {
	case w.any(isBreak):
		return 0, false
	case w.any(isOpener):
		end = p.nameEnd(i)
		if w.base != "عبد" && end == i+2 && !kunyas()[p.Norm[i+1]] && !p.words[i+1].any(isSurname) {
			return 0, false
		}
		return end, end > i+2 || end == i+2 && w.base != "عبد"
	case w.any(isGivenWord) && w.any(isCue) && !p.sonOf(i):
		return 0, false // وعدّ الصدر: a verb and its subject
	case w.any(isGiven):
		end = p.nameEnd(i)
		if end < i+2 {
			return end, w.any(isSurname) && end > i
		}
		if !w.any(isGivenWord) {
			return end, !p.weakPair(i, end)
		}
		return end, !(w.peel > 0 && w.any(isOrdinary)) && p.provesName(i, end)
	case w.any(isSurname):
		return i + 1, !w.any(isOrdinary|isNisba|isSurnameWord) && p.standsAlone(i)
	case p.sonOf(i) && p.properWord(i):
		return p.nameEnd(i), true
	case p.speaks(i):
		end = p.nameEnd(i)
		if end > i+1 {
			return end, true
		}
		fallthrough
	default:
		return i + 1, p.speaksAlone(i)
	}
}

// speaks reports whether a word that no table knows stands as the subject of a
// masculine verb of saying: قال and two such words are a person's name.
func (p *Part) speaks(i int) bool {
	if i == 0 || p.lineStart[i] || !p.words[i-1].any(isCue) || !p.properWord(i) {
		return false
	}
	c, ok := p.cueAt(i - 1)
	return ok && !c.feminine && !c.plural && !c.participle && !c.thatOnly && !c.object
}

// speaksAlone reports whether one such word is a surname: with the article, no
// adjective's, and أن right after it (وأكد الكاظمي أن).
func (p *Part) speaksAlone(i int) bool {
	w := p.words[i]
	if i == 0 || p.lineStart[i] || w.bare || w.is != 0 || len(p.Norm[i]) < 12 || !p.continues(i+1) || !p.properWord(i) {
		return false
	}
	c, ok := p.cueAt(i - 1)
	return ok && !c.feminine && !c.plural && !c.participle && speechWords().marker[p.Norm[i+1]]
}

// weakPair reports whether a first name's only companion is an ordinary word.
func (p *Part) weakPair(i, end int) bool {
	return end == i+2 && p.words[i+1].any(isOrdinary) && !p.words[i+1].any(isGiven|isSurnameWord|isSurname|isConnected)
}

// provesName reports whether what follows a given name that is a word too makes
// it a name: a surname that is nothing else, بن, or a sure given name.
func (p *Part) provesName(i, end int) bool {
	if p.words[i].peel > 0 && !p.words[i+1].any(isConnector) {
		return p.words[i+1].any(isSurname)
	}
	for k := i + 1; k < end; k++ {
		w := p.words[k]
		if w.any(isSurname|isConnector) || w.any(isGiven) && !w.any(isGivenWord) && !w.any(isOrdinary) {
			return true
		}
		if !w.any(isOrdinary|isGiven) && !w.bare {
			return true
		}
	}
	return false
}

// standsAlone reports whether a surname known alone names its bearer: not after
// a noun that makes it another thing.
func (p *Part) standsAlone(i int) bool {
	k := i - 1
	for k >= 0 && !p.lineStart[k+1] && isQuoteMark(p.mark(k)) {
		k--
	}
	return k < 0 || p.lineStart[k+1] || !p.words[k].any(isNamedAfter|isPlaceHead|isThing)
}

// isFull reports whether a name has more than one word of its own.
func isFull(key string) bool { return len(nameParts(key)) > 1 }

// nameParts splits a normalised name into its names; a connector and the word
// after it are one.
func nameParts(key string) []string {
	var out []string
	joined := ""
	for _, w := range strings.Fields(key) {
		entry, known := lexicon()[w]
		switch {
		case joined != "":
			joined += " " + w
			if known && entry.any(isConnector) && entry.peel == 0 {
				continue
			}
			out, joined = append(out, strings.Replace(joined, "عبد ", "عبد", 1)), ""
		case known && entry.peel == 0 && entry.any(isConnector|isOpener):
			joined = w
		case known && entry.any(isConnected) && len(out) > 0:
			out[len(out)-1] += " " + w
		default:
			out = append(out, w)
		}
	}
	if joined != "" {
		out = append(out, joined)
	}
	return out
}
