package temporal

import (
	"strings"

	"sijill/arabic"
)

// Guards keep a rule from what only looks like its date; the words they ask for are in traps.go. A guard
// is given the match, last excluded, and says whether it stands.

// notAName: مدينة 6 أكتوبر and ثورة 25 يناير are names, unless a year follows (then it is no yearless date).
func notAName(s *scan, first, last int) bool {
	if s.word(last-1).width == 4 || s.word(last-1).class&isMark != 0 {
		return true
	}
	if s.everyYear(last) {
		return false
	}
	before := s.word(first - 1)
	if first > 0 && before.core == "ال" {
		before = s.word(first - 2)
	}
	if w := s.word(first); w.num == 11 && s.word(first+1).core == "سبتمبر" && (before.norm == "بعد" || before.norm == "قبل") && !w.line {
		return false // بعد 11 سبتمبر: the name of an event
	}
	if first == 0 || before.class&isDateOwner == 0 || s.word(first).line {
		return !s.partOfNumbers(first)
	}
	return false
}

// everyYear: يوم 6 فيفري يوما وطنيا, 8 مارس من كل عام.
func (s *scan) everyYear(i int) bool {
	if s.word(i).norm == "/" && s.word(i+1).class&isMonth != 0 { // 9 يونيو/تموز, misprinted
		i += 2
	}
	w := s.word(i)
	return !w.line && (w.norm == "يوما" || w.norm == "عيدا" || w.norm == "من" && s.word(i+1).norm == "كل")
}

// partOfNumbers says whether a number goes on to the left of a word: 3-15, 7/15.
func (s *scan) partOfNumbers(i int) bool {
	if i < 2 || s.word(i).num < 0 || !s.touches(i) {
		return false
	}
	switch s.word(i - 1).norm {
	case "/", "-", ".", ":", "+":
		return s.word(i-2).token.Kind == arabic.Number && s.touches(i-1)
	}
	return false
}

// bareMonth: a month alone is one unless it is part of a name (حرب أكتوبر); a month that is more often
// another word (مارس) needs a preposition of time before it.
func bareMonth(s *scan, first, last int) bool {
	w, before := s.word(first), s.word(first-1)
	if s.everyYear(last) || first > 0 && before.class&isDateOwner != 0 && !w.line {
		return false
	}
	if after := s.word(last); w.core == "ماريس" || (after.core == "فير" || after.core == "نت" || after.core == "كلينيك") && !after.line || s.isTitle(first, last) { // rather a name
		return false
	}
	if !w.line && before.norm == "كل" { // كل رمضان
		return false
	}
	if last-first > 1 || !arabic.AmbiguousMonth(w.core) {
		return true
	}
	if first == 0 || w.line {
		return false
	}
	if w.and && before.class&isMonth != 0 { // فبراير ومارس
		return true
	}
	switch strings.TrimPrefix(before.core, "و") {
	case "في", "منذ", "حتي", "خلال", "شهر":
		return true
	}
	if before.class&isPhase != 0 || before.num > 0 && before.num <= 31 && before.width <= 2 { // نهاية مارس, 3 و4 مارس
		return true
	}
	return w.prep && !w.and && w.norm != w.core && before.class&isPhase != 0
}

// notATitle: الأمين العام السابق is no year.
func notATitle(s *scan, first, _ int) bool {
	return first == 0 || s.word(first).line || s.word(first).core != "العام" || s.word(first-1).class&isYearTitle == 0
}

// remnant: where a day and its month were refused as a name (ثورة 17 فيفري), the month alone is none either.
func (s *scan) remnant(first int, r reading) bool {
	n := s.word(first - 1).num
	return r.rule == "month" && n > 0 && n < 32 && !s.word(first).line
}

// atEnd: a month and a day after it (يوليو 13) only where nothing is counted: in يوليو 13 قتيلا the 13 are dead.
func atEnd(s *scan, _, last int) bool {
	w := s.word(last)
	return last >= len(s.words) || w.line || w.token.Kind == arabic.Punct
}

// aloneInItsLine: the spoken من أسبوع only where no comparison or range can be meant.
func aloneInItsLine(s *scan, first, last int) bool {
	return s.word(first).line && (last >= len(s.words) || s.word(last).line)
}

// notThatDay: اليوم الجاري and the like are days; اليوم الجديد and اليوم المفتوح are not.
func notThatDay(s *scan, first, last int) bool { return s.word(last-1).norm != "الجديد" }

