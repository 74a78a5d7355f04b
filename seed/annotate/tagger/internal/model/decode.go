package model

import (
	"math/bits"

	"sijill/arabic"
)

// Tag appends the names found in tokens to dst.
func (m *Model) Tag(tokens []arabic.Token, dst []Span) []Span {
	if len(tokens) == 0 {
		return dst
	}
	s := m.pool.Get().(*lattice)
	defer m.pool.Put(s)
	s.reset()
	m.add(s, tokens)
	m.score(s)
	from := s.at[0]
	m.viterbi(s, from, from+len(tokens))
	n := len(dst)
	dst = m.spans(s, from, from+len(tokens), dst)
	return dst[:n+len(mend(tokens, dst[n:], nil))]
}

const never = float32(-1e30)

// viterbi labels words [from, to) of the lattice.
func (m *Model) viterbi(s *lattice, from, to int) {
	prev := Scores{} // before the first word the label is Outside
	before := uint32(onlyOutside)
	for i := from; i < to; i++ {
		live := s.live[i]
		if live == onlyOutside && before == onlyOutside {
			s.back[i][Outside] = Outside
			continue
		}
		cur := neverScores
		em := &s.em[i]
		if live == onlyOutside {
			em = &Scores{}
		}
		for rest := live; rest != 0; rest &= rest - 1 {
			b := uint(bits.TrailingZeros32(rest)) % 32
			best, arg := never, 0
			if i == from {
				if MayStart(int(b)) {
					best = 0
				}
			} else {
				into := &m.into[b]
				for from := before & arcMask[b]; from != 0; from &= from - 1 {
					a := bits.TrailingZeros32(from)
					if v := prev[a] + into[a]; v > best {
						best, arg = v, a
					}
				}
			}
			cur[b], s.back[i][b] = best+em[b], uint8(arg)
		}
		prev, before = cur, live
	}
	arg := uint8(Outside)
	for _, l := range closed {
		if prev[l] > prev[arg] {
			arg = l
		}
	}
	for i := to - 1; i >= from; i-- {
		s.best[i] = arg
		arg = s.back[i][arg]
	}
}

// onlyOutside is the set of labels with Outside alone.
const onlyOutside = 1 << Outside

var neverScores = func() (s Scores) {
	for l := range s {
		s[l] = never
	}
	return s
}()

// spans appends the names of words [from, to) with their confidence.
func (m *Model) spans(s *lattice, from, to int, dst []Span) []Span {
	n := len(dst)
	dst = append(dst, Decode(s.best[from:to])...)
	for i := n; i < len(dst); i++ {
		dst[i].Confidence = m.confidence(s, from, to, from+dst[i].Start, from+dst[i].End)
	}
	return dst
}
