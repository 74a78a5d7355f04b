// When two tellings are of one event: their dates agree, and they are about the same people and things. The
// vaguer the dates, the more must agree besides.
package resolve

import (
	"slices"

	"sijill/db"
)

// likeness is how much of what two tellings are about is the same.
type likeness struct {
	score    float64 // 0 to 1
	both     float64 // 0 to 1: how much of both together is the same, so that a short telling is not like all others
	features int     // how many features both have
	people   int     // how many people take part in both
	named    int     // how many of them are named in both
	places   int     // how many places both name
}

// compare measures two tellings: the mean of how much of the smaller and how much of both is shared, by weight.
func (c *chronicle) compare(a, b *telling) likeness {
	var l likeness
	weight := 0.0
	for i, j := 0, 0; i < len(a.features) && j < len(b.features); {
		switch x, y := a.features[i], b.features[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			weight += c.weights[x]
			l.features++
			i++
			j++
		}
	}
	if l.features == 0 {
		return l
	}
	l.named = shared(a.named, b.named)
	l.people, l.places = shared(a.people, b.people), shared(a.places, b.places)
	l.both = 2 * weight / (a.weight + b.weight)
	l.score = (weight/min(a.weight, b.weight) + l.both) / 2
	return l
}

// shared counts what two sorted lists have in common.
func shared(a, b []int64) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch x, y := a[i], b[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// fewest is how many features two tellings must share to be of one event; one less will do where the dates are
// the same and one of them has hardly more, or both tell of a deed that is hardly done twice.
const fewest = 3

func brief(a, b *telling) bool { return min(len(a.features), len(b.features)) <= fewest }

// needed is how alike two tellings must be, by how their dates stand to each other: the days from which they
// are further apart or vaguer than a row allows are in the next.
var needed = []struct {
	days  int     // the vaguer of the dates leaves at most so many days open
	score float64 // and the tellings are at least so alike
}{
	{1, 0.45},   // the same day; at 0.42 only 15 of 24 pairs that were joined besides were one event
	{8, 0.50},   // a day in a week
	{40, 0.55},  // in a month; 0.10 more for statements parted five pairs rightly joined, and two wrongly
	{400, 0.65}, // in a year
	{farFuture, 0.72},
}

const (
	// neighbours is how alike reports of one event must be that put it on neighbouring days: by night, by
	// another clock, or by mistake.
	neighbours = 0.62
	// sameArticle is added to the likeness of two tellings in one article: it speaks of few events.
	sameArticle = 0.05
	// strangers is taken off when both name people and none is named by both, otherCompany when each names
	// somebody besides those named by both, and elsewhere when both name places and none is the same.
	strangers    = 0.15
	otherCompany = 0.06
	elsewhere    = 0.08
	// sameTwoMeet is added when both tell of a meeting on one day of the same two people, who seldom meet twice
	// a day, and sameOneMeets when of one and the same and nobody else is named by both.
	sameTwoMeet  = 0.25
	sameOneMeets = 0.12
	// doneOnce is added when both tell what is hardly done twice a day to somebody whom both name: an arrest, a dismissal.
	doneOnce = 0.18
	// oneGathering is added when both tell of one summit or election on one day.
	oneGathering = 0.35
	// oneMatch is added when both tell on one day of a match of the same two sides, who play no two.
	oneMatch = 0.45
	// wellKnown is taken off what is asked of the cores of two events which each at least so many articles report: what
	// so many tell of one day is the same oftener than not.
	wellKnown    = 0.06
	manyArticles = 3
	// deedInCommon is added when both tell of the same deed on one date that is hardly done twice.
	deedInCommon = 0.12
)

// sameEvent reports whether two tellings are of one event.
func (c *chronicle) sameEvent(a, b *telling) (score float64, ok bool) {
	if a.Status != b.Status {
		return 0, false
	}
	l := c.compare(a, b)
	one := sameGathering(a, b, l) || sameMatch(a, b)
	few := one || l.features == fewest-1 && (brief(a, b) && sameDate(a.Date, b.Date) || sameDeed(a, b) || l.named > 0 && doneTo(a, b))
	if l.features < fewest && !few {
		return 0, false
	}
	if apartInVagueTime(a, b, l) || apartNextDoor(a, b, l) || !one && namelessAndBrief(a, b, l) {
		return 0, false
	}
	score = c.adjusted(a, b, l)
	least, ok := leastFor(a, b)
	if min(a.articles, b.articles) >= manyArticles && a.onDay() && b.onDay() {
		least -= wellKnown
	}
	return score, ok && score >= least && !apartByNumber(a, b)
}

// inSameWords is how alike two tellings are at the least that are told in the same words.
const inSameWords = 0.85

// apartInVagueTime reports whether two articles whose dates leave more than a week open speak of different people or
// places, or of nobody and nothing that their articles know in common: much of a kind happens in a month (prices
// rise, a series is announced). What is told in the same words is one all the same.
func apartInVagueTime(a, b *telling, l likeness) bool {
	const week, otherwise = 8, 0.65
	if l.score >= inSameWords || a.ArticleRow == b.ArticleRow || max(a.days(), b.days()) <= week {
		return false
	}
	if (a.said.kind == unsaid) != (b.said.kind == unsaid) && l.score < otherwise { // the arrest that is announced today, and the attack of that month
		return true
	}
	if l.people > 0 {
		return false
	}
	if len(a.people) > 0 && len(b.people) > 0 || len(a.places) > 0 && len(b.places) > 0 && l.places == 0 {
		return true
	}
	return l.places == 0 && shared(a.company, b.company) == 0
}

// namelessAndBrief reports whether a telling of hardly a few words names nobody and no place, and its article shares too few names with
// the other: four people are killed in two countries on one day (قتل 4 أشخاص السبت).
func namelessAndBrief(a, b *telling, l likeness) bool {
	if a.ArticleRow == b.ArticleRow || l.people+l.places > 0 || l.score >= inSameWords && l.features > fewest {
		return false
	}
	bare := func(t *telling) bool { return len(t.features) < fewest && len(t.people)+len(t.places) == 0 }
	return (bare(a) || bare(b)) && !acquaintedArticles(a, b)
}

// apartNextDoor reports whether two tellings on neighbouring days share nobody and no place, though one names some: votes
// are held in two countries on two days. What is told in the same words is one all the same.
func apartNextDoor(a, b *telling, l likeness) bool {
	if a.first <= b.last && b.first <= a.last || l.score >= inSameWords {
		return false
	}
	return l.people == 0 && l.places == 0 && len(a.people)+len(b.people)+len(a.places)+len(b.places) > 0
}

// apartByNumber reports whether different numbers make two tellings two events: in one article, and on
// neighbouring days, where it is no disagreement but another day's toll.
func apartByNumber(a, b *telling) bool {
	if a.ArticleRow != b.ArticleRow && a.first <= b.last && b.first <= a.last {
		return false
	}
	theirs := once(quantities(b.Text))
	return slices.ContainsFunc(once(quantities(a.Text)), func(x quantity) bool {
		return slices.ContainsFunc(theirs, func(y quantity) bool { return x.of == y.of && x.n != y.n })
	})
}

// adjusted is the likeness of what two tellings are about, corrected by who takes part, and where.
func (c *chronicle) adjusted(a, b *telling, l likeness) float64 {
	score := l.score
	if a.ArticleRow == b.ArticleRow {
		score += sameArticle
	}
	others := len(a.people) > l.people && len(b.people) > l.people
	switch {
	case others && l.people == 0:
		score -= strangers
	case others:
		score -= otherCompany
	}
	if len(a.places) > 0 && len(b.places) > 0 && l.places == 0 {
		score -= elsewhere
	}
	if sameDeed(a, b) && !others {
		score += deedInCommon
	}
	switch {
	case sameMatch(a, b):
		return score + oneMatch
	case sameGathering(a, b, l):
		return score + oneGathering
	}
	if l.named > 0 && !others && sameDate(a.Date, b.Date) && a.onDay() && a.said.kind == b.said.kind && doneTo(a, b) {
		score += doneOnce
	}
	if a.tellsOf(meeting) && b.tellsOf(meeting) && a.first == b.first && a.last == b.last {
		switch {
		case l.people >= 2 && l.named > 0:
			score += sameTwoMeet
		case l.people == 1 && l.named > 0 && !others:
			score += sameOneMeets
		}
	}
	return score
}

// leastFor gives the likeness that two dates ask for; false where they exclude each other.
func leastFor(a, b *telling) (float64, bool) {
	if a.ArticleRow == b.ArticleRow {
		return leastWithin(a, b)
	}
	apart := max(a.first, b.first) - min(a.last, b.last)
	switch {
	case apart > 1:
		return 0, false
	case apart == 1:
		return neighbours, a.onDay() && b.onDay() && !sameOutlet(a, b)
	}
	return leastOpen(max(a.days(), b.days())), true
}

// sameOutlet reports whether one outlet tells both: it knows its days, and reports the like of them daily.
func sameOutlet(a, b *telling) bool {
	return a.SourceRow != nil && b.SourceRow != nil && *a.SourceRow == *b.SourceRow
}

// leastWithin is the same for two tellings of one article. The same date counts as one day however wide it
// is: that an article does not know its own day widens all its dates alike. But in one month or year that it names an
// article tells several things, unless of the same people. Two dates are two events, unless
// both are known and one is vaguer than the other.
func leastWithin(a, b *telling) (float64, bool) {
	known := a.Date.Start != nil && a.Date.End != nil && b.Date.Start != nil && b.Date.End != nil
	if sameDate(a.Date, b.Date) && (!known || a.days() <= shortSpan || shared(a.people, b.people) > 0) {
		return leastOpen(1), true
	}
	within := a.first >= b.first && a.last <= b.last || b.first >= a.first && b.last <= a.last
	return leastOpen(max(a.days(), b.days())), known && within
}

// shortSpan is how many days an article may leave open and still mean one thing by one date.
const shortSpan = 10

// leastOpen gives the likeness asked of tellings whose dates leave days open.
func leastOpen(open int) float64 {
	for _, row := range needed {
		if open <= row.days {
			return row.score
		}
	}
	return needed[len(needed)-1].score
}

// sameDate reports whether an article puts two tellings on one date.
func sameDate(a, b db.DateSpan) bool { return a.EDTF == b.EDTF }
