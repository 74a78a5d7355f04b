package temporal

import "time"

// Parts of a period, periods bounded on one side, and periods from one date to another.

// phase names a part of a period.
type phase uint8

const (
	noPhase phase = iota
	start
	middle
	end
)

// part is the start, middle or end of a period. Months and longer fall into thirds. A week is seven days:
// its start is the first four, its end the last four, its middle the three between.
type part struct {
	phase phase
	of    symbol
}

func (p part) at(m moment) (interval, bool) {
	if c, ok := p.of.(cyclic); ok && c.dir == past && c.unit() == months && c.from == 0 {
		if v, ok := c.in(m.anchor.year()); ok && v.first <= m.anchor && m.anchor <= v.last { // مطلع فبراير الماضي, at the end of February
			if v, ok := (part{p.phase, fixed{v}}).at(m); ok && v.last < m.anchor {
				return v, true
			}
		}
	}
	v, ok := p.of.at(m)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	n := int(v.last-v.first) + 1
	switch {
	case n == 7:
		cut := map[phase][2]day{start: {0, 3}, middle: {2, 4}, end: {3, 6}}[p.phase]
		return run(v.first+cut[0], v.first+cut[1], days), true
	case n <= 31:
		cut := map[phase][2]day{start: {v.first, v.first + 9}, middle: {v.first + 10, v.first + 19}, end: {v.first + 20, v.last}}[p.phase]
		return run(cut[0], cut[1], days), n > 20
	}
	return share{number: int(p.phase), of: 3, period: fixed{v}}.at(m)
}
func (p part) anchored() bool { return p.of.anchored() }
func (p part) unit() unit     { return min(p.of.unit(), months) }

// unmarked is a part of the period that goes on, without a mark of direction: نهاية الأسبوع. Where a verb tells firmly of
// what happened then and it is still to come, it is that of the period before: اندلعت الحرائق نهاية الأسبوع, on a Monday.
type unmarked struct{ part }

func (u unmarked) at(m moment) (interval, bool) {
	v, ok := u.part.at(m)
	o, counted := u.of.(offset)
	if !ok || !counted || !m.firm || m.tense != Past || v.first <= m.anchor {
		return v, ok
	}
	o.n--
	return part{u.phase, o}.at(m)
}

// share is the n-th of equal parts of a period, in whole months: النصف الأول من 2018.
type share struct {
	number, of int // the second of four
	period     symbol
}

func (s share) at(m moment) (interval, bool) {
	v, ok := s.period.at(m)
	if !ok || v.openFirst || v.openEnd || s.number > s.of {
		return v, false
	}
	a, b := v.first.time(), v.last.time()
	total := (b.Year()-a.Year())*12 + int(b.Month()-a.Month()) + 1
	if a.Day() == 1 && b.AddDate(0, 0, 1).Day() == 1 && total%s.of == 0 {
		n := total / s.of
		first := civil(a.Year(), a.Month()+time.Month(n*(s.number-1)), 1)
		last := civil(a.Year(), a.Month()+time.Month(n*s.number), 0)
		return interval{first: first, last: last, grain: months, exact: n == 1}, true
	}
	length := float64(v.last-v.first+1) / float64(s.of)
	first := v.first + day(length*float64(s.number-1)+.5)
	last := v.first + day(length*float64(s.number)+.5) - 1
	return run(first, last, days), first <= last
}
func (s share) anchored() bool { return s.period.anchored() }
func (s share) unit() unit     { return months }

// firstMonths is the first (or, negative, last) n months of a year: الأشهر التسعة الأولى من 2017.
type firstMonths struct {
	n  int
	of symbol
}

func (f firstMonths) at(m moment) (interval, bool) {
	v, ok := f.of.at(m)
	if !ok || v.openFirst || v.openEnd || f.n == 0 || f.n > 12 || f.n < -12 {
		return v, false
	}
	if a := v.first.time(); f.n > 0 {
		return run(v.first, civil(a.Year(), a.Month()+time.Month(f.n), 0), months), true
	}
	b := v.last.time()
	return run(civil(b.Year(), b.Month()+1+time.Month(f.n), 1), v.last, months), true
}
func (f firstMonths) anchored() bool { return f.of.anchored() }
func (f firstMonths) unit() unit     { return months }

// bounded is a period open on one side. Since and until take the named date in; before leaves it out, and
// so does after where a day is named: "after 2003" may be any day from 2003 on, so nothing is left out.
type bounded struct {
	side side
	of   symbol
}

type side uint8

const (
	since side = iota
	until
	beforeDate
	afterDate
)

func (b bounded) at(m moment) (interval, bool) {
	m.begun = b.side == since && m.tense == Past
	v, ok := b.of.at(m)
	if !ok {
		return v, false
	}
	v.exact = false
	switch b.side {
	case since:
		v.last, v.openEnd = 0, true
		ok = !v.openFirst
	case until:
		v.first, v.openFirst = 0, true
		ok = !v.openEnd
	case beforeDate:
		ok = !v.openFirst
		v.last, v.first, v.openFirst, v.openEnd = v.first-1, 0, true, false
	case afterDate:
		ok = !v.openEnd
		if b.of.unit() <= days {
			v.first = v.last + 1
		}
		v.last, v.openEnd, v.openFirst = 0, true, false
	}
	return v, ok
}
func (b bounded) anchored() bool { return b.of.anchored() }
func (b bounded) unit() unit     { return b.of.unit() }

// between runs from one date to another. An end that is itself counted from an anchor is counted from the
// beginning where it would come before it: من 20 ديسمبر إلى 5 يناير.
type between struct{ from, to symbol }

func (b between) at(m moment) (interval, bool) {
	v, ok := b.from.at(m)
	w, ok2 := b.to.at(m)
	if !ok || !ok2 || v.openFirst || w.openEnd {
		return v, false
	}
	if w.first < v.first && b.to.anchored() {
		if w, ok = b.to.at(moment{anchor: v.first, tense: Future, week: m.week}); !ok {
			return v, false
		}
	}
	if w.first < v.first {
		return v, false
	}
	return run(v.first, w.last, min(v.grain, w.grain)), true
}
func (b between) anchored() bool { return b.from.anchored() || b.to.anchored() }
func (b between) unit() unit     { return max(b.from.unit(), b.to.unit()) }

// vague is a time of which the text says no more: مؤخرا.
type vague struct{}

func (vague) at(moment) (interval, bool) { return interval{}, false }
func (vague) anchored() bool             { return true }
func (vague) unit() unit                 { return noUnit }
