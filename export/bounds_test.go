// What an export costs does not grow with the archive: memory is that of a page, and statements are so many a page.

package export_test

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"sijill/db"
	"sijill/export"
)

// bulk are reports of about five kilobytes each.
func bulk(n int) []db.Report {
	body := strings.Repeat("زار مصطفى الكاظمي واشنطن وعاد إلى بغداد. ", 70)
	all := make([]db.Report, n)
	for i := range all {
		text := fmt.Sprintf("الخبر %d.\n%s", i, body)
		all[i] = report(fmt.Sprint("bulk/", i), text)
		all[i].Article.Published = db.PublicationDate{Date: db.OnDay(time.Date(2000, 1, 1+i, 0, 0, 0, 0, time.UTC)), Basis: db.BasisMetadata}
		all[i].Entities = []db.EntityFact{{Kind: db.KindPerson, Name: "مصطفى الكاظمي"}}
		start := utf8.RuneCountInString(fmt.Sprintf("الخبر %d.\nزار ", i))
		span := db.Span{Start: start, End: start + utf8.RuneCountInString("مصطفى الكاظمي")}
		all[i].Mentions = []db.MentionFact{{Form: "مصطفى الكاظمي", Text: "مصطفى الكاظمي", In: db.PartText, Span: span, Sentence: span}}
	}
	return all
}

// heapMeter counts what is written, and looks at the live heap from time to time.
type heapMeter struct {
	written, looked int
	first, greatest uint64
}

func (m *heapMeter) Write(p []byte) (int, error) {
	m.written += len(p)
	if m.written-m.looked > 2<<20 || m.first == 0 {
		m.looked = m.written
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		if m.first == 0 {
			m.first = s.HeapAlloc
		}
		m.greatest = max(m.greatest, s.HeapAlloc)
	}
	return len(p), nil
}

func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("seeds 5,000 reports")
	}
	a := mustOpen(t, bulk(5000), db.Options{})
	const room = 4 << 20 // bytes that the live heap may grow by while an export goes on
	for _, kind := range []export.Kind{export.Articles, export.Mentions} {
		m := &heapMeter{}
		if err := export.Write(context.Background(), a, export.Request{Kind: kind}, m); err != nil {
			t.Fatal(err)
		}
		if kind == export.Articles && m.written < 20<<20 {
			t.Fatalf("%s: only %d bytes were written", kind, m.written)
		}
		if m.greatest > m.first+room {
			t.Errorf("%s: the heap grew from %d to %d bytes while %d were written", kind, m.first, m.greatest, m.written)
		}
	}
}

// A page takes a fixed number of statements, however much it holds.
func TestStatements(t *testing.T) {
	var statements atomic.Int64
	count := func(string, time.Duration) { statements.Add(1) }
	a := mustOpen(t, many(t, 200), db.Options{Observe: count})
	for _, test := range []struct {
		kind export.Kind
		page int   // records in a page
		want int64 // statements for each
	}{
		{export.Articles, 20, 5},
		{export.Quotes, 100, 2},
		{export.Events, 50, 7},
	} {
		for pages := 1; pages <= 2; pages++ {
			statements.Store(0)
			q := export.Request{Kind: test.kind, Limit: pages * test.page}
			if err := export.Write(context.Background(), a, q, io.Discard); err != nil {
				t.Fatal(err)
			}
			if got, want := statements.Load(), int64(pages)*test.want; got != want {
				t.Errorf("%d pages of %s took %d statements, want %d", pages, test.kind, got, want)
			}
		}
	}
}

// A list within a record is whole, however many pages of the archive it takes.
func TestWholeLists(t *testing.T) {
	const n = 120
	r := visit(t)
	span := r.Mentions[1].Span
	for i := range n {
		name := fmt.Sprint("محطة ", i)
		r.Entities = append(r.Entities, db.EntityFact{Kind: db.KindPlace, Name: name})
		entity := len(r.Entities) - 1
		r.Mentions = append(r.Mentions, db.MentionFact{Entity: entity, Form: name, Text: "واشنطن", In: db.PartText, Span: span, Sentence: span})
		r.Events[0].Entities = append(r.Events[0].Entities, entity)
	}
	a := mustOpen(t, append(few(t)[1:], r), db.Options{})
	event := records(t, exported(t, a, export.Request{Kind: export.Events}))[0]
	if got, want := len(event["places"].([]any)), n+1; got != want {
		t.Errorf("the event has %d places, want %d", got, want)
	}
	article := described(t, served(t, a, 0).URL, r.Article.ID, "jsonld", "application/ld+json")
	if got, want := len(into(article, "mentions").([]any)), n+3; got != want {
		t.Errorf("the article mentions %d, want %d", got, want)
	}
}
