// Outlets that lines of their own name: the name of a newspaper as a page's head,
// its owner at the foot, what an article is signed with.
package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// mastheads takes lines that are an outlet's name and nothing else, and
// signatures such as فرانس24/ أ ف ب below the body.
func (p *page) mastheads() {
	for i := range p.lines {
		l := &p.lines[i]
		z := p.zone(i)
		if l.rule == "copyright" || l.rule == "" && z != body && strings.Contains(l.text, "©") && l.words <= captionWords {
			if before, _, _ := strings.Cut(l.text, "©"); z == head && l.rule == "" || countWords(before) > 3 && l.rule == "" {
				l.rule = "caption-credit" // قطار في محطة © رويترز
			} else {
				l.rule = "copyright"
				p.copyright(i)
			}
		}
		if l.rule == "address" && z == head {
			p.names(i, p.whole(i)) // the page's own
		}
		if l.rule != "" || z == body || l.words > 8 {
			continue
		}
		// A word that is a name too is a masthead only at the very top.
		motto := p.isFirst(i) && i+1 < len(p.lines) && isMotto(&p.lines[i+1])
		if o, sure, ok := findOutlet(l.text); ok && (motto || !sections.has(l.phrase)) && (sure || p.isFirst(i) && !p.namedAlready(o)) {
			switch {
			case z == head && o.Kind == db.SourceAgency && i > 0 && !isHead(l.key[0]):
				l.rule = "photo-credit"
			case z == head:
				l.rule = "masthead"
				p.names(i, p.whole(i))
			}
		}
		if l.rule == "" && z == head && isMotto(l) {
			l.rule = "site-header"
		}
		if l.rule == "" && z == head {
			p.twoNames(i)
		}
		if l.rule == "" {
			p.signature(i)
		}
	}
}

// logos are the words with which pages describe the picture of their name.
var logos = readPhrases("شعار، لوغو، لوجو، logo")

// twoNames takes a line that is an outlet's name twice, or what describes its sign: وكالة
// الأنباء والمعلومات الفلسطينية - وفا, شعار الجزيرة نت.
func (p *page) twoNames(i int) {
	l := &p.lines[i]
	if _, used := logos.longest(l.key); used > 0 && used < len(l.key) {
		w := wordsOf(l.text)
		if name := pieceOf(l.text, w.tokens[1], w.tokens[w.len()-1]); isSure(name.text) {
			l.rule = "masthead"
			p.names(i, name)
		}
		return
	}
	w := wordsOf(l.text)
	parts := filedParts(l.text, &w)
	if len(parts) != 2 {
		return
	}
	a, sure, known := findOutlet(parts[0].text)
	b, _, again := findOutlet(parts[1].text)
	says := keyWords(parts[1].text)
	motto := sure && p.isFirst(i) && len(says) > 1 && isHead(says[0]) // هسبريس - جريدة إلكترونية مغربية
	if known && again && a.Name == b.Name || motto {
		l.rule = "masthead"
		p.names(i, parts[0])
	}
}

// copyright notes the outlet that a copyright line names.
func (p *page) copyright(i int) {
	text := p.lines[i].text
	w := wordsOf(text)
	for j := range w.tokens {
		if w.tokens[j].Kind == arabic.Punct {
			continue
		}
		if o, first, end, ok := w.outletAt(j); ok && w.owns(o, first, end) {
			p.names(i, pieceOf(text, w.tokens[first], w.tokens[end-1]))
			return
		}
	}
}

// ownersBefore stand before an owner's name in a copyright line.
var ownersBefore = readPhrases("محفوظة، حقوق، copyright، reserved")

// owns reports whether the outlet at tokens [first, end) of a copyright line is the
// owner: a name that is a word too (محفوظة لكم) only behind the notice or a noun.
func (w *words) owns(o outlet.Outlet, first, end int) bool {
	name := join(w.tokens[first:end])
	if _, sure, _ := findOutlet(name); sure || first == 0 {
		return true
	}
	before := w.norms[first-1]
	return utf8.RuneCountInString(name) > 3 && (w.tokens[first-1].Kind != arabic.Word && w.tokens[first-1].Kind != arabic.LatinWord ||
		ownersBefore.has(before) || isHead(strings.TrimPrefix(before, "ل")))
}

// isEnclosed reports whether marks stand on both sides of a text: -وات-.
func isEnclosed(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsPunct(first) && unicode.IsPunct(last)
}

// sourceLabels stand before the outlets that a line credits.
var sourceLabels = readPhrases("المصدر، مصدر، نص، المصادر، المصادر الإضافية")

// sourceWords is the longest line that names a source which no table knows, in words.
const sourceWords = 4

