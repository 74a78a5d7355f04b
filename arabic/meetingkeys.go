package arabic

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// From the letters of one word to its keys; the sounds are in meetingtable.go.

// arabicKeys returns the keys of a word in Arabic letters. The article is taken
// off; the skeletons of the whole word are there too, for names that only look as
// if they had it (إلياس) and for Latin spellings that write it in one (Alkadhimi).
func arabicKeys(word string) []string {
	letters := keyLetters(word)
	if rest, ok := strings.CutPrefix(letters, "عبدال"); ok && len(rest) >= 2*arabicLetterBytes {
		return joinKeys("abd", arabicKeys(rest))
	}
	for _, end := range []string{"الله", "الدين"} {
		if rest, ok := strings.CutSuffix(letters, end); ok && len(rest) >= 2*arabicLetterBytes {
			return product(arabicKeys(rest), compoundEnds[end])
		}
	}
	bare, definite := strings.CutPrefix(letters, "ال")
	definite = definite && len(bare) >= 2*arabicLetterBytes && !strings.HasPrefix(word, "إ") && !strings.HasPrefix(word, "أ") // إليسا
	if !definite {
		bare = letters
	}
	for _, form := range []string{letters, bare} {
		if original, ok := listedNames[Normalize(form)]; ok {
			whole := skeletons(keyLetters(original), arabicSound)
			if definite {
				whole = append(whole, skeletons(letters, arabicSound)...)
			}
			return append(signed(skeletonSign, whole), listedSign+Normalize(form))
		}
	}
	keys := skeletons(letters, arabicSound)
	if definite {
		keys = append(skeletons(bare, arabicSound), keys...)
	}
	return keys
}

func signed(sign string, keys []string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = sign + k
	}
	return out
}

// keyLetters is a milder Normalize: presentation forms, marks and invisible
// characters go, but letters that tell sounds apart (پ چ گ ڤ ة) stay.
func keyLetters(word string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(word) {
		switch {
		case isMark(r) || r == tatweel || classOf(r) == invisible:
		case foreignSounds[r] != nil || r == 'ة' || r == 'ى':
			b.WriteRune(r)
		default:
			b.WriteString(Normalize(string(r)))
		}
	}
	return b.String()
}

// latinKeys returns the keys of a normalised word in Latin letters: the Arabic
// names it is a listed spelling of, and its skeletons.
func latinKeys(word string) []string {
	if rest, ok := cutServant(word); ok {
		return joinKeys("abd", latinKeys(rest))
	}
	var keys []string
	for _, form := range latinForms(word) {
		keys = append(keys, skeletons(undouble(form), latinSound)...)
	}
	for _, name := range foreignSpellings[word] {
		for _, key := range arabicKeys(name) {
			if !isListedKey(key) {
				keys = append(keys, strings.TrimPrefix(key, skeletonSign))
			}
		}
	}
	names := latinSpellings[word]
	if len(names) == 0 {
		keys = append(keys, signed(skeletonSign, keys)...)
	}
	keys = append(keys, signed(listedSign, names)...)
	slices.Sort(keys)
	return slices.Compact(keys)
}

// latinForms returns the ways to read a Latin word: plainly, or with an
// assimilated article written in one (Essebsi).
func latinForms(word string) []string {
	if len(word) > 4 && (word[0] == 'e' || word[0] == 'a') && word[1] == word[2] && strings.IndexByte("dnrstz", word[1]) >= 0 {
		return []string{word, word[2:]}
	}
	return []string{word}
}

// cutServant takes the عبد ال off a Latin word: abdul-, abdel-, abderr-.
func cutServant(word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(word, "abd")
	if !ok {
		return "", false
	}
	trimmed := strings.TrimLeft(rest, "aeiou")
	if trimmed == rest || len(trimmed) < 3 {
		return "", false
	}
	if trimmed[0] == 'l' || trimmed[0] == trimmed[1] {
		return trimmed[1:], true
	}
	return "", false
}

// undouble writes double letters once: Latin spellings double at will.
func undouble(word string) string {
	runes := []rune(word)
	return string(slices.Compact(runes))
}

// skeletons returns every key of a word: at each letter or group of letters
// sound says what it may stand for and how many letters it takes.
func skeletons(word string, sound func(word []rune, at int) (sounds []string, length int)) []string {
	keys := []string{""}
	runes := []rune(word)
	for at := 0; at < len(runes); {
		sounds, n := sound(runes, at)
		if sounds != nil {
			keys = product(keys, sounds)
		}
		at += n
	}
	return slices.DeleteFunc(keys, func(k string) bool { return k == "" })
}

// arabicSound reads one Arabic letter.
func arabicSound(word []rune, at int) ([]string, int) {
	r := word[at]
	last := at == len(word)-1
	switch {
	case at == 0 && strings.ContainsRune("اع", r):
		return []string{"a"}, 1
	case at == 0 && r == 'و':
		return []string{"w"}, 1
	case at == 0 && r == 'ي':
		return []string{"y"}, 1
	case r == 'ه' && last && at > 0:
		return []string{"", "h"}, 1
	case r == 'ي' && last:
		return []string{"y"}, 1
	case r == 'ى' && last:
		return []string{"", "y"}, 1
	case r == 'ن' && !last && word[at+1] == 'ب':
		return []string{"n", "m"}, 1
	case foreignSounds[r] != nil:
		return foreignSounds[r], 1
	}
	return arabicSounds[r], 1
}

// latinSound reads one Latin letter or one of the groups that stand for a sound.
func latinSound(word []rune, at int) ([]string, int) {
	for n := 3; n > 1; n-- {
		if at+n <= len(word) {
			if sounds, ok := latinGroups[string(word[at:at+n])]; ok {
				return sounds, n
			}
		}
	}
	r := word[at]
	next := ' '
	if at+1 < len(word) {
		next = word[at+1]
	}
	switch {
	case at > 0 && at == len(word)-1 && (r == 'i' || r == 'y'):
		return []string{"y"}, 1
	case at > 0 && at == len(word)-1 && r == 'e':
		return []string{"", "y"}, 1
	case isVowel(r):
		return latinVowel(word, at)
	case at == 0 && initialSounds[r] != nil:
		return initialSounds[r], 1
	case at > 0 && at == len(word)-1 && finalSounds[r] != nil:
		return finalSounds[r], 1
	case r == 'h' && at > 0 && !isVowel(next):
		return []string{"h", ""}, 1
	case r == 'c' && isFront(next):
		return []string{"s", "j"}, 1
	case r == 'g' && isFront(next):
		return []string{"g", "j", "x"}, 1
	case r == 'j':
		return []string{"j", "x"}, 1
	case r == 'c' && at > 0 && !isVowel(next):
		return []string{"k", "t$"}, 1
	}
	return latinSounds[r], 1
}

// latinVowel keeps of the vowels only one at the beginning; Ou before another
// vowel is a w (Ouattara).
func latinVowel(word []rune, at int) ([]string, int) {
	if at > 0 {
		return nil, 1
	}
	if len(word) > 2 && word[0] == 'o' && word[1] == 'u' && isVowel(word[2]) {
		return []string{"w"}, 2
	}
	return []string{"a"}, 1
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiou", r) }

func isFront(r rune) bool { return strings.ContainsRune("eiy", r) }
