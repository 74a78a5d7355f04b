package db_test

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestHistogramsReadIndexesOnly: to count the whole archive over time no row of it is read, and nothing is sorted.
func TestHistogramsReadIndexesOnly(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(60)...)
	var asked []string
	a, err := db.Open(path, db.Options{Observe: func(text string, _ time.Duration) { asked = append(asked, text) }})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	for of, index := range map[db.HistogramSubject]string{
		db.SubjectEvents: "event_days", db.SubjectPublished: "article_published", db.SubjectMentions: "article_published",
	} {
		t.Run(string(of), func(t *testing.T) {
			asked = nil
			if _, err := a.Histogram(t.Context(), db.WholeTimeline(nil), db.IntervalWeek, of); err != nil {
				t.Fatal(err)
			}
			plan := explain(t, raw, asked[0])
			if !strings.Contains(plan, "COVERING INDEX "+index) || strings.Contains(plan, "TEMP B-TREE") {
				t.Errorf("%s\nis read by\n%s\nnot in the order of %s alone", asked[0], plan, index)
			}
		})
	}
}

// TestSourceTimelineBeginsAtTheSource: what a source told is found from its articles, not from all reports.
func TestSourceTimelineBeginsAtTheSource(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(60)...)
	var asked []string
	a, err := db.Open(path, db.Options{Observe: func(text string, _ time.Duration) { asked = append(asked, text) }})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	ten := 10
	sources, err := a.Sources(t.Context(), nil, nil, db.Page{First: &ten})
	if err != nil {
		t.Fatal(err)
	}
	ref := sources.Items[0].Value.Ref
	asked = nil
	if _, err := a.Events(t.Context(), db.SourceTimeline(ref, nil), nil, db.Page{First: &ten}); err != nil {
		t.Fatal(err)
	}
	plan := explain(t, raw, asked[0])
	if article, report := strings.Index(plan, "article_source"), strings.Index(plan, "COVERING INDEX event_report_article"); article < 0 || report < article {
		t.Errorf("%s\nis read by\n%s", asked[0], plan)
	}
}
