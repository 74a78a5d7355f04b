package learn

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"

	"sijill/seed/annotate/tagger/internal/model"
)

// Cluster divides the words into a tree of classes by repeated k-means:
// fan[0] classes, each divided into fan[1], and so on. Returns each word's
// class numbers at the given levels, counted from 1.
func Cluster(vec [][]float32, freq []int32, fan [model.Depth]int, seed uint64) []model.Path {
	out := make([]model.Path, len(vec))
	groups := [][]int32{make([]int32, len(vec))}
	for i := range vec {
		groups[0][i] = int32(i)
	}
	for d, k := range fan {
		var next [][]int32
		for gi, g := range groups {
			parts := kmeans(vec, freq, g, k, seed+uint64(d*100000+gi))
			next = append(next, parts...)
		}
		groups = next
		for c, g := range groups {
			for _, w := range g {
				out[w][d] = uint16(c + 1)
			}
		}
	}
	return out
}

// rounds bounds how often k-means moves its centres.
const rounds = 12

// kmeans divides members into at most k groups by the direction of their
// vectors. A word pulls at its group's centre by the root of its frequency.
func kmeans(vec [][]float32, freq []int32, members []int32, k int, seed uint64) [][]int32 {
	if len(members) <= 1 || k <= 1 {
		return [][]int32{members}
	}
	k = min(k, (len(members)+1)/2)
	centres := spread(vec, members, k, rand.New(rand.NewPCG(seed, 3)))
	group := make([]int32, len(members))
	for round := range rounds {
		changed := 0
		for i, m := range members {
			best, arg := float32(-9), int32(0)
			for c := range centres {
				if s := dot(vec[m], centres[c]); s > best {
					best, arg = s, int32(c)
				}
			}
			if group[i] != arg || round == 0 {
				changed++
				group[i] = arg
			}
		}
		if changed*500 < len(members) {
			break
		}
		move(centres, vec, freq, members, group)
	}
	parts := make([][]int32, k)
	for i, m := range members {
		parts[group[i]] = append(parts[group[i]], m)
	}
	parts = slices.DeleteFunc(parts, func(p []int32) bool { return len(p) == 0 })
	sort.SliceStable(parts, func(i, j int) bool { return parts[i][0] < parts[j][0] })
	return parts
}

// spread draws the first centres far from each other (k-means++, Arthur &
// Vassilvitskii 2007).
func spread(vec [][]float32, members []int32, k int, rng *rand.Rand) [][]float32 {
	centres := make([][]float32, k)
	far := make([]float64, len(members))
	for i := range far {
		far[i] = 4
	}
	for c := range centres {
		sum := 0.0
		for _, d := range far {
			sum += d
		}
		x := rng.Float64() * sum
		pick := len(members) - 1
		for i, d := range far {
			if x -= d; x <= 0 {
				pick = i
				break
			}
		}
		centres[c] = slices.Clone(vec[members[pick]])
		for i, m := range members {
			far[i] = math.Min(far[i], math.Max(0, 2-2*float64(dot(vec[m], centres[c]))))
		}
	}
	return centres
}

// move puts each centre into the middle of its group, at length 1.
func move(centres, vec [][]float32, freq, members, group []int32) {
	for c := range centres {
		clear(centres[c])
	}
	for i, m := range members {
		f := float32(math.Sqrt(float64(freq[m])))
		dst := centres[group[i]]
		for j, v := range vec[m] {
			dst[j] += f * v
		}
	}
	for _, c := range centres {
		if n := dot(c, c); n > 0 {
			f := float32(1 / math.Sqrt(float64(n)))
			for j := range c {
				c[j] *= f
			}
		}
	}
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+3 < len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}
