package model_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

func TestEncodeDecode(t *testing.T) {
	spans := []model.Span{{Start: 0, End: 1, Kind: model.Place}, {Start: 1, End: 4, Kind: model.Person}, {Start: 5, End: 7, Kind: model.Organization}}
	labels := model.Encode(8, spans)
	for i := 1; i < len(labels); i++ {
		if !model.Allowed(int(labels[i-1]), int(labels[i])) {
			t.Errorf("label %d may not follow %d", labels[i], labels[i-1])
		}
	}
	if got := model.Decode(labels, nil); !reflect.DeepEqual(got, spans) {
		t.Errorf("got %v, want %v", got, spans)
	}
	if model.Allowed(model.Label(model.Person, model.Begin), model.Outside) {
		t.Error("a name begun may be left open")
	}
	if model.Allowed(model.Label(model.Person, model.Begin), model.Label(model.Place, model.Last)) {
		t.Error("a person may end as a place")
	}
}

// tiny is a model with made-up weights for a few features.
func tiny() *model.Model {
	entries := map[uint32]model.Entry{}
	for i, w := range []string{"قال", "الرييس", "علي", "في"} {
		var e model.Entry
		for t := range e.Path {
			for d := range e.Path[t] {
				e.Path[t][d] = uint16(i + 1)
			}
		}
		e.Freq, e.Lean[1] = uint8(i), uint8(7-i)
		entries[model.Key(w)] = e
	}
	m := &model.Model{Lex: model.NewLexicon(entries), Scale: 1.0 / 48, Bias: [model.NumKinds]float32{-1, 0.5}}
	for i := range uint32(50) {
		var w model.Weights
		for l := range w {
			w[l] = int16(int(i)*7%255 - 127 + l) // some too large for a row
		}
		for k, step := range []uint32{77777777, 7777, 3} {
			s := &m.Sheets[k]
			s.Keys, s.Weights = append(s.Keys, i*step), append(s.Weights, w)
		}
	}
	m.Trans[1][2], m.House = 1.25, 5
	m.Frequent = []string{"الرئيس", "الرئيسية", "في"}
	m.Ready()
	return m
}

func TestWriteRead(t *testing.T) {
	m := tiny()
	var a, b bytes.Buffer
	if err := m.Write(&a); err != nil {
		t.Fatal(err)
	}
	file := bytes.Clone(a.Bytes())
	got, err := model.Read(a.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.Sheets, m.Sheets) || got.Trans != m.Trans || got.Bias != m.Bias || got.House != m.House {
		t.Error("weights differ after writing and reading")
	}
	if !reflect.DeepEqual(got.Frequent, m.Frequent) {
		t.Errorf("got words %q, want %q", got.Frequent, m.Frequent)
	}
	if !reflect.DeepEqual(got.Lex.Entries, m.Lex.Entries) {
		t.Errorf("got entries %v, want %v", got.Lex.Entries, m.Lex.Entries)
	}
	if err := got.Write(&b); err != nil || !bytes.Equal(file, b.Bytes()) {
		t.Errorf("written again: %d bytes, want %d (%v)", b.Len(), len(file), err)
	}
	for _, bad := range [][]byte{nil, []byte("SJTG"), file[:len(file)/2], append([]byte("SJTG0000"), file[8:]...)} {
		if _, err := model.Read(bad); !errors.Is(err, model.ErrFormat) {
			t.Errorf("%d bytes: got %v, want ErrFormat", len(bad), err)
		}
	}
}

func TestDamagedWeightsAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*model.Model){
		"one key twice":       func(m *model.Model) { m.Sheets[1].Keys[1] = m.Sheets[1].Keys[0] },
		"keys out of order":   func(m *model.Model) { k := m.Sheets[0].Keys; k[0], k[1] = k[1], k[0] },
		"a word listed twice": func(m *model.Model) { m.Lex.Keys[1] = m.Lex.Keys[0] },
		"a weight too large":  func(m *model.Model) { m.Sheets[1].Weights[3][5] = model.MaxWeight + 1 },
		"too many classes":    func(m *model.Model) { m.Lex.Entries[0].Path[0][1] = model.MaxPairClass + 1 },
	} {
		t.Run(name, func(t *testing.T) {
			m := tiny()
			spoil(m)
			var b bytes.Buffer
			if err := m.Write(&b); err != nil {
				t.Fatal(err)
			}
			if _, err := model.Read(b.Bytes()); !errors.Is(err, model.ErrFormat) {
				t.Errorf("got %v, want ErrFormat", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := tiny().Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("SJTG0002"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if m, err := model.Read(file); err == nil {
			m.Tag(arabic.Tokenize("قال الرئيس علي في بغداد"), nil)
		}
	})
}

func TestAnalyseKeys(t *testing.T) {
	lex := tiny().Lex
	keys := func(text string) map[uint32]bool {
		var w model.Word
		lex.Analyse(text, &w)
		out := map[uint32]bool{}
		for _, k := range w.Keys {
			out[k] = true
		}
		return out
	}
	for _, tt := range []struct {
		text, name string
		want       bool
	}{
		{"والكاظمي", "الكاظمي", true},
		{"للعراق", "العراق", true},
		{"وبالعراق", "العراق", true},
		{"علي", "علي", true},
		{"وليد", "لندن", false},
		{"الكاظمي", "كاظمي", false}, // the article stays
	} {
		if got := keys(tt.text)[model.Key(model.Fold(tt.name))]; got != tt.want {
			t.Errorf("%s as %s: got %v, want %v", tt.text, tt.name, got, tt.want)
		}
	}
}
