// JSON files: one object, an array of objects, or objects one after another. The
// file is cut into objects as it streams past, so that neither its size nor its
// nesting matters; each object is then read by itself.
package read

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// objects reads the records of a JSON file.
func (r *reader) objects(in io.Reader, at place) error {
	c := cutter{in: decoded(in), limit: r.o.limit(), line: 1}
	var held *piece // the first record: its key depends on whether it is the only one
	for {
		p, err := c.next()
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if err == nil && c.count == 1 && !p.inArray {
			held = p
			held.text = bytes.Clone(p.text)
			continue
		}
		if held != nil {
			if err := r.piece(held, at, errors.Is(err, io.EOF)); err != nil {
				return err
			}
			held = nil
		}
		switch {
		case errors.Is(err, io.EOF) && c.count == 0:
			return r.aside(at.name, c.emptyReason())
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return r.aside(at.name, readReason(err))
		}
		if err := r.piece(p, at, false); err != nil {
			return err
		}
	}
}

// piece reads one object, or sets it aside for the reason found when cutting.
func (r *reader) piece(p *piece, at place, single bool) error {
	id := place{numberedKey(at.key, p.line, p.nth), numbered(at.name, p.line)}
	if single {
		id = at
	}
	if p.reason != "" {
		return r.aside(id.name, p.reason)
	}
	return r.record(p.text, id, p.line)
}

// piece is one top-level value of a file, or one element of its top-level array.
type piece struct {
	text    []byte
	line    int  // where it begins, from 1
	nth     int  // its number among those that begin on that line, from 1
	inArray bool // an element of the top-level array
	reason  string
}

// cutter cuts a stream of JSON into pieces by counting brackets outside strings.
type cutter struct {
	in      *bufio.Reader
	limit   int64
	line    int
	count   int  // pieces so far
	inArray bool // between the brackets of the top-level array
	stray   bool // something was met that belongs to no piece
	lost    bool // the last piece was broken: where the next begins is not known
	newLine bool // the last byte read was a line end
	last    piece
	buf     []byte
}

func (c *cutter) emptyReason() string {
	if c.stray {
		return "no record in it"
	}
	return "empty"
}

func (c *cutter) read() (byte, error) {
	b, err := c.in.ReadByte()
	c.newLine = err == nil && b == '\n'
	if c.newLine {
		c.line++
	}
	return b, err
}

// find passes over what is left of a broken piece, up to a line that begins
// with an object: one mistake is reported once.
func (c *cutter) find() error {
	for begins := c.newLine; ; {
		if next, err := c.in.Peek(1); err == nil && begins && next[0] == '{' {
			c.lost = false
			return nil
		}
		b, err := c.read()
		if err != nil {
			return err
		}
		begins = c.newLine || begins && (b == ' ' || b == '\t')
	}
}

// next returns the next piece, valid until the call after; io.EOF after the last.
func (c *cutter) next() (*piece, error) {
	if c.lost {
		if err := c.find(); err != nil {
			return nil, err
		}
	}
	for {
		b, err := c.read()
		if err != nil {
			return nil, err
		}
		switch b {
		case ' ', '\t', '\r', '\n', ',':
		case '[':
			if c.inArray || c.count > 0 {
				return c.cut(b)
			}
			c.inArray, c.stray = true, true
		case ']':
			c.inArray = false
		default:
			return c.cut(b)
		}
	}
}

// cut reads one piece that begins with b.
func (c *cutter) cut(b byte) (*piece, error) {
	nth := 1
	if c.last.line == c.line && c.count > 0 {
		nth = c.last.nth + 1
	}
	p := piece{line: c.line, nth: nth, inArray: c.inArray}
	c.count++
	c.buf = c.buf[:0]
	size := int64(0)
	depth, inString, escaped := 0, false, false
	for {
		if size++; size <= c.limit {
			c.buf = append(c.buf, b)
		}
		switch {
		case escaped:
			escaped = false
		case inString && b == '\\':
			escaped = true
		case b == '"':
			inString = !inString
		case inString && b == '\n':
			// A string never holds a bare line end: it was cut off here.
			p.reason = invalidJSON(p.line)
		case inString:
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			depth--
		}
		if p.reason != "" || depth <= 0 && !inString && c.ends(b) {
			break
		}
		var err error
		if b, err = c.read(); errors.Is(err, io.EOF) {
			p.reason = invalidJSON(p.line)
			break
		} else if err != nil {
			return nil, err
		}
	}
	if size > c.limit && p.reason == "" {
		p.reason = tooLarge(c.limit)
	}
	p.text = c.buf
	c.lost = p.reason == invalidJSON(p.line) || len(c.buf) > 0 && c.buf[0] != '{' && c.buf[0] != '['
	c.last = p
	return &p, nil
}

// ends reports whether a piece outside all brackets is complete with byte b:
// after a bracket or string, or where a bare word or number meets what follows.
func (c *cutter) ends(b byte) bool {
	if b == '}' || b == ']' || b == '"' {
		return true
	}
	next, err := c.in.Peek(1)
	if err != nil {
		return true
	}
	switch next[0] {
	case ' ', '\t', '\r', '\n', ',', ']', '}', '{', '[', '"':
		return true
	}
	return false
}
