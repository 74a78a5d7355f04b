package learn

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/bits"
	"os"
	"slices"
	"sort"
	"strings"
	"sync"

	"sijill/arabic"
	"sijill/seed/annotate/tagger/internal/model"
)

// Plain is plain text for learning without labels: paragraphs of numbered
// written forms. Ends of paragraphs are -1.
type Plain struct {
	Forms []string // written forms by number
	Run   []int32
	ids   map[string]int32
}

// Add appends the paragraphs of a text.
func (p *Plain) Add(text string) {
	if p.ids == nil {
		p.ids = map[string]int32{}
	}
	var tokens []arabic.Token
	for _, line := range strings.Split(text, "\n") {
		tokens = arabic.AppendTokens(tokens[:0], line)
		p.AddTokens(tokens)
	}
}

// AddTokens appends one paragraph.
func (p *Plain) AddTokens(tokens []arabic.Token) {
	if p.ids == nil {
		p.ids = map[string]int32{}
	}
	for _, t := range tokens {
		id, ok := p.ids[t.Text]
		if !ok {
			id = int32(len(p.Forms))
			s := strings.Clone(t.Text)
			p.Forms, p.ids[s] = append(p.Forms, s), id
		}
		p.Run = append(p.Run, id)
	}
	if len(tokens) > 0 {
		p.Run = append(p.Run, -1)
	}
}

// ReadNews adds titles and texts of a gzipped JSON Lines file of articles.
func (p *Plain) ReadNews(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var r struct{ Title, Text string }
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		p.Add(r.Title)
		p.Add(r.Text)
	}
	return sc.Err()
}

// Frequent returns the n most frequent written forms, sorted.
func (p *Plain) Frequent(n int) []string {
	counts := make([]int, len(p.Forms))
	order := make([]int, len(p.Forms))
	for i := range order {
		order[i] = i
	}
	for _, w := range p.Run {
		if w >= 0 {
			counts[w]++
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(p.Forms[a], p.Forms[b]))
	})
	var forms []string
	for _, i := range order[:min(n, len(order))] {
		if len(p.Forms[i]) <= model.MaxFrequent {
			forms = append(forms, p.Forms[i])
		}
	}
	slices.Sort(forms)
	return forms
}

// Vocabulary is the folded words of plain text that occur at least min times,
// most frequent first, and the text in their numbers.
func (p *Plain) Vocabulary(min int32) *Text {
	folded := make([]string, len(p.Forms))
	for i, f := range p.Forms {
		folded[i] = model.Fold(f)
	}
	count := map[string]int32{}
	for _, w := range p.Run {
		if w >= 0 {
			count[folded[w]]++
		}
	}
	t := &Text{}
	for w, c := range count {
		if c >= min {
			t.Words = append(t.Words, w)
		}
	}
	sort.Slice(t.Words, func(i, j int) bool {
		a, b := t.Words[i], t.Words[j]
		if count[a] != count[b] {
			return count[a] > count[b]
		}
		return a < b
	})
	id := map[string]int32{}
	for i, w := range t.Words {
		id[w] = int32(i)
		t.Freq = append(t.Freq, count[w])
	}
	t.Run = make([]int32, len(p.Run))
	for i, w := range p.Run {
		t.Run[i] = -1
		if w >= 0 {
			n, ok := id[folded[w]]
			if !ok {
				n = -2
			}
			t.Run[i] = n
		}
	}
	return t
}

// Classes learns word classes, one tree for each look, and returns the
// lexicon's entries.
func (t *Text) Classes(looks [model.Trees]Look, contexts int, seed uint64) map[uint32]model.Entry {
	entries := make([]model.Entry, len(t.Words))
	var wg sync.WaitGroup
	for k, look := range looks {
		wg.Go(func() {
			seed := seed + uint64(k)
			paths := Cluster(Vectors(t, look, contexts, seed), t.Freq, look.Fan, seed)
			for i := range entries {
				entries[i].Path[k] = paths[i]
			}
		})
	}
	wg.Wait()
	for i, n := range t.Freq {
		entries[i].Freq = uint8(bits.Len32(uint32(n)))
	}
	m := make(map[uint32]model.Entry, len(entries))
	for i, w := range t.Words {
		m[model.Key(w)] = entries[i]
	}
	return m
}

// Leanings tags the plain text and returns the entries with the share of each
// word's occurrences that were read as each part of a name.
func (p *Plain) Leanings(m *model.Model, entries map[uint32]model.Entry) map[uint32]model.Entry {
	keys := make([]uint32, len(p.Forms))
	for i, f := range p.Forms {
		keys[i] = model.Key(model.Fold(f))
	}
	counts := map[uint32]*[model.NumLeans + 1]int32{}
	tokens := make([]arabic.Token, 0, 1000)
	var spans []model.Span
	var part []uint8
	start := 0
	for i, w := range p.Run {
		if w >= 0 {
			tokens = append(tokens, arabic.Token{Text: p.Forms[w]})
			continue
		}
		spans = m.Tag(tokens, spans[:0])
		part = append(part[:0], make([]uint8, len(tokens))...)
		for _, s := range spans {
			for j := s.Start; j < s.End; j++ {
				part[j] = uint8(1 + partOf(s, j))
			}
		}
		for j, k := range part {
			key := keys[p.Run[start+j]]
			c := counts[key]
			if c == nil {
				c = new([model.NumLeans + 1]int32)
				counts[key] = c
			}
			c[k]++
		}
		tokens, start = tokens[:0], i+1
	}
	out := make(map[uint32]model.Entry, len(entries))
	for k, e := range entries {
		if c := counts[k]; c != nil {
			total := int32(0)
			for _, v := range c {
				total += v
			}
			for j := range e.Lean {
				e.Lean[j] = Lean(c[j+1], total)
			}
		}
		out[k] = e
	}
	return out
}

// partOf numbers the part of a name that token i is, in the order of Entry.Lean; -1 for none.
func partOf(s model.Span, i int) int {
	first, only := i == s.Start, s.End-s.Start == 1
	switch {
	case s.Kind == model.Person && only:
		return 2
	case s.Kind == model.Person && first:
		return 0
	case s.Kind == model.Person:
		return 1
	case s.Kind == model.Organization && first:
		return 3
	case s.Kind == model.Organization:
		return 4
	case s.Kind == model.Place:
		return 5
	}
	return -1
}
