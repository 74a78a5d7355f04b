package temporal

import (
	"strings"

	"sijill/arabic"
)

// Whether اليوم is this day, or an outlet, a feast, any day, or the age we live in.

// aDay keeps اليوم from names of outlets and of feasts, أمس from "the direst need", بكرة from football.
func aDay(s *scan, first, last int) bool {
	i := first
	for i < last && s.word(i).class&isDeictic == 0 {
		i++
	}
	w, before, after := s.word(i), s.word(i-1), s.word(last)
	if w.core == "هذا" && (before.core == "مثل" || s.namedDay(i)) { // of any year
		return false
	}
	switch w.core {
	case "اليوم":
		if s.ofTheDay(i) {
			return false
		}
		if before.norm == "هذا" && s.namedDay(i) {
			return false
		}
		if last-first == 1 && (s.perDay(first) || s.nowadays(first)) {
			return false
		}
		if i == first && !w.line && first > 0 && !s.freeDay(first) {
			return false
		}
		return after.line || after.and || after.class&isDayTrap == 0 && !s.ordinalAfter(last)
	case "امس":
		return after.core != "الحاجه" && after.core != "حاجه"
	case "الامس":
		return !sidesOf[before.core] && s.word(i-2).norm != "غير" // المدينة اليوم غير مدينة الأمس
	case "بكره", "بكرا":
		return last >= len(s.words) || after.line || after.token.Kind == arabic.Punct && before.token == nil
	case "الليله":
		return before.core != "الف" && before.norm != "في" && !after.isOrdinal() && after.norm != "التي" && (after.line || !describesNight(after))
	}
	return true
}

// describesNight: الليلة السوداء, الليلة الكبيرة are no night of these days; الليلة الماضية has its own rule.
func describesNight(after *word) bool {
	return nightNames[after.norm]
}

var nightNames = wordSet("السوداء، البيضاء، الحمراء، الكبيرة، الظلماء، الواحدة، الأخيرة، العظيمة")

// manyTimes before من اليوم speak of the hours of any day: في أوقات مختلفة من اليوم.
var manyTimes = wordSet("مختلفة، متفاوتة، متعددة، معينة، محددة، متباعدة، أجزاء، جزء، ساعات، ساعة، ساعتين")

// ofTheDay: ساعات اليوم, خلال اليوم and فترات متفاوتة من اليوم are of any day; إلى هذا اليوم is until now.
func (s *scan) ofTheDay(i int) bool {
	w, before := s.word(i), s.word(i-1)
	if w.line || i == 0 {
		return false
	}
	switch before.norm {
	case "ساعات", "خلال", "مدي":
		return s.word(i+1).class&(isWeekday|isMark) == 0 || s.word(i+1).line
	case "من":
		return manyTimes[s.word(i-2).norm]
	case "بعد": // لا صمت بعد اليوم
		return s.word(i+1).class&isWeekday == 0 || s.word(i+1).line
	case "هذا":
		return s.word(i-2).norm == "الي"
	}
	return false
}

// sidesOf an age: عدو الأمس, حلفاء الأمس.
var sidesOf = wordSet("عدو، أعداء، صديق، أصدقاء، حليف، حلفاء، خصم، خصوم")

// namedDay: where اليوم العالمي للمرأة was spoken of, هذا اليوم is that day of every year.
func (s *scan) namedDay(i int) bool {
	for k := max(0, i-clauseReach); k+1 < i; k++ {
		if s.words[k].core != "اليوم" {
			continue
		}
		switch s.words[k+1].norm {
		case "العالمي", "الدولي", "الوطني":
			return true
		}
	}
	return false
}

