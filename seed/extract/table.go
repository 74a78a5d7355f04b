// Package extract reads what a page says about its article: title, date,
// publisher, author, section and place; and parts the article's own text from
// the furniture around it. Every statement carries the words that prove it, every
// line taken away the rule that took it. What a document does not say is unknown.
package extract

import (
	_ "embed"
	"maps"
	"strings"

	"sijill/arabic"
)

// The tables that a reader of Arabic can check and extend. They are read once.
var (
	//go:embed tables/furniture.txt
	furnitureTable string
	//go:embed tables/buttons.txt
	buttonTable string
	//go:embed tables/notices.txt
	noticeTable string
	//go:embed tables/lists.txt
	listTable string
	//go:embed tables/places.txt
	placeTable string
	//go:embed tables/sections.txt
	sectionTable string
	//go:embed tables/datewords.txt
	dateWordTable string
	//go:embed tables/givennames.txt
	givenNameTable string
)

// contentLines yields the lines of a table that are neither empty nor comments.
func contentLines(table string, yield func(line string)) {
	for line := range strings.SplitSeq(table, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
			yield(line)
		}
	}
}

// phraseSet holds phrases of one or more words, keyed by their normalised words
// joined by a space.
type phraseSet map[string]string

const longestPhrase = 5

// longest returns the value of the longest phrase that words begin with, and how
// many words it takes; 0 if there is none.
func (s phraseSet) longest(words []string) (value string, used int) {
	for n := min(longestPhrase, len(words)); n > 0; n-- {
		if v, ok := s[strings.Join(words[:n], " ")]; ok {
			return v, n
		}
	}
	return "", 0
}

func (s phraseSet) has(key string) bool { _, ok := s[key]; return ok }

// readPhrases reads lists parted by the Arabic comma. A head in brackets gives
// the value of what follows; without one, the value is the phrase as printed.
func readPhrases(table string) phraseSet {
	set := phraseSet{}
	head := ""
	contentLines(table, func(line string) {
		if strings.HasPrefix(line, "[") {
			head = strings.Trim(line, "[]")
			return
		}
		for phrase := range strings.SplitSeq(line, "،") {
			phrase = strings.TrimSpace(phrase)
			value := head
			if value == "" {
				value = phrase
			}
			set[phraseKey(phrase)] = value
		}
	})
	return set
}

// withArticle adds the single words of a set with the article, and without: محليات, المحليات.
func withArticle(set phraseSet) phraseSet {
	both := maps.Clone(set)
	for key, value := range set {
		if strings.Contains(key, " ") {
			continue
		}
		other, had := strings.CutPrefix(key, "ال")
		if !had {
			other = "ال" + key
		}
		if _, taken := both[other]; !taken && !places.has(key) && !isOutlet(other) { // العرب is a newspaper
			both[other] = value
		}
	}
	return both
}

// phraseKey is how a phrase is compared: its normalised words, without
// punctuation, numbers as #.
func phraseKey(phrase string) string { return strings.Join(keyWords(phrase), " ") }

// keyWords returns the normalised words of a text, numbers as #.
func keyWords(text string) []string {
	var words []string
	for _, t := range arabic.Tokenize(text) {
		switch {
		case t.Kind == arabic.Number || t.Text == "#":
			words = append(words, "#")
		case t.Kind != arabic.Punct:
			words = append(words, arabic.Normalize(t.Text))
		}
	}
	return words
}

var (
	places     = readPhrases(placeTable)
	sections   = withArticle(readPhrases(sectionTable))
	dateWords  = readPhrases(dateWordTable)
	givenNames = readPhrases(givenNameTable)
)

// atoi reads ASCII, Arabic-Indic and Persian digits; -1 if s is no whole number.
func atoi(s string) int {
	if n, ok := arabic.ParseDigits(s); ok {
		return n
	}
	return -1
}

// join writes tokens with single spaces.
func join(tokens []arabic.Token) string {
	texts := make([]string, len(tokens))
	for i, t := range tokens {
		texts[i] = t.Text
	}
	return strings.Join(texts, " ")
}
