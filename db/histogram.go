// Counts over time: a histogram counts an interval in a bucket only when it lies inside it, and never spreads it.
package db

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// Interval is the width of a bucket.
type Interval string

// The intervals of schema.graphql.
const (
	IntervalDay   Interval = "DAY"
	IntervalWeek  Interval = "WEEK"
	IntervalMonth Interval = "MONTH"
	IntervalYear  Interval = "YEAR"
)

// HistogramSubject is what a histogram counts.
type HistogramSubject string

// The subjects of schema.graphql.
const (
	SubjectPublished HistogramSubject = "PUBLISHED"
	SubjectEvents    HistogramSubject = "EVENTS"
	SubjectMentions  HistogramSubject = "MENTIONS"
)

// Histogram counts by bucket; gaps are there with zero.
type Histogram struct {
	Buckets []Bucket
	Undated int
}

// Bucket is one bucket. Share is of everything of its kind in the archive in these days; nil where there is nothing.
type Bucket struct {
	Date  DateSpan
	Count int
	Share *float64
}

// mostBuckets bounds a histogram: 27 years of days, 190 of weeks, 830 of months, 2,000 of years.
var mostBuckets = map[Interval]int{IntervalDay: 10_000, IntervalWeek: 10_000, IntervalMonth: 10_000, IntervalYear: 2_000}

// MostBuckets is the greatest number of buckets that a histogram of a width can have for a timeline with a filter.
func MostBuckets(width Interval, f *TimelineFilter) int {
	most := mostBuckets[width]
	if f == nil || f.Date == nil || f.Date.From == nil || f.Date.To == nil || f.Date.Match != nil && *f.Date.Match == MatchOverlaps {
		return most
	}
	from, err := time.Parse(Day, *f.Date.From)
	to, errTo := time.Parse(Day, *f.Date.To)
	if err != nil || errTo != nil {
		return most
	}
	years := to.Year() - from.Year()
	within := map[Interval]int{
		IntervalDay:   int(to.Sub(from).Hours()/24) + 1,
		IntervalWeek:  int(to.Sub(from).Hours()/24/7) + 2,
		IntervalMonth: 12*years + int(to.Month()-from.Month()) + 1,
		IntervalYear:  years + 1,
	}
	return max(1, min(most, within[width]))
}

// tally is how many things have one interval of days.
type tally struct {
	first, last *string
	count       int
}

// Histogram counts the articles, events or mentions of a timeline over time.
func (a *Archive) Histogram(ctx context.Context, t *Timeline, width Interval, of HistogramSubject) (*Histogram, error) {
	tallies, err := a.tallies(ctx, t, of)
	if err != nil {
		return nil, err
	}
	c := calendar{width: width}
	if width == IntervalWeek {
		if c.weekStart, err = shared(ctx, t.ref, "week start", a.WeekStart); err != nil {
			return nil, err
		}
	}
	counts, undated := c.count(tallies)
	buckets, err := c.buckets(counts)
	if err != nil {
		return nil, err
	}
	all := counts
	if t.scope.name != wholeScope.name || t.filter != nil {
		all, err = shared(ctx, t.ref, "histogram of all "+string(of)+string(width), func(ctx context.Context) (map[string]int, error) {
			everything, err := a.tallies(ctx, &Timeline{scope: wholeScope}, of)
			all, _ := c.count(everything)
			return all, err
		})
		if err != nil {
			return nil, err
		}
	}
	for i := range buckets {
		if whole := all[*buckets[i].Date.Start]; whole > 0 {
			share := float64(buckets[i].Count) / float64(whole)
			buckets[i].Share = &share
		}
	}
	return &Histogram{Buckets: buckets, Undated: undated}, nil
}

// tallies counts what a timeline holds by interval of days. The indexes article_published and event_days serve the
// whole archive, in whose order the groups come.
func (a *Archive) tallies(ctx context.Context, t *Timeline, of HistogramSubject) ([]tally, error) {
	if of == SubjectEvents {
		t = t.toldInWords(a)
	}
	q, err := a.tallyQuery(ctx, t, of)
	if err != nil {
		return nil, err
	}
	return inScope(ctx, t, "histogram "+string(of), func(ctx context.Context, rows []int64) (map[int64][]tally, error) {
		all := map[int64][]tally{}
		args := q.where.args
		if t.scope.name != wholeScope.name {
			args = append([]any{jsonList(rows)}, args...)
		}
		err := a.each(ctx, func(row scanner) error {
			var parent int64
			var n tally
			err := row.Scan(&parent, &n.first, &n.last, &n.count)
			all[parent] = append(all[parent], n)
			return err
		}, q.text+q.where.sql()+" GROUP BY "+q.by, args...)
		return all, err
	})
}

// tallyQuery is a statement that gives parent, first day, last day and count.
type tallyQuery struct {
	text  string
	where conditions
	by    string // the columns of the groups; a constant parent among them would have them sorted
}

