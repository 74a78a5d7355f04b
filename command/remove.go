package command

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"sijill/db"
	"sijill/seed"
)

func (p Program) removeCommand() *cli.Command {
	return &cli.Command{
		Name:      "remove",
		Usage:     "take articles out for good",
		ArgsUsage: "KEY…",
		Description: `Takes every article with one of these keys out of the archive, with every fact drawn from it, and
remembers the keys: seeding does not bring them back.

Example:
   sijill remove -db news.db report-12`,
		Flags:        []cli.Flag{archiveFlag()},
		Action:       p.remove,
		OnUsageError: usageError,
	}
}

func (p Program) remove(ctx context.Context, c *cli.Command) error {
	keys := c.Args().Slice()
	if len(keys) == 0 {
		return misused(c, "name the keys of the articles to take out")
	}
	a, err := open(c, db.Options{}) // an archive is not made only to take something out of it
	if err != nil {
		return err
	}
	weekStart, err := a.WeekStart(ctx)
	if err := firstOf(err, a.Close()); err != nil {
		return err
	}
	corrections, err := seed.ReadCorrections(seed.CorrectionsPath(c.String("db")))
	if err != nil {
		return err
	}
	w, err := openWriter(ctx, c.String("db"))
	if err != nil {
		return err
	}
	defer w.Close()
	removed, unknown, err := w.Remove(ctx, keys)
	if err != nil {
		return err
	}
	if err := seed.Conclude(ctx, w, seed.Options{Corrections: corrections, WeekStart: weekStart}); err != nil {
		return err
	}
	fmt.Fprintf(p.Stdout, "%s: %s taken out\n", c.String("db"), articles(removed))
	if len(unknown) > 0 {
		return fmt.Errorf("no article has the key %s", quoted(unknown))
	}
	return nil
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
