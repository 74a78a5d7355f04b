// Command draw prints the keys of the articles whose dates were labelled by reading: a random draw, made
// again by the same seed, among the short articles of the four outlets of the ANT corpus that nothing in
// this package had been run on when the labels were written.
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
	flag.Parse()
	path := "../shared/corpora/ant-news.jsonl.gz"
	if flag.NArg() > 0 {
		path = flag.Arg(0)
	}
	if err := draw(path, *seed, *n); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

// outlets are those drawn from; short are articles that can be read whole.
var outlets = []string{"skynews", "france24", "BBC", "Jawhara FM"}

const fewest, most = 300, 1300 // code points

func draw(path string, seed uint64, n int) error {
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
		if length := utf8.RuneCountInString(a.Text); slices.Contains(outlets, a.Source) && length >= fewest && length <= most {
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
