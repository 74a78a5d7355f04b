package temporal

import (
	"strings"

	"sijill/arabic"
)

// What the words around a date say of its clause: who is cited for it, what it is planned for, and where the
// clause begins. These are the cases in which the nearest verb before a date does not speak for it.

// citing are words that name the source of a piece of news.
var citing = wordSet("وفق، وفقا، بحسب، حسب، حسبما، نقلا، نقلت، ذكرت، أوردت")

// citedWithin is how many words a source may have.
const citedWithin = 8

// attributed: in وفقا لصحيفة لوموند، الخميس at the end of a sentence, the day is that of the paper, which is past.
func (s *scan) attributed(first, last int) bool {
	if last < len(s.words) && !s.words[last].line && !s.words[last].ends() {
		return false
	}
	for i := first - 1; i >= 0 && first-i <= citedWithin && !s.words[i+1].line && !s.words[i].ends(); i-- {
		w := &s.words[i]
		if citing[w.norm] {
			return true
		}
		if t := w.tenseOf(); t != NoTense && w.class&isSaying == 0 || w.class&isMark != 0 {
			return false
		}
	}
	return false
}

// opensWith says whether a date opens its clause: at the beginning of a sentence, or as وفي أيار after a comma.
func (s *scan) opensWith(first int) bool {
	i := first
	if w := s.word(i - 1); !s.word(i).line && (w.norm == "في" || w.norm == "وفي" || w.norm == "ففي") {
		i--
	}
	w, before := s.word(i), s.word(i-1)
	if i == 0 || w.line || before.ends() {
		return true
	}
	return before.isComma() && (strings.HasPrefix(w.norm, "و") || w.and)
}

// gathers says whether تجمع at word i is an imperfect: المباراة التي تجمع بين الفريقين. Else it is a crowd, or a
// perfect.
func (s *scan) gathers(i int) bool {
	switch s.word(i - 1).core {
	case "التي", "مباراه", "المباراه", "مواجهه", "المواجهه", "قمه", "القمه":
		return true
	}
	return s.word(i+1).norm == "بين"
}

// tenseAt is the tense of word i as it governs a date at word first.
func (s *scan) tenseAt(i, first int) Tense {
	w := &s.words[i]
	switch {
	case w.core == "تجمع" && !s.gathers(i):
		if s.opensClause(i) && w.token != nil && strings.HasPrefix(w.norm, "و") { // وتجمع الآلاف
			return Past
		}
		return NoTense
	case w.class == 0 && strings.HasSuffix(w.norm, "شهدها") && s.afterRelative(i): // التي تشهدها البلاد is so now
		return Past
	case s.signs(i, first):
		return Future
	case s.word(i-1).core == "لم" && w.class&(isFutureVerb|isPresentVerb) != 0: // لم ينتظر
		return Past
	case w.core == "نقل" && s.carrying(i):
		return NoTense
	case w.core == "عقد" && heldWhere[s.word(i-1).norm] && !w.line: // مؤتمر صحفي عقد
		return Past
	case s.word(i-1).norm == "عندما" && w.otherImperfect(): // عندما يقود فريقه الأحد
		return Future
	case w.class&isFutureCue != 0 && (s.word(i-1).norm == "غير" || reporters[s.word(i+1).norm] && strings.HasPrefix(w.core, "مقرر")):
		return NoTense // بشكل غير متوقع, مقررة الأمم المتحدة
	case s.word(i-1).norm == "ان" && s.afterwards(i-2) && w.class&isPresentVerb != 0: // قبل أن يعلن has the time of what it follows
		return NoTense
	case s.afterRelative(i) && w.otherImperfect() && first-i <= 2: // الذي ينهي، السبت، مسيرته
		return Future
	case w.core == "تعادل" && s.word(i-1).norm == "او": // بفوز أو تعادل
		return NoTense
	case describing[w.norm]:
		return Past
	case w.core == "تقرر" && i < first-2: // تقرر الخميس, but تقرر تأجيل الجلسة إلى الخميس
		return Future
	case w.class&isFutureCue != 0 && s.onceWas(i):
		return either
	case w.class == 0 && s.afterRelative(i) && shortWithPronoun(w.norm):
		return Past
	case w.class == 0 && w.token.Kind == arabic.Word && len(w.norm) >= 2 && isCertain(s.word(i-1).norm): // قد يمنح may be, قد راوغ was
		switch w.norm[:2] {
		case "ي":
			return Future
		case "ت", "ن", "ا":
		default:
			return Past
		}
	case w.class == 0 && s.word(i-1).class&isSaying != 0 && w.announcesForm() && s.isName(w.norm): // ذكر سيغمار
		return NoTense
	case w.norm == "وذلك" && speeches[s.word(i+2).core]: // وذلك في كلمة له الخميس
		return Past
	}
	return w.tenseOf()
}