// initials are the letters with which editors sign, the agencies they drew on behind
// them: س.ك/ م.ل (رويترز، د ب أ).
var initials = regexp.MustCompile(`^\p{Arabic}{1,2}(?:\s\p{Arabic}{1,2})?\s?[./]\s?\p{Arabic}{1,2}(?:\s\p{Arabic}{1,2})?(?:\s?[./]\s?\p{Arabic}{1,2}(?:\s\p{Arabic}{1,2})?){0,4}\.?(?:\s*\([^()]{2,60}\))?$`)

// signature takes a line that credits outlets and agencies and says nothing
// else: (رويترز), فرانس24/ أ ف ب, المصدر: الجزيرة + وكالات.
func (p *page) signature(i int) {
	l := &p.lines[i]
	text := l.text
	at := 0
	rule := "signature"
	name, rest, ok := strings.Cut(text, ":")
	if !ok {
		name, rest, ok = strings.Cut(text, "/")
	}
	if ok && sourceLabels.has(phraseKey(name)) {
		at, text, rule = len(text)-len(rest), rest, "source-line"
	} else if p.zone(i) == head {
		return
	}
	if rest, ended := strings.CutPrefix(text, "انتهى"); ended && p.zone(i) == tail && initials.MatchString(strings.TrimLeft(rest, " /\u00a0")) {
		l.rule = "end-mark" // انتهى ف.ح
		return
	}
	if p.zone(i) == tail && initials.MatchString(strings.TrimLeft(text, "=*-_ ")) {
		l.rule = rule
		return
	}
	var own []fact
	var agencies []string
	certain := rule == "source-line" || strings.ContainsAny(text, "()[]/+") || isEnclosed(text)
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/+-–—|،,()[]*\"«»“”", r) }) {
		part = strings.TrimSpace(part)
		if part == "" || newsrooms.has(phraseKey(part)) {
			continue
		}
		if rule == "source-line" && places.has(phraseKey(part)) {
			continue // المصدر: دبي - العربية.نت
		}
		o, sure, ok := findOutlet(part)
		if !ok && rule == "source-line" && !p.doc.Record && l.words <= sourceWords {
			l.rule = rule // of a name that no table knows
			return
		}
		if !ok && certain && len(own)+len(agencies) > 0 && p.besideOutlet(part, rule) {
			continue
		}
		if !ok || !sure && !certain {
			return // a tag: الثورة
		}
		if o.Kind != db.SourceAgency && o.Reach != outlet.Foreign {
			from := utf8.RuneCountInString(l.text[:at+strings.Index(l.text[at:], part)])
			own = append(own, fact{i, piece{part, from, from + utf8.RuneCountInString(part)}})
		} else if o.Kind == db.SourceAgency && rule == "signature" {
			agencies = append(agencies, part)
		}
	}
	l.rule = rule
	if len(own) == 0 && len(agencies) == 1 && isEnclosed(l.text) {
		p.wire = agencies[0] // (واج)
	}
	if len(own) == 1 {
		p.signed = append(p.signed, own[0])
	}
}

// isSourceLine reports whether a line begins as one that credits outlets does: (المصدر: وكالات).
func isSourceLine(text string) bool {
	label, _, ok := strings.Cut(strings.TrimLeft(text, "([ "), ":")
	return ok && sourceLabels.has(phraseKey(label))
}

// besideOutlet reports whether a part of a signature goes with the outlets before it: whom
// else they drew on (RT + وسائل إعلام سودانية), who wrote (وام/سامي كريم), a button.
func (p *page) besideOutlet(part, rule string) bool {
	l, ok := trimLine(part, 0)
	if !ok {
		return true
	}
	if r := furniture.match(&l, tail); r != nil && r.kind == wholeLine {
		return true
	}
	return rule == "source-line" && l.words <= sourceWords && !l.stopped() || isPersonName(part) || isName(part) && strings.Count(part, " ") < 2
}

// namedAlready reports whether the page's head has named another outlet above.
func (p *page) namedAlready(o outlet.Outlet) bool {
	for _, m := range p.masthead {
		if other, _, ok := findOutlet(m.text); ok && other.Name != o.Name {
			return true
		}
	}
	return false
}

// contentFrom takes the notice of whose the page is, and the name right below it: هذا المحتوى
// من, مصراوي.
func (p *page) contentFrom(i int) {
	l := &p.lines[i]
	if l.phrase != contentNotice || i+1 >= len(p.lines) || !isSure(p.lines[i+1].text) {
		return
	}
	l.rule, p.lines[i+1].rule = "source-line", "source-line"
	p.signed = append(p.signed, fact{i + 1, p.whole(i + 1)})
}

var contentNotice = phraseKey("هذا المحتوى من")
