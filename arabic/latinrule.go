package arabic

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The rule that writes an unlisted Arabic word in Latin letters.

// latinConsonants has the letters that are always consonants. ع and the hamza
// are silent: they only part vowels.
var latinConsonants = map[rune]string{
	'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z",
	'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "dh", 'ع': "", 'غ': "gh", 'ف': "f", 'ق': "q",
	'ك': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'ء': "", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'ڤ': "v", 'گ': "g", 'ڨ': "g",
}

// latinVowels has the letters that are always vowels.
var latinVowels = map[rune]string{'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ى': "a", 'ة': "a", 'ئ': "i", 'ؤ': "u"}

// bareLetters returns a word without marks, tatweel and invisible characters,
// its presentation forms and decomposed letters made whole.
func bareLetters(word string) string {
	var b strings.Builder
	for _, r := range norm.NFKC.String(word) {
		if !isMark(r) && r != tatweel && classOf(r) != invisible {
			b.WriteRune(persianPlain(r))
		}
	}
	return b.String()
}

// persianPlain gives the Arabic letter for Persian and Urdu ya, kaf and ha.
func persianPlain(r rune) rune {
	switch r {
	case 'ی', 'ے':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ھ', 'ہ':
		return 'ه'
	}
	return r
}

// sound is one letter, or two, as it is said: a vowel, or a consonant (possibly
// silent).
type sound struct {
	text   string
	vowel  bool
	letter rune // the letter, or the first of two
}

// byRule spells a word: its letters as sounds, and a short vowel after each
// consonant that could not be said before the next one.
func byRule(letters []rune) string {
	sounds := soundsOf(letters)
	var b strings.Builder
	afterVowel := false
	for i, s := range sounds {
		b.WriteString(s.text)
		if s.vowel {
			afterVowel = true
			continue
		}
		afterVowel = i+1 < len(sounds) && !sounds[i+1].vowel && !closesSyllable(letters, sounds, i, afterVowel)
		if afterVowel {
			b.WriteString(shortVowel(letters, sounds, i))
		}
	}
	return b.String()
}

// closesSyllable reports whether the consonant at i, with another after it, ends
// a syllable: a vowel stands before it, and what follows can begin the next one.
func closesSyllable(letters []rune, sounds []sound, i int, afterVowel bool) bool {
	if !afterVowel || i+2 >= len(sounds) {
		return false
	}
	beforeWi := i+3 == len(sounds) && sounds[i+1].letter == 'و' && sounds[i+2].letter == 'ي' // موسوي
	return !beforeWi && !isAgentNisba(letters)
}

// isAgentNisba reports whether a word has the shape of كاظمي: a family name made
// from an active participle, whose i is kept: Kadhimi, Maliki, Hashimi.
func isAgentNisba(letters []rune) bool {
	return len(letters) == 5 && letters[1] == 'ا' && letters[4] == 'ي' && letters[3] != 'و' && letters[3] != 'ا'
}

// shortVowel chooses the vowel after the consonant at i: i after a long a
// (كاظم Kadhim); u and i in words of four consonants with an initial م (محسن
// Muhsin); else a.
func shortVowel(letters []rune, sounds []sound, i int) string {
	agent := len(letters) == 4 && letters[0] == 'م' && letters[3] != 'ت' && onlyConsonants(letters)
	switch {
	case i > 0 && sounds[i-1].letter == 'ا', agent && i == 2:
		return "i"
	case agent && i == 0:
		return "u"
	}
	return "a"
}

func onlyConsonants(letters []rune) bool {
	for _, r := range letters {
		if _, ok := latinConsonants[r]; !ok {
			return false
		}
	}
	return true
}

// soundsOf reads the letters. و and ي are vowels unless isGlide says otherwise;
// before a final ة, ي is both (هنية Haniya).
func soundsOf(letters []rune) []sound {
	var sounds []sound
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		if i+1 < len(letters) {
			if s, ok := latinPairs[string(letters[i:i+2])]; ok && (s.vowel == (i == 0)) {
				sounds = append(sounds, s)
				i++
				continue
			}
		}
		if v, ok := latinVowels[r]; ok {
			sounds = append(sounds, sound{v, true, r})
			continue
		}
		if r != 'و' && r != 'ي' {
			sounds = append(sounds, sound{latinConsonants[r], false, r})
			continue
		}
		consonant, vowel := "w", "u"
		if r == 'ي' {
			consonant, vowel = "y", "i"
		}
		if !isGlide(letters, i) {
			sounds = append(sounds, sound{vowel, true, r})
			continue
		}
		if r == 'ي' && i > 0 && i+2 == len(letters) && !sounds[len(sounds)-1].vowel {
			sounds = append(sounds, sound{vowel, true, r})
		}
		sounds = append(sounds, sound{consonant, false, r})
	}
	return sounds
}

// latinPairs are two letters that are said as one: vowels at the beginning of a
// word, consonants elsewhere.
var latinPairs = map[string]sound{
	"إي": {"i", true, 0}, "اي": {"i", true, 0}, "أو": {"o", true, 0}, "او": {"o", true, 0},
	"تش": {"ch", false, 0}, "نغ": {"ng", false, 0},
}

// isGlide reports whether the و or ي at i is a consonant: at the beginning of a
// word, before a long a, or before a final ي.
func isGlide(letters []rune, i int) bool {
	if i == 0 {
		return true
	}
	if i == len(letters)-1 {
		return false
	}
	next := letters[i+1]
	if strings.ContainsRune("اىةآ", next) {
		return true
	}
	return letters[i] == 'و' && next == 'ي' && (i+2 == len(letters) || letters[i-1] == 'ا')
}
