// The second stage of searching: the best of what was found are ranked anew by what only the places of the words
// tell: the very form, neighbours of the query that are neighbours in the article, many words close together, words
// in the title or the first sentence. The constants were found by measuring, see bench.
package db

import (
	"cmp"
	"slices"
)

const (
	rankedAnew = 100 // how many of the best

	formGain = 0.4 // of what a word earns, once more if it stands there in the form of the query

	pairGain   = 0.5 // of what the words of a pair weigh, if they stand as in the query
	secondNext = 0.5 // of that, for words with one other between them in the query
	nearGain   = 0.4 // of that, divided by how far they stand from where they should, up to nearReach words
	nearReach  = 4

	spanGain  = 0.4 // of the weight of the words in the best stretch of spanReach words
	spanReach = 20

	leadGain  = 0.35 // of what a word weighs, if it stands in the title or among the first leadReach words
	leadReach = 30
)

// pair is two words that stand near each other in the query, and how far.
type pair struct {
	first, second int // terms
	distance      int32
	weight        float64
}

// ranked gives the found articles from after a cursor on, the best first.
func (s *search) ranked(n int, after *searchCursor) []match {
	order := slices.Clone(s.found)
	best := min(rankedAnew, len(order))
	bestFirst(order, best)
	s.rank(order[:best])
	rest := order[best:]
	if after != nil || n > best {
		slices.SortFunc(rest, byScore)
	}
	if best > 0 && len(rest) > 0 {
		s.follow(order[best-1].score, rest)
	}
	if after != nil {
		limit := match{after.Row, after.Score}
		i, _ := slices.BinarySearchFunc(order, limit, func(m, limit match) int {
			if byScore(m, limit) <= 0 {
				return -1
			}
			return 1
		})
		order = order[i:]
	}
	s.reached = order[:min(n, len(order))]
	return s.reached
}

// bestFirst brings the n best to the front, in order.
func bestFirst(all []match, n int) {
	if n == len(all) {
		slices.SortFunc(all, byScore)
		return
	}
	heap := all[:n] // the worst of the best at its root
	for i := n/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	for i := n; i < len(all); i++ {
		if byScore(all[i], heap[0]) < 0 {
			all[i], heap[0] = heap[0], all[i]
			sink(heap, 0)
		}
	}
	slices.SortFunc(heap, byScore)
}

func sink(heap []match, i int) {
	for {
		child := 2*i + 1
		if child >= len(heap) {
			return
		}
		if child+1 < len(heap) && byScore(heap[child+1], heap[child]) > 0 {
			child++
		}
		if byScore(heap[child], heap[i]) <= 0 {
			return
		}
		heap[i], heap[child] = heap[child], heap[i]
		i = child
	}
}

// follow scales the first scores of the rest, so that they come after those ranked anew.
func (s *search) follow(last float64, rest []match) {
	top := 0.0
	for _, m := range rest {
		top = max(top, m.score)
	}
	if top <= 0 {
		return
	}
	for i := range rest {
		rest[i].score *= last / top * (1 - 1e-9)
	}
}

// rank scores articles anew and sorts them.
func (s *search) rank(best []match) {
	pairs := s.pairs()
	r := ranker{search: s, held: make([]heldTerm, len(s.terms)), counts: make([]int, len(s.terms))}
	for i := range best {
		best[i].score += r.gain(uint32(best[i].row), pairs)
	}
	slices.SortFunc(best, byScore)
}

// pairs are the terms next to each other in the query, and those with one between them. Words of grammar between
// them were left out, and count in the distance.
func (s *search) pairs() []pair {
	ordered := slices.Clone(s.terms)
	at := map[*term]int{}
	for i, t := range s.terms {
		at[t] = i
	}
	slices.SortStableFunc(ordered, func(x, y *term) int { return cmp.Compare(x.at, y.at) })
	var pairs []pair
	for step, share := range []float64{1, secondNext} {
		for i := 0; i+step+1 < len(ordered); i++ {
			x, y := ordered[i], ordered[i+step+1]
			if x.wished != y.wished {
				continue
			}
			pairs = append(pairs, pair{at[x], at[y], int32(y.at - x.at), share * (x.weight + y.weight) / 2})
		}
	}
	return pairs
}

