package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// What turns the meaning of a clause about: a negation before its verb (لم يعقد), a condition, a question or a wish that
// tells of nothing that was, an exception by which it was after all, and a cancellation of what was planned. No summary
// may lose such a word; where it cannot be kept, the event is dropped.

// turning words turn about what stands right after them. No summary begins after one.
var (
	verbNegations = eventWords("لم ولم فلم لن ولن فلن لا ولا فلا ما وما لما ولما ليس وليس ليست وليست")
	nounNegations = eventWords("غير وغير دون ودون بدون وبدون عدم وعدم بعدم لعدم سوى عدا لولا ليت إلغاء بإلغاء لإلغاء وإلغاء منع تجنب تفادي إنكار لو ولو إذا وإذا إلا ليت لعل")
)

// unturned begins a summary at the negation that it would lose; false where it cannot take it in.
func (r *eventReader) unturned(s Sentence, first int) (int, bool) {
	i := first - 1
	if i < s.First {
		return first, true
	}
	switch norm := r.p.Norm[i]; {
	case r.covered[i]:
		return first, true
	case isNegation(norm), temporal.VerbOf(norm) == temporal.Refused:
		return i, true
	case nounNegations[norm]:
		return first, false
	case verbNegations[norm]: // ما أوصت به, but بعد ما أقر
		return first, i > s.First && (r.p.Norm[i-1] == "بعد" || r.p.Norm[i-1] == "قبل" || r.p.Norm[i-1] == "عند")
	}
	return first, true
}

// governed says whether a clause begins with a verb and right after a preposition: what it belongs to was cut off.
func (r *eventReader) governed(s Sentence, first int, h happening) bool {
	return !h.headed && first > s.First && governing[r.p.Norm[first-1]] && !r.covered[first-1] && r.verbAt(first, first) != temporal.NoVerb
}

// unreal says whether what a clause tells is only supposed, asked or wished: in a question, after في حال, or in what
// somebody wishes. Conditions with لم count wherever they stand before the verb.
func (r *eventReader) unreal(s Sentence, h happening) bool {
	if s.Last > s.First && r.p.Tokens[s.Last-1].Text == "؟" && !r.quoted(s, h.predicate) {
		return true
	}
	for i := max(s.First, h.first-2); i < h.predicate; i++ {
		switch norm := r.p.Norm[i]; {
		case wishes[norm], questions[withoutAnd(norm)]:
			return true
		case norm == "حال" && i > s.First && r.p.Norm[i-1] == "في" && r.p.Tokens[i+1].Kind == arabic.Word && (isNegation(r.p.Norm[i+1]) || absences[r.p.Norm[i+1]] || r.verbAt(i+1, i+1) != temporal.NoVerb):
			return true
		}
	}
	return false
}

var (
	wishes    = eventWords("ليت ليتني ليته ليتها ليتنا لعل لعله لعلها")
	questions = eventWords("لماذا هل كيف متى أين")
)

// notDone says how a negated clause stands: told as not to have happened, as having happened after all (لم يعقد إلا أمس),
// or neither for sure, when it tells no event. Its date must be its own.
func (r *eventReader) notDone(s Sentence, h happening) (db.EventStatus, bool) {
	verb := withoutObject(r.p.Norm[h.predicate])
	switch {
	case measures[verb]:
		return db.StatusHappened, true
	case !undone[verb], r.ofSomebody(s, h), r.toldBefore(h):
		return "", false
	case r.only(s, h):
		return db.StatusHappened, true
	case daysOf(*h.when.date.Date)-daysOf(r.published) > longNot, r.p.Norm[h.when.first] == "بالامس", !r.itsOwnDate(s, h):
		return "", false
	}
	return db.StatusDidNotHappen, true
}

// longNot is how many days a date may leave open on which something was not done: what was not done in a year is a state.
const longNot = 31

