// Package searchquery is the language of the search box as data: a small tree of what was asked, the parser that
// makes one of whatever was typed, and the passes that make it simpler. It knows neither the index nor SQL.
package searchquery

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is a node of the tree. String writes it in the language itself, its words as they were typed; parsing that
// gives the same tree again.
type Query interface {
	String() string
	write(w writing) string
}

// Word is one normalised word. Standing free, it is wished for; inside an operator, it is demanded.
type Word struct{ Text, Typed string }

// Prefix demands a word that begins so.
type Prefix struct{ Text, Typed string }

// Phrase demands normalised words next to each other in this order, in these forms.
type Phrase struct{ Words, Typed []string }

// Title demands that the words, prefixes and phrases below it stand in the title.
type Title struct{ Child Query }

// Person demands that an article names this person.
type Person struct{ Name, Typed string }

// Source demands that an article was published by this source, or cites it.
type Source struct{ Name, Typed string }

// And demands all of its children. The words among the children of the topmost And are only wished for.
type And struct{ Children []Query }

// Or demands at least one of its children.
type Or struct{ Children []Query }

// Not demands that its child does not hold.
type Not struct{ Child Query }

func (q *Word) String() string   { return q.write(asTyped) }
func (q *Prefix) String() string { return q.write(asTyped) }
func (q *Phrase) String() string { return q.write(asTyped) }
func (q *Title) String() string  { return q.write(asTyped) }
func (q *Person) String() string { return q.write(asTyped) }
func (q *Source) String() string { return q.write(asTyped) }
func (q *And) String() string    { return q.write(asTyped) }
func (q *Or) String() string     { return q.write(asTyped) }
func (q *Not) String() string    { return q.write(asTyped) }

// writing says how words are written: of what is normalised and what was typed, if that is known.
type writing func(normal, typed string) string

func asTyped(normal, typed string) string { return cmp.Or(typed, normal) }

func normalised(normal, _ string) string { return normal }

func (q *Word) write(w writing) string   { return w(q.Text, q.Typed) }
func (q *Prefix) write(w writing) string { return w(q.Text, q.Typed) + "*" }
func (q *Phrase) write(w writing) string {
	return `"` + w(strings.Join(q.Words, " "), strings.Join(q.Typed, " ")) + `"`
}
func (q *Title) write(w writing) string  { return fieldTitle + ":" + target(q.Child, w) }
func (q *Person) write(w writing) string { return fieldPerson + ":" + quoted(w(q.Name, q.Typed)) }
func (q *Source) write(w writing) string { return fieldSource + ":" + quoted(w(q.Name, q.Typed)) }
func (q *And) write(w writing) string    { return join(q.Children, " ", w) }
func (q *Or) write(w writing) string     { return join(q.Children, " OR ", w) }
func (q *Not) write(w writing) string    { return "-" + target(q.Child, w) }

func join(children []Query, between string, w writing) string {
	parts := make([]string, len(children))
	for i, c := range children {
		parts[i] = operand(c, w)
	}
	return strings.Join(parts, between)
}

// operand writes a query so that an operator may stand before it.
func operand(q Query, w writing) string {
	switch q.(type) {
	case *And, *Or:
		return "(" + q.write(w) + ")"
	}
	return q.write(w)
}

// target writes what an operator or a field applies to. A number needs parentheses: -5 is a temperature.
func target(q Query, w writing) string {
	text := operand(q, w)
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsLetter(r) || r == '(' || r == '"' {
		return text
	}
	return "(" + text + ")"
}

// quoted writes a name, in quotation marks where it is more than a word.
func quoted(name string) string {
	if strings.ContainsAny(name, " ()*") {
		return `"` + name + `"`
	}
	return name
}
