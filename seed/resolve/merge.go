// Tellings become events: the most alike first, and an event takes in another only while all its tellings can
// be of one event.
package resolve

import (
	"slices"

	"sijill/db"
)

// story is one event and its tellings, in the order of chronicle.
type story struct {
	tellings []*telling
	status   db.EventStatus
}

// stories merges the tellings.
func (c *chronicle) stories() []*story {
	of := make([]*story, len(c.tellings))
	for i, t := range c.tellings {
		of[i] = &story{[]*telling{t}, t.Status}
	}
	number := map[*telling]int{}
	for i, t := range c.tellings {
		number[t] = i
	}
	for _, e := range c.candidates(c.sameEvent) {
		a, b := of[e.a], of[e.b]
		if a == b || !c.oneEvent(a, b) {
			continue
		}
		a.tellings = append(a.tellings, b.tellings...)
		for _, t := range b.tellings {
			of[number[t]] = a
		}
	}
	var out []*story
	seen := map[*story]bool{}
	for _, s := range of {
		if !seen[s] {
			seen[s] = true
			slices.SortFunc(s.tellings, earlierTold)
			out = append(out, s)
		}
	}
	return out
}

const (
	// sampled is how many tellings of each event are compared before two events become one.
	sampled = 6
	// meanLikeness is how much of the likeness asked of two tellings all of them must have on average.
	meanLikeness = 0.75
)

// oneEvent reports whether all tellings of two stories can be of one event: their dates do not exclude each
// other, no article puts them on two dates, and they are alike on average.
func (c *chronicle) oneEvent(a, b *story) bool {
	if len(a.tellings) == 1 && len(b.tellings) == 1 {
		return true
	}
	for _, x := range a.tellings {
		for _, y := range b.tellings {
			if _, ok := leastFor(x, y); !ok {
				return false
			}
			if x.ArticleRow == y.ArticleRow && !sameDate(x.Date, y.Date) && x.onDay() && y.onDay() {
				return false
			}
		}
	}
	total, asked := 0.0, 0.0
	for _, x := range a.tellings[:min(sampled, len(a.tellings))] {
		for _, y := range b.tellings[:min(sampled, len(b.tellings))] {
			least, _ := leastFor(x, y)
			asked += least
			total += c.adjusted(x, y, c.compare(x, y))
		}
	}
	return total >= meanLikeness*asked
}
