// Records of articles, and the walk through the articles that pass a filter or are found by a search.

package export

import (
	"context"
	"strings"

	"sijill/db"
)

// articleRecord is an article, without what was read in it.
type articleRecord struct {
	ID           string      `json:"id"`
	Key          string      `json:"key"`
	URL          *string     `json:"url"`
	Language     string      `json:"language"`
	Title        *string     `json:"title"`
	DisplayTitle string      `json:"displayTitle"`
	Kicker       *string     `json:"kicker"`
	Published    publication `json:"published"`
	Publisher    publisher   `json:"publisher"`
	Authors      []string    `json:"authors"`
	Section      *string     `json:"section"`
	Dateline     *string     `json:"dateline"`
	Lede         string      `json:"lede"`
	Text         string      `json:"text"`
	WordCount    int         `json:"wordCount"`
	position
}

var articleColumns = joined(
	[]column[articleRecord]{
		{"id", func(r *articleRecord) string { return r.ID }},
		{"key", func(r *articleRecord) string { return r.Key }},
		{"url", func(r *articleRecord) string { return known(r.URL) }},
		{"language", func(r *articleRecord) string { return r.Language }},
		{"title", func(r *articleRecord) string { return known(r.Title) }},
		{"displayTitle", func(r *articleRecord) string { return r.DisplayTitle }},
		{"kicker", func(r *articleRecord) string { return known(r.Kicker) }},
	},
	below("published", func(r *articleRecord) *publication { return &r.Published }, publicationColumns),
	below("publisher", func(r *articleRecord) *publisher { return &r.Publisher }, publisherColumns),
	[]column[articleRecord]{
		{"authors", func(r *articleRecord) string { return strings.Join(r.Authors, listSeparator) }},
		{"section", func(r *articleRecord) string { return known(r.Section) }},
		{"dateline", func(r *articleRecord) string { return known(r.Dateline) }},
		{"lede", func(r *articleRecord) string { return r.Lede }},
		{"text", func(r *articleRecord) string { return r.Text }},
		{"wordCount", func(r *articleRecord) string { return number(r.WordCount) }},
		{"cursor", func(r *articleRecord) string { return r.Cursor }},
	},
)

// articlePage is how many articles are held at once with their texts.
const articlePage = 20

func articleWalk(a *db.Archive, q Request) walk[articleRecord] {
	return recordsOf(chosenArticles(a, q, articlePage), func(ctx context.Context, item db.Item[*db.Article]) (*articleRecord, error) {
		return toArticle(ctx, a, item)
	})
}

// chosenArticles are the articles that pass the filter: found by its search where it has one.
func chosenArticles(a *db.Archive, q Request, size int) pageRead[*db.Article] {
	if q.Filter.Query != "" {
		return foundArticles(a, q.Filter.search(q.Order), size)
	}
	filter, order := q.Filter.articles(), db.ArticleOrder(q.Order)
	return listed(size, func(ctx context.Context, p db.Page) (*db.Slice[*db.Article], error) {
		return a.Articles(ctx, filter, &order, p)
	})
}

func foundArticles(a *db.Archive, search db.SearchRequest, size int) pageRead[*db.Article] {
	return func(ctx context.Context, after *string) ([]db.Item[*db.Article], bool, error) {
		search.First, search.After = size, after
		found, err := a.Search(ctx, search)
		if err != nil {
			return nil, false, err
		}
		items := make([]db.Item[*db.Article], len(found.Hits))
		for i, hit := range found.Hits {
			items[i] = db.Item[*db.Article]{Value: hit.Article, Cursor: hit.Cursor}
		}
		return items, found.HasNextPage, nil
	}
}

func toArticle(ctx context.Context, a *db.Archive, item db.Item[*db.Article]) (*articleRecord, error) {
	n := item.Value
	text, err := a.Text(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	authors, err := a.Authors(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	r := &articleRecord{
		ID: n.ID, Key: n.Key, URL: n.URL, Language: n.Language, Title: n.Title, DisplayTitle: n.DisplayTitle, Kicker: n.Kicker,
		Published: toPublication(n.Published), Publisher: toPublisher(n.Publisher),
		Authors: append([]string{}, authors...), Section: n.Section, Dateline: n.Dateline,
		Lede: n.Lede, WordCount: n.WordCount, position: position{item.Cursor},
	}
	if text != nil { // nil: the article was taken out since its page was read
		r.Text = *text
	}
	proof, err := a.Evidence(ctx, n.Ref, db.FactPublished)
	if r.Published.Evidence, err = proofs(ctx, a, proof, err); err != nil {
		return nil, err
	}
	proof, err = a.Evidence(ctx, n.Ref, db.FactPublisher)
	r.Publisher.Evidence, err = proofs(ctx, a, proof, err)
	return r, err
}
