package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Where the clause of a date begins and ends, which verb or noun the date dates, and how it stands.

// clause gives the tokens of the clause that a date stands in, last excluded.
func (r *eventReader) clause(s Sentence, w when) (first, last int) {
	first = s.First
	for i := w.first; i > s.First; i-- {
		if r.begins(i, s) {
			first = i
			break
		}
	}
	last = s.Last
	for i := w.last; i < s.Last; i++ {
		if r.begins(i, s) && !(r.p.Tokens[i].Kind != arabic.Word && i == w.last) && r.hasVerb(first, i) {
			last = i
			break
		}
	}
	return first, last
}

// begins says whether a clause of its own begins with a token.
func (r *eventReader) begins(i int, s Sentence) bool {
	norm := r.p.Norm[i]
	if i <= s.First {
		return true
	}
	if prev := r.p.Tokens[i-1].Text; prev == ":" || prev == "؛" || prev == ";" {
		return true
	}
	afterComma := r.p.Tokens[i-1].Text == "،" || r.p.Tokens[i-1].Text == ","
	switch {
	case relatives[norm], turns[norm], attributions[norm], circumstances[norm]:
		return true
	case complements[norm]:
		return !r.verbFollows(i)
	case afterMarks[norm]:
		return afterComma
	case norm == "بعد" || norm == "قبل":
		return i+1 < s.Last && (r.p.Norm[i+1] == "ان" || r.p.Norm[i+1] == "ما")
	case norm == "ما":
		return i+1 < s.Last && temporal.VerbOf(r.p.Norm[i+1]) == temporal.Perfect && !arabic.IsStopWord(r.p.Norm[i-1])
	case strings.HasPrefix(norm, "و") && len(norm) > 2*3:
		v := temporal.VerbOf(withoutAnd(norm)) // not وصل, whose و is its own
		return v != temporal.NoVerb && v != temporal.Announced && !r.covered[i]
	}
	return false
}

// verbFollows: أن before an imperfect goes with the verb before it (من المقرر أن يزور).
func (r *eventReader) verbFollows(i int) bool {
	if i+1 >= len(r.p.Norm) || r.p.Norm[i] != "ان" || strings.HasPrefix(r.p.Tokens[i].Text, "إ") {
		return false
	}
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start == r.p.Tokens[i+1].Start {
			return false
		}
	}
	next := r.p.Norm[i+1]
	return (strings.HasPrefix(next, "ي") || strings.HasPrefix(next, "ت")) && temporal.VerbOf(next) != temporal.Perfect && !r.covered[i+1]
}

func (r *eventReader) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if r.verbAt(i, first) != temporal.NoVerb {
			return true
		}
	}
	return false
}

// verbAt reads a verb. Words that are as often nouns (بحث, عقد) are verbs only where a clause begins, or after
// the date that a clause begins with.
func (r *eventReader) verbAt(i, clauseFirst int) temporal.Verb {
	norm := r.p.Norm[i]
	if r.covered[i] {
		return temporal.NoVerb
	}
	if i > clauseFirst && isNegation(r.p.Norm[i-1]) {
		return temporal.Perfect
	}
	if openVerbs[norm] || openVerbs[withoutAnd(norm)] {
		if i <= clauseFirst+1 || i > 0 && (r.p.Tokens[i-1].Text == "،" && i-clauseFirst < 8 || r.p.Norm[i-1] == "قد" || r.p.Norm[i-1] == "التي" || r.p.Norm[i-1] == "الذي") {
			return temporal.Perfect
		}
	}
	return temporal.VerbOf(norm)
}

// predicate is the verb that a date dates: the nearest before it in its clause, else the first after it. A
// noun of a deed right before the date (قرار البرلمان في 5 كانون الثاني) serves where no verb is. It is -1
// for a date that dates nothing.
func (r *eventReader) predicate(first, last int, w when) int {
	for i := w.first - 1; i >= first; i-- {
		if v := r.verbAt(i, first); v != temporal.NoVerb && !r.idle(i) {
			if v != temporal.Perfect && r.over(w.date) {
				break
			}
			return i
		}
	}
	for i := w.last; i < last; i++ {
		if v := r.verbAt(i, w.last); v != temporal.NoVerb && !r.idle(i) {
			if v != temporal.Perfect && r.over(w.date) {
				break
			}
			return i
		}
	}
	for i := w.first - 1; i >= max(first, w.first-nounReach); i-- {
		if nominalHeads[peeledNoun(r.p.Norm[i])] {
			return i
		}
	}
	return -1
}

// over says whether a date lies wholly before publication, or names a past day in full: a verb of the
// present or the future does not go with it.
func (r *eventReader) over(d *db.DateExpression) bool {
	if d.Date.End == nil {
		return false
	}
	if r.published.Start == nil {
		return d.Anchor == db.AnchorNone
	}
	return *d.Date.End < *r.published.Start
}

