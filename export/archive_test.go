// The archives that the tests of this package export: reports written by hand, with the facts that a reader would
// find in them.

package export_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
)

const (
	visitText = "وصل رئيس الوزراء العراقي مصطفى الكاظمي إلى واشنطن في 25 يوليو 2021, بدعوة من جو بايدن.\n" +
		"وقال الكاظمي إن \"الجولة الرابعة\" من الحوار تعقد خلال الزيارة."
	plainText  = "=1+1 ليس خبرا، بل سطر يبدأ بعلامة."
	monthText  = "تستعد بغداد للجولة الثالثة من الحوار."
	visitTitle = "الكاظمي في واشنطن"
)

func ptr[T any](v T) *T { return &v }

// at gives where a part of a text stands, in code points.
func at(t *testing.T, text, part string) db.Span {
	t.Helper()
	before, _, found := strings.Cut(text, part)
	if !found {
		t.Fatalf("%q does not stand in the text", part)
	}
	start := utf8.RuneCountInString(before)
	return db.Span{Start: start, End: start + utf8.RuneCountInString(part)}
}

func report(key, text string) db.Report {
	lede, _, _ := strings.Cut(text, "\n")
	return db.Report{
		Article: db.Article{
			ID: db.ArticleID(key, "", "", "", "", text), Key: key, Language: "ar", DisplayTitle: lede, Lede: lede,
			WordCount: len(strings.Fields(text)),
			Published: db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown},
			Publisher: db.Publisher{Basis: db.BasisUnknown},
		},
		Text: text, Document: text,
	}
}

// visit is a report in which everything is known.
func visit(t *testing.T) db.Report {
	r := report("2021/07/visit", visitText)
	r.Document = "25 يوليو 2021\n" + visitText
	day := db.OnDay(time.Date(2021, 7, 25, 0, 0, 0, 0, time.UTC))
	n := &r.Article
	n.URL, n.Title, n.TitleBasis, n.DisplayTitle = ptr("https://example.org/news/1"), ptr(visitTitle), db.BasisPrinted, visitTitle
	n.Section, n.Dateline = ptr("سياسة"), ptr("واشنطن")
	n.Published = db.PublicationDate{Date: day, At: ptr("2021-07-25T18:30:00+03:00"), Basis: db.BasisPrinted}
	n.Publisher.Basis = db.BasisMetadata
	r.Publisher = &db.SourceName{Name: "العربي الجديد", Form: "العربي الجديد", Kind: db.SourceOutlet}
	r.Authors = []string{"بغداد ـ العربي الجديد", "رويترز"}
	r.DateEvidence = []db.Evidence{{In: db.PartDocument, Span: &db.Span{Start: 0, End: 13}, Text: "25 يوليو 2021"}}
	r.Entities = []db.EntityFact{
		{Kind: db.KindPerson, Name: "مصطفى الكاظمي"}, {Kind: db.KindPlace, Name: "واشنطن"}, {Kind: db.KindPerson, Name: "جو بايدن"},
	}
	paragraph, rest, _ := strings.Cut(visitText, "\n")
	first, second := at(t, visitText, paragraph), at(t, visitText, rest)
	mention := func(entity int, form string, span, sentence db.Span, short bool) db.MentionFact {
		return db.MentionFact{Entity: entity, Form: form, Text: form, In: db.PartText, Span: span, Sentence: sentence, Short: short}
	}
	r.Mentions = []db.MentionFact{
		mention(0, "مصطفى الكاظمي", at(t, visitText, "مصطفى الكاظمي"), first, false),
		mention(1, "واشنطن", at(t, visitText, "واشنطن"), first, false),
		mention(2, "جو بايدن", at(t, visitText, "جو بايدن"), first, false),
		mention(0, "الكاظمي", inSecond(t, "الكاظمي"), second, true),
	}
	r.Mentions[0].Confidence = ptr(0.97)
	r.Roles = []db.RoleFact{{Entity: 0, Title: "رئيس الوزراء العراقي", Text: "رئيس الوزراء العراقي", In: db.PartText, Span: at(t, visitText, "رئيس الوزراء العراقي")}}
	speaker := inSecond(t, "الكاظمي")
	said := "\"الجولة الرابعة\" من الحوار تعقد خلال الزيارة"
	r.Quotes = []db.QuoteFact{{Kind: db.QuoteReported, Text: said, In: db.PartText, Span: at(t, visitText, said),
		Verb: ptr("وقال"), Speaker: 0, SpeakerText: ptr("الكاظمي"), SpeakerSpan: &speaker}}
	r.Dates = []db.DateExpression{{Text: "25 يوليو 2021", In: db.PartText, Span: at(t, visitText, "25 يوليو 2021"), Date: &day, Rule: "day-month-year", Anchor: db.AnchorNone}}
	r.Events = []db.EventFact{{Date: 0, In: db.PartText, Span: first, Status: db.StatusHappened, Entities: []int{0, 1}, Terms: []string{stem("بايدن"), stem("وصل")}}}
	return r
}

