package temporal

import "strings"

// What a sentence tells after "since X" or "after X" came after X: منذ انتخابات 2021 التي فاز فيها الحزب ما أثار غضب
// النواب الذين انسحبوا في 12 حزيران الماضي puts that June into 2022 at the earliest. Only what is told in the perfect is so
// ordered, only forwards within the sentence, only after a date with its year, and not where any word between turns
// back, denies, supposes or plans.

// opening is the dated beginning after which a clause goes on.
type opening struct {
	first day
	words string // from the marker to the end of its date, as written
}

// openers begin what the rest of a sentence tells: منذ انتخابات 2021, عقب الحرب التي اندلعت في 2003.
var openers = wordSet("منذ، بعد، عقب، إثر، أعقاب، غداة، بعدما")

// consequences lead from one deed to the next.
var consequences = wordSet("مما، أدى، أدت، أسفر، أسفرت، أفضى، أفضت، أفرز، أفرزت، تسبب، تسببت، نتج، نتجت، أثار، أثارت، دفع، دفعت، فجر، فجرت، أشعل، أشعلت، ثم، إثرها، إثره، بعدها، بعده، عقبها، تلاها، تلاه، تلتها، تلته، أعقبها، أعقبه، أعقبتها، أعقبته، لاحقا، وبالتالي، لذلك، لذا")

// turningBack are words after which a sentence may tell of what came before, why, or what else there was.
var turningBack = wordSet("قبل، قبلها، قبله، قبيل، سبق، سبقت، سبقها، سبقه، سبقتها، سبقته، سابقا، مسبقا، كان، كانت، كانوا، كانا، بعد، عقب، إثر، أعقاب، غداة، بعدما، منذ، بسبب، نتيجة، خلفية، ردا، احتجاجا، جراء، بموجب، وفق، وفقا، بحسب، حسب، بناء، استنادا، تنفيذا، رغم، بالرغم، عندما، حين، حينما، مثل، مثلما، غرار، خلافا، بخلاف، عكس، مقارنة، ذكرى، يذكر، أصلا، تاريخ، بتاريخ، علما")

// unsure are words that deny, suppose or doubt.
var unsure = wordSet("لم، لن، لا، ليس، ليست، ليسوا، نفى، نفت، ينفي، تنفي، نافيا، نافية، عدم، دون، غير، إذا، لو، لولا، ربما، لعل، كأن، كأنما، يزعم، تزعم، زعم، زعمت، بل، احتمال")

// beginnings are perfects that say, after الذي, since when somebody or something is what he or it is.
var beginnings = wordSet("تولى، تولت، تأسس، تأسست، أسس، أسسه، ولد، ولدت، عين، عينت، انتخب، انتخبت، انتخبه، أقر، أقرت، أقره، أقرها، صدر، صدرت، أصدر، أصدره، أصدرها، وقع، وقعت، وقعه، وقعها، أنشئ، أنشئت، شغل، شغلت، تسلم، تسلمت، اعتمد، اعتمده، نشأ، نشأت، كلف، رشح، سن، سنه، أبرم، أبرمه، أبرمت، افتتح، افتتحت، دشن، انضم، انضمت، تزوج، توفي، توفيت، عقد، عقدت، شكل، شكله، وافق، حدد، حدده")

// ofTheBeginning are words that speak of the beginning itself: ودعا إليها, وأعلن عنها date what made it ready.
var ofTheBeginning = wordSet("إليها، إليه، عنها، عنه، لها، له، عليها، عليه، بها، به، لإجرائها، لعقدها")

// relatives begin a clause about the noun before them.
var relatives = wordSet("الذي، التي، الذين، اللذان، اللذين، اللتان، اللتين، اللواتي")

// How many words of a sentence are searched for its beginning, and how many there are from the marker to its date.
const (
	orderReach  = 120
	openerReach = 10
)

// order notes for every date that is told in the perfect after what its sentence begins with.
func (s *scan) order(exprs []Expression) {
	for i := range exprs {
		e := &exprs[i]
		if e.Tense != Past || e.Vague || e.refers >= 0 || !e.value.anchored() || runsOn(e.value) {
			continue
		}
		if verb, ok := s.toldBy(e); ok {
			e.after = s.openingOf(exprs[:i], e, verb)
		}
	}
}

// runsOn says whether a date is open on a side or a stretch counted from now, which may have begun before anything, or
// counts from what has no date.
func runsOn(sym symbol) bool {
	switch sym.(type) {
	case bounded, window, stretch, vague:
		return true
	}
	return false
}

// toldBy is the perfect that tells what happened on a date: before it in its clause, or right after a date that opens
// one. It is false where the verb says, decides, or has the one before told of what it did earlier.
func (s *scan) toldBy(e *Expression) (int, bool) {
	last := s.after(e)
	for i := last; i < min(last+soon+2, len(s.words)) && !s.words[i].line && !s.words[i].ends(); i++ {
		if w := s.bare(i); turningBack[w] && w != "بعد" || w == "تمهيدا" || w == "استعدادا" { // قام في 12 حزيران قبل الاقتراع
			return 0, false
		}
	}
	if s.opensWith(e.first) {
		for i := last; i < min(last+soon, len(s.words)) && !s.words[i].line && !s.words[i].ends(); i++ {
			if w := &s.words[i]; w.tenseOf() != NoTense {
				return i, w.tenseOf() == Past && w.class&(isSaying|isDeciding) == 0
			}
		}
		return 0, false
	}
	if !e.firm {
		return 0, false
	}
	for i := e.first - 1; i >= 0 && e.first-i < clauseReach; i-- {
		if s.words[i].tenseOf() == Past {
			return i, true
		}
	}
	return 0, false
}

