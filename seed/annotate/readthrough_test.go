package annotate_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/annotate"
)

// TestReadThrough prints what is found in articles, to be read by a person:
//
//	SIJILL_READ=article.txt go test -run TestReadThrough -v ./seed/annotate
//	SIJILL_READ=articles.jsonl.gz SIJILL_EVERY=2000 go test …
func TestReadThrough(t *testing.T) {
	path := os.Getenv("SIJILL_READ")
	if path == "" {
		t.Skip("SIJILL_READ names no articles to read")
	}
	every := 1000
	fmt.Sscan(os.Getenv("SIJILL_EVERY"), &every)
	n := 0
	for r := range documents(t, path) {
		if n++; n%every != every/2 && strings.Contains(path, ".jsonl") {
			continue
		}
		annotate.Annotate(r, annotate.Options{})
		t.Log(describe(r))
	}
}

// documents yields the articles of a text file or of a file of JSON Lines.
func documents(t testing.TB, path string) func(func(*db.Report) bool) {
	return func(yield func(*db.Report) bool) {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if !strings.Contains(path, ".jsonl") {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			yield(&db.Report{Text: string(raw)})
			return
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var d struct{ ID, Title, Text string }
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			if !yield(&db.Report{Article: db.Article{Key: d.ID, Title: &d.Title}, Text: d.Text}) {
				return
			}
		}
	}
}

func describe(r *db.Report) string {
	var b strings.Builder
	title := ""
	if r.Article.Title != nil {
		title = *r.Article.Title
	}
	fmt.Fprintf(&b, "%s\n=== %s\n%s\n", r.Article.Key, title, r.Text)
	for i, e := range r.Entities {
		fmt.Fprintf(&b, "  %d %.3s %s:", i, e.Kind, e.Name)
		for _, m := range r.Mentions {
			if m.Entity == i {
				fmt.Fprintf(&b, " | %s", m.Text)
			}
		}
		for _, o := range r.Roles {
			if o.Entity == i {
				fmt.Fprintf(&b, " {%s}", o.Title)
			}
		}
		fmt.Fprintln(&b)
	}
	for _, q := range r.Quotes {
		fmt.Fprintf(&b, "  Q %.3s %s: %s\n", q.Kind, speakerOf(r, q), q.Text)
	}
	for _, c := range r.Citations {
		fmt.Fprintf(&b, "  C %s %s: %s\n", c.Source.Kind, c.Source.Name, c.Phrase)
	}
	return b.String()
}

func speakerOf(r *db.Report, q db.QuoteFact) string {
	s := "?"
	if q.Speaker >= 0 {
		s = r.Entities[q.Speaker].Name
	}
	if q.SpeakerSource != nil {
		s += " [" + string(q.SpeakerSource.Kind) + " " + q.SpeakerSource.Name + "]"
	}
	if q.SpeakerText != nil {
		s += " (" + *q.SpeakerText + ")"
	}
	if q.Verb != nil {
		s += " <" + *q.Verb + ">"
	}
	return s
}