// undone are verbs of deeds which were expected, so that it is news that they were not done. Whatever else was not done is a
// state, an idiom (لم ينتظر طويلا, لم يخف قلقه), or nothing that is known.
var undone = eventWords(`يتم تتم يشارك تشارك يشاركوا يحضر تحضر يحضروا يعقد تعقد ينعقد تنعقد يصل تصل يصلوا يزر تزر يلتق تلتق يلتقي تلتقي يجتمع تجتمع
	يجتمعوا يصوت تصوت يصوتوا يوقع توقع يوقعوا يتمكن تتمكن يتمكنوا يصدر تصدر يعلن تعلن يعلق تعلق يطلق تطلق يلعب تلعب يتدرب تتدرب يسافر تسافر
	يغادر تغادر يغادروا يحصل تحصل يسجل تسجل يقع تقع يفز تفز ينضم تنضم ينضموا يتفق تتفق يتفقوا يتوصل تتوصل يتوصلوا يوافق توافق يستضف تستضف
	ينظم تنظم يستدع تستدع يقم تقم يجر تجر تجري يفتح تفتح يغلق تغلق يدل تدل يستقبل تستقبل يقر تقر يمرر تمرر ينفذ تنفذ يصب تصب ينشر تنشر يتسلم
	تتسلم يمثل تمثل يستأنف تستأنف يبدأ تبدأ يدخل تدخل يدخلوا يخرج تخرج يقام تقام يعلنوا يقترع يقتل تقتل يعتقل تعتقل يستورد تستورد يصدروا يطلقوا يفرج تفرج`)

// ofSomebody says whether a negation stands in a relative clause, which tells of whom it speaks and no event: لمن لم يسجل.
func (r *eventReader) ofSomebody(s Sentence, h happening) bool {
	i := h.predicate - 2
	if i < s.First {
		return false
	}
	norm := r.p.Norm[i]
	return norm == "من" || norm == "لمن" || norm == "ممن" || norm == "ما" || norm == "مما" || relatives[norm] || conditions[norm] || norm == "ان" && !strings.HasPrefix(r.p.Tokens[i].Text, "أ")
}

// toldBefore says whether the clause told something that was done before it came to the negation: قام بزيارة لم يعلن عنها.
func (r *eventReader) toldBefore(h happening) bool {
	for i := h.first; i < h.predicate-1; i++ {
		if v := r.verbAt(i, h.first); v != temporal.NoVerb && v != temporal.Announced && !temporal.Says(r.p.Norm[i]) {
			return true
		}
	}
	return false
}

// only says whether a negated verb is excepted (لم يعقد إلا أمس) or gone beyond (لم يزر العاصمة أمس فحسب): it was done.
func (r *eventReader) only(s Sentence, h happening) bool {
	return r.anyOf(exceptions, h.predicate, h.when.first) || r.anyOf(beyond, h.predicate+1, min(s.Last, max(h.last, h.when.last+2)))
}

var beyond = eventWords("فحسب فقط وحسب وحده وحدها")

// itsOwnDate says whether the date of a negated clause can only be that of its verb: nothing else that may be dated
// stands between.
func (r *eventReader) itsOwnDate(s Sentence, h happening) bool {
	if h.when.first < h.predicate {
		for i := max(s.First, h.first); i < h.when.first; i++ {
			if !hours[r.p.Norm[i]] && !arabic.IsStopWord(r.p.Norm[i]) && r.p.Tokens[i].Kind == arabic.Word {
				return false
			}
		}
		return h.predicate-h.when.last <= nearNot && !r.barred(h.when.last+1, h.predicate-1)
	}
	if h.when.first-h.predicate > farNot {
		return false
	}
	last := h.when.first
	if r.isComma(last - 1) {
		last--
	}
	return !r.barred(h.predicate+1, last)
}

const (
	nearNot = 5  // how many words may stand between a date and the negated verb after it
	farNot  = 12 // and between a negated verb and the date after it
)

