package arabic

import (
	"time"

	"github.com/hablullah/go-hijri"
)

// The Hijri calendar: the names of its months and the way to Gregorian days.

// HijriMonth reads the name of a Hijri month at the start of normalised words:
// 1..12 and how many words it takes, 0 and 0 if none stands there. An epithet
// after the name belongs to it (رمضان المبارك). صفر (zero), رجب, شعبان and رمضان
// (names of men) are months only where the context says so; that is the
// caller's to judge.
func HijriMonth(words []string) (m, used int) { return hijriMonths.longest(words) }

// HijriToGregorian returns the day, at midnight UTC, of a Hijri date in the Umm
// al-Qura calendar, which is computed for the years 1356 to 1500 (1937–2077).
// It is false for a day that calendar does not have.
func HijriToGregorian(y, m, d int) (time.Time, bool) {
	if y < 1356 || y > 1500 || m < 1 || m > 12 || d < 1 || d > 30 {
		return time.Time{}, false
	}
	date := hijri.UmmAlQuraDate{Year: int64(y), Month: int64(m), Day: int64(d)}.ToGregorian()
	day := time.Date(date.Year(), date.Month(), date.Day(), 0, 0, 0, 0, time.UTC)
	back, err := hijri.CreateUmmAlQuraDate(day)
	if err != nil || back.Day != int64(d) || back.Month != int64(m) || back.Year != int64(y) {
		return time.Time{}, false
	}
	return day, true
}
