package temporal

// Periods open on one side, times counted from now or from another date, and times left vague.

var openRules = []ruleRow{
	{"since", "منذ|ومنذ @date", buildSince, nil},
	{"since", "منذ|ابتداء|اعتبارا|بدءا [من] @date", buildSince, nil},
	{"since", "بداية|انطلاقا من @date", buildSince, nil},
	{"since", "منذ [شهر|يوم|عام|تاريخ] @date", buildSince, nil},
	{"until", "حتى|وحتى|لغاية|بحلول [تاريخ] @date", buildUntil, notTheFast},
	{"until", "الى غاية @date", buildUntil, nil},
	{"before", "قبل|قبيل [حلول] @date", buildBefore, notTheOneBefore},
	{"after", "بعد|عقب @date", buildAfter, aTimeAfter},
}

func buildSince(_ *scan, c *captures) symbol { return onOneSide(c, since) }
func buildUntil(_ *scan, c *captures) symbol { return onOneSide(c, until) }

// buildBefore: before the end of a year is within it.
func buildBefore(s *scan, c *captures) symbol {
	if s.word(c.first+1).phase == end {
		return onOneSide(c, until)
	}
	return onOneSide(c, beforeDate)
}

func buildAfter(_ *scan, c *captures) symbol { return onOneSide(c, afterDate) }

func onOneSide(c *captures, s side) symbol {
	if c.sym[0] == nil || c.sym[0].unit() == noUnit {
		return nil
	}
	c.dir = noDirection
	return settled(bounded{s, c.sym[0]})
}

var offsetRules = []ruleRow{
	{"ago", "قبل|قبيل [@approx] @dur [تقريبا]", buildAgo, nil},
	{"ago", "قبل [@approx] @dur من الآن|اليوم", buildAgo, nil},
	{"before-event", "قبل [@approx] @dur [فقط|تماما|@approx] من|على", buildAfterEvent, notManaged},
	{"before-event", "قبل @dur أو @card [فقط] من|على", buildAfterEvent, nil},
	{"ago", "منذ [@approx] @dur [تقريبا]", buildAgo, toldBefore},
	{"ago", "@dur مضت|خلت", buildAgo, nil},
	{"ago", "من @dur", buildAgo, aloneInItsLine},
	{"since", "منذ [@approx] @dur [تقريبا]", buildSinceAgo, nil},
	{"vague", "بعد|قبل|منذ [@approx] @dur آخر|أخرى|آخرين|إضافي|إضافية|إضافيين", buildVague, nil},
	{"after-event", "بعد [@approx] @dur [فقط|تماما|تقريبا|كاملة] من|على|عن", buildAfterEvent, nil},
	{"after", "بعد [@approx] @dur", buildAfterSpan, notDescribed},
	{"after", "بعد ذلك ب @dur", buildAfterThat, nil},
	{"after", "بعدها|بعده|بعدهما ب @dur", buildAfterThat, nil},
	{"after", "بعد ذلك @dur", buildAfterThat, withPreposition},
	{"after", "بعدها|بعده @dur", buildAfterThat, withPreposition},
	{"before-event", "قبل [@approx] @dur من|على @date", buildBeforeDate, nil},
	{"after-event", "بعد [@approx] @dur من|على @date", buildAfterDate, nil},
	{"before-event", "قبل ذلك|ذاك @dur", buildBeforeThat, withPreposition},
	{"before-event", "قبلها|قبله @dur", buildBeforeThat, withPreposition},
	{"within", "خلال @dur", buildWithin, announced},
	{"within", "غضون|ظرف @dur", buildWithin, announced},
	{"anniversary", "الذكرى [السنوية] @ord", buildAnniversary, onTheDay},
	{"anniversary", "الذكرى @ord [السنوية]", buildAnniversary, onTheDay},
	{"anniversary", "الذكرى المئوية [الأولى]", buildCentenary, onTheDay},
}

