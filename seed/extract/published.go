// When an article was published: what its record says, else what its page
// prints, else its web address, else what the user gave. Dates of teasers and
// comments are gone with their lists before this looks.
package extract

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sijill/db"
)

// publishedLines finds the lines that print when the article was published:
// above the body, or right below it.
func (p *page) publishedLines() {
	for i := range p.lines {
		l := &p.lines[i]
		z := p.zone(i)
		if len(p.published) >= mostFacts {
			return
		}
		if l.rule != "" || z == body && !p.belowDeck(i) || z == tail && i > p.last+4 && !p.inOwnFoot(i) {
			continue
		}
		d, ok := readPublishedLine(l.text, l.words)
		if !ok {
			d, ok = p.mailLine(i)
		}
		if !ok && (p.joinedTitle(i) || p.timeOfDate(i)) {
			continue
		}
		if ok && i > 0 && d.dates[0].label == "" {
			d.dates[0].label = p.lines[i-1].dateLabel()
		}
		if !ok || d.byline.text != "" && !d.named && countWords(d.byline.text) > 3 {
			continue
		}
		if z == tail && d.byline.text != "" && len(p.published) > 0 && p.isAuthor(d.byline.text) {
			l.rule = "published-line" // author and date once more
			continue
		}
		if z == tail && d.dates[0].label == "" && d.byline.text == "" && p.hasDay(d.dates[0]) {
			l.rule = "published-line" // the day once more
			continue
		}
		if z == tail && d.dates[0].label == "" && (d.byline.text != "" || !p.closes(i)) {
			continue
		}
		if d.dates[0].label == "" && (p.doc.Meta.Published != "" || i == p.first-1 && p.isChronology()) {
			continue // a day as a heading, as in chronologies
		}
		if z == body {
			for p.deckEnd = i + 1; p.deckEnd <= p.last && !p.lines[p.deckEnd].prose(); p.deckEnd++ {
			}
		}
		d.line = i
		l.rule = "published-line"
		p.published = append(p.published, d)
		p.besides(d)
	}
}

// footLines is how far below the body the article's own date stands at most.
const footLines = 15

// inOwnFoot reports whether line i says when the article was published, and nothing but
// its buttons and tags stand between it and the body.
func (p *page) inOwnFoot(i int) bool {
	if i > p.last+footLines || len(p.published) > 0 {
		return false
	}
	for j := p.last + 1; j < i; j++ {
		if r := p.lines[j].rule; r == "" || p.lines[j].heads != noKind || strings.HasSuffix(r, "-list") {
			return false
		}
	}
	d, ok := readPublishedLine(p.lines[i].text, p.lines[i].words)
	return ok && d.dates[0].label == "published"
}

// hasDay reports whether the page has printed the same day above its body.
func (p *page) hasDay(date lineDate) bool {
	for _, d := range p.published {
		if d.line < p.first && d.dates[0].date.EDTF == date.date.EDTF {
			return true
		}
	}
	return false
}

// isChronology reports whether bare days stand between the paragraphs.
func (p *page) isChronology() bool {
	for i := p.first + 1; i < p.last; i++ {
		if l := &p.lines[i]; l.rule == "" && l.words <= 4 {
			if d, dated := readPublishedLine(l.text, l.words); dated && d.byline.text == "" && d.dates[0].label == "" {
				return true
			}
		}
	}
	return false
}

// dateLabel is what a line says of the date below it: published, updated, or nothing.
func (l *line) dateLabel() string {
	if l.rule == "date-label" {
		value, _ := dateWords.longest(l.key)
		return value
	}
	return l.label
}

// belowDeck reports whether line i stands right below the one sentence that a title has
// below it, where nothing else in the page's head or body is a date: a chronology has more.
func (p *page) belowDeck(i int) bool {
	if i != p.first+1 || p.doc.Record || p.lines[p.first].words > deckWords || len(p.published) > 0 || p.next(p.first, -1) < 0 ||
		!p.lines[p.next(p.first, -1)].titleLike() || p.lines[p.next(p.first, -1)].words < fewestTitleWords {
		return false
	}
	if _, dated := readPublishedLine(p.lines[i].text, p.lines[i].words); !dated {
		return false
	}
	for j := i + 1; j < p.last; j++ {
		if l := &p.lines[j]; l.rule == "" && l.words <= kickerWords && hasDigits(l.text) {
			return false
		}
	}
	return i < p.last
}

// deckWords is the longest sentence between a title and its date.
const deckWords = 30

// timeOfDate takes a line that holds the clock time of an update, or the label of the
// date below it.
func (p *page) timeOfDate(i int) bool {
	l := &p.lines[i]
	if !isTimeOfDate(l.text, l.words) || p.doc.Record {
		return false
	}
	l.rule = "published-line"
	l.label, _ = dateWords.longest(l.key)
	return true
}

// closes reports whether line i, a bare date below the body, stands there for the
// article: right below it, or below what names its outlet, and above furniture. The
// date of another report stands above its title.
func (p *page) closes(i int) bool {
	if i == p.last+1 || i == p.last+2 && isSourceLine(p.lines[i-1].text) {
		return true
	}
	for j := p.last + 1; j < i; j++ {
		if l := &p.lines[j]; l.rule == "" && !sections.has(l.phrase) && !isOutlet(l.text) {
			return false
		}
	}
	return isOutlet(p.lines[i-1].text) && (i+1 == len(p.lines) || p.lines[i+1].rule != "")
}

