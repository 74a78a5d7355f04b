package arabic

// A light stemmer: it takes clitics, the signs of verb forms and the endings of
// number, gender and attached pronouns off a word, by tables, and never looks
// for roots. It goes beyond light10 (Larkey, Ballesteros and Connell 2002) by
// compound prefixes, by single letters peeled unless the word is known to begin
// with them, and by pronoun endings.

// leastStem is how many letters always remain.
const leastStem = 3

// Stem returns the light stem of a normalised word, always a substring of it,
// never shorter than three letters if the word has three. Words of other scripts
// and numbers are returned as they are. Stem allocates nothing.
func Stem(norm string) string {
	if len(norm) <= leastStem*arabicLetterBytes || !allMainBlock(norm) {
		return norm
	}
	return stripSuffixes(dropTenthAlef(stripPrefixes(norm)))
}

// allMainBlock reports whether every character of s is one of U+0600–06FF, so
// that two bytes are one letter.
func allMainBlock(s string) bool {
	if len(s)%2 != 0 {
		return false
	}
	for i := 0; i < len(s); i += 2 {
		if s[i] < 0xD8 || s[i] > 0xDB {
			return false
		}
	}
	return true
}

// stripPrefixes takes off the article with what stands before it, or else one
// letter of each class in turn: conjunction, preposition or future, and the
// person of an imperfect verb.
func stripPrefixes(w string) string {
	if beginsRadically(w) {
		return w
	}
	for _, p := range articlePrefixes {
		if longerThan(w, p) && w[:len(p)] == p {
			return w[len(p):]
		}
	}
	for _, class := range prefixLetters {
		if len(w) <= leastStem*arabicLetterBytes {
			break
		}
		next := w[arabicLetterBytes : 2*arabicLetterBytes]
		if followers, ok := class[w[:arabicLetterBytes]]; ok && (followers == "" || containsLetter(followers, next)) {
			if beginsRadically(w) {
				continue
			}
			w = w[arabicLetterBytes:]
		}
	}
	return w
}

// dropTenthAlef takes the alef off the tenth verb form, so that استقبل
// meets يستقبل and تستقبل, which have lost theirs.
func dropTenthAlef(w string) string {
	const tenth = "است"
	if len(w) >= len(tenth)+leastStem*arabicLetterBytes && w[:len(tenth)] == tenth {
		return w[arabicLetterBytes:]
	}
	return w
}

// longerThan reports whether a whole stem remains of w without affix.
func longerThan(w, affix string) bool {
	return len(w)-len(affix) >= leastStem*arabicLetterBytes
}

func containsLetter(letters, letter string) bool {
	for i := 0; i < len(letters); i += arabicLetterBytes {
		if letters[i:i+arabicLetterBytes] == letter {
			return true
		}
	}
	return false
}

// stripSuffixes takes off endings, the longest first, until none is left that
// leaves a whole stem.
func stripSuffixes(w string) string {
	for {
		cut := 0
		for _, s := range suffixesByLast[w[len(w)-1]] {
			if longerThan(w, s) && w[len(w)-len(s):] == s {
				cut = len(s)
				break
			}
		}
		if cut == 0 {
			return stripFeminineT(w)
		}
		w = w[:len(w)-cut]
	}
}

// stripFeminineT takes off the ت of the feminine (أعلنت) where four
// letters remain: in بيت and صوت it belongs to the word.
func stripFeminineT(w string) string {
	if rest := len(w) - arabicLetterBytes; rest > leastStem*arabicLetterBytes && w[rest:] == "ت" {
		return w[:rest]
	}
	return w
}

// beginsRadically reports whether the first letters of w are known to belong to
// the word: وزير is no و with زير.
func beginsRadically(w string) bool {
	const shortest, longest = 3 * arabicLetterBytes, 8 * arabicLetterBytes
	for n := shortest; n <= min(len(w), longest); n += arabicLetterBytes {
		if whole, ok := radicalBeginnings[w[:n]]; ok && (!whole || n == len(w)) {
			return true
		}
	}
	return false
}
