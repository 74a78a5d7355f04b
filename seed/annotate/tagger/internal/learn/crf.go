// Package learn trains the tagger: word classes from plain text, a linear-chain
// conditional random field by stochastic gradient descent (Bottou 2010), and
// what reading plain text with a first model teaches the second.
package learn

import (
	"math/rand/v2"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

const nl = model.NumLabels

type scores = [nl]float64

// Example is a sentence with its labels. Domain is the number of its corpus.
type Example struct {
	Tokens []arabic.Token
	Labels []uint8
	Domain int
	Lex    *model.Lexicon
	Doc    [][]model.ID // features from the rest of the document, by token; may be nil

	part, document int
	words          []int32 // word types, by token
	pairs          [][model.NumPairs]int32
	doc            [][]int32
	alone          bool // this time without Doc
}

// Config of one training.
type Config struct {
	Cut     int32             // features seen fewer times are left out
	Epochs  int               // passes over the examples
	Average int               // the weights are the mean over the last so many epochs
	L2      float64           // strength of the pull to zero, in sentences
	Eta     float64           // length of a step
	Domains int               // corpora
	Seed    uint64            // order of the examples
	Only    map[model.ID]bool // if not nil, no other features
}

// Weights of a trained field: those all corpora share plus those of the first.
type Weights struct {
	Index map[model.ID]int32 // feature to row
	Rows  []float32          // one weight for each label
	Trans [nl][nl]float32
}

// field is a conditional random field in training. A weight's value is the
// stored number times scale, so that shrinking all of them costs one product.
type field struct {
	cfg    Config
	index  map[model.ID]int32
	types  []wordType
	shared []float32
	own    [][]float32 // by domain
	trans  []transitions
	scale  float64
	sum    *Weights
	sheet  sheet
}

type transitions [nl]scores

// Train learns weights from examples. The same examples and settings give the
// same weights.
func Train(ex []*Example, cfg Config) *Weights {
	f := &field{cfg: cfg, scale: 1, trans: make([]transitions, cfg.Domains+1)}
	f.build(ex)
	f.shared = make([]float32, len(f.index)*nl)
	for range cfg.Domains {
		f.own = append(f.own, make([]float32, len(f.index)*nl))
	}
	f.sum = &Weights{Index: f.index, Rows: make([]float32, len(f.shared))}
	rng := rand.New(rand.NewPCG(cfg.Seed, 1))
	order := rng.Perm(len(ex))
	lambda := cfg.L2 / float64(len(ex))
	steps := 0.0
	for e := range cfg.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			eta := cfg.Eta / (1 + lambda*cfg.Eta*steps)
			steps++
			f.scale *= 1 - eta*lambda
			// The model must do with a document's features and without them.
			ex[i].alone = rng.IntN(2) == 0
			f.step(ex[i], eta)
		}
		f.rescale()
		if cfg.Epochs-e <= cfg.Average {
			f.remember()
		}
	}
	return f.sum
}

func (f *field) rescale() {
	s := float32(f.scale)
	for i := range f.shared {
		f.shared[i] *= s
	}
	for _, d := range f.own {
		for i := range d {
			d[i] *= s
		}
	}
	f.scale = 1
}

// remember adds the present weights to the mean.
func (f *field) remember() {
	part := 1 / float32(f.cfg.Average)
	for i, v := range f.own[0] {
		f.sum.Rows[i] += part * (v + f.shared[i])
	}
	all, first := &f.trans[f.cfg.Domains], &f.trans[0]
	for a := range nl {
		for b := range nl {
			f.sum.Trans[a][b] += part * float32(all[a][b]+first[a][b])
		}
	}
}
