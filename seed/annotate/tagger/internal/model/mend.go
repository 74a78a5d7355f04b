package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
)

// A person's name follows a grammar that a learned field breaks now and then,
// where the name is rare. Two rules mend it.

// linking words never end a name: the word after them belongs to it. Folded forms.
var linking = map[string]bool{
	"بن": true, "ابن": true, "بنت": true, // son, daughter of
	"ال":  true,             // آل, house of
	"عبد": true,             // servant of, before a name of God
	"ابو": true, "بو": true, // father of
}

// mend joins two people's names that stand side by side, unless the second
// begins with و, and completes a name that ends in a linking word.
func mend(tokens []arabic.Token, spans []Span) []Span {
	out := spans[:0]
	for i := 0; i < len(spans); i++ {
		s := spans[i]
		for s.Kind == Person {
			if i+1 < len(spans) && spans[i+1].Start == s.End {
				next := spans[i+1]
				if next.Kind != Person || strings.HasPrefix(tokens[next.Start].Text, "و") && !linking[Fold(tokens[s.End-1].Text)] {
					break
				}
				s.End, s.Confidence = next.End, min(s.Confidence, next.Confidence)
				i++
				continue
			}
			if s.End == len(tokens) || !linking[Fold(tokens[s.End-1].Text)] || !isWord(tokens[s.End].Text) {
				break
			}
			s.End++
		}
		out = append(out, s)
	}
	return out
}

func isWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
