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

// around is the verb of the main clause that a day dates which stands after a relative clause in the present: أعلن
// التحالف الذي تقوده السعودية السبت اعتراض صاروخ; else the predicate as it is.
func (r *eventReader) around(s Sentence, first, predicate int, w when) (int, int) {
	if !relatives[r.p.Norm[first]] || predicate > w.first || r.verbAt(predicate, first) != temporal.Scheduled || r.ahead(w.date.Date) {
		return first, predicate
	}
	for i := first - 1; i >= s.First && !r.dated(i) && !r.parted(i); i-- {
		if r.verbAt(i, s.First) != temporal.Perfect || r.idle(i) {
			continue
		}
		for k := i; ; k-- {
			if r.begins(k, s) {
				return k, i
			}
		}
	}
	return first, predicate
}

// afterRelative is where the main clause begins that goes on after a relative one, in a sentence that opens with a
// circumstance: رغم اللقاء الذي ألغي، أعلنت …; else where the relative clause begins.
func (r *eventReader) afterRelative(s Sentence, first, predicate int) int {
	if !relatives[r.p.Norm[first]] || !opening[withoutAnd(r.p.Norm[s.First])] && !governing[withoutAnd(r.p.Norm[s.First])] {
		return first
	}
	for i := predicate - 1; i > first+1; i-- {
		if r.isComma(i) {
			if r.hasVerb(first+1, i) {
				return i + 1
			}
			return first
		}
	}
	return first
}

// begins says whether a clause of its own begins with a token.
func (r *eventReader) begins(i int, s Sentence) bool {
	norm := r.p.Norm[i]
	if i <= s.First || r.afterDateline(i, s) {
		return true
	}
	if r.parted(i - 1) {
		return true
	}
	if i+1 < s.Last && r.opensTogether(norm, r.p.Norm[i+1]) {
		return true
	}
	afterComma := r.p.Tokens[i-1].Text == "،" || r.p.Tokens[i-1].Text == ","
	switch {
	case relatives[norm]:
		return true
	case governing[r.p.Norm[i-1]]: // حذرت من أنها, فاز على مضيفه: nothing begins after a preposition
		return false
	case turns[norm], attributions[norm], circumstances[norm]:
		return true
	case complements[norm]:
		return !r.verbFollows(i) && !r.covered[i] && !(isDash(r.p.Tokens[i-1].Text) && r.p.touches(i)) // مون جاي-إن
	case afterMarks[norm]:
		return afterComma
	case withoutAnd(norm) == "بعد" || withoutAnd(norm) == "قبل":
		return i+1 < s.Last && (r.p.Norm[i+1] == "ان" || r.p.Norm[i+1] == "ما")
	case r.isComma(i-1) && strings.HasPrefix(norm, "و") && (r.dated(i) || governing[withoutAnd(norm)] && i+1 < s.Last && r.dated(i+1)): // …، وهذا الصباح تم
		if !r.dated(i) {
			i++
		}
		for i < s.Last && r.dated(i) {
			i++
		}
		return i < s.Last && temporal.VerbOf(r.p.Norm[i]) == temporal.Perfect
	case norm == "ما":
		return i+1 < s.Last && temporal.VerbOf(r.p.Norm[i+1]) == temporal.Perfect && !arabic.IsStopWord(r.p.Norm[i-1]) && !attributions[r.p.Norm[i-1]]
	case strings.HasPrefix(norm, "و") && len(norm) > 2*3 && !ownWaw[norm]:
		v := temporal.VerbOf(withoutAnd(norm)) // not وصل, whose و is its own
		return v != temporal.NoVerb && v != temporal.Announced && !r.covered[i]
	}
	return false
}

// parted says whether a token parts clauses: a colon or semicolon, but not that of a time of day (12:46).
func (r *eventReader) parted(i int) bool {
	switch r.p.Tokens[i].Text {
	case "؛", ";":
		return true
	case ":":
		return i == 0 || i+1 == len(r.p.Tokens) || r.p.Tokens[i-1].Kind != arabic.Number || r.p.Tokens[i+1].Kind != arabic.Number
	}
	return false
}

