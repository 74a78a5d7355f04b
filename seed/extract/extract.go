// From a document to its article.
package extract

import (
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/read"
)

// Fill is what the user says of documents that do not say it themselves. Its
// values have basis METADATA.
type Fill struct {
	Publisher string
	Published string // in any form that a record may carry
	Section   string
	// Today bounds what can be a publication date: no more than a year ahead.
	// The zero value is the present day.
	Today time.Time
}

// Extract reads the article of a document. It fills everything of the report
// that the page itself says: Article (with its id), Document, Text,
// Authors, Publisher, Removed and the evidence. The text is the document's own
// words: each paragraph stands verbatim in the document, paragraphs are parted by
// one line feed, and what of the document is not in the text is in Removed.
func Extract(doc read.Document, fill Fill) db.Report {
	b := builder{page: newPage(doc)}
	b.report.Document = doc.Raw
	b.report.Article.Key = doc.Key
	b.assemble()
	b.titles()
	b.datelines()
	b.page.publish(&b.report, fill)
	b.authors()
	b.publisher(fill)
	b.places(fill)
	a := &b.report.Article
	a.URL = cleanURL(doc.Meta.URL)
	a.Language = languageOf(b.report.Text)
	if doc.Meta.Language != "" {
		a.Language = declared(doc.Meta.Language, a.Language)
	}
	a.ID = b.id()
	return b.report
}

