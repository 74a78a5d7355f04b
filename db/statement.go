// The prepared statements of the readers. Their texts differ by what is asked for, so only those asked for lately
// are kept.
package db

import (
	"context"
	"database/sql"
	"sync"
)

// maxStatements bounds the prepared statements kept. Lists are passed as JSON, so that texts do not differ by length.
const maxStatements = 400

// statements are prepared statements by their texts.
type statements struct {
	pool *sql.DB

	mu     sync.Mutex
	known  map[string]*statement
	moment int64 // counts the questions
}

type statement struct {
	*sql.Stmt
	used  int64 // the moment of its last use
	users int   // who are about to ask it
}

// query asks a statement, prepared or now being so.
func (s *statements) query(ctx context.Context, text string, args []any) (*sql.Rows, error) {
	one, err := s.take(ctx, text)
	if err != nil {
		return nil, err
	}
	defer s.release(one)
	return one.QueryContext(ctx, args...) //nolint:sqlclosecheck // the rows are the caller's; they keep the statement open
}

// take gives a statement for use. It is prepared without holding up others: that may have to wait for a connection.
func (s *statements) take(ctx context.Context, text string) (*statement, error) {
	if one := s.find(text, nil); one != nil {
		return one, nil
	}
	prepared, err := s.pool.PrepareContext(ctx, text) //nolint:sqlclosecheck // closed when it is forgotten, or with the pool
	if err != nil {
		return nil, err
	}
	one := s.find(text, &statement{Stmt: prepared})
	if one.Stmt != prepared { // another was faster
		_ = prepared.Close() //nolint:sqlclosecheck // only where it is not used after all
	}
	return one, nil
}

// find gives the statement with a text, or puts the fresh one in its place where there is none.
func (s *statements) find(text string, fresh *statement) *statement {
	s.mu.Lock()
	defer s.mu.Unlock()
	one := s.known[text]
	if one == nil {
		if fresh == nil {
			return nil
		}
		s.forget()
		one = fresh
		s.known[text] = one
	}
	s.moment++
	one.used = s.moment
	one.users++
	return one
}

func (s *statements) release(one *statement) {
	s.mu.Lock()
	one.users--
	s.mu.Unlock()
}

// forget makes room: the statement goes that was not asked for longest.
func (s *statements) forget() {
	if len(s.known) < maxStatements {
		return
	}
	oldest := ""
	for text, one := range s.known {
		if one.users == 0 && (oldest == "" || one.used < s.known[oldest].used) {
			oldest = text
		}
	}
	if oldest != "" {
		_ = s.known[oldest].Close() // nothing is left to be told
		delete(s.known, oldest)
	}
}
