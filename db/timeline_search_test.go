package db_test

import (
	"testing"

	"sijill/arabic"
	"sijill/db"
	"sijill/db/dbtest"
)

// TestSearchTimeline: a search's timeline lists what is told in the words of the query, and not all that the found articles
// tell; one whose words no sentence holds is empty.
func TestSearchTimeline(t *testing.T) {
	reports := dbtest.Reports(2)
	reports[0].Events[0].Terms = []string{arabic.Stem("اجتماع")}
	reports[1].Events[0].Terms = []string{arabic.Stem("زلزال")}
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	for _, tt := range []struct {
		name, query string
		want        int
	}{
		{"one word of two articles, told by one", "اجتماع", 1},
		{"a word that no event is told in", "المسؤولين", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := a.Search(t.Context(), db.SearchRequest{Query: tt.query, Mode: db.SearchStemmed, Order: db.SearchByRelevance, First: 5})
			if err != nil {
				t.Fatal(err)
			}
			if found, _ := r.TotalCount(t.Context()); found != 2 {
				t.Fatalf("found %d articles, want 2", found)
			}
			if got, err := a.CountEvents(t.Context(), db.SearchTimeline(r, nil)); err != nil || got != tt.want {
				t.Errorf("got %d events and %v, want %d", got, err, tt.want)
			}
		})
	}
}
