package model

import (
	"math"
	"math/bits"
)

// confidence is the probability of the name over words [a, b), the labels
// further away than one word taken as decided: the summed weight of all
// labellings near it that contain the name, over that of all labellings, less
// the overconfidence.
func (m *Model) confidence(s *lattice, from, to, a, b int) float32 {
	lo, hi := max(from, a-1), min(to, b+1)
	var all, with Scores // weight of all labellings up to here, by last label; of those with the name
	for i := lo; i < hi; i++ {
		factor := s.factors(i)
		var next, nextWith Scores
		for l, e := range factor {
			switch {
			case i == from:
				if MayStart(l) {
					next[l] = e
				}
			case i == lo:
				next[l] = e * m.expTrans[s.best[i-1]][l]
			case e > 0:
				for _, p := range Arcs[l] {
					next[l] += all[p] * m.expTrans[p][l] * e
				}
			}
		}
		switch l := s.best[i]; {
		case i < a:
			nextWith = next
		case i < b && i == lo:
			nextWith[l] = next[l]
		case i < b:
			for _, p := range Arcs[l] {
				nextWith[l] += with[p] * m.expTrans[p][l] * factor[l]
			}
		default:
			for _, l := range afterClosed {
				nextWith[l] = with[s.best[i-1]] * m.expTrans[s.best[i-1]][l] * factor[l]
			}
		}
		all, with = next, nextWith
	}
	var z, w float32
	for l := range all {
		f := float32(0)
		switch {
		case hi < to:
			f = m.expTrans[l][s.best[hi]]
		case MayEnd(l):
			f = 1
		}
		z += all[l] * f
		w += with[l] * f
	}
	if z == 0 {
		return 0
	}
	return tempered(w / z)
}

// overconfidence is how many times too large the logarithms of the odds are
// that the field itself gives: of the names of ANERcorp's tuning slice to which
// it gave 0.75, 0.6 were right.
const overconfidence = 1.4

// tempered takes the overconfidence out of a probability.
func tempered(p float32) float32 {
	if p >= 1 {
		return 1
	}
	odds := math.Log(float64(p / (1 - p)))
	return float32(1 / (1 + math.Exp(-odds/overconfidence)))
}

// factors returns e to the scores of a word, the largest 1.
func (s *lattice) factors(i int) (out Scores) {
	if s.live[i] == onlyOutside {
		out[Outside] = 1
		return out
	}
	em, top := &s.em[i], float32(0) // of Outside
	for rest := s.live[i]; rest != 0; rest &= rest - 1 {
		if v := em[bits.TrailingZeros32(rest)%NumLabels]; v > top { // the built-in max also looks for NaN
			top = v
		}
	}
	for rest := s.live[i]; rest != 0; rest &= rest - 1 {
		l := bits.TrailingZeros32(rest) % NumLabels
		out[l] = exp(em[l] - top)
	}
	return out
}

// exp is e to the x, within a thousandth.
func exp(x float32) float32 {
	const log2e = 1.4426950408889634
	if x < -80 {
		return 0
	}
	y := x * log2e
	n := float32(math.Floor(float64(y)))
	f := y - n
	p := 1 + f*(0.69315+f*(0.2401+f*(0.0558+f*0.0107)))
	return math.Float32frombits(uint32(int32(n)+127)<<23) * p
}
