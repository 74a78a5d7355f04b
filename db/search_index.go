// The full-text index: which statements put an article in and take it out.
package db

import "strings"

// indexStatements put the words of a report into the index; quotes are the rows of its quotes.
func indexStatements(row int64, r *Report, quotes []int64) []Statement {
	titleStems, titleForms := columns(analyzed(searchedTitle(r.Article.Title, r.Article.Kicker)))
	stems, forms := columns(analyzed(r.Text))
	statements := []Statement{
		{`INSERT INTO article_fts (rowid, title_stem, text_stem, title_form, text_form) VALUES (?, ?, ?, ?, ?)`,
			[]any{row, titleStems, stems, titleForms, forms}},
		{`INSERT INTO search_pending (article_id) VALUES (?)`, []any{row}},
	}
	for i, q := range r.Quotes {
		statements = append(statements, quoteStatement(quotes[i], q.Text))
	}
	return statements
}

func quoteStatement(row int64, text string) Statement {
	stems, _ := columns(analyzed(text))
	return Statement{`INSERT INTO quote_fts (rowid, stem) VALUES (?, ?)`, []any{row, stems}}
}

// unindexStatements take the words of an article out of the index. They stand before its rows are deleted: what was
// counted in posting and vocabulary is kept until the next conclusion takes it off there.
func unindexStatements(row int64) []Statement {
	return []Statement{
		{`INSERT INTO search_gone (article_id, title, text)
			SELECT article.id, coalesce(title, '') || char(10) || coalesce(kicker, ''), text
			FROM article JOIN article_text ON article_text.article_id = article.id
			WHERE article.id = ? AND article.id NOT IN (SELECT article_id FROM search_pending)`, []any{row}},
		{`DELETE FROM search_pending WHERE article_id = ?`, []any{row}},
		{`DELETE FROM quote_fts WHERE rowid IN (SELECT id FROM quote WHERE article_id = ?)`, []any{row}},
		{`DELETE FROM article_fts WHERE rowid = ?`, []any{row}},
	}
}

// quoteMatch is the condition on the table quote that a quote holds every word of a text, in any spelling and
// inflection. Punctuation alone is refused.
func quoteMatch(text string) (conditions, error) {
	var match []string
	for _, w := range analyzed(text) {
		match = append(match, ftsString(w.stem))
	}
	var c conditions
	if len(match) == 0 {
		return c, badInput("the query holds no word to look for")
	}
	c.add("quote.id IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?)", strings.Join(match, " "))
	return c, nil
}
