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
}

func (e *Evidence) reset() {
	if e.tallies == nil {
		e.tallies = map[uint32]int32{}
	}
	clear(e.tallies)
	e.list = e.list[:0]
	e.seen = [64]uint64{}
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

// count counts the parts of a sentence's n words, names and others.
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
		for _, k := range keys(i) {
			if t := e.find(k); t != nil && t[part] < 60000 {
				t[part]++
			}
		}
	}
}

// features calls emit with every feature that the document gives a sentence,
// and short for each word that was read as none, but ends a person's full name
// elsewhere and is read as a name at least as often as not.
func (e *Evidence) features(n int, spans []Span, keys func(int) []uint32, emit func(i int, hash uint64), short func(i int)) {
	j := 0
	for i := 0; i < n; i++ {
		own := partNone
		for j < len(spans) && spans[j].End <= i {
			j++
		}
		if j < len(spans) && spans[j].Start <= i {
			own = partOf(spans[j], i)
		}
		var t tally
		found := false
		for _, k := range keys(i) {
			if x := e.find(k); x != nil {
				for p, v := range x {
					if p == own {
						v--
					}
					t[p] = max(t[p], v)
				}
				found = true
			}
		}
		if !found {
			continue
		}
		if own == partNone && t[partLast] > 0 && t[partLast]+t[partOnly] >= t[partNone] {
			short(i)
		}
		names, top := uint16(0), partNone
		for p, v := range t[:partNone] {
			names += v
			if v > 0 && (top == partNone || v > t[top]) {
				top = p
			}
			if v == 0 {
				continue
			}
			emit(i, combine(tDocument, uint64(p), uint64(min(v, 3))))
			if i > 0 {
				emit(i-1, combine(tDocument+1000, uint64(p), 0))
			}
			if i+1 < n {
				emit(i+1, combine(tDocument+2000, uint64(p), 0))
			}
		}
		if names == 0 {
			continue
		}
		share := uint64(4*names) / uint64(names+t[partNone])
		emit(i, combine(tDocumentTop, uint64(top), share<<8|uint64(min(names, 4))))
	}
}

// shortName is what speaks for a lone word that ends a person's full name
// elsewhere in the document, as a logarithm of odds, beside what was learned.
const shortName = 2.5

// again marks a word whose scores have changed, beside its live labels.
const again = 1 << 31

// TagDocument tags the sentences of one document.
func (m *Model) TagDocument(sentences [][]arabic.Token) [][]Span {
	s := m.pool.Get().(*lattice)
	defer m.pool.Put(s)
	s.reset()
	for _, tokens := range sentences {
		m.add(s, tokens)
	}
	m.score(s)
	out := make([][]Span, len(sentences))
	for k, tokens := range sentences {
		m.viterbi(s, s.at[k], s.at[k]+len(tokens))
		out[k] = Decode(s.best[s.at[k] : s.at[k]+len(tokens)])
	}
	e := &s.evidence
	e.reset()
	keys := func(k int) func(int) []uint32 {
		from := s.at[k]
		return func(i int) []uint32 { return s.words[from+i].keys() }
	}
	for k := range sentences {
		e.note(out[k], keys(k))
	}
	for k, tokens := range sentences {
		e.count(len(tokens), out[k], keys(k))
	}
	var touched []int
	for k, tokens := range sentences {
		from := s.at[k]
		touched = touched[:0]
		e.features(len(tokens), out[k], keys(k), func(i int, h uint64) {
			if r := m.row(h); r != nil {
				if s.live[from+i]&again == 0 {
					m.doubt(s, from+i)
					s.live[from+i] |= again
					touched = append(touched, from+i)
				}
				for l, v := range r {
					s.em[from+i][l] += float32(v) * m.Scale
				}
			}
		}, func(i int) {
			m.doubt(s, from+i)
			s.em[from+i][Label(Person, Unit)] += shortName
			s.live[from+i] |= again
			touched = append(touched, from+i)
		})
		for _, i := range touched {
			s.live[i] = s.em[i].near()
		}
		if len(touched) > 0 {
			m.viterbi(s, from, from+len(tokens))
		}
	}
	for k, tokens := range sentences {
		found := m.spans(s, s.at[k], s.at[k]+len(tokens), out[k][:0])
		apart := func(i int) bool { return e.apart(s.words[s.at[k]+i].keys()) }
		out[k] = mend(tokens, part(found, apart), apart)
	}
	return out
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
func DocumentFeatures(words [][]*Word, spans [][]Span) [][][]uint64 {
	var e Evidence
	e.reset()
	keys := func(k int) func(int) []uint32 { return func(i int) []uint32 { return words[k][i].Keys } }
	for k := range words {
		e.note(spans[k], keys(k))
	}
	for k := range words {
		e.count(len(words[k]), spans[k], keys(k))
	}
	out := make([][][]uint64, len(words))
	for k := range words {
		out[k] = make([][]uint64, len(words[k]))
		e.features(len(words[k]), spans[k], keys(k), func(i int, h uint64) { out[k][i] = append(out[k][i], h) }, func(int) {})
	}
	return out
}
