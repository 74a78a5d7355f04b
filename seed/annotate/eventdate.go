package annotate

import (
	"strings"
	"time"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Which dates can date a predicate. A date may also tell how long, since when, or which of several things.

// yearReach is how many words before a year the verb that it dates may stand.
const yearReach = 8

// longTime is how many days a stretch counted from the day of publication has at the least that dates no event: خلال
// الأعوام الخمسة الماضية.
const longTime = 400

// datesIt says whether a date can date its predicate. A year does so only from close by, and what stands
// after منذ dates the beginning of something else.
func (r *eventReader) datesIt(predicate, clauseFirst int, w when) bool {
	before := func(n int) string {
		if w.first < n {
			return ""
		}
		return r.p.Norm[w.first-n]
	}
	days := daysOf(*w.date.Date) - daysOf(r.published) // that an article does not know its day widens its dates
	switch {
	case before(1) == "موعد" && withoutAnd(before(2)) == "قبل": // a day before which something is asked
		return false
	case before(1) == "نوعه", before(1) == "نوعها": // في رابع منع من نوعه هذا الشهر
		return false
	case before(1) == "تسليم": // futures are sold for a month
		return false
	case before(1) == "من" && comparing[before(2)]:
		return false
	case w.date.Date.Precision != db.PrecisionDay && (against[before(1)] || against[before(2)]):
		return false
	case predicate > 1 && r.p.Norm[predicate-1] == "ان" && r.p.Norm[predicate-2] == "قبل": // قبل أن يعود في أكتوبر
		return false
	case r.ofADocument(w), w.date.Rule == "day-same" && !r.justNamed(w):
		return false
	case r.ofAGathering(predicate, w), r.ofWhatIsSpokenOf(predicate, w), r.ofATerm(predicate, w), r.ofACharge(predicate, w), r.afterIt(predicate, w), r.ofWhatIsJudged(predicate, w), r.asThen(predicate):
		return false
	case w.date.Date.Precision == db.PrecisionYear && forYears[r.p.Norm[w.first]]: // جائزة أفضل مدرب لعام 2018
		return false
	case days > longTime && w.date.Anchor == db.AnchorPublication:
		return false
	case days > 31 && lasting[before(1)]:
		return false
	case w.date.Date.Precision == db.PrecisionMonth && r.steppedAside(predicate, w):
		return false
	case w.date.Date.Precision == db.PrecisionYear && !r.inYear(predicate, clauseFirst, w):
		return false
	}
	for i := max(min(predicate-2, w.first-sinceReach), clauseFirst-2, 0); i < w.first; i++ { // منذ أن صدر, منذ إعلانه في مارس
		if n := r.p.Norm[i]; n == "منذ" || n == "ومنذ" {
			return false
		}
	}
	return true
}

// ofAGathering says whether a weekday or a day of a month only tells which of several things is meant, of which the predicate tells something
// else: دعا إلى تحقيق في أحداث الاثنين.
func (r *eventReader) ofAGathering(predicate int, w when) bool {
	i := w.first - 1
	if i <= predicate || i == 0 || !gatherings[strings.TrimPrefix(strings.TrimPrefix(r.p.Norm[i], "ل"), "ب")] && !gatherings[r.p.Norm[i]] {
		return false
	}
	governed := attached(r.p.Norm[i]) || governing[r.p.Norm[i-1]] || beforeNouns[r.p.Norm[i-1]]
	return governed && w.date.Date.Precision == db.PrecisionDay && r.p.Tokens[w.first].Kind == arabic.Word && !hours[r.p.Norm[w.first]]
}

// ofADocument says whether a date is only that under which a document is filed: قرار المجلس رقم 36 وتاريخ 21 / 4 / 1439هـ.
func (r *eventReader) ofADocument(w when) bool {
	i := w.first - 1
	if i > 0 && r.p.Tokens[i].Text == "(" {
		i--
	}
	if i < 0 || !filed[r.p.Norm[i]] {
		return false
	}
	if r.p.Norm[i] == "وتاريخ" {
		return true
	}
	for k := i - 1; k >= max(0, i-documentReach); k-- {
		if documents[withoutAnd(r.p.Norm[k])] {
			return true
		}
	}
	return false
}

// documentReach is how many words before its date a document is named.
const documentReach = 10

// justNamed says whether the day that ذلك اليوم means is named in the sentence or the one before it, and no other day
// between: else it is the day of which a story is told.
func (r *eventReader) justNamed(w when) bool {
	here := r.p.sentenceOf[w.first]
	for i := w.index - 1; i >= 0; i-- {
		d := &r.all[i]
		if d.In != r.p.In || d.Date == nil || d.Date.Precision != db.PrecisionDay {
			continue
		}
		named, ok := r.tokens(d.Span)
		return ok && d.Date.EDTF == w.date.Date.EDTF && here-r.p.sentenceOf[named.first] <= 1
	}
	return false
}

// nowadays says whether somebody who is quoted says اليوم of his times: اليوم يغادر الناس البلاد.
func (r *eventReader) nowadays(s Sentence, predicate int, w when) bool {
	return w.last-w.first == 1 && withoutAnd(r.p.Norm[w.first]) == "اليوم" && r.verbAt(predicate, w.last) == temporal.Scheduled && r.quoted(s, w.first)
}

// inYear says whether what a predicate tells was in a year: no participle, no other time and no thing called by its
// year stands between.
func (r *eventReader) inYear(predicate, clauseFirst int, w when) bool {
	if r.ofAParticiple(w) || predicate > w.first || w.first-predicate > yearReach || r.verbAt(predicate, clauseFirst) == temporal.NoVerb {
		return false
	}
	if next := w.last; next+1 < len(r.p.Norm) && r.p.Norm[next] == "و" && r.p.Tokens[next+1].Kind == arabic.Number { // في 1994 و1998
		return false
	}
	if r.steppedAside(predicate, w) {
		return false
	}
	last := w.first - 1
	for last > predicate && beforeYears[r.p.Norm[last]] {
		last--
	}
	if ofYears[strings.TrimPrefix(strings.TrimPrefix(r.p.Norm[last], "ب"), "ل")] || ofYears[r.p.Norm[last]] {
		return false
	}
	bare := w.last-w.first == 1 && r.p.Tokens[w.first].Kind == arabic.Number && last == w.first-1
	return !bare || last == predicate || r.p.Tokens[last].Kind != arabic.Word || arabic.IsStopWord(r.p.Norm[last])
}

// steppedAside says whether another time stands between a predicate and a date: حصل عليها بعد ثورة يوليو 1952.
func (r *eventReader) steppedAside(predicate int, w when) bool {
	return r.anyOf(stepping, max(predicate+1, w.first-4), w.first)
}

// ofAParticiple says whether a participle stands right before a date and takes it: الاتفاق المبرم في 2015.
func (r *eventReader) ofAParticiple(w when) bool {
	i := w.first - 1
	if i > 0 && (r.p.Norm[i] == "في" || r.p.Norm[i] == "عام") {
		i--
	}
	return i >= 0 && strings.HasPrefix(r.p.Norm[i], "الم") && len(r.p.Norm[i]) >= 5*2 && !r.covered[i]
}

// daysOf counts the days of an interval; those of an open one are not counted.
func daysOf(d db.DateSpan) int {
	if d.Start == nil || d.End == nil {
		return 0
	}
	first, err := time.Parse(db.Day, *d.Start)
	last, errLast := time.Parse(db.Day, *d.End)
	if err != nil || errLast != nil {
		return 0
	}
	return int(last.Sub(first).Hours()/24) + 1
}
