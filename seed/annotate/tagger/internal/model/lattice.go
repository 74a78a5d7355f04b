package model

import (
	"math/bits"

	"sijill/arabic"
)

// lattice is the scratch memory of one document: its sentences one after the
// other, two edge words before and after each, so that a word's neighbours are
// always there.
type lattice struct {
	words []*cached
	sum   []lanes  // of the labels' scores; pairs of words are in it where live is more than Outside
	live  []uint32 // the labels worth a thought, as bits
	em    []Scores // of live labels, against Outside
	back  [][NumLabels]uint8
	best  []uint8
	at    []int // where each sentence begins in words

	spans   []Span // scratch
	touched []int
	forms   []form
	hashes  []uint64

	evidence Evidence
}

// edgeCached stands for the words beyond the ends; it adds nothing.
var edgeCached = func() *cached {
	c := &cached{class: pairEdge}
	for d := range c.add {
		c.add[d].shift(laneMax)
	}
	return c
}()

func (s *lattice) reset() {
	s.words = append(s.words[:0], edgeCached, edgeCached)
	s.at = s.at[:0]
}

// add looks up the words of one more sentence. Each of its loops asks for other
// memory, of many words at a time, before the next needs it.
func (m *Model) add(s *lattice, tokens []arabic.Token) {
	s.at = append(s.at, len(s.words))
	if n := len(tokens); cap(s.forms) < n {
		s.forms, s.hashes = make([]form, n+n/2), make([]uint64, n+n/2)
	}
	forms, hashes := s.forms[:len(tokens)], s.hashes[:len(tokens)]
	for i := range tokens {
		if len(tokens[i].Text) <= maxCached {
			forms[i], hashes[i] = formOf(tokens[i].Text)
		}
	}
	from := len(s.words)
	for _, h := range hashes {
		s.words = append(s.words, m.cache.guess(h))
	}
	words := s.words[from:]
	for i, c := range words {
		if c == nil || !c.form.equal(&forms[i]) || len(tokens[i].Text) > maxCached {
			words[i] = m.lookup(tokens[i].Text)
		}
	}
	s.words = append(s.words, edgeCached, edgeCached)
}

// lookup returns what a word form adds, from the cache if it can.
func (m *Model) lookup(text string) *cached {
	if len(text) > maxCached {
		return m.analyse(text)
	}
	f, h := formOf(text)
	if c := m.cache.find(h, &f); c != nil {
		return c
	}
	c := m.analyse(text)
	c.form = f
	m.cache.put(h, c)
	return c
}

// outsideMargin is how far a word's own features and its neighbours' must
// prefer Outside, as a logarithm of odds, for the decoder to take it as decided.
// Most words of a text are: pairs of words and the search are spared for them.
const outsideMargin = 2

// score adds up the scores of all words in the lattice.
func (m *Model) score(s *lattice) {
	n := len(s.words)
	if cap(s.em) < n {
		s.sum = make([]lanes, n+n/2)
		s.live = make([]uint32, n+n/2)
		s.em = make([]Scores, n+n/2)
		s.back = make([][NumLabels]uint8, n+n/2)
		s.best = make([]uint8, n+n/2)
	}
	s.sum, s.live, s.em, s.back, s.best = s.sum[:n], s.live[:n], s.em[:n], s.back[:n], s.best[:n]
	margin := laneZero - uint64(outsideMargin/m.Scale) - 1
	for i := Reach; i < n-Reach; i++ {
		w := (*window)(s.words[i-Reach : i+Reach+1])
		if w[Reach] == edgeCached {
			continue
		}
		s.sum[i] = w.sum()
		s.live[i] = onlyOutside
		if !s.sum[i].none(margin) {
			m.addPairs(&s.sum[i], w)
			m.judge(s, i)
		}
	}
}

// window is a word with its neighbours.
type window [NumOffsets]*cached

// sum adds what the words at all offsets say of the middle one. The word at
// offset d speaks of the middle one as seen from there.
func (w *window) sum() (s lanes) {
	a0, a1, a2, a3, a4 := &w[0].add[0], &w[1].add[1], &w[2].add[2], &w[3].add[3], &w[4].add[4]
	for i := range s {
		s[i] = a0[i] + a1[i] + a2[i] + a3[i] + a4[i]
	}
	return s
}

// addPairs adds what pairs of words say, and the bias.
func (m *Model) addPairs(sum *lanes, w *window) {
	sum.plus(&m.start)
	for _, c := range pairCodes(w[Reach-1].class, w[Reach].class, w[Reach+1].class) {
		if m.paired[c/64]>>(c%64)&1 != 0 {
			sum.plus(&m.pairRows[m.pairs[c]])
		}
	}
}

// nearMargin is how far below the best label of a word, as a logarithm of odds,
// another is still worth a thought.
const nearMargin = 5

// judge finds the labels of a word whose scores come near the best, and their
// scores. Outside is always among them, so that a way through the text is never
// lost.
func (m *Model) judge(s *lattice, i int) {
	sum, em := &s.sum[i], &s.em[i]
	reach := int32(nearMargin / m.Scale)
	labels := sum.above(uint64(laneZero - reach))
	top := int32(laneZero)
	for rest := labels; rest != 0; rest &= rest - 1 {
		l := bits.TrailingZeros32(rest)
		v := sum.get(l)
		top = max(top, v)
		em[l%NumLabels] = float32(v-laneZero) * m.Scale
	}
	if top > laneZero {
		labels &= sum.above(uint64(top - reach))
	}
	em[Outside] = 0
	s.live[i] = labels | onlyOutside
}
