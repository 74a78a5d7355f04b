package temporal

import "time"

// Dates from one day, month or year to another, and two that stand side by side.

var rangeRules = []ruleRow{
	{"days", "من|بين @dayof الى|حتى|وحتى @day:2 من الشهر نفسه|ذاته|عينه", buildToSameMonth, nil},
	{"days", "[من] @day الى|حتى|وحتى|والى|لغاية|ولغاية|-|– @day:2 [من] @month", buildDays, notAName},
	{"days", "[من] @day الى|حتى|وحتى|-|– @day:2 من شهر|الشهر @card:2|@ord:2 [@inyear]", buildDaysNumbered, nil},
	{"days", "[من] @num الى|حتى|-|– @num:2 شهر @month", buildDays, nil},
	{"days", "[من] @day الى|حتى|وحتى|-|– @day:2 [من] @short", buildDaysShort, nil},
	{"days", "بين [يومي] @day &@day:2 [من] @month", buildDays, nil},
	{"days", "يومي|أيام|يوما @day &@day:2 [من] @month", buildTwoDays, nil},
	{"days", "@day &@day:2 [من] @month", buildTwoDays, notAName},
	{"day-of-two", "@num", buildDayOfTwo, nil},
	{"days", "[يومي|أيام] @wd &@wd:2 [،|,|الموافق] @day &@day:2 [من] @month", buildTwoDays, nil},
	{"dates", "[يومي] @day [من] @mon:2 &@day:3 [من] @month", buildAcrossMonths, nil},
	{"days", "[يومي|أيام] @wd @day &@wd:2 @day:2 [من] @month", buildTwoDays, nil},
	{"days", "يومي|بين @day &@day:2 [من] @short", buildDaysShort, nil},
	{"days", "أيام @day [و|،] @day:3 &@day:2 [من] @month", buildDays, nil},
	{"days", "@mon @num الى|حتى|-|– @num:2 [@inyear]", buildMonthDays, nil},
	{"dates", "من @date الى|حتى|وحتى|والى|لغاية|ولغاية @date:2", buildBetween, nil},
	{"dates", "منذ|ومنذ @date [،] حتى|وحتى|الى @date:2", buildBetween, nil},
	{"dates", "بين @date الى|حتى|وحتى @date:2", buildBetween, nil},
	{"dates", "من|بين @date الى|والى غاية @date:2", buildBetween, nil},
	{"dates", "@dayof -|– @dayof:2", buildBetween, nil},
	{"dates", "بين [يومي] @date &@date:2", buildBetween, nil},
	{"dates", "بين عامي @yyyy &@yyyy:2", buildYears, nil},
	{"dates", "بين عام @yyyy &@year:2", buildBetween, nil},
	{"dates", "بين @yyyy &@yyyy:2", buildYears, nothingCounted},
	{"dates", "[من] [عام] @yyyy الى|حتى|وحتى|والى [عام|العام] @yyyy:2", buildSeason, nil},
	{"dates", "بين [شهري] @mon &@month:1", buildMonths, nil},
	{"dates", "[شهري] @mon &@month:1", buildTwoMonths, nil},
	{"dates", "[أشهر|شهور] @mon &@mon:2 &@month:1", buildThreeMonths, nil},
	{"dates", "[أشهر|شهور] @mon ، @mon:2 &@month:1", buildThreeMonths, nil},
	{"dates", "من [شهر] @mon الى|حتى|وحتى @month", buildMonths, nil},
	{"weekdays", "يومي|أيام|ليلة|ليل @wd &@wd:2 [@mark]", buildWeekdays, consecutive},
	{"weekdays", "ليل|ليلة @wd @wd:2", buildWeekdays, consecutive},
	{"weekdays", "[@part] @wd &@wd:2 [@mark]", buildWeekdays, consecutive},
	{"weekdays", "@part @wd @wd:2", buildWeekdays, consecutive},
	{"weekdays", "[ليلة|ليل] @wd -|–|/ @wd:2 [@mark]", buildWeekdays, consecutive},
}

// pairRules come before those of single months, which read as many words.
var pairRules = []ruleRow{
	{"month-of-two", "@mon", buildMonthOfTwo, bareMonth},
}

func buildDays(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return onDays(c.sym[0], c.day[0], c.day[1])
}

// buildTwoDays: 14 و15 فبراير is a run of days; 14 و28 فبراير are two days far apart, of which only the
// second names its month.
func buildTwoDays(s *scan, c *captures) symbol {
	if c.day[1] != c.day[0]+1 {
		return nil
	}
	return buildDays(s, c)
}

// buildDayOfTwo: in 14 و28 فبراير the 14 takes its month from the second day.
func buildDayOfTwo(s *scan, c *captures) symbol {
	i := c.first + 1
	switch w := s.word(i); {
	case w.line || c.first > 0 && s.word(c.first).line:
		return nil
	case w.norm == "و":
		i++
	case !w.and:
		return nil
	}
	second, before := s.word(i), s.word(c.first-1).norm
	if second.num <= s.word(c.first).num+1 || second.num > 31 || before != "في" && before != "يومي" && before != "بين" {
		return nil
	}
	var next captures
	end := readDayNumber(s, i, &next, 0)
	if end == 0 || s.word(end).line {
		return nil
	}
	if s.word(end).norm == "من" {
		end++
	}
	month := s.best(monthGroup, end)
	if month.end == 0 || month.symbol.unit() != months {
		return nil
	}
	c.refers = month.refers // يومي 19 و25 من الشهر نفسه
	return onDays(month.symbol, c.day[0], c.day[0])
}

