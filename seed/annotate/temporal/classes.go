package temporal

import (
	"strings"

	"sijill/arabic"
)

// The classes of words that patterns name: how each is read, and what it leaves in the captures.

// wordClass reads words at a place.
type wordClass struct {
	name   string
	starts class    // the classes of words it can begin with
	words  []string // and the words
	needs  class    // if set, the first word must have one of these
	read   func(s *scan, i int, c *captures, slot int) int
}

var wordClasses []wordClass

func init() {
	wordClasses = []wordClass{
		{name: "day", starts: isNumber | isOrdinal, words: []string{"ال", "اول", "غرة", "الفاتح", "اليوم"}, read: readDay},
		{name: "num", starts: isNumber, needs: isNumber, read: readDayNumber},
		{name: "yy", starts: isNumber, needs: isNumber, read: readShortYear},
		{name: "ordday", starts: isOrdinal, needs: isOrdinal, read: readOrdinalDay},
		{name: "mon", starts: isMonth, needs: isMonth, read: readMonth},
		{name: "hmon", starts: isHijri, needs: isHijri, read: readHijriMonth},
		{name: "yyyy", starts: isNumber, needs: isNumber, read: readYear},
		{name: "hy", starts: isNumber, needs: isNumber, read: readHijriYear},
		{name: "yearwords", read: readYearWords},
		{name: "mark", starts: isMark, words: []string{"(", "قبل", "بعد"}, read: readMark},
		{name: "short", starts: isShort, words: []string{"("}, read: readShortMark},
		{name: "wd", starts: isWeekday, needs: isWeekday, read: readWeekday},
		{name: "wdp", starts: isWeekday, words: []string{"،", ",", "("}, read: readWeekdayAfter},
		{name: "bwd", words: []string{"احد", "اثنين", "ثلاثاء", "اربعاء", "اربعا", "خميس", "جمعه", "سبت"}, read: readBareWeekday},
		{name: "deictic", starts: isDeictic, needs: isDeictic, read: readDeictic},
		{name: "tomorrow", starts: isTomorrow, needs: isTomorrow, read: skip},
		{name: "part", starts: isPart, words: []string{"بعد", "قبل", "قبيل"}, read: readPart},
		{name: "padv", starts: isPartAfter, words: []string{"بعد", "قبل"}, read: readPartAfter},
		{name: "unit", starts: isUnit, needs: isUnit, read: readUnit},
		{name: "thedual", starts: isTheDual, needs: isTheDual, read: readUnit},
		{name: "themany", starts: isTheMany, needs: isTheMany, read: readUnit},
		{name: "many", starts: isMany, needs: isMany, read: readUnit},
		{name: "oneunit", starts: isOne, needs: isOne, read: readUnit},
		{name: "few", starts: isFew, needs: isFew, read: skip},
		{name: "last", starts: isLast, needs: isLast, read: skip},
		{name: "phase", starts: isPhase, needs: isPhase, read: readPhase},
		{name: "season", starts: isSeason, needs: isSeason, read: readSeason},
		{name: "decade", starts: isDecade, needs: isDecade, read: readDecade},
		{name: "approx", starts: isApprox, needs: isApprox, read: readApprox},
		{name: "dur", starts: isNumber | isDual | isOne, words: smallNumbers, read: readDuration},
		{name: "card", read: readCardinal},
		{name: "count", starts: isNumber, words: smallNumbers, read: readCardinal},
		{name: "thecard", words: theNumbers, read: readTheCardinal},
		{name: "ord", starts: isOrdinal, words: []string{"ال"}, read: readOrdinal},
		{name: "nth", words: []string{"اول", "اولي", "ثان", "ثاني", "ثالث", "رابع", "خامس", "اخر"}, read: readNth},
		{name: "numeric", starts: isNumber, needs: isNumber, read: readNumericDate},
		{name: "dm", starts: isNumber, needs: isNumber, read: readDayMonthNumbers},
		{name: "age", starts: isAge, needs: isAge, read: skip},
		{name: "vague", starts: isVague, needs: isVague, read: readVague},
	}
}

