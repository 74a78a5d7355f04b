// Reading timelines: the events of the whole archive, of a person, a source, an article or a search.
package db

import (
	"context"
)

// EventOrder is how events are sorted. An unknown date is last in both directions.
type EventOrder string

// The orders of schema.graphql.
const (
	EventsOldest       EventOrder = "OLDEST"
	EventsNewest       EventOrder = "NEWEST"
	EventsByImportance EventOrder = "IMPORTANCE"
)

// eventOrders name the columns; the indexes event_oldest, event_newest and event_importance serve them.
var eventOrders = map[EventOrder]order{
	EventsOldest:       {"oldest", []string{"event.oldest", "event.uid"}, false},
	EventsNewest:       {"newest", []string{"event.newest", "event.uid"}, true},
	EventsByImportance: {"importance", []string{"event.importance", "event.uid"}, true},
}

// scope is what a timeline is about: how its events and its articles hang on the parents given as a JSON list.
type scope struct {
	name     string
	events   string // gives parent, event_id
	articles string // gives parent, article_id
	mentions string // gives parent, article_id, mention_count; empty: all namings of people in the articles
}

var (
	wholeScope  = scope{name: "archive"}
	personScope = scope{
		name:     "person",
		events:   `SELECT entity_id AS parent, event_id FROM event_entity WHERE entity_id IN (SELECT value FROM json_each(?))`,
		articles: `SELECT entity_id AS parent, article_id FROM appearance WHERE entity_id IN (SELECT value FROM json_each(?))`,
		mentions: `SELECT entity_id AS parent, article_id, mention_count FROM appearance WHERE entity_id IN (SELECT value FROM json_each(?))`,
	}
	sourceScope = scope{
		name: "source",
		events: `SELECT DISTINCT article.source_id AS parent, event_report.event_id FROM article
			CROSS JOIN event_report ON event_report.article_id = article.id WHERE article.source_id IN (SELECT value FROM json_each(?))`,
		articles: `SELECT source_id AS parent, id AS article_id FROM article WHERE source_id IN (SELECT value FROM json_each(?))`,
	}
	articleScope = scope{
		name:     "article",
		events:   `SELECT DISTINCT article_id AS parent, event_id FROM event_report WHERE article_id IN (SELECT value FROM json_each(?))`,
		articles: `SELECT id AS parent, id AS article_id FROM article WHERE id IN (SELECT value FROM json_each(?))`,
	}
	foundScope = scope{
		name:     "found",
		events:   `SELECT DISTINCT 0 AS parent, event_id FROM event_report WHERE article_id IN (SELECT value FROM json_each(?))`,
		articles: `SELECT 0 AS parent, id AS article_id FROM article WHERE id IN (SELECT value FROM json_each(?))`,
	}
)

// Timeline is a choice of events; nothing is read before events or counts are asked for.
type Timeline struct {
	scope  scope
	ref    Ref
	filter *TimelineFilter
	found  func(context.Context) ([]int64, error) // the articles of foundScope
	words  map[string]float64                     // stems of a search, and what they weigh
}

// WholeTimeline is that of the whole archive.
func WholeTimeline(f *TimelineFilter) *Timeline { return &Timeline{scope: wholeScope, filter: f} }

// PersonTimeline is that of a person.
func PersonTimeline(r Ref, f *TimelineFilter) *Timeline {
	return &Timeline{scope: personScope, ref: r, filter: f}
}

// SourceTimeline is that of what a source published.
func SourceTimeline(r Ref, f *TimelineFilter) *Timeline {
	return &Timeline{scope: sourceScope, ref: r, filter: f}
}

// ArticleTimeline is that of one article.
func ArticleTimeline(r Ref, f *TimelineFilter) *Timeline {
	return &Timeline{scope: articleScope, ref: r, filter: f}
}

// FoundTimeline is that of the articles which found gives when it is first asked.
func FoundTimeline(found func(context.Context) ([]int64, error), f *TimelineFilter) *Timeline {
	return &Timeline{scope: foundScope, filter: f, found: found}
}

// key tells timelines of one kind apart.
func (t *Timeline) key() string { return "timeline " + t.scope.name + filterKey(t.filter) }

