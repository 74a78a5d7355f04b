// The forms of a stem, told apart by one digit each. What stands before and behind the stem tells them apart: بغداد
// has nothing, البغدادي the article and ي. The patterns of nine words in ten have a digit of their own; the rest share
// a few, and other spellings of a name have the last.
package db

import "strings"

// affixes are what a form has before and behind its stem.
type affixes struct{ before, behind string }

// formPatterns are the most frequent affixes of Arabic news, the stem written as a dash, the most frequent first.
const formPatterns = `- ال- -ه ال-ه و- ال-ي -ا -ي ال-يه ب- ت- -يه ل- ال-ات -ات ي- -يا -ها لل- ال-ين -ان وال- بال- -ت
	ب-ه -ين ال-اء -ون -اء و-ه ل-ه -ته ال-ان وت- -هم ال-يات لل-ه ال-يين و-ت س- بال-ه و-ي وي- ال-اني -وا و-ا -تها -نا`

// otherSpelling is the digit of a form whose stem is another spelling of the one that was asked for.
const otherSpelling = maxDigit

var formDigits = func() map[affixes]byte {
	digits := map[affixes]byte{}
	for pattern := range strings.FieldsSeq(formPatterns) {
		before, behind, _ := strings.Cut(pattern, "-")
		digits[affixes{before, behind}] = byte(len(digits))
	}
	return digits
}()

// formDigit gives the digit of a form.
func formDigit(w indexedWord) byte {
	at := strings.Index(w.form, w.stem)
	switch {
	case at < 0:
		return otherSpelling
	case len(w.form) == len(w.stem):
		return 0
	}
	a := affixes{w.form[:at], w.form[at+len(w.stem):]}
	if digit, ok := formDigits[a]; ok {
		return digit
	}
	hash := uint32(2166136261) // FNV-1a
	for _, part := range []string{a.before, "-", a.behind} {
		for i := range len(part) {
			hash = (hash ^ uint32(part[i])) * 16777619
		}
	}
	shared := uint32(otherSpelling - len(formDigits))
	return byte(len(formDigits)) + byte((hash^hash>>15)%shared)
}
