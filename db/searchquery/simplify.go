// Passes over the tree that keep its meaning and make it smaller, and one that makes it milder.
package searchquery

import (
	"slices"
	"strings"
)

// Simplify flattens nested operators of one kind, drops what is empty or said twice, and undoes double negation.
// It gives nil where nothing is left.
func Simplify(q Query) Query {
	switch q := q.(type) {
	case *And:
		return several(q.Children, func(c Query) []Query {
			if inner, ok := c.(*And); ok {
				return inner.Children
			}
			return nil
		}, func(children []Query) Query { return &And{children} })
	case *Or:
		return several(q.Children, func(c Query) []Query {
			if inner, ok := c.(*Or); ok {
				return inner.Children
			}
			return nil
		}, func(children []Query) Query { return &Or{children} })
	case *Not:
		switch child := Simplify(q.Child).(type) {
		case nil:
			return nil
		case *Not:
			return child.Child
		default:
			return &Not{child}
		}
	case *Title:
		return title(Simplify(q.Child))
	case nil:
		return nil
	}
	return q
}

// several simplifies children; inner gives those of a child of the same kind.
func several(children []Query, inner func(Query) []Query, make func([]Query) Query) Query {
	var flat []Query
	seen := map[string]bool{}
	for _, c := range children {
		c = Simplify(c)
		if c == nil {
			continue
		}
		parts := inner(c)
		if parts == nil {
			parts = []Query{c}
		}
		for _, part := range parts {
			if key := operand(part, normalised); !seen[key] {
				seen[key] = true
				flat = append(flat, part)
			}
		}
	}
	switch len(flat) {
	case 0:
		return nil
	case 1:
		return flat[0]
	}
	return make(flat)
}

// title drops the field where it is said twice or does not apply: a person is not in a title but in an article.
func title(child Query) Query {
	switch child := child.(type) {
	case nil:
		return nil
	case *Title, *Person, *Source:
		return child
	}
	return &Title{child}
}

// headlineWords is how many free words beside a phrase make a query a headline. Who looks for a phrase adds a word
// or two; a third of all headlines quote somebody, and nearly all of those have four words or more outside.
const headlineWords = 4

// headlineMarks are what stands between the parts of a headline, and nobody types between words to look for.
var headlineMarks = []string{": ", " :", "..", "…", " - ", " – ", " — ", " | ", "!"}

// IsHeadline says whether what was typed, and read as q, looks like a pasted headline that quotes somebody: its
// quotation marks then are punctuation and no operators. A query with other operators is none.
func IsHeadline(q Query, typed string) bool {
	words, phrases, others := counted(q)
	marked := slices.ContainsFunc(headlineMarks, func(mark string) bool { return strings.Contains(typed, mark) })
	return others == 0 && phrases > 0 && (words >= headlineWords || marked && words+phrases > 1)
}

// pastedWords is how long a phrase must be to be a headline that was pasted in quotation marks.
const pastedWords = 6

// MayBeLoosened says whether the phrases of a query that finds nothing may be read as plain words: beside plain words
// they may be a quotation in a headline, and a long phrase alone may be a whole one. Nobody pastes other operators.
func MayBeLoosened(q Query) bool {
	words, phrases, others := counted(q)
	if p, alone := q.(*Phrase); alone {
		return len(p.Words) >= pastedWords
	}
	return others == 0 && words > 0 && phrases > 0
}

// counted counts what stands free in a query.
func counted(q Query) (words, phrases, others int) {
	for _, c := range Children(q) {
		switch c.(type) {
		case *Word:
			words++
		case *Phrase:
			phrases++
		default:
			others++
		}
	}
	return words, phrases, others
}

// Loosen reads the phrases that stand free as plain words, as in a pasted headline that quotes somebody; changed
// says whether there were any. Phrases inside operators and after fields stay.
func Loosen(q Query) (loose Query, changed bool) {
	var children []Query
	for _, c := range Children(q) {
		p, ok := c.(*Phrase)
		if !ok {
			children = append(children, c)
			continue
		}
		changed = true
		for i, w := range p.Words {
			children = append(children, &Word{w, p.Typed[i]})
		}
	}
	return Simplify(&And{children}), changed
}

// Children gives what stands free in a query: the children of the topmost And, or the query itself.
func Children(q Query) []Query {
	if and, ok := q.(*And); ok {
		return and.Children
	}
	return []Query{q}
}

// MapWords gives the query with every word, also those of phrases, replaced by what change makes of it.
func MapWords(q Query, change func(string) string) Query {
	list := func(children []Query) []Query {
		out := make([]Query, len(children))
		for i, c := range children {
			out[i] = MapWords(c, change)
		}
		return out
	}
	switch q := q.(type) {
	case *And:
		return &And{list(q.Children)}
	case *Or:
		return &Or{list(q.Children)}
	case *Not:
		return &Not{MapWords(q.Child, change)}
	case *Title:
		return &Title{MapWords(q.Child, change)}
	case *Word:
		if changed := change(q.Text); changed != q.Text {
			return &Word{Text: changed}
		}
	case *Phrase:
		changed := &Phrase{slices.Clone(q.Words), slices.Clone(q.Typed)}
		for i, w := range q.Words {
			if better := change(w); better != w {
				changed.Words[i], changed.Typed[i] = better, better
			}
		}
		return changed
	}
	return q
}
