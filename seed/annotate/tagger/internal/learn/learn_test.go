package learn_test

import (
	"bytes"
	"fmt"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/learn"
	"sijill/seed/annotate/tagger/internal/model"
)

// corpus writes sentences after a few patterns.
func corpus() (out []conll.Sentence) {
	names := []string{"كريم", "سليم", "حليم", "نديم", "وسيم", "فهيم"}
	towns := []string{"بيروت", "تونس", "عمان", "مسقط", "دمشق"}
	for i := range 120 {
		n, p := names[i%len(names)], towns[i%len(towns)]
		text, spans := fmt.Sprintf("قال %s إن الوفد وصل إلى %s أمس", n, p), []model.Span{{Start: 1, End: 2, Kind: model.Person}, {Start: 6, End: 7, Kind: model.Place}}
		if i%3 == 0 {
			text, spans = fmt.Sprintf("زار الوزير %s ثم عاد", p), []model.Span{{Start: 2, End: 3, Kind: model.Place}}
		}
		out = append(out, conll.Sentence{Tokens: arabic.Tokenize(text), Spans: spans})
	}
	return out
}

func settings() learn.Settings {
	s := learn.Default()
	s.MinCount, s.Contexts, s.Bias = 2, 20, [model.NumKinds]float32{}
	s.Prune, s.Select = 0.04, 0.04
	for i := range s.Looks {
		s.Looks[i].Dims, s.Looks[i].Fan = 4, [model.Depth]int{2, 2, 2, 2}
	}
	return s
}

func train(t *testing.T) *model.Model {
	t.Helper()
	c := learn.Corpora{Labelled: [][]conll.Sentence{corpus()}, Plain: &learn.Plain{}}
	for _, s := range c.Labelled[0] {
		c.Plain.AddTokens(s.Tokens)
	}
	m, err := learn.Learn(c, settings(), func(string, ...any) {})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLearn(t *testing.T) {
	m := train(t)
	// عظيم was never seen: the words around it must tell.
	tokens := arabic.Tokenize("قال عظيم إن الوفد وصل إلى بيروت أمس")
	got := m.Tag(tokens, nil)
	if len(got) != 2 || got[0].Kind != model.Person || got[0].Start != 1 || got[1].Kind != model.Place || got[1].Start != 6 {
		t.Errorf("got %v, want a person at 1 and a place at 6", got)
	}
	var a, b bytes.Buffer
	if err := m.Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := train(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("training twice gave different weights")
	}
}

func TestLearnRefusesSettings(t *testing.T) {
	s := settings()
	s.Parts = 1
	if _, err := learn.Learn(learn.Corpora{}, s, nil); err == nil {
		t.Error("one part: got no error")
	}
}

func TestCluster(t *testing.T) {
	vec := [][]float32{{1, 0}, {0, 1}, {0.98, 0.2}, {0.2, 0.98}, {1, 0.01}, {0.01, 1}}
	freq := []int32{5, 4, 3, 3, 2, 1}
	got := learn.Cluster(vec, freq, [model.Depth]int{2, 1, 1, 1}, 1)
	for i := range got {
		if same := got[i][0] == got[i%2][0]; !same {
			t.Errorf("word %d is in class %d, want %d", i, got[i][0], got[i%2][0])
		}
	}
	if got[0][0] == got[1][0] {
		t.Error("two directions are in one class")
	}
}

func TestLean(t *testing.T) {
	for _, tt := range []struct {
		n, total int32
		want     uint8
	}{{0, 100, 0}, {1, 100, 1}, {30, 100, 4}, {100, 100, 7}, {1, 1, 5}} {
		if got := learn.Lean(tt.n, tt.total); got != tt.want {
			t.Errorf("%d of %d: got %d, want %d", tt.n, tt.total, got, tt.want)
		}
	}
}
