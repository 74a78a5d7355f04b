// Answers from memory: exact, bounded, compressed once, shared by requests at
// the same time, and validated by ETag; persisted queries.

package graph_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sijill/graph"
)

const listing = "{ articles { nodes { id title } } }"

func TestSameQuestionIsAnsweredOnce(t *testing.T) {
	schema := newToy(t)
	o := graph.Defaults()
	var generation atomic.Int64
	o.Generation = generation.Load
	h := graph.NewHandler(schema, o)
	first := post(h, listing, "")
	once := schema.resolved.Load()

	again := post(h, listing, "", "Accept", newer)
	if string(again.body) != string(first.body) || schema.resolved.Load() != once {
		t.Errorf("the second answer was executed, or differs")
	}
	if got := again.Header.Get("Content-Type"); got != newer+"; charset=utf-8" {
		t.Errorf("a cached answer came as %q", got)
	}
	get(h, "/graphql?query="+url.QueryEscape(listing))
	if schema.resolved.Load() != once {
		t.Errorf("GET did not find what POST asked")
	}
	generation.Add(1)
	post(h, listing, "")
	if got := schema.resolved.Load(); got != 2*once {
		t.Errorf("after the data changed, %d fields were resolved in all, want %d", got, 2*once)
	}
}

func TestDifferentQuestionsAreToldApart(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	const query = "query A($s: String) { echo(s: $s) } query B($s: String) { echo(s: $s, n: 1) }"
	seen := map[string]string{}
	for _, operation := range []string{"A", "B"} {
		for _, variables := range []string{`{}`, `{"s":"x"}`, `{"s":"y"}`, `{"s":null}`} {
			name := operation + variables
			body := fmt.Sprintf(`{"query":%q,"operationName":%q,"variables":%s}`, query, operation, variables)
			answer := string(postBody(h, body).graphql(t).Data)
			if other, known := seen[answer]; known {
				t.Errorf("%s and %s got the same answer %s", name, other, answer)
			}
			seen[answer] = name
		}
	}
}

// A request that is known byte for byte is spared its decoding, nothing else.
func TestKnownRequestsAreHeldToTheRules(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	body, _ := json.Marshal(map[string]string{"query": listing})
	for range 3 {
		if got := postBody(h, string(body)); got.StatusCode != http.StatusOK {
			t.Fatalf("got %d", got.StatusCode)
		}
	}
	for name, c := range map[string]struct {
		header, value string
		status        int
	}{
		"of another type":     {"Content-Type", "text/plain", http.StatusUnsupportedMediaType},
		"said to be packed":   {"Content-Encoding", "gzip", http.StatusUnsupportedMediaType},
		"wanted as a picture": {"Accept", "image/png", http.StatusNotAcceptable},
	} {
		t.Run(name, func(t *testing.T) {
			if got := postBody(h, string(body), c.header, c.value); got.StatusCode != c.status {
				t.Errorf("got %d, want %d", got.StatusCode, c.status)
			}
		})
	}
	if got := get(h, "/graphql?"+url.PathEscape(string(body))); got.StatusCode != http.StatusBadRequest {
		t.Errorf("the body as a URL gave %d", got.StatusCode)
	}
}

func TestErrorsAreNotCached(t *testing.T) {
	schema := newToy(t)
	h := graph.NewHandler(schema, graph.Defaults())
	for want := int64(1); want <= 2; want++ {
		post(h, "{ missing }", "")
		if got := schema.resolved.Load(); got != want {
			t.Errorf("after %d requests %d fields were resolved", want, got)
		}
	}
}

func TestAnswerComesFromOneStateOfTheData(t *testing.T) {
	quiet := newToy(t)
	post(graph.NewHandler(quiet, graph.Defaults()), listing, "")
	once := quiet.resolved.Load()
	for name, c := range map[string]struct {
		generation func(asked int64) int64
		first      int64 // how often the first request is answered
		second     int64 // and the second
	}{
		"still data is read once":              {func(int64) int64 { return 1 }, 1, 0},
		"a change meanwhile is answered again": {func(asked int64) int64 { return min(asked, 2) }, 2, 0},
		"no answer is kept while it changes":   {func(asked int64) int64 { return asked }, 3, 3},
	} {
		t.Run(name, func(t *testing.T) {
			schema := newToy(t)
			o := graph.Defaults()
			var asked atomic.Int64
			o.Generation = func() int64 { return c.generation(asked.Add(1)) }
			h := graph.NewHandler(schema, o)
			for i, want := range []int64{c.first, c.second} {
				before := schema.resolved.Load()
				post(h, listing, "")
				if got := schema.resolved.Load() - before; got != want*once {
					t.Errorf("request %d: %d fields were resolved, want %d", i+1, got, want*once)
				}
			}
		})
	}
}

