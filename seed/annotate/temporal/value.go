package temporal

import "time"

// What an expression means before anybody knows when the text was published: small values that can be
// asked for their days once an anchor day is given. They nest: the start of (the month before (the anchor)).

// moment is where an expression is evaluated.
type moment struct {
	anchor day
	tense  Tense
	firm   bool         // the tense is that of a verb that tells what happened
	near   bool         // and that verb stands right before the date
	begun  bool         // what is dated began then: منذ يونيو is never to come
	ahead  int          // how many days ahead of the anchor a bare weekday may lie
	week   time.Weekday // the first day of a week
}

// symbol is the meaning of an expression. At is false where the anchor allows no answer (30 of a February).
type symbol interface {
	at(moment) (interval, bool)
	// anchored says whether the answer depends on the anchor.
	anchored() bool
	// unit is the length of what is meant.
	unit() unit
}

// direction is where a marker points to: الماضي, الحالي, المقبل.
type direction uint8

const (
	noDirection direction = iota
	past
	current
	next
	before    // السابق: the one before an antecedent, or before publication
	following // التالي: the one after an antecedent, or after publication
	same      // ذاته: that of the antecedent
)

var directionNames = [...]string{"", "last", "this", "next", "before", "following", "same"}

// steps is how many units a direction leads from the anchor.
func (d direction) steps() int {
	switch d {
	case past, before:
		return -1
	case next, following:
		return 1
	}
	return 0
}

// fixed needs no anchor: 15 يوليو 2021.
type fixed struct{ interval }

func (f fixed) at(moment) (interval, bool) { return f.interval, true }
func (fixed) anchored() bool               { return false }
func (f fixed) unit() unit                 { return f.grain }

// offset is a whole unit counted from the anchor's: الأسبوع الماضي, أمس.
type offset struct {
	of unit
	n  int
}

func (o offset) at(m moment) (interval, bool) { return unitAround(m.anchor, o.of, o.n, m.week) }
func (offset) anchored() bool                 { return true }
func (o offset) unit() unit                   { return o.of }

// shifted is a point n units from the anchor. Days and weeks lead to a day, months to a month, years to a
// year: nobody who says "two years ago" means a day.
type shifted struct {
	of unit
	n  int
}

func (s shifted) at(m moment) (interval, bool) {
	d, ok := shiftDay(m.anchor, s.of, s.n)
	if !ok {
		return interval{}, false
	}
	switch {
	case s.of <= weeks:
		return oneDay(d), true
	case s.of == months:
		return wholeMonth(d.year(), d.month()), true
	case s.of == years:
		return wholeYear(d.year()), true
	}
	return unitAround(d, s.of, 0, m.week)
}
func (shifted) anchored() bool { return true }
func (s shifted) unit() unit {
	if s.of <= weeks {
		return days
	}
	return s.of
}

// halfAgo is a point n and a half units before the anchor. Months lead to a month; of years, the months within three of it are
// meant: two and a half years ago is between 27 and 33 months ago.
type halfAgo struct {
	of unit
	n  int
}

func (h halfAgo) at(m moment) (interval, bool) {
	if h.of == months {
		d, ok := shiftDay(m.anchor, months, -h.n)
		d -= 15
		return wholeMonth(d.year(), d.month()), ok && inRange(d.year())
	}
	a, ok := unitAround(m.anchor, months, -12*h.n-9, m.week)
	b, ok2 := unitAround(m.anchor, months, -12*h.n-3, m.week)
	return run(a.first, b.last, months), ok && ok2
}
func (halfAgo) anchored() bool { return true }
func (halfAgo) unit() unit     { return months }

// onWeekday is a weekday near the anchor. Without a direction it is the latest that lies no further ahead of the
// anchor than what governs it allows; see aheadOf.
type onWeekday struct {
	weekday time.Weekday
	dir     direction
	weeks   int // more weeks in the same direction: قبل الماضي
}

func (w onWeekday) at(m moment) (interval, bool) {
	ahead := day((int(w.weekday) - int(m.anchor.weekday()) + 7) % 7)
	d := m.anchor + ahead
	switch dir := w.dir; {
	case dir == next || dir == following:
		if ahead == 0 {
			d += 7
		}
		d += day(7 * w.weeks)
	case dir == past || dir == before:
		d -= day(7 + 7*w.weeks)
	case dir == current:
	case int(ahead) > m.ahead:
		d -= 7
	}
	return oneDay(d), true
}
func (onWeekday) anchored() bool { return true }
func (onWeekday) unit() unit     { return days }

