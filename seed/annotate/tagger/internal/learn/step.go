package learn

import (
	"math"

	"sijill/seed/annotate/tagger/internal/model"
)

// sheet is the scratch memory of one step: for each token the active rows, the
// scores (as factors, the largest 1), and the forward and backward sums.
type sheet struct {
	rows        [][]int32
	factor      []scores
	alpha, beta []scores
	norm        []float64
	trans       transitions // as factors
}

func (s *sheet) grow(n int) {
	for len(s.rows) < n {
		s.rows = append(s.rows, nil)
		s.factor = append(s.factor, scores{})
		s.alpha = append(s.alpha, scores{})
		s.beta = append(s.beta, scores{})
		s.norm = append(s.norm, 0)
	}
}

// step moves the weights towards the labels of one example.
func (f *field) step(e *Example, eta float64) {
	n := len(e.Tokens)
	if n == 0 {
		return
	}
	f.sheet.grow(n)
	own := f.own[e.Domain]
	for i := range n {
		f.sheet.rows[i] = f.active(e, i, f.sheet.rows[i][:0])
		f.score(i, own)
	}
	all, first := &f.trans[f.cfg.Domains], &f.trans[e.Domain]
	for b := range nl {
		for _, a := range model.Arcs[b] {
			f.sheet.trans[a][b] = math.Exp(all[a][b] + first[a][b])
		}
	}
	f.sheet.forward(n)
	f.sheet.backward(n)
	g := f.sheet.arcs(e.Labels[:n])
	for b := range nl {
		for _, a := range model.Arcs[b] {
			// Every token speaks of the transitions: they need shorter steps.
			all[a][b] += 0.3 * eta * g[a][b]
			first[a][b] += 0.3 * eta * g[a][b]
		}
	}
	for i := range n {
		f.update(i, int(e.Labels[i]), own, eta/f.scale)
	}
}

func (f *field) active(e *Example, i int, dst []int32) []int32 {
	for d := -model.Reach; d <= model.Reach; d++ {
		if j := i + d; j >= 0 && j < len(e.words) {
			dst = append(dst, f.types[e.words[j]][d+model.Reach]...)
		}
	}
	for _, r := range e.pairs[i] {
		if r >= 0 {
			dst = append(dst, r)
		}
	}
	if len(e.doc) > 0 && !e.alone {
		dst = append(dst, e.doc[i]...)
	}
	return dst
}

func (f *field) score(i int, own []float32) {
	var sum [nl]float32
	for _, r := range f.sheet.rows[i] {
		a, b := f.shared[int(r)*nl:int(r)*nl+nl], own[int(r)*nl:int(r)*nl+nl]
		for l := range sum {
			sum[l] += a[l] + b[l]
		}
	}
	top := sum[0]
	for _, v := range sum {
		top = max(top, v)
	}
	for l, v := range sum {
		f.sheet.factor[i][l] = math.Exp(float64(v-top) * f.scale)
	}
}

// forward sums the weight of all labellings up to each token, scaled to 1.
func (s *sheet) forward(n int) {
	for i := range n {
		z := 0.0
		for b := range nl {
			v := 0.0
			if i == 0 {
				if model.MayStart(b) {
					v = 1
				}
			} else {
				for _, a := range model.Arcs[b] {
					v += s.alpha[i-1][a] * s.trans[a][b]
				}
			}
			s.alpha[i][b] = v * s.factor[i][b]
			z += s.alpha[i][b]
		}
		for b := range nl {
			s.alpha[i][b] /= z
		}
		s.norm[i] = z
	}
}

// backward sums the weight of all labellings after each token, so that alpha
// times beta is the probability of a label.
func (s *sheet) backward(n int) {
	last := 0.0
	for l := range nl {
		s.beta[n-1][l] = 0
		if model.MayEnd(l) {
			last += s.alpha[n-1][l]
			s.beta[n-1][l] = 1
		}
	}
	for l := range nl {
		s.beta[n-1][l] /= last
	}
	for i := n - 2; i >= 0; i-- {
		s.beta[i] = scores{}
		for b := range nl {
			v := s.factor[i+1][b] * s.beta[i+1][b] / s.norm[i+1]
			for _, a := range model.Arcs[b] {
				s.beta[i][a] += s.trans[a][b] * v
			}
		}
	}
}

// arcs is the gradient of the transitions: as labelled less as expected.
func (s *sheet) arcs(labels []uint8) (g transitions) {
	for i := 1; i < len(labels); i++ {
		for b := range nl {
			v := s.factor[i][b] * s.beta[i][b] / s.norm[i]
			for _, a := range model.Arcs[b] {
				g[a][b] -= s.alpha[i-1][a] * s.trans[a][b] * v
			}
		}
		g[labels[i-1]][labels[i]]++
	}
	return g
}

// sure is the error below which a token is left as it is: most are, and skipping
// them makes training three times as fast.
const sure = 3e-3

func (f *field) update(i, label int, own []float32, step float64) {
	var g [nl]float32
	worst := 0.0
	for l := range nl {
		p := -f.sheet.alpha[i][l] * f.sheet.beta[i][l]
		if l == label {
			p++
		}
		worst = max(worst, math.Abs(p))
		g[l] = float32(p * step)
	}
	if worst < sure {
		return
	}
	for _, r := range f.sheet.rows[i] {
		a, b := f.shared[int(r)*nl:int(r)*nl+nl], own[int(r)*nl:int(r)*nl+nl]
		for l := range g {
			a[l] += g[l]
			b[l] += g[l]
		}
	}
}