// parents gives the rows to read for, and a reading for all of them at once.
func inScope[T any](ctx context.Context, t *Timeline, key string, read func(context.Context, []int64) (map[int64]T, error)) (T, error) {
	var none T
	switch t.scope.name {
	case wholeScope.name:
		all, err := read(ctx, nil)
		return all[0], err
	case foundScope.name:
		rows, err := t.found(ctx)
		if err != nil {
			return none, err
		}
		all, err := read(ctx, rows)
		return all[0], err
	}
	return together(ctx, t.ref, t.key()+key, read)
}

// eventTable is what is read of an event.
var eventTable = table[TimelineEvent]{
	{fieldSet("id"), "event.uid", func(e *TimelineEvent) any { return &e.ID }},
	{fieldSet("date"), "event.edtf", func(e *TimelineEvent) any { return &e.Date.EDTF }},
	{fieldSet("date"), "event.first", func(e *TimelineEvent) any { return &e.Date.Start }},
	{fieldSet("date"), "event.last", func(e *TimelineEvent) any { return &e.Date.End }},
	{fieldSet("date"), "event.precision", func(e *TimelineEvent) any { return &e.Date.Precision }},
	{fieldSet("status"), "event.status", func(e *TimelineEvent) any { return &e.Status }},
	{fieldSet("summary"), "event.summary", func(e *TimelineEvent) any { return &e.Summary }},
	{fieldSet("articleCount"), "event.article_count", func(e *TimelineEvent) any { return &e.ArticleCount }},
	{fieldSet("importance"), "event.importance", func(e *TimelineEvent) any { return &e.Importance }},
}

// eventReading gives the columns of the fields that are wanted.
func eventReading(f Fields) string { return eventTable.of(f).after("event.id") }

func eventScan(f Fields) func() ([]any, func() *TimelineEvent) {
	k, wanted := newKin(), eventTable.of(f)
	return func() ([]any, func() *TimelineEvent) {
		var row int64
		e := &TimelineEvent{}
		return wanted.dest([]any{&row}, e), func() *TimelineEvent {
			e.Ref = k.ref(row)
			return e
		}
	}
}

// eventListing is the list of the events of a timeline below the given parents.
func eventListing(t *Timeline, c conditions, by *EventOrder, rows []int64, f Fields) listing {
	q := listing{
		id: "event.id", pick: "event", where: c, order: orderOf(eventOrders, by, EventsOldest),
		columns: eventReading(f), from: "event",
	}
	if t.scope.events != "" {
		q.parent, q.pick = "told.parent", "("+t.scope.events+") AS told JOIN event ON event.id = told.event_id"
		q.pickArgs = []any{jsonList(rows)}
	}
	return q
}

// parentRows are the parents as the listing gives them: for a search the one parent is 0.
func (t *Timeline) parentRows(rows []int64) []int64 {
	if t.scope.name == foundScope.name {
		return []int64{0}
	}
	return rows
}

// Events reads a page of the events of a timeline.
func (a *Archive) Events(ctx context.Context, t *Timeline, by *EventOrder, p Page) (*Slice[*TimelineEvent], error) {
	c, err := t.filter.conditions(ctx, a)
	if err != nil {
		return nil, err
	}
	t = t.toldInWords(a)
	o := orderOf(eventOrders, by, EventsOldest)
	if _, err := p.check(o); err != nil {
		return nil, err
	}
	return inScope(ctx, t, p.key()+o.name, func(ctx context.Context, rows []int64) (map[int64]*Slice[*TimelineEvent], error) {
		return list(ctx, a, eventListing(t, c, by, rows, p.Fields), p, t.parentRows(rows), eventScan(p.Fields))
	})
}

// CountEvents counts the events of a timeline.
func (a *Archive) CountEvents(ctx context.Context, t *Timeline) (int, error) {
	c, err := t.filter.conditions(ctx, a)
	if err != nil {
		return 0, err
	}
	t = t.toldInWords(a)
	return inScope(ctx, t, "count", func(ctx context.Context, rows []int64) (map[int64]int, error) {
		return count(ctx, a, eventListing(t, c, nil, rows, chosen), t.parentRows(rows))
	})
}

