package arabic

import (
	"strings"
)

// The rule that writes an unlisted foreign word in Latin letters: غ is g, و is o
// as a rule, and what Arabic leaves out is an e where consonants crowd.

// isForeign reports whether a name is of another language: its first word is a
// listed foreign given name, or a word ends as Arabic words do not.
func isForeign(words []Token) bool {
	for i, w := range words {
		if w.Kind != Word {
			continue
		}
		n := Normalize(w.Text)
		if i == 0 && foreignGiven[n] {
			return true
		}
		for _, end := range foreignEndings {
			if strings.HasSuffix(n, end) && len(n) >= len(end)+2*arabicLetterBytes && latinNames[n] == "" {
				return true
			}
		}
	}
	return false
}

// foreignEndings close names of other languages: ‑ić, ‑son, ‑ing, ‑berg, ‑ov, ‑ova,
// ‑inho, ‑ski, ‑stein.
var foreignEndings = []string{"يتش", "سون", "ينغ", "بيرغ", "برغ", "وف", "وفا", "ينيو", "سكي", "شتاين", "ييف"}

// foreignParticles are the small words of such names.
var foreignParticles = map[string]string{
	"دي": "De", "فان": "Van", "فون": "Von", "دا": "Da", "دو": "Do", "دوس": "Dos", "لو": "Le", "لا": "La", "دير": "Der", "ديل": "Del", "سان": "San",
}

// foreignEnds are endings with a spelling of their own.
var foreignEnds = []struct{ arabic, latin string }{
	{"ينيو", "inho"}, {"فيتش", "vic"}, {"يتش", "ic"}, {"شتاين", "stein"}, {"بيرغ", "berg"}, {"برغ", "berg"}, {"وفا", "ova"}, {"وف", "ov"},
	{"ييه", "ier"}, {"يه", "e"}, {"سكي", "ski"}, {"ييف", "iev"},
}

// foreignWord writes one word. A Scottish ماك before a consonant is Mc.
func foreignWord(word string) string {
	letters := bareLetters(word)
	for _, mac := range []string{"ماك", "مك"} {
		rest, ok := strings.CutPrefix(letters, mac)
		if r := []rune(rest); ok && len(r) >= 3 && strings.ContainsRune("بتثجدذزشصضطظغفقلمنه", r[0]) {
			return "Mc" + capital(foreignStem(rest))
		}
	}
	return capital(foreignStem(letters))
}

func foreignStem(letters string) string {
	end := ""
	for _, e := range foreignEnds {
		if rest, ok := strings.CutSuffix(letters, e.arabic); ok && len(rest) >= 2*arabicLetterBytes {
			letters, end = rest, e.latin
			break
		}
	}
	sounds := foreignSoundsOf([]rune(letters))
	if end != "" {
		sounds = append(sounds, sound{end, true, 0})
	}
	return spellForeign(sounds)
}

// foreignConsonants differ from those of Arabic words.
var foreignConsonants = map[rune]string{'غ': "g", 'ث': "th", 'ذ': "th", 'ظ': "z", 'ض': "d", 'ح': "h", 'ق': "k", 'ع': "a"}

// foreignSoundsOf reads the letters of a foreign word.
func foreignSoundsOf(letters []rune) []sound {
	var out []sound
	for i := 0; i < len(letters); i++ {
		r, next := letters[i], rune(0)
		if i+1 < len(letters) {
			next = letters[i+1]
		}
		switch pair := string([]rune{r, next}); {
		case i == 0 && (pair == "أو" || pair == "او"):
			out = append(out, sound{"o", true, r})
			i++
		case i == 0 && (pair == "إي" || pair == "اي"):
			out = append(out, sound{"i", true, r})
			i++
		case pair == "تش":
			out = append(out, sound{"ch", false, r})
			i++
		case pair == "كس" && i > 0:
			out = append(out, sound{"x", false, r})
			i++
		case pair == "نغ" && (i+2 == len(letters) || isConsonant(letters[i+2])):
			out = append(out, sound{"ng", false, r})
			i++
		case pair == "يي":
			out = append(out, sound{"ie", true, r})
			i++
		case pair == "اي" && i+2 < len(letters):
			out = append(out, sound{"ai", true, r})
			i++
		default:
			out = append(out, foreignSound(letters, i))
		}
	}
	return out
}

