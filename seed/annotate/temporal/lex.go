package temporal

import (
	"strings"
	"sync"
	"unicode/utf8"

	"sijill/arabic"
)

// Every token is looked up once: what class of time word it is, as written or after its proclitics are
// peeled. Proclitics are peeled only when what remains is a word of the tables: بغداد stays Baghdad.

// class is a set of kinds of word.
type class uint64

const (
	isUnit      class = 1 << iota // الشهر
	isOne                         // شهر
	isDual                        // شهرين
	isMany                        // أشهر
	isTheDual                     // الشهرين
	isTheMany                     // الأشهر
	isMark                        // الماضي
	isShort                       // الجاري standing for its month
	isLast                        // الأخير
	isPhase                       // مطلع
	isPart                        // مساء
	isPartAfter                   // صباحا
	isSeason                      // صيف
	isDecade                      // التسعينيات
	isFew                         // عدة
	isDeictic                     // may begin a phrase such as أول من أمس
	isVague                       // may begin a vague phrase
	isApprox                      // may begin نحو, أكثر من
	isTomorrow                    // غد
	isMonth                       // may begin a Gregorian month
	isHijri                       // may begin a Hijri month
	isWeekday                     // الخميس, or يوم
	isNumber                      // plain digits
	isOrdinal                     // may begin an ordinal with the article
	isOutlet
	isPress
	isDayTrap
	isDayOwner
	isWeekdayOwner
	isWeekdayEpithet
	isDateOwner
	isYearTitle
	isPeriodTrap
	isCounted
	isCount
	isAge
	isYearOwner
	isFutureVerb
	isFutureCue
	isPastVerb
	isPresentVerb
	isNotFuture // looks like a future verb: سيناء
	isThat      // أن, إن: a clause begins
	isPlanNoun
	isSaying
	isDeciding
	isWhole
	isMeeting
	isDuty
	isOpenVerb
	isClauseOpener
	isPersonNoun
	isStateVerb
)

// entry is what the tables know of a word.
type entry struct {
	class   class
	literal int // its number among the words of the patterns, 0 if it is in none
	unit    unit
	dir     direction
	phase   phase
	season  int
	decade  int
}

// word is a token as the grammar sees it.
type word struct {
	entry
	norm  string // normalised, whole
	core  string // without proclitics, where peeling led to a known word; else norm
	and   bool   // و or ف was peeled
	prep  bool   // ب, ل or ك was peeled
	line  bool   // the first of its line
	num   int    // the value of digits, -1 for other tokens
	width int    // how many digits
	from  int    // byte offset in the text
	token *arabic.Token
}

var lexicon = buildLexicon()

func buildLexicon() map[string]*entry {
	m := map[string]*entry{}
	get := func(w string) *entry {
		e := m[w]
		if e == nil {
			e = &entry{}
			m[w] = e
		}
		return e
	}
	add := func(row string, c class, set func(*entry)) {
		for _, words := range splitWords(row) {
			e := get(words[0])
			e.class |= c
			if set != nil {
				set(e)
			}
		}
	}
	for _, u := range unitWords {
		set := func(e *entry) { e.unit = u.unit }
		add(u.definite, isUnit, set)
		add(u.singular, isOne, set)
		add(u.dual, isDual, set)
		add(u.plural, isMany, set)
		add(u.theDual, isTheDual, set)
		add(u.thePlural, isTheMany, set)
	}
	for _, w := range markWords {
		add(w.words, isMark, func(e *entry) { e.dir = w.dir })
	}
	for _, w := range phaseWords {
		add(w.words, isPhase, func(e *entry) { e.phase = w.phase })
	}
	for i, row := range seasonWords {
		add(row, isSeason, func(e *entry) { e.season = i + 1 })
	}
	for n, row := range decadeWords {
		add(row, isDecade, func(e *entry) { e.decade = n })
	}
	for _, w := range deicticPhrases {
		add(w.words, isDeictic, nil)
	}
	for _, t := range classRows {
		add(t.words, t.class, nil)
	}
	for _, w := range twoWordNames {
		get(arabic.Normalize(w.word)).class |= w.class
	}
	get("يوم").class |= isWeekday
	derivePerfects(m)
	return m
}

// derivePerfects adds to the perfects of the table those of the other gender: كتبت beside كتب, وزع beside وزعت. The
// masculine without its ت is as often a noun, so it tells only where a clause begins.
func derivePerfects(m map[string]*entry) {
	for _, words := range splitWords(pastVerbs) {
		form, c := words[0]+"ت", isPastVerb
		switch stem, feminine := strings.CutSuffix(words[0], "ت"); {
		case feminine && len(stem) < 3*2, strings.HasSuffix(stem, "ا"), strings.HasSuffix(stem, "ي"), len(words) > 1:
			continue
		case feminine:
			form, c = stem, isOpenVerb
		}
		if month, _ := arabic.Month([]string{form}); m[form] == nil && month == 0 { // مارس is no verb beside مارست
			m[form] = &entry{class: c}
		}
	}
}

