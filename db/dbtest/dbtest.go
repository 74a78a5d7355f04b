// Package dbtest makes small archives for tests.
package dbtest

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"sijill/db"
)

// MustSeed makes an archive of reports and concludes over it: entities of one name are one, and each telling of an
// event is an event of its own. It gives the archive's path.
func MustSeed(t testing.TB, reports ...db.Report) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.db")
	ctx := context.Background()
	w, err := db.OpenWriter(ctx, path)
	must(t, err)
	_, err = w.Add(ctx, reports)
	must(t, err)
	must(t, w.ConcludeEntities(ctx, entities(t, w)))
	must(t, w.ConcludeEvents(ctx, events(t, w)))
	must(t, w.Finish(ctx, db.Seeding{At: time.Unix(0, 0)}))
	must(t, w.Close())
	return path
}

// Statements counts the statements that an archive answers.
type Statements struct{ atomic.Int64 }

// MustOpen opens an archive until the test ends; the count may be nil.
func MustOpen(t testing.TB, path string, count *Statements) *db.Archive {
	t.Helper()
	o := db.Options{}
	if count != nil {
		o.Observe = func(string, time.Duration) { count.Add(1) }
	}
	a, err := db.Open(path, o)
	must(t, err)
	t.Cleanup(func() { a.Close() })
	return a
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func entities(t testing.TB, w *db.Writer) []db.ConcludedEntity {
	t.Helper()
	var list []db.ConcludedEntity
	places := map[string]int{}
	must(t, w.EachEntity(context.Background(), func(e db.ArticleEntity) error {
		key := string(e.Kind) + e.Name
		if _, ok := places[key]; !ok {
			places[key] = len(list)
			list = append(list, db.ConcludedEntity{Kind: e.Kind, Forms: []string{e.Name}, Name: e.Name})
		}
		c := &list[places[key]]
		c.Members = append(c.Members, db.Member{Row: e.Row, Link: db.LinkName})
		return nil
	}))
	return list
}

func events(t testing.TB, w *db.Writer) []db.ConcludedEvent {
	t.Helper()
	var list []db.ConcludedEvent
	must(t, w.EachEvent(context.Background(), func(e db.ToldEvent) error {
		list = append(list, db.ConcludedEvent{ID: e.ID, Date: e.Date, Status: e.Status, Summary: e.Text, Reports: []int64{e.Row}, Plan: -1})
		return nil
	}))
	return list
}

// names are of people who were presidents or prime ministers of Iraq; every article names four of them.
var names = []string{"برهم صالح", "فؤاد معصوم", "حيدر العبادي", "نوري المالكي", "عادل عبد المهدي", "مصطفى الكاظمي"}

// Report makes the n-th of many reports, each published a day after the one before it, with a few facts of every kind.
func Report(n int) db.Report {
	day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n)
	title := fmt.Sprintf("خبر رقم %d عن اجتماع", n)
	b := builder{}
	b.sentence("عقد اجتماع في بغداد يوم ", day.Format(db.Day), " حضره عدد من المسؤولين.")
	r := db.Report{
		Article: db.Article{
			Key: fmt.Sprintf("report-%04d", n), Language: "ar", Title: &title, TitleBasis: db.BasisPrinted, DisplayTitle: title,
			Lede: b.text.String(), WordCount: 30,
			Published: db.PublicationDate{Date: db.OnDay(day), Basis: db.BasisMetadata},
			Publisher: db.Publisher{Basis: db.BasisMetadata},
		},
		Publisher: &db.SourceName{Name: fmt.Sprintf("صحيفة %d", n%3), Form: fmt.Sprintf("صحيفة %d", n%3), Kind: db.SourceOutlet},
	}
	date := db.OnDay(day)
	lede := db.Span{End: b.runes}
	span := b.find(day.Format(db.Day))
	r.Dates = []db.DateExpression{{Text: day.Format(db.Day), In: db.PartText, Span: span, Date: &date, Rule: "test", Anchor: db.AnchorNone}}
	for i := range 4 {
		name := names[(n+i)%len(names)]
		said := fmt.Sprintf("قال شيئا برقم %d", i)
		sentence := b.sentence("\nأكد ", name, " أنه ", said, ".")
		at := b.find(name)
		words := b.find(said)
		r.Entities = append(r.Entities, db.EntityFact{Kind: db.KindPerson, Name: name})
		r.Mentions = append(r.Mentions, db.MentionFact{Entity: i, Form: name, Text: name, In: db.PartText, Span: at, Sentence: sentence})
		verb := "أكد"
		r.Quotes = append(r.Quotes, db.QuoteFact{Kind: db.QuoteReported, Text: said, In: db.PartText, Span: words, Verb: &verb,
			Speaker: i, SpeakerText: &name, SpeakerSpan: &at})
	}
	r.Events = []db.EventFact{{Date: 0, In: db.PartText, Span: lede, Status: db.StatusHappened, Entities: []int{0}, Terms: []string{"اجتماع"}}}
	r.Text = b.text.String()
	r.Document = r.Text
	r.Article.ID = db.ArticleID(r.Article.Key, "", title, date.EDTF, r.Publisher.Name, r.Text)
	return r
}

// Reports makes the first n of many reports.
func Reports(n int) []db.Report {
	reports := make([]db.Report, n)
	for i := range reports {
		reports[i] = Report(i)
	}
	return reports
}

// builder writes a text and knows where in it things stand, in code points.
type builder struct {
	text  strings.Builder
	runes int
	last  int // where the last sentence begins
}

func (b *builder) sentence(parts ...string) db.Span {
	b.last = b.runes
	for _, part := range parts {
		b.text.WriteString(part)
		b.runes += len([]rune(part))
	}
	return db.Span{Start: b.last, End: b.runes}
}

// find gives the place of words in the last sentence.
func (b *builder) find(words string) db.Span {
	sentence := string([]rune(b.text.String())[b.last:])
	start := b.last + len([]rune(sentence[:strings.Index(sentence, words)]))
	return db.Span{Start: start, End: start + len([]rune(words))}
}
