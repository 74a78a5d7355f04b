// Rows that were read together are kin: what one of them needs next, its kin will need too. So a child list is
// read for all kin in one statement, on the first ask, and the number of statements depends on the shape of the
// question and not on how much it finds. Unlike a data loader this needs no timer, and unlike gqlgen's batch
// resolvers it reaches through the edges of Relay connections.
package db

import (
	"context"
	"encoding/json"
	"sync"
)

// Ref points to a row, and to the rows that were read together with it.
type Ref struct {
	Row int64
	kin *kin
}

// kin are rows of one table that were read together.
type kin struct {
	mu    sync.Mutex
	rows  []int64
	seen  map[int64]bool
	loads map[string]*load
}

// load is one reading for all kin; done is closed when result and err stand.
type load struct {
	done   chan struct{}
	result any
	err    error
}

func newKin() *kin { return &kin{seen: map[int64]bool{}, loads: map[string]*load{}} }

// ref adds a row to the kin and points to it. All rows are added before the first asks for its children.
func (k *kin) ref(row int64) Ref {
	if !k.seen[row] {
		k.seen[row] = true
		k.rows = append(k.rows, row)
	}
	return Ref{Row: row, kin: k}
}

// together gives what read finds for the referred row, reading once for all its kin. The key names the reading
// and its arguments.
func together[T any](ctx context.Context, r Ref, key string, read func(ctx context.Context, rows []int64) (map[int64]T, error)) (T, error) {
	var none T
	if r.kin == nil { // a row that was read alone
		found, err := read(ctx, []int64{r.Row})
		return found[r.Row], err
	}
	r.kin.mu.Lock()
	l, begun := r.kin.loads[key]
	if !begun {
		l = &load{done: make(chan struct{})}
		r.kin.loads[key] = l
	}
	r.kin.mu.Unlock()
	if !begun {
		l.result, l.err = read(ctx, r.kin.rows)
		close(l.done)
	}
	select {
	case <-l.done:
	case <-ctx.Done():
		return none, ctx.Err()
	}
	if l.err != nil {
		return none, l.err
	}
	return l.result.(map[int64]T)[r.Row], nil
}

// shared gives what read finds, reading once for all the kin of the referred row. The key names the reading.
func shared[T any](ctx context.Context, r Ref, key string, read func(ctx context.Context) (T, error)) (T, error) {
	return together(ctx, r, key, func(ctx context.Context, rows []int64) (map[int64]T, error) {
		found, err := read(ctx)
		all := make(map[int64]T, len(rows))
		for _, row := range rows {
			all[row] = found
		}
		return all, err
	})
}

// jsonList writes rows, names or parts as the JSON array that json_each reads.
func jsonList[T int64 | string | partOf](items []T) string {
	if len(items) == 0 {
		return "[]"
	}
	text, err := json.Marshal(items)
	if err != nil {
		panic(err) // numbers and strings always marshal
	}
	return string(text)
}

// children reads a short list below each of the kin; the statement takes the rows as JSON first, and gives the
// parent first, in order.
func children[T any](ctx context.Context, a *Archive, r Ref, key string, scan func(row scanner, parent *int64) (T, error), text string, args ...any) ([]T, error) {
	return together(ctx, r, key, func(ctx context.Context, rows []int64) (map[int64][]T, error) {
		lists := make(map[int64][]T, len(rows))
		err := a.each(ctx, func(row scanner) error {
			var parent int64
			item, err := scan(row, &parent)
			lists[parent] = append(lists[parent], item)
			return err
		}, text, append([]any{jsonList(rows)}, args...)...)
		return lists, err
	})
}

// pages reads a page of a list below each of the kin.
func pages[T any](ctx context.Context, a *Archive, r Ref, key string, q listing, p Page, scan func() ([]any, func() T)) (*Slice[T], error) {
	if _, err := p.check(q.order); err != nil {
		return nil, err
	}
	return together(ctx, r, key+p.key()+q.order.name, func(ctx context.Context, rows []int64) (map[int64]*Slice[T], error) {
		return list(ctx, a, q, p, rows, scan)
	})
}

// counted counts a list below each of the kin.
func counted(ctx context.Context, a *Archive, r Ref, key string, q listing) (int, error) {
	return together(ctx, r, "count "+key, func(ctx context.Context, rows []int64) (map[int64]int, error) {
		return count(ctx, a, q, rows)
	})
}
