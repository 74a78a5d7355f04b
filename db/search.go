// Search: what can be asked, and what comes back.
package db

import "context"

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
}

// Hit is a found article. Score is comparable within one answer only.
type Hit struct {
	Article *Article
	Score   float64
	Cursor  string
}

// SearchResult is a page of found articles; what stands beside the hits is read when it is asked for.
type SearchResult struct {
	Hits        []Hit
	HasNextPage bool
	Interpreted string
	Unmatched   []string
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

// SuggestionKind says what can be suggested.
type SuggestionKind string

// The kinds of schema.graphql.
const (
	SuggestPerson       SuggestionKind = "PERSON"
	SuggestSource       SuggestionKind = "SOURCE"
	SuggestOrganization SuggestionKind = "ORGANIZATION"
	SuggestPlace        SuggestionKind = "PLACE"
)

// Suggestion is a name that begins as typed.
type Suggestion struct {
	Kind    SuggestionKind
	ID      string
	Name    string
	Matched *string
	Count   int
}

// Search finds articles.
func (a *Archive) Search(ctx context.Context, q SearchRequest) (*SearchResult, error) {
	return nil, badInput("search is not there yet")
}

// TotalCount counts all found articles.
func (r *SearchResult) TotalCount(ctx context.Context) (int, error) { return 0, nil }

// Rows are the found articles, at most 10,000.
func (r *SearchResult) Rows(ctx context.Context) ([]int64, error) { return nil, nil }

// Facets counts what the found articles share, at most first of each kind.
func (r *SearchResult) Facets(ctx context.Context, first int) (*Facets, error) { return &Facets{}, nil }

// DidYouMean is the query with likely misspellings mended; nil where nothing seems misspelt.
func (r *SearchResult) DidYouMean(ctx context.Context) (*string, error) { return nil, nil }

// Highlights are the pieces of a hit that match best.
func (r *SearchResult) Highlights(ctx context.Context, hit Hit, fragments int) ([]*Highlight, error) {
	return nil, nil
}

// Suggest gives names that begin as typed.
func (a *Archive) Suggest(ctx context.Context, prefix string, kinds []SuggestionKind, first int) ([]*Suggestion, error) {
	return nil, nil
}
