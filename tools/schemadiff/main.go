// Command schemadiff holds schema.graphql against that of the last tag: a change that can break a client must be named
// in CHANGELOG.md by its coordinate, such as `Article.kicker`. Without a tag there is nothing to hold it against.
//
//	go -C tools run ./schemadiff ..
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sijill/tools/breaking"
)

const (
	schemaFile    = "schema.graphql"
	changelogFile = "CHANGELOG.md"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: schemadiff REPOSITORY")
		os.Exit(2)
	}
	if err := check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "schemadiff:", err)
		os.Exit(1)
	}
}

func check(folder string) error {
	tag, err := git(folder, "describe", "--tags", "--abbrev=0")
	if err != nil {
		fmt.Println("no tag to compare with")
		return nil //nolint:nilerr // git fails where there is no tag
	}
	tag = strings.TrimSpace(tag)
	old, err := git(folder, "show", tag+":"+schemaFile)
	if err != nil {
		return fmt.Errorf("read the schema of %s: %w", tag, err)
	}
	now, err := os.ReadFile(filepath.Join(folder, schemaFile))
	if err != nil {
		return err
	}
	changelog, err := os.ReadFile(filepath.Join(folder, changelogFile))
	if err != nil {
		return err
	}
	breaks, err := between(old, string(now))
	if err != nil {
		return err
	}
	unnamed := breaking.Unnamed(breaks, string(changelog), tag)
	for _, b := range unnamed {
		fmt.Println(b)
	}
	if len(unnamed) > 0 {
		return fmt.Errorf("%d breaking changes since %s are not named in %s", len(unnamed), tag, changelogFile)
	}
	fmt.Printf("%d breaking changes since %s, all named in %s\n", len(breaks), tag, changelogFile)
	return nil
}

func between(old, now string) ([]breaking.Break, error) {
	before, err := gqlparser.LoadSchema(&ast.Source{Name: "tagged", Input: old})
	if err != nil {
		return nil, fmt.Errorf("the tagged schema: %w", err)
	}
	after, err := gqlparser.LoadSchema(&ast.Source{Name: schemaFile, Input: now})
	if err != nil {
		return nil, fmt.Errorf("the present schema: %w", err)
	}
	return breaking.Between(before, after), nil
}

func git(folder string, args ...string) (string, error) {
	out, err := exec.Command("git", append([]string{"-C", folder}, args...)...).Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return "", fmt.Errorf("git %s: %s", args[0], strings.TrimSpace(string(failed.Stderr)))
	}
	return string(out), err
}
