package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Dates that stand beside a predicate and belong to something else: to a match that is spoken of, a term of office, a
// year in the name of a prize, a deed that somebody is charged with.

var (
	// aboutWords stand before what is only spoken of, or is still to come.
	aboutWords = eventWords("عن حول بشأن قبل قبيل عشية استعدادا تحضيرا لـ")
	// formerly stands after an office that was held between two years.
	formerly = eventWords("السابق السابقة الأسبق الأسبقة سابقا الراحل الحالي")
	// charges are verbs after which ب tells of a deed with its own time: اتهمه بسرقة مبنى عام 2009.
	charges = eventWords("اتهم اتهمت أدين أدينت أدان أدانت حوكم اعترف اعترفت حكم حوكمت يتهم تتهم")
	// judgings are verbs whose object has its own time, comparisons those that only compare after كما.
	judgings    = eventWords("وصف وصفت اعتبر اعتبرت انتقد انتقدت ندد نددت رحب رحبت أشاد أشادت برر بررت شبه شبهت قارن قارنت")
	comparisons = eventWords("حدث حدثت جرى جرت فعل فعلت حصل حصلت كان كانت وقع وقعت")
	// forYears tell for which year something is, not in which it was.
	forYears = eventWords("لعام للعام لسنة للسنة لهذه لهذا")
	// afterwards stand before what was before the predicate.
	afterwards = eventWords("بعد إثر عقب غداة")
)

// sinceReach is how many words before a date منذ may stand that it goes with.
const sinceReach = 6

// ofWhatIsSpokenOf says whether a gathering that is only spoken of stands between the predicate and a day, and no other verb:
// المؤتمر الذي عقد للحديث عن مباراة الفريق يوم الأربعاء.
func (r *eventReader) ofWhatIsSpokenOf(predicate int, w when) bool {
	for i := w.first - 2; i > predicate+1; i-- {
		if r.verbAt(i, predicate) != temporal.NoVerb || r.isComma(i) {
			return false
		}
		norm := r.p.Norm[i]
		if (gatherings[norm] || gatherings[strings.TrimPrefix(norm, "ال")]) && aboutWords[r.p.Norm[i-1]] {
			return true
		}
	}
	return false
}

// ofATerm says whether years tell how long somebody held an office: المدرب السابق لمنتخب فرنسا بين 1984 و1988.
func (r *eventReader) ofATerm(predicate int, w when) bool {
	if w.date.Rule != "dates" || w.date.Date.Precision == db.PrecisionDay || predicate > w.first {
		return false
	}
	return r.anyOf(formerly, max(predicate+1, w.first-6), w.first)
}

// ofACharge says whether a month or year may be that of the deed with which somebody is charged.
func (r *eventReader) ofACharge(predicate int, w when) bool {
	if w.date.Date.Precision == db.PrecisionDay || predicate > w.first {
		return false
	}
	verb := withoutAnd(r.p.Norm[predicate])
	for _, pronoun := range [...]string{"ه", "ها", "هم"} {
		if base, ok := strings.CutSuffix(verb, pronoun); ok && charges[base] {
			verb = base
		}
	}
	if !charges[verb] {
		return false
	}
	for i := predicate + 1; i < w.first; i++ {
		if r.attachedAt(i) && strings.HasPrefix(r.p.Norm[i], "ب") {
			return true
		}
	}
	return false
}

// ofWhatIsJudged says whether a month or year belongs to what somebody judges: وصف غزو البلاد عام 2003 بأنه خطأ.
func (r *eventReader) ofWhatIsJudged(predicate int, w when) bool {
	return w.date.Date.Precision != db.PrecisionDay && w.first > predicate+2 && (judgings[r.p.Norm[predicate]] || judgings[withoutAnd(r.p.Norm[predicate])])
}

// asThen says whether a predicate only compares with another time: كما حدث قبل أعوام.
func (r *eventReader) asThen(predicate int) bool {
	return predicate > 0 && (r.p.Norm[predicate-1] == "كما" || r.p.Norm[predicate-1] == "مثلما") && comparisons[r.p.Norm[predicate]]
}

