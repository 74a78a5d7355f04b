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

// viterbi labels words [from, to) of the lattice. Words that are decided part
// them into runs, each of which is searched alone.
func (m *Model) viterbi(s *lattice, from, to int) {
	for i := from; i < to; {
		if s.live[i] == onlyOutside {
			s.best[i] = Outside
			i++
			continue
		}
		start := i
		for i < to && s.live[i] != onlyOutside {
			i++
		}
		m.search(s, start, i, start == from, i == to)
	}
}

// search labels a run of words that are not decided: first and last say whether
// the text begins and ends with it, or a word outside all names stands beside it.
func (m *Model) search(s *lattice, from, to int, first, last bool) {
	var prev Scores
	for rest := s.live[from] & startMask; rest != 0; rest &= rest - 1 {
		b := bits.TrailingZeros32(rest) % NumLabels
		prev[b] = s.em[from][b]
		if !first {
			prev[b] += m.into[b][Outside]
		}
	}
	before := s.live[from] & startMask
	for i := from + 1; i < to; i++ {
		var cur Scores
		live := s.live[i]
		for rest := live; rest != 0; rest &= rest - 1 {
			b := bits.TrailingZeros32(rest) % NumLabels
			best, arg := never, 0
			into := &m.into[b]
			for from := before & arcMask[b]; from != 0; from &= from - 1 {
				a := bits.TrailingZeros32(from) % NumLabels
				if v := prev[a] + into[a]; v > best {
					best, arg = v, a
				}
			}
			if best == never {
				live &^= 1 << b
				continue
			}
			cur[b], s.back[i][b] = best+s.em[i][b], uint8(arg)
		}
		prev, before = cur, live
	}
	best, arg := never, uint8(Outside)
	for rest := before & arcMask[Outside]; rest != 0; rest &= rest - 1 {
		a := bits.TrailingZeros32(rest) % NumLabels
		v := prev[a]
		if !last {
			v += m.into[Outside][a]
		}
		if v > best {
			best, arg = v, uint8(a)
		}
	}
	for i := to - 1; i >= from; i-- {
		s.best[i] = arg
		arg = s.back[i][arg]
	}
}

// onlyOutside is the set of labels with Outside alone.
const onlyOutside = 1 << Outside

// startMask is the labels that a name or a word outside may begin with.
var startMask = func() (m uint32) {
	for _, l := range afterClosed {
		m |= 1 << l
	}
	return m
}()

// spans appends the names of words [from, to) with their confidence.
func (m *Model) spans(s *lattice, from, to int, dst []Span) []Span {
	n := len(dst)
	dst = Decode(s.best[from:to], dst)
	for i := n; i < len(dst); i++ {
		dst[i].Confidence = m.confidence(s, from, to, from+dst[i].Start, from+dst[i].End)
	}
	return dst
}
