package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"sijill/db"
	"sijill/export"
)

// exported gives what an export writes.
func exported(t *testing.T, a *db.Archive, q export.Request) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(context.Background(), a, q, &b); err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return b.String()
}

// records reads NDJSON.
func records(t *testing.T, text string) []map[string]any {
	t.Helper()
	var all []map[string]any
	d := json.NewDecoder(strings.NewReader(text))
	for d.More() {
		var r map[string]any
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	if got := strings.Count(text, "\n"); got != len(all) {
		t.Errorf("%d lines hold %d records", got, len(all))
	}
	return all
}

// into follows a path of names and numbers into a record.
func into(record any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			record = record.(map[string]any)[step]
		case int:
			record = record.([]any)[step]
		}
	}
	return record
}

func TestWriteNDJSON(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	for _, test := range []struct {
		kind   export.Kind
		record int
		path   []any
		want   any
	}{
		{export.Articles, 0, []any{"key"}, "2021/07/visit"},
		{export.Articles, 0, []any{"title"}, visitTitle},
		{export.Articles, 0, []any{"text"}, visitText},
		{export.Articles, 0, []any{"url"}, "https://example.org/news/1"},
		{export.Articles, 0, []any{"section"}, "سياسة"},
		{export.Articles, 0, []any{"authors"}, []any{"بغداد ـ العربي الجديد", "رويترز"}},
		{export.Articles, 0, []any{"published", "edtf"}, "2021-07-25"},
		{export.Articles, 0, []any{"published", "at"}, "2021-07-25T18:30:00+03:00"},
		{export.Articles, 0, []any{"published", "basis"}, "PRINTED"},
		{export.Articles, 0, []any{"published", "evidence", 0, "in"}, "DOCUMENT"},
		{export.Articles, 0, []any{"published", "evidence", 0, "span"}, map[string]any{"start": 0.0, "end": 13.0}},
		{export.Articles, 0, []any{"publisher", "name"}, "العربي الجديد"},
		{export.Articles, 1, []any{"published", "edtf"}, "2021-04"},
		{export.Articles, 1, []any{"published", "basis"}, "INFERRED"},
		{export.Articles, 2, []any{"key"}, "plain"}, // an unknown date sorts last
		{export.Articles, 2, []any{"title"}, nil},
		{export.Articles, 2, []any{"published", "edtf"}, "XXXX"},
		{export.Articles, 2, []any{"published", "start"}, nil},
		{export.Articles, 2, []any{"publisher", "name"}, nil},
		{export.Articles, 2, []any{"publisher", "basis"}, "UNKNOWN"},
		{export.Articles, 2, []any{"authors"}, []any{}},
		{export.People, 0, []any{"name"}, "مصطفى الكاظمي"},
		{export.People, 0, []any{"aliases"}, []any{map[string]any{"form": "الكاظمي", "count": 1.0}, map[string]any{"form": "مصطفى الكاظمي", "count": 1.0}}},
		{export.People, 0, []any{"roles", 0, "title"}, "رئيس الوزراء العراقي"},
		{export.People, 0, []any{"roles", 0, "evidence", 0, "text"}, "رئيس الوزراء العراقي"},
		{export.People, 0, []any{"mentionCount"}, 2.0},
		{export.People, 0, []any{"articleCount"}, 1.0},
		{export.People, 1, []any{"roles"}, []any{}},
		{export.Quotes, 0, []any{"kind"}, "REPORTED"},
		{export.Quotes, 0, []any{"verb"}, "وقال"},
		{export.Quotes, 0, []any{"speaker", "name"}, "مصطفى الكاظمي"},
		{export.Quotes, 0, []any{"speakerSource"}, nil},
		{export.Quotes, 0, []any{"speakerText"}, "الكاظمي"},
		{export.Quotes, 0, []any{"article", "key"}, "2021/07/visit"},
		{export.Quotes, 0, []any{"article", "published", "start"}, "2021-07-25"},
		{export.Quotes, 0, []any{"article", "publisher", "name"}, "العربي الجديد"},
		{export.Events, 0, []any{"date", "edtf"}, "2021-07-25"},
		{export.Events, 0, []any{"status"}, "HAPPENED"},
		{export.Events, 0, []any{"people", 0, "name"}, "مصطفى الكاظمي"},
		{export.Events, 0, []any{"places", 0, "name"}, "واشنطن"},
		{export.Events, 0, []any{"sources", 0, "name"}, "العربي الجديد"},
		{export.Events, 0, []any{"reports", 0, "article", "key"}, "2021/07/visit"},
		{export.Events, 0, []any{"reports", 0, "dateExpression", "rule"}, "day-month-year"},
		{export.Mentions, 0, []any{"entity", "name"}, "مصطفى الكاظمي"},
		{export.Mentions, 0, []any{"confidence"}, 0.97},
		{export.Mentions, 1, []any{"kind"}, "PLACE"},
		{export.Mentions, 1, []any{"confidence"}, nil},
		{export.Mentions, 3, []any{"text"}, "الكاظمي"},
		{export.Mentions, 3, []any{"link"}, "SHORT_FORM"},
		{export.Mentions, 3, []any{"sentence"}, visitText[strings.IndexByte(visitText, '\n')+1:]},
		{export.Mentions, 3, []any{"article", "id"}, visit(t).Article.ID},
	} {
		all := records(t, exported(t, a, export.Request{Kind: test.kind}))
		if got := into(all[test.record], test.path...); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s[%d] %v: got %v, want %v", test.kind, test.record, test.path, got, test.want)
		}
	}
}

