// Words as the index knows them: one analysis serves indexing, querying and highlighting.
package db

import (
	"strings"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// indexedWord is a word of a text: its normalised form, and the stem under which inflected forms meet.
type indexedWord struct{ form, stem string }

// analyzed cuts a text into words; punctuation is dropped.
func analyzed(text string) []indexedWord {
	forms := searchquery.Words(text)
	words := make([]indexedWord, len(forms))
	for i, form := range forms {
		words[i] = indexedWord{form, arabic.Stem(form)}
	}
	return words
}

// columns joins the stems and the forms of words, as FTS5 is fed with them.
func columns(words []indexedWord) (stems, forms string) {
	var s, f strings.Builder
	for i, w := range words {
		if i > 0 {
			s.WriteByte(' ')
			f.WriteByte(' ')
		}
		s.WriteString(w.stem)
		f.WriteString(w.form)
	}
	return s.String(), f.String()
}

// searchedTitle is what is searched as the title: the title and the line above it.
func searchedTitle(title, kicker *string) string {
	switch {
	case title == nil && kicker == nil:
		return ""
	case title == nil:
		return *kicker
	case kicker == nil:
		return *title
	}
	return *title + "\n" + *kicker
}

// ftsString writes words as an FTS5 string: next to each other, whatever characters they hold.
func ftsString(words ...string) string {
	return `"` + strings.ReplaceAll(strings.Join(words, " "), `"`, `""`) + `"`
}
