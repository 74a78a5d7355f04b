package model

import "sync/atomic"

// cached is everything the decoder needs of a word form: what it adds to the
// scores of the words around it, and its keys for pairs and documents. The text
// stands in it and not behind a pointer, to be found in one place.
type cached struct {
	text  [maxCached]byte
	size  uint8
	count uint8  // keys in use
	class uint16 // for pairs
	known [maxReadings]uint32
	add   [NumOffsets]lanes
}

// maxReadings is more than the lawful readings of any word.
const maxReadings = 6

// keys are what the word is known by in documents.
func (c *cached) keys() []uint32 { return c.known[:c.count] }

// maxCached is the length in bytes of the longest word kept in the cache.
const maxCached = 31

// cache keeps word forms in sets of four, chosen by hash. It needs no lock: a
// tag only says where to look, and an entry never changes once it is stored.
// Full, it holds about 80 MB.
type cache []cacheSet

type cacheSet struct {
	tags    [4]atomic.Uint32
	entries [4]atomic.Pointer[cached]
}

const cacheSets = 1 << 16

// find returns the entry of text, or nil. An entry found moves one place to the
// front, so that frequent words outlive rare ones.
func (c cache) find(h uint64, text string) *cached {
	set := &c[h%cacheSets]
	tag := uint32(h>>32) | 1
	for i := range set.tags {
		if set.tags[i].Load() != tag {
			continue
		}
		e := set.entries[i].Load()
		if e == nil || string(e.text[:e.size]) != text {
			continue
		}
		if i > 0 {
			set.swap(i, i-1)
		}
		return e
	}
	return nil
}

// put stores an entry in the last place of its set, or in an empty one.
func (c cache) put(h uint64, e *cached) {
	set := &c[h%cacheSets]
	i := 0
	for i < len(set.tags)-1 && set.entries[i].Load() != nil {
		i++
	}
	set.entries[i].Store(e)
	set.tags[i].Store(uint32(h>>32) | 1)
}

// swap exchanges two places. Whoever reads between the stores finds one entry
// twice or under the other's tag, and at worst works it out again.
func (s *cacheSet) swap(i, j int) {
	a, b := s.entries[i].Load(), s.entries[j].Load()
	s.entries[i].Store(b)
	s.entries[j].Store(a)
	ta, tb := s.tags[i].Load(), s.tags[j].Load()
	s.tags[i].Store(tb)
	s.tags[j].Store(ta)
}

// hashFast hashes a word form eight bytes at a time, for the cache only.
func hashFast(s string) uint64 {
	h := uint64(len(s)) * 0x9E3779B97F4A7C15
	for len(s) >= 8 {
		h = (h ^ (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56)) * 0xd6e8feb86659fd93
		h ^= h >> 32
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}
