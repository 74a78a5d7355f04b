package annotate

import (
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// How an event stands: happened, planned, put off, denied, or told as not to have happened.

// conditional says whether a clause only supposes what it tells: إذا لم يعقد.
func (r *eventReader) conditional(first, predicate int) bool {
	for i := max(0, first-2); i < predicate; i++ {
		if norm := r.p.Norm[i]; conditions[norm] || (norm == "ان" || norm == "ما" || norm == "وان") && i+1 < len(r.p.Norm) && r.p.Norm[i+1] == "لم" {
			return true
		}
	}
	return false
}

// status says how the event stands; false where it is told as never to be.
func (r *eventReader) status(s Sentence, h happening) (db.EventStatus, bool) {
	verb := r.verbAt(h.predicate, h.first)
	ahead := r.ahead(h.when.date.Date)
	switch {
	case verb == temporal.Refused, h.predicate > 0 && r.p.Norm[h.predicate-1] == "لا" && verb != temporal.Perfect:
		return "", false
	case r.denied(s, h):
		return db.StatusDenied, true
	case r.putOff(h):
		return db.StatusPostponed, true
	case r.negated(h):
		return db.StatusDidNotHappen, true
	case verb == temporal.Scheduled && r.arranged(h):
		return db.StatusPlanned, true
	case verb == temporal.Coming, verb == temporal.Announced, ahead, verb == temporal.Scheduled && !r.begun(h.when.date.Date):
		return db.StatusPlanned, true
	}
	return db.StatusHappened, true
}

// arranged says whether what the predicate tells was only arranged: كان مقررا أن يلتقي اليوم.
func (r *eventReader) arranged(h happening) bool {
	for i := max(h.first, h.predicate-arrangedReach); i < h.predicate; i++ {
		if temporal.VerbOf(r.p.Norm[i]) == temporal.Announced {
			return true
		}
	}
	return false
}

// arrangedReach is how many words before its verb a participle of what is announced may stand.
const arrangedReach = 4

// ahead says whether a date lies after the day of publication.
func (r *eventReader) ahead(d *db.DateSpan) bool {
	return d.Start != nil && r.published.End != nil && *d.Start > *r.published.End
}

// begun says whether a date may have begun by the day of publication.
func (r *eventReader) begun(d *db.DateSpan) bool {
	return r.published.End == nil || d.Start != nil && *d.Start <= *r.published.End
}

// denied says whether the clause is what somebody denies: نفى أن, نفى صحة.
func (r *eventReader) denied(s Sentence, h happening) bool {
	for i := h.first - 1; i >= max(s.First, h.first-denialReach); i-- {
		if denials[r.p.Norm[i]] || denials[withoutAnd(r.p.Norm[i])] {
			return complements[r.p.Norm[h.first]] || complements[r.p.Norm[h.first-1]]
		}
	}
	for i := h.first; i < h.when.first; i++ {
		if denials[r.p.Norm[i]] || denials[withoutAnd(r.p.Norm[i])] {
			return true
		}
	}
	return false
}

// denialReach is how many words before أن the word of denial may stand.
const denialReach = 10

// putOff says whether the clause tells of a delay.
func (r *eventReader) putOff(h happening) bool {
	for i := h.first; i < h.last; i++ {
		if norm := r.p.Norm[i]; postponings[norm] || postponings[withoutAnd(norm)] {
			return i == 0 || r.p.Norm[i-1] != "دون" && r.p.Norm[i-1] != "عدم"
		}
	}
	return false
}

// negated says whether لم or عدم governs the event's own verb: لم يعقد, عدم انعقاد. لم يعقد إلا الخميس tells
// that it was held.
func (r *eventReader) negated(h happening) bool {
	for i := h.predicate - 1; i >= max(h.first, h.predicate-1); i-- {
		if isNegation(r.p.Norm[i]) {
			return !r.excepted(i, h.when.first) && !measures[r.p.Norm[i+1]]
		}
	}
	for i := h.when.first - 1; i >= max(h.first, h.when.first-negationReach); i-- {
		switch n := r.p.Norm[i]; {
		case n == "عدم" || n == "وعدم" || n == "بعدم" || n == "لعدم":
			return true
		case r.verbAt(i, h.first) != temporal.NoVerb && i != h.predicate:
			return false
		}
	}
	return false
}

const negationReach = 6

func isNegation(norm string) bool { return norm == "لم" || norm == "ولم" || norm == "فلم" }

func (r *eventReader) excepted(from, to int) bool {
	for i := from; i < to; i++ {
		if exceptions[r.p.Norm[i]] {
			return true
		}
	}
	return false
}
