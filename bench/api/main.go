// Command api measures serving: this program with and without its answer cache, a handler written by hand over the
// same SQL, gqlgen as it comes, and two servers in Node, all in one run over one archive and with one question. Every
// server is a process of its own, answers over the loopback, and must give the very same data.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	b := &bench{}
	serve := flag.String("serve", "", "be the server with this name; used by the measurement itself")
	flag.StringVar(&b.archive, "db", "", "archive to serve; one of made-up reports unless given")
	flag.StringVar(&b.node, "node", "api/node", "folder of the servers in Node")
	flag.DurationVar(&b.round, "round", time.Second, "how long each server is asked in each round")
	flag.IntVar(&b.rounds, "rounds", 3, "rounds; each server answers once in each")
	flag.IntVar(&b.clients, "clients", 4, "clients asking at once")
	only := flag.String("only", "", "measure only servers whose name holds one of these words, parted by commas")
	profile := flag.String("profile", "", "with -only: write the CPU profile of a server in Go here")
	flag.Parse()
	b.only, b.profile = strings.Split(*only, ","), *profile
	run := b.run
	if *serve != "" {
		run = func(ctx context.Context) error { return serveAs(ctx, *serve, b.archive, b.profile) }
	}
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "api:", err)
		os.Exit(1)
	}
}

// question is what every server is asked: twenty articles, each with its people.
const question = `query Bench { articles(first: 20) { nodes { id displayTitle published { date { edtf start end } basis }
	publisher { source { id name } } people(first: 10) { nodes { id name } } } } }`

// bench is one run.
type bench struct {
	archive, node, profile string
	rounds, clients        int
	round                  time.Duration
	only                   []string
}

// contender is a server to be measured.
type contender struct {
	name    string
	command []string
	server  *server
	best    figures // each of the round that was disturbed least
}

func (b *bench) contenders(self string) []*contender {
	var all []*contender
	for _, name := range []string{ownUncached, ownCached, rawHandler, readyBytes, stockGqlgen} {
		all = append(all, &contender{name: name, command: []string{self, "-serve", name, "-db", b.archive, "-profile", b.profile}})
	}
	for _, name := range []string{"yoga", "apollo"} {
		if _, err := exec.LookPath("node"); err != nil {
			fmt.Printf("without %s: node is not installed\n", name)
		} else if _, err := os.Stat(filepath.Join(b.node, "node_modules", "better-sqlite3", "build")); err != nil {
			fmt.Printf("without %s: npm ci --prefix bench/api/node\n", name)
		} else {
			all = append(all, &contender{name: name, command: []string{"node", filepath.Join(b.node, name+".js"), b.archive}})
		}
	}
	var wanted []*contender
	for _, c := range all {
		for _, word := range b.only {
			if strings.Contains(c.name, word) {
				wanted = append(wanted, c)
				break
			}
		}
	}
	return wanted
}

