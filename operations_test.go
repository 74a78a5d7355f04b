// The flags of the server do what they say, and docs/operations.md names what is there.

package main_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestServerFlags(t *testing.T) {
	s := start(t, filepath.Join(t.TempDir(), "a.db"), "-playground=false", "-introspection=false", "-cors", "https://example.org",
		"-cache-control", "public, max-age=60", "-max-cost", "50")
	get := func(path string, headers ...string) *http.Response {
		t.Helper()
		request, err := http.NewRequest(http.MethodGet, s.url+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(headers); i += 2 {
			request.Header.Set(headers[i], headers[i+1])
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response
	}
	const newer = "application/graphql-response+json"
	if _, page := s.get(t, "/"); strings.Contains(page, "<html") {
		t.Error("the playground is served")
	}
	if got := get("/graphql?query={__schema{types{name}}}", "Accept", newer); got.StatusCode != http.StatusBadRequest {
		t.Errorf("introspection is answered with %d", got.StatusCode)
	}
	if got := get("/graphql?query={articles(first:100){nodes{id}}}", "Accept", newer); got.StatusCode != http.StatusBadRequest {
		t.Errorf("100 articles of 50 allowed objects are answered with %d", got.StatusCode)
	}
	got := get("/graphql?query={archive{articles}}", "Origin", "https://example.org")
	if got.StatusCode != http.StatusOK || got.Header.Get("Cache-Control") != "public, max-age=60" ||
		got.Header.Get("Access-Control-Allow-Origin") != "https://example.org" {
		t.Errorf("got %d %v", got.StatusCode, got.Header)
	}
	if got := get("/graphql?query={archive{articles}}", "Origin", "https://example.com"); got.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("another origin may ask: %v", got.Header)
	}
}

func TestOperationsPage(t *testing.T) {
	text, err := os.ReadFile("docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	s := start(t, filepath.Join(t.TempDir(), "a.db"))
	s.ask(t, "{ archive { articles } }")
	_, metrics := s.get(t, "/metrics")
	for _, name := range regexp.MustCompile("`((?:sijill|go)_[a-z_]+)`").FindAllStringSubmatch(page, -1) {
		if !strings.Contains(metrics, name[1]) {
			t.Errorf("/metrics has no %s", name[1])
		}
	}
	for _, family := range regexp.MustCompile(`(?m)^# TYPE (sijill_\w+)`).FindAllStringSubmatch(metrics, -1) {
		if name := family[1]; name != "sijill_build_info" && !strings.Contains(page, "`"+name+"`") {
			t.Errorf("the page does not name %s", name)
		}
	}
	help, _, _ := run(t, "", "serve", "-h")
	for _, flag := range regexp.MustCompile("`(-[a-z][a-z-]+)").FindAllStringSubmatch(page, -1) {
		if !strings.Contains(help, "-"+flag[1]) {
			t.Errorf("the server has no flag %s", flag[1])
		}
	}
}