// What answers without a server answers again, too, where the data changed meanwhile.
func TestExecutorAnswersFromOneState(t *testing.T) {
	for name, c := range map[string]struct {
		changes int64
		times   int64
	}{"still data is read once": {1, 1}, "changed data is read again": {2, 2}} {
		t.Run(name, func(t *testing.T) {
			schema := newToy(t)
			o := graph.Defaults()
			var asked atomic.Int64
			o.Generation = func() int64 { return min(asked.Add(1), c.changes) }
			if body, ok := graph.NewExecutor(schema, o).Execute(t.Context(), "{ echo }", "", nil); !ok {
				t.Fatalf("%s", body)
			}
			if got := schema.resolved.Load(); got != c.times {
				t.Errorf("answered %d times, want %d", got, c.times)
			}
		})
	}
}

func TestCacheIsBounded(t *testing.T) {
	schema := newToy(t)
	o := graph.Defaults()
	o.CacheBytes = 64 << 10
	h := graph.NewHandler(schema, o)
	question := func(i int) string { return fmt.Sprintf("{ articles(first: 5) { nodes { id n%d: title } } }", i) }
	for i := range 200 {
		post(h, question(i), "")
	}
	entries, held := gauge(t, h, "sijill_cache_entries"), gauge(t, h, "sijill_cache_bytes")
	if held > 64<<10 || entries < 20 || entries >= 200 {
		t.Errorf("%v entries of %v bytes", entries, held)
	}
	before := schema.resolved.Load()
	post(h, question(199), "")
	if schema.resolved.Load() != before {
		t.Error("the newest answer was forgotten")
	}
	post(h, question(0), "")
	if schema.resolved.Load() == before {
		t.Error("the oldest answer is still there")
	}
}

func TestGzip(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	plain := post(h, listing+"#"+strings.Repeat(" ", 10), "")
	big := "{ articles { nodes { " + repeat(40, "t%d: title ") + "} } }"
	plain = post(h, big, "")
	for round := range 2 {
		packed := post(h, big, "", "Accept-Encoding", "br, gzip;q=0.8")
		if packed.Header.Get("Content-Encoding") != "gzip" || len(packed.body) >= len(plain.body) {
			t.Fatalf("round %d: not compressed: %d bytes", round, len(packed.body))
		}
		reader, err := gzip.NewReader(bytes.NewReader(packed.body))
		if err != nil {
			t.Fatal(err)
		}
		if unpacked, err := io.ReadAll(reader); err != nil || string(unpacked) != string(plain.body) {
			t.Errorf("round %d: unpacked %d bytes, want %d (%v)", round, len(unpacked), len(plain.body), err)
		}
	}
	for _, refused := range []string{"", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *"} {
		if got := post(h, big, "", "Accept-Encoding", refused); got.Header.Get("Content-Encoding") != "" {
			t.Errorf("compressed for %q", refused)
		}
	}
	if got := post(h, "{ __typename }", "", "Accept-Encoding", "gzip"); got.Header.Get("Content-Encoding") != "" {
		t.Error("a tiny answer was compressed")
	}
}

func TestETag(t *testing.T) {
	o := graph.Defaults()
	o.CacheControl = "public, max-age=60"
	h := graph.NewHandler(newToy(t), o)
	target := "/graphql?query=" + url.QueryEscape(listing)
	first := get(h, target)
	tag := first.Header.Get("ETag")
	if tag == "" || first.Header.Get("Cache-Control") != o.CacheControl {
		t.Fatalf("ETag %q, Cache-Control %q", tag, first.Header.Get("Cache-Control"))
	}
	for _, known := range []string{tag, strings.TrimPrefix(tag, "W/"), `"other", ` + tag, "*"} {
		again := get(h, target, "If-None-Match", known)
		if again.StatusCode != http.StatusNotModified || len(again.body) != 0 || again.Header.Get("ETag") != tag {
			t.Errorf("%s: got %d, %d bytes, ETag %q", known, again.StatusCode, len(again.body), again.Header.Get("ETag"))
		}
	}
	if got := get(h, target, "If-None-Match", `"other"`); got.StatusCode != http.StatusOK {
		t.Errorf("another tag gave %d", got.StatusCode)
	}
	failed := get(h, "/graphql?query="+url.QueryEscape("{ missing }"))
	if failed.Header.Get("ETag") != "" || failed.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("an error may be cached: %v", failed.Header)
	}
}

