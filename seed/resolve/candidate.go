// Which tellings are worth comparing: those that share a telling feature on a day, in a month or in a year.
// Comparing everything with everything would take hours.
package resolve

import (
	"cmp"
	"slices"
	"time"
)

// edge is two tellings that may be of one event, by their numbers, the earlier first.
type edge struct {
	a, b  int32
	score float64
}

// slot is a feature in a stretch of time.
type slot struct {
	key     uint64
	telling int32
}

// How many features, the weightiest first, lead to a telling by its day, by its month and by its year.
const (
	featuresByDay   = 12
	featuresByMonth = 8
	featuresByYear  = 5
)

// crowd is how many tellings a slot may hold before it says nothing: what so many share tells no event.
const crowd = 150

// candidates compares the tellings that meet in a slot, and gives those that judge finds alike, sorted.
func (c *chronicle) candidates(tellings []*telling, judge func(a, b *telling) (float64, bool)) []edge {
	var edges []edge
	slots := c.slots(tellings)
	for i := 0; i < len(slots); {
		j := i + 1
		for j < len(slots) && slots[j].key == slots[i].key {
			j++
		}
		if j-i <= crowd {
			edges = judgeSlot(edges, tellings, slots[i:j], judge)
		}
		i = j
	}
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return slices.Compact(edges)
}

func judgeSlot(edges []edge, tellings []*telling, slot []slot, judge func(a, b *telling) (float64, bool)) []edge {
	for i, x := range slot {
		for _, y := range slot[i+1:] {
			if x.telling == y.telling {
				continue
			}
			if score, ok := judge(tellings[x.telling], tellings[y.telling]); ok {
				edges = append(edges, edge{x.telling, y.telling, score})
			}
		}
	}
	return edges
}

// slots puts every telling into its slots, sorted by slot and telling.
func (c *chronicle) slots(tellings []*telling) []slot {
	var out []slot
	for i, t := range tellings {
		byWeight := slices.DeleteFunc(slices.Clone(t.features), func(f int32) bool { return c.uses[f] < 2 })
		slices.SortFunc(byWeight, func(x, y int32) int {
			return cmp.Or(cmp.Compare(c.weights[y], c.weights[x]), cmp.Compare(x, y))
		})
		sides := 0 // they weigh nothing and are last, but lead to a match
		for sides < len(byWeight) && c.weights[byWeight[len(byWeight)-1-sides]] == 0 {
			sides++
		}
		byWeight = append(byWeight[len(byWeight)-sides:], byWeight[:len(byWeight)-sides]...)
		put := func(n int, stretch uint64) {
			for _, f := range byWeight[:min(n+sides, len(byWeight))] {
				out = append(out, slot{stretch<<32 | uint64(f), int32(i)})
			}
		}
		for _, stretch := range stretches(t) {
			put(stretch.features, stretch.number)
		}
	}
	slices.SortFunc(out, func(x, y slot) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.telling, y.telling))
	})
	return out
}

// stretch is a day, a month or a year, numbered so that no two are the same.
type stretch struct {
	number   uint64
	features int
}

// widest is the longest run of years that is followed; what is vaguer is looked for in the years at its ends.
const widest = 3

// stretches are the times in which others can meet a telling. A day is also put into the next one, where
// those meet who differ by a day.
func stretches(t *telling) []stretch {
	var out []stretch
	add := func(kind, n, features int) {
		out = append(out, stretch{uint64(kind)<<28 | uint64(uint32(n)&0x0fffffff), features})
	}
	if t.onDay() {
		add(0, t.first, featuresByDay)
		add(0, t.first+1, featuresByDay)
	}
	first, last := t.first, t.last
	if first == farPast {
		first = last
	}
	if last == farFuture {
		last = first
	}
	from, to := monthOf(first), monthOf(last)
	if to-from <= 1 {
		for m := from; m <= to; m++ {
			add(1, m, featuresByMonth)
		}
	}
	if to/12-from/12 > widest {
		add(2, from/12, featuresByYear)
		from = to
	}
	for y := from / 12; y <= to/12; y++ {
		add(2, y, featuresByYear)
	}
	return out
}

// monthOf counts the months of the calendar.
func monthOf(day int) int {
	d := time.Unix(int64(day)*86400, 0).UTC()
	return d.Year()*12 + int(d.Month()) - 1
}
