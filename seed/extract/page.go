// A page: the lines of a document, and which of them are the article's own. The
// rules run from the surest to those that need to know where the body begins.
package extract

import (
	"regexp"
	"strings"

	"sijill/db"
	"sijill/seed/outlet"
	"sijill/seed/read"
)

// page is a document while it is being read.
type page struct {
	doc   read.Document
	lines []line
	// The body stands between these lines, both included: the first and last
	// that are written like paragraphs. Empty pages have last < first.
	first, last int
	wraps       []bool          // lines of hard-wrapped paragraphs
	datedHead   bool            // a date stands above the body
	said        map[string]bool // see bodySays

	deckEnd   int // the line after the head's last where its date stands below a sentence, else 0
	published []publishedLine
	title     int // line of the title, -1 if none is printed
	titleCut  piece
	kicker    piece // with the line it stands in
	kickerAt  int
	section   fact
	place     fact
	authors   []string
	crumbs    []string     // normalised ends of breadcrumbs: what they call this page
	masthead  []fact       // outlets that the head or foot of the page names
	own       []fact       // what the page calls itself where no table knows it, and where it says so again
	signed    []fact       // outlets that the article is signed with
	strangers map[int]bool // lines above the body that share no word with it
	agencies  []fact       // agencies that a byline names
	wire      string       // the agency that the article is signed with
}

// A page says little of itself, near its ends. However long and odd it is, no
// more than this is looked at.
const (
	headLines = 400 // above the body
	mostFacts = 20  // of one kind
)

// fact is something a line says.
type fact struct {
	line int
	piece
}

func (f fact) found() bool { return f.text != "" }

// newPage parts a document into the article and what surrounds it.
func newPage(doc read.Document) *page {
	p := &page{doc: doc, lines: splitLines(doc.Raw), title: -1, kickerAt: -1}
	if len(p.lines) == 1 && !doc.Record {
		p.lines = partLine(&p.lines[0])
	}
	p.everywhere()
	p.skipped()
	p.bound()
	p.lists()
	p.bound()
	p.breadcrumbs()
	p.edges()
	p.publishedLines()
	p.captions()
	p.mastheads()
	p.ownName()
	p.tickers()
	p.bylines()
	p.aloneInHead()
	p.besideDates()
	p.placesAlone()
	p.aboveDates()
	p.authorsAgain()
	p.findTitle()
	p.bareAuthor()
	p.aboveTitle()
	p.besidePicture()
	p.tags()
	p.foot()
	return p
}

// everywhere applies the rules that hold in any part of a page.
func (p *page) everywhere() {
	for i := range p.lines {
		l := &p.lines[i]
		if r := furniture.match(l, body); r != nil {
			p.apply(l, r)
		} else if isRuler(l.text) {
			l.rule = "separator"
		} else if l.words <= shortLine && ownRights.MatchString(l.text) {
			l.rule = "copyright"
		} else if !p.doc.Record && address.MatchString(l.text) {
			l.rule = "address"
		} else if posted.MatchString(l.text) {
			l.rule = "embedded"
		} else if !p.doc.Record {
			p.contentFrom(i)
		}
	}
}

// apply takes a line away by a rule. A heading is only noted: what it heads is
// decided later.
func (p *page) apply(l *line, r *rule) {
	switch r.kind {
	case headsList, headsComments, headsLinks:
		l.heads = r.kind
	}
	l.rule = r.name
}

// isRuler reports whether a line is drawn, not written: ----, ***, ××××.
func isRuler(s string) bool { return countWords(strings.ReplaceAll(s, "ـ", "")) == 0 }

// bound finds the first and last paragraph.
func (p *page) bound() {
	p.first, p.last = len(p.lines), -1
	p.wraps = p.wrapped()
	for i := range p.lines {
		if l := &p.lines[i]; l.rule == "" && (p.wraps[i] || l.prose()) && !p.isCaption(i) && !isLongDateLine(l) {
			p.first = min(p.first, i)
			p.last = i
		}
	}
	if p.last >= 0 {
		return
	}
	if p.unstopped() {
		return
	}
	// No paragraph: the longest sentence, if any, is the body.
	longest := 4
	for i := range p.lines {
		if l := &p.lines[i]; l.rule == "" && l.stopped() && l.words > longest {
			longest, p.first, p.last = l.words, i, i
		}
	}
}

