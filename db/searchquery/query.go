// Package searchquery is the language of the search box as data: a small tree of what was asked, the parser that
// makes one of whatever was typed, and the passes that make it simpler. It knows neither the index nor SQL.
package searchquery

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is a node of the tree. String writes it in the language itself; parsing that gives the same tree again.
type Query interface{ String() string }

// Word is one normalised word. Standing free, it is wished for; inside an operator, it is demanded.
type Word struct{ Text string }

// Prefix demands a word that begins so.
type Prefix struct{ Text string }

// Phrase demands normalised words next to each other in this order, in these forms.
type Phrase struct{ Words []string }

// Title demands that the words, prefixes and phrases below it stand in the title.
type Title struct{ Child Query }

// Person demands that an article names this person.
type Person struct{ Name string }

// Source demands that an article was published by this source, or cites it.
type Source struct{ Name string }

// And demands all of its children. The words among the children of the topmost And are only wished for.
type And struct{ Children []Query }

// Or demands at least one of its children.
type Or struct{ Children []Query }

// Not demands that its child does not hold.
type Not struct{ Child Query }

func (q *Word) String() string   { return q.Text }
func (q *Prefix) String() string { return q.Text + "*" }
func (q *Phrase) String() string { return `"` + strings.Join(q.Words, " ") + `"` }
func (q *Title) String() string  { return fieldTitle + ":" + target(q.Child) }
func (q *Person) String() string { return fieldPerson + ":" + quoted(q.Name) }
func (q *Source) String() string { return fieldSource + ":" + quoted(q.Name) }
func (q *And) String() string    { return join(q.Children, " ") }
func (q *Or) String() string     { return join(q.Children, " OR ") }
func (q *Not) String() string    { return "-" + target(q.Child) }

func join(children []Query, between string) string {
	parts := make([]string, len(children))
	for i, c := range children {
		parts[i] = operand(c)
	}
	return strings.Join(parts, between)
}

// operand writes a query so that an operator may stand before it.
func operand(q Query) string {
	switch q.(type) {
	case *And, *Or:
		return "(" + q.String() + ")"
	}
	return q.String()
}

// target writes what an operator or a field applies to. A number needs parentheses: -5 is a temperature.
func target(q Query) string {
	text := operand(q)
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
