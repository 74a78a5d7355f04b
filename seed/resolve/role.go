// What titles say of a person besides the name: a country, and a field of life. A footballer and a minister
// of one name are two people; so are ministers of two countries.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// claims sum up the titles given to somebody over the archive.
type claims struct {
	words     map[string]int // in how many titles a word stands
	countries map[string]int
	fields    map[string]int
}

func newClaims() claims {
	return claims{words: map[string]int{}, countries: map[string]int{}, fields: map[string]int{}}
}

// add counts the words of one title.
func (c *claims) add(title string) {
	seen := map[string]bool{}
	for _, w := range titleWords(title) {
		if seen[w] {
			continue
		}
		seen[w] = true
		c.words[w]++
		if country := countries[w]; country != "" && !seen[country] {
			seen[country] = true
			c.countries[country]++
		}
		if field := fields[w]; field != "" && !seen[field] {
			seen[field] = true
			c.fields[field]++
		}
	}
}

func (c *claims) merge(d *claims) {
	for _, pair := range [][2]map[string]int{{c.words, d.words}, {c.countries, d.countries}, {c.fields, d.fields}} {
		for k, n := range pair[1] {
			pair[0][k] += n
		}
	}
}

// titleWords gives the words of a title, without articles and without words that every title may have.
func titleWords(title string) []string {
	var out []string
	for _, t := range arabic.Tokenize(title) {
		if t.Kind == arabic.Punct {
			continue
		}
		w := arabic.Normalize(t.Text)
		if arabic.IsStopWord(w) {
			continue
		}
		out = append(out, bare(strings.TrimSuffix(w, "ه")))
	}
	return out
}

// contradict reports whether titles speak of two people: of two countries, or of two fields of life.
func contradict(a, b *claims) bool {
	return apart(a.countries, b.countries) && !shareOffice(a, b) || apart(a.fields, b.fields)
}

// apart reports whether two tallies have nothing in common, though both say something twice at least or
// everything they say is one.
func apart(a, b map[string]int) bool {
	return len(a) > 0 && len(b) > 0 && common(a, b) == 0
}

// common is how many keys two tallies share.
func common(a, b map[string]int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for k := range a {
		if b[k] > 0 {
			n++
		}
	}
	return n
}

// shareOffice reports whether the titles share at least three words: an envoy to two countries is one envoy.
func shareOffice(a, b *claims) bool { return common(a.words, b.words) >= 3 }
