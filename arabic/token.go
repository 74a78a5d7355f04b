// Package arabic knows the Arabic language as written: its letters and words,
// stems, numbers, calendars, and names in Latin letters. It reads text and
// returns values; it never changes a text and knows nothing of where one came
// from.
package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// One tokeniser serves indexing, querying, highlighting and annotation, so that
// a word found by any of them has the same place in the text for all.

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word      Kind = iota // Arabic letters, with the marks written on them
	LatinWord             // letters of any other script, web and mail addresses; may hold digits: G20
	Number                // digits with their decimal and thousands separators: 1,500  ٣٫٥
	Punct                 // one punctuation mark or symbol
)

func (k Kind) String() string { return [...]string{"Word", "LatinWord", "Number", "Punct"}[k] }

// Token is one written unit of a text with its place. Start and End count
// Unicode code points ([]rune(text)), End excluded; a byte that is not valid
// UTF-8 counts as one code point, as in a []rune conversion.
type Token struct {
	Text       string // the surface form, a substring of the text
	Start, End int
	Kind       Kind
}

// Tokenize returns the words, numbers and punctuation marks of a text in order.
// White space is dropped, and so are marks and invisible characters that are
// attached to nothing. Marks, tatweel, zero-width and bidi characters inside a
// word belong to it. Digits part from Arabic letters (في5 is two tokens), `_`
// and `#` from the words beside them. Web and mail addresses are one token.
func Tokenize(text string) []Token {
	return AppendTokens(make([]Token, 0, len(text)/8+4), text)
}

// AppendTokens appends the tokens of text to dst, as Tokenize returns them, and
// so lets the caller reuse memory.
func AppendTokens(dst []Token, text string) []Token {
	s := scanner{text: text}
	for s.pos < len(text) {
		start, startRune := s.pos, s.runes
		r, size := s.peek()
		kind, emit := Punct, true
		switch class := classOf(r); class {
		case arabicLetter:
			kind = Word
			s.word(arabicLetter)
		case digit:
			kind = s.numberOrLatin()
		case otherLetter:
			kind = LatinWord
			s.latin()
		case symbol, tatweelSign:
			s.advance(size)
		default: // white space, or a mark with nothing to stand on
			s.advance(size)
			emit = false
		}
		if emit {
			dst = append(dst, Token{text[start:s.pos], startRune, s.runes, kind})
		}
	}
	return dst
}

// scanner walks a text and keeps the byte and the code point position in step.
type scanner struct {
	text       string
	pos, runes int
}

func (s *scanner) peek() (rune, int) { return decode(s.text, s.pos) }

func decode(text string, pos int) (rune, int) {
	if pos >= len(text) {
		return ' ', 0
	}
	if b := text[pos]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(text[pos:])
}

// advance moves past one code point of the given size in bytes.
func (s *scanner) advance(size int) { s.pos += size; s.runes++ }

// word moves past letters of one class and the marks on them. Invisible
// characters count only when another letter follows: at the end of a word they
// belong to nobody.
func (s *scanner) word(class charClass) {
	if class == arabicLetter {
		s.plainLetters()
	}
	pos, runes := s.pos, s.runes
	for pos < len(s.text) {
		r, size := decode(s.text, pos)
		c := classOf(r)
		if c != class && c != mark && c != invisible && (c != tatweelSign || class != arabicLetter) {
			return
		}
		pos, runes = pos+size, runes+1
		if c != invisible {
			s.pos, s.runes = pos, runes
		}
	}
}

// plainLetters moves past letters and marks of the main Arabic block, two bytes
// each: nearly all that words are made of.
func (s *scanner) plainLetters() {
	pos := s.pos
	for pos+1 < len(s.text) {
		r := mainBlock(s.text, pos)
		if r == 0 {
			break
		}
		if c := lowClasses[r]; c != arabicLetter && c != mark {
			break
		}
		pos += 2
	}
	s.runes += (pos - s.pos) / 2
	s.pos = pos
}

