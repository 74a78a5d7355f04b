// The head of a page: what stands above its title and around it. Menus, mottos and
// the name of the section, which is the article's only where it stands alone.
package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headerWords is the longest line of a site's own, above the title.
const headerWords = 9

// aboveTitle gives the short lines above a printed title to the site. The one
// directly above it is its kicker, unless it names a section.
func (p *page) aboveTitle() {
	if p.title < 0 {
		p.menuWithoutTitle()
	}
	if p.title < 0 || p.lines[p.title].rule != "title" {
		return
	}
	var named []int
	for i := range p.title {
		l := &p.lines[i]
		switch {
		case l.rule != "":
		case sections.has(l.phrase) && p.isOwnName(l.text):
			l.rule = "masthead"
			p.names(i, p.whole(i))
		case isSection(l) || areSections(l.text):
			l.rule = "section"
			named = append(named, i)
		case p.takeJoined(i):
		case i == p.title-1 && l.words <= kickerWords && l.words > 1 && p.kickerAt < 0 && len(named) < 2 && !isHead(l.key[0]) && !p.inTicker(i) && !p.strangers[i]:
			l.rule = "kicker"
			p.kicker, p.kickerAt = p.whole(i), i
		case l.words <= headerWords && !l.stopped():
			l.rule = "site-header"
		}
	}
	below := p.belowOwnTitle()
	if len(below) == 1 && !p.section.found() { // more are tags
		p.section = fact{below[0], p.whole(below[0])}
	}
	if i := p.sectionAbove(named); i >= 0 && !p.section.found() {
		p.section = fact{i, p.whole(i)}
	}
}

// belowOwnTitle takes what is of the page between the title and the body: its name, the title
// with a picture's words, sections. It returns the lines that name the article's own section.
func (p *page) belowOwnTitle() (named []int) {
	for i := p.title + 1; i < p.first; i++ {
		l := &p.lines[i]
		switch {
		case l.rule != "":
		case isOutlet(l.text) && p.isOwnName(l.text):
			l.rule = "masthead"
		case p.isGlued(l):
			l.rule = "title-repeated"
		case p.lines[i-1].rule == "tags" && l.words <= tagWords:
			l.rule = "tags"
		case isSection(l):
			l.rule = "section"
			if !(isOutlet(l.text) && p.lines[0].phrase == l.phrase) { // الرأي: the newspaper, or what it prints
				named = append(named, i)
			}
		}
	}
	return named
}

// takeJoined takes a line of two sections in one.
func (p *page) takeJoined(i int) bool {
	s, ok := joinedSection(&p.lines[i])
	if !ok {
		return false
	}
	p.lines[i].rule = "section"
	if !p.section.found() {
		p.section = fact{i, s}
	}
	return true
}

// menuWithoutTitle takes the sections and the single words of a menu that stands above
// an article without a title, below a button or the name of the site.
func (p *page) menuWithoutTitle() {
	if p.doc.Record {
		return
	}
	menu := false
	for i := range p.top() {
		l := &p.lines[i]
		switch {
		case l.rule == "navigation" || l.rule == "masthead" || l.rule == "breadcrumb" || l.rule == "section":
			menu = true
		case l.rule != "":
		case menu && isSection(l) && !isItem(l.text):
			l.rule = "section"
		case menu && l.words == 1 && !l.stopped() && !isItem(l.text):
			l.rule = "navigation"
		default:
			menu = false
		}
	}
}

// inMenu reports whether a button that no table knows stands right above line i.
func (p *page) inMenu(i int) bool {
	return i > 0 && p.lines[i-1].rule == "site-header" && p.lines[i-1].words <= 2
}

// inTicker reports whether a headline of another report stands right above line i.
func (p *page) inTicker(i int) bool {
	return i > 0 && p.lines[i-1].rule == "site-header" && p.lines[i-1].words >= fewestTitleWords
}

