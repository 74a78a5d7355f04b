package temporal

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// The notation that the grammar is written in. A pattern is a row of elements parted by spaces:
//
//	الماضي        this word, however spelt; a|b is one of several
//	@month        a class of words, see classes.go, or a group of rules, see grammar.go
//	@day:2        the same, kept as the second of its kind
//	[x]           x may be missing
//	&x            x joined by و, written with it or apart
//
// Inside an expression words may carry ب and ل (بشهر, لعام), and و only where the pattern says so.

type element struct {
	optional, joined bool
	choices          []choice
}

// choice is one way to fill an element.
type choice struct {
	literal int
	class   *wordClass
	group   groupID
	slot    int
}

type rule struct {
	name     string
	elements []element
	build    func(*scan, *captures) symbol
	guard    func(s *scan, first, last int) bool // false: a trap
	order    int                                 // its place in the tables
}

// captures is what the classes and groups of a pattern found.
type captures struct {
	day, year, month, n [3]int
	weekday             [3]int // time.Weekday + 1
	unit                unit
	dir                 direction
	extra               int // further units in that direction: قبل الماضي
	phase               phase
	season              int
	hijri               bool
	few                 bool
	half                bool // and half a unit more: عام ونصف
	sym                 [3]symbol
	refers              direction // how it refers to another expression, noDirection if it does not
	name                string    // of the rule that the first group was read by
	first               int       // the first word of the match
	checks              []symbol
}

// scan is a text being read.
type scan struct {
	text  string
	words []word
}

// literals numbers the words of the patterns.
var literals = map[string]int{}

func literalOf(w string) int {
	norm := arabic.Normalize(w)
	if n, ok := literals[norm]; ok {
		return n
	}
	n := len(literals) + 1
	literals[norm] = n
	e := lexicon[norm]
	if e == nil {
		e = &entry{}
		lexicon[norm] = e
	}
	e.literal = n
	return n
}

func compile(pattern string) []element {
	var out []element
	for _, f := range strings.Fields(pattern) {
		var e element
		if inner, ok := strings.CutPrefix(f, "["); ok && strings.HasSuffix(inner, "]") && utf8.RuneCountInString(inner) > 1 {
			e.optional, f = true, strings.TrimSuffix(inner, "]")
		}
		if inner, ok := strings.CutPrefix(f, "&"); ok {
			e.joined, f = true, inner
		}
		for alt := range strings.SplitSeq(f, "|") {
			e.choices = append(e.choices, compileChoice(alt))
		}
		out = append(out, e)
	}
	return out
}

func compileChoice(alt string) choice {
	name, ok := strings.CutPrefix(alt, "@")
	if !ok {
		return choice{literal: literalOf(alt)}
	}
	c := choice{slot: 0}
	if base, slot, ok := strings.Cut(name, ":"); ok {
		name, c.slot = base, int(slot[0]-'1')
	}
	if g, ok := groupNames[name]; ok {
		c.group = g
		return c
	}
	for i := range wordClasses {
		if wordClasses[i].name == name {
			c.class = &wordClasses[i]
			return c
		}
	}
	panic(fmt.Sprintf("temporal: no class or group %q", name))
}

// match reads a rule at word i; it returns the word after the match, 0 if there is none.
func (s *scan) match(elements []element, i, first int, c *captures) int {
	if len(elements) == 0 {
		return i
	}
	e := &elements[0]
	saved := *c
	if at := s.joint(e, i, first); at >= 0 && at < len(s.words) {
		for k := range e.choices {
			if next := s.fill(&e.choices[k], at, c); next > 0 {
				if end := s.match(elements[1:], next, first, c); end > 0 {
					return end
				}
			}
			*c = saved
		}
	}
	if e.optional {
		return s.match(elements[1:], i, first, c)
	}
	return 0
}

// joint says where the words of an element begin: after a و of its own where one is called for. It is -1
// where a new line or a و stands in the way.
func (s *scan) joint(e *element, i, first int) int {
	if i >= len(s.words) {
		return -1
	}
	w := &s.words[i]
	if i == first {
		return i
	}
	if w.line {
		return -1
	}
	switch {
	case !e.joined && !w.and:
		return i
	case e.joined && w.and:
		return i
	case e.joined && w.norm == "و" && i+1 < len(s.words) && !s.words[i+1].line:
		return i + 1
	}
	return -1
}

