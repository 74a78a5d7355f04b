package arabic

import (
	"math"
	"strings"
)

// Numbers in digits and in words. Words come normalised, one token each; a
// clitic on the first word (لثلاثة) is the caller's to peel.

// ParseDigits reads a number written in Arabic-Indic, Persian or ASCII digits,
// with or without commas between the thousands. It is false for anything else,
// also for decimals and for numbers beyond eighteen digits.
func ParseDigits(s string) (int, bool) {
	n, scale, ok := parseDecimal(s)
	return n, ok && scale == 1
}

const mostDigits = 18 // what fits an int for certain

// parseDecimal reads digits with at most one decimal point: the number is
// n/scale.
func parseDecimal(s string) (n, scale int, ok bool) {
	scale = 1
	count, sinceComma, commas, point := 0, 0, false, false
	for _, r := range s {
		switch {
		case isDigit(r):
			n = n*10 + int(r&0xF) // the last four bits of every digit are its value
			count++
			sinceComma++
			if point {
				scale *= 10
			}
			if count > mostDigits {
				return 0, 0, false
			}
		case r == ',' || r == '٬':
			if point || count == 0 || (commas && sinceComma != 3) || (!commas && count > 3) {
				return 0, 0, false
			}
			commas, sinceComma = true, 0
		case r == '.' || r == '٫':
			if point || count == 0 || (commas && sinceComma != 3) {
				return 0, 0, false
			}
			point = true
		case classOf(r) != invisible:
			return 0, 0, false
		}
	}
	if count == 0 || point && scale == 1 || commas && !point && sinceComma != 3 {
		return 0, 0, false
	}
	return n, scale, true
}

// Cardinal reads a cardinal number at the start of normalised words and how many
// words it takes; 0 and 0 if none stands there. It reads number words with their
// و (خمسة وعشرين, ألفين وواحد وعشرين), scales after digits (5 آلاف, 1.5 مليون),
// and the article on any part (الخمسة والعشرين). A plural scale alone (آلاف) is
// no number, أحد alone is someone, الاثنين alone is Monday.
func Cardinal(words []string) (n, used int) {
	r := numberReader{words: words}
	below := math.MaxInt
	for {
		mark := r
		if used > 0 && !r.and() {
			break
		}
		value, scale, ok := r.part()
		if !ok || scale >= below {
			r = mark
			break
		}
		n, used, below = n+value, r.at, scale
		if scale == 1 {
			break
		}
	}
	return n, used
}

// numberReader walks number words. Copying one keeps a place to return to.
type numberReader struct {
	words []string
	at    int
	waw   bool // the و at the start of words[at] has been read
}

// word returns the word at hand, without the و that has been read.
func (r *numberReader) word() string {
	switch {
	case r.at >= len(r.words):
		return ""
	case r.waw:
		return r.words[r.at][len("و"):]
	}
	return r.words[r.at]
}

// numeral returns the number word at hand, with or without the article.
func (r *numberReader) numeral() numeral {
	w := r.word()
	if n, ok := numerals[w]; ok {
		return n
	}
	return numerals[strings.TrimPrefix(w, "ال")]
}

func (r *numberReader) take() numeral {
	n := r.numeral()
	r.at++
	r.waw = false
	return n
}

// and reads the و before another number word, written with it or apart. واحد
// often lends its own (ألفين واحد وعشرين).
func (r *numberReader) and() bool {
	switch w := r.word(); {
	case w == "و":
		r.at++
	case strings.HasPrefix(w, "واحد"):
	case strings.HasPrefix(w, "و"):
		r.waw = true
	default:
		return false
	}
	return r.numeral().class != noNumeral
}

