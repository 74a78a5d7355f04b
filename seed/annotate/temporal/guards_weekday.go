package temporal

import (
	"strings"

	"sijill/arabic"
)

// Guards of weekdays, which are as often names and habits.

// aWeekday keeps a weekday from prayers, markets, names and habits.
func aWeekday(s *scan, first, last int) bool {
	i := first
	for i < last && s.word(i).class&isWeekday == 0 {
		i++
	}
	if i >= last {
		return false
	}
	w, before, after := s.word(i), s.word(i-1), s.word(last)
	if s.anySuchDay(first, last) || s.inARow(i) {
		return false
	}
	if i == first && w.core == "الاثنان" && before.core != "يوم" { // the two of them
		return false
	}
	if w.core == "الاثنين" && !after.line && (after.norm == "والثلاثين" || after.norm == "والعشرين" || after.norm == "والاربعين") { // the 32nd
		return false
	}
	if s.isTitle(first, last) {
		return false
	}
	if i == first && first > 0 && !w.line {
		if before.class&isWeekdayOwner != 0 {
			return false
		}
		if w.core == "الاثنين" && (before.norm == "بين" || bothOf(before, after)) {
			return false
		}
		if s.word(i-2).norm == "بن" {
			return false
		}
	}
	return after.line || after.class&isWeekdayEpithet == 0
}

// bothOf: المصابين الاثنين الآخرين and المتهمين الاثنين يقومون are two of them.
func bothOf(before, after *word) bool {
	if !strings.HasPrefix(before.norm, "ال") || !strings.HasSuffix(before.norm, "ين") || before.class != 0 || after.line || after.token == nil {
		return false
	}
	return after.norm == "الاخرين" || after.norm == "اللذين" || after.norm == "معا" || after.class == 0 && after.imperfect() && (strings.HasSuffix(after.norm, "ون") || strings.HasSuffix(after.norm, "ان"))
}

// inARow says whether the weekday at word i goes on a row of days of every week: أيام الخميس والجمعة والسبت.
func (s *scan) inARow(i int) bool {
	k := i
	for k > 0 && !s.words[k].line && s.words[k].and && s.words[k-1].class&isWeekday != 0 {
		k--
	}
	return k < i && k > 0 && !s.words[k].line && (s.words[k-1].norm == "ايام" || s.words[k-1].norm == "كل")
}

// anySuchDay: يوم جمعة and إذا صادف الخميس speak of any such day.
func (s *scan) anySuchDay(first, last int) bool {
	if last-first >= 2 && s.word(last-2).core == "يوم" && !strings.HasPrefix(s.word(last-1).core, "ال") {
		return true
	}
	for i := first - 1; i >= 0 && first-i <= 8 && !s.words[i+1].line && !s.words[i].ends(); i-- {
		switch s.words[i].core {
		case "صادف", "يصادف", "عاده", "اسبوعيا":
			return true
		}
	}
	switch s.word(last).norm {
	case "في":
		return s.word(last+1).norm == "حال" && s.word(last+2).core == "صادف"
	case ")":
		return s.word(last+1).norm == "في" && s.word(last+2).norm == "حال"
	}
	return false
}

// consecutive: السبت والأحد is a run of two days; الأحد والخميس are two days apart.
func consecutive(s *scan, first, last int) bool {
	if first > 0 && !s.word(first).line && s.word(first-1).class&isWeekdayOwner != 0 {
		return false
	}
	if w := s.word(first); w.norm == "ايام" || s.inARow(first) {
		return false
	}
	var found []int
	for i := first; i < last; i++ {
		var c captures
		if s.word(i).class&isWeekday != 0 && readWeekday(s, i, &c, 0) > 0 && s.word(i).norm != "يوم" {
			found = append(found, c.weekday[0])
		}
	}
	return len(found) == 2 && (found[1]-found[0]+7)%7 == 1
}

// lateInMonth: السبت السادس عشر is a date, الخميس الثاني the second of several.
func lateInMonth(s *scan, first, last int) bool {
	var c captures
	i := last - 1
	for i > first && s.word(i).class&isOrdinal == 0 {
		i--
	}
	if readOrdinalDay(s, i, &c, 0) == 0 || c.day[0] < 11 {
		return false
	}
	return last >= len(s.words) || s.word(last).line || s.word(last).token.Kind == arabic.Punct
}
