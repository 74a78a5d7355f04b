// What two tellings of the same deed on the same date have in common besides their words, and the passing word
// about a deed that others tell in full (لقاء الخميس).
package resolve

import (
	"slices"

	"sijill/db"
)

// deedsOf are the kinds of deeds of which terms tell, sorted, each once.
func deedsOf(terms []string) (out []deed) {
	for _, term := range terms {
		if d, ok := deeds[term]; ok {
			out = append(out, d)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (t *telling) tellsOf(d deed) bool {
	_, ok := slices.BinarySearch(t.deeds, d)
	return ok
}

// tellsAround reports whether a telling is of words, or of violence, on the occasion of something else.
func (t *telling) tellsAround() bool {
	return t.tellsOf(speech) || t.tellsOf(attack) || t.tellsOf(killing)
}

// acquainted is how many names two articles must share before what they pass over may be one deed: elections of
// two countries are held on one Sunday. One is enough of an article that hardly names more.
const acquainted = 2

func acquaintedArticles(a, b *telling) bool {
	n := shared(a.company, b.company)
	return n >= acquainted || n > 0 && min(len(a.company), len(b.company)) <= acquainted
}

// sameDeed reports whether two articles put a deed that is hardly done twice on the same date: the same day, or
// the same month of an election. Words about the deed, or an attack upon it, are not the deed.
func sameDeed(a, b *telling) bool {
	if a.ArticleRow == b.ArticleRow || !sameDate(a.Date, b.Date) || a.tellsAround() || b.tellsAround() {
		return false
	}
	if !acquaintedArticles(a, b) {
		return false
	}
	return slices.ContainsFunc(a.deeds, func(d deed) bool {
		return singular[d] && b.tellsOf(d) && (a.onDay() || d == election && a.Date.Precision == db.PrecisionMonth)
	})
}

// doneTo reports whether two tellings are of a deed that is hardly done twice a day to one person.
func doneTo(a, b *telling) bool {
	return slices.ContainsFunc(a.deeds, func(d deed) bool { return personal[d] && b.tellsOf(d) })
}

// twoMeetings reports whether one article tells of two meetings: somebody met here one, there another.
func twoMeetings(a, b *telling) bool {
	if a.ArticleRow != b.ArticleRow || !a.tellsOf(meeting) || !b.tellsOf(meeting) {
		return false
	}
	both := shared(a.people, b.people)
	return both > 0 && len(a.people) > both && len(b.people) > both
}

// speaksOfMeeting reports whether a telling has a noun for a meeting, which may mean one known already: بحث alone
// may be a search.
func speaksOfMeeting(t *telling) bool {
	return slices.ContainsFunc(titleWords(t.Text), func(w string) bool { return meetingNouns[w] })
}

// attach adds to an event what an article says of it in passing: the same kind of deed on the same day, without
// a name, in an article that names at least two of those who took part, and no other event fits as well.
func (c *chronicle) attach(all []*story) []*story {
	byDay := map[int][]*story{}
	for _, s := range all {
		if core := c.core(s); core.onDay() && len(core.people) >= 2 {
			byDay[core.first] = append(byDay[core.first], s)
		}
	}
	taken := map[*story]bool{}
	into := map[*story][]*telling{}
	for _, s := range all {
		t := s.tellings[0]
		if len(s.tellings) > 1 || !t.onDay() || len(t.people) > 0 || !speaksOfMeeting(t) || t.tellsAround() {
			continue
		}
		var fit []*story
		for _, other := range byDay[t.first] {
			if other.status == s.status && c.meantBy(t, other) {
				fit = append(fit, other)
			}
		}
		if len(fit) == 1 {
			taken[s] = true
			into[fit[0]] = append(into[fit[0]], t)
		}
	}
	for s, tellings := range into {
		s.tellings = append(s.tellings, tellings...)
		slices.SortFunc(s.tellings, earlierTold)
	}
	all = slices.DeleteFunc(all, func(s *story) bool { return taken[s] })
	slices.SortFunc(all, func(a, b *story) int { return earlierTold(a.tellings[0], b.tellings[0]) })
	return all
}

// meantBy reports whether a telling without names can mean a meeting that others tell: its article names those
// who met, and its places are not elsewhere.
func (c *chronicle) meantBy(t *telling, s *story) bool {
	core := c.core(s)
	if !core.tellsOf(meeting) || core.tellsAround() || len(t.places) > 0 && len(core.places) > 0 && shared(t.places, core.places) == 0 {
		return false
	}
	return shared(t.company, core.people) == len(core.people)
}