// calendarPeriod: بداية العام but not بداية العام الدراسي or نهاية الشهر السادس.
func calendarPeriod(s *scan, first, last int) bool {
	if before := s.word(first - 1).core; before == "عطله" || before == "اجازه" || before == "رخصه" { // any weekend
		return false
	}
	if s.word(first).and && s.word(first-1).class&(isOne|isMany|isDual|isUnit) != 0 { // ثلاث سنوات ونصف السنة
		return false
	}
	after := s.word(last)
	return after.line || after.class&(isPeriodTrap|isOrdinal|isNumber|isDayTrap) == 0 && after.class&isMark == 0
}

// ofTheCalendar: هذا الشهر but not هذا الشهر الكريم, which is Ramadan; هذه السنة but not هذه السنة الدراسية.
func ofTheCalendar(s *scan, _, last int) bool {
	after := s.word(last)
	return after.line || after.class&isPeriodTrap == 0 && !blessed[after.norm]
}

// blessed are names of the month of fasting.
var blessed = wordSet("الكريم، المبارك، الفضيل، الحرام")

// notAnAge: في الثمانينيات من عمره. A decade in the plain plural (ستينات) is left to those that name one.
func notAnAge(s *scan, first, last int) bool {
	if w := s.word(last); !w.line && w.and && w.class&isDecade != 0 { // في الثلاثينيات والأربعينيات من العمر
		last++
	}
	if s.word(last).class&isAge != 0 || s.word(last+1).class&isAge != 0 {
		return false
	}
	for i := first - 1; i >= 0 && first-i <= 8 && !s.words[i+1].line && !s.words[i].ends(); i-- { // تتراوح أعمارهم بين العشرينيات والثمانينيات
		if s.words[i].class&isAge != 0 {
			return false
		}
	}
	return s.word(first-1).norm != "في" || s.word(first-2).class&isPersonNoun == 0
}

// notAContract: ينص العقد الحالي is of a contract; العقد الماضي and في العقد المقبل are ten years.
func notAContract(s *scan, first, last int) bool {
	w, before := s.word(first), s.word(first-1)
	if w.norm != w.core || before.class&isPhase != 0 && !w.line {
		return true
	}
	switch s.word(last - 1).norm {
	case "الماضي", "المنصرم", "الفائت":
		return true
	}
	switch strings.TrimPrefix(before.norm, "و") {
	case "في", "خلال", "منذ", "من", "طوال", "مدي", "غضون", "حتي":
		return !w.line
	}
	return false
}

// afterPart: غد and الغد alone are the future; with يوم or a part of the day before them they are tomorrow.
func afterPart(s *scan, first, last int) bool { return last-first > 1 && !s.word(last).isOrdinal() }

// ofTomorrow: مباراة الغد is played tomorrow; جيل الغد is the future.
func ofTomorrow(s *scan, first, _ int) bool {
	return first > 0 && !s.word(first).line && s.word(first).norm == "الغد" && s.word(first-1).class&isMeeting != 0
}

// notTheOneBefore: قبل أمس is a day, not a time before yesterday, and has its own rule.
func notTheOneBefore(s *scan, first, last int) bool { return last-first > 1 }

// notNil: 28 شوال is a day, 3 صفر a score.
func notNil(s *scan, first, last int) bool {
	before := s.word(first - 1)
	if before.norm == "ل" {
		before = s.word(first - 2)
	}
	switch before.norm {
	case "الموافق", "المصادف", "الموافقه": // beside a day that says the same
		return s.word(first).line
	}
	return s.word(last-1).core != "صفر" && notAName(s, first, last)
}

// aTimeAfter: after a date, but not the titles that somebody has won before (لقبه الثالث بعد 2008 و2012, للمرة الثانية بعد 1998).
func aTimeAfter(s *scan, first, last int) bool {
	if last-first < 2 {
		return false
	}
	w := s.word(first + 1)
	if w.width != 4 && w.class&isMany == 0 || w.line {
		return true
	}
	if next := s.word(last); !next.line && next.class&isNumber != 0 && next.and || next.norm == "و" && s.word(last+1).width == 4 {
		return false
	}
	for i := first - 1; i >= 0 && first-i <= 12 && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if s.words[i].isOrdinal() || s.words[i].norm == "مره" {
			return false
		}
	}
	return true
}

