package arabic

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The letters that Normalize replaces, as tables a reader can check.

// arabicLetters gives, for letters of the main Arabic block that Unicode does
// not decompose, the plain letter that stands for them.
var arabicLetters = map[rune]string{
	'ا': "ٱٲٳٵ", // alef wasla; the others are alef with an attached hamza
	'ب': "پٻڀ",
	'ت': "ٹٺټٽ",
	'ث': "ٿ",
	'ج': "چڄڃڇڿ", // news writes ج for Persian and Kurdish ch
	'ح': "ځڂڅ",
	'د': "ڈډڊڋڌڍڎڏڐ",
	'ر': "ڑڒړڔڕږۯ",
	'ز': "ژڗڙ", // news writes ز or ج for zh; ز by shape
	'س': "ښڛڜۺ",
	'ص': "ڝڞ",
	'ض': "ۻ",
	'ط': "ڟ",
	'ع': "ڠ",
	'غ': "ۼ",
	'ف': "ڤڡڢڣڥڦ",
	'ق': "ڨڧ", // Maghrebi g is written with three dots on qaf
	'ك': "کڪګڬڭڮگڰڱڲڳڴ",
	'ل': "ڵڶڷڸ",
	'م': "۾",
	'ن': "ںڹڻڼڽ",
	'ه': "ةھہۃەۀۂۿ",
	'و': "ۄۅۆۇۈۉۊۋۏٶٷ",
	'ي': "ىیےۍێېۑۓٸؽؾؿؠ",
	'.': "٫",
	',': "٬",
}

// plainLetters gives, for small letters of other scripts that have no accent to
// lose, their plain spelling.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d",
	'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ə': "e", 'ς': "σ", '’': "'", 'ʼ': "'",
}

// arabicFold maps the block U+0600–06FF: to itself, to a plain letter or digit,
// or to 0 for what is dropped.
var arabicFold = func() (t [256]rune) {
	for i := range t {
		r := rune(0x600 + i)
		first, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
		switch {
		case isMark(r) || r == tatweel || r == highHamza || unicode.Is(unicode.Cf, r):
			t[i] = 0
		case r >= '٠' && r <= '٩':
			t[i] = r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			t[i] = r - '۰' + '0'
		default:
			t[i] = first
		}
	}
	for plain, letters := range arabicLetters {
		for _, r := range letters {
			t[r-0x600] = plain
		}
	}
	for i, r := range t {
		if r >= 0x600 {
			t[i] = t[r-0x600]
		}
	}
	return
}()
