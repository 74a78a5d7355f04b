// Which articles are near an article: they tell the same event, repeat its text, or name the same people.
package db

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"

	"sijill/arabic"
)

// RelationReason is why two articles are near each other.
type RelationReason string

// The reasons of schema.graphql, the strongest first.
const (
	SameStory    RelationReason = "SAME_STORY"
	RepeatedText RelationReason = "REPEATED_TEXT"
	SamePeople   RelationReason = "SAME_PEOPLE"
)

// RelatedArticle is an article near another one. Score is from 0 to 1.
type RelatedArticle struct {
	ArticleRef Ref
	Reasons    []RelationReason
	Score      float64
	id         string
}

// maxRelated bounds the articles that are told to be near one article.
const maxRelated = MaxPage

// nearness gives (article, other, other's id, share from 0 to 1) for each reason. What is common to very many articles
// tells nothing and would cost much: such people and runs of words are left out.
var nearness = []struct {
	reason RelationReason
	weight float64 // how near the whole share brings
	sql    string
}{
	{SameStory, 0.9, `SELECT mine.article_id, other.article_id, article.uid,
			1.0 * count(DISTINCT mine.event_id) / (1 + count(DISTINCT mine.event_id))
		FROM event_report AS mine JOIN event_report AS other ON other.event_id = mine.event_id AND other.article_id <> mine.article_id
		JOIN article ON article.id = other.article_id
		WHERE mine.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2`},
	{RepeatedText, 1, `SELECT mine.article_id, other.article_id, article.uid,
			1.0 * count(*) / (SELECT count(*) FROM fingerprint WHERE article_id = mine.article_id)
		FROM fingerprint AS mine JOIN fingerprint AS other ON other.hash = mine.hash AND other.article_id <> mine.article_id
		JOIN article ON article.id = other.article_id
		WHERE mine.article_id IN (SELECT value FROM json_each(?))
			AND (SELECT count(*) FROM (SELECT 1 FROM fingerprint WHERE hash = mine.hash LIMIT 200)) < 200
		GROUP BY 1, 2`},
	// Rare people weigh more than those whom every article names.
	{SamePeople, 0.5, `SELECT mine.article_id, other.article_id, article.uid, sum(1.0 / entity.article_count) /
			(SELECT sum(1.0 / e.article_count) FROM appearance AS a JOIN entity AS e ON e.id = a.entity_id
				WHERE a.article_id = mine.article_id AND a.kind = 'PERSON')
		FROM appearance AS mine JOIN entity ON entity.id = mine.entity_id AND entity.kind = 'PERSON' AND entity.article_count < 500
		JOIN appearance AS other ON other.entity_id = mine.entity_id AND other.article_id <> mine.article_id
		JOIN article ON article.id = other.article_id
		WHERE mine.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2`},
}

// Related reads the articles near an article, the nearest first.
func (a *Archive) Related(ctx context.Context, r Ref) ([]*RelatedArticle, error) {
	return together(ctx, r, "related", func(ctx context.Context, rows []int64) (map[int64][]*RelatedArticle, error) {
		near := map[[2]int64]*RelatedArticle{}
		for _, n := range nearness {
			err := a.each(ctx, func(row scanner) error {
				var article, other int64
				var id string
				var share float64
				err := row.Scan(&article, &other, &id, &share)
				pair := [2]int64{article, other}
				if near[pair] == nil {
					near[pair] = &RelatedArticle{id: id}
				}
				near[pair].Reasons = append(near[pair].Reasons, n.reason)
				near[pair].Score = 1 - (1-near[pair].Score)*(1-n.weight*min(share, 1)) // each reason brings it nearer
				return err
			}, n.sql, jsonList(rows))
			if err != nil {
				return nil, err
			}
		}
		return nearest(near), nil
	})
}

// nearest sorts the neighbours of each article.
func nearest(near map[[2]int64]*RelatedArticle) map[int64][]*RelatedArticle {
	lists, articles := map[int64][]*RelatedArticle{}, newKin()
	for pair, n := range near {
		n.ArticleRef = articles.ref(pair[1])
		lists[pair[0]] = append(lists[pair[0]], n)
	}
	for article, list := range lists {
		slices.SortFunc(list, func(x, y *RelatedArticle) int {
			return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.id, y.id))
		})
		lists[article] = list[:min(len(list), maxRelated)]
	}
	return lists
}

const (
	shingleWords = 5  // words in a run
	sketchSize   = 16 // hashes kept of an article
)

// fingerprint gives the least hashes of the runs of words of a text (a bottom-k sketch, Broder 1997): the share of
// hashes that two texts have in common estimates the share of runs that they have in common.
func fingerprint(text string) []int64 {
	var words []string
	for _, token := range arabic.Tokenize(text) {
		if token.Kind != arabic.Punct {
			words = append(words, arabic.Normalize(token.Text))
		}
	}
	hashes := make([]int64, 0, len(words))
	for i := 0; i+shingleWords <= len(words); i++ {
		h := fnv.New64a()
		for _, word := range words[i : i+shingleWords] {
			h.Write([]byte(word))
			h.Write([]byte{' '})
		}
		hashes = append(hashes, int64(h.Sum64()))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return hashes[:min(len(hashes), sketchSize)]
}
