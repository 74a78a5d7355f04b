// Events: each once, with all its reports, the most precise date that they support, and where they differ.
package resolve

import (
	"context"
	"math/bits"
	"slices"

	"sijill/arabic"
	"sijill/db"
)

// concludeEvents replaces which reports tell which event.
func concludeEvents(ctx context.Context, w *db.Writer, is *identities) error {
	c, err := readTellings(ctx, w, is)
	if err != nil {
		return err
	}
	stories := c.stories()
	plans := c.plans(stories)
	events := make([]db.ConcludedEvent, len(stories))
	for i, s := range stories {
		events[i] = db.ConcludedEvent{
			ID:            s.tellings[0].ID,
			Date:          s.date(),
			Status:        s.status,
			Summary:       c.summary(s),
			Importance:    s.importance(),
			Plan:          plans[i],
			Disagreements: s.disagreements(),
		}
		for _, t := range s.tellings {
			events[i].Reports = append(events[i].Reports, t.Row)
		}
	}
	return w.ConcludeEvents(ctx, events)
}

// date is the most precise date that the reports support: the shortest interval; of several, that which most
// articles give; of equals, that which was told first.
func (s *story) date() db.DateSpan {
	best, bestArticles := s.tellings[0], 0
	for _, t := range s.tellings {
		articles := s.articlesThat(func(o *telling) bool { return sameDate(o.Date, t.Date) })
		if t.days() < best.days() || t.days() == best.days() && articles > bestArticles {
			best, bestArticles = t, articles
		}
	}
	return best.Date
}

func (s *story) articlesThat(hold func(*telling) bool) int {
	articles := map[int64]bool{}
	for _, t := range s.tellings {
		if hold(t) {
			articles[t.ArticleRow] = true
		}
	}
	return len(articles)
}

// Importance adds up: how many outlets report an event, how often, how precisely it is dated, how central it
// is to those who report it, and how many people take part.
const (
	perOutlet   = 20
	perDoubling = 12 // of the articles: the hundredth adds less than the tenth
	perLede     = 3  // for each article that tells it before all other events, up to maxLedes
	perPerson   = 1  // up to maxPeople

	maxLedes, maxPeople = 5, 4
)

var byPrecision = map[db.DatePrecision]int{
	db.PrecisionDay: 4, db.PrecisionWeek: 3, db.PrecisionMonth: 2, db.PrecisionRange: 1, db.PrecisionYear: 1,
}

// importance ranks events; higher is more widely, precisely and centrally reported.
func (s *story) importance() int {
	outlets, unknown := map[int64]bool{}, 0
	articles, ledes, people := map[int64]bool{}, map[int64]bool{}, map[int64]bool{}
	for _, t := range s.tellings {
		if t.SourceRow != nil {
			outlets[*t.SourceRow] = true
		} else {
			unknown = 1 // all outlets that are not known count as one
		}
		articles[t.ArticleRow] = true
		if t.position == 0 {
			ledes[t.ArticleRow] = true
		}
		for _, p := range t.people {
			people[p] = true
		}
	}
	n := len(outlets) + unknown
	return perOutlet*n + doublings(len(articles)) + perLede*min(len(ledes), maxLedes) +
		perPerson*min(len(people), maxPeople) + byPrecision[s.date().Precision]
}

// doublings gives perDoubling for each doubling of one article, and parts of it in between, without rounding that
// differs from one processor to the next.
func doublings(articles int) int {
	whole := bits.Len(uint(articles)) - 1
	return perDoubling*whole + perDoubling*(articles-1<<whole)>>whole
}

// roundly are the words of those who count back in weeks and months and mean no day by it.
var roundly = words(`أسابيع أسبوعين أسبوع أشهر شهرين شهور بأسبوع بأسبوعين بأسابيع`)

func countsBack(text string) bool {
	return slices.ContainsFunc(arabic.Tokenize(text), func(t arabic.Token) bool { return roundly[arabic.Normalize(t.Text)] })
}

// disagreements are the days, and the numbers of the same things, on which the reports differ.
func (s *story) disagreements() []db.Disagreement {
	var out []db.Disagreement
	var dates []string
	for _, t := range s.tellings {
		if t.onDay() && !countsBack(t.Text) && !slices.Contains(dates, t.Date.EDTF) {
			dates = append(dates, t.Date.EDTF)
		}
	}
	if len(dates) > 1 {
		slices.Sort(dates)
		out = append(out, db.Disagreement{About: db.DisagreementDate, Values: dates})
	}
	return append(out, s.numbers()...)
}
