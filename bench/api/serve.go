// The servers in Go. All have the same pragmas, the same garbage collection and the same net/http around them.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/db"
	"sijill/graph"
)

// The names of the servers in Go.
const (
	ownUncached = "sijill uncached"
	ownCached   = "sijill cached"
	rawHandler  = "net/http by hand"
	readyBytes  = "net/http, ready bytes"
	stockGqlgen = "gqlgen as it comes"
)

// The program's own settings, in per cent as GOGC and in bytes as GOMEMLIMIT; see command/serve.go.
const (
	collectAt   = 400
	memoryLimit = 128 << 20
)

func serveAs(ctx context.Context, name, path, profile string) error {
	debug.SetGCPercent(collectAt)
	debug.SetMemoryLimit(memoryLimit)
	answering, err := handlerOf(name, path)
	if err != nil {
		return err
	}
	if profile != "" {
		file, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer file.Close()
		if err := pprof.StartCPUProfile(file); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", answering)
	mux.HandleFunc("/usage", tellUsage)
	mux.HandleFunc("/inside", func(w http.ResponseWriter, r *http.Request) { askInside(w, r, answering) })
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s\n", listener.Addr())
	served := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		_ = served.Close() // nothing is under way that matters
	}()
	_ = served.Serve(listener) // ends when it is closed
	return nil
}

func handlerOf(name, path string) (http.Handler, error) {
	switch name {
	case rawHandler:
		return newRaw(path)
	case readyBytes:
		return newReady(path)
	}
	archive, err := db.Open(path, db.Options{Observe: func(string, time.Duration) {}})
	if err != nil {
		return nil, err
	}
	schema := graph.NewSchema(archive)
	if name == stockGqlgen {
		stock := handler.New(schema)
		stock.AddTransport(transport.Options{})
		stock.AddTransport(transport.GET{})
		stock.AddTransport(transport.POST{})
		stock.SetQueryCache(lru.New[*ast.QueryDocument](1000))
		stock.Use(extension.Introspection{})
		stock.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](100)})
		return stock, nil
	}
	o := graph.Defaults()
	log, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	o.Logger = slog.New(slog.NewTextHandler(log, nil)) // the access log is part of what an answer costs
	o.Generation = func() int64 {
		n, err := archive.Generation(context.Background())
		if err != nil {
			return -1
		}
		return n
	}
	if name == ownUncached {
		o.CacheBytes = -1
	}
	return graph.NewHandler(schema, o), nil
}

func tellUsage(w http.ResponseWriter, _ *http.Request) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	u := usage{CPU: processorSeconds(), RSS: residentBytes(), Heap: int64(m.HeapAlloc)}
	_ = json.NewEncoder(w).Encode(u) // the client may be gone
}

func processorSeconds() float64 {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano()).Seconds()
}

// insideRequests is how often the handler is asked without a network.
const insideRequests = 2000

// askInside asks the handler directly and tells the processor time of one request, in seconds.
func askInside(w http.ResponseWriter, r *http.Request, answering http.Handler) {
	body := encode(question)
	before := processorSeconds()
	for range insideRequests {
		request := httptest.NewRequestWithContext(r.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		answering.ServeHTTP(httptest.NewRecorder(), request)
	}
	_ = json.NewEncoder(w).Encode(usage{CPU: (processorSeconds() - before) / insideRequests}) // the client may be gone
}

// residentBytes is what the process holds in memory; 0 where the system has no /proc.
func residentBytes() int64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}
