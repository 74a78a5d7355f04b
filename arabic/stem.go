package arabic

// A light stemmer: it takes clitics, the signs of verb forms and the endings of
// number, gender and attached pronouns off a word, by tables, and never looks
// for roots. It goes beyond light10 (Larkey, Ballesteros and Connell 2002) by
// compound prefixes, by single letters peeled unless the word is known to begin
// with them, by pronoun endings, and by the alef of derived verbs.

const article = "ال"

// leastStem is how many letters always remain.
const leastStem = 3

// Stem returns the light stem of a normalised word: a substring of it, or of its
// usual spelling where print spells it in two ways; never shorter than three
// letters if the word has three. Words of other scripts and numbers are returned
// as they are. Stem allocates nothing.
func Stem(norm string) string {
	if len(norm) <= leastStem*arabicLetterBytes || !allMainBlock(norm) {
		return norm
	}
	word := dropVerbAlef(stripPrefixes(norm))
	if usual, ok := usualSpelling[word]; ok {
		return usual
	}
	stem := stripSuffixes(word)
	if usual, ok := usualSpelling[stem]; ok {
		return usual
	}
	return stem
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
	if beginsRadically(w) && !isImperfect(w) {
		return w
	}
	for _, p := range articlePrefixes {
		if longerThan(w, p) && w[:len(p)] == p {
			return w[len(p)-letterOfWord(w, p):]
		}
	}
	for _, class := range prefixLetters {
		if len(w) <= leastStem*arabicLetterBytes {
			break
		}
		next := w[arabicLetterBytes : 2*arabicLetterBytes]
		if followers, ok := class[w[:arabicLetterBytes]]; ok && (followers == "" || containsLetter(followers, next)) {
			if beginsRadically(w) && !isImperfect(w) {
				continue
			}
			w = w[arabicLetterBytes:]
		}
	}
	return w
}

// letterOfWord returns how many bytes at the end of prefix p of w belong to the
// word: the article of بألمانيا, and the second ل of للجنة.
func letterOfWord(w, p string) int {
	switch own := len(p) - len(article); {
	case p[own:] != article:
		if keepsLam(w[len(p)-arabicLetterBytes:]) {
			return arabicLetterBytes
		}
	case own > 0 && beginsRadically(w[own:]):
		return len(article)
	}
	return 0
}

// keepsLam reports whether w is one of doubledLam, perhaps with an ending.
func keepsLam(w string) bool {
	const shortest, longest = 3 * arabicLetterBytes, 8 * arabicLetterBytes
	for n := shortest; n <= min(len(w), longest); n += arabicLetterBytes {
		if beginsWithLam.has(w[:n]) && (n == len(w) || isEnding(w[n:])) {
			return true
		}
	}
	return false
}

// dropVerbAlef takes the alef off the seventh, eighth and tenth verb forms, so
// that انسحب, افتتح and استقبل meet ينسحب, تفتتح and يستقبل, which have lost theirs.
// أنصار and أنقرة are of no such form, and إنجلترا is no Arabic word.
func dropVerbAlef(w string) string {
	const known = 5 * arabicLetterBytes
	if len(w) >= known && w[:2] == "ا" && isDerivedVerb(w) && !foreignAlef.has(w[:known]) {
		return w[arabicLetterBytes:]
	}
	return w
}

// isDerivedVerb reports whether behind its first letter w is written like the
// seventh, eighth or tenth verb form.
func isDerivedVerb(w string) bool {
	if w[4:6] == "ت" {
		return w[2:4] != "ي" // not ائتمان
	}
	return w[2:4] == "ن" && w[4:6] != "ا" && w[6:8] != "ا" && (len(w) > 5*arabicLetterBytes || w[8:] != "ه")
}

// isImperfect reports whether w is the imperfect of such a verb.
func isImperfect(w string) bool {
	return len(w) >= 5*arabicLetterBytes && (w[:2] == "ي" || w[:2] == "ت") && isDerivedVerb(w) && !isSecondFormNoun(w)
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
// leaves a whole stem, or what is left is known to end so: بحرين is no بحر.
func stripSuffixes(w string) string {
	for {
		if radicalEndings.has(w) {
			return w
		}
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
	if isSecondFormNoun(w) {
		return true
	}
	const shortest, longest = 3 * arabicLetterBytes, 8 * arabicLetterBytes
	for n := shortest; n <= min(len(w), longest); n += arabicLetterBytes {
		switch kind, ok := radicalBeginnings[w[:n]]; {
		case !ok:
		case n == len(w), kind == anyLetters, kind == endingsOnly && isEnding(w[n:]):
			return true
		}
	}
	return false
}

// isSecondFormNoun reports whether w begins like the verbal noun of the second
// form, تصدير: its ت is no person of a verb. تستعيد, تتيح and تعطيه are verbs.
func isSecondFormNoun(w string) bool {
	const t, y = "ت", "ي"
	return len(w) >= 5*arabicLetterBytes && w[:2] == t && w[6:8] == y && w[8:10] != "ه" &&
		w[2:4] != t && w[2:6] != "ست" && w[4:6] != "ا"
}

// isEnding reports whether s is one of the endings that Stem takes off.
func isEnding(s string) bool {
	if s == "ت" {
		return true
	}
	for _, ending := range suffixesByLast[s[len(s)-1]] {
		if s == ending {
			return true
		}
	}
	return false
}