// latin moves past a word of another script, its digits and inner apostrophes
// (G20, O'Neill), or past a whole web or mail address.
func (s *scanner) latin() {
	if n := addressLen(s.text[s.pos:]); n > 0 {
		s.pos, s.runes = s.pos+n, s.runes+n // an address is ASCII
		return
	}
	for {
		before := s.pos
		s.word(otherLetter)
		s.digits()
		if s.pos == before {
			r, size := s.peek()
			next, _ := decode(s.text, s.pos+size)
			if !strings.ContainsRune("'’ʼ", r) || classOf(next) != otherLetter {
				return
			}
			s.advance(size)
		}
	}
}

func (s *scanner) digits() int {
	n := 0
	for {
		r, size := s.peek()
		if classOf(r) != digit {
			return n
		}
		s.advance(size)
		n++
	}
}

// numberOrLatin moves past a number, or past a word that begins with digits
// (4G, 7am) or an address that does.
func (s *scanner) numberOrLatin() Kind {
	if addressLen(s.text[s.pos:]) > 0 {
		s.latin()
		return LatinWord
	}
	start := s.pos
	first := s.digits()
	if r, _ := s.peek(); classOf(r) == otherLetter {
		s.latin()
		return LatinWord
	}
	if !inDigitRow(s.text[:start]) {
		s.fraction(first)
	}
	return Number
}

// fraction moves past the separators and digits that follow the first digits of
// one number: thousands in threes, then at most one decimal part. Anything else
// (15.07.2021, 1,2,3, 12:30) is several numbers with marks between them.
func (s *scanner) fraction(first int) {
	ahead := *s
	var seps []rune
	var lens []int
	for {
		r, size := ahead.peek()
		if !strings.ContainsRune(separators, r) {
			break
		}
		if next, _ := decode(s.text, ahead.pos+size); classOf(next) != digit {
			break
		}
		ahead.advance(size)
		seps, lens = append(seps, r), append(lens, ahead.digits())
		if len(seps) > 6 {
			return
		}
	}
	if len(seps) > 0 && isOneNumber(first, seps, lens) {
		*s = ahead
	}
}

// inDigitRow reports whether before ends in a digit and a separator: what follows
// is then a later part of a row that was found to be several numbers.
func inDigitRow(before string) bool {
	sep, size := utf8.DecodeLastRuneInString(before)
	if !strings.ContainsRune(separators, sep) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return isDigit(r)
}

// separators may stand between the digits of one number.
const separators = ".,٫٬،"

// isOneNumber reports whether digit groups of the given lengths, the first one
// before any separator, make one number.
func isOneNumber(first int, seps []rune, lens []int) bool {
	last := len(seps) - 1
	for i, n := range lens[:last] {
		if n != 3 || first > 3 || seps[i] != seps[0] || seps[i] == '٫' {
			return false
		}
	}
	grouped := last > 0
	switch sep, n := seps[last], lens[last]; {
	case grouped && sep == seps[0]:
		return n == 3
	case grouped:
		return sep == '.' || sep == '٫' || sep == ','
	case sep == '.', sep == '٫':
		return true
	case sep == ',':
		return n <= 2 || (n == 3 && first <= 3)
	default: // ٬ and the Arabic comma part thousands only
		return n == 3 && first <= 3
	}
}

// charClass is what the tokeniser needs to know of a character.
type charClass uint8

const (
	space charClass = iota
	arabicLetter
	otherLetter
	digit
	mark      // combining mark: belongs to the letter before it
	invisible // zero-width, bidi and other format characters
	tatweelSign
	symbol
)

// lowClasses answers for the characters nearly all text is made of.
var lowClasses = func() (t [0x700]charClass) {
	for r := range t {
		t[r] = classify(rune(r))
	}
	return
}()

func classOf(r rune) charClass {
	if r < rune(len(lowClasses)) {
		return lowClasses[r]
	}
	return classify(r)
}

func classify(r rune) charClass {
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r):
		return space
	case r == tatweel:
		return tatweelSign
	case isDigit(r):
		return digit
	case isMark(r):
		return mark
	case unicode.Is(unicode.Cf, r):
		return invisible
	case r >= 'ʹ' && r <= 'ʿ': // apostrophes of transliteration
		return symbol
	case r == 'ﷺ', r == 'ﷻ': // whole phrases in one character
		return symbol
	case unicode.IsLetter(r):
		if unicode.Is(unicode.Arabic, r) {
			return arabicLetter
		}
		return otherLetter
	case unicode.Is(unicode.M, r):
		return mark
	}
	return symbol
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}
