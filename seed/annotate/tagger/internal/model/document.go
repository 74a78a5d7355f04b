package model

import "sijill/arabic"

// A document repeats its names: full at first, then short. What one sentence
// makes sure helps the others. The document is tagged twice; the second time
// each word also knows what the same word was elsewhere in the document.

// Parts a word can have in a document's names.
const (
	partFirst  = iota // first word of a person's name of several words
	partMiddle        // inner word of one
	partLast          // last word of one
	partOnly          // a person's name of one word
	partHead          // first word of an organisation's name
	partTail          // later word of one
	partPlace
	partMisc
	partNone
	numParts
)

func partOf(s Span, i int) int {
	switch s.Kind {
	case Person:
		switch {
		case s.End-s.Start == 1:
			return partOnly
		case i == s.Start:
			return partFirst
		case i == s.End-1:
			return partLast
		}
		return partMiddle
	case Organization:
		if i == s.Start {
			return partHead
		}
		return partTail
	case Place:
		return partPlace
	}
	return partMisc
}

type tally [numParts]uint16

// Evidence is what the first reading of a document says of its words.
type Evidence struct {
	tallies map[uint32]int32
	list    []tally
	seen    [64]uint64 // a bit for each key: most words of a text are in no name
	hits    []hit      // words that have a tally, in order
	ends    []int      // where those of each sentence end
}

// hit is a word of a sentence and the part it was read as.
type hit struct {
	word, part int
	lone       bool // a name of one word
}

func (e *Evidence) reset() {
	if e.tallies == nil {
		e.tallies = map[uint32]int32{}
	}
	clear(e.tallies)
	e.list = e.list[:0]
	e.seen = [64]uint64{}
	e.hits, e.ends = e.hits[:0], e.ends[:0]
}

func (e *Evidence) find(key uint32) *tally {
	if e.seen[key>>6&63]>>(key&63)&1 == 0 {
		return nil
	}
	if i, ok := e.tallies[key]; ok {
		return &e.list[i]
	}
	return nil
}

// note enters the words of the names of a sentence; keys(i) are its i-th word's.
func (e *Evidence) note(spans []Span, keys func(int) []uint32) {
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			for _, k := range keys(i) {
				if _, ok := e.tallies[k]; !ok {
					e.tallies[k] = int32(len(e.list))
					e.seen[k>>6&63] |= 1 << (k & 63)
					e.list = append(e.list, tally{})
				}
			}
		}
	}
}

// count counts the parts of the next sentence's n words, names and others.
func (e *Evidence) count(n int, spans []Span, keys func(int) []uint32) {
	j := 0
	for i := 0; i < n; i++ {
		part := partNone
		for j < len(spans) && spans[j].End <= i {
			j++
		}
		if j < len(spans) && spans[j].Start <= i {
			part = partOf(spans[j], i)
		}
		found := false
		for _, k := range keys(i) {
			if t := e.find(k); t != nil {
				t[part] += min(1, 60000-t[part])
				found = true
			}
		}
		if found {
			e.hits = append(e.hits, hit{i, part, part != partNone && spans[j].End-spans[j].Start == 1})
		}
	}
	e.ends = append(e.ends, len(e.hits))
}

// features calls emit with every feature that the document gives sentence k, of
// n words, by code, and short for each word that was read as none, or alone as a
// name of another kind as nowhere else, but ends a person's full name elsewhere
// and is read as a name at least as often as not.
func (e *Evidence) features(k, n int, keys func(int) []uint32, emit func(i, code int), short func(i int)) {
	from := 0
	if k > 0 {
		from = e.ends[k-1]
	}
	for _, h := range e.hits[from:e.ends[k]] {
		i, own := h.word, h.part
		var t tally
		for _, k := range keys(i) {
			if x := e.find(k); x != nil {
				for p, v := range x {
					if p == own {
						v--
					}
					t[p] = max(t[p], v)
				}
			}
		}
		open := own == partNone || own != partOnly && h.lone && t[own] == 0
		if open && t[partLast] > 0 && t[partLast]+t[partOnly] >= t[partNone] {
			short(i)
		}
		names, top := 0, partNone
		for p, v := range t[:partNone] {
			names += int(v)
			if v > 0 && (top == partNone || v > t[top]) {
				top = p
			}
			if v == 0 {
				continue
			}
			emit(i, documentOwn+3*p+int(min(v, 3))-1)
			if i > 0 {
				emit(i-1, documentBefore+p)
			}
			if i+1 < n {
				emit(i+1, documentAfter+p)
			}
		}
		if names == 0 {
			continue
		}
		share := 4 * names / (names + int(t[partNone]))
		emit(i, documentTop+(5*top+share)*4+min(names, 4)-1)
	}
}

