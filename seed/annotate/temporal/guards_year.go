package temporal

import (
	"strings"

	"sijill/arabic"
)

// Guards of years and centuries: what is counted by four digits is no year.

// aYear: four digits are a year where nothing is counted by them.
func aYear(s *scan, first, last int) bool {
	w, before, after := s.word(first), s.word(first-1), s.word(last)
	if w.num < 1900 || w.num > 2060 && !s.ofAVision(first) || s.partOfNumbers(first) {
		return false
	}
	if s.touches(first) && before.token != nil && before.token.Kind != arabic.Word && before.norm != "(" && before.norm != "\"" && before.norm != "،" && before.norm != "," && before.norm != "«" && before.norm != "_" {
		return false
	}
	if s.touches(last) {
		switch after.norm {
		case "%", "/", "$", "٪", "+", "€", "£":
			return false
		case "-", ".", ":":
			if s.word(last+1).num >= 0 && s.touches(last+1) {
				return false
			}
		}
	}
	if !after.line && (after.class&isCounted != 0 && !after.prep && !(after.core == "يوم" && s.word(last+1).class&(isNumber|isWeekday) != 0) || after.norm == "%" || after.norm == "$") {
		return false
	}
	if first > 0 && !w.line && (before.class&isCount != 0 || before.norm == "من" && s.word(first-2).class&isApprox != 0 || before.norm == "بين" && s.word(first-2).norm == "من") {
		return false
	}
	if w.num >= 1980 && w.num%100 != 0 && w.num < 2036 || s.ofAVision(first) {
		return true
	}
	return first > 0 && !w.line && (before.class&isYearOwner != 0 || s.ofATournament(first) || treaties[s.word(first-2).core])
}

// treaties are called by their place and year: اتفاقية شيكاغو 1944.
var treaties = wordSet("اتفاقية، معاهدة، بروتوكول، إعلان")

// earlierInIt: في وقت سابق من العام is this year.
func earlierInIt(s *scan, first, last int) bool {
	if s.word(first).line || s.word(first-1).norm != "من" || !s.word(last).line && s.word(last).class&(isMark|isNumber|isPeriodTrap) != 0 {
		return false
	}
	switch s.word(first - 2).norm {
	case "سابق", "لاحق", "مبكر", "متاخر":
		return true
	}
	return false
}

// ofAVision: رؤية 2071, مئوية الإمارات 2071.
func (s *scan) ofAVision(i int) bool {
	for k := i - 1; k >= max(0, i-2) && !s.words[k+1].line; k-- {
		switch s.words[k].core {
		case "رويه", "ميويه", "استراتيجيه", "اجنده":
			return s.words[i].num <= 2100
		}
	}
	return false
}

// ofATournament: كأس الأمم الأوروبية 2000.
func (s *scan) ofATournament(i int) bool {
	for k := i - 1; k >= max(0, i-4) && !s.words[k+1].line && !s.words[k].ends(); k-- {
		switch s.words[k].core {
		case "كاس", "بطوله", "مونديال", "اولمبياد", "دوره", "نهاييات":
			return true
		}
	}
	return false
}

// ofACup: two digits are a year only after a tournament that is called by it: مونديال 98, كأس العالم أميركا 94.
func ofACup(s *scan, first, last int) bool {
	after := s.word(last)
	if s.touches(first) || s.touches(last) && after.token.Kind != arabic.Punct || !after.line && after.class&isCounted != 0 || s.partOfNumbers(first) {
		return false
	}
	for i := first - 1; i >= max(0, first-2) && !s.words[i+1].line; i-- {
		switch s.words[i].core {
		case "مونديال", "المونديال", "اولمبياد":
			return true
		case "العالم":
			return s.word(i-1).core == "كاس"
		}
	}
	return false
}

// ofOurEra leaves out centuries counted otherwise: القرن الخامس قبل الميلاد, القرن الرابع الهجري.
func ofOurEra(s *scan, _, last int) bool {
	switch after := s.word(last); after.norm {
	case "قبل":
		return strings.TrimPrefix(s.word(last+1).norm, "ال") != "ميلاد"
	case "هجري", "الهجري", "هجريه", "الهجريين", "للهجره", "ق":
		return false
	}
	return true
}

// besideEachOther: موسمي 2017 و2018, في 2015 و2016.
func besideEachOther(s *scan, first, last int) bool {
	if s.word(first).line || !s.word(last).line && s.word(last).class&isCounted != 0 {
		return false
	}
	before := s.word(first - 1)
	return before.core == "موسمي" || before.norm == "في" || before.norm == "وفي"
}

// nothingCounted: بين 1800 و2000 لاجئ are people.
func nothingCounted(s *scan, _, last int) bool {
	w := s.word(last)
	return w.line || w.class&isCounted == 0
}
