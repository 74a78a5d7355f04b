package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Arabic names in plain Latin letters, as English newspapers write them: no
// marks, the article as "al-". Common names come from a table, the rest by rule.

// Latin returns a name in readable Latin letters: مصطفى الكاظمي is Mustafa
// al-Kadhimi. Known names have their usual spelling; of others the consonants are
// written by letter (خ kh, ش sh, ظ dh …; ع and hamza not at all), long vowels as
// a, i, u, and short vowels, which Arabic does not write, are supplied by the
// shape of the word. Words already in Latin letters stay, marks are dropped.
func Latin(name string) string {
	var out []string
	if whole := wholeLatin[wholeKey(name)]; whole != "" {
		return whole
	}
	words := wordTokens(name)
	foreign := isForeign(words)
	for i := 0; i < len(words); i++ {
		if words[i].Kind != Word {
			out = append(out, bareLetters(words[i].Text))
			continue
		}
		word, next := words[i].Text, ""
		if i+1 < len(words) {
			next = words[i+1].Text
		}
		switch norm := Normalize(word); {
		case norm == "عبد" && next != "":
			out = append(out, latinServant(next))
			i++
		case norm == "الله" && len(out) > 0:
			out[len(out)-1] += "allah"
		case norm == "الله":
			out = append(out, "Allah")
		case foreign && foreignParticles[norm] != "" && (i > 0 || next != ""):
			out = append(out, foreignParticles[norm])
		case latinParticles[norm] != "":
			out = append(out, latinParticles[norm])
		case foreign && latinNames[norm] == "" && !strings.HasPrefix(norm, "ال"):
			out = append(out, foreignWord(word))
		default:
			out = append(out, latinWord(word))
		}
	}
	return strings.Join(out, " ")
}

func wordTokens(text string) []Token {
	var words []Token
	for _, tok := range Tokenize(text) {
		if tok.Kind != Punct {
			words = append(words, tok)
		}
	}
	return words
}

// latinParticles are the small words of names.
var latinParticles = map[string]string{
	"بن": "bin", "ابن": "Ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "ذو": "Dhu",
}

// latinServant writes a name that begins with عبد, with the word after it.
func latinServant(next string) string {
	if Normalize(next) == "الله" {
		return "Abdullah"
	}
	rest, ok := strings.CutPrefix(bareLetters(next), "ال")
	if !ok {
		return "Abd " + latinWord(next)
	}
	if usual := usualServants[Normalize(rest)]; usual != "" {
		return usual
	}
	return "Abdul " + latinWord(rest)
}

// usualServants are names with عبد whose usual spelling is another than Abdul.
var usualServants = map[string]string{
	"فتاح": "Abdel Fattah", "ناصر": "Abdel Nasser", "عزيز": "Abdulaziz", "مجيد": "Abdelmadjid",
}

// latinWord writes one word, with its article.
func latinWord(word string) string {
	norm := Normalize(word)
	if usual := latinNames[norm]; usual != "" {
		return usual
	}
	letters := bareLetters(word)
	if rest, ok := strings.CutPrefix(letters, "عبدال"); ok && len(rest) >= 2*arabicLetterBytes {
		return latinServant("ال" + rest)
	}
	if rest, ok := strings.CutPrefix(letters, "ال"); ok && len(rest) >= 2*arabicLetterBytes {
		if usual := latinNames[Normalize(rest)]; usual != "" {
			return "al-" + usual
		}
		return "al-" + capital(byRule([]rune(rest)))
	}
	return capital(byRule([]rune(letters)))
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
