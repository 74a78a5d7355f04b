package model

import "math/bits"

// table finds the weights of a word's features for all offsets at once: they
// stand in one place.
type table struct {
	seen  *[seenBits / 64]uint64 // a bit for each key, small enough to stay in the processor's cache
	slots []slot                 // open addressing by key
	mask  uint32
	rows  []row
	wide  []block // of the few features that weigh too much for a row
}

// slot is a feature and the place of what it says.
type slot struct {
	key uint32
	at  place
}

// place says where rows stand, one after the other, for the offsets of which it
// has a bit; what is above those bits is the number of the first. Without any
// bit it is that of a wide block, from 1. Nothing stands at place 0.
type place uint32

// seenBits is the size of the filter that answers for most unknown features.
const seenBits = 1 << 18

func newTable(s *Sheet) (t table) {
	features := 0
	for i, k := range s.Keys {
		if i == 0 || k>>placeBits != s.Keys[i-1]>>placeBits {
			features++
		}
	}
	size := uint32(1024)
	for int(size)*2 < features*3 {
		size *= 2
	}
	t.seen = new([seenBits / 64]uint64)
	t.slots, t.mask = make([]slot, size), size-1
	t.rows = make([]row, 1, 2*len(s.Keys)+1)
	for i := 0; i < len(s.Keys); {
		key, says := s.Keys[i]>>placeBits, zeroBlock
		for ; i < len(s.Keys) && s.Keys[i]>>placeBits == key; i++ {
			w := s.Weights[i].lanes()
			says[offsetOf(s.Keys[i])].plus(&w)
		}
		t.seen[key%seenBits/64] |= 1 << (key % 64)
		p := key & t.mask
		for t.slots[p].at != 0 {
			p = (p + 1) & t.mask
		}
		t.slots[p] = slot{key, t.enter(&says)}
	}
	return t
}

func offsetOf(key uint32) uint32 { return key & (1<<placeBits - 1) % NumOffsets }

// enter stores a sum of what is said and returns its place.
func (t *table) enter(says *block) place {
	at := place(len(t.rows)) << NumOffsets
	for d := range says {
		if says[d] == zeroBlock[d] {
			continue
		}
		r, ok := says[d].row()
		if !ok {
			t.rows = t.rows[:at>>NumOffsets]
			b := *says
			for d := range b {
				b[d].shift(-sumZero)
			}
			t.wide = append(t.wide, b)
			return place(len(t.wide)) << NumOffsets
		}
		t.rows = append(t.rows, r)
		at |= 1 << d
	}
	if at%(1<<NumOffsets) == 0 {
		return 0
	}
	return at
}

// places are those of what a word says.
type places struct {
	keys [maxPlaces]uint32
	at   [maxPlaces]place
	n    int
	read uint64 // so that reading ahead is not left out
}

func (p *places) put(at place) {
	p.at[p.n%maxPlaces] = at
	p.n++
}

// maxPlaces is more than a word's features.
const maxPlaces = 128

// look finds the places of features. It asks the filter of all of them first,
// and then the slots, so that the memory is fetched for many at a time and not
// for one after the other; so does sum with the rows.
func (t *table) look(features []Feature, p *places) {
	n := 0
	for _, f := range features {
		k := keyOf(f.Hash)
		p.keys[n%maxPlaces] = k
		n += int(t.seen[k%seenBits/64] >> (k % 64) & 1)
	}
	for _, k := range p.keys[:min(n, maxPlaces-p.n)] {
		p.at[p.n] = t.find(k)
		p.n++
	}
}

// sum adds what is said at places to b.
func (t *table) sum(p *places, b *block) {
	for _, at := range p.at[:p.n] {
		p.read += t.rows[at>>NumOffsets][0]
	}
	for _, at := range p.at[:p.n] {
		t.add(at, b)
	}
}

// tell adds what features say to b.
func (t *table) tell(features []Feature, b *block) {
	var p places
	t.look(features, &p)
	t.sum(&p, b)
}

// find returns the place of what a feature says.
func (t *table) find(key uint32) place {
	for p := key & t.mask; ; p = (p + 1) & t.mask {
		if s := t.slots[p]; s.key == key || s.at == 0 {
			return s.at
		}
	}
}

func (t *table) add(at place, b *block) {
	i := at >> NumOffsets
	if at != 0 && at%(1<<NumOffsets) == 0 {
		b.plus(&t.wide[i-1])
		return
	}
	for rest := at % (1 << NumOffsets); rest != 0; rest &= rest - 1 {
		b[bits.TrailingZeros32(uint32(rest))%NumOffsets].add(&t.rows[i])
		i++
	}
}
