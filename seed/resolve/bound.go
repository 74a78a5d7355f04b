// How a witness bounds the day of an undated article. If the article says "on Thursday" of what another puts on
// the 20th, it was published in the week before; if its own news is what another puts into April, it was
// published in April or soon after.
package resolve

import (
	"fmt"
	"slices"
	"time"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/temporal"
)

// bound is an interval in which an article was published, and what proves it.
type bound struct {
	date   db.DateSpan
	proofs []db.Evidence // the article's own words, and the witness's
}

// bounds hears the witnesses for every sentence of an article.
func (b *witnessBook) bounds(u *undated) (out []bound) {
	if len(b.list) == 0 {
		return nil
	}
	for i := range u.parts {
		p := &u.parts[i]
		for n, s := range p.Sentences {
			date, span, t, note := b.boundOf(u, p, n, p.Span(s.First, s.Last))
			if t == nil {
				continue
			}
			own := db.Evidence{In: p.In, Span: &span, Text: p.Cut(span), Note: &note}
			out = append(out, bound{date, []db.Evidence{own, t.proof("puts it on " + t.Date.EDTF)}})
		}
	}
	return out
}

// boundOf finds what a witness says of one sentence: the interval, the words of the article it rests on, and
// the witness; nil where there is none, or where witnesses differ.
func (b *witnessBook) boundOf(u *undated, p *undatedPart, n int, sentence db.Span) (db.DateSpan, db.Span, *witness, string) {
	none := db.DateSpan{}
	expr, count := expressionIn(p.exprs, sentence)
	counting := count == 1 && p.exprs[expr].Anchor == db.AnchorPublication
	if !counting && (count > 0 || !leads(p.Part, n) || announces(p.Cut(sentence))) {
		return none, sentence, nil, ""
	}
	t := agreed(b.find(p.Cut(sentence), p.named(sentence)), counting)
	if t == nil {
		return none, sentence, nil, ""
	}
	if !counting {
		return asNews(t), sentence, t, fmt.Sprintf("reports as news, so at most %d days later, the same words, which another article dates", freshness)
	}
	e := p.exprs[expr]
	date, ok := solve(p.exprs, expr, t, u.options)
	if !ok {
		return none, sentence, nil, ""
	}
	return date, db.Span{Start: e.Start, End: e.End}, t, "counts from the day of publication to what another article dates"
}

// expressionIn gives the temporal expression of a sentence, and how many there are that are not vague.
func expressionIn(exprs []temporal.Expression, sentence db.Span) (first, count int) {
	for i := range exprs {
		if e := &exprs[i]; !e.Vague && e.Start >= sentence.Start && e.End <= sentence.End {
			if count == 0 {
				first = i
			}
			count++
		}
	}
	return first, count
}

// named are the people that a sentence names.
func (p *undatedPart) named(sentence db.Span) (out []int64) {
	for _, m := range p.people {
		if m.span.Start >= sentence.Start && m.span.End <= sentence.End {
			out = append(out, m.person)
		}
	}
	return out
}

// opening is how many sentences of a text tell its news; what comes later may be background.
const opening = 5

func leads(p *annotate.Part, sentence int) bool { return p.In == db.PartTitle || sentence < opening }

// announcing are words that make a sentence speak of what is to come, of what did not come, or of long ago.
var announcing = words(`المقرر المزمع المرتقب المرتقبة المنتظر المتوقع قريبا لم لن نفى نفت ينفي سوف كان كانت وكان وكانت قد سبق سابقا`)

func announces(sentence string) bool {
	for _, t := range arabic.Tokenize(sentence) {
		if announcing[arabic.Normalize(t.Text)] {
			return true
		}
	}
	return false
}

// agreed is the most precise of the witnesses that are sure enough, unless others that tell perhaps the same
// put it on another date: what comes again and again dates nothing. What is told without a date must have
// happened, and be the same words of the same person.
func agreed(list []heard, counting bool) *witness {
	var best *witness
	for _, h := range list {
		enough := h.certain
		if !counting {
			enough = h.quoted && h.Status == db.StatusHappened
		}
		if enough && (best == nil || h.last-h.first < best.last-best.first) {
			best = h.witness
		}
	}
	if best != nil && slices.ContainsFunc(list, func(h heard) bool { return h.first > best.last+1 || h.last < best.first-1 }) {
		return nil
	}
	return best
}

// freshness is for how many days what happened is told as news.
const freshness = 7

func asNews(t *witness) db.DateSpan { return db.Between(civil(t.first), civil(t.last+freshness)) }

func civil(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

// reach is how many days around an event articles are looked for that count to it.
const reach = 400

// widestBound is how many days a bound may span: "on the 4th of March" may be said at any time of a year, and a
// word that does not tell which year tells too little.
const widestBound = 45

// solve tries every day near an event: the bound runs from the first to the last on which the expression
// means the event's date.
func solve(exprs []temporal.Expression, i int, t *witness, o temporal.Options) (db.DateSpan, bool) {
	first, last := 0, 0
	found := false
	for p := t.first - reach; p <= t.last+reach; p++ {
		d := temporal.Resolve(exprs, db.OnDay(civil(p)), o)[i].Date
		if d == nil || dayOf(d.Start, farPast) > t.last || dayOf(d.End, farFuture) < t.first {
			continue
		}
		if !found {
			first, found = p, true
		}
		last = p
	}
	if !found || last-first > widestBound {
		return db.DateSpan{}, false
	}
	return db.Between(civil(first), civil(last)), true
}
