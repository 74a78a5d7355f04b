// What a page calls itself where no table knows its outlet: صحيفة الضفة الإخبارية at its
// head and again in its copyright line. One mention proves nothing, unless the name
// can be nothing else (وكالة أنباء ..., ... نيوز).
package extract

import (
	"strings"

	"sijill/arabic"
)

// The longest name of an outlet, with its head noun and without, in words.
const (
	ownWords     = 6
	ownBareWords = 4
)

// Words that only names of outlets have: those that begin one, and those that end it.
var (
	ownFirst = readPhrases("وكالة أنباء، وكالة الأنباء، شبكة أخبار، يلا")
	ownLast  = readPhrases("نيوز، أونلاين، أون لاين، للأنباء، news، online")
)

// ownName finds the outlet of a page that names none that is known.
func (p *page) ownName() {
	for _, m := range p.masthead {
		if isOutlet(m.text) {
			return
		}
	}
	for i := range p.top() {
		l := &p.lines[i]
		if l.rule != "" || len(l.key) < 2 || l.words > ownWords || !isPlainName(l.text) || isItem(l.text) || !p.otherTitle(i) {
			continue
		}
		noun := isHead(l.key[0])
		bare := l.key
		if noun {
			bare = l.key[1:]
		}
		proof, ok := p.ownProof(i, bare, noun)
		if !ok && (len(l.key) > ownBareWords || !onlyOutlet(l.key)) || !noun && !ok && len(l.key) > 3 {
			continue
		}
		if !noun && !p.isFirst(i) && !onlyOutlet(l.key) {
			continue
		}
		l.rule = "masthead"
		p.own = append(p.own, fact{i, p.whole(i)})
		if ok {
			p.own = append(p.own, proof)
		}
		return
	}
}

// isSelf reports whether a text is what the page calls itself, with or without the
// noun before it.
func (p *page) isSelf(text string) bool {
	if len(p.own) == 0 {
		return false
	}
	own, key := p.lines[p.own[0].line].key, phraseKey(text)
	return key == strings.Join(own, " ") || isHead(own[0]) && key == strings.Join(own[1:], " ")
}

// isPlainName reports whether a text holds words and nothing else.
func isPlainName(text string) bool {
	for _, t := range arabic.Tokenize(text) {
		if t.Kind == arabic.Punct || t.Kind == arabic.Number {
			return false
		}
	}
	return true
}

// onlyOutlet reports whether a name begins or ends as only those of outlets do.
func onlyOutlet(key []string) bool {
	if _, used := ownFirst.longest(key); used > 0 && used < len(key) {
		return true
	}
	for n := 1; n < min(3, len(key)); n++ {
		if ownLast.has(strings.Join(key[len(key)-n:], " ")) {
			return true
		}
	}
	return false
}

// ownProof finds where the page says a name again: in its copyright line, beside
// the place of its byline, and, for a name with a noun, as a line below the body.
func (p *page) ownProof(i int, bare []string, noun bool) (fact, bool) {
	for j := range p.lines {
		l := &p.lines[j]
		z := p.zone(j)
		if j == i || z == body || len(l.key) < len(bare) || z == head && j > headLines {
			continue
		}
		if l.rule == "copyright" && (noun || len(bare) > 1) {
			if at, ok := findWords(l, bare); ok {
				return fact{j, at}, true
			}
		}
		if l.words > ownWords+2 || z == tail && !noun {
			continue
		}
		w := wordsOf(l.text)
		parts := filedParts(l.text, &w)
		named, placed := piece{}, z == tail && len(parts) == 1
		for _, part := range parts {
			switch key := phraseKey(part.text); {
			case key == strings.Join(bare, " ") || key == p.lines[i].phrase:
				named = part
			case places.has(key):
				placed = true
			}
		}
		if named.text != "" && placed && len(parts) <= 2 {
			return fact{j, named}, true
		}
	}
	return fact{}, false
}

// findWords returns where a line holds words on end, marks between them or not.
func findWords(l *line, words []string) (piece, bool) {
	w := wordsOf(l.text)
	var tokens []arabic.Token
	var norms []string
	for i, t := range w.tokens {
		if t.Kind != arabic.Punct {
			tokens, norms = append(tokens, t), append(norms, w.norms[i])
		}
	}
	for i := range norms {
		if hasPrefix(norms[i:], words) {
			return pieceOf(l.text, tokens[i], tokens[i+len(words)-1]), true
		}
	}
	return piece{}, false
}
