// Conclusions about sources: the forms of their names, and how often each publishes and is cited.
package db

import "context"

// concludeSources lists the forms of the names of sources, counts what sources publish and are cited for, and drops
// those that nothing uses.
func (w *Writer) concludeSources(ctx context.Context) error {
	statements := emptied("source_form")
	err := w.each(ctx, func(row scanner) error {
		var source int64
		var form string
		var count int
		err := row.Scan(&source, &form, &count)
		statements = append(statements, Statement{`INSERT INTO source_form (source_id, form, form_key, count) VALUES (?, ?, ?, ?)`,
			[]any{source, form, sourceKey(form), count}})
		return err
	}, `SELECT source_id, form, count(*) FROM (
			SELECT source_id, publisher_form AS form FROM article WHERE source_id IS NOT NULL
			UNION ALL SELECT source_id, form FROM citation) GROUP BY 1, 2`)
	if err != nil {
		return err
	}
	return w.Batch(ctx, append(statements, Statement{SQL: sourceCounts}, Statement{SQL: `DELETE FROM source
		WHERE article_count = 0 AND citation_count = 0
		AND id NOT IN (SELECT speaker_source_id FROM quote WHERE speaker_source_id IS NOT NULL)`}))
}

const sourceCounts = `UPDATE source SET article_count = (SELECT count(*) FROM article WHERE source_id = source.id),
	citation_count = (SELECT count(*) FROM citation WHERE source_id = source.id)`

// recount counts the sources of new articles again, so that a source counts as many as it lists while a seeding is
// under way, too.
func recount(articles []int64) Statement {
	rows := jsonList(articles)
	return Statement{sourceCounts + ` WHERE id IN (SELECT source_id FROM article WHERE id IN (SELECT value FROM json_each(?))
		UNION SELECT source_id FROM citation WHERE article_id IN (SELECT value FROM json_each(?)))`, []any{rows, rows}}
}