// describing are participles of what somebody said besides: واصفا محادثات الجمعة بأنها مثمرة.
var describing = wordSet("واصفا، واصفة، معتبرا، معتبرة، منددا، منددة، منتقدا، منتقدة، معلقا، معلقة، متهما، متهمة، مشيدا، مشيدة")

// reporters are what a مقرر reports to.
var reporters = wordSet("الأمم، اللجنة، لجنة، الخاص، الخاصة، أممي، أممية")

// afterwards says whether word i is قبل or بعد.
func (s *scan) afterwards(i int) bool {
	switch strings.TrimPrefix(s.word(i).norm, "و") {
	case "قبل", "قبيل", "بعد":
		return true
	}
	return false
}

// isCertain: قد before a verb.
func isCertain(norm string) bool {
	switch norm {
	case "قد", "وقد", "لقد", "فقد":
		return true
	}
	return false
}

// isName says whether what begins like a future is no verb that the tables know: سيغمار.
func (s *scan) isName(norm string) bool {
	return lexicon[strings.TrimPrefix(norm, "س")] == nil && !strings.HasPrefix(norm, "سا")
}

// speeches are what somebody says something in.
var speeches = wordSet("بيان، كلمة، تغريدة، تغريدات، تصريح، تصريحات، مؤتمر، مقابلة، حديث، تدوينة، خطاب، اتصال، تقرير، رسالة، مقال، حوار")

// setApart: in قال الوزير، الذي يزور لندن، الأربعاء، إن the day between commas is that of the verb that opens the
// sentence.
func (s *scan) setApart(first, last int) bool {
	if !s.word(first-1).isComma() || !s.word(last).isComma() {
		return false
	}
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i].ends(); i-- {
		w := &s.words[i]
		if w.class&(isThat|isClauseOpener) != 0 && w.norm != "الذي" && w.norm != "التي" {
			return false
		}
		if w.line || s.word(i-1).ends() {
			return w.class&isSaying != 0 && w.tenseOf() == Past
		}
	}
	return false
}

// signs says whether توقع at word i is an imperfect: the government, a feminine, signs; that it expected is توقعت.
func (s *scan) signs(i, first int) bool {
	return s.words[i].core == "توقع" && i < first-1 && strings.HasSuffix(s.words[i+1].token.Text, "ة")
}

// heldWhere are words after which عقد is a perfect: a meeting that was held.
var heldWhere = wordSet("صحفي، صحافي، طارئ، موسع، مغلق")

// carrying says whether نقل at word i is the noun: موعد نقل السفارة, after تم or a preposition.
func (s *scan) carrying(i int) bool {
	before := s.word(i - 1)
	if s.words[i].line || before.class&(isFutureCue|isPlanNoun) != 0 {
		return !s.words[i].line
	}
	switch strings.TrimPrefix(before.norm, "و") {
	case "قرار", "عمليه", "عمليات", "بعد", "قبل", "تم", "يتم", "من", "علي", "الي", "في", "خلال":
		return true
	}
	return false
}

// inSpiteOf: بالرغم من مصادقة البرلمان الخميس tells of what was done.
func (s *scan) inSpiteOf(i, first int) bool {
	switch s.words[i].norm {
	case "رغم", "ورغم", "بالرغم", "اثر":
		return first-i <= 5
	}
	return false
}

