package arabic

import "strings"

// Proclitics are the one-letter words that Arabic writes together with the word
// after them, and the article. This file lists every lawful way to peel them;
// which one is right only a dictionary or the context can say.

// Split is one reading of a word: the proclitics peeled from its front, in
// order, and what remains. The article that has merged with ل (للعراق) is given
// as "ال".
type Split struct {
	Proclitics []string
	Rest       string
}

// Clitics returns every lawful way to peel the proclitics و ف · ب ل ك س · ال
// from a normalised word, the whole word first, then by growing length of what
// is peeled. At least two letters remain. وبالعراق gives وبالعراق, و+بالعراق,
// و+ب+العراق and و+ب+ال+عراق.
func Clitics(norm string) []Split {
	splits := []Split{{Rest: norm}}
	for _, p := range proclitics {
		rest, ok := strings.CutPrefix(norm, p.written)
		if !ok || len(rest) < 2*arabicLetterBytes || mainBlock(rest, 0) == 0 {
			continue
		}
		if p.future && !strings.ContainsAny(rest[:arabicLetterBytes], "يتنا") {
			continue
		}
		splits = append(splits, Split{Proclitics: p.parts, Rest: rest})
		if strings.HasSuffix(p.written, "لل") {
			// اللجنة with ل before it loses a lam: للجنة is ل+ال+لجنة too.
			splits = append(splits, Split{Proclitics: p.parts, Rest: norm[len(p.written)-arabicLetterBytes:]})
		}
	}
	return splits
}

const arabicLetterBytes = 2 // in UTF-8, for every letter of the main block
