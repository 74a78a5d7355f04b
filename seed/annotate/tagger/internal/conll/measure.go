package conll

import (
	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

// Measure scores a tagger on documents: its readings of the sentences alone,
// and of the sentences together.
func Measure(docs [][]Sentence, tag func(sentences [][]arabic.Token) (alone, together [][]model.Span)) (alone, together Score) {
	for _, doc := range docs {
		tokens := make([][]arabic.Token, len(doc))
		for i, s := range doc {
			tokens[i] = s.Tokens
		}
		one, all := tag(tokens)
		for i, s := range doc {
			alone.Add(s.Spans, one[i])
			together.Add(s.Spans, all[i])
		}
	}
	return alone, together
}
