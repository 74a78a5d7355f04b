package model

import (
	"math"
	"sync"
	"sync/atomic"
)

// Scores holds one score per label.
type Scores [NumLabels]float32

// Model is a trained tagger. It is safe for concurrent use.
type Model struct {
	Lex   *Lexicon
	Keys  []uint32 // upper half of a feature's hash; sorted
	Rows  []int8   // NumLabels weights per key
	Scale float32  // a weight is its int8 times Scale
	Trans [NumLabels]Scores

	slots    []uint64 // open addressing: key<<32 | row+1
	mask     uint64
	cache    []atomic.Pointer[cached]
	expTrans [NumLabels][NumLabels]float64
	pool     sync.Pool
}

// cached is everything the decoder needs of a word form: its pair keys and
// what it adds to the scores of the words around it.
type cached struct {
	text string
	word Word
	add  [NumOffsets]Scores
}

const cacheSize = 1 << 15

// Ready builds the indexes after the exported fields were filled.
func (m *Model) Ready() {
	size := uint64(1024)
	for size < 2*uint64(len(m.Keys)) {
		size *= 2
	}
	m.slots, m.mask = make([]uint64, size), size-1
	for i, k := range m.Keys {
		s := uint64(k) & m.mask
		for m.slots[s] != 0 {
			s = (s + 1) & m.mask
		}
		m.slots[s] = uint64(k)<<32 | uint64(i+1)
	}
	for a := range m.Trans {
		for b, v := range m.Trans[a] {
			m.expTrans[a][b] = math.Exp(float64(v))
		}
	}
	m.cache = make([]atomic.Pointer[cached], cacheSize)
	m.pool.New = func() any { return new(lattice) }
}

// row returns the weights of a feature, or nil.
func (m *Model) row(hash uint64) []int8 {
	k := hash >> 32
	for s := k & m.mask; ; s = (s + 1) & m.mask {
		v := m.slots[s]
		if v == 0 {
			return nil
		}
		if v>>32 == k {
			i := int(uint32(v)-1) * NumLabels
			return m.Rows[i : i+NumLabels]
		}
	}
}

func (m *Model) lookup(text string) *cached {
	slot := &m.cache[HashString(text)&(cacheSize-1)]
	if c := slot.Load(); c != nil && c.text == text {
		return c
	}
	c := &cached{text: string([]byte(text))}
	m.Lex.Analyse(c.text, &c.word)
	for d := -Reach; d <= Reach; d++ {
		var sum [NumLabels]int32
		for _, f := range c.word.Features {
			if !Uses(f.Use, d) {
				continue
			}
			if r := m.row(At(f.Hash, d)); r != nil {
				for l, v := range r {
					sum[l] += int32(v)
				}
			}
		}
		for l, v := range sum {
			c.add[d+Reach][l] = float32(v) * m.Scale
		}
	}
	c.word.Features = nil
	slot.Store(c)
	return c
}