// id is the article's id, of what its document states.
func (b *builder) id() string {
	a := &b.report.Article
	published, publisher := "", ""
	if a.Published.Date.Known() {
		published = a.Published.Date.EDTF
	}
	if a.Published.At != nil {
		published = *a.Published.At
	}
	if b.report.Publisher != nil {
		publisher = b.report.Publisher.Name
	}
	return db.ArticleID(a.Key, value(a.URL), value(a.Title), published, publisher, b.report.Text)
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// builder puts a report together.
type builder struct {
	page       *page
	report     db.Report
	paragraphs []paragraph
	claims     []claim
	byWire     []string // agencies that bylines, datelines and signatures name
}

// paragraph is a line of the document that stands in the text.
type paragraph struct {
	line int
	at   int // where it begins in the text, in code points
}

// evidence is a stretch of a paragraph as proof, in the text.
func (p paragraph) evidence(s piece, note string) db.Evidence {
	return db.Evidence{In: db.PartText, Span: &db.Span{Start: p.at + s.start, End: p.at + s.end}, Text: s.text, Note: &note}
}

// assemble joins what is left into the text and lists what was taken away.
func (b *builder) assemble() {
	b.page.keepSomething()
	var text strings.Builder
	runes := 0
	for i := range b.page.lines {
		l := &b.page.lines[i]
		if l.rule != "" {
			b.report.Removed = append(b.report.Removed, db.RemovedLine{Text: l.text, Rule: l.rule, Span: *l.span()})
			continue
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
			runes++
		}
		b.paragraphs = append(b.paragraphs, paragraph{i, runes})
		text.WriteString(l.text)
		runes += l.end - l.start
		b.report.Article.WordCount += wordsIn(l)
	}
	b.report.Text = text.String()
	if len(b.paragraphs) > 0 {
		b.report.Article.Lede = b.page.lines[b.paragraphs[0].line].text
	}
}

// wordsIn counts the words and numbers of a line.
func wordsIn(l *line) int {
	n := 0
	for _, t := range arabic.Tokenize(l.text) {
		if t.Kind != arabic.Punct {
			n++
		}
	}
	return n
}

// keepSomething gives lines back where the rules left no text at all: first the
// title, then everything. A document always has a text.
func (p *page) keepSomething() {
	kept := func() bool {
		for i := range p.lines {
			if p.lines[i].rule == "" {
				return true
			}
		}
		return false
	}
	if kept() {
		return
	}
	if p.title >= 0 {
		p.lines[p.title].rule = ""
		p.title, p.kickerAt = -1, -1
		return
	}
	for i := range p.lines {
		p.lines[i].rule = ""
	}
	*p = page{doc: p.doc, lines: p.lines, wraps: p.wraps, first: 0, last: len(p.lines) - 1, title: -1, kickerAt: -1}
}

// titles fills title, kicker and the title for lists.
func (b *builder) titles() {
	a, p := &b.report.Article, b.page
	a.TitleBasis = db.BasisUnknown
	switch {
	case p.doc.Meta.Title != "":
		title := p.doc.Meta.Title
		a.Title, a.TitleBasis = &title, db.BasisMetadata
		b.titleEvidence(db.Evidence{In: db.PartMetadata, Text: title})
	case p.title >= 0:
		title := p.titleCut.text
		a.Title, a.TitleBasis = &title, db.BasisPrinted
		b.titleEvidence(p.evidence(p.title, p.titleCut, "title"))
	}
	if p.kickerAt >= 0 {
		kicker := p.kicker.text
		a.Kicker = &kicker
		b.titleEvidence(p.evidence(p.kickerAt, p.kicker, "kicker"))
	}
	a.DisplayTitle = openingWords(a.Lede)
	if a.Title != nil {
		a.DisplayTitle = *a.Title
	}
}

func (b *builder) titleEvidence(e db.Evidence) {
	b.report.TitleEvidence = append(b.report.TitleEvidence, e)
}

// displayLength is how long the title for lists may be, in code points.
const displayLength = 90

// openingWords cuts a paragraph at the last word boundary within displayLength.
func openingWords(s string) string {
	if utf8.RuneCountInString(s) <= displayLength {
		return s
	}
	runes := []rune(s)[:displayLength+1]
	cut := displayLength
	for i := displayLength; i > displayLength/3; i-- {
		if runes[i] == ' ' || runes[i] == 0xA0 {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(runes[:cut]), " \u00a0،,؛:-–(\"«“")
}

// places fills section and dateline from lines of their own and from the record.
func (b *builder) places(fill Fill) {
	a, p := &b.report.Article, b.page
	note := "section"
	switch {
	case p.doc.Meta.Section != "":
		section := p.doc.Meta.Section
		a.Section = &section
		b.titleEvidence(db.Evidence{In: db.PartMetadata, Text: section, Note: &note})
	case p.section.found():
		section := p.section.text
		a.Section = &section
		b.titleEvidence(p.evidence(p.section.line, p.section.piece, note))
	case fill.Section != "":
		section := fill.Section
		a.Section = &section
		b.titleEvidence(db.Evidence{In: db.PartMetadata, Text: section, Note: &note})
	}
	if a.Dateline == nil && p.place.found() {
		b.setDateline(p.place.text, p.evidence(p.place.line, p.place.piece, "dateline"))
	}
}

// machineName is what content systems write in place of an author.
var machineName = regexp.MustCompile(`^(?:[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]+|https?://\S+|\S+@\S+)$`)

// authors fills the authors: those of the record, else those printed. Records
// write datelines there too: القاهرة - محمد علي, دبي - العربية.نت.
func (b *builder) authors() {
	p := b.page
	if len(p.doc.Meta.Authors) == 0 {
		b.report.Authors = p.authors
		return
	}
	p.authors = nil
	for _, name := range p.doc.Meta.Authors {
		if machineName.MatchString(name) {
			continue
		}
		for _, part := range authorParts(name) {
			b.author(part, name)
		}
	}
	b.report.Authors = p.authors
}

// authorParts parts what a record's author holds: place, outlet, names.
func authorParts(name string) []string {
	return strings.FieldsFunc(authorMarks.ReplaceAllString(name, "\x00"), func(r rune) bool { return r == 0 })
}

var authorMarks = regexp.MustCompile(`\s+[-–—ـ/|]+\s*|\s*[-–—ـ/|]+\s+|[،,;؛]\s*|\s/\s`)

// author notes one part of a record's author: a place is the dateline, the
// article's own outlet is no author.
func (b *builder) author(part, whole string) {
	part = strings.TrimSpace(part)
	if before, after, ok := strings.Cut(part, "-"); ok && places.has(phraseKey(before)) { // اليمن-إسلام سيف
		b.author(before, whole)
		part = strings.TrimSpace(after)
	}
	if places.has(phraseKey(part)) {
		if b.report.Article.Dateline == nil {
			note := "dateline"
			b.setDateline(part, db.Evidence{In: db.PartMetadata, Text: whole, Note: &note})
		}
		return
	}
	if first, rest, ok := strings.Cut(part, " "); ok && newsrooms.has(phraseKey(rest)) { // العربية.نت ووكالات
		part = first
	}
	if o, _, ok := findOutlet(part); ok && (o.Kind != db.SourceAgency || o.Name == sourceName(b.page.doc.Meta.Publisher).Name) {
		return
	}
	b.page.addAuthor(part)
}

// cleanURL keeps a web address that is one.
func cleanURL(s string) *string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return &s
}