// buildMonthOfTwo: in يوليو وسبتمبر 2015 the first month takes its year from the second.
func buildMonthOfTwo(s *scan, c *captures) symbol {
	i := c.first + 1
	for i < len(s.words) && s.word(i).norm == "/" && s.word(i+1).class&isMonth != 0 { // أيار/مايو
		i += 2
	}
	if w := s.word(i); i >= len(s.words) || w.line || !w.and {
		return nil
	}
	second := s.best(monthGroup, i)
	f, ok := second.symbol.(fixed)
	if second.end == 0 || !ok || f.grain != months || int(f.first.month()) <= c.month[0] {
		return nil
	}
	c.dir = noDirection
	return fixed{wholeMonth(f.first.year(), time.Month(c.month[0]))}
}

// buildAcrossMonths: 30 يونيو و1 يوليو 2017, the last day of a month and the first of the next.
func buildAcrossMonths(s *scan, c *captures) symbol {
	if c.day[0] < 28 || c.day[2] != 1 {
		return nil
	}
	c.dir = noDirection
	to := onDays(c.sym[0], 1, 1)
	if to == nil {
		return nil
	}
	return fromSameYear(cyclic{month: c.month[1], from: c.day[0], to: c.day[0]}, to)
}

func buildDaysShort(_ *scan, c *captures) symbol {
	return onDays(offset{of: months, n: c.dir.steps()}, c.day[0], c.day[1])
}

func buildDaysNumbered(_ *scan, c *captures) symbol {
	m := numbered(c, c.n[1])
	if m == nil {
		return nil
	}
	return onDays(m, c.day[0], c.day[1])
}

// buildToSameMonth: من 9 شباط حتى 25 من الشهر نفسه.
func buildToSameMonth(_ *scan, c *captures) symbol {
	c.dir, c.refers = noDirection, noDirection
	switch from := c.sym[0].(type) {
	case cyclic:
		if from.from == 0 || from.from > c.day[1] {
			return nil
		}
		from.to = c.day[1]
		return from
	case fixed:
		last := from.first + day(c.day[1]-from.first.time().Day())
		if from.grain != days || last <= from.first || last.month() != from.first.month() {
			return nil
		}
		return fixed{run(from.first, last, days)}
	}
	return nil
}

func buildMonthDays(_ *scan, c *captures) symbol {
	m := inThe(c, c.sym[0])
	if m == nil {
		return nil
	}
	return onDays(m, c.day[0], c.day[1])
}

func buildBetween(_ *scan, c *captures) symbol {
	if c.sym[0] == nil || c.sym[1] == nil || c.sym[0].unit() == noUnit || c.sym[1].unit() == noUnit {
		return nil
	}
	c.dir = noDirection
	if from, ok := c.sym[0].(cyclic); ok && from.dir == noDirection {
		return fromSameYear(from, c.sym[1])
	}
	return settled(between{c.sym[0], c.sym[1]})
}

// fromSameYear gives the beginning of a run the year that is printed with its end: من 5 يونيو إلى 3 يوليو 2017.
func fromSameYear(from cyclic, to symbol) symbol {
	end, ok := to.(fixed)
	if !ok || end.openFirst || end.openEnd || to.unit() > months {
		return settled(between{from, to})
	}
	first, ok := from.in(end.last.year())
	if ok && first.first > end.first {
		first, ok = from.in(end.last.year() - 1)
	}
	if !ok {
		return nil
	}
	return settled(between{fixed{first}, to})
}

// buildMonths joins a month to a later one that may carry the year of both: من يناير إلى مارس 2018.
func buildMonths(_ *scan, c *captures) symbol {
	from := cyclic{month: c.month[0]}
	switch to := c.sym[0].(type) {
	case cyclic:
		from.dir = to.dir
		return between{from, to}
	case inYear:
		return between{inYear{from, to.year}, to}
	case fixed:
		first := wholeMonth(to.last.year(), time.Month(c.month[0]))
		if first.first > to.first {
			first = wholeMonth(to.last.year()-1, time.Month(c.month[0]))
		}
		return settled(between{fixed{first}, to})
	}
	return nil
}

// buildTwoMonths: يناير وفبراير الماضيين is a run of months; مارس ويوليو are two.
func buildTwoMonths(s *scan, c *captures) symbol {
	second := 0
	switch to := c.sym[0].(type) {
	case cyclic:
		second = to.month
	case fixed:
		second = int(to.last.month())
	}
	if second != c.month[0]%12+1 || c.sym[0].unit() != months {
		return nil
	}
	c.dir = noDirection
	return buildMonths(s, c)
}

// buildThreeMonths: يوليو وأغسطس وسبتمبر 2015.
func buildThreeMonths(s *scan, c *captures) symbol {
	if c.month[1] != c.month[0]%12+1 {
		return nil
	}
	first := c.month[0]
	c.month[0] = c.month[1]
	if buildTwoMonths(s, c) == nil {
		return nil
	}
	c.month[0] = first
	return buildMonths(s, c)
}

func buildWeekdays(_ *scan, c *captures) symbol {
	a, b := time.Weekday(c.weekday[0]-1), time.Weekday(c.weekday[1]-1)
	if (int(b)-int(a)+7)%7 == 0 {
		return nil
	}
	return weekdaySpan{from: onWeekday{weekday: a, dir: c.dir}, to: b}
}
