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
	if w.core == "هذا" && before.core == "مثل" { // of any year
		return false
	}
	switch w.core {
	case "اليوم":
		if last-first == 1 && (s.perDay(first) || s.nowadays(first)) {
			return false
		}
		if i == first && !w.line && first > 0 && !s.freeDay(first) {
			return false
		}
		return after.line || after.and || after.class&isDayTrap == 0 && !s.ordinalAfter(last)
	case "امس":
		return after.core != "الحاجه" && after.core != "حاجه"
	case "بكره", "بكرا":
		return last >= len(s.words) || after.line || after.token.Kind == arabic.Punct && before.token == nil
	case "الليله":
		return before.core != "الف" && before.norm != "في" && !after.isOrdinal()
	}
	return true
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
	if before := s.word(i - 1).core; before == "الي" || before == "حتي" {
		return false
	}
	for k := i - 1; k >= 0 && i-k <= 6 && !s.words[k+1].line && !s.words[k].ends(); k-- {
		w := &s.words[k]
		switch {
		case w.class&isStateVerb != 0, w.class == 0 && strings.HasPrefix(w.norm, "ي") && strings.HasSuffix(w.norm, "ون") && len(w.norm) > 4*2:
			return true
		case w.tenseOf() != NoTense || w.class&isOpenVerb != 0:
			return false
		}
	}
	return s.word(i+1).class&isStateVerb != 0
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
	if w.and && after.token != nil && !after.line && !tells(after) && !tells(s.word(i+2)) { // واليوم الوضع مختلف
		return true
	}
	if !w.line {
		switch {
		case before.class&(isOne|isMany) != 0 && before.unit == years, // البالغة 8 سنوات اليوم
			before.norm == "من" && (s.word(i-2).class&(isOne|isMany|isApprox) != 0 && s.word(i-2).unit != days):
			return true
		case ageBefore[before.norm] && i > 0:
			return true
		case (before.norm == "هي" || before.norm == "هو" || before.norm == "هم") && (strings.TrimPrefix(s.word(i-2).norm, "و") == "ها" || s.word(i-2).norm == "ما"):
			return true
		case before.norm == "عليه" && (s.word(i-2).norm == "هي" || s.word(i-2).norm == "هو"):
			return true
		case opensWithState(before.norm):
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
	case "هناك", "هنالك", "لدينا", "اصبحوا", "اصبح", "اصبحت", "بات", "باتت":
		return true
	}
	return false
}

// tells says whether a word is a perfect, or is written like one: واليوم جلدت.
func tells(w *word) bool {
	return w.token != nil && (w.tenseOf() == Past || w.class == 0 && strings.HasSuffix(w.norm, "ت") && len(w.norm) >= 4*2 && !strings.HasPrefix(w.norm, "ال"))
}

// ageBefore are words after which اليوم is the age.
var ageBefore = wordSet("وليد، وليدة، وليدي، أما، قضيتنا، عالمنا، حياتنا، مجتمعنا، مجتمعاتنا، شبابنا، واقعنا، منطقتنا، الوضع، والوضع، " +
	"المستخدمة، المستخدم، المعروفة، المعروف، الموجودة، الموجود، المتاحة، المتاح، المنتشرة، المنتشر، القائمة، السائدة، السائد، بنات، قيادات، بقية، قسم، عددها، عدده، عددهم")

// opensWithState: يحويه اليوم, an imperfect that no table knows, with its object.
func opensWithState(norm string) bool {
	if lexicon[norm] != nil || len(norm) < 5*2 || !strings.HasPrefix(norm, "ي") {
		return false
	}
	return strings.HasSuffix(norm, "ه") || strings.HasSuffix(norm, "ها") || strings.HasSuffix(norm, "هم")
}
