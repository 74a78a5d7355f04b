// Search: what can be asked, and what comes back.
package db

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"

	"sijill/db/searchquery"
)

// SearchMode says how words are met.
type SearchMode string

// The modes of schema.graphql.
const (
	SearchStemmed SearchMode = "STEMMED"
	SearchExact   SearchMode = "EXACT"
)

// SearchOrder is how found articles are sorted.
type SearchOrder string

// The orders of schema.graphql.
const (
	SearchByRelevance SearchOrder = "RELEVANCE"
	SearchNewest      SearchOrder = "NEWEST"
	SearchOldest      SearchOrder = "OLDEST"
)

// SearchRequest is a question to the full-text index.
type SearchRequest struct {
	Query  string
	Mode   SearchMode
	Filter *ArticleFilter
	Order  SearchOrder
	First  int
	After  *string
	Fields Fields // what is wanted of the articles
}

// Hit is a found article. Score is comparable within one answer only. Article is read by Search, not by Find.
type Hit struct {
	ID      string
	Article *Article
	Score   float64
	Cursor  string
}

// SearchResult is a page of found articles; what stands beside the hits is read when it is asked for.
type SearchResult struct {
	Hits        []Hit
	HasNextPage bool
	Interpreted string   // the query as it was understood, in its own language
	Unmatched   []string // words that no found article had to hold, or that none holds

	archive *Archive
	plan    *plan
	found   []match // all of them
	page    []match
}

// HighlightField is where a highlight was cut from.
type HighlightField string

// The fields of schema.graphql.
const (
	HighlightTitle HighlightField = "TITLE"
	HighlightText  HighlightField = "TEXT"
)

// Highlight is a piece of a found article; Matches are spans into its Text.
type Highlight struct {
	Field   HighlightField
	Text    string
	Matches []*Span
}

// Facets are counts over all found articles.
type Facets struct {
	Publishers, People, Places, Sections, Years []*FacetCount
	Estimated                                   bool
}

// FacetCount is one value of a facet.
type FacetCount struct {
	Name  string
	ID    string
	Count int
}

// Search finds articles. Operators are strict conditions; plain words are ranked together, and an article is found
// when the words it holds weigh enough, see enoughWeight. Phrases between plain words are strict too, but where
// nothing holds them all, and the query has no other operator, they are read as plain words, and so is a phrase of six
// words or more: a pasted headline is found, whether it quotes somebody or stands in quotation marks itself. Of the
// answers to a question less is demanded, a plain word that no article holds is searched as what it likely misspells,
// and a name in all the spellings in which the archive knows it. It fails with CodeBadInput when the query is empty or
// beyond measure, or the filter or cursor is wrong, and with CodeTooCostly when too many words begin like a prefix.
func (a *Archive) Search(ctx context.Context, q SearchRequest) (*SearchResult, error) {
	r, err := a.found(ctx, q)
	if err != nil || len(r.page) == 0 {
		return r, err
	}
	rows := make([]int64, len(r.page))
	for i, m := range r.page {
		rows[i] = m.row
	}
	wanted := q.Fields
	if wanted != 0 {
		wanted = wanted.With("id").With("title") // the title is what highlights are cut from
	}
	articles, err := a.articlesByRow(context.WithoutCancel(ctx), rows, wanted)
	r.hits(q.Order, func(h *Hit, row int64) bool {
		if h.Article = articles[row]; h.Article != nil {
			h.ID = h.Article.ID
		}
		return h.Article != nil
	})
	return r, err
}

// Find is Search without reading the articles: hits have an id and a score.
func (a *Archive) Find(ctx context.Context, q SearchRequest) (*SearchResult, error) {
	r, err := a.found(ctx, q)
	if err != nil || len(r.page) == 0 {
		return r, err
	}
	ids := make(map[int64]string, len(r.page))
	args := make([]any, roundedUp(len(r.page)))
	for i := range args {
		args[i] = r.page[min(i, len(r.page)-1)].row
	}
	err = a.each(context.WithoutCancel(ctx), func(row scanner) error {
		var id int64
		var uid string
		err := row.Scan(&id, &uid)
		ids[id] = uid
		return err
	}, "SELECT id, uid FROM article WHERE id IN "+placeholders(len(r.page)), args...)
	r.hits(q.Order, func(h *Hit, row int64) bool {
		h.ID = ids[row]
		return h.ID != ""
	})
	return r, err
}

