// The words of pictures that carry no credit in brackets, below a title that was
// found: a caption printed twice on end, one that says where it is from, one that
// stands under its own heading.
package extract

import (
	"regexp"
	"strings"
)

// pictureNote ends the words of a picture: قطار في محطة - صورة أرشيفية, تصوير: سامي كريم.
var pictureNote = regexp.MustCompile(`(?:\s[-–—|/،]\s*|[،,]\s*)(?:صور[ةه] )?(?:[أا]رشيفي[ةه]|تعبيري[ةه]|توضيحي[ةه]|من ال[أا]رشيف|[أا]رشيف)$|\sتصوير\s?:\s?\S+(?:\s\S+){0,3}$`)

// pictureOpening begins the words of a picture that nothing else says: جانب من الجولة.
var pictureOpening = regexp.MustCompile(`^(?:جانب|لقطة|مشهد) من\s`)

// credited ends the words of a picture with who has it, behind a mark: مبنى المصرف - رويترز,
// محطة وقود / DR, السفينة في الميناء / صورة: AA.
var credited = regexp.MustCompile(`^(.{6,}?)\s?[-–/|]\s(?:صورة:\s?|تصوير:\s?)?([^-–/|]{2,30})$`)

// isCreditedByDash reports whether a line is the words of a picture, known by its credit.
func isCreditedByDash(text string) bool {
	m := credited.FindStringSubmatch(text)
	return m != nil && countWords(m[1]) >= 2 && countWords(text) <= captionWords && isCredit(m[2])
}

// besidePicture takes captions between the title and the body.
func (p *page) besidePicture() {
	if p.title < 0 {
		return
	}
	end := max(p.first, p.deckEnd)
	for i := p.title + 1; i < end; i++ {
		l := &p.lines[i]
		switch {
		case l.rule == "photo-credit" && strings.HasSuffix(l.phrase, "التعليق علي الصوره"):
			p.captionAt(i + 1)
		case l.rule != "" || l.words > captionWords+bodyCaptionWords || l.stopped():
		case isCreditedByDash(l.text) || pictureNote.MatchString(l.text) || l.words <= kickerWords && pictureOpening.MatchString(l.text):
			l.rule = "caption"
		case i+1 < end && p.lines[i+1].rule == "" && p.lines[i+1].phrase == l.phrase && l.words >= 2:
			l.rule, p.lines[i+1].rule = "caption", "caption"
		}
	}
}

// captionAt takes line i as the caption that the line above it announces.
func (p *page) captionAt(i int) {
	if i < len(p.lines) && i < p.first && p.lines[i].rule == "" && p.lines[i].words <= captionWords && !p.lines[i].stopped() {
		p.lines[i].rule = "caption"
	}
}