// besides notes what a published line says beside the date.
func (p *page) besides(d publishedLine) {
	if d.place.text != "" && !p.place.found() {
		p.place = fact{d.line, d.place}
	}
	switch {
	case d.byline.text == "":
	case isOutlet(d.byline.text):
		p.names(d.line, d.byline)
	case d.named || isAuthorName(d.byline.text) || initialled.MatchString(d.byline.text):
		name, from, ok := strings.Cut(d.byline.text, " من ") // كتب سامي كريم من بغداد
		if key := phraseKey(from); ok && places.has(key) && !p.place.found() {
			end := d.byline.end
			p.place = fact{d.line, piece{from, end - utf8.RuneCountInString(from), end}}
		} else if ok && !places.has(key) {
			name = d.byline.text
		}
		p.addAuthor(name)
	}
}

// initialled is a name of which the first part is a letter: ك. عمر.
var initialled = regexp.MustCompile(`^\p{Arabic}\.\s?\p{Arabic}{2,}$`)

// Weights of what speaks for a printed date being that of publication.
const (
	labelledDate = 4 // نشر في
	plainDate    = 3
	updatedDate  = 2 // آخر تحديث
	nearTitle    = 2
)

// printedDate returns the page's own date and its published line.
func (p *page) printedDate(today time.Time) (best lineDate, in publishedLine, found bool) {
	most := 0
	for _, d := range p.published {
		for _, date := range d.dates {
			weight := plainDate
			switch date.label {
			case "published":
				weight = labelledDate
			case "updated":
				weight = updatedDate
			}
			if date.hijri {
				weight-- // the Gregorian day beside it needs no conversion
			}
			if p.title >= 0 && d.line >= p.title-1 && d.line <= p.title+4 {
				weight += nearTitle
			}
			if plausible(date.date, today) && weight > most {
				best, in, most, found = date, d, weight, true
			}
		}
	}
	return best, in, found
}

// publish fills the article's date.
func (p *page) publish(r *db.Report, fill Fill) {
	today := fill.Today
	if today.IsZero() {
		today = time.Now()
	}
	published := &r.Article.Published
	if st, ok := readStamp(p.doc.Meta.Published); ok && plausible(st.date, today) {
		*published = db.PublicationDate{Date: st.date, At: st.at, Basis: db.BasisMetadata}
		r.DateEvidence = []db.Evidence{{In: db.PartMetadata, Text: p.doc.Meta.Published}}
		return
	}
	if date, in, ok := p.printedDate(today); ok {
		*published = db.PublicationDate{Date: date.date, At: date.printedMoment(), Basis: db.BasisPrinted}
		note := "published line"
		if date.label == "updated" {
			note = "last update; no other date is printed"
		}
		l := &p.lines[in.line]
		text := string([]rune(l.text)[date.from:date.to])
		r.DateEvidence = []db.Evidence{p.evidence(in.line, piece{text, date.from, date.to}, note)}
		return
	}
	if published.Date.Known() && plausible(published.Date, today) {
		return // the dateline named it
	}
	if date, text, ok := urlDate(p.doc.Meta.URL); ok && plausible(date, today) {
		*published = db.PublicationDate{Date: date, Basis: db.BasisURL}
		r.DateEvidence = []db.Evidence{{In: db.PartURL, Text: text}}
		return
	}
	if st, ok := readStamp(fill.Published); ok && plausible(st.date, today) {
		note := "given when seeding"
		*published = db.PublicationDate{Date: st.date, At: st.at, Basis: db.BasisMetadata}
		r.DateEvidence = []db.Evidence{{In: db.PartMetadata, Text: fill.Published, Note: &note}}
		return
	}
	*published = db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown}
	r.DateEvidence = nil
}

// printedMoment is the date's clock time, where its offset is printed too.
func (d *lineDate) printedMoment() *string {
	switch {
	case d.moment != nil:
		return d.moment
	case d.at == nil || d.at.zone == "" || d.date.Precision != db.PrecisionDay:
		return nil
	}
	zone := d.at.zone
	if zone == "+00:00" {
		zone = "Z"
	}
	at := *d.date.Start + "T" + twoDigits(d.at.hour) + ":" + twoDigits(d.at.minute) + ":00" + zone
	return &at
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// A day, or a month, in the path of a web address: /2018/02/18/, /2018-02-18-, /2018/02/.
var (
	urlDay   = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)`)
	urlMonth = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d{1,2})/`)
)

// urlDate reads the date in a web address and returns the words that hold it.
func urlDate(address string) (date db.DateSpan, text string, ok bool) {
	path, _, _ := strings.Cut(address, "?")
	if m := urlDay.FindStringSubmatch(path); m != nil {
		p, ok := onDay(atoi(m[1]), atoi(m[2]), atoi(m[3]), 0)
		return p.date, strings.Trim(m[0], "/_.-"), ok
	}
	if m := urlMonth.FindStringSubmatch(path); m != nil {
		if month := atoi(m[2]); month >= 1 && month <= 12 {
			return db.InMonth(atoi(m[1]), time.Month(month)), strings.Trim(m[0], "/"), true
		}
	}
	return db.DateSpan{}, "", false
}