// conditions are those on the table event.
func (f *TimelineFilter) conditions(ctx context.Context, a *Archive) (conditions, error) {
	if f == nil {
		return conditions{}, nil
	}
	c, err := f.Date.conditions("event.first", "event.last")
	if err != nil {
		return c, err
	}
	if f.Date != nil && len(f.Date.Basis) > 0 {
		return c, badInput("events are dated by the text that tells them: their dates have no `basis`")
	}
	oneOf(&c, "event.status", f.Status)
	err = a.naming(ctx, &c, KindPerson, f.People,
		"event.id IN (SELECT event_id FROM event_entity WHERE entity_id IN (SELECT value FROM json_each(?)))")
	if err != nil || len(f.Publishers) == 0 {
		return c, err
	}
	rows, err := a.sourceRows(ctx, f.Publishers)
	// CROSS JOIN keeps the order: from the sources to their articles, and to what these tell.
	c.add(`event.id IN (SELECT event_id FROM article CROSS JOIN event_report ON event_report.article_id = article.id
		WHERE article.source_id IN (SELECT value FROM json_each(?)))`, jsonList(rows))
	return c, err
}

// Reports reads the tellings of an event, the earliest article first.
func (a *Archive) Reports(ctx context.Context, r Ref) ([]*EventReport, error) {
	articles, reports := newKin(), newKin()
	return children(ctx, a, r, "reports", func(row scanner, parent *int64) (*EventReport, error) {
		var id, article int64
		e := &EventReport{}
		dest, date := dateScan()
		err := row.Scan(append([]any{parent, &id, &article, &e.In, &e.Span.Start, &e.Span.End, &e.Sentence, &e.Status}, dest...)...)
		e.Ref, e.ArticleRef, e.DateExpression = reports.ref(id), articles.ref(article), *date()
		return e, err
	}, `SELECT event_report.event_id, event_report.id, event_report.article_id, event_report.part, event_report.start,
			event_report.end, event_report.text, event_report.status, `+dateColumns+`
		FROM event_report JOIN article ON article.id = event_report.article_id
		JOIN date_expression ON date_expression.id = event_report.date_expression_id
		WHERE event_report.event_id IN (SELECT value FROM json_each(?))
		ORDER BY event_report.event_id, article.oldest, article.uid, event_report.position`)
}

const dateColumns = `date_expression.text, date_expression.part, date_expression.start, date_expression.end,
	date_expression.edtf, date_expression.first, date_expression.last, date_expression.precision, date_expression.rule,
	date_expression.anchor`

func dateScan() ([]any, func() *DateExpression) {
	d := &DateExpression{}
	var edtf, precision *string
	var span DateSpan
	return []any{&d.Text, &d.In, &d.Span.Start, &d.Span.End, &edtf, &span.Start, &span.End, &precision, &d.Rule, &d.Anchor},
		func() *DateExpression {
			if edtf != nil && precision != nil {
				span.EDTF, span.Precision = *edtf, DatePrecision(*precision)
				d.Date = &span
			}
			return d
		}
}

// Dates reads the temporal expressions of an article, in order of the text.
func (a *Archive) Dates(ctx context.Context, r Ref) ([]*DateExpression, error) {
	return children(ctx, a, r, "dates", func(row scanner, parent *int64) (*DateExpression, error) {
		dest, date := dateScan()
		err := row.Scan(append([]any{parent}, dest...)...)
		return date(), err
	}, `SELECT article_id, `+dateColumns+` FROM date_expression WHERE article_id IN (SELECT value FROM json_each(?))
		ORDER BY article_id, position`)
}

// eventEntities is the list of the entities of a kind that take part in an event, the most mentioned first.
func eventEntities(kind EntityKind, f Fields) listing {
	return listing{
		parent:  "event_entity.event_id",
		id:      "entity.id",
		pick:    "event_entity JOIN entity ON entity.id = event_entity.entity_id",
		where:   conditions{[]string{"event_entity.kind = ?"}, []any{kind}},
		order:   order{"partakers", []string{"event_entity.count", "entity.mention_count", "entity.uid"}, true},
		columns: entityReading(f),
		from:    "entity",
	}
}

// EventPeople reads a page of the people who take part in an event.
func (a *Archive) EventPeople(ctx context.Context, r Ref, p Page) (*Slice[*Person], error) {
	return pages(ctx, a, r, "people", eventEntities(KindPerson, p.Fields), p, as(entitiesScan(p.Fields), toPerson))
}

// EventPlaces reads a page of the places that an event's reports name.
func (a *Archive) EventPlaces(ctx context.Context, r Ref, p Page) (*Slice[*Place], error) {
	return pages(ctx, a, r, "places", eventEntities(KindPlace, p.Fields), p, as(entitiesScan(p.Fields), toPlace))
}

