// Tellings become events: the most alike first, and an event takes in another only while all its tellings can
// be of one event.
package resolve

import (
	"cmp"
	"slices"

	"sijill/db"
)

// story is one event and its tellings, in the order of chronicle.
type story struct {
	tellings []*telling
	status   db.EventStatus
}

// stories merges the tellings: first one with another, then what several tell alike with the rest, and last
// what is said of an event in passing.
func (c *chronicle) stories() []*story {
	var all []*story
	for _, t := range c.tellings {
		all = append(all, &story{[]*telling{t}, t.Status})
	}
	all = c.join(all, c.tellings, c.alikeOnAverage)
	var cores []*telling
	for _, s := range all {
		cores = append(cores, c.core(s))
	}
	all = c.join(all, cores, func(a, b *story) bool { return len(a.tellings) > 1 || len(b.tellings) > 1 })
	return c.attach(all)
}

// join merges stories whose tellings (one for each, in the same order) are of one event, unless dates exclude
// each other or may says no. What it gives is in the order of their first tellings.
func (c *chronicle) join(all []*story, tellings []*telling, may func(a, b *story) bool) []*story {
	of := slices.Clone(all)
	members := map[*story][]int{}
	for i, s := range all {
		members[s] = []int{i}
	}
	for _, e := range c.candidates(tellings, c.sameEvent) {
		a, b := of[e.a], of[e.b]
		if a == b || !compatible(a, b) || !may(a, b) {
			continue
		}
		a.tellings = append(a.tellings, b.tellings...)
		members[a] = append(members[a], members[b]...)
		for _, i := range members[b] {
			of[i] = a
		}
	}
	var out []*story
	for i, s := range all {
		if of[i] == s {
			slices.SortFunc(s.tellings, earlierTold)
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b *story) int { return earlierTold(a.tellings[0], b.tellings[0]) })
	return out
}

// compatible reports whether no two tellings of two stories exclude each other: by their dates, by whom one article
// lets meet, by opposite words, or by who says what, and most are not of different places.
func compatible(a, b *story) bool {
	for _, x := range a.tellings {
		for _, y := range b.tellings {
			if _, ok := leastFor(x, y); !ok || twoMeetings(x, y) || opposed(x, y) || otherFigures(x, y) || saidApart(x, y) {
				return false
			}
		}
	}
	return !mostlyElsewhere(a, b)
}

// mostlyElsewhere reports whether most of the tellings of two stories that name places, in vague time, name others: elections of two
// countries in one month, of which one is told with many of the other.
func mostlyElsewhere(a, b *story) bool {
	there, all := 0, 0
	for _, x := range a.tellings {
		for _, y := range b.tellings {
			if max(x.days(), y.days()) <= shortSpan || len(x.places) == 0 || len(y.places) == 0 {
				continue
			}
			all++
			if shared(x.places, y.places) == 0 && shared(x.people, y.people) == 0 {
				there++
			}
		}
	}
	return 2*there > all
}

const (
	// sampled is how many tellings of each event are compared before two events become one.
	sampled = 6
	// meanLikeness is how much of the likeness asked of two tellings all of them must have on average.
	meanLikeness = 0.75
)

// alikeOnAverage reports whether the tellings of two stories are alike, and not two of them only.
func (c *chronicle) alikeOnAverage(a, b *story) bool {
	if len(a.tellings) == 1 && len(b.tellings) == 1 {
		return true
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

// core is what the tellings of a story have in common: the features that at least a third of them have, two at
// the least, on the date of the event.
func (c *chronicle) core(s *story) *telling {
	first := s.tellings[0]
	if len(s.tellings) == 1 {
		return first
	}
	core := &telling{ToldEvent: first.ToldEvent, position: first.position, articles: s.articlesThat(func(*telling) bool { return true })}
	core.Date = s.date()
	core.first, core.last = dayOf(core.Date.Start, farPast), dayOf(core.Date.End, farFuture)
	enough := max(2, (len(s.tellings)+2)/3)
	core.features = inMany(s, enough, func(t *telling) []int32 { return t.features })
	core.named = inMany(s, enough, func(t *telling) []int64 { return t.named })
	core.people = inMany(s, enough, func(t *telling) []int64 { return t.people })
	core.places = inMany(s, enough, func(t *telling) []int64 { return t.places })
	core.deeds = inMany(s, 1, func(t *telling) []deed { return t.deeds })
	core.company = inMany(s, 1, func(t *telling) []int64 { return t.company })
	core.gathering = commonGathering(s)
	for _, f := range core.features {
		core.weight += c.weights[f]
	}
	return core
}

// inMany lists what at least so many tellings have, sorted.
func inMany[T cmp.Ordered](s *story, enough int, of func(*telling) []T) []T {
	count := map[T]int{}
	for _, t := range s.tellings {
		for _, x := range of(t) {
			count[x]++
		}
	}
	var out []T
	for x, n := range count {
		if n >= enough {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return out
}

// commonGathering is the kind of gathering that tellings of a story are of, 0 for none or several.
func commonGathering(s *story) int {
	kind := 0
	for _, t := range s.tellings {
		if t.gathering > 0 && kind > 0 && t.gathering != kind {
			return 0
		}
		kind = max(kind, t.gathering)
	}
	return kind
}
