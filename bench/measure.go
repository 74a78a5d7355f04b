// What is measured: how well an engine finds, how long it takes, and how large it grows.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// quality is how well the answers to a set of queries were found.
type quality struct{ mrr10, recall10, recall100 float64 }

// judge asks every query of a set, writes a TREC run file, and scores it.
func judge(ctx context.Context, e engine, s *set, folder string) (quality, error) {
	file, err := os.Create(filepath.Join(folder, e.name()+"-"+s.name+".run"))
	if err != nil {
		return quality{}, err
	}
	defer file.Close()
	run := bufio.NewWriter(file)
	var sum quality
	for _, q := range s.queries {
		ids, err := e.search(ctx, q.Text, 100)
		if err != nil {
			return sum, fmt.Errorf("%s, query %s: %w", e.name(), q.ID, err)
		}
		for i, id := range ids {
			fmt.Fprintf(run, "%s Q0 %s %d %d %q\n", q.ID, id, i+1, len(ids)-i, e.name())
		}
		sum.add(ids, s.answers[q.ID])
	}
	n := float64(len(s.answers))
	return quality{sum.mrr10 / n, sum.recall10 / n, sum.recall100 / n}, run.Flush()
}

func (q *quality) add(ids []string, answers map[string]bool) {
	first := true
	for i, id := range ids {
		if !answers[id] {
			continue
		}
		share := 1 / float64(len(answers))
		if i < 10 {
			q.recall10 += share
			if first {
				q.mrr10 += 1 / float64(i+1)
			}
		}
		q.recall100 += share
		first = false
	}
}

// bestTen is how many articles are asked for when time is kept.
const bestTen = 10

// paced times the queries, in the process that answers them.
func paced(ctx context.Context, e engine, queries []string) (pace, error) {
	if d, ok := e.(*driven); ok {
		return d.timed(queries, bestTen)
	}
	return timed(queries, func(q string) error {
		_, err := e.search(ctx, q, bestTen)
		return err
	})
}

// pace is how long queries take, in milliseconds.
type pace struct{ median, p95, cpu float64 }

// rounds is how often the queries are timed; the first round warms the caches and is not counted.
const rounds = 3

// timed asks the queries one after another. cpu is the processor time of the whole process for each query.
func timed(queries []string, ask func(string) error) (pace, error) {
	var took []float64
	var begin time.Duration
	for round := range rounds {
		if round == 1 {
			begin = processorTime()
		}
		for _, q := range queries {
			start := time.Now()
			if err := ask(q); err != nil {
				return pace{}, err
			}
			if round > 0 {
				took = append(took, float64(time.Since(start).Microseconds())/1000)
			}
		}
	}
	return paceOf(took, float64((processorTime()-begin).Microseconds())/1000), nil
}

// paceOf sums up what each query took and the processor time of all.
func paceOf(took []float64, cpu float64) pace {
	slices.Sort(took)
	return pace{took[len(took)/2], took[len(took)*95/100], cpu / float64(len(took))}
}

func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
