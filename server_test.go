package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program is the built command; TestMain builds it once.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "sijill")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "sijill")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// run carries out a command and gives what it wrote and its exit status.
func run(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, program, args...)
	var out, errs bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(stdin), &out, &errs
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), errs.String(), c.ProcessState.ExitCode()
}

// server is the program serving on a free port.
type server struct {
	url     string
	lines   []string // what it said at its start
	process *os.Process
	done    chan error
}

// start starts the program without a command, which begins an archive with the sample where there is none.
func start(t *testing.T, archive string, flags ...string) *server {
	t.Helper()
	c := exec.Command(program, append([]string{"-db", archive, "-addr", "127.0.0.1:0", "-quiet"}, flags...)...)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	s := &server{process: c.Process, done: make(chan error, 1)}
	lines := bufio.NewScanner(out)
	for len(s.lines) < 3 && lines.Scan() {
		s.lines = append(s.lines, lines.Text())
	}
	go func() { s.done <- c.Wait() }()
	t.Cleanup(func() { c.Process.Kill() })
	if len(s.lines) != 3 {
		t.Fatalf("the server said %q", s.lines)
	}
	s.url = strings.TrimSuffix(s.lines[2][strings.Index(s.lines[2], "http"):], "/")
	return s
}

func (s *server) get(t *testing.T, path string) (int, string) {
	t.Helper()
	response, err := http.Get(s.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// ask posts a query and gives its data; there must be no errors.
func (s *server) ask(t *testing.T, query string) map[string]any {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(s.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var got struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.NewDecoder(response.Body).Decode(&got); err != nil {
		t.Fatal(err)
	}
	if len(got.Errors) > 0 {
		t.Fatalf("%s\n%v", query, got.Errors)
	}
	return got.Data
}

func TestServer(t *testing.T) {
	archive := filepath.Join(t.TempDir(), "a.db")
	s := start(t, archive)
	if !strings.Contains(s.lines[0], archive) || !strings.Contains(s.lines[1], "18 articles") {
		t.Errorf("it said %q", s.lines)
	}
	t.Run("paths", func(t *testing.T) {
		for path, want := range map[string]string{
			"/healthz": "ok", "/readyz": "ready", "/schema.graphql": "type Query", "/metrics": "sijill_archive_things", "/": "<html",
		} {
			if status, body := s.get(t, path); status != http.StatusOK || !strings.Contains(body, want) {
				t.Errorf("%s: %d, without %q", path, status, want)
			}
		}
		if status, _ := s.get(t, "/nothing/here"); status != http.StatusNotFound {
			t.Errorf("an unknown path is answered with %d", status)
		}
	})
	t.Run("examples", func(t *testing.T) {
		files, err := filepath.Glob("web/examples/*.graphql")
		if err != nil || len(files) < 5 {
			t.Fatalf("%d examples: %v", len(files), err)
		}
		for _, file := range files {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for field, value := range s.ask(t, string(query)) {
				if empty(value) {
					t.Errorf("%s: %s is empty", file, field)
				}
			}
		}
	})
	t.Run("graceful shutdown", func(t *testing.T) {
		if runtime.GOOS == "windows" {
			t.Skip("Windows has no such signal")
		}
		if err := s.process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-s.done:
			if err != nil {
				t.Errorf("it ended with %v", err)
			}
		case <-time.After(20 * time.Second):
			t.Error("it did not end")
		}
	})
}

// empty says that an answer holds no value at all, or a list without items at its top.
func empty(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case map[string]any:
		for _, list := range []string{"nodes", "edges"} {
			if items, ok := v[list].([]any); ok && len(items) == 0 {
				return true
			}
		}
		for _, inner := range v {
			if !empty(inner) {
				return false
			}
		}
		return len(v) > 0
	case []any:
		return len(v) == 0
	}
	return false
}

func TestCommandLine(t *testing.T) {
	archive := filepath.Join(t.TempDir(), "a.db")
	record := `{"id":"one","headline":"عنوان الخبر","articleBody":"التقى وزير الخارجية نظيره في عمّان.","datePublished":"2021-07-15","publisher":{"name":"صحيفة ما"}}`
	stdout, stderr, code := run(t, record+"\n", "seed", "--db", archive, "-")
	if code != 0 || !strings.Contains(stdout, "1 article added") {
		t.Fatalf("seed: %d, %q, %q", code, stdout, stderr)
	}
	if stdout, _, code = run(t, record+"\n{broken\n", "seed", "-db", archive, "-"); code != 3 || !strings.Contains(stdout, "1 known already, 1 set aside") {
		t.Errorf("seeding again: %d, %q", code, stdout)
	}
	const query = `query($key: String!) { article(by: {key: $key}) { title published { date { edtf } basis } publisher { source { name } } } }`
	const want = `{"data":{"article":{"title":"عنوان الخبر","published":{"date":{"edtf":"2021-07-15"},"basis":"METADATA"},"publisher":{"source":{"name":"صحيفة ما"}}}}}`
	if stdout, stderr, code = run(t, "", "query", "-db", archive, "-variables", `{"key":"one"}`, query); code != 0 || strings.TrimSpace(stdout) != want {
		t.Errorf("query: %d, %s, %s", code, stdout, stderr)
	}
	if stdout, _, code = run(t, "", "query", "-db", archive, "{ nothing }"); code != 1 || !strings.Contains(stdout, "BAD_INPUT") {
		t.Errorf("a wrong query: %d, %s", code, stdout)
	}
	corrections := filepath.Join(filepath.Dir(archive), "a.corrections.yaml")
	if err := os.WriteFile(corrections, []byte("documents:\n  - key: one\n    date: 2021-07-16\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"0 articles added, 1 corrected\n", "0 articles added\n"} {
		if stdout, _, code = run(t, "", "seed", "-db", archive); code != 0 || !strings.HasSuffix(stdout, want) {
			t.Errorf("correcting: %d, %q, want %q", code, stdout, want)
		}
	}
	if stdout, _, code = run(t, "", "remove", "-db", archive, "one"); code != 0 || !strings.Contains(stdout, "1 article taken out") {
		t.Errorf("remove: %d, %s", code, stdout)
	}
	if stdout, _, _ = run(t, record, "seed", "-db", archive, "-"); !strings.Contains(stdout, "0 articles added, 1 left out as removed") {
		t.Errorf("seeding what was removed: %s", stdout)
	}
}

// What was done, but perhaps not meant, is told of in a line each, and is no failure.
func TestWarnings(t *testing.T) {
	folder := t.TempDir()
	archive, report := filepath.Join(folder, "a.db"), filepath.Join(folder, "report.txt")
	corrections := "documents:\n  - key: nothing\n    date: 2021\npeople:\n  rename:\n    لا أحد هنا: أحد ما\n"
	for path, text := range map[string]string{report: "عقد المجلس جلسته الأولى بعد العطلة.", filepath.Join(folder, "a.corrections.yaml"): corrections} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"-date", "2021-07-15"}, []string{`no document has the key "nothing"`, `rename: nobody in the archive is called "لا أحد هنا"`, "0.1 kB read"}},
		{nil, []string{`same text as "report"`, "both are kept"}},
	} {
		_, stderr, code := run(t, "", append(append([]string{"seed", "-db", archive}, c.args...), report)...)
		if code != 0 {
			t.Errorf("%v: exit status %d", c.args, code)
		}
		for _, want := range c.says {
			if !strings.Contains(stderr, want) {
				t.Errorf("%v: %q is without %q", c.args, stderr, want)
			}
		}
	}
}