// shortName is what speaks for a lone word that ends a person's full name
// elsewhere in the document, as a logarithm of odds, beside what was learned.
const shortName = 3

// TagDocument tags the sentences of one document and shows the names of each to
// see, which may not keep them.
func (m *Model) TagDocument(sentences [][]arabic.Token, see func(sentence int, names []Span)) {
	s := m.pool.Get().(*lattice)
	defer m.pool.Put(s)
	s.reset()
	for _, tokens := range sentences {
		m.add(s, tokens)
	}
	m.score(s)
	e := &s.evidence
	e.reset()
	keys := func(k int) func(int) []uint32 {
		from := s.at[k]
		return func(i int) []uint32 { return s.words[from+i].keys() }
	}
	label := func(k int) []uint8 { return s.best[s.at[k] : s.at[k]+len(sentences[k])] }
	for k, tokens := range sentences {
		m.viterbi(s, s.at[k], s.at[k]+len(tokens))
		s.spans = Decode(label(k), s.spans[:0])
		e.note(s.spans, keys(k))
	}
	for k, tokens := range sentences {
		s.spans = Decode(label(k), s.spans[:0])
		e.count(len(tokens), s.spans, keys(k))
	}
	for k, tokens := range sentences {
		from, to := s.at[k], s.at[k]+len(tokens)
		if m.again(s, k, len(tokens), keys(k)) {
			m.viterbi(s, from, to)
		}
		s.spans = m.spans(s, from, to, s.spans[:0])
		if len(s.spans) == 0 {
			see(k, nil)
			continue
		}
		apart := func(i int) bool { return e.apart(s.words[from+i].keys()) }
		see(k, mend(tokens, part(s.spans, apart), apart))
	}
}

// again adds what the document says to the scores of sentence k, of n words,
// and reports whether it says anything.
func (m *Model) again(s *lattice, k, n int, keys func(int) []uint32) bool {
	from := s.at[k]
	touched := s.touched[:0]
	touch := func(i int) *lanes {
		if s.live[i] != 0 {
			if s.live[i] == onlyOutside {
				m.addPairs(&s.sum[i], (*window)(s.words[i-Reach:i+Reach+1]))
			}
			s.live[i] = 0
			touched = append(touched, i)
		}
		return &s.sum[i]
	}
	s.evidence.features(k, n, keys, func(i, code int) {
		touch(from + i).plus(&m.document[code])
	}, func(i int) {
		m.favour(touch(from+i), Label(Person, Unit), shortName)
	})
	for _, i := range touched {
		m.judge(s, i)
	}
	s.touched = touched
	return len(touched) > 0
}

// apart says whether a word is, without its proclitics, a name of the document
// that is also written without them.
func (e *Evidence) apart(keys []uint32) bool {
	full := e.names(keys[0])
	for _, bare := range keys[1:] {
		if e.names(bare) > full {
			return true
		}
	}
	return false
}

// names counts how often a word was read as part of a person's name.
func (e *Evidence) names(key uint32) int {
	t := e.find(key)
	if t == nil {
		return 0
	}
	return int(t[partFirst]) + int(t[partMiddle]) + int(t[partLast]) + int(t[partOnly])
}

// DocumentFeatures returns, for training, the features that a first reading
// gives each word of each sentence of a document.
func DocumentFeatures(words [][]*Word, spans [][]Span) [][][]ID {
	var e Evidence
	e.reset()
	keys := func(k int) func(int) []uint32 { return func(i int) []uint32 { return words[k][i].Keys } }
	for k := range words {
		e.note(spans[k], keys(k))
	}
	for k := range words {
		e.count(len(words[k]), spans[k], keys(k))
	}
	out := make([][][]ID, len(words))
	for k := range words {
		out[k] = make([][]ID, len(words[k]))
		e.features(k, len(words[k]), keys(k), func(i, code int) {
			out[k][i] = append(out[k][i], documentID(code))
		}, func(int) {})
	}
	return out
}
