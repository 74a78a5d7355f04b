// Tags without a heading: hashtags, and the short lines or bare line of names that
// pages print below an article.
package extract

import (
	"strings"

	"sijill/arabic"
)

// Tags below the body: each line has at most this many words, a bare line of
// several at least and at most these.
const (
	tagWords       = 4
	fewestBareTags = 4
	mostBareTags   = 16
)

// tags takes the tags below the body away. A list that the last paragraph
// announces is the article's own, and so is what its words have not named.
func (p *page) tags() {
	if p.last < 0 || p.doc.Record {
		return
	}
	for i := p.last + 1; i < len(p.lines); i++ {
		if l := &p.lines[i]; l.rule == "" && isHashtags(l.text) {
			l.rule = "tags"
		}
	}
	if !p.lines[p.last].stopped() {
		return
	}
	var found []int
	for i := p.textEnd() + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.rule != "" {
			continue
		}
		if sections.has(l.phrase) && !isItem(l.text) {
			found = append(found, i)
			continue
		}
		if l.words == 0 || l.words > mostBareTags || strings.ContainsAny(l.text, ".:،؛؟!()«»\"…0123456789") || isItem(l.text) {
			return
		}
		found = append(found, i)
	}
	if len(found) == 0 {
		return
	}
	known := p.vocabulary()
	if p.areTags(found, known) {
		for _, i := range found {
			p.lines[i].rule = "tags"
		}
		return
	}
	bare := len(found) == 1 || p.lines[found[0]].words > tagWords
	for _, i := range found {
		l := &p.lines[i]
		if bare && len(found) == 1 && (l.words < fewestBareTags || !mostlyDefinite(l.key)) && !sections.has(l.phrase) {
			return
		}
		if !bare && l.words > tagWords || !sections.has(l.phrase) && !allKnown(l.key, known) {
			return
		}
	}
	for _, i := range found {
		p.lines[i].rule = "tags"
	}
}

// textEnd is the line of the article's last sentence: short ones may follow the last paragraph.
func (p *page) textEnd() int {
	end := p.last
	for i := end + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.rule == "" && (!l.stopped() || l.words < shortSentence) {
			break
		}
		if l.rule == "" {
			end = i
		}
	}
	return end
}

// shortSentence is the shortest sentence that ends an article, in words.
const shortSentence = 5

// areTags reports whether lines of a few words each, the page's share buttons or foot
// right below them, are tags: the article has half of them, the others go with those.
func (p *page) areTags(lines []int, known map[string]bool) bool {
	last := lines[len(lines)-1]
	if len(lines) < 2 || !p.isFoot(last+1) && !p.isFoot(lines[0]-1) {
		return false
	}
	have := 0
	for _, i := range lines {
		if p.lines[i].words > 3 {
			return false
		}
		if allKnown(p.lines[i].key, known) {
			have++
		}
	}
	return 2*have > len(lines)
}

// isFoot reports whether line i belongs to the foot of the page.
func (p *page) isFoot(i int) bool {
	return i > p.last && i < len(p.lines) && (footSigns.has(p.lines[i].rule) || halfFootSigns.has(p.lines[i].rule))
}

// isHashtags reports whether a line holds hashtags and nothing else.
func isHashtags(s string) bool {
	fields := strings.Fields(s)
	for _, f := range fields {
		if !strings.HasPrefix(strings.Trim(f, "|،,"), "#") || len(f) < 4 {
			return false
		}
	}
	return len(fields) > 0
}

// vocabulary returns the words of the title and the body, without clitics.
func (p *page) vocabulary() map[string]bool {
	words := map[string]bool{}
	for i := range p.lines {
		if l := &p.lines[i]; l.rule == "" && i <= p.last || l.rule == "title" {
			for _, w := range keyWords(l.text) {
				words[bareWord(w)] = true
			}
		}
	}
	return words
}

// clitics of one letter and the article, as they join a normalised noun.
var clitics = []string{"وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل"}

// bareWord is a word without the clitics before it, if what is left is a word.
func bareWord(w string) string {
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(w, c); ok && len(rest) >= 6 {
			return rest
		}
	}
	return w
}

// allKnown reports whether words name things that the article names: none of them
// joins others to a sentence.
func allKnown(words []string, known map[string]bool) bool {
	for _, w := range words {
		if arabic.IsStopWord(w) || !known[bareWord(w)] {
			return false
		}
	}
	return len(words) > 0
}

// mostlyDefinite reports whether half of the words have the article, as in a row of
// names: a sentence has its verb and its objects.
func mostlyDefinite(words []string) bool {
	n := 0
	for _, w := range words {
		if strings.HasPrefix(w, "ال") {
			n++
		}
	}
	return 2*n >= len(words)
}
