package model

import "sync"

// Scores holds one score per label.
type Scores [NumLabels]float32

// Model is a trained tagger. It is safe for concurrent use.
type Model struct {
	Lex    *Lexicon
	Scale  float32 // a weight is its number times Scale
	Sheets [numSheets]Sheet
	Trans  [NumLabels]Scores
	// Bias is added to the first word of every name of a kind: it moves the
	// balance between names missed and names invented.
	Bias [NumKinds]float32
	// House is what speaks for a person's name that goes on after آل, as in تركي
	// آل الشيخ, as a logarithm of odds. Folded the word looks like the article, so
	// that the features do not know it.
	House float32
	// Frequent is the most frequent written forms, of at most MaxFrequent bytes,
	// sorted. Ready works out what they say, so that a text need not wait for it.
	Frequent []string

	table    table
	classes  [2][Trees][]place // where the table says what classes say: of a word itself, and of a reading without proclitics
	leans    [2][]place        // the same for leans, by number
	paired   []uint64          // a bit for each code of a pair that says something
	pairs    []uint16          // by code, the place in pairRows
	pairRows []lanes
	document [numDocument]lanes
	start    lanes // Bias by label
	house    lanes // House by label

	cache    cache
	expTrans [NumLabels]Scores
	into     [NumLabels]Scores // Trans turned: into[b][a]
	pool     sync.Pool
	words    sync.Pool
}

// Sheet holds the weights of one sort of features. See ID.Place for the keys.
type Sheet struct {
	Keys    []uint32 // ascending
	Weights []Weights
}

// Size is the number of features with weights.
func (m *Model) Size() (n int) {
	for i := range m.Sheets {
		n += len(m.Sheets[i].Keys)
	}
	return n
}

// block is what a word says of those around it and of itself, by offset.
type block [NumOffsets]lanes

// zeroBlock is the block that says nothing; its lanes' zero is sumZero.
var zeroBlock = func() (b block) {
	for d := range b {
		b[d].shift(sumZero)
	}
	return b
}()

func (b *block) plus(o *block) {
	for d := range b {
		b[d].plus(&o[d])
	}
}

// Ready builds the indexes after the exported fields were filled.
func (m *Model) Ready() {
	m.table = newTable(&m.Sheets[wordSheet])
	m.say()
	m.readyPairs()
	m.document = [numDocument]lanes{}
	for i, k := range m.Sheets[documentSheet].Keys {
		if k < numDocument {
			m.document[k] = m.Sheets[documentSheet].Weights[i].lanes()
		}
	}
	for a := range m.Trans {
		for b, v := range m.Trans[a] {
			m.expTrans[a][b], m.into[b][a] = 0, never
			if Allowed(a, b) {
				m.expTrans[a][b], m.into[b][a] = exp(v), v
			}
		}
	}
	m.start, m.house = lanes{}, lanes{}
	for k, b := range m.Bias {
		m.favour(&m.start, Label(k, Begin), b)
		m.favour(&m.start, Label(k, Unit), b)
	}
	m.favour(&m.house, Label(Person, Begin), m.House)
	m.favour(&m.house, Label(Person, Inside), m.House)
	m.cache = make(cache, cacheSets)
	m.words.New = func() any { return new(Word) }
	m.pool.New = func() any { return new(lattice) }
	for _, word := range m.Frequent {
		m.lookup(word)
	}
}

// favour adds a logarithm of odds to a label.
func (m *Model) favour(s *lanes, label int, odds float32) {
	word, shift := laneOf(label)
	s[word] += uint64(int(odds/m.Scale)) << shift
}

// said is what is said and where the table keeps it.
type said struct {
	block
	at place
}

// say works out once what every class and every lean says: words give many
// features by these, but few different ones.
func (m *Model) say() {
	for i, bare := range []bool{false, true} {
		for t, paths := range m.Lex.paths {
			m.classes[i][t] = make([]place, len(paths))
			var known [Depth]map[uint16]*said
			for d := range known {
				known[d] = map[uint16]*said{}
			}
			for c, path := range paths {
				m.classes[i][t][c] = m.path(&known, t, path, Depth-1, bare).at
			}
		}
		m.leans[i] = make([]place, len(m.Lex.leans))
		for n, lean := range m.Lex.leans {
			says := zeroBlock
			m.table.tell(leanFeatures(lean, bare), &says)
			m.leans[i][n] = m.table.enter(&says)
		}
	}
}

// path returns what the classes of a path say down to depth. known are those
// worked out already: a class that adds nothing shares the place of the one
// above it.
func (m *Model) path(known *[Depth]map[uint16]*said, tree int, path Path, depth int, bare bool) *said {
	if depth < 0 {
		return &said{block: zeroBlock}
	}
	if s := known[depth][path[depth]]; s != nil {
		return s
	}
	s := m.path(known, tree, path, depth-1, bare)
	f := classFeature(tree, path, depth, bare)
	if m.table.find(keyOf(f.Hash)) != 0 {
		s = &said{block: s.block}
		m.table.tell([]Feature{f}, &s.block)
		s.at = m.table.enter(&s.block)
	}
	known[depth][path[depth]] = s
	return s
}

func (m *Model) readyPairs() {
	s := &m.Sheets[pairSheet]
	m.pairs = make([]uint16, NumPairs<<(2*pairBits))
	m.paired = make([]uint64, len(m.pairs)/64)
	m.pairRows = make([]lanes, len(s.Keys))
	for i, k := range s.Keys {
		if int(k) < len(m.pairs) && i < 1<<16 {
			m.pairRows[i] = s.Weights[i].lanes()
			m.paired[k/64] |= 1 << (k % 64)
			m.pairs[k] = uint16(i)
		}
	}
}

// analyse works out what a word form adds. Two goroutines may do so at once for
// the same form; both find the same.
func (m *Model) analyse(text string) *cached {
	c := new(cached)
	w := m.words.Get().(*Word)
	defer m.words.Put(w)
	m.Lex.Analyse(text, w)
	p := &w.places
	p.n = 0
	for i, e := range [...]*known{w.own, w.bare} {
		if e == nil {
			continue
		}
		for t, k := range e.class {
			p.put(m.classes[i][t][k])
		}
		p.put(m.leans[i][e.lean])
	}
	m.table.look(w.features, p)
	c.add = zeroBlock
	m.table.sum(p, &c.add)
	if text == "آل" {
		c.add[Reach].plus(&m.house)
	}
	for d := range c.add {
		c.add[d].within()
	}
	c.class = w.pair
	c.count = uint8(copy(c.known[:], w.Keys))
	return c
}
