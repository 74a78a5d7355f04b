// The generation of the archive, which is asked for before every answer out of memory. While no transaction was
// committed it is told without a statement: SQLite's own readers learn of a commit from the first bytes of the WAL
// index, the file beside the archive whose name ends in -shm, and so does this.
// (https://sqlite.org/walformat.html, "The WAL-Index File Format")
package db

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
)

const (
	walHeaderBytes = 48 // of the header, which stands there twice
	walInitialised = 12 // the byte that is not 0 once the header holds something
)

// walHeader changes with every commit: it counts them, and holds the sum over all that was written.
type walHeader [walHeaderBytes]byte

// generations remembers the generation and the header of the WAL index at which it was read.
type generations struct {
	immutable bool
	index     *os.File  // nil where there is none, or where reading it would keep SQLite from deleting it
	pin       *sql.Conn // as long as it is open, SQLite goes on using the same file
	known     atomic.Pointer[knownGeneration]
}

type knownGeneration struct {
	header walHeader
	number int64
}

// openGenerations holds on to the WAL index of the archive that the pool reads. Without it every generation is asked
// for by a statement.
func openGenerations(ctx context.Context, pool *sql.DB, path string, immutable bool) (*generations, error) {
	g := &generations{immutable: immutable}
	if immutable || runtime.GOOS == "windows" {
		return g, nil
	}
	var err error
	if g.pin, err = pool.Conn(ctx); err != nil {
		return nil, err
	}
	if err := g.pin.QueryRowContext(ctx, "SELECT count(*) FROM meta WHERE name = ''").Scan(new(int)); err != nil { // begins to use the file
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil { // SQLite follows links, too
		path = real
	}
	if g.index, err = os.Open(path + "-shm"); err != nil {
		g.index = nil // an archive that is in no WAL mode, or may not be read so
	}
	return g, nil
}

// pinned is how many connections are held that answer no questions.
func (g *generations) pinned() int {
	if g.pin == nil {
		return 0
	}
	return 1
}

// close lets go of the connection; it comes before the pool is closed, and closeIndex after it.
func (g *generations) close() {
	if g.pin != nil {
		_ = g.pin.Close() // it goes back to the pool, which tells of what is wrong
	}
}

// closeIndex closes the WAL index. It must be the last: to close any descriptor of a file gives up all locks that the
// process holds on it (fcntl(2)), those of SQLite, too.
func (g *generations) closeIndex() {
	if g.index != nil {
		_ = g.index.Close() // it was only read
	}
}

// header reads the WAL index. ok is false where it cannot tell: there is none, or a commit is under way.
func (g *generations) header() (h walHeader, ok bool) {
	if g.index == nil {
		return h, g.immutable
	}
	var both [2 * walHeaderBytes]byte
	if _, err := g.index.ReadAt(both[:], 0); err != nil {
		return h, false
	}
	h = walHeader(both[:walHeaderBytes])
	return h, both[walInitialised] != 0 && bytes.Equal(h[:], both[walHeaderBytes:])
}

// Generation is the number that rises with every change; 0 for an empty archive.
func (a *Archive) Generation(ctx context.Context) (int64, error) {
	before, told := a.generations.header()
	if known := a.generations.known.Load(); told && known != nil && known.header == before {
		return known.number, nil
	}
	var n int64
	err := a.each(ctx, func(row scanner) error { return row.Scan(&n) },
		`SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'generation'`)
	if err != nil {
		return 0, err
	}
	if after, still := a.generations.header(); told && still && before == after { // nothing was committed meanwhile
		a.generations.known.Store(&knownGeneration{after, n})
	}
	return n, nil
}
