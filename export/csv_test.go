package export_test

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"sijill/db"
	"sijill/export"
)

func table(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestWriteCSV(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	cell := func(t *testing.T, rows [][]string, row int, column string) string {
		t.Helper()
		i := slices.Index(rows[0], column)
		if i < 0 {
			t.Fatalf("no column %q in %q", column, rows[0])
		}
		return rows[row][i]
	}
	t.Run("a row for each record", func(t *testing.T) {
		for _, kind := range export.Kinds {
			rows := table(t, exported(t, a, export.Request{Kind: kind, Format: export.CSV}))
			want := len(records(t, exported(t, a, export.Request{Kind: kind})))
			if got := len(rows) - 1; got != want {
				t.Errorf("%s: got %d rows, want %d", kind, got, want)
			}
			if got := rows[0][len(rows[0])-1]; got != "cursor" {
				t.Errorf("%s: the last column is %q, want cursor", kind, got)
			}
		}
	})
	t.Run("columns are the paths of the JSON", func(t *testing.T) {
		for _, kind := range export.Kinds {
			rows := table(t, exported(t, a, export.Request{Kind: kind, Format: export.CSV}))
			first := records(t, exported(t, a, export.Request{Kind: kind}))[0]
			for i, path := range rows[0] {
				if got, want := rows[1][i], flat(t, first, strings.Split(path, ".")); got != want {
					t.Errorf("%s %s: got %q, want %q", kind, path, got, want)
				}
			}
		}
	})
	t.Run("lists are joined", func(t *testing.T) {
		rows := table(t, exported(t, a, export.Request{Kind: export.Articles, Format: export.CSV}))
		if got, want := cell(t, rows, 1, "authors"), "بغداد ـ العربي الجديد | رويترز"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
	t.Run("texts with commas, quotes and line ends stay whole", func(t *testing.T) {
		text := exported(t, a, export.Request{Kind: export.Articles, Format: export.CSV})
		if got := cell(t, table(t, text), 1, "text"); got != visitText {
			t.Errorf("got %q, want %q", got, visitText)
		}
		if strings.Contains(text, ".\r\nوقال") {
			t.Error("the line end within the text was changed")
		}
		if !strings.HasSuffix(text, "\r\n") {
			t.Error("the last row does not end in CR LF")
		}
	})
	t.Run("formulas are made harmless", func(t *testing.T) {
		rows := table(t, exported(t, a, export.Request{Kind: export.Articles, Format: export.CSV}))
		if got, want := cell(t, rows, 3, "text"), "'"+plainText; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := cell(t, rows, 2, "title"), "'@ بغداد"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := cell(t, rows, 1, "title"); got != visitTitle {
			t.Errorf("got %q: nothing is to be made harmless in %q", got, visitTitle)
		}
	})
	t.Run("a byte order mark where it is asked for", func(t *testing.T) {
		with := exported(t, a, export.Request{Kind: export.People, Format: export.CSV, BOM: true})
		without := exported(t, a, export.Request{Kind: export.People, Format: export.CSV})
		if with != "\xef\xbb\xbf"+without {
			t.Errorf("got %.20q before %.20q", with, without)
		}
	})
	t.Run("a header alone where there is nothing", func(t *testing.T) {
		q := export.Request{Kind: export.Articles, Format: export.CSV, Filter: export.Filter{From: "2030-01-01"}}
		if rows := table(t, exported(t, a, q)); len(rows) != 1 || rows[0][0] != "id" {
			t.Errorf("got %q", rows)
		}
	})
}

// flat is what a CSV cell is to hold for a path in a JSON record.
func flat(t *testing.T, value any, path []string) string {
	switch v := value.(type) {
	case nil:
		return ""
	case map[string]any:
		if len(path) == 0 {
			t.Fatal("the path of a column ends in an object")
		}
		return flat(t, v[path[0]], path[1:])
	case []any:
		cells := make([]string, len(v))
		for i := range v {
			cells[i] = flat(t, v[i], path)
		}
		return strings.Join(cells, " | ")
	case string:
		if len(path) > 0 {
			t.Fatalf("there is nothing at %q", path)
		}
		return v
	default:
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
}