// part reads one part of a number: a scale alone, or a number below a thousand
// or in digits with the scale that follows it. scale is 1 where there is none.
func (r *numberReader) part() (value, scale int, ok bool) {
	switch r.numeral().class {
	case scaleClass:
		n := r.take()
		return n.value, n.value, true
	case dualClass:
		n := r.take()
		return n.value, n.value / 2, true
	}
	value, parts, ok := r.digits()
	if !ok {
		parts = 1
		if value, ok = r.group(); !ok {
			return 0, 0, false
		}
	}
	scale = 1
	if n := r.numeral(); n.class == scaleClass || n.class == dependentClass {
		r.take()
		scale = n.value
	}
	if scale%parts != 0 || value > math.MaxInt/scale {
		return 0, 0, false
	}
	return value * (scale / parts), scale, true
}

// digits reads a number in digits: value/parts.
func (r *numberReader) digits() (value, parts int, ok bool) {
	if value, parts, ok = parseDecimal(r.word()); ok {
		r.take()
	}
	return value, parts, ok
}

// group reads a number below a thousand in words.
func (r *numberReader) group() (int, bool) {
	n, ok := r.hundreds()
	if !ok {
		return r.belowHundred()
	}
	mark := *r
	if r.and() {
		if rest, ok := r.belowHundred(); ok {
			return n + rest, true
		}
	}
	*r = mark
	return n, true
}

// hundreds reads 100 to 900: مئة, مئتين, ثلاثمئة, ثلاث مئة.
func (r *numberReader) hundreds() (int, bool) {
	switch first := r.numeral(); first.class {
	case hundredClass, hundredsClass:
		return r.take().value, true
	case unitClass:
		mark := *r
		r.take()
		if first.value > 2 && r.numeral().class == hundredClass {
			return first.value * r.take().value, true
		}
		*r = mark
	}
	return 0, false
}

// belowHundred reads 1 to 99: خمسة, خمسة عشر, خمسة وعشرين, عشرين.
func (r *numberReader) belowHundred() (int, bool) {
	switch r.numeral().class {
	case tenClass, tensClass:
		return r.take().value, true
	case unitClass:
	default:
		return 0, false
	}
	alone := !compoundOnly.has(r.word())
	n := r.take().value
	mark := *r
	if r.numeral().class == tenClass {
		return n + r.take().value, true
	}
	if r.and() && r.numeral().class == tensClass {
		return n + r.take().value, true
	}
	*r = mark
	return n, alone
}

// Ordinal reads an ordinal number at the start of normalised words, with or
// without the article, masculine or feminine, and how many words it takes; 0 and
// 0 if none stands there: السادس, الحادي عشر, الحادية والعشرين, العشرين. Whole tens
// are ordinals only with the article.
func Ordinal(words []string) (n, used int) {
	if len(words) == 0 {
		return 0, 0
	}
	r := numberReader{words: words, at: 1}
	n = ordinalUnit(words[0])
	if n == 0 {
		return definiteTens(words[0])
	}
	if n < 10 && r.numeral().class == tenClass {
		return n + r.take().value, r.at
	}
	if n < 10 && r.and() && r.numeral().class == tensClass {
		return n + r.take().value, r.at
	}
	if compoundFirst.has(bareNoun(words[0])) {
		return 0, 0
	}
	return n, 1
}

func bareNoun(word string) string { return strings.TrimPrefix(word, "ال") }

// ordinalUnit returns 1 to 10 for an ordinal, 0 for another word. It knows حادي,
// which is one only in compounds.
func ordinalUnit(word string) int {
	if compoundFirst.has(bareNoun(word)) {
		return 1
	}
	if n, ok := ordinals[word]; ok {
		return n
	}
	return ordinals[bareNoun(word)]
}

// definiteTens reads العشرين … التسعين, المئة and الألف.
func definiteTens(word string) (n, used int) {
	bare, ok := strings.CutPrefix(word, "ال")
	if !ok {
		return 0, 0
	}
	switch n := numerals[bare]; n.class {
	case tensClass, hundredClass, scaleClass:
		return n.value, 1
	}
	return 0, 0
}
