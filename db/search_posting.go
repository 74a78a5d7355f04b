// Posting lists as text. SQLite hands a long text over in one piece, so that a list of ten thousand articles costs
// one row and not ten thousand; and text, unlike blobs, travels everywhere.
//
// An entry is written in digits of base 64, one ASCII character each, beginning with '0':
//
//	row      the distance from the row before, five bits a digit, least first, a sixth bit where more follow
//	weight   occurrences, those in the title counted titleWeight times, at most 63
//	length   of the article, see lengthClass
//	size     how many characters of occurrences follow
//	         for each occurrence the distance from the one before, written like row, and a digit of its form
package db

import (
	"slices"
	"strings"
)

const (
	zeroDigit  = '0'
	moreDigits = 1 << 5
	maxDigit   = 63
)

// titleWeight is how many times a word of the title counts.
const titleWeight = 4

// The words of a title stand at places 0 to maxTitle-1, those of the text from textPlace on: no word of the one is
// next to a word of the other.
const (
	maxTitle  = 120
	textPlace = 128
)

// place is where a word stands in an article, and the digit of its form.
type place struct {
	at   int32
	form byte
}

// posting is what a list knows of one article.
type posting struct {
	row    int64
	weight byte
	length byte
	places []place // the first ones, as many as fit
}

// lengthRatio: an article of the next length class is an eighth longer.
const lengthRatio = 1.125

// classLengths are the lengths that the classes stand for.
var classLengths = func() (lengths [maxDigit + 1]float64) {
	n := 10.0
	for i := range lengths {
		lengths[i] = n
		n *= lengthRatio
	}
	return lengths
}()

// lengthClass gives the class of a length in words, title words counted titleWeight times.
func lengthClass(words int) byte {
	for i, n := range classLengths {
		if float64(words) <= n {
			return byte(i)
		}
	}
	return maxDigit
}

// articlePostings gives for each stem of an article its posting, and the article's length.
func articlePostings(row int64, title, text []indexedWord) (map[string]*posting, int) {
	length := titleWeight*len(title) + len(text)
	class := lengthClass(length)
	all := make(map[string]*posting, len(text))
	add := func(w indexedWord, at int32, weight byte) {
		p := all[w.stem]
		if p == nil {
			p = &posting{row: row, length: class}
			all[w.stem] = p
		}
		p.weight = min(p.weight+weight, maxDigit)
		p.places = append(p.places, place{at, formDigit(w)})
	}
	for i, w := range title {
		add(w, int32(min(i, maxTitle)), titleWeight)
	}
	for i, w := range text {
		add(w, int32(textPlace+i), 1)
	}
	return all, length
}

// appendNumber writes a number, five bits a digit.
func appendNumber(dst []byte, n uint64) []byte {
	for n >= moreDigits {
		dst = append(dst, zeroDigit+byte(n%moreDigits)+moreDigits)
		n /= moreDigits
	}
	return append(dst, zeroDigit+byte(n))
}

// appendPosting writes an entry after that of the row before.
func appendPosting(dst []byte, p *posting, before int64) []byte {
	dst = appendNumber(dst, uint64(p.row-before))
	dst = append(dst, zeroDigit+p.weight, zeroDigit+p.length)
	var buf [maxDigit + 8]byte
	places, last := buf[:0], int32(0)
	for _, at := range p.places {
		longer := append(appendNumber(places, uint64(at.at-last)), zeroDigit+at.form)
		if len(longer) > maxDigit {
			break
		}
		places, last = longer, at.at
	}
	dst = append(dst, zeroDigit+byte(len(places)))
	return append(dst, places...)
}

// appendPlaces reads the places of an entry.
func appendPlaces(dst []place, written string) []place {
	at := int32(0)
	for i := 0; i < len(written); {
		n, shift := int32(0), 0
		for i < len(written) {
			d := written[i] - zeroDigit
			i++
			n |= int32(d%moreDigits) << shift
			shift += 5
			if d < moreDigits {
				break
			}
		}
		if i >= len(written) {
			break
		}
		at += n
		dst = append(dst, place{at, written[i] - zeroDigit})
		i++
	}
	return dst
}

// postingList is a list taken apart.
type postingList struct {
	held   []holding
	blocks []string
}

// holding is an article in a list: its row, its marks, and where in the text of its block the size of its places stands.
type holding struct {
	row, offset    uint32
	block          uint16
	weight, length byte // the length with the bit foreign, where the whole entry is of another spelling
}

const foreign = 1 << 7

