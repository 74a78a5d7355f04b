// What happens around every HTTP request: it gets an id, is logged with its
// operation and cost (never its variables or URL query), a panic becomes a
// plain 500, and the answer carries headers that browsers are to obey.

package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5/middleware"
)

// requestNote is what the layers below tell the access log and the metrics.
type requestNote struct {
	id        string
	operation string
	cost      int
	cached    bool
	abandoned bool // the client left before the answer was there
	codes     []Code
}

type noteKey struct{}

// notice writes on the note of a request, if it has one.
func notice(ctx context.Context, write func(*requestNote)) {
	if n, ok := ctx.Value(noteKey{}).(*requestNote); ok {
		write(n)
	}
}

// requestID is the id under which the log knows a request; "" outside HTTP.
func requestID(ctx context.Context) string {
	id := ""
	notice(ctx, func(n *requestNote) { id = n.id })
	return id
}

// maxRequestID bounds the ids taken from a proxy, in bytes.
const maxRequestID = 64

// idOf takes the id that a proxy gave, if it is one, else makes a new one.
func idOf(r *http.Request) string {
	id := r.Header.Get("X-Request-Id")
	if id == "" || len(id) > maxRequestID {
		return rand.Text()
	}
	for _, c := range []byte(id) {
		isWord := c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_' || c == '.'
		if !isWord {
			return rand.Text()
		}
	}
	return id
}

// observe gives each request its id, logs it, and counts it.
func (e *engine) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		n := &requestNote{id: idOf(r)}
		w.Header().Set("X-Request-Id", n.id)
		wrapped := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		r = r.WithContext(context.WithValue(r.Context(), noteKey{}, n))
		defer func() {
			took := time.Since(start)
			status := wrapped.Status()
			switch {
			case n.abandoned:
				status = 499 // what proxies write for a client that left
			case status == 0:
				status = http.StatusOK
			}
			path := servedPath(r)
			e.statistics.request(path, r.Method, status, took)
			e.logRequest(r, n, path, status, wrapped.BytesWritten(), took)
		}()
		defer e.recoverHandler(wrapped, r)
		next.ServeHTTP(wrapped, r)
	})
}

// recoverHandler answers 500 when a handler panicked before it answered.
func (e *engine) recoverHandler(w middleware.WrapResponseWriter, r *http.Request) {
	cause := recover()
	if cause == nil {
		return
	}
	if err, ok := cause.(error); ok && errors.Is(err, http.ErrAbortHandler) { // the way to break a connection on purpose
		panic(cause)
	}
	e.Logger.ErrorContext(r.Context(), "handler panicked", "cause", fmt.Sprint(cause),
		"stack", string(debug.Stack()), "request_id", requestID(r.Context()))
	if w.Status() == 0 {
		sendError(w, r, http.StatusInternalServerError, Errorf(Internal, internalSentence))
	}
}

func (e *engine) logRequest(r *http.Request, n *requestNote, path string, status, bytes int, took time.Duration) {
	level := slog.LevelInfo
	switch {
	case status >= http.StatusInternalServerError:
		level = slog.LevelError
	case path == "/healthz", path == "/readyz", path == "/metrics":
		level = slog.LevelDebug
	}
	if !e.Logger.Enabled(r.Context(), level) {
		return
	}
	attrs := []slog.Attr{
		slog.String("request_id", n.id),
		slog.String("method", r.Method),
		slog.String("path", r.URL.Path),
		slog.Int("status", status),
		slog.Int("bytes", bytes),
		slog.Duration("took", took),
		slog.String("remote", r.RemoteAddr),
	}
	if n.operation != "" {
		attrs = append(attrs, slog.String("operation", n.operation), slog.Int("cost", n.cost), slog.Bool("cached", n.cached))
	}
	if len(n.codes) > 0 {
		attrs = append(attrs, slog.Any("errors", n.codes))
	}
	e.Logger.LogAttrs(r.Context(), level, "request", attrs...)
}

// The content policies: answers of the API load nothing, pages only what this
// server serves. GraphiQL sets styles in elements and starts its editor's
// workers from blobs.
const (
	apiPolicy  = "default-src 'none'; frame-ancestors 'none'"
	pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
		"img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
		"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

// secure sets the headers before the handler runs, so that one that knows
// better can set its own.
func secure(policy string) func(http.Handler) http.Handler {
	fixed := http.Header{
		"Content-Security-Policy":    {policy},
		"X-Content-Type-Options":     {"nosniff"},
		"X-Frame-Options":            {"DENY"},
		"Referrer-Policy":            {"no-referrer"},
		"Cross-Origin-Opener-Policy": {"same-origin"},
	}
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			maps.Copy(w.Header(), fixed) // the values are shared: whoever sets another makes a new one
			next.ServeHTTP(w, r)
		})
	}
}
