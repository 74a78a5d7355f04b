package temporal

import "time"

// Dates that name their month or year. Each row is a rule: its name, its pattern (see pattern.go), what it
// means, and where needed what it must not be.

var yearRules = []ruleRow{
	{"year", "عام|سنة|العام|السنة|للعام|للسنة @yyyy [م|ميلادي|ميلادية|الميلادي|الميلادية]", buildYear, ofOurEra},
	{"year", "عام|سنة|العام|السنة @yyyy @mark", buildYear, nil},
	{"year", "عام|سنة|العام @yearwords", buildYear, nil},
	{"year-hijri", "عام|سنة|العام|السنة @hy", buildHijriYear, nil},
	{"year", "العام|السنة @mark", buildYearMark, notATitle},
	{"year", "العام|السنة الميلادي|الميلادية @mark", buildYearMark, nil},
	{"year", "السنة|للسنة المالية @yyyy", buildYear, nil},
	{"year", "العام|السنة @mark [،] @yyyy", buildYearMark, nil},
	{"year", "نفس|ذات العام|السنة", buildSameYear, nil},
	{"year", "ذلك|ذاك العام", buildSameYear, nil},
	{"year", "تلك السنة", buildSameYear, nil},
	{"year", "العام الجديد", buildNewYear, noFeast},
	{"year-fiscal", "العام|السنة @mark @yyyy / @yyyy:2", buildFiscalYear, nil},
	{"year-this", "هذا|هذه العام|السنة [@yyyy]", buildThisYear, ofTheCalendar},
	{"year-this", "العام|السنة هذا|هذه", buildThisYear, nil},
	{"year-this", "العام|السنة", buildThisYear, earlierInIt},
}

func buildYear(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return theYear(c, 0)
}

func buildHijriYear(_ *scan, c *captures) symbol {
	return settled(between{
		inYear{cyclic{calendar: hijri, month: 1}, fixed{wholeYear(c.year[0])}},
		inYear{cyclic{calendar: hijri, month: 12}, fixed{wholeYear(c.year[0])}},
	})
}

func buildYearMark(_ *scan, c *captures) symbol {
	o := offset{of: years, n: c.dir.steps() * (1 + c.extra)}
	if y := theYear(c, 0); y != nil {
		c.checks = append(c.checks, o)
		return y
	}
	return o
}

func buildSameYear(_ *scan, c *captures) symbol {
	c.refers = same
	return offset{of: years}
}

func buildNewYear(*scan, *captures) symbol { return newYear{} }

// buildFiscalYear: 2017/2018 as one year has no days that every reader would give it.
func buildFiscalYear(*scan, *captures) symbol { return vague{} }

func buildThisYear(_ *scan, c *captures) symbol {
	if y := theYear(c, 0); y != nil {
		c.checks = append(c.checks, offset{of: years})
		return y
	}
	return offset{of: years}
}

// inYearRules read the year after a month by number.
var inYearRules = []ruleRow{
	{"year", "[،|من|في|ل] @year", buildThatYear, nil},
	{"year", "[،|من|في|ل] @yyyy", buildYear, nil},
}

func buildThatYear(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return c.sym[0]
}

var monthRules = []ruleRow{
	{"month-year", "[شهر] @mon [،|من|في|ل] @year", buildMonthIn, nil},
	{"month-year", "[شهر] @mon [،|من|سنة|/] @yyyy [م|ميلادي]", buildMonthYear, nil},
	{"month", "[شهر] @mon @mark", buildMonth, nil},
	{"month", "[شهر] @mon / تشرين|كانون @mark", buildMonth, nil},
	{"month", "شهر @mon", buildMonth, nil},
	{"month", "@mon", buildMonth, bareMonth},
	{"month-year", "شهر @card [،|من|في|ل] @year|@yyyy", buildNumberedMonth, nil},
	{"month-year", "الشهر @ord [،|من|في|ل] @year|@yyyy", buildNumberedMonth, nil},
	{"month", "الشهر @mark", buildMonthMark, nil},
	{"month", "نفس|ذات الشهر", buildSameMonth, nil},
	{"month", "ذلك|ذاك الشهر", buildSameMonth, nil},
	{"month-same", "الشهر ذاته|نفسه|عينه من @year", buildSameMonthOf, nil},
	{"month-same", "نفس|ذات الشهر من @year", buildSameMonthOf, nil},
	{"month-this", "هذا الشهر", buildMonthMark, ofTheCalendar},
	{"month-this", "الشهر هذا", buildMonthMark, nil},
	{"month-hijri", "[شهر] @hmon [من] [عام|سنة] @hy", buildHijriMonthYear, nil},
	{"month-hijri", "[شهر] @hmon [من] العام|عام|للعام [الهجري] @hy", buildHijriMonthYear, nil},
	{"month-hijri", "[شهر] @hmon [المبارك] [من] هذا العام @hy", buildHijriMonthYear, nil},
	{"month-hijri", "[شهر] @hmon [المبارك] [من] @year", buildMonthIn, nil},
	{"month-hijri", "[شهر] @hmon @yyyy", buildMonthYear, nil},
	{"month-hijri", "[شهر] @hmon @mark", buildMonth, nil},
	{"month-hijri", "شهر @hmon", buildMonth, nil},
}