// beforeRelative: from the comma that ends a relative clause (أوقفت الشرطة الشاحنة، التي كان يفترض أن تحمل قطعا، الأربعاء)
// it goes to what stands before that clause.
func (s *scan) beforeRelative(i, first int) int {
	if !s.words[i].isComma() {
		return i
	}
	for k := i - 1; k > 0 && first-k < clauseReach && !s.words[k+1].line && !s.words[k].ends(); k-- {
		switch s.words[k].norm {
		case "الذي", "التي", "الذين":
			if s.words[k-1].isComma() && i-k > 2 && !s.words[k+1].announcesForm() { // but الذي يخوض، السبت، مباراته
				return k - 1
			}
			return i
		case "،", ",":
			return i
		}
	}
	return i
}

// beforeQuotation goes from the mark that ends a quotation to the one that opens it, within the sentence: what somebody
// is quoted with does not govern a date outside.
func (s *scan) beforeQuotation(i int) int {
	for k := i - 1; k >= 0 && i-k < clauseReach && !s.words[k+1].line; k-- {
		if opensQuote(s.words[k].norm) {
			return k
		}
	}
	return i
}

// comingBefore says whether a verb of what is to come stands before word i in its sentence: سيلغي جولة كان سيبدؤها.
func (s *scan) comingBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k < clauseReach && !s.words[k+1].line && !s.words[k].ends(); k-- {
		if w := &s.words[k]; w.class&isFutureVerb != 0 || w.announcesForm() {
			return true
		}
	}
	return false
}

// spokenIn says whether a date is that of a speech: مشيرا في كلمة له، الخميس.
func (s *scan) spokenIn(first int) bool {
	i := first - 1
	if s.word(i).isComma() {
		i--
	}
	if to := s.word(i).norm; i < 2 || s.words[first].line || to != "له" && to != "لها" && to != "لهم" {
		return false
	}
	return speeches[s.word(i-1).core] && s.word(i-2).norm == "في" && !s.futureVerbBefore(first)
}

// onceWas says whether كان governs word i: كان من المقرر.
func (s *scan) onceWas(i int) bool {
	for j := i - 1; j >= 0 && i-j <= 5 && !s.words[j+1].line; j-- {
		switch w := &s.words[j]; {
		case w.core == "كان" || w.core == "كانت" || w.core == "كانوا" || w.core == "كانا":
			return !s.comingBefore(j)
		case w.class&isThat != 0 || w.ends() || w.tenseOf() != NoTense:
			return false
		}
	}
	return false
}

// afterRelative: ما نقله, الذي بثه.
func (s *scan) afterRelative(i int) bool {
	switch s.word(i - 1).norm {
	case "ما", "كما", "الذي", "التي":
		return !s.words[i].line
	}
	return false
}

// shortWithPronoun says whether a word is a short perfect or noun of telling with its object: نقله, بثته.
func shortWithPronoun(norm string) bool {
	for _, pronoun := range verbPronouns {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && len(base) == 3*2 && (isPerfect(base) || lexicon[base] != nil && lexicon[base].class&isOpenVerb != 0) {
			return true
		}
	}
	return false
}

// announcesHolding: أعلن البرلمان عقد جلسة السبت, where what is announced follows the subject.
func (s *scan) announcesHolding(i int) bool {
	if w := s.words[i].core; w != "اعلن" && w != "اعلنت" {
		return false
	}
	for k := i + 1; k <= i+4 && k < len(s.words) && !s.words[k].line; k++ {
		switch s.words[k].norm {
		case "عقد", "تنظيم", "اقامه", "اجراء":
			return !prepositions[s.words[k-1].norm] // النصر على تنظيم
		}
	}
	return false
}

// prepositions before a noun make it no object of the verb.
var prepositions = wordSet("على، من، ضد، في، عن، مع، إلى، بين")

// calls and what they call to: وجهت دعوة إلى الموظفين للإضراب الثلاثاء speaks of a strike to come.
var (
	calls    = wordSet("دعوة، دعوات، الدعوة، نداء، دعا، دعت")
	calledTo = wordSet("للتوقف، للإضراب، للتظاهر، للخروج، للاجتماع، لاجتماع، للتصويت، للمشاركة، لعقد، لقمة، للاعتصام")
)

