package temporal

// Dates that count from the day of publication or from another date of the text.

var deicticRules = []ruleRow{
	{"deictic", "[@part] @deictic [@padv]", buildDeictic, aDay},
	{"deictic", "[@part] @tomorrow", buildTomorrow, afterPart},
	{"deictic", "@tomorrow", buildTomorrow, ofTomorrow},
	{"deictic", "[@part] @deictic [@padv] @wdp [@padv]", buildDeictic, nil},
	{"deictic", "[@part] [يوم] @tomorrow @wdp [@padv]", buildTomorrow, nil},
	{"deictic", "[@part] @wd [،] ( @deictic )", buildDeictic, nil},
	{"deictic-date", "[@part] @deictic [@padv] [@wdp] [،|,] [الموافق|المصادف] @dayof", buildDeicticDate, nil},
	{"deictic-date", "[@part] @deictic [@padv] [@wdp] ( [الموافق] @dayof )", buildDeicticDate, nil},
	{"deictic-date", "[@part] [يوم] @tomorrow [@wdp] [،|,] [الموافق|المصادف] @dayof", buildTomorrowDate, nil},
	{"day", "[@part] اليوم @mark", buildDayMark, notThatDay},
	{"day", "[@part] اليوم الذي يليه|تلاه", buildNextDay, nil},
	{"day", "نفس|ذات اليوم", buildSameDay, nil},
	{"day-same", "نفس|ذات اليوم من @year", buildSameDayOf, nil},
	{"day-same", "ذلك|ذاك اليوم من @year", buildSameDayOf, nil},
	{"day", "ذلك|ذاك اليوم|النهار", buildSameDay, notBy},
	{"day", "تلك|نفس|ذات الليلة", buildSameDay, nil},
	{"day", "نفس|ذات|ذلك التاريخ", buildSameDay, nil},
	{"day", "التاريخ ذاته|نفسه|عينه", buildSameDay, nil},
	{"day", "يومنا هذا", buildToday, nil},
	{"night", "[ليلة|ليل] أمس الأول", buildBeforeYesterday, nil},
	{"day", "الليلة @mark", buildNight, nil},
}

func buildDeictic(_ *scan, c *captures) symbol {
	if c.weekday[0] > 0 {
		c.checks = append(c.checks, dayName{theWeekday(c, 0)})
	}
	return offset{of: days, n: c.n[0]}
}

func buildTomorrow(s *scan, c *captures) symbol {
	c.n[0] = 1
	return buildDeictic(s, c)
}

func buildSameDay(_ *scan, c *captures) symbol {
	c.refers = same
	return offset{of: days}
}

// buildSameDayOf: the day spoken of, in another year.
func buildSameDayOf(_ *scan, c *captures) symbol {
	if c.sym[0] == nil {
		return nil
	}
	c.dir, c.refers = noDirection, same
	return sameDay{c.sym[0]}
}

func buildToday(*scan, *captures) symbol           { return offset{of: days} }
func buildBeforeYesterday(*scan, *captures) symbol { return offset{of: days, n: -2} }

// buildDeicticDate takes the printed date: it names its day in full or at least more surely.
func buildDeicticDate(_ *scan, c *captures) symbol {
	sym := c.sym[0]
	if sym == nil || sym.unit() != days {
		return nil
	}
	if _, weekday := sym.(onWeekday); weekday {
		return nil
	}
	if c.weekday[0] > 0 {
		c.checks = append(c.checks, dayName{theWeekday(c, 0)})
	}
	o := offset{of: days, n: c.n[0]}
	if sym.anchored() { // 14 شباط beside أمس says no more than أمس
		c.checks = append(c.checks, sym)
		return o
	}
	c.checks = append(c.checks, o)
	return sym
}

func buildTomorrowDate(s *scan, c *captures) symbol {
	c.n[0] = 1
	return buildDeicticDate(s, c)
}

func buildDayMark(_ *scan, c *captures) symbol {
	return offset{of: days, n: c.dir.steps() * (1 + c.extra)}
}

func buildNextDay(_ *scan, c *captures) symbol {
	c.refers = following
	return offset{of: days, n: 1}
}

func buildNight(_ *scan, c *captures) symbol {
	return offset{of: days, n: c.dir.steps() * (1 + c.extra)}
}

