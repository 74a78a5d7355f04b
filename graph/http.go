// The HTTP server put together: which path is served by whom, and what stands
// around them.

package graph

import (
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"
)

// readyTimeout bounds the question whether the archive answers.
const readyTimeout = 2 * time.Second

// NewHandler serves a schema: /graphql, /schema.graphql, /healthz, /readyz,
// /metrics, Options.Routes, and the playground everywhere else.
func NewHandler(schema graphql.ExecutableSchema, o Options) http.Handler {
	o = o.withDefaults()
	e := newEngine(schema, o)
	router := chi.NewRouter()
	router.Use(e.observe, middleware.GetHead)
	if len(o.CORS) > 0 {
		router.Use(cors.Handler(cors.Options{
			AllowedOrigins: o.CORS,
			AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions},
			AllowedHeaders: []string{"*"},
			ExposedHeaders: []string{"X-Request-Id", "ETag", "Retry-After"},
			MaxAge:         600, // seconds
		}))
	}
	router.Group(func(api chi.Router) {
		api.Use(secure(apiPolicy))
		api.Handle("/graphql", transport{e})
		api.Get("/healthz", e.healthy)
		api.Get("/readyz", e.ready)
	})
	router.Group(func(texts chi.Router) {
		texts.Use(secure(apiPolicy), varied, middleware.Compress(5, compressed...))
		texts.Get("/metrics", e.metrics)
		if o.Schema != "" {
			texts.Get("/schema.graphql", serveSchema(o.Schema))
		}
		for pattern, handler := range o.Routes {
			texts.Handle(pattern, handler)
		}
	})
	router.Group(func(pages chi.Router) {
		pages.Use(secure(pagePolicy), varied, middleware.Compress(5, compressed...))
		if o.Playground != nil {
			pages.Method(http.MethodGet, "/*", o.Playground)
		} else {
			pages.Get("/", welcome)
		}
	})
	router.NotFound(func(w http.ResponseWriter, r *http.Request) {
		sendError(w, r, http.StatusNotFound, Errorf(NotFound, "There is nothing at this path."))
	})
	router.MethodNotAllowed(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/graphql" { // by a method that the router has never heard of
			secure(apiPolicy)(transport{e}).ServeHTTP(w, r)
			return
		}
		w.Header().Set("Allow", "GET, HEAD")
		sendError(w, r, http.StatusMethodNotAllowed, Errorf(MethodNotAllowed, "Use GET."))
	})
	return router
}

// NewServer serves a handler with the limits that keep slow clients from
// holding on to it.
func NewServer(addr string, h http.Handler, o Options) *http.Server {
	o = o.withDefaults()
	return &http.Server{
		Addr:              addr,
		Handler:           h,
		ReadHeaderTimeout: o.HeaderTimeout,
		ReadTimeout:       o.ReadTimeout,
		WriteTimeout:      o.WriteTimeout,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    o.MaxHeaders,
		ErrorLog:          slog.NewLogLogger(o.Logger.Handler(), slog.LevelDebug),
	}
}

// compressed are the media types that are sent compressed to who accepts it; /graphql compresses its own.
var compressed = []string{
	"text/*", "application/javascript", "image/svg+xml", plainJSON, "application/x-ndjson", "application/ld+json",
	"application/atom+xml", "application/feed+json", "application/vnd.citationstyles.csl+json",
}

// varied tells caches that answers depend on the encodings that are accepted, also with those that are not compressed.
func varied(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		next.ServeHTTP(w, r)
	})
}

func (e *engine) healthy(w http.ResponseWriter, _ *http.Request) {
	sendState(w, http.StatusOK, map[string]string{"status": "ok", "version": e.Version})
}

// ready says 503 without the reason, which is for the log.
func (e *engine) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if err := e.Ready(ctx); err != nil {
		e.Logger.ErrorContext(ctx, "not ready", "err", err.Error())
		sendState(w, http.StatusServiceUnavailable, map[string]string{"status": "unavailable"})
		return
	}
	sendState(w, http.StatusOK, map[string]string{"status": "ready"})
}

func sendState(w http.ResponseWriter, status int, state map[string]string) {
	body := encodeJSON(state)
	w.Header().Set("Content-Type", plainJSON+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

func serveSchema(sdl string) http.HandlerFunc {
	tag := (&answer{body: []byte(sdl)}).tag()
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("ETag", tag)
		if hasTag(r.Header, tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write([]byte(sdl))
	}
}

func welcome(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte("GraphQL: POST /graphql\nSchema:  GET /schema.graphql\n"))
}

// servedPath is a path as the metrics count it: that of the route, so that
// made-up paths do not fill the memory.
func servedPath(r *http.Request) string {
	if route := chi.RouteContext(r.Context()); route != nil && route.RoutePattern() != "" {
		return route.RoutePattern()
	}
	return "other"
}
