// Package clients_test checks that the front-end clients people already use work with Sijill at first try: Relay's
// compiler and GraphQL Code Generator take schema.graphql and the operations of this folder, and a type-checked
// program with Apollo Client reads the built-in sample from a running server.
package clients_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// tool is a program of node_modules.
func tool(t *testing.T, name string) string {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	path, err := filepath.Abs(filepath.Join("node_modules", ".bin", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("the clients are not installed: npm ci --prefix clients")
	}
	return path
}

// run runs a program in this folder; it must end well.
func run(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(program), err, out)
	}
	return string(out)
}

// serve builds the program, serves the sample on a free port, and gives the address.
func serve(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	program := filepath.Join(folder, "sijill.exe")
	run(t, "go", "build", "-o", program, "..")
	server := exec.Command(program, "-db", filepath.Join(folder, "sample.db"), "-addr", "127.0.0.1:0", "-quiet")
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	server.Stderr = os.Stderr
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait() // it was killed
	})
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if _, address, found := strings.Cut(lines.Text(), "http://"); found {
			return "http://" + strings.TrimSuffix(address, "/")
		}
	}
	t.Fatal("the server told no address")
	return ""
}

// operationText is the text of an operation in what Relay generates, a JSON string.
var operationText = regexp.MustCompile(`(?m)^\s*"text": ("(?:query|mutation).*")`)

func TestRelay(t *testing.T) {
	compiler := tool(t, "relay-compiler")
	const generated = "relay/generated" // must be there before the compiler runs
	if err := os.MkdirAll(generated, 0o755); err != nil {
		t.Fatal(err)
	}
	if out := run(t, compiler, "--noWatchman"); !strings.Contains(out, "Compilation completed") {
		t.Fatalf("it said\n%s", out)
	}
	files, err := filepath.Glob(generated + "/*Query.graphql.ts")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d operations were generated: %v", len(files), err)
	}
	url := serve(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql.ts"), func(t *testing.T) {
			artifact, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text := operationText.FindSubmatch(artifact)
			if text == nil {
				t.Fatal("no operation in it")
			}
			answers(t, url, text[1])
		})
	}
}

// answers posts an operation, given as a JSON string, with variables for all of them; there must be no errors.
func answers(t *testing.T, url string, operation []byte) {
	t.Helper()
	body, err := json.Marshal(map[string]any{
		"query": json.RawMessage(operation),
		"variables": map[string]any{
			"by": map[string]any{"name": "Kadhimi"}, "id": "person_0000000000000000", "ids": []string{"place_0000000000000000"},
			"query": "بغداد", "count": 3, "first": 3, "order": "NEWEST",
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var got struct {
		Data   map[string]any
		Errors []any
	}
	if err := json.NewDecoder(response.Body).Decode(&got); err != nil || len(got.Errors) > 0 || len(got.Data) == 0 {
		t.Errorf("%v, %v\n%s", err, got.Errors, operation)
	}
}

func TestApollo(t *testing.T) {
	run(t, tool(t, "graphql-codegen"), "--config", "codegen.json")
	run(t, tool(t, "tsc"), "-p", ".")
	out := run(t, "node", "dist/main.js", serve(t))
	for _, want := range []string{"pagesForward:", "pagesBackward:", "searches:", "findsPeople:", "findsNothing:", "tellsErrors:", "sendsHashes:"} {
		if !strings.Contains(out, want) {
			t.Errorf("without %q:\n%s", want, out)
		}
	}
	t.Log(out)
}

// A schema that lacks what an operation asks for must be refused, or the checks above would prove nothing.
func TestGeneratorRefusesMissingField(t *testing.T) {
	codegen := tool(t, "graphql-codegen")
	sdl, err := os.ReadFile("../schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	lacking := filepath.Join(folder, "schema.graphql")
	if err := os.WriteFile(lacking, bytes.Replace(sdl, []byte("  latinName: String!"), []byte("  otherName: String!"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	config, err := os.ReadFile("codegen.json")
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer("../schema.graphql", filepath.ToSlash(lacking), "src/generated/", filepath.ToSlash(folder)+"/out/").Replace(string(config))
	file := filepath.Join(folder, "codegen.json")
	if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), codegen, "--config", file)
	out, err := c.CombinedOutput()
	if err == nil || !strings.Contains(string(out), `latinName`) {
		t.Errorf("%v\n%s", err, out)
	}
}
