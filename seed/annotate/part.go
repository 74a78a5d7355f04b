package annotate

import (
	"sijill/arabic"
	"sijill/db"
)

// Parts: a title or a text cut into tokens and sentences, with what the tables
// know of each token. Every annotator reads and marks the same parts.

// Part is one annotated part of an article: its title or its text. Norm[i] is
// the normalised form of Tokens[i].
type Part struct {
	In        db.TextPart
	Text      string
	Runes     []rune
	Tokens    []arabic.Token
	Norm      []string
	Sentences []Sentence

	index      int         // its place among the parts
	words      []*word     // what the tables know of each token
	lineStart  []bool      // whether a line ends before the token
	sentenceOf []int       // the sentence of each token
	people     []bool      // whether a person's name holds the token
	owner      []int32     // the mention that covers each token, -1 for none; -2: a name that names nobody
	quotes     []quotation // stretches in quotation marks
}

// Sentence is a run of tokens, Last excluded.
type Sentence struct{ First, Last int }

// NewPart cuts a text into tokens and sentences.
func NewPart(in db.TextPart, text string) *Part {
	p := &Part{In: in, Text: text, Runes: []rune(text), Tokens: arabic.Tokenize(text)}
	n := len(p.Tokens)
	p.Norm, p.words, p.lineStart, p.people, p.sentenceOf, p.owner =
		make([]string, n), make([]*word, n), make([]bool, n), make([]bool, n), make([]int, n), make([]int32, n)
	l := lexicon()
	for i, t := range p.Tokens {
		p.Norm[i] = arabic.Normalize(t.Text)
		p.words[i] = look(l, p.Norm[i], t)
		p.lineStart[i] = p.newLine(i)
		p.owner[i] = free
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
func (p *Part) NewLine(token int) bool { return p.lineStart[token] }

func (p *Part) newLine(token int) bool {
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

// wordAt returns what is known of the token; of what is no word, nothing.
func (p *Part) wordAt(i int) *word {
	if i < 0 || i >= len(p.words) {
		return unknown
	}
	return p.words[i]
}

// continues reports whether the token stands in the same line as the one before it.
func (p *Part) continues(i int) bool {
	return i < len(p.Tokens) && !p.lineStart[i]
}

func (p *Part) isArabic(i int) bool {
	return i >= 0 && i < len(p.Tokens) && p.Tokens[i].Kind == arabic.Word
}

// mark returns the punctuation mark at the token, or nothing.
func (p *Part) mark(i int) string {
	if i < 0 || i >= len(p.Tokens) || p.Tokens[i].Kind != arabic.Punct {
		return ""
	}
	return p.Tokens[i].Text
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
