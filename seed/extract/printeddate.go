// Dates as pages print them: 15 يوليو 2021, 11-يوليو-2021, 2021/07/15, 15.07.2021,
// تموز/يوليو 15, 2021, ٥ ذو الحجة ١٤٤٢ هـ, July 15, 2021, 2021-07-15T14:30:00+03:00.
// The names of months are those of package arabic.
package extract

import (
	"regexp"
	"strings"
	"time"

	"sijill/arabic"
	"sijill/db"
)

// words is a text cut into tokens, with the normalised form of each.
type words struct {
	tokens []arabic.Token
	norms  []string
}

func wordsOf(text string) words {
	w := words{tokens: arabic.Tokenize(text)}
	for _, t := range w.tokens {
		norm := arabic.Normalize(t.Text)
		if norm == "" {
			norm = t.Text // a tatweel written as a dash
		}
		w.norms = append(w.norms, norm)
	}
	return w
}

func (w *words) len() int { return len(w.tokens) }

// ordinal is a day as English pages write it: 26th.
var ordinal = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)$`)

// number returns the whole number at token i, or -1.
func (w *words) number(i int) int {
	switch {
	case i >= len(w.tokens):
		return -1
	case w.tokens[i].Kind == arabic.Number:
		return atoi(w.tokens[i].Text)
	case w.tokens[i].Kind == arabic.LatinWord:
		if m := ordinal.FindStringSubmatch(w.norms[i]); m != nil {
			return atoi(m[1])
		}
	}
	return -1
}

// is reports whether token i is one of the marks or normalised words.
func (w *words) is(i int, any string) bool {
	return i >= 0 && i < len(w.norms) && strings.Contains(" "+any+" ", " "+w.norms[i]+" ")
}

// skip returns i past one token if it is one of any, else i.
func (w *words) skip(i int, any string) int {
	if w.is(i, any) {
		return i + 1
	}
	return i
}

// printed is a date found in words: the tokens [start, end) and the days.
type printed struct {
	start, end int
	date       db.DateSpan
	hijri      bool
}

// Years that an article can be dated in. The latest is the reader's to judge.
const (
	firstYear = 1900
	lastYear  = 2100
)

// dateAt reads a date at token i.
func (w *words) dateAt(i int) (printed, bool) {
	for _, form := range []func(*words, int) (printed, bool){dayMonthYear, monthDayYear, yearMonthDay, digitsOnly, hijriDate, hijriDigits, monthYear} {
		if p, ok := form(w, i); ok {
			p.start = i
			return p, true
		}
	}
	return printed{}, false
}

const (
	joints     = "- / – — . ، , ـ ‐ \\"
	afterMonth = joints + " من لعام عام سنه"
)

// month reads the name of a Gregorian month at token i, in Arabic, English or French.
func (w *words) month(i int) (m, used int) {
	if i >= w.len() {
		return 0, 0
	}
	if pair, ok := numberedMonths[w.norms[i]]; ok {
		if n := w.number(i + 1); n == 1 || n == 2 {
			m, used = pair[n-1], 2
		}
	}
	if m > 0 {
		if w.is(i+2, "/") && i+3 < w.len() && w.tokens[i+3].Kind == arabic.Word {
			used = 4 // تشرين1/أكتوبر, in whatever spelling
		}
		return m, used
	}
	if m, used = arabic.Month(w.norms[i:]); m > 0 {
		return m, used
	}
	if w.tokens[i].Kind == arabic.LatinWord {
		return latinMonths[strings.TrimSuffix(w.norms[i], ".")], 1
	}
	return 0, 0
}

// numberedMonths are the Levantine months whose names differ by number, as one content
// system writes them.
var numberedMonths = map[string][2]int{"تشرين": {10, 11}, "كانون": {12, 1}}

// latinMonths has the English names, whole and shortened, and the French ones.
var latinMonths = func() map[string]int {
	months := map[string]int{}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		months[name], months[name[:3]] = int(m), int(m)
	}
	months["sept"] = 9
	for i, name := range strings.Fields("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre") {
		months[name] = i + 1
	}
	return months
}()

func dayMonthYear(w *words, i int) (printed, bool) {
	day := w.number(i)
	if day < 1 {
		return printed{}, false
	}
	j := w.skip(w.skip(i+1, joints), "من")
	m, used := w.month(j)
	if m == 0 {
		return printed{}, false
	}
	j = w.skip(w.skip(j+used, afterMonth), afterMonth)
	if year, end := w.joinedYear(j); end > 0 {
		return onDay(year, m, day, end)
	}
	return onDay(w.number(j), m, day, j+1)
}

// joinedYear reads a year into which scraping ran the hour behind it, 202211:29, and
// returns the token after the minutes; 0 where there is none.
func (w *words) joinedYear(i int) (year, end int) {
	n := w.number(i)
	if n < firstYear*10 || n > lastYear*100+23 || !w.is(i+1, ":") || w.number(i+2) < 0 || w.number(i+2) > 59 {
		return 0, 0
	}
	year, hour := n/10, n%10
	if n >= firstYear*100 {
		year, hour = n/100, n%100
	}
	if year < firstYear || year > lastYear || hour > 23 {
		return 0, 0
	}
	end = i + 3
	if half, used := dateWords.longest(w.norms[min(end, w.len()):]); half == "am" || half == "pm" {
		end += used
	}
	return year, end
}

func monthDayYear(w *words, i int) (printed, bool) {
	m, used := w.month(i)
	if m == 0 {
		return printed{}, false
	}
	j := w.skip(i+used, joints)
	day := w.number(j)
	if day < 1 {
		return printed{}, false
	}
	j = w.skip(j+1, joints)
	return onDay(w.number(j), m, day, j+1)
}

// yearMonthDay reads 2021 يوليو 15.
func yearMonthDay(w *words, i int) (printed, bool) {
	y := w.number(i)
	if y < firstYear || y > lastYear {
		return printed{}, false
	}
	j := w.skip(i+1, joints)
	if _, used := arabic.Weekday(w.norms[min(j, w.len()):]); used > 0 { // 2021 الخميس 15 يوليو
		day := w.number(j + used)
		m, n := w.month(j + used + 1)
		if m == 0 || w.number(j+used+1+n) >= firstYear {
			return printed{}, false
		}
		return onDay(y, m, day, j+used+1+n)
	}
	if day := w.number(j); day > 0 && j > i+1 { // 2021 ,15 يوليو, as lines that run both ways come out
		if m, used := w.month(j + 1); m > 0 && w.number(j+1+used) < firstYear {
			return onDay(y, m, day, j+1+used)
		}
	}
	m, used := w.month(j)
	if m == 0 {
		return printed{}, false
	}
	j = w.skip(j+used, joints)
	if w.is(j+1, ":") { // 2021 يوليو 15:30
		return printed{}, false
	}
	return onDay(y, m, w.number(j), j+1)
}

// digitsOnly reads 2021/07/15, 15/07/2021 and the like: the year has four
// digits; day before month, as Arabic pages write, unless that cannot be.
func digitsOnly(w *words, i int) (printed, bool) {
	a, b, c := w.number(i), w.number(i+2), w.number(i+4)
	if a < 0 || b < 0 || c < 0 || !w.is(i+1, "/ - . – \\ \u2010 \u2011 \u2012") || w.norms[i+1] != w.norms[i+3] {
		return printed{}, false
	}
	// 1/2/2021/5 is no date.
	if w.is(i+5, "/ \\") && w.number(i+6) >= 0 {
		return printed{}, false
	}
	switch {
	case a >= firstYear:
		return onDay(a, b, c, i+5)
	case b > 12:
		return onDay(c, a, b, i+5)
	default:
		return onDay(c, b, a, i+5)
	}
}

// monthYear reads a month with its year, such as the issue of a magazine.
func monthYear(w *words, i int) (printed, bool) {
	m, used := w.month(i)
	if m == 0 {
		return printed{}, false
	}
	j := w.skip(i+used, afterMonth)
	y := w.number(j)
	if y < firstYear || y > lastYear {
		return printed{}, false
	}
	return printed{end: j + 1, date: db.InMonth(y, time.Month(m))}, true
}

// hijriDate reads ٥ ذو الحجة ١٤٤٢ هـ, in the Umm al-Qura calendar.
func hijriDate(w *words, i int) (printed, bool) {
	day := w.number(i)
	if day < 1 {
		return printed{}, false
	}
	j := w.skip(w.skip(i+1, joints), "من شهر")
	j = w.skip(j, "شهر")
	if j >= w.len() {
		return printed{}, false
	}
	m, used := arabic.HijriMonth(w.norms[j:])
	if m == 0 {
		return printed{}, false
	}
	j = w.skip(j+used, afterMonth)
	date, ok := arabic.HijriToGregorian(w.number(j), m, day)
	if !ok {
		return printed{}, false
	}
	return printed{end: j + 1, date: db.OnDay(date), hijri: true}, true
}

// hijriDigits reads 1442/12/5 هـ and 05-12-1442 هـ; only the letter after it tells
// that the year is of the Hijra.
func hijriDigits(w *words, i int) (printed, bool) {
	a, b, c := w.number(i), w.number(i+2), w.number(i+4)
	if a < 0 || b < 0 || c < 0 || !w.is(i+1, "/ -") || w.norms[i+1] != w.norms[i+3] || !w.is(i+5, "ه هـ هجري هجريه") {
		return printed{}, false
	}
	if a < c {
		a, c = c, a
	}
	date, ok := arabic.HijriToGregorian(a, b, c)
	if !ok {
		return printed{}, false
	}
	return printed{end: i + 6, date: db.OnDay(date), hijri: true}, true
}

// onDay makes a date of numbers that name a day of the calendar.
func onDay(y, m, d, end int) (printed, bool) {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > 31 {
		return printed{}, false
	}
	date := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if date.Day() != d {
		return printed{}, false
	}
	return printed{end: end, date: db.OnDay(date)}, true
}

// clock is a time of day; zone is its offset (`+03:00`), empty where none is printed.
type clock struct {
	hour, minute int
	zone         string
}

// clockAt reads a time of day at token i: 14:30, 02:30 م, الساعة 9:05 صباحا.
func (w *words) clockAt(i int) (c clock, end int, ok bool) {
	h, m := w.number(i), w.number(i+2)
	if h < 0 || h > 23 || m < 0 || m > 59 || !w.is(i+1, ": .") || w.norms[i+1] == "." && !w.is(i-1, "الساعه") {
		return c, 0, false
	}
	end = i + 3
	if w.is(end, ":") && w.number(end+1) >= 0 {
		end += 2
	}
	if half, used := dateWords.longest(w.norms[end:]); half == "am" || half == "pm" {
		if half == "pm" && h < 12 {
			h += 12
		} else if half == "am" && h == 12 {
			h = 0
		}
		end += used
	}
	return clock{hour: h, minute: m}, end, true
}
