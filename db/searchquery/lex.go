// The first step of reading a query: from characters to items. Whatever is no operator in its place is text, so
// that a pasted headline with its dashes, colons and lone quotation marks stays the words it is.
package searchquery

import (
	"strings"
	"unicode"
)

type itemKind int

const (
	itemText   itemKind = iota // written words, yet to be cut
	itemPhrase                 // what stands between quotation marks
	itemPrefix                 // a word with * behind it
	itemField                  // title: person: source:
	itemNot
	itemOr
	itemOpen
	itemClose
)

type item struct {
	kind itemKind
	text string
}

// The fields that a colon may follow. Any other word before a colon is a word.
const (
	fieldTitle  = "title"
	fieldPerson = "person"
	fieldSource = "source"
)

var fields = []string{fieldTitle, fieldPerson, fieldSource}

// Marks of one family open and close each other: whoever types in two directions gets them mixed up.
var quoteFamilies = []string{`"“”„‟＂`, `«»`, `‹›`}

// otherMarks are what other keyboards write for a mark that means something here. Long dashes are none of these: they
// part the halves of a headline.
var otherMarks = map[rune]rune{
	'٭': '*', '＊': '*', '：': ':', '（': '(', '）': ')',
	'−': '-', '－': '-', '‐': '-', '‑': '-',
}

// Words that are operators when they are written in capitals. AND joins what is joined anyway, and NOT is what people
// coming from other searches write for the dash.
const (
	orWord  = "OR"
	andWord = "AND"
	notWord = "NOT"
)

type lexer struct {
	text       []rune
	pos        int
	items      []item
	unbalanced bool // no ’ closes anything from here on
}

func lex(text string) []item {
	l := &lexer{text: readable(text)}
	for l.pos < len(l.text) {
		l.next()
	}
	return l.items
}

// readable is a text without invisible characters, such as the marks of direction that stand around a Latin OR in an
// Arabic line, and with the marks of this language in place of otherMarks.
func readable(text string) []rune {
	runes := make([]rune, 0, len(text))
	for _, r := range text {
		if unicode.Is(unicode.Cf, r) {
			continue
		}
		if mark, ok := otherMarks[r]; ok {
			r = mark
		}
		runes = append(runes, r)
	}
	return runes
}

func (l *lexer) emit(kind itemKind, text string, width int) {
	l.items = append(l.items, item{kind, text})
	l.pos += width
}

func (l *lexer) next() {
	r := l.text[l.pos]
	switch {
	case unicode.IsSpace(r):
		l.pos++
	case r == '(':
		l.emit(itemOpen, "(", 1)
	case r == ')':
		l.emit(itemClose, ")", 1)
	case l.quote(r), r == '‘' && l.singleQuote():
	case r == '-' && l.atStart() && l.beforeOperand(l.pos+1):
		l.emit(itemNot, "-", 1)
	default:
		l.word()
	}
}

// quote reads a quoted stretch. A mark without its other half is passed over.
func (l *lexer) quote(r rune) bool {
	for _, family := range quoteFamilies {
		if !strings.ContainsRune(family, r) {
			continue
		}
		for end := l.pos + 1; end < len(l.text); end++ {
			if strings.ContainsRune(family, l.text[end]) {
				l.emit(itemPhrase, string(l.text[l.pos+1:end]), end+1-l.pos)
				return true
			}
		}
		l.pos++
		return true
	}
	return false
}

// singleQuote reads a stretch between ‘ and ’, which inside words are apostrophes.
func (l *lexer) singleQuote() bool {
	if l.unbalanced || l.pos > 0 && isWritten(l.text[l.pos-1]) {
		return false
	}
	for end := l.pos + 1; end < len(l.text); end++ {
		if l.text[end] == '’' && (end+1 == len(l.text) || !isWritten(l.text[end+1])) {
			l.emit(itemPhrase, string(l.text[l.pos+1:end]), end+1-l.pos)
			return true
		}
	}
	l.unbalanced = true
	return false
}

func isWritten(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// atStart says whether nothing is written right before the position, or the name of a field and its colon.
func (l *lexer) atStart() bool {
	return l.pos == 0 || unicode.IsSpace(l.text[l.pos-1]) || l.text[l.pos-1] == '(' ||
		l.text[l.pos-1] == ':' && len(l.items) > 0 && l.items[len(l.items)-1].kind == itemField
}

// beforeOperand says whether something that can be excluded or looked up begins at pos. A digit does not: -5 is a
// temperature.
func (l *lexer) beforeOperand(pos int) bool {
	if pos >= len(l.text) {
		return false
	}
	r := l.text[pos]
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '(' || r == '‘' || isQuote(r)
}

func isQuote(r rune) bool {
	for _, family := range quoteFamilies {
		if strings.ContainsRune(family, r) {
			return true
		}
	}
	return false
}

// word reads up to white space, a parenthesis or a quotation mark.
func (l *lexer) word() {
	if l.field() {
		return
	}
	end := l.pos
	for end < len(l.text) && !unicode.IsSpace(l.text[end]) && l.text[end] != '(' && l.text[end] != ')' && !isQuote(l.text[end]) {
		end++
	}
	text := string(l.text[l.pos:end])
	switch stem, star := strings.CutSuffix(text, "*"); {
	case text == orWord:
		l.emit(itemOr, text, end-l.pos)
	case text == notWord:
		l.emit(itemNot, text, end-l.pos)
	case text == andWord:
		l.pos = end
	case star:
		l.emit(itemPrefix, stem, end-l.pos)
	default:
		l.emit(itemText, text, end-l.pos)
	}
}

// field reads the name of a field and its colon, where what is looked up follows, perhaps behind spaces.
func (l *lexer) field() bool {
	for _, name := range fields {
		end := l.pos + len(name)
		if end < len(l.text) && l.text[end] == ':' && strings.EqualFold(string(l.text[l.pos:end]), name) && l.named(end+1) {
			l.emit(itemField, name, len(name)+1)
			return true
		}
	}
	return false
}

// named says whether behind the colon at pos-1 stands what a field can hold for, or what it cannot.
func (l *lexer) named(pos int) bool {
	for pos < len(l.text) && unicode.IsSpace(l.text[pos]) {
		pos++
	}
	if pos < len(l.text) && l.text[pos] == '-' {
		return l.beforeOperand(pos + 1)
	}
	return l.beforeOperand(pos) || pos < len(l.text) && unicode.IsDigit(l.text[pos])
}
