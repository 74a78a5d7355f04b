package web_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"sijill/web"
)

const script = `console.log("مرحبا")`

func bundle(t *testing.T) fstest.MapFS {
	t.Helper()
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := io.WriteString(w, script); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		"index.html":          {Data: []byte(`<head><meta name="graphql-endpoint" content="/graphql" /></head>`)},
		"assets/main-1.js.gz": {Data: zipped.Bytes()},
		"assets/font-1.woff2": {Data: []byte("wOF2")},
		"assets/licenses.txt": {Data: []byte("MIT")},
		"assets/secret.env":   {Data: []byte("of no known type")},
		"assets/.keep":        {Data: nil},
		"other.js":            {Data: []byte("outside assets")},
	}
}

func ask(h http.Handler, method, path string, header ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, response *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPlaygroundServesOnlyItsOwnPaths(t *testing.T) {
	h := web.Serve(bundle(t), "/graphql")
	for _, tt := range []struct {
		method, path string
		want         int
	}{
		{"GET", "/", 200},
		{"HEAD", "/", 200},
		{"GET", "/assets/main-1.js", 200},
		{"GET", "/assets/font-1.woff2", 200},
		{"GET", "/assets/none.js", 404},
		{"GET", "/assets/main-1.js.gz", 404},
		{"GET", "/assets/secret.env", 404},
		{"GET", "/assets/.keep", 404},
		{"GET", "/assets/", 404},
		{"GET", "/assets/..%2fother.js", 404},
		{"GET", "/index.html", 404},
		{"GET", "/graphql", 404},
		{"POST", "/", 405},
		{"POST", "/assets/main-1.js", 405},
	} {
		t.Run(tt.method+" "+tt.path, func(t *testing.T) {
			if got := ask(h, tt.method, tt.path).StatusCode; got != tt.want {
				t.Errorf("status: got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestPlaygroundPageNamesItsEndpoint(t *testing.T) {
	for _, tt := range []struct{ name, endpoint, meta, connect string }{
		{"Path", "/query", `content="/query"`, "connect-src 'self'"},
		{"OtherHost", "https://api.example.org/graphql", `content="https://api.example.org/graphql"`, "connect-src 'self' https://api.example.org"},
		{"Escaped", `/q?"><script>`, `content="/q?&#34;&gt;&lt;script&gt;"`, "connect-src 'self'"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			response := ask(web.Serve(bundle(t), tt.endpoint), "GET", "/")
			if got := body(t, response); !strings.Contains(got, tt.meta) {
				t.Errorf("page: got %s, want it to hold %s", got, tt.meta)
			}
			if got := response.Header.Get("Content-Security-Policy"); !strings.HasSuffix(got, tt.connect) {
				t.Errorf("policy: got %s, want its end to be %s", got, tt.connect)
			}
		})
	}
}

func TestPlaygroundPagePolicyRefusesInlineScripts(t *testing.T) {
	policy := ask(web.Serve(bundle(t), "/graphql"), "GET", "/").Header.Get("Content-Security-Policy")
	scripts := regexp.MustCompile(`script-src ([^;]*);`).FindStringSubmatch(policy)
	if scripts == nil || scripts[1] != "'self'" {
		t.Errorf("script-src: got %v, want 'self' alone in %s", scripts, policy)
	}
	if !strings.Contains(policy, "default-src 'none'") {
		t.Errorf("policy: got %s, want default-src 'none'", policy)
	}
}

func TestPlaygroundPageAnswersNotModified(t *testing.T) {
	h := web.Serve(bundle(t), "/graphql")
	tag := ask(h, "GET", "/").Header.Get("ETag")
	if got := ask(h, "GET", "/", "If-None-Match", tag).StatusCode; got != http.StatusNotModified {
		t.Errorf("same page: got %d, want 304", got)
	}
	if got := ask(web.Serve(bundle(t), "/other"), "GET", "/", "If-None-Match", tag).StatusCode; got != http.StatusOK {
		t.Errorf("page for another endpoint: got %d, want 200", got)
	}
}

func TestAssetsAreGzippedForThoseWhoAcceptIt(t *testing.T) {
	h := web.Serve(bundle(t), "/graphql")
	for _, tt := range []struct {
		accept string
		zipped bool
	}{
		{"gzip", true},
		{"deflate, GZIP;q=0.5", true},
		{"br, *", true},
		{"", false},
		{"br", false},
		{"gzip;q=0", false},
		{"gzip;q=0, *", false},
		{"*;q=0", false},
		{"gzip;q=much", false},
		{"x-gzipped", false},
	} {
		t.Run(tt.accept, func(t *testing.T) {
			response := ask(h, "GET", "/assets/main-1.js", "Accept-Encoding", tt.accept)
			if got := response.Header.Get("Content-Encoding") == "gzip"; got != tt.zipped {
				t.Fatalf("gzipped: got %v, want %v", got, tt.zipped)
			}
			content := response.Body
			if tt.zipped {
				var err error
				if content, err = gzip.NewReader(response.Body); err != nil {
					t.Fatal(err)
				}
			}
			got, err := io.ReadAll(content)
			if err != nil || string(got) != script {
				t.Errorf("content: got %q and %v, want %q", got, err, script)
			}
			if got := response.Header.Get("Vary"); got != "Accept-Encoding" {
				t.Errorf("Vary: got %q, want Accept-Encoding", got)
			}
		})
	}
}

func TestAssetsHaveTypeAndLifetime(t *testing.T) {
	h := web.Serve(bundle(t), "/graphql")
	for _, tt := range []struct{ path, contentType, cache string }{
		{"/assets/main-1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		{"/assets/font-1.woff2", "font/woff2", "public, max-age=31536000, immutable"},
		{"/assets/licenses.txt", "text/plain; charset=utf-8", "no-cache"},
	} {
		t.Run(tt.path, func(t *testing.T) {
			header := ask(h, "GET", tt.path).Header
			if got := header.Get("Content-Type"); got != tt.contentType {
				t.Errorf("Content-Type: got %q, want %q", got, tt.contentType)
			}
			if got := header.Get("Cache-Control"); got != tt.cache {
				t.Errorf("Cache-Control: got %q, want %q", got, tt.cache)
			}
		})
	}
}

func TestWithoutTheBundle(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })

	h := web.Serve(fstest.MapFS{".keep": {}}, "/graphql")
	page := body(t, ask(h, "GET", "/"))

	t.Run("ThePageSaysThatItNeedsTheNetwork", func(t *testing.T) {
		if !strings.Contains(page, "make web") || !strings.Contains(page, "needs the network") {
			t.Errorf("page: got %.600s, want the notice in it", page)
		}
	})
	t.Run("TheLogSaysSo", func(t *testing.T) {
		if !strings.Contains(log.String(), "needs the network") {
			t.Errorf("log: got %q, want a warning", log.String())
		}
	})
	t.Run("ThePolicyAllowsEveryHostThePageLoadsFrom", func(t *testing.T) {
		policy := ask(h, "GET", "/").Header.Get("Content-Security-Policy")
		for _, link := range regexp.MustCompile(`(?:src|href)="(https://[^/"]+)`).FindAllStringSubmatch(page, -1) {
			if !strings.Contains(policy, link[1]) {
				t.Errorf("policy: %s is loaded from but not allowed by %s", link[1], policy)
			}
		}
	})
	t.Run("NothingElseIsServed", func(t *testing.T) {
		if got := ask(h, "GET", "/assets/main-1.js").StatusCode; got != http.StatusNotFound {
			t.Errorf("status: got %d, want 404", got)
		}
	})
}

// TestBundle looks at the real bundle: every file that its page names is there,
// and nothing in the page points to another host.
func TestBundle(t *testing.T) {
	if !web.Built() {
		t.Skip("the page is not built; `make web` builds it")
	}
	h := web.Playground("/elsewhere")
	page := body(t, ask(h, "GET", "/"))

	t.Run("NamesTheEndpoint", func(t *testing.T) {
		if !strings.Contains(page, `content="/elsewhere"`) {
			t.Errorf("page: the endpoint was not written into %s", page)
		}
	})
	t.Run("HoldsEveryFileItNames", func(t *testing.T) {
		links := regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(page, -1)
		if len(links) < 3 {
			t.Fatalf("links: got %v, want at least script, style and icon", links)
		}
		for _, link := range links {
			if got := ask(h, "GET", strings.TrimPrefix(link[1], ".")).StatusCode; got != http.StatusOK {
				t.Errorf("%s: got %d, want 200", link[1], got)
			}
		}
	})
	t.Run("HasNoInlineScript", func(t *testing.T) {
		for _, tag := range regexp.MustCompile(`<script[^>]*>`).FindAllString(page, -1) {
			if !strings.Contains(tag, "src=") {
				t.Errorf("script without src: %s", tag)
			}
		}
	})
	t.Run("CarriesTheLicencesOfCodeAndTypefaces", func(t *testing.T) {
		got := body(t, ask(h, "GET", "/assets/licenses.txt"))
		for _, want := range []string{"## graphiql", "## monaco-editor", "SIL OPEN FONT LICENSE"} {
			if !strings.Contains(got, want) {
				t.Errorf("licences: %q is missing", want)
			}
		}
	})
}
