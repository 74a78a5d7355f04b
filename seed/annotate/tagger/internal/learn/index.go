package learn

import (
	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

// The features of all examples are numbered once, before training. Those seen
// too seldom get no number.

// wordType holds the feature rows of a word form as seen from each offset.
type wordType [model.NumOffsets][]int32

type indexer struct {
	words  []word
	ids    map[typeKey]int32
	counts map[model.ID]int32
	index  map[model.ID]int32
	cut    int32
	only   map[model.ID]bool
}

// word is a word form with all its features.
type word struct {
	model.Word
	all []model.Feature
}

// typeKey tells word forms apart; the same form has other features under another lexicon.
type typeKey struct {
	lex  *model.Lexicon
	text string
}

func (f *field) build(ex []*Example) {
	x := &indexer{ids: map[typeKey]int32{}, counts: map[model.ID]int32{}, index: map[model.ID]int32{}, cut: f.cfg.Cut, only: f.cfg.Only}
	for _, e := range ex {
		e.words = make([]int32, len(e.Tokens))
		for i, t := range e.Tokens {
			e.words[i] = x.word(e.Lex, t)
		}
	}
	for _, e := range ex {
		x.visit(e, func(_ int, h model.ID) { x.counts[h]++ })
	}
	for i := range x.words {
		f.types = append(f.types, x.rows(&x.words[i]))
	}
	for _, e := range ex {
		x.number(e)
	}
	f.index = x.index
}

func (x *indexer) word(lex *model.Lexicon, t arabic.Token) int32 {
	k := typeKey{lex, t.Text}
	id, ok := x.ids[k]
	if !ok {
		id = int32(len(x.words))
		x.ids[k] = id
		x.words = append(x.words, word{})
		w := &x.words[id]
		lex.Analyse(t.Text, &w.Word)
		w.all = lex.All(&w.Word)
	}
	return id
}

// visit calls see with every feature of every token of an example.
func (x *indexer) visit(e *Example, see func(i int, h model.ID)) {
	for i := range e.words {
		for d := -model.Reach; d <= model.Reach; d++ {
			if j := i + d; j >= 0 && j < len(e.words) {
				for _, f := range x.words[e.words[j]].all {
					if model.Uses(f.Use, d) {
						see(i, model.At(f.Hash, d))
					}
				}
			}
		}
		for _, h := range x.pairs(e, i) {
			see(i, h)
		}
	}
	for i, hashes := range e.Doc {
		for _, h := range hashes {
			see(i, h)
		}
	}
}

func (x *indexer) pairs(e *Example, i int) [model.NumPairs]model.ID {
	at := func(j int) *model.Word {
		if j < 0 || j >= len(e.words) {
			return nil
		}
		return &x.words[e.words[j]].Word
	}
	return model.Pairs(at(i-1), at(i), at(i+1))
}

func (x *indexer) keep(h model.ID) int32 {
	if x.counts[h] < x.cut || x.only != nil && !x.only[h] {
		return -1
	}
	id, ok := x.index[h]
	if !ok {
		id = int32(len(x.index))
		x.index[h] = id
	}
	return id
}

func (x *indexer) rows(w *word) (out wordType) {
	for d := -model.Reach; d <= model.Reach; d++ {
		for _, f := range w.all {
			if model.Uses(f.Use, d) {
				if id := x.keep(model.At(f.Hash, d)); id >= 0 {
					out[d+model.Reach] = append(out[d+model.Reach], id)
				}
			}
		}
	}
	return out
}

func (x *indexer) number(e *Example) {
	e.pairs = make([][model.NumPairs]int32, len(e.Tokens))
	for i := range e.pairs {
		for j, h := range x.pairs(e, i) {
			e.pairs[i][j] = x.keep(h)
		}
	}
	e.doc = make([][]int32, len(e.Doc))
	for i, hashes := range e.Doc {
		for _, h := range hashes {
			if id := x.keep(h); id >= 0 {
				e.doc[i] = append(e.doc[i], id)
			}
		}
	}
}
