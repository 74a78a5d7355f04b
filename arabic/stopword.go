package arabic

import "strings"

// Stop words are the words of grammar that say nothing of what a text is about.
// They are for queries only: an index keeps every word, or a phrase such as
// "من هو" could not be found.

// IsStopWord reports whether a normalised word is a word of grammar: a
// preposition, pronoun, conjunction, question word, particle or auxiliary verb,
// alone or with the و or ف written before it. Words that are also ordinary nouns
// or verbs (حول, قال, عام) are none, nor are و and ف with another letter (فك).
func IsStopWord(norm string) bool {
	if stopWords.has(norm) {
		return true
	}
	rest, ok := strings.CutPrefix(norm, "و")
	if !ok {
		rest, ok = strings.CutPrefix(norm, "ف")
	}
	return ok && len(rest) > arabicLetterBytes && rest != "ال" && stopWords.has(rest) // وال is a governor
}
