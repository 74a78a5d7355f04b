package command

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v3"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"sijill/db"
	"sijill/graph"
)

func (p Program) queryCommand() *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "answer one GraphQL query, without a server",
		ArgsUsage: "'QUERY' | @FILE | -",
		Description: `Writes the answer as JSON to the standard output: indented on a terminal, else on one line. The exit status is 1 when the answer holds errors.

Examples:
   sijill query -db news.db '{ archive { articles } }'
   sijill query -db news.db -variables '{"name": "الكاظمي"}' @person.graphql`,
		Flags: []cli.Flag{
			archiveFlag(),
			&cli.StringFlag{Name: "variables", Usage: "the variables, a `JSON` object or @FILE"},
			&cli.StringFlag{Name: "operation", Usage: "the `NAME` of the operation, where the document holds several"},
			&cli.BoolFlag{Name: "pretty", Usage: "indent the answer, as is done on a terminal anyway; -pretty=false writes one line"},
		},
		Action:       p.query,
		OnUsageError: usageError,
	}
}

func (p Program) query(ctx context.Context, c *cli.Command) error {
	if c.Args().Len() != 1 {
		return misused(c, "give one query, flags before it")
	}
	query, err := p.textOrFile(c.Args().First())
	if err != nil {
		return err
	}
	variables, err := p.variables(c)
	if err != nil {
		return err
	}
	if err := chosen(c, query); err != nil {
		return err
	}
	archive, err := open(c, db.Options{})
	if err != nil {
		return err
	}
	defer archive.Close()
	o := graph.Defaults()
	o.Generation = generation(archive)
	answer, ok := graph.NewExecutor(graph.NewSchema(archive), o).Execute(ctx, query, c.String("operation"), variables)
	if pretty := c.Bool("pretty"); pretty || !c.IsSet("pretty") && terminal(p.Stdout) {
		answer = indented(answer)
	}
	if _, err := fmt.Fprintln(p.Stdout, string(answer)); err != nil {
		return fmt.Errorf("write answer: %w", err)
	}
	if !ok {
		return cli.Exit("", exitFailed)
	}
	return nil
}

// textOrFile reads what stands on the command line itself, in @FILE, or on the standard input for "-".
func (p Program) textOrFile(arg string) (string, error) {
	if arg == "-" {
		text, err := io.ReadAll(p.Stdin)
		return string(text), err
	}
	name, isFile := strings.CutPrefix(arg, "@")
	if !isFile {
		return arg, nil
	}
	text, err := os.ReadFile(name)
	return string(text), err
}

// chosen refuses a document of several operations of which -operation names none, and says what there is to choose from.
func chosen(c *cli.Command, query string) error {
	document, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil || len(document.Operations) == 0 || document.Operations.ForName(c.String("operation")) != nil {
		return nil // what is wrong with the document itself stands in the answer
	}
	names := make([]string, len(document.Operations))
	for i, operation := range document.Operations {
		names[i] = operation.Name
	}
	return misused(c, "name one operation of the document with -operation: %s", quoted(names))
}

func (p Program) variables(c *cli.Command) (map[string]any, error) {
	text, err := p.textOrFile(c.String("variables"))
	if err != nil || text == "" {
		return nil, err
	}
	var variables map[string]any
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&variables); err != nil {
		return nil, misused(c, "-variables is a JSON object: %v", err)
	}
	return variables, nil
}

func indented(answer []byte) []byte {
	var value json.RawMessage = answer
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return answer
	}
	return text
}