func (b *bench) run(ctx context.Context) error {
	if b.archive == "" {
		folder, err := os.MkdirTemp("", "sijill-api")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		b.archive = filepath.Join(folder, "made-up.db")
		if err := makeUp(ctx, b.archive); err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	all := b.contenders(self)
	for _, c := range all {
		if c.name == stockGqlgen {
			folder, err := os.MkdirTemp("", "sijill-stock")
			if err != nil {
				return err
			}
			defer os.RemoveAll(folder)
			if c.command[0], err = buildStock(ctx, folder); err != nil {
				return err
			}
		}
	}
	var expected any
	for _, c := range all {
		if c.server, err = start(ctx, c.command); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		defer c.server.stop()
		data, err := c.server.data(ctx, question)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		if expected == nil {
			expected = data
		}
		if !reflect.DeepEqual(data, expected) {
			return fmt.Errorf("%s gives other data than %s:\n%s\n%s", c.name, all[0].name, brief(data), brief(expected))
		}
	}
	for round := range b.rounds {
		for _, c := range all {
			measured, err := c.server.measure(ctx, question, b.clients, b.round)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if round == 0 {
				c.best = measured
			}
			c.best = c.best.leastDisturbed(measured)
		}
	}
	b.print(all)
	between(all)
	if err := inside(ctx, all); err != nil {
		return err
	}
	return b.fillCache(ctx, all)
}

func brief(data any) string {
	text, err := json.Marshal(data)
	if err != nil {
		return err.Error()
	}
	return string(text[:min(len(text), 1500)])
}

func (b *bench) print(all []*contender) {
	raw := 0.0
	for _, c := range all {
		if c.name == rawHandler {
			raw = c.best.cpu.Seconds()
		}
	}
	fmt.Printf("%s, %d CPUs; %d clients, %d rounds of %v; each figure is of the round that was disturbed least\n\n",
		runtime.Version(), runtime.NumCPU(), b.clients, b.rounds, b.round)
	fmt.Printf("| server | requests/s | CPU/request | to raw | p50 | p99 | RSS | heap |\n|---|--:|--:|--:|--:|--:|--:|--:|\n")
	for _, c := range all {
		f, ratio := c.best, "–"
		if raw > 0 {
			ratio = fmt.Sprintf("%.2f×", f.cpu.Seconds()/raw)
		}
		fmt.Printf("| %s | %.0f | %d µs | %s | %.2f ms | %.2f ms | %d MB | %d MB |\n", c.name, f.rate, f.cpu.Microseconds(), ratio,
			milliseconds(f.p50), milliseconds(f.p99), f.rss>>20, f.heap>>20)
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// between compares the cached and the uncached path over the network, where the client takes its share of the
// processors.
func between(all []*contender) {
	best := map[string]figures{}
	for _, c := range all {
		best[c.name] = c.best
	}
	cached, uncached := best[ownCached], best[ownUncached]
	if cached.cpu > 0 && uncached.cpu > 0 {
		fmt.Printf("\ncached to uncached: %.0f times less CPU, %.0f times as many requests/s\n",
			uncached.cpu.Seconds()/cached.cpu.Seconds(), cached.rate/uncached.rate)
	}
}

// inside compares the cached and the uncached path where the network takes no part: most of what a cached answer
// costs is reading a request and writing an answer.
func inside(ctx context.Context, all []*contender) error {
	cost := map[string]float64{}
	for _, c := range all {
		if c.name != ownCached && c.name != ownUncached {
			continue
		}
		u, err := c.server.told(ctx, "/inside")
		if err != nil {
			return err
		}
		cost[c.name] = u.CPU
	}
	if len(cost) == 2 {
		fmt.Printf("\nwithout the network: uncached %.0f µs, cached %.1f µs of CPU, %.0f times as fast\n",
			cost[ownUncached]*1e6, cost[ownCached]*1e6, cost[ownUncached]/cost[ownCached])
	}
	return nil
}

// differentQuestions is how many answers are put into the cache: more than it holds.
const differentQuestions = 8000

// fillCache asks so many different questions that the answer cache is full, and tells the greatest heap seen.
func (b *bench) fillCache(ctx context.Context, all []*contender) error {
	for _, c := range all {
		if c.name != ownCached || b.profile != "" {
			continue
		}
		var greatest usage
		for i := range differentQuestions {
			if _, err := c.server.data(ctx, strings.Replace(question, "nodes { id ", fmt.Sprintf("nodes { id n%d: id ", i), 1)); err != nil {
				return err
			}
			if i%20 != 0 {
				continue
			}
			u, err := c.server.usage(ctx)
			if err != nil {
				return err
			}
			greatest.Heap, greatest.RSS = max(greatest.Heap, u.Heap), max(greatest.RSS, u.RSS)
		}
		fmt.Printf("\nwith a full answer cache: heap %d MB, RSS %d MB at most\n", greatest.Heap>>20, greatest.RSS>>20)
		if err := b.overload(ctx, c.server); err != nil {
			return err
		}
	}
	return nil
}
