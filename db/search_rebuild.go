// Rebuilding the index after the rules of the Arabic analysis changed: an index built by the old rules cannot be
// searched by the new ones.
package db

import (
	"context"
	"strconv"

	"sijill/arabic"
)

// metaReindexed is the last article that a rebuilding has reached; it is absent when none is under way.
const metaReindexed = "reindexed"

// rebuiltAtOnce is how many articles a batch of the rebuilding holds.
const rebuiltAtOnce = 500

// staleIndex tells a searcher that the index must be rebuilt first.
func staleIndex(version int64) error {
	return badInput("the index was built by version %d of the Arabic analysis and this program has version %d: "+
		"`sijill seed -db FILE` without paths rebuilds it", version, arabic.AnalyzerVersion)
}

// rebuildIndex indexes every article anew where another version of the analysis built the index, or where a
// rebuilding was broken off.
func (w *Writer) rebuildIndex(ctx context.Context) error {
	from, err := w.rebuildFrom(ctx)
	for err == nil && from >= 0 {
		from, err = w.rebuildSome(ctx, from)
	}
	return err
}

// rebuildFrom is the article after which rebuilding goes on; -1 where nothing is to be done.
func (w *Writer) rebuildFrom(ctx context.Context) (int64, error) {
	from, stale := int64(-1), false
	err := w.each(ctx, func(row scanner) error { return row.Scan(&from) },
		`SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?`, metaReindexed)
	if err != nil || from >= 0 {
		return from, err
	}
	err = w.each(ctx, func(row scanner) error {
		var version int64
		err := row.Scan(&version)
		stale = version != arabic.AnalyzerVersion
		return err
	}, `SELECT block FROM posting WHERE stem = ?`, totals)
	if err != nil || !stale {
		return -1, err
	}
	statements := emptied("posting", "vocabulary", "search_pending", "search_gone")
	statements = append(statements,
		Statement{SQL: `INSERT INTO article_fts (article_fts) VALUES ('delete-all')`},
		Statement{SQL: `INSERT INTO quote_fts (quote_fts) VALUES ('delete-all')`},
		reached(0))
	return 0, w.Batch(ctx, statements)
}

func reached(row int64) Statement {
	return Statement{`INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
		[]any{metaReindexed, strconv.FormatInt(row, 10)}}
}

// rebuildSome indexes the articles after a row, and gives the last of them; -1 after the last of all.
func (w *Writer) rebuildSome(ctx context.Context, from int64) (int64, error) {
	var statements []Statement
	last := int64(-1)
	err := w.each(ctx, func(row scanner) error {
		r := &Report{}
		err := row.Scan(&last, &r.Article.Title, &r.Article.Kicker, &r.Text)
		statements = append(statements, indexStatements(last, r, nil)...)
		return err
	}, `SELECT article.id, title, kicker, text FROM article JOIN article_text ON article_text.article_id = article.id
		WHERE article.id > ? ORDER BY article.id LIMIT ?`, from, rebuiltAtOnce)
	if err != nil {
		return -1, err
	}
	if last < 0 {
		return -1, w.Batch(ctx, []Statement{{`DELETE FROM meta WHERE name = ?`, []any{metaReindexed}}})
	}
	err = w.each(ctx, func(row scanner) error {
		var id int64
		var text string
		err := row.Scan(&id, &text)
		statements = append(statements, quoteStatement(id, text))
		return err
	}, `SELECT id, text FROM quote WHERE article_id > ? AND article_id <= ?`, from, last)
	if err != nil {
		return -1, err
	}
	return last, w.Batch(ctx, append(statements, reached(last)))
}
