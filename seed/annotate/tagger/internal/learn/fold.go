package learn

import (
	"cmp"
	"math"
	"slices"

	"sijill/seed/annotate/tagger/internal/model"
)

// heavy says whether one of a feature's weights is at least limit.
func (w *Weights) heavy(r int32, limit float32) bool {
	for _, v := range w.Rows[int(r)*nl : int(r)*nl+nl] {
		if max(v, -v) >= limit {
			return true
		}
	}
	return false
}

// Heavy returns the features of which one weight is at least limit.
func (w *Weights) Heavy(limit float32) map[model.ID]bool {
	out := map[model.ID]bool{}
	for id, r := range w.Index {
		if w.heavy(r, limit) {
			out[id] = true
		}
	}
	return out
}

// Quantise turns trained weights into a model. Only the weights' distances from
// Outside's count. Rows whose weights all lie below prune go, the others become
// whole numbers.
func (w *Weights) Quantise(lex *model.Lexicon, prune float32) *model.Model {
	m := &model.Model{Lex: lex, Scale: 1.0 / 48}
	type kept struct {
		key uint32
		row int32
	}
	keep := make([][]kept, len(m.Sheets))
	for id, r := range w.Index {
		if w.heavy(r, prune) {
			sheet, key := id.Place()
			keep[sheet] = append(keep[sheet], kept{key, r})
		}
	}
	for i, rows := range keep {
		s := &m.Sheets[i]
		slices.SortFunc(rows, func(a, b kept) int {
			return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.row, b.row))
		})
		for j, x := range rows {
			if j == 0 || x.key != rows[j-1].key { // else two features with one key
				s.Keys = append(s.Keys, x.key)
				s.Weights = append(s.Weights, quantise(w.Rows[int(x.row)*nl:int(x.row)*nl+nl], m.Scale))
			}
		}
	}
	for a := range w.Trans {
		m.Trans[a] = w.Trans[a]
	}
	m.Ready()
	return m
}

func quantise(row []float32, scale float32) (out model.Weights) {
	for i := range out {
		q := math.Round(float64((row[i+1] - row[model.Outside]) / scale))
		out[i] = int16(max(-model.MaxWeight, min(model.MaxWeight, q)))
	}
	return out
}