// Every span cuts out what stands beside it.
func TestSpans(t *testing.T) {
	a := mustOpen(t, append(few(t), many(t, 3)...), db.Options{})
	texts := map[string]string{}
	for _, r := range records(t, exported(t, a, export.Request{Kind: export.Articles})) {
		texts[r["id"].(string)] = r["text"].(string)
	}
	check := func(article, text, at any) {
		t.Helper()
		span := at.(map[string]any)
		runes := []rune(texts[article.(string)])
		if got := string(runes[int(span["start"].(float64)):int(span["end"].(float64))]); got != text {
			t.Errorf("the span cuts out %q, want %q", got, text)
		}
	}
	for _, r := range records(t, exported(t, a, export.Request{Kind: export.Quotes})) {
		check(into(r, "article", "id"), r["text"], r["span"])
		if r["speakerText"] != nil {
			check(into(r, "article", "id"), r["speakerText"], r["speakerSpan"])
		}
	}
	for _, r := range records(t, exported(t, a, export.Request{Kind: export.Mentions})) {
		check(into(r, "article", "id"), r["text"], r["span"])
	}
	for _, r := range records(t, exported(t, a, export.Request{Kind: export.Events})) {
		check(into(r, "reports", 0, "article", "id"), into(r, "reports", 0, "sentence"), into(r, "reports", 0, "span"))
		check(into(r, "reports", 0, "article", "id"), into(r, "reports", 0, "dateExpression", "text"), into(r, "reports", 0, "dateExpression", "span"))
	}
}

