package command

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/urfave/cli/v3"

	"sijill/db"
	"sijill/export"
	"sijill/graph"
	"sijill/web"
)

func (p Program) serveCommand() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "answer GraphQL over HTTP, read-only",
		Description: `Serves /graphql, the playground at /, /schema.graphql, /export/…, /healthz, /readyz and /metrics.

Behind a proxy: let it end TLS and pass requests on to the address given by -addr; docs/operations.md has examples.

Examples:
   sijill serve -db news.db
   sijill serve -db news.db -addr 0.0.0.0:8080 -cors https://example.org -playground=false`,
		Flags:        serveFlags(),
		Action:       p.serve,
		OnUsageError: usageError,
	}
}

// serveFlags are those of serve and of the program without a command. Local: no other command takes them.
func serveFlags() []cli.Flag {
	d := graph.Defaults()
	return []cli.Flag{
		archiveFlag(),
		&cli.StringFlag{Name: "addr", Local: true, Value: "127.0.0.1:8080", Usage: "listen on `HOST:PORT`; port 0 takes a free one"},
		&cli.StringSliceFlag{Name: "cors", Local: true, Usage: "let pages of this `ORIGIN` ask, * for all; may be repeated"},
		&cli.BoolFlag{Name: "playground", Local: true, Value: true, Usage: "serve the playground at /; -playground=false leaves it out"},
		&cli.BoolFlag{Name: "introspection", Local: true, Value: true, Usage: "answer questions about the schema; -introspection=false refuses them"},
		&cli.BoolFlag{Name: "immutable", Local: true, Usage: "promise that the archive never changes: a published snapshot"},
		&cli.DurationFlag{Name: "timeout", Local: true, Value: d.Timeout, Usage: "the longest that one answer may take"},
		&cli.IntFlag{Name: "max-cost", Local: true, Value: d.MaxCost, Usage: "the greatest number of objects that one answer may hold"},
		&cli.IntFlag{Name: "max-running", Local: true, Value: d.MaxRunning, Usage: "the greatest `NUMBER` of objects that costly answers under way may hold together; others wait, " +
			"or are refused with status 503; -1: no limit"},
		&cli.Int64Flag{Name: "cache", Local: true, Value: d.CacheBytes >> 20, Usage: "`MIB` of whole answers kept in memory; -1: none"},
		&cli.StringFlag{Name: "cache-control", Local: true, Value: d.CacheControl, Usage: "the Cache-Control header of answers to GET"},
		&cli.StringFlag{Name: "log", Local: true, Value: "text", Usage: "write the log as `text` or json"},
		&cli.BoolFlag{Name: "quiet", Local: true, Usage: "log only what went wrong"},
	}
}

// serveOrBegin is the program without a command: where there is no archive yet, it begins one with the sample.
func (p Program) serveOrBegin(ctx context.Context, c *cli.Command) error {
	if c.Args().Present() {
		return misused(c, "there is no command %q", c.Args().First())
	}
	if missing(c.String("db")) {
		if err := p.seedSample(ctx, c.String("db")); err != nil {
			return err
		}
	}
	return p.serve(ctx, c)
}

// The heap is let grow to five times what is live, under a limit: collecting less often is a third of the CPU. Under
// the limit a full answer cache of the standard size still has room; a greater cache raises it.
const (
	collectAt   = 400       // per cent, as GOGC
	memoryLimit = 128 << 20 // bytes, as GOMEMLIMIT, beside a cache above the standard size
)

// exportConnections is how many statements exports and feeds carry out at once.
const exportConnections = 2

func (p Program) serve(ctx context.Context, c *cli.Command) error {
	if c.Args().Present() {
		return misused(c, "serve takes flags only, not %q", c.Args().First())
	}
	if c.String("log") != "text" && c.String("log") != "json" {
		return misused(c, "-log is text or json, not %q", c.String("log"))
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		more := max(0, c.Int64("cache")<<20-graph.Defaults().CacheBytes)
		debug.SetMemoryLimit(memoryLimit + 2*more) // an answer takes about twice its bytes with what finds it
	}
	meter := &statementMeter{}
	archive, err := open(c, db.Options{Immutable: c.Bool("immutable"), Observe: meter.observe})
	if err != nil {
		return err
	}
	defer archive.Close()
	// Exports read long, and through connections of their own: so they never keep questions waiting.
	exported, err := open(c, db.Options{Immutable: c.Bool("immutable"), Observe: meter.observe, Connections: exportConnections})
	if err != nil {
		return err
	}
	defer exported.Close()
	o := p.serverOptions(c, archive, meter)
	o.Routes = export.Routes(exported)
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.String("addr"))
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	if err := p.announce(ctx, archive, listener.Addr()); err != nil {
		return err
	}
	server := graph.NewServer(c.String("addr"), graph.NewHandler(graph.NewSchema(archive), o), o)
	return serveUntil(ctx, server, listener)
}

func (p Program) serverOptions(c *cli.Command, archive *db.Archive, meter *statementMeter) graph.Options {
	o := graph.Defaults()
	o.Introspection = c.Bool("introspection")
	o.CORS = c.StringSlice("cors")
	o.Timeout = c.Duration("timeout")
	o.MaxCost = c.Int("max-cost")
	o.MaxRunning = c.Int("max-running")
	o.CacheControl = c.String("cache-control")
	if o.CacheBytes = c.Int64("cache"); o.CacheBytes > 0 {
		o.CacheBytes <<= 20
	}
	o.Logger, o.Version, o.Schema = p.logger(c), p.Version, p.Schema
	o.Generation = generation(archive)
	o.Ready = archive.Ready
	o.Metrics = func(ctx context.Context) ([]graph.Gauge, error) { return gauges(ctx, archive, meter) }
	if c.Bool("playground") {
		o.Playground = web.Playground("/graphql")
	}
	return o
}

// generation asks the archive for its generation. When it cannot be told, a number that was never given keeps the
// cache from answering.
func generation(archive *db.Archive) func() int64 {
	var failures atomic.Int64
	return func() int64 {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		n, err := archive.Generation(ctx)
		if err != nil {
			return -failures.Add(1)
		}
		return n
	}
}

// announce says in three lines where the archive is, what is in it, and which address to open.
func (p Program) announce(ctx context.Context, archive *db.Archive, addr net.Addr) error {
	info, err := archive.Info(ctx)
	if err != nil {
		return err
	}
	path, err := filepath.Abs(archive.Path())
	if err != nil {
		path = archive.Path()
	}
	from := ""
	if info.FirstDate != nil && info.LastDate != nil {
		from = fmt.Sprintf(", %s to %s", *info.FirstDate, *info.LastDate)
	}
	fmt.Fprintf(p.Stdout, "archive:  %s\ncontents: %d articles, %d people, %d quotes, %d events%s\nopen:     http://%s/\n",
		path, info.Articles, info.People, info.Quotes, info.Events, from, browsable(addr.String()))
	return nil
}

// browsable names this machine where the address means all of its own.
func browsable(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	if err != nil || !strings.HasPrefix(host, "::") && host != "0.0.0.0" || host == "::1" {
		return addr
	}
	return net.JoinHostPort("localhost", port)
}

// shutdownTime is how long answers under way may take to end after the program was asked to stop.
const shutdownTime = 10 * time.Second

// serveUntil serves until the context ends, then lets answers under way come to their end.
func serveUntil(ctx context.Context, server *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	if err := server.Shutdown(stopping); err != nil {
		return errors.Join(fmt.Errorf("shut down: %w", err), server.Close())
	}
	return nil
}
