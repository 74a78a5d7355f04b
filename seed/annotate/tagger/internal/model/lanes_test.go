package model_test

import (
	"math/rand/v2"
	"testing"

	"sijill/seed/annotate/tagger/internal/model"
)

// What is done with four scores at a time must do as one by one.

const numScores = model.NumLabels - 1

func randomScores(rng *rand.Rand, reach int) (s [numScores]int32) {
	for l := range s {
		s[l] = int32(rng.IntN(2*reach+1) - reach)
	}
	return s
}

func TestLabelsAbove(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := randomScores(rng, 1+rng.IntN(12000))
		limit := int32(rng.IntN(2000) - 1000)
		want := uint32(0)
		for l, v := range s {
			if v > limit {
				want |= 1 << (l + 1)
			}
		}
		if got := model.Above(s, limit); got != want {
			t.Fatalf("labels of %v above %d: got %b, want %b", s, limit, got, want)
		}
		if got := model.None(s, limit); got != (want == 0) {
			t.Fatalf("no label of %v above %d: got %v", s, limit, got)
		}
	}
}

func TestScoresAreCut(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		s := randomScores(rng, 1+rng.IntN(15000))
		want := s
		for l, v := range s {
			want[l] = max(-2400, min(2399, v))
		}
		if got := model.Within(s); got != want {
			t.Fatalf("%v: got %v, want %v", s, got, want)
		}
	}
}

func TestRowsAddUp(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		rows := make([]model.Weights, rng.IntN(90))
		var want [numScores]int32
		for i := range rows {
			for l, v := range randomScores(rng, 130) { // some are too large for a row
				rows[i][l] = int16(v)
				want[l] += v
			}
		}
		if got := model.Row(rows...); got != want {
			t.Fatalf("%v: got %v, want %v", rows, got, want)
		}
	}
}