func TestSimultaneousQuestionsShareOneExecution(t *testing.T) {
	schema := newToy(t)
	h := graph.NewHandler(schema, graph.Defaults())
	var waiting sync.WaitGroup
	for range 20 {
		waiting.Go(func() {
			if got := post(h, "{ slow }", ""); got.StatusCode != 200 || len(got.graphql(t).Errors) > 0 {
				t.Errorf("got %s", got.body)
			}
		})
	}
	for schema.resolved.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	close(schema.release)
	waiting.Wait()
	if got := schema.resolved.Load(); got != 1 {
		t.Errorf("executed %d times", got)
	}
}

func TestClientThatLeavesSpoilsNothingForOthers(t *testing.T) {
	schema := newToy(t)
	h := graph.NewHandler(schema, graph.Defaults())
	ctx, leave := context.WithCancel(t.Context())
	r := httptest.NewRequest(http.MethodGet, "/graphql?query=%7Bslow%7D", nil).WithContext(ctx)
	var both sync.WaitGroup
	both.Go(func() { ask(h, r) })
	for schema.resolved.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	both.Go(func() {
		if got := post(h, "{slow}", ""); got.graphql(t).code() != "" {
			t.Errorf("the other client got %s", got.body)
		}
	})
	time.Sleep(20 * time.Millisecond) // let the other join
	leave()
	for schema.resolved.Load() < 2 {
		time.Sleep(time.Millisecond)
	}
	close(schema.release)
	both.Wait()
}

func TestPersistedQueries(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	hash := func(query string) string {
		sum := sha256.Sum256([]byte(query))
		return hex.EncodeToString(sum[:])
	}
	send := func(query, hash string) reply {
		body := map[string]any{"extensions": map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hash}}}
		if query != "" {
			body["query"] = query
		}
		encoded, _ := json.Marshal(body)
		return postBody(h, string(encoded))
	}
	unknown := send("", hash(listing))
	if got := unknown.graphql(t); got.code() != graph.PersistedQueryNotFound || got.Errors[0].Message != "PersistedQueryNotFound" {
		t.Errorf("unknown hash: %s", unknown.body)
	}
	if got := send(listing, hash("{ other }")).graphql(t); got.code() != graph.BadInput {
		t.Errorf("wrong hash: %+v", got)
	}
	if got := send("{ nothing }", hash("{ nothing }")).graphql(t); got.code() != graph.BadInput {
		t.Errorf("invalid query: %+v", got)
	}
	if got := send("", hash("{ nothing }")).graphql(t); got.code() != graph.PersistedQueryNotFound {
		t.Errorf("an invalid query was registered: %+v", got)
	}
	registered := send(listing, hash(listing))
	recalled := send("", strings.ToUpper(hash(listing)))
	extensions := url.QueryEscape(`{"persistedQuery":{"version":1,"sha256Hash":"` + hash(listing) + `"}}`)
	fetched := get(h, "/graphql?extensions="+extensions)
	for name, answer := range map[string]reply{"recalled": recalled, "by GET": fetched} {
		if string(answer.body) != string(registered.body) || answer.graphql(t).code() != "" {
			t.Errorf("%s: %s", name, answer.body)
		}
	}
	for _, wrong := range []string{`1`, `{"version":2,"sha256Hash":"` + hash(listing) + `"}`, `{"version":1,"sha256Hash":"abc"}`} {
		if got := postBody(h, `{"extensions":{"persistedQuery":`+wrong+`}}`); got.StatusCode != 400 {
			t.Errorf("%s: got %d", wrong, got.StatusCode)
		}
	}
}

func BenchmarkAnswer(b *testing.B) {
	for name, bytes := range map[string]int64{"Cached": 0, "Executed": -1} {
		b.Run(name, func(b *testing.B) {
			o := graph.Defaults()
			o.CacheBytes = bytes
			h := graph.NewHandler(newToy(b), o)
			body := `{"query":"{ articles { nodes { id title people { nodes { name } } } } }"}`
			b.ReportAllocs()
			for b.Loop() {
				postBody(h, body)
			}
		})
	}
}
