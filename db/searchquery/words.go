// The words of a text: normalised, as they are looked for, and as they were typed, for people to read.
package searchquery

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sijill/arabic"
)

// Words cuts a text into normalised words and numbers; punctuation is dropped. The index is fed with the same.
func Words(text string) []string {
	var words []string
	for _, t := range arabic.Tokenize(text) {
		words = appendWord(words, t)
	}
	return words
}

// appendWord appends the normalised word of a token, two where a name of two words is written as one. Folding can turn a
// rare letter into a mark that parts words (ʼ into an apostrophe); such a word is cut once more, so that what is indexed
// can be typed.
func appendWord(words []string, t arabic.Token) []string {
	if t.Kind == arabic.Punct {
		return words
	}
	word := arabic.Normalize(t.Text)
	switch {
	case word == "": // nothing but a mark
		return words
	case t.Kind == arabic.Word:
		for first, rest, ok := arabic.NameParts(word); ok; first, rest, ok = arabic.NameParts(word) {
			words, word = append(words, first), rest // أبوعبدالله is three
		}
		return append(words, word)
	case word == t.Text:
		return append(words, word)
	}
	for _, part := range arabic.Tokenize(word) {
		if part.Kind != arabic.Punct {
			words = append(words, part.Text)
		}
	}
	return words
}

// typedWord is a word normalised and as it was typed.
type typedWord struct{ normal, typed string }

// typedWords are the Words of a query, each as it was typed.
func typedWords(text string) []typedWord {
	var words []typedWord
	for _, t := range arabic.Tokenize(text) {
		normal := appendWord(nil, t)
		for _, n := range normal {
			words = append(words, typedWord{n, n})
		}
		typed := Unmarked(t.Text)
		if len(normal) > 1 && t.Kind == arabic.Word {
			typeParts(words[len(words)-len(normal):], typed)
		}
		if len(normal) != 1 || normal[0] == t.Text {
			continue
		}
		if t.Kind == arabic.Word && arabic.Normalize(typed) == normal[0] || readsAs(typed, normal) {
			words[len(words)-1].typed = typed
		}
	}
	return words
}

// typeParts gives the parts of a word as they were typed, where each letter typed is one of the parts.
func typeParts(parts []typedWord, typed string) {
	letters := []rune(typed)
	for i := range parts {
		n := min(utf8.RuneCountInString(parts[i].normal), len(letters))
		if part := string(letters[:n]); arabic.Normalize(part) == parts[i].normal {
			parts[i].typed = part
		}
		letters = letters[n:]
	}
}

// Unmarked is a word without vowel signs, tatweel and invisible characters: رَئِيـس becomes رئيس.
func Unmarked(word string) string {
	if !strings.ContainsFunc(word, isMark) && norm.NFC.IsNormalString(word) {
		return word
	}
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, norm.NFC.String(word))
}

func isMark(r rune) bool { return r == 'ـ' || unicode.In(r, unicode.Mn, unicode.Cf) }

// operatorMarks are the characters that mean something in the language, wherever in a word.
const operatorMarks = "():*-"

// readsAs says whether a query of what was typed would read as the same word: it must not turn into an operator.
func readsAs(typed string, normal []string) bool {
	switch {
	case typed == orWord, typed == andWord, typed == notWord:
		return false
	case strings.ContainsFunc(typed, func(r rune) bool { return isQuote(r) || unicode.IsSpace(r) || strings.ContainsRune(operatorMarks, r) }):
		return false
	}
	return slices.Equal(Words(typed), normal)
}

// parted gives words normalised and as they were typed.
func parted(words []typedWord) (normal, typed []string) {
	for _, w := range words {
		normal, typed = append(normal, w.normal), append(typed, w.typed)
	}
	return normal, typed
}
