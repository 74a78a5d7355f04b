// When undated articles were published: what their own words allow, narrowed by what dated articles tell of
// the same events. Only articles whose documents state a date are witnesses, so that no inference rests on another.
package resolve

import (
	"context"
	"fmt"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/temporal"
)

// redatedAtOnce is how many articles are stored in one batch.
const redatedAtOnce = 200

// concludeDates infers the dates of the articles whose documents state none.
func concludeDates(ctx context.Context, w *db.Writer, is *identities, o Options) error {
	var undated []db.StoredArticle
	err := w.EachUndated(ctx, func(s db.StoredArticle) error {
		undated = append(undated, s)
		return nil
	})
	if err != nil || len(undated) == 0 {
		return err
	}
	d := &dater{w: w, is: is, o: o}
	if d.book, err = readWitnesses(ctx, w, is, undated); err != nil {
		return err
	}
	for len(undated) > 0 {
		n := min(redatedAtOnce, len(undated))
		if err := d.redate(ctx, undated[:n]); err != nil {
			return err
		}
		undated = undated[n:]
	}
	return nil
}

type dater struct {
	w    *db.Writer
	is   *identities
	o    Options
	book *witnessBook
}

func (d *dater) redate(ctx context.Context, articles []db.StoredArticle) error {
	var out []db.Redated
	for i := range articles {
		r, err := d.infer(ctx, &articles[i])
		if err != nil {
			return err
		}
		if r.Published.Date.Known() || len(r.Evidence) > 0 || articles[i].Published.Known() {
			out = append(out, r)
		}
	}
	return d.w.Redate(ctx, out)
}

// infer dates one article.
func (d *dater) infer(ctx context.Context, s *db.StoredArticle) (db.Redated, error) {
	entities, mentions, err := d.w.StoredEntities(ctx, s.Row)
	if err != nil {
		return db.Redated{}, err
	}
	u := d.open(s, mentions)
	found := d.book.bounds(u)
	r := db.Redated{Row: s.Row}
	r.Published, r.Evidence = conclude(u, found)
	r.Dates, r.Events = annotate.Redate(s.Title, s.Text, r.Published.Date, entities, mentions, annotate.Options{WeekStart: d.o.WeekStart})
	return r, nil
}

// undated is an article without a date, opened for reading.
type undated struct {
	stored  *db.StoredArticle
	parts   []undatedPart
	options temporal.Options
}

// undatedPart is its title or its text.
type undatedPart struct {
	*annotate.Part
	exprs  []temporal.Expression
	people []personAt
}

// personAt is where a concluded person is named.
type personAt struct {
	person int64
	span   db.Span
}

func (d *dater) open(s *db.StoredArticle, mentions []db.MentionFact) *undated {
	u := &undated{stored: s, options: temporal.Options{WeekStart: d.o.WeekStart}}
	add := func(in db.TextPart, text string) {
		p := undatedPart{Part: annotate.NewPart(in, text), exprs: temporal.Find(text, arabic.Tokenize(text))}
		for i := range p.exprs {
			p.exprs[i].In = in
		}
		for _, m := range mentions {
			if who := d.is.in[s.Row]; m.In == in && m.Entity < len(who) && d.is.kind[who[m.Entity]] == db.KindPerson {
				p.people = append(p.people, personAt{who[m.Entity], m.Span})
			}
		}
		u.parts = append(u.parts, p)
	}
	if s.Title != nil && *s.Title != "" {
		add(db.PartTitle, *s.Title)
	}
	add(db.PartText, s.Text)
	return u
}

// conclude brings the words and the witnesses together. Where they contradict each other the words stand
// alone, and where those contradict themselves nothing is known; the evidence says so either way.
func conclude(u *undated, found []bound) (db.PublicationDate, []db.Evidence) {
	date, evidence, ok := u.words(found)
	if ok {
		return published(date), withProofs(evidence, found)
	}
	disputed := withProofs(nil, found)
	note(disputed, "contradicts the article's own words, or another article")
	date, evidence, ok = u.words(nil)
	if !ok {
		note(evidence, "contradicts the others: no day satisfies them all")
		date = db.UnknownDate()
	}
	return published(date), append(evidence, disputed...)
}

func published(date db.DateSpan) db.PublicationDate {
	if !date.Known() {
		return db.PublicationDate{Date: db.UnknownDate(), Basis: db.BasisUnknown}
	}
	return db.PublicationDate{Date: date, Basis: db.BasisInferred}
}

// words asks the title and the text for the days they allow between bounds. It is false where they allow none.
func (u *undated) words(found []bound) (db.DateSpan, []db.Evidence, bool) {
	date := db.UnknownDate()
	var bounds []db.DateSpan
	for _, b := range found {
		bounds = append(bounds, b.date)
	}
	var evidence []db.Evidence
	for _, p := range u.parts {
		inferred := temporal.Infer(p.exprs, u.options, bounds...)
		evidence = append(evidence, inferred.Evidence...)
		if inferred.Contradiction {
			return date, evidence, false
		}
		if inferred.Date.Known() {
			date = inferred.Date
			bounds = append(bounds, date)
		}
	}
	return date, evidence, true
}

func withProofs(evidence []db.Evidence, found []bound) []db.Evidence {
	for _, b := range found {
		evidence = append(evidence, b.proofs...)
	}
	return evidence
}

// note adds to what each piece of evidence says.
func note(evidence []db.Evidence, more string) {
	for i, e := range evidence {
		text := more
		if e.Note != nil {
			text = fmt.Sprintf("%s; %s", *e.Note, more)
		}
		evidence[i].Note = &text
	}
}
