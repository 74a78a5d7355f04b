// Taking articles out, and storing them anew. What was concluded over the archive is brought into line with what is
// left in the same batch.
package db

import (
	"context"
	"errors"
	"slices"
)

// Replace stores articles anew in their old places, all together or none: the facts that were read in them are
// replaced by those of the report that read makes, their ids stay.
func (w *Writer) Replace(ctx context.Context, all []StoredArticle, read func(StoredArticle) (Report, error)) error {
	carried, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	anew := func(yield func(Statement) bool) {
		for _, s := range all {
			report, err := read(s)
			if err != nil {
				stop(err) // nothing is committed then
				return
			}
			for _, statement := range append(removeStatements(s.Row), w.reportStatements(s.Row, &report)...) {
				if !yield(statement) {
					return
				}
			}
		}
	}
	if err := w.stream(carried, anew, slices.Values(afterRemoval)); err != nil {
		if cause := context.Cause(carried); cause != nil {
			err = cause
		}
		return errors.Join(err, w.load(ctx))
	}
	return nil
}

// Remove takes every article with one of these keys out, with all facts drawn from it, and remembers the keys so
// that seeding does not bring them back. It gives how many articles were taken out, and the keys that no article has:
// those are not remembered, for they may be mistyped.
func (w *Writer) Remove(ctx context.Context, keys []string) (removed int, unknown []string, err error) {
	var statements []Statement
	var rows []int64
	for _, key := range keys {
		before := len(rows)
		err := w.each(ctx, func(row scanner) error {
			var id int64
			err := row.Scan(&id)
			statements = append(statements, removeStatements(id)...)
			rows = append(rows, id)
			return err
		}, "SELECT id FROM article WHERE key = ?", key)
		if err != nil {
			return 0, nil, err
		}
		if len(rows) == before {
			unknown = append(unknown, key)
			continue
		}
		statements = append(statements, Statement{`INSERT INTO removed_key (key) VALUES (?) ON CONFLICT (key) DO NOTHING`, []any{key}})
	}
	if len(rows) == 0 {
		return 0, unknown, nil
	}
	unlisted, err := w.unlistStatements(ctx, rows)
	if err != nil {
		return 0, nil, err
	}
	if err := w.Batch(ctx, slices.Concat(statements, unlisted, afterRemoval)); err != nil {
		return 0, nil, err
	}
	return len(rows), unknown, w.load(ctx)
}

// unlistStatements take articles that go for good off the posting lists at once, so that no search counts what is no
// longer there. Of an article stored anew that was not listed again yet, it is the former words that stand there.
func (w *Writer) unlistStatements(ctx context.Context, rows []int64) ([]Statement, error) {
	c := &postingChange{removed: map[string][]int64{}, forms: map[string]int{}}
	list := jsonList(rows)
	err := w.each(ctx, func(row scanner) error {
		var id int64
		var title, text string
		err := row.Scan(&id, &title, &text)
		c.remove(id, title, text)
		return err
	}, `SELECT article_id, title, text FROM search_gone WHERE article_id IN (SELECT value FROM json_each(?))
		UNION ALL SELECT article.id, coalesce(title, '') || char(10) || coalesce(kicker, ''), text
		FROM article JOIN article_text ON article_text.article_id = article.id WHERE article.id IN (SELECT value FROM json_each(?))
		AND article.id NOT IN (SELECT article_id FROM search_pending) ORDER BY 1`, list, list)
	if err != nil {
		return nil, err
	}
	statements, err := w.postingStatements(ctx, c)
	return append(statements, Statement{`DELETE FROM search_gone WHERE article_id IN (SELECT value FROM json_each(?))`, []any{list}}), err
}

// removeStatements take an article out; what hangs on it goes by its foreign keys.
func removeStatements(row int64) []Statement {
	return append(unindexStatements(row), Statement{`DELETE FROM article WHERE id = ?`, []any{row}})
}

// afterRemoval makes what was concluded agree with the articles that are left, until all is concluded anew: a seeding
// that is stopped before it comes to that leaves an archive that lists as many as it counts.
var afterRemoval = slices.Concat(entitySummaries, []Statement{
	{SQL: `DELETE FROM entity WHERE article_count = 0`},
	{SQL: `UPDATE entity_form SET count = (SELECT count(*) FROM article_entity JOIN mention ON mention.article_entity_id = article_entity.id
			WHERE article_entity.entity_id = entity_form.entity_id AND mention.form = entity_form.form)
		WHERE entity_id NOT IN (SELECT id FROM entity
			WHERE mention_count = (SELECT sum(count) FROM entity_form WHERE entity_id = entity.id))`},
	{SQL: `DELETE FROM entity_form WHERE count = 0`},
	{SQL: `DELETE FROM entity_key WHERE (entity_id, form) NOT IN (SELECT entity_id, form FROM entity_form)`},
	{SQL: `DELETE FROM entity_uid WHERE entity_id NOT IN (SELECT id FROM entity)`},
}, unreported, participants, []Statement{
	{SQL: sourceCounts},
	{SQL: `UPDATE source_form SET count = (SELECT count(*) FROM article WHERE source_id = source_form.source_id AND publisher_form = source_form.form)
		+ (SELECT count(*) FROM citation WHERE source_id = source_form.source_id AND form = source_form.form)`},
	{SQL: `DELETE FROM source_form WHERE count = 0`},
})
