// The two ways to write records down: JSON, one object a line, and CSV, whose columns are the paths of the JSON.

package export

import (
	"bufio"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// ndjsonEncoder writes one JSON object a line.
type ndjsonEncoder[T any] struct{ json *json.Encoder }

func newNDJSON[T any](w *bufio.Writer) *ndjsonEncoder[T] {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false) // the text as it is, not as a page would need it
	return &ndjsonEncoder[T]{e}
}

func (e *ndjsonEncoder[T]) record(r *T) error { return e.json.Encode(r) }
func (e *ndjsonEncoder[T]) end() error        { return nil }

// column is a column of a CSV file. Its name is the path of the field in the JSON record, with dots.
type column[T any] struct {
	name string
	cell func(*T) string
}

// below are the columns of a part of a record; where the part is absent they are empty.
func below[T, P any](prefix string, part func(*T) *P, columns []column[P]) []column[T] {
	all := make([]column[T], len(columns))
	for i, c := range columns {
		all[i] = column[T]{prefix + "." + c.name, func(r *T) string {
			p := part(r)
			if p == nil {
				return ""
			}
			return c.cell(p)
		}}
	}
	return all
}

// eachOf is a column that joins a cell of every part of a list.
func eachOf[T, P any](name string, parts func(*T) []P, cell func(*P) string) column[T] {
	return column[T]{name, func(r *T) string {
		list := parts(r)
		cells := make([]string, len(list))
		for i := range list {
			cells[i] = cell(&list[i])
		}
		return strings.Join(cells, listSeparator)
	}}
}

// listSeparator parts the items of a list in one cell.
const listSeparator = " | "

// byteOrderMark is U+FEFF in UTF-8.
const byteOrderMark = "\uFEFF"

// csvEncoder writes CSV as RFC 4180 has it. The encoder of encoding/csv is no choice: with the line ends of the
// standard it also changes those within a text, and then spans no longer point to what they should.
type csvEncoder[T any] struct {
	w       *bufio.Writer
	columns []column[T]
	bom     bool
	resumed bool // the file has its header already
	begun   bool
}

func (e *csvEncoder[T]) record(r *T) error {
	e.header()
	for i, c := range e.columns {
		e.cell(i, c.cell(r))
	}
	_, err := e.w.WriteString("\r\n") // a failed write of a bufio.Writer fails all later ones
	return err
}

func (e *csvEncoder[T]) end() error {
	e.header()
	return nil
}

func (e *csvEncoder[T]) header() {
	if e.begun || e.resumed {
		return
	}
	e.begun = true
	if e.bom {
		_, _ = e.w.WriteString(byteOrderMark)
	}
	for i, c := range e.columns {
		e.cell(i, c.name)
	}
	_, _ = e.w.WriteString("\r\n")
}

func (e *csvEncoder[T]) cell(n int, text string) {
	if n > 0 {
		_ = e.w.WriteByte(',')
	}
	text = harmless(text)
	if !strings.ContainsAny(text, "\",\r\n") {
		_, _ = e.w.WriteString(text)
		return
	}
	_ = e.w.WriteByte('"')
	_, _ = e.w.WriteString(strings.ReplaceAll(text, `"`, `""`))
	_ = e.w.WriteByte('"')
}

// formulaStarts are the characters by which spreadsheets take a cell for a formula, or drop what stands before one
// (OWASP, "CSV Injection").
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// harmless puts an apostrophe before a text that a spreadsheet would carry out.
func harmless(text string) string {
	if first, size := utf8.DecodeRuneInString(text); size > 0 && strings.ContainsRune(formulaStarts, first) {
		return "'" + text
	}
	return text
}
