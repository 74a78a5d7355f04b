package temporal

import "strings"

// How far ahead of publication a weekday without a mark of direction may lie. A news text that says الخميس means the
// Thursday of these days: whoever means one six days off writes المقبل or الماضي. So what governs the day only moves a
// window of seven days. The bounds were counted over 4,000 articles: of 15 weekdays that a verb or a participle put six
// days ahead 14 were those of yesterday and none to come, of 20 that something told put six days back 11 were those of
// tomorrow.
const (
	surelyAhead  = 6 // سيصل الأربعاء
	matchAhead   = 5 // يلتقي الفريقان الأربعاء, المقرر الأربعاء
	loosely      = 4 // يشارك الأربعاء
	openAhead    = 2 // no verb tells, or what was planned may be past
	besideAMatch = 1 // قال ذلك عن مباراة الأربعاء
)

// matchVerbs are presents that tell of what is on the calendar.
var matchVerbs = wordSet("يلتقي، تلتقي، يواجه، تواجه، يلعب، تلعب، يخوض، تخوض، يستضيف، تستضيف، يحل، تحل، يتواجه، تتواجه، يلاقي، تلاقي، يجتمع، تجتمع، ينطلق، تنطلق، يبدأ، تبدأ، يعقد، تعقد، يقام، تقام، تجرى، يصوت، تصوت، يزور، تزور، تنظم، ينظم، يستهل، تستهل، ينتهي، تنتهي، يختتم، تختتم، يفتتح، تفتتح")

// aheadOf is how many days ahead of publication an expression may lie if it is a bare weekday.
func (s *scan) aheadOf(e *Expression, last int) int {
	switch e.Tense {
	case Future:
		return s.futureReach(e.first, last)
	case either, NoTense:
		if _, open := e.value.(bounded); open { // دعا إلى إضراب بدءا من الأحد
			return openAhead + 1
		}
		return openAhead
	case Past:
		if s.besideWhatIsToCome(e.first) {
			return besideAMatch
		}
	}
	return 0
}

// futureReach tells by the nearest word of the future, before the date or else after it, how surely it lies ahead.
func (s *scan) futureReach(first, last int) int {
	after := false // يواجه عقوبة بعد احتفاله في مباراة الجمعة
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if reach := s.futureAt(i); reach > 0 {
			if after && reach < surelyAhead {
				return openAhead
			}
			return reach
		}
		after = after || s.afterADeed(i)
	}
	for i := last; i < len(s.words) && i-last < clauseReach && !s.words[i].line && !s.words[i].ends(); i++ {
		if reach := s.futureAt(i); reach > 0 {
			return reach
		}
	}
	return matchAhead
}

// afterADeed says whether word i is a بعد with a noun after it, rather than a length of time or a clause.
func (s *scan) afterADeed(i int) bool {
	switch strings.TrimPrefix(s.words[i].norm, "و") {
	case "بعد", "عقب", "اثر":
		next := s.word(i + 1)
		return next.token != nil && next.class&^(isOpenVerb|isPlanNoun|isMeeting|isYearOwner) == 0 && !next.line && next.num < 0
	}
	return false
}

// futureAt is how far ahead a word of the future at word i reaches, 0 for other words.
func (s *scan) futureAt(i int) int {
	w := &s.words[i]
	switch {
	case w.class&isFutureVerb != 0, w.announcesForm() && (presentOf(w.norm) || s.opensClause(i) || s.word(i-1).class != 0):
		return surelyAhead
	case w.class&isFutureCue != 0 || matchVerbs[strings.TrimPrefix(w.norm, "و")] || matchVerbs[w.core]:
		return matchAhead
	case w.tenseOf() == Future:
		return loosely
	}
	return 0
}

// presentOf says whether a future is that of a present of the tables: سيصل; سيشونس is a name.
func presentOf(norm string) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(norm, "و"), "ف"), "س")
	e := lexicon[rest]
	return e != nil && e.class&(isPresentVerb|isFutureCue) != 0
}

// fixtures are what a day is named for: between the verb that tells and the day they leave open whether that has been.
var fixtures = wordSet("مباراة، المباراة، مباراته، مباراتها، مباريات، لقاء، اللقاء، لقائه، مواجهة، المواجهة، مواجهته، نهائي، النهائي، إياب، الإياب، ذهاب، سباق، السباق، " +
	"اجتماع، الاجتماع، قمة، القمة، انتخابات، الانتخابات، بانتخابات، اقتراع، الاقتراع، استفتاء، جولة، الجولة")

// besideWhatIsToCome says whether what is told before a date leaves open that the date is still to come: a match stands
// between, or only what was said, asked for or allowed.
func (s *scan) besideWhatIsToCome(first int) bool {
	if s.opensWith(first) || s.attributed(first, first+1) || s.spokenIn(first) {
		return false
	}
	fixture, that := false, false
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		w := &s.words[i]
		if describing[w.norm] {
			return false
		}
		if w.tenseOf() == Past {
			return fixture || w.class&isDeciding != 0 && !w.line || that && w.class&isSaying != 0 || granting[w.core]
		}
		fixture = fixture || fixtures[strings.TrimPrefix(w.norm, "ل")] || fixtures[w.core]
		that = that || w.class&isThat != 0
	}
	return fixture
}

// granting are perfects of what lets something happen.
var granting = wordSet("سمح، سمحت، منح، منحت، مهد، مهدت، أجاز، أجازت")

// agree gives the day of a match or a vote whose clause leaves its direction open (اقتراع الأحد) that of the same
// weekday named before it (الانتخابات المقررة الأحد).
func (s *scan) agree(exprs []Expression) {
	var known [7]*Expression
	var marked [7]bool
	for i := range exprs {
		e := &exprs[i]
		v, ok := e.value.(onWeekday)
		if !ok || e.refers >= 0 || v.weeks > 0 {
			continue
		}
		if v.dir == next {
			marked[v.weekday] = true
		}
		if v.dir != noDirection {
			continue
		}
		p := known[v.weekday]
		switch {
		case marked[v.weekday] && !e.firm && (e.Tense == NoTense || e.Tense == Past): // المباراة السبت المقبل … أن أكون جاهزا يوم السبت
			e.Tense, e.ahead = Future, surelyAhead
		case e.Tense == Future && e.ahead >= matchAhead, e.firm:
			known[v.weekday] = e
		case p != nil && p.Tense == Future && (e.Tense == NoTense || e.ahead == besideAMatch) && fixtures[s.word(e.first-1).core]:
			e.Tense, e.ahead = Future, min(p.ahead, matchAhead)
		}
	}
}
