// The server around /graphql: its other paths, ids, logs, headers, CORS and
// metrics; and the executor for the command line.

package graph_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sijill/graph"
)

func TestPaths(t *testing.T) {
	o := graph.Defaults()
	o.Schema = toySDL
	o.Playground = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("page " + r.URL.Path))
	})
	o.Routes = map[string]http.Handler{"/export/*": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		_, _ = w.Write([]byte("exported"))
	})}
	h := graph.NewHandler(newToy(t), o)
	for _, c := range []struct {
		path, contentType, body string
		status                  int
	}{
		{"/healthz", "application/json; charset=utf-8", `"status":"ok"`, 200},
		{"/readyz", "application/json; charset=utf-8", `"status":"ready"`, 200},
		{"/schema.graphql", "text/plain; charset=utf-8", "type Query {", 200},
		{"/metrics", "text/plain; version=0.0.4; charset=utf-8", "sijill_build_info", 200},
		{"/", "text/html", "page /", 200},
		{"/assets/main.js", "text/html", "page /assets/main.js", 200},
		{"/export/articles", "text/csv", "exported", 200},
	} {
		t.Run(c.path, func(t *testing.T) {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				answer := ask(h, httptest.NewRequest(method, c.path, nil))
				if answer.StatusCode != c.status || answer.Header.Get("Content-Type") != c.contentType {
					t.Errorf("%s: got %d %q", method, answer.StatusCode, answer.Header.Get("Content-Type"))
				}
				if !strings.Contains(string(answer.body), c.body) {
					t.Errorf("%s: got %s", method, answer.body)
				}
			}
		})
	}
	if got := ask(h, httptest.NewRequest(http.MethodPost, "/healthz", nil)); got.StatusCode != 405 || got.graphql(t).code() != graph.MethodNotAllowed {
		t.Errorf("POST /healthz gave %d", got.StatusCode)
	}
}

func TestUnknownPath(t *testing.T) {
	answer := get(graph.NewHandler(newToy(t), graph.Options{}), "/nothing")
	if answer.StatusCode != 404 || answer.graphql(t).code() != graph.NotFound {
		t.Errorf("got %d %s", answer.StatusCode, answer.body)
	}
}

func TestNotReady(t *testing.T) {
	o := graph.Defaults()
	o.Ready = func(context.Context) error { return errors.New("secret.db is locked") }
	answer := get(graph.NewHandler(newToy(t), o), "/readyz")
	if answer.StatusCode != 503 || strings.Contains(string(answer.body), "secret") {
		t.Errorf("got %d %s", answer.StatusCode, answer.body)
	}
}

func TestRequestID(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	if got := get(h, "/healthz", "X-Request-Id", "proxy-1.a_b").Header.Get("X-Request-Id"); got != "proxy-1.a_b" {
		t.Errorf("a proxy's id became %q", got)
	}
	for _, bad := range []string{"", "a b", "<script>", strings.Repeat("a", 65)} {
		if got := get(h, "/healthz", "X-Request-Id", bad).Header.Get("X-Request-Id"); got == bad || len(got) < 16 {
			t.Errorf("%q became %q", bad, got)
		}
	}
}

func TestAccessLogNamesOperationAndCostButNoVariables(t *testing.T) {
	logger, log := logged()
	o := graph.Defaults()
	o.Logger = logger
	h := graph.NewHandler(newToy(t), o)
	const query = "query Latest($s: String) { echo(s: $s) articles(first: 3) { nodes { id } } }"
	post(h, query, `{"s": "topsecret"}`)
	get(h, "/graphql?query=%7Becho(s:%22topsecret%22)%7D")
	post(h, "{ missing }", "")
	for _, want := range []string{`"operation":"Latest","cost":4,"cached":false`, `"errors":["NOT_FOUND"]`, `"status":200`, `"path":"/graphql"`} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
	if strings.Contains(log.String(), "topsecret") {
		t.Errorf("the log tells values:\n%s", log)
	}
}