func buildMonthIn(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return inThe(c, c.sym[0])
}
func buildMonthYear(_ *scan, c *captures) symbol { return inThe(c, theYear(c, 0)) }
func buildMonth(_ *scan, c *captures) symbol     { return inThe(c, nil) }

func buildHijriMonthYear(_ *scan, c *captures) symbol {
	return settled(inYear{cyclic{calendar: hijri, month: c.month[0]}, fixed{wholeYear(c.year[0])}})
}

func buildNumberedMonth(_ *scan, c *captures) symbol {
	c.month[0] = c.n[0]
	year := c.sym[0]
	if year == nil {
		year = theYear(c, 0)
	}
	return inThe(c, year)
}

func buildSameMonth(_ *scan, c *captures) symbol {
	c.refers = same
	return offset{of: months}
}

// buildSameMonthOf: the month spoken of, in another year.
func buildSameMonthOf(_ *scan, c *captures) symbol {
	if c.sym[0] == nil {
		return nil
	}
	c.dir, c.refers = noDirection, same
	return sameMonth{c.sym[0]}
}

func buildMonthMark(_ *scan, c *captures) symbol {
	return offset{of: months, n: c.dir.steps() * (1 + c.extra)}
}

// numberedMonth is a month by number, which only stands where a day or a part of a month goes before.
const numberedMonth = "شهر @card:2 [@inyear]"

var dayRules = []ruleRow{
	{"day-month", "[يوم] @day [من] @month", buildDayMonth, notAName},
	{"day-month", "[يوم] @day [من] [شهر] @mon", buildDayBareMonth, notAName},
	{"day-hijri", "[يوم] @day [من] @hmon", buildDayBareMonth, notNil},
	{"day-month", "@part [يوم] @num|@ordday [من] @month", buildDayMonth, nil},
	{"day-month", "[يوم] @num ( @mon )", buildDayBareMonth, notAName},
	{"day-month", "[يوم] @num /|- @mon", buildDayBareMonth, notAName},
	{"day-month", "[يوم] @day من " + numberedMonth, buildDayNumberedMonth, nil},
	{"day-month", "[يوم] @day من الشهر @ord:2 [@inyear]", buildDayNumberedMonth, nil},
	{"day", "[يوم] @num [من] @short", buildDayShort, nil},
	{"day", "[يوم] @ordday من @short", buildDayShort, nil},
	{"day-same", "@num|@ordday منه", buildDayOfIt, afterAnother},
	{"month-day-year", "@mon @num ،|, @yyyy", buildMonthDay, nil},
	{"month-day", "@mon @num", buildMonthDay, atEnd},
	{"numeric", "[يوم] @numeric", buildNumeric, nil},
	{"day-month", "@num -|/|. @mon -|/|. @yyyy", buildMonthDay, nil},
	{"day-hijri", "[يوم] @day [من] @month الموافق|المصادف|الموافقة [ل] @day:2 [من] @month:2", buildBothCalendars, nil},
	{"day-nth", "اليوم @ord من|في @month", buildNthDay, nil},
	{"day-nth", "اليوم @ord من " + numberedMonth, buildNthDayNumbered, nil},
	{"day-nth", "اليوم @last من|في @month", buildLastDay, nil},
	{"day-nth", "اليوم @last من " + numberedMonth, buildLastDay, nil},
	{"day-nth", "أول|آخر أيام @month", buildFirstDay, nil},
	{"day-month", "نص|نصف شهر @card:2", buildMidMonth, nil},
	{"day-nth", "@nth يوم [من|في] @month", buildNthDay, nil},
	{"day-nth", "@nth يوم [من|في] " + numberedMonth, buildNthDayNumbered, nil},
	{"weekday-nth", "@nth [يوم] @bwd [من|في] @month", buildNthWeekday, nil},
	{"weekday-nth", "@nth [يوم] @bwd [من|في] " + numberedMonth, buildNthWeekdayNumbered, nil},
	{"weekday-nth", "@wd @nth من|في @month", buildNthWeekday, nil},
	{"weekday-nth", "@wd @nth من|في " + numberedMonth, buildNthWeekdayNumbered, nil},
}

func buildDayMonth(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return onDays(c.sym[0], c.day[0], c.day[0])
}

func buildDayBareMonth(_ *scan, c *captures) symbol { return onDays(inThe(c, nil), c.day[0], c.day[0]) }

// numbered is the month of a pattern with numberedMonth in it.
func numbered(c *captures, n int) symbol {
	c.month[0] = n
	return inThe(c, c.sym[0])
}

func buildDayNumberedMonth(_ *scan, c *captures) symbol {
	m := numbered(c, c.n[1])
	if m == nil {
		return nil
	}
	return onDays(m, c.day[0], c.day[0])
}