// classRows are the tables that need nothing but a class.
var classRows = []struct {
	class class
	words string
}{
	{isShort, shortMarks}, {isLast, lastWords}, {isPart, partsOfDay}, {isPartAfter, partsOfDayAfter},
	{isApprox, approxWords}, {isApprox, boundWords}, {isTomorrow, tomorrowWords}, {isVague, vaguePhrases}, {isFew, fewWords},
	{isOutlet, outletNames}, {isPress, pressWords}, {isDayTrap, dayTraps}, {isDayOwner, dayOwners},
	{isWeekdayOwner, weekdayOwners}, {isWeekdayEpithet, weekdayEpithets}, {isDateOwner, dateOwners},
	{isYearTitle, yearTitles}, {isPeriodTrap, periodTraps}, {isCounted, countedNouns}, {isCount, countWords},
	{isAge, ageWords}, {isYearOwner, yearOwners},
	{isFutureVerb, futureVerbs}, {isFutureCue, futureCues}, {isPastVerb, pastVerbs}, {isPresentVerb, presentVerbs},
	{isNotFuture, notFuture}, {isThat, thatWords}, {isPlanNoun, planNouns}, {isSaying, sayingVerbs}, {isDeciding, decidingVerbs}, {isWhole, wholeWords}, {isMeeting, meetingNouns}, {isDuty, dutyWords}, {isOpenVerb, openVerbs}, {isClauseOpener, clauseOpeners}, {isPersonNoun, personNouns}, {isStateVerb, stateVerbs},
}

// twoWordNames are words that begin the name of a month which package arabic knows only whole.
var twoWordNames = []struct {
	word  string
	class class
}{
	{"كانون", isMonth}, {"تشرين", isMonth},
	{"ربيع", isHijri}, {"جمادى", isHijri}, {"جماد", isHijri}, {"ذو", isHijri}, {"ذي", isHijri}, {"ذا", isHijri},
}

// lex reads the tokens into words. A token's text need not stand where its span says: spans are used for
// positions only, and offsets never leave the text.
func lex(dst []word, text string, tokens []arabic.Token) []word {
	at, runes := 0, 0
	for i := range tokens {
		t := &tokens[i]
		w := word{token: t, num: -1}
		for runes < t.Start && at < len(text) {
			if text[at] == '\n' {
				w.line = true
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			runes++
		}
		w.line = w.line || i == 0
		w.from = at
		at, runes = min(at+len(t.Text), len(text)), t.End
		w.read()
		dst = append(dst, w)
		monthAmongDates(dst, len(dst)-2)
	}
	monthAmongDates(dst, len(dst)-1)
	return dst
}

// monthAmongDates: in ومارس 2014, فبراير ومارس and وآب/أغسطس what stands beside it shows that word i is the month and
// not "and practised" or "and a father".
func monthAmongDates(words []word, i int) {
	if i < 0 || words[i].class != 0 || !strings.HasPrefix(words[i].norm, "و") {
		return
	}
	w, month := &words[i], strings.TrimPrefix(words[i].norm, "و")
	beside := i > 0 && words[i-1].class&isMonth != 0
	if i+1 < len(words) {
		next := &words[i+1]
		beside = beside || next.width == 4 || next.norm == "/" || next.class&(isMonth|isMark) != 0
	}
	if beside && arabic.AmbiguousMonth(month) && w.know(month) {
		w.core, w.and = month, true
	}
}

func (w *word) read() {
	w.norm = arabic.Normalize(w.token.Text)
	w.core = w.norm
	switch w.token.Kind {
	case arabic.Word:
		if !w.know(w.norm) {
			w.peel()
		}
	case arabic.Number:
		w.number()
	case arabic.Punct:
		if e := lexicon[w.norm]; e != nil {
			w.entry = *e
		}
	}
}

// number reads plain digits; 1,500 and 3.5 are no dates.
func (w *word) number() {
	width := w.token.End - w.token.Start
	if width > 4 || strings.ContainsAny(w.token.Text, ".,٫٬،") {
		return
	}
	if n, ok := arabic.ParseDigits(w.norm); ok {
		w.num, w.width = n, width
		w.class |= isNumber
	}
}

// know looks a form up; it is false where no table knows it.
func (w *word) know(form string) bool {
	found := false
	if e := lexicon[form]; e != nil {
		w.entry = *e
		found = true
	}
	one := [1]string{form}
	if m, _ := arabic.Month(one[:]); m > 0 {
		w.class |= isMonth
	} else if _, used := arabic.Weekday(one[:]); used > 0 {
		w.class |= isWeekday
	} else if m, _ := arabic.HijriMonth(one[:]); m > 0 {
		w.class |= isHijri
	}
	if strings.HasPrefix(form, "ال") && len(form) <= longestOrdinal {
		if n, _ := arabic.Ordinal(one[:]); n > 0 || form == "الحادي" || form == "الحاديه" || form == "الواحد" {
			w.class |= isOrdinal
		}
	}
	return found || w.class != 0
}

const longestOrdinal = len("الخمسين") + 4

// peel takes proclitics off where a word of the tables remains.
func (w *word) peel() {
	switch first := w.norm; {
	case strings.HasPrefix(first, "و"), strings.HasPrefix(first, "ف"), strings.HasPrefix(first, "ب"),
		strings.HasPrefix(first, "ل"), strings.HasPrefix(first, "ك"):
	default:
		return
	}
	for _, s := range arabic.Clitics(w.norm)[1:] {
		form, ok := afterClitics(s)
		if !ok || arabic.AmbiguousMonth(form) && s.Proclitics[0] != "ب" && s.Proclitics[0] != "ل" {
			continue
		}
		if w.know(form) {
			w.core = form
			for _, p := range s.Proclitics {
				w.and = w.and || p == "و" || p == "ف"
				w.prep = w.prep || p == "ب" || p == "ل" || p == "ك"
			}
			return
		}
	}
}

// afterClitics is what remains of a split with its article put back; the article alone is not peeled.
func afterClitics(s arabic.Split) (string, bool) {
	last := s.Proclitics[len(s.Proclitics)-1]
	switch {
	case last == "س":
		return "", false
	case last != "ال":
		return s.Rest, true
	case len(s.Proclitics) > 1 && s.Proclitics[len(s.Proclitics)-2] == "ل":
		return "ال" + s.Rest, true
	}
	return "", false
}

// words are reused between texts.
var wordPool = sync.Pool{New: func() any { return new([]word) }}
