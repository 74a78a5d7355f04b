// The first stage of searching: which articles are found, and a first score for each.
//
// Posting lists of all the words are read in one statement and added up article by article (BM25 with the title
// counting titleWeight times). Operators say which of them are let in, and SQL which pass the filter.
package db

import (
	"cmp"
	"context"
	"slices"
	"sync"
)

// match is a found article.
type match struct {
	row   int64
	score float64
}

// byScore sorts the best first; of equals, the one stored first.
func byScore(x, y match) int {
	if c := cmp.Compare(y.score, x.score); c != 0 {
		return c
	}
	return cmp.Compare(x.row, y.row)
}

// Constants of BM25 (Robertson and Zaragoza 2009), found by measuring, see bench.
const (
	saturation  = 1.2  // k1
	lengthShare = 0.65 // b
)

// Which articles are found: of two words both must be there; of more at least enoughWords, and the words there must
// have enoughWeight of what all the words weigh, where a word weighs the more the rarer it is. A question shares fewer
// words with its answer: one is enough, which has answerWeight. Where no article holds so much, those that hold most
// are found. More would lose articles that tell the same in other words, and less would find what nobody looked for:
// bench shows what was measured.
const (
	enoughWords  = 2
	enoughWeight = 0.2
	answerWeight = 0.1
)

// search carries out a plan.
type search struct {
	archive *Archive
	plan    *plan
	terms   []*term // those of which the archive holds some
	all     []*term
	byStem  map[string]*term
	absent  []string           // wished words of which the archive knows none
	matched map[string]*rowSet // what FTS5 has answered
	spent   int                // see maxReadings
	norms   [maxDigit + 1]float64
	found   []match
	sums    *sums
	reached []match // the best ones ranked, the rest by their first score
}

// sums are by row the score of each article, the weight of the wished words in it, and their number. They are all zero
// between searches.
type sums struct {
	score, weight []float32
	words         []uint8
}

var sumsPool = sync.Pool{New: func() any { return &sums{} }}

// listPool keeps the memory of posting lists.
var listPool = sync.Pool{New: func() any { return &postingList{} }}

// release gives memory back. What was found stays.
func (s *search) release() {
	for _, t := range s.terms {
		for _, h := range t.list.held {
			s.sums.score[h.row], s.sums.weight[h.row], s.sums.words[h.row] = 0, 0, 0
		}
	}
	s.releaseLists()
	if s.sums == nil {
		return
	}
	sumsPool.Put(s.sums)
	s.sums = nil
}

func (s *search) releaseLists() {
	for _, t := range s.all {
		l := t.list
		l.held = l.held[:0]
		clear(l.blocks) // the texts may go
		l.blocks = l.blocks[:0]
		listPool.Put(l)
	}
	s.all, s.terms = nil, nil
}

// match finds the articles.
func (s *search) match(ctx context.Context) error {
	if err := s.readTerms(ctx); err != nil {
		return err
	}
	for _, t := range s.terms {
		s.add(t)
	}
	admitted, err := s.strict(ctx)
	if err != nil {
		return err
	}
	if !s.wishes() {
		return s.list(ctx, admitted)
	}
	s.enough()
	if admitted != nil {
		s.found = slices.DeleteFunc(s.found, func(m match) bool { return !admitted.has(m.row) })
	}
	if len(s.plan.filter.texts) == 0 || len(s.found) == 0 {
		return nil
	}
	return s.restrict(ctx, s.plan.filter)
}

// wishes says whether plain words decide what is found. Words that no article holds do not, beside operators.
func (s *search) wishes() bool {
	return len(s.plan.operators) == 0 || slices.ContainsFunc(s.terms, func(t *term) bool { return t.wished })
}

// bm25 is the share of a term's weight that so many occurrences in an article of this length earn, up to k1 + 1.
func (s *search) bm25(occurrences float64, length byte) float64 {
	return occurrences * (saturation + 1) / (occurrences + s.norms[length])
}

// add adds a term to the sums.
func (s *search) add(t *term) {
	score, weight, words := s.sums.score, s.sums.weight, s.sums.words
	k, w, one := float32(t.weight*(saturation+1)), float32(t.weight), uint8(1)
	if !t.wished {
		w, one = 0, 0
	}
	var norms [maxDigit + 1]float32
	for i, n := range s.norms {
		norms[i] = float32(n)
	}
	for _, h := range t.list.held {
		n := float32(h.weight)
		score[h.row] += k * n / (n + norms[h.length&maxDigit])
		weight[h.row] += w
		if words[h.row] < enoughWords {
			words[h.row] += one
		}
	}
}

// enough keeps the articles that hold enough of the wished words, in a fixed order that means nothing.
func (s *search) enough() {
	var wished []*term
	total := 0.0
	for _, t := range s.terms {
		if t.wished {
			wished = append(wished, t)
			total += t.weight
		}
	}
	need, words := total*enoughWeight, uint8(enoughWords)
	switch {
	case s.plan.question:
		need, words = total*answerWeight, 1
	case len(wished) <= 2:
		need, words = total, uint8(len(wished))
	}
	slices.SortStableFunc(wished, func(x, y *term) int { return cmp.Compare(y.weight, x.weight) })
	if s.gather(wished, total, need, words); len(s.found) == 0 && len(wished) > 0 {
		most := float32(0)
		for _, t := range wished {
			for _, h := range t.list.held {
				most = max(most, s.sums.weight[h.row])
			}
		}
		s.gather(wished, total, float64(most), 1)
	}
}

// gather finds the articles that hold the needed weight and number of words. The words come rarest first: once those to come do not weigh
// enough together, an article that holds none of those before cannot be found, and their long lists need no look.
func (s *search) gather(wished []*term, left, need float64, words uint8) {
	const slack = 1e-5 // the same weights added up in another order
	least := float32(need * (1 - slack))
	for _, t := range wished {
		if left < need*(1-slack) {
			return
		}
		for _, h := range t.list.held {
			if s.sums.weight[h.row] >= least && s.sums.words[h.row] >= words {
				s.found = append(s.found, match{int64(h.row), float64(s.sums.score[h.row])})
				s.sums.weight[h.row] = 0 // found once
			}
		}
		left -= t.weight
	}
}

// fewFound is how many articles are looked up one by one; of more, SQL lists all that meet the conditions.
const fewFound = 5000

// list finds what the operators let in, where there are no plain words.
func (s *search) list(ctx context.Context, admitted *rowSet) error {
	if admitted.turned || len(s.plan.filter.texts) > 0 {
		within, err := s.rows(ctx, "SELECT group_concat(article.id) FROM article"+s.plan.filter.sql(), s.plan.filter.args...)
		if err != nil {
			return err
		}
		admitted = within.and(admitted)
	}
	admitted.each(func(row int64) {
		score := 0.0
		if row < int64(len(s.sums.score)) {
			score = float64(s.sums.score[row])
		}
		s.found = append(s.found, match{row, score})
	})
	return nil
}

// restrict leaves the articles that pass a filter.
func (s *search) restrict(ctx context.Context, c conditions) error {
	from := "article"
	if len(s.found) <= fewFound {
		rows := make([]int64, len(s.found))
		for i, m := range s.found {
			rows[i] = m.row
		}
		from = "json_each(?) AS found CROSS JOIN article ON article.id = found.value"
		c.args = append([]any{jsonList(rows)}, c.args...)
	}
	allowed, err := s.rows(ctx, "SELECT group_concat(article.id) FROM "+from+c.sql(), c.args...)
	s.found = slices.DeleteFunc(s.found, func(m match) bool { return !allowed.has(m.row) })
	return err
}
