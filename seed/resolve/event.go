package resolve

import (
	"context"

	"sijill/db"
)

func concludeEvents(ctx context.Context, w *db.Writer, kinds map[int64]db.EntityKind) error {
	var out []db.ConcludedEvent
	err := w.EachEvent(ctx, func(e db.ToldEvent) error {
		out = append(out, db.ConcludedEvent{ID: e.ID, Date: e.Date, Status: e.Status, Summary: e.Text, Reports: []int64{e.Row}, Plan: -1})
		return nil
	})
	if err != nil {
		return err
	}
	return w.ConcludeEvents(ctx, out)
}
