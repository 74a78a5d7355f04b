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
func Clitics(norm string) []Split { return AppendClitics(make([]Split, 0, 4), norm) }

// AppendClitics appends what Clitics returns to dst, and so lets the caller
// reuse memory.
func AppendClitics(dst []Split, norm string) []Split {
	dst = append(dst, Split{Rest: norm})
	if len(norm) < 3*arabicLetterBytes || mainBlock(norm, 0) == 0 {
		return dst
	}
	for i := range procliticsOf[mainBlock(norm, 0)-0x600] {
		p := &procliticsOf[mainBlock(norm, 0)-0x600][i]
		rest, ok := strings.CutPrefix(norm, p.written)
		if !ok || len(rest) < 2*arabicLetterBytes || mainBlock(rest, 0) == 0 {
			continue
		}
		if p.future && !strings.ContainsAny(rest[:arabicLetterBytes], "يتنا") {
			continue
		}
		dst = append(dst, Split{Proclitics: p.parts, Rest: rest})
		if strings.HasSuffix(p.written, "لل") {
			// اللجنة with ل before it loses a lam: للجنة is ل+ال+لجنة too.
			dst = append(dst, Split{Proclitics: p.parts, Rest: norm[len(p.written)-arabicLetterBytes:]})
		}
	}
	return dst
}

// procliticsOf holds the rows of proclitics by their first letter, as its place
// in the main block.
var procliticsOf = func() (t [256][]proclitic) {
	for _, p := range proclitics {
		first := mainBlock(p.written, 0) - 0x600
		t[first] = append(t[first], p)
	}
	return t
}()

const arabicLetterBytes = 2 // in UTF-8, for every letter of the main block
