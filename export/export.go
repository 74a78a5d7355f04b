// Package export writes what the archive holds for other programs to read: records as NDJSON or CSV, of any length
// in constant memory; Atom and JSON feeds of a search; an article as schema.org JSON-LD and as a CSL-JSON citation.
// Everything is read page by page in statements of their own, so that a slow reader never holds up the writer.
package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"sijill/db"
)

// Write writes the records that a request asks for. It reads page by page and keeps no more than one page, and it
// writes nothing before the first page was read, so that a request that cannot be answered leaves the writer clean.
// Errors meant for the asker are of type *db.Error; the context's own error tells that it was stopped.
func Write(ctx context.Context, a *db.Archive, q Request, w io.Writer) error {
	if err := q.Check(); err != nil {
		return err
	}
	switch q.Kind {
	case People:
		return write(ctx, q, w, peopleWalk(a, q), personColumns)
	case Quotes:
		return write(ctx, q, w, quoteWalk(a, q), quoteColumns)
	case Events:
		return write(ctx, q, w, eventWalk(a, q), eventColumns)
	case Mentions:
		return write(ctx, q, w, mentionWalk(a, q), mentionColumns)
	default:
		return write(ctx, q, w, articleWalk(a, q), articleColumns)
	}
}

// walk hands over the records behind a cursor, one after another, from the start where there is none.
type walk[T any] func(ctx context.Context, after *string, yield func(*T) error) error

// encoder writes records of one kind. Nothing is written before the first record or the end.
type encoder[T any] interface {
	record(*T) error
	end() error
}

// bufferSize is how many bytes are gathered before they are handed on.
const bufferSize = 64 << 10

// errEnough ends a walk that has come to its limit.
var errEnough = errors.New("enough records")

func write[T any](ctx context.Context, q Request, w io.Writer, records walk[T], columns []column[T]) error {
	buffer := bufio.NewWriterSize(w, bufferSize)
	var e encoder[T] = newNDJSON[T](buffer)
	if q.Format == CSV {
		e = &csvEncoder[T]{w: buffer, columns: columns, bom: q.BOM, resumed: q.After != ""}
	}
	written := 0
	err := records(ctx, optional(q.After), func(r *T) error {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("export: %w", err)
		}
		if err := e.record(r); err != nil {
			return fmt.Errorf("write export: %w", err)
		}
		if written++; written == q.Limit {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		// What stands in the buffer are whole records: they are worth having.
		if written > 0 {
			return errors.Join(err, buffer.Flush())
		}
		return err
	}
	if err := errors.Join(e.end(), buffer.Flush()); err != nil {
		return fmt.Errorf("write export: %w", err)
	}
	return nil
}

// pageRead reads one page of a list behind a cursor; more says whether another follows.
type pageRead[V any] func(ctx context.Context, after *string) (items []db.Item[V], more bool, err error)

// listed is a read of one of the archive's lists, a given number of items at a time.
func listed[V any](size int, read func(context.Context, db.Page) (*db.Slice[V], error)) pageRead[V] {
	return func(ctx context.Context, after *string) ([]db.Item[V], bool, error) {
		page, err := read(ctx, db.Page{First: &size, After: after})
		if err != nil {
			return nil, false, err
		}
		return page.Items, page.HasNext, nil
	}
}

// walkPages hands over the items behind a cursor, page by page.
func walkPages[V any](ctx context.Context, after *string, read pageRead[V], visit func(db.Item[V]) error) error {
	for more := true; more; {
		var items []db.Item[V]
		var err error
		if items, more, err = read(ctx, after); err != nil {
			return err
		}
		for _, item := range items {
			if err := visit(item); err != nil {
				return err
			}
		}
		if len(items) == 0 {
			return nil
		}
		after = &items[len(items)-1].Cursor
	}
	return nil
}

// recordsOf is the walk over a list each of whose items makes one record.
func recordsOf[V, T any](read pageRead[V], record func(ctx context.Context, item db.Item[V]) (*T, error)) walk[T] {
	return func(ctx context.Context, after *string, yield func(*T) error) error {
		return walkPages(ctx, after, read, func(item db.Item[V]) error {
			r, err := record(ctx, item)
			if err != nil {
				return err
			}
			return yield(r)
		})
	}
}

// listedBelow is a read of a list below a thing. The first page is read for all things of a page at once; later ones, which
// few have, for the thing alone, so that memory stays bounded.
func listedBelow[V any](ref db.Ref, read func(context.Context, db.Ref, db.Page) (*db.Slice[V], error)) pageRead[V] {
	return listed(db.MaxPage, func(ctx context.Context, p db.Page) (*db.Slice[V], error) {
		if p.After != nil {
			return read(ctx, db.Ref{Row: ref.Row}, p)
		}
		return read(ctx, ref, p)
	})
}

// whole reads a list below a thing to its end.
func whole[V any](ctx context.Context, ref db.Ref, read func(context.Context, db.Ref, db.Page) (*db.Slice[V], error)) ([]V, error) {
	var all []V
	err := walkPages(ctx, nil, listedBelow(ref, read), func(item db.Item[V]) error {
		all = append(all, item.Value)
		return nil
	})
	return all, err
}
