// Command timeline measures how long timelines and histograms take over a seeded archive, as GraphQL answers: each
// question is asked again and again without the answer cache, in turns, so that a busy moment strikes all alike.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"text/tabwriter"
	"time"

	"sijill/db"
	"sijill/graph"
)

// question is a query and what it is called in the table.
type question struct{ name, query string }

const events = `events(first: 20) { nodes { date { edtf } status summary articleCount } }`

func questions(who, source, words, from, to string) []question {
	period := fmt.Sprintf(`date: {from: %q, to: %q}`, from, to)
	return []question{
		{"the whole archive", `{ timeline { ` + events + ` } }`},
		{"the whole archive, by importance", `{ timeline { events(orderBy: IMPORTANCE) { nodes { date { edtf } summary } } } }`},
		{"one month", `{ timeline(filter: {` + period + `}) { ` + events + ` } }`},
		{"what was planned", `{ timeline(filter: {status: [PLANNED]}) { ` + events + ` } }`},
		{"a person", fmt.Sprintf(`{ person(by: {name: %q}) { timeline { `+events+` } } }`, who)},
		{"a source", fmt.Sprintf(`{ source(by: {name: %q}) { timeline { `+events+` } } }`, source)},
		{"a search", fmt.Sprintf(`{ search(query: %q, first: 1) { timeline { `+events+` } } }`, words)},
		{"histogram of a month's events by day", `{ timeline(filter: {` + period + `}) { histogram(interval: DAY, of: EVENTS) { buckets { date { edtf } count share } } } }`},
		{"histogram of all articles by month", `{ timeline { histogram(interval: MONTH) { buckets { date { edtf } count share } } } }`},
		{"histogram of a person's mentions by month", fmt.Sprintf(`{ person(by: {name: %q}) { timeline { histogram(interval: MONTH, of: MENTIONS) { buckets { date { edtf } count share } } } } }`, who)},
	}
}

func main() {
	archive := flag.String("db", "", "a seeded archive `file` to ask; its articles decide what the figures mean")
	rounds := flag.Int("rounds", 21, "how often each question is asked, after a first round that is not counted")
	who := flag.String("person", "ترامب", "whose timeline")
	source := flag.String("source", "رويترز", "whose timeline")
	words := flag.String("search", "الانتخابات الرئاسية", "the timeline of which search")
	from := flag.String("from", "2018-06-01", "first `day` of the month")
	to := flag.String("to", "2018-06-30", "last `day` of the month")
	flag.Parse()
	if err := measure(*archive, *rounds, questions(*who, *source, *words, *from, *to)); err != nil {
		fmt.Fprintln(os.Stderr, "timeline:", err)
		os.Exit(1)
	}
}

func measure(path string, rounds int, asked []question) error {
	if path == "" {
		return errors.New("name a seeded archive with -db")
	}
	a, err := db.Open(path, db.Options{})
	if err != nil {
		return err
	}
	defer a.Close()
	x := graph.NewExecutor(graph.NewSchema(a), graph.Defaults())
	took := make([][]time.Duration, len(asked))
	for round := range rounds + 1 {
		for i, q := range asked {
			start := time.Now()
			body, ok := x.Execute(context.Background(), q.query, "", nil)
			if !ok || bytes.Contains(body, []byte(`"errors"`)) {
				return fmt.Errorf("%s: %.300s", q.name, body)
			}
			if round > 0 { // the first round fills SQLite's cache
				took[i] = append(took[i], time.Since(start))
			}
		}
	}
	return show(asked, took)
}

func show(asked []question, took [][]time.Duration) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "timeline of\tmedian ms\tworst ms")
	for i, q := range asked {
		slices.Sort(took[i])
		fmt.Fprintf(w, "%s\t%.1f\t%.1f\n", q.name, ms(took[i][len(took[i])/2]), ms(took[i][len(took[i])-1]))
	}
	return w.Flush()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