// perDay: ساعة في اليوم is said of every day, and صحيفة اليوم or نقلا عن اليوم is an outlet.
func (s *scan) perDay(i int) bool {
	w, before := s.word(i), s.word(i-1)
	if w.prep && strings.HasPrefix(strings.TrimPrefix(w.norm, "و"), "ب") {
		return true
	}
	if i == 0 || w.line || w.prep {
		return false
	}
	switch before.core {
	case "في":
		return true
	case "عن":
		return s.word(i-2).norm == "نقلا"
	case "صحيفه", "جريده", "لصحيفه", "موقع", "قناه":
		return true
	}
	return false
}

// nowadays: يعد اليوم من أكبر المؤتمرات and the weapons that نشاهدها اليوم are of this age, not of this day.
func (s *scan) nowadays(i int) bool {
	if w := s.word(i - 1); w.norm == "نهايه" && (s.word(i-2).norm == "في" || s.word(i-2).norm == "وفي") { // at the end of the day
		return true
	}
	if s.thisAge(i) {
		return true
	}
	return !s.toldOfToday(i)
}

// occasions are what takes place on a day, and what somebody says something in: اجتماع اليوم, في بيان لها اليوم.
var occasions = wordSet("زيارة، زيارته، زيارتها، جلسة، الجلسة، جلسات، اجتماع، الاجتماع، اجتماعه، اجتماعها، لقاء، اللقاء، لقائه، لقاءه، لقاءات، مباراة، المباراة، مباريات، " +
	"مواجهة، المواجهة، مؤتمر، المؤتمر، ندوة، الندوة، قمة، القمة، قرار، قرارات، حكم، هجوم، الهجوم، تفجير، فوز، الفوز، فوزه، هزيمة، الهزيمة، تعادل، التعادل، انتصار، " +
	"تصنيف، إعلان، الإعلان، بلاغ، بلاغها، بيان، بيانها، بيانه، تصريح، تصريحات، تصريحاته، كلمة، كلمته، خطاب، خطابه، تقرير، مقابلة، تدوينة، تغريدة، مراسم، تعاملات، التعاملات، " +
	"تداولات، إغلاق، افتتاح، انطلاق، وصول، وصوله، لدى، خلال، حوار، مداخلة، مداخلته، حلقة، عدد، نشرة، مظاهرة، مسيرة، انتخابات، تصويت، حفل، احتفال، حادث، انفجار، " +
	"المقررة، المقرر، المرتقبة، المرتقب، المنتظرة، الصادر، الصادرة، صادر، صادرة، المنعقد، المنعقدة، المبرمجة، المنشور، المنشورة، نسخة، طبعة، قرعة، الاستجواب، شهادة، رحلة، رحلات")

// fewWordsBack is how near they stand.
const fewWordsBack = 5

// toldOfToday says whether something is told or announced of اليوم at word i: a perfect or a verb of what is about to
// happen governs it, or an occasion stands before it. What is only said to be so (أن البلاد تقف اليوم) is of this age.
func (s *scan) toldOfToday(i int) bool {
	w := s.word(i)
	if w.prep || i == 0 {
		return true
	}
	switch before := s.word(i - 1); {
	case w.line:
	case before.core == "الي" || before.core == "حتي" || before.core == "من" || before.core == "منذ" || before.core == "قبل" || before.core == "بعد":
		return true
	case before.norm == "سابق" || before.norm == "لاحق" || before.norm == "متاخر":
		return true
	}
	if s.stateBefore(i) {
		return false
	}
	for k := i - 1; k >= 0 && i-k < clauseReach && !s.words[k+1].line && !s.words[k].ends(); k-- {
		v := &s.words[k]
		switch {
		case v.core == "تجمع" && !s.gathers(k):
		case v.tenseOf() != NoTense, v.class&isOpenVerb != 0:
			return true
		case i-k <= fewWordsBack && (occasions[v.norm] || v.class&isMeeting != 0):
			return true
		case v.class&isThat != 0, v.norm == ":":
			return s.tellsSoon(i + 1)
		case v.otherImperfect() && i-k <= 3: // كان مقررا أن يدور اليوم
			return s.begins(k) || s.word(k-1).norm == "ان"
		case v.class == 0 && i-k <= 2 && s.begins(k) && !strings.HasPrefix(v.norm, "ال"): // التئم اليوم
			return true
		}
	}
	return s.tellsSoon(i + 1)
}