// stem is a word as the index and the terms of events hold it.
func stem(word string) string { return arabic.Stem(arabic.Normalize(word)) }

// inSecond gives where a part of the second paragraph of visitText stands.
func inSecond(t *testing.T, part string) db.Span {
	before, second, _ := strings.Cut(visitText, "\n")
	span, shift := at(t, second, part), utf8.RuneCountInString(before)+1
	return db.Span{Start: span.Start + shift, End: span.End + shift}
}

// few are three reports: one in which all is known, one in which nothing is, and one whose month was concluded.
func few(t *testing.T) []db.Report {
	month := report("month", monthText)
	month.Article.Title, month.Article.DisplayTitle = ptr("@ بغداد"), "@ بغداد"
	month.Article.Published = db.PublicationDate{Date: db.InMonth(2021, time.April), Basis: db.BasisInferred}
	return []db.Report{visit(t), report("plain", plainText), month}
}

// many are reports of one person, one a day; the report in the middle names the person 250 times.
func many(t *testing.T, n int) []db.Report {
	all := make([]db.Report, n)
	for i := range all {
		text := fmt.Sprintf("الخبر %d: زار مصطفى الكاظمي واشنطن.", i)
		times := 1
		if i == n/2 {
			times = 250
			text += strings.Repeat(" الكاظمي", times-1)
		}
		r := report(fmt.Sprintf("day/%d", i), text)
		day := db.OnDay(time.Date(2021, 7, 25, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i))
		r.Article.Published = db.PublicationDate{Date: day, Basis: db.BasisMetadata}
		r.Entities = []db.EntityFact{{Kind: db.KindPerson, Name: "مصطفى الكاظمي"}}
		whole := db.Span{Start: 0, End: utf8.RuneCountInString(text)}
		for m := range times {
			form, span := "مصطفى الكاظمي", at(t, text, "مصطفى الكاظمي")
			if m > 0 {
				form, span = "الكاظمي", db.Span{Start: whole.End - 8*m + 1, End: whole.End - 8*m + 8}
			}
			r.Mentions = append(r.Mentions, db.MentionFact{Form: form, Text: form, In: db.PartText, Span: span, Sentence: whole, Short: m > 0})
		}
		said := at(t, text, "زار مصطفى الكاظمي واشنطن")
		r.Quotes = []db.QuoteFact{{Kind: db.QuoteReported, Text: "زار مصطفى الكاظمي واشنطن", In: db.PartText, Span: said, Speaker: -1}}
		r.Dates = []db.DateExpression{{Text: "الخبر", In: db.PartText, Span: db.Span{Start: 0, End: 5}, Date: &day, Rule: "by-hand", Anchor: db.AnchorNone}}
		r.Events = []db.EventFact{{In: db.PartText, Span: said, Status: db.StatusHappened, Entities: []int{0}, Terms: []string{"زار"}}}
		all[i] = r
	}
	return all
}

// archived stores reports and concludes over them: the same name is the same entity, every telling is an event.
func archived(t testing.TB, reports []db.Report) string {
	t.Helper()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "sijill.db")
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}()
	if _, err := w.Add(ctx, reports); err != nil {
		t.Fatal(err)
	}
	var order []string
	known := map[string]*db.ConcludedEntity{}
	err = w.EachEntity(ctx, func(e db.ArticleEntity) error {
		key := string(e.Kind) + e.Name
		if known[key] == nil {
			order = append(order, key)
			known[key] = &db.ConcludedEntity{Kind: e.Kind, Forms: []string{e.Name}, Name: e.Name}
		}
		known[key].Members = append(known[key].Members, db.Member{Row: e.Row, Link: db.LinkName})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	entities := make([]db.ConcludedEntity, len(order))
	for i, key := range order {
		entities[i] = *known[key]
	}
	if err := w.ConcludeEntities(ctx, entities); err != nil {
		t.Fatal(err)
	}
	var events []db.ConcludedEvent
	err = w.EachEvent(ctx, func(e db.ToldEvent) error {
		events = append(events, db.ConcludedEvent{ID: e.ID, Date: e.Date, Status: e.Status, Summary: e.Text, Reports: []int64{e.Row}, Plan: -1})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.ConcludeEvents(ctx, events); err != nil {
		t.Fatal(err)
	}
	if err := w.Finish(ctx, db.Seeding{From: []string{"by hand"}, At: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)}); err != nil {
		t.Fatal(err)
	}
	return path
}

// mustOpen opens an archive of reports for reading.
func mustOpen(t testing.TB, reports []db.Report, o db.Options) *db.Archive {
	t.Helper()
	a, err := db.Open(archived(t, reports), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}
