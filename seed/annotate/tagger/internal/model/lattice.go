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
	live  []uint32 // the labels worth a thought, as bits; where Outside is the only one, em is not filled
	at    []int    // where each sentence begins in words

	evidence Evidence
}

// edgeCached stands for the words beyond the ends; it adds nothing.
var edgeCached = &cached{class: edge.Class[pairDepth], add: nothing()}

func nothing() (add [NumOffsets]lanes) {
	for d := range add {
		add[d] = pack(new([NumLabels]int32))
	}
	return add
}

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

// outsideMargin is how far a word's own features and its neighbours' must
// prefer Outside, as a logarithm of odds, for the decoder to take it as decided.
// Most words of a text are: pairs of words and the search are spared for them.
const outsideMargin = 2

// score adds up the scores of all words in the lattice.
func (m *Model) score(s *lattice) {
	n := len(s.words)
	if cap(s.em) < n {
		s.em = make([]Scores, n+n/2)
		s.back = make([][NumLabels]uint8, n+n/2)
		s.best = make([]uint8, n+n/2)
		s.live = make([]uint32, n+n/2)
	}
	s.em, s.back, s.best, s.live = s.em[:n], s.back[:n], s.best[:n], s.live[:n]
	margin := uint64(outsideMargin / m.Scale)
	for i := Reach; i < n-Reach; i++ {
		w := (*window)(s.words[i-Reach : i+Reach+1])
		if w[Reach] == edgeCached {
			continue
		}
		sum := w.sum()
		s.live[i] = onlyOutside
		if !sum.outside(margin) {
			m.finish(&s.em[i], w, &sum)
			s.live[i] = s.em[i].near()
		}
	}
}

// finish adds the features of pairs of words.
func (m *Model) finish(e *Scores, w *window, total *lanes) {
	var sum [NumLabels]int32
	total.unpack(&sum)
	var hashes [NumPairs]uint64
	pairs(w[Reach-1].class, w[Reach].class, w[Reach+1].class, &hashes)
	for _, h := range hashes {
		if r := m.row(h); r != nil {
			for l, v := range r {
				sum[l] += int32(v)
			}
		}
	}
	for l := range e {
		e[l] = float32(sum[l])*m.Scale + m.start[l]
	}
}

// doubt fills the scores of a word that was taken as decided.
func (m *Model) doubt(s *lattice, i int) {
	if s.live[i] == onlyOutside {
		w := (*window)(s.words[i-Reach : i+Reach+1])
		sum := w.sum()
		m.finish(&s.em[i], w, &sum)
		s.live[i] = 0
	}
}

// nearMargin is how far below the best label of a word, as a logarithm of odds,
// another is still worth a thought.
const nearMargin = 5

// near returns the labels whose scores come near the best. Outside is always
// among them, so that a way through the text is never lost.
func (e *Scores) near() uint32 {
	top := e[0]
	for _, v := range e {
		if v > top { // the built-in max also looks for NaN
			top = v
		}
	}
	top -= nearMargin
	live := uint32(onlyOutside)
	for l, v := range e {
		// The sign bit of the difference, without a branch.
		live |= math.Float32bits(top-v) >> 31 << l
	}
	return live
}
