package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
)

// A person's name follows a grammar that a learned field breaks now and then,
// where the name is rare. The rules here mend it.

// linking words never end a name: the word after them belongs to it. Folded forms.
var linking = map[string]bool{
	"بن": true, "ابن": true, "بنت": true, // son, daughter of
	"ال":  true,             // آل, house of
	"عبد": true,             // servant of, before a name of God
	"ابو": true, "بو": true, // father of
}

// mend joins two people's names that stand side by side, unless the second
// begins with و or stands apart, and completes a name that ends in a linking
// word. apart says whether the word at a place is known to be a name on its own
// with a preposition before it, as in الكاظمي لقاآني; nil knows none.
func mend(tokens []arabic.Token, spans []Span, apart func(i int) bool) []Span {
	out := spans[:0]
	for i := 0; i < len(spans); i++ {
		s := spans[i]
		for s.Kind == Person {
			if i+1 < len(spans) && spans[i+1].Start == s.End {
				next := spans[i+1]
				links := linking[Fold(tokens[s.End-1].Text)]
				opens := strings.HasPrefix(tokens[next.Start].Text, "و") || apart != nil && apart(next.Start)
				if next.Kind != Person || opens && !links {
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

// part cuts people's names before inner words that stand apart.
func part(spans []Span, apart func(i int) bool) []Span {
	if !anyApart(spans, apart) {
		return spans
	}
	var out []Span
	for _, s := range spans {
		for i := s.Start + 1; s.Kind == Person && i < s.End; i++ {
			if apart(i) {
				first := s
				first.End, s.Start = i, i
				out = append(out, first)
			}
		}
		out = append(out, s)
	}
	return out
}

func anyApart(spans []Span, apart func(i int) bool) bool {
	for _, s := range spans {
		for i := s.Start + 1; s.Kind == Person && i < s.End; i++ {
			if apart(i) {
				return true
			}
		}
	}
	return false
}

func isWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
