package command

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"

	"sijill/db"
	"sijill/export"
)

func (p Program) exportCommand() *cli.Command {
	return &cli.Command{
		Name:      "export",
		Usage:     "write what the archive holds, one record after another",
		ArgsUsage: kinds(),
		Description: `Writes to the standard output, in constant memory. Every record carries a cursor: an export that was stopped goes
on with -after and the last cursor.

Examples:
   sijill export -db news.db articles > articles.ndjson
   sijill export -db news.db -format csv -bom -person الكاظمي quotes > quotes.csv
   sijill export -db news.db -from 2021-07-01 -to 2021-07-31 events`,
		Flags:        append([]cli.Flag{archiveFlag()}, exportFlags()...),
		Action:       p.export,
		OnUsageError: usageError,
	}
}

func kinds() string {
	names := make([]string, len(export.Kinds))
	for i, kind := range export.Kinds {
		names[i] = string(kind)
	}
	return strings.Join(names, "|")
}

// exportFlags are the parameters of an export, as they stand in its URL.
func exportFlags() []cli.Flag {
	flags := make([]cli.Flag, len(export.Parameters))
	for i, parameter := range export.Parameters {
		switch {
		case parameter.Flag():
			flags[i] = &cli.BoolFlag{Name: parameter.Name, Usage: parameter.Usage}
		case parameter.Many():
			flags[i] = &cli.StringSliceFlag{Name: parameter.Name, Usage: parameter.Usage}
		default:
			flags[i] = &cli.StringFlag{Name: parameter.Name, Usage: parameter.Usage}
		}
	}
	return flags
}

// exportValues gathers the flags that were given.
func exportValues(c *cli.Command) url.Values {
	values := url.Values{}
	for _, parameter := range export.Parameters {
		switch name := parameter.Name; {
		case !c.IsSet(name):
		case parameter.Flag():
			values.Set(name, strconv.FormatBool(c.Bool(name)))
		case parameter.Many():
			values[name] = c.StringSlice(name)
		default:
			values.Set(name, c.String(name))
		}
	}
	return values
}

func (p Program) export(ctx context.Context, c *cli.Command) error {
	if c.Args().Len() != 1 {
		return misused(c, "name one kind of record: %s, flags before it", kinds())
	}
	request, err := export.Parse(exportValues(c))
	if err != nil {
		return misused(c, "%v", err)
	}
	request.Kind = export.Kind(c.Args().First())
	if err := request.Check(); err != nil {
		return misused(c, "%v", err)
	}
	archive, err := open(c, db.Options{})
	if err != nil {
		return err
	}
	defer archive.Close()
	err = export.Write(ctx, archive, request, p.Stdout)
	if db.Code(err) == db.CodeBadInput {
		return misused(c, "%v", err)
	}
	return err
}
