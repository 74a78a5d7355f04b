package arabic

import (
	"slices"
	"strings"
)

// Keys on which a name in Arabic letters and its spellings in Latin letters
// meet. A key is a skeleton of consonants, one Latin letter for each sound that
// both scripts keep apart; where a letter may stand for several sounds a word has
// several keys, and two words meet when they share one.
//
// Skeletons alone take حسن for حسين and محمد for محمود. Names in the table of names
// therefore have a key of their own (=حسين), and so have the listed spellings of
// each; a skeleton joins a listed word only to a word that is not listed. That is
// what the signs before a skeleton are for: an Arabic word has "~hsn" if it is
// listed and "hsn" if not, a Latin word "hsn" if it is listed and both if not.

const (
	listedSign   = "=" // before the normalised Arabic name
	skeletonSign = "~"
)

// mostKeys bounds the keys of one word.
const mostKeys = 32

// MeetingKeys returns the keys of a name's words, without repetitions. An Arabic
// name and a Latin one can be the same only if they share a key; whether they
// really do, NamesMeet says. To keep an index, use MeetingWords for what is stored
// and QueryWords for what is asked.
func MeetingKeys(name string) []string {
	var keys []string
	for _, word := range MeetingWords(name) {
		for _, k := range word {
			if !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// MeetingWords returns the keys of each word of a name in order. The article, بن
// and آل (al, bin, ibn) are no words; عبد, الله and الدين are joined to theirs.
func MeetingWords(name string) [][]string {
	words := wordsOf(name)
	latin := wholeLatin[wholeKey(name)]
	if latin == "" || len(words) == 0 {
		return words
	}
	spelt := wordsOf(latin)
	for i, keys := range spelt { // شي جين بينغ and Xi Jinping: the last words meet
		at := min(i, len(words)-1)
		if i == len(spelt)-1 {
			at = len(words) - 1
		}
		words[at] = append(words[at], keys...)
	}
	return words
}

func wordsOf(name string) [][]string {
	var words [][]string
	parts := splitForKeys(name)
	for i := 0; i < len(parts); i++ {
		var keys []string
		if isServant(parts[i].text) && i+1 < len(parts) {
			i++
			keys = joinKeys("abd", keysOf(trimArticle(parts[i].text), parts[i].kind))
		} else if end, ok := compoundEnds[Normalize(parts[i].text)]; ok && len(words) > 0 {
			words[len(words)-1] = product(words[len(words)-1], end)
			continue
		} else {
			keys = keysOf(parts[i].text, parts[i].kind)
		}
		if len(keys) > 0 {
			words = append(words, keys)
		}
	}
	return words
}

// QueryWords returns the keys with which to ask an index of MeetingWords, for each
// word of a name: the same keys, but a listed name in Arabic letters asks for
// itself alone. Otherwise محمد would find محمود, whose skeleton is kept for Latin
// spellings that are not listed.
func QueryWords(name string) [][]string {
	words := wordsOf(name)
	for i, keys := range words {
		if slices.ContainsFunc(keys, isListedKey) {
			words[i] = slices.DeleteFunc(keys, func(k string) bool { return strings.HasPrefix(k, skeletonSign) })
		}
	}
	return words
}

// NamesMeet reports whether two names, in either script, can be spellings of one
// name: every word of the one with fewer words meets a word of the other, in the
// same order. A name without words meets nothing.
func NamesMeet(a, b string) bool {
	short, long := MeetingWords(a), MeetingWords(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	i := 0
	for _, word := range long {
		if i < len(short) && shareKey(short[i], word) {
			i++
		}
	}
	return i == len(short)
}

// shareKey reports whether two words meet. Two listed names meet only as such.
func shareKey(a, b []string) bool {
	if slices.ContainsFunc(a, isListedKey) && slices.ContainsFunc(b, isListedKey) {
		a = slices.DeleteFunc(slices.Clone(a), func(k string) bool { return !isListedKey(k) })
	}
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

func isListedKey(key string) bool { return strings.HasPrefix(key, listedSign) }

// splitForKeys returns the words of a name that have keys: no marks, no article
// standing alone, no "son of".
func splitForKeys(name string) []keyPart {
	var parts []keyPart
	toks := Tokenize(name)
	for i, tok := range toks {
		norm := Normalize(tok.Text)
		hyphen := i+1 < len(toks) && strings.ContainsAny(toks[i+1].Text, "-‐–'’`")
		switch {
		case tok.Kind != Word && tok.Kind != LatinWord:
		case nameParticles.has(norm), hyphen && assimilatedArticles.has(norm):
		default:
			parts = append(parts, keyPart{tok.Text, tok.Kind})
			if plain, ok := fatherOf[norm]; ok && i+1 < len(toks) && !strings.HasPrefix(tok.Text, "آ") { // آبي أحمد
				parts[len(parts)-1].text = plain
			}
		}
	}
	return parts
}

type keyPart struct {
	text string
	kind Kind
}

// nameParticles are words in names that many leave out.
var nameParticles = newWordSet("آل بن ابن بنت al el ul bin ben ibn bint ould")

// fatherOf gives the plain form of أبو, which changes with the case, and of its
// Latin spellings that took in the article.
var fatherOf = map[string]string{"ابي": "ابو", "ابا": "ابو", "aboul": "abu", "abul": "abu", "aboel": "abu"}

// assimilatedArticles are forms of the article that are words of their own
// unless a hyphen follows: as-Sadr, ar-Rahman.
var assimilatedArticles = newWordSet("ad adh an ar as ash at ath az ed en er es et ez esh ech")

// servants are the ways to write the عبد that begins a compound name.
var servants = newWordSet("عبد abd abdul abdel abdal abdol abdur abder abdus abdes abdoul")

func isServant(word string) bool { return servants.has(Normalize(word)) }

// compoundEnds are the words that end a compound name, with their keys.
var compoundEnds = map[string][]string{
	"الله": {"lh", "l"}, "allah": {"lh", "l"}, "ullah": {"lh", "l"}, "ollah": {"lh", "l"},
	"الدين": {"dn"}, "din": {"dn"}, "deen": {"dn"}, "dine": {"dn"}, "eddin": {"dn"}, "eddine": {"dn"}, "uddin": {"dn"}, "aldin": {"dn"},
	"اوغلو": {"gl"}, "oglu": {"gl"},
}

func keysOf(word string, kind Kind) []string {
	if kind == LatinWord {
		return latinKeys(Normalize(word))
	}
	return arabicKeys(word)
}

func trimArticle(word string) string {
	if rest, ok := strings.CutPrefix(Normalize(word), "ال"); ok && len(rest) >= 2*arabicLetterBytes {
		return rest
	}
	return word
}

// joinKeys puts a skeleton before the skeleton or name of each key, after its
// sign.
func joinKeys(before string, keys []string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		sign := ""
		if strings.HasPrefix(k, listedSign) || strings.HasPrefix(k, skeletonSign) {
			sign, k = k[:1], k[1:]
		}
		out[i] = sign + before + k
	}
	return out
}

// product joins every one of a with every one of b.
func product(a, b []string) []string {
	out := make([]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			if k := x + y; len(out) < mostKeys && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}