var periodRules = []ruleRow{
	{"phase", "@phase [من] [شهر] @month|@week|@year", buildPhase, notAHalfMore},
	{"phase", "@phase [عام|العام] @yyyy", buildPhase, nil},
	{"phase", "@phase " + numberedMonth, buildNumberedPhase, nil},
	{"phase-this", "@phase الشهر|العام|السنة|الأسبوع", buildPhaseThis, calendarPeriod},
	{"phase", "@phase القرن|العقد @mark", buildPhaseLong, nil},
	{"season", "@season [من] [عام|العام|سنة] @yyyy", buildSeasonYear, nil},
	{"season", "@season [من] @year", buildSeasonYear, nil},
	{"season", "@season @mark", buildSeasonMark, nil},
	{"season-this", "هذا @season", buildSeasonThis, nil},
	{"season", "@season", buildSeasonMark, announcedSeason},
	{"half", "النصف|السداسي|السداسية @ord [من|ل|في] [عام|العام|سنة] @yyyy", buildHalf, nil},
	{"half", "النصف|السداسي|السداسية @ord [من|ل|في] @year|@month", buildHalf, nil},
	{"half", "النصف|السداسي|السداسية @ord من العام|السنة", buildHalfThis, calendarPeriod},
	{"quarter", "الربع|الثلاثي|الثلاثية @ord|@last من العام|السنة", buildQuarterThis, calendarPeriod},
	{"quarter", "الربع|الثلاثي|الثلاثية @ord|@last [من|ل|في] [عام|العام|سنة] @yyyy", buildQuarter, nil},
	{"quarter", "الربع|الثلاثي|الثلاثية @ord|@last [من|ل|في] @year", buildQuarter, nil},
	{"quarter", "@phase الربع|الثلاثي|الثلاثية @ord|@last [من|ل|في] @year", buildQuarterPhase, nil},
	{"first-months", "الأشهر|الشهور|الأسابيع الأولى من|ل|في @year", buildEarlyMonths, nil},
	{"first-months", "الأشهر|الشهور الأولى من|ل|في [عام|العام] @yyyy", buildEarlyMonths, nil},
	{"first-months", "أول @card أشهر|شهور من|في [عام] @yyyy", buildFirstMonths, nil},
	{"first-months", "الأشهر|الشهور @card الأولى|الاولى من|ل|في @year", buildFirstMonths, nil},
	{"first-months", "الأشهر|الشهور ال @card الأولى|الاولى من|ل|في @year", buildFirstMonths, nil},
	{"first-months", "الأشهر|الشهور @card الأولى|الاولى [من|ل|في] [عام] @yyyy", buildFirstMonths, nil},
	{"first-months", "أول @card أشهر من|في @year", buildFirstMonths, nil},
	{"first-months", "الأشهر|الشهور [ال] @card الأولى|الاولى من العام|السنة", buildFirstMonthsThis, calendarPeriod},
	{"last-months", "الأشهر|الشهور @card الأخيرة من|في @year", buildLastMonths, nil},
	{"last-months", "الأشهر|الشهور ال @card الأخيرة من|في @year", buildLastMonths, nil},
	{"last-months", "الأشهر|الشهور @card الأخيرة من|في [عام] @yyyy", buildLastMonths, nil},
	{"last-months", "آخر @card أشهر|شهور من|في @year", buildLastMonths, nil},
	{"decade", "[سنوات|أعوام|مطلع|أوائل|أواخر|منتصف|بداية|نهاية] @decade [من] القرن @mark|@ord", buildDecade, nil},
	{"decade", "مطلع|أوائل|أواخر|منتصف|بداية|نهاية @decade", buildDecade, notAnAge},
	{"decades", "@decade &@decade:2 [من] القرن @mark", buildDecades, nil},
	{"decade", "@decade", buildDecade, notAnAge},
	{"decade", "العقد @mark", buildLong, notAContract},
	{"century", "القرن @mark", buildLong, nil},
	{"century", "القرن @ord [الميلادي]", buildCentury, ofOurEra},
	{"centuries", "بين القرنين @ord &@ord:2 [الميلادي|الميلاديين]", buildCenturies, ofOurEra},
	{"window", "@themany [ال] @card @mark", buildWindow, nil},
	{"window", "@themany [ال] @card @last", buildWindow, nil},
	{"window", "@thedual @mark", buildDualWindow, nil},
	{"window", "@thedual @last", buildDualWindow, nil},
	{"window", "ال @card @oneunit|@many @mark|@last", buildWindow, nil},
	{"window", "@thecard @many @mark|@last", buildWindow, nil},
	{"window", "@count @many|@oneunit @mark", buildWindow, nil},
}

func buildPhase(s *scan, c *captures) symbol {
	if w := s.word(c.first); w.norm == "بدايه" && s.word(c.first+1).norm == "من" { // from then on
		return nil
	}
	sym := c.sym[0]
	if sym == nil {
		sym = theYear(c, 0)
	}
	return settled(part{c.phase, sym})
}

func buildNumberedPhase(_ *scan, c *captures) symbol {
	m := numbered(c, c.n[1])
	if m == nil {
		return nil
	}
	return settled(part{c.phase, m})
}

func buildPhaseThis(s *scan, c *captures) symbol {
	for i := c.first; i < c.first+3; i++ {
		if w := s.word(i); w.class&isUnit != 0 {
			return unmarked{part{c.phase, offset{of: w.unit}}}
		}
	}
	return nil
}

func buildPhaseLong(s *scan, c *captures) symbol {
	long := centuries
	if s.word(c.first+1).unit == decades {
		long = decades
	}
	return part{c.phase, offset{of: long, n: c.dir.steps()}}
}

func buildSeasonYear(_ *scan, c *captures) symbol {
	year := c.sym[0]
	if year == nil {
		year = theYear(c, 0)
	}
	c.dir = noDirection
	return settled(inYear{cyclic{calendar: seasons, month: c.season}, year})
}

