// Lines: the units that cleaning keeps or takes away. A scraped page puts a
// paragraph, a title, a button or a caption on a line each.
package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one non-empty line of a document.
type line struct {
	text       string // without white space at its ends
	start, end int    // its place in the document, in code points
	words      int    // runs of letters or digits between spaces
	key        []string
	phrase     string // the key as one phrase, to be compared with the tables
	rule       string // that took it away; empty for the article's own text
	heads      kind   // what it heads, for list, comments and links
	label      string // of a line that is the label of the date below it: published or updated
	apart      bool   // an empty line stands above it
	filed      int    // see isFiled
}

// shortLine is the longest line, in words, that is compared with the rules for
// short lines: titles, buttons, captions, date lines.
const shortLine = 60

// shortBytes is the most bytes that a short line has.
const shortBytes = 4 << 10

// splitLines returns the non-empty lines of a document. Line ends are LF, CR,
// CRLF, and Unicode's own.
func splitLines(doc string) []line {
	var lines []line
	runes, ends := 0, 0
	var last rune
	for len(doc) > 0 {
		n := strings.IndexFunc(doc, isLineEnd)
		if n < 0 {
			n = len(doc)
		}
		if l, ok := trimLine(doc[:n], runes); ok {
			l.apart = ends > 1
			lines = append(lines, l)
			ends = 0
		}
		if n > 0 {
			last = 0
		}
		runes += utf8.RuneCountInString(doc[:n])
		if doc = doc[n:]; doc != "" {
			r, size := utf8.DecodeRuneInString(doc)
			doc, runes = doc[size:], runes+1
			if r != '\n' || last != '\r' { // CRLF is one line end
				ends++
			}
			last = r
		}
	}
	return lines
}

// partMark parts the lines of a page that scraping brought to a single one: a bar, tabs, or
// a run of spaces.
var partMark = regexp.MustCompile(`\s+\|\s+|\t+|[ \x{A0}]{3,}`)

// mostParts is how many lines a single one is parted into.
const mostParts = 2000

// partLine gives the lines of a page that is a single one, the bars between them lines of
// their own.
func partLine(whole *line) []line {
	var lines []line
	bytes, runes := 0, whole.start
	add := func(end int) {
		if l, ok := trimLine(whole.text[bytes:end], runes); ok {
			lines = append(lines, l)
		}
		runes += utf8.RuneCountInString(whole.text[bytes:end])
		bytes = end
	}
	for _, mark := range partMark.FindAllStringIndex(whole.text, mostParts) {
		add(mark[0])
		add(mark[1])
	}
	add(len(whole.text))
	return lines
}

func isLineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// isBlank reports whether r shows nothing at the end of a line: white space, and
// the invisible characters that pages put there.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
}

func trimLine(s string, at int) (line, bool) {
	rest := strings.TrimLeftFunc(s, isBlank)
	if rest == "" {
		return line{}, false
	}
	at += utf8.RuneCountInString(s[:len(s)-len(rest)])
	rest = strings.TrimRightFunc(rest, isBlank)
	l := line{text: rest, start: at, end: at + utf8.RuneCountInString(rest), words: countWords(rest)}
	if len(rest) > shortBytes {
		l.words = max(l.words, shortLine+1) // long, however few its spaces
	}
	if l.words <= shortLine {
		l.key = keyWords(rest)
		l.phrase = strings.Join(l.key, " ")
	}
	return l, true
}

// countWords counts the runs between spaces that hold a letter or digit.
func countWords(s string) int {
	n, in := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			in = true
			n++
		}
	}
	return n
}

// closers may stand after the mark that ends a sentence.
const closers = "\"'”“»«’)]}٪"

// lastMark returns the last character that is no closing quotation mark or
// bracket, and the character before it.
func lastMark(s string) (last, before rune) {
	s = strings.TrimRight(s, closers+" \u00a0")
	last, size := utf8.DecodeLastRuneInString(s)
	before, _ = utf8.DecodeLastRuneInString(s[:len(s)-size])
	return last, before
}

// stopped reports whether a line ends like a sentence: a full stop that is not
// one of the three dots of a cut-off teaser.
func (l *line) stopped() bool {
	last, before := lastMark(l.text)
	return (last == '.' || last == '۔') && before != '.'
}

// cutOff reports whether a line breaks off as teasers do.
func (l *line) cutOff() bool {
	last, before := lastMark(l.text)
	return last == '…' || last == '.' && before == '.'
}

// The shape of an article's own paragraph: a sentence of some length, or so long
// that it can be nothing else.
const (
	sentenceWords = 10
	longWords     = 25
)

// prose reports whether a line is written like a paragraph of an article.
func (l *line) prose() bool {
	return l.words >= longWords || l.words >= sentenceWords && l.stopped()
}

// titleLike reports whether a line could be a headline: short, no full stop.
func (l *line) titleLike() bool {
	return l.words >= 1 && l.words <= 20 && !l.stopped()
}

// hasArabic reports whether any letter of s is Arabic.
func hasArabic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x620 && r <= 0x6FF && unicode.IsLetter(r) })
}

func hasDigits(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
