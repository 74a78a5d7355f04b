// Plain text files: one document each.
package read

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// place is where a document stands: the key and name of its file.
type place struct{ key, name string }

// text reads one plain text document.
func (r *reader) text(in io.Reader, at place) error {
	limit := r.o.limit()
	raw, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case r.ctx.Err() != nil:
		return r.ctx.Err()
	case err != nil:
		return r.aside(at.name, readReason(err))
	case int64(len(raw)) > limit:
		return r.aside(at.name, tooLarge(limit))
	case len(raw) == 0:
		return r.aside(at.name, "empty")
	}
	text, reason := decode(raw)
	if reason == "" {
		text, reason = clean(text)
	}
	if reason != "" {
		return r.aside(at.name, reason)
	}
	return r.yield(Document{Key: at.key, Name: at.name, Raw: text})
}

func tooLarge(limit int64) string {
	if limit >= 1<<20 {
		return fmt.Sprintf("larger than %d MiB", limit>>20)
	}
	return fmt.Sprintf("larger than %d bytes", limit)
}

// decode brings bytes to UTF-8. The reason is empty when that was possible.
func decode(raw []byte) (text, reason string) {
	if order, ok := utf16Order(raw); ok {
		return decodeUTF16(raw, order)
	}
	raw = bytes.TrimPrefix(raw, utf8BOM)
	if utf8.Valid(raw) {
		return string(raw), ""
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return "", "binary data"
	}
	if text, ok := decodeLegacy(raw); ok {
		return text, ""
	}
	if damagedUTF8(raw) {
		return "", damaged(raw)
	}
	return "", "broken encoding: neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6"
}

// damaged is the reason for setting UTF-8 aside of which some bytes are no characters.
func damaged(raw []byte) string {
	at := 0
	for at < len(raw) {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return fmt.Sprintf("broken encoding: UTF-8 that is damaged at byte %d", at+1)
}

// clean drops control characters from a decoded text and refuses what is no text.
func clean(text string) (cleaned, reason string) {
	letters, controls, broken := 0, 0, 0
	for _, r := range text {
		switch {
		case r == 0:
			return "", "binary data"
		case isControl(r):
			controls++
		case r == utf8.RuneError:
			broken++
		case isVisible(r):
			letters++
		}
	}
	switch {
	case controls > 3 && controls*20 > letters+controls:
		return "", "binary data"
	case broken*20 > letters+broken || mojibake(text, letters):
		return "", "broken encoding: characters were lost before it was saved"
	case strings.TrimSpace(text) == "" || letters == 0:
		return "", "empty: nothing but white space"
	case controls > 0:
		text = dropControls(text)
	}
	return text, ""
}

// isVisible reports whether r shows anything: neither white space nor an
// invisible format character.
func isVisible(r rune) bool {
	if r >= 0x620 && r < 0x660 || r > ' ' && r < 0x7F {
		return true // nearly all of a text
	}
	return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r)
}

// isControl reports whether r is a control character that no text needs. Tab,
// the line ends and form feed are kept.
func isControl(r rune) bool {
	return r < ' ' && (r < '\t' || r > '\r') || r >= 0x7F && r < 0xA0 && r != 0x85
}

func dropControls(s string) string {
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return -1
		}
		return r
	}, s)
}

// mojibake reports whether a text is Arabic whose UTF-8 was once read as a
// Western charset: nearly every letter then begins with Ø or Ù.
func mojibake(text string, letters int) bool {
	return letters > 0 && 4*(strings.Count(text, "Ø")+strings.Count(text, "Ù")) > letters
}
