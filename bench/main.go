// Command bench measures searching: this program beside Lucene, Bleve, Xapian and plain FTS5, on the same documents and queries, in
// one run. It is a module of its own, so that rivals never enter the product's dependencies.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	args := os.Args[1:]
	if len(args) == 0 {
		args = []string{"search"}
	}
	if args[0] != "search" {
		fmt.Fprintln(os.Stderr, "usage: bench search [-sets DIR] [-corpus FILE] [-out DIR] [-only quality|speed] [-engines NAMES]")
		os.Exit(2)
	}
	if err := search(ctx, args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench is one run.
type bench struct {
	sets, corpus, out string
	engines           []engine
}

func search(ctx context.Context, args []string) error {
	b := &bench{}
	flags := flag.NewFlagSet("search", flag.ExitOnError)
	flags.StringVar(&b.sets, "sets", "../../shared/eval/search", "folder of the query sets")
	flags.StringVar(&b.corpus, "corpus", "../../shared/corpora/ant-news.jsonl.gz", "news corpus, JSON Lines")
	flags.StringVar(&b.out, "out", filepath.Join(os.TempDir(), "sijill-bench"), "folder for indexes and run files; emptied")
	only := flags.String("only", "", "quality or speed; both unless said otherwise")
	names := flags.String("engines", "", "measure only those whose name holds one of these words, parted by commas")
	if err := flags.Parse(args); err != nil {
		return err
	}
	for _, e := range engines() {
		if named(e.name(), *names) && installed(e) {
			b.engines = append(b.engines, e)
		}
	}
	if err := os.RemoveAll(b.out); err != nil {
		return err
	}
	if *only != "speed" {
		if err := b.quality(ctx); err != nil {
			return err
		}
	}
	if *only != "quality" {
		return b.speed(ctx)
	}
	return nil
}

// named says whether a name holds one of some words, parted by commas.
func named(name, words string) bool {
	return slices.ContainsFunc(strings.Split(words, ","), func(word string) bool {
		return strings.Contains(strings.ToLower(name), strings.ToLower(word))
	})
}

// installed says whether an engine can be run, and tells where it cannot.
func installed(e engine) bool {
	d, ok := e.(*driven)
	if !ok || d.missing() == "" {
		return true
	}
	fmt.Printf("%s is left out: it needs Debian's %s\n", d.name(), d.missing())
	return false
}

// built makes the index of a case.
func (b *bench) built(ctx context.Context, name string, e engine, docs []document) error {
	folder := filepath.Join(b.out, name, e.name())
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	start := time.Now()
	if err := e.build(ctx, folder, docs); err != nil {
		return fmt.Errorf("build %s for %s: %w", e.name(), name, err)
	}
	took := time.Since(start)
	size, err := diskSize(folder)
	fmt.Printf("%-15s %-10s %6d documents indexed in %5.1f s, %4.0f MB on disk\n", e.name(), name, len(docs), took.Seconds(), float64(size)/1e6)
	return err
}

// quality compares how well the engines find.
func (b *bench) quality(ctx context.Context) error {
	cases, err := b.cases()
	if err != nil {
		return err
	}
	table := map[string]map[string]quality{}
	for _, e := range b.engines {
		table[e.name()] = map[string]quality{}
	}
	for _, c := range cases {
		for _, e := range b.engines {
			if err := b.built(ctx, c.name, e, c.docs); err != nil {
				return err
			}
			for _, s := range c.sets {
				if table[e.name()][s.name], err = judge(ctx, e, s, b.out); err != nil {
					return err
				}
			}
			if err := e.close(); err != nil {
				return err
			}
		}
	}
	b.printQuality(cases, table)
	return nil
}

// testCase is a corpus with the sets that ask it.
type testCase struct {
	name string
	docs []document
	sets []*set
}

func (b *bench) cases() ([]testCase, error) {
	ids, err := readIDs(filepath.Join(b.sets, "news", "ids.txt"))
	if err != nil {
		return nil, err
	}
	full, err := readCorpus(b.corpus, ids)
	if err != nil {
		return nil, err
	}
	bodies := make([]document, len(full))
	for i, d := range full {
		d.Title = "" // the queries are the headlines
		bodies[i] = d
	}
	wiki, err := readCorpus(filepath.Join(b.sets, "wiki", "corpus.jsonl.gz"), nil)
	if err != nil {
		return nil, err
	}
	cases := []testCase{{name: "wiki", docs: wiki}, {name: "news", docs: bodies}, {name: "news-full", docs: full}}
	for i, names := range [][]string{{"arcd", "xquad"}, {"title", "noisy", "short"}, {"abstract"}} {
		for _, name := range names {
			s, err := readSet(filepath.Join(b.sets, cases[i].name), name)
			if err != nil {
				return nil, err
			}
			cases[i].sets = append(cases[i].sets, s)
		}
	}
	return cases, nil
}

func (b *bench) printQuality(cases []testCase, table map[string]map[string]quality) {
	fmt.Printf("\nMRR@10 / Recall@10 / Recall@100\n%-15s", "")
	for _, c := range cases {
		for _, s := range c.sets {
			fmt.Printf("  %-20s", s.name)
		}
	}
	fmt.Println("  mean MRR@10")
	for _, e := range b.engines {
		fmt.Printf("%-15s", e.name())
		sum, n := 0.0, 0
		for _, c := range cases {
			for _, s := range c.sets {
				q := table[e.name()][s.name]
				fmt.Printf("  %.4f %.4f %.4f", q.mrr10, q.recall10, q.recall100)
				sum, n = sum+q.mrr10, n+1
			}
		}
		fmt.Printf("  %.4f\n", sum/float64(n))
	}
	fmt.Println()
}