// after is the first word after an expression.
func (s *scan) after(e *Expression) int {
	i := e.first
	for i < len(s.words) && s.words[i].token.Start < e.End {
		i++
	}
	return i
}

// bare is a word without the و or ف before it, where that leaves a word.
func (s *scan) bare(i int) string {
	w := s.word(i)
	if rest := strings.TrimPrefix(strings.TrimPrefix(w.norm, "و"), "ف"); len(rest) >= 2*2 && !openVerbWithWaw[w.norm] {
		return rest
	}
	return w.norm
}

// openVerbWithWaw begin with a letter of their own.
var openVerbWithWaw = wordSet("وقع، وقعت، وفق، وفقا، ولد، ولدت، وافق، وقعه، وقعها، فجر، فجرت")

// openingOf walks back from a date to what its sentence began with; nil where there is none, or a word between
// leaves the order open.
func (s *scan) openingOf(earlier []Expression, e *Expression, verb int) *opening {
	described := verb < e.first && s.describes(verb)
	if described && beginnings[s.bare(verb)] || s.ofOpening(verb, e.first) {
		return nil
	}
	k := len(earlier) - 1
	for i := e.first - 1; i >= 0 && e.first-i <= orderReach; i-- {
		if s.words[i+1].line || s.words[i].ends() {
			return nil
		}
		for k >= 0 && earlier[k].first > i {
			k--
		}
		if k >= 0 && s.words[i].token.Start < earlier[k].End { // within a date
			if v, ok := yearOf(&earlier[k]); ok {
				if described {
					return nil
				}
				return s.opened(&earlier[k], v)
			}
			i = earlier[k].first
			continue
		}
		if s.leavesOpen(i) {
			return nil
		}
		if w := s.bare(i); i < verb && described && (consequences[w] || w == "ما" && s.word(i+1).tenseOf() == Past) {
			described = false
		}
	}
	return nil
}

// describes says whether a verb stands in a clause about a noun, or follows its subject: only a consequence before
// it then tells that it came later.
func (s *scan) describes(verb int) bool {
	w, before := &s.words[verb], s.word(verb-1)
	if before.norm == "قد" || before.norm == "لقد" {
		before = s.word(verb - 2)
	}
	return !(w.norm != s.bare(verb) || w.and || before.isComma() || before.norm == "و" || consequences[before.norm] || before.norm == "ما")
}

// ofOpening says whether a clause, from its verb to its date, speaks of the beginning itself: ودعا إليها الرئيس, وأقرها.
func (s *scan) ofOpening(verb, date int) bool {
	for i := verb; i < date; i++ {
		if ofTheBeginning[s.words[i].norm] {
			return true
		}
	}
	return withPronoun(s.words[verb].norm) && !relatives[s.word(verb-1).norm]
}

// leavesOpen says whether a word between a beginning and what is told after it turns back, denies or plans, or opens
// what stands apart in brackets.
func (s *scan) leavesOpen(i int) bool {
	switch w := &s.words[i]; w.norm {
	case "(", "-", "–", "—":
		return true
	case "لا", "ولا", "فلا":
		return !strings.HasSuffix(s.word(i+1).norm, "زال") // لا تزال
	default:
		form := s.bare(i)
		return turningBack[form] || unsure[form] || w.plans()
	}
}

// plans says whether a word is of what is to come: سيعقد, المقرر; but not يشهد, which is so now.
func (w *word) plans() bool { return w.class&(isFutureVerb|isFutureCue) != 0 || w.announcesForm() }

// yearOf gives the days of a date that names its year.
func yearOf(e *Expression) (interval, bool) {
	if e.Vague || e.value.anchored() {
		return interval{}, false
	}
	return e.value.at(moment{})
}

// opened says whether a date stands at the beginning that the rest of its sentence follows.
func (s *scan) opened(e *Expression, v interval) *opening {
	if v.openFirst {
		return nil
	}
	from := -1
	for i := e.first; i >= 0 && e.first-i <= openerReach && from < 0; i-- {
		switch {
		case openers[s.bare(i)]:
			from = i
		case i == e.first && s.words[i].line, i < e.first && (s.words[i].line || s.leavesOpen(i)):
			return nil
		case s.words[i].isComma() && !relatives[s.word(i+1).norm]:
			return nil
		}
	}
	if from < 0 || s.deniedBefore(from) {
		return nil
	}
	start := s.words[from].from
	end := &s.words[s.after(e)-1]
	return &opening{v.first, s.text[start:min(end.from+len(end.token.Text), len(s.text))]}
}

// deniedBefore says whether a word before the beginning, in its sentence, denies, supposes or plans.
func (s *scan) deniedBefore(i int) bool {
	for k := i - 1; k >= 0 && i-k < clauseReach && !s.words[k+1].line && !s.words[k].ends(); k-- {
		switch w := s.bare(k); {
		case w == "لا" && strings.HasSuffix(s.word(k+1).norm, "زال"):
		case unsure[w], s.words[k].plans():
			return true
		}
	}
	return false
}
