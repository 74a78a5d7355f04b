package db_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sijill/db"
	"sijill/db/dbtest"
)

func TestOpen(t *testing.T) {
	file := func(t *testing.T, make func(*sql.DB) error) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), "x.db")
		conn, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if err := make(conn); err != nil {
			t.Fatal(err)
		}
		if err := conn.Close(); err != nil {
			t.Fatal(err)
		}
		return path
	}
	exec := func(text string) func(*sql.DB) error {
		return func(conn *sql.DB) error { _, err := conn.Exec(text); return err }
	}
	text := filepath.Join(t.TempDir(), "text.db")
	if err := os.WriteFile(text, make([]byte, 4096), 0o600); err != nil {
		t.Fatal(err)
	}
	ours := dbtest.MustSeed(t, dbtest.Report(1))
	for name, c := range map[string]struct{ path, code string }{
		"OK":         {ours, ""},
		"ErrMissing": {filepath.Join(t.TempDir(), "none.db"), db.CodeNotFound},
		"ErrNotADB":  {text, db.CodeBadInput},
		"ErrForeign": {file(t, exec("CREATE TABLE t (x)")), db.CodeBadInput},
		"ErrLater":   {file(t, exec("PRAGMA application_id = 1397378049; PRAGMA user_version = 999; CREATE TABLE t (x)")), db.CodeBadInput},
		"ErrOlder":   {file(t, exec("PRAGMA application_id = 1397378049; PRAGMA user_version = 1; CREATE TABLE t (x)")), db.CodeBadInput},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := db.Open(c.path, db.Options{})
			if c.code == "" {
				if err != nil {
					t.Fatal(err)
				}
				a.Close()
				return
			}
			if got := db.Code(err); err == nil || got != c.code {
				t.Errorf("got %v with code %s, want %s", err, got, c.code)
			}
		})
	}
}

// TestOddPaths: the name of a file is no part of a web address.
func TestOddPaths(t *testing.T) {
	for _, name := range []string{"a b.db", "أرشيف.db", "50%.db", "a?b#c.db", "a&b=c;d.db"} {
		path := filepath.Join(t.TempDir(), name)
		w, err := db.OpenWriter(t.Context(), path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		a, err := db.Open(path, db.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		a.Close()
	}
}

func TestArchivesAreReadOnly(t *testing.T) {
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, dbtest.Report(1)), nil)
	if err := db.ExecForTest(t.Context(), a, "DELETE FROM article"); err == nil {
		t.Error("a reader deleted")
	}
}

func TestBatch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	w, err := db.OpenWriter(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	generation := func() int64 {
		n, err := dbtest.MustOpen(t, path, nil).Generation(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	key := func(k string) db.Statement {
		return db.Statement{SQL: "INSERT INTO removed_key (key) VALUES (?)", Args: []any{k}}
	}
	before := generation()
	if err := w.Batch(t.Context(), []db.Statement{key("a"), key("b")}); err != nil {
		t.Fatal(err)
	}
	if got := generation(); got != before+1 {
		t.Errorf("generation %d after %d", got, before)
	}
	if err := w.Batch(t.Context(), []db.Statement{key("c"), key("a")}); err == nil {
		t.Error("the same key twice is no error")
	}
	if got := generation(); got != before+1 {
		t.Errorf("a batch that failed raised the generation to %d", got)
	}
	if err := w.Batch(t.Context(), []db.Statement{key("c")}); err != nil {
		t.Errorf("half of a failed batch was stored: %v", err)
	}
}

func TestAddPassesOverWhatIsKnown(t *testing.T) {
	w, err := db.OpenWriter(t.Context(), filepath.Join(t.TempDir(), "x.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	r := dbtest.Report(1)
	for i, want := range []int{1, 0} {
		if added, err := w.Add(t.Context(), []db.Report{r, r}); err != nil || added != want {
			t.Errorf("time %d: added %d, want %d: %v", i+1, added, want, err)
		}
	}
}

// TestDateFilter: an interval lies within a range or only touches it; an open end reaches as far as it must, and an
// unknown date fits nothing.
func TestDateFilter(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2021, 7, d, 0, 0, 0, 0, time.UTC) }
	dates := map[string]db.DateSpan{
		"day 10": db.OnDay(day(10)), "days 5 to 15": db.Between(day(5), day(15)), "July": db.InMonth(2021, 7),
		"since 20": db.Since(day(20)), "until 4": db.Until(day(4)), "unknown": db.UnknownDate(),
	}
	var reports []db.Report
	for key, date := range dates {
		r := dbtest.Report(0)
		r.Article.Key, r.Article.Published.Date, r.Article.ID = key, date, db.ArticleID(key, "", "", "", "", "")
		reports = append(reports, r)
	}
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, reports...), nil)
	within, overlaps := db.MatchWithin, db.MatchOverlaps
	for _, c := range []struct {
		from, to string
		match    *db.DateMatch
		want     int
	}{
		{"2021-07-10", "2021-07-10", nil, 1},
		{"2021-07-10", "2021-07-10", &overlaps, 3},
		{"2021-07-01", "2021-07-31", &within, 3},
		{"2021-07-01", "2021-07-31", &overlaps, 5},
		{"2021-07-20", "", &within, 1},
		{"2030-01-01", "", &overlaps, 1},
		{"", "2021-07-04", &within, 1},
		{"", "2000-01-01", &overlaps, 1},
		{"", "", &overlaps, 6},
	} {
		f := &db.DateFilter{Match: c.match}
		if c.from != "" {
			f.From = &c.from
		}
		if c.to != "" {
			f.To = &c.to
		}
		if got, err := a.CountArticles(t.Context(), &db.ArticleFilter{Published: f}); err != nil || got != c.want {
			t.Errorf("%s to %s: %d articles, want %d: %v", c.from, c.to, got, c.want, err)
		}
	}
}

// TestUnknownDatesAreLast in both directions.
func TestUnknownDatesAreLast(t *testing.T) {
	undated := dbtest.Report(7)
	undated.Article.Published = db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown}
	a := dbtest.MustOpen(t, dbtest.MustSeed(t, undated, dbtest.Report(1), dbtest.Report(2)), nil)
	for _, by := range []db.ArticleOrder{db.ArticlesNewest, db.ArticlesOldest} {
		page, err := a.Articles(t.Context(), nil, &by, db.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if last := page.Items[2].Value; last.Published.Basis != db.BasisUnknown {
			t.Errorf("%s: the last is of %s", by, last.Published.Date.EDTF)
		}
	}
}

// TestReadyAsksTheIndex: an archive whose index no search can be answered from is not ready.
func TestReadyAsksTheIndex(t *testing.T) {
	path := dbtest.MustSeed(t, dbtest.Reports(2)...)
	a := dbtest.MustOpen(t, path, nil)
	if err := a.Ready(t.Context()); err != nil {
		t.Fatalf("as it was made: %v", err)
	}
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	if _, err := raw.Exec("UPDATE posting SET block = block + 1 WHERE stem = ''"); err != nil {
		t.Fatal(err)
	}
	if err := a.Ready(t.Context()); err == nil {
		t.Error("with an index of another version of the analysis it says that it is ready")
	}
}
