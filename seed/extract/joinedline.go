// Lines that scraping ran together at the head of a page: the author's card of a common
// theme with its date, a title with the date that stood beside it.
package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// mailButton is the button between the author and the date on pages of a common theme:
// صورة سامي كريم سامي كريمأرسل بريدا إلكترونيا15 يوليو، 2021.
var mailButton = regexp.MustCompile(`\s?أرسل بريدا[ً]? إلكترونيا[ً]?\s?`)

// mailLine reads such a line. The date may be missing where the page prints an age.
func (p *page) mailLine(i int) (publishedLine, bool) {
	l := &p.lines[i]
	at := mailButton.FindStringIndex(l.text)
	if at == nil || p.doc.Record || p.zone(i) != head || l.words > publishedLineWords {
		return publishedLine{}, false
	}
	after := l.text[at[1]:]
	d, dated := readPublishedLine(after, countWords(after))
	if !dated {
		d = publishedLine{}
	}
	d.shift(utf8.RuneCountInString(l.text[:at[1]]))
	d.byline = piece{}
	if name := onceOf(strings.TrimPrefix(l.text[:at[0]], "صورة ")); isName(name) {
		p.addAuthor(name)
	}
	if !dated {
		l.rule = "byline"
	}
	return d, dated
}

// shift moves the places of dates in a line that begins n code points before.
func (d *publishedLine) shift(n int) {
	for k := range d.dates {
		d.dates[k].from += n
		d.dates[k].to += n
	}
}

// onceOf returns a text that is printed twice on end once.
func onceOf(s string) string {
	words := strings.Fields(s)
	if n := len(words); n > 0 && n%2 == 0 && strings.Join(words[:n/2], " ") == strings.Join(words[n/2:], " ") {
		return strings.Join(words[:n/2], " ")
	}
	return s
}

// cutDay parts the title at line i from the day and the hour that scraping ran into it,
// where the page prints no other date: a title ends with the day of what it tells of, but
// not with a clock time.
func (p *page) cutDay(i int) {
	l := &p.lines[i]
	if len(p.published) > 0 || p.titleCut.text != l.text || p.doc.Record {
		return
	}
	w := wordsOf(l.text)
	if w.len() > shortLine {
		return
	}
	for k := fewestTitleWords; k < w.len()-fewestTitleWords; k++ {
		rest := pieceOf(l.text, w.tokens[k], w.tokens[w.len()-1])
		d, ok := readPublishedLine(rest.text, countWords(rest.text))
		if !ok || d.byline.text != "" || d.place.text != "" || len(d.dates) != 1 || d.dates[0].at == nil {
			continue
		}
		d.line = i
		d.shift(rest.start)
		p.published = append(p.published, d)
		p.titleCut = pieceOf(l.text, w.tokens[0], w.tokens[k-1])
		p.titleCut.text = strings.TrimRight(p.titleCut.text, " -–|")
		p.titleCut.end = p.titleCut.start + utf8.RuneCountInString(p.titleCut.text)
		return
	}
}
