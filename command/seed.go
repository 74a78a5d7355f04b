package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v3"

	"sijill/seed"
	"sijill/seed/extract"
	"sijill/seed/read"
	"sijill/seed/sample"
)

// weekStarts are the days on which a news week may begin.
var weekStarts = map[string]time.Weekday{"saturday": time.Saturday, "sunday": time.Sunday}

func (p Program) seedCommand() *cli.Command {
	return &cli.Command{
		Name:      "seed",
		Usage:     "read articles into an archive",
		ArgsUsage: "PATH…",
		Description: `Reads files and folders, or with - JSON Lines from the standard input: .txt (UTF-8, UTF-16, windows-1256),
.json, .jsonl and .ndjson, also .gz. What is stored already is left alone; what is new is added; conclusions over the
archive (who is who, which event is which) are then drawn anew. Documents that cannot be read are named and set aside.
-source, -date and -section fill what documents lack. They become part of the article: its id comes from its key, URL,
title, date, source and text. The same file seeded with another -date or -source is therefore another article; it is
kept, and told of. Set the date or source of a stored article in the corrections file instead. Without a PATH nothing is read: an older archive is brought up to
date, and a changed corrections file is applied.

Corrections stand beside the archive, in sijill.corrections.yaml for sijill.db, and are applied at every seeding:

   documents:
     - key: report-12
       date: 2021-07-15
       source: اسم الصحيفة
       title: عنوان التقرير
   people:
     merge:
       - [جو بايدن, جوزيف روبينيت بايدن]
     rename:
       جو بايدن: جوزيف بايدن
     not_people:
       - الحشد الشعبي

Examples:
   sijill seed -db news.db articles/
   sijill seed -db news.db -source "اسم الصحيفة" -date 2021-07-15 report.txt
   zcat news.jsonl.gz | head -2000 | sijill seed -db news.db -`,
		Flags: []cli.Flag{
			archiveFlag(),
			&cli.StringFlag{Name: "source", Usage: "the publisher of documents that name none, by `NAME`"},
			&cli.StringFlag{Name: "date", Usage: "the `DATE` of documents that carry none, as 2021-07-15"},
			&cli.StringFlag{Name: "section", Usage: "the section of documents that print none"},
			&cli.StringFlag{Name: "week-start", Value: "sunday", Usage: "the `DAY` on which a news week begins: saturday or sunday"},
			&cli.Int64Flag{Name: "max-document", Value: read.DefaultMaxDocument >> 20, Usage: "the largest document read, in `MIB`"},
			&cli.IntFlag{Name: "workers", Usage: "documents understood at once; 0: one for each processor"},
			&cli.BoolFlag{Name: "quiet", Usage: "tell only of documents set aside"},
		},
		Action:       p.seed,
		OnUsageError: usageError,
	}
}

func (p Program) seed(ctx context.Context, c *cli.Command) error {
	weekStart, ok := weekStarts[strings.ToLower(c.String("week-start"))]
	if !ok {
		return misused(c, "-week-start is saturday or sunday, not %q", c.String("week-start"))
	}
	paths := c.Args().Slice()
	if len(paths) == 0 && missing(c.String("db")) {
		return misused(c, "name the files or folders to read: there is no archive %q yet that could be brought up to date", c.String("db"))
	}
	if c.Int("workers") < 0 || c.Int64("max-document") < 0 {
		return misused(c, "-workers and -max-document are 0 or more")
	}
	for _, path := range paths {
		if strings.HasPrefix(path, "-") && path != "-" {
			return misused(c, "flags stand before the paths: %q", path)
		}
	}
	fill := extract.Fill{Publisher: c.String("source"), Published: c.String("date"), Section: c.String("section")}
	if err := fill.Check(); err != nil {
		return misused(c, "-date: %v", err)
	}
	corrections, err := seed.ReadCorrections(seed.CorrectionsPath(c.String("db")))
	if err != nil {
		return err
	}
	return p.seedWith(ctx, c.String("db"), seed.Options{
		Paths:       paths,
		Fill:        fill,
		Corrections: corrections,
		WeekStart:   weekStart,
		MaxDocument: c.Int64("max-document") << 20,
		Workers:     c.Int("workers"),
		Stdin:       p.Stdin,
	}, c.Bool("quiet"))
}

// seedSample begins an archive with the built-in sample.
func (p Program) seedSample(ctx context.Context, path string) error {
	return p.seedWith(ctx, path, seed.Options{FS: sample.Files(), FSName: "the built-in sample"}, true)
}

