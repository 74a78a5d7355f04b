package temporal

// The grammar: rules in groups. A pattern names only groups above its own, so reading always ends.

type groupID uint8

const (
	noGroup groupID = iota
	yearGroup
	inYearGroup
	monthGroup
	weekGroup
	dayGroup
	bareYearGroup
	periodGroup
	dateGroup // all of the above, weekdays and today
	openGroup
	vagueGroup
	allGroups // every rule that can stand alone
	groupCount
)

// groupNames are the groups that patterns may name.
var groupNames = map[string]groupID{
	"year": yearGroup, "inyear": inYearGroup, "month": monthGroup, "week": weekGroup, "dayof": dayGroup, "bareyear": bareYearGroup,
	"period": periodGroup, "date": dateGroup,
}

var grammar [groupCount]index

// ruleRow is a rule as the tables write it.
type ruleRow struct {
	name, pattern string
	build         func(*scan, *captures) symbol
	guard         func(s *scan, first, last int) bool
}

func init() {
	for i := range grammar {
		grammar[i].byLiteral = map[int][]*rule{}
	}
	order := 0
	fill := func(rows []ruleRow, groups ...groupID) {
		for _, row := range rows {
			order++
			r := &rule{name: row.name, elements: compile(row.pattern), build: row.build, guard: row.guard, order: order}
			for _, g := range groups {
				grammar[g].add(r)
			}
		}
	}
	fill(yearRules, yearGroup, dateGroup, allGroups)
	fill(inYearRules, inYearGroup)
	fill(pairRules, allGroups)
	fill(monthRules, monthGroup, dateGroup, allGroups)
	fill(weekRules, weekGroup, dateGroup, allGroups)
	fill(dayRules, dayGroup, dateGroup, allGroups)
	fill(weekdayRules, dateGroup, allGroups)
	fill(deicticRules, dateGroup, allGroups)
	fill(bareYearRules, bareYearGroup, dateGroup, allGroups)
	fill(periodRules, periodGroup, dateGroup, allGroups)
	fill(rangeRules, allGroups)
	fill(openRules, openGroup, allGroups)
	fill(offsetRules, openGroup, allGroups)
	fill(vagueRules, vagueGroup, allGroups)
}

// settled gives a symbol that needs no anchor its days at once; nil where there is no such date.
func settled(sym symbol) symbol {
	if sym == nil || sym.anchored() {
		return sym
	}
	v, ok := sym.at(moment{})
	if !ok {
		return nil
	}
	return fixed{v}
}

// onDays cuts days out of a month, whatever kind of month it is.
func onDays(month symbol, from, to int) symbol {
	if from > to || to > 31 {
		return nil
	}
	switch m := month.(type) {
	case cyclic:
		if m.calendar == seasons || m.from > 0 {
			return nil
		}
		m.from, m.to = from, to
		return m
	case inYear:
		m.cyclic.from, m.cyclic.to = from, to
		return settled(m)
	}
	return settled(dayOf{from: from, to: to, month: month})
}

// inThe puts a month into a year.
func inThe(c *captures, year symbol) symbol {
	calendar := gregorian
	if c.hijri {
		calendar = hijri
	}
	if c.month[0] < 1 || c.month[0] > 12 {
		return nil
	}
	if year == nil {
		return cyclic{calendar: calendar, month: c.month[0], dir: c.dir}
	}
	return settled(inYear{cyclic: cyclic{calendar: calendar, month: c.month[0]}, year: year})
}

// theYear is the year named in digits, nil if there is none.
func theYear(c *captures, slot int) symbol {
	if c.year[slot] == 0 {
		return nil
	}
	return fixed{wholeYear(c.year[slot])}
}
