// The full-text index.
package db

// indexStatements put the words of a report into the index; quotes are the rows of its quotes.
func indexStatements(row int64, r *Report, quotes []int64) []Statement { return nil }

// unindexStatements take the words of an article out of the index.
func unindexStatements(row int64) []Statement { return nil }
