// The rules of tables/furniture.txt, buttons.txt, notices.txt and lists.txt: which lines are
// page furniture.
package extract

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// kind is how a rule's phrase must meet a line; see tables/furniture.txt.
type kind uint8

const (
	noKind kind = iota
	wholeLine
	lineStart
	label
	within
	headsList
	headsComments
	headsLinks
)

var kinds = map[string]kind{
	"line": wholeLine, "start": lineStart, "label": label, "within": within,
	"list": headsList, "comments": headsComments, "links": headsLinks,
}

// zone is where on a page a rule holds.
type zone uint8

const (
	head zone = 1 << iota // before the article's first paragraph
	body
	tail // after its last
)

var zones = map[string]zone{"any": head | body | tail, "head": head, "tail": tail, "edge": head | tail}

// rule is one head of the table with its phrases taken out.
type rule struct {
	name  string
	kind  kind
	zone  zone
	words int // the longest line it may take
}

// ruleBook finds the rules whose phrases a line may meet. A phrase is found by
// its first word or, for whole lines, by all of them.
type ruleBook struct {
	whole  map[string][]*rule
	starts map[string][]phraseRule
	inside map[string][]phraseRule
}

type phraseRule struct {
	words []string
	rule  *rule
}

var furniture = mustReadRules(furnitureTable + buttonTable + noticeTable + listTable)

func mustReadRules(table string) *ruleBook {
	book := &ruleBook{map[string][]*rule{}, map[string][]phraseRule{}, map[string][]phraseRule{}}
	var r *rule
	contentLines(table, func(l string) {
		if strings.HasPrefix(l, "[") {
			r = mustReadRule(l)
			return
		}
		words := keyWords(l)
		if r == nil || len(words) == 0 {
			panic(fmt.Sprintf("tables: %q stands under no rule or holds no word", l))
		}
		switch r.kind {
		case lineStart, label:
			book.starts[words[0]] = append(book.starts[words[0]], phraseRule{words, r})
		case within:
			book.inside[words[0]] = append(book.inside[words[0]], phraseRule{words, r})
		default:
			key := strings.Join(words, " ")
			book.whole[key] = append(book.whole[key], r)
		}
	})
	return book
}

// mustReadRule reads `[name kind zone words]`. The table is part of the program:
// a mistake in it is found by any test.
func mustReadRule(l string) *rule {
	f := strings.Fields(strings.Trim(l, "[]"))
	if len(f) == 4 && kinds[f[1]] != noKind && zones[f[2]] != 0 {
		if n, err := strconv.Atoi(f[3]); err == nil {
			return &rule{f[0], kinds[f[1]], zones[f[2]], n}
		}
	}
	panic(fmt.Sprintf("tables: bad head %q", l))
}

// match returns the rule that takes a line standing in a zone, or nil. A line
// written like a paragraph is only ever taken by a notice that it holds.
func (b *ruleBook) match(l *line, z zone) *rule {
	fits := func(r *rule) bool { return r.zone&z != 0 && l.words <= r.words }
	if len(l.key) == 0 {
		return nil
	}
	for _, r := range b.whole[l.phrase] {
		if fits(r) && !isItem(l.text) {
			return r
		}
	}
	for _, p := range b.starts[l.key[0]] {
		switch {
		case !fits(p.rule) || !hasPrefix(l.key, p.words):
		case p.rule.kind == label && isLabel(l.text, p.words), p.rule.kind == lineStart && !l.prose():
			return p.rule
		}
	}
	for i, w := range l.key {
		for _, p := range b.inside[w] {
			if fits(p.rule) && hasPrefix(l.key[i:], p.words) {
				return p.rule
			}
		}
	}
	return nil
}

func hasPrefix(words, prefix []string) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i, w := range prefix {
		if words[i] != w {
			return false
		}
	}
	return true
}

// isLabel reports whether a line has nothing but the words before its first colon.
func isLabel(text string, words []string) bool {
	before, after, ok := strings.Cut(text, ":")
	return ok && strings.TrimSpace(after) != "" && len(keyWords(before)) == len(words)
}

// isItem reports whether a line is an item of a list: its words are the
// article's, even those of a button (- الإعلانات).
func isItem(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-–•·*", first) && !strings.ContainsAny(s[size:], "-–•·*")
}