func (a *Archive) tallyQuery(ctx context.Context, t *Timeline, of HistogramSubject) (q tallyQuery, err error) {
	if of == SubjectEvents {
		q.where, err = t.filter.conditions(ctx, a)
		q.text, q.by = "SELECT 0, event.first, event.last, count(*) FROM event", "event.first, event.last"
		if t.scope.events != "" {
			q.text = "SELECT told.parent, event.first, event.last, count(*) FROM (" + t.scope.events +
				") AS told JOIN event ON event.id = told.event_id"
			q.by = "1, 2, 3"
		}
		return q, err
	}
	q.where, err = t.filter.articleConditions(ctx, a)
	inner, counted := t.scope.articles, "count(*)"
	switch {
	case of == SubjectMentions && t.scope.mentions != "":
		inner, counted = t.scope.mentions, "sum(told.mention_count)"
	case of == SubjectMentions:
		counted = "sum(article.person_mentions)"
	}
	q.text, q.by = fmt.Sprintf("SELECT 0, article.published_start, article.published_end, %s FROM article", counted), "article.published_start, article.published_end"
	if inner != "" {
		q.text = fmt.Sprintf(`SELECT told.parent, article.published_start, article.published_end, %s FROM (%s) AS told
			JOIN article ON article.id = told.article_id`, counted, inner)
		q.by = "1, 2, 3"
	}
	return q, err
}

// articleConditions are those of a timeline's filter on the articles themselves: the period is that of publication.
func (f *TimelineFilter) articleConditions(ctx context.Context, a *Archive) (conditions, error) {
	if f == nil {
		return conditions{}, nil
	}
	return (&ArticleFilter{Published: f.Date, People: f.People, Publishers: f.Publishers}).conditions(ctx, a)
}

// WeekStart is the first day of a news week, as the archive was seeded.
func (a *Archive) WeekStart(ctx context.Context) (time.Weekday, error) {
	start := time.Sunday
	err := a.each(ctx, func(row scanner) error { return row.Scan(&start) },
		`SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'week_start'`)
	return start, err
}

// calendar cuts time into buckets.
type calendar struct {
	width     Interval
	weekStart time.Weekday
}

// begin is the first day of the bucket that holds a day.
func (c calendar) begin(day time.Time) time.Time {
	switch c.width {
	case IntervalWeek:
		return day.AddDate(0, 0, -(int(day.Weekday()-c.weekStart)+7)%7)
	case IntervalMonth:
		return day.AddDate(0, 0, 1-day.Day())
	case IntervalYear:
		return time.Date(day.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day
}

// next is the first day of the bucket after the one that begins on a day.
func (c calendar) next(begin time.Time) time.Time {
	switch c.width {
	case IntervalWeek:
		return begin.AddDate(0, 0, 7)
	case IntervalMonth:
		return begin.AddDate(0, 1, 0)
	case IntervalYear:
		return begin.AddDate(1, 0, 0)
	}
	return begin.AddDate(0, 0, 1)
}

// span is the days of the bucket that begins on a day.
func (c calendar) span(begin time.Time) DateSpan {
	switch c.width {
	case IntervalWeek:
		return InWeek(begin)
	case IntervalMonth:
		return InMonth(begin.Year(), begin.Month())
	case IntervalYear:
		return InYear(begin.Year())
	}
	return OnDay(begin)
}

// count puts tallies into buckets, named by their first day; what lies in no single bucket is undated.
func (c calendar) count(tallies []tally) (counts map[string]int, undated int) {
	counts = map[string]int{}
	for _, t := range tallies {
		begin, ok := c.bucketOf(t)
		if !ok {
			undated += t.count
			continue
		}
		counts[begin] += t.count
	}
	return counts, undated
}

func (c calendar) bucketOf(t tally) (string, bool) {
	if t.first == nil || t.last == nil {
		return "", false
	}
	first, err := time.Parse(Day, *t.first)
	last, errLast := time.Parse(Day, *t.last)
	if err != nil || errLast != nil || !c.begin(first).Equal(c.begin(last)) {
		return "", false
	}
	return c.begin(first).Format(Day), true
}

// buckets lists the buckets from the first to the last that holds anything.
func (c calendar) buckets(counts map[string]int) ([]Bucket, error) {
	if len(counts) == 0 {
		return []Bucket{}, nil
	}
	days := make([]string, 0, len(counts))
	for day := range counts {
		days = append(days, day)
	}
	slices.Sort(days)
	begin, err := time.Parse(Day, days[0])
	if err != nil {
		return nil, fmt.Errorf("bucket %q: %w", days[0], err)
	}
	var buckets []Bucket
	for day := begin.Format(Day); day <= days[len(days)-1]; day = begin.Format(Day) {
		if most := mostBuckets[c.width]; len(buckets) == most {
			return nil, badInput("the histogram has over %d buckets: its days reach from %s to %s: give the timeline a period (filter: {date: {from, to}}) or ask for a wider interval", most, days[0], days[len(days)-1])
		}
		buckets = append(buckets, Bucket{Date: c.span(begin), Count: counts[day]})
		begin = c.next(begin)
	}
	return buckets, nil
}
