package db_test

import (
	"sync"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestManyDifferentStatements: whoever asks for ever other columns gets them, and only some statements stay prepared.
func TestManyDifferentStatements(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Reports(3)...), nil)
	names := []string{"id", "key", "url", "language", "title", "displayTitle", "kicker", "lede", "wordCount", "section"}
	var group sync.WaitGroup
	for part := range 4 {
		group.Go(func() {
			for set := range 1 << len(names) / 2 {
				f := db.Fields(0).With("key")
				for i, name := range names {
					if set>>i&1 == 1 {
						f = f.With(name)
					}
				}
				page, err := a.Articles(t.Context(), nil, nil, db.Page{Fields: f})
				if err != nil || len(page.Items) != 3 || page.Items[0].Value.Key == "" {
					t.Errorf("part %d, set %d: %v", part, set, err)
					return
				}
			}
		})
	}
	group.Wait()
	if kept := db.StatementsForTest(a); kept < 100 || kept > 410 {
		t.Errorf("%d statements are kept", kept)
	}
}
