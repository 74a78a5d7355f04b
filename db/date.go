// Dates as intervals of days. A date that a text states is seldom a day: it is a week, a month, "since 2003".
// Everything here is a plain value; reading dates out of a text is the business of seed/annotate/temporal.
package db

import (
	"fmt"
	"time"
)

// Day is the layout of a calendar day, `2021-07-15`, as every date is stored and served.
const Day = time.DateOnly

// UnknownEDTF is how EDTF (ISO 8601-2, level 1) writes a date of which nothing is known.
const UnknownEDTF = "XXXX"

// DatePrecision says how exactly a date is known.
type DatePrecision string

// The precisions of schema.graphql.
const (
	PrecisionDay     DatePrecision = "DAY"
	PrecisionWeek    DatePrecision = "WEEK"
	PrecisionMonth   DatePrecision = "MONTH"
	PrecisionYear    DatePrecision = "YEAR"
	PrecisionRange   DatePrecision = "RANGE"
	PrecisionUnknown DatePrecision = "UNKNOWN"
)

// DateSpan is an interval of days, both ends included. An open or unknown end is nil.
type DateSpan struct {
	EDTF       string
	Start, End *string
	Precision  DatePrecision
}

// UnknownDate is the interval of which nothing is known.
func UnknownDate() DateSpan {
	return DateSpan{EDTF: UnknownEDTF, Precision: PrecisionUnknown}
}

// OnDay is the interval of one day.
func OnDay(day time.Time) DateSpan {
	return span(day, day, day.Format(Day), PrecisionDay)
}

// InMonth is the interval of one calendar month.
func InMonth(year int, month time.Month) DateSpan {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return span(first, first.AddDate(0, 1, -1), fmt.Sprintf("%04d-%02d", year, month), PrecisionMonth)
}

// InYear is the interval of one calendar year.
func InYear(year int) DateSpan {
	first := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	return span(first, first.AddDate(1, 0, -1), fmt.Sprintf("%04d", year), PrecisionYear)
}

// InWeek is the seven days from first.
func InWeek(first time.Time) DateSpan {
	last := first.AddDate(0, 0, 6)
	return span(first, last, first.Format(Day)+"/"+last.Format(Day), PrecisionWeek)
}

// Between is the interval from first to last, both included; one day when they are the same.
func Between(first, last time.Time) DateSpan {
	if first.Equal(last) {
		return OnDay(first)
	}
	return span(first, last, first.Format(Day)+"/"+last.Format(Day), PrecisionRange)
}

// Since is the interval from first on, open at its end.
func Since(first time.Time) DateSpan {
	start := first.Format(Day)
	return DateSpan{EDTF: start + "/..", Start: &start, Precision: PrecisionRange}
}

// Until is the interval up to last, open at its start.
func Until(last time.Time) DateSpan {
	end := last.Format(Day)
	return DateSpan{EDTF: "../" + end, End: &end, Precision: PrecisionRange}
}

// Known says whether the interval bounds anything.
func (d DateSpan) Known() bool { return d.Start != nil || d.End != nil }

func span(first, last time.Time, edtf string, p DatePrecision) DateSpan {
	start, end := first.Format(Day), last.Format(Day)
	return DateSpan{EDTF: edtf, Start: &start, End: &end, Precision: p}
}
