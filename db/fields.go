// Which columns of a record are read: those of the fields that are asked for. Each kind of record has a table that
// names its fields beside the columns they come from.
package db

import (
	"strconv"
	"strings"
)

// Fields are the fields of a record that are wanted, by their names in the API. The zero value wants all of them.
type Fields uint64

// chosen marks that fields were named, even where none of them has a column.
const chosen Fields = 1

// With adds a field. A name that no column belongs to adds nothing to what is read.
func (f Fields) With(name string) Fields { return f | chosen | fieldBits[name] }

// need says whether one of some fields is wanted.
func (f Fields) need(some Fields) bool { return f == 0 || f&some != 0 }

// key tells sets of fields apart.
func (f Fields) key() string {
	if f == 0 {
		return ""
	}
	return ":" + strconv.FormatUint(uint64(f), 36)
}

// fieldBits gives every field that has a column its bit.
var fieldBits = map[string]Fields{}

// fieldSet is that of the named fields, parted by spaces.
func fieldSet(names string) (set Fields) {
	for name := range strings.FieldsSeq(names) {
		if fieldBits[name] == 0 {
			if len(fieldBits) == 63 {
				panic("more fields than bits") // when the program begins, if at all
			}
			fieldBits[name] = chosen << (len(fieldBits) + 1)
		}
		set |= fieldBits[name]
	}
	return set
}

// column is a column of a record R, the fields that need it, and where it is put.
type column[R any] struct {
	fields Fields
	sql    string
	into   func(r *R) any
}

type table[R any] []column[R]

// of are the columns that the fields need.
func (c table[R]) of(f Fields) table[R] {
	if f == 0 {
		return c
	}
	var wanted table[R]
	for _, one := range c {
		if f.need(one.fields) {
			wanted = append(wanted, one)
		}
	}
	return wanted
}

// after writes the columns behind another.
func (c table[R]) after(first string) string {
	var text strings.Builder
	text.WriteString(first)
	for _, one := range c {
		text.WriteString(", ")
		text.WriteString(one.sql)
	}
	return text.String()
}

// dest adds where the columns of a row go.
func (c table[R]) dest(dest []any, r *R) []any {
	for i := range c {
		dest = append(dest, c[i].into(r))
	}
	return dest
}
