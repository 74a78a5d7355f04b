// The head of a page: what stands above its title and around it. Menus, mottos and
// the name of the section, which is the article's only where it stands alone.
package extract

import "strings"

// headerWords is the longest line of a site's own, above the title.
const headerWords = 9

// aboveTitle gives the short lines above a printed title to the site. The one
// directly above it is its kicker, unless it names a section.
func (p *page) aboveTitle() {
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
		case i == p.title-1 && l.words <= kickerWords && l.words > 1 && p.kickerAt < 0 && len(named) < 2 && !isHead(l.key[0]) && !p.inTicker(i) && !p.strangers[i]:
			l.rule = "kicker"
			p.kicker, p.kickerAt = p.whole(i), i
		case l.words <= headerWords && !l.stopped():
			l.rule = "site-header"
		}
	}
	for i := p.title + 1; i < p.first; i++ {
		if l := &p.lines[i]; l.rule == "" && isSection(l) {
			l.rule = "section"
			if !p.section.found() && !(isOutlet(l.text) && p.lines[0].phrase == l.phrase) { // الرأي: the newspaper, or what it prints
				p.section = fact{i, p.whole(i)}
			}
		}
	}
	if i := p.sectionAbove(named); i >= 0 && !p.section.found() {
		p.section = fact{i, p.whole(i)}
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

// mottoWords say of a newspaper what it is.
var mottoWords = readPhrases("يومية، أسبوعية، شهرية، مستقلة، إلكترونية، الكترونية، شاملة، جامعة، سياسية، إخبارية، اخبارية، تصدر، منوعة")

// isMotto reports whether a line says of the page's outlet what it is: صحيفة يومية مستقلة.
func isMotto(l *line) bool {
	return len(l.key) > 1 && isHead(l.key[0]) && mottoWords.has(l.key[1]) && (len(l.key) == 2 || mottoWords.has(l.key[2]) || len(l.key) > 3 && mottoWords.has(l.key[3]))
}

// isSection reports whether a line names a section, known or by its first word: أخبار المحافظات.
func isSection(l *line) bool {
	return sections.has(l.phrase) || len(l.key) == 2 && (l.key[0] == "اخبار" || l.key[0] == "شؤون") && !l.stopped()
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
