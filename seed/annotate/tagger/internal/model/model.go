package model

import "sync"

// Scores holds one score per label.
type Scores [NumLabels]float32

// Model is a trained tagger. It is safe for concurrent use.
type Model struct {
	Lex   *Lexicon
	Keys  []uint32 // upper half of a feature's hash; sorted
	Rows  []int8   // NumLabels weights per key
	Scale float32  // a weight is its int8 times Scale
	Trans [NumLabels]Scores
	// Bias is added to the first word of every name of a kind: it moves the
	// balance between names missed and names invented.
	Bias [NumKinds]float32

	seen     []uint64 // a bit for each key, small enough to stay in the processor's cache
	slots    []slot   // open addressing by key
	mask     uint64
	cache    cache
	expTrans [NumLabels][NumLabels]float32
	start    Scores            // Bias by label
	into     [NumLabels]Scores // Trans turned: into[b][a]
	pool     sync.Pool
	words    sync.Pool
}

// slot is a feature with its weights; two share a line of the processor's cache.
type slot struct {
	key     uint32
	used    bool
	weights [NumLabels]int8
	_       [10]byte
}

// Ready builds the indexes after the exported fields were filled.
func (m *Model) Ready() {
	size := uint64(1024)
	for size < 2*uint64(len(m.Keys)) {
		size *= 2
	}
	m.seen = make([]uint64, seenBits/64)
	m.slots, m.mask = make([]slot, size), size-1
	for i, k := range m.Keys {
		m.seen[k%seenBits/64] |= 1 << (k % 64)
		s := uint64(k) & m.mask
		for m.slots[s].used {
			s = (s + 1) & m.mask
		}
		m.slots[s] = slot{key: k, used: true, weights: [NumLabels]int8(m.Rows[i*NumLabels:])}
	}
	for a := range m.Trans {
		for b, v := range m.Trans[a] {
			m.expTrans[a][b], m.into[b][a] = 0, never
			if Allowed(a, b) {
				m.expTrans[a][b], m.into[b][a] = exp(v), v
			}
		}
	}
	m.start = Scores{}
	for k, b := range m.Bias {
		m.start[Label(k, Begin)], m.start[Label(k, Unit)] = b, b
	}
	m.cache = make(cache, cacheSets)
	m.words.New = func() any { return new(Word) }
	m.pool.New = func() any { return new(lattice) }
}

// seenBits is the size of the filter that answers for most unknown features.
const seenBits = 1 << 22

// row returns the weights of a feature, or nil.
func (m *Model) row(hash uint64) *[NumLabels]int8 {
	k := hash >> 32
	if m.seen[k%seenBits/64]>>(k%64)&1 == 0 {
		return nil
	}
	return m.find(k)
}

// find returns the weights of a feature that the filter let pass, or nil.
func (m *Model) find(k uint64) *[NumLabels]int8 {
	for s := k & m.mask; ; s = (s + 1) & m.mask {
		switch x := &m.slots[s]; {
		case !x.used:
			return nil
		case uint64(x.key) == k:
			return &x.weights
		}
	}
}

// lookup returns what a word form adds, from the cache if it can. Two
// goroutines may work out the same form at once; both find the same.
func (m *Model) lookup(text string) *cached {
	if len(text) > maxCached {
		return m.analyse(text)
	}
	h := hashFast(text)
	if c := m.cache.find(h, text); c != nil {
		return c
	}
	c := m.analyse(text)
	m.cache.put(h, c)
	return c
}

// wanted gives the keys of a word's features at an offset that the filter lets
// pass, and reads the place of each once: the memory is fetched for all of them
// at a time, and not for one after the other.
func (m *Model) wanted(w *Word, d int) []uint64 {
	w.keys = w.keys[:0]
	for _, f := range w.Features {
		if !Uses(f.Use, d) {
			continue
		}
		if k := At(f.Hash, d) >> 32; m.seen[k%seenBits/64]>>(k%64)&1 != 0 {
			w.keys = append(w.keys, k)
		}
	}
	for _, k := range w.keys {
		w.touched ^= m.slots[k&m.mask].key
	}
	return w.keys
}

func (m *Model) analyse(text string) *cached {
	c := new(cached)
	c.size = uint8(copy(c.text[:], text))
	w := m.words.Get().(*Word)
	defer m.words.Put(w)
	m.Lex.Analyse(text, w)
	for d := -Reach; d <= Reach; d++ {
		var sum [NumLabels]int32
		for _, k := range m.wanted(w, d) {
			if r := m.find(k); r != nil {
				for l, v := range r {
					sum[l] += int32(v)
				}
			}
		}
		c.add[d+Reach] = pack(&sum)
	}
	c.class = w.Class[pairDepth]
	c.count = uint8(copy(c.known[:], w.Keys))
	return c
}