func buildDayShort(_ *scan, c *captures) symbol {
	return onDays(offset{of: months, n: c.dir.steps()}, c.day[0], c.day[0])
}

// buildDayOfIt: in 28 أغسطس و29 منه the 29 is of the month named before.
func buildDayOfIt(_ *scan, c *captures) symbol {
	c.refers = same
	return onDays(offset{of: months}, c.day[0], c.day[0])
}

func buildMonthDay(_ *scan, c *captures) symbol {
	m := inThe(c, theYear(c, 0))
	if m == nil {
		return nil
	}
	return onDays(m, c.day[0], c.day[0])
}

func buildNumeric(_ *scan, c *captures) symbol { return buildMonthDay(nil, c) }

// buildBothCalendars takes the Gregorian of two dates that stand beside each other.
func buildBothCalendars(_ *scan, c *captures) symbol {
	first, second := onDays(c.sym[0], c.day[0], c.day[0]), onDays(c.sym[1], c.day[1], c.day[1])
	if first == nil || second == nil {
		return nil
	}
	return second
}

func buildNthDay(_ *scan, c *captures) symbol { return nthDay(c.sym[0], c.n[0]) }

func nthDay(month symbol, n int) symbol {
	if month == nil {
		return nil
	}
	if n < 0 {
		return settled(dayOf{from: -1, to: -1, month: month})
	}
	return onDays(month, n, n)
}

// buildFirstDay: أول أيام شهر شوال, آخر أيام رمضان.
func buildFirstDay(s *scan, c *captures) symbol {
	c.dir = noDirection
	if s.word(c.first).core == "اخر" {
		return nthDay(c.sym[0], -1)
	}
	return nthDay(c.sym[0], 1)
}

func buildNthDayNumbered(_ *scan, c *captures) symbol { return nthDay(numbered(c, c.n[1]), c.n[0]) }

// buildMidMonth reads the spoken "half of month three": its fifteenth.
func buildMidMonth(_ *scan, c *captures) symbol { return nthDay(numbered(c, c.n[1]), 15) }

func buildLastDay(_ *scan, c *captures) symbol {
	if c.n[1] == 0 {
		return nthDay(c.sym[0], -1)
	}
	return nthDay(numbered(c, c.n[1]), -1)
}

func buildNthWeekday(_ *scan, c *captures) symbol { return nthWeekday(c, c.sym[0], c.n[0]) }

func buildNthWeekdayNumbered(_ *scan, c *captures) symbol {
	return nthWeekday(c, numbered(c, c.n[1]), c.n[0])
}

func nthWeekday(c *captures, month symbol, n int) symbol {
	if month == nil || n > 5 {
		return nil
	}
	return settled(nth{n: n, weekday: time.Weekday(c.weekday[0] - 1), of: month})
}

var bareYearRules = []ruleRow{
	{"year", "@yyyy", buildYear, aYear},
	{"year", "@yy", buildYear, ofACup},
	{"years", "عامي|سنتي|أعوام|سنوات @yyyy &@yyyy:2", buildTwoYears, nil},
	{"years", "@yyyy &@yyyy:2", buildTwoYears, besideEachOther},
	{"years", "أعوام|سنوات @yyyy [و|،] @yyyy:3 &@yyyy:2", buildThreeYears, nil},
	{"years", "@yyyy -|–|/|ـ @yyyy:2", buildSeason, nil},
	{"years", "عام|العام|للعام|سنة|السنة|للسنة|الأعوام|السنوات|عامي @yyyy -|–|/ @yyyy:2", buildSeason, nil},
	{"years", "العام|للعام|السنة|للسنة المالي|المالية [@mark] @yyyy -|–|/ @yyyy:2", buildSeason, nil},
	{"years", "العام|للعام|السنة|للسنة @mark @yyyy -|– @yyyy:2", buildSeason, nil},
	{"month-year", "@num / @yyyy", buildMonthSlashYear, nil},
}

func buildYears(_ *scan, c *captures) symbol {
	return settled(between{theYear(c, 0), theYear(c, 1)})
}

// buildTwoYears: عامي 2016 و2017 is a run; أعوام 1994 و1998 are years of their own.
func buildTwoYears(s *scan, c *captures) symbol {
	if c.year[1] != c.year[0]+1 {
		return nil
	}
	return buildYears(s, c)
}

func buildThreeYears(s *scan, c *captures) symbol {
	if c.year[2] != c.year[0]+1 || c.year[1] != c.year[2]+1 {
		return nil
	}
	return buildYears(s, c)
}

// buildSeason reads 2017-2018: two years not far apart.
func buildSeason(s *scan, c *captures) symbol {
	if c.year[1] <= c.year[0] || c.year[1]-c.year[0] > 99 || c.year[0] < 1800 {
		return nil
	}
	return buildYears(s, c)
}

func buildMonthSlashYear(_ *scan, c *captures) symbol {
	c.month[0] = c.day[0]
	if c.month[0] > 12 || c.year[0] < 1900 || c.year[0] > 2100 {
		return nil
	}
	return inThe(c, theYear(c, 0))
}
