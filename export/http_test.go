package export_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/export"
)

// served is a server of an archive's routes. Its deadlines, where given, are those for reading and writing.
func served(t *testing.T, a *db.Archive, deadline time.Duration) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	for pattern, handler := range export.Routes(a) {
		mux.Handle(strings.TrimSuffix(pattern, "*"), handler)
	}
	s := httptest.NewUnstartedServer(mux)
	s.Config.ReadTimeout, s.Config.WriteTimeout = deadline, deadline
	s.Start()
	t.Cleanup(s.Close)
	return s
}

// ask gives the answer to a request, its body read.
func ask(t *testing.T, method, address string, header http.Header) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, values := range header {
		r.Header[name] = values
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestHandler(t *testing.T) {
	a := mustOpen(t, few(t), db.Options{})
	s := served(t, a, 0)
	for path, want := range map[string]struct{ contentType, file string }{
		"/export/articles.ndjson": {"application/x-ndjson; charset=utf-8", "sijill-articles.ndjson"},
		"/export/people.csv":      {"text/csv; charset=utf-8; header=present", "sijill-people.csv"},
	} {
		t.Run(path, func(t *testing.T) {
			answer, body := ask(t, "GET", s.URL+path, nil)
			if answer.StatusCode != http.StatusOK {
				t.Errorf("status %d", answer.StatusCode)
			}
			if got := answer.Header.Get("Content-Type"); got != want.contentType {
				t.Errorf("got %q, want %q", got, want.contentType)
			}
			if got, want := answer.Header.Get("Content-Disposition"), `attachment; filename="`+want.file+`"`; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			kind, format, _ := strings.Cut(strings.TrimPrefix(path, "/export/"), ".")
			if got, want := body, exported(t, a, export.Request{Kind: export.Kind(kind), Format: export.Format(format)}); got != want {
				t.Errorf("got %.100q, want %.100q", got, want)
			}
		})
	}
	t.Run("what is resumed has no header row", func(t *testing.T) {
		_, first := ask(t, "GET", s.URL+"/export/people.ndjson?limit=1", nil)
		answer, body := ask(t, "GET", s.URL+"/export/people.csv?after="+into(records(t, first)[0], "cursor").(string), nil)
		if got := answer.Header.Get("Content-Type"); got != "text/csv; charset=utf-8; header=absent" {
			t.Errorf("got %q", got)
		}
		if strings.HasPrefix(body, "id,") {
			t.Errorf("got %.100q", body)
		}
	})
	t.Run("parameters", func(t *testing.T) {
		_, body := ask(t, "GET", s.URL+"/export/articles.ndjson?from=2021-07-01&publisher="+url.QueryEscape("العربي الجديد"), nil)
		if got := len(records(t, body)); got != 1 {
			t.Errorf("got %d records, want 1", got)
		}
	})
	t.Run("HEAD", func(t *testing.T) {
		answer, body := ask(t, "HEAD", s.URL+"/export/articles.ndjson", nil)
		if answer.StatusCode != http.StatusOK || body != "" || answer.Header.Get("Content-Disposition") == "" {
			t.Errorf("got %d %q %v", answer.StatusCode, body, answer.Header)
		}
	})
	t.Run("nothing found is an empty file", func(t *testing.T) {
		answer, body := ask(t, "GET", s.URL+"/export/articles.ndjson?key=none", nil)
		if answer.StatusCode != http.StatusOK || body != "" || !strings.HasPrefix(answer.Header.Get("Content-Type"), "application/x-ndjson") {
			t.Errorf("got %d %q %v", answer.StatusCode, body, answer.Header)
		}
	})
}

func TestHandlerRefuses(t *testing.T) {
	s := served(t, mustOpen(t, few(t), db.Options{}), 0)
	for name, test := range map[string]struct {
		method, path string
		status       int
		code         string
	}{
		"ErrKind":          {"GET", "/export/letters.csv", 404, "NOT_FOUND"},
		"ErrFormat":        {"GET", "/export/articles.xlsx", 404, "NOT_FOUND"},
		"ErrNone":          {"GET", "/export/", 404, "NOT_FOUND"},
		"ErrParameter":     {"GET", "/export/articles.csv?form=1", 400, "BAD_INPUT"},
		"ErrEscape":        {"GET", "/export/articles.csv?q=%zz", 400, "BAD_INPUT"},
		"ErrFeedEscape":    {"GET", "/feed.atom?q=a;b", 400, "BAD_INPUT"},
		"ErrDay":           {"GET", "/export/articles.csv?from=yesterday", 400, "BAD_INPUT"},
		"ErrNobody":        {"GET", "/export/quotes.ndjson?person=nobody", 400, "BAD_INPUT"},
		"ErrNobodyHEAD":    {"HEAD", "/export/quotes.ndjson?person=nobody", 400, ""},
		"ErrMethod":        {"POST", "/export/articles.csv", 405, "METHOD_NOT_ALLOWED"},
		"ErrFeedFormat":    {"GET", "/feed.atom?format=csv", 400, "BAD_INPUT"},
		"ErrFeedLimit":     {"GET", "/feed.json?limit=101", 400, "BAD_INPUT"},
		"ErrFeedRole":      {"GET", "/feed.json?role=x", 400, "BAD_INPUT"},
		"ErrNoArticle":     {"GET", "/articles/article_0000000000000000.jsonld", 404, "NOT_FOUND"},
		"ErrNoArticleForm": {"GET", "/articles/" + visit(t).Article.ID + ".pdf", 404, "NOT_FOUND"},
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := ask(t, test.method, s.URL+test.path, nil)
			if answer.StatusCode != test.status {
				t.Errorf("status %d, want %d", answer.StatusCode, test.status)
			}
			if got := answer.Header.Get("Content-Type"); got != "application/json; charset=utf-8" {
				t.Errorf("content type %q", got)
			}
			if answer.Header.Get("Content-Disposition") != "" || answer.Header.Get("ETag") != "" {
				t.Errorf("an error is no file: %v", answer.Header)
			}
			if test.status == http.StatusMethodNotAllowed && answer.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("Allow %q", answer.Header.Get("Allow"))
			}
			if test.code == "" {
				return
			}
			var told struct {
				Errors []struct {
					Message    string
					Extensions struct{ Code string }
				}
			}
			if err := json.Unmarshal([]byte(body), &told); err != nil || len(told.Errors) != 1 || told.Errors[0].Message == "" {
				t.Fatalf("got %q (%v)", body, err)
			}
			if got := told.Errors[0].Extensions.Code; got != test.code {
				t.Errorf("code %q, want %q", got, test.code)
			}
		})
	}
}

