package db_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

func removed(key string) []db.Statement {
	return []db.Statement{{SQL: "INSERT INTO removed_key (key) VALUES (?)", Args: []any{key}}}
}

// TestGenerationIsNeverBehind: whoever asks after a commit is told of it, also when the log was folded into the file,
// began anew, or another writer opened the archive.
func TestGenerationIsNeverBehind(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Report(1))
	for name, read := range map[string]string{"by its name": path, "through a link": filepath.Join(t.TempDir(), "link.db")} {
		t.Run(name, func(t *testing.T) {
			if read != path {
				if err := os.Symlink(path, read); err != nil {
					t.Skip("links cannot be made here:", err)
				}
			}
			a := dbtest.MustOpen(t, read, nil)
			want, err := a.Generation(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for round := range 5 {
				w, err := db.OpenWriter(t.Context(), path)
				if err != nil {
					t.Fatal(err)
				}
				for n := range 20 {
					if err := w.Batch(t.Context(), removed(fmt.Sprintf("%s %d %d", name, round, n))); err != nil {
						t.Fatal(err)
					}
					want++
					if got, err := a.Generation(t.Context()); got != want || err != nil {
						t.Fatalf("generation %d, want %d: %v", got, want, err)
					}
				}
				if err := w.Close(); err != nil {
					t.Fatal(err)
				}
				if got, err := a.Generation(t.Context()); got != want || err != nil {
					t.Errorf("after the writer closed: generation %d, want %d: %v", got, want, err)
				}
			}
		})
	}
}

// TestGenerationOfStillArchive is told without a statement, unless the system keeps no WAL index to be read.
func TestGenerationOfStillArchive(t *testing.T) {
	for name, o := range map[string]db.Options{"live": {}, "immutable": {Immutable: true}} {
		t.Run(name, func(t *testing.T) {
			if !o.Immutable && runtime.GOOS == "windows" {
				t.Skip("the WAL index is not read on Windows")
			}
			statements := 0
			o.Observe = func(string, time.Duration) { statements++ }
			a, err := db.Open(dbtest.MustSeed(t, dbtest.Report(1)), o)
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			first, err := a.Generation(t.Context())
			if err != nil || first == 0 {
				t.Fatalf("generation %d: %v", first, err)
			}
			for range 10 {
				if got, err := a.Generation(t.Context()); got != first || err != nil {
					t.Errorf("generation %d, then %d: %v", first, got, err)
				}
			}
			if statements != 1 {
				t.Errorf("%d statements for 11 questions", statements)
			}
		})
	}
}
