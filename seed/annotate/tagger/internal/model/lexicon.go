package model

import "sort"

// Entry is what the lexicon knows of a word form from plain text.
type Entry struct {
	Path [Trees]Path // word classes; 0 is "none"
	Lean Lean
	Freq uint8 // log2 of its count
}

// Lean says how often a word was read as part of a name, by part; 0–7.
type Lean [NumLeans]uint8

// NumLeans is the number of parts of names of which the lexicon counts how
// often a word was read as one: first, later and only word of a person's name,
// first and later word of an organisation's, any word of a place's.
const NumLeans = 6

// Path is a word's place in a tree of classes: its class at each granularity,
// coarse to fine. Words of one class share the classes above it.
type Path [Depth]uint16

// Trees is the number of class trees. Each looks at other neighbours of a word;
// together they judge rare words more steadily than any one.
const Trees = 3

// Depth is the number of granularities of word classes.
const Depth = 4

// Lexicon maps the hash of a normalised word to its entry.
type Lexicon struct {
	Keys    []uint32
	Entries []Entry

	slots []known // open addressing by key
	mask  uint32
	paths [Trees][]Path // by the finest class
	leans []Lean        // the different ones, by number
}

// known is an entry as it is looked up; four share a line of the processor's
// cache.
type known struct {
	key   uint32
	class [Trees]uint16 // the finest
	lean  uint16        // number
	pair  uint16        // class for pairs
	freq  uint8
	used  bool
}

// NewLexicon sorts and indexes entries by the hash of their word.
func NewLexicon(m map[uint32]Entry) *Lexicon {
	l := &Lexicon{}
	for k := range m {
		l.Keys = append(l.Keys, k)
	}
	sort.Slice(l.Keys, func(i, j int) bool { return l.Keys[i] < l.Keys[j] })
	for _, k := range l.Keys {
		l.Entries = append(l.Entries, m[k])
	}
	l.reindex()
	return l
}

func (l *Lexicon) reindex() {
	size := uint32(16)
	for int(size)*2 < len(l.Keys)*3 {
		size *= 2
	}
	l.slots, l.mask = make([]known, size), size-1
	numbers := make([]uint16, 1<<(3*NumLeans))
	for i, k := range l.Keys {
		e := &l.Entries[i]
		x := known{key: k, used: true, freq: e.Freq, pair: e.Path[0][pairDepth]}
		for t, path := range e.Path {
			c := path[Depth-1]
			x.class[t] = c
			for len(l.paths[t]) <= int(c) {
				l.paths[t] = append(l.paths[t], Path{})
			}
			l.paths[t][c] = path
		}
		n := &numbers[e.Lean.joint()]
		if *n == 0 {
			l.leans = append(l.leans, e.Lean)
			*n = uint16(len(l.leans))
		}
		x.lean = *n - 1
		s := k & l.mask
		for l.slots[s].used {
			s = (s + 1) & l.mask
		}
		l.slots[s] = x
	}
}

// joint packs a lean into 3*NumLeans bits.
func (l Lean) joint() (j uint32) {
	for _, v := range l {
		j = j<<3 | uint32(v&7)
	}
	return j
}

func leanOf(joint uint32) (l Lean) {
	for k := range l {
		l[len(l)-1-k] = uint8(joint >> (3 * k) & 7)
	}
	return l
}

// find returns what is known of a word, or nil.
func (l *Lexicon) find(key uint32) *known {
	if l == nil || len(l.slots) == 0 {
		return nil
	}
	for s := key & l.mask; l.slots[s].used; s = (s + 1) & l.mask {
		if l.slots[s].key == key {
			return &l.slots[s]
		}
	}
	return nil
}
