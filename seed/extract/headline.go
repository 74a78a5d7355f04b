// Lines at the head of a page that belong to its date: the title that scraping ran
// together with it, a clock time and a place that stand alone beside it.
package extract

import (
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// headPart parts the pieces of a line that holds title, date and counters.
const headPart = " | "

// joinedTitle reads a line that holds the title first and then, after bars, a date
// and what stands beside dates: عنوان | 15 يوليو 2021 | زمن القراءة: دقيقتان.
func (p *page) joinedTitle(i int) bool {
	l := &p.lines[i]
	title, rest, ok := strings.Cut(l.text, headPart)
	words := countWords(title)
	if !ok || p.zone(i) != head || words < fewestTitleWords || words > plainTitleWords+2 || p.title >= 0 || p.otherTitle(i) {
		return false
	}
	if value, _ := dateWords.longest(keyWords(title)); value != "" {
		return false // كتب سامي كريم من بغداد | 15 يوليو 2021
	}
	at := utf8.RuneCountInString(l.text) - utf8.RuneCountInString(rest)
	var found []publishedLine
	for part := range strings.SplitSeq(rest, headPart) {
		part = strings.TrimSpace(part)
		piece, _ := trimLine(part, 0)
		d, dated := readPublishedLine(part, countWords(part))
		switch {
		case dated && d.byline.text == "":
			shift := at + utf8.RuneCountInString(rest[:strings.Index(rest, part)])
			for n := range d.dates {
				d.dates[n].from += shift
				d.dates[n].to += shift
			}
			d.line, d.place = i, piece0
			found = append(found, d)
		case piece.text != "" && furniture.match(&piece, head) != nil:
		default:
			return false
		}
	}
	if len(found) != 1 {
		return false
	}
	p.published = append(p.published, found...)
	n := utf8.RuneCountInString(title)
	p.title, p.titleCut, l.rule = i, piece{title, 0, n}, "title"
	return true
}

// piece0 is no piece.
var piece0 piece

// besideDates takes a clock time and a city that stand alone next to a date line.
func (p *page) besideDates() {
	for n := range p.published {
		d := p.published[n].line
		for _, step := range []int{1, 1, -1} {
			i := p.next(d, step)
			if i < 0 || i >= p.top() {
				continue
			}
			l := &p.lines[i]
			switch {
			case isWeekday(l) && !p.bodyHas(isWeekday):
				l.rule = "published-line"
			case isClock(l.text) && !p.bodyHas(func(l *line) bool { return isClock(l.text) }): // of a live report
				l.rule = "published-line"
			case places.has(l.phrase) && !sections.has(l.phrase) && p.otherTitle(i) &&
				!p.bodyHas(func(l *line) bool { return places.has(l.phrase) }): // a subheading of several
				l.rule = "byline"
				if !p.place.found() {
					p.place = fact{i, p.whole(i)}
				}
			}
		}
	}
}

// placesAlone takes a city that stands alone right below the page's name or its author.
func (p *page) placesAlone() {
	for i := 1; i < p.top(); i++ {
		l, above := &p.lines[i], p.lines[i-1].rule
		if l.rule != "" || p.doc.Record || above != "masthead" && above != "byline" || !places.has(l.phrase) || sections.has(l.phrase) || !p.belowTitle(i) {
			continue
		}
		if p.bodyHas(func(l *line) bool { return places.has(l.phrase) }) {
			return // subheadings
		}
		l.rule = "byline"
		if !p.place.found() {
			p.place = fact{i, p.whole(i)}
		}
		return
	}
}

// aboveDates takes the page's own name above its date, and the author's above that, with
// what stands between them taken already: a place, the label of the date.
func (p *page) aboveDates() {
	for _, d := range p.published {
		up := p.next(d.line, -1)
		if up < 0 || up >= p.top() || len(p.authors) > 0 {
			return
		}
		if p.isOwnName(p.lines[up].text) && p.otherTitle(up) {
			p.lines[up].rule = "masthead"
			if up = p.next(up, -1); up < 0 {
				return
			}
		}
		if up < d.line-1 {
			p.nameBeside(up, up-1)
		}
	}
}

// bodyHas reports whether a line between the paragraphs is of a kind: what heads
// parts of the body heads its first part too.
func (p *page) bodyHas(kind func(*line) bool) bool {
	for i := p.first; i < p.last; i++ {
		if l := &p.lines[i]; l.rule == "" && l.words <= 4 && kind(l) {
			return true
		}
	}
	return false
}

// isWeekday reports whether a line is the name of a day and nothing else.
func isWeekday(l *line) bool {
	_, used := arabic.Weekday(l.key)
	return used > 0 && used == len(l.key)
}

// isClock reports whether a line holds a time of day, its zone and nothing else.
func isClock(text string) bool {
	w := wordsOf(strings.TrimPrefix(strings.TrimLeft(text, "| "), "LOC")) // LOC14:05, in the country of the agency
	_, i, ok := w.clockAt(0)
	if !ok {
		return false
	}
	for i < w.len() {
		value, used := dateWords.longest(w.norms[i:])
		switch {
		case used > 0 && (value == "filler" || strings.HasPrefix(value, "zone ")):
			i += used
		case w.is(i, "( ) - | ،"):
			i++
		default:
			return false
		}
	}
	return true
}
