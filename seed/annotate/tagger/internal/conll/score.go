package conll

import (
	"fmt"
	"strings"

	"sijill/seed/annotate/tagger/internal/model"
)

// Score counts exact matches by kind.
type Score struct{ Gold, Found, Right [model.NumKinds]int }

// Add compares the names found in a sentence with the true ones.
func (s *Score) Add(gold, found []model.Span) {
	have := map[[3]int]bool{}
	for _, g := range gold {
		s.Gold[g.Kind]++
		have[[3]int{g.Start, g.End, g.Kind}] = true
	}
	for _, f := range found {
		s.Found[f.Kind]++
		if have[[3]int{f.Start, f.End, f.Kind}] {
			s.Right[f.Kind]++
		}
	}
}

// PRF returns precision, recall and F1 in percent over the given kinds.
func (s *Score) PRF(kinds ...int) (p, r, f float64) {
	var g, n, c float64
	for _, k := range kinds {
		g, n, c = g+float64(s.Gold[k]), n+float64(s.Found[k]), c+float64(s.Right[k])
	}
	if n > 0 {
		p = 100 * c / n
	}
	if g > 0 {
		r = 100 * c / g
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// Total is every reported kind; misc is learned but not reported.
var Total = []int{model.Person, model.Organization, model.Place}

// String shows precision, recall and F1 by kind on one line.
func (s *Score) String() string {
	var parts []string
	line := func(name string, kinds ...int) {
		p, r, f := s.PRF(kinds...)
		parts = append(parts, fmt.Sprintf("%s P %.1f R %.1f F1 %.1f", name, p, r, f))
	}
	line("person", model.Person)
	line("organisation", model.Organization)
	line("place", model.Place)
	line("all", Total...)
	return strings.Join(parts, " | ")
}
