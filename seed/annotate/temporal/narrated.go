package temporal

import (
	"strings"

	"sijill/db"
)

// Months of a year told further back: تأهل الفريق في عام 1994 بفوز في يناير is told of January 1994. The year that the
// verb of a sentence was just told with is that of the months told after it, where no word between turns back, denies
// or plans, and the year does not only describe (الاتفاق الذي أبرم عام 2015, منذ أن انفصل في 2011, كأس أوروبا 2016).

// narrate gives such months and days their year.
func (s *scan) narrate(exprs []Expression) {
	for i := 1; i < len(exprs); i++ {
		e := &exprs[i]
		c, ok := e.value.(cyclic)
		if !ok || c.dir != noDirection || c.calendar != gregorian || c.weekday != nil || e.refers >= 0 || e.Tense != Past || len(e.checks) > 0 {
			continue
		}
		p := &exprs[i-1]
		if p.depth >= deepest || !s.toldOn(exprs, p) || !s.goesOn(p, e) {
			continue
		}
		if v, ok := followingIn(p.value.(fixed).interval, c); ok {
			e.value, e.refers, e.depth, e.Anchor = fixed{v}, i-1, p.depth+1, db.AnchorExpression
		}
	}
}

// toldOn says whether a date has its year and is that of the verb that its sentence tells, or has its year from such
// a one.
func (s *scan) toldOn(exprs []Expression, p *Expression) bool {
	f, ok := p.value.(fixed)
	if !ok || !f.exact || f.grain < days || f.grain > years || p.Tense != Past || s.ofATournament(p.first) {
		return false
	}
	if p.refers >= 0 {
		return true
	}
	verb, ok := s.toldBy(p)
	if !ok || verb < p.first && !s.begins(verb) && s.describes(verb) || s.bare(verb-1) == "ان" {
		return false
	}
	for i := verb + 1; i < p.first; i++ {
		w := s.words[i].norm
		if relatives[w] || onceDone[strings.TrimPrefix(w, "ال")] {
			return false
		}
	}
	return true
}

// goesOn says whether a sentence goes on telling from one date to the next; after a year alone, what و adds may be of
// another year (أوقفا في 2016 وحكمت المحكمة عليهما في أيار).
func (s *scan) goesOn(p, e *Expression) bool {
	from := s.after(p)
	if p.value.unit() == years && from-p.first == 1 { // bare figures are too often only a mark of something
		return false
	}
	if e.first-from > clauseReach || s.sentenceBetween(p.first, e.first) {
		return false
	}
	for i := from; i < e.first; i++ {
		if p.value.unit() == years && s.words[i].tenseOf() == Past && s.word(i-1).norm != "ثم" && !s.besideNoun(i) {
			return false
		}
		if s.leavesOpen(i) || s.words[i].class&isThat != 0 || s.words[i].norm == "\"" {
			return false
		}
	}
	next := s.word(s.after(e)).norm
	return next != "/" && next != "("
}

// besideNoun: in بفوز وتعادل the word that could be a perfect is a noun.
func (s *scan) besideNoun(i int) bool {
	return strings.HasPrefix(s.bare(i), "ت") && strings.HasPrefix(s.word(i-1).norm, "ب")
}

// followingIn is a day or month in a year; after another day or month of that year, the next such one.
func followingIn(told interval, c cyclic) (interval, bool) {
	v, ok := c.in(told.first.year())
	if !ok || told.grain == years {
		return v, ok
	}
	if v.first.month() == told.first.month() { // again that month: of this year, or of any
		return v, false
	}
	if v.first < told.first {
		return c.in(told.first.year() + 1)
	}
	return v, true
}
