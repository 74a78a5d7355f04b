// Command generate writes graph/generated: gqlgen's code for schema.graphql, then made leaner where the same answer
// costs less. gqlgen's executor stays; what changes is how it walks through values that are already there.
//
//	go run ./graph/generate
//
// With -stock FILE it leaves graph/generated alone and writes what gqlgen alone would to the file, for comparison.
package main

import (
	"errors"
	"flag"
	"fmt"
	"go/format"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"

	"sijill/graph/generate/leaner"
)

func main() {
	stock := flag.String("stock", "", "write gqlgen's own code to this `FILE` only")
	flag.Parse()
	if err := generate(*stock); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(stock string) error {
	c, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return err
	}
	before, err := os.ReadFile(c.Exec.Filename)
	if err != nil {
		return err
	}
	if err := api.Generate(c); err != nil {
		return err
	}
	code, err := os.ReadFile(c.Exec.Filename)
	if err != nil {
		return err
	}
	if stock != "" {
		return errors.Join(os.WriteFile(stock, code, 0o644), os.WriteFile(c.Exec.Filename, before, 0o644))
	}
	lean, err := leaner.Rewrite(string(code))
	if err != nil {
		return err
	}
	formatted, err := format.Source([]byte(lean))
	if err != nil {
		return fmt.Errorf("format %s: %w", c.Exec.Filename, err)
	}
	return os.WriteFile(c.Exec.Filename, formatted, 0o644)
}