// unstopped finds the body of a page that ends no paragraph with a full stop: lines longer
// than titles are, and those of a sentence's length right below.
func (p *page) unstopped() bool {
	n := 0
	for i := range p.lines {
		l := &p.lines[i]
		long := l.words > plainTitleWords+2 || n > 0 && i == p.last+1 && l.words >= sentenceWords
		if l.rule != "" || !long || p.isCaption(i) || isLongDateLine(l) {
			continue
		}
		if n == 0 {
			p.first = i
		}
		p.last = i
		n++
	}
	if n < 2 {
		p.first, p.last = len(p.lines), -1
	}
	return n >= 2
}

// zone returns where line i stands.
func (p *page) zone(i int) zone {
	switch {
	case i < p.first:
		return head
	case i > p.last:
		return tail
	}
	return body
}

// edges applies the rules that hold only before and after the body.
func (p *page) edges() {
	for i := range p.lines {
		l := &p.lines[i]
		z := p.zone(i)
		if l.rule != "" || z == body {
			continue
		}
		if r := furniture.match(l, z); r != nil && r.kind <= within {
			p.apply(l, r)
		} else if name := buttons(l, z); name != "" {
			l.rule = name
		} else if rowOfButtons(l, z) {
			l.rule = "share"
		} else if l.words <= 14 && !l.stopped() && (followOn.MatchString(l.text) || z == tail && !p.doc.Record && joinOn.MatchString(l.text)) {
			l.rule = "follow"
		} else if !p.doc.Record && z == head && isLanguages(l.text) {
			l.rule = "navigation"
		} else if p.isForeign(l) && !isSure(l.text) {
			l.rule = "other-script"
		} else if !p.doc.Record && isCount(l) {
			l.rule = "counter"
		} else if !p.doc.Record && playerTime.MatchString(l.text) {
			l.rule = "video-player"
		} else if !p.doc.Record && phone.MatchString(l.text) {
			l.rule = "contact"
		} else if !p.doc.Record && code.MatchString(l.text) {
			l.rule = "analytics"
		} else if !p.doc.Record && singleLetters.MatchString(l.text) {
			l.rule = "letters"
		} else if !p.doc.Record && z == tail && isClock(l.text) {
			l.rule = "clock"
		}
	}
	p.contributors()
}

// ownRights begins a line in which a site keeps its rights, be it a sentence: © 2021 ....
var ownRights = regexp.MustCompile(`^(?:(?:Copyright|حقوق النشر|حقوق الطبع)\s*)?©\s*(?:Copyright\s*)?(?:حقوق النشر\s*)?(?:19|20)\d\d|^Copyright\s.{0,30}(?:19|20)\d\d|^(?:جميع|كل|كافة) (?:ال)?حقوق (?:النشر )?محفوظة`)

// address is a web address and nothing else.
var address = regexp.MustCompile(`^(?:https?://|www\.|pic\.twitter\.com/)\S+$`)

// posted ends a post of a network, put into an article: — المجلس (@majlis) March 15, 2023.
var posted = regexp.MustCompile(`^[—–-]\s?.{1,60}\(@\w{2,20}\)\s.{4,30}$`)

// isForeign reports whether a short line at a page's edge has no Arabic letter
// though the article has: a button, a counter, a script's name.
func (p *page) isForeign(l *line) bool {
	if l.words > 4 || p.first >= len(p.lines) || hasArabic(l.text) || hasDigits(l.text) {
		return false
	}
	opening := p.lines[p.first].text
	return hasArabic(opening[:min(len(opening), shortBytes)])
}

// isCount reports whether a line is a small number or two and nothing else.
func isCount(l *line) bool {
	return len(l.key) == 1 && l.key[0] == "#" && l.end-l.start <= 5 || len(l.key) == 2 && l.phrase == "# #" && l.end-l.start <= 7 && !strings.ContainsAny(l.text, ".,:/-")
}

// span is the whole line's place in the document.
func (l *line) span() *db.Span { return &db.Span{Start: l.start, End: l.end} }

// evidence is a stretch of line i as proof, in the document.
func (p *page) evidence(i int, s piece, note string) db.Evidence {
	at := p.lines[i].start
	return db.Evidence{
		In: db.PartDocument, Span: &db.Span{Start: at + s.start, End: at + s.end}, Text: s.text, Note: &note,
	}
}

// names notes an outlet that a line of the page's head or foot names.
func (p *page) names(i int, s piece) {
	if o, _, ok := findOutlet(s.text); ok && o.Reach == outlet.Foreign {
		return // the source of a translation or a picture
	}
	if len(p.masthead) < mostFacts {
		p.masthead = append(p.masthead, fact{i, s})
	}
}

// top is the first line below the page's head.
func (p *page) top() int { return min(p.first, len(p.lines), headLines) }

// whole is line i as a piece.
func (p *page) whole(i int) piece {
	l := &p.lines[i]
	return piece{l.text, 0, l.end - l.start}
}
