package annotate

import (
	"strings"

	"sijill/seed/annotate/ordinary"
)

// The shapes of words that no table knows: what may be a name, and what is a verb,
// a plural, an accusative or a word with clitics.

// pluralEnding reports whether a word ends as the plural of a participle does: محمد عسيري المنضمين.
func pluralEnding(n string) bool {
	return len(n) >= 14 && (hasEnding(n, "ين") || hasEnding(n, "ون") || hasEnding(n, "ات"))
}

// verbShape reports whether a word that no table knows looks like a verb or a
// verbal noun after a whole name: أشرك, استعاد, إراحته.
func (p *Part) verbShape(j int) bool {
	if p.words[j].any(isGiven | isSurname | isSurnameWord) {
		return false
	}
	t, r := p.Tokens[j].Text, []rune(p.Norm[j])
	const vowels = "اوي"
	switch {
	case len(r) >= 3 && len(r) <= 5 && (r[0] == 'ي' || r[0] == 'ت') && !strings.ContainsAny(string(r[1:]), vowels):
		return true // يصحح, تقف
	case len(r) >= 5 && (strings.HasPrefix(t, "لي") || strings.HasPrefix(t, "لت")) && !strings.ContainsAny(string(r[2:]), vowels):
		return true // لتحط
	case len(r) == 5 && r[1] == 'ا' && strings.HasSuffix(t, "ة") && !strings.ContainsAny(string(r[2:4]), vowels):
		return true // راغمة
	case len(r) >= 5 && r[0] == 'ا' && r[len(r)-1] == 'ت' && (r[1] == 'ن' || r[2] == 'ت' || r[2] == 'ط') && !strings.ContainsAny(string(r), "وي"):
		return true // اضطربت, انتقلت
	case len(r) >= 5 && strings.HasPrefix(t, "كأ"):
		return true // كأجمل
	case strings.HasPrefix(t, "أ"):
		return len(r) == 4 && !strings.ContainsAny(string(r[1:]), "اوي")
	case strings.HasPrefix(t, "است") || strings.HasPrefix(t, "إست"):
		return len(r) >= 6
	case strings.HasPrefix(t, "إ"):
		return len(r) >= 6 && strings.HasSuffix(t, "ته")
	}
	return false
}

// properWord reports whether a word looks like a name though no table knows it.
func (p *Part) properWord(j int) bool {
	w := p.words[j]
	if w.any(isOrdinary|isBreak|isNisba|isHead|isHonorific|isRank|isFormer|isOrgHead|isPlaceHead|isCue|isDescriptive|isBeforeName|isUnnamed|isOffice) || w.peel > 0 {
		return false
	}
	n := p.Norm[j]
	if strings.HasPrefix(p.Tokens[j].Text, "إ") && strings.HasSuffix(p.Tokens[j].Text, "ته") && len(n) >= 12 {
		return false // إراحته
	}
	if len(n) >= 8 && (hasEnding(n, "ها") || hasEnding(n, "هما")) {
		return false
	}
	for _, verb := range []string{"يت", "تت", "يست", "تست", "نست"} {
		if len(n) >= 10 && strings.HasPrefix(n, verb) {
			return false // يتجهز, تستعد
		}
	}
	if (strings.HasPrefix(n, "ل") || strings.HasPrefix(n, "ب")) && strings.HasSuffix(p.Tokens[j].Text, "ه") {
		return false // لثنيه: a preposition and a pronoun
	}
	if p.isAccusative(j) {
		return false
	}
	return len(n) >= 4 && !inflected(n)
}

// isAccusative reports whether a word is the object or circumstance of a verb:
// مخاطبا, for no foreign name has these letters.
func (p *Part) isAccusative(j int) bool {
	n := p.Norm[j]
	return p.words[j].bare && strings.HasSuffix(p.Tokens[j].Text, "ا") && len(n) >= 10 && strings.ContainsAny(n, ofArabic)
}

// ofArabic are letters that foreign names are hardly ever written with.
const ofArabic = "حصضطظعثذق"

// inflected reports whether a word that no table knows is an ordinary one with
// a proclitic, a future's س, a pronoun or the ending of an indefinite object.
func inflected(n string) bool {
	if strings.HasPrefix(n, "و") { // surnames with و are in the table [family]
		return true
	}
	for _, begin := range []string{"ف", "ب", "ل", "ك", "س", "بال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(n, begin); ok && len(rest) >= 6 && known(rest, begin) {
			return true
		}
	}
	for _, end := range []string{"ا", "ه", "ها", "هم", "هما", "نا", "وا", "تا", "تين", "ين", "ون", "ات", "ان"} {
		if rest, ok := strings.CutSuffix(n, end); ok && len(rest) >= 6 && ordinary.Has(rest) {
			return true
		}
	}
	return strings.HasPrefix(n, "بال") || strings.HasPrefix(n, "لل") || isVerbal(n)
}

// isVerbal reports the shape of a verbal noun after a proclitic (لاعتناق) and of
// a participle as adverb (متضامنا, مستندين).
func isVerbal(n string) bool {
	r := []rune(n)
	if strings.HasPrefix(n, "لا") || strings.HasPrefix(n, "با") {
		return len(r) >= 6 && r[len(r)-2] == 'ا' && (r[3] == 'ت' || r[2] == 'ن')
	}
	return len(r) >= 5 && (strings.HasPrefix(n, "مت") || strings.HasPrefix(n, "مس") || strings.HasPrefix(n, "مب")) &&
		(strings.HasSuffix(n, "ا") || strings.HasSuffix(n, "ين"))
}

// known reports whether what follows a proclitic is a word of the tables.
func known(rest, begin string) bool {
	if begin == "س" && !strings.ContainsAny(rest[:2], "يتنا") {
		return false
	}
	if ordinary.Has(rest) {
		w := lexicon()[rest]
		return begin != "ال" || w == nil || !w.any(isGiven) // البشير is a surname though بشير is a word
	}
	w, ok := lexicon()[rest]
	return ok && w.peel == 0 && (begin != "ال" || w.any(isUnnamed|isOffice|isThing) && !w.any(isGiven|isSurname))
}
