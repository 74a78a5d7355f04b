package tagger_test

import (
	"strings"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger"
)

// written shows a tagged sentence as "KIND words; KIND words".
func written(text string, tokens []arabic.Token, spans []tagger.Span) string {
	var out []string
	runes := []rune(text)
	for _, s := range spans {
		out = append(out, s.Kind.String()+" "+string(runes[tokens[s.Start].Start:tokens[s.End-1].End]))
	}
	return strings.Join(out, "; ")
}

func TestTag(t *testing.T) {
	tg, err := tagger.Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"TitleStaysOutside", "وقال الرئيس الأميركي جو بايدن في واشنطن أمس", "PERSON جو بايدن; PLACE واشنطن"},
		{"ShortName", "وأكد الكاظمي أن بلاده ترفض الهجوم", "PERSON الكاظمي"},
		{"TitleWithoutNameIsNoPerson", "قال رئيس الوزراء إن الحكومة ستعقد اجتماعا", ""},
		{"AttachedClitics", "زار وزير الخارجية السعودية ولبنان", "PLACE السعودية; PLACE ولبنان"},
		{"Empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tokens := arabic.Tokenize(tt.text)
			if got := written(tt.text, tokens, tg.Tag(tokens)); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
