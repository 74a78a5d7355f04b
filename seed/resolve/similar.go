// When two tellings are of one event: their dates agree, and they are about the same people and things. The
// vaguer the dates, the more must agree besides.
package resolve

import "sijill/db"

// likeness is how much of what two tellings are about is the same.
type likeness struct {
	score    float64 // 0 to 1
	features int     // how many features both have
	people   int     // how many people take part in both
}

// compare measures two tellings: the mean of how much of the smaller and how much of both is shared, by weight.
func (c *chronicle) compare(a, b *telling) likeness {
	var l likeness
	shared := 0.0
	for i, j := 0, 0; i < len(a.features) && j < len(b.features); {
		switch x, y := a.features[i], b.features[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			shared += c.weights[x]
			l.features++
			i++
			j++
		}
	}
	if l.features == 0 {
		return l
	}
	l.people = sharedPeople(a, b)
	l.score = shared/min(a.weight, b.weight)/2 + shared/(a.weight+b.weight)
	return l
}

func sharedPeople(a, b *telling) (n int) {
	for i, j := 0, 0; i < len(a.people) && j < len(b.people); {
		switch x, y := a.people[i], b.people[j]; {
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

// fewest is how many features two tellings must share to be of one event.
const fewest = 3

// needed is how alike two tellings must be, by how their dates stand to each other: the days from which they
// are further apart or vaguer than a row allows are in the next.
var needed = []struct {
	days  int     // the dates leave at most so many days open, both together
	score float64 // and the tellings are at least so alike
}{
	{1, 0.45},   // the same day
	{8, 0.50},   // a day in a week
	{40, 0.55},  // in a month
	{400, 0.65}, // in a year
	{farFuture, 0.72},
}

const (
	// neighbours is how alike reports of one event must be that put it on neighbouring days: by night, by
	// another clock, or by mistake.
	neighbours = 0.62
	// sameArticle is added to the likeness of two tellings in one article: it speaks of few events.
	sameArticle = 0.05
	// strangers is taken off when each telling names people and none is named by both.
	strangers = 0.15
)

// sameEvent reports whether two tellings are of one event.
func (c *chronicle) sameEvent(a, b *telling) (score float64, ok bool) {
	if a.Status != b.Status {
		return 0, false
	}
	l := c.compare(a, b)
	if l.features < fewest {
		return 0, false
	}
	score = c.adjusted(a, b, l)
	least, ok := leastFor(a, b)
	return score, ok && score >= least
}

func (c *chronicle) adjusted(a, b *telling, l likeness) float64 {
	score := l.score
	if a.ArticleRow == b.ArticleRow {
		score += sameArticle
	}
	if len(a.people) > 0 && len(b.people) > 0 && l.people == 0 {
		score -= strangers
	}
	return score
}

// leastFor gives the likeness that two dates ask for; false where they exclude each other.
func leastFor(a, b *telling) (float64, bool) {
	apart := max(a.first, b.first) - min(a.last, b.last)
	switch {
	case apart > 1:
		return 0, false
	case apart == 1:
		if a.ArticleRow == b.ArticleRow || !a.onDay() || !b.onDay() {
			return 0, false
		}
		return neighbours, true
	}
	open := max(a.days(), b.days())
	for _, row := range needed {
		if open <= row.days {
			return row.score, true
		}
	}
	return needed[len(needed)-1].score, true
}

// sameDate reports whether an article puts two tellings on one date.
func sameDate(a, b db.DateSpan) bool { return a.EDTF == b.EDTF }
