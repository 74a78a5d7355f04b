package model

import "sort"

// Entry is what the lexicon knows of a word form from plain text.
type Entry struct {
	Path [Trees]Path     // word classes; 0 is "none"
	Lean [NumLeans]uint8 // how often it was read as part of a name, by part; 0–7
	Freq uint8           // log2 of its count
}

// NumLeans is the number of parts of names of which the lexicon counts how
// often a word was read as one: first, later and only word of a person's name,
// first and later word of an organisation's, any word of a place's.
const NumLeans = 6

// Path is a word's place in a tree of classes: its class at each granularity,
// coarse to fine.
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
	index   []int32
	mask    uint32
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
	for int(size) < 2*len(l.Keys) {
		size *= 2
	}
	l.index, l.mask = make([]int32, size), size-1
	for i, k := range l.Keys {
		s := k & l.mask
		for l.index[s] != 0 {
			s = (s + 1) & l.mask
		}
		l.index[s] = int32(i + 1)
	}
}

// Find returns the entry of a word, or nil.
func (l *Lexicon) Find(key uint32) *Entry {
	if l == nil || len(l.index) == 0 {
		return nil
	}
	for s := key & l.mask; l.index[s] != 0; s = (s + 1) & l.mask {
		if i := l.index[s] - 1; l.Keys[i] == key {
			return &l.Entries[i]
		}
	}
	return nil
}
