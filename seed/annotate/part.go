package annotate

import (
	"sijill/arabic"
	"sijill/db"
)

// Part is one annotated part of an article: its title or its text. Norm[i] is
// the normalised form of Tokens[i].
type Part struct {
	In        db.TextPart
	Text      string
	Runes     []rune
	Tokens    []arabic.Token
	Norm      []string
	Sentences []Sentence

	words      []word // what the tables know of each token
	sentenceOf []int  // the sentence of each token
}

// Sentence is a run of tokens, Last excluded.
type Sentence struct{ First, Last int }

// NewPart cuts a text into tokens and sentences.
func NewPart(in db.TextPart, text string) *Part {
	p := &Part{In: in, Text: text, Runes: []rune(text), Tokens: arabic.Tokenize(text)}
	p.Norm = make([]string, len(p.Tokens))
	p.sentenceOf = make([]int, len(p.Tokens))
	for i, t := range p.Tokens {
		p.Norm[i] = arabic.Normalize(t.Text)
	}
	p.Sentences = p.split()
	for n, s := range p.Sentences {
		for i := s.First; i < s.Last; i++ {
			p.sentenceOf[i] = n
		}
	}
	return p
}

// SentenceAt returns the sentence that holds the token.
func (p *Part) SentenceAt(token int) Sentence { return p.Sentences[p.sentenceOf[token]] }

// Span returns the stretch from token first to token last, last excluded.
func (p *Part) Span(first, last int) db.Span {
	return db.Span{Start: p.Tokens[first].Start, End: p.Tokens[last-1].End}
}

// Cut returns the words of a stretch as written.
func (p *Part) Cut(s db.Span) string { return string(p.Runes[s.Start:s.End]) }

// NewLine reports whether a line ends between the token and the one before it.
func (p *Part) NewLine(token int) bool {
	if token == 0 {
		return true
	}
	for _, r := range p.Runes[p.Tokens[token-1].End:p.Tokens[token].Start] {
		if r == '\n' {
			return true
		}
	}
	return false
}

// split cuts the tokens into sentences. A sentence ends with its line, or with
// a full stop, question or exclamation mark and the closing marks after it; a
// point after a single letter (د. , أ.ف.ب) ends nothing.
func (p *Part) split() []Sentence {
	var out []Sentence
	first := 0
	for i := range p.Tokens {
		if i > first && p.NewLine(i) {
			out = append(out, Sentence{first, i})
			first = i
			continue
		}
		if i > first && p.endsSentence(i-1) && !p.clingsToLeft(i) {
			out = append(out, Sentence{first, i})
			first = i
		}
	}
	if first < len(p.Tokens) {
		out = append(out, Sentence{first, len(p.Tokens)})
	}
	return out
}

// endsSentence reports whether a sentence may end with the token: it is an end
// mark, or a closing mark right after one.
func (p *Part) endsSentence(i int) bool {
	for i >= 0 && p.Tokens[i].Kind == arabic.Punct && isClosing(p.Tokens[i].Text) && i > 0 && p.touches(i) {
		i--
	}
	t := p.Tokens[i]
	if t.Kind != arabic.Punct || !isEndMark(t.Text) {
		return false
	}
	if t.Text != "." || i == 0 {
		return true
	}
	return len(p.Norm[i-1]) > 2 || p.Tokens[i-1].Kind != arabic.Word // one Arabic letter is two bytes
}

// touches reports whether the token stands right after the one before it.
func (p *Part) touches(i int) bool { return p.Tokens[i-1].End == p.Tokens[i].Start }

// clingsToLeft reports whether the token belongs to the sentence before it: a
// further end mark, or a closing mark written without a space.
func (p *Part) clingsToLeft(i int) bool {
	t := p.Tokens[i]
	if t.Kind != arabic.Punct {
		return false
	}
	return isEndMark(t.Text) || isClosing(t.Text) && p.touches(i) || t.Text == "،"
}

func isEndMark(s string) bool {
	switch s {
	case ".", "!", "?", "؟", "…":
		return true
	}
	return false
}

func isClosing(s string) bool {
	switch s {
	case "\"", "”", "“", "»", ")", "]", "'", "’":
		return true
	}
	return false
}
