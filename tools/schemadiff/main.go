// Command schemadiff holds schema.graphql against that of the last tag: a change that can break a client must be named
// in CHANGELOG.md by its coordinate, such as `Article.kicker`. Where the checkout knows no tag, before the first release
// or in a clone without history, it is held against the schema kept beside this program; so it never passes unheld.
//
//	go -C tools run ./schemadiff ..
//	go -C tools run ./schemadiff -keep ..     keep the present schema, as when a release is made
package main

import (
	"cmp"
	"errors"
	"flag"
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
	keptFile      = "tools/schemadiff/kept.graphql"
)

func main() {
	keep := flag.Bool("keep", false, "keep the present schema for checkouts without a tag")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: schemadiff [-keep] REPOSITORY")
		os.Exit(2)
	}
	run := check
	if *keep {
		run = keepPresent
	}
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "schemadiff:", err)
		os.Exit(1)
	}
}

func keepPresent(folder string) error {
	now, err := os.ReadFile(filepath.Join(folder, schemaFile))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, keptFile), now, 0o644)
}

// former is the schema to hold the present one against, and the release it is of: "" where it is the kept one.
func former(folder string) (schema, release string, err error) {
	tag, err := git(folder, "describe", "--tags", "--abbrev=0")
	if err != nil { // git fails where there is no tag
		kept, err := os.ReadFile(filepath.Join(folder, keptFile))
		if err != nil {
			return "", "", fmt.Errorf("there is no tag, and no schema was kept: %w", err)
		}
		return string(kept), "", nil
	}
	tag = strings.TrimSpace(tag)
	schema, err = git(folder, "show", tag+":"+schemaFile)
	if err != nil {
		return "", "", fmt.Errorf("read the schema of %s: %w", tag, err)
	}
	return schema, tag, nil
}

func check(folder string) error {
	old, release, err := former(folder)
	if err != nil {
		return err
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
	since := cmp.Or(release, "the kept schema ("+keptFile+")")
	unnamed := breaking.Unnamed(breaks, string(changelog), release)
	for _, b := range unnamed {
		fmt.Println(b)
	}
	if len(unnamed) > 0 {
		return fmt.Errorf("%d breaking changes since %s are not named in %s", len(unnamed), since, changelogFile)
	}
	fmt.Printf("%d breaking changes since %s, all named in %s\n", len(breaks), since, changelogFile)
	return nil
}

func between(old, now string) ([]breaking.Break, error) {
	before, err := gqlparser.LoadSchema(&ast.Source{Name: "former", Input: old})
	if err != nil {
		return nil, fmt.Errorf("the former schema: %w", err)
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
