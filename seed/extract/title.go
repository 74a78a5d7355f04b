// The title: the line that a page sets above its article. What is printed above
// it belongs to the site, but for the short line directly above, the kicker.
package extract

import (
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// Weights of what speaks for a line being the title.
const (
	crumbWeight    = 6 // a breadcrumb ends with it
	repeatedWeight = 4 // the page prints it twice
	suffixWeight   = 4 // it names the outlet after a mark, as the titles of windows do
	aboveWeight    = 3 // the date stands below it
	dateWeight     = 2 // the date stands above it
	lengthWeight   = 2 // it has the length of a headline
	firstWeight    = 1 // it is the first that does
)

// titleWords is the length of a headline, from and to, in words; without any
// other sign it must not be longer than plainTitleWords.
const (
	fewestTitleWords = 4
	plainTitleWords  = 16
)

// findTitle finds the printed title. A record's own title is printed again by
// its text when a line above the body repeats it.
func (p *page) findTitle() {
	if p.doc.Meta.Title != "" {
		p.findRepeated(phraseKey(p.doc.Meta.Title))
		return
	}
	if p.title >= 0 {
		return // it stands in one line with the date
	}
	best, most := -1, 0
	firstLong := true
	p.strangers = p.findStrangers()
	for i := range p.top() {
		l := &p.lines[i]
		if l.rule != "" || !l.titleLike() || l.words < 2 || isSection(l) || labels.has(l.phrase) {
			continue
		}
		if pictureNote.MatchString(l.text) || isCreditedByDash(l.text) && (p.belowTitle(i) || !p.isFirst(i) && windowTitle(l.text).text == l.text) {
			continue // the words of a picture
		}
		if p.strangers[i] {
			continue // the headline of another report
		}
		if opensWithDay(l) || isItem(l.text) {
			continue
		}
		if l.words < fewestTitleWords && strings.Contains(l.phrase, "#") {
			continue // 24 . أبوظبي
		}
		if name, titled := withoutHonorific(l.text); titled && isName(name) {
			continue
		}
		if l.words <= 3 && isName(l.text) && p.printedTwice(i) && p.otherTitle(i) {
			continue // the author, whose name stands on a card too
		}
		weight := p.titleWeight(i)
		if firstLong && l.words >= fewestTitleWords {
			weight += firstWeight
			firstLong = false
		}
		if weight > most {
			best, most = i, weight
		}
	}
	if best < 0 || most < dateWeight+lengthWeight && !p.plainTitle(best) {
		return
	}
	if up := p.aboveDeck(best); up >= 0 {
		best = up
	}
	p.setTitle(best)
}

// labels say what kind of text follows and are no titles.
var labels = readPhrases("بيان صحفي، بيان صحافي، بيان إعلامي، خبر صحفي، خبر عاجل، تقرير خاص، تقرير إخباري، مقال رأي، مقالة خاصة، تحليل إخباري، مقابلة خاصة، حوار خاص، رسالة مفتوحة، كلمة العدد، نشرة إخبارية")

// deckKicker is the length, in words, from which a line above the title-like line
// is no kicker but the title, and the line below it its deck.
const deckKicker = 6

// aboveDeck returns the title above a deck at line i, -1 if line i is the title: the
// line directly above is long for a kicker and not shorter than the deck by half,
// and nothing but that it is the nearest to the date speaks for line i.
func (p *page) aboveDeck(i int) int {
	up := i - 1
	if up < 0 || p.lines[up].rule != "" || p.strangers[up] || p.lines[i].apart || p.titleWeight(i) > aboveWeight+lengthWeight+firstWeight {
		return -1
	}
	l := &p.lines[up]
	long := l.words >= deckKicker && l.words <= plainTitleWords && l.titleLike()
	if !long || 2*l.words < p.lines[i].words || up > 0 && p.lines[up-1].rule == "" && p.lines[up-1].words >= fewestTitleWords {
		return -1
	}
	return up
}

func (p *page) titleWeight(i int) int {
	l := &p.lines[i]
	weight := 0
	cut := windowTitle(l.text)
	for _, c := range p.crumbs {
		if c == l.phrase || c == phraseKey(cut.text) {
			weight += crumbWeight
			break
		}
	}
	if p.printedTwice(i) {
		weight += repeatedWeight
	}
	if cut.text != l.text && !p.belowTitle(i) {
		weight += suffixWeight
	}
	above, below := p.besideDate(i)
	switch {
	case above:
		weight += aboveWeight
	case below:
		weight += dateWeight
	}
	// The first line of all may be as short as the titles of columns are.
	if l.words >= fewestTitleWords && l.words <= plainTitleWords+2 || above && (p.isFirst(i) && !p.isSectionOver(i) || l.words == fewestTitleWords-1 && p.isOnlyTitle(i)) {
		weight += lengthWeight
	}
	return weight
}

// opensWithDay reports whether a line begins with a weekday and a day with its year: what
// the head of a printed page says, whatever follows.
func opensWithDay(l *line) bool {
	if _, used := arabic.Weekday(l.key); used == 0 {
		return false
	}
	w := wordsOf(l.text)
	_, i := arabic.Weekday(w.norms)
	for i < w.len() && w.tokens[i].Kind == arabic.Punct {
		i++
	}
	_, ok := w.dateAt(i)
	return ok
}

// isOnlyTitle reports whether nothing else above the body could be the title: the other
// lines that are left name a section.
func (p *page) isOnlyTitle(i int) bool {
	for j := range p.top() {
		if l := &p.lines[j]; j != i && l.rule == "" && !isSection(l) && l.words > 1 {
			return false
		}
	}
	return !p.doc.Record
}

// isSectionOver reports whether a short line begins with a section, and a line of a title's
// length stands right below the date.
func (p *page) isSectionOver(i int) bool {
	if _, used := sections.longest(p.lines[i].key); used == 0 {
		return false
	}
	for _, d := range p.published {
		if below := p.next(d.line, 1); below >= 0 && below < p.top() && p.lines[below].words >= fewestTitleWords && p.lines[below].titleLike() {
			return true
		}
	}
	return false
}

// belowTitle reports whether another line that could be the title stands above line i: an
// outlet's name behind a dash is then the credit of a picture.
func (p *page) belowTitle(i int) bool {
	for j := range i {
		if l := &p.lines[j]; l.rule == "" && l.titleLike() && l.words >= fewestTitleWords && !p.strangers[j] {
			return true
		}
	}
	return false
}

// printedTwice reports whether the head of the page has line i again. Twice on end
// below another line is a picture's description and caption.
func (p *page) printedTwice(i int) bool {
	for j := range p.top() {
		if j != i && p.lines[j].phrase == p.lines[i].phrase && (p.isFirst(min(i, j)) || j < i-1 || j > i+1) {
			return true
		}
	}
	return false
}

// besideDate reports whether line i is the nearest one left above, or below, a
// published line.
func (p *page) besideDate(i int) (above, below bool) {
	for _, d := range p.published {
		above = above || p.pastSection(d.line, -1) == i
		below = below || p.next(d.line, 1) == i
	}
	return above, below
}

// pastSection is next, but for a line that names a section.
func (p *page) pastSection(i, step int) int {
	j := p.next(i, step)
	if j >= 0 && isSection(&p.lines[j]) {
		if past := p.next(j, step); past >= 0 && p.lines[past].words >= fewestTitleWords {
			return past
		}
	}
	return j
}

// next returns the nearest line before or after line i that no rule has taken, -1
// if there is none within a few.
func (p *page) next(i, step int) int {
	for n := 0; n < 5; n++ {
		if i += step; i < 0 || i >= len(p.lines) {
			return -1
		}
		if p.lines[i].rule == "" {
			return i
		}
	}
	return -1
}

// isFirst reports whether nothing but furniture stands above line i.
func (p *page) isFirst(i int) bool {
	for j := range i {
		if p.lines[j].rule == "" {
			return false
		}
	}
	return true
}

// plainTitle reports whether a line without other signs is a title: of a
// headline's length, with a paragraph below it that is clearly longer.
func (p *page) plainTitle(i int) bool {
	l := &p.lines[i]
	if l.words < fewestTitleWords || l.words > plainTitleWords || p.first >= len(p.lines) || strings.HasSuffix(l.text, ":") {
		return false
	}
	// Where paragraphs end without a full stop, a short one looks like a title.
	below := &p.lines[p.first]
	return below.words >= 2*l.words || below.stopped() || p.wraps[p.first] && below.apart
}

// setTitle makes line i the title and takes it and its repetitions from the text.
func (p *page) setTitle(i int) {
	l := &p.lines[i]
	p.title, p.titleCut = i, windowTitle(l.text)
	key := phraseKey(p.titleCut.text)
	l.rule = "title"
	for j := range p.lines {
		other := &p.lines[j]
		if j != i && other.rule == "" && j < p.first && (other.phrase == key || phraseKey(windowTitle(other.text).text) == key) {
			other.rule = "title-repeated"
		}
	}
	if p.titleCut.start > 0 {
		name, _, _ := strings.Cut(l.text, " | ")
		p.names(i, piece{name, 0, utf8.RuneCountInString(name)})
	} else if p.titleCut.end < l.end-l.start {
		rest := strings.TrimLeft(l.text[len(p.titleCut.text):], " |-–—»:\u00a0")
		at := utf8.RuneCountInString(l.text) - utf8.RuneCountInString(rest)
		p.names(i, piece{rest, at, l.end - l.start})
	}
	p.cutCategory(i)
	p.cutDay(i)
	p.innerKicker(i)
}

// categories begin the titles of agencies besides the names of sections.
var categories = readPhrases("عام، سياسي، اقتصادي، رياضي، ثقافي، اجتماعي، صحي، تعليمي، عسكري")

// cutCategory cuts what an agency puts before its titles: اقتصادي / عنوان.
func (p *page) cutCategory(i int) {
	before, after, ok := strings.Cut(p.titleCut.text, " / ")
	key := phraseKey(before)
	if !ok || p.titleCut.start > 0 || !sections.has(key) && !categories.has(key) || countWords(after) < fewestTitleWords {
		return
	}
	n, end := utf8.RuneCountInString(before), p.titleCut.end
	after = strings.TrimLeft(after, " \u00a0")
	if !p.section.found() {
		p.section = fact{i, piece{before, p.titleCut.start, p.titleCut.start + n}}
	}
	p.titleCut = piece{after, end - utf8.RuneCountInString(after), end}
}

// findRepeated takes away lines at the head that repeat a known title.
func (p *page) findRepeated(key string) {
	for i := range p.lines {
		l := &p.lines[i]
		if i > 3 && i >= p.first || key == "" {
			return
		}
		if l.rule == "" && (l.phrase == key || phraseKey(windowTitle(l.text).text) == key) {
			l.rule = "title-repeated"
			if p.title < 0 {
				p.title, p.titleCut = i, windowTitle(l.text)
			}
		}
	}
}

// windowTitle is a line without the outlet that the title of a window ends or
// begins with: عنوان | العربي الجديد. Only a known outlet is one.
func windowTitle(text string) piece {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " » ", " :: "} {
		at := strings.LastIndex(text, mark)
		if at <= 0 {
			continue
		}
		_, sure, ok := findOutlet(text[at+len(mark):])
		if apart := !strings.ContainsAny(mark, "-–—"); ok && (sure || apart) && countWords(text[:at]) >= 3 {
			before := strings.TrimRight(text[:at], " \u00a0")
			return piece{before, 0, utf8.RuneCountInString(before)}
		}
	}
	if before, after, ok := strings.Cut(text, " | "); ok {
		if isOutlet(before) && countWords(after) >= 3 {
			after = strings.TrimLeft(after, " \u00a0")
			n := utf8.RuneCountInString(text)
			return piece{after, n - utf8.RuneCountInString(after), n}
		}
	}
	return piece{text, 0, utf8.RuneCountInString(text)}
}

// kickerWords is the longest kicker.
const kickerWords = 8

// innerKicker reads a kicker that scraping ran together with its title: the dots
// after it touch the next word, and there is a space before them.
func (p *page) innerKicker(i int) {
	text := p.titleCut.text
	for _, dots := range []string{" ...", " …"} {
		at := strings.Index(text, dots)
		if at <= 0 {
			continue
		}
		rest := text[at+len(dots):]
		if strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ".") || countWords(text[:at]) > kickerWords || countWords(rest) < fewestTitleWords {
			continue
		}
		p.kicker, p.kickerAt = piece{text[:at], 0, utf8.RuneCountInString(text[:at])}, i
		return
	}
}