// nounReach is how many words before its date a noun of a deed may stand.
const nounReach = 4

// idle verbs tell a state, or only the tense of the verb after them; they are no
// predicates of events.
func (r *eventReader) idle(i int) bool {
	norm := r.p.Norm[i]
	return statives[norm] || statives[withoutAnd(norm)]
}

func withoutAnd(norm string) string { return strings.TrimPrefix(norm, "و") }

// peeledNoun takes a preposition off a noun: لاغتيال.
func peeledNoun(norm string) string {
	for _, p := range []string{"ل", "ب", "و"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && nominalHeads[rest] {
			return rest
		}
	}
	return norm
}

// withComplement is the end of what a verb of saying governs: the clause after أن belongs to it.
func (r *eventReader) withComplement(s Sentence, h happening) int {
	that := h.last
	if that < s.Last && r.p.Tokens[that].Kind == arabic.Punct {
		that++
	}
	if that >= s.Last || !complements[r.p.Norm[that]] {
		return h.last
	}
	for i := that + 2; i < s.Last; i++ {
		if norm := r.p.Norm[i]; circumstances[norm] || attributions[norm] || r.begins(i, s) && strings.HasPrefix(norm, "و") {
			return i
		}
	}
	return s.Last
}

// widened is where the summary begins: at the noun a relative clause speaks of, or further left, at the
// nearest verb from which on somebody is named and no other date stands between.
func (r *eventReader) widened(s Sentence, h happening, dates []when) (first int, headed bool) {
	if relatives[r.p.Norm[h.first]] {
		return r.antecedent(s, h.first), true
	}
	for _, w := range dates { // a verb after another date has its own noun: حادث تعرضت له منذ يومين
		if w.index != h.when.index && h.first <= w.first && w.first < h.predicate && h.predicate < h.when.first {
			return r.antecedent(s, h.predicate), true
		}
	}
	pronoun := complements[r.p.Norm[h.first]] && len(r.p.Norm[h.first]) > len("بان")
	if r.named(h.first, h.last) && !pronoun || h.first == s.First {
		return h.first, false
	}
	for i := h.first - 1; i >= s.First; i-- {
		for _, w := range dates {
			if w.first <= i && i < w.last && w.index != h.when.index {
				return h.first, false
			}
		}
		if relatives[r.p.Norm[i]] {
			return r.antecedent(s, i), true
		}
		if (i == s.First || r.begins(i, s) || r.verbAt(i, s.First) == temporal.Perfect) && r.named(i, h.last) {
			return i, false
		}
	}
	return h.first, false
}

// antecedent is the first token of the noun phrase before a relative pronoun: the name that ends there, or
// the nouns back to a preposition, a verb or a mark.
func (r *eventReader) antecedent(s Sentence, pronoun int) int {
	first := pronoun
	for i := pronoun - 1; i >= s.First && pronoun-i <= longestPhrase; i-- {
		t := r.p.Tokens[i]
		if t.Text == "،" && i == pronoun-1 {
			continue
		}
		if t.Kind == arabic.Punct || r.verbAt(i, s.First) != temporal.NoVerb || arabic.IsStopWord(r.p.Norm[i]) || r.begins(i, s) && i > s.First {
			break
		}
		first = i
		if r.startsName(i, pronoun) {
			break
		}
	}
	return first
}

// longestPhrase is how many words an antecedent has at the most.
const longestPhrase = 6

// startsName says whether a mention begins with a token and ends before another.
func (r *eventReader) startsName(i, end int) bool {
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start == r.p.Tokens[i].Start && m.Span.End == r.p.Tokens[end-1].End {
			return true
		}
	}
	return false
}

// named says whether anybody or anything is named between two tokens.
func (r *eventReader) named(first, last int) bool {
	if first >= last {
		return false
	}
	from, to := r.p.Tokens[first].Start, r.p.Tokens[last-1].End
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start >= from && m.Span.End <= to {
			return true
		}
	}
	return false
}

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
	case verb == temporal.Refused:
		return "", false
	case r.denied(s, h):
		return db.StatusDenied, true
	case r.putOff(h):
		return db.StatusPostponed, true
	case r.negated(h):
		return db.StatusDidNotHappen, true
	case verb == temporal.Coming, verb == temporal.Announced, ahead, verb == temporal.Scheduled && !r.begun(h.when.date.Date):
		return db.StatusPlanned, true
	}
	return db.StatusHappened, true
}

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
			return !r.excepted(i, h.when.first)
		}
	}
	for i := h.when.first - 1; i >= max(h.first, h.when.first-negationReach); i-- {
		switch n := r.p.Norm[i]; {
		case isNegation(n):
			return !r.excepted(i, h.when.first)
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
