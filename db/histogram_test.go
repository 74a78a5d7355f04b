package db_test

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// watched opens an archive of sixty reports, and gives the plan of the first statement that a reading asks.
func watched(t *testing.T) (*db.Archive, func(read func() error) string) {
	t.Helper()
	path := dbtest.MustSeed(t, dbtest.Reports(60)...)
	var asked []string
	a, err := db.Open(path, db.Options{Observe: func(text string, _ time.Duration) { asked = append(asked, text) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { raw.Close() })
	return a, func(read func() error) string {
		t.Helper()
		asked = nil
		if err := read(); err != nil {
			t.Fatal(err)
		}
		return explain(t, raw, asked[0])
	}
}

// TestHistogramsReadIndexesOnly: to count the whole archive over time no row of it is read, and nothing is sorted.
func TestHistogramsReadIndexesOnly(t *testing.T) {
	a, planOf := watched(t)
	for of, index := range map[db.HistogramSubject]string{
		db.SubjectEvents: "event_days", db.SubjectPublished: "article_published", db.SubjectMentions: "article_published",
	} {
		t.Run(string(of), func(t *testing.T) {
			plan := planOf(func() error {
				_, err := a.Histogram(t.Context(), db.WholeTimeline(nil), db.IntervalWeek, of)
				return err
			})
			if !strings.Contains(plan, "COVERING INDEX "+index) || strings.Contains(plan, "TEMP B-TREE") {
				t.Errorf("it is read by\n%s\nnot in the order of %s alone", plan, index)
			}
		})
	}
}

// TestSourceTimelineBeginsAtTheSource: what a source told is found from its articles, not from all reports.
func TestSourceTimelineBeginsAtTheSource(t *testing.T) {
	a, planOf := watched(t)
	ten := 10
	sources, err := a.Sources(t.Context(), nil, nil, db.Page{First: &ten})
	if err != nil {
		t.Fatal(err)
	}
	plan := planOf(func() error {
		_, err := a.Events(t.Context(), db.SourceTimeline(sources.Items[0].Value.Ref, nil), nil, db.Page{First: &ten})
		return err
	})
	if article, report := strings.Index(plan, "article_source"), strings.Index(plan, "COVERING INDEX event_report_article"); article < 0 || report < article {
		t.Errorf("it is read by\n%s", plan)
	}
}
