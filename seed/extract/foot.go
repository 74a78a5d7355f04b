// What pages print between marks of their own, to be skipped by readers of screens, and
// what stands below an article once the page's foot has begun.
package extract

import (
	"regexp"
	"strings"
)

// The marks of a block that is no part of the article: تخطى البودكاست وواصل القراءة ...
// البودكاست نهاية, End of ....
var (
	blockBegins = regexp.MustCompile(`^(?:تخط[ىي]|تجاوز)\s.{2,40}\s(?:وواصل|وتابع|واصل|تابع) القراءة$|^(?i:skip\s.{2,40}\scontinue reading)$`)
	blockEnds   = regexp.MustCompile(`^.{2,40}\sنهاية$|^نهاية\s.{2,40}$|^(?i:end of\s.{2,40})$`)
)

// blockLines is how many lines a block to be skipped has at most, its marks included.
const blockLines = 25

// skipped takes blocks with both their marks away; an article's paragraphs are in none.
func (p *page) skipped() {
	for i := range p.lines {
		if p.doc.Record || !blockBegins.MatchString(p.lines[i].text) {
			continue
		}
		end := -1
		for j := i + 1; j < min(i+blockLines, len(p.lines)); j++ {
			if l := &p.lines[j]; l.words >= longWords || blockBegins.MatchString(l.text) {
				break
			} else if blockEnds.MatchString(l.text) {
				end = j
				break
			}
		}
		for j := i; j <= end; j++ {
			if p.lines[j].rule == "" || p.lines[j].heads != noKind {
				p.lines[j].rule, p.lines[j].heads = "skipped-block", noKind
			}
		}
	}
}

// footSigns are the rules of lines that stand below an article and never within one,
// halfFootSigns of those that do so where two of them are.
var (
	footSigns     = phraseSet{"copyright": "", "comments": "", "tags": "", "follow": "", "subscribe": "", "contact": "", "latest": "", "most-read": "", "related": "", "source-link": ""}
	halfFootSigns = phraseSet{"share": "", "share-site": "", "navigation": "", "counter": "", "published-line": ""}
)

// footWords is the longest line that is taken for being in the foot of a page.
const footWords = 12

// foot takes the short lines that stand below the body and below a line that can only
// belong to the page's foot. A sentence, an item, and what announces one stay.
func (p *page) foot() {
	if p.doc.Record || p.last < 0 || !p.lines[p.last].stopped() {
		return
	}
	signs := 0
	for i := p.last + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		switch {
		case footSigns.has(l.rule):
			signs += 2
		case halfFootSigns.has(l.rule):
			signs++
		case l.rule != "":
		case l.stopped() || isItem(l.text) || strings.HasSuffix(l.text, ":"):
			signs = 0 // the article goes on
		case signs >= 2 && l.words <= footWords:
			l.rule = "page-foot"
		}
	}
}
