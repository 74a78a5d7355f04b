package arabic

import "strings"

// Web and mail addresses are recognised so that they stay one token: parted into
// words they would match everything that has "com" or "www" in it.

// longestHost bounds how far ahead the tokeniser looks for the end of a host's
// name: DNS allows 253 bytes.
const longestHost = 253

// addressLen returns the length in bytes of the web or mail address that text
// begins with, 0 if it begins with none.
func addressLen(text string) int {
	head := 0
	for head < min(len(text), longestHost) && isHostByte(text[head]) {
		head++
	}
	host, rest := text[:head], text[head:]
	switch {
	case strings.HasPrefix(rest, "://") && isLabel(host) && len(rest) > 3 && isASCIIAlnum(rest[3]):
		return urlLen(text)
	case strings.HasPrefix(rest, "@"):
		return mailLen(text, head+1)
	}
	host = strings.TrimRight(host, ".-_+")
	if !isHost(host) {
		return 0
	}
	if len(host) == head && rest != "" && strings.IndexByte("/?#:", rest[0]) >= 0 {
		return urlLen(text)
	}
	return len(host)
}

// mailLen returns the length of a mail address whose host begins at byte at, 0
// if no host stands there.
func mailLen(text string, at int) int {
	end := at
	for end < min(len(text), at+longestHost) && isHostByte(text[end]) {
		end++
	}
	host := strings.TrimRight(text[at:end], ".-_+")
	if at == 1 || !isHost(host) {
		return 0
	}
	return at + len(host)
}

// urlLen returns the length of the run of URL characters at the start of text,
// without the punctuation that closes the sentence around it.
func urlLen(text string) int {
	n := 0
	for n < len(text) && (isHostByte(text[n]) || strings.IndexByte("~:/?#@!$&'()*,;=", text[n]) >= 0) {
		n++
	}
	return len(strings.TrimRight(text[:n], ".,:;!?'-)(&=#%*"))
}

// isHost reports whether s is written like the name of a host: labels parted by
// single dots, the last one two to twelve small letters (U.S. and 3.5 are none).
func isHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot-1 < 2 || len(s)-dot-1 > 12 {
		return false
	}
	for _, b := range []byte(s[dot+1:]) {
		if b < 'a' || b > 'z' {
			return false
		}
	}
	for label := range strings.SplitSeq(s[:dot], ".") {
		if !isLabel(label) {
			return false
		}
	}
	return true
}

func isLabel(s string) bool {
	for _, b := range []byte(s) {
		if !isASCIIAlnum(b) && b != '-' {
			return false
		}
	}
	return s != ""
}

func isASCIIAlnum(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func isHostByte(b byte) bool {
	return isASCIIAlnum(b) || b == '.' || b == '-' || b == '_' || b == '+' || b == '%'
}
