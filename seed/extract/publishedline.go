// Published lines: lines of a page that say when its article was published, and
// little else. Each piece of such a line must be understood: a title or a
// sentence that names a day is no date line.
package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// publishedLine is what one line says about the article's date.
type publishedLine struct {
	line   int // its index
	dates  []lineDate
	byline piece // a short piece beside the date that nothing else explains, often the author
	named  bool  // the byline had a word such as بقلم before it
	place  piece // a place of the table beside the date
}

// piece is a stretch of a text, in code points.
type piece struct {
	text       string
	start, end int
}

// pieceOf is the stretch of a text from one token to another, both included.
func pieceOf(text string, first, last arabic.Token) piece {
	runes := []rune(text)
	return piece{string(runes[first.Start:last.End]), first.Start, last.End}
}

// lineDate is a date in a date line.
type lineDate struct {
	printed
	label  string // published, updated, or empty
	at     *clock
	moment *string // the clock time with its offset, where the date was printed as one stamp
	from   int     // its place in the line, in code points
	to     int
}

// isLongDateLine reports whether a line that is as long as a sentence, and may end as
// one, is a date line: آخر تحديث الخميس، 08 مارس / آذار 2018; 06:15 (GMT +0400).
func isLongDateLine(l *line) bool {
	if l.words > publishedLineWords {
		return false
	}
	d, ok := readPublishedLine(l.text, l.words)
	return ok && d.dates[0].label != ""
}

// longest date line, in words.
const publishedLineWords = 24

// readPublishedLine reads a line as a date line.
func readPublishedLine(text string, nwords int) (publishedLine, bool) {
	var d publishedLine
	if nwords > publishedLineWords || !strings.ContainsAny(text, "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") {
		return d, false
	}
	if last, before := lastMark(text); last == '؟' || last == '!' || last == '.' && before == '.' {
		return d, false
	}
	s := lineReader{text: text, w: wordsOf(text), line: &d}
	if date, ok := wholeStamp(text, nwords); ok {
		d.dates = append(d.dates, date)
		return d, true
	}
	s.i = s.w.host(text)
	for s.i < s.w.len() {
		if !s.step() {
			return d, false
		}
	}
	return d, len(d.dates) > 0 && s.flush()
}

// ownHost is the address of a site before its date: arabic.news.cn 2021-07-15.
var ownHost = regexp.MustCompile(`^(?:[a-z0-9-]+\.){1,3}[a-z]{2,4}\s`)

// host returns the token after such an address.
func (w *words) host(text string) int {
	n, i := len(ownHost.FindString(text)), 0
	for i < w.len() && w.tokens[i].End <= n { // in ASCII bytes are code points
		i++
	}
	return i
}

// lineReader walks the tokens of a line that may be a date line.
type lineReader struct {
	text   string
	w      words
	line   *publishedLine
	i      int
	label  string
	by     bool // a word such as بقلم was just read
	clocks int  // times of day
	from   int  // first token of an unexplained piece
	rest   int  // its tokens; 0 where there is none
	apart  bool // a mark stands before it
}

