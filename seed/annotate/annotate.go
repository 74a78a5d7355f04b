// Package annotate reads an article as a careful reader does: whom it names and
// in what role, who says what, on whose word it rests, and what happened when.
// Every fact carries the stretch of text that proves it; where the text does
// not say, nothing is said.
package annotate

import (
	"time"

	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Options are the choices that a seeding makes once for all its articles.
type Options struct {
	WeekStart time.Weekday // the first day of a news week; Sunday unless set
}

// reading is one article while it is being read: its parts, and what the
// annotators found so far. Each annotator reads what is there and adds its own.
type reading struct {
	parts     []*Part
	claimed   []*mention // as they were found
	mentions  []*mention // the same in order of the text, once grouped
	titles    []titleOf
	found     *db.Report
	voice     namer           // the learned tagger, or nil
	heard     [][]heard       // what it found, by part
	clubNames map[string]bool // the towns whose names are clubs' here
}

// Annotate fills the Entities, Mentions, Roles, Quotes, Citations, Dates and
// Events of a report from its title and text. What was there before is dropped.
func Annotate(r *db.Report, o Options) {
	r.Entities, r.Mentions, r.Roles = nil, nil, nil
	r.Quotes, r.Citations, r.Dates, r.Events = nil, nil, nil, nil
	a := &reading{parts: partsOf(r.Article.Title, r.Text), found: r, voice: voice()}
	a.names()
	a.store()
	a.roles()
	for n := range a.parts {
		a.quotations(n)
		a.citations(n)
	}
	published := r.Article.Published.Date
	r.Dates = datesOf(a.parts, published, o)
	r.Events = eventsOf(a.parts, r.Dates, published, r.Entities, r.Mentions)
}

// names finds whom and what the parts name, and who is who.
func (a *reading) names() {
	a.listen(a.voice)
	a.clubNames = a.clubs()
	for n := range a.parts {
		a.eastAsian(n)
		a.named(n)
		a.people(n)
	}
	a.shortForms() // before the tagger, which may take a surname for a place
	a.learned()
	a.lateTitles()
	a.shortForms()
	a.group()
}

// datesOf reads the temporal expressions of the parts and resolves them for an
// article published then.
func datesOf(parts []*Part, published db.DateSpan, o Options) []db.DateExpression {
	var out []db.DateExpression
	for _, p := range parts {
		exprs := temporal.Find(p.Text, p.Tokens)
		for i := range exprs {
			exprs[i].In = p.In
		}
		out = append(out, temporal.Resolve(exprs, published, temporal.Options{WeekStart: o.WeekStart})...)
	}
	return out
}

// store writes the mentions into the report.
func (a *reading) store() {
	for _, m := range a.mentions {
		p := a.parts[m.part]
		s := Sentence{p.SentenceAt(m.first).First, p.SentenceAt(m.last - 1).Last} // العربية.نت: a point in a name
		first, last, form := a.own(m)
		span := p.Span(first, last)
		a.found.Mentions = append(a.found.Mentions, db.MentionFact{
			Entity: m.entity, Form: form, Text: p.Cut(span), In: p.In, Span: span,
			Sentence: p.Span(s.First, s.Last), Short: m.short, Confidence: m.confidence(),
		})
	}
}

// Redate gives the dates and events of an article again, for a publication date
// that was concluded later. The entities and mentions are those already stored.
func Redate(title *string, text string, published db.DateSpan, entities []db.EntityFact, mentions []db.MentionFact, o Options) ([]db.DateExpression, []db.EventFact) {
	parts := partsOf(title, text)
	dates := datesOf(parts, published, o)
	return dates, eventsOf(parts, dates, published, entities, mentions)
}

func partsOf(title *string, text string) []*Part {
	var parts []*Part
	if title != nil && *title != "" {
		parts = append(parts, NewPart(db.PartTitle, *title))
	}
	parts = append(parts, NewPart(db.PartText, text))
	for i, p := range parts {
		p.index = i
	}
	return parts
}
