package arabic

import "strings"

// phraseTable finds fixed phrases of one to three words, such as the names of
// months, at the start of normalised words.
type phraseTable map[string]int

// newPhraseTable builds a table from rows of spellings; the key of row i is i+1.
// Spellings are written as in print, parted by the Arabic comma, and normalised
// here. It panics if two rows share a spelling: such a table is a mistake.
func newPhraseTable(rows []string) phraseTable {
	t := phraseTable{}
	for i, row := range rows {
		for phrase := range strings.SplitSeq(row, "،") {
			phrase = normalizePhrase(phrase)
			if key := t[phrase]; key != 0 && key != i+1 {
				panic("arabic: " + phrase + " stands in two rows of one table")
			}
			t[phrase] = i + 1
		}
	}
	return t
}

func normalizePhrase(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		words[i] = Normalize(w)
	}
	return strings.Join(words, " ")
}

const longestPhrase = 3

// longest returns the key of the longest phrase that words begin with and the
// number of its words, or 0 and 0.
func (t phraseTable) longest(words []string) (key, used int) {
	for n := min(longestPhrase, len(words)); n > 0; n-- {
		phrase := words[0]
		if n > 1 {
			phrase = strings.Join(words[:n], " ")
		}
		if key, ok := t[phrase]; ok {
			return key, n
		}
	}
	return 0, 0
}
