package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"sijill/web"
)

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium on this machine")
	return ""
}

// TestPlaygroundInABrowser opens the real bundle in a browser that can reach no
// host but this one, and looks at what it drew.
func TestPlaygroundInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	if !web.Built() {
		t.Skip("the page is not built; `make web` builds it")
	}
	browser := chromium(t)

	var asked atomic.Int32
	mux := http.NewServeMux()
	mux.Handle("/", web.Playground("/graphql"))
	mux.HandleFunc("POST /graphql", func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"errors": [{"message": "لا أرشيف هنا"}]}`))
	})
	server := httptest.NewServer(mux)
	defer server.Close()

	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, browser,
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+t.TempDir(), "--enable-logging=stderr",
		"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
		"--virtual-time-budget=20000", "--dump-dom", server.URL)
	var console strings.Builder
	command.Stderr = &console
	dom, err := command.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, console.String())
	}

	for what, want := range map[string]string{
		"the header":            `<h1>سجل</h1>`,
		"the link to the API":   `href="./schema.graphql"`,
		"the examples":          `من هو؟ اسم واحد بصور كثيرة</button>`,
		"the first tab":         `>WhoIs</button>`,
		"the editor's own text": `class="view-line"`,
	} {
		if !strings.Contains(string(dom), want) {
			t.Errorf("%s: %s is not on the page", what, want)
		}
	}
	if asked.Load() == 0 {
		t.Error("the page did not ask the endpoint for the schema")
	}
	for line := range strings.Lines(console.String()) {
		if strings.Contains(line, "Content Security Policy") || strings.Contains(line, "Uncaught") {
			t.Errorf("console: %s", line)
		}
	}
	if t.Failed() {
		t.Logf("page:\n%.4000s", dom)
	}
}
