// What was announced and what came of it: two events, linked.
package resolve

import "sijill/db"

// fulfilled is how alike an announcement and a report must be to be of one thing; their dates must agree too.
const fulfilled = 0.42

// What is asked besides of an announcement that names no day, and where nobody and no place is in both.
const (
	vaguely    = 0.06
	namelessly = 0.10
)

// How many days the dates of an announcement and of what fulfils it may leave open.
const (
	longestPlan = 31
	longestDeed = 7
)

// plans gives for each story the number of the announcement that it fulfils, or -1. An announcement is
// fulfilled once, by what is most like it.
func (c *chronicle) plans(stories []*story) []int {
	of := map[*telling]int{}
	plan := make([]int, len(stories))
	for i, s := range stories {
		plan[i] = -1
		for _, t := range s.tellings {
			of[t] = i
		}
	}
	taken := map[int]bool{}
	for _, e := range c.candidates(c.tellings, c.planAndDeed) {
		a, b := of[c.tellings[e.a]], of[c.tellings[e.b]]
		if stories[a].status != db.StatusPlanned {
			a, b = b, a
		}
		if plan[b] < 0 && !taken[a] && agreeInTime(stories[a], stories[b]) {
			plan[b], taken[a] = a, true
		}
	}
	return plan
}

// planAndDeed reports whether one telling announces what the other tells.
func (c *chronicle) planAndDeed(a, b *telling) (float64, bool) {
	if b.Status == db.StatusPlanned {
		a, b = b, a
	}
	if a.Status != db.StatusPlanned || b.Status != db.StatusHappened || announcedAfter(a, b) {
		return 0, false
	}
	if _, ok := leastFor(a, b); !ok || a.days() > longestPlan || b.days() > longestDeed {
		return 0, false
	}
	if b.last < a.first || b.first > a.last || onlySaid(a, b) || opposed(a, b) || otherFigures(a, b) {
		return 0, false
	}
	l := c.compare(a, b)
	score, least := c.adjusted(a, b, l), fulfilled
	if !a.onDay() {
		least += vaguely
	}
	if sameGathering(a, b, l) {
		return score, true
	}
	if l.people == 0 && l.places == 0 {
		least += namelessly
	}
	return score, l.features >= fewest && score >= least
}

// onlySaid reports whether what may fulfil an announcement is a statement, and no statement was announced: قال إن المعبر
// سيفتح is not its opening.
func onlySaid(plan, deed *telling) bool {
	return deed.said.kind != unsaid && (plan.said.kind != unsaid || !plan.tellsOf(speech))
}

// announcedAfter reports whether an announcement was printed after what it announces had been.
func announcedAfter(plan, deed *telling) bool {
	return plan.Published != nil && dayOf(plan.Published, farPast) > deed.last
}

// agreeInTime reports whether the dates of two events do not exclude each other.
func agreeInTime(plan, deed *story) bool {
	a, b := plan.date(), deed.date()
	return dayOf(a.Start, farPast) <= dayOf(b.End, farFuture) && dayOf(b.Start, farPast) <= dayOf(a.End, farFuture)
}
