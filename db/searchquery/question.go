// Questions in sentences: they share fewer words with their answers than keywords do.
package searchquery

import (
	"slices"
	"strings"
	"unicode"
)

// Words that ask, where a query begins with them, normalised. ما and من ask only before a pronoun: "ما زال" and
// "من بغداد" do not.
var (
	askingWords = []string{"ماذا", "لماذا", "بماذا", "متي", "اين", "كيف", "كم", "هل", "ماهو", "ماهي", "what", "who", "when", "where", "why", "how"}
	askingPairs = [][2]string{{"ما", "هو"}, {"ما", "هي"}, {"ما", "هم"}, {"من", "هو"}, {"من", "هي"}, {"من", "هم"}}
)

// IsQuestion says whether what was typed is a question: it has a question mark behind a word, or begins with a word
// that asks.
func IsQuestion(text string) bool {
	if marked(text) {
		return true
	}
	head := strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	words := Words(firstFields(head, 2))
	if len(words) == 0 {
		return false
	}
	first := words[0]
	if rest, ok := strings.CutPrefix(first, "و"); ok { // وماذا
		first = rest
	}
	return slices.Contains(askingWords, first) ||
		len(words) > 1 && slices.Contains(askingPairs, [2]string{first, words[1]})
}

// marked says whether a question mark stands behind a word. Inside one it belongs to a web address.
func marked(text string) bool {
	for field := range strings.FieldsSeq(text) {
		if strings.ContainsRune(field, '؟') || strings.HasSuffix(strings.TrimRight(field, `!"”»).…`), "?") {
			return true
		}
	}
	return false
}

// firstFields cuts a text behind its first n fields.
func firstFields(text string, n int) string {
	fields := strings.Fields(text)
	return strings.Join(fields[:min(n, len(fields))], " ")
}