// read takes a block apart. A damaged block ends early.
func (l *postingList) read(entries string, articles int) {
	held := slices.Grow(l.held, articles)
	row, block := uint32(0), uint16(len(l.blocks))
	for i := 0; i < len(entries); {
		d := entries[i] - zeroDigit
		i++
		n := uint32(d % moreDigits)
		for shift := 5; d >= moreDigits && i < len(entries); shift += 5 {
			d = entries[i] - zeroDigit
			i++
			n |= uint32(d%moreDigits) << shift
		}
		if i+3 > len(entries) {
			break
		}
		row += n
		marks := entries[i : i+3]
		held = append(held, holding{row, uint32(i + 2), block, (marks[0] - zeroDigit) & maxDigit, (marks[1] - zeroDigit) & maxDigit})
		i += 3 + int(marks[2]-zeroDigit)
	}
	l.held = held
	l.blocks = append(l.blocks, entries)
}

// each gives the rows of the list; with title, of the articles that hold the word in their title.
func (l *postingList) each(title bool, give func(row int64)) {
	for _, h := range l.held {
		if !title || inTitle(l.blocks[h.block][h.offset:]) {
			give(int64(h.row))
		}
	}
}

// inTitle says whether the first place, written behind its size, is in the title.
func inTitle(written string) bool {
	at, shift := 0, 0
	for i := 1; i < len(written); i++ {
		d := int(written[i] - zeroDigit)
		at |= d % moreDigits << shift
		shift += 5
		if d < moreDigits {
			return at < textPlace
		}
	}
	return false
}

// keep leaves the given rows alone in the list.
func (l *postingList) keep(rows *rowSet) {
	l.held = slices.DeleteFunc(l.held, func(h holding) bool { return !rows.has(int64(h.row)) })
}

// join takes in the articles of another list, as if both had been drawn for one stem, its forms as otherSpelling.
func (l *postingList) join(other *postingList) {
	first := uint16(len(l.blocks))
	l.blocks = append(l.blocks, other.blocks...)
	both := block{}
	joined := make([]holding, 0, len(l.held)+len(other.held))
	i := 0
	for _, o := range other.held {
		for ; i < len(l.held) && l.held[i].row < o.row; i++ {
			joined = append(joined, l.held[i])
		}
		if i < len(l.held) && l.held[i].row == o.row { // its places stand in a block of their own
			both.add(&posting{int64(o.row), min(l.held[i].weight+o.weight, maxDigit), o.length & maxDigit, l.placesWith(other, o.row)})
			i++
			continue
		}
		o.block += first
		o.length |= foreign
		joined = append(joined, o)
	}
	joined = append(joined, l.held[i:]...)
	l.held = l.held[:0]
	l.read(both.entries.String(), both.articles)
	l.held = append(l.held, joined...)
	slices.SortFunc(l.held, func(x, y holding) int { return int(x.row) - int(y.row) })
}

// placesWith are the places of an article in both lists.
func (l *postingList) placesWith(other *postingList, row uint32) []place {
	places, _ := l.appendPlacesOf(nil, row)
	own := len(places)
	places, _ = other.appendPlacesOf(places, row)
	for i := own; i < len(places); i++ {
		places[i].form = otherSpelling
	}
	slices.SortFunc(places, func(x, y place) int { return int(x.at - y.at) })
	return places
}

// appendPlacesOf reads the places of an article, and gives its length.
func (l *postingList) appendPlacesOf(dst []place, row uint32) ([]place, byte) {
	written, h, _ := l.places(row)
	begin := len(dst)
	dst = appendPlaces(dst, written)
	if h.length&foreign != 0 {
		for i := begin; i < len(dst); i++ {
			dst[i].form = otherSpelling
		}
	}
	return dst, h.length & maxDigit
}

// places gives the written places of an article and what else the list knows of it; ok is false where it is not in
// the list.
func (l *postingList) places(row uint32) (written string, h holding, ok bool) {
	i, end := 0, len(l.held)
	for i < end {
		if middle := int(uint(i+end) / 2); l.held[middle].row < row {
			i = middle + 1
		} else {
			end = middle
		}
	}
	if i == len(l.held) || l.held[i].row != row {
		return "", h, false
	}
	text, at := l.blocks[l.held[i].block], int(l.held[i].offset)
	last := at + 1 + int(text[at]-zeroDigit)
	if last > len(text) {
		return "", h, false
	}
	return text[at+1 : last], l.held[i], true
}

// maxBlock is how long a block may grow, in characters, before another is begun.
const maxBlock = 48_000

// block is a row of the table posting.
type block struct {
	number   int64
	articles int
	last     int64
	entries  strings.Builder
}

// add writes an entry, which must be of a later row than all before.
func (b *block) add(p *posting) {
	var buf [96]byte
	b.entries.Write(appendPosting(buf[:0], p, b.last))
	b.articles++
	b.last = p.row
}
