package model

// Scores of all labels are added up four at a time, in the 16-bit lanes of
// 64-bit words. A lane holds a score plus laneZero, so that it is never
// negative, and the sum of NumOffsets lanes stays below the lane's top bit.

const (
	laneWords = (NumLabels + 3) / 4
	laneZero  = 3200
	laneMax   = 3200
	laneTops  = 0x8000_8000_8000_8000
	laneOnes  = 0x0001_0001_0001_0001
)

// lanes holds one score per label.
type lanes [laneWords]uint64

// pack writes scores into lanes; those beyond laneMax are cut to it.
func pack(s *[NumLabels]int32) (out lanes) {
	for l, v := range s {
		v = max(-laneMax, min(laneMax, v)) + laneZero
		out[l/4] |= uint64(v) << (l % 4 * 16)
	}
	return out
}

// window is a word with its neighbours.
type window [NumOffsets]*cached

// sum adds what the words at all offsets say of the middle one. The word at
// offset d speaks of the middle one as seen from there.
func (w *window) sum() (s lanes) {
	a0, a1, a2, a3, a4 := &w[0].add[0], &w[1].add[1], &w[2].add[2], &w[3].add[3], &w[4].add[4]
	for i := range s {
		s[i] = a0[i] + a1[i] + a2[i] + a3[i] + a4[i]
	}
	return s
}

// unpack reads the scores off a sum of NumOffsets lanes.
func (s *lanes) unpack(out *[NumLabels]int32) {
	for l := range out {
		out[l] = int32(s[l/4]>>(l%4*16)&0xffff) - NumOffsets*laneZero
	}
}

// outside says whether Outside exceeds every other score by more than margin.
func (s *lanes) outside(margin uint64) bool {
	first := s[0] & 0xffff
	if first <= margin {
		return false
	}
	// A lane's top bit stays set where the limit is at least the lane.
	limit := (first-margin-1)*laneOnes | laneTops
	all := (limit - s[0]) | 0x8000 // Outside itself does not count
	for _, v := range s[1:] {
		all &= limit - v
	}
	return all&laneTops == laneTops
}