// heldTerm is what an article holds of a term.
type heldTerm struct {
	places []place
	length byte
}

// ranker looks into one article after another; it keeps its memory.
type ranker struct {
	*search
	held   []heldTerm
	counts []int
	line   []linePlace
}

type linePlace struct {
	at   int32
	term int
}

// gain is what the places of the words add to the score of an article.
func (r *ranker) gain(row uint32, pairs []pair) float64 {
	sum := 0.0
	for i, t := range r.terms {
		h := &r.held[i]
		if h.places, h.length = t.list.appendPlacesOf(h.places[:0], row); len(h.places) == 0 {
			continue
		}
		sum += t.weight * (formGain*r.formShare(t, h) + leadGain*leadShare(h))
	}
	for _, p := range pairs {
		x, y := &r.held[p.first], &r.held[p.second]
		if n := neighbours(x.places, y.places, p.distance); n > 0 {
			sum += pairGain * p.weight * r.bm25(n, x.length)
		}
	}
	return sum + spanGain*r.span()
}

// formShare is what the occurrences in the form of the query earn.
func (r *ranker) formShare(t *term, h *heldTerm) float64 {
	n := 0.0
	for _, p := range h.places {
		switch {
		case p.form != t.form:
		case p.at < textPlace:
			n += titleWeight
		default:
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return r.bm25(n, h.length)
}

// leadShare is 1 for a word that stands in the title or at the beginning of the text.
func leadShare(h *heldTerm) float64 {
	if len(h.places) > 0 && h.places[0].at < textPlace+leadReach {
		return 1
	}
	return 0
}

// neighbours counts how often two words stand as far from each other as in the query; nearly so counts in part.
func neighbours(x, y []place, distance int32) float64 {
	n := 0.0
	for _, p := range x {
		for _, q := range y {
			d := q.at - p.at
			miss := d - distance
			if d < 0 {
				miss = -d - distance + 1 // the other way round
			}
			if miss < 0 {
				miss = -miss
			}
			switch {
			case d > 0 && miss == 0:
				n++
			case miss <= nearReach:
				n += nearGain / float64(1+max(miss, 1))
			}
		}
	}
	return n
}

// span is the greatest weight of different words within spanReach words.
func (r *ranker) span() float64 {
	r.line = r.line[:0]
	for i := range r.held {
		r.counts[i] = 0
		for _, p := range r.held[i].places {
			r.line = append(r.line, linePlace{p.at, i})
		}
	}
	slices.SortFunc(r.line, func(x, y linePlace) int { return cmp.Compare(x.at, y.at) })
	best, sum, from := 0.0, 0.0, 0
	for _, p := range r.line {
		if r.counts[p.term]++; r.counts[p.term] == 1 {
			sum += r.terms[p.term].weight
		}
		for p.at-r.line[from].at > spanReach {
			gone := r.line[from].term
			if r.counts[gone]--; r.counts[gone] == 0 {
				sum -= r.terms[gone].weight
			}
			from++
		}
		best = max(best, sum)
	}
	return best
}

// unmatched are the plain words, as typed, that no article had to hold, or that none of those reached holds.
func (s *search) unmatched() []string {
	words := append(slices.Clone(s.plan.dropped), s.absent...)
	for _, t := range s.terms {
		if !t.wished || len(s.reached) == 0 {
			continue
		}
		held := slices.ContainsFunc(s.reached, func(m match) bool {
			_, _, ok := t.list.places(uint32(m.row))
			return ok
		})
		if !held {
			words = append(words, t.wanted.form)
		}
	}
	for i, word := range words {
		words[i] = cmp.Or(s.plan.typed[word], word)
	}
	return words
}
