package arabic

import "strings"

// Names of two words that many write as one: عبدالله, أبوظبي, صلاحالدين. An index
// that keeps them as two finds them however they are typed.

// NameParts returns the two words of such a name, normalised; ok is false for any
// other word. Particles stay with the first: لعبدالله is لعبد and الله. أبواب is no
// name of somebody's father, and الوالدين no faith.
func NameParts(norm string) (first, second string, ok bool) {
	if len(norm) < 6*arabicLetterBytes {
		return "", "", false
	}
	for _, particle := range writtenToNames {
		rest, is := strings.CutPrefix(norm, particle)
		if !is {
			continue
		}
		if at := lastPartAt(rest); at > 0 {
			at += len(particle)
			return norm[:at], norm[at:], true
		}
	}
	return "", "", false
}

// NameBegun returns the parts of a name of two words written as one of which only
// the beginning is there: عبدالفت is عبد and الفت. Without a letter of the second
// word ok is false.
func NameBegun(norm string) (first, second string, ok bool) {
	if second, ok := strings.CutPrefix(norm, servant); ok && strings.HasPrefix(second, article) && len(second) > len(article) {
		return servant, second, true
	}
	if second, ok := strings.CutPrefix(norm, father); ok && second != "" && !strings.HasPrefix(second, "ا") {
		return father, second, true
	}
	return "", "", false
}

// lastPartAt gives the byte at which the second word of a name begins, 0 where it
// is no name of two.
func lastPartAt(word string) int {
	if second, ok := strings.CutPrefix(word, servant); ok && strings.HasPrefix(second, article) && len(second) >= 4*arabicLetterBytes {
		return len(servant)
	}
	if second, ok := strings.CutPrefix(word, father); ok && fathered(second) {
		return len(father)
	}
	for second, firsts := range nameFirsts {
		if first, ok := strings.CutSuffix(word, second); ok && firsts.has(first) {
			return len(first)
		}
	}
	return 0
}

// fathered reports whether a word may follow أبو: أبواب and أبوهما have no such word.
func fathered(word string) bool {
	return len(word) >= 3*arabicLetterBytes && !strings.HasPrefix(word, "ا") && !isEnding(word)
}

const (
	servant = "عبد"
	father  = "ابو"
)

// writtenToNames may be written before such a name.
var writtenToNames = []string{"", "و", "ف", "ب", "ل", "ك", "ول", "وب"}

// nameFirsts has, by the second word, the first words with which it is written as
// one.
var nameFirsts = map[string]wordSet{
	"الدين": newWordSet(`نور صلاح سعد عز علاء شمس بدر جمال كمال ضياء محيي محي فخر سيف تاج زين عماد حسام شهاب بهاء
		خير ناصر شرف نجم جلال علم مجد برهان قطب نظام`),
	"الله": newWordSet(`نصر خير عطا فضل جار سعد رزق فتح عون ضيف هبة كرم لطف جاد`),
}
