// Command train learns the tagger's weights from open corpora, on one core or
// two in minutes, and writes them where the package embeds them. The same
// corpora and settings give the same file, byte for byte.
//
//	go run ./seed/annotate/tagger/train
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/learn"
	"sijill/seed/annotate/tagger/internal/model"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run() error {
	s := learn.Default()
	ner := flag.String("ner", "../shared/eval/ner", "`folder` with corpora/anercorp_camel_train.conll and wikifane_gold.conll")
	plain := flag.String("corpora", "../shared/corpora", "`folder` with ant-news.jsonl.gz, plain text for word classes")
	out := flag.String("out", "seed/annotate/tagger/weights.bin", "`file` to write")
	flag.IntVar(&s.CRF.Epochs, "epochs", s.CRF.Epochs, "passes over the corpora")
	flag.IntVar(&s.CRF.Average, "average", s.CRF.Average, "average the weights over the last `n` passes")
	flag.Float64Var(&s.CRF.L2, "l2", s.CRF.L2, "pull of the weights to zero")
	flag.Float64Var(&s.CRF.Eta, "eta", s.CRF.Eta, "step length")
	flag.Uint64Var(&s.CRF.Seed, "seed", s.CRF.Seed, "order of the sentences")
	flag.Uint64Var(&s.ClassSeed, "classes", s.ClassSeed, "where the word classes begin")
	flag.IntVar(&s.Parts, "parts", s.Parts, "parts of the corpora, each read by a model that has not seen it")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "train learns the name tagger's weights. The last fifth of ANERcorp's sentences is\nset apart for tuning and never trained on.")
		flag.PrintDefaults()
	}
	flag.Parse()

	start := time.Now()
	log := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "%5.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
	c, held, err := load(*ner, *plain)
	if err != nil {
		return err
	}
	log("corpora read")
	m, err := learn.Learn(c, s, log)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		return err
	}
	if m, err = model.Read(file.Bytes()); err != nil {
		return err
	}
	alone, together := conll.Measure(conll.Documents(held), func(tokens [][]arabic.Token) (alone, together [][]model.Span) {
		for _, t := range tokens {
			alone = append(alone, m.Tag(t, nil))
		}
		m.TagDocument(tokens, func(_ int, names []model.Span) { together = append(together, slices.Clone(names)) })
		return alone, together
	})
	log("set apart, sentence by sentence: %s", &alone)
	log("set apart, by document:          %s", &together)
	log("%s: %.1f MB", *out, float64(file.Len())/1e6)
	return os.WriteFile(*out, file.Bytes(), 0o644)
}

func load(ner, plain string) (c learn.Corpora, held []conll.Sentence, err error) {
	news, err := conll.Read(filepath.Join(ner, "corpora", "anercorp_camel_train.conll"))
	if err != nil {
		return c, nil, err
	}
	wiki, err := conll.Read(filepath.Join(ner, "corpora", "wikifane_gold.conll"))
	if err != nil {
		return c, nil, err
	}
	news, held = conll.Split(news)
	c.Labelled = [][]conll.Sentence{news, wiki}
	c.Plain = &learn.Plain{}
	if err := c.Plain.ReadNews(filepath.Join(plain, "ant-news.jsonl.gz")); err != nil {
		return c, nil, err
	}
	for _, corpus := range c.Labelled {
		for _, s := range corpus {
			c.Plain.AddTokens(s.Tokens)
		}
	}
	return c, held, nil
}