func (s *scan) begins(k int) bool { return k == 0 || s.words[k].line || s.words[k-1].ends() }

// stateBefore says whether a verb of what is so stands shortly before word i.
func (s *scan) stateBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k <= 6 && !s.words[k+1].line && !s.words[k].ends(); k-- {
		switch w := &s.words[k]; {
		case w.class&isStateVerb != 0:
			return true
		case w.tenseOf() != NoTense || w.class&isOpenVerb != 0:
			return false
		}
	}
	return false
}

// tellsSoon says whether a verb that tells or announces follows at once, not further than four words.
func (s *scan) tellsSoon(from int) bool {
	for k := from; k < from+4 && k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.line || w.ends() || w.class&isStateVerb != 0 || w.otherImperfect() || w.core == "كان" || w.core == "كانت" || w.core == "كانوا":
			return false
		case w.tenseOf() != NoTense, w.class&isOpenVerb != 0 && k == from, w.class == 0 && tells(w) && k == from:
			return true
		}
	}
	return false
}

func (w *word) isOrdinal() bool { return w.class&isOrdinal != 0 && w.class&isWeekday == 0 }

// ordinalAfter: اليوم السابع is an outlet or the seventh day, never today.
func (s *scan) ordinalAfter(i int) bool { return s.word(i).isOrdinal() && !s.word(i).line }

// freeDay says whether اليوم at word i stands free: not the end of an outlet's name (قناة روسيا اليوم), and
// not the "of today" of عالم اليوم.
func (s *scan) freeDay(i int) bool {
	before := s.word(i - 1)
	if before.class&isDayOwner != 0 || before.norm == "هذا" && s.word(i-2).norm == "مثل" {
		return false
	}
	if before.class&isOutlet == 0 || s.word(i).norm != "اليوم" {
		return true
	}
	if s.word(i-2).norm == "\"" || s.word(i-2).norm == "«" || s.word(i-2).norm == "“" || s.word(i-2).norm == "(" || s.word(i-2).norm == "'" {
		return false
	}
	if before.norm == "راي" || before.norm == "المصري" && s.word(i+1).norm == "\"" || before.norm == "للمصري" {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		if s.word(k).class&isPress != 0 {
			return false
		}
		if s.word(k).line {
			break
		}
	}
	return true
}

