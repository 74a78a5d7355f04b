package model

import (
	"math"

	"sijill/arabic"
)

// lattice is the scratch memory of one document: its sentences one after the
// other, two edge words before and after each, so that a word's neighbours are
// always there.
type lattice struct {
	words []*cached
	em    []Scores
	back  [][NumLabels]uint8
	best  []uint8
	at    []int // where each sentence begins in words

	evidence Evidence
}

var edgeCached = &cached{word: edge}

func (s *lattice) reset() {
	s.words = append(s.words[:0], edgeCached, edgeCached)
	s.at = s.at[:0]
	s.em = s.em[:0]
}

// add looks up the words of one more sentence.
func (m *Model) add(s *lattice, tokens []arabic.Token) {
	s.at = append(s.at, len(s.words))
	for i := range tokens {
		s.words = append(s.words, m.lookup(tokens[i].Text))
	}
	s.words = append(s.words, edgeCached, edgeCached)
}

// score adds up the scores of all words in the lattice.
func (m *Model) score(s *lattice) {
	n := len(s.words)
	if cap(s.em) < n {
		s.em = make([]Scores, n+n/2)
		s.back = make([][NumLabels]uint8, n+n/2)
		s.best = make([]uint8, n+n/2)
	}
	s.em, s.back, s.best = s.em[:n], s.back[:n], s.best[:n]
	var pairs [NumPairs]uint64
	for i := Reach; i < n-Reach; i++ {
		w := (*[NumOffsets]*cached)(s.words[i-Reach : i+Reach+1])
		if w[Reach] == edgeCached {
			continue
		}
		Pairs(&w[0].word, &w[1].word, &w[2].word, &w[3].word, &w[4].word, &pairs)
		var sum [NumLabels]int32
		for _, h := range pairs {
			if r := m.row(h); r != nil {
				for l, v := range r {
					sum[l] += int32(v)
				}
			}
		}
		e := &s.em[i]
		// The word at offset d speaks of this one as seen from there.
		a0, a1, a2, a3, a4 := &w[0].add[0], &w[1].add[1], &w[2].add[2], &w[3].add[3], &w[4].add[4]
		for l := range e {
			e[l] = float32(sum[l])*m.Scale + a0[l] + a1[l] + a2[l] + a3[l] + a4[l]
		}
	}
}

const never = float32(-1e30)

// viterbi labels words [from, to) of the lattice.
func (m *Model) viterbi(s *lattice, from, to int) {
	if from == to {
		return
	}
	var prev, cur Scores
	for l := range prev {
		prev[l] = never
		if MayStart(l) {
			prev[l] = s.em[from][l]
		}
	}
	for i := from + 1; i < to; i++ {
		em, back := &s.em[i], &s.back[i]
		for b := 0; b < NumLabels; b++ {
			best, arg := never, uint8(0)
			for _, a := range Arcs[b] {
				if v := prev[a] + m.Trans[a][b]; v > best {
					best, arg = v, a
				}
			}
			cur[b] = best + em[b]
			back[b] = arg
		}
		prev = cur
	}
	best, arg := 2*never, 0
	for l, v := range prev {
		if MayEnd(l) && v > best {
			best, arg = v, l
		}
	}
	for i := to - 1; i >= from; i-- {
		s.best[i] = uint8(arg)
		arg = int(s.back[i][arg])
	}
}

// spans appends the names of words [from, to) with their confidence.
func (m *Model) spans(s *lattice, from, to int, dst []Span) []Span {
	n := len(dst)
	dst = append(dst, Decode(s.best[from:to])...)
	for i := n; i < len(dst); i++ {
		dst[i].Confidence = m.confidence(s, from, to, from+dst[i].Start, from+dst[i].End)
	}
	return dst
}

// confidence is the probability of the name over words [a, b), the labels
// further away than two words taken as decided: the summed weight of all
// labellings near it that contain the name, over that of all labellings.
func (m *Model) confidence(s *lattice, from, to, a, b int) float32 {
	lo, hi := max(from, a-2), min(to, b+2)
	var all, with [NumLabels]float64
	for i := lo; i < hi; i++ {
		var nextAll, nextWith [NumLabels]float64
		top := s.em[i][0]
		for _, v := range s.em[i] {
			top = max(top, v)
		}
		for l := 0; l < NumLabels; l++ {
			e := math.Exp(float64(s.em[i][l] - top))
			forced := i >= a && i < b && l != int(s.best[i]) || i == b && !starts(l)
			switch {
			case i == from:
				if MayStart(l) {
					nextAll[l], nextWith[l] = e, e
				}
			case i == lo:
				if p := s.best[i-1]; Allowed(int(p), l) {
					v := e * math.Exp(float64(m.Trans[p][l]))
					nextAll[l], nextWith[l] = v, v
				}
			default:
				for _, p := range Arcs[l] {
					t := e * m.expTrans[p][l]
					nextAll[l] += all[p] * t
					nextWith[l] += with[p] * t
				}
			}
			if forced {
				nextWith[l] = 0
			}
		}
		all, with = nextAll, nextWith
	}
	var z, w float64
	for l := 0; l < NumLabels; l++ {
		f := 1.0
		if hi == to {
			if !MayEnd(l) {
				f = 0
			}
		} else if n := int(s.best[hi]); Allowed(l, n) {
			f = m.expTrans[l][n]
		} else {
			f = 0
		}
		z += all[l] * f
		w += with[l] * f
	}
	if z == 0 {
		return 0
	}
	return float32(w / z)
}

// starts says whether a label may follow the end of a name.
func starts(l int) bool { return Allowed(Outside, l) }

// Tag appends the names found in tokens to dst.
func (m *Model) Tag(tokens []arabic.Token, dst []Span) []Span {
	if len(tokens) == 0 {
		return dst
	}
	s := m.pool.Get().(*lattice)
	defer m.pool.Put(s)
	s.reset()
	m.add(s, tokens)
	m.score(s)
	from := s.at[0]
	m.viterbi(s, from, from+len(tokens))
	return m.spans(s, from, from+len(tokens), dst)
}