// notManaged: in تمكن قبل سنة من تمرير the من belongs to the verb.
func notManaged(s *scan, first, last int) bool {
	for i := first - 1; i >= 0 && first-i <= 5 && !s.words[i+1].line; i-- {
		switch strings.TrimPrefix(s.words[i].norm, "و") {
		case "غاره", "غارات", "هجوم", "هجمات", "اعتداء", "قصف": // في غارة قبل يومين على المدينة
			return s.words[last-1].norm != "علي"
		case "تمكن", "تمكنت", "تمكنوا", "انتهي", "انتهت", "خرج", "خرجت", "استقال", "انسحب", "انسحبت":
			return false
		}
	}
	return true
}

// futureNearby says whether a verb or participle of what is to come, not only a present, stands before.
func (s *scan) futureNearby(first int) bool {
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if w := &s.words[i]; w.class&(isFutureVerb|isFutureCue) != 0 || w.announcesForm() || w.class&isPlanNoun != 0 {
			return true
		}
	}
	return false
}

// withPreposition: بعد ذلك بيومين, where the ب is written with the number.
func withPreposition(s *scan, first, last int) bool {
	for i := first + 1; i < last; i++ {
		if s.word(i).prep {
			return true
		}
	}
	return false
}

// toldBefore: تعرض له منذ يومين is two days ago, for a perfect tells what happened once; after any other
// verb منذ يومين is since two days.
func toldBefore(s *scan, first, last int) bool {
	if s.forTheFirstTime(first - 1) {
		return false
	}
	switch s.word(last).norm {
	case "عندما", "حين", "حينما": // يعرفه منذ 10 أعوام عندما التقيا
		return !s.word(last).line
	}
	if onceDone[strings.TrimPrefix(s.word(first-1).norm, "ال")] { // الاتفاقية المبرمة منذ سنة
		return true
	}
	if w := s.word(first - 1); strings.HasPrefix(w.norm, "ال") && strings.HasSuffix(w.norm, "ون") || selves[w.norm] { // المضربون منذ شهر
		return false
	}
	for i := first - 1; i >= 0 && first-i <= 5 && !s.words[i+1].line; i-- {
		switch w := &s.words[i]; {
		case w.class == 0 && strings.HasPrefix(w.norm, "ي"): // يتولى الحكم منذ عشر سنوات
			return false
		case w.ends() || w.core == "لم" || w.core == "كان" || w.core == "كانت" || w.core == "ما" || w.core == "بات" || lasted[w.core]:
			return false
		case w.class&isPastVerb != 0:
			return s.word(i-1).core != "لم"
		}
	}
	return false
}

// lasted are perfects of what goes on: تواصلت منذ شهر.
var lasted = wordSet("استمر، استمرت، استمروا، تواصل، تواصلت، ظل، ظلت، بقي، بقيت، باتت، دام، دامت، امتد، امتدت، عاش، عاشت، عمل، عملت، لعب، لعبت، عانى، عانت")

// notDescribed: بعد أسبوع حافل is only how long it was.
func notDescribed(s *scan, first, last int) bool {
	after, u := s.word(last), s.word(last-1)
	switch {
	case u.unit == hours: // تحذف الرسائل بعد 24 ساعة
		return s.futureVerbBefore(first)
	case after.line || last >= len(s.words):
		return true
	case described[after.norm] || spent[after.norm]:
		return false
	case u.class&isMany != 0 && after.class == 0 && after.token.Kind == arabic.Word && strings.HasSuffix(after.token.Text, "ة") && !strings.HasPrefix(after.norm, "ال"): // بعد أعوام ناجحة
		return false
	}
	return true
}

var described = wordSet("فوضوي، طويل، طويلة، طويلين، حافل، حافلة، شاق، شاقة، صعب، صعبة، عصيب، عصيبة، مرير، مريرة، متوتر، متتالية، كامل، كاملين")

// spent say how a time was spent that is over: بعد عامين قضاهما هناك.
var spent = wordSet("قضاها، قضاهما، قضاه، قضتها، قضتهما، قضى، قضت، قضيتها، أمضاها، أمضاهما، أمضاه، أمضتها، أمضى، أمضت، شهد، شهدت، شهدا")

// forTheFirstTime: what returns لأول مرة منذ 28 عاما had been away all that time.
func (s *scan) forTheFirstTime(i int) bool {
	w, before := s.word(i), s.word(i-1)
	return w.norm == "مره" && strings.HasSuffix(before.norm, "اول") ||
		w.norm == "الاولي" && strings.HasSuffix(before.norm, "مره")
}

