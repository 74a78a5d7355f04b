// Authors that lines of their own name: بقلم محمد علي, القاهرة - محمد علي, المساهمون with
// names below, a name with what its bearer does under it.
package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// sureBylines begin a byline with or without a colon; the other words of the
// table (كتب: he wrote, or books) only with one.
var sureBylines = readPhrases("بقلم، كتبه، كتبها، إعداد، أعده، أعدته، بقلم الكاتب، by")

// newsrooms stand in the place of an author and name nobody.
var newsrooms = readPhrases("وكالات، ووكالات، الوكالات، وكالات الأنباء، خاص، متابعات، متابعة، مواقع، صحف، مراسلنا، مراسلونا، غرفة الأخبار، admin، editor، الموقع، agencies")

// roleWords begin what captions and subheadings say of somebody or something
// without naming an author.
var roleWords = readPhrases("رئيس، وزير، نائب، مدير، قائد، ملك، أمير، زعيم، سفير، جنود، قوات، عناصر، مقر، مبنى، علم، شعار، صورة، جانب، لقاء، اجتماع، حفل، مشهد، مظاهرة، متظاهرون")

// institutions begin the names of those who send what they want printed, and are no authors.
var institutions = readPhrases("وزارة، هيئة، مؤسسة، شركة، جمعية، مجلس، بلدية، أمانة، جامعة، إدارة، مديرية، مكتب، لجنة، نقابة، اتحاد، بنك، دائرة، سلطة، مركز، معهد، شرطة، محكمة")

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
		} else {
			p.filedLine(i)
		}
	}
	p.authorCards()
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
	colon := w.is(i, ": / | - – —")
	if colon {
		i++
	}
	_, sure := sureBylines.longest(w.norms)
	if i >= w.len() || w.len()-i > 6 {
		return piece{}, false
	}
	last := w.len() - 1
	if w.is(last, ":") && last > i {
		last--
	}
	name := pieceOf(text, w.tokens[i], w.tokens[last])
	if isOutlet(name.text) && !colon {
		return name, true
	}
	if w.is(used, "- – —") && !isName(name.text) {
		return piece{}, false // كتب - مجلات: a menu
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
	text := handle.ReplaceAllString(l.text, "")
	w := wordsOf(text)
	parts := filedParts(text, &w)
	if len(parts) < 2 || len(parts) > 3 || strings.Contains(text, "(") && !places.has(phraseKey(parts[0].text)) && !p.isFiledFrom(parts, text) {
		return
	}
	var place, outlet, name, section fact
	for _, part := range parts {
		switch key := phraseKey(part.text); {
		case places.has(key) && !place.found():
			place = fact{i, part}
		case p.isSelf(part.text) && !outlet.found():
			outlet = fact{i, part}
		case isOutlet(part.text) && !outlet.found() && (p.zone(i) == head || isSure(part.text) || p.isOwnName(part.text)):
			outlet = fact{i, part}
		case newsrooms.has(key):
		case institutions.has(strings.SplitN(key, " ", 2)[0]) && p.zone(i) == head && p.otherTitle(i) && !p.isFirst(i):
			// المنامة - وزارة الأشغال
		case sections.has(key) && p.zone(i) == head && !section.found():
			section = fact{i, part} // المدن - اقتصاد
		case (isName(part.text) || initialled.MatchString(part.text)) && !name.found() && p.zone(i) == head:
			name = fact{i, part}
		default:
			return
		}
	}
	// لندن: حريق كبير is a title: a name beside a mere place stands below one.
	if !place.found() && !outlet.found() || name.found() && (!p.otherTitle(i) || !outlet.found() && p.isFirst(i)) {
		return
	}
	if section.found() && (!outlet.found() || name.found()) {
		return
	}
	l.rule = "byline"
	if !p.section.found() {
		p.section = section
	}
	if !p.place.found() {
		p.place = place
	}
	if outlet.found() && isAgency(outlet.text) {
		p.agencies = append(p.agencies, outlet)
	} else if outlet.found() {
		p.names(i, outlet.piece)
	}
	if name.found() {
		p.addAuthor(name.text)
	}
}

