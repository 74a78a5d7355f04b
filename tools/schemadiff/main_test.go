// The program is built once and run over small repositories.
package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	schemaFile    = "schema.graphql"
	changelogFile = "CHANGELOG.md"
	keptFile      = "tools/schemadiff/kept.graphql"
)

var program string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "schemadiff")
	if err == nil {
		program = filepath.Join(folder, "schemadiff")
		var out []byte
		if out, err = exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
			err = fmt.Errorf("%w: %s", err, out)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(folder)
	os.Exit(code)
}

// run gives what the program says, and whether it is content.
func run(args ...string) (said string, content bool) {
	out, err := exec.Command(program, args...).CombinedOutput()
	return string(out), err == nil
}

const before = "type Query { article(id: ID!): String kicker: String }\n"

// repository makes a repository of these files; a tag is set after them if it is not "".
func repository(t *testing.T, tag string, files map[string]string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	folder := t.TempDir()
	put(t, folder, files)
	for _, args := range [][]string{{"init", "-q"}, {"add", "."},
		{"-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "first"}, {"tag", tag}} {
		if args[0] == "tag" && tag == "" {
			continue
		}
		if out, err := exec.Command("git", append([]string{"-C", folder}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	return folder
}

func put(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSchemaIsHeldAgainstTheFormerOne(t *testing.T) {
	const broken = "type Query { article(id: ID!): String }\n"
	for name, c := range map[string]struct {
		tag, kept, now, changelog string
		want                      string // of the error; "" for none
	}{
		"NothingChanged":         {"v0.1.0", "", before, "", ""},
		"BrokenSinceTag":         {"v0.1.0", "", broken, "", "1 breaking changes since v0.1.0"},
		"NamedInChangelog":       {"v0.1.0", "", broken, "`Query.kicker` is gone.\n", ""},
		"NamedForFormerRelease":  {"v0.1.0", "", broken, "\n## [0.1.0]\n`Query.kicker` is gone.\n", "1 breaking changes"},
		"BrokenSinceKept":        {"", before, broken, "", "1 breaking changes since the kept schema"},
		"NamedSinceKept":         {"", before, broken, "`Query.kicker` is gone.\n", ""},
		"TagGoesBeforeKept":      {"v0.1.0", broken, broken, "", "since v0.1.0"},
		"NeitherTagNorKept":      {"", "", before, "", "there is no tag"},
		"KeptSchemaIsNoSchema":   {"", "type {", before, "", "the former schema"},
		"PresentSchemaIsNoneNow": {"v0.1.0", "", "type {", "", "the present schema"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{schemaFile: before, changelogFile: ""}
			if c.kept != "" {
				files[keptFile] = c.kept
			}
			folder := repository(t, c.tag, files)
			put(t, folder, map[string]string{schemaFile: c.now, changelogFile: c.changelog})
			if said, content := run(folder); content != (c.want == "") || !strings.Contains(said, c.want) {
				t.Errorf("got %q, want %q", said, c.want)
			}
		})
	}
}

func TestKeep(t *testing.T) {
	folder := repository(t, "", map[string]string{schemaFile: before, changelogFile: "", keptFile: "type Query { other: Int }\n"})
	if said, content := run(folder); content {
		t.Errorf("what was kept is gone, and it says %q", said)
	}
	if said, content := run("-keep", folder); !content {
		t.Fatal(said)
	}
	if said, content := run(folder); !content {
		t.Errorf("the schema that was just kept breaks itself: %s", said)
	}
}