func TestPanicInAHandlerIsA500(t *testing.T) {
	logger, log := logged()
	o := graph.Defaults()
	o.Logger = logger
	o.Playground = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") })
	answer := get(graph.NewHandler(newToy(t), o), "/")
	if answer.StatusCode != 500 || answer.graphql(t).code() != graph.Internal || strings.Contains(string(answer.body), "secret") {
		t.Errorf("got %d %s", answer.StatusCode, answer.body)
	}
	if !strings.Contains(log.String(), `"cause":"secret"`) {
		t.Errorf("the log lacks the cause: %s", log)
	}
}

func TestSecurityHeaders(t *testing.T) {
	o := graph.Defaults()
	o.Playground = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/own" {
			w.Header().Set("Content-Security-Policy", "own")
		}
	})
	h := graph.NewHandler(newToy(t), o)
	for path, policy := range map[string]string{
		"/graphql?query={__typename}": "default-src 'none'; frame-ancestors 'none'",
		"/":                           "script-src 'self';",
		"/own":                        "own",
	} {
		header := get(h, path).Header
		if got := header.Get("Content-Security-Policy"); !strings.Contains(got, policy) {
			t.Errorf("%s: policy %q", path, got)
		}
		if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Referrer-Policy") == "" {
			t.Errorf("%s: %v", path, header)
		}
	}
}

