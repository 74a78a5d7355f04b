// Pages of lists: keyset cursors, forward and backward, at the root and inside many parents at once.
package db

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// MaxPage is the greatest number of items in a page, and StandardPage the number when none is asked for.
const (
	MaxPage      = 100
	StandardPage = 20
)

// Page says which part of a list is wanted, as in the Relay connection specification, what of each item, and what of
// the things within the items, such as the speakers of quotes.
type Page struct {
	First, Last    *int
	After, Before  *string
	Fields, Within Fields
}

// Item is one item of a page with the cursor that points to it.
type Item[T any] struct {
	Value  T
	Cursor string
}

// Slice is a page of a list.
type Slice[T any] struct {
	Items            []Item[T]
	HasNext, HasPrev bool
}

// key tells pages apart.
func (p Page) key() string {
	if p.First != nil && p.Last == nil && p.After == nil && p.Before == nil { // what is asked most
		return strconv.Itoa(*p.First) + p.Fields.key() + p.Within.key()
	}
	text, err := json.Marshal(p)
	if err != nil {
		panic(err) // plain values always marshal
	}
	return string(text)
}

// order is how a list is sorted: by columns that all run one way, the last of them unique. An index that begins
// with the same columns serves it.
type order struct {
	name    string
	columns []string
	desc    bool
}

// listing is a question whose answer is a list. It is answered in two steps: the rows of a page are picked by their
// keys alone, and only what was picked is read in full. With a parent column it is asked for many parents at once.
type listing struct {
	parent  string // the column that holds the parent's row; empty at the root
	id      string // the column that holds the row of what is listed
	pick    string // FROM, with the joins that parent, conditions and order need
	where   conditions
	order   order
	columns string // what is read of each row; picked.k0 is the first key of the order
	from    string // FROM, with the joins that the columns need
	short   bool   // a parent has few rows: all are read in order and cut to pages here, which costs less than numbering them

	pickArgs []any // the arguments of pick
}

// conditions are joined by AND.
type conditions struct {
	texts []string
	args  []any
}

func (c *conditions) add(text string, args ...any) {
	c.texts = append(c.texts, text)
	c.args = append(c.args, args...)
}

// with gives the conditions and those of others together.
func (c conditions) with(others conditions) conditions {
	return conditions{
		texts: append(c.texts[:len(c.texts):len(c.texts)], others.texts...),
		args:  append(c.args[:len(c.args):len(c.args)], others.args...),
	}
}

func (c conditions) sql() string {
	if len(c.texts) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.texts, " AND ")
}

// window is a validated page: how many, which way, and between which cursors.
type window struct {
	size     int
	backward bool
	bound    []any // the keys of the cursor to begin at; nil: from the end
	limit    []any // the keys of the cursor to stop before; nil: at the other end
}

// check validates a page against an order.
func (p Page) check(o order) (window, error) {
	if p.First != nil && p.Last != nil {
		return window{}, badInput("give `first` or `last`, not both")
	}
	w := window{size: StandardPage}
	name, size, from, to := "first", p.First, p.After, p.Before
	if p.Last != nil {
		w.backward, name, size, from, to = true, "last", p.Last, p.Before, p.After
	}
	if size != nil {
		if err := CheckSize(name, *size); err != nil {
			return window{}, err
		}
		w.size = *size
	}
	var err error
	if w.bound, err = openCursor(from, o); err == nil {
		w.limit, err = openCursor(to, o)
	}
	return w, err
}

// CheckSize refuses a number of items that is not 1 to MaxPage.
func CheckSize(name string, size int) error {
	if size < 1 || size > MaxPage {
		return badInput("`%s` must be 1 to %d", name, MaxPage)
	}
	return nil
}

// Cursors are opaque: the order's name and the sort keys of the item.

func makeCursor(o order, keys []any) string {
	var room [160]byte
	text := appendKey(append(room[:0], '['), o.name)
	for _, key := range keys {
		text = appendKey(append(text, ','), key)
	}
	return base64.RawURLEncoding.EncodeToString(append(text, ']'))
}

// appendKey writes a sort key as JSON, as encoding/json does: a page has a cursor for each item, and most keys are
// numbers, days and ids.
func appendKey(text []byte, key any) []byte {
	switch k := key.(type) {
	case int64:
		return strconv.AppendInt(text, k, 10)
	case string:
		if isPlain(k) {
			return append(append(append(text, '"'), k...), '"')
		}
	}
	written, err := json.Marshal(key)
	if err != nil {
		panic(err) // keys are numbers and strings
	}
	return append(text, written...)
}

// isPlain says whether JSON writes a text as it is.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			return false
		}
	}
	return true
}

// openCursor gives the sort keys in a cursor; nil where there is none.
func openCursor(cursor *string, o order) ([]any, error) {
	if cursor == nil {
		return nil, nil
	}
	foreign := badInput("the cursor is not one of this list in this order")
	text, err := base64.RawURLEncoding.DecodeString(*cursor)
	if err != nil || len(*cursor) > 2048 {
		return nil, foreign
	}
	var parts []any
	if err := json.Unmarshal(text, &parts); err != nil || len(parts) != len(o.columns)+1 || parts[0] != o.name {
		return nil, foreign
	}
	for i, part := range parts[1:] {
		switch key := part.(type) {
		case string:
		case float64: // row numbers and counts are whole
			parts[i+1] = int64(key)
		default:
			return nil, foreign
		}
	}
	return parts[1:], nil
}

