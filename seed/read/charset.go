// Character encodings: UTF-16 with or without its mark, and the two legacy
// charsets of Arabic. Which one a text is in is decided by how Arabic the letters
// look that it gives.
package read

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var (
	utf8BOM    = []byte{0xEF, 0xBB, 0xBF}
	utf16leBOM = []byte{0xFF, 0xFE}
	utf16beBOM = []byte{0xFE, 0xFF}
)

// utf16Order recognises UTF-16 by its byte order mark, or without one by its
// high bytes: in Arabic text nearly all are 06 (letters) or 00 (spaces, digits).
func utf16Order(raw []byte) (binary.ByteOrder, bool) {
	switch {
	case bytes.HasPrefix(raw, utf16leBOM):
		return binary.LittleEndian, true
	case bytes.HasPrefix(raw, utf16beBOM):
		return binary.BigEndian, true
	case len(raw) < 8 || len(raw)%2 != 0:
		return nil, false
	}
	sample := raw[:min(len(raw), 4096)&^1]
	var high [2]int // how many bytes at even and odd places are 06 or 00
	for i, b := range sample {
		if b == 0x06 || b == 0x00 {
			high[i%2]++
		}
	}
	units := len(sample) / 2
	switch {
	case high[1]*10 >= units*9 && high[0]*4 < units:
		return binary.LittleEndian, true
	case high[0]*10 >= units*9 && high[1]*4 < units:
		return binary.BigEndian, true
	}
	return nil, false
}

func decodeUTF16(raw []byte, order binary.ByteOrder) (text, reason string) {
	const broken = "broken encoding: damaged UTF-16"
	if len(raw)%2 != 0 {
		return "", broken
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i < len(raw); i += 2 {
		units = append(units, order.Uint16(raw[i:]))
	}
	if len(units) > 0 && units[0] == 0xFEFF {
		units = units[1:]
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			if i+1 == len(units) {
				return "", broken
			}
			if r = utf16.DecodeRune(r, rune(units[i+1])); r == utf8.RuneError {
				return "", broken
			}
			i++
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out), ""
}

// legacy lists the single-byte charsets in which Arabic was saved.
var legacy = []*charmap.Charmap{charmap.Windows1256, charmap.ISO8859_6}

// letterShare is how often each letter stands among a thousand letters of
// Arabic news, rounded; counted over a large news corpus.
var letterShare = map[rune]int{
	'ا': 149, 'ل': 113, 'ي': 80, 'م': 62, 'و': 54, 'ن': 52, 'ر': 50, 'ت': 47, 'ب': 36, 'ة': 32,
	'ع': 31, 'د': 31, 'ف': 26, 'س': 26, 'ق': 23, 'ه': 22, 'أ': 21, 'ك': 18, 'ح': 17, 'ج': 14,
	'إ': 10, 'ش': 9, 'ص': 9, 'ط': 9, 'ى': 8, 'خ': 8, 'ض': 7, 'ز': 6, 'ث': 6, 'ذ': 5,
	'غ': 4, 'ئ': 4, 'ء': 3, 'ظ': 2, 'ؤ': 1, 'آ': 1,
}

// leastArabic is the mean letterShare below which bytes are not Arabic. Arabic
// text has 65–75; Russian, Greek or Chinese bytes read as Arabic stay under 35.
const leastArabic = 45

// decodeLegacy reads bytes as the charset that gives the most Arabic-looking
// text, if any does. UTF-8 with a damaged byte is none: it gives ط and ظ before
// every letter.
func decodeLegacy(raw []byte) (string, bool) {
	if damagedUTF8(raw) {
		return "", false
	}
	var best *charmap.Charmap
	most := leastArabic
	for _, c := range legacy {
		if share := arabicShare(raw, c); share >= most {
			best, most = c, share+1
		}
	}
	if best == nil {
		return "", false
	}
	out := make([]byte, 0, len(raw)*2)
	for _, b := range raw {
		r := best.DecodeByte(b)
		if r == utf8.RuneError {
			return "", false
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out), true
}

// arabicShare is the mean letterShare of the bytes above ASCII, read by c; 0
// where fewer than a third of all letters are Arabic.
func arabicShare(raw []byte, c *charmap.Charmap) int {
	sum, high, latin := 0, 0, 0
	for _, b := range raw {
		switch {
		case b >= 0x80 && b != 0xA0:
			high++
			sum += letterShare[c.DecodeByte(b)]
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			latin++
		}
	}
	if high == 0 || high*2 < latin {
		return 0
	}
	return sum / high
}

// damagedUTF8 reports whether most bytes above ASCII do make UTF-8 characters.
func damagedUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		i += size
	}
	return good > bad
}
