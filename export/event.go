// Records of events, each with every report of it.

package export

import (
	"context"

	"sijill/db"
)

// eventRecord is something that happened, or was to happen, with every report of it.
type eventRecord struct {
	ID            string         `json:"id"`
	Date          dateSpan       `json:"date"`
	Status        db.EventStatus `json:"status"`
	Summary       string         `json:"summary"`
	ArticleCount  int            `json:"articleCount"`
	People        []entityName   `json:"people"`
	Places        []entityName   `json:"places"`
	Sources       []sourceName   `json:"sources"`
	Disagreements []disagreement `json:"disagreements"`
	Reports       []report       `json:"reports"`
	position
}

type disagreement struct {
	About  db.DisagreementSubject `json:"about"`
	Values []string               `json:"values"`
}

// report is one article's telling of an event; both spans point into the part named beside them.
type report struct {
	Article        *articleName   `json:"article"`
	Sentence       string         `json:"sentence"`
	In             db.TextPart    `json:"in"`
	Span           span           `json:"span"`
	Status         db.EventStatus `json:"status"`
	DateExpression dateExpression `json:"dateExpression"`
}

type dateExpression struct {
	Text string      `json:"text"`
	In   db.TextPart `json:"in"`
	Span span        `json:"span"`
	Date *dateSpan   `json:"date"`
	Rule string      `json:"rule"`
}

var eventColumns = joined(
	[]column[eventRecord]{{"id", func(r *eventRecord) string { return r.ID }}},
	below("date", func(r *eventRecord) *dateSpan { return &r.Date }, dateColumns),
	[]column[eventRecord]{
		{"status", func(r *eventRecord) string { return string(r.Status) }},
		{"summary", func(r *eventRecord) string { return r.Summary }},
		{"articleCount", func(r *eventRecord) string { return number(r.ArticleCount) }},
		eachOf("people.id", func(r *eventRecord) []entityName { return r.People }, func(e *entityName) string { return e.ID }),
		eachOf("people.name", func(r *eventRecord) []entityName { return r.People }, func(e *entityName) string { return e.Name }),
		eachOf("places.name", func(r *eventRecord) []entityName { return r.Places }, func(e *entityName) string { return e.Name }),
		eachOf("sources.name", func(r *eventRecord) []sourceName { return r.Sources }, func(s *sourceName) string { return s.Name }),
		eachOf("reports.article.id", reportsOf, func(p *report) string { return p.name().ID }),
		eachOf("reports.article.key", reportsOf, func(p *report) string { return p.name().Key }),
		eachOf("reports.sentence", reportsOf, func(p *report) string { return p.Sentence }),
		eachOf("reports.in", reportsOf, func(p *report) string { return string(p.In) }),
		eachOf("reports.span.start", reportsOf, func(p *report) string { return number(p.Span.Start) }),
		eachOf("reports.span.end", reportsOf, func(p *report) string { return number(p.Span.End) }),
		eachOf("reports.dateExpression.text", reportsOf, func(p *report) string { return p.DateExpression.Text }),
		{"cursor", func(r *eventRecord) string { return r.Cursor }},
	},
)

func reportsOf(r *eventRecord) []report { return r.Reports }

func (p *report) name() articleName {
	if p.Article == nil {
		return articleName{}
	}
	return *p.Article
}

// eventPage is how many events are held at once with their reports.
const eventPage = 50

func eventWalk(a *db.Archive, q Request) walk[eventRecord] {
	var timeline *db.Timeline
	order := db.EventOrder(q.Order)
	read := listed(eventPage, func(ctx context.Context, p db.Page) (*db.Slice[*db.TimelineEvent], error) {
		if timeline == nil {
			var err error
			if timeline, err = eventTimeline(ctx, a, q); err != nil {
				return nil, err
			}
		}
		return a.Events(ctx, timeline, &order, p)
	})
	return recordsOf(read, func(ctx context.Context, item db.Item[*db.TimelineEvent]) (*eventRecord, error) {
		return toEvent(ctx, a, item)
	})
}

// maxFound is how many found articles the archive hands out at once.
const maxFound = 10_000

// eventTimeline is that of the whole archive, or of a search: then it lists what the found articles tell in the words
// of the query, as the API does, however they and their events are filtered. A search that finds more than can be
// handed out is refused rather than cut short in silence.
func eventTimeline(ctx context.Context, a *db.Archive, q Request) (*db.Timeline, error) {
	if q.Filter.Query == "" {
		return db.WholeTimeline(q.Filter.events()), nil
	}
	f := Filter{Query: q.Filter.Query, Mode: q.Filter.Mode}
	search := f.search(string(db.SearchByRelevance))
	search.First = 1
	result, err := a.Search(ctx, search)
	if err != nil {
		return nil, err
	}
	n, err := result.TotalCount(ctx)
	if err != nil {
		return nil, err
	}
	if n > maxFound {
		return nil, badInput("the search finds %d articles; export the events of at most %d at once", n, maxFound)
	}
	return db.SearchTimeline(result, q.Filter.events()), nil
}

func toEvent(ctx context.Context, a *db.Archive, item db.Item[*db.TimelineEvent]) (*eventRecord, error) {
	n := item.Value
	r := &eventRecord{
		ID: n.ID, Date: toDate(n.Date), Status: n.Status, Summary: n.Summary, ArticleCount: n.ArticleCount,
		People: []entityName{}, Places: []entityName{}, Sources: []sourceName{}, Disagreements: []disagreement{}, Reports: []report{},
		position: position{item.Cursor},
	}
	for _, add := range []func(context.Context, *db.Archive, db.Ref) error{r.addTakers, r.addSources, r.addReports} {
		if err := add(ctx, a, n.Ref); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *eventRecord) addTakers(ctx context.Context, a *db.Archive, event db.Ref) error {
	people, err := whole(ctx, event, a.EventPeople)
	if err != nil {
		return err
	}
	for _, p := range people {
		r.People = append(r.People, *toEntityName(&p.Entity))
	}
	places, err := whole(ctx, event, a.EventPlaces)
	for _, p := range places {
		r.Places = append(r.Places, *toEntityName(&p.Entity))
	}
	return err
}

func (r *eventRecord) addSources(ctx context.Context, a *db.Archive, event db.Ref) error {
	sources, err := whole(ctx, event, a.EventSources)
	if err != nil {
		return err
	}
	for _, s := range sources {
		r.Sources = append(r.Sources, *toSourceName(s))
	}
	differing, err := a.Disagreements(ctx, event)
	for _, d := range differing {
		r.Disagreements = append(r.Disagreements, disagreement{d.About, d.Values})
	}
	return err
}

func (r *eventRecord) addReports(ctx context.Context, a *db.Archive, event db.Ref) error {
	reports, err := a.Reports(ctx, event)
	if err != nil {
		return err
	}
	for _, p := range reports {
		article, err := articleNamed(ctx, a, p.ArticleRef)
		if err != nil {
			return err
		}
		d := p.DateExpression
		expression := dateExpression{Text: d.Text, In: d.In, Span: toSpan(d.Span), Rule: d.Rule}
		if d.Date != nil {
			date := toDate(*d.Date)
			expression.Date = &date
		}
		r.Reports = append(r.Reports, report{article, p.Sentence, p.In, toSpan(p.Span), p.Status, expression})
	}
	return nil
}
