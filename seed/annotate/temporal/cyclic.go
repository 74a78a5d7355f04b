package temporal

import (
	"time"

	"sijill/arabic"
)

// Dates that come again every year, and the choice of the year that is meant.

// calendar is in what a cyclic date is counted.
type calendar uint8

const (
	gregorian calendar = iota
	hijri
	seasons
)

// firstMonthOf a season; each has three months, and winter runs into the next year.
var firstMonthOf = [...]time.Month{1: time.March, 2: time.June, 3: time.September, 4: time.December}

// in is the date in a year: a Gregorian year, for Hijri dates too, unless the year is below 1600.
func (c cyclic) in(year int) (interval, bool) {
	if !inRange(year) {
		return interval{}, false
	}
	switch c.calendar {
	case hijri:
		if year < 1600 {
			return c.inHijri(year)
		}
		h := (year - 622) * 33 / 32
		for y := h - 1; y <= h+1; y++ { // the first that begins in the Gregorian year
			if v, ok := c.inHijri(y); ok && v.first.year() == year {
				return v, true
			}
		}
		return interval{}, false
	case seasons:
		m := firstMonthOf[c.month]
		return run(civil(year, m, 1), civil(year, m+3, 0), months), true
	}
	if c.from == 0 {
		return wholeMonth(year, time.Month(c.month)), true
	}
	return c.days(wholeMonth(year, time.Month(c.month)))
}

func (c cyclic) inHijri(year int) (interval, bool) {
	first, ok := arabic.HijriToGregorian(year, c.month, 1)
	if !ok {
		return interval{}, false
	}
	from := day(first.Unix() / 86400)
	last := from + 28
	if _, ok := arabic.HijriToGregorian(year, c.month, 30); ok {
		last++
	}
	month := run(from, last, days)
	if c.from == 0 {
		return month, true
	}
	return c.days(month)
}

// days cuts the days out of a month; false if the month has no such day.
func (c cyclic) days(month interval) (interval, bool) {
	v := run(month.first+day(c.from-1), month.first+day(c.to-1), days)
	return v, v.last <= month.last && c.from <= c.to
}

// farAhead is how many days a date without a year may lie from publication, where no marker tells its year,
// before the nearest year is taken instead: whoever means a day so far off prints the year.
const farAhead = 260

// pick chooses the year. A marker decides alone. A weekday that was printed beside the date decides
// among the years near the anchor. Else a past verb wants the latest such date that has begun, a future
// verb the earliest that is not over. Without a verb it is the year of publication, as newspapers write.
// Where what was so chosen is far away, the nearest year is taken (ديسمبر in a text of January).
func (c cyclic) pick(m moment) (interval, bool) {
	year := m.anchor.year()
	switch {
	case c.dir == past || c.dir == before:
		return c.latest(year, func(v interval) bool { return c.isBefore(v, m.anchor) })
	case c.dir == next || c.dir == following:
		return c.earliest(year, func(v interval) bool { return c.isAfter(v, m.anchor) })
	case c.dir == current && c.calendar == seasons:
		return c.nearest(year, m.anchor) // this winter, in January, began last year
	case c.dir == current || c.dir == same:
		return c.in(year)
	}
	v, ok := interval{}, false
	switch m.tense {
	case either:
		return c.nearest(year, m.anchor)
	case Past:
		v, ok = c.latest(year, func(v interval) bool { return v.first <= m.anchor && c.agrees(v, m.anchor) })
	case Future:
		v, ok = c.earliest(year, func(v interval) bool { return v.last >= m.anchor && c.agrees(v, m.anchor) })
	default:
		v, ok = c.in(year)
		if c.calendar == hijri && c.from == 0 && (!ok || distance(v, m.anchor) > aroundFast) {
			return v, false
		}
	}
	limit := farAhead
	switch {
	case m.begun || m.near && c.from == 0:
		limit = yearUnsaid
	case m.firm && c.from > 0:
		limit = dayUnsaid
	case m.firm:
		limit = monthUnsaid
	}
	if ok && c.calendar == seasons && m.tense == Future { // a season ahead is never one that is over
		return v, true
	}
	if ok && c.agrees(v, m.anchor) && distance(v, m.anchor) <= limit {
		return v, true
	}
	return c.nearest(year, m.anchor)
}

// isBefore says whether v, called past, lies before the anchor: a day before the day, a month before the month.
func (c cyclic) isBefore(v interval, anchor day) bool {
	return v.last < anchor && c.agrees(v, anchor)
}

func (c cyclic) isAfter(v interval, anchor day) bool {
	return v.first > anchor && c.agrees(v, anchor)
}

// agrees says whether the weekday printed beside the date, if any, is that of its first day, in a year
// that a newspaper may leave unsaid.
func (c cyclic) agrees(v interval, anchor day) bool {
	return c.weekday == nil || v.first.weekday() == *c.weekday && distance(v, anchor) <= yearUnsaid
}

const aroundFast = 45 // days: في شهر رمضان without a verb, in a text of another season, is that month of every year

const yearUnsaid = 400 // days

// monthUnsaid is the same for a month told as past: one that comes next is not the one of last year.
const monthUnsaid = 304

// dayUnsaid is the same for a day told as past: one that comes again within five weeks is the one meant.
const dayUnsaid = 330

// reach is how many years around the anchor are tried: 29 February comes after eight years at the latest.
const reach = 8

func (c cyclic) latest(year int, fits func(interval) bool) (interval, bool) {
	for y := year + 1; y >= year-reach; y-- {
		if v, ok := c.in(y); ok && fits(v) {
			return v, true
		}
	}
	return interval{}, false
}

func (c cyclic) earliest(year int, fits func(interval) bool) (interval, bool) {
	for y := year - 1; y <= year+reach; y++ {
		if v, ok := c.in(y); ok && fits(v) {
			return v, true
		}
	}
	return interval{}, false
}

func (c cyclic) nearest(year int, anchor day) (best interval, found bool) {
	for y := year - reach; y <= year+reach; y++ {
		v, ok := c.in(y)
		if ok && c.agrees(v, anchor) && (!found || distance(v, anchor) < distance(best, anchor)) {
			best, found = v, true
		}
	}
	return best, found
}

// distance is how many days lie between an interval and a day.
func distance(v interval, d day) int {
	switch {
	case d < v.first:
		return int(v.first - d)
	case d > v.last:
		return int(d - v.last)
	}
	return 0
}