// notNested gives the present and the future after كان their past meaning: كان يعقد, كانت ستنتهي.
func (s *scan) notNested(i int, t Tense) Tense {
	w := &s.words[i]
	if w.class&isPresentVerb == 0 && !(t == Future && w.announcesForm()) {
		return t
	}
	for j := i - 1; j >= 0 && i-j <= 4; j-- {
		switch c := s.words[j].core; c {
		case "كان", "كانت", "كانوا", "كانا":
			if t == Future && s.futureNearby(j) { // سيلغي جولة كان سيبدؤها الأربعاء
				return Future
			}
			if w.class&isPresentVerb == 0 { // كانت ستنتهي
				return either
			}
			return Past
		case "ما", "لم":
			if w.class&isPresentVerb != 0 {
				return Past
			}
		default:
			if s.words[j].class&isThat != 0 && s.word(j-1).class&isFutureCue != 0 && s.onceWas(j-1) { // كان من المقرر أن يعقد
				return either
			}
			if s.words[j].class&isThat != 0 || s.words[j].ends() {
				return t
			}
		}
	}
	return t
}

// purposeReach is how many words a match may have before its day.
const purposeReach = 14

// matches are the purposes that name one: لخوض نهائي كأس الرابطة أمام جاره الأحد.
var matches = wordSet("لخوض، لقيادة، لملاقاة، لمواجهة، لمباراة، لموقعة، لنهائي")

// purposes are what somebody makes ready for.
var purposes = wordSet("لعقد، لإجراء، لحضور، لخوض، لملاقاة، لمواجهة، لاستضافة، للقاء، لمباراة، لموقعة، لنهائي، لقيادة، لمشاركة، للمشاركة")

// readyFor: فاز قبل ملاقاة منافسه الثلاثاء speaks of a match to come, قبيل افتتاح السفارة الاثنين of an opening.
func (s *scan) readyFor(i, first int) bool {
	w := &s.words[i]
	if purposes[w.norm] { // وصل لعقد قمة الثلاثاء
		return first-i <= citedWithin || (matches[w.norm] || s.against(i, first)) && first-i <= purposeReach
	}
	switch before := s.word(i - 1).norm; before {
	case "قبل", "قبيل", "استعدادا", "ل", "عشيه", "وقبل", "وقبيل", "وعشيه":
	case "علي", "من": // قبل يومين على لقاء
		if !s.countsTo(i - 1) {
			return false
		}
	default:
		return false
	}
	for _, e := range encounters {
		rest, ok := strings.CutPrefix(strings.TrimPrefix(w.norm, "ال"), e)
		if !ok {
			rest, ok = strings.CutPrefix(w.norm, "ل"+e)
		}
		if ok && (rest == "" || objectPronouns[rest]) {
			return true
		}
	}
	return false
}

// against: للمشاركة مع المنتخب أمام ضيفه السبت names a match.
func (s *scan) against(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if s.words[i].norm == "امام" {
			return true
		}
	}
	return false
}

// countsTo says whether قبل and a length of time stand before word i.
func (s *scan) countsTo(i int) bool {
	for k := i - 1; k >= max(0, i-5) && !s.words[k+1].line; k-- {
		if s.words[k].norm == "قبل" {
			return true
		}
	}
	return false
}

// encounters are what is still to come where it stands after قبل or قبيل; ت in place of ة, for the pronoun.
var encounters = [...]string{
	"ملاقاه", "ملاقات", "مواجهه", "مواجهت", "لقاء", "لقاي", "مباراه", "مبارات", "استضافه", "استضافت", "افتتاح", "انطلاق", "انعقاد",
	"قمه", "اجتماع", "انتخابات", "استفتاء", "محادثات", "نهايي", "قمت",
}

var objectPronouns = map[string]bool{"ه": true, "ها": true, "هم": true, "هما": true}

// wordSet reads a row of words.
func wordSet(row string) map[string]bool {
	set := map[string]bool{}
	for _, words := range splitWords(row) {
		set[words[0]] = true
	}
	return set
}