// The help of a command lists its own flags: those of the server stand where there is one.
func TestHelp(t *testing.T) {
	for command, serves := range map[string]bool{"": true, "serve": true, "seed": false, "remove": false, "query": false, "export": false} {
		stdout, _, _ := run(t, "", strings.Fields(command+" -h")...)
		if got := strings.Contains(stdout, "--max-cost"); got != serves {
			t.Errorf("the help of %q names the server's flags: %t, want %t", command, got, serves)
		}
		if !strings.Contains(stdout, "--db") {
			t.Errorf("the help of %q does not name -db", command)
		}
	}
}

func TestWrongUsage(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.db")
	notOurs := filepath.Join(t.TempDir(), "text.db")
	if err := os.WriteFile(notOurs, []byte("this is no database at all, only some text that is long enough"), 0o600); err != nil {
		t.Fatal(err)
	}
	archive := filepath.Join(t.TempDir(), "a.db")
	if _, stderr, code := run(t, `{"id":"one","text":"وصل الوفد."}`, "seed", "-db", archive, "-"); code != 0 {
		t.Fatal(stderr)
	}
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"ErrNoArchive":     {[]string{"query", "-db", missing, "{ archive { articles } }"}, 1, "sijill seed"},
		"ErrServeNone":     {[]string{"serve", "-db", missing}, 1, "there is no archive"},
		"ErrRemoveNone":    {[]string{"remove", "-db", missing, "a"}, 1, "there is no archive"},
		"ErrNotOurs":       {[]string{"query", "-db", notOurs, "{ archive { articles } }"}, 1, "not a readable SQLite database"},
		"ErrFolder":        {[]string{"query", "-db", filepath.Dir(missing), "{ __typename }"}, 1, "an archive is a file"},
		"ErrSeedFolder":    {[]string{"seed", "-db", filepath.Dir(missing), "server_test.go"}, 1, "an archive is a file"},
		"ErrNoFolder":      {[]string{"seed", "-db", filepath.Join(missing, "new.db"), "server_test.go"}, 1, "there is no folder"},
		"ErrFlag":          {[]string{"seed", "-nonsense"}, 2, "-h"},
		"ErrCommand":       {[]string{"sede"}, 2, "no command"},
		"ErrNoQuery":       {[]string{"query", "-db", missing}, 2, "one query"},
		"ErrWeek":          {[]string{"seed", "-db", missing, "-week-start", "monday", "x"}, 2, "saturday or sunday"},
		"ErrVariables":     {[]string{"query", "-variables", "[", "{ __typename }"}, 2, "JSON object"},
		"ErrNothingToSeed": {[]string{"seed", "-db", missing}, 2, "name the files or folders"},
		"ErrFlagsBefore":   {[]string{"-db", missing, "seed", "x"}, 2, "behind the command"},
		"ErrWorkers":       {[]string{"seed", "-db", missing, "-workers", "-4", "x"}, 2, "0 or more"},
		"ErrSeedNotOurs":   {[]string{"seed", "-db", notOurs, "server_test.go"}, 1, "not a readable SQLite database\n"},
		"ErrKind":          {[]string{"export", "-db", missing, "article"}, 2, `no export of "article"`},
		"ErrFormat":        {[]string{"export", "-db", missing, "-format", "xml", "articles"}, 2, "ndjson or csv"},
		"ErrDay":           {[]string{"export", "-db", archive, "-from", "yesterday", "articles"}, 2, `"yesterday" is not a day`},
		"ErrServeOperand":  {[]string{"serve", "-db", missing, "news.db"}, 2, "flags only"},
		"ErrOperations":    {[]string{"query", "-db", archive, "query One { archive { articles } } query Two { archive { people } }"}, 2, `"One", "Two"`},
		"ErrOperation":     {[]string{"query", "-db", archive, "-operation", "Three", "query One { archive { articles } }"}, 2, `-operation: "One"`},
		"OKOperation":      {[]string{"query", "-db", archive, "-operation", "Two", "query One { archive { articles } } query Two { archive { people } }"}, 0, ""},
		"ErrNoSuchPath":    {[]string{"seed", "-db", filepath.Join(t.TempDir(), "new.db"), "/no/such/folder"}, 1, "none of the paths is there"},
		"OKVersion":        {[]string{"-version"}, 0, ""},
		"OKHelp":           {[]string{"-h"}, 0, ""},
		"OKHelpOfASeed":    {[]string{"seed", "--help"}, 0, ""},
		"OKHelpOfExport":   {[]string{"export", "-h"}, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, code := run(t, "", c.args...)
			if code != c.code || !strings.Contains(stderr, c.says) {
				t.Errorf("%v: exit status %d, %q", c.args, code, stderr)
			}
			if code == 0 && stdout == "" {
				t.Error("it said nothing")
			}
			if strings.Count(stderr, "\n") > 1 {
				t.Errorf("it said more than one line: %q", stderr)
			}
			if _, err := os.Stat(missing); err == nil {
				t.Error("it began an archive")
			}
		})
	}
}
