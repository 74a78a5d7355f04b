package main

import (
	"encoding/json"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ar" // the analyzer "ar"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/tagger"
)

// result is what one process measured: seconds of processor time, megabytes.
type result struct {
	Articles   int
	Size, Load float64
	Bleve, Way times
}

// times are those of the first reading of all articles and of the best of three
// after it.
type times struct{ First, Again float64 }

// measure reads the articles by Bleve and by one way, in an order that changes
// from round to round, and prints a result.
func measure(path string, articles int, name string, round int) error {
	texts, err := read(path, articles)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1) // the collector works in the same time
	r := result{Articles: len(texts)}
	for _, text := range texts {
		r.Size += float64(len(text)) / 1e6
	}
	analyzer := bleve.NewIndexMapping().AnalyzerNamed("ar")
	start := processorTime()
	t, err := tagger.Load()
	if err != nil {
		return err
	}
	r.Load = processorTime() - start
	type reader struct {
		read func(text string)
		*times
	}
	readers := []reader{
		{func(text string) { bleveAnalysis(analyzer, text) }, &r.Bleve},
		{way(t, name), &r.Way},
	}
	if round%2 == 1 {
		readers[0], readers[1] = readers[1], readers[0]
	}
	for _, w := range readers {
		w.First = pass(texts, w.read)
	}
	for i := range 3 {
		for _, w := range readers {
			if took := pass(texts, w.read); i == 0 || took < w.Again {
				w.Again = took
			}
		}
	}
	return json.NewEncoder(os.Stdout).Encode(r)
}

func way(t *tagger.Tagger, name string) func(text string) {
	switch name {
	case "Tag":
		return func(text string) {
			for _, p := range paragraphs(text) {
				t.Tag(p)
			}
		}
	case "TagDocument":
		return func(text string) { t.TagDocument(paragraphs(text)) }
	}
	return func(text string) { annotate.Annotate(&db.Report{Text: text}, annotate.Options{}) }
}

func bleveAnalysis(a analysis.Analyzer, text string) { a.Analyze([]byte(text)) }

func paragraphs(text string) (out [][]arabic.Token) {
	for line := range strings.Lines(text) {
		out = append(out, arabic.Tokenize(line))
	}
	return out
}

// pass gives the processor time, in seconds, that reading all texts takes.
func pass(texts []string, read func(string)) float64 {
	debug.FreeOSMemory()
	start := processorTime()
	for _, text := range texts {
		read(text)
	}
	return processorTime() - start
}

func processorTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the kernel knows RUSAGE_SELF
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
