// Package model holds what training and tagging share: the label scheme, the
// features of a word, the word lexicon, the weights and the decoder. A word's
// features depend on the word alone, so that the tagger can add them up once
// per word type and not once per token.
package model

// Kinds of names, in the order of the labels. Misc is learned, so that products
// and events do not pass for organisations, but never reported.
const (
	Person = iota
	Organization
	Place
	Misc
	NumKinds
)

// Labels: Outside, then Begin, Inside, Last and Unit for each kind (BILOU).
// Telling the last word of a name from the inner ones lets the model learn how
// names end (Ratinov & Roth 2009).
const (
	Outside   = 0
	NumLabels = 1 + 4*NumKinds
)

// Role of a word inside a name.
const (
	Begin = iota
	Inside
	Last
	Unit
)

// Label of a word that plays role in a name of kind.
func Label(kind, role int) int { return 1 + 4*kind + role }

// KindRole is the inverse of Label; label must not be Outside.
func KindRole(label int) (kind, role int) { return (label - 1) / 4, (label - 1) % 4 }

// opens says whether a name is still open after label.
func opens(label int) bool {
	if label == Outside {
		return false
	}
	_, r := KindRole(label)
	return r == Begin || r == Inside
}

// Allowed says whether label b may follow label a.
func Allowed(a, b int) bool {
	if opens(a) {
		if b == Outside {
			return false
		}
		ka, _ := KindRole(a)
		kb, r := KindRole(b)
		return ka == kb && (r == Inside || r == Last)
	}
	if b == Outside {
		return true
	}
	_, r := KindRole(b)
	return r == Begin || r == Unit
}

// MayStart says whether a text may begin with label; MayEnd, whether it may end with it.
func MayStart(label int) bool { return Allowed(Outside, label) }
func MayEnd(label int) bool   { return !opens(label) }

// Arcs lists for every label the labels that may precede it.
var Arcs = arcs()

func arcs() (in [NumLabels][]uint8) {
	for a := 0; a < NumLabels; a++ {
		for b := 0; b < NumLabels; b++ {
			if Allowed(a, b) {
				in[b] = append(in[b], uint8(a))
			}
		}
	}
	return in
}

// arcMask holds for every label the labels that may precede it, as bits.
var arcMask = func() (m [NumLabels]uint32) {
	for b, in := range Arcs {
		for _, a := range in {
			m[b] |= 1 << a
		}
	}
	return m
}()

// afterClosed is the labels that may follow the end of a name or a word outside.
var afterClosed = func() (out []uint8) {
	for l := range NumLabels {
		if Allowed(Outside, l) {
			out = append(out, uint8(l))
		}
	}
	return out
}()

// Span is a name over tokens [Start, End).
type Span struct {
	Start, End, Kind int
	Confidence       float32
}

// Encode writes spans as labels over n tokens.
func Encode(n int, spans []Span) []uint8 {
	out := make([]uint8, n)
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			role := Inside
			switch {
			case s.End-s.Start == 1:
				role = Unit
			case i == s.Start:
				role = Begin
			case i == s.End-1:
				role = Last
			}
			out[i] = uint8(Label(s.Kind, role))
		}
	}
	return out
}

// Decode appends the spans of a valid label sequence to dst.
func Decode(labels []uint8, dst []Span) []Span {
	start := 0
	for i, l := range labels {
		if l == Outside {
			continue
		}
		k, r := KindRole(int(l))
		if r == Begin || r == Unit {
			start = i
		}
		if r == Last || r == Unit {
			dst = append(dst, Span{Start: start, End: i + 1, Kind: k})
		}
	}
	return dst
}
