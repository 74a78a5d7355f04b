// Command score says how many of a set of dated expressions are read exactly right, in value and in
// precision, by kind of expression. A set is JSON Lines with the keys text, expression, reference_datetime,
// expected {start, end (included), grain}, category and news_core.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// row is one expression of the set.
type row struct {
	ID, Text, Expression, Category string
	Reference                      string `json:"reference_datetime"`
	NewsCore                       bool   `json:"news_core"`
	Expected                       struct{ Start, End, Grain string }
}

// tally counts what was right.
type tally struct{ right, all int }

func main() {
	week := flag.String("week", "sunday", "first day of a week")
	wrong := flag.Bool("wrong", false, "print what was not right")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: score [flags] [FILE]")
		flag.PrintDefaults()
	}
	flag.Parse()
	path := "../shared/eval/dates/duckling_ar.jsonl"
	if flag.NArg() > 0 {
		path = flag.Arg(0)
	}
	if err := score(path, *week, *wrong); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

func score(path, week string, wrong bool) error {
	o := temporal.Options{WeekStart: weekday(week)}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	tallies := map[string]*tally{}
	count := func(kind string, right bool) {
		if tallies[kind] == nil {
			tallies[kind] = &tally{}
		}
		tallies[kind].all++
		if right {
			tallies[kind].right++
		}
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		got := read(r, o)
		right := got == r.Expected.Start+" "+r.Expected.End+" "+strings.ToUpper(r.Expected.Grain)
		if wrong && !right {
			fmt.Printf("%s  %s: got %q, want %v\n", r.ID, r.Text, got, r.Expected)
		}
		count(r.Category, right)
		count("all", right)
		if r.NewsCore {
			count("news_core", right)
		}
	}
	print(tallies)
	return lines.Err()
}

// read gives the first day, last day and precision of the expression that overlaps the row's most.
func read(r row, o temporal.Options) string {
	reference, err := time.Parse("2006-01-02", r.Reference[:min(10, len(r.Reference))])
	if err != nil {
		return err.Error()
	}
	exprs := temporal.Find(r.Text, arabic.Tokenize(r.Text))
	dates := temporal.Resolve(exprs, db.OnDay(reference), o)
	if len(dates) != 1 || dates[0].Date == nil {
		return fmt.Sprintf("%d expressions", len(dates))
	}
	d := dates[0].Date
	return show(d.Start) + " " + show(d.End) + " " + string(d.Precision)
}

func show(day *string) string {
	if day == nil {
		return ".."
	}
	return *day
}

func weekday(name string) time.Weekday {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(d.String(), name) {
			return d
		}
	}
	return time.Sunday
}

func print(tallies map[string]*tally) {
	kinds := make([]string, 0, len(tallies))
	for k := range tallies {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		t := tallies[k]
		fmt.Printf("%-20s %3d of %3d  %5.1f %%\n", k, t.right, t.all, 100*float64(t.right)/float64(t.all))
	}
}
