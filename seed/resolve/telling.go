// The tellings of events, made ready to be compared: what they are about becomes weighted features.
package resolve

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"sijill/db"
)

// telling is one article's telling of an event.
type telling struct {
	db.ToldEvent
	position    int // in its article
	first, last int // days since 1970; farPast and farFuture where open
	features    []int32
	weight      float64 // of all its features together
	named       []int64 // concluded people who take part
	people      []int64 // those, and whom it means by their office
	places      []int64
	deeds       []deed // kinds of deeds of which it tells, sorted
	said        statement
	sides       sides    // which of opposite words it has
	figures     figures  // of an economy
	players     []string // the sides of a match, sorted
	gathering   int      // the kind of gathering that it is of, 0 for none
	articles    int      // of how many articles it is the core; 0 for a telling of one
	company     []int64  // whom and what its article names, sorted
}

const (
	farPast   = math.MinInt32
	farFuture = math.MaxInt32
)

// days is how many days the date of a telling leaves open.
func (t *telling) days() int { return t.last - t.first + 1 }

// onDay reports whether the telling names one day.
func (t *telling) onDay() bool { return t.first == t.last }

// chronicle is all tellings of the archive.
type chronicle struct {
	tellings []*telling
	weights  []float64 // by feature
	uses     []int     // in how many tellings a feature is
}

// readTellings reads all dated tellings. They come in the order of publication, then of article ids, then of
// the text; an unknown day of publication is last.
func readTellings(ctx context.Context, w *db.Writer, is *identities) (*chronicle, error) {
	c := &chronicle{}
	err := w.EachEvent(ctx, func(e db.ToldEvent) error {
		t := &telling{ToldEvent: e, first: dayOf(e.Date.Start, farPast), last: dayOf(e.Date.End, farFuture)}
		t.position, _ = strconv.Atoi(e.ID[strings.LastIndexByte(e.ID, '_')+1:])
		t.named, t.places = is.pick(e.Entities, db.KindPerson), is.pick(e.Entities, db.KindPlace)
		t.people = slices.Clone(t.named)
		t.company = is.company(e.ArticleRow)
		for _, person := range is.meant(t) {
			t.Entities = append(t.Entities, person)
			t.people = append(t.people, person)
		}
		slices.Sort(t.people)
		t.deeds = deedsOf(t.Terms)
		t.said, t.sides = is.statementOf(t), sidesOf(t.Text)
		t.players = is.playersOf(t)
		t.figures, t.gathering = figuresOf(t.Text), gatheringOf(t.Text)
		t.Terms = is.withoutNames(t.Terms, e.Entities)
		c.tellings = append(c.tellings, t)
		return nil
	})
	slices.SortFunc(c.tellings, earlierTold)
	c.weigh()
	return c, err
}

// company is whom and what an article names, sorted, each once.
func (is *identities) company(article int64) []int64 {
	all := slices.DeleteFunc(slices.Clone(is.in[article]), func(e int64) bool { return e == 0 })
	slices.Sort(all)
	return slices.Compact(all)
}

// withoutNames leaves out the words of names: who takes part is compared by who they are.
func (is *identities) withoutNames(terms []string, entities []int64) []string {
	return slices.DeleteFunc(terms, func(term string) bool {
		return slices.ContainsFunc(entities, func(e int64) bool {
			_, ok := slices.BinarySearch(is.name[e], term)
			return ok
		})
	})
}

func earlierTold(a, b *telling) int {
	return cmp.Or(
		cmp.Compare(publishedOr(a, "~"), publishedOr(b, "~")),
		cmp.Compare(a.ArticleID, b.ArticleID),
		cmp.Compare(a.position, b.position))
}

func publishedOr(t *telling, unknown string) string {
	if t.Published == nil {
		return unknown
	}
	return *t.Published
}

// dayOf counts the days since 1970.
func dayOf(day *string, open int) int {
	if day == nil {
		return open
	}
	t, err := time.Parse(db.Day, *day)
	if err != nil {
		return open
	}
	return int(t.Unix() / 86400)
}

// weigh turns terms and participants into features. A feature weighs more the fewer articles have it.
func (c *chronicle) weigh() {
	numbers := map[string]int32{}
	var articles []int           // that have a feature
	var unweighed []int32        // features of sides
	last := map[int32]*telling{} // the last telling that counted for a feature
	for _, t := range c.tellings {
		for _, name := range featureNames(t) {
			n, ok := numbers[name]
			if !ok {
				n = int32(len(articles))
				numbers[name] = n
				if strings.HasPrefix(name, sideMark) {
					unweighed = append(unweighed, n)
				}
				articles, c.uses = append(articles, 0), append(c.uses, 0)
			}
			t.features = append(t.features, n)
			c.uses[n]++
			if before := last[n]; before == nil || before.ArticleRow != t.ArticleRow {
				articles[n]++
				last[n] = t
			}
		}
		slices.Sort(t.features)
	}
	total := float64(countArticles(c.tellings))
	c.weights = make([]float64, len(articles))
	for i, n := range articles {
		c.weights[i] = math.Log(2 + total/float64(n))
	}
	for _, n := range unweighed {
		c.weights[n] = 0
	}
	for _, t := range c.tellings {
		for _, f := range t.features {
			t.weight += c.weights[f]
		}
	}
}

// sideMark begins the features of sides of a match. They weigh nothing, since most are named besides, but bring those together who
// name a team by its country or by an adjective.
const sideMark = "@side "

func featureNames(t *telling) []string {
	names := slices.Clone(t.Terms)
	for i, term := range names {
		if d := deeds[term]; d == meeting || d == call || personal[d] {
			names[i] = "@" + string(d) // however it is said
		}
	}
	for _, entity := range t.Entities {
		names = append(names, "#"+strconv.FormatInt(entity, 10))
	}
	for _, side := range t.players {
		names = append(names, sideMark+side)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func countArticles(tellings []*telling) int {
	articles := map[int64]bool{}
	for _, t := range tellings {
		articles[t.ArticleRow] = true
	}
	return len(articles)
}
