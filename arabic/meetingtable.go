package arabic

// The sounds behind letters, for the keys on which Arabic and Latin spellings
// meet. x is kh, $ is sh, T is the th of ثامر, a
// a vowel at the beginning, y an i at the end; nil is silent or a vowel.
// Turkish c is j (Celal), Kurdish ch is written ج (Nechirvan).

// arabicSounds has the Arabic letters in normalised spelling. ذ ض ظ are written
// d, dh or z (Kadimi, Kadhimi, Kazemi), ق also g (Gaddafi), ج also g (Gamal).
var arabicSounds = map[rune][]string{
	'ب': {"b"}, 'ت': {"t"}, 'ث': {"T", "s"}, 'ج': {"j", "g"}, 'ح': {"h"}, 'خ': {"x"},
	'د': {"d"}, 'ذ': {"d", "z"}, 'ر': {"r"}, 'ز': {"z"}, 'س': {"s"}, 'ش': {"$"},
	'ص': {"s"}, 'ض': {"d", "z"}, 'ط': {"t"}, 'ظ': {"d", "z"}, 'غ': {"g"}, 'ف': {"f"},
	'ق': {"k", "g"}, 'ك': {"k"}, 'ل': {"l"}, 'م': {"m"}, 'ن': {"n"}, 'ه': {"h"},
}

// foreignSounds has letters that Normalize folds but that have a sound of their
// own.
var foreignSounds = map[rune][]string{
	'پ': {"b"}, 'چ': {"t$", "j"}, 'ژ': {"j", "z"}, 'ڤ': {"f"}, 'گ': {"g"}, 'ڨ': {"g"}, 'ڭ': {"g"},
}

// latinGroups are letters of the Latin script that stand for one sound together.
var latinGroups = map[string][]string{
	"tch": {"t$", "$"}, "sch": {"$", "sk"},
	"sh": {"$", "sh"}, "ch": {"$", "t$", "k", "j"}, "kh": {"x"}, "gh": {"g"}, "dh": {"d", "z"},
	"th": {"T", "t", "th", "d"}, "ph": {"f"}, "zh": {"j", "z"}, "dj": {"j"}, "ck": {"k"},
	"tz": {"ts", "tz", "z"}, "nh": {"n", "nh"}, "qu": {"k"}, "ll": {"l", "y"},
}

// latinSounds are single letters, where no rule of position holds.
var latinSounds = map[rune][]string{
	'b': {"b"}, 'c': {"k", "j"}, 'd': {"d"}, 'f': {"f"}, 'g': {"g"}, 'h': {"h"}, 'j': {"j"}, 'k': {"k"},
	'l': {"l"}, 'm': {"m"}, 'n': {"n"}, 'p': {"b"}, 'q': {"k"}, 'r': {"r"}, 's': {"s"}, 't': {"t"},
	'v': {"f", ""}, 'x': {"ks"}, 'z': {"z"},
}

// initialSounds are letters that are a consonant at the beginning of a word.
var initialSounds = map[rune][]string{'w': {"w"}, 'y': {"y"}, 'v': {"f", "w"}, 'j': {"j", "y", "x"}, 'c': {"k", "j", "t$"}}

// finalSounds are letters that may be another consonant at the end of a word:
// ‑ić is يتش, ‑s and ‑z are each other's, ‑z is ts too.
var finalSounds = map[rune][]string{'c': {"k", "j", "t$"}, 's': {"s", "z"}, 'z': {"z", "s", "ts"}, 'x': {"ks"}}
