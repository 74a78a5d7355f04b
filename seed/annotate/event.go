package annotate

import (
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// A dated event is a clause with a predicate and the date that dates it. The clause is its summary, in the
// article's own words: it begins at a word that begins a clause (or at the noun that a relative clause
// speaks of), ends before the next, and is widened to the left until it names somebody, unless it would
// then speak of another date. A sentence whose date dates no verb and no deed is background and tells none.
//
// What is said is an event of its own only where saying is the deed (أعلن, نفى, دعا), or where a person
// named in the clause says it: "the agency said on Thursday" dates a report, not an event.

// eventsOf finds the events that the dates of an article date. The dates are those of its parts, the
// mentions likewise; indexes of the facts are into the dates and the entities.
func eventsOf(parts []*Part, dates []db.DateExpression, published db.DateSpan, entities []db.EntityFact, mentions []db.MentionFact) []db.EventFact {
	var out []db.EventFact
	for _, p := range parts {
		r := eventReader{p: p, published: published, entities: entities, mentions: mentions}
		r.cover()
		out = append(out, r.read(dates)...)
	}
	return out
}

// eventReader reads the events of one part.
type eventReader struct {
	p         *Part
	published db.DateSpan
	entities  []db.EntityFact
	mentions  []db.MentionFact
	covered   []bool // whether a token belongs to a mention: a name is no verb
	dates     []when // those of the sentence being read
	all       []db.DateExpression
}

func (r *eventReader) cover() {
	r.covered = make([]bool, len(r.p.Tokens))
	for _, m := range r.mentions {
		if m.In != r.p.In {
			continue
		}
		if w, ok := r.tokens(m.Span); ok {
			for i := w.first; i < w.last; i++ {
				r.covered[i] = true
			}
		}
	}
}

// when is a date of the part with the tokens it covers, last excluded.
type when struct {
	index       int // into the dates of the article
	first, last int
	date        *db.DateExpression
}

// happening is an event while its clause is being cut.
type happening struct {
	when        when
	predicate   int // the token of its verb or noun
	first, last int // its clause, last excluded
	clause      int // where its clause began before it was widened
	status      db.EventStatus
	main        bool // it is the main clause of its sentence
	headed      bool // it begins at the noun that a relative clause speaks of
}

func (r *eventReader) read(dates []db.DateExpression) []db.EventFact {
	r.all = dates
	bySentence := map[int][]when{}
	var order []int
	for i := range dates {
		d := &dates[i]
		if d.In != r.p.In {
			continue
		}
		w, ok := r.tokens(d.Span)
		if !ok {
			continue
		}
		w.index, w.date = i, d
		n := r.p.sentenceOf[w.first]
		if bySentence[n] == nil {
			order = append(order, n)
		}
		bySentence[n] = append(bySentence[n], w)
	}
	var out []db.EventFact
	for _, n := range order {
		out = append(out, r.sentence(r.p.Sentences[n], bySentence[n])...)
	}
	return out
}

// tokens gives the tokens that a span covers.
func (r *eventReader) tokens(s db.Span) (when, bool) {
	t := r.p.Tokens
	first, ok := slices.BinarySearchFunc(t, s.Start, func(t arabic.Token, start int) int { return t.Start - start })
	if !ok {
		return when{}, false
	}
	last := first
	for last < len(t) && t[last].End <= s.End {
		last++
	}
	return when{first: first, last: last}, last > first
}

// sentence reads the events of one sentence, and sees to it that no two tell the same words.
func (r *eventReader) sentence(s Sentence, dates []when) []db.EventFact {
	if len(dates) > mostDates {
		return nil
	}
	r.dates = dates
	var found []happening
	for _, w := range dates {
		if w.date.Date == nil || w.date.Date.Start == nil || idleRules[w.date.Rule] {
			continue
		}
		h, ok := r.happening(s, w, dates)
		if !ok || slices.ContainsFunc(found, func(o happening) bool { return o.predicate == h.predicate }) {
			continue
		}
		found = append(found, h)
	}
	var out []db.EventFact
	for i, h := range found {
		for k := range found {
			if k == i || found[k].headed {
				continue
			}
			for _, at := range [...]int{found[k].first, found[k].clause} { // where it was widened to, or where its clause begins
				if !relatives[r.p.Norm[at]] && !r.attachedAt(at) && at > h.first && at < h.last && at > h.when.first && at > h.predicate && !r.content(h, at) {
					h.last = at
				}
			}
		}
		if e, ok := r.fact(s, h, dates); ok {
			out = append(out, e)
		}
	}
	return out
}

// mostDates is how many dates a sentence has at the most that tells events: what has more is a list, and reading each date against all
// others would take time by the cube of its length.
const mostDates = 40

// content says whether what begins at a token is what the verb governs: أعلنت الوزارة الأربعاء أنها … is not
// cut before أنها, though that tells an event of its own.
func (r *eventReader) content(h happening, first int) bool {
	return !h.headed && complements[r.p.Norm[first]]
}

// happening finds the predicate and the clause that a date dates.
func (r *eventReader) happening(s Sentence, w when, dates []when) (happening, bool) {
	if w.date.Rule == "anniversary" {
		return r.remembered(s, w)
	}
	first, last := r.clause(s, w)
	if attributions[r.p.Norm[first]] || attributions[withoutAnd(r.p.Norm[first])] || r.asSaid(first) || r.afterAside(first, w) {
		return happening{}, false
	}
	pred := r.predicate(s, first, last, w)
	if pred >= 0 {
		first, pred = r.around(s, first, pred, w)
	}
	if pred >= 0 && relatives[r.p.Norm[first]] && r.verbAt(pred, first) == temporal.Scheduled && r.over(w.date) {
		return happening{}, false
	}
	if pred > w.last && (r.quotedApart(s, pred, w) || r.joined(pred)) {
		return happening{}, false
	}
	if deed := r.deedAside(pred, w); deed >= 0 {
		pred = deed
	}
	if pred < 0 || !r.datesIt(pred, first, w) || r.reporting(s, pred) || r.nowadays(s, pred, w) {
		return happening{}, false
	}
	h := happening{when: w, predicate: pred, first: r.afterRelative(s, first, pred), last: last}
	h.main = h.first > first
	if r.conditional(first, pred) || r.unreal(s, h) || r.seeming(s, h) || r.ourOwn(s, h) || r.expected(h) {
		return h, false
	}
	if temporal.Says(r.p.Norm[pred]) && !r.deed(h) {
		return h, false
	}
	if w.first < last && r.verbAt(pred, first) != temporal.NoVerb && !r.relativeEndsBefore(first, pred) {
		h.last = r.withComplement(s, h)
	}
	status, ok := r.status(s, h)
	if ok && status == db.StatusPlanned && r.tooLate(h) {
		return r.announcedDeed(h)
	}
	h.status, h.clause = status, h.first
	if r.opensWithImperfect(s, h) { // يؤدي الوزير زيارة من 4 إلى 6
		h.last = r.withRelative(s, h)
	} else if r.verbAt(pred, first) == temporal.NoVerb && r.verbAt(pred, w.last) == temporal.NoVerb {
		h.first, h.headed = pred, true
	} else if r.inTheTime(h) { // في الوقت الذي تخوض فيه
		h.first++
	} else if r.announcedNoun(h) { // الانتخابات المقررة في أكتوبر
		h.first, h.headed = r.antecedent(s, pred), true
	} else {
		h.first, h.headed = r.widened(s, h, dates)
	}
	h = r.inItsSentence(s, r.owned(s, h))
	if h.headed {
		h.last = r.phraseEnd(h)
	} else {
		h.last = r.withRelative(s, h)
	}
	if relatives[r.p.Norm[h.first]] || h.headed && h.first > s.First && r.lost(h) { // nobody before it that it speaks of
		return h, false
	}
	if h.headed && h.status != db.StatusDenied && r.headOf(h, postponings) {
		h.status = db.StatusPostponed
	}
	h.status = r.told(h)
	if h.status == db.StatusPlanned {
		if (w.date.Rule == "day-same" || w.date.Rule == "day") && w.date.Anchor == db.AnchorExpression && r.verbAt(pred, first) == temporal.Perfect { // what was done on the same day is not ahead
			return h, false
		}
		if at := r.cancelled(s, h); at >= 0 {
			h.first, h.headed, h.status = at, h.headed && at == h.first, db.StatusDidNotHappen
		}
	}
	return h, ok
}

// announcedNoun says whether the predicate is a participle with the article that describes the noun before it.
func (r *eventReader) announcedNoun(h happening) bool {
	i := h.predicate - 1
	if i > h.first && temporal.VerbOf(r.p.Norm[h.predicate]) == temporal.Announced && isDeed(r.p.Norm[i]) && !strings.HasPrefix(r.p.Norm[i], "ال") { // زيارة مقررة
		return true
	}
	if i > h.first && r.isComma(i) { // المتحف، المزمع افتتاحه
		i--
	}
	return i > h.first && strings.HasPrefix(r.p.Norm[h.predicate], "ال") && temporal.VerbOf(r.p.Norm[h.predicate]) == temporal.Announced &&
		r.p.Tokens[i].Kind == arabic.Word && r.p.Norm[i] != "من" && r.p.Norm[i] != "ومن" && !relatives[r.p.Norm[i]]
}

// headOf says whether the noun phrase that a summary begins with holds one of some words: تأجيل الإضراب الذي كان …
func (r *eventReader) headOf(h happening, words map[string]bool) bool {
	for i := h.first; i < h.predicate && !relatives[r.p.Norm[i]]; i++ {
		if words[r.p.Norm[i]] {
			return true
		}
	}
	return false
}

// tooLate says whether the predicate is a perfect that tells what was, and the date lies ahead: it dates something
// else (أكد المدرب ثقته في لاعبه في كأس العالم هذا الصيف).
func (r *eventReader) tooLate(h happening) bool {
	norm := r.p.Norm[h.predicate]
	return r.verbAt(h.predicate, h.first) == temporal.Perfect && r.ahead(h.when.date.Date) && !r.arranged(h) &&
		!announcing[norm] && !announcing[withoutAnd(norm)]
}

// announcedDeed is what a date ahead dates beside a perfect: a deed named right before it.
func (r *eventReader) announcedDeed(h happening) (happening, bool) {
	for i := h.when.first - 1; i > h.predicate && i >= h.when.first-nounReach; i-- {
		if isDeed(peeledNoun(r.p.Norm[i])) {
			h.predicate, h.first, h.headed, h.status = i, i, true, db.StatusPlanned
			h.last = r.phraseEnd(h)
			return h, true
		}
	}
	return happening{}, false
}

// remembered is the event that an anniversary remembers: the noun after it.
func (r *eventReader) remembered(s Sentence, w when) (happening, bool) {
	i := w.last
	if i >= s.Last || !nominalHeads[peeledNoun(r.p.Norm[i])] {
		return happening{}, false
	}
	_, last := r.clause(s, w)
	return happening{when: w, predicate: i, first: i, last: last, status: db.StatusHappened, headed: true}, last > i
}

// deed says whether saying is itself what happened.
func (r *eventReader) deed(h happening) bool {
	norm := r.p.Norm[h.predicate]
	if announcing[norm] || announcing[withoutAnd(norm)] || denials[norm] || denials[withoutAnd(norm)] {
		return true
	}
	for _, m := range r.mentions {
		if m.In == r.p.In && r.entities[m.Entity].Kind == db.KindPerson && m.Span.Start >= r.p.Tokens[h.first].Start && m.Span.End <= r.p.Tokens[h.last-1].End {
			return true
		}
	}
	return false
}

// fact writes an event down.
func (r *eventReader) fact(s Sentence, h happening, dates []when) (db.EventFact, bool) {
	first, last := r.trimmed(h.first, h.last)
	first = r.afterThat(first, last, h)
	if last-first < fewestWords {
		return db.EventFact{}, false
	}
	e := db.EventFact{Date: h.when.index, In: r.p.In, Status: h.status, Terms: r.terms(first, last, dates)}
	first, last = r.rounded(s, first, last, h)
	last = r.withoutSaying(first, last, h)
	first, whole := r.unturned(s, first)
	if !whole || r.breaksOff(first, last) || leaning[r.p.Norm[first]] || r.beforehand(s, first) || r.governed(s, first, h) || r.saysLittle(first, last, h) || r.nobodys(s, first, last) || r.wordless(first, last, h) {
		return db.EventFact{}, false
	}
	e.Span = r.p.Span(first, last)
	e.Span.Start = r.withoutJoint(first)
	if h.headed {
		e.Span.Start += r.clitic(first)
	}
	if (h.headed || r.cancels(first)) && r.withoutPreposition(first) { // لاغتيال
		e.Span.Start = r.p.Tokens[first].Start + 1
	}
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start >= e.Span.Start && m.Span.End <= e.Span.End && !slices.Contains(e.Entities, m.Entity) && !r.ofOffice(m) {
			e.Entities = append(e.Entities, m.Entity)
		}
	}
	if !r.someone(e.Entities) && ((first > s.First || last-first <= briefest) && r.ownerless(h) || r.spokenBy(first, h) || first == s.First && r.nobodyDidIt(h)) {
		return db.EventFact{}, false
	}
	if who := r.patron(s, first, last); who >= 0 && !slices.Contains(e.Entities, who) {
		e.Entities = append(e.Entities, who)
	}
	slices.Sort(e.Entities)
	return e, len(e.Terms) > 0
}

// ofOffice says whether a place only tells what an office is for: لشؤون الشرق الأوسط is not where anything happens.
func (r *eventReader) ofOffice(m db.MentionFact) bool {
	w, ok := r.tokens(m.Span)
	return ok && r.entities[m.Entity].Kind == db.KindPlace && w.first > 0 && affairs[r.p.Norm[w.first-1]]
}

const (
	fewestWords = 3 // how many words a summary has at the least
	briefest    = 6 // how many words and marks one has at the most that is nothing without its subject
)

// terms are the stems of the content words, without dates, sorted.
func (r *eventReader) terms(first, last int, dates []when) []string {
	var out []string
	for i := first; i < last; i++ {
		t := r.p.Tokens[i]
		norm := r.p.Norm[i]
		inDate := slices.ContainsFunc(dates, func(w when) bool { return w.first <= i && i < w.last })
		if inDate || t.Kind == arabic.Punct || t.Kind == arabic.Number || arabic.IsStopWord(norm) || t.End-t.Start < 3 {
			continue
		}
		if stem := arabic.Stem(norm); stem != "" {
			out = append(out, stem)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
