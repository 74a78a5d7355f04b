package temporal

import (
	"time"

	"sijill/db"
)

// Resolve gives the interval that each expression means in a text published in the given interval. Where
// that is a day, so are most answers; where it is wider, an expression that counts from it is as wide; where
// it is unknown, such an expression has no date.
func Resolve(exprs []Expression, published db.DateSpan, o Options) []db.DateExpression {
	out := make([]db.DateExpression, len(exprs))
	low, high := ends(published)
	for i := range exprs {
		e := &exprs[i]
		d := db.DateExpression{
			Text: e.Text, In: e.In, Span: db.Span{Start: e.Start, End: e.End}, Rule: e.Rule, Anchor: e.Anchor,
		}
		if v, ok := resolveBetween(exprs, i, low, high, o.WeekStart); ok {
			v = e.onItsWeekday(v)
			span := v.span()
			d.Date = &span
		}
		out[i] = d
	}
	return out
}

// onItsWeekday moves a day counted from publication by one where the weekday printed beside it says so: what
// was written on a Thursday evening as اليوم الخميس may be published on Friday.
func (e *Expression) onItsWeekday(v interval) interval {
	o, ok := e.value.(offset)
	if !ok || o.of != days || v.first != v.last || v.openFirst || v.openEnd || len(e.checks) == 0 {
		return v
	}
	name, ok := e.checks[0].(dayName)
	if !ok {
		return v
	}
	for _, near := range [...]day{v.first - 1, v.first + 1} {
		if near.weekday() == name.weekday {
			return oneDay(near)
		}
	}
	return v
}

// ends are the first and last day of a span; nil where it is open or unknown.
func ends(d db.DateSpan) (low, high *day) { return parseDay(d.Start), parseDay(d.End) }

func parseDay(s *string) *day {
	if s == nil {
		return nil
	}
	t, err := time.Parse(db.Day, *s)
	if err != nil {
		return nil
	}
	d := day(t.Unix() / 86400)
	return &d
}

// resolveBetween is the hull of an expression's days over all days of publication. A later day of
// publication never gives earlier days, so the two ends are enough.
func resolveBetween(exprs []Expression, i int, low, high *day, week time.Weekday) (interval, bool) {
	if !dependsOnPublication(exprs, i) {
		return evaluate(exprs, i, 0, week)
	}
	var a, b interval
	okLow, okHigh := false, false
	if low != nil {
		a, okLow = evaluate(exprs, i, *low, week)
	}
	if high != nil {
		b, okHigh = evaluate(exprs, i, *high, week)
	}
	switch {
	case low != nil && high != nil:
		if okLow && okHigh {
			return hull(a, b), true
		}
		return interval{}, false
	case okLow:
		a.last, a.openEnd, a.exact = 0, true, false
		return a, !a.openFirst
	case okHigh:
		b.first, b.openFirst, b.exact = 0, true, false
		return b, !b.openEnd
	}
	return interval{}, false
}

func dependsOnPublication(exprs []Expression, i int) bool {
	e := &exprs[i]
	if e.refers >= 0 && e.value.anchored() {
		return dependsOnPublication(exprs, e.refers)
	}
	return e.value.anchored()
}

// evaluate gives the days of an expression for one day of publication.
func evaluate(exprs []Expression, i int, published day, week time.Weekday) (interval, bool) {
	e := &exprs[i]
	m := moment{anchor: published, tense: e.Tense, firm: e.firm, near: e.near, ahead: e.ahead, week: week}
	if e.refers < 0 || !e.value.anchored() {
		return e.value.at(m)
	}
	v, ok := evaluate(exprs, e.refers, published, week)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	m.anchor = v.first
	a, ok := e.value.at(m)
	m.anchor = v.last
	b, ok2 := e.value.at(m)
	return a, ok && ok2 && a == b
}
