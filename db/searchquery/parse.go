// The second step: from items to a tree. Nothing that people type is an error: a lone operator, an open
// parenthesis, an empty pair of quotation marks are passed over. Only a query beyond all measure is refused.
package searchquery

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// The measure of a query.
const (
	MaxLength    = 10_000 // code points
	MaxOperators = 100    // operands of operators: phrases, prefixes, fields, exclusions
	maxDepth     = 20     // parentheses further in are passed over
	maxPhrase    = 40     // words; a longer passage is read as its words
)

// ErrEmpty says that a query holds nothing to look for.
var ErrEmpty = errors.New("the query holds no word to look for")

// minPrefix is how many letters must stand before *: fewer begin too many words, and are read as a word.
const minPrefix = 2

// Parse reads a query. It fails with ErrEmpty, or when the query is longer or has more operators than allowed;
// the error's text is fit for whoever typed it. What it gives is simplified.
func Parse(text string) (Query, error) {
	if n := utf8.RuneCountInString(text); n > MaxLength {
		return nil, fmt.Errorf("a query may be %d characters long; this one has %d", MaxLength, n)
	}
	p := &parser{items: lex(text)}
	if err := countOperators(p.items); err != nil {
		return nil, err
	}
	var children []Query
	for p.pos < len(p.items) { // a parenthesis that closes nothing ends a group early: go on behind it
		children = append(children, p.group(0)...)
	}
	q := Simplify(&And{children})
	if q == nil {
		return nil, ErrEmpty
	}
	if err := countOperators(lex(q.String())); err != nil { // person:(a b c) became three
		return nil, err
	}
	return q, nil
}

// countOperators refuses more operators than a query may have.
func countOperators(items []item) error {
	n := 0
	for _, it := range items {
		if it.kind != itemText && it.kind != itemClose {
			n++
		}
	}
	if n > MaxOperators {
		return fmt.Errorf("a query may have %d operators; this one has %d", MaxOperators, n)
	}
	return nil
}

type parser struct {
	items []item
	pos   int
}

func (p *parser) peek() (item, bool) {
	if p.pos >= len(p.items) {
		return item{}, false
	}
	return p.items[p.pos], true
}

// group reads operands up to the end or a closing parenthesis, which it takes. OR joins the two beside it.
func (p *parser) group(depth int) []Query {
	var operands []Query
	joined := false // an OR waits for its right side
	for {
		it, ok := p.peek()
		if !ok || it.kind == itemClose {
			p.pos++
			return operands
		}
		if it.kind == itemOr {
			p.pos++
			joined = len(operands) > 0
			continue
		}
		found := p.operand(depth)
		if len(found) == 0 {
			continue
		}
		if next, ok := p.peek(); it.kind == itemText && len(found) > 1 && (joined || ok && next.kind == itemOr) {
			found = one(phrase(it.text)) // words written as one
		}
		if joined {
			last := len(operands) - 1
			operands[last] = &Or{[]Query{operands[last], found[0]}}
			found, joined = found[1:], false
		}
		operands = append(operands, found...)
	}
}

// operand reads one thing. Written text may hold several words, or none.
func (p *parser) operand(depth int) []Query {
	it := p.items[p.pos]
	p.pos++
	switch it.kind {
	case itemText:
		var words []Query
		for _, w := range typedWords(it.text) {
			words = append(words, &Word{w.normal, w.typed})
		}
		return words
	case itemPhrase:
		return one(phrase(it.text))
	case itemPrefix:
		return prefix(it.text)
	case itemOpen:
		if depth >= maxDepth {
			return nil
		}
		return one(nonEmpty(p.group(depth + 1)))
	case itemNot:
		if child := p.single(depth); child != nil {
			return []Query{&Not{child}}
		}
	case itemField:
		return one(p.field(it.text, depth))
	}
	return nil
}

// single reads what an operator applies to: words written as one ("بي-بي-سي") are a phrase to it.
func (p *parser) single(depth int) Query {
	it, ok := p.peek()
	if !ok || it.kind == itemOr || it.kind == itemClose || it.kind == itemNot {
		return nil
	}
	found := p.operand(depth)
	if it.kind == itemText && len(found) > 1 {
		return phrase(it.text)
	}
	return nonEmpty(found)
}

func (p *parser) field(name string, depth int) Query {
	it, _ := p.peek()
	if name != fieldTitle && (it.kind == itemText || it.kind == itemPhrase) {
		p.pos++
		return named(name, it.text)
	}
	child := p.target(depth)
	switch {
	case child == nil:
		return nil
	case name == fieldTitle:
		return &Title{child}
	}
	return distribute(name, child)
}

// target reads what a field applies to, which may be excluded from it: title:-x.
func (p *parser) target(depth int) Query {
	if it, ok := p.peek(); !ok || it.kind != itemNot {
		return p.single(depth)
	}
	p.pos++
	if child := p.single(depth); child != nil {
		return &Not{child}
	}
	return nil
}

// distribute gives person:(a OR b) its meaning: the field holds for each name below.
func distribute(name string, q Query) Query {
	switch q := q.(type) {
	case *Word:
		return named(name, q.Typed)
	case *Prefix:
		return named(name, q.Typed)
	case *Phrase:
		return named(name, strings.Join(q.Typed, " "))
	case *And:
		return &And{each(name, q.Children)}
	case *Or:
		return &Or{each(name, q.Children)}
	case *Not:
		return &Not{distribute(name, q.Child)}
	}
	return q
}

func each(name string, children []Query) []Query {
	out := make([]Query, len(children))
	for i, c := range children {
		out[i] = distribute(name, c)
	}
	return out
}

// named makes the condition on a name, spelling folded, punctuation dropped.
func named(field, text string) Query {
	name, typed := parted(typedWords(text))
	switch normal := strings.Join(name, " "); {
	case normal == "":
		return nil
	case field == fieldPerson:
		return &Person{normal, strings.Join(typed, " ")}
	default:
		return &Source{normal, strings.Join(typed, " ")}
	}
}

// phrase makes one of what stands between quotation marks. A long one is a pasted passage: its words are looked for.
func phrase(text string) Query {
	words := typedWords(text)
	switch {
	case len(words) == 0:
		return nil
	case len(words) <= maxPhrase:
		normal, typed := parted(words)
		return &Phrase{normal, typed}
	}
	children := make([]Query, len(words))
	for i, w := range words {
		children[i] = &Word{w.normal, w.typed}
	}
	return &And{children}
}

// prefix: of words written as one only the last is open.
func prefix(text string) []Query {
	if tokens := arabic.Tokenize(text); len(tokens) == 1 && tokens[0].Text == text {
		normal := arabic.Normalize(text)
		if _, _, begun := arabic.NameBegun(normal); begun { // a name of two words stays one here
			return []Query{&Prefix{normal, Unmarked(text)}}
		}
	}
	words := typedWords(text)
	var out []Query
	for i, w := range words {
		if i == len(words)-1 && utf8.RuneCountInString(w.normal) >= minPrefix {
			out = append(out, &Prefix{w.normal, w.typed})
		} else {
			out = append(out, &Word{w.normal, w.typed})
		}
	}
	return out
}

func one(q Query) []Query {
	if q == nil {
		return nil
	}
	return []Query{q}
}

func nonEmpty(found []Query) Query {
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	return &And{found}
}
