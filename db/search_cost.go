// What may be asked of FTS5: it reads the whole list of every word that a phrase or a prefix names, and of a prefix
// such as مت* these are thousands of words. The vocabulary knows beforehand how long the lists are.
package db

import (
	"context"
	"fmt"
	"slices"
)

// CodeTooCostly says that a query would take too long, and how to ask for less.
const CodeTooCostly = "TOO_COSTLY"

// maxReadings is how many places in the lists of FTS5 one search may read; so many take about a tenth of a second.
const maxReadings = 500_000

// spend counts what a condition reads, and fails with CodeTooCostly beyond maxReadings. Open says that the first words
// are beginnings of words.
func (s *search) spend(ctx context.Context, first, rest []string, open bool) error {
	n, err := s.readings(ctx, first, rest, open)
	if err != nil {
		return err
	}
	if s.spent += n; s.spent <= maxReadings {
		return nil
	}
	if open {
		return &Error{CodeTooCostly, fmt.Sprintf("too many words begin with %q: write more letters before the *", first[0])}
	}
	return &Error{CodeTooCostly, "the phrases and exact words are too frequent; ask for fewer at once"}
}

// readings estimates what a condition reads: as many places as articles hold words of its kind. Of a phrase only the
// rarest word is read to its end, and the others as far as it leads them.
func (s *search) readings(ctx context.Context, first, rest []string, open bool) (int, error) {
	if open {
		n := 0
		for _, beginning := range first {
			err := s.archive.each(ctx, func(row scanner) error {
				var articles nullInt
				err := row.Scan(&articles)
				n += int(articles.value)
				return err
			}, `SELECT sum(articles) FROM vocabulary WHERE form >= ? AND form < ?`, beginning, beginning+"\U0010FFFF")
			if err != nil || n > maxReadings {
				return n, err
			}
		}
		return n, nil
	}
	held, err := s.archive.holding(ctx, formsHolding, jsonList(slices.Concat(first, rest)))
	n := 0
	for _, word := range first {
		least := held[word]
		for _, next := range rest {
			least = min(least, held[next])
		}
		n += least * (1 + len(rest))
	}
	return n, err
}
