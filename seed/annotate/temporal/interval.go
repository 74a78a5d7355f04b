package temporal

import (
	"fmt"
	"time"

	"sijill/db"
)

// Days are counted as integers, and every date is an interval of days: that makes "the last week of the
// month before" plain arithmetic. Only at the very end does an interval become a db.DateSpan.

// day counts days since 1970-01-01.
type day int

// Years outside these bounds are no dates that news speaks of; arithmetic never leaves them.
const (
	firstYear = 1
	lastYear  = 9000
)

func civil(year int, month time.Month, d int) day {
	return day(time.Date(year, month, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func (d day) time() time.Time       { return time.Unix(int64(d)*86400, 0).UTC() }
func (d day) weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }
func (d day) year() int             { return d.time().Year() }
func (d day) month() time.Month     { return d.time().Month() }
func (d day) String() string        { return d.time().Format(db.Day) }

// unit is a length of calendar time; a larger one compares greater.
type unit uint8

const (
	noUnit unit = iota
	hours
	days
	weeks
	months
	years
	decades
	centuries
)

// interval is a run of days, both ends included, unless an end is open. grain is what it was counted in:
// a run of whole years is written in years.
type interval struct {
	first, last        day
	openFirst, openEnd bool
	exact              bool // one whole unit of grain
	grain              unit
}

func oneDay(d day) interval { return interval{first: d, last: d, exact: true, grain: days} }

func wholeMonth(year int, month time.Month) interval {
	return interval{first: civil(year, month, 1), last: civil(year, month+1, 0), exact: true, grain: months}
}

func wholeYear(year int) interval {
	return interval{first: civil(year, 1, 1), last: civil(year, 12, 31), exact: true, grain: years}
}

func run(first, last day, grain unit) interval {
	if first == last {
		return oneDay(first)
	}
	return interval{first: first, last: last, grain: grain}
}

// startOfWeek is the first day of the week that d lies in.
func startOfWeek(d day, first time.Weekday) day {
	return d - day((int(d.weekday())-int(first)+7)%7)
}

// unitAround is the whole unit that lies n units after the one that holds d.
func unitAround(d day, u unit, n int, week time.Weekday) (interval, bool) {
	if n > 3000 || n < -3000 {
		return interval{}, false
	}
	t := d.time()
	year := t.Year()
	switch u {
	case hours, days:
		return oneDay(d + day(n)), true
	case weeks:
		first := startOfWeek(d, week) + day(7*n)
		return interval{first: first, last: first + 6, exact: true, grain: weeks}, true
	case months:
		first := time.Date(year, t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return wholeMonth(first.Year(), first.Month()), first.Year() >= firstYear
	case years:
		return wholeYear(year + n), inRange(year + n)
	case decades:
		first := (year/10 + n) * 10
		return run(civil(first, 1, 1), civil(first+9, 12, 31), years), inRange(first)
	case centuries:
		first := ((year-1)/100+n)*100 + 1
		return run(civil(first, 1, 1), civil(first+99, 12, 31), years), inRange(first)
	}
	return interval{}, false
}

func inRange(year int) bool { return year >= firstYear && year <= lastYear }

// shiftDay moves a day by n units and keeps the day of the month where the month has it.
func shiftDay(d day, u unit, n int) (day, bool) {
	if n > 3000 || n < -3000 {
		return 0, false
	}
	t := d.time()
	switch u {
	case hours:
		return d + day(n/24), true
	case days:
		return d + day(n), true
	case weeks:
		return d + day(7*n), true
	case months, years, decades, centuries:
		m := n * monthsIn[u]
		first := time.Date(t.Year(), t.Month()+time.Month(m), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 1, -1).Day()
		return civil(first.Year(), first.Month(), min(t.Day(), last)), inRange(first.Year())
	}
	return 0, false
}

var monthsIn = map[unit]int{months: 1, years: 12, decades: 120, centuries: 1200}

// span writes an interval as the archive keeps it.
func (v interval) span() db.DateSpan {
	switch {
	case v.openFirst && v.openEnd:
		return db.UnknownDate()
	case v.openEnd:
		s := db.Since(v.first.time())
		s.EDTF = v.start() + "/.."
		return s
	case v.openFirst:
		s := db.Until(v.last.time())
		s.EDTF = "../" + v.end()
		return s
	case v.first == v.last:
		return db.OnDay(v.first.time())
	case v.exact && v.grain == weeks:
		return db.InWeek(v.first.time())
	case v.exact && v.grain == months:
		return db.InMonth(v.first.year(), v.first.month())
	case v.exact && v.grain == years:
		return db.InYear(v.first.year())
	}
	s := db.Between(v.first.time(), v.last.time())
	s.EDTF = v.start() + "/" + v.end()
	return s
}

// start and end write the ends of an interval in its grain where they are the ends of such a unit.
func (v interval) start() string {
	t := v.first.time()
	switch {
	case v.grain >= years && t.YearDay() == 1:
		return fmt.Sprintf("%04d", t.Year())
	case v.grain == months && t.Day() == 1:
		return t.Format("2006-01")
	}
	return t.Format(db.Day)
}

func (v interval) end() string {
	t := v.last.time()
	next := t.AddDate(0, 0, 1)
	switch {
	case v.grain >= years && next.YearDay() == 1:
		return fmt.Sprintf("%04d", t.Year())
	case v.grain == months && next.Day() == 1:
		return t.Format("2006-01")
	}
	return t.Format(db.Day)
}

// hull is the shortest interval that holds both.
func hull(a, b interval) interval {
	if a == b {
		return a
	}
	return interval{
		first: min(a.first, b.first), last: max(a.last, b.last),
		openFirst: a.openFirst || b.openFirst, openEnd: a.openEnd || b.openEnd, grain: min(a.grain, b.grain),
	}
}

func (v interval) overlaps(w interval) bool {
	return (v.openEnd || w.openFirst || v.last >= w.first) && (w.openEnd || v.openFirst || w.last >= v.first)
}
