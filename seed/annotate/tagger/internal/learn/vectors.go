package learn

import (
	"math"
	"math/rand/v2"
	"slices"

	"sijill/seed/annotate/tagger/internal/model"
)

// Text is the vocabulary of plain text, most frequent first, and its running text.
type Text struct {
	Words []string
	Freq  []int32
	Run   []int32 // word numbers; -1 ends a paragraph, -2 is a word outside the vocabulary
}

// Look says which neighbours of a word make its vector: those at each of
// Places apart, and those up to Around words away in one bag.
type Look struct {
	Places []int
	Around int
	Dims   int              // length of the vectors
	Fan    [model.Depth]int // into how many classes each class of the level above is divided
}

// Vectors learns a vector of length 1 for each word from the words around it:
// positive pointwise mutual information with the neighbours, reduced by a
// randomised singular value decomposition (Halko, Martinsson & Tropp 2011).
// The most frequent words, contexts of them, count as neighbours. seed makes it
// repeatable.
func Vectors(t *Text, look Look, contexts int, seed uint64) [][]float32 {
	contexts = min(contexts, len(t.Words))
	m := information(neighbours(t, look, contexts), len(t.Words))
	return reduce(m, look.Dims, rand.New(rand.NewPCG(seed, 2)))
}

// neighbours lists word and column of every two words near each other, sorted.
// There is a column for each place and neighbour; the paragraph's ends count as
// a neighbour too.
func neighbours(t *Text, look Look, contexts int) []uint64 {
	var keys []uint64
	note := func(w int32, place int, c int32) {
		if c == -1 {
			c = int32(contexts)
		}
		if c >= 0 && int(c) <= contexts {
			keys = append(keys, uint64(w)<<32|uint64(place*(contexts+1)+int(c)))
		}
	}
	bag := len(look.Places)
	for i, w := range t.Run {
		if w < 0 {
			continue
		}
		for p, d := range look.Places {
			if j, ok := reach(t.Run, i, d); ok {
				note(w, p, t.Run[j])
			}
		}
		for d := 1; d <= look.Around; d++ {
			if j, ok := reach(t.Run, i, d); ok && t.Run[j] >= 0 {
				note(w, bag, t.Run[j])
				if int(w) < contexts {
					note(t.Run[j], bag, w)
				}
			}
		}
	}
	slices.Sort(keys)
	return keys
}

// sparse is a matrix by rows.
type sparse struct {
	rows [][]cell
	cols int
}

type cell struct {
	col int32
	val float32
}

// information turns counts into positive pointwise mutual information. Columns
// are smoothed to the power 0.75, which tames rare neighbours (Levy, Goldberg &
// Dagan 2015).
func information(keys []uint64, words int) sparse {
	m := sparse{rows: make([][]cell, words)}
	for i := 0; i < len(keys); {
		j := i
		for j < len(keys) && keys[j] == keys[i] {
			j++
		}
		r, c := int(keys[i]>>32), int32(keys[i]&0xffffffff)
		m.rows[r] = append(m.rows[r], cell{c, float32(j - i)})
		m.cols = max(m.cols, int(c)+1)
		i = j
	}
	colSum := make([]float64, m.cols)
	for _, row := range m.rows {
		for _, x := range row {
			colSum[x.col] += float64(x.val)
		}
	}
	all := 0.0
	for c := range colSum {
		colSum[c] = math.Pow(colSum[c], 0.75)
		all += colSum[c]
	}
	for r, row := range m.rows {
		sum := 0.0
		for _, x := range row {
			sum += float64(x.val)
		}
		keep := row[:0]
		for _, x := range row {
			if pmi := math.Log(float64(x.val) * all / (sum * colSum[x.col])); pmi > 0 {
				keep = append(keep, cell{x.col, float32(pmi)})
			}
		}
		m.rows[r] = keep
	}
	return m
}

// reduce returns the rows of m in its first dims singular directions, each
// weighed by the root of its singular value.
func reduce(m sparse, dims int, rng *rand.Rand) [][]float32 {
	right, left := table(m.cols, dims), table(len(m.rows), dims)
	for i := range right {
		for j := range right[i] {
			right[i][j] = float32(rng.NormFloat64())
		}
	}
	for range 4 {
		m.times(right, left)
		orthonormal(left)
		m.turnedTimes(left, right)
	}
	weight := make([]float64, dims)
	for i := range right {
		for j, b := range right[i] {
			weight[j] += float64(b) * float64(b)
		}
	}
	for j := range weight {
		weight[j] = math.Pow(weight[j], 0.25)
	}
	for _, row := range left {
		n := 0.0
		for j := range row {
			row[j] *= float32(weight[j])
			n += float64(row[j]) * float64(row[j])
		}
		if n > 0 {
			f := float32(1 / math.Sqrt(n))
			for j := range row {
				row[j] *= f
			}
		}
	}
	return left
}

func table(rows, cols int) [][]float32 {
	t := make([][]float32, rows)
	for i := range t {
		t[i] = make([]float32, cols)
	}
	return t
}

// times sets out to m·x, turnedTimes to m transposed times x.
func (m sparse) times(x, out [][]float32) {
	for r, row := range m.rows {
		clear(out[r])
		for _, c := range row {
			for j, b := range x[c.col] {
				out[r][j] += c.val * b
			}
		}
	}
}

func (m sparse) turnedTimes(x, out [][]float32) {
	for i := range out {
		clear(out[i])
	}
	for r, row := range m.rows {
		for _, c := range row {
			dst := out[c.col]
			for j, b := range x[r] {
				dst[j] += c.val * b
			}
		}
	}
}

// reach returns the place d words from i, if no paragraph ends between.
func reach(run []int32, i, d int) (int, bool) {
	step := 1
	if d < 0 {
		step = -1
	}
	j := i + d
	if j < 0 || j >= len(run) {
		return 0, false
	}
	for k := i + step; k != j; k += step {
		if run[k] == -1 {
			return 0, false
		}
	}
	return j, true
}

// orthonormal applies modified Gram-Schmidt to the columns of a.
func orthonormal(a [][]float32) {
	k := len(a[0])
	for j := 0; j < k; j++ {
		for pass := 0; pass < 2; pass++ {
			dots := make([]float64, j+1)
			for r := range a {
				x := float64(a[r][j])
				if x == 0 {
					continue
				}
				for i := 0; i < j; i++ {
					dots[i] += x * float64(a[r][i])
				}
			}
			for r := range a {
				s := 0.0
				for i := 0; i < j; i++ {
					s += dots[i] * float64(a[r][i])
				}
				a[r][j] -= float32(s)
			}
		}
		n := 0.0
		for r := range a {
			n += float64(a[r][j]) * float64(a[r][j])
		}
		f := float32(1 / math.Sqrt(n+1e-30))
		for r := range a {
			a[r][j] *= f
		}
	}
}
