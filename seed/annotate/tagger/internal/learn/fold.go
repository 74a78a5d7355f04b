package learn

import (
	"math"
	"sort"

	"sijill/seed/annotate/tagger/internal/model"
)

// Quantise turns trained weights into a model: rows whose weights all lie
// below prune go, the others become int8.
func (w *Weights) Quantise(lex *model.Lexicon, prune float32) *model.Model {
	m := &model.Model{Lex: lex, Scale: 1.0 / 48}
	type kr struct {
		k uint32
		r int32
	}
	var keep []kr
	for h, r := range w.Index {
		big := float32(0)
		for _, v := range w.Rows[int(r)*nl : int(r)*nl+nl] {
			big = max(big, float32(math.Abs(float64(v))))
		}
		if big >= prune {
			keep = append(keep, kr{uint32(h >> 32), r})
		}
	}
	sort.Slice(keep, func(i, j int) bool {
		if keep[i].k != keep[j].k {
			return keep[i].k < keep[j].k
		}
		return keep[i].r < keep[j].r
	})
	for i, x := range keep {
		if i > 0 && x.k == keep[i-1].k {
			continue // two features with one key: about ten in a million
		}
		m.Keys = append(m.Keys, x.k)
		for _, v := range w.Rows[int(x.r)*nl : int(x.r)*nl+nl] {
			q := math.Round(float64(v / m.Scale))
			m.Rows = append(m.Rows, int8(max(-127, min(127, q))))
		}
	}
	for a := range w.Trans {
		m.Trans[a] = w.Trans[a]
	}
	m.Ready()
	return m
}
