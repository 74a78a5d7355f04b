// Authors and outlets that lines of their own name: بقلم محمد علي, القاهرة - محمد علي,
// المساهمون with names below, the name of a newspaper as a page's head.
package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// sureBylines begin a byline with or without a colon; the other words of the
// table (كتب: he wrote, or books) only with one.
var sureBylines = readPhrases("بقلم، كتبه، كتبها، إعداد، أعده، أعدته، بقلم الكاتب، by")

// newsrooms stand in the place of an author and name nobody.
var newsrooms = readPhrases("وكالات، ووكالات، الوكالات، وكالات الأنباء، خاص، متابعات، متابعة، مواقع، صحف، مراسلنا، مراسلونا، غرفة الأخبار، admin، editor، الموقع، agencies")

// roleWords begin what captions and subheadings say of somebody or something
// without naming an author.
var roleWords = readPhrases("رئيس، وزير، نائب، مدير، قائد، ملك، أمير، زعيم، سفير، جنود، قوات، عناصر، مقر، مبنى، علم، شعار، صورة، جانب، لقاء، اجتماع، حفل، مشهد، مظاهرة، متظاهرون")

// bylines takes away the lines that name the author.
func (p *page) bylines() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.rule != "" || p.zone(i) == body || l.words < 2 || l.words > 8 || l.stopped() {
			continue
		}
		if name, ok := readByline(l.text); ok && (i > 0 || strings.Contains(l.text, ":")) {
			l.rule = "byline"
			if isOutlet(name.text) { // تحرير إيلاف
				p.names(i, name)
				name = p.whole(i)
			}
			p.addAuthor(name.text)
		} else if p.zone(i) == head {
			p.filedLine(i)
		}
	}
	for _, d := range p.published {
		if len(p.authors) > 0 {
			return
		}
		p.nameBeside(d.line-1, d.line-2)
		p.nameBeside(d.line+1, d.line+2)
	}
}

// readByline reads a line that says who wrote: بقلم: محمد علي.
func readByline(text string) (piece, bool) {
	w := wordsOf(text)
	value, used := dateWords.longest(w.norms)
	if value != "byline" || used >= w.len() {
		return piece{}, false
	}
	i := used
	colon := w.is(i, ": / |")
	if colon {
		i++
	}
	_, sure := sureBylines.longest(w.norms)
	if i >= w.len() || w.len()-i > 6 {
		return piece{}, false
	}
	name := pieceOf(text, w.tokens[i], w.tokens[w.len()-1])
	if isOutlet(name.text) && !colon {
		return name, true
	}
	wrote := w.is(0, "كتب كتبت") && used == 1
	if sure == 0 && (!colon && !wrote || !isName(name.text)) {
		return piece{}, false // كتب جديدة: new books
	}
	return name, !strings.ContainsAny(name.text, "0123456789؟?!\"«")
}

// filedLine reads a line of places, outlets and who reports, and nothing else:
// بغداد - العربي الجديد, الحرة - واشنطن, القاهرة – محمد علي, لندن: «الشرق الأوسط».
func (p *page) filedLine(i int) {
	l := &p.lines[i]
	w := wordsOf(l.text)
	parts := filedParts(l.text, &w)
	if len(parts) < 2 || len(parts) > 3 {
		return
	}
	var place, outlet, name fact
	for _, part := range parts {
		switch key := phraseKey(part.text); {
		case places.has(key) && !place.found():
			place = fact{i, part}
		case isOutlet(part.text) && !outlet.found():
			outlet = fact{i, part}
		case newsrooms.has(key):
		case isName(part.text) && !name.found():
			name = fact{i, part}
		default:
			return
		}
	}
	// لندن: حريق كبير is a title: a name beside a mere place stands below one.
	if !place.found() && !outlet.found() || name.found() && (!p.otherTitle(i) || !outlet.found() && p.isFirst(i)) {
		return
	}
	l.rule = "byline"
	if !p.place.found() {
		p.place = place
	}
	if outlet.found() {
		p.names(i, outlet.piece)
	}
	if name.found() {
		p.addAuthor(name.text)
	}
}

// filedParts are the pieces of a line between the marks of a dateline.
func filedParts(text string, w *words) (parts []piece) {
	from := 0
	for j := 0; j <= w.len(); j++ {
		if j < w.len() && !w.is(j, filedMarks+" | : "+quoteMarks) {
			continue
		}
		if j > from {
			parts = append(parts, pieceOf(text, w.tokens[from], w.tokens[j-1]))
		}
		from = j + 1
	}
	return parts
}

