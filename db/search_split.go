// Words written as one: whoever forgets a space types كرةالقدم, which no article holds, while both its words stand in
// many.
package db

import (
	"context"
	"slices"
	"unicode/utf8"

	"sijill/arabic"
)

// shortestPart is how many letters each of two words has that are written as one; words of grammar may be shorter.
const shortestPart = 3

// parted gives the two words that a word most likely joins, each of which many articles hold; nothing where none do.
// The rarer of the two tells how likely that is.
func (a *Archive) parted(ctx context.Context, word string) ([]string, error) {
	letters := []rune(word)
	var parts [][]string
	var forms []string
	for i := 1; i < len(letters); i++ {
		left, right := string(letters[:i]), string(letters[i:])
		if isPart(left) && isPart(right) {
			parts = append(parts, []string{left, right})
			forms = append(forms, left, right)
		}
	}
	if len(forms) == 0 {
		return nil, nil
	}
	articles, err := a.holding(ctx, formsHolding, jsonList(forms))
	var best []string
	most := wellKnown - 1
	for _, p := range parts {
		if n := min(articles[p[0]], articles[p[1]]); n > most {
			best, most = slices.Clone(p), n
		}
	}
	return best, err
}

// isPart says whether a word is long enough to be one of two written as one.
func isPart(word string) bool {
	n := utf8.RuneCountInString(word)
	return n >= shortestPart || n > 1 && arabic.IsStopWord(word)
}
