// Command tagger times the reading of names beside Bleve's Arabic analysis of
// the same text: megabytes of text per second of processor time. Every
// measurement is a process of its own, so that the first reading is one by a
// program that has read nothing yet.
//
//	go -C bench run ./tagger
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
)

func main() {
	path := flag.String("corpus", "../../shared/corpora/ant-news.jsonl.gz", "articles, JSON Lines with a text, gzipped")
	articles := flag.Int("articles", 2000, "how many of them")
	rounds := flag.Int("rounds", 5, "how many processes for each way")
	only := flag.String("only", "", "one way beside Bleve: Tag, TagDocument or Annotate")
	round := flag.Int("measure", -1, "for the program itself: measure -only once, print JSON")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "tagger times the reading of names beside Bleve's analysis of the same text.")
		flag.PrintDefaults()
	}
	flag.Parse()
	err := error(nil)
	if *round >= 0 {
		err = measure(*path, *articles, *only, *round)
	} else {
		err = run(*path, *articles, *rounds, *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run(path string, articles, rounds int, only string) error {
	names := []string{"Tag", "TagDocument", "Annotate"}
	if only != "" {
		names = slices.DeleteFunc(names, func(n string) bool { return n != only })
	}
	if len(names) == 0 || rounds < 1 {
		return fmt.Errorf("no way is called %q, or no round is asked for", only)
	}
	found := map[string][]result{}
	for round := range rounds { // all ways in turn: what disturbs the machine disturbs all of them
		for _, name := range names {
			r, err := start(path, articles, name, round)
			if err != nil {
				return err
			}
			found[name] = append(found[name], r)
		}
	}
	show(names, found)
	return nil
}

// start measures one way in a process of its own.
func start(path string, articles int, way string, round int) (r result, err error) {
	program, err := os.Executable()
	if err != nil {
		return r, err
	}
	c := exec.Command(program, "-corpus", path, "-articles", strconv.Itoa(articles), "-only", way, "-measure", strconv.Itoa(round))
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return r, fmt.Errorf("measure %s: %w", way, err)
	}
	return r, json.Unmarshal(out, &r)
}

// show prints medians: of speeds, and of how many times as fast as Bleve each
// process was.
func show(names []string, found map[string][]result) {
	first := found[names[0]][0]
	fmt.Printf("%d articles, %.1f MB; one core; medians of %d processes for each way\n", first.Articles, first.Size, len(found[names[0]]))
	fmt.Printf("%-12s %22s %29s %22s %9s\n", "", "first reading, MB/s", "× Bleve (least–most)", "again, MB/s", "× Bleve")
	var loads []float64
	for _, name := range names {
		rs := found[name]
		of := func(f func(result) float64) []float64 {
			var v []float64
			for _, r := range rs {
				v = append(v, f(r))
			}
			slices.Sort(v)
			return v
		}
		middle := func(v []float64) float64 { return (v[(len(v)-1)/2] + v[len(v)/2]) / 2 }
		times := of(func(r result) float64 { return r.Bleve.First / r.Way.First })
		fmt.Printf("%-12s %22.1f %14.2f (%.2f–%.2f) %22.1f %9.2f\n", name,
			middle(of(func(r result) float64 { return r.Size / r.Way.First })), middle(times), times[0], times[len(times)-1],
			middle(of(func(r result) float64 { return r.Size / r.Way.Again })),
			middle(of(func(r result) float64 { return r.Bleve.Again / r.Way.Again })))
		loads = append(loads, of(func(r result) float64 { return r.Load })...)
	}
	slices.Sort(loads)
	fmt.Printf("Bleve ar: %.1f MB/s at first, then %.1f. Weights loaded in %.0f ms (median).\n",
		first.Size/first.Bleve.First, first.Size/first.Bleve.Again, 1000*loads[len(loads)/2])
}
