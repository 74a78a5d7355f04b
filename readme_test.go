package main_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the answers of the README's queries anew")

// tour matches a query of the README with the answer below it.
var tour = regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")

// TestREADME asks every query of the README's tour of the built-in sample, and compares the answers.
// `go test -run README . -update` writes them anew.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	archive := filepath.Join(t.TempDir(), "sample.db")
	start(t, archive).process.Kill()
	asked := 0
	fresh := tour.ReplaceAllStringFunc(string(readme), func(pair string) string {
		parts := tour.FindStringSubmatch(pair)
		answer, stderr, code := run(t, "", "query", "-db", archive, "-pretty", parts[1])
		asked++
		if code != 0 {
			t.Errorf("%s\nexit status %d: %s%s", parts[1], code, answer, stderr)
		}
		if got := strings.TrimSpace(answer); got != strings.TrimSpace(parts[2]) && !*update {
			t.Errorf("%s\nnow answers\n%s\nnot\n%s", parts[1], got, parts[2])
		}
		return "```graphql\n" + parts[1] + "```\n\n```json\n" + strings.TrimSpace(answer) + "\n```"
	})
	if asked < 10 {
		t.Errorf("the tour has only %d queries", asked)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