// step reads one piece; false if the line cannot be a date line.
func (s *lineReader) step() bool {
	w, i := &s.w, s.i
	if p, ok := w.dateAt(i); ok && !(p.hijri && len(s.line.dates) > 0 && !s.line.dates[0].hijri) {
		return s.date(p)
	} else if ok {
		s.i = p.end // the Hijri day beside a Gregorian one
		return s.explained()
	}
	if c, end, ok := w.clockAt(i); ok {
		return s.clock(c, end)
	}
	if _, used := arabic.Weekday(w.norms[i:]); used > 0 {
		s.i += used
		return s.explained()
	}
	if value, used := dateWords.longest(w.norms[i:]); used > 0 && s.rest == 0 {
		return s.word(value, used)
	}
	if len(s.line.dates) > 0 && s.rest == 0 {
		if _, used := w.month(i); used > 0 {
			s.i += used // the month once more
			return true
		}
	}
	if s.rest == 0 && w.is(i, "السنه") && i+1 < w.len() && w.tokens[i+1].Kind == arabic.Word {
		s.i += 2 // السنة الخمسون
		return true
	}
	if s.rest == 0 && len(s.line.dates) > 0 && w.is(i, "قبل منذ") {
		return s.age()
	}
	if s.namesOutlet() {
		s.apart = true
		return s.flush() // نشر في باب نات يوم 15 - 07 - 2021
	}
	if w.tokens[i].Kind == arabic.Punct {
		s.i++
		if s.rest == 1 && w.is(i, ".") && utf8.RuneCountInString(w.tokens[i-1].Text) == 1 {
			s.rest++ // ك. عمر
			return true
		}
		return s.flush()
	}
	if w.number(i) >= 0 {
		return s.counter()
	}
	if s.rest == 0 {
		s.from = i
		s.apart = i == 0 || s.by || w.tokens[i-1].Kind == arabic.Punct || s.label == "published" && w.is(i-1, "في")
	}
	s.rest++
	s.i++
	return true
}

// age passes over how long ago an update was: قبل ساعة واحدة.
func (s *lineReader) age() bool {
	for n := 0; n < 4 && s.i < s.w.len() && s.w.tokens[s.i].Kind != arabic.Punct; n++ {
		s.i++
	}
	return s.i == s.w.len() || s.w.tokens[s.i].Kind == arabic.Punct
}

// namesOutlet reports whether the piece before a word of dates is a place, a person, or
// behind words that say so the outlet or the author.
func (s *lineReader) namesOutlet() bool {
	if s.rest == 0 || s.line.byline.text != "" {
		return false
	}
	value, _ := dateWords.longest(s.w.norms[s.i:])
	if value != "filler" && value != "published" && value != "updated" {
		return false
	}
	name := pieceOf(s.text, s.w.tokens[s.from], s.w.tokens[s.i-1]).text
	switch {
	case places.has(phraseKey(name)), isPersonName(name), s.by && isName(name):
		return true
	case s.label != "published" || value != "filler":
		return false
	}
	issue := s.rest <= 3 && s.w.is(s.i, "يوم") && s.w.is(s.from-1, "في") // نشر في الدستور يوم
	return issue || isSure(name)
}

// mostComments is the largest number that a line may end with and not say what it counts.
const mostComments = 1000

// counter reads a bare number, which the word beside it must explain: 120 مشاهدة,
// التعليقات: 3, العدد 512.
func (s *lineReader) counter() bool {
	w, i := &s.w, s.i
	if value, used := dateWords.longest(w.norms[i+1:]); value == "counter" {
		s.i += 1 + used
		return s.explained()
	}
	if i == w.len()-1 && len(s.line.dates) > 0 && w.number(i) < mostComments && s.rest == 0 && !w.is(i-1, "+ - / :") {
		s.i++
		return true
	}
	before := i - 1
	if w.is(before, "+ -") && s.clocks > 0 && before > 0 && zoneAt(w.norms[before-1:]) { // GMT +0400
		return s.offset(w.norms[before], w.number(i))
	}
	if w.is(before, ": [ (") { // العدد [15570]
		before--
	}
	if before < 0 {
		return false
	}
	s.i++
	value, _ := dateWords.longest(w.norms[before : before+1])
	return (value == "counter" || value == "filler") && s.explained()
}

// offset reads the hours, or hours and minutes, that a clock is ahead of Greenwich.
func (s *lineReader) offset(sign string, n int) bool {
	if n < 100 {
		n *= 100
	}
	if n > 1400 || n%100 > 59 {
		return false
	}
	if d := s.line.dates; len(d) > 0 && d[len(d)-1].at != nil {
		d[len(d)-1].at.zone = sign + twoDigits(n/100) + ":" + twoDigits(n%100)
	}
	s.i++
	return true
}

// zoneAt reports whether words begin with the name of a time zone.
func zoneAt(norms []string) bool {
	value, _ := dateWords.longest(norms)
	return strings.HasPrefix(value, "zone ")
}