// fill reads one choice at word i and returns the word after it, 0 if it is not there.
func (s *scan) fill(ch *choice, i int, c *captures) int {
	switch {
	case ch.literal > 0:
		if s.words[i].literal == ch.literal {
			return i + 1
		}
		return 0
	case ch.class != nil:
		if ch.class.needs != 0 && s.words[i].class&ch.class.needs == 0 {
			return 0
		}
		return ch.class.read(s, i, c, ch.slot)
	}
	m := s.best(ch.group, i)
	if m.end == 0 {
		return 0
	}
	c.sym[ch.slot] = m.symbol
	c.checks = append(c.checks[:len(c.checks):len(c.checks)], m.checks...)
	if m.refers != noDirection {
		c.refers = m.refers
	}
	if ch.slot == 0 {
		c.name = m.rule
	}
	return m.end
}

// reading is a rule matched.
type reading struct {
	end    int // the word after it, 0 for none
	symbol symbol
	rule   string
	refers direction
	checks []symbol
}

// best is the longest reading of a group's rules at word i; of equally long ones the first in the table.
func (s *scan) best(g groupID, i int) (best reading) {
	rules := grammar[g].at(&s.words[i])
	if len(rules) == 0 {
		return best
	}
	var c captures
	order := 0
	for _, r := range rules {
		c = captures{first: i}
		end := s.match(r.elements, i, i, &c)
		if end == 0 || end < best.end || end == best.end && r.order > order {
			continue
		}
		if r.guard != nil && !r.guard(s, i, end) {
			continue
		}
		sym := r.build(s, &c)
		if sym == nil {
			continue
		}
		name := r.name
		if c.dir != noDirection {
			name += "-" + directionNames[c.dir]
		}
		if c.dir >= before {
			c.refers = c.dir
		}
		order = r.order
		best = reading{end: end, symbol: sym, rule: name, refers: c.refers, checks: c.checks}
	}
	return best
}

// index finds the rules that may begin with a word.
type index struct {
	rules     []*rule
	byLiteral map[int][]*rule
	byClass   []classRules
}

type classRules struct {
	class class
	rules []*rule
}

// at gives the rules that can begin with a word, in the order of the table.
func (x *index) at(w *word) []*rule {
	if w.literal == 0 && w.class == 0 {
		return nil
	}
	var out []*rule
	if w.literal > 0 {
		out = x.byLiteral[w.literal]
	}
	shared := out != nil
	for i := range x.byClass {
		if w.class&x.byClass[i].class == 0 {
			continue
		}
		if out == nil {
			out, shared = x.byClass[i].rules, true
			continue
		}
		if shared {
			out, shared = append([]*rule(nil), out...), false
		}
		out = merge(out, x.byClass[i].rules)
	}
	return out
}

// merge adds rules that are not there yet.
func merge(a, b []*rule) []*rule {
next:
	for _, r := range b {
		for _, have := range a {
			if have == r {
				continue next
			}
		}
		a = append(a, r)
	}
	return a
}

// add files a rule under every word or class that can begin it.
func (x *index) add(r *rule) {
	x.rules = append(x.rules, r)
	for _, lit := range r.firstLiterals() {
		x.byLiteral[lit] = merge(x.byLiteral[lit], []*rule{r})
	}
	for _, c := range r.firstClasses() {
		x.file(c, r)
	}
}

func (x *index) file(c class, r *rule) {
	for i := range x.byClass {
		if x.byClass[i].class == c {
			x.byClass[i].rules = merge(x.byClass[i].rules, []*rule{r})
			return
		}
	}
	x.byClass = append(x.byClass, classRules{c, []*rule{r}})
}

func (r *rule) firstChoices(visit func(*choice)) {
	for i := range r.elements {
		for k := range r.elements[i].choices {
			visit(&r.elements[i].choices[k])
		}
		if !r.elements[i].optional {
			return
		}
	}
}

func (r *rule) firstLiterals() (out []int) {
	r.firstChoices(func(ch *choice) {
		if ch.literal > 0 {
			out = append(out, ch.literal)
		}
		if ch.class == nil && ch.literal == 0 {
			for _, inner := range grammar[ch.group].rules {
				out = append(out, inner.firstLiterals()...)
			}
		}
		if ch.class != nil {
			for _, w := range ch.class.words {
				out = append(out, literalOf(w))
			}
		}
	})
	return out
}

func (r *rule) firstClasses() (out []class) {
	r.firstChoices(func(ch *choice) {
		switch {
		case ch.literal > 0:
		case ch.class == nil:
			for _, inner := range grammar[ch.group].rules {
				out = append(out, inner.firstClasses()...)
			}
		case ch.class.starts != 0:
			out = append(out, ch.class.starts)
		}
	})
	return out
}
