// Captions: the words below a picture, known by the credit in brackets at their
// end: (Getty), (فرانس برس), (أرشيف).
package extract

import (
	"regexp"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// The longest caption, in words, above the body and within it.
const (
	captionWords     = 22
	bodyCaptionWords = 14
)

var bracketed = regexp.MustCompile(`[(\[]([^()\[\]]{2,45})[)\]]\.?$`)

// creditWords stand in picture credits beside the names of agencies.
var creditWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`أرشيف أرشيفية ارشيفية الأرشيف تعبيرية توضيحية صورة الصورة خاص تصوير الفرنسية الألمانية الأوروبية من عن جيتي غيتي dr aa انترنت الإنترنت إنترنت
		مواقع التواصل الاجتماعي تويتر فيسبوك فيس بوك إنستغرام يوتيوب getty images gettyimages shutterstock epa ap afp reuters
		istock flickr pool file photo photos archive via alamy nurphoto social media twitter facebook`) {
		set[arabic.Normalize(w)] = true
	}
	return set
}()

// isCaption reports whether line i ends in a picture credit and is no sentence of
// the article: those close with a full stop before the agency's name.
func (p *page) isCaption(i int) bool {
	l := &p.lines[i]
	if l.words > captionWords || l.words < 2 || isItem(l.text) {
		return false
	}
	m := bracketed.FindStringSubmatchIndex(l.text)
	if m == nil || strings.HasSuffix(l.text, ".") && (p.zone(i) != head || l.words > bodyCaptionWords || p.doc.Record) {
		return false // an agency closes its last paragraph so
	}
	if before := l.text[:m[0]]; places.has(phraseKey(before)) || isOutlet(before) {
		return false // القاهرة (رويترز): where it was filed; وكالة السودان للأنباء (سونا)
	}
	last, before := lastMark(l.text[:m[0]])
	if last == '.' && before != '.' && (p.zone(i) != head || l.words > bodyCaptionWords || p.doc.Record) || last == '؟' || last == ':' {
		return false
	}
	credit := l.text[m[2]:m[3]]
	if o, _, ok := findOutlet(credit); ok && o.Kind != db.SourceAgency && (p.doc.Record || strings.ContainsAny(l.text[:m[0]], ":()")) {
		return false // the club الاتحاد, not the newspaper
	}
	return isCredit(credit)
}

// isCredit reports whether every part of a text is an agency, an outlet or a word
// of picture credits.
func isCredit(s string) bool {
	if m := photographer.FindStringSubmatch(s); m != nil && countWords(m[1]) <= 3 {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/-–|،,+ـ", r) })
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" || isOutlet(part) || allCredit(keyWords(part)) {
			continue
		}
		// A photographer's name stands with an agency: محمد علي/ الأناضول.
		return len(parts) > 1 && len(keyWords(part)) <= 3 && creditNamed(parts)
	}
	return len(parts) > 0
}

// photographer is the credit of a picture that names who took it: تصوير: سامي كريم.
var photographer = regexp.MustCompile(`^(?:تصوير|عدسة|بعدسة)\s*[:/-]\s*(.{4,30})$`)

// allCredit reports whether each word is one of picture credits or an outlet, and
// one of them is nothing else.
func allCredit(words []string) bool {
	certain := false
	for _, w := range words {
		_, sure, known := findOutlet(w)
		if !known && !creditWords[w] {
			return false
		}
		certain = certain || sure || creditWords[w]
	}
	return certain
}

// creditNamed reports whether the last part of a credit is an agency or outlet.
func creditNamed(parts []string) bool {
	last := parts[len(parts)-1]
	return isOutlet(last) || isCredit(last)
}

// captions takes captions away: all before the body; within it only short ones
// between paragraphs, because an agency signs its last paragraph the same way.
func (p *page) captions() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.rule != "" || !p.isCaption(i) {
			continue
		}
		if z := p.zone(i); z == head || z == body && l.words <= bodyCaptionWords && !p.ordinaryCredit(i) {
			l.rule = "caption-credit"
		}
	}
}

// ordinaryCredit reports whether a caption's credit is a word too: between
// paragraphs, سالم كريم (المستقبل) may be a member of a party.
func (p *page) ordinaryCredit(i int) bool {
	m := bracketed.FindStringSubmatch(p.lines[i].text)
	_, sure, ok := findOutlet(m[1])
	return ok && !sure
}
