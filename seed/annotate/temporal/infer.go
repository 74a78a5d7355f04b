package temporal

import (
	"fmt"
	"time"

	"sijill/db"
)

// An article that prints no date still tells something of its day: that tomorrow is a Monday, that the
// month is July, that 2021 is past. Infer tries every day against all of this at once.

// Inference is what the words of an article allow for its day of publication.
type Inference struct {
	Date     db.DateSpan   // unknown where the words bound nothing, or contradict each other
	Evidence []db.Evidence // the expressions that bound it, in the order of the text
	// Contradiction is set where no day satisfies all expressions; Evidence then lists those at odds.
	Contradiction bool
}

// witness is one expression as a condition on the day of publication.
type witness struct {
	expression int
	note       string
	low, high  *day           // not before, not after
	holds      func(day) bool // nil: only the bounds
}

// Infer gives the interval of days on which a text with these expressions can have been published. Bounds
// narrow it further: what other articles of the archive, or the user, know of the day.
func Infer(exprs []Expression, o Options, bounds ...db.DateSpan) Inference {
	found := witnesses(exprs, o)
	low, high := frame(found, bounds)
	found = strongest(found)
	found = found[:min(len(found), mostWitnesses)]
	out := Inference{Date: db.UnknownDate(), Evidence: evidence(exprs, found)}
	if low == nil && high == nil {
		if _, ok := search(found, anyDay, anyDay+cycle, 1); ok {
			out.Evidence = nil
			return out
		}
		out.Contradiction = true // اليوم الاثنين and غدا الأربعاء are of no day of any year
		return out
	}
	v, ok := enumerate(found, low, high)
	switch {
	case !ok:
		out.Contradiction = true
	default:
		out.Date = v.span()
	}
	return out
}

// mostWitnesses bounds the work: no honest article needs more to tell its day.
const mostWitnesses = 60

// witnesses are the conditions that expressions lay on the day of publication.
func witnesses(exprs []Expression, o Options) (out []witness) {
	for i := range exprs {
		e := &exprs[i]
		if e.refers >= 0 || e.Vague {
			continue
		}
		if w, ok := byTense(e); ok {
			w.expression = i
			out = append(out, w)
		}
		if w, ok := byAgreement(exprs, i, o); ok {
			w.expression = i
			out = append(out, w)
		}
		if w, ok := byOrder(exprs, i, o); ok {
			w.expression = i
			out = append(out, w)
		}
	}
	return out
}

// byOrder: what is told after "since X" did not happen before X.
func byOrder(exprs []Expression, i int, o Options) (witness, bool) {
	after := exprs[i].after
	if after == nil {
		return witness{}, false
	}
	holds := func(p day) bool {
		v, ok := evaluate(exprs, i, p, o.WeekStart)
		return ok && v.last >= after.first
	}
	return witness{note: fmt.Sprintf("told as what came after “%s”", after.words), low: &after.first, holds: holds}, true
}

// byTense: a date named in full is past, or to come, when it is told so.
func byTense(e *Expression) (witness, bool) {
	if e.value.anchored() {
		return witness{}, false
	}
	v, ok := e.value.at(moment{})
	if !ok {
		return witness{}, false
	}
	b, open := e.value.(bounded)
	switch {
	case open && b.side == since, !open && e.standing == told:
		return witness{note: "past when this was written", low: &v.first}, !v.openFirst
	case !open && e.standing == announcedDate && !v.openEnd:
		return witness{note: "still to come when this was written", high: &v.last}, true
	}
	return witness{}, false
}

// byAgreement: what is printed beside a date must agree with it, "this month" must be the month of
// publication, and a month of which the 31st is named must have one.
func byAgreement(exprs []Expression, i int, o Options) (witness, bool) {
	e := &exprs[i]
	w := witness{note: "the days it names agree only then"}
	if c, ok := e.value.(cyclic); ok && c.dir == current && c.calendar == gregorian {
		w.note = "published in this month"
		w.holds = func(p day) bool { return int(p.month()) == c.month }
		return w, true
	}
	if _, ok := e.value.(dayOf); ok && e.value.anchored() {
		w.note = "the month it speaks of must have this day"
		w.holds = func(p day) bool { _, ok := evaluate(exprs, i, p, o.WeekStart); return ok }
		return w, len(e.checks) == 0 && e.value.(dayOf).to > 28
	}
	if len(e.checks) == 0 {
		return w, false
	}
	w.holds = func(p day) bool { return agrees(exprs, i, p, o) }
	if off, ok := e.value.(offset); ok && off.of == days {
		if name, ok := e.checks[0].(dayName); ok {
			published := (int(name.weekday) - off.n + 700) % 7
			w.note = fmt.Sprintf("published on a %s", weekdayNames[published])
		}
	}
	if !e.value.anchored() && anyAnchored(e.checks) { // اليوم 15 يوليو 2021: the day itself is near
		if v, ok := e.value.at(moment{}); ok && !v.openFirst && !v.openEnd {
			low, high := v.first-nearby, v.last+nearby
			w.low, w.high = &low, &high
			w.note = "names the day of publication, or one counted from it, in full"
		}
	}
	return w, e.value.anchored() || anyAnchored(e.checks)
}

