package annotate

import (
	"embed"
	"strings"

	"sijill/arabic"
)

// Tables: the word lists in tables/*.txt, which a reader of Arabic can check and
// extend without reading Go.

//go:embed tables/*.txt
var tables embed.FS

// table reads one file of tables: the entries of each section, as printed.
// A section opens with [name]; entries are parted by ، or by line ends; a line
// that begins with # is a remark.
func table(file string) map[string][]string {
	raw, err := tables.ReadFile("tables/" + file)
	if err != nil {
		panic(err) // only a wrong name in this package makes it fail
	}
	out := map[string][]string{}
	section := ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		default:
			for entry := range strings.SplitSeq(line, "،") {
				if entry = strings.TrimSpace(entry); entry != "" {
					out[section] = append(out[section], entry)
				}
			}
		}
	}
	return out
}

// normWords gives the normalised words of a table entry.
func normWords(entry string) []string {
	words := strings.Fields(entry)
	for i, w := range words {
		words[i] = arabic.Normalize(w)
	}
	return words
}

// normSet gives the normalised entries, words parted by one space.
func normSet(entries []string) map[string]bool {
	set := make(map[string]bool, len(entries))
	for _, e := range entries {
		set[strings.Join(normWords(e), " ")] = true
	}
	return set
}
