package model

import "sync/atomic"

// cached is everything the decoder needs of a word form: what it adds to the
// scores of the words around it, and its keys for pairs and documents.
type cached struct {
	form  form
	class uint16 // for pairs
	count uint8  // keys in use
	known [maxReadings]uint32
	add   block // each lane's zero is laneMax
}

// form is a word of at most maxCached bytes, eight in each number. It is
// compared faster than a string, and stands in an entry and not behind a
// pointer.
type form struct {
	words [maxCached / 8]uint64
	size  uint8
}

// maxCached is the length in bytes of the longest word kept in the cache.
const maxCached = 32

// MaxFrequent is the length in bytes of the longest word of Model.Frequent.
const MaxFrequent = maxCached

// formOf packs a word and hashes it. The last number holds the word's last
// eight bytes, whether or not they are in the one before it as well.
func formOf(text string) (f form, hash uint64) {
	n := len(text)
	f.size = uint8(n)
	h := hashLength(n)
	if n <= 8 {
		f.words[0] = short(text)
		return f, hashStep(h, f.words[0])
	}
	i := 0
	for at := 0; at < n-8; at += 8 {
		f.words[i] = eight(text[at:])
		h = hashStep(h, f.words[i])
		i++
	}
	f.words[i] = eight(text[n-8:])
	return f, hashStep(h, f.words[i])
}

// maxReadings is more than the lawful readings of any word.
const maxReadings = 6

// keys are what the word is known by in documents.
func (c *cached) keys() []uint32 { return c.known[:c.count] }

func (f *form) equal(o *form) bool {
	a, b := &f.words, &o.words
	return a[0]^b[0]|a[1]^b[1]|a[2]^b[2]|a[3]^b[3]|uint64(f.size^o.size) == 0
}

// cache keeps word forms in sets of ways, chosen by hash. It needs no lock: a
// tag only says where to look, and an entry never changes once it is stored.
// Full, it holds about 80 MB.
type cache []cacheSet

// A set is a line of the processor's cache.
const ways = 5

type cacheSet struct {
	tags    [ways]atomic.Uint32
	_       uint32
	entries [ways]atomic.Pointer[cached]
}

const cacheSets = 1 << 16

// guess returns the entry that has the tag of a word with hash h, or nil: nearly
// always that of the word, if it has one. An entry found moves one place to the
// front, so that frequent words outlive rare ones.
func (c cache) guess(h uint64) *cached {
	set := &c[h%cacheSets]
	tag := uint32(h>>32) | 1
	for i := range set.tags {
		if set.tags[i].Load() == tag {
			e := set.entries[i].Load()
			if i > 0 {
				set.swap(i, i-1)
			}
			return e
		}
	}
	return nil
}

// find returns the entry of a word, or nil.
func (c cache) find(h uint64, f *form) *cached {
	set := &c[h%cacheSets]
	tag := uint32(h>>32) | 1
	for i := range set.tags {
		if set.tags[i].Load() != tag {
			continue
		}
		if e := set.entries[i].Load(); e != nil && e.form.equal(f) {
			return e
		}
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
