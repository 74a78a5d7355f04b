package learn

import (
	"fmt"
	"math"

	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/model"
)

// Corpora is what the tagger is learned from. The first of Labelled is the one
// it is learned for; the others have habits of their own and get weights of
// their own, which are thrown away afterwards (Daumé 2007).
type Corpora struct {
	Labelled [][]conll.Sentence
	Plain    *Plain
}

// Settings of the whole training.
type Settings struct {
	CRF       Config
	Parts     int                     // parts the corpora are cut into, so that none is read by a model that has seen it
	MinCount  int32                   // a word needs so many occurrences to get a class
	Contexts  int                     // the most frequent words count as neighbours
	Looks     [model.Trees]Look       // one for each tree of classes
	Prune     float32                 // in the first round, features whose weights are all smaller go
	Select    float32                 // in the second, they go and the others are learned again
	Bias      [model.NumKinds]float32 // see model.Model
	House     float32                 // see model.Model
	Frequent  int                     // so many words are worked out when the weights are loaded
	ClassSeed uint64
}

// Default settings, chosen on the slice of ANERcorp set apart for tuning.
func Default() Settings {
	fan := [model.Depth]int{20, 8, 6, 5}
	return Settings{
		CRF:   Config{Cut: 3, Epochs: 10, Average: 6, L2: 1, Eta: 0.02, Seed: 1},
		Parts: 3, MinCount: 5, Contexts: 3000, Prune: 0.13, Select: 0.2, ClassSeed: 7, Frequent: 80000, House: 5,
		Bias: [model.NumKinds]float32{model.Person: -0.8, model.Organization: 0.6, model.Place: -0.3},
		Looks: [model.Trees]Look{
			{Places: []int{-1, 1, -2, 2}, Dims: 100, Fan: fan},
			{Places: []int{-1, 1}, Dims: 100, Fan: fan},
			{Places: []int{-1, 1, -2, 2}, Around: 5, Dims: 100, Fan: fan},
		},
	}
}

// Learn trains a tagger in two rounds. The first knows the words' classes only.
// Its model reads the plain text, and what each word was read as there joins
// the features of the second round; so does what the rest of its document was
// read as. The corpora's own documents are read by models trained on the other
// parts, or the second round would trust such a reading more than it deserves.
// Of the second round's features only those that weigh most are kept, and their
// weights are learned once more without the others.
func Learn(c Corpora, s Settings, log func(format string, args ...any)) (*model.Model, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	ex := examples(c, s.Parts)
	text := c.Plain.Vocabulary(s.MinCount)
	log("%d tokens of plain text, %d words seen %d times or more", len(text.Run), len(text.Words), s.MinCount)
	entries := text.Classes(s.Looks, s.Contexts, s.ClassSeed)
	lex := model.NewLexicon(entries)
	log("word classes learned")
	s.CRF.Domains = len(c.Labelled)
	for _, x := range ex {
		x.Lex = lex
	}
	first := Train(ex, s.CRF).Quantise(lex, s.Prune)
	log("first round: all, %d features", first.Size())
	final := model.NewLexicon(c.Plain.Leanings(first, entries))
	for p := range s.Parts {
		readDocuments(ex, p, Train(without(ex, p), s.CRF).Quantise(lex, s.Prune))
		log("first round: without part %d of %d", p+1, s.Parts)
	}
	for _, x := range ex {
		x.Lex = final
	}
	s.CRF.Only = Train(ex, s.CRF).Heavy(s.Select)
	log("second round: %d features selected", len(s.CRF.Only))
	m := Train(ex, s.CRF).Quantise(final, 0)
	m.Bias, m.House, m.Frequent = s.Bias, s.House, c.Plain.Frequent(s.Frequent)
	m.Ready()
	log("second round: learned again")
	return m, nil
}

// without returns copies of the examples that are not of a part.
func without(ex []*Example, part int) (rest []*Example) {
	for _, x := range ex {
		if x.part != part {
			y := *x
			y.Doc = nil
			rest = append(rest, &y)
		}
	}
	return rest
}

func examples(c Corpora, parts int) []*Example {
	var ex []*Example
	doc := 0
	for d, corpus := range c.Labelled {
		for i, s := range corpus {
			if i%conll.DocumentLength == 0 {
				doc++
			}
			ex = append(ex, &Example{
				Tokens: s.Tokens, Labels: model.Encode(len(s.Tokens), s.Spans), Domain: d,
				part: i * parts / len(corpus), document: doc,
			})
		}
	}
	return ex
}

// readDocuments gives the examples of a part the features that m's first
// reading of their documents yields.
func readDocuments(ex []*Example, part int, m *model.Model) {
	for lo := 0; lo < len(ex); {
		hi := lo
		for hi < len(ex) && ex[hi].document == ex[lo].document && ex[hi].part == ex[lo].part {
			hi++
		}
		if ex[lo].part == part {
			words := make([][]*model.Word, hi-lo)
			spans := make([][]model.Span, hi-lo)
			for k, x := range ex[lo:hi] {
				for _, t := range x.Tokens {
					w := new(model.Word)
					m.Lex.Analyse(t.Text, w)
					words[k] = append(words[k], w)
				}
				spans[k] = m.Tag(x.Tokens, nil)
			}
			for k, d := range model.DocumentFeatures(words, spans) {
				ex[lo+k].Doc = d
			}
		}
		lo = hi
	}
}

// check reports settings that cannot work.
func (s Settings) check() error {
	if s.Parts < 2 || s.CRF.Epochs < s.CRF.Average || s.CRF.Average < 1 || math.IsNaN(s.CRF.Eta) {
		return fmt.Errorf("settings: parts %d (2 or more), epochs %d, of which %d are averaged (1 or more)", s.Parts, s.CRF.Epochs, s.CRF.Average)
	}
	for _, look := range s.Looks {
		if pairs := look.Fan[0] * look.Fan[1]; pairs > model.MaxPairClass {
			return fmt.Errorf("settings: %d classes in pairs (at most %d)", pairs, model.MaxPairClass)
		}
	}
	return nil
}
