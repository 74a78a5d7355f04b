// Who appears in which articles, and beside whom.
package db

import "context"

// articlesBelow is the list of articles below a parent, with a key for the filter.
func (a *Archive) articlesBelow(ctx context.Context, parent, join string, f *ArticleFilter, by *ArticleOrder, wanted Fields) (listing, string, error) {
	c, err := f.conditions(ctx, a)
	q := articleListing(c, by, wanted)
	q.parent, q.pick = parent, q.pick+join
	return q, "articles " + filterKey(f), err
}

const appearing = " JOIN appearance ON appearance.article_id = article.id"

// ArticlesNaming reads a page of the articles that name an entity.
func (a *Archive) ArticlesNaming(ctx context.Context, r Ref, f *ArticleFilter, by *ArticleOrder, p Page) (*Slice[*Article], error) {
	q, key, err := a.articlesBelow(ctx, "appearance.entity_id", appearing, f, by, p.Fields)
	if err != nil {
		return nil, err
	}
	return pages(ctx, a, r, key, q, p, articleScan(p.Fields))
}

// CountArticlesNaming counts the articles that name an entity.
func (a *Archive) CountArticlesNaming(ctx context.Context, r Ref, f *ArticleFilter) (int, error) {
	q, key, err := a.articlesBelow(ctx, "appearance.entity_id", appearing, f, nil, chosen)
	if err != nil {
		return 0, err
	}
	return counted(ctx, a, r, key, q)
}

// appearances is the list of the people of an article, the most mentioned first, then in order of the text.
func appearances(f Fields) listing {
	return listing{
		parent:  "appearance.article_id",
		id:      "appearance.id",
		pick:    "appearance",
		where:   conditions{[]string{"appearance.kind = 'PERSON'"}, nil},
		order:   order{"people", []string{"appearance.mention_count", "-appearance.position"}, true},
		columns: "appearance.id, appearance.mention_count, " + entityReading(f),
		from:    "appearance JOIN entity ON entity.id = appearance.entity_id",
		short:   true,
	}
}

// PeopleIn reads a page of the people whom an article names.
func (a *Archive) PeopleIn(ctx context.Context, r Ref, p Page) (*Slice[*Appearance], error) {
	people, places, wanted := newKin(), newKin(), entityTable.of(p.Fields)
	return pages(ctx, a, r, "people", appearances(p.Fields), p, func() ([]any, func() *Appearance) {
		var row int64
		n := &Appearance{}
		person, personOf := entityScan(people, wanted)
		return append([]any{&row, &n.MentionCount}, person...), func() *Appearance {
			n.Ref, n.Person = places.ref(row), toPerson(personOf())
			return n
		}
	})
}

// CountPeopleIn counts the people whom an article names.
func (a *Archive) CountPeopleIn(ctx context.Context, r Ref) (int, error) {
	return counted(ctx, a, r, "people", appearances(chosen))
}

// coMentions is the list of the people named beside somebody. It stands on a grouped query, so that its parent is
// restricted inside.
func coMentions(f Fields) listing {
	return listing{
		parent: "beside.parent",
		id:     "entity.id",
		pick: `(SELECT mine.entity_id AS parent, other.entity_id, count(*) AS count FROM appearance AS mine
			JOIN appearance AS other ON other.article_id = mine.article_id AND other.kind = 'PERSON' AND other.entity_id <> mine.entity_id
			WHERE mine.entity_id IN (SELECT value FROM json_each(?)) GROUP BY mine.entity_id, other.entity_id) AS beside
			JOIN entity ON entity.id = beside.entity_id`,
		order:   order{"comentions", []string{"beside.count", "entity.uid"}, true},
		columns: "picked.k0, " + entityReading(f),
		from:    "entity",
	}
}

// CoMentions reads a page of the people named in the same articles.
func (a *Archive) CoMentions(ctx context.Context, r Ref, p Page) (*Slice[*CoMention], error) {
	q := coMentions(p.Fields)
	if _, err := p.check(q.order); err != nil {
		return nil, err
	}
	return together(ctx, r, "beside"+p.key(), func(ctx context.Context, rows []int64) (map[int64]*Slice[*CoMention], error) {
		k, wanted := newKin(), entityTable.of(p.Fields)
		q.pickArgs = []any{jsonList(rows)}
		return list(ctx, a, q, p, rows, func() ([]any, func() *CoMention) {
			n := &CoMention{}
			person, personOf := entityScan(k, wanted)
			return append([]any{&n.Count}, person...), func() *CoMention {
				n.Person = toPerson(personOf())
				return n
			}
		})
	})
}

// CountCoMentions counts the people named in the same articles.
func (a *Archive) CountCoMentions(ctx context.Context, r Ref) (int, error) {
	return together(ctx, r, "count beside", func(ctx context.Context, rows []int64) (map[int64]int, error) {
		q := coMentions(chosen)
		q.pickArgs = []any{jsonList(rows)}
		return count(ctx, a, q, rows)
	})
}