// countable says whether a length of time can be counted in days: whole days of hours only.
func countable(c *captures) bool { return c.unit != hours || c.n[0]%24 == 0 && c.n[0] > 0 }

// counted gives up on a length that is only a bound: more than two years ago may be any year before.
func counted(c *captures, sym symbol) symbol {
	switch {
	case !countable(c):
		return nil
	case c.few, c.unit >= decades: // منذ عقدين is about as long ago
		return vague{}
	}
	return sym
}

func buildAgo(_ *scan, c *captures) symbol {
	return counted(c, ago(c))
}

// ago counts back from now.
func ago(c *captures) symbol {
	if c.half && (c.unit == months || c.unit == years) {
		return halfAgo{c.unit, c.n[0]}
	}
	return shifted{c.unit, -c.n[0]}
}

func buildSinceAgo(_ *scan, c *captures) symbol {
	return counted(c, bounded{since, ago(c)})
}

// buildAfterEvent is "two days after the visit": an event dates it, not a date, so it stays without days
// unless another rule reads a date there.
func buildAfterEvent(_ *scan, c *captures) symbol { return vague{} }

// yearByYear: عاما بعد عام is every year.
func (s *scan) yearByYear(i int) bool {
	before, after := s.word(i-1), s.word(i+1)
	return before.class&isOne != 0 && after.class&isOne != 0 && before.unit == after.unit
}

// buildAfterSpan: after more than ten years, or بعد 22 عاما قضاها, something is over, not announced.
func buildAfterSpan(s *scan, c *captures) symbol {
	if c.unit == years && c.n[0] > 10 || s.yearByYear(c.first) {
		return vague{}
	}
	c.refers = following
	return counted(c, shifted{c.unit, c.n[0]})
}

func buildAfterThat(_ *scan, c *captures) symbol {
	c.refers = same
	if !countable(c) {
		return nil
	}
	return shifted{c.unit, c.n[0]}
}

func buildBeforeThat(_ *scan, c *captures) symbol {
	c.refers = same
	if !countable(c) {
		return nil
	}
	return shifted{c.unit, -c.n[0]}
}

func buildAfterDate(_ *scan, c *captures) symbol  { return from(c, c.n[0]) }
func buildBeforeDate(_ *scan, c *captures) symbol { return from(c, -c.n[0]) }

func from(c *captures, n int) symbol {
	if c.sym[0] == nil || !countable(c) || c.sym[0].unit() == noUnit {
		return nil
	}
	c.dir = noDirection
	return settled(fromDate{shifted{c.unit, n}, c.sym[0]})
}

func buildWithin(_ *scan, c *captures) symbol {
	if !countable(c) {
		return nil
	}
	return stretch{c.unit, c.n[0]}
}

// buildAnniversary is the day that an anniversary remembers, told by the date of the anniversary.
func buildAnniversary(_ *scan, c *captures) symbol {
	if c.n[0] < 1 || c.n[0] > 200 {
		return nil
	}
	c.refers = same
	return yearsBefore{c.n[0]}
}

func buildCentenary(s *scan, c *captures) symbol {
	c.n[0] = 100
	return buildAnniversary(s, c)
}

var vagueRules = []ruleRow{
	{"vague", "@vague", buildVague, nil},
	{"vague", "@themany [@few] @mark|@last", buildVague, nil},
	{"vague", "@themany @mark|@last [@few]", buildVague, nil},
	{"vague", "@thedual [@few] @mark|@last", buildVague, nil},
	{"vague", "قبل|منذ|بعد @few @many|@oneunit", buildVague, nil},
	{"vague", "قبل|منذ|بعد @many [@few]", buildVague, nil},
	{"vague", "العام|السنة الدراسي|المالي|الجامعي|الدراسية|المالية|الجامعية @mark", buildVague, nil},
}

func buildVague(_ *scan, c *captures) symbol {
	c.dir = noDirection
	return vague{}
}
