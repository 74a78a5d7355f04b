// Authors that lines of their own name: بقلم محمد علي, القاهرة - محمد علي, المساهمون with
// names below, a name with what its bearer does under it.
package extract

import (
	"regexp"
	"strings"
)

// sureBylines begin a byline with or without a colon; the other words of the
// table (كتب: he wrote, or books) only with one.
var sureBylines = readPhrases("بقلم، كتبه، كتبها، إعداد، أعده، أعدته، بقلم الكاتب، by")

// newsrooms stand in the place of an author and name nobody.
var newsrooms = readPhrases("المدير، الإدارة، إدارة الموقع، مدير الموقع، المشرف، administrator، super user، webmaster، محرر الشؤون المحلية، محرر الشؤون السياسية، المحرر السياسي، المحرر الاقتصادي، محرر الموقع، المحرر الثقافي، فريق التحرير، هيئة التحرير، قسم التحرير، أسرة التحرير، إدارة التحرير، محرر، المحرر، التحرير، وكالات، ووكالات، الوكالات، وكالات الأنباء، خاص، متابعات، متابعة، مواقع، صحف، مراسلنا، مراسلونا، غرفة الأخبار، admin، editor، الموقع، agencies")

// bylines takes away the lines that name the author.
func (p *page) bylines() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.rule != "" || p.zone(i) == body || len(l.key) < 2 || l.words > 8 || l.stopped() {
			continue
		}
		if p.zone(i) == head && newsrooms.has(l.phrase) {
			l.rule = "byline" // محرر الشؤون المحلية:
		} else if name, ok := readByline(l.text); ok && (i > 0 || strings.Contains(l.text, ":")) {
			l.rule = "byline"
			if isOutlet(name.text) {
				p.names(i, name)
				if strings.Contains(l.text, ":") || l.key[0] == "مراسل" { // الكاتب: الميادين نت, مراسل موزاييك
					continue
				}
				name = p.whole(i) // تحرير إيلاف
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
	if isOutlet(name.text) && (!colon || isSure(name.text)) {
		return name, true
	}
	if w.is(used, "- – —") && !isName(name.text) && !initialled.MatchString(name.text) {
		return piece{}, false // كتب - مجلات: a menu
	}
	if w.is(0, "بواسطه") && used == 1 && (newsrooms.has(phraseKey(name.text)) || isPersonName(name.text)) {
		return name, true // بواسطة محرر
	}
	wrote := w.is(0, "كتب كتبت") && used <= 2 // كتب الخبر
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
	if p.zone(i) == head && allNewsrooms(parts) {
		l.rule = "byline" // عاجل - متابعات
		return
	}
	var place, outlet, name, section fact
	for _, part := range parts {
		switch key := phraseKey(part.text); {
		case places.has(key) && !place.found():
			place = fact{i, part}
		case places.has(key) && !outlet.found() && p.isBareOwnName(place.text): // مكة - جدة, of صحيفة مكة
			outlet, place = place, fact{i, part}
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
	filed := place.found() && outlet.found() && isSure(outlet.text) // بغداد – شفق نيوز – سامي كريم
	if name.found() && place.found() && isPersonName(name.text) && i+1 < p.top() {
		_, dated := readPublishedLine(p.lines[i+1].text, p.lines[i+1].words)
		filed = filed || dated || p.lines[i+1].rule == "published-line"
	}
	if !place.found() && !outlet.found() || name.found() && !filed && (!p.otherTitle(i) || !outlet.found() && !p.belowTitle(i)) {
		return
	}
	if section.found() && (!outlet.found() || name.found()) {
		return
	}
	l.rule = "byline"
	if p.isFirst(i) && name.found() && outlet.found() && !place.found() && !isPersonName(name.text) {
		l.rule, name = "masthead", fact{} // هسبريس - أخبار بلا حدود: the page's own name and its motto
	}
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

// allNewsrooms reports whether parts name desks and labels of the news and nobody else.
func allNewsrooms(parts []piece) bool {
	for _, part := range parts {
		if key := phraseKey(part.text); !newsrooms.has(key) && !tickerLabels.has(key) {
			return false
		}
	}
	return true
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
		last := j - 1
		for last >= from && w.is(last, ". .. ... …") {
			last--
		}
		if last >= from {
			parts = append(parts, pieceOf(text, w.tokens[from], w.tokens[last]))
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
	l := &p.lines[i]
	if l.rule != "" {
		return
	}
	if other := &p.lines[j]; other.rule == "" && (j > i || (!other.titleLike() || other.words < fewestTitleWords) && !isPersonName(l.text)) {
		return
	}
	name, titled := withoutHonorific(l.text)
	switch {
	case titled && isName(name), l.words <= 3 && isName(l.text) && !writers.has(l.key[len(l.key)-1]):
		l.rule = "byline"
		p.addAuthor(l.text)
	case l.words == 3 && len(l.key) == 3 && writers.has(l.key[len(l.key)-1]): // سامي كريم مراسل
		w := wordsOf(l.text)
		if name := pieceOf(l.text, w.tokens[0], w.tokens[w.len()-2]); isName(name.text) {
			l.rule = "byline"
			p.addAuthor(name.text)
		}
	}
}

// authorsAgain takes the names of authors that the head of the page prints again, or its foot.
func (p *page) authorsAgain() {
	for _, name := range p.authors {
		key := phraseKey(name)
		for i := range p.lines {
			if l := &p.lines[i]; l.rule == "" && l.phrase == key && (i < p.top() || i > p.last && !p.doc.Record) {
				l.rule = "byline"
			}
		}
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

// isAuthor reports whether the head of the page has named an author so.
func (p *page) isAuthor(name string) bool {
	key := phraseKey(name)
	for _, a := range p.authors {
		if phraseKey(a) == key {
			return true
		}
	}
	return false
}

// addAuthor notes an author once.
func (p *page) addAuthor(name string) {
	name = strings.Trim(name, " \u00a0:،,-–—|/")
	key := phraseKey(name)
	if key == "" || newsrooms.has(key) || len(p.authors) >= 10 || p.isAuthor(name) {
		return
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
			if rule == "contributors" && !writers.has(l.key[0]) {
				p.addAuthor(l.text)
			}
		}
	}
}
