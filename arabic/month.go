package arabic

import "slices"

// Gregorian months under all the names Arab newspapers give them.

// Month reads the name of a Gregorian month at the start of normalised words:
// 1..12 and how many words it takes, 0 and 0 if none stands there. A month named
// twice is one month: حزيران يونيو, يونيو/حزيران, حزيران (يونيو). Of two different
// months only the first is read. The marks between the names (/ - ( )) are
// counted as words when they stand in words.
func Month(words []string) (m, used int) {
	m, used = gregorianMonths.longest(words)
	if m == 0 {
		return 0, 0
	}
	return m, used + sameMonthAgain(words[used:], m)
}

// monthJoints are the marks that stand between two names of one month.
var monthJoints = []string{"/", "-", "–", "—", "\\", "(", "[", "ـ"}

// sameMonthAgain returns how many words after a name of month m name m again.
func sameMonthAgain(words []string, m int) int {
	joint := 0
	if len(words) > 0 && slices.Contains(monthJoints, words[0]) {
		joint = 1
	}
	again, used := gregorianMonths.longest(words[joint:])
	if again != m {
		return 0
	}
	n := joint + used
	if joint == 1 && (words[0] == "(" || words[0] == "[") && n < len(words) && (words[n] == ")" || words[n] == "]") {
		n++
	}
	return n
}

// AmbiguousMonth reports whether a normalised word is the name of a month that
// is more often another word (اب, مارس, ماي, جوان): a number must stand before it,
// or a year after it, before it can be read as a month.
func AmbiguousMonth(norm string) bool {
	_, ok := ambiguousMonthSet[norm]
	return ok
}

var ambiguousMonthSet = newPhraseTable(ambiguousMonths)
