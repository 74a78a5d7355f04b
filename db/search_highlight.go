// Highlights: the pieces of a found article that show best why it was found, cut from the original text.
package db

import (
	"context"
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// A piece is about as long as two lines; it begins with its sentence where that is near.
const (
	pieceLength = 220             // code points
	pieceBefore = 90              // code points of the sentence before the first match
	sayAgain    = 0.2             // what a word counts that another piece shows already
	pieceSkips  = ".!?؟؛…،,:;)»”" // marks with which no piece begins
)

// textWord is a word of a text that the query asks for, or any other.
type textWord struct {
	start, end int // code points
	keys       []string
}

// Highlights are the pieces of a hit that match best, at most so many, in the order of the article: first the title,
// then the text. Matches are whole written words. There are none where only names or exclusions were asked for.
func (r *SearchResult) Highlights(ctx context.Context, hit Hit, fragments int) ([]*Highlight, error) {
	if err := CheckSize("fragments", fragments); err != nil {
		return nil, err
	}
	if hit.Article == nil { // from Find
		return nil, nil
	}
	text, err := r.archive.Text(ctx, hit.Article.Ref)
	if err != nil || text == nil {
		return nil, err
	}
	var pieces []*piece
	if hit.Article.Title != nil {
		if whole := r.plan.shown.piece(HighlightTitle, []rune(*hit.Article.Title)); whole != nil {
			pieces = append(pieces, whole)
		}
	}
	pieces = append(pieces, r.plan.shown.pieces(*text)...)
	var out []*Highlight
	for _, p := range r.plan.shown.choose(pieces, fragments) {
		out = append(out, p.highlight())
	}
	return out, nil
}

// piece is a stretch of the title or the text with the words in it that match.
type piece struct {
	field      HighlightField
	text       []rune
	start, end int
	words      []textWord
}

func (p *piece) highlight() *Highlight {
	h := &Highlight{Field: p.field, Text: string(p.text[p.start:p.end])}
	for _, w := range p.words {
		h.Matches = append(h.Matches, &Span{w.start - p.start, w.end - p.start})
	}
	return h
}

// piece is the whole of a short text; nil where nothing matches.
func (s *shown) piece(field HighlightField, text []rune) *piece {
	words, _ := s.matches(string(text))
	if len(words) == 0 {
		return nil
	}
	return &piece{field, text, 0, len(text), words}
}

// pieces cuts a piece at every match that no piece before it shows.
func (s *shown) pieces(text string) []*piece {
	words, ends := s.matches(text)
	runes := []rune(text)
	var out []*piece
	for i, w := range words {
		start := max(0, w.start-pieceBefore)
		if at, _ := slices.BinarySearch(ends, w.start+1); at > 0 && ends[at-1] >= start {
			start = ends[at-1]
		} else if start > 0 {
			start = nextWord(runes, start, w.start)
		}
		for start < w.start && (isBlank(runes[start]) || strings.ContainsRune(pieceSkips, runes[start])) {
			start++
		}
		limit := min(len(runes), max(start+pieceLength, w.end))
		end := limit
		if limit < len(runes) {
			end = lastWord(runes, w.end, limit)
		}
		if newline := slices.Index(runes[w.end:end], '\n'); newline >= 0 {
			end = w.end + newline
		}
		p := &piece{field: HighlightText, text: runes, start: start, end: end}
		for j := i; j < len(words) && words[j].end <= end; j++ {
			p.words = append(p.words, words[j])
		}
		for j := i - 1; j >= 0 && words[j].start >= start; j-- {
			p.words = slices.Insert(p.words, 0, words[j])
		}
		out = append(out, p)
	}
	return out
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' }

// nextWord moves forward to the beginning of a word, but not past a place.
func nextWord(text []rune, from, past int) int {
	for i := from; i < past; i++ {
		if isBlank(text[i]) {
			return i + 1
		}
	}
	return from
}

// lastWord moves back to the end of a word, but not past a place.
func lastWord(text []rune, past, from int) int {
	for i := from; i > past; i-- {
		if isBlank(text[i]) {
			return i
		}
	}
	return from
}

// choose takes the pieces that show the most, and what others do not show already.
func (s *shown) choose(pieces []*piece, n int) []*piece {
	var chosen []*piece
	seen := map[string]bool{}
	for len(chosen) < n {
		var best *piece
		most := 0.0
		for _, p := range pieces {
			overlaps := slices.ContainsFunc(chosen, func(c *piece) bool {
				return c.field == p.field && p.start < c.end && c.start < p.end
			})
			if worth := s.worth(p, seen); !overlaps && worth > most {
				best, most = p, worth
			}
		}
		if best == nil {
			break
		}
		chosen = append(chosen, best)
		for _, w := range best.words {
			for _, key := range w.keys {
				seen[key] = true
			}
		}
	}
	slices.SortFunc(chosen, func(x, y *piece) int {
		if x.field != y.field {
			return strings.Compare(string(y.field), string(x.field)) // TITLE before TEXT
		}
		return x.start - y.start
	})
	return chosen
}

// worth adds up what the different words of a piece weigh.
func (s *shown) worth(p *piece, seen map[string]bool) float64 {
	sum := 0.0
	here := map[string]bool{}
	for _, w := range p.words {
		for _, key := range w.keys {
			if here[key] {
				continue
			}
			here[key] = true
			weight := 1.0
			if known, ok := s.weights[key]; ok {
				weight = known
			}
			if seen[key] {
				weight *= sayAgain
			}
			sum += weight
		}
	}
	return sum + 0.01*float64(len(p.words)) // of equals, the denser
}

// sentenceEnds are the marks behind which a sentence begins.
const sentenceEnds = ".!?؟؛…"

// matches finds the words of a text that the query asks for, and where sentences begin.
func (s *shown) matches(text string) (words []textWord, sentences []int) {
	tokens := arabic.Tokenize(text)
	forms := make([]string, 0, len(tokens))
	spans := make([]textWord, 0, len(tokens))
	sentences = append(sentences, 0)
	last := 0 // byte offsets tell line ends between tokens
	for i, t := range tokens {
		at := last + strings.Index(text[last:], t.Text)
		if strings.ContainsRune(text[last:at], '\n') || t.Kind == arabic.Punct && strings.Contains(sentenceEnds, t.Text) {
			end := t.End
			if t.Kind != arabic.Punct {
				end = t.Start
			}
			sentences = append(sentences, end)
		}
		last = at + len(t.Text)
		if t.Kind == arabic.Punct {
			continue
		}
		start := t.Start
		if i > 0 && attached(tokens[i-1], t) {
			start = tokens[i-1].Start
		}
		for _, form := range searchquery.Words(t.Text) {
			w := textWord{start: start, end: t.End}
			if i+1 == len(tokens) || !attached(t, tokens[i+1]) {
				w.keys = s.keys(form)
			}
			forms = append(forms, form)
			spans = append(spans, w)
		}
	}
	for _, phrase := range s.phrases {
		for i := 0; i+len(phrase) <= len(forms); i++ {
			if slices.Equal(forms[i:i+len(phrase)], phrase) {
				for j := range phrase {
					spans[i+j].keys = append(spans[i+j].keys, phrase[j])
				}
			}
		}
	}
	for _, w := range spans {
		if len(w.keys) > 0 && (len(words) == 0 || words[len(words)-1].start != w.start) {
			words = append(words, w)
		}
	}
	return words, sentences
}

// attached says whether a token is nothing but particles and the article, written to the next one, which is of another
// script: لـCNN and الـ25 are one word each.
func attached(t, next arabic.Token) bool {
	if t.Kind != arabic.Word || next.Kind == arabic.Punct || t.End != next.Start {
		return false
	}
	form := arabic.Normalize(t.Text)
	return slices.Contains(arabicProclitics, form) || form == "س"
}

// keys are the wanted words that a word of the text meets.
func (s *shown) keys(form string) []string {
	if s.forms[form] {
		return []string{form}
	}
	if len(s.stems) > 0 {
		if stem := arabic.Stem(form); s.stems[stem] {
			return []string{stem}
		}
	}
	for _, prefix := range s.prefixes {
		if strings.HasPrefix(form, prefix) {
			return []string{prefix}
		}
	}
	return nil
}
