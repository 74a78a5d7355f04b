// Web addresses in the spellings that mean the same page: links are copied with tracking words, with or without
// `www.`, a slash at the end, or percent signs for Arabic letters.
package db

import (
	"net/url"
	"strings"
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
	u, err := url.Parse(given)
	if err != nil || u.Host == "" || u.Opaque != "" || u.Scheme != "http" && u.Scheme != "https" {
		return all
	}
	host := strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(u.Host, ":80"), ":443")), "www.")
	query := withoutTrackers(u.RawQuery)
	seen := map[string]bool{given: true}
	for _, scheme := range []string{"https://", "http://"} {
		for _, www := range []string{"", "www."} {
			for _, path := range pathSpellings(u) {
				if spelling := scheme + www + host + path + query; !seen[spelling] {
					seen[spelling] = true
					all = append(all, spelling)
				}
			}
		}
	}
	return all
}

// pathSpellings are the path with percent signs, in capital or small digits, and with letters; each with and without
// a slash at its end.
func pathSpellings(u *url.URL) []string {
	bare := strings.TrimSuffix(u.EscapedPath(), "/")
	letters := bare
	if path, err := url.PathUnescape(bare); err == nil {
		letters = path
		bare = (&url.URL{Path: path}).EscapedPath()
	}
	var all []string
	for _, path := range []string{bare, smallDigits(bare), letters} {
		all = append(all, path, path+"/")
	}
	return all
}

// smallDigits writes the digits behind percent signs small, and nothing else.
func smallDigits(escaped string) string {
	text := []byte(escaped)
	for i := 0; i+2 < len(text); i++ {
		if text[i] == '%' {
			copy(text[i+1:i+3], strings.ToLower(escaped[i+1:i+3]))
		}
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