// thisAge: words beside اليوم that make it the age: ها هي اليوم, ليست وليدة اليوم, لم يعد اليوم.
func (s *scan) thisAge(i int) bool {
	w, before, after := &s.words[i], s.word(i-1), s.word(i+1)
	if opensQuote(before.norm) && closesQuote(after.norm) { // برنامج "اليوم"
		return true
	}
	if w.and && after.token != nil && !after.line && (!tells(after) && !tells(s.word(i+2)) || strings.HasSuffix(after.norm, "نا")) { // واليوم الوضع مختلف, واليوم وصلنا إلى ذلك
		return true
	}
	if !w.line {
		switch {
		case s.word(i-2).norm == "لا" && i > 1 && !before.imperfect(), // لا أثر اليوم
			before.norm == "العالم" && s.word(i-2).norm == "في", before.norm == "الا":
			return true
		case before.class&(isOne|isMany) != 0 && before.unit == years, // البالغة 8 سنوات اليوم
			before.norm == "من" && (s.word(i-2).class&(isOne|isMany|isApprox) != 0 && s.word(i-2).unit != days):
			return true
		case ageBefore[before.norm] && i > 0, before.norm == "اننا" && after.norm == "في" && !after.line: // أننا اليوم في دولة القانون
			return true
		case ourOwn[s.word(i-2).norm] && i > 1 && !before.line && strings.HasPrefix(before.norm, "ال"): // عالمنا العربي اليوم
			return true
		case (before.norm == "هي" || before.norm == "هو" || before.norm == "هم") && (strings.TrimPrefix(s.word(i-2).norm, "و") == "ها" || s.word(i-2).norm == "ما"):
			return true
		case before.norm == "عليه" && (s.word(i-2).norm == "هي" || s.word(i-2).norm == "هو"):
			return true
		case opensWithState(before.norm) && (!strings.HasPrefix(before.norm, "ن") || s.afterRelative(i-1)): // ما نواجهه, but not نقابتهم
			return true
		}
	}
	if after.line {
		return false
	}
	if after.num >= 0 && s.word(i+2).class&isOne != 0 && s.word(i+2).unit == years { // يبلغ اليوم 29 عاما
		return true
	}
	switch after.norm {
	case "لم", "لا":
		return s.word(i+2).norm == "يعد" || s.word(i+2).norm == "تعد"
	case "هناك", "هنالك", "لدينا", "اصبحوا", "اصبح", "اصبحت", "بات", "باتت",
		"غير", "يختلف", "تختلف", "مختلف", "مختلفه", "اقوي", "وتحت":
		return true
	case "ايضا":
		return s.word(i+2).norm == "هناك"
	}
	return s.isSaid(i) && after.class == 0 && strings.HasPrefix(after.norm, "ن") && len(after.norm) >= 4*2 // "اليوم نواصل حملتنا"
}

// imperfect says whether a word begins like one: لا يلعب اليوم.
func (w *word) imperfect() bool {
	return strings.HasPrefix(w.norm, "ي") || strings.HasPrefix(w.norm, "ت") || strings.HasPrefix(w.norm, "ن")
}

// isSaid says whether اليوم at word i is the first word of what somebody is quoted with.
func (s *scan) isSaid(i int) bool {
	before := s.word(i - 1).norm
	return opensQuote(before) || before == ":" || before == "ان" || before == "اننا"
}

// tells says whether a word is a perfect, or is written like one: واليوم جلدت.
func tells(w *word) bool {
	return w.token != nil && (w.tenseOf() == Past || w.class == 0 && strings.HasSuffix(w.norm, "ت") && len(w.norm) >= 4*2 && !strings.HasPrefix(w.norm, "ال"))
}

// ageBefore are words after which اليوم is the age.
var ageBefore = wordSet("أنت، أنتم، نحن، ونحن، فنحن، إننا، لدينا، لديها، لديه، لديهم، القائم، القائمين، السائدون، واقعة، وليد، وليدة، وليدي، أما، قضيتنا، عالمنا، حياتنا، مجتمعنا، مجتمعاتنا، شبابنا، واقعنا، منطقتنا، الوضع، والوضع، " +
	"المستخدمة، المستخدم، المعروفة، المعروف، الموجودة، الموجود، المتاحة، المتاح، المنتشرة، المنتشر، الحاصلة، الحاصل، الحال، القائمة، السائدة، السائد، بنات، قيادات، بقية، قسم، قيمتها، قيمته، العملة، المهم، الضروري، الصعب، عددها، عدده، عددهم")

// ourOwn may have an adjective between.
var ourOwn = wordSet("عالمنا، حياتنا، مجتمعنا، مجتمعاتنا، شبابنا، واقعنا، منطقتنا، أمتنا")

// opensWithState: يحويه اليوم, an imperfect that no table knows, with its object.
func opensWithState(norm string) bool {
	if lexicon[norm] != nil || len(norm) < 5*2 || !strings.HasPrefix(norm, "ي") && !strings.HasPrefix(norm, "ن") {
		return false
	}
	return strings.HasSuffix(norm, "ه") || strings.HasSuffix(norm, "ها") || strings.HasSuffix(norm, "هم")
}
