// Command tagger times the reading of names beside Bleve's Arabic analysis of
// the same text: megabytes of text per second of processor time, in one run.
//
//	go -C bench run ./tagger
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ar" // the analyzer "ar"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/tagger"
)

func main() {
	path := flag.String("corpus", "../../shared/corpora/ant-news.jsonl.gz", "articles, JSON Lines with a text, gzipped")
	articles := flag.Int("articles", 2000, "how many of them")
	rounds := flag.Int("rounds", 3, "how often each way reads them, after the first time")
	only := flag.String("only", "", "one way beside Bleve: TagDocument, Tag or Annotate; its first pass then meets every word first")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "tagger times the reading of names beside Bleve's analysis of the same text.")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*path, *articles, *rounds, *only); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

// way is one way to read a text.
type way struct {
	name  string
	read  func(text string)
	times []time.Duration // the first, then each round
}

func run(path string, articles, rounds int, only string) error {
	texts, err := read(path, articles)
	if err != nil {
		return err
	}
	analyzer := bleve.NewIndexMapping().AnalyzerNamed("ar")
	t, err := tagger.Load()
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1) // the collector works in the same time
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	ways := []*way{
		{name: "Bleve ar", read: func(text string) { bleveAnalysis(analyzer, text) }},
		{name: "TagDocument", read: func(text string) { t.TagDocument(paragraphs(text)) }}, // meets every word first
		{name: "Tag", read: func(text string) {
			for _, p := range paragraphs(text) {
				t.Tag(p)
			}
		}},
		{name: "Annotate", read: func(text string) { annotate.Annotate(&db.Report{Text: text}, annotate.Options{}) }},
	}
	ways = slices.DeleteFunc(ways, func(w *way) bool { return only != "" && w.name != only && w.name != "Bleve ar" })
	if only != "" && len(ways) == 1 {
		return fmt.Errorf("no way is called %q", only)
	}
	for range max(rounds, 1) + 1 {
		for _, w := range ways {
			w.times = append(w.times, pass(texts, w.read))
		}
	}
	show(ways, len(texts), size)
	return nil
}

func bleveAnalysis(a analysis.Analyzer, text string) { a.Analyze([]byte(text)) }

func paragraphs(text string) (out [][]arabic.Token) {
	for line := range strings.Lines(text) {
		out = append(out, arabic.Tokenize(line))
	}
	return out
}

// pass gives the processor time that reading all texts takes.
func pass(texts []string, read func(string)) time.Duration {
	debug.FreeOSMemory()
	start := processorTime()
	for _, text := range texts {
		read(text)
	}
	return processorTime() - start
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the kernel knows RUSAGE_SELF
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// show prints the speed of the first pass, of the best round after it, and how
// many times as fast as Bleve's that is.
func show(ways []*way, articles, size int) {
	fmt.Printf("%d articles, %.1f MB, one core; tokenising is counted for all\n", articles, float64(size)/1e6)
	fmt.Printf("%-12s %14s %8s %14s %8s\n", "", "first pass", "× Bleve", "best after", "× Bleve")
	speed := func(d time.Duration) float64 { return float64(size) / 1e6 / d.Seconds() }
	bleveFirst, bleveBest := speed(ways[0].times[0]), speed(best(ways[0].times[1:]))
	for _, w := range ways {
		first, later := speed(w.times[0]), speed(best(w.times[1:]))
		fmt.Printf("%-12s %9.2f MB/s %8.2f %9.2f MB/s %8.2f\n", w.name, first, first/bleveFirst, later, later/bleveBest)
	}
}

func best(times []time.Duration) time.Duration {
	b := times[0]
	for _, t := range times[1:] {
		b = min(b, t)
	}
	return b
}
