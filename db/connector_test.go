package db_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestArchiveReplaced: where another archive takes the name of the one that is read, every answer still comes from the
// one, with as many connections as were open, and the archive says that it is not ready.
func TestArchiveReplaced(t *testing.T) {
	for name, replace := range map[string]func(path, other string) error{
		"by another": func(path, other string) error { return os.Rename(other, path) },
		"by nothing": func(path, _ string) error { return os.Remove(path) },
	} {
		for kind, o := range map[string]db.Options{"live": {}, "immutable": {Immutable: true}} {
			t.Run(name+", "+kind, func(t *testing.T) {
				path := dbtest.MustSeed(t, dbtest.Reports(3)...)
				other := dbtest.MustSeed(t, dbtest.Reports(9)...)
				a, err := db.Open(path, o)
				if err != nil {
					t.Fatal(err)
				}
				defer a.Close()
				if err := a.Ready(t.Context()); err != nil {
					t.Fatalf("before: %v", err)
				}
				if err := replace(path, other); err != nil {
					t.Skipf("this system keeps open files: %v", err)
				}
				var group sync.WaitGroup
				for range 40 {
					group.Go(func() {
						if n, err := a.CountArticles(t.Context(), nil); n != 3 || err != nil {
							t.Errorf("got %d articles (%v), want the 3 of the archive that was opened", n, err)
						}
					})
				}
				group.Wait()
				if err := a.Ready(t.Context()); err == nil {
					t.Error("it says that it is ready")
				}
			})
		}
	}
}

// TestArchiveMovedAndBack: the file under another name is not there; under its own it is again.
func TestArchiveMovedAndBack(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(3)...)
	a := dbtest.MustOpen(t, path, nil)
	away := filepath.Join(filepath.Dir(path), "away.db")
	if err := os.Rename(path, away); err != nil {
		t.Skipf("this system keeps open files: %v", err)
	}
	if err := a.Ready(t.Context()); err == nil {
		t.Error("without its file it says that it is ready")
	}
	if err := os.Rename(away, path); err != nil {
		t.Fatal(err)
	}
	if err := a.Ready(t.Context()); err != nil {
		t.Errorf("with its file back: %v", err)
	}
}
