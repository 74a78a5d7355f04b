package tagger_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/model"
)

// The embedded weights have never seen the fifth of ANERcorp set apart here.
func TestQuality(t *testing.T) {
	path := filepath.Join("..", "..", "..", "..", "shared", "eval", "ner", "corpora", "anercorp_camel_train.conll")
	all, err := conll.Read(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the corpora are not beside this repository: ", path)
	} else if err != nil {
		t.Fatal(err)
	}
	_, tune := conll.Split(all)
	tg := mustLoad(t)
	_, by := conll.Measure(conll.Documents(tune), func(sentences [][]arabic.Token) (alone, together [][]model.Span) {
		for _, found := range tg.TagDocument(sentences) {
			var spans []model.Span
			for _, s := range found {
				spans = append(spans, model.Span{Start: s.Start, End: s.End, Kind: int(s.Kind)})
			}
			together = append(together, spans)
		}
		return together, together
	})
	precision, _, person := by.PRF(model.Person)
	_, _, total := by.PRF(conll.Total...)
	floor := func(name string, got, want float64) {
		if got < want {
			t.Errorf("%s: got %.1f, want %.1f or more", name, got, want)
		}
	}
	floor("person F1", person, 78)
	floor("person precision", precision, 84)
	floor("F1 over all kinds", total, 77)
}
