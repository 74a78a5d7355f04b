// JSON Lines: a record a line. A line that is no record is set aside by its
// number and the next one is read.
package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding/unicode"
)

// lines reads records, one a line. Blank lines are passed over.
func (r *reader) lines(in io.Reader, at place) error {
	s := lineScanner{in: decoded(in), limit: r.o.limit()}
	seen := false
	for {
		line, size, err := s.next()
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if size > s.limit {
			seen = true
			if err := r.aside(numbered(at.name, s.number), tooLarge(s.limit)); err != nil {
				return err
			}
		} else if line = bytes.TrimSpace(line); len(line) > 0 {
			seen = true
			id := place{numberedKey(at.key, s.number, 1), numbered(at.name, s.number)}
			if err := r.record(line, id, s.number); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF) && !seen:
			return r.aside(at.name, "empty")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return r.aside(at.name, readReason(err))
		}
	}
}

func numbered(name string, line int) string { return fmt.Sprintf("%s:%d", name, line) }

// numberedKey is the key of the nth record that begins on a line.
func numberedKey(key string, line, nth int) string {
	if nth > 1 {
		return fmt.Sprintf("%s:%d.%d", key, line, nth)
	}
	return fmt.Sprintf("%s:%d", key, line)
}

// decoded looks at the beginning of a stream of records and brings UTF-16 to
// UTF-8, with its mark or without: the first character is of ASCII then and one of
// its bytes 0. The mark of UTF-8 is passed over.
func decoded(in io.Reader) *bufio.Reader {
	const size = 64 << 10
	b := bufio.NewReaderSize(in, size)
	head, _ := b.Peek(3)
	switch {
	case bytes.HasPrefix(head, utf16leBOM), bytes.HasPrefix(head, utf16beBOM):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		return bufio.NewReaderSize(utf16.Reader(b), size)
	case bytes.HasPrefix(head, utf8BOM):
		_, _ = b.Discard(3)
	case len(head) == 3 && head[0] != 0 && head[1] == 0:
		return bufio.NewReaderSize(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), size)
	case len(head) == 3 && head[0] == 0 && head[1] != 0:
		return bufio.NewReaderSize(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), size)
	}
	return b
}

// lineScanner reads lines of bounded length and counts them from 1.
type lineScanner struct {
	in     *bufio.Reader
	limit  int64
	number int
	buf    []byte
}

// next returns the next line, valid until the call after, and its size in
// bytes. A line longer than the limit is passed over: size tells. The error is
// that of reading, io.EOF with the last line.
func (s *lineScanner) next() (line []byte, size int64, err error) {
	s.number++
	s.buf = s.buf[:0]
	for {
		part, err := s.in.ReadSlice('\n')
		size += int64(len(part))
		if size <= s.limit {
			s.buf = append(s.buf, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return s.buf, size, err
		}
	}
}
