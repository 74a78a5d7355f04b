// Sets of articles by row, as bits: what operators let in meets, joins and turns round without the database.
package db

import "math/bits"

// rowSet is a set of articles; where it is turned, all articles but those.
type rowSet struct {
	bits   []uint64
	turned bool
}

func (s *rowSet) add(row int64) {
	word := int(row / 64)
	if word >= len(s.bits) {
		s.bits = append(s.bits, make([]uint64, word+1-len(s.bits))...)
	}
	s.bits[word] |= 1 << (row % 64)
}

func (s *rowSet) has(row int64) bool {
	word := int(row / 64)
	return (word < len(s.bits) && s.bits[word]&(1<<(row%64)) != 0) != s.turned
}

// empty says whether nothing is in the set. Of a turned one nobody knows.
func (s *rowSet) empty() bool {
	for _, word := range s.bits {
		if word != 0 {
			return false
		}
	}
	return !s.turned
}

// each gives the rows of a set that is not turned, ascending.
func (s *rowSet) each(give func(row int64)) {
	for i, word := range s.bits {
		for ; word != 0; word &= word - 1 {
			give(int64(64*i + bits.TrailingZeros64(word)))
		}
	}
}

func (s *rowSet) not() *rowSet { return &rowSet{s.bits, !s.turned} }

// or is what stands in either set: what not both of them leave out.
func (s *rowSet) or(other *rowSet) *rowSet { return s.not().and(other.not()).not() }

// and is what stands in both sets.
func (s *rowSet) and(other *rowSet) *rowSet {
	switch {
	case s.turned && !other.turned:
		return other.and(s)
	case !s.turned && other.turned:
		return combined(s.bits, other.bits, len(s.bits), false, func(x, y uint64) uint64 { return x &^ y })
	case s.turned:
		return combined(s.bits, other.bits, max(len(s.bits), len(other.bits)), true, func(x, y uint64) uint64 { return x | y })
	}
	return combined(s.bits, other.bits, min(len(s.bits), len(other.bits)), false, func(x, y uint64) uint64 { return x & y })
}

// combined makes a set of two, word by word; words beyond the end of one are empty.
func combined(x, y []uint64, words int, turned bool, op func(x, y uint64) uint64) *rowSet {
	at := func(bits []uint64, i int) uint64 {
		if i < len(bits) {
			return bits[i]
		}
		return 0
	}
	out := &rowSet{make([]uint64, words), turned}
	for i := range out.bits {
		out.bits[i] = op(at(x, i), at(y, i))
	}
	return out
}