// afterIt says whether a weekday that was read as one to come dates what was before the predicate: تواجه الأكاديمية أزمة بعد تنحي
// الأمينة الخميس. Neither day is known then.
func (r *eventReader) afterIt(predicate int, w when) bool {
	if w.date.Rule != "weekday" || !r.ahead(w.date.Date) || predicate > w.first {
		return false
	}
	for i := w.first - 1; i > max(predicate, w.first-sinceReach); i-- {
		switch {
		case r.isComma(i), r.verbAt(i, predicate) != temporal.NoVerb:
			return false
		case afterwards[r.p.Norm[i]]:
			return true
		}
	}
	return false
}

// asSaid says whether a clause only tells who said so: على ما أفادت الوزارة الأربعاء, كما أعلن الأربعاء.
func (r *eventReader) asSaid(first int) bool {
	if first+2 >= len(r.p.Norm) {
		return false
	}
	return r.p.Norm[first] == "علي" && r.p.Norm[first+1] == "ما" || r.p.Norm[first] == "كما" && first > 0 && r.isComma(first-1) && temporal.Says(r.p.Norm[first+1]) && !strings.HasPrefix(r.p.Norm[first+1], "ا")
}

// quotedApart says whether a date stands in a quotation that ends before its predicate: "هذا الفوز لأبطال اليوم"، كتب اللاعب.
func (r *eventReader) quotedApart(s Sentence, predicate int, w when) bool {
	if !r.quoted(s, w.first) {
		return false
	}
	for i := w.last; i < predicate; i++ {
		if r.closes(i) {
			return true
		}
	}
	return false
}

// joined says whether a verb after its date is joined to an earlier one, which the date dates, if any: …، يوم الثلاثاء وأدى إلى.
func (r *eventReader) joined(predicate int) bool {
	norm := r.p.Norm[predicate]
	return strings.HasPrefix(norm, "و") && !ownWaw[norm] && temporal.VerbOf(withoutAnd(norm)) != temporal.NoVerb
}

// deedAside is the deed that a month or year dates which stands after بعد or قبل, far from the verb: جاءت المحادثات بعد قمة بين
// الكوريتين في أبريل; -1 if there is none.
func (r *eventReader) deedAside(predicate int, w when) int {
	if predicate < 0 || predicate > w.first || w.date.Date.Precision == db.PrecisionDay || r.verbAt(predicate, predicate) == temporal.NoVerb {
		return -1
	}
	for i := w.first - 1; i > max(predicate+1, w.first-farDeed); i-- {
		if r.isComma(i) || r.verbAt(i, predicate) != temporal.NoVerb {
			return -1
		}
		if nominalHeads[r.p.Norm[i]] && afterwards[r.p.Norm[i-1]] {
			return i
		}
	}
	return -1
}

// deedBefore is the noun of a deed that a date dates although a verb follows: in the clause no verb stands before it, and
// what follows speaks of the deed (هجوم 22 سبتمبر الذي استهدف عرضا) or goes on to something else (في أعقاب انسحاب بلاده
// من الاتفاق في مايو، كما تستهدف); -1 if there is none.
func (r *eventReader) deedBefore(s Sentence, first int, w when) int {
	if w.last >= s.Last {
		return -1
	}
	reach := nounReach
	switch {
	case relatives[r.p.Norm[w.last]]:
		reach = 2
	case r.isComma(w.last) && w.last+1 < s.Last && (afterMarks[r.p.Norm[w.last+1]] || turns[r.p.Norm[w.last+1]]):
		reach = farDeed
	default:
		return -1
	}
	for i := w.first - 1; i >= first; i-- {
		if r.verbAt(i, first) != temporal.NoVerb {
			return -1
		}
	}
	for i := w.first - 1; i >= max(first, w.first-reach); i-- {
		if r.p.Tokens[i].Kind == arabic.Word && nominalHeads[peeledNoun(r.p.Norm[i])] && !r.covered[i] {
			return i
		}
	}
	return -1
}

// farDeed is how many words before its date a deed may stand where a comma and another clause follow.
const farDeed = 12
