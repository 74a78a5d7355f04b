package db

import "context"

// Facets counts what the found articles share, at most first of each kind.
func (r *SearchResult) Facets(ctx context.Context, first int) (*Facets, error) { return &Facets{}, nil }

// DidYouMean is the query with likely misspellings mended; nil where nothing seems misspelt.
func (r *SearchResult) DidYouMean(ctx context.Context) (*string, error) { return nil, nil }

// Highlights are the pieces of a hit that match best.
func (r *SearchResult) Highlights(ctx context.Context, hit Hit, fragments int) ([]*Highlight, error) {
	return nil, nil
}