// afterDateline says whether a token is the first after a dateline: بيروت (وكالات) -.
func (r *eventReader) afterDateline(i int, s Sentence) bool {
	k := i - 1
	for k > s.First && isDash(r.p.Tokens[k].Text) {
		k--
	}
	return k < i-1 && (r.p.Tokens[k].Text == ")" || k < i-2 && isDash(r.p.Tokens[k+1].Text) && isDash(r.p.Tokens[k+2].Text))
}

func isDash(text string) bool {
	return text == "-" || text == "–" || text == "—" || text == "--"
}

// opensTogether says whether two words open a clause that neither opens alone: ومن المقرر, في حين, وقد أقر.
func (r *eventReader) opensTogether(norm, next string) bool {
	switch norm {
	case "ومن":
		return temporal.VerbOf(next) == temporal.Announced
	case "في":
		return next == "حين"
	case "علي":
		return next == "ما"
	case "وقد", "فقد", "ولقد":
		return temporal.VerbOf(next) == temporal.Perfect
	case "الا", "غير", "بيد", "رغم":
		return complements[next]
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

// predicate is the verb that a date dates: the nearest before it in its clause, else the first after it. A
// noun of a deed right before the date (قرار البرلمان في 5 كانون الثاني) serves where no verb is. It is -1
// for a date that dates nothing.
func (r *eventReader) predicate(s Sentence, first, last int, w when) int {
	if i := r.deedBefore(s, first, w); i >= 0 {
		return i
	}
	for i := w.first - 1; i >= first; i-- {
		if r.vaguely(i) { // انضم مؤخرا … ضيف البرنامج اليوم: the verb has its time
			return -1
		}
		if v := r.verbAt(i, first); v != temporal.NoVerb && !r.idle(i) {
			if v != temporal.Perfect && r.over(w.date) {
				if relatives[r.p.Norm[first]] { // البلدة التي يسيطر عليها الجيش أمس: of the main clause
					return i
				}
				break
			}
			return i
		}
	}
	for i := w.last; i < last; i++ {
		if relatives[r.p.Norm[first]] && (r.isComma(i) || thens[r.p.Norm[i]]) { // الذي سجن هذا الشهر بتهمة الفساد، قد تعرض: of the main clause
			break
		}
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
	return statives[norm] || statives[withoutAnd(norm)] || hopes[withoutAnd(norm)] || r.unnamed(i)
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
	return lately[withoutAnd(r.p.Norm[i])] && r.dated(i)
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
		if isAmong(reportNouns, r.p.Norm[i]) {
			return true
		}
	}
	return predicate+1 < s.Last && reportNouns[r.p.Norm[predicate+1]] && strings.HasSuffix(r.p.Norm[predicate+1], "ه")
}

// publishReach is how many words before its verb a report may be named.
const publishReach = 5

func withoutAnd(norm string) string { return strings.TrimPrefix(norm, "و") }

// isAmong says whether a word is one of some words: as it is, without the article, or without a preposition written on to it.
func isAmong(words map[string]bool, norm string) bool {
	return words[norm] || words[strings.TrimPrefix(norm, "ال")] || words[strings.TrimPrefix(strings.TrimPrefix(norm, "ب"), "ل")]
}

// peeledNoun takes a preposition off a noun: لاغتيال.
func peeledNoun(norm string) string {
	for _, p := range []string{"ل", "ب", "و"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && nominalHeads[rest] {
			return rest
		}
	}
	return norm
}

// withComplement is the end of what a verb governs: the clause after أن belongs to it, and after a verb of saying
// what a colon announces.
func (r *eventReader) withComplement(s Sentence, h happening) int {
	if temporal.Says(r.p.Norm[h.predicate]) && h.last > h.first && h.last < s.Last && r.p.Tokens[h.last-1].Text == ":" {
		return s.Last
	}
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
