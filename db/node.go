// Nodes: things of the archive by their ids.
package db

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Node finds the thing with an id, of whatever kind; nil when the id leads to nothing.
func (a *Archive) Node(ctx context.Context, id string) (any, error) {
	found, err := a.Nodes(ctx, []string{id}, 0)
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// Nodes finds the things with some ids, each an *Article, *Person, *Organization, *Place, *Source, *Mention, *Quote or
// *TimelineEvent, in the order of the ids; nil for an id that leads to nothing. Things of one kind are read together
// and are kin. It fails with CodeBadInput when there are more than MaxPage ids.
func (a *Archive) Nodes(ctx context.Context, ids []string, f Fields) ([]any, error) {
	if len(ids) > MaxPage {
		return nil, badInput("ask for at most %d ids at once", MaxPage)
	}
	if f != 0 {
		f = f.With("id")
	}
	byKind := map[string][]string{}
	for _, id := range ids {
		if kind, rest, _ := strings.Cut(id, "_"); rest != "" && len(id) <= maxID {
			byKind[kind] = append(byKind[kind], id)
		}
	}
	things := make([]any, len(ids))
	for _, kind := range nodes {
		if len(byKind[kind.name]) == 0 {
			continue
		}
		found, err := kind.find(ctx, a, byKind[kind.name], f)
		if err != nil {
			return nil, err
		}
		for i, id := range ids {
			if n, ok := found[id]; ok {
				things[i] = n
			}
		}
	}
	return things, nil
}

// maxID is how long an id can be, in bytes.
const maxID = 100

// nodes finds each kind of thing by ids that all begin with its name.
var nodes = []struct {
	name string
	find func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error)
}{
	{articleID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		q := articleListing(conditions{[]string{"article.uid IN (SELECT value FROM json_each(?))"}, []any{jsonList(ids)}}, nil, f)
		return byID(ctx, a, q, articleScan(f), func(n *Article) string { return n.ID })
	}},
	{sourceID, func(ctx context.Context, a *Archive, ids []string, _ Fields) (map[string]any, error) {
		q := sourceListing(conditions{[]string{"source.uid IN (SELECT value FROM json_each(?))"}, []any{jsonList(ids)}}, nil)
		return byID(ctx, a, q, sourcesScan(), func(n *Source) string { return n.ID })
	}},
	{personID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		return entitiesByID(ctx, a, KindPerson, ids, f, toPerson)
	}},
	{organizationID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		return entitiesByID(ctx, a, KindOrganization, ids, f, toOrganization)
	}},
	{placeID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		return entitiesByID(ctx, a, KindPlace, ids, f, toPlace)
	}},
	{mentionID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		p := Page{Fields: f}
		q := mentionListing("", mentionsInText, nil, p)
		q.where = q.where.with(partsOf("mention", ids))
		return byID(ctx, a, q, mentionScan(p), func(n *Mention) string { return n.ID })
	}},
	{quoteID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		p := Page{Fields: f}
		return byID(ctx, a, quoteListing("", quotesInText, partsOf("quote", ids), p), quoteScan(p), func(n *Quote) string { return n.ID })
	}},
	{eventID, func(ctx context.Context, a *Archive, ids []string, f Fields) (map[string]any, error) {
		return a.eventsByReport(ctx, partIDs(ids), f)
	}},
}

// byID reads a list of at most MaxPage things.
func byID[T any, K comparable](ctx context.Context, a *Archive, q listing, scan func() ([]any, func() T), id func(T) K) (map[K]any, error) {
	most := MaxPage
	found, err := list(ctx, a, q, Page{First: &most}, nil, scan)
	if err != nil {
		return nil, err
	}
	out := make(map[K]any, len(found[0].Items))
	for _, item := range found[0].Items {
		out[id(item.Value)] = item.Value
	}
	return out, nil
}

// entitiesByID finds entities by their own ids, and by those of all attested full forms of their names.
func entitiesByID[T any](ctx context.Context, a *Archive, kind EntityKind, ids []string, f Fields, as func(*Entity) T) (map[string]any, error) {
	found := map[string]any{}
	scan := entitiesScan(f)
	err := a.each(ctx, func(row scanner) error {
		var id string
		dest, entity := scan()
		err := row.Scan(append([]any{&id}, dest...)...)
		found[id] = as(entity())
		return err
	}, "SELECT entity_uid.uid, "+entityReading(f)+` FROM entity_uid JOIN entity ON entity.id = entity_uid.entity_id
		WHERE entity.kind = ? AND entity_uid.uid IN (SELECT value FROM json_each(?))`, kind, jsonList(ids))
	return found, err
}

// partOf names the n-th thing of a kind in an article.
type partOf struct {
	Article  string `json:"article"` // its id
	Position int    `json:"position"`
}

// partIDs reads ids that partID writes; others lead to nothing.
func partIDs(ids []string) []partOf {
	var parts []partOf
	for _, id := range ids {
		words := strings.Split(id, "_")
		if len(words) != 3 {
			continue
		}
		if n, err := strconv.Atoi(words[2]); err == nil && strconv.Itoa(n) == words[2] {
			parts = append(parts, partOf{articleID + "_" + words[1], n})
		}
	}
	return parts
}

// partsOf is the condition that a row of a table of parts has one of the ids. The unique article.uid leads to its parts.
func partsOf(table string, ids []string) conditions {
	return conditions{[]string{table + `.id IN (SELECT part.id FROM json_each(?) AS asked
		CROSS JOIN article ON article.uid = json_extract(asked.value, '$.article')
		CROSS JOIN ` + table + ` AS part ON part.article_id = article.id AND part.position = json_extract(asked.value, '$.position'))`},
		[]any{jsonList(partIDs(ids))}}
}

// eventsByReport finds the events to which reports belong, by the ids of the reports.
func (a *Archive) eventsByReport(ctx context.Context, asked []partOf, f Fields) (map[string]any, error) {
	events := map[string]int64{} // by the id of the report
	err := a.each(ctx, func(row scanner) error {
		var article string
		var position int
		var event int64
		err := row.Scan(&article, &position, &event)
		events[partID(eventID, article, position)] = event
		return err
	}, `SELECT article.uid, event_report.position, event_report.event_id FROM json_each(?) AS asked
		CROSS JOIN article ON article.uid = json_extract(asked.value, '$.article')
		CROSS JOIN event_report ON event_report.article_id = article.id AND event_report.position = json_extract(asked.value, '$.position')
		WHERE event_report.event_id IS NOT NULL`, jsonList(asked))
	if err != nil || len(events) == 0 {
		return nil, err
	}
	q := eventListing(&Timeline{}, conditions{}, nil, nil, f)
	q.where.add("event.id IN (SELECT value FROM json_each(?))", jsonList(slices.Collect(maps.Values(events))))
	byRow, err := byID(ctx, a, q, eventScan(f), func(e *TimelineEvent) int64 { return e.Row })
	if err != nil {
		return nil, err
	}
	out := map[string]any{}
	for id, row := range events {
		if e, ok := byRow[row]; ok {
			out[id] = e
		}
	}
	return out, nil
}