// isTimeOfDate reports whether a line belongs to a date line and holds no date: the
// clock time of an update (آخر تحديث: 12:10), a label whose date stands below it.
func isTimeOfDate(text string, nwords int) bool {
	if nwords > sentenceWords || !strings.Contains(text, ":") { // no clock time, and no label
		return false
	}
	var d publishedLine
	s := lineReader{text: text, w: wordsOf(text), line: &d}
	for s.i < s.w.len() {
		if !s.step() {
			return false
		}
	}
	return s.flush() && s.label != "" && len(d.dates) == 0 && d.byline.text == "" && (s.clocks > 0 || s.colon())
}

// colon reports whether the line ends with one.
func (s *lineReader) colon() bool { return s.w.is(s.w.len()-1, ":") }

func (s *lineReader) date(p printed) bool {
	if len(s.line.dates) == 2 {
		return false // a list of dates
	}
	if s.rest > 0 && s.namesAuthor() && !s.flush() {
		return false
	}
	if !s.explained() {
		return false
	}
	w := &s.w
	s.line.dates = append(s.line.dates, lineDate{
		printed: p, label: s.label,
		from: w.tokens[p.start].Start, to: w.tokens[p.end-1].End,
	})
	s.i = w.skip(p.end, "م ه هـ")
	return true
}

// namesAuthor reports whether the piece right before a date is the author: run into it
// (سامي كريم15 يوليو 2021), or at the head of the line (admin 15 يوليو 2021).
func (s *lineReader) namesAuthor() bool {
	last := s.w.tokens[s.i-1]
	name := pieceOf(s.text, s.w.tokens[s.from], last).text
	return last.Kind == arabic.Word && last.End == s.w.tokens[s.i].Start || s.by && isName(name) ||
		s.from == 0 && (newsrooms.has(phraseKey(name)) || isPersonName(name))
}

func (s *lineReader) clock(c clock, end int) bool {
	if zone, used := dateWords.longest(s.w.norms[end:]); strings.HasPrefix(zone, "zone ") {
		c.zone = strings.TrimPrefix(zone, "zone ")
		end += used
	} else if s.w.is(end, "(") {
		if zone, used := dateWords.longest(s.w.norms[end+1:]); strings.HasPrefix(zone, "zone ") {
			c.zone = strings.TrimPrefix(zone, "zone ")
			end += 1 + used
		}
	}
	if n := len(s.line.dates); n > 0 {
		s.line.dates[n-1].at = &c
	}
	s.clocks++
	s.i = end
	return s.explained()
}

// word reads a word of the table.
func (s *lineReader) word(value string, used int) bool {
	switch value {
	case "published", "updated":
		s.label = value
	case "byline":
		s.by = true
	}
	if value == "filler" && strings.HasSuffix(s.w.norms[s.i], "توقيت") { // whose clock it is, not where the report is from
		_, place := places.longest(s.w.norms[s.i+1:])
		used = max(used, 1+place)
	}
	s.i += used
	return true
}

// explained ends a piece that holds a date, a time or a weekday: words beside
// them that nothing explains make the line something else.
func (s *lineReader) explained() bool { return s.rest == 0 }

// flush ends a piece. One short piece may be unexplained: an author, a place, an
// outlet.
func (s *lineReader) flush() bool {
	if s.rest == 0 {
		return true
	}
	norms := s.w.norms[s.from : s.from+s.rest]
	found := pieceOf(s.text, s.w.tokens[s.from], s.w.tokens[s.from+s.rest-1])
	n := s.rest
	s.rest = 0
	if _, used := places.longest(norms); used == n {
		s.line.place = found
		return true
	}
	if _, used := sections.longest(norms); used == n {
		return true
	}
	if n > 5 || !s.apart && !isSure(found.text) || s.line.byline.text != "" {
		return false
	}
	s.line.byline, s.line.named, s.by = found, s.by, false
	return true
}
