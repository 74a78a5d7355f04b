package model

// Mend, Part, Sure and Exp open what the package keeps to itself to its tests.
var (
	Mend = mend
	Part = part
	Exp  = exp
)

// Outside, Above and Within do with packed scores what the decoder does with
// them: say whether no label exceeds limit, which do, and cut them.
func None(scores [numScores]int32, limit int32) bool {
	s := packed(scores, laneZero)
	return s.none(uint64(laneZero + limit))
}

func Above(scores [numScores]int32, limit int32) uint32 {
	s := packed(scores, laneZero)
	return s.above(uint64(laneZero + limit))
}

func Within(scores [numScores]int32) (out [numScores]int32) {
	s := packed(scores, sumZero)
	s.within()
	for l := range out {
		out[l] = s.get(l+1) - laneMax
	}
	return out
}

// Row adds weights, as rows where they can be, and reads the sum off.
func Row(all ...Weights) (out [numScores]int32) {
	s := packed(out, laneZero)
	for i := range all {
		w := all[i].lanes()
		sum := packed([numScores]int32{}, sumZero)
		sum.plus(&w)
		if r, ok := sum.row(); ok {
			s.add(&r)
		} else {
			s.plus(&w)
		}
	}
	for l := range out {
		out[l] = s.get(l+1) - laneZero
	}
	return out
}

func packed(scores [numScores]int32, zero int) (s lanes) {
	s.shift(zero)
	for l, v := range scores {
		word, shift := laneOf(l + 1)
		s[word] += uint64(v) << shift
	}
	return s
}
