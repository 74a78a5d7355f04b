// Suggestions for a search box.
package db

import "context"

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

// Suggest gives names that begin as typed.
func (a *Archive) Suggest(ctx context.Context, prefix string, kinds []SuggestionKind, first int) ([]*Suggestion, error) {
	return nil, nil
}

func (w *Writer) concludeSuggestions(ctx context.Context) error { return nil }
