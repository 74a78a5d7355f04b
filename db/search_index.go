// The full-text index.
package db

import "context"

// indexStatements put the words of a report into the index; quotes are the rows of its quotes.
func indexStatements(row int64, r *Report, quotes []int64) []Statement { return nil }

// unindexStatements take the words of an article out of the index.
func unindexStatements(row int64) []Statement { return nil }

// quoteMatch is the condition that a quote holds every word of the phrase.
func quoteMatch(words string) (conditions, error) {
	var c conditions
	c.add("quote.text LIKE ?", "%"+words+"%")
	return c, nil
}

// concludeSearch draws the vocabulary.
func (w *Writer) concludeSearch(ctx context.Context) error { return nil }
