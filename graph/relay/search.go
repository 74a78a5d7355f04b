package relay

import "sijill/db"

// SearchConnection is a page of found articles; Found gives what stands beside them.
type SearchConnection struct {
	Connection[SearchEdge, *db.Article]
	Found       *db.SearchResult
	Interpreted string
	Unmatched   []string
}

// SearchEdge is a found article.
type SearchEdge struct {
	Edge[*db.Article]
	Score float64
	Hit   db.Hit
	Found *db.SearchResult
}

// Search makes the connection of a page of found articles.
func Search(found *db.SearchResult, paged bool) *SearchConnection {
	page := &db.Slice[db.Hit]{HasNext: found.HasNextPage, HasPrev: paged}
	for _, hit := range found.Hits {
		page.Items = append(page.Items, db.Item[db.Hit]{Value: hit, Cursor: hit.Cursor})
	}
	return &SearchConnection{
		Connection: Connect(page, func(i db.Item[db.Hit]) *SearchEdge {
			return &SearchEdge{Edge[*db.Article]{i.Cursor, i.Value.Article}, i.Value.Score, i.Value, found}
		}, func(h db.Hit) *db.Article { return h.Article }, found.TotalCount),
		Found:       found,
		Interpreted: found.Interpreted,
		Unmatched:   found.Unmatched,
	}
}