func TestResume(t *testing.T) {
	a := mustOpen(t, many(t, 45), db.Options{})
	for _, kind := range export.Kinds {
		for _, format := range export.Formats {
			t.Run(string(kind)+"."+string(format), func(t *testing.T) {
				whole := exported(t, a, export.Request{Kind: kind, Format: format, BOM: true})
				all := records(t, exported(t, a, export.Request{Kind: kind}))
				for _, n := range []int{1, 10, 19, 20, 21, 22, 23, 100, 121, 122, 150, len(all) - 1, len(all)} {
					if n < 1 || n > len(all) {
						continue
					}
					first := exported(t, a, export.Request{Kind: kind, Format: format, BOM: true, Limit: n})
					rest := exported(t, a, export.Request{Kind: kind, Format: format, BOM: true, After: all[n-1]["cursor"].(string)})
					if first+rest != whole {
						t.Errorf("%d records and the rest are not the whole", n)
					}
				}
			})
		}
	}
	t.Run("behind an article that was taken out", func(t *testing.T) {
		path := archived(t, many(t, 5))
		b, err := db.Open(path, db.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer b.Close()
		all := records(t, exported(t, b, export.Request{Kind: export.Mentions}))
		w, err := db.OpenWriter(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		if _, _, err := w.Remove(context.Background(), []string{"day/2"}); err != nil { // the one with 250 mentions
			t.Fatal(err)
		}
		rest := records(t, exported(t, b, export.Request{Kind: export.Mentions, After: all[100]["cursor"].(string)}))
		if len(rest) != 2 || into(rest[0], "article", "key") != "day/1" {
			t.Errorf("got %d records", len(rest))
		}
	})
}

func TestFilter(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	id := records(t, exported(t, a, export.Request{Kind: export.Mentions}))[1]["entity"].(map[string]any)["id"].(string)
	for name, test := range map[string]struct {
		kind   export.Kind
		filter export.Filter
		want   int
	}{
		"articles of a range of days":         {export.Articles, export.Filter{From: "2021-07-01", To: "2021-07-31"}, 1},
		"articles before all":                 {export.Articles, export.Filter{To: "2020-01-01"}, 0},
		"articles touching a day":             {export.Articles, export.Filter{From: "2021-04-05", To: "2021-04-05", Match: "OVERLAPS"}, 1},
		"articles with a stated date":         {export.Articles, export.Filter{Basis: []string{"PRINTED", "METADATA"}}, 1},
		"articles of a publisher":             {export.Articles, export.Filter{Publishers: []string{"العربى الجديد"}}, 1},
		"articles of a section":               {export.Articles, export.Filter{Sections: []string{"سياسة"}}, 1},
		"articles of no such section":         {export.Articles, export.Filter{Sections: []string{"رياضة"}}, 0},
		"articles naming somebody":            {export.Articles, export.Filter{People: []string{"الكاظمى"}}, 1},
		"articles by key":                     {export.Articles, export.Filter{Key: "plain"}, 1},
		"people by name":                      {export.People, export.Filter{Query: "بايدن"}, 1},
		"people by role":                      {export.People, export.Filter{Role: "رئيس الوزراء"}, 1},
		"quotes by speaker":                   {export.Quotes, export.Filter{People: []string{"Kadhimi"}}, 1},
		"quotes word for word":                {export.Quotes, export.Filter{Kinds: []string{"DIRECT"}}, 0},
		"quotes of either kind":               {export.Quotes, export.Filter{Kinds: []string{"DIRECT", "REPORTED"}}, 1},
		"events with somebody":                {export.Events, export.Filter{People: []string{"الكاظمي"}}, 1},
		"events that were put off":            {export.Events, export.Filter{Status: []string{"POSTPONED"}}, 0},
		"mentions of people":                  {export.Mentions, export.Filter{Kinds: []string{"PERSON"}}, 3},
		"mentions of one person":              {export.Mentions, export.Filter{Of: "مصطفى الكاظمي"}, 2},
		"mentions of one place":               {export.Mentions, export.Filter{Of: id}, 1},
		"mentions in articles naming a place": {export.Mentions, export.Filter{Places: []string{"واشنطن"}}, 4},
		"articles found":                      {export.Articles, export.Filter{Query: "الحوار"}, 2},
		"articles found in a month":           {export.Articles, export.Filter{Query: "الحوار", From: "2021-04-01", To: "2021-04-30"}, 1},
		"quotes found":                        {export.Quotes, export.Filter{Query: "الجوله"}, 1},
		"events of articles found":            {export.Events, export.Filter{Query: "بايدن"}, 1},
		"events of nothing found":             {export.Events, export.Filter{Query: "تستعد"}, 0},
		"events told in other words":          {export.Events, export.Filter{Query: "الرابعة"}, 0},
		"articles that tell other words":      {export.Articles, export.Filter{Query: "الرابعة"}, 1},
		"mentions of articles found":          {export.Mentions, export.Filter{Query: "بايدن"}, 4},
	} {
		t.Run(name, func(t *testing.T) {
			if got := len(records(t, exported(t, a, export.Request{Kind: test.kind, Filter: test.filter}))); got != test.want {
				t.Errorf("got %d records, want %d", got, test.want)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	all := records(t, exported(t, a, export.Request{Kind: export.Articles, Order: "OLDEST"}))
	if got := all[0]["key"]; got != "month" {
		t.Errorf("the oldest is %v, want month", got)
	}
	if got := all[2]["key"]; got != "plain" {
		t.Errorf("the last is %v, want plain: an unknown date is last in both directions", got)
	}
}

func TestWriteRefuses(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	for name, q := range map[string]export.Request{
		"ErrKind":        {Kind: "letters"},
		"ErrFormat":      {Kind: export.Articles, Format: "xlsx"},
		"ErrOrder":       {Kind: export.People, Order: "NEWEST"},
		"ErrLimit":       {Kind: export.People, Limit: -1},
		"ErrCursor":      {Kind: export.Articles, After: "WyJ4Il0"},
		"ErrMention":     {Kind: export.Mentions, After: "WyJ4Il0"},
		"ErrDay":         {Kind: export.Articles, Filter: export.Filter{From: "2021-02-30"}},
		"ErrNobody":      {Kind: export.Quotes, Filter: export.Filter{People: []string{"لا أحد"}}},
		"ErrOfNobody":    {Kind: export.Mentions, Filter: export.Filter{Of: "لا أحد"}},
		"ErrNotForKind":  {Kind: export.People, Filter: export.Filter{Sections: []string{"سياسة"}}},
		"ErrEntityKind":  {Kind: export.Mentions, Filter: export.Filter{Kinds: []string{"DIRECT"}}},
		"ErrEventStatus": {Kind: export.Events, Filter: export.Filter{Status: []string{"MAYBE"}}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := export.Write(context.Background(), a, q, &b)
			if got := db.Code(err); got != db.CodeBadInput {
				t.Errorf("got %s (%v), want BAD_INPUT", got, err)
			}
			if b.Len() > 0 {
				t.Errorf("%q was written", b.String())
			}
		})
	}
}

// brokenWriter takes some bytes and no more.
type brokenWriter struct{ left int }

var errFull = errors.New("full")

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteFails(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	q := export.Request{Kind: export.Articles}
	if err := export.Write(context.Background(), a, q, &brokenWriter{10}); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the writer's own error", err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if err := export.Write(stopped, a, q, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}
