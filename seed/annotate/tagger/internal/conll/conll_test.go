package conll_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/model"
)

func TestRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c.conll")
	text := "قال\tO\nجو\tB-PERS\nبايدن،\tI-PERS\n(باريس\tB-LOC\n)\tO\n\nفي\tO\nبغداد\tI-LOC\n.\tO\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := conll.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 {
		t.Fatalf("got %d sentences, want 2", len(got))
	}
	// Punctuation written on a word is a token of its own and no part of the name.
	want := []model.Span{{Start: 1, End: 3, Kind: model.Person}, {Start: 5, End: 6, Kind: model.Place}}
	if !reflect.DeepEqual(got[0].Spans, want) {
		t.Errorf("got %v, want %v", got[0].Spans, want)
	}
	// A name may begin with I- after a word outside.
	if want := []model.Span{{Start: 1, End: 2, Kind: model.Place}}; !reflect.DeepEqual(got[1].Spans, want) {
		t.Errorf("got %v, want %v", got[1].Spans, want)
	}
}

func TestScore(t *testing.T) {
	var s conll.Score
	s.Add([]model.Span{{Start: 0, End: 2}, {Start: 4, End: 5}}, []model.Span{{Start: 0, End: 2}, {Start: 4, End: 6}, {Start: 8, End: 9}})
	p, r, f := s.PRF(model.Person)
	if math3(p) != 33.3 || r != 50 || math3(f) != 40 {
		t.Errorf("got %v %v %v, want 33.3 50 40", p, r, f)
	}
}

func math3(x float64) float64 { return float64(int(x*10+0.5)) / 10 }

func TestSplit(t *testing.T) {
	train, tune := conll.Split(make([]conll.Sentence, 100))
	if len(train) != 80 || len(tune) != 20 {
		t.Errorf("got %d and %d, want 80 and 20", len(train), len(tune))
	}
}
