// Facets: what the found articles share, counted over all of them.
package db

import (
	"context"
	"math"
)

// facetSQL counts the values of one facet among the articles of a JSON list: name, id, count, the most frequent
// first. The indexes are appearance_article and the primary keys; CROSS JOIN keeps SQLite from reading the whole table
// in the order of the groups.
const (
	publisherFacet = `SELECT source.name, source.uid, count(*) FROM json_each(?) AS found
		CROSS JOIN article ON article.id = found.value JOIN source ON source.id = article.source_id
		GROUP BY source.id ORDER BY 3 DESC, 1 LIMIT ?`
	entityFacet = `SELECT entity.name, entity.uid, tally.n FROM (
			SELECT appearance.entity_id AS entity_id, count(*) AS n FROM json_each(?) AS found
			CROSS JOIN appearance ON appearance.article_id = found.value AND appearance.kind = ?
			GROUP BY appearance.entity_id ORDER BY 2 DESC, 1 LIMIT ?) AS tally
		JOIN entity ON entity.id = tally.entity_id ORDER BY 3 DESC, 1`
	sectionFacet = `SELECT article.section, article.section, count(*) FROM json_each(?) AS found
		CROSS JOIN article ON article.id = found.value WHERE article.section IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?`
	yearFacet = `SELECT substr(article.published_start, 1, 4), substr(article.published_start, 1, 4), count(*)
		FROM json_each(?) AS found CROSS JOIN article ON article.id = found.value
		WHERE substr(article.published_start, 1, 4) = substr(article.published_end, 1, 4) GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ?`
)

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
	list, scale := jsonList(rows), 1.0
	if step > 1 {
		scale = float64(len(r.found)) / float64(len(rows))
	}
	f := &Facets{Estimated: step > 1}
	for _, facet := range []struct {
		into *[]*FacetCount
		text string
		args []any
	}{
		{&f.Publishers, publisherFacet, []any{list, first}},
		{&f.People, entityFacet, []any{list, KindPerson, first}},
		{&f.Places, entityFacet, []any{list, KindPlace, first}},
		{&f.Sections, sectionFacet, []any{list, first}},
		{&f.Years, yearFacet, []any{list, first}},
	} {
		err := r.archive.each(ctx, func(row scanner) error {
			c := &FacetCount{}
			err := row.Scan(&c.Name, &c.ID, &c.Count)
			c.Count = int(math.Round(float64(c.Count) * scale))
			*facet.into = append(*facet.into, c)
			return err
		}, facet.text, facet.args...)
		if err != nil {
			return nil, err
		}
	}
	return f, nil
}
