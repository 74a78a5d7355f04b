// How well an engine finds what answers a query.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
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
