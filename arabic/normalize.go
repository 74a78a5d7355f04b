package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalising brings the many spellings of one word to one form. It serves
// matching only: what is shown is always the original.

// AnalyzerVersion numbers the rules of Tokenize, Normalize, NameParts and Stem
// together. It rises whenever any of them gives a different answer, or archives
// keep something else of the words, because an index built by the old rules can
// no longer be searched by the new ones.
const AnalyzerVersion = 4

const (
	tatweel   = 'ـ'
	highHamza = 'ٴ' // Kazakh; dropped like the hamza mark it stands for
)

// Normalize folds the spelling of a word, in this order:
//
//  1. compatibility and decomposed forms: Unicode NFKD, so that presentation
//     forms and ligatures (ﻻ) become letters, and letters with hamza or madda
//     above or below fall apart into letter and mark;
//  2. marks go: U+0610–061A, U+064B–065F, U+0670, U+06D6–06ED, U+08CA–08FF, and
//     the accents of other scripts. Together with 1 this makes أ إ آ ٱ into ا,
//     ؤ into و, ئ into ي; ء alone stays;
//  3. tatweel, zero-width, bidi and other invisible characters go;
//  4. Arabic-Indic and Persian digits become ASCII digits, ٫ becomes a point,
//     and the commas between thousands go;
//  5. Persian, Urdu, Kurdish and Maghrebi letters become the Arabic letter that
//     Arabic newspapers write for them, by shape: ی→ي ک→ك ھ ہ→ه ے→ي گ→ك پ→ب
//     چ→ج ژ→ز ڤ→ف;
//  6. ى becomes ي wherever it stands (never ا), ة becomes ه;
//  7. letters of other scripts become small (É→e, ß→ss, Ø→o).
//
// Normalize is idempotent. A word that is already folded is returned as it is,
// without allocation.
func Normalize(word string) string {
	i := foldedPrefix(word)
	if i == len(word) {
		return word
	}
	var buf [64]byte
	return string(appendNormalized(buf[:0], word, i))
}

// AppendNormalized appends Normalize(word) to dst.
func AppendNormalized(dst []byte, word string) []byte {
	return appendNormalized(dst, word, foldedPrefix(word))
}

// foldedPrefix returns how many bytes at the start of word are folded already.
func foldedPrefix(word string) int {
	i := 0
	for i < len(word) {
		b := word[i]
		if b < utf8.RuneSelf {
			if b >= 'A' && b <= 'Z' || b == ',' {
				return i
			}
			i++
			continue
		}
		r := mainBlock(word, i)
		if r == 0 || arabicFold[r-0x600] != r {
			return i
		}
		i += 2
	}
	return i
}

// appendNormalized folds word, whose first folded bytes need no change.
func appendNormalized(dst []byte, word string, folded int) []byte {
	base := len(dst)
	dst = append(dst, word[:folded]...)
	for i := folded; i < len(word); {
		b := word[i]
		switch {
		case b < utf8.RuneSelf:
			if b >= 'A' && b <= 'Z' {
				b += 'a' - 'A'
			}
			dst = append(dst, b)
			i++
		case mainBlock(word, i) != 0:
			if r := arabicFold[mainBlock(word, i)-0x600]; r != 0 {
				dst = utf8.AppendRune(dst, r)
			}
			i += 2
		default:
			return dropThousands(appendFoldedSlow(dst, word[i:]), base)
		}
	}
	return dropThousands(dst, base)
}

// mainBlock returns the character of U+0600–06FF at byte i of s, 0 if another
// one, or none, stands there.
func mainBlock(s string, i int) rune {
	if b := s[i]; b < 0xD8 || b > 0xDB || i+1 >= len(s) || s[i+1]&0xC0 != 0x80 {
		return 0
	}
	return rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F)
}

// appendFoldedSlow is the whole fold, for text with characters outside ASCII and
// the main Arabic block.
func appendFoldedSlow(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isMark(r) {
			i += size
			continue
		}
		parts := norm.NFKD.PropertiesString(s[i:]).Decomposition()
		if len(parts) > 1 && parts[0] == ' ' { // an accent standing alone: ¨
			parts = parts[1:]
		}
		if parts == nil {
			dst = appendFoldedRune(dst, r)
		}
		for len(parts) > 0 {
			p, n := utf8.DecodeRune(parts)
			dst = appendFoldedRune(dst, p)
			parts = parts[n:]
		}
		i += size
	}
	return dst
}

func appendFoldedRune(dst []byte, r rune) []byte {
	if r >= 0x600 && r <= 0x6FF {
		if r = arabicFold[r-0x600]; r == 0 {
			return dst
		}
		return utf8.AppendRune(dst, r)
	}
	if isMark(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return dst
	}
	r = unicode.ToLower(r)
	if plain, ok := plainLetters[r]; ok {
		return append(dst, plain...)
	}
	return utf8.AppendRune(dst, r)
}

// dropThousands takes the commas out of a number that stands at the end of dst
// from base on: 1,500 and 1500 are one number.
func dropThousands(dst []byte, base int) []byte {
	n := dst[base:]
	if len(n) < 5 || n[0] < '0' || n[0] > '9' || !thousandsGrouped(n) {
		return dst
	}
	out := base
	for _, b := range n {
		if b != ',' {
			dst[out] = b
			out++
		}
	}
	return dst[:out]
}

// thousandsGrouped reports whether n has commas and each of them stands before
// exactly three digits, within digits and at most one decimal point.
func thousandsGrouped(n []byte) bool {
	whole, decimals, _ := strings.Cut(string(n), ".")
	groups := strings.Split(whole, ",")
	if len(groups) < 2 || !allDigits(decimals) || len(groups[0]) > 3 {
		return false
	}
	for i, g := range groups {
		if !allDigits(g) || i > 0 && len(g) != 3 {
			return false
		}
	}
	return true
}

func allDigits(s string) bool {
	for _, b := range []byte(s) {
		if b < '0' || b > '9' {
			return false
		}
	}
	return true
}

// isMark reports whether r is an Arabic mark: vowel signs, shadda, Quranic
// signs, and their spacing presentation forms.
func isMark(r rune) bool {
	return r >= 0x610 && r <= 0x61A || r >= 0x64B && r <= 0x65F || r == 0x670 ||
		r >= 0x6D6 && r <= 0x6ED || r >= 0x8CA && r <= 0x8FF ||
		r >= 0xFC5E && r <= 0xFC63 || r >= 0xFCF2 && r <= 0xFCF4 || r >= 0xFE70 && r <= 0xFE7F
}
