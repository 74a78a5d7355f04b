package arabic

import "strings"

// Web and mail addresses are recognised so that they stay one token: parted into
// words they would match everything that has "com" or "www" in it.

// addressLen returns the length in bytes of the web or mail address that text
// begins with, 0 if it begins with none.
func addressLen(text string) int {
	n := 0
	for n < len(text) && isAddressByte(text[n]) {
		n++
	}
	run := strings.TrimRight(text[:n], ".,:;!?'-)(&=/#%")
	if i := strings.Index(run, "://"); i > 0 && isLabel(run[:i]) && i+3 < len(run) {
		return len(run)
	}
	host := run
	if at := strings.IndexByte(run, '@'); at > 0 {
		host = run[at+1:]
		if !isHost(host) {
			return 0
		}
		return len(run)
	}
	if i := strings.IndexAny(host, "/?#:"); i >= 0 {
		host = host[:i]
	}
	if !isHost(host) {
		return 0
	}
	return len(run)
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

func isAddressByte(b byte) bool {
	return isASCIIAlnum(b) || strings.IndexByte("-._~:/?#@!$&'()*+,;=%", b) >= 0
}
