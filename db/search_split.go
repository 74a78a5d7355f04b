// Words written as one: whoever forgets a space types كرةالقدم, which no article holds, while both its words stand in
// many. And words as people write them: the vocabulary knows كره القدم, and people read كرة القدم.
package db

import (
	"context"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db/searchquery"
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

// samples is how many articles are asked how a form is written.
const samples = 5

// asWritten gives normalised words as most of some articles that hold them write them.
func (a *Archive) asWritten(ctx context.Context, forms string) (string, error) {
	words := strings.Fields(forms)
	for i, form := range words {
		counts := map[string]int{form: 0}
		err := a.each(ctx, func(row scanner) error {
			var text string
			err := row.Scan(&text)
			for _, t := range arabic.Tokenize(text) {
				if t.Kind == arabic.Word && arabic.Normalize(t.Text) == form {
					counts[searchquery.Unmarked(t.Text)]++
				}
			}
			return err
		}, `SELECT coalesce(article.title, '') || char(10) || article_text.text
			FROM (SELECT rowid FROM article_fts WHERE article_fts MATCH ? LIMIT ?) AS holding
			JOIN article ON article.id = holding.rowid JOIN article_text ON article_text.article_id = article.id`,
			formColumns+" : "+ftsString(form), samples)
		if err != nil {
			return forms, err
		}
		for _, written := range slices.Sorted(maps.Keys(counts)) {
			if counts[written] > counts[words[i]] {
				words[i] = written
			}
		}
	}
	return strings.Join(words, " "), nil
}
