// Command draw prints the keys of the articles whose dates were labelled by reading: a random draw among the
// short articles of the ANT corpus, made again by the same seed. The first sample was drawn from the four
// outlets that nothing in this package had been run on when its labels were written; further samples are drawn
// from all outlets (-all), without the articles of the samples before (-except FILE, once for each).
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"unicode/utf8"
)

func main() {
	seed := flag.Uint64("seed", 20161207, "random seed")
	n := flag.Int("n", 106, "how many articles")
	all := flag.Bool("all", false, "draw from all outlets, and articles of up to 2,000 code points")
	taken := map[string]bool{}
	flag.Func("except", "leave out the articles labelled in `FILE`; may be repeated", func(path string) error { return read(path, taken) })
	flag.Parse()
	path := "../shared/corpora/ant-news.jsonl.gz"
	if flag.NArg() > 0 {
		path = flag.Arg(0)
	}
	if *all {
		outlets, most = nil, 2000
	}
	if err := draw(path, *seed, *n, taken); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

// outlets are those drawn from, all if there are none.
var outlets = []string{"skynews", "france24", "BBC", "Jawhara FM"}

// Short are articles that can be read whole; in code points.
const fewest = 300

var most = 1300

// read adds the keys of labelled articles to those taken.
func read(path string, taken map[string]bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var l struct{ Article string }
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		taken[l.Article] = true
	}
	return lines.Err()
}

func draw(path string, seed uint64, n int, taken map[string]bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	var keys []string
	for lines.Scan() {
		var a struct{ ID, Source, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if taken[a.ID] || len(outlets) > 0 && !slices.Contains(outlets, a.Source) {
			continue
		}
		if length := utf8.RuneCountInString(a.Text); length >= fewest && length <= most {
			keys = append(keys, a.ID)
		}
	}
	r := rand.New(rand.NewPCG(seed, 0))
	r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Println(k)
	}
	return lines.Err()
}
