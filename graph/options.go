// What can be set about the server, with the unit of each setting and what it
// is when left alone.

package graph

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// Options sets up NewHandler, NewExecutor and NewServer. A zero number means
// the default named beside it, a negative one no limit (for CacheBytes: no
// cache).
type Options struct {
	Playground    http.Handler            // serves / and every path no one else serves; nil: a short note
	Routes        map[string]http.Handler // further chi patterns and who serves them, such as "/export/*"
	Introspection bool                    // whether __schema and __type answer (off unless set, see Defaults)
	CORS          []string                // origins that browsers may call from, "*" for all; empty: only our own

	MaxTokens     int // lexical tokens of a document, comments included; 5,000
	MaxDepth      int // fields inside fields; 24
	MaxAliases    int // renamed fields, fragments spread; 200
	MaxRootFields int // fields at the top, fragments spread; 50
	MaxFields     int // fields, fragments spread; 1,500
	MaxCost       int // greatest number of objects the answer could hold; 100,000
	MaxBodyBytes  int // request body; 262,144 (256 KiB)
	MaxAnswer     int // bytes of an answer's data; 8,388,608 (8 MiB)
	MaxRunning    int // objects that answers under way could hold together, cheap ones apart; 100,000
	MaxWaiting    int // costly answers that may wait until others are done, of cheap ones 32 times as many; negative: none; 16

	Timeout       time.Duration // for one answer; 10 s
	HeaderTimeout time.Duration // for a client to send its headers; 5 s
	ReadTimeout   time.Duration // for a client to send headers and body; 15 s
	WriteTimeout  time.Duration // for the whole exchange; Timeout + 30 s
	MaxHeaders    int           // bytes of request line and headers; 65,536

	CacheBytes   int64  // whole answers held in memory, plain and compressed; 33,554,432 (32 MiB)
	CacheControl string // header of successful GET answers; "no-cache": keep, but ask again by ETag

	Logger     *slog.Logger                           // default: no log
	Generation func() int64                           // rises whenever the data changes; nil: the data never changes
	Ready      func(context.Context) error            // nil error when a query would be answered; nil: always ready
	Schema     string                                 // the SDL served as /schema.graphql; empty: not served
	Metrics    func(context.Context) ([]Gauge, error) // further lines of /metrics, such as archive counts
	Version    string                                 // of the program, for /metrics and /healthz
}

// Defaults are the options of a public server.
func Defaults() Options { return Options{Introspection: true}.withDefaults() }

func (o Options) withDefaults() Options {
	for _, n := range []struct {
		field    *int
		standard int
	}{
		{&o.MaxTokens, 5_000},
		{&o.MaxDepth, 24},
		{&o.MaxAliases, 200},
		{&o.MaxRootFields, 50},
		{&o.MaxFields, 1_500},
		{&o.MaxCost, 100_000},
		{&o.MaxBodyBytes, 256 << 10},
		{&o.MaxAnswer, 8 << 20},
		{&o.MaxRunning, 100_000},
		{&o.MaxWaiting, 16},
		{&o.MaxHeaders, 64 << 10},
	} {
		*n.field = standardOr(*n.field, n.standard)
	}
	o.Timeout = standardOr(o.Timeout, 10*time.Second)
	o.HeaderTimeout = standardOr(o.HeaderTimeout, 5*time.Second)
	o.ReadTimeout = standardOr(o.ReadTimeout, 15*time.Second)
	o.WriteTimeout = standardOr(o.WriteTimeout, o.Timeout+30*time.Second)
	o.CacheBytes = standardOr(o.CacheBytes, 32<<20)
	if o.CacheControl == "" {
		o.CacheControl = "no-cache"
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	if o.Generation == nil {
		o.Generation = func() int64 { return 0 }
	}
	if o.Ready == nil {
		o.Ready = func(context.Context) error { return nil }
	}
	return o
}

func standardOr[T int | int64 | time.Duration](set, standard T) T {
	if set == 0 {
		return standard
	}
	return set
}

// overLimit tells whether n breaks a limit; a negative limit is none.
func overLimit(n, limit int) bool { return limit >= 0 && n > limit }
