package model

import (
	"unicode/utf8"

	"sijill/arabic"
)

// Offsets at which a word's features are used: two words back to two ahead.
const (
	Reach      = 2
	NumOffsets = 2*Reach + 1
)

const (
	near = 1 << iota // used for the word itself
	side             // used for its neighbours
	far              // used two words away
)

// Feature is one property of a word: a hash and where it is used.
type Feature struct {
	Hash uint64
	Use  uint8
}

// Word is the analysis of one word form.
type Word struct {
	Form     uint32   // hash of the normalised form
	Class    Path     // in the first tree
	Keys     []uint32 // hashes of the form and of its readings without proclitics
	Features []Feature

	keys    []uint64 // scratch of the model
	touched uint32   // so that the reading ahead is not left out
}

// Templates. Their numbers enter the hashes: changing one means training again.
const (
	tForm = iota + 1
	tRest
	tEither
	tPrefix
	tSuffix
	tRestPrefix
	tRestSuffix
	tLength
	tShape
	tClass
	tRestClass
	tClitic
	tLean
	tRestLean
	tLeanJoint
	tFreq
	tArticle
	tRestFreq
	tDocument
	tDocumentTop
	tClassBefore
	tClassAfter
	tClassAround
)

// Numbers of classes in pairs, beside those of the lexicon: of words that are
// no Arabic words, by shape; and of words that only a reading without
// proclitics has a class for.
const (
	classOfShapes = 60000
	classOfBare   = 20000
)

// Key is a word's hash in the lexicon.
func Key(norm string) uint32 { return uint32(HashString(norm)) }

// Fold normalises a token for the model: numbers keep only their length.
func Fold(text string) string {
	n := arabic.Normalize(text)
	if n == "" {
		return text
	}
	if c := n[0]; c >= '0' && c <= '9' {
		if len(n) > 4 {
			return "00000"
		}
		return "0000"[:len(n)]
	}
	return n
}

func shape(norm string) uint64 {
	r, _ := utf8.DecodeRuneInString(norm)
	switch {
	case r >= '0' && r <= '9':
		return 1
	case r < 128 && (r|32) >= 'a' && (r|32) <= 'z':
		return 2
	case r >= 0x620 && r <= 0x6ff:
		return 3
	case r < 128:
		return 4
	}
	return 5
}

// Analyse fills w with the features of a token's text.
func (l *Lexicon) Analyse(text string, w *Word) {
	norm := Fold(text)
	full := HashString(norm)
	w.Form = uint32(full)
	w.Features = w.Features[:0]
	w.Keys = append(w.Keys[:0], w.Form)
	add := func(t int, v uint64, use uint8) {
		w.Features = append(w.Features, Feature{combine(t, v, 0), use})
	}
	e := l.Find(w.Form)
	w.Class = Path{}
	add(tForm, full, near|side|far)
	add(tEither, full, near|side|far)
	add(tShape, shape(norm), near|side)
	runes := utf8.RuneCountInString(norm)
	add(tLength, uint64(min(runes, 8)), near)
	if shape(norm) != 3 {
		add(tClass, uint64(shape(norm))+1<<40, near|side|far)
		for d := range w.Class {
			w.Class[d] = uint16(classOfShapes + shape(norm))
		}
		return
	}
	affixes(norm, runes, add, tPrefix, tSuffix)
	bare, rest := l.clitics(norm, w, add)
	if bare != nil {
		classes(bare, tRestClass, near|side, add)
		lean(bare, tRestLean, add)
		affixes(rest, utf8.RuneCountInString(rest), add, tRestPrefix, tRestSuffix)
		f := 0
		if e != nil {
			f = int(e.Freq)
		}
		add(tRestFreq, uint64(int(bare.Freq)-f+32), near|side)
	}
	if e != nil {
		w.Class = e.Path[0]
		classes(e, tClass, near|side|far, add)
		lean(e, tLean, add)
		add(tFreq, uint64(e.Freq), near)
	} else {
		add(tClass, 1<<41, near|side|far)
		if bare != nil {
			for d, c := range bare.Path[0] {
				w.Class[d] = classOfBare + c
			}
		}
	}
}

