// Package temporal reads the dates of an Arabic news text: explicit, deictic, relative, anaphoric and
// vague. Find gives what the words mean before anybody knows when they were published; Resolve gives the
// days once that is known; Infer turns it round and asks on which days the words can have been written.
//
// The span of an expression covers its words whole, with the clitics written on them. A preposition
// written as a word of its own stays outside (في, خلال, من) unless it changes the value (منذ, قبل, بعد, حتى,
// من … إلى, بين … و).
package temporal

import (
	"strings"
	"time"

	"sijill/arabic"
	"sijill/db"
)

// Options are choices that texts do not make themselves.
type Options struct {
	WeekStart time.Weekday // the first day of a news week; Sunday unless set
}

// Expression is a temporal expression as read, before it is anchored.
type Expression struct {
	Start, End int         // code points, End excluded
	Text       string      // as written
	In         db.TextPart // TEXT unless the caller says otherwise
	Rule       string
	Anchor     db.DateAnchor
	Vague      bool  // a time of which the text says no more
	Tense      Tense // of the verb that governs it

	first    int // its first word
	value    symbol
	firm     bool     // a perfect that tells, not one that says, governs it
	near     bool     // and stands right before it
	ahead    int      // how many days ahead of publication it may lie as a bare weekday
	checks   []symbol // what is printed beside it and must agree
	refers   int      // the expression it counts from, -1 for none
	depth    int      // how many expressions it counts through
	standing standing // as a witness of the day of publication
	after    *opening // what its sentence tells it to have come after, nil for nothing
}

// Find reads every temporal expression of a text, in order and not overlapping. The tokens are those of
// arabic.Tokenize(text).
func Find(text string, tokens []arabic.Token) []Expression {
	if len(tokens) == 0 {
		return nil
	}
	buf := wordPool.Get().(*[]word)
	s := &scan{text: text, words: lex((*buf)[:0], text, tokens)}
	out := s.find()
	clear(s.words)
	*buf = s.words
	wordPool.Put(buf)
	return out
}

func (s *scan) find() []Expression {
	var out []Expression
	for i := 0; i < len(s.words); {
		if s.words[i].literal == 0 && s.words[i].class == 0 {
			i++
			continue
		}
		r := s.best(allGroups, i)
		if r.end == 0 {
			i++
			continue
		}
		if s.remnant(i, r) || s.habit(i, r) {
			i = r.end
			continue
		}
		out = append(out, s.expression(i, r, out))
		i = r.end
	}
	s.agree(out)
	s.narrate(out)
	s.order(out)
	return out
}

// expression makes an expression of a reading.
func (s *scan) expression(first int, r reading, earlier []Expression) Expression {
	a, b := &s.words[first], &s.words[r.end-1]
	e := Expression{
		Start: a.token.Start, End: b.token.End, In: db.PartText,
		Rule: r.rule, first: first, value: r.symbol, checks: r.checks, refers: -1,
	}
	if end := b.from + len(b.token.Text); a.from <= end && end <= len(s.text) {
		e.Text = s.text[a.from:end]
	}
	e.Tense = s.tenseAround(first, r.end)
	e.firm = e.Tense == Past && s.toldFirmly(first)
	if s.limits(first, r) {
		e.Tense = Future
	}
	e.Tense = s.leaning(&e, first, r.end)
	e.firm = e.firm && e.Tense == Past
	e.near = e.firm && s.toldRightBefore(first)
	e.ahead = s.aheadOf(&e, r.end)
	e.standing = s.standingOf(first, r.end, r.symbol, e.Tense)
	_, e.Vague = r.symbol.(vague)
	e.Anchor = db.AnchorNone
	if r.symbol.anchored() && !e.Vague {
		e.Anchor = db.AnchorPublication
	}
	if r.refers == noDirection && s.thatDay(first, r) {
		r.refers = same
	}
	switch {
	case r.refers != noDirection:
		s.refer(&e, r, earlier)
	case !e.Vague:
		s.besideAnother(&e, first, earlier)
	}
	if e.Rule == "month-this" && ofTheFast(&e, earlier) {
		e.value, e.Anchor, e.Vague = vague{}, db.AnchorNone, true
	}
	if (r.refers == before || r.refers == following) && s.ofAnEvent(r.end) {
		e.value, e.refers, e.Anchor, e.Vague = vague{}, -1, db.AnchorNone, true
	}
	return e
}

// ofTheFast: after شهر رمضان, هذا الشهر is that month and not the one of the calendar of the text.
func ofTheFast(e *Expression, earlier []Expression) bool {
	for i := len(earlier) - 1; i >= 0 && e.Start-earlier[i].End <= quoted; i-- {
		if c, ok := earlier[i].value.(cyclic); ok && c.calendar == hijri {
			return true
		}
	}
	return false
}

// habit says whether months come every year: تستمر عادة من يونيو إلى نوفمبر.
func (s *scan) habit(first int, r reading) bool {
	if !r.symbol.anchored() || r.symbol.unit() > months || r.refers != noDirection {
		return false
	}
	if after := s.word(r.end); after.norm == "عاده" && !after.line { // شهر أبريل عادة ما يشهد
		return true
	}
	for i := first - 1; i >= max(0, first-3) && !s.words[i+1].line; i-- {
		if s.words[i].norm == "عاده" || s.words[i].norm == "سنويا" {
			return true
		}
	}
	return false
}

// limits says whether a date without its year limits what is still to come: بحلول نوفمبر always, حتى 5 مارس
// unless a verb that lasts is told (استمر حتى مارس).
func (s *scan) limits(first int, r reading) bool {
	switch strings.TrimPrefix(s.word(first).norm, "و") {
	case "بحلول":
		return true
	case "حتي", "لغايه":
		if before := s.word(first - 1).core; before == "مهله" || before == "تمديد" || before == "التمديد" || before == "صالح" {
			return true
		}
		for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
			w := &s.words[i]
			if w.class&isPresentVerb != 0 || w.announcesForm() {
				return true
			}
			if w.class&isPastVerb != 0 {
				return w.class&(isSaying|isDeciding) != 0
			}
		}
		return true
	}
	return false
}
