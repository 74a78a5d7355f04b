// Writing: one writer at a time, atomic batches of statements, and a generation number that rises with each.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"maps"
	"net/url"
	"slices"
)

// Statement is one SQL statement with its arguments.
type Statement struct {
	SQL  string
	Args []any
}

// Writer writes an archive. It is not safe for concurrent use; there is one writer at a time.
type Writer struct {
	conn *sql.DB
	next map[string]int64 // the next free row of each table
	ids  map[string]bool  // ids of the stored articles
	gone map[string]bool  // keys that the user took out

	sources map[string]int64    // rows of the sources by id
	stored  map[sourceFact]bool // spellings of sources that are stored
}

// sourceFact is a source as it is handed in; the same source under another spelling is another fact.
type sourceFact struct {
	id, name string
	kind     SourceKind
}

// OpenWriter opens an archive for writing. It makes the file when there is none, and brings an older one up to date.
func OpenWriter(ctx context.Context, path string) (*Writer, error) {
	conn, err := sql.Open("sqlite", writerDSN(path))
	if err != nil {
		return nil, fmt.Errorf("open archive for writing: %w", err)
	}
	conn.SetMaxOpenConns(1)
	w := &Writer{conn: conn}
	if err := errors.Join(migrate(ctx, conn), w.load(ctx)); err != nil {
		conn.Close()
		return nil, err
	}
	return w, nil
}

func writerDSN(path string) string {
	query := url.Values{"mode": {"rwc"}, "_txlock": {"immediate"}}
	return dsn(path, query, "journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(1)",
		"cache_size(-64000)", "temp_store(memory)", "journal_size_limit(67108864)")
}

// Close folds the write-ahead log into the file and closes it.
func (w *Writer) Close() error {
	_, err := w.conn.Exec("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
	return errors.Join(err, w.conn.Close())
}

// numbered are the tables whose rows the writer numbers itself, so that no statement has to return anything.
var numbered = []string{
	"source", "article", "article_entity", "mention", "role", "quote", "citation", "date_expression", "event_report",
}

// load reads what the writer keeps in mind: the next rows, the known articles and the removed keys.
func (w *Writer) load(ctx context.Context) error {
	w.next, w.ids, w.gone = map[string]int64{}, map[string]bool{}, map[string]bool{}
	w.sources, w.stored = map[string]int64{}, map[sourceFact]bool{}
	for _, table := range numbered {
		var last int64
		if err := w.conn.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM "+table).Scan(&last); err != nil {
			return fmt.Errorf("load archive: %w", err)
		}
		w.next[table] = last + 1
	}
	for text, set := range map[string]map[string]bool{
		"SELECT uid FROM article":     w.ids,
		"SELECT key FROM removed_key": w.gone,
	} {
		err := w.each(ctx, func(row scanner) error {
			var name string
			err := row.Scan(&name)
			set[name] = true
			return err
		}, text)
		if err != nil {
			return err
		}
	}
	return w.each(ctx, func(row scanner) error {
		var fact sourceFact
		var id int64
		err := row.Scan(&id, &fact.id, &fact.name, &fact.kind)
		w.sources[fact.id], w.stored[fact] = id, true
		return err
	}, "SELECT id, uid, name, kind FROM source")
}

// each reads through the writer's own connection, which sees what was just written.
func (w *Writer) each(ctx context.Context, scan func(row scanner) error, text string, args ...any) error {
	rows, err := w.conn.QueryContext(ctx, text, args...)
	if err != nil {
		return fmt.Errorf("read archive: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
	}
	return rows.Err()
}

// row gives the next free row of a table.
func (w *Writer) row(table string) int64 {
	n := w.next[table]
	w.next[table] = n + 1
	return n
}

// changed marks every batch: the generation rises, and the content has no version until the end of the run.
var changed = []Statement{
	{SQL: `INSERT INTO meta (name, value) VALUES ('generation', '1') ON CONFLICT (name) DO UPDATE SET value = value + 1`},
	{SQL: `DELETE FROM meta WHERE name = 'version'`},
}

// Batch carries out statements all together or not at all.
func (w *Writer) Batch(ctx context.Context, statements []Statement) error {
	return w.stream(ctx, slices.Values(statements))
}

// stream is a batch too long to be held in memory: its statements are made while it is carried out, one sequence
// after the other. Making them must not need a read of the archive.
func (w *Writer) stream(ctx context.Context, sequences ...iter.Seq[Statement]) error {
	return w.atomically(ctx, func(yield func(Statement) bool) {
		for _, statements := range append([]iter.Seq[Statement]{slices.Values(changed)}, sequences...) {
			for s := range statements {
				if !yield(s) {
					return
				}
			}
		}
	})
}

// statementsOf makes the statements of one item after the other.
func statementsOf[T any](items []T, statements func(row int64, item *T) []Statement) iter.Seq[Statement] {
	return func(yield func(Statement) bool) {
		for i := range items {
			for _, s := range statements(int64(i+1), &items[i]) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

func (w *Writer) atomically(ctx context.Context, statements iter.Seq[Statement]) error {
	tx, err := w.conn.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin batch: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit there is nothing to roll back
	prepared := map[string]*sql.Stmt{}
	for s := range statements {
		stmt := prepared[s.SQL]
		if stmt == nil {
			if stmt, err = tx.PrepareContext(ctx, s.SQL); err != nil {
				return fmt.Errorf("prepare %.60q: %w", s.SQL, err)
			}
			defer stmt.Close()
			prepared[s.SQL] = stmt
		}
		if _, err := stmt.ExecContext(ctx, s.Args...); err != nil {
			return fmt.Errorf("carry out %.60q: %w", s.SQL, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit batch: %w", err)
	}
	return nil
}

// Known gives the ids of the stored articles; the map is the caller's own.
func (w *Writer) Known() map[string]bool { return maps.Clone(w.ids) }

// Removed says whether the user took the article with this key out for good.
func (w *Writer) Removed(key string) bool { return w.gone[key] }

// Add stores reports with all their facts in one atomic batch. Known articles and removed keys are passed over;
// added is how many were new. The order of the reports does not matter.
func (w *Writer) Add(ctx context.Context, reports []Report) (added int, err error) {
	var statements []Statement
	var rows []int64
	for i := range reports {
		r := &reports[i]
		if w.ids[r.Article.ID] || w.gone[r.Article.Key] {
			continue
		}
		w.ids[r.Article.ID] = true
		row := w.row("article")
		rows = append(rows, row)
		statements = append(statements, w.reportStatements(row, r)...)
		added++
	}
	if added == 0 {
		return 0, nil
	}
	if err := w.Batch(ctx, append(statements, recount(rows))); err != nil {
		return 0, errors.Join(err, w.load(ctx)) // forget what did not take effect
	}
	return added, nil
}
