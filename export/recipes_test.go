// The page of recipes is kept true: every shell block of docs/recipes.md is run against a real server over the
// built-in sample, and must print the lines that the page says it prints.

package export_test

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// recipe is a shell block of a page, and the block of output behind it.
type recipe struct {
	heading string
	script  string
	prints  []string // lines that are among those it prints
}

// recipes reads the blocks of a Markdown page.
func recipes(page string) []recipe {
	var all []recipe
	heading, fence := "", ""
	for line := range strings.SplitSeq(page, "\n") {
		switch {
		case fence != "" && line == "```":
			fence = ""
		case fence == "sh":
			all[len(all)-1].script += line + "\n"
		case fence == "text":
			last := &all[len(all)-1]
			last.prints = append(last.prints, line)
		case strings.HasPrefix(line, "```"):
			if fence = line[3:]; fence == "sh" {
				all = append(all, recipe{heading: heading})
			}
		case strings.HasPrefix(line, "#"):
			heading = strings.TrimLeft(line, "# ")
		}
	}
	return all
}

func TestRecipesRead(t *testing.T) {
	got := recipes("# A\n```sh\none\ntwo\n```\ntext\n```text\nout\n```\n## B\n```json\n{}\n```\n```sh\nthree\n```\n")
	if len(got) != 2 || got[0].heading != "A" || got[0].script != "one\ntwo\n" || len(got[0].prints) != 1 || got[1].script != "three\n" {
		t.Errorf("got %+v", got)
	}
}

func TestRecipes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and starts the program")
	}
	for _, tool := range []string{"bash", "curl", "jq", "go"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the recipes need %s, which is not installed", tool)
		}
	}
	page, err := os.ReadFile("../docs/recipes.md")
	if err != nil {
		t.Fatal(err)
	}
	kitchen := t.TempDir()
	base := start(t, kitchen)
	all := recipes(string(page))
	if len(all) < 15 {
		t.Errorf("the page has %d recipes only", len(all))
	}
	for _, r := range all {
		t.Run(r.heading, func(t *testing.T) { r.run(t, kitchen, base) })
	}
}

// run runs a recipe in a folder that holds the program and its archive.
func (r recipe) run(t *testing.T, kitchen, base string) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", r.script)
	c.Dir = kitchen
	c.Env = append(os.Environ(), "SIJILL="+base, "PATH="+kitchen+string(os.PathListSeparator)+os.Getenv("PATH"))
	var errors bytes.Buffer
	c.Stderr = &errors
	output, err := c.Output()
	if err != nil {
		t.Fatalf("%v: %s\n%s", err, errors.String(), output)
	}
	t.Logf("%s", output)
	printed := map[string]bool{}
	for line := range strings.SplitSeq(string(output), "\n") {
		printed[line] = true
	}
	for _, line := range r.prints {
		if !printed[line] {
			t.Errorf("%q is not printed; got\n%s", line, output)
		}
	}
	if len(bytes.TrimSpace(output)) == 0 {
		t.Error("nothing is printed")
	}
}

// start builds the program, serves the built-in sample in a folder, and gives the address.
func start(t *testing.T, kitchen string) string {
	t.Helper()
	build := exec.CommandContext(t.Context(), "go", "build", "-o", filepath.Join(kitchen, "sijill"), ".")
	build.Dir = ".."
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, output)
	}
	server := exec.Command(filepath.Join(kitchen, "sijill"), "-addr", "127.0.0.1:0", "-quiet")
	server.Dir = kitchen
	server.Stderr = os.Stderr
	stdout, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Signal(os.Interrupt)
		_ = server.Wait()
	})
	stuck := time.AfterFunc(time.Minute, func() { _ = server.Process.Kill() })
	defer stuck.Stop()
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), "open:"); found {
			return strings.TrimSuffix(strings.TrimSpace(address), "/")
		}
	}
	t.Fatalf("the server ended without telling its address: %v", lines.Err())
	return ""
}