// begun begins a long export and reads its first bytes only, so that the server must wait.
func begun(t *testing.T, s *httptest.Server) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+"/export/articles.ndjson", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(answer.Body, make([]byte, 1000)); err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestLongExports(t *testing.T) {
	if testing.Short() {
		t.Skip("seeds 2,000 reports")
	}
	path := archived(t, bulk(2000)) // more than the buffers of a connection hold
	open := func(t *testing.T) *db.Archive {
		a, err := db.Open(path, db.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { a.Close() })
		return a
	}
	t.Run("outlast the server's deadlines", func(t *testing.T) {
		const deadline = 200 * time.Millisecond
		answer := begun(t, served(t, open(t), deadline))
		defer answer.Body.Close()
		time.Sleep(3 * deadline)
		rest, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(string(rest), "\n"); got != 2000 {
			t.Errorf("got %d records, want 2000", got)
		}
	})
	t.Run("are broken off when the archive fails, not ended", func(t *testing.T) {
		a := open(t)
		answer := begun(t, served(t, a, 0))
		defer answer.Body.Close()
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(answer.Body); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("got %v, want an unexpected end", err)
		}
	})
	t.Run("are so many at once", func(t *testing.T) {
		s := httptest.NewServer(export.Routes(open(t))["/export/*"])
		defer s.Close()
		var answers []*http.Response
		refused := 0
		for range 70 {
			answer, err := http.Get(s.URL + "/export/articles.ndjson")
			if err != nil {
				t.Fatal(err)
			}
			if answers = append(answers, answer); answer.StatusCode == http.StatusServiceUnavailable && answer.Header.Get("Retry-After") != "" {
				refused++
			}
		}
		if refused != 6 {
			t.Errorf("%d of 70 were refused", refused)
		}
		for _, answer := range answers { // and when these are gone there is room again
			answer.Body.Close()
		}
		for n := 0; ; n++ {
			answer, err := http.Get(s.URL + "/export/articles.ndjson?limit=1")
			if err != nil {
				t.Fatal(err)
			}
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
			if n == 2000 {
				t.Fatalf("still %s", answer.Status)
			}
			time.Sleep(10 * time.Millisecond)
		}
	})
	t.Run("stop when the client leaves", func(t *testing.T) {
		left := make(chan struct{})
		handler := export.Handler(open(t))
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			defer close(left)
			handler.ServeHTTP(w, r)
		}))
		defer s.Close()
		begun(t, s).Body.Close()
		select {
		case <-left:
		case <-time.After(20 * time.Second):
			t.Error("the export goes on without its client")
		}
	})
}
