package arabic

import "time"

// Weekday reads the name of a weekday at the start of normalised words, with or
// without يوم before it, and how many words it takes; used is 0 if none stands
// there. A name without the article is a weekday only after يوم: أحد and خميس
// alone are other words.
func Weekday(words []string) (d time.Weekday, used int) {
	day := 0
	if len(words) > 0 && words[0] == "يوم" {
		day = 1
		if d, n := bareWeekdays.longest(words[1:]); n > 0 {
			return time.Weekday(d - 1), n + day
		}
	}
	key, n := weekdays.longest(words[day:])
	if n == 0 {
		return 0, 0
	}
	return time.Weekday(key - 1), n + day
}
