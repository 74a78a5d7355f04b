package resolve_test

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/resolve"
)

// The archives of these tests are written by hand: facts as annotating would give them.

// person is somebody whom a report names, with the roles claimed there.
type person struct {
	name  string
	roles []string
}

func p(name string, roles ...string) person { return person{name, roles} }

// event is a dated sentence of a report. Day is one day, an interval "first/last", or a month.
type event struct {
	text   string
	day    string
	status db.EventStatus // HAPPENED unless set
	people []int          // indexes into the report's people
}

// report is a report as a test writes it.
type report struct {
	id     string
	day    string // of publication; empty: unknown
	source string
	people []person
	places []string
	bodies []string // organisations
	events []event
	text   string // more sentences
}

// sheet is the text of a report while it is being written.
type sheet struct{ db.Report }

func (s *sheet) write(words string) db.Span {
	if s.Text != "" {
		s.Text += "\n"
	}
	start := utf8.RuneCountInString(s.Text)
	s.Text += words
	return db.Span{Start: start, End: utf8.RuneCountInString(s.Text)}
}

func (s *sheet) mention(kind db.EntityKind, name string) {
	var span db.Span
	if before, _, written := strings.Cut(s.Text, name); written {
		start := utf8.RuneCountInString(before)
		span = db.Span{Start: start, End: start + utf8.RuneCountInString(name)}
	} else {
		span = s.write(name)
	}
	s.Entities = append(s.Entities, db.EntityFact{Kind: kind, Name: name})
	s.Mentions = append(s.Mentions, db.MentionFact{Entity: len(s.Entities) - 1, Form: name, Text: name, In: db.PartText, Span: span, Sentence: span})
}

func (r report) facts() db.Report {
	s := &sheet{}
	s.Article = db.Article{ID: "article_" + r.id, Key: r.id, Language: "ar", TitleBasis: db.BasisUnknown, DisplayTitle: r.id,
		Published: db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown}, Publisher: db.Publisher{Basis: db.BasisUnknown}}
	if r.day != "" {
		s.Article.Published = db.PublicationDate{Date: interval(r.day), Basis: db.BasisPrinted}
	}
	if r.source != "" {
		s.Publisher = &db.SourceName{Name: r.source, Form: r.source, Kind: db.SourceOutlet}
	}
	if r.text != "" {
		s.write(r.text)
	}
	for i, e := range r.events {
		span, date := s.write(e.text), interval(e.day)
		status := e.status
		if status == "" {
			status = db.StatusHappened
		}
		s.Dates = append(s.Dates, db.DateExpression{Text: e.text, In: db.PartText, Span: span, Date: &date, Rule: "day"})
		s.Events = append(s.Events, db.EventFact{Date: i, In: db.PartText, Span: span, Status: status, Entities: e.people, Terms: terms(e.text)})
	}
	for i, who := range r.people {
		for _, role := range who.roles {
			s.Roles = append(s.Roles, db.RoleFact{Entity: i, Title: role, Text: role, In: db.PartText, Span: s.write(role)})
		}
		s.mention(db.KindPerson, who.name)
	}
	for _, place := range r.places {
		s.mention(db.KindPlace, place)
	}
	for _, body := range r.bodies {
		s.mention(db.KindOrganization, body)
	}
	s.Document = s.Text
	return s.Report
}

func interval(text string) db.DateSpan {
	first, last, two := strings.Cut(text, "/")
	if !two && len(first) == len("2021-04") {
		month, _ := time.Parse("2006-01", first)
		return db.InMonth(month.Year(), month.Month())
	}
	start, _ := time.Parse(db.Day, first)
	if !two {
		return db.OnDay(start)
	}
	end, _ := time.Parse(db.Day, last)
	return db.Between(start, end)
}

// terms are the content words of a sentence.
func terms(text string) []string {
	var out []string
	for _, t := range arabic.Tokenize(text) {
		if norm := arabic.Normalize(t.Text); t.Kind == arabic.Word && !arabic.IsStopWord(norm) {
			out = append(out, arabic.Stem(norm))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// conclude writes an archive, one batch for each group of reports, and concludes over it.
func conclude(t *testing.T, o resolve.Options, batches ...[]report) *db.Archive {
	t.Helper()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "archive.db")
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	for _, batch := range batches {
		var facts []db.Report
		for _, r := range batch {
			facts = append(facts, r.facts())
		}
		if _, err := w.Add(ctx, facts); err != nil {
			t.Fatal(err)
		}
		if err := resolve.Conclude(ctx, w, o); err != nil {
			t.Fatal(err)
		}
		if err := w.Finish(ctx, db.Seeding{At: time.Unix(0, 0)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := db.Open(path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func version(t *testing.T, a *db.Archive) string {
	t.Helper()
	info, err := a.Info(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return *info.Version
}

// everybody lists the people of an archive: "name: its forms".
func everybody(t *testing.T, a *db.Archive) []string {
	t.Helper()
	ctx, hundred := context.Background(), 100
	people, err := a.People(ctx, nil, nil, db.Page{First: &hundred})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, item := range people.Items {
		forms, err := a.EntityForms(ctx, item.Value.Ref)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range forms {
			names = append(names, f.Form)
		}
		slices.Sort(names)
		out = append(out, item.Value.Name+": "+strings.Join(names, "، "))
	}
	slices.Sort(out)
	return out
}

func check(t *testing.T, got, want []string) {
	t.Helper()
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// The order and the number of seedings change nothing.
func TestOrderOfSeeding(t *testing.T) {
	reports := slices.Concat(peopleReports(), eventReports(), dateReports())
	want := version(t, conclude(t, resolve.Options{}, reports))
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 1))
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		cut := 1 + random.IntN(len(reports)-1)
		got := version(t, conclude(t, resolve.Options{}, reports[:cut], reports[cut:]))
		if got != want {
			t.Errorf("order %d in two seedings: version %s, want %s", seed, got, want)
		}
	}
}