func foreignSound(letters []rune, i int) sound {
	r, next := letters[i], rune(0)
	if i+1 < len(letters) {
		next = letters[i+1]
	}
	vowelNext := next != 0 && !isConsonant(next)
	switch {
	case r == 'ز' && next == 0 && i > 1 && isConsonant(letters[i-1]):
		return sound{"s", false, r} // ساندرز
	case r == 'و' && i == 0:
		return sound{"w", false, r}
	case r == 'ي' && i == 0:
		return sound{"y", false, r}
	case r == 'و' && vowelNext && !isConsonant(letters[i-1]):
		return sound{"w", false, r}
	case r == 'و':
		return sound{"o", true, r}
	case r == 'ي' && next == 'ر' && (i+2 == len(letters) || isConsonant(letters[i+2])):
		return sound{"e", true, r} // ميركل
	case r == 'ي':
		return sound{"i", true, r}
	case r == 'ى':
		return sound{"i", true, r}
	case r == 'ف' && i > 0 && vowelNext && (!isConsonant(letters[i-1]) || strings.ContainsRune("رل", letters[i-1])):
		return sound{"v", false, r} // سالفيني
	}
	if v, ok := latinVowels[r]; ok {
		return sound{v, true, r}
	}
	if c, ok := foreignConsonants[r]; ok {
		return sound{c, r == 'ع', r}
	}
	return sound{latinConsonants[r], false, r}
}

// isConsonant reports whether a letter is none of those that are vowels or may be.
func isConsonant(r rune) bool {
	_, vowel := latinVowels[r]
	return !vowel && r != 'و' && r != 'ي' && r != 'ع'
}

// spellForeign joins sounds, with an e where consonants crowd.
func spellForeign(sounds []sound) string {
	var b strings.Builder
	for i := 0; i < len(sounds); {
		if sounds[i].vowel {
			b.WriteString(sounds[i].text)
			i++
			continue
		}
		run := i
		for run < len(sounds) && !sounds[run].vowel {
			run++
		}
		b.WriteString(cluster(sounds[i:run], i == 0, run == len(sounds)))
		i = run
	}
	return b.String()
}

// cluster writes consonants in a row: at a word's beginning as one onset, at its
// end as one coda, between vowels as both, with an e before what fits neither.
func cluster(run []sound, first, last bool) string {
	var b strings.Builder
	for k, s := range run {
		if k > 0 && crowds(run, k, first, last) {
			b.WriteString("e")
			if first {
				first = false
			}
		}
		b.WriteString(s.text)
	}
	return b.String()
}

// crowds reports whether a vowel must stand before the consonant at k.
func crowds(run []sound, k int, first, last bool) bool {
	before, s := run[k-1], run[k]
	rest := len(run) - k
	switch {
	case first && k == 1:
		return !isOnset(before, s)
	case first && k == 2 && !last:
		return !isOnset(before, s)
	case last && rest == 1:
		return liquid(s) && !(liquid(before) && before.letter == 'ر') || nasal(s) && !liquid(before)
	case last && rest == 2 && liquid(s) && !nasal(before) && !liquid(before):
		return true
	case last && rest == 2 && liquid(s):
		return nasal(before)
	case !first && !last && rest == 1 && k == 2:
		return !isOnset(before, s) && !liquid(run[0]) && !nasal(run[0])
	}
	return false
}

// isOnset reports whether two consonants can begin a syllable of European names:
// pr, gl, st.
func isOnset(a, b sound) bool {
	switch {
	case liquid(a) || nasal(a) || a.text == "w" || a.text == "y":
		return false
	case liquid(b):
		return true
	case a.text == "s":
		return b.letter != 'ز'
	case a.text == "sh":
		return strings.ContainsRune("تفمن", b.letter)
	}
	return a.text == "t" && b.text == "s" || a.text == "d" && b.text == "j" || a.text == "k" && b.text == "n"
}

func liquid(s sound) bool { return s.letter == 'ر' || s.letter == 'ل' }

func nasal(s sound) bool { return (s.letter == 'ن' || s.letter == 'م') && s.text != "ng" }