// gluedWords is the longest caption that scraping ran together with the title, in words.
const gluedWords = 8

// isGlued reports whether a line is the title once more with a picture's words run into it.
func (p *page) isGlued(l *line) bool {
	rest, ok := strings.CutPrefix(l.text, p.titleCut.text)
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && p.titleCut.text != "" && unicode.IsLetter(first) && countWords(rest) <= gluedWords && !l.stopped()
}

// mottoWords say of a newspaper what it is.
var mottoWords = readPhrases("يومية، أسبوعية، شهرية، مستقلة، إلكترونية، الكترونية، شاملة، جامعة، سياسية، إخبارية، اخبارية، تصدر، منوعة، دولية، عربية، وطنية، الأولى، الإخباري، إخباري، مستقل، شامل")

// isMotto reports whether a line says of the page's outlet what it is: صحيفة يومية مستقلة,
// صحيفة عراقية يومية دولية مستقلة. Half of its words do.
func isMotto(l *line) bool {
	if len(l.key) < 2 || len(l.key) > headerWords || !isHead(l.key[0]) {
		return false
	}
	n := 0
	for _, w := range l.key[1:] {
		if mottoWords.has(w) {
			n++
		}
	}
	return 2*n >= len(l.key)-1
}

// isSection reports whether a line names a section, known or by its first word: أخبار المحافظات,
// أخبار شرق أوسط, أخبار عربية ودولية.
func isSection(l *line) bool {
	if sections.has(l.phrase) {
		return true
	}
	if len(l.key) < 2 || l.key[0] != "اخبار" && l.key[0] != "شؤون" || l.stopped() {
		return false
	}
	return len(l.key) == 2 || sections.has(strings.Join(l.key[1:], " ")) || len(l.key) == 3 && isAdjective(l.key[1]) && isAdjective(l.key[2])
}

// isAdjective reports whether a normalised word is an adjective of belonging, as sections have.
func isAdjective(norm string) bool { return strings.HasSuffix(norm, "يه") && len(norm) >= 8 }

// joinedBytes is the longest line that is taken for two sections in one.
const joinedBytes = 80

// joinedSection reads two sections that scraping ran together and gives the first: سياسةألمانيا.
func joinedSection(l *line) (piece, bool) {
	if len(l.key) == 0 || l.words > 3 || len(l.text) > joinedBytes || sections.has(l.phrase) {
		return piece{}, false
	}
	at := 0
	for i := range l.text {
		if at > 2 && l.text[i-1] != ' ' && l.text[i] != ' ' && sections.has(phraseKey(l.text[:i])) {
			second := phraseKey(l.text[i:])
			whole := sections.has(second) || places.has(second) || strings.HasSuffix(l.text[:i], "ة") // which ends words
			if second != "" && whole {
				return piece{l.text[:i], 0, at}, true
			}
		}
		at++
	}
	return piece{}, false
}

// areSections reports whether a line lists sections and nothing else: الدول العربية, التقارير.
func areSections(text string) bool {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",،|/", r) })
	for _, part := range parts {
		if !sections.has(phraseKey(part)) {
			return false
		}
	}
	return len(parts) > 1
}

// isBareOwnName reports whether a text is the name of the page's outlet without the noun
// that the page's head prints before it.
func (p *page) isBareOwnName(text string) bool {
	for _, m := range p.masthead {
		if noun, name, ok := strings.Cut(phraseKey(m.text), " "); ok && isHead(noun) && name == phraseKey(text) {
			return true
		}
	}
	return false
}

// isOwnName reports whether a line that could be a section (الشرق الأوسط) is the name
// of the outlet that the page names elsewhere.
func (p *page) isOwnName(text string) bool {
	o, _, ok := findOutlet(text)
	for _, m := range p.masthead {
		if other, _, known := findOutlet(m.text); ok && known && other.Name == o.Name {
			return true
		}
	}
	return false
}