// found carries out a question up to the rows of its page.
func (a *Archive) found(ctx context.Context, q SearchRequest) (*SearchResult, error) {
	if err := CheckSize("first", q.First); err != nil {
		return nil, err
	}
	after, err := openSearchCursor(q.After, q.Order)
	if err != nil {
		return nil, err
	}
	tree, err := searchquery.Parse(q.Query)
	if err != nil {
		return nil, badInput("%s", err)
	}
	filter, err := q.Filter.conditions(ctx, a)
	if err != nil {
		return nil, err
	}
	if searchquery.IsHeadline(tree, q.Query) {
		tree, _ = searchquery.Loosen(tree)
	}
	r, err := a.searchTree(ctx, tree, q, filter, after)
	if err != nil || len(r.found) > 0 {
		return r, err
	}
	if searchquery.MayBeLoosened(tree) {
		tree, _ = searchquery.Loosen(tree)
		return a.searchTree(ctx, tree, q, filter, after)
	}
	return r, nil
}

func (a *Archive) searchTree(ctx context.Context, tree searchquery.Query, q SearchRequest, filter conditions, after *searchCursor) (*SearchResult, error) {
	p := newPlan(tree, q.Mode)
	p.question = searchquery.IsQuestion(q.Query)
	p.filter = filter
	s := &search{archive: a, plan: p}
	defer s.release()
	if err := s.match(ctx); err != nil {
		return nil, err
	}
	r := &SearchResult{Interpreted: s.interpreted(), archive: a, plan: p, found: s.found}
	var page []match
	var err error
	switch {
	case q.Order != SearchByRelevance:
		page, err = s.dated(ctx, q.Order, q.First+1, after)
	case len(s.terms) == 0: // no article is better than another
		page, err = s.dated(ctx, SearchNewest, q.First+1, after)
	default:
		page = s.ranked(q.First+1, after)
	}
	if err != nil {
		return nil, err
	}
	r.Unmatched = s.unmatched()
	r.HasNextPage = len(page) > q.First
	r.page = page[:min(len(page), q.First)]
	return r, nil
}

// hits makes the hits of the page; fill leaves out what was taken out while we searched.
func (r *SearchResult) hits(by SearchOrder, fill func(h *Hit, row int64) bool) {
	r.Hits = make([]Hit, 0, len(r.page))
	for _, m := range r.page {
		h := Hit{Score: m.score, Cursor: searchCursor{By: by, Score: m.score, Row: m.row}.String()}
		if fill(&h, m.row) {
			r.Hits = append(r.Hits, h)
		}
	}
}

// searchCursor points behind a hit.
type searchCursor struct {
	By    SearchOrder `json:"by"`
	Score float64     `json:"score"`
	Row   int64       `json:"row"`
}

func (c searchCursor) String() string {
	text, err := json.Marshal(c) // a float64 is written so that it reads back the same
	if err != nil {
		panic(err) // scores are finite
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

func openSearchCursor(cursor *string, by SearchOrder) (*searchCursor, error) {
	if cursor == nil {
		return nil, nil
	}
	c := &searchCursor{}
	text, err := base64.RawURLEncoding.DecodeString(*cursor)
	if errors.Join(err, json.Unmarshal(text, c)) != nil || c.By != by || c.Row <= 0 {
		return nil, badInput("the cursor is not one of this search in this order")
	}
	return c, nil
}

// TotalCount counts all found articles.
func (r *SearchResult) TotalCount(context.Context) (int, error) { return len(r.found), nil }

// maxFound bounds the found articles over which a timeline is drawn and facets are counted exactly.
const maxFound = 10_000

// Rows are the found articles; of more than 10,000 the best.
func (r *SearchResult) Rows(context.Context) ([]int64, error) {
	best := r.found
	if len(best) > maxFound {
		best = slices.Clone(best)
		slices.SortFunc(best, byScore)
		best = best[:maxFound]
	}
	rows := make([]int64, len(best))
	for i, m := range best {
		rows[i] = m.row
	}
	return rows, nil
}
