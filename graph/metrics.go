// The /metrics page for Prometheus, in its text format (version 0.0.4), kept
// by hand: a few counters, one histogram, and the numbers that the archive
// gives through Options.Metrics.

package graph

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Gauge is a number that the program adds to /metrics. Gauges of one name
// differ by their label, and share Help.
type Gauge struct {
	Name  string // as Prometheus wants it: sijill_articles
	Help  string // one sentence
	Kind  string // "gauge" unless said otherwise; "counter" for what only rises
	Label string // such as `kind="person"`, or ""
	Value float64
}

// latencyBounds of the latency histogram, in seconds.
var latencyBounds = []float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// servedKind identifies the requests that are counted together.
type servedKind struct {
	path, method string
	status       int
}

// latency is a histogram of one path.
type latency struct {
	counts []uint64 // one for each bound, and one above them all
	sum    float64  // seconds
}

// statistics counts what was served since the start.
type statistics struct {
	mu           sync.Mutex
	requests     map[servedKind]uint64
	latencies    map[string]*latency
	hits, misses uint64
}

func (s *statistics) request(path, method string, status int, took time.Duration) {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
	default: // a client may make up methods
		method = "other"
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.requests == nil {
		s.requests, s.latencies = map[servedKind]uint64{}, map[string]*latency{}
	}
	s.requests[servedKind{path, method, status}]++
	l := s.latencies[path]
	if l == nil {
		l = &latency{counts: make([]uint64, len(latencyBounds)+1)}
		s.latencies[path] = l
	}
	i, _ := slices.BinarySearch(latencyBounds, took.Seconds())
	l.counts[i]++
	l.sum += took.Seconds()
}

// answered counts a GraphQL answer that the cache was asked for.
func (s *statistics) answered(hit, asked bool) {
	if !asked {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if hit {
		s.hits++
	} else {
		s.misses++
	}
}

// metricsPage collects lines of the text format.
type metricsPage struct{ bytes.Buffer }

func (p *metricsPage) family(name, kind, help string) {
	fmt.Fprintf(p, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, kind)
}

func (p *metricsPage) sample(name, labels string, value float64) {
	if labels != "" {
		labels = "{" + labels + "}"
	}
	fmt.Fprintf(p, "%s%s %s\n", name, labels, strconv.FormatFloat(value, 'g', -1, 64))
}

func (p *metricsPage) single(name, kind, help string, value float64) {
	p.family(name, kind, help)
	p.sample(name, "", value)
}

func (e *engine) metrics(w http.ResponseWriter, r *http.Request) {
	var p metricsPage
	p.family("sijill_build_info", "gauge", "The running program.")
	p.sample("sijill_build_info", fmt.Sprintf("version=%s,go=%s", quoteLabel(e.Version), quoteLabel(runtime.Version())), 1)
	e.statistics.write(&p)
	if e.answers != nil {
		entries, bytes := e.answers.size()
		p.single("sijill_cache_entries", "gauge", "Answers in the cache.", float64(entries))
		p.single("sijill_cache_bytes", "gauge", "Bytes that the cached answers take.", float64(bytes))
	}
	e.admission.write(&p)
	p.single("sijill_generation", "gauge", "Generation of the archive.", float64(e.Generation()))
	writeRuntime(&p)
	e.writeGauges(&p, r)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(p.Bytes())
}

func (s *statistics) write(p *metricsPage) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p.family("sijill_http_requests_total", "counter", "HTTP requests answered.")
	keys := slices.SortedFunc(maps.Keys(s.requests), func(a, b servedKind) int {
		return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.method, b.method), cmp.Compare(a.status, b.status))
	})
	for _, key := range keys {
		labels := fmt.Sprintf(`path=%s,method="%s",status="%d"`, quoteLabel(key.path), key.method, key.status)
		p.sample("sijill_http_requests_total", labels, float64(s.requests[key]))
	}
	const seconds = "sijill_http_request_duration_seconds"
	p.family(seconds, "histogram", "Time to answer an HTTP request.")
	for _, path := range slices.Sorted(maps.Keys(s.latencies)) {
		s.latencies[path].write(p, seconds, "path="+quoteLabel(path))
	}
	p.single("sijill_cache_hits_total", "counter", "GraphQL answers taken from the cache.", float64(s.hits))
	p.single("sijill_cache_misses_total", "counter", "GraphQL answers not found in the cache.", float64(s.misses))
}

func (l *latency) write(p *metricsPage, name, labels string) {
	total := uint64(0)
	for i, count := range l.counts {
		total += count
		bound := "+Inf"
		if i < len(latencyBounds) {
			bound = strconv.FormatFloat(latencyBounds[i], 'g', -1, 64)
		}
		p.sample(name+"_bucket", labels+`,le="`+bound+`"`, float64(total))
	}
	p.sample(name+"_sum", labels, l.sum)
	p.sample(name+"_count", labels, float64(total))
}

func writeRuntime(p *metricsPage) {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	p.single("go_goroutines", "gauge", "Goroutines that exist.", float64(runtime.NumGoroutine()))
	p.single("go_memstats_heap_alloc_bytes", "gauge", "Heap bytes in use.", float64(memory.HeapAlloc))
	p.single("go_memstats_sys_bytes", "gauge", "Bytes obtained from the system.", float64(memory.Sys))
	p.single("go_gc_cycles_total", "counter", "Garbage collections completed.", float64(memory.NumGC))
}

// writeGauges adds the program's own numbers; without them the page is still good.
func (e *engine) writeGauges(p *metricsPage, r *http.Request) {
	if e.Metrics == nil {
		return
	}
	gauges, err := e.Metrics(r.Context())
	if err != nil {
		e.Logger.ErrorContext(r.Context(), "metrics of the archive", "err", err.Error())
		return
	}
	described := map[string]bool{}
	for _, gauge := range slices.SortedStableFunc(slices.Values(gauges), func(a, b Gauge) int { return cmp.Compare(a.Name, b.Name) }) {
		if !described[gauge.Name] {
			described[gauge.Name] = true
			p.family(gauge.Name, cmp.Or(gauge.Kind, "gauge"), gauge.Help)
		}
		p.sample(gauge.Name, gauge.Label, gauge.Value)
	}
}

// quoteLabel quotes a label's value.
func quoteLabel(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(value) + `"`
}