func TestCORS(t *testing.T) {
	const origin = "https://example.org"
	preflight := func(origins ...string) http.Header {
		o := graph.Defaults()
		o.CORS = origins
		r := httptest.NewRequest(http.MethodOptions, "/graphql", nil)
		setHeaders(r, []string{"Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type"})
		return ask(graph.NewHandler(newToy(t), o), r).Header
	}
	for name, c := range map[string]struct {
		origins []string
		want    string
	}{
		"Unset": {nil, ""},
		"Ours":  {[]string{origin}, origin},
		"Other": {[]string{"https://example.com"}, ""},
		"All":   {[]string{"*"}, "*"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := preflight(c.origins...).Get("Access-Control-Allow-Origin"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestIntrospectionCanBeClosed(t *testing.T) {
	for _, query := range []string{
		"{ __schema { types { name } } }",
		`{ a: __type(name: "Article") { name } }`,
		"{ ...A } fragment A on Query { __schema { types { name } } }",
	} {
		for name, open := range map[string]bool{"open": true, "closed": false} {
			schema := newToy(t)
			got := post(graph.NewHandler(schema, graph.Options{Introspection: open}), query, "").graphql(t)
			if refused := got.code() == graph.BadInput && schema.resolved.Load() == 0; refused == open {
				t.Errorf("%s: %s gave %+v", name, query, got.Errors)
			}
		}
	}
	got := post(graph.NewHandler(newToy(t), graph.Options{}), "{ __typename }", "").graphql(t)
	if got.code() != "" {
		t.Errorf("__typename is refused with introspection: %+v", got.Errors)
	}
}

func TestSuggestionsAreClosedWithIntrospection(t *testing.T) {
	for _, query := range []string{
		"{ article(by: {idd: 1}) { id } }",
		"{ echo(kind: PERSOM) }",
		"{ articlez { totalCount } }",
		"{ echo(knd: PERSON) }",
	} {
		for name, open := range map[string]bool{"open": true, "closed": false} {
			got := post(graph.NewHandler(newToy(t), graph.Options{Introspection: open}), query, "").graphql(t)
			if got.code() != graph.BadInput {
				t.Fatalf("%s: %s gave %+v", name, query, got)
			}
			if told := strings.Contains(got.Errors[0].Message, "Did you mean"); told != open {
				t.Errorf("%s: %s gave %q", name, query, got.Errors[0].Message)
			}
		}
	}
}

func TestTextsAreCompressedForWhoAcceptsIt(t *testing.T) {
	for _, contentType := range []string{"application/x-ndjson; charset=utf-8", "text/csv; charset=utf-8; header=present",
		"application/feed+json; charset=utf-8", "application/atom+xml", "application/ld+json", "text/html"} {
		o := graph.Defaults()
		o.Routes = map[string]http.Handler{"/long": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			_, _ = w.Write([]byte(strings.Repeat("خبر ", 1000)))
		})}
		h := graph.NewHandler(newToy(t), o)
		for accepted, want := range map[string]string{"gzip": "gzip", "": ""} {
			answer := get(h, "/long", "Accept-Encoding", accepted)
			if got := answer.Header.Get("Content-Encoding"); got != want {
				t.Errorf("%s, accepting %q: got encoding %q, want %q", contentType, accepted, got, want)
			}
			if got := strings.Join(answer.Header.Values("Vary"), ", "); !strings.Contains(got, "Accept-Encoding") {
				t.Errorf("%s, accepting %q: Vary is %q", contentType, accepted, got)
			}
		}
	}
}

// gauge reads one number from /metrics.
func gauge(t testing.TB, h http.Handler, name string) float64 {
	t.Helper()
	page := string(get(h, "/metrics").body)
	match := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(name) + ` (\S+)$`).FindStringSubmatch(page)
	if match == nil {
		t.Fatalf("no %s in\n%s", name, page)
	}
	value, err := strconv.ParseFloat(match[1], 64)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestMetrics(t *testing.T) {
	o := graph.Defaults()
	o.Version = `1"2`
	o.Generation = func() int64 { return 7 }
	o.Metrics = func(context.Context) ([]graph.Gauge, error) {
		return []graph.Gauge{
			{Name: "sijill_archive", Help: "Things in the archive.", Label: `kind="article"`, Value: 12},
			{Name: "sijill_sql_seconds_total", Help: "Time in SQL.", Kind: "counter", Value: 0.5},
			{Name: "sijill_archive", Help: "Things in the archive.", Label: `kind="person"`, Value: 40},
		}, nil
	}
	h := graph.NewHandler(newToy(t), o)
	post(h, listing, "")
	post(h, listing, "")
	post(h, "{ nothing }", "", "Accept", newer)
	get(h, "/made/up")
	page := string(get(h, "/metrics").body)
	for _, want := range []string{
		`sijill_build_info{version="1\"2",go="go1.`,
		`sijill_http_requests_total{path="/graphql",method="POST",status="200"} 2`,
		`sijill_http_requests_total{path="/graphql",method="POST",status="400"} 1`,
		`sijill_http_request_duration_seconds_bucket{path="/graphql",le="+Inf"} 3`,
		`sijill_http_request_duration_seconds_count{path="/graphql"} 3`,
		"\nsijill_cache_hits_total 1\n",
		"\nsijill_cache_misses_total 2\n",
		"\nsijill_cache_entries 1\n",
		"\nsijill_generation 7\n",
		"# TYPE sijill_archive gauge\n" + `sijill_archive{kind="article"} 12` + "\n" + `sijill_archive{kind="person"} 40` + "\n",
		"# TYPE sijill_sql_seconds_total counter\nsijill_sql_seconds_total 0.5\n",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("/metrics lacks %q:\n%s", want, page)
		}
	}
	if strings.Contains(page, "/made/up") {
		t.Error("a made-up path is counted by its name")
	}
}

func TestExecutor(t *testing.T) {
	executor := graph.NewExecutor(newToy(t), graph.Options{MaxCost: 1})
	for name, c := range map[string]struct {
		query, operation string
		variables        map[string]any
		body             string
		ok               bool
	}{
		"Answer":    {"query A { __typename } query B { b: __typename }", "A", nil, `{"data":{"__typename":"Query"}}`, true},
		"Variables": {"query($n: Int, $s: String) { echo(n: $n, s: $s) }", "", map[string]any{"n": 3.0, "s": "خبر"}, `{"data":{"echo":"{\"n\":3,\"s\":\"خبر\"}"}}`, true},
		"NoLimit":   {"{ people(first: 100) { nodes { articles(first: 100) { pageInfo { hasNextPage: __typename } } } } }", "", nil, `{"data":{"people":`, true},
		"Invalid":   {"{ nothing }", "", nil, `{"errors":[{"message":"Cannot query field`, false},
		"Failing":   {"{ missing }", "", nil, `{"errors":[{"message":"No article has this id.",`, false},
	} {
		t.Run(name, func(t *testing.T) {
			body, ok := executor.Execute(t.Context(), c.query, c.operation, c.variables)
			if !strings.HasPrefix(string(body), c.body) || ok != c.ok {
				t.Errorf("got %v %s", ok, body)
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if body, ok := executor.Execute(ctx, "{ slow }", "", nil); ok || !strings.Contains(string(body), "TIMEOUT") {
		t.Errorf("given up: %v %s", ok, body)
	}
}