// weekdayOf is a weekday within a week: أحد الأسبوع الماضي.
type weekdayOf struct {
	weekday time.Weekday
	week    symbol
}

func (w weekdayOf) at(m moment) (interval, bool) {
	v, ok := w.week.at(m)
	if !ok {
		return v, false
	}
	return oneDay(v.first + day((int(w.weekday)-int(v.first.weekday())+7)%7)), true
}
func (w weekdayOf) anchored() bool { return w.week.anchored() }
func (weekdayOf) unit() unit       { return days }

// cyclic is a date without its year: 12 حزيران, يونيو الماضي, رمضان, صيف. Which year is meant is told by
// the marker, else by the weekday, else by the tense; see pick.
type cyclic struct {
	calendar calendar
	month    int // of the calendar; for seasons the season
	from, to int // days of the month; 0 and 0 is the whole month
	dir      direction
	weekday  *time.Weekday
}

// at lets a printed weekday tell the year, but not against a date close by: a misprinted weekday is
// commoner than a year left unsaid. It falls back on the tense alone where the weekday fits no year.
func (c cyclic) at(m moment) (interval, bool) {
	if c.weekday == nil {
		return c.pick(m)
	}
	plain := c
	plain.weekday = nil
	v, ok := plain.pick(m)
	if ok && distance(v, m.anchor) <= closeBy {
		return v, true
	}
	if w, ok := c.pick(m); ok {
		return w, true
	}
	if w, ok := c.nearest(m.anchor.year(), m.anchor); ok && c.dir == noDirection {
		return w, true
	}
	return v, ok
}

const closeBy = 60            // days
func (cyclic) anchored() bool { return true }
func (c cyclic) unit() unit {
	switch {
	case c.from > 0:
		return days
	case c.calendar == seasons:
		return weeks + 1
	}
	return months
}

// inYear puts a month, day or season into a year that is itself symbolic: يوليو من العام الماضي.
type inYear struct {
	cyclic cyclic
	year   symbol
}

func (y inYear) at(m moment) (interval, bool) {
	v, ok := y.year.at(m)
	if !ok {
		return v, false
	}
	return y.cyclic.in(v.first.year())
}
func (y inYear) anchored() bool { return y.year.anchored() }
func (y inYear) unit() unit     { return y.cyclic.unit() }

// sameMonth is the month of the anchor in a year that is counted from it: الشهر ذاته من العام الماضي.
type sameMonth struct{ year symbol }

func (s sameMonth) at(m moment) (interval, bool) {
	v, ok := s.year.at(m)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	return wholeMonth(v.first.year(), m.anchor.month()), true
}
func (sameMonth) anchored() bool { return true }
func (sameMonth) unit() unit     { return months }

// sameDay is the day of the anchor in another year: نفس اليوم من عام 2016.
type sameDay struct{ year symbol }

func (s sameDay) at(m moment) (interval, bool) {
	v, ok := s.year.at(m)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	a := m.anchor.time()
	d := civil(v.first.year(), a.Month(), a.Day())
	return oneDay(d), d.month() == a.Month() // not the 29th of February of every year
}
func (sameDay) anchored() bool { return true }
func (sameDay) unit() unit     { return days }

// dayOf is a day, or a run of days, of a month: 16 من الشهر الماضي. Day -1 is the last.
type dayOf struct {
	from, to int
	month    symbol
}

func (d dayOf) at(m moment) (interval, bool) {
	v, ok := d.month.at(m)
	if !ok || v.openEnd || v.openFirst {
		return v, false
	}
	if d.from < 0 {
		return oneDay(v.last), true
	}
	first, last := v.first+day(d.from-1), v.first+day(d.to-1)
	return run(first, last, days), last <= v.last
}
func (d dayOf) anchored() bool { return d.month.anchored() }
func (dayOf) unit() unit       { return days }

// nth is the n-th weekday or whole week of a month; -1 is the last: آخر اثنين من آذار.
type nth struct {
	n       int
	week    bool // a whole week instead of a weekday
	weekday time.Weekday
	of      symbol
}

