// Package db is the archive: one SQLite file of articles, what was read in them, and what was concluded from them.
// Reading goes through a pool of read-only connections, writing through the one Writer. The package knows no
// GraphQL and asks SQLite for nothing but plain SQL and FTS5, so that an archive can move to another engine.
package db

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"runtime"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"sijill/arabic"
)

// Options sets up an archive. The zero value is right for a live archive.
type Options struct {
	// Immutable promises that no process changes the file: a published snapshot, perhaps on a read-only disk.
	Immutable bool
	// Connections bounds how many statements are carried out at once; 0: twice as many as processors, and at least four.
	Connections int
	// Observe, when set, is told of every statement read: its text and how long it took to begin answering.
	Observe func(statement string, took time.Duration)
}

// Archive reads an archive. It is safe for concurrent use.
type Archive struct {
	path    string
	pool    *sql.DB
	file    *connector
	observe func(string, time.Duration)

	generations *generations
	statements  *statements
}

// Open opens an existing archive for reading. It fails with CodeNotFound when there is no such file, and with
// CodeBadInput when the file is no archive of this program or one of a later version.
func Open(path string, o Options) (*Archive, error) {
	pool, file, err := openPool(path, readerDSN(path, o.Immutable))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{Code: CodeNotFound, Message: fmt.Sprintf("there is no archive at %s", path)}
	}
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	readers := cmp.Or(o.Connections, max(4, 2*runtime.NumCPU()))
	pool.SetMaxOpenConns(readers + 1) // and one that the generation holds
	pool.SetMaxIdleConns(readers + 1)
	a := &Archive{path: path, pool: pool, file: file, observe: o.Observe, statements: &statements{pool: pool, known: map[string]*statement{}}}
	if err := checkSchema(context.Background(), pool); err != nil {
		pool.Close()
		return nil, err
	}
	if a.generations, err = openGenerations(context.Background(), pool, path, o.Immutable); err != nil {
		pool.Close()
		return nil, fmt.Errorf("open archive: %w", err)
	}
	if err := pool.Ping(); err != nil { // a connection that answers, whatever becomes of the file's name
		pool.Close()
		return nil, fmt.Errorf("open archive: %w", err)
	}
	return a, nil
}

// Close closes the pool. No other archive or writer of the same file may be in use in this process.
func (a *Archive) Close() error {
	a.generations.close()
	defer a.generations.closeIndex()
	return a.pool.Close()
}

// Path is the file of the archive.
func (a *Archive) Path() string { return a.path }

// Ready fails where a question would: it reads articles from the file, whatever is remembered, and asks whether the index
// can be searched. It fails, too, where the file's name leads to another file by now, which no question is answered from.
func (a *Archive) Ready(ctx context.Context) error {
	if err := a.file.check(); err != nil {
		return err
	}
	err := a.each(ctx, func(row scanner) error { return row.Scan(new(int)) },
		`SELECT count(*) FROM (SELECT uid FROM article ORDER BY newest DESC LIMIT 1)`)
	if err != nil {
		return err
	}
	return a.each(ctx, func(row scanner) error {
		var version int64
		if err := row.Scan(&version); err != nil || version == arabic.AnalyzerVersion {
			return err
		}
		return staleIndex(version)
	}, `SELECT block FROM posting WHERE stem = ?`, totals)
}

// dsn is the connection string of a file with pragmas; busy_timeout stands first so that it governs the others.
func dsn(path string, query url.Values, pragmas ...string) string {
	for _, p := range append([]string{"busy_timeout(10000)"}, pragmas...) {
		query.Add("_pragma", p)
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}
	if !filepath.IsAbs(path) {
		u.Opaque, u.Path = (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), ""
	}
	return u.String()
}

func readerDSN(path string, immutable bool) string {
	query := url.Values{"mode": {"ro"}}
	if immutable {
		query.Set("immutable", "1")
	}
	return dsn(path, query, "query_only(1)", "mmap_size(1073741824)", "cache_size(-16000)", "temp_store(memory)")
}

// query runs one reading statement. Lists are passed as JSON arrays and read with json_each.
func (a *Archive) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	begin := time.Now()
	rows, err := a.statements.query(ctx, text, args)
	for tries := 0; errors.Is(err, errReplaced) && tries < maxTries && a.keepConnections(); tries++ {
		rows, err = a.statements.query(ctx, text, args)
	}
	if a.observe != nil {
		a.observe(text, time.Since(begin))
	}
	if err != nil {
		return nil, readError(ctx, err)
	}
	return rows, nil
}

// maxTries bounds how often a question asks for one more connection in vain; after the first time it waits for those
// that are there, unless others have just done the same.
const maxTries = 50

// readError says that the time is over where that is why the engine stopped.
func readError(ctx context.Context, err error) error {
	if cause := ctx.Err(); cause != nil {
		return fmt.Errorf("read archive: %w", cause)
	}
	return fmt.Errorf("read archive: %w", err)
}

// each runs a statement and hands every row to scan.
func (a *Archive) each(ctx context.Context, scan func(row scanner) error, text string, args ...any) error {
	rows, err := a.query(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return readError(ctx, err)
		}
	}
	if err := rows.Err(); err != nil {
		return readError(ctx, err)
	}
	return nil
}

// scanner is the part of sql.Rows that reads one row.
type scanner interface{ Scan(dest ...any) error }
