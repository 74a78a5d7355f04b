// Web addresses in the spellings that mean the same page: links are copied with tracking words, with or without
// `www.`, a slash at the end, or percent signs for Arabic letters.
package db

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// trackers are parameters that tell where a link was clicked, and never which page it leads to.
var trackers = map[string]bool{
	"fbclid": true, "gclid": true, "dclid": true, "msclkid": true, "yclid": true, "igshid": true, "igsh": true,
	"mc_cid": true, "mc_eid": true, "_ga": true, "_gl": true,
}

// urlSpellings are the addresses under which a page may be stored, of which the given one is the first. What is no
// address of the web has no other spelling.
func urlSpellings(given string) []string {
	all := []string{given}
	address, _, _ := strings.Cut(given, "#")
	address, query, _ := strings.Cut(address, "?")
	scheme, rest, _ := strings.Cut(address, "://")
	host, path, _ := strings.Cut(rest, "/")
	scheme, host, query = strings.ToLower(scheme), bareHost(host), withoutTrackers(query)
	if scheme != "http" && scheme != "https" || host == "" || !utf8.ValidString(given) {
		return all
	}
	seen := map[string]bool{given: true}
	for _, scheme := range []string{"https://", "http://"} {
		for _, www := range []string{"", "www."} {
			for _, path := range pathSpellings(path) {
				if spelling := scheme + www + host + path + query; !seen[spelling] {
					seen[spelling] = true
					all = append(all, spelling)
				}
			}
		}
	}
	return all
}

// bareHost is a host in small letters, without the port that goes without saying and without `www.`; nothing where
// no name is left of it.
func bareHost(host string) string {
	name, port, hasPort := strings.Cut(strings.ToLower(host), ":")
	for strings.HasPrefix(name, "www.") {
		name = strings.TrimPrefix(name, "www.")
	}
	if name == "" || !hasPort || port == "80" || port == "443" {
		return name
	}
	return name + ":" + port
}

// pathSpellings are the path with Arabic letters as such, and behind percent signs in capital and in small digits;
// each with and without a slash at its end. Escaped marks of ASCII stay as they are: `%2F` is no slash.
func pathSpellings(path string) []string {
	path = "/" + strings.TrimRight(path, "/")
	paths := []string{path}
	if letters := lettered(path); utf8.ValidString(letters) {
		paths = []string{escaped(letters, "0123456789ABCDEF"), escaped(letters, "0123456789abcdef"), letters}
	}
	var all []string
	for _, path := range paths {
		path = strings.TrimRight(path, "/")
		all = append(all, path, path+"/")
	}
	return all
}

// lettered takes the percent signs off all bytes beyond ASCII.
func lettered(path string) string {
	text := make([]byte, 0, len(path))
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			if c, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil && c >= utf8.RuneSelf {
				text = append(text, byte(c))
				i += 2
				continue
			}
		}
		text = append(text, path[i])
	}
	return string(text)
}

// escaped puts percent signs before all bytes beyond ASCII.
func escaped(letters, digits string) string {
	text := make([]byte, 0, len(letters))
	for _, c := range []byte(letters) {
		if c < utf8.RuneSelf {
			text = append(text, c)
			continue
		}
		text = append(text, '%', digits[c>>4], digits[c&15])
	}
	return string(text)
}

// withoutTrackers gives the query string with its question mark, or nothing.
func withoutTrackers(query string) string {
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if name = strings.ToLower(name); pair != "" && !trackers[name] && !strings.HasPrefix(name, "utm_") {
			kept = append(kept, pair)
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return "?" + strings.Join(kept, "&")
}
