package db_test

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestDeadlineStopsTheStatement: these statements come to no end by themselves. Each is stopped, before its first row
// and after it, and its connection answers again.
func TestDeadlineStopsTheStatement(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Report(1)), nil)
	const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) `
	var group sync.WaitGroup
	for _, text := range []string{numbers + `SELECT count(*) FROM n`, numbers + `SELECT i FROM n`} {
		for range 2 * runtime.NumCPU() { // more than enough for every connection
			group.Go(func() {
				ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
				defer cancel()
				if err := db.ReadForTest(ctx, a, text); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("got %v", err)
				}
			})
		}
	}
	group.Wait()
	for range 2 * runtime.NumCPU() {
		if err := a.Ready(t.Context()); err != nil {
			t.Errorf("afterwards: %v", err)
		}
	}
}