func (n nth) at(m moment) (interval, bool) {
	v, ok := n.of.at(m)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	weekday, length := n.weekday, day(1)
	if n.week {
		weekday, length = m.week, 7
	}
	first := v.first + day((int(weekday)-int(v.first.weekday())+7)%7) + day(7*(n.n-1))
	if n.n < 0 {
		end := v.last - length + 1
		first = end - day((int(end.weekday())-int(weekday)+7)%7)
	}
	out := interval{first: first, last: first + length - 1, exact: true, grain: days}
	if n.week {
		out.grain = weeks
	}
	return out, first >= v.first && out.last <= v.last
}
func (n nth) anchored() bool { return n.of.anchored() }
func (n nth) unit() unit {
	if n.week {
		return weeks
	}
	return days
}

// window is n whole units before or after the anchor's own: الأشهر الثلاثة الماضية.
type window struct {
	of unit
	n  int // negative: before
}

func (w window) at(m moment) (interval, bool) {
	if w.of == hours {
		d, _ := shiftDay(m.anchor, hours, w.n)
		return run(min(d, m.anchor), max(d, m.anchor), days), true
	}
	near, far := 1, w.n
	if w.n < 0 {
		near = -1
	}
	a, ok := unitAround(m.anchor, w.of, near, m.week)
	b, ok2 := unitAround(m.anchor, w.of, far, m.week)
	if !ok || !ok2 {
		return interval{}, false
	}
	v := hull(a, b)
	v.grain = w.of
	return v, true
}
func (window) anchored() bool { return true }
func (w window) unit() unit   { return w.of }

// stretch runs from the anchor n units on: خلال أسبوعين.
type stretch struct {
	of unit
	n  int
}

func (s stretch) at(m moment) (interval, bool) {
	d, ok := shiftDay(m.anchor, s.of, s.n)
	return run(min(d, m.anchor), max(d, m.anchor), days), ok
}
func (stretch) anchored() bool { return true }
func (s stretch) unit() unit   { return s.of }

// weekdaySpan runs from one weekday to the next such after it: السبت والأحد المقبلين. Without a direction, on its
// first day or between, it is the one that has begun.
type weekdaySpan struct {
	from onWeekday
	to   time.Weekday
}

func (w weekdaySpan) at(m moment) (interval, bool) {
	length := day((int(w.to) - int(w.from.weekday) + 7) % 7)
	if begun := day((int(m.anchor.weekday()) - int(w.from.weekday) + 7) % 7); w.from.dir == noDirection && begun <= length {
		return run(m.anchor-begun, m.anchor-begun+length, days), true // the days that publication lies in
	}
	if w.from.dir == next || w.from.dir == following || w.from.dir == noDirection && m.tense == Future {
		v, ok := w.from.at(m)
		return run(v.first, v.first+length, days), ok
	}
	last := w.from
	last.weekday = w.to
	v, ok := last.at(m)
	return run(v.first-length, v.first, days), ok
}
func (weekdaySpan) anchored() bool { return true }
func (weekdaySpan) unit() unit     { return days }

// dayName is a weekday printed beside a date. It has no days of its own; it only agrees or not.
type dayName struct{ weekday time.Weekday }

func (dayName) at(moment) (interval, bool) { return interval{}, false }
func (dayName) anchored() bool             { return true }
func (dayName) unit() unit                 { return noUnit }

// fromDate counts from another date: بعد يومين من 5 نيسان.
type fromDate struct {
	shift shifted
	from  symbol
}

func (f fromDate) at(m moment) (interval, bool) {
	v, ok := f.from.at(m)
	if !ok || v.openFirst || v.openEnd {
		return v, false
	}
	a, ok := f.shift.at(moment{anchor: v.first, week: m.week})
	b, ok2 := f.shift.at(moment{anchor: v.last, week: m.week})
	return hull(a, b), ok && ok2
}
func (f fromDate) anchored() bool { return f.from.anchored() }
func (f fromDate) unit() unit     { return f.shift.unit() }

// yearsBefore is the same day some years earlier: what the n-th anniversary remembers.
type yearsBefore struct{ n int }

func (y yearsBefore) at(m moment) (interval, bool) {
	d, ok := shiftDay(m.anchor, years, -y.n)
	return oneDay(d), ok
}
func (yearsBefore) anchored() bool { return true }
func (yearsBefore) unit() unit     { return days }

// newYear is the one that has just begun, or is about to.
type newYear struct{}

func (newYear) at(m moment) (interval, bool) {
	if m.anchor.month() > time.June {
		return wholeYear(m.anchor.year() + 1), true
	}
	return wholeYear(m.anchor.year()), true
}
func (newYear) anchored() bool { return true }
func (newYear) unit() unit     { return years }
