package db_test

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

// TestIndexesServeTheLists: each list is read in the order of an index, and no list sorts the whole archive.
func TestIndexesServeTheLists(t *testing.T) {
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
	ctx, ten := t.Context(), 10
	page := db.Page{First: &ten}
	oldest, byName, byArticles := db.ArticlesOldest, db.EntitiesByName, db.EntitiesByArticles
	importance, citations := db.EventsByImportance, db.SourcesByCitations
	key := "report-0003"
	for name, c := range map[string]struct {
		index string
		read  func(context.Context) error
	}{
		"articles, newest":   {"article_newest", ask(a.Articles, nil, nil, page)},
		"articles, oldest":   {"article_oldest", ask(a.Articles, nil, &oldest, page)},
		"article by key":     {"article_key", func(ctx context.Context) error { _, err := a.Article(ctx, db.ArticleBy{Key: &key}); return err }},
		"people by mentions": {"entity_mentions", ask(a.People, nil, nil, page)},
		"people by articles": {"entity_articles", ask(a.People, nil, &byArticles, page)},
		"people by name":     {"entity_name", ask(a.People, nil, &byName, page)},
		"sources":            {"source_articles", ask(a.Sources, nil, nil, page)},
		"sources, cited":     {"source_citations", ask(a.Sources, nil, &citations, page)},
		"events": {"event_oldest", func(ctx context.Context) error {
			_, err := a.Events(ctx, db.WholeTimeline(nil), nil, page)
			return err
		}},
		"events by importance": {"event_importance", func(ctx context.Context) error {
			_, err := a.Events(ctx, db.WholeTimeline(nil), &importance, page)
			return err
		}},
		"histogram": {"article_published", func(ctx context.Context) error {
			_, err := a.Histogram(ctx, db.WholeTimeline(nil), db.IntervalMonth, db.SubjectPublished)
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			asked = nil
			if err := c.read(ctx); err != nil {
				t.Fatal(err)
			}
			plan := explain(t, raw, asked[0])
			picking, _, _ := strings.Cut(plan, "SCAN picked") // what was picked is sorted again: a page at most
			if !strings.Contains(plan, c.index) || strings.Contains(picking, "TEMP B-TREE FOR ORDER BY") {
				t.Errorf("%s\nis read by\n%s\nnot in the order of %s", asked[0], plan, c.index)
			}
		})
	}
}

// ask calls a method that reads a page.
func ask[F, O, T any](read func(context.Context, *F, *O, db.Page) (*db.Slice[T], error), f *F, by *O, p db.Page) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := read(ctx, f, by, p)
		return err
	}
}

func explain(t *testing.T, raw *sql.DB, text string) string {
	t.Helper()
	args := make([]any, strings.Count(text, "?"))
	rows, err := raw.Query("EXPLAIN QUERY PLAN "+text, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var plan []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(plan, "\n")
}
