// The timeline of a search: what the found articles tell in sentences that hold the words of the query. An article that
// was found for one sentence tells much besides.
package db

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// wordsHeld is the share of the weight of the query's words that a sentence must hold to tell an event of the timeline.
const wordsHeld = 0.5

// manyFound is how many articles a search finds whose telling words are read; a word that more hold is hardly the topic of
// any one sentence, and reading them all takes longer than an answer should.
const manyFound = 3000

// SearchTimeline is that of what a search found.
func SearchTimeline(r *SearchResult, f *TimelineFilter) *Timeline {
	t := FoundTimeline(r.Rows, f)
	if r.plan != nil && len(r.found) <= manyFound {
		t.words = map[string]float64{}
		for _, w := range r.plan.wished {
			t.words[w.stem] = max(r.plan.shown.weights[w.stem], 1)
		}
	}
	return t
}

// toldScope is that of events that are known by their rows.
var toldScope = scope{name: foundScope.name, events: `SELECT 0 AS parent, value AS event_id FROM json_each(?)`}

// toldInWords is the timeline whose events are told in the words of its search; a timeline without words as it is.
func (t *Timeline) toldInWords(a *Archive) *Timeline {
	if len(t.words) == 0 {
		return t
	}
	told := func(ctx context.Context) ([]int64, error) {
		rows, err := t.found(ctx)
		if err != nil {
			return nil, err
		}
		return a.eventsInWords(ctx, rows, t.words)
	}
	return &Timeline{scope: toldScope, filter: t.filter, found: told}
}

// eventsInWords lists the events that articles tell with enough of some stems, by weight.
func (a *Archive) eventsInWords(ctx context.Context, articles []int64, words map[string]float64) ([]int64, error) {
	var held []string
	args, total := []any{jsonList(articles)}, 0.0
	for _, stem := range slices.Sorted(maps.Keys(words)) {
		held = append(held, "(instr(' ' || terms || ' ', ?) > 0) * ?")
		args = append(args, " "+stem+" ", words[stem])
		total += words[stem]
	}
	args = append(args, wordsHeld*total)
	var out []int64
	err := a.each(ctx, func(row scanner) error {
		var event int64
		err := row.Scan(&event)
		out = append(out, event)
		return err
	}, `SELECT DISTINCT event_id FROM event_report WHERE article_id IN (SELECT value FROM json_each(?)) AND event_id IS NOT NULL
		AND `+strings.Join(held, " + ")+` >= ?`, args...)
	return out, err
}