// sql writes the statement for a window: one row more than asked for tells whether more follows.
func (q listing) sql(w window, parents []int64) (string, []any) {
	desc := q.order.desc != w.backward
	where := q.where.with(q.below(parents)).with(q.order.beyond(w.bound, desc)).with(q.order.beyond(w.limit, !desc))
	parent, keys := q.parent, make([]string, len(q.order.columns))
	if parent == "" {
		parent = "0"
	}
	names := make([]string, len(keys))
	for i, column := range q.order.columns {
		names[i] = fmt.Sprintf("picked.k%d", i)
		keys[i] = fmt.Sprintf("%s AS k%d", column, i)
	}
	sorted := sortClause(q.order.columns, desc)
	if q.short && len(parents) > 1 {
		return fmt.Sprintf(`SELECT %s, %s, %s FROM %s%s ORDER BY %s, %s`,
			parent, strings.Join(q.order.columns, ", "), q.columns, q.from, where.sql(), parent, sorted), where.args
	}
	nth, last := "0", fmt.Sprintf("ORDER BY %s LIMIT %d", sorted, w.size+1)
	if len(parents) > 1 { // each parent gives a page of its own
		nth, last = fmt.Sprintf("row_number() OVER (PARTITION BY %s ORDER BY %s)", parent, sorted), ""
	}
	text := fmt.Sprintf(`SELECT picked.parent, %s, %s FROM (SELECT %s AS parent, %s AS id, %s, %s AS nth FROM %s%s %s) AS picked
		JOIN %s ON %s = picked.id WHERE picked.nth <= %d ORDER BY picked.parent, %s`,
		strings.Join(names, ", "), q.columns, parent, q.id, strings.Join(keys, ", "), nth, q.pick, where.sql(), last,
		q.joined(), q.id, w.size+1, sortClause(names, desc))
	return text, append(q.pickArgs[:len(q.pickArgs):len(q.pickArgs)], where.args...)
}

// joined is FROM with its own joins kept together.
func (q listing) joined() string {
	if strings.Contains(q.from, " JOIN ") {
		return "(" + q.from + ")"
	}
	return q.from
}

// below is the condition that a row hangs on one of the parents.
func (q listing) below(parents []int64) conditions {
	switch {
	case q.parent == "":
		return conditions{}
	case len(parents) == 1:
		return conditions{[]string{q.parent + " = ?"}, []any{parents[0]}}
	}
	return conditions{[]string{q.parent + " IN (SELECT value FROM json_each(?))"}, []any{jsonList(parents)}}
}

// beyond is the condition that a row stands behind the keys of a cursor; none where there is no cursor.
func (o order) beyond(keys []any, desc bool) conditions {
	if keys == nil {
		return conditions{}
	}
	compare := ">"
	if desc {
		compare = "<"
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(keys)), ", ")
	return conditions{[]string{fmt.Sprintf("(%s) %s (%s)", strings.Join(o.columns, ", "), compare, marks)}, keys}
}

func sortClause(columns []string, desc bool) string {
	direction := " ASC"
	if desc {
		direction = " DESC"
	}
	return strings.Join(columns, direction+", ") + direction
}

// list reads a page for each parent; at the root the only parent is 0. The scan function names where the columns
// go, and makes the value of them.
func list[T any](ctx context.Context, a *Archive, q listing, p Page, parents []int64, scan func() (dest []any, value func() T)) (map[int64]*Slice[T], error) {
	w, err := p.check(q.order)
	if err != nil {
		return nil, err
	}
	text, args := q.sql(w, parents)
	if q.parent == "" {
		parents = []int64{0}
	}
	pages := make(map[int64]*Slice[T], len(parents))
	for _, parent := range parents {
		pages[parent] = &Slice[T]{}
	}
	var parent int64
	keys := make([]any, len(q.order.columns))
	dest := make([]any, 0, len(keys)+32)
	err = a.each(ctx, func(row scanner) error {
		dest = append(dest[:0], &parent)
		for i := range keys {
			dest = append(dest, &keys[i])
		}
		columns, value := scan()
		dest = append(dest, columns...)
		if err := row.Scan(dest...); err != nil {
			return err
		}
		s := pages[parent]
		if len(s.Items) == w.size { // it only tells that more follows, and is nobody's kin
			s.HasNext = true
			return nil
		}
		s.Items = append(s.Items, Item[T]{value(), makeCursor(q.order, keys)})
		return nil
	}, text, args...)
	if err != nil {
		return nil, err
	}
	for _, s := range pages {
		s.turn(w)
	}
	return pages, nil
}

// turn says what stands on either side of a page, and turns a backward page round.
func (s *Slice[T]) turn(w window) {
	s.HasPrev = w.bound != nil
	if w.backward {
		s.HasNext, s.HasPrev = s.HasPrev, s.HasNext
		slices.Reverse(s.Items)
	}
}

// count counts a list for each parent; at the root the only parent is 0.
func count(ctx context.Context, a *Archive, q listing, parents []int64) (map[int64]int, error) {
	counts := map[int64]int{}
	where, group, parent := q.where.with(q.below(parents)), "", "0"
	if q.parent != "" {
		group, parent = " GROUP BY "+q.parent, q.parent
	}
	err := a.each(ctx, func(row scanner) error {
		var parent int64
		var n int
		err := row.Scan(&parent, &n)
		counts[parent] = n
		return err
	}, fmt.Sprintf("SELECT %s, count(*) FROM %s%s%s", parent, q.pick, where.sql(), group),
		append(q.pickArgs[:len(q.pickArgs):len(q.pickArgs)], where.args...)...)
	return counts, err
}