func buildSeasonMark(_ *scan, c *captures) symbol {
	return cyclic{calendar: seasons, month: c.season, dir: c.dir}
}

func buildSeasonThis(_ *scan, c *captures) symbol {
	return cyclic{calendar: seasons, month: c.season, dir: current}
}

func buildShare(c *captures, of int) symbol {
	period := c.sym[0]
	if period == nil {
		period = theYear(c, 0)
	}
	n := c.n[0]
	if n == 0 {
		n = of
	}
	if n > of || period == nil {
		return nil
	}
	c.dir = noDirection
	return settled(share{number: n, of: of, period: period})
}

func buildHalf(_ *scan, c *captures) symbol { return buildShare(c, 2) }

// buildHalfThis: النصف الثاني من العام, of this year.
func buildHalfThis(_ *scan, c *captures) symbol {
	c.sym[0] = offset{of: years}
	return buildShare(c, 2)
}

func buildQuarterThis(_ *scan, c *captures) symbol {
	c.sym[0] = offset{of: years}
	return buildShare(c, 4)
}

// buildQuarterPhase: نهاية الربع الأول من العام المقبل.
func buildQuarterPhase(s *scan, c *captures) symbol {
	phase := c.phase
	q := buildQuarter(s, c)
	if q == nil {
		return nil
	}
	return settled(part{phase, q})
}

func buildQuarter(_ *scan, c *captures) symbol { return buildShare(c, 4) }

// buildEarlyMonths: how many, the words do not say; it is the start of the year.
func buildEarlyMonths(s *scan, c *captures) symbol {
	c.phase = start
	c.dir = noDirection
	return buildPhase(s, c)
}

func buildFirstMonthsThis(s *scan, c *captures) symbol {
	c.sym[0] = offset{of: years}
	return buildFirstMonths(s, c)
}

func buildFirstMonths(_ *scan, c *captures) symbol {
	year := c.sym[0]
	if year == nil {
		year = theYear(c, 0)
	}
	c.dir = noDirection
	if year == nil || c.n[0] < 1 || c.n[0] > 12 {
		return nil
	}
	return settled(firstMonths{c.n[0], year})
}

func buildLastMonths(s *scan, c *captures) symbol {
	if c.n[0] > 12 {
		return nil
	}
	sym := buildFirstMonths(s, c)
	if sym == nil {
		return nil
	}
	year := c.sym[0]
	if year == nil {
		year = theYear(c, 0)
	}
	return settled(firstMonths{-c.n[0], year})
}

// buildDecade reads the nineties: those of the century named, else the latest that are not to come.
func buildDecade(s *scan, c *captures) symbol {
	century := 19
	if c.n[0] > 0 && c.n[0] < 20 { // the ordinal of the century was read over the decade
		century = c.n[0] - 1
	}
	decade := 0
	for i := c.first; i < c.first+3; i++ {
		if w := s.word(i); w.class&isDecade != 0 {
			decade = w.decade
			break
		}
	}
	if century < 0 || decade == 0 {
		return nil
	}
	if c.dir == current {
		century = 20
	}
	first := century*100 + decade
	v := run(civil(first, 1, 1), civil(first+9, 12, 31), years)
	c.dir = noDirection
	if p := s.word(c.first).phase; p != noPhase {
		return settled(part{p, fixed{v}})
	}
	return fixed{v}
}

// buildDecades joins two: سبعينات وثمانينات القرن الماضي.
func buildDecades(_ *scan, c *captures) symbol {
	first, last := 1900+c.n[0], 1900+c.n[1]
	if c.dir != past || last <= first {
		return nil
	}
	c.dir = noDirection
	return fixed{run(civil(first, 1, 1), civil(last+9, 12, 31), years)}
}

func buildLong(s *scan, c *captures) symbol {
	return offset{of: s.word(c.first).unit, n: c.dir.steps() * (1 + c.extra)}
}

func buildCentury(_ *scan, c *captures) symbol {
	if c.n[0] < 1 || c.n[0] > 21 {
		return nil
	}
	first := (c.n[0]-1)*100 + 1
	return fixed{run(civil(first, 1, 1), civil(first+99, 12, 31), years)}
}

// buildCenturies: between the eleventh century and the fifteenth.
func buildCenturies(_ *scan, c *captures) symbol {
	if c.n[0] < 1 || c.n[0] >= c.n[1] || c.n[1] > 21 {
		return nil
	}
	return fixed{run(civil((c.n[0]-1)*100+1, 1, 1), civil(c.n[1]*100, 12, 31), years)}
}

func buildWindow(_ *scan, c *captures) symbol {
	n := c.n[0]
	switch c.dir {
	case next, following:
	case past, before, noDirection:
		n = -n
	default:
		return nil
	}
	if n == 0 || n > 1000 || n < -1000 {
		return nil
	}
	if c.unit == hours && n%24 != 0 {
		return nil
	}
	if c.unit >= decades { // nobody counts them from the calendar
		return vague{}
	}
	return window{of: c.unit, n: n}
}

func buildDualWindow(s *scan, c *captures) symbol {
	c.n[0] = 2
	return buildWindow(s, c)
}