// smallNumbers can begin a length of time in words.
var smallNumbers = []string{"ثلاث", "ثلاثة", "أربع", "أربعة", "خمس", "خمسة", "ست", "ستة", "سبع", "سبعة", "ثماني", "ثمانية", "تسع", "تسعة", "عشر", "عشرة"}

// theNumbers are numbers with the article before what they count: الثلاثة أشهر الماضية.
var theNumbers = []string{"الثلاث", "الثلاثة", "الأربع", "الأربعة", "الخمس", "الخمسة", "الست", "الستة", "السبع", "السبعة", "الثماني", "الثمانية", "التسع", "التسعة", "العشر", "العشرة"}

// formsAt gives up to six normalised words from i on, the first without proclitics.
func (s *scan) formsAt(i int, buf *[6]string) []string {
	n := 0
	for ; n < len(buf) && i+n < len(s.words); n++ {
		w := &s.words[i+n]
		if n > 0 && w.line {
			break
		}
		buf[n] = w.norm
		if n == 0 {
			buf[n] = w.core
		}
	}
	return buf[:n]
}

func (s *scan) word(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &word{}
	}
	return &s.words[i]
}

// touches says whether word i is written right after the one before it.
func (s *scan) touches(i int) bool {
	return i > 0 && i < len(s.words) && s.words[i-1].token.End == s.words[i].token.Start
}

func skip(_ *scan, i int, _ *captures, _ int) int { return i + 1 }

// readDay reads a day of the month: 15, الـ15, السادس, أول.
func readDay(s *scan, i int, c *captures, slot int) int {
	switch w := s.word(i); {
	case w.class&isNumber != 0:
		return readDayNumber(s, i, c, slot)
	case w.core == "ال" && s.word(i+1).class&isNumber != 0:
		return readDayNumber(s, i+1, c, slot)
	case w.core == "اليوم" && s.word(i+1).class&isOrdinal != 0 && !s.word(i+1).line:
		return readOrdinalDay(s, i+1, c, slot)
	case w.core == "اول", w.core == "غره", w.core == "الفاتح":
		c.day[slot] = 1
		return i + 1
	case w.class&isOrdinal != 0:
		return readOrdinalDay(s, i, c, slot)
	}
	return 0
}

func readDayNumber(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.num < 1 || w.num > 31 || w.width > 2 || w.class&isNumber == 0 {
		return 0
	}
	c.day[slot] = w.num
	return i + 1
}

func readOrdinalDay(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	n, used := arabic.Ordinal(s.formsAt(i, &buf))
	if n < 1 || n > 31 || used == 1 && feminine(s.word(i).norm) { // الدفعة السابعة لشهر يونيو, الأسابيع الأولى من هذا الشهر
		return 0
	}
	c.day[slot] = n
	return i + used
}

// feminine ordinals are not of days.
func feminine(norm string) bool {
	return strings.HasSuffix(norm, "ه") || strings.HasSuffix(norm, "اولي")
}

func readMonth(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	m, used := arabic.Month(s.formsAt(i, &buf))
	c.month[slot] = m
	return after(i, used)
}

func readHijriMonth(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	m, used := arabic.HijriMonth(s.formsAt(i, &buf))
	c.month[slot], c.hijri = m, true
	return after(i, used)
}

func after(i, used int) int {
	if used == 0 {
		return 0
	}
	return i + used
}

func readYear(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.width != 4 || w.num < 1000 || w.num > 2150 || isHijriMark(s.word(i+1)) {
		return 0
	}
	c.year[slot] = w.num
	return i + 1
}

func isHijriMark(w *word) bool {
	switch w.norm {
	case "ه", "هجري", "هجريه", "الهجري", "للهجره":
		return true
	}
	return false
}

func readHijriYear(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.width != 4 || w.num < 1300 || w.num > 1500 {
		return 0
	}
	c.year[slot], c.hijri = w.num, true
	if isHijriMark(s.word(i + 1)) {
		return i + 2
	}
	return i + 1
}