// announced: خلال أسبوعين is a time ahead only where something is announced or nothing is told at all;
// else it is a length of time (يلعب ثلاث مرات خلال أسبوع), and خلال 24 ساعة الماضية lies behind.
func announced(s *scan, first, last int) bool {
	t := s.tenseAround(first, last)
	for i := max(0, first-12); i < first; i++ {
		switch s.words[i].core {
		case "لن", "الا", "مره", "مرات", "مرتين":
			return false
		}
	}
	if after := s.word(last); !after.line && (after.class&(isMark|isLast|isMonth|isHijri|isNumber|isWeekday) != 0 || after.norm == "او" || after.norm == "الي") { // خلال شهر رمضان, خلال يوم أو يومين
		return false
	}
	if s.conditional(first, last) || t == Future && !s.futureNearby(first) || s.word(last-1).unit == hours && !s.futureVerbBefore(first) {
		return false
	}
	return t == Future || t == NoTense && s.word(first).line && last >= len(s.words)
}

// conditional: ستسقط خلال أسبوع إذا توقف الدعم, and لو توقف الدعم ستسقط خلال أسبوع.
func (s *scan) conditional(first, last int) bool {
	for i := last; i < len(s.words) && i-last < clauseReach && !s.words[i].line && !s.words[i].ends(); i++ {
		switch s.words[i].norm {
		case "اذا", "لو":
			return true
		}
	}
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		switch s.words[i].norm {
		case "اذا", "لو", "واذا", "ولو":
			return true
		}
	}
	return false
}

// announcedSeason: ستعقد القمة في الخريف, but يكثر المطر في الخريف.
func announcedSeason(s *scan, first, last int) bool {
	w, before := s.word(first), s.word(first-1)
	if w.line || !strings.HasPrefix(w.norm, "ال") || before.norm != "في" && before.norm != "خلال" {
		return false
	}
	if after := s.word(last); !after.line && (after.class&isMark != 0 || after.norm == "العربي") {
		return false
	}
	return s.futureVerbBefore(first)
}

// isTitle: "طيور أيلول" is a book; the words end what a quotation mark opened shortly before.
func (s *scan) isTitle(first, last int) bool {
	if !closesQuote(s.word(last).norm) || !s.touches(last) {
		return false
	}
	for i := first - 1; i >= max(0, first-6) && !s.words[i+1].line; i-- {
		switch w := &s.words[i]; {
		case opensQuote(w.norm):
			return i < first-1
		case w.token.Kind != arabic.Word || w.norm == "في" || w.class != 0:
			return false
		}
	}
	return false
}

func opensQuote(mark string) bool  { return mark == "\"" || mark == "«" || mark == "“" }
func closesQuote(mark string) bool { return mark == "\"" || mark == "»" || mark == "”" }

// notTheFast: good wishes are sent بحلول شهر رمضان, at its beginning, which is no limit.
func notTheFast(s *scan, first, last int) bool {
	return strings.TrimPrefix(s.word(first).norm, "و") != "بحلول" || s.word(last-1).class&isHijri == 0
}

// onTheDay: بمناسبة الذكرى العاشرة is celebrated around the day; only اليوم، بمناسبة الذكرى العاشرة tells it.
func onTheDay(s *scan, first, _ int) bool {
	switch s.word(first - 1).norm {
	case "بمناسبه", "لمناسبه", "هامش", "باحياء", "لاحياء":
		return s.word(first-2).norm == "،" || s.word(first-2).norm == ","
	}
	return true
}

// afterAnother: 28 أغسطس و29 منه, but سرق 29 منه.
func afterAnother(s *scan, first, _ int) bool {
	switch before := s.word(first - 1); before.norm {
	case "و", "الي", "حتي":
		return !s.word(first).line
	}
	return false
}

// noFeast: الاحتفال بالعام الجديد is of New Year's Day.
func noFeast(s *scan, first, _ int) bool {
	w := s.word(first)
	return !w.prep || !strings.HasPrefix(strings.TrimPrefix(w.norm, "و"), "ب")
}

// notBy: القيام بذلك اليوم is to do that, today.
func notBy(s *scan, first, _ int) bool { return s.word(first).norm != "بذلك" }

// notAHalfMore: العام ونصف العام المقبل is a year and a half.
func notAHalfMore(s *scan, first, _ int) bool {
	return !s.word(first).and || s.word(first-1).class&(isOne|isMany|isDual|isUnit) == 0
}

// onceDone are participles of what is done once.
var onceDone = wordSet("مبرم، مبرمة، موقع، موقعة، صادر، صادرة، منعقد، منعقدة، مقتول، متوفى، متوفاة")

// selves before منذ begin what lasts: نحن منذ سنوات نطالب.
var selves = wordSet("نحن، فنحن، ونحن، أنا، وأنا، هو، وهو، هي، وهي، هم، وهم")
