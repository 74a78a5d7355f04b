package model

// The scores of all names' labels, each counted from that of Outside, are added
// up four at a time, in the 16-bit lanes of 64-bit words. A row of weights may
// be added as it stands, lanes below zero and all: the words are then sums of
// numbers shifted by 0, 16, 32 and 48 bits. Only where lanes are read must none
// be below zero, so every sum begins with a zero of its own in each lane.

const (
	numScores = NumLabels - 1
	laneWords = numScores / 4
	laneOnes  = 0x0001_0001_0001_0001
	laneTops  = 0x8000_8000_8000_8000

	// laneMax is the most that one word may say for or against a label of a
	// neighbour. With what pairs and documents add, the sum of NumOffsets words
	// stays below a lane's top bit.
	laneMax  = 2400
	laneZero = NumOffsets * laneMax // the zero of a sum over all offsets
)

// lanes holds one score for each label but Outside. Label l has byte l-1 of a
// row; the even bytes of its first half are in the first word, the odd ones in
// the second, those of its second half in the third and fourth.
type lanes [laneWords]uint64

func laneOf(label int) (word, shift uint) {
	j := uint(label - 1)
	return j>>3<<1 | j&1, j & 6 << 3
}

func (s *lanes) get(label int) int32 {
	word, shift := laneOf(label)
	return int32(s[word%laneWords] >> shift & 0xffff)
}

func (s *lanes) plus(o *lanes) {
	for i := range s {
		s[i] += o[i]
	}
}

// shift adds v to every lane; the result may not be below zero.
func (s *lanes) shift(v int) {
	for i := range s {
		s[i] += uint64(v) * laneOnes
	}
}

// above returns, as bits, the labels whose lanes exceed limit. Both must lie
// below a lane's top bit.
func (s *lanes) above(limit uint64) (labels uint32) {
	limit = limit*laneOnes | laneTops
	var b [laneWords]uint32
	for i, v := range s {
		y := (limit - v) >> 15 & laneOnes
		b[i] = uint32(y|y>>14|y>>28|y>>42) & 0x55
	}
	return ^((b[0]|b[1]<<1)<<1 | (b[2]|b[3]<<1)<<9) & (1<<NumLabels - 2)
}

// none says whether no lane exceeds limit.
func (s *lanes) none(limit uint64) bool {
	limit = limit*laneOnes | laneTops
	return (limit-s[0])&(limit-s[1])&(limit-s[2])&(limit-s[3])&laneTops == laneTops
}

// Weights is what a feature adds to the scores of the labels after Outside.
type Weights [numScores]int16

// MaxWeight is the largest weight.
const MaxWeight = 500

// row is weights as bytes, 128 higher than they are.
type row [2]uint64

const (
	rowZero   = 128
	evenBytes = 0x00ff_00ff_00ff_00ff
)

// row returns the lanes of a sum as a row, if none is too large for one.
func (s *lanes) row() (r row, ok bool) {
	if !s.inside(rowZero) {
		return r, false
	}
	t := *s
	t.shift(rowZero - sumZero)
	return row{t[0] | t[1]<<8, t[2] | t[3]<<8}, true
}

// lanes returns weights to be added as they stand.
func (w *Weights) lanes() (s lanes) {
	for j, v := range w {
		word, shift := laneOf(j + 1)
		s[word] += uint64(v) << shift
	}
	return s
}

// add adds a row.
func (s *lanes) add(r *row) {
	const zero = rowZero * laneOnes
	s[0] += r[0]&evenBytes - zero
	s[1] += r[0]>>8&evenBytes - zero
	s[2] += r[1]&evenBytes - zero
	s[3] += r[1]>>8&evenBytes - zero
}

// sumZero is the zero of lanes while what one word says is added up.
const sumZero = 0x4000

// inside says whether the lanes of such a sum are at least -limit and below limit.
func (s *lanes) inside(limit int) bool {
	over, under := uint64(0), uint64(laneTops)
	for _, v := range s {
		over |= v + uint64(0x8000-sumZero-limit)*laneOnes
		under &= v + uint64(0x8000-sumZero+limit)*laneOnes
	}
	return over&laneTops == 0 && under == laneTops
}

// within cuts the lanes of such a sum to what one word may say, and makes
// laneMax their zero.
func (s *lanes) within() {
	if !s.inside(laneMax) {
		for i, v := range s {
			s[i] = 0
			for shift := 0; shift < 64; shift += 16 {
				x := v >> shift & 0xffff
				s[i] |= max(sumZero-laneMax, min(sumZero+laneMax-1, x)) << shift
			}
		}
	}
	s.shift(laneMax - sumZero)
}