// nameBeside takes a bare name that stands next to the published line, at i. On
// its other side, at j, must be the title or furniture: a name right above a
// paragraph heads it.
func (p *page) nameBeside(i, j int) {
	if i < 0 || j < 0 || j >= len(p.lines) || i >= p.top() || !p.otherTitle(i) {
		return
	}
	if other := &p.lines[j]; other.rule == "" && (j > i || !other.titleLike() || other.words < fewestTitleWords) {
		return
	}
	if l := &p.lines[i]; l.rule == "" && l.words <= 3 && isName(l.text) {
		l.rule = "byline"
		p.addAuthor(l.text)
	}
}

// otherTitle reports whether a line above the body other than i could be the title.
func (p *page) otherTitle(i int) bool {
	for j := range p.top() {
		if l := &p.lines[j]; j != i && l.rule == "" && l.titleLike() && l.words >= fewestTitleWords {
			return true
		}
	}
	return false
}

// isName reports whether a text could be the bare name of somebody: two to four
// Arabic words that no table knows as something else.
func isName(text string) bool {
	w := wordsOf(text)
	if w.len() < 2 || w.len() > 4 || strings.HasPrefix(w.norms[0], "ال") {
		return false
	}
	for i, t := range w.tokens {
		if t.Kind != arabic.Word || utf8.RuneCountInString(t.Text) < 2 || arabic.IsStopWord(w.norms[i]) {
			return false
		}
		if m, _ := arabic.Month(w.norms[i:]); m > 0 {
			return false
		}
	}
	if roleWords.has(w.norms[0]) {
		return false
	}
	key := phraseKey(text)
	_, place := places.longest(w.norms)
	_, section := sections.longest(w.norms)
	_, dateWord := dateWords.longest(w.norms)
	return !isOutlet(text) && place == 0 && section == 0 && dateWord == 0 && !newsrooms.has(key)
}

// addAuthor notes an author once.
func (p *page) addAuthor(name string) {
	name = strings.Trim(name, " \u00a0:،,-–—|/")
	key := phraseKey(name)
	if key == "" || newsrooms.has(key) || len(p.authors) >= 10 {
		return
	}
	for _, a := range p.authors {
		if phraseKey(a) == key {
			return
		}
	}
	p.authors = append(p.authors, name)
}

// contributors takes the names below المساهمون, and the tags below وسوم.
func (p *page) contributors() {
	for i := range p.lines {
		rule := p.lines[i].rule
		alone := rule == "contributors" || rule == "tags" && p.lines[i].words <= 2
		for j := i + 1; alone && j < len(p.lines) && p.zone(j) == tail; j++ {
			l := &p.lines[j]
			if l.rule != "" || l.words > 4 || l.stopped() {
				break
			}
			l.rule = rule
			if rule == "contributors" {
				p.addAuthor(l.text)
			}
		}
	}
}

// mastheads takes lines that are an outlet's name and nothing else, and
// signatures such as فرانس24/ أ ف ب below the body.
func (p *page) mastheads() {
	for i := range p.lines {
		l := &p.lines[i]
		z := p.zone(i)
		if l.rule == "copyright" || l.rule == "" && z != body && strings.Contains(l.text, "©") && l.words <= 14 {
			l.rule = "copyright"
			p.copyright(i)
		}
		if l.rule != "" || z == body || l.words > 8 {
			continue
		}
		// A word that is a name too is a masthead only at the very top.
		if o, sure, ok := findOutlet(l.text); ok && !sections.has(l.phrase) && (sure || p.isFirst(i)) {
			switch {
			case z == head && o.Kind == db.SourceAgency && i > 0 && !isHead(l.key[0]):
				l.rule = "photo-credit"
			case z == head:
				l.rule = "masthead"
				p.names(i, p.whole(i))
			}
		}
		if l.rule == "" && z == tail {
			p.signature(i)
		}
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

// signature takes a line that credits outlets and agencies and says nothing
// else: (رويترز), فرانس24/ أ ف ب, المصدر: الجزيرة + وكالات.
func (p *page) signature(i int) {
	l := &p.lines[i]
	text := l.text
	at := 0
	rule := "signature"
	if name, rest, ok := strings.Cut(text, ":"); ok && arabic.Normalize(strings.TrimSpace(name)) == "المصدر" {
		at, text, rule = len(text)-len(rest), rest, "source-line"
	}
	var own []fact
	certain := rule == "source-line" || strings.ContainsAny(text, "()[]/+") || isEnclosed(text)
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/+-–—|،,()[]*", r) }) {
		part = strings.TrimSpace(part)
		if part == "" || newsrooms.has(phraseKey(part)) {
			continue
		}
		o, sure, ok := findOutlet(part)
		if !ok || !sure && !certain {
			return // a tag: الثورة
		}
		if o.Kind != db.SourceAgency && o.Reach != outlet.Foreign {
			from := utf8.RuneCountInString(l.text[:at+strings.Index(l.text[at:], part)])
			own = append(own, fact{i, piece{part, from, from + utf8.RuneCountInString(part)}})
		}
	}
	l.rule = rule
	if len(own) == 1 {
		p.signed = append(p.signed, own[0])
	}
}
