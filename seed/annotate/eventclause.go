package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Where the clause of a date begins and ends, and which verb or noun the date dates.

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
	if prev := r.p.Tokens[i-1].Text; i > s.First+1 && (prev == "-" || prev == "–" || prev == "—" || prev == "--") {
		if before := r.p.Tokens[i-2].Text; before == ")" || before == prev { // a dateline: بيروت (وكالات) -
			return true
		}
	}
	if norm == "ومن" && i+1 < s.Last && temporal.VerbOf(r.p.Norm[i+1]) == temporal.Announced {
		return true
	}
	if norm == "في" && i+1 < s.Last && r.p.Norm[i+1] == "حين" {
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
		if r.vaguely(i) { // انضم مؤخرا … ضيف البرنامج اليوم: the verb has its time
			return -1
		}
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
	return statives[norm] || statives[withoutAnd(norm)] || r.unnamed(i)
}

// unnamed says whether a verb tells only that somebody is not named: لم يكشف عن اسمه.
func (r *eventReader) unnamed(i int) bool {
	if i == 0 || !naming[r.p.Norm[i]] || !isNegation(r.p.Norm[i-1]) {
		return false
	}
	for k := i + 1; k < len(r.p.Norm) && k <= i+3; k++ {
		if identity[r.p.Norm[k]] {
			return true
		}
	}
	return strings.HasPrefix(r.p.Norm[i], "يسم") || strings.HasPrefix(r.p.Norm[i], "تسم")
}

// vaguely says whether a token says by itself that its verb was of late.
func (r *eventReader) vaguely(i int) bool {
	for _, w := range r.dates {
		if w.first <= i && i < w.last && lately[withoutAnd(r.p.Norm[i])] {
			return true
		}
	}
	return false
}

// reporting says whether a verb tells only of the report that tells the rest: في تقرير نشرته الصحيفة الخميس.
func (r *eventReader) reporting(s Sentence, predicate int) bool {
	norm := withoutAnd(r.p.Norm[predicate])
	for _, pronoun := range [...]string{"ه", "ها"} {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && publishing[base] {
			norm = base
		}
	}
	if !publishing[norm] {
		return false
	}
	for i := predicate - 1; i >= max(s.First, predicate-publishReach); i-- {
		if noun := r.p.Norm[i]; reportNouns[noun] || reportNouns[strings.TrimPrefix(strings.TrimPrefix(noun, "ب"), "ل")] {
			return true
		}
	}
	return predicate+1 < s.Last && reportNouns[r.p.Norm[predicate+1]] && strings.HasSuffix(r.p.Norm[predicate+1], "ه")
}

// publishReach is how many words before its verb a report may be named.
const publishReach = 5

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