// readShortYear reads the 94 of كأس العالم 94.
func readShortYear(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.width != 2 || w.num < 30 {
		return 0
	}
	c.year[slot] = 1900 + w.num
	return i + 1
}

func readYearWords(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	n, used := arabic.Cardinal(s.formsAt(i, &buf))
	if n < 1000 || n > 2150 || used < 2 {
		return 0
	}
	c.year[slot] = n
	return i + used
}

// readMark reads الماضي, (الحالي), قبل الماضي, بعد المقبل.
func readMark(s *scan, i int, c *captures, _ int) int {
	w := s.word(i)
	switch {
	case w.norm == "(" && s.word(i+1).class&isMark != 0 && s.word(i+2).norm == ")":
		c.dir = s.word(i + 1).dir
		return i + 3
	case w.class&isMark != 0:
		c.dir = w.dir
		return i + 1
	case w.norm == "قبل" && s.word(i+1).class&isMark != 0 && s.word(i+1).dir == past,
		w.norm == "بعد" && s.word(i+1).class&isMark != 0 && s.word(i+1).dir == next:
		c.dir, c.extra = s.word(i+1).dir, 1
		return i + 2
	}
	return 0
}

func readShortMark(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.norm == "(" {
		w = s.word(i + 1)
	}
	if w.class&isShort == 0 {
		return 0
	}
	return readMark(s, i, c, slot)
}

func readWeekday(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	d, used := arabic.Weekday(s.formsAt(i, &buf))
	c.weekday[slot] = int(d) + 1
	return after(i, used)
}

// readWeekdayAfter reads a weekday set beside another day: with a comma or in brackets or just so.
func readWeekdayAfter(s *scan, i int, c *captures, slot int) int {
	switch w := s.word(i); w.norm {
	case "(":
		if end := readWeekday(s, i+1, c, slot); end > 0 && s.word(end).norm == ")" {
			return end + 1
		}
		return 0
	case "،", ",":
		return readWeekday(s, i+1, c, slot)
	}
	return readWeekday(s, i, c, slot)
}

// readBareWeekday reads a weekday without its article: ثلاثاء الأسبوع الماضي.
func readBareWeekday(s *scan, i int, c *captures, slot int) int {
	core := s.word(i).core
	d, used := arabic.Weekday([]string{"يوم", core})
	if used != 2 { // اربعا without its hamza
		d, used = arabic.Weekday([]string{"يوم", core + "ء"})
	}
	if used != 2 {
		return 0
	}
	c.weekday[slot] = int(d) + 1
	return i + 1
}

func readDeictic(s *scan, i int, c *captures, slot int) int {
	n, used := deictics.longest(s, i)
	c.n[slot] = n
	return after(i, used)
}

// readPart reads a part of the day before a day: مساء, منتصف ليل, بعد ظهر.
func readPart(s *scan, i int, c *captures, slot int) int {
	switch w := s.word(i); w.core {
	case "منتصف":
		if next := s.word(i + 1); next.norm != "ليل" && next.norm != "ليله" && next.norm != "نهار" {
			return 0
		}
		return i + 2
	case "بعد", "قبل", "قبيل":
		switch next := s.word(i + 1); next.norm {
		case "ظهر", "ظهيره", "عصر", "فجر", "مغرب", "منتصف":
			if !next.line {
				return readPart(s, i+1, c, slot)
			}
		}
		return 0
	case "مغرب":
		return i + 1
	}
	if s.word(i).class&isPart == 0 {
		return 0
	}
	return i + 1
}

// readPartAfter reads one after it: الخميس مساء, الخميس بعد الظهر.
func readPartAfter(s *scan, i int, _ *captures, _ int) int {
	switch w := s.word(i); {
	case w.class&isPartAfter != 0:
		return i + 1
	case (w.norm == "بعد" || w.norm == "قبل") && s.word(i+1).norm == "الظهر" && !s.word(i+1).line:
		return i + 2
	}
	return 0
}

