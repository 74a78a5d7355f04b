// How long queries take. Engines take turns: each asks all queries once, then the next does, and again, so that a busy
// moment of the machine strikes all of them.
package main

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"sijill/arabic"
)

const (
	smallCorpus = 10_000 // the size from which growth is measured
	bestTen     = 10     // how many articles are asked for
	rounds      = 4      // how often the queries are asked; the first round warms the caches and is not counted
)

// turn is one kind of queries to one engine, and how long they took so far, in milliseconds.
type turn struct {
	engine, kind string
	queries      []string
	ask          func(queries []string) (took []float64, cpu float64, err error)

	took []float64
	cpu  float64
}

// speed compares how long queries take, in a small and in the whole corpus.
func (b *bench) speed(ctx context.Context) error {
	docs, err := readCorpus(b.corpus, nil)
	if err != nil {
		return err
	}
	titles, err := readSet(filepath.Join(b.sets, "news"), "title")
	if err != nil {
		return err
	}
	short, err := readSet(filepath.Join(b.sets, "news"), "short")
	if err != nil {
		return err
	}
	var lines []string
	for _, size := range []int{smallCorpus, len(docs)} {
		var turns []*turn
		for _, e := range b.engines {
			if err := b.built(ctx, fmt.Sprint(size), e, docs[:min(size, len(docs))]); err != nil {
				return err
			}
			turns = append(turns, turnsOf(ctx, e, "headline", texts(titles.queries))...)
			turns = append(turns, turnsOf(ctx, e, "two words", twoWords(short.queries))...)
		}
		if err := takeTurns(turns); err != nil {
			return err
		}
		for _, t := range turns {
			lines = append(lines, t.line(size))
		}
		for _, e := range b.engines {
			if err := e.close(); err != nil {
				return err
			}
		}
	}
	fmt.Printf("\n%-15s %-18s %9s %10s %10s %10s\n%s\n", "best 10", "", "documents", "median ms", "p95 ms", "CPU ms", strings.Join(lines, "\n"))
	return nil
}

// turnsOf are the turns of an engine with queries of one kind: Sijill also counts facets.
func turnsOf(ctx context.Context, e engine, kind string, queries []string) []*turn {
	if d, ok := e.(*driven); ok {
		return []*turn{{engine: e.name(), kind: kind, queries: queries, ask: d.timed}}
	}
	turns := []*turn{{engine: e.name(), kind: kind, queries: queries, ask: timed(func(q string) error {
		_, err := e.search(ctx, q, bestTen)
		return err
	})}}
	if s, ok := e.(*sijill); ok {
		turns = append(turns, &turn{engine: e.name(), kind: kind + "+facets", queries: queries, ask: timed(func(q string) error { return s.facets(ctx, q) })})
	}
	return turns
}

func takeTurns(turns []*turn) error {
	for round := range rounds {
		for _, t := range turns {
			runtime.GC()
			took, cpu, err := t.ask(t.queries)
			if err != nil {
				return fmt.Errorf("time %s: %w", t.engine, err)
			}
			if round > 0 {
				t.took, t.cpu = append(t.took, took...), t.cpu+cpu
			}
		}
	}
	return nil
}

// timed asks queries one after another in this process; cpu is the processor time of the whole process.
func timed(ask func(string) error) func([]string) ([]float64, float64, error) {
	return func(queries []string) (took []float64, cpu float64, err error) {
		begin := processorTime()
		for _, q := range queries {
			start := time.Now()
			if err := ask(q); err != nil {
				return nil, 0, err
			}
			took = append(took, float64(time.Since(start).Microseconds())/1000)
		}
		return took, float64((processorTime() - begin).Microseconds()) / 1000, nil
	}
}

func (t *turn) line(size int) string {
	slices.Sort(t.took)
	n := len(t.took)
	return fmt.Sprintf("%-15s %-18s %9d %10.3f %10.3f %10.3f", t.engine, t.kind, size, t.took[n/2], t.took[n*95/100], t.cpu/float64(n))
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func texts(queries []query) []string {
	out := make([]string, len(queries))
	for i, q := range queries {
		out[i] = q.Text
	}
	return out
}

// twoWords are the first two words of each query that are no words of grammar.
func twoWords(queries []query) []string {
	var out []string
	for _, q := range queries {
		var words []string
		for _, t := range arabic.Tokenize(q.Text) {
			if t.Kind != arabic.Punct && !arabic.IsStopWord(arabic.Normalize(t.Text)) && len(words) < 2 {
				words = append(words, t.Text)
			}
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}
