// The words of pictures that carry no credit in brackets, below a title that was
// found: a caption printed twice on end, one that says where it is from, one that
// stands under its own heading.
package extract

import (
	"regexp"
	"strings"
)

// pictureNote ends the words of a picture: قطار في محطة - صورة أرشيفية, تصوير: سامي كريم.
var pictureNote = regexp.MustCompile(`(?:\s[-–—|/،]\s*|[،,]\s*)(?:صور[ةه] )?(?:[أا]رشيفي[ةه]|تعبيري[ةه]|توضيحي[ةه]|من ال[أا]رشيف|[أا]رشيف)$|\sتصوير\s?:\s?\S+(?:\s\S+){0,3}$|\.\s[أا]رشيف(?:ي[ةه])?$|\s[|/]\s?تصوير\s\S+(?:\s\S+){0,2}$`)

// pictureFrom ends the words of a picture, anywhere on a page, with whose it is:
// الوفد في المطار صورة من: Sami Karim/AP/picture alliance.
var pictureFrom = regexp.MustCompile(`^.{4,}\sصور[ةه](?:\s+من)?\s?:\s?(?:[A-Za-z][^\p{Arabic}]{2,60}|picture[ -]alliance.*)$`)

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

// besidePicture takes captions between the title and the body, and the surest of them
// where no title is printed.
func (p *page) besidePicture() {
	end := max(p.first, p.deckEnd)
	for i := p.title + 1; i < end; i++ {
		l := &p.lines[i]
		switch {
		case p.title < 0 && p.doc.Record:
			return
		case l.rule == "photo-credit" && strings.HasSuffix(l.phrase, "التعليق علي الصوره"):
			p.captionAt(i + 1)
		case l.rule == "" && strings.HasSuffix(l.text, ").") && p.title >= 0 && !p.doc.Record && l.words <= bodyCaptionWords && p.isOwnedPicture(l):
			l.rule = "caption"
		case l.rule != "" || l.words > captionWords+bodyCaptionWords || l.stopped():
		case pictureNote.MatchString(l.text) || p.title >= 0 && p.isPicture(i, end):
			l.rule = "caption"
		case p.title >= 0 && i+1 < end && p.lines[i+1].rule == "" && p.lines[i+1].phrase == l.phrase && l.words >= 2:
			l.rule, p.lines[i+1].rule = "caption", "caption"
		}
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.rule == "" && !p.doc.Record && l.words <= captionWords+bodyCaptionWords && pictureFrom.MatchString(l.text) {
			l.rule = "caption"
		}
	}
}

// isPicture reports whether line i below a title is the words of a picture. end is the
// first line below the head.
func (p *page) isPicture(i, end int) bool {
	l := &p.lines[i]
	if isCreditedByDash(l.text) || l.words <= kickerWords && pictureOpening.MatchString(l.text) {
		return true
	}
	if p.doc.Record || l.words > captionWords {
		return false
	}
	if l.words <= 3 && i > 0 && i+1 < len(p.lines) && p.lines[i-1].rule == "published-line" && p.lines[i+1].rule == "byline" {
		return true // who is seen, between the date and the author
	}
	return p.isOwnedPicture(l) || isScene(l) && p.next(i, 1) >= end
}

// pictureOwners begin the credit of a picture, in brackets, that an office gave out or
// that stands on its page: (البعثة الأممية), (موقع الرئاسة).
var pictureOwners = readPhrases("البعثة، موقع، مكتب، حساب، صفحة، رئاسة، الرئاسة، وزارة، إعلام، الإعلام، المكتب الإعلامي، المركز الإعلامي، الموقع الرسمي")

// isOwnedPicture reports whether a line ends with whose picture it describes: an office,
// or a photographer of whom the body says nothing.
func (p *page) isOwnedPicture(l *line) bool {
	m := bracketed.FindStringSubmatchIndex(l.text)
	if m == nil || countWords(l.text[:m[0]]) < 3 {
		return false
	}
	owner := l.text[m[2]:m[3]]
	words := keyWords(owner)
	if _, office := pictureOwners.longest(words); office > 0 && office <= len(words) && len(words) <= 4 {
		return true
	}
	return isPersonName(owner) && len(words) <= 3 && !p.bodySays(words[len(words)-1])
}

// sceneWords are in the words of a picture of somebody or something (see roleWords) that
// say when it was taken, and leave out what he does there.
var sceneWords = readPhrases("خلال، أثناء، سابق، سابقة، لدى، عقب، أرشيف، أرشيفية")

// isScene reports whether a line says no more than who is seen on which occasion: محافظ
// أسيوط خلال الجولة, لقاء سابق بين الوزيرين.
func isScene(l *line) bool {
	if len(l.key) < 3 || l.words > kickerWords || !roleWords.has(l.key[0]) || strings.ContainsAny(l.text, ":؟?!\"«»“”0123456789") {
		return false
	}
	scene := false
	for i, w := range l.key[1:] {
		if strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "سي") {
			return false // يعلن: what he does
		}
		scene = scene || i <= 3 && sceneWords.has(w)
	}
	return scene
}

// captionAt takes line i as the caption that the line above it announces.
func (p *page) captionAt(i int) {
	if i < len(p.lines) && i < p.first && p.lines[i].rule == "" && p.lines[i].words <= captionWords && !p.lines[i].stopped() {
		p.lines[i].rule = "caption"
	}
}
