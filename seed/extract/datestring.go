// Dates as records carry them: RFC 3339, RFC 1123, YYYY-MM-DD and what else is
// usual. The day is that of the date's own offset, as it is written.
package extract

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sijill/db"
)

// stamp is a date with the clock time it was given with, as RFC 3339, if it had
// one with an offset.
type stamp struct {
	date db.DateSpan
	at   *string
}

// Check reports what of a fill cannot be understood: a Published that holds no date
// of those a record may carry. Empty fields are in order.
func (f Fill) Check() error {
	if f.Published == "" {
		return nil
	}
	today := f.Today
	if today.IsZero() {
		today = time.Now()
	}
	st, ok := readStamp(f.Published)
	switch {
	case !ok:
		return fmt.Errorf("%q is not a date; give a day, a month or a year, such as 2021-07-15, 2021-07 or 2021", f.Published)
	case !plausible(st.date, today):
		return fmt.Errorf("%q cannot be a day of publication: it lies before %d, is a day that programs write for none, or lies more than a year ahead", f.Published, firstYear)
	}
	return nil
}

const clockPattern = `(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[A-Z]{3,4}\b|[+-]\d{2}(?::?\d{2})?)?)?`

var (
	yearFirst  = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})` + clockPattern)
	yearLast   = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})` + clockPattern)
	monthNamed = regexp.MustCompile(`^(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})` + clockPattern)
	monthFirst = regexp.MustCompile(`^(?:[A-Za-z]{3,9}\.?,?\s+)??([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})` + clockPattern)
	packed     = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})()(Z|[+-]\d{2}:?\d{2})?)?$`)
	yearMonth  = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})$`)
	monthYears = regexp.MustCompile(`^(\d{1,2})/(\d{4})$`)
	epoch      = regexp.MustCompile(`^(?:\d{10}|\d{13})(?:\.\d+)?$|^\d\.\d+[eE]\+?(?:0?9|12)$`)
	isoInText  = regexp.MustCompile(`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?`)
)

// offsets of the zone names of RFC 822 and those usual around the Mediterranean.
// Other names are not trusted: an unknown one gives the day alone.
var offsets = map[string]string{
	"Z": "Z", "GMT": "Z", "UTC": "Z", "UT": "Z",
	"EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
	"MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
	"CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
}

// hyphens brings the hyphens that are not ASCII's to it.
var hyphens = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-")

// readStamp reads the date of a record; false where it holds none.
func readStamp(s string) (stamp, bool) {
	s = hyphens.Replace(strings.TrimSpace(s))
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return stampOf(m[1], m[2], m[3], m[4:])
	}
	if m := yearLast.FindStringSubmatch(s); m != nil {
		if n, _ := strconv.Atoi(m[2]); n > 12 {
			m[1], m[2] = m[2], m[1]
		}
		return stampOf(m[3], m[2], m[1], m[4:])
	}
	if m := monthNamed.FindStringSubmatch(s); m != nil {
		return stampOf(m[3], monthNumber(m[2]), m[1], m[4:])
	}
	if m := monthFirst.FindStringSubmatch(s); m != nil {
		return stampOf(m[3], monthNumber(m[1]), m[2], m[4:])
	}
	if m := packed.FindStringSubmatch(s); m != nil {
		return stampOf(m[1], m[2], m[3], []string{m[4], m[5], m[6], m[7], m[8]})
	}
	if st, ok := unixTime(s); ok {
		return st, true
	}
	m := yearMonth.FindStringSubmatch(s)
	if back := monthYears.FindStringSubmatch(s); back != nil {
		m = []string{s, back[2], back[1]}
	}
	if m != nil {
		y, _ := strconv.Atoi(m[1])
		if month, _ := strconv.Atoi(m[2]); month >= 1 && month <= 12 {
			return stamp{date: db.InMonth(y, time.Month(month))}, true
		}
	}
	if y, err := strconv.Atoi(s); err == nil && len(s) == 4 {
		return stamp{date: db.InYear(y)}, true
	}
	return firstPrinted(s)
}

// firstPrinted reads the first date printed in words; a clock time without its
// offset is not a moment and is left out.
func firstPrinted(s string) (stamp, bool) {
	w := wordsOf(s)
	for i := range w.len() {
		if p, ok := w.dateAt(i); ok {
			return stamp{date: p.date}, true
		}
	}
	return stamp{}, false
}

func monthNumber(name string) string {
	return strconv.Itoa(latinMonths[strings.ToLower(name)])
}

// stampOf builds a stamp of the pieces of a pattern: clock is hour, minute,
// second, half of the day, zone, each empty where absent.
func stampOf(year, month, day string, clock []string) (stamp, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	p, ok := onDay(y, m, d, 0)
	if !ok {
		return stamp{}, false
	}
	st := stamp{date: p.date}
	hour, err := strconv.Atoi(clock[0])
	if err != nil {
		return st, true
	}
	if half := strings.ToLower(clock[3]); strings.HasPrefix(half, "p") && hour < 12 {
		hour += 12
	} else if strings.HasPrefix(half, "a") && hour == 12 {
		hour = 0
	}
	zone, ok := offsets[clock[4]]
	if !ok && strings.ContainsAny(clock[4], "+-") {
		zone, ok = clock[4], true
		switch len(zone) {
		case 3:
			zone += ":00"
		case 5:
			zone = zone[:3] + ":" + zone[3:]
		}
		if zone == "+00:00" {
			zone = "Z"
		}
	}
	second := clock[2]
	if second == "" {
		second = "00"
	}
	at := fmt.Sprintf("%sT%02d:%s:%s%s", *p.date.Start, hour, clock[1], second, zone)
	if _, err := time.Parse(time.RFC3339, at); ok && err == nil {
		st.at = &at
	}
	return st, true
}

// unixTime reads seconds or milliseconds since 1970.
func unixTime(s string) (stamp, bool) {
	seconds, err := strconv.ParseFloat(s, 64)
	if err != nil || !epoch.MatchString(s) {
		return stamp{}, false
	}
	if seconds >= 1e11 {
		seconds /= 1000
	}
	n := int64(seconds)
	t := time.Unix(n, 0).UTC()
	at := t.Format(time.RFC3339)
	return stamp{db.OnDay(t.Truncate(24 * time.Hour)), &at}, true
}

// wholeStamp reads a line that is the stamp of a machine and little else:
// 2021-07-15T14:30:00+03:00, Thu, 15 Jul 2021 14:30:00 +0300.
func wholeStamp(text string, words int) (lineDate, bool) {
	at := isoInText.FindStringIndex(text)
	if at == nil && monthNamed.FindString(text) == text {
		at = []int{0, len(text)}
	} else if at == nil || words > 4 {
		return lineDate{}, false
	}
	st, ok := readStamp(text[at[0]:at[1]])
	if !ok {
		return lineDate{}, false
	}
	from := utf8.RuneCountInString(text[:at[0]])
	return lineDate{printed: printed{date: st.date}, moment: st.at, from: from, to: from + at[1] - at[0]}, true
}

// plausible reports whether a document can have been published in these days.
// Programs write 0001-01-01, 1900-01-01 and 1970-01-01 where they know nothing.
func plausible(date db.DateSpan, today time.Time) bool {
	if date.Start == nil {
		return false
	}
	switch *date.Start {
	case "1900-01-01", "1969-12-31", "1970-01-01":
		return false
	}
	return *date.Start >= fmt.Sprintf("%04d-01-01", firstYear) &&
		*date.Start <= today.AddDate(1, 0, 0).Format(db.Day)
}