// nearby bounds the search around a date that publication is counted from: more than two years.
const nearby = 800

var weekdayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func anyAnchored(checks []symbol) bool {
	for _, c := range checks {
		if _, name := c.(dayName); !name && c.anchored() {
			return true
		}
	}
	return false
}

// agrees says whether an expression and all that is printed beside it can be true for a day of publication.
func agrees(exprs []Expression, i int, published day, o Options) bool {
	v, ok := evaluate(exprs, i, published, o.WeekStart)
	if !ok {
		return false
	}
	m := moment{anchor: published, tense: exprs[i].Tense, week: o.WeekStart}
	for _, c := range exprs[i].checks {
		if name, ok := c.(dayName); ok {
			if v.first.weekday() != name.weekday {
				return false
			}
			continue
		}
		if beside, ok := c.at(m); !ok || !beside.overlaps(v) {
			return false
		}
	}
	return true
}

// frame is the interval between the latest lower and the earliest upper bound.
func frame(found []witness, bounds []db.DateSpan) (low, high *day) {
	narrow := func(l, h *day) {
		if l != nil && (low == nil || *l > *low) {
			low = l
		}
		if h != nil && (high == nil || *h < *high) {
			high = h
		}
	}
	for _, w := range found {
		narrow(w.low, w.high)
	}
	for _, b := range bounds {
		narrow(ends(b))
	}
	return low, high
}

// strongest drops bounds that another bound makes idle: of many past dates only the latest says anything.
func strongest(found []witness) (out []witness) {
	low, high := frame(found, nil)
	lowSaid, highSaid := false, false
	for _, w := range found {
		if w.holds != nil {
			out = append(out, w)
			continue
		}
		if w.low != nil && *w.low == *low && !lowSaid {
			lowSaid = true
			out = append(out, w)
		}
		if w.high != nil && *w.high == *high && !highSaid {
			highSaid = true
			out = append(out, w)
		}
	}
	return out
}

// anyDay begins the search where nothing tells the year.
var anyDay = civil(2000, time.January, 1)

// cycle is how many days an open side is searched: all weekdays, months and leap years come round in it.
const cycle = 28*365 + 7

// enumerate is the shortest interval that holds every day between the bounds on which all witnesses agree.
func enumerate(found []witness, low, high *day) (interval, bool) {
	var from, to day
	switch {
	case low != nil && high != nil:
		from, to = *low, *high
	case low != nil:
		from, to = *low, *low+cycle
	default:
		from, to = *high-cycle, *high
	}
	first, ok := search(found, from, min(to, from+cycle), 1)
	if !ok {
		return interval{}, false
	}
	last, _ := search(found, to, max(from, to-cycle), -1)
	v := whole(run(first, last, days))
	switch {
	case high == nil:
		v.last, v.openEnd, v.exact = 0, true, false
	case low == nil:
		v.first, v.openFirst, v.exact = 0, true, false
	}
	return v, true
}

// whole calls a run of days that is a month or a year one.
func whole(v interval) interval {
	if m := wholeMonth(v.first.year(), v.first.month()); m.first == v.first && m.last == v.last {
		return m
	}
	if y := wholeYear(v.first.year()); y.first == v.first && y.last == v.last {
		return y
	}
	return v
}

// search is the first day from one end towards the other on which all witnesses agree.
func search(found []witness, from, to, step day) (day, bool) {
next:
	for p := from; (to-p)*step >= 0; p += step {
		for _, w := range found {
			if w.holds != nil && !w.holds(p) {
				continue next
			}
		}
		return p, true
	}
	return 0, false
}

func evidence(exprs []Expression, found []witness) (out []db.Evidence) {
	for _, w := range found {
		e := &exprs[w.expression]
		note := w.note
		out = append(out, db.Evidence{
			In: e.In, Span: &db.Span{Start: e.Start, End: e.End}, Text: e.Text, Note: &note,
		})
	}
	return out
}
