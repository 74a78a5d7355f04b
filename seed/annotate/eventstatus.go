package annotate

import (
	"strings"

	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// How an event stands: happened, planned, put off, denied, or told as not to have happened.

// conditional says whether a clause only supposes what it tells: إذا لم يعقد, قد يزور.
func (r *eventReader) conditional(first, predicate int) bool {
	if r.verbAt(predicate, first) == temporal.Scheduled {
		for i := predicate - 1; i >= max(first, predicate-2); i-- { // يمكن أن يزور
			if perhaps[r.p.Norm[i]] {
				return true
			}
		}
	}
	if strings.HasPrefix(r.p.Norm[predicate], "فس") || predicate > 0 && r.p.Norm[predicate-1] == "فسوف" { // إذا قرر، فسوف تبدأ
		if r.anyOf(conditions, r.p.Sentences[r.p.sentenceOf[predicate]].First, predicate) {
			return true
		}
	}
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
	case verb == temporal.Refused, h.predicate > 0 && r.p.Norm[h.predicate-1] == "لن", h.predicate > 0 && r.p.Norm[h.predicate-1] == "لا" && verb != temporal.Perfect:
		return "", false
	case r.denied(s, h):
		return db.StatusDenied, true
	case r.putOff(h):
		return db.StatusPostponed, !r.mayBePutOff(h)
	case h.predicate > 0 && isNegation(r.p.Norm[h.predicate-1]):
		return r.notDone(s, h)
	case r.negated(h):
		return db.StatusDidNotHappen, true
	case verb != temporal.Perfect && r.forecast(h):
		return "", false
	case verb == temporal.Scheduled && (r.arranged(h) || r.laterToday(h)):
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

// putOff says whether the clause tells of a delay: its verb does, or the noun that it soon governs. What was after a
// delay was not put off (انتهت الانتخابات بعد تأجيل).
func (r *eventReader) putOff(h happening) bool {
	for i := h.first; i < min(h.last, h.predicate+postponingReach); i++ {
		norm := r.p.Norm[i]
		if postponings[norm] || postponings[withoutAnd(norm)] && i <= h.predicate || postponings[strings.TrimPrefix(norm, "ال")] {
			if r.regions(i) || !delaying[norm] && r.onlyAsked(i) || i < h.predicate && r.commaBetween(i, h.predicate) && r.verbAt(h.predicate, h.first) != temporal.Perfect {
				continue
			}
			return (i == 0 || !unpostponed[r.p.Norm[i-1]]) && !r.evacuates(i, h.last)
		}
	}
	return false
}

// regions says whether a word is أرجاء, the parts of a country, and not إرجاء, a delay.
func (r *eventReader) regions(i int) bool {
	text := r.p.Tokens[i].Text
	return strings.HasPrefix(text, "أرجاء") || strings.HasPrefix(text, "ارجاء") && i > 0 && wholes[r.p.Norm[i-1]]
}

var wholes = eventWords("في كل كافة جميع مختلف شتى عبر غطت عمت")

// onlyAsked says whether a delay or cancellation is only asked for, threatened or possible: طلب تأجيل الجلسة, هدد بإلغاء اللقاء.
func (r *eventReader) onlyAsked(i int) bool {
	for k := i - 1; k >= max(0, i-askedReach); k-- {
		norm := withoutAnd(r.p.Norm[k])
		if r.isComma(k) || r.parted(k) {
			return false
		}
		if isAmong(asking, norm) {
			return true
		}
	}
	return false
}

// askedReach is how many words before a delay it may be asked for.
const askedReach = 4

var asking = eventWords("سيقرر ستقرر يقرر تقرر يعتزم تعتزم مخاوف تخوف طلب طلبت طلبها طلبه طالب طالبت يطالب تطالب مطالبة دعا دعت دعوة دعوات يدعو تدعو احتمال إمكانية اقترح اقترحت اقتراح يميل متوقع يتوقع رفض رفضت ضد ينوي قد ربما هدد هددت يهدد تهدد تهديد تهديدات لوح لوحت أو")

func (r *eventReader) commaBetween(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if r.isComma(i) {
			return true
		}
	}
	return false
}

// told says how an event stands by the words of its summary alone, where what was put off or denied stands before them and
// its head is something else: نفت الاتهامات بقتل صيادين في غارة نفذتها طائراتها denies no raid.
func (r *eventReader) told(h happening) db.EventStatus {
	shown := h.status == db.StatusPostponed && r.holds(h, postponings) || h.status == db.StatusDenied && (!h.headed || r.holds(h, denials))
	switch {
	case shown, h.status != db.StatusPostponed && h.status != db.StatusDenied:
		return h.status
	case r.ahead(h.when.date.Date):
		return db.StatusPlanned
	}
	return db.StatusHappened
}

// holds says whether a summary, or the word right before it, is one of some words.
func (r *eventReader) holds(h happening, words map[string]bool) bool {
	for i := max(0, h.first-1); i < h.last; i++ {
		if words[r.p.Norm[i]] || isAmong(words, withoutAnd(r.p.Norm[i])) {
			return true
		}
	}
	return false
}

// mayBePutOff says whether a delay is only expected: من المتوقع أن يؤجل.
func (r *eventReader) mayBePutOff(h happening) bool {
	for i := max(h.first, 1); i < min(h.last, h.predicate+postponingReach); i++ {
		if delaying[r.p.Norm[i]] && (r.p.Norm[i-1] == "ان" || perhaps[r.p.Norm[i-1]]) {
			return true
		}
	}
	return false
}

var delaying = eventWords("يؤجل تؤجل يرجئ ترجئ")

// postponingReach is how many words after its verb the noun of a delay may stand.
const postponingReach = 8

// negated says whether عدم governs the event's own noun: عدم انعقاد الجلسة.
func (r *eventReader) negated(h happening) bool {
	i := h.predicate - 1
	return i >= 0 && absences[r.p.Norm[i]] && r.verbAt(h.predicate, h.first) == temporal.NoVerb && !r.barred(h.predicate+1, h.when.first)
}

var absences = eventWords("عدم وعدم بعدم لعدم")

// withoutObject takes the pronoun off a verb: يمنعه.
func withoutObject(norm string) string {
	for _, pronoun := range [...]string{"هم", "ها", "ه"} {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && len(base) >= 4*2 {
			return base
		}
	}
	return norm
}

func isNegation(norm string) bool { return norm == "لم" || norm == "ولم" || norm == "فلم" }

// anyOf says whether one of some words stands between two tokens.
func (r *eventReader) anyOf(words map[string]bool, first, last int) bool {
	for i := first; i < last; i++ {
		if words[r.p.Norm[i]] {
			return true
		}
	}
	return false
}

// laterToday says whether a verb of the present tells what the day of publication still has in store: at an hour that is named,
// or a match that is to be played.
func (r *eventReader) laterToday(h happening) bool {
	d := h.when.date.Date
	if d.Precision != db.PrecisionDay || d.Start == nil || r.published.Start == nil || *d.Start != *r.published.Start {
		return false
	}
	match := false
	for i := h.first; i < h.last; i++ {
		norm := r.p.Norm[i]
		switch {
		case clock[norm] && i > 0 && !beforeNow[r.p.Norm[i-1]]:
			return true
		case matchWords[norm]:
			match = true
		}
	}
	return match && fixtures[withoutAnd(r.p.Norm[h.predicate])]
}

var (
	clock      = eventWords("الساعة بالساعة")
	beforeNow  = eventWords("منذ قبل حتى")
	fixtures   = eventWords("يواجه تواجه يلاقي تلاقي يخوض تخوض يلتقي تلتقي يستضيف تستضيف يلعب تلعب يحل تحل يستقبل تستقبل")
	matchWords = eventWords("مباراة الجولة جولة الدوري كأس ودية البطولة المباراة منتخب المنتخب ضيفا المرحلة نصف ربع")
)

// forecast says whether a clause only expects a figure of some month or year: من المتوقع أن يبلغ العجز كذا هذا العام.
func (r *eventReader) forecast(h happening) bool {
	if h.when.date.Date.Precision == db.PrecisionDay {
		return false
	}
	for i := h.first; i < min(h.last, h.predicate+growthReach); i++ {
		norm := r.p.Norm[i]
		if growths[norm] || growths[strings.TrimPrefix(norm, "س")] && temporal.VerbOf(norm) == temporal.Coming {
			return true
		}
	}
	return false
}

// expected says whether somebody only expects what a date to come dates: توقعت الشركة أن تقفز أرباحها بنهاية العام.
func (r *eventReader) expected(h happening) bool {
	d := h.when.date.Date
	if d.Precision == db.PrecisionDay || d.End == nil || r.published.End == nil || *d.End <= *r.published.End {
		return false
	}
	for i := h.first; i <= h.predicate; i++ {
		if expecting[withoutAnd(r.p.Norm[i])] {
			return true
		}
	}
	return false
}

var expecting = eventWords("توقع توقعت توقعوا رجح رجحت تنبأ تنبأت قدر قدرت")

// growthReach is how many words after its predicate the verb of a forecast may stand: المتوقع أن يبلغ.
const growthReach = 3

// growths are verbs of figures.
var growths = eventWords("يبلغ تبلغ ينمو تنمو يسجل تسجل يرتفع ترتفع ينخفض تنخفض يتراجع تتراجع يزيد تزيد يتجاوز تتجاوز يناهز تناهز يستقر تستقر يحقق تحقق")