// barred says whether something between two tokens may take a date to itself.
func (r *eventReader) barred(first, last int) bool {
	for i := first; i < last; i++ {
		norm := r.p.Norm[i]
		switch {
		case r.isComma(i), r.parted(i), relatives[norm], complements[norm], norm == "ان", turns[norm], stepping[norm], barring[norm]:
			return true
		case (governing[norm] || attached(norm)) && i+1 < last && (gatherings[r.p.Norm[i+1]] || nominalHeads[r.p.Norm[i+1]]) && !attending[r.p.Norm[first-1]]:
			return true
		case attached(norm) && isDeed(peeledNoun(norm)) && !attending[r.p.Norm[first-1]]:
			return true
		case i > first && (r.verbAt(i, first) != temporal.NoVerb || r.hasObject(i)):
			return true
		}
	}
	return false
}

var (
	// barring words begin what has its own time.
	barring = eventWords("حول بشأن موعد الموعد كي لكي عن عما لأجل حد حدود تقارير")
	// attending verbs take the gathering after them for what was not done.
	attending = eventWords("يحضر تحضر يشارك تشارك يشاركوا يحضروا يصل تصل")
)

// cancelled begins the summary of a plan at the word by which it was given up: إلغاء القمة التي كانت مقررة, ألغى الوزير
// زيارته المقررة; -1 where nothing gave it up.
func (r *eventReader) cancelled(s Sentence, h happening) int {
	if h.headed && r.verbAt(h.predicate, h.first) == temporal.Scheduled && !statives[r.p.Norm[h.predicate-1]] { // إلغاء رحلات إلى المدينة التي تستضيف القمة
		return -1
	}
	for i := max(h.predicate, h.when.first) - 1; i >= max(s.First, min(h.first, h.predicate)-cancelReach, h.predicate-cancelledReach); i-- {
		next := r.p.Norm[i+1]
		switch {
		case r.cancels(i):
			return min(i, h.first)
		case r.isComma(i) && !relatives[next] && next != "كان" && next != "كانت" && i < h.predicate, r.parted(i), complements[r.p.Norm[i]]:
			return -1
		case i < h.predicate-1 && r.verbAt(i, h.first) != temporal.NoVerb && r.verbAt(i, h.first) != temporal.Announced && !statives[r.p.Norm[i]]:
			return -1
		}
	}
	return -1
}

// cancelledReach is how many words before its participle or verb it may stand.
const cancelledReach = 14

// cancelReach is how many words before what it gives up the word of a cancellation may stand.
const cancelReach = 4

func (r *eventReader) cancels(i int) bool {
	if r.onlyAsked(i) {
		return false
	}
	norm := withoutAnd(r.p.Norm[i])
	return !r.covered[i] && (cancelling[norm] || cancelling[strings.TrimPrefix(strings.TrimPrefix(norm, "ب"), "ل")])
}

var cancelling = eventWords("إلغاء إلغاءه إلغاءها إلغائه إلغائها ألغى ألغت ألغي ألغيت ألغاها ألغاه ألغتها")

// evacuates says whether a word that may mean a delay moves people away instead: أجلت الشرطة المهاجرين.
func (r *eventReader) evacuates(i, last int) bool {
	if norm := withoutAnd(r.p.Norm[i]); norm != "اجلت" {
		return false
	}
	for k := i + 1; k < min(last, i+evacuationReach); k++ {
		norm := strings.TrimPrefix(r.p.Norm[k], "ال")
		if moved[norm] || moved[r.p.Norm[k]] {
			return true
		}
	}
	return false
}

const evacuationReach = 14

var moved = eventWords(`إخلاء إجلاء عملية مهاجر مهاجرين مهاجرا لاجئ لاجئين لاجئا نازح نازحين سكان رعايا رعاياها مدنيين مدني مدنيا شخص شخصا أشخاص
	عائلة عائلات أسرة أسر طلاب طلبة جريح جريحا جرحى مواطن مواطنين مواطنيها مواطنا سائح سياح سائحا عمال عاملا عاملين موظفين موظفيها ركاب راكبا أطفال جنود جنودها دبلوماسيين مصابين مصابا حاج حجاج`)
