// Package command is the command line: serve, seed, remove, query and export, one file each.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"
	"golang.org/x/term"

	"sijill/db"
)

// Program is what the parts need to know of the whole.
type Program struct {
	Version string
	Schema  string // schema.graphql

	Stdin          io.Reader // the three default to those of the process
	Stdout, Stderr io.Writer
}

// Exit codes.
const (
	exitFailed  = 1 // the command could not do its work
	exitUsage   = 2 // the command line was wrong
	exitPartial = 3 // seed: done, but some documents were set aside
)

// standardArchive is the archive used when none is named.
const standardArchive = "sijill.db"

// Run carries out a command line and gives the exit code.
func Run(ctx context.Context, args []string, p Program) int {
	p = p.withDefaults()
	err := p.root().Run(ctx, args)
	var coded cli.ExitCoder
	switch {
	case err == nil:
		return 0
	case errors.As(err, &coded):
		if err.Error() != "" {
			fmt.Fprintln(p.Stderr, "sijill:", err)
		}
		return coded.ExitCode()
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(p.Stderr, "sijill: stopped")
	default:
		fmt.Fprintln(p.Stderr, "sijill:", err)
	}
	return exitFailed
}

func (p Program) withDefaults() Program {
	if p.Stdin == nil {
		p.Stdin = os.Stdin
	}
	if p.Stdout == nil {
		p.Stdout = os.Stdout
	}
	if p.Stderr == nil {
		p.Stderr = os.Stderr
	}
	return p
}

func (p Program) root() *cli.Command {
	return &cli.Command{
		Name:    "sijill",
		Usage:   "an archive of Arabic news with a GraphQL API",
		Version: p.Version,
		Description: `Without a command, sijill serves sijill.db; where there is no such file it first makes one
from the built-in sample.

Examples:
   sijill
   sijill seed -db news.db -source "اسم الصحيفة" articles/
   zcat news.jsonl.gz | sijill seed -db news.db -
   sijill serve -db news.db -addr 127.0.0.1:9090
   sijill query -db news.db '{ archive { articles people firstDate lastDate } }'
   sijill export -db news.db -format csv quotes > quotes.csv

sijill COMMAND -h tells of one command; flags stand behind its name.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 seeded, but some documents were set aside.`,
		Flags:    serveFlags(),
		Before:   flagsBehind,
		Action:   p.serveOrBegin,
		Commands: []*cli.Command{p.serveCommand(), p.seedCommand(), p.removeCommand(), p.queryCommand(), p.exportCommand()},
		Reader:   p.Stdin, Writer: p.Stdout, ErrWriter: p.Stderr,
		ExitErrHandler: func(context.Context, *cli.Command, error) {}, // Run tells of it
		OnUsageError:   usageError,
		Suggest:        true,

		DisableSliceFlagSeparator: true, // a name may hold a comma
	}
}

func usageError(_ context.Context, c *cli.Command, err error, _ bool) error {
	return misused(c, "%v", err)
}

// misused tells of a wrong command line.
func misused(c *cli.Command, format string, args ...any) error {
	return cli.Exit(fmt.Sprintf(format, args...)+fmt.Sprintf("; see `%s -h`", c.FullName()), exitUsage)
}

// flagsBehind refuses flags before the name of a command, which takes its own only: the archive that they name would
// silently not be the one that is meant.
func flagsBehind(ctx context.Context, c *cli.Command) (context.Context, error) {
	name := c.Args().First()
	if c.NumFlags() > 0 && c.Command(name) != nil {
		return ctx, misused(c, "flags stand behind the command: `sijill %s -%s …`", name, c.FlagNames()[0])
	}
	return ctx, nil
}

func archiveFlag() cli.Flag {
	return &cli.StringFlag{Name: "db", Local: true, Value: standardArchive, Usage: "the archive, a SQLite `FILE`"}
}

// open opens the archive of a command for reading, and says how to make one where there is none.
func open(c *cli.Command, o db.Options) (*db.Archive, error) {
	path := c.String("db")
	if isFolder(path) {
		return nil, notAFile(path)
	}
	a, err := db.Open(path, o)
	if db.Code(err) == db.CodeNotFound {
		return nil, fmt.Errorf("%w; `sijill seed -db %s PATH…` makes one", err, path)
	}
	return a, opening(path, err)
}

// openWriter opens an archive for writing.
func openWriter(ctx context.Context, path string) (*db.Writer, error) {
	switch folder := filepath.Dir(path); {
	case isFolder(path):
		return nil, notAFile(path)
	case missing(folder):
		return nil, fmt.Errorf("open %q: there is no folder %q to hold it", path, folder)
	}
	w, err := db.OpenWriter(ctx, path)
	return w, opening(path, err)
}

func notAFile(path string) error {
	return fmt.Errorf("open %q: that is a folder, an archive is a file", path)
}

// opening names the archive that could not be opened, with the one sentence that is meant for the user where there is one.
func opening(path string, err error) error {
	if err == nil {
		return nil
	}
	var meant *db.Error
	if errors.As(err, &meant) {
		err = meant
	}
	return fmt.Errorf("open %q: %w", path, err)
}

// quoted lists names in quotation marks.
func quoted(names []string) string {
	marked := make([]string, len(names))
	for i, name := range names {
		marked[i] = strconv.Quote(name)
	}
	return strings.Join(marked, ", ")
}

// missing says that there is no such file.
func missing(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// isFolder says that a path is one.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// terminal says whether what is written to w is read by a person.
func terminal(w io.Writer) bool {
	file, isFile := w.(*os.File)
	return isFile && term.IsTerminal(int(file.Fd()))
}

// logger writes to the standard error, as text or as JSON.
func (p Program) logger(c *cli.Command) *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelInfo}
	if c.Bool("quiet") {
		o.Level = slog.LevelWarn
	}
	if c.String("log") == "json" {
		return slog.New(slog.NewJSONHandler(p.Stderr, o))
	}
	return slog.New(slog.NewTextHandler(p.Stderr, o))
}
