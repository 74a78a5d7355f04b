// Lines above the body that have nothing to do with it: the headlines of other reports that
// run above every page of a site.
package extract

import (
	"unicode/utf8"

	"sijill/arabic"
)

// sharedWords is how many of its words a line above the body shares with it to be its
// title beside a line that shares none.
const sharedWords = 2

// findStrangers returns the lines above the body that have no word of it, where another
// one has several: the news that runs above every page of a site.
func (p *page) findStrangers() map[int]bool {
	var long []int
	for i := range p.top() {
		if l := &p.lines[i]; l.rule == "" && l.titleLike() && l.words >= fewestTitleWords {
			long = append(long, i)
		}
	}
	if len(long) < 2 {
		return nil
	}
	known := p.bodyWords()
	for _, i := range long {
		if p.shared(i, known) < sharedWords {
			continue
		}
		for _, w := range p.lines[i].key { // what has a word of its title may be its deck
			known[bareWord(w)] = true
		}
		strange := map[int]bool{}
		for _, j := range long {
			strange[j] = p.shared(j, known) == 0
		}
		return strange
	}
	for _, i := range long[:len(long)-1] { // below عاجل, and none of them has a word of the body
		if i > 0 && tickerLabels.has(p.lines[i-1].phrase) && p.shared(i, known) == 0 {
			return map[int]bool{i: true}
		}
	}
	return nil
}

// shared counts the words of line i that are known, such as have no meaning apart.
func (p *page) shared(i int, known map[string]bool) (n int) {
	for _, w := range p.lines[i].key {
		if utf8.RuneCountInString(w) > 2 && !arabic.IsStopWord(w) && known[bareWord(w)] {
			n++
		}
	}
	return n
}

// bodySays reports whether the body has a word, with or without clitics.
func (p *page) bodySays(norm string) bool {
	if p.said == nil {
		p.said = p.bodyWords()
	}
	return p.said[bareWord(norm)]
}

// bodyBytes is how much of the body is compared with the lines above it.
const bodyBytes = 64 << 10

// bodyWords returns the words of the body, without clitics.
func (p *page) bodyWords() map[string]bool {
	words, size := map[string]bool{}, 0
	for i := p.first; i <= p.last && size < bodyBytes; i++ {
		text := p.lines[i].text
		text = text[:min(len(text), bodyBytes-size)]
		size += len(text)
		for _, w := range keyWords(text) {
			words[bareWord(w)] = true
		}
	}
	return words
}
