// Command dates measures reading Arabic dates: this program beside go-dateparser, on the same expressions, in one
// run. An expression counts only where its first day, its last day and its precision are all those expected.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// row is one expression of the set; end is the last day, included.
type row struct {
	Text, Category string
	Reference      string `json:"reference_datetime"`
	NewsCore       bool   `json:"news_core"`
	Expected       answer
}

// answer is the days of an expression and how precise they are: day, week, month, year or range.
type answer struct{ Start, End, Grain string }

// reader is what is measured: it reads a text as written on a day.
type reader struct {
	name string
	read func(text string, written time.Time) (answer, bool)
}

func main() {
	wrong := flag.Bool("wrong", false, "print what this program did not read as expected")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: dates [-wrong] [FILE]")
		flag.PrintDefaults()
	}
	flag.Parse()
	path := "../../shared/eval/dates/duckling_ar.jsonl"
	if flag.NArg() > 0 {
		path = flag.Arg(0)
	}
	rows, err := load(path)
	if err == nil {
		err = measure(rows, *wrong)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "dates:", err)
		os.Exit(1)
	}
}

func load(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []row
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", path, len(rows)+1, err)
		}
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return nil, errors.Join(fmt.Errorf("%s holds no expressions", path), lines.Err())
	}
	return rows, lines.Err()
}

// measure reads every row with every reader and prints the table.
func measure(rows []row, wrong bool) error {
	readers := []reader{{"sijill", readSijill}, {"go-dateparser " + version("github.com/markusmobius/go-dateparser"), readDateparser}}
	all := map[string]int{}
	right := map[string][]int{}
	for _, r := range rows {
		written, err := time.Parse("2006-01-02T15:04:05", r.Reference)
		if err != nil {
			return fmt.Errorf("%q: %w", r.Text, err)
		}
		for _, kind := range kinds(r) {
			all[kind]++
			if right[kind] == nil {
				right[kind] = make([]int, len(readers))
			}
		}
		for i, reader := range readers {
			got, ok := reader.read(r.Text, written)
			if ok && got == r.Expected {
				for _, kind := range kinds(r) {
					right[kind][i]++
				}
			} else if wrong && i == 0 {
				fmt.Printf("%s: got %v, want %v\n", r.Text, got, r.Expected)
			}
		}
	}
	return table(readers, all, right)
}

// The rows that sum up the set; the others are its categories.
const (
	everything = "all"
	newsCore   = "news core"
)

func kinds(r row) []string {
	out := []string{r.Category, everything}
	if r.NewsCore {
		out = append(out, newsCore)
	}
	return out
}

func table(readers []reader, all map[string]int, right map[string][]int) error {
	order := []string{newsCore, everything}
	var categories []string
	for kind := range all {
		if kind != newsCore && kind != everything {
			categories = append(categories, kind)
		}
	}
	slices.Sort(categories)
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprint(w, "exactly right\texpressions")
	for _, r := range readers {
		fmt.Fprint(w, "\t", r.name)
	}
	fmt.Fprintln(w)
	for _, kind := range append(order, categories...) {
		fmt.Fprintf(w, "%s\t%d", strings.ReplaceAll(kind, "_", " "), all[kind])
		for _, n := range right[kind] {
			fmt.Fprintf(w, "\t%d (%.1f %%)", n, 100*float64(n)/float64(all[kind]))
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// version is that of a module this command was built with.
func version(path string) string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == path {
				return m.Version
			}
		}
	}
	return ""
}
