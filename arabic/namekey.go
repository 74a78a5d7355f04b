package arabic

import "strings"

// Identity of a name's spelling in Arabic letters: the key is the same for
// spellings that any reader takes for the same name, and for no others.

// NameKey returns the identity key of a name: its normalised words, joined by
// spaces, where عبد الله and عبدالله, أبو بكر and أبي بكر, ابن and بن, نصر الله and
// نصرالله, رحمان and رحمن are one. Marks between the words are dropped. The
// article is kept. A title before the name is the caller's to take off first.
func NameKey(name string) string {
	words := joinNameWords(nameWords(name))
	for i, w := range words {
		words[i] = keySpelling(w)
	}
	return strings.Join(words, " ")
}

// nameWords returns the normalised words of a name, without marks.
func nameWords(name string) []string {
	var words []string
	for _, tok := range Tokenize(name) {
		if tok.Kind != Punct {
			if w := Normalize(tok.Text); w != "" {
				words = append(words, w)
			}
		}
	}
	return words
}

// joinNameWords writes in one word what some write in two: عبد and أبو with the
// word after them, الله and الدين with the word before them.
func joinNameWords(words []string) []string {
	joined := words[:0:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		if forms, ok := joinsNext[w]; ok && i+1 < len(words) {
			w = forms + words[i+1]
			i++
		} else if joinsPrevious.has(w) && len(joined) > 0 && joined[len(joined)-1] != "بن" {
			joined[len(joined)-1] += w
			continue
		}
		if w == "ابن" {
			w = "بن"
		}
		joined = append(joined, w)
	}
	return joined
}

// joinsNext are the first parts of compound names, with the form they take.
var joinsNext = map[string]string{"عبد": "عبد", "ابو": "ابو", "ابي": "ابو", "ابا": "ابو"}

// joinsPrevious are the last parts of compound names.
var joinsPrevious = newWordSet("الله الدين أوغلو")

// keySpelling folds the few words that are written with or without a long vowel.
func keySpelling(w string) string {
	if plain, ok := spelledTwoWays[w]; ok {
		return plain
	}
	if rest, ok := strings.CutSuffix(w, "رحمان"); ok {
		return rest + "رحمن"
	}
	return strings.ReplaceAll(w, "وو", "و")
}

// spelledTwoWays has the rarer spelling of a name before the usual one, both
// normalised.
var spelledTwoWays = map[string]string{
	"اسحق": "اسحاق", "ابرهيم": "ابراهيم", "اسمعيل": "اسماعيل", "هرون": "هارون",
	"زكرياء": "زكريا", "طاها": "طه", "ياسن": "ياسين", "معويه": "معاويه", "عثمن": "عثمان",
}