// clitics adds the features of a word's readings without its proclitics and
// returns the most frequent one that the lexicon knows. The article stays on
// the word: للعراق is read as العراق.
func (l *Lexicon) clitics(norm string, w *Word, add func(int, uint64, uint8)) (best *Entry, rest string) {
	for _, s := range arabic.Clitics(norm) {
		n := len(s.Proclitics)
		if n == 0 || utf8.RuneCountInString(s.Rest) < 2 {
			continue
		}
		bare := s.Rest
		if s.Proclitics[n-1] == "ال" {
			add(tArticle, HashString(bare), near|side)
			if n--; n == 0 {
				continue
			}
			bare = "ال" + bare
		}
		h := HashString(bare)
		w.Keys = append(w.Keys, uint32(h))
		add(tRest, h, near|side)
		add(tEither, h, near|side|far)
		cl := uint64(0)
		for _, p := range s.Proclitics[:n] {
			cl = combine(tClitic, cl, HashString(p))
		}
		add(tClitic, cl, near|side)
		if e := l.Find(uint32(h)); e != nil && (best == nil || e.Freq > best.Freq) {
			best, rest = e, bare
		}
	}
	return best, rest
}

func classes(e *Entry, t int, use uint8, add func(int, uint64, uint8)) {
	for tree, path := range e.Path {
		for d, c := range path {
			add(t, uint64(tree)<<40|uint64(d)<<32|uint64(c), use)
		}
	}
}

func lean(e *Entry, t int, add func(int, uint64, uint8)) {
	joint := uint64(0)
	for k, v := range e.Lean {
		if v > 0 {
			add(t, uint64(k)<<8|uint64(v), near|side|far)
		}
		joint = joint<<8 | uint64(v)
	}
	add(tLeanJoint, joint+uint64(t)<<56, near|side)
}

func affixes(norm string, runes int, add func(int, uint64, uint8), tp, ts int) {
	i, j := 0, len(norm)
	for n := 1; n <= 4 && n < runes; n++ {
		_, w := utf8.DecodeRuneInString(norm[i:])
		i += w
		_, w = utf8.DecodeLastRuneInString(norm[:j])
		j -= w
		use := uint8(near)
		if n >= 2 && n <= 3 {
			use |= side
		}
		add(tp, HashString(norm[:i]), use)
		add(ts, HashString(norm[j:]), use)
	}
}

// At returns the hash of a word feature as seen from offset d (0 is the word itself).
func At(h uint64, d int) uint64 { return mix(h + uint64(d+Reach+1)*0x9E3779B97F4A7C15) }

// Uses says whether a feature is used at offset d.
func Uses(use uint8, d int) bool {
	switch d {
	case 0:
		return use&near != 0
	case 1, -1:
		return use&side != 0
	}
	return use&far != 0
}

// edge stands for the words beyond the ends of the text.
var edge = Word{Form: 1, Class: Path{65535, 65535, 65535, 65535}}

// NumPairs is how many features of neighbouring words a token has.
const NumPairs = 3

// pairDepth is the granularity of the classes in pairs.
const pairDepth = 1

// Pairs computes the features of the neighbourhood b [w] c: each two of the
// three words by class. Pairs of words themselves, and longer rows of classes,
// add next to nothing to these and cost a look-up each.
func Pairs(b, w, c *Word, out *[NumPairs]uint64) {
	pairs(b.Class[pairDepth], w.Class[pairDepth], c.Class[pairDepth], out)
}

func pairs(before, word, after uint16, out *[NumPairs]uint64) {
	kb, kw, kc := uint64(before), uint64(word), uint64(after)
	out[0] = combine(tClassBefore, kb, kw)
	out[1] = combine(tClassAfter, kw, kc)
	out[2] = combine(tClassAround, kb, kc)
}

// Edge returns the word that stands for the ends of the text.
func Edge() Word { return edge }
