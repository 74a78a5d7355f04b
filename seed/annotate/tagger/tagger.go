// Package tagger finds the names of people, organisations and places in Arabic
// news. It was learned from open corpora (see NOTICE and the train command)
// and carries its weights with it.
//
// A span covers whole written words, attached conjunctions and prepositions
// included: in وللسيستاني the name is the whole word. Titles stand outside a
// person's name, as in ANERcorp: of الرئيس جو بايدن the name is جو بايدن.
package tagger

import (
	_ "embed"
	"fmt"
	"sync"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

// Kind says what a name names.
type Kind uint8

// The kinds of names.
const (
	Person Kind = iota
	Organization
	Place
)

func (k Kind) String() string { return [...]string{"PERSON", "ORGANIZATION", "PLACE"}[k] }

// Span is a name: tokens [Start, End) of the text it was found in. Confidence
// is the model's probability, 0 to 1, that exactly these tokens are a name of
// this kind, the names around it taken as given.
type Span struct {
	Start, End int
	Kind       Kind
	Confidence float32
}

// Tagger finds names. It never changes and may be used by many goroutines.
type Tagger struct{ model *model.Model }

//go:embed weights.bin
var weights []byte

var load = sync.OnceValues(func() (*Tagger, error) {
	m, err := model.Read(weights)
	if err != nil {
		return nil, fmt.Errorf("read the tagger's weights: %w", err)
	}
	return &Tagger{m}, nil
})

// Load returns the tagger with the embedded weights; they are read once.
func Load() (*Tagger, error) { return load() }

// Tag returns the names in tokens, in order, never overlapping. tokens may be a
// sentence or a whole paragraph. The answer depends on the tokens' texts alone.
func (t *Tagger) Tag(tokens []arabic.Token) []Span {
	return reported(t.model.Tag(tokens, nil))
}

// TagDocument tags the sentences of one document, each with the help of the
// others: a word that is part of a name in one sentence (مصطفى الكاظمي) is
// more likely one in the next (الكاظمي).
func (t *Tagger) TagDocument(sentences [][]arabic.Token) [][]Span {
	out := make([][]Span, len(sentences))
	t.model.TagDocument(sentences, func(i int, found []model.Span) { out[i] = reported(found) })
	return out
}

// reported drops the kinds that are learned only to tell them from the others.
func reported(found []model.Span) []Span {
	var out []Span
	for i, s := range found {
		if s.Kind != model.Misc {
			if out == nil {
				out = make([]Span, 0, len(found)-i)
			}
			out = append(out, Span{s.Start, s.End, Kind(s.Kind), s.Confidence})
		}
	}
	return out
}