// handle is the name on a network that newspapers print behind their own: Okaz_Online@.
var handle = regexp.MustCompile(`\s+(?:@\w{3,}|\w{3,}@)$`)

// isFiledFrom reports whether the parts of a line with brackets are an outlet and, in the
// brackets, a place: «عكاظ» (جدة).
func (p *page) isFiledFrom(parts []piece, text string) bool {
	return len(parts) == 2 && isOutlet(parts[0].text) && places.has(phraseKey(parts[1].text)) && strings.HasSuffix(text, ")")
}

// filedParts are the pieces of a line between the marks of a dateline.
func filedParts(text string, w *words) (parts []piece) {
	from := 0
	for j := 0; j <= w.len(); j++ {
		if j < w.len() && !w.is(j, filedMarks+" | : ( ) "+quoteMarks) {
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

// namesToo are given names that are like a word (على, مني) but for a letter that
// comparing folds.
var namesToo = map[string]bool{"علي": true, "منى": true}

// isName reports whether a text could be the bare name of somebody: two to four
// Arabic words that no table knows as something else.
func isName(text string) bool {
	w := wordsOf(text)
	if w.len() < 2 || w.len() > 4 || strings.HasPrefix(w.norms[0], "ال") {
		return false
	}
	for i, t := range w.tokens {
		if t.Kind != arabic.Word || utf8.RuneCountInString(t.Text) < 2 || arabic.IsStopWord(w.norms[i]) && !namesToo[t.Text] {
			return false
		}
		if m, _ := arabic.Month(w.norms[i:]); m > 0 {
			return false
		}
	}
	if roleWords.has(w.norms[0]) || institutions.has(w.norms[0]) {
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

// writers begin what a card says of the author below the name.
var writers = readPhrases("مراسل، مراسلة، كاتب، كاتبة، صحافي، صحافية، صحفي، صحفية، محرر، محررة، إعلامي، إعلامية، مدون، مدونة، مؤلف، مترجم، مترجمة، باحث، باحثة، أكاديمي، أكاديمية")

// starredCard takes a line with a star below the body that says what the author
// does, whom the head of the page has named: * كاتب وباحث مغربي.
func (p *page) starredCard() {
	for i := p.last + 1; i < len(p.lines) && !p.doc.Record && len(p.authors) > 0; i++ {
		l := &p.lines[i]
		if l.rule == "" && strings.HasPrefix(l.text, "*") && len(l.key) >= 2 && l.words <= sentenceWords && writers.has(l.key[0]) {
			l.rule = "byline"
		}
	}
}

// signedCard takes the last two lines of a page where they are such a card.
func (p *page) signedCard() {
	i := p.next(len(p.lines), -1)
	above := p.next(i, -1)
	if p.doc.Record || above <= p.last || p.last < 0 || !p.lines[p.last].stopped() {
		return
	}
	name, about := &p.lines[above], &p.lines[i]
	if name.words > 3 || !isName(name.text) || len(about.key) < 2 || about.words > sentenceWords || !writers.has(about.key[0]) {
		return
	}
	name.rule, about.rule = "byline", "byline"
	p.addAuthor(name.text)
}

// authorCards takes a name above the body that stands right over what its bearer
// does: سامي كريم, below it مراسل الصحيفة في بغداد.
func (p *page) authorCards() {
	p.starredCard()
	p.signedCard()
	for i := range p.top() {
		l := &p.lines[i]
		below := p.next(i, 1)
		if l.rule != "" || below < 0 || below >= p.top() || l.words > 3 || !isName(l.text) || !p.otherTitle(i) {
			continue
		}
		about := &p.lines[below]
		if len(about.key) < 2 || about.words > sentenceWords || !writers.has(about.key[0]) {
			continue
		}
		about.rule = "byline"
		for j := range p.top() {
			if other := &p.lines[j]; other.rule == "" && other.phrase == l.phrase {
				other.rule = "byline"
			}
		}
		p.addAuthor(l.text)
	}
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
