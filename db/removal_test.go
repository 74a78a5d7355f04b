package db_test

import (
	"context"
	"errors"
	"testing"

	"sijill/db"
	"sijill/db/dbtest"
)

// agree fails unless people and sources are counted as they are listed.
func agree(t *testing.T, a *db.Archive, articles int) {
	t.Helper()
	ctx := t.Context()
	info, err := a.Info(ctx)
	if err != nil || info.Articles != articles {
		t.Fatalf("%+v: %v", info, err)
	}
	people, err := a.People(ctx, nil, nil, db.Page{})
	if err != nil || len(people.Items) != info.People {
		t.Fatalf("%d people of %d: %v", len(people.Items), info.People, err)
	}
	for _, item := range people.Items {
		p := item.Value
		listed, err := a.ArticlesNaming(ctx, p.Ref, nil, nil, db.Page{})
		if err != nil || len(listed.Items) != p.ArticleCount || p.ArticleCount == 0 {
			t.Errorf("%s is counted in %d articles and listed in %d: %v", p.Name, p.ArticleCount, len(listed.Items), err)
		}
		forms, err := a.EntityForms(ctx, p.Ref)
		written := 0
		for _, f := range forms {
			written += f.Count
		}
		if err != nil || written != p.MentionCount {
			t.Errorf("%s is mentioned %d times, and written %d times: %v", p.Name, p.MentionCount, written, err)
		}
	}
	sources, err := a.Sources(ctx, nil, nil, db.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range sources.Items {
		o := item.Value
		listed, err := a.PublishedBy(ctx, o.Ref, nil, nil, db.Page{})
		if err != nil || len(listed.Items) != o.ArticleCount {
			t.Errorf("%s is counted for %d articles and lists %d: %v", o.Name, o.ArticleCount, len(listed.Items), err)
		}
		forms, err := a.SourceForms(ctx, o.Ref)
		if written := 0; err == nil {
			for _, f := range forms {
				written += f.Count
			}
			if written != o.ArticleCount+o.CitationCount && len(forms) > 0 {
				t.Errorf("%s is written %d times for %d articles", o.Name, written, o.ArticleCount)
			}
		}
	}
	found, err := a.Events(ctx, db.WholeTimeline(nil), nil, db.Page{})
	if err != nil || len(found.Items) != info.Events {
		t.Errorf("%d events of %d: %v", len(found.Items), info.Events, err)
	}
	for _, item := range found.Items {
		reports, err := a.Reports(ctx, item.Value.Ref)
		if err != nil || len(reports) == 0 || len(reports) != item.Value.ArticleCount {
			t.Errorf("event %s: %d reports of %d: %v", item.Value.ID, len(reports), item.Value.ArticleCount, err)
		}
	}
}

func mustWrite(t *testing.T, path string) *db.Writer {
	t.Helper()
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// Before anything is concluded anew, lists and counts agree with the articles that are left.
func TestRemoveLeavesCountsThatAgree(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(8)...)
	a := dbtest.MustOpen(t, path, nil)
	agree(t, a, 8)
	w := mustWrite(t, path)
	removed, unknown, err := w.Remove(t.Context(), []string{"report-0002", "report-0005", "mistyped"})
	if err != nil || removed != 2 || len(unknown) != 1 {
		t.Fatalf("%d removed, %v unknown: %v", removed, unknown, err)
	}
	agree(t, a, 6)
}

func TestReplaceLeavesCountsThatAgree(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(8)...)
	a := dbtest.MustOpen(t, path, nil)
	w := mustWrite(t, path)
	var stored []db.StoredArticle
	err := w.EachCorrectable(t.Context(), []string{"report-0001", "report-0003", "report-0004"}, func(s db.StoredArticle) error {
		stored = append(stored, s)
		return nil
	})
	if err != nil || len(stored) != 3 {
		t.Fatalf("%d articles: %v", len(stored), err)
	}
	anew := func(s db.StoredArticle) (db.Report, error) {
		r := dbtest.Report(100)
		r.Article.ID, r.Article.Key = s.ID, s.Key
		r.Publisher = &db.SourceName{Name: "صحيفة أخرى", Form: "صحيفة أخرى", Kind: db.SourceOutlet}
		return r, nil
	}

	t.Run("or nothing where one cannot be read", func(t *testing.T) {
		before, _ := a.Generation(t.Context())
		broken := errors.New("no longer readable")
		err := w.Replace(t.Context(), stored, func(s db.StoredArticle) (db.Report, error) {
			if s.ID == stored[2].ID {
				return db.Report{}, broken
			}
			return anew(s)
		})
		after, _ := a.Generation(t.Context())
		if !errors.Is(err, broken) || after != before {
			t.Errorf("generation %d, then %d: %v", before, after, err)
		}
		agree(t, a, 8)
	})
	if err := w.Replace(t.Context(), stored, anew); err != nil {
		t.Fatal(err)
	}
	agree(t, a, 8)
	n, err := a.Article(context.Background(), db.ArticleBy{ID: &stored[0].ID})
	if err != nil || n == nil || n.Publisher.Source.Name != "صحيفة أخرى" {
		t.Errorf("the article is %+v: %v", n, err)
	}
}