// CountEventEntities counts the people or places of an event.
func (a *Archive) CountEventEntities(ctx context.Context, r Ref, kind EntityKind) (int, error) {
	return counted(ctx, a, r, string(kind), eventEntities(kind, chosen))
}

// eventSources is the list of the sources that published the reports of an event. It stands on a query without
// doubles, whose parents are restricted inside.
func eventSources(rows []int64) listing {
	return listing{
		parent: "told.event_id",
		id:     "source.id",
		pick: `(SELECT DISTINCT event_report.event_id, article.source_id FROM event_report
			JOIN article ON article.id = event_report.article_id
			WHERE event_report.event_id IN (SELECT value FROM json_each(?))) AS told JOIN source ON source.id = told.source_id`,
		pickArgs: []any{jsonList(rows)},
		order:    sourceOrders[SourcesByArticles],
		columns:  sourceColumns,
		from:     "source",
	}
}

// EventSources reads a page of the sources that published the reports of an event.
func (a *Archive) EventSources(ctx context.Context, r Ref, p Page) (*Slice[*Source], error) {
	if _, err := p.check(sourceOrders[SourcesByArticles]); err != nil {
		return nil, err
	}
	return together(ctx, r, "sources"+p.key(), func(ctx context.Context, rows []int64) (map[int64]*Slice[*Source], error) {
		return list(ctx, a, eventSources(rows), p, rows, sourcesScan())
	})
}

// CountEventSources counts the sources that published the reports of an event.
func (a *Archive) CountEventSources(ctx context.Context, r Ref) (int, error) {
	return together(ctx, r, "count sources", func(ctx context.Context, rows []int64) (map[int64]int, error) {
		return count(ctx, a, eventSources(rows), rows)
	})
}

// Disagreement is a point on which the reports of an event differ, with the differing words.
type Disagreement struct {
	About  DisagreementSubject
	Values []string
}

// DisagreementSubject is what reports can differ about.
type DisagreementSubject string

// The subjects of schema.graphql.
const (
	DisagreementDate   DisagreementSubject = "DATE"
	DisagreementNumber DisagreementSubject = "NUMBER"
)

// Disagreements reads the points on which the reports of an event differ.
func (a *Archive) Disagreements(ctx context.Context, r Ref) ([]*Disagreement, error) {
	return together(ctx, r, "disagreements", func(ctx context.Context, rows []int64) (map[int64][]*Disagreement, error) {
		all := map[int64][]*Disagreement{}
		err := a.each(ctx, func(row scanner) error {
			var event int64
			var point int
			var about DisagreementSubject
			var value string
			err := row.Scan(&event, &point, &about, &value)
			if point == len(all[event]) {
				all[event] = append(all[event], &Disagreement{About: about})
			}
			last := all[event][len(all[event])-1]
			last.Values = append(last.Values, value)
			return err
		}, `SELECT event_id, point, about, value FROM event_disagreement WHERE event_id IN (SELECT value FROM json_each(?))
			ORDER BY event_id, point, position`, jsonList(rows))
		return all, err
	})
}

// Plan reads the announcement that an event fulfils; nil when there is none.
func (a *Archive) Plan(ctx context.Context, r Ref) (*TimelineEvent, error) {
	return a.linkedEvent(ctx, r, "plan", "fulfilling.id", "event.id = fulfilling.plan_id", "fulfilling.id")
}

// Fulfilment reads the event that fulfils an announcement; nil when there is none.
func (a *Archive) Fulfilment(ctx context.Context, r Ref) (*TimelineEvent, error) {
	return a.linkedEvent(ctx, r, "fulfilment", "plan.id", "event.plan_id = plan.id", "plan.id")
}

func (a *Archive) linkedEvent(ctx context.Context, r Ref, key, parent, on, restricted string) (*TimelineEvent, error) {
	alias := parent[:len(parent)-len(".id")]
	scan := eventScan(0)
	found, err := children(ctx, a, r, key, func(row scanner, parent *int64) (*TimelineEvent, error) {
		dest, value := scan()
		err := row.Scan(append([]any{parent}, dest...)...)
		return value(), err
	}, `SELECT `+parent+`, `+eventReading(0)+` FROM event AS `+alias+` JOIN event ON `+on+`
		WHERE `+restricted+` IN (SELECT value FROM json_each(?)) ORDER BY `+parent+`, event.oldest, event.uid`)
	if len(found) == 0 {
		return nil, err
	}
	return found[0], err
}
