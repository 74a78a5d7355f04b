// Authors and places that stand alone at the head of a page, with no word such as بقلم:
// a bare name under the title, a name with its place in brackets, the labels and the
// datelines that content systems put on lines of their own.
package extract

import (
	"regexp"
	"strings"
)

// aloneWords is the longest of these lines, in words: a dateline may hold two dates.
const aloneWords = 14

// aloneInHead takes the lines that need no title above them.
func (p *page) aloneInHead() {
	for i := range p.top() {
		l := &p.lines[i]
		if l.rule != "" || p.doc.Record || len(l.key) < 2 || l.words > aloneWords || l.stopped() {
			continue
		}
		if p.staff(i) {
			continue
		}
		if !p.labelledAuthor(i) && !p.namePlace(i) && !p.fromName(i) {
			p.datelineLine(i)
		}
	}
}

// staffLabels stand above the names of those who run a paper, on each of its pages.
var staffLabels = readPhrases("رئيس التحرير، رئيسة التحرير، رئيس التحرير المسؤول، مدير التحرير، رئيس مجلس الإدارة، رئيس الحزب ورئيس مجلس الإدارة، المدير العام، المشرف العام، الناشر، المؤسس")

// staff takes such a label and the name below it.
func (p *page) staff(i int) bool {
	if !staffLabels.has(p.lines[i].phrase) || !p.otherTitle(i) {
		return false
	}
	p.lines[i].rule = "site-header"
	if below := i + 1; below < p.top() && p.lines[below].rule == "" && p.lines[below].words <= 3 && isName(p.lines[below].text) {
		p.lines[below].rule = "site-header"
	}
	return true
}

// authorLabel is how pages in several languages label the author and what he is:
// Author, سامي كريم and Role, مراسل الشؤون العربية.
var authorLabel = regexp.MustCompile(`^(Author|Role)[,،:]\s*(\S.*)$`)

func (p *page) labelledAuthor(i int) bool {
	l := &p.lines[i]
	m := authorLabel.FindStringSubmatch(l.text)
	if m == nil {
		return false
	}
	l.rule = "byline"
	if m[1] == "Author" && !isOutlet(m[2]) {
		p.addAuthor(m[2])
	}
	return true
}

// namePlace reads سامي كريم (أبوظبي).
func (p *page) namePlace(i int) bool {
	l := &p.lines[i]
	w := wordsOf(l.text)
	parts := filedParts(l.text, &w)
	if len(parts) != 2 || !strings.HasSuffix(l.text, ")") || !isPersonName(parts[0].text) || !places.has(phraseKey(parts[1].text)) {
		return false
	}
	l.rule = "byline"
	p.addAuthor(parts[0].text)
	if !p.place.found() {
		p.place = fact{i, parts[1]}
	}
	return true
}

// fromName reads من سامي كريم, as agencies sign above the dateline of a report.
func (p *page) fromName(i int) bool {
	l := &p.lines[i]
	rest, ok := strings.CutPrefix(l.text, "من ")
	first, _, _ := strings.Cut(rest, " و")
	below := p.next(i, 1)
	if !ok || below < 0 || !isPersonName(first) {
		return false
	}
	if _, filed := readDateline(p.lines[below].text); !filed {
		return false
	}
	l.rule = "byline"
	p.addAuthor(rest)
	return true
}

// datelineLine reads a dateline that is a line of its own: حمص-سانا,
// بريدة 11 شعبان 1443 هـ الموافق 14 مارس 2022 م واس.
func (p *page) datelineLine(i int) {
	l := &p.lines[i]
	d, ok := readDateline(l.text)
	if !ok || d.place.text == "" || d.outlet.text == "" || strings.Trim(l.text[len(d.whole.text):], " -–—:/") != "" {
		return
	}
	l.rule = "byline"
	if !p.place.found() {
		p.place = fact{i, d.place}
	}
	if isAgency(d.outlet.text) {
		p.agencies = append(p.agencies, fact{i, d.outlet})
	} else {
		p.names(i, d.outlet)
	}
	if d.date != nil && len(p.published) < mostFacts {
		p.published = append(p.published, publishedLine{line: i, dates: []lineDate{{printed: *d.date, from: d.dated.start, to: d.dated.end}}})
	}
}

// bareAuthor takes a name that stands alone between the title and the body. A name that
// the body speaks of heads a part of it, unless the title begins with it: سامي كريم: عنوان.
func (p *page) bareAuthor() {
	if p.title < 0 || p.doc.Record || len(p.authors) > 0 {
		return
	}
	free := 0 // lines above it that are the article's
	for i := p.title + 1; i < p.top() && free < 2; i++ {
		l := &p.lines[i]
		if l.rule != "" {
			continue
		}
		free++
		if !isPersonName(l.text) || !isBare(l) {
			continue
		}
		if before, _, ok := strings.Cut(p.titleCut.text, ":"); ok && phraseKey(before) == l.phrase || !p.bodySays(l.key[len(l.key)-1]) {
			l.rule = "byline"
			p.addAuthor(l.text)
		}
		return
	}
}

// isBare reports whether a line that begins with a given name is a name to its end: three
// words at most, but for those that join two (عبد, بن), and none like a verb (سامي يزور).
func isBare(l *line) bool {
	n := 0
	for i, w := range l.key {
		if joinsNames[w] {
			continue
		}
		if n++; i > 0 && !givenNames.has(w) && (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت")) {
			return false
		}
	}
	return n <= 3
}

// joinsNames are the words that make one name of two, and the second words of such.
var joinsNames = map[string]bool{"عبد": true, "ابو": true, "ابي": true, "ابن": true, "بن": true, "بنت": true, "ال": true, "ام": true, "الله": true}
