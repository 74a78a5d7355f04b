// Package conll reads corpora of one token and one label per line and lays
// their labels over the tokens of package arabic. Corpora split punctuation
// and words elsewhere than the archive does; a name is what covers the same
// written words.
package conll

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

// Sentence is a tokenised sentence with its names.
type Sentence struct {
	Tokens []arabic.Token
	Spans  []model.Span
}

// DocumentLength is how many sentences are taken for one document: the corpora
// keep the order of their articles but not where each ends.
const DocumentLength = 15

// Split sets apart the last fifth of a corpus, in its order, for tuning. The
// articles of a corpus repeat each other's names, so sentences must never be
// drawn at random.
func Split(all []Sentence) (train, tune []Sentence) {
	n := len(all) * 4 / 5
	return all[:n], all[n:]
}

// Documents cuts sentences into documents of DocumentLength.
func Documents(all []Sentence) [][]Sentence {
	return slices.Collect(slices.Chunk(all, DocumentLength))
}

var kinds = map[string]int{"PERS": model.Person, "PER": model.Person, "ORG": model.Organization, "LOC": model.Place, "MISC": model.Misc}

// Read reads a corpus file.
func Read(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	var words, tags []string
	flush := func() {
		if len(words) > 0 {
			out = append(out, align(words, tags))
		}
		words, tags = nil, nil
	}
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		p := strings.Fields(sc.Text())
		if len(p) == 0 {
			flush()
			continue
		}
		if len(p) < 2 {
			return nil, fmt.Errorf("%s:%d: a line needs a token and a label", path, n)
		}
		words, tags = append(words, p[0]), append(tags, p[len(p)-1])
	}
	flush()
	return out, sc.Err()
}

func align(words, tags []string) Sentence {
	var s Sentence
	open := -1 // kind of the open name
	pos := 0
	var cur model.Span
	close := func() {
		if open >= 0 {
			if t := trim(s.Tokens, cur); t.End > t.Start {
				s.Spans = append(s.Spans, t)
			}
		}
		open = -1
	}
	for i, w := range words {
		kind := -1
		if len(tags[i]) > 2 {
			if k, ok := kinds[tags[i][2:]]; ok {
				kind = k
			}
		}
		if kind != open || tags[i][0] == 'B' {
			close()
			if kind >= 0 {
				open, cur = kind, model.Span{Start: len(s.Tokens), Kind: kind}
			}
		}
		if i > 0 {
			pos++
		}
		for _, t := range arabic.Tokenize(w) {
			t.Start, t.End = t.Start+pos, t.End+pos
			s.Tokens = append(s.Tokens, t)
		}
		pos += len([]rune(w))
		if open >= 0 {
			cur.End = len(s.Tokens)
		}
	}
	close()
	return s
}

// trim takes punctuation off the ends of a name.
func trim(tokens []arabic.Token, s model.Span) model.Span {
	for s.Start < s.End && !wordy(tokens[s.Start].Text) {
		s.Start++
	}
	for s.Start < s.End && !wordy(tokens[s.End-1].Text) {
		s.End--
	}
	return s
}

func wordy(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
