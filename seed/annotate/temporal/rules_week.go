package temporal

import "time"

// Weeks and weekdays, alone, with a marker of direction, or beside a date that they must agree with.

var weekRules = []ruleRow{
	{"week", "الأسبوع @mark", buildWeek, nil},
	{"week-this", "هذا الأسبوع", buildWeek, nil},
	{"week-this", "الأسبوع هذا", buildWeek, nil},
	{"week-nth", "@nth أسبوع من|في|ل @month", buildNthWeek, nil},
	{"week-nth", "@nth أسبوع من|في|ل " + numberedMonth, buildNthWeek, nil},
	{"week-nth", "@nth أسبوع @month", buildNthWeek, nil},
	{"week-nth", "@nth أسبوع الشهر @ord:2 [@inyear]", buildNthWeek, nil},
	{"week-nth", "الأسبوع @nth|@last من|في|ل @month", buildNthWeek, nil},
	{"week-nth", "الأسبوع @nth من|في|ل " + numberedMonth, buildNthWeek, nil},
	{"week-nth", "الأسبوع @nth من|في الشهر @ord:2 [@inyear]", buildNthWeek, nil},
}

func buildWeek(_ *scan, c *captures) symbol {
	return offset{of: weeks, n: c.dir.steps() * (1 + c.extra)}
}

func buildNthWeek(_ *scan, c *captures) symbol {
	month := c.sym[0]
	if c.n[1] > 0 {
		month = numbered(c, c.n[1])
	}
	if month == nil || c.n[0] > 5 {
		return nil
	}
	c.dir = noDirection
	if c.n[0] == 0 {
		c.n[0] = -1
	}
	return nth{n: c.n[0], week: true, of: month}
}

var weekdayRules = []ruleRow{
	{"weekday", "[@part] @wd [@padv]", buildWeekday, aWeekday},
	{"weekday", "[@part] @wd [@padv] @mark", buildWeekday, nil},
	{"weekday", "[@part] @wd @mark [@padv]", buildWeekday, nil},
	{"weekday-this", "[@part] هذا|هذه @wd", buildThisWeekday, nil},
	{"weekday-date", "[@part] @wd [@padv] [،|,|في] [الموافق|المصادف|الموافقة|ل] @dayof|@numeric", buildWeekdayDate, nil},
	{"weekday-date", "[@part] @wd @mark [،|,] [الموافق|المصادف] @dayof|@numeric", buildWeekdayDate, nil},
	{"weekday-date", "[@part] @wd ( [الموافق|المصادف] @dayof )", buildWeekdayDate, nil},
	{"weekday-date", "[@part] @wd [،|,|الموافق|المصادف] " + "@day من الشهر @ord:2", buildWeekdayNumbered, nil},
	{"weekday-date", "[@part] @wd [الموافق] @day شهر @month", buildWeekdayDayMonth, nil},
	{"weekday-date", "[@part] @wd [،] @dm", buildWeekdayNumbers, nil},
	{"weekday-date", "[@part] @wd [،] @nth [من] @month", buildWeekdayNth, nil},
	{"weekday-date", "[@part] @wd [،] @nth [من] @mon", buildWeekdayNth, nil},
	{"weekday-date", "@wd @ordday", buildWeekdayDay, lateInMonth},
	{"weekday-week", "[@part] @wd من @week", buildWeekdayOf, nil},
	{"weekday-week", "[@part] @wd @week", buildWeekdayOf, nil},
	{"weekday-week", "@bwd [من] @week", buildWeekdayOf, nil},
	{"weekday-week", "يوم @bwd من @week", buildWeekdayOf, nil},
}

func theWeekday(c *captures, slot int) time.Weekday { return time.Weekday(c.weekday[slot] - 1) }

func buildWeekday(_ *scan, c *captures) symbol {
	return onWeekday{weekday: theWeekday(c, 0), dir: c.dir, weeks: c.extra}
}

func buildThisWeekday(_ *scan, c *captures) symbol {
	return onWeekday{weekday: theWeekday(c, 0), dir: current}
}

func buildWeekdayDate(_ *scan, c *captures) symbol {
	c.dir = noDirection
	sym := c.sym[0]
	if sym == nil && c.day[0] > 0 {
		sym = buildNumeric(nil, c)
	}
	return withWeekday(sym, c)
}

// withWeekday keeps the printed weekday: it may tell the year, and it must agree.
func withWeekday(sym symbol, c *captures) symbol {
	if sym == nil || sym.unit() != days || c.weekday[0] == 0 {
		return nil
	}
	if _, twice := sym.(onWeekday); twice {
		return nil
	}
	w := theWeekday(c, 0)
	c.checks = append(c.checks, dayName{w})
	if y, ok := sym.(cyclic); ok && y.from == y.to {
		y.weekday = &w
		return y
	}
	return sym
}

func buildWeekdayNumbered(_ *scan, c *captures) symbol {
	m := numbered(c, c.n[1])
	if m == nil {
		return nil
	}
	return withWeekday(onDays(m, c.day[0], c.day[0]), c)
}

func buildWeekdayDayMonth(s *scan, c *captures) symbol { return withWeekday(buildDayMonth(s, c), c) }

func buildWeekdayNumbers(_ *scan, c *captures) symbol {
	m := inThe(c, nil)
	if m == nil {
		return nil
	}
	return withWeekday(onDays(m, c.day[0], c.day[0]), c)
}

func buildWeekdayDay(_ *scan, c *captures) symbol {
	return withWeekday(onDays(offset{of: months}, c.day[0], c.day[0]), c)
}

// buildWeekdayNth reads a day without its article: الجمعة سابع يونيو.
func buildWeekdayNth(_ *scan, c *captures) symbol {
	c.dir = noDirection
	month := c.sym[0]
	if month == nil {
		month = inThe(c, nil)
	}
	if month == nil || c.n[0] < 1 {
		return nil
	}
	return withWeekday(onDays(month, c.n[0], c.n[0]), c)
}

func buildWeekdayOf(_ *scan, c *captures) symbol {
	if o, ok := c.sym[0].(offset); ok {
		c.dir = noDirection
		return weekdayOf{theWeekday(c, 0), o}
	}
	return nil
}
