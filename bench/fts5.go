package main

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"unicode"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// plainFTS is FTS5 as it comes: unicode61, the words of a query joined by OR, bm25.
type plainFTS struct{ conn *sql.DB }

func (*plainFTS) name() string { return "FTS5 unicode61" }

func (p *plainFTS) build(ctx context.Context, folder string, docs []document) (err error) {
	if p.conn, err = sql.Open("sqlite", filepath.Join(folder, "fts.db")); err != nil {
		return err
	}
	p.conn.SetMaxOpenConns(1)
	_, err = p.conn.ExecContext(ctx, `PRAGMA journal_mode = WAL; PRAGMA cache_size = -64000;
		CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, body, tokenize = 'unicode61')`)
	for len(docs) > 0 && err == nil {
		n := min(batchSize, len(docs))
		err = p.insert(ctx, docs[:n])
		docs = docs[n:]
	}
	return err
}

func (p *plainFTS) insert(ctx context.Context, docs []document) error {
	tx, err := p.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, d := range docs {
		if _, err := tx.ExecContext(ctx, `INSERT INTO docs (id, body) VALUES (?, ?)`, d.ID, d.Title+"\n"+d.Text); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	return tx.Commit()
}

func (p *plainFTS) search(ctx context.Context, text string, n int) ([]string, error) {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	if len(words) == 0 {
		return nil, nil
	}
	rows, err := p.conn.QueryContext(ctx, `SELECT id FROM docs WHERE docs MATCH ? ORDER BY bm25(docs) LIMIT ?`,
		`"`+strings.Join(words, `" OR "`)+`"`, n)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

func (p *plainFTS) close() error { return p.conn.Close() }
