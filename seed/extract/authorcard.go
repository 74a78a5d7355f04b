// Cards: a name and, below or behind it, what its bearer does.
package extract

import "strings"

// writers begin what a card says of the author below the name.
var writers = readPhrases("مراسل، مراسلة، كاتب، كاتبة، صحافي، صحافية، صحفي، صحفية، محرر، محررة، إعلامي، إعلامية، مدون، مدونة، مؤلف، مترجم، مترجمة، باحث، باحثة، أكاديمي، أكاديمية")

// starredCard takes a line below the body that says what the author does, whom the
// head of the page has named: * كاتب وباحث مغربي; without its star right below the body.
func (p *page) starredCard() {
	for i := p.last + 1; i < len(p.lines) && !p.doc.Record && len(p.authors) > 0; i++ {
		l := &p.lines[i]
		marked := strings.HasPrefix(l.text, "*") || i == p.last+1 && !l.stopped() && p.last >= 0 && p.lines[p.last].stopped()
		if l.rule == "" && marked && len(l.key) >= 2 && l.words <= sentenceWords && writers.has(l.key[0]) {
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

// bioWords is the longest card of an author at the end of a page, in words.
const bioWords = 45

// bioAtEnd takes a name near the end of a page and the sentence below it that says what
// its bearer does. Where the article has such a pair before, it is a list of people.
func (p *page) bioAtEnd() {
	at := -1
	for i := p.first + 1; i+1 < len(p.lines) && !p.doc.Record; i++ {
		about := &p.lines[i+1]
		if name := &p.lines[i]; name.words > 3 || len(about.key) < 2 || about.words > bioWords || !writers.has(about.key[0]) || !isPersonName(name.text) {
			continue
		}
		if at >= 0 {
			return
		}
		at = i
	}
	if at < 0 || at+1 < p.last || !p.lines[at-1].stopped() || p.lines[at].rule != "" || p.lines[at+1].rule != "" {
		return
	}
	again := []int{at, at + 1}
	for i := at + 2; i < len(p.lines); i++ {
		l := &p.lines[i]
		switch {
		case l.rule != "":
		case l.words <= 6 && hasSuffix(l.key, p.lines[at].key): // عرض مقالات سامي كريم
			again = append(again, i)
		default:
			return // the article goes on
		}
	}
	for _, i := range again {
		p.lines[i].rule = "byline"
	}
	p.addAuthor(p.lines[at].text)
	p.bound()
}

// authorCards takes a name above the body that stands right over what its bearer
// does: سامي كريم, below it مراسل الصحيفة في بغداد.
func (p *page) authorCards() {
	p.starredCard()
	p.bioAtEnd()
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