func (p Program) seedWith(ctx context.Context, path string, o seed.Options, quiet bool) error {
	if !anyThere(o.Paths) {
		return fmt.Errorf("none of the paths is there: %s", quoted(o.Paths))
	}
	w, err := openWriter(ctx, path)
	if err != nil {
		return err
	}
	defer w.Close()
	teller := p.teller(o.Paths, quiet)
	o.Progress, o.Reject = teller.progress, teller.reject
	result, err := seed.Run(ctx, w, o)
	teller.finish()
	if err != nil {
		return err
	}
	if !quiet {
		fmt.Fprintf(p.Stdout, "%s: %s\n", path, summary(result))
	}
	p.warn(result)
	if result.Rejected > 0 {
		return cli.Exit(fmt.Sprintf("documents set aside: %d", result.Rejected), exitPartial)
	}
	return nil
}

// mostNamed is how many articles a warning names; the others are counted.
const mostNamed = 5

// warn tells of what was done, but perhaps not meant.
func (p Program) warn(r seed.Result) {
	for _, key := range r.Doubled[:min(mostNamed, len(r.Doubled))] {
		fmt.Fprintf(p.Stderr, "same text as %q, stored with another date, source or title: both are kept\n", key)
	}
	if more := len(r.Doubled) - mostNamed; more > 0 {
		fmt.Fprintf(p.Stderr, "same text as %d more of those stored, with another date, source or title: both are kept\n", more)
	}
	for _, key := range r.Uncorrected {
		fmt.Fprintf(p.Stderr, "corrections: no document has the key %q\n", key)
	}
	for _, name := range r.Unknown {
		fmt.Fprintf(p.Stderr, "corrections: %s: nobody in the archive is called %q\n", name.In, name.Name)
	}
}

// anyThere says whether at least one of the paths, if any, can be read at all: no archive is begun for a mistyped one.
func anyThere(paths []string) bool {
	for _, path := range paths {
		if _, err := os.Stat(path); path == "-" || err == nil {
			return true
		}
	}
	return len(paths) == 0
}

// summary says what a seeding did.
func summary(r seed.Result) string {
	parts := []string{articles(r.Added) + " added"}
	for _, more := range []struct {
		count int
		text  string
	}{{r.Known, "known already"}, {r.Corrected, "corrected"}, {r.Removed, "left out as removed"}, {r.Rejected, "set aside"}} {
		if more.count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", more.count, more.text))
		}
	}
	return strings.Join(parts, ", ")
}

// articles counts articles in words.
func articles(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}

// teller tells how a seeding goes: with a bar on a terminal, with plain lines otherwise.
type teller struct {
	out   io.Writer
	quiet bool
	bar   *progressbar.ProgressBar
	said  time.Time
	stage string
}

// plainInterval is how often a plain line tells of progress.
const plainInterval = 5 * time.Second

func (p Program) teller(paths []string, quiet bool) *teller {
	t := &teller{out: p.Stderr, quiet: quiet, said: time.Now()}
	if quiet || !terminal(p.Stderr) {
		return t
	}
	size := int64(-1) // of the standard input the size is not known
	if !slices.Contains(paths, "-") {
		size = read.Size(paths)
	}
	t.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(p.Stderr), progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("reading"), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
	return t
}

func (t *teller) progress(p seed.Progress) {
	defer func() { t.stage = p.Stage }()
	switch {
	case t.bar != nil:
		t.bar.Describe(fmt.Sprintf("%s, %d articles added", p.Stage, p.Added))
		_ = t.bar.Set64(p.Bytes) // a bar that cannot be drawn stops no seeding
	case !t.quiet && (time.Since(t.said) > plainInterval || t.stage != "" && p.Stage != t.stage):
		t.said = time.Now()
		fmt.Fprintf(t.out, "%s: %s read, %s added\n", p.Stage, size(p.Bytes), articles(p.Added))
	}
}

// size says a number of bytes in words.
func size(bytes int64) string {
	if bytes < 1e6 {
		return fmt.Sprintf("%.1f kB", float64(bytes)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

func (t *teller) reject(d read.Rejected) {
	if t.bar != nil {
		_ = t.bar.Clear()
	}
	fmt.Fprintf(t.out, "set aside: %s: %s\n", d.Name, d.Reason)
}

func (t *teller) finish() {
	if t.bar != nil {
		_ = t.bar.Finish()
	}
}
