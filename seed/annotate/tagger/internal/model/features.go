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
	Keys []uint32 // hashes of the form and of its readings without proclitics; lexicon keys

	features  []Feature // but for those that the two entries give
	own, bare *known    // the entry of the form, and of its most frequent reading without proclitics
	pair      uint16    // class for pairs
	splits    []arabic.Split
	places    places
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

// shapeArabic is the shape of words that begin with an Arabic letter.
const shapeArabic = 3

func shape(norm string) uint64 {
	r, _ := utf8.DecodeRuneInString(norm)
	switch {
	case r >= '0' && r <= '9':
		return 1
	case r < 128 && (r|32) >= 'a' && (r|32) <= 'z':
		return 2
	case r >= 0x620 && r <= 0x6ff:
		return shapeArabic
	case r < 128:
		return 4
	}
	return 5
}

func (w *Word) add(t int, v uint64, use uint8) {
	w.features = append(w.features, Feature{combine(t, v, 0), use})
}

// Analyse fills w with what a token's text says.
func (l *Lexicon) Analyse(text string, w *Word) {
	norm := Fold(text)
	full := HashString(norm)
	form := uint32(full)
	w.features, w.Keys = w.features[:0], append(w.Keys[:0], form)
	w.own, w.bare, w.pair = nil, nil, 0
	w.add(tForm, full, near|side|far)
	w.add(tEither, full, near|side|far)
	shape := shape(norm)
	w.add(tShape, shape, near|side)
	runes := utf8.RuneCountInString(norm)
	w.add(tLength, uint64(min(runes, 8)), near)
	if shape != shapeArabic {
		w.add(tClass, shape+1<<40, near|side|far)
		w.pair = uint16(pairShapes + shape)
		return
	}
	w.own = l.find(form)
	w.affixes(norm, runes, tPrefix, tSuffix)
	rest := l.clitics(norm, w)
	if w.bare != nil {
		w.affixes(rest, utf8.RuneCountInString(rest), tRestPrefix, tRestSuffix)
		freq := uint8(0)
		if w.own != nil {
			freq = w.own.freq
		}
		w.add(tRestFreq, uint64(int(w.bare.freq)-int(freq)+32), near|side)
		w.pair = pairBare + w.bare.pair
	}
	if w.own != nil {
		w.add(tFreq, uint64(w.own.freq), near)
		w.pair = w.own.pair
	} else {
		w.add(tClass, 1<<41, near|side|far)
	}
}

// clitics adds the features of a word's readings without its proclitics and
// finds the most frequent one that the lexicon knows. The article stays on the
// word: للعراق is read as العراق.
func (l *Lexicon) clitics(norm string, w *Word) (rest string) {
	w.splits = arabic.AppendClitics(w.splits[:0], norm)
	for _, s := range w.splits {
		n := len(s.Proclitics)
		if n == 0 || utf8.RuneCountInString(s.Rest) < 2 {
			continue
		}
		bare := s.Rest
		if s.Proclitics[n-1] == "ال" {
			w.add(tArticle, HashString(bare), near|side)
			if n--; n == 0 {
				continue
			}
			bare = "ال" + bare
		}
		h := HashString(bare)
		w.Keys = append(w.Keys, uint32(h))
		w.add(tRest, h, near|side)
		w.add(tEither, h, near|side|far)
		cl := uint64(0)
		for _, p := range s.Proclitics[:n] {
			cl = combine(tClitic, cl, HashString(p))
		}
		w.add(tClitic, cl, near|side)
		if e := l.find(uint32(h)); e != nil && (w.bare == nil || e.freq > w.bare.freq) {
			w.bare, rest = e, bare
		}
	}
	return rest
}

func (w *Word) affixes(norm string, runes int, prefix, suffix int) {
	i, j := 0, len(norm)
	for n := 1; n <= 4 && n < runes; n++ {
		_, size := utf8.DecodeRuneInString(norm[i:])
		i += size
		_, size = utf8.DecodeLastRuneInString(norm[:j])
		j -= size
		use := uint8(near)
		if n >= 2 && n <= 3 {
			use |= side
		}
		w.add(prefix, HashString(norm[:i]), use)
		w.add(suffix, HashString(norm[j:]), use)
	}
}

// All returns all features of w, in a slice that is w's own.
func (l *Lexicon) All(w *Word) []Feature {
	n := len(w.features)
	for i, e := range [...]*known{w.own, w.bare} {
		if e == nil {
			continue
		}
		for t, c := range e.class {
			for d := range Depth {
				w.features = append(w.features, classFeature(t, l.paths[t][c], d, i == 1))
			}
		}
		w.features = append(w.features, leanFeatures(l.leans[e.lean], i == 1)...)
	}
	all := w.features
	w.features = w.features[:n]
	return all
}

// classFeature is what a word's class of one granularity in one tree says, or,
// if bare, that of its reading without proclitics.
func classFeature(tree int, path Path, depth int, bare bool) Feature {
	v := uint64(tree)<<40 | uint64(depth)<<32 | uint64(path[depth])
	if bare {
		return Feature{combine(tRestClass, v, 0), near | side}
	}
	return Feature{combine(tClass, v, 0), near | side | far}
}

// leanFeatures are what a word's lean says, in the same way.
func leanFeatures(lean Lean, bare bool) (out []Feature) {
	t := tLean
	if bare {
		t = tRestLean
	}
	joint := uint64(0)
	for k, v := range lean {
		if v > 0 {
			out = append(out, Feature{combine(t, uint64(k)<<8|uint64(v), 0), near | side | far})
		}
		joint = joint<<8 | uint64(v)
	}
	return append(out, Feature{combine(tLeanJoint, joint+uint64(t)<<56, 0), near | side})
}

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
