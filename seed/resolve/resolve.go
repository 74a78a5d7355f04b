// Package resolve concludes over the whole archive what no single article can say: who is who behind the
// many forms of a name, when an undated article was published, and which reports tell the same event.
//
// Everything is concluded anew from the stored facts, in an order that comes from the articles' ids, so that
// neither the order nor the number of seedings changes a conclusion.
package resolve

import (
	"context"
	"fmt"
	"time"

	"sijill/db"
)

// Options are the user's choices for a whole archive.
type Options struct {
	WeekStart time.Weekday // the first day of a news week; Sunday unless set
	People    PeopleCorrections
	Unknown   func(UnknownName) // told of each name in People that nobody bears; may be nil
}

// Conclude replaces all conclusions over an archive: first who is who, then the dates of undated articles
// (for which it matters who takes part in what), then the events (for which the dates matter).
func Conclude(ctx context.Context, w *db.Writer, o Options) error {
	is, err := concludeEntities(ctx, w, o)
	if err != nil {
		return fmt.Errorf("conclude who is who: %w", err)
	}
	if err := concludeDates(ctx, w, is, o); err != nil {
		return fmt.Errorf("conclude dates: %w", err)
	}
	if err := concludeEvents(ctx, w, is); err != nil {
		return fmt.Errorf("conclude events: %w", err)
	}
	return nil
}
