// Facets: what the found articles share, counted over all of them. Two statements read what is counted, each in one
// pass over the articles of a JSON list; SQLite would sort ten thousand rows once for every facet.
package db

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
)

// facetSQL gives how many of the articles agree in publisher, section and year; CROSS JOIN keeps SQLite from reading
// the whole table in the order of the groups.
const facetSQL = `SELECT source.name, source.uid, article.section,
		substr(article.published_start, 1, 4), substr(article.published_end, 1, 4), count(*)
	FROM json_each(?) AS found CROSS JOIN article ON article.id = found.value
	LEFT JOIN source ON source.id = article.source_id GROUP BY article.source_id, 3, 4, 5`

// namedSQL gives the people and the places that the articles name, once for each article, as rows parted by commas.
// The index is appearance_article.
const namedSQL = `SELECT group_concat(CASE appearance.kind WHEN 'PERSON' THEN appearance.entity_id END),
		group_concat(CASE appearance.kind WHEN 'PLACE' THEN appearance.entity_id END)
	FROM json_each(?) AS found CROSS JOIN appearance ON appearance.article_id = found.value
		AND appearance.kind IN ('PERSON', 'PLACE')`

// Facets counts what the found articles share, at most first of each kind. Up to 10,000 articles are counted one by
// one; of more, every so many-th, and the counts are scaled up and marked as estimated.
func (r *SearchResult) Facets(ctx context.Context, first int) (*Facets, error) {
	if err := CheckSize("first", first); err != nil {
		return nil, err
	}
	step := (len(r.found) + maxFound - 1) / maxFound
	var rows []int64
	for i := 0; i < len(r.found); i += max(step, 1) {
		rows = append(rows, r.found[i].row)
	}
	f := &Facets{Estimated: step > 1}
	list := jsonList(rows)
	if err := r.archive.countStated(ctx, f, list); err != nil {
		return nil, err
	}
	if err := r.archive.countNamed(ctx, f, list, first); err != nil {
		return nil, err
	}
	scale := float64(len(r.found)) / float64(max(len(rows), 1))
	for _, counts := range []*[]*FacetCount{&f.Publishers, &f.People, &f.Places, &f.Sections, &f.Years} {
		slices.SortFunc(*counts, func(x, y *FacetCount) int {
			return cmp.Or(y.Count-x.Count, strings.Compare(x.Name, y.Name), strings.Compare(x.ID, y.ID))
		})
		*counts = (*counts)[:min(first, len(*counts))]
		for _, c := range *counts {
			c.Count = int(math.Round(float64(c.Count) * scale))
		}
	}
	return f, nil
}

// countStated counts publishers, sections and years. An article has a year when its date begins and ends in it.
func (a *Archive) countStated(ctx context.Context, f *Facets, list string) error {
	publishers, sections, years := counter{}, counter{}, counter{}
	err := a.each(ctx, func(row scanner) error {
		var name, id, section, begin, end nullText
		n := 0
		err := row.Scan(&name, &id, &section, &begin, &end, &n)
		publishers.add(string(name), string(id), n)
		sections.add(string(section), string(section), n)
		if begin == end {
			years.add(string(begin), string(begin), n)
		}
		return err
	}, facetSQL, list)
	f.Publishers, f.Sections, f.Years = publishers.counts(), sections.counts(), years.counts()
	return err
}

// counter counts values by id.
type counter map[string]*FacetCount

func (c counter) add(name, id string, n int) {
	switch {
	case id == "":
	case c[id] == nil:
		c[id] = &FacetCount{name, id, n}
	default:
		c[id].Count += n
	}
}

func (c counter) counts() []*FacetCount {
	var all []*FacetCount
	for _, count := range c {
		all = append(all, count)
	}
	return all
}

// countNamed counts people and places, the first ones and those that are named as often as the last of them.
func (a *Archive) countNamed(ctx context.Context, f *Facets, list string, first int) error {
	var people, places nullText
	err := a.each(ctx, func(row scanner) error { return row.Scan(&people, &places) }, namedSQL, list)
	if err != nil {
		return err
	}
	for _, kind := range []struct {
		rows string
		into *[]*FacetCount
	}{{string(people), &f.People}, {string(places), &f.Places}} {
		tally := map[int64]int{}
		eachNumber(kind.rows, func(row int64) { tally[row]++ })
		err := a.each(ctx, func(row scanner) error {
			c := &FacetCount{}
			var id int64
			err := row.Scan(&id, &c.Name, &c.ID)
			c.Count = tally[id]
			*kind.into = append(*kind.into, c)
			return err
		}, `SELECT id, name, uid FROM entity WHERE id IN (SELECT value FROM json_each(?))`, jsonList(mostFrequent(tally, first)))
		if err != nil {
			return err
		}
	}
	return nil
}

// mostFrequent gives the rows counted most often: the first n, and those counted as often as the last of them.
func mostFrequent(tally map[int64]int, n int) []int64 {
	var counts []int
	for _, count := range tally {
		counts = append(counts, count)
	}
	least := 0
	if len(counts) > n {
		slices.Sort(counts)
		least = counts[len(counts)-n]
	}
	var rows []int64
	for row, count := range tally {
		if count >= least {
			rows = append(rows, row)
		}
	}
	return rows
}