func readUnit(s *scan, i int, c *captures, _ int) int {
	c.unit = s.word(i).unit
	return i + 1
}

func readPhase(s *scan, i int, c *captures, _ int) int {
	c.phase = s.word(i).phase
	return i + 1
}

func readSeason(s *scan, i int, c *captures, _ int) int {
	c.season = s.word(i).season
	return i + 1
}

func readDecade(s *scan, i int, c *captures, slot int) int {
	c.n[slot] = s.word(i).decade
	return i + 1
}

func readApprox(s *scan, i int, c *captures, _ int) int {
	bound, used := approximations.longest(s, i)
	c.few = c.few || bound > 0
	return after(i, used)
}

func readVague(s *scan, i int, _ *captures, _ int) int {
	_, used := vagues.longest(s, i)
	return after(i, used)
}

func readCardinal(s *scan, i int, c *captures, slot int) int {
	var buf [6]string
	if s.word(i).core == "ال" {
		i++
	}
	n, used := arabic.Cardinal(s.formsAt(i, &buf))
	c.n[slot] = n
	return after(i, used)
}

func readTheCardinal(s *scan, i int, c *captures, slot int) int {
	n, used := arabic.Cardinal([]string{strings.TrimPrefix(s.word(i).core, "ال")})
	c.n[slot] = n
	return after(i, used)
}

// readDuration reads a length of time: ثلاثة أيام, يومين, أسبوع, عام ونصف.
func readDuration(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	switch {
	case w.class&isDual != 0:
		c.n[slot], c.unit = 2, w.unit
		return s.half(i+1, c)
	case w.class&isOne != 0 && w.unit == decades && s.word(i+1).norm != "من" && s.word(i+1).norm != "واحد":
		return 0 // عقد alone is rather a contract, or "held"
	case w.class&isOne != 0:
		c.n[slot], c.unit = 1, w.unit
		if next := s.word(i + 1).norm; next == "واحد" || next == "واحده" {
			c.half = false
			return i + 2
		}
		return s.half(i+1, c)
	}
	end := readCardinal(s, i, c, slot)
	if end == 0 || c.n[slot] > 2500 {
		return 0
	}
	if u := s.word(end); u.class&(isOne|isMany) != 0 && !u.line && !u.and {
		if w.width == 4 && u.norm == "يوم" && (s.word(end+1).class&isWeekday != 0 || s.word(end+1).num >= 0) { // منذ 2001 يوم الجمعة
			return 0
		}
		c.unit = u.unit
		return s.half(end+1, c)
	}
	return 0
}

// half reads ونصف and ونصف العام after a length of time; but ونصف المقاعد is of seats.
func (s *scan) half(i int, c *captures) int {
	c.half = false
	if s.word(i).norm != "ونصف" {
		return i
	}
	next := s.word(i + 1)
	c.half = true
	switch {
	case next.class&(isUnit|isOne) != 0 && !next.line:
		return i + 2
	case strings.HasPrefix(next.norm, "ال") && !next.line:
		c.half = false
		return i
	}
	return i + 1
}

// readOrdinal reads an ordinal with the article: الثالث, الـ21.
func readOrdinal(s *scan, i int, c *captures, slot int) int {
	if s.word(i).core == "ال" && s.word(i+1).class&isNumber != 0 {
		c.n[slot] = s.word(i + 1).num
		return i + 2
	}
	var buf [6]string
	if s.word(i).class&isOrdinal == 0 {
		return 0
	}
	n, used := arabic.Ordinal(s.formsAt(i, &buf))
	c.n[slot] = n
	return after(i, used)
}

// readNth reads which one of several: ثالث, ثان, أول, آخر, الأخير.
func readNth(s *scan, i int, c *captures, slot int) int {
	w := s.word(i)
	if w.core == "اخر" || w.class&isLast != 0 {
		c.n[slot] = -1
		return i + 1
	}
	var buf [6]string
	n, used := arabic.Ordinal(s.formsAt(i, &buf))
	if n < 1 || n > 31 {
		return 0
	}
	c.n[slot] = n
	return i + used
}
