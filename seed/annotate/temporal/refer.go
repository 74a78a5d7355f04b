package temporal

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// What an expression counts from where that is not publication: another expression of the text.

// ofAnEvent says whether what a date counts from is told after it: الليلة السابقة للهجوم.
func (s *scan) ofAnEvent(i int) bool {
	w := s.word(i)
	if w.token == nil || w.line || w.token.Kind != arabic.Word {
		return false
	}
	rest, ok := strings.CutPrefix(w.norm, "ل")
	return ok && len(rest) >= 3*2 && !arabic.IsStopWord(w.norm)
}

// near is how many code points back an antecedent may stand: about three sentences.
const near = 600

// deepest is how many expressions may count from each other in a row.
const deepest = 8

// besides is how far off the date of an anniversary may stand: in the same clause.
const besides = 60

// quoted is how far the day on which something was said may stand before a day in its words.
const quoted = 200

// refer looks for what an anaphoric expression counts from: the nearest date before it that is no longer
// than what it counts in. Without one, السابق and التالي count from publication, unless that would put a
// told event into the future; ذاته then has no date at all.
func (s *scan) refer(e *Expression, r reading, earlier []Expression) {
	_, span := r.symbol.(shifted)
	span = span && r.refers == following
	if span && e.Tense == Future { // سيعود بعد يومين counts from publication
		return
	}
	reach := near
	if _, ok := r.symbol.(yearsBefore); ok {
		reach = besides
	}
	for i := len(earlier) - 1; i >= 0 && e.Start-earlier[i].End <= reach; i-- {
		p := &earlier[i]
		if span && e.Tense == Past && p.Tense == Past && p.value.unit() > days && p.Anchor == db.AnchorPublication {
			break // told of some day of last week
		}
		if p.Vague || p.depth >= deepest || p.value.unit() > max(r.symbol.unit(), days) {
			continue
		}
		if openEnded(p.value) || span && years <= r.symbol.unit() && p.value.anchored() { // إقالته الجمعة بعد عامين في منصبه
			continue
		}
		if span && e.Tense == Past && p.Tense == Future && p.Anchor == db.AnchorPublication { // told, not counted from what is to come
			continue
		}
		if r.refers != same && e.Tense != Past && p.Anchor == db.AnchorPublication && p.Tense != e.Tense {
			continue
		}
		e.refers, e.depth, e.Anchor = i, p.depth+1, db.AnchorExpression
		return
	}
	if r.refers == same || r.refers == following && e.Tense == Past || span || r.refers == following && r.symbol.unit() >= years && e.Tense != Future {
		e.value, e.Anchor = vague{}, db.AnchorExpression
	}
}

// openEnded says whether a date is open on a side: منذ فبراير, منذ فبراير 2017.
func openEnded(sym symbol) bool {
	if f, ok := sym.(fixed); ok {
		return f.openFirst || f.openEnd
	}
	_, open := sym.(bounded)
	return open
}

// leaning is the tense of a date after what its own words or those beside it say more surely than the verb.
func (s *scan) leaning(e *Expression, first, last int) Tense {
	switch v := e.value.(type) {
	case onWeekday:
		switch {
		case e.Tense != NoTense || v.dir != noDirection:
		case s.atAnHour(last): // of a programme: السبت 10:30
			return Future
		case s.onOccasionOf(first):
			return either
		}
	case cyclic:
		switch {
		case v.dir == noDirection && e.Tense == Past && s.word(first-1).norm == "(": // المونديال (14 يونيو)
			return either
		case v.dir == noDirection && e.Tense == Past && s.promised(first):
			return Future
		}
	case between:
		if strings.TrimPrefix(s.word(first).norm, "و") == "منذ" {
			return Past
		}
		if s.word(first-1).norm == "(" {
			return either
		}
	case bounded:
		return s.leaningBound(v, e, first)
	}
	return e.Tense
}

// leaningBound: what is since is past, unless only announced (اعتبارا من الجمعة); what a told verb leaves open on
// its other side is the nearest (تراجعت قبيل يونيو, الاستمرار حتى سبتمبر).
func (s *scan) leaningBound(b bounded, e *Expression, first int) Tense {
	switch {
	case b.side == since && strings.TrimPrefix(s.word(first).norm, "و") == "منذ":
		return Past
	case b.side == since && e.Tense == NoTense:
		return Future
	case b.side == since && e.Tense == Past && !e.firm: // announced, perhaps of what has begun
		return either
	case b.side == since && e.Tense == Future && !s.futureVerbBefore(first): // تستضيف المدينة ابتداء من الثلاثاء may have begun
		return either
	case (b.side == beforeDate || b.side == until) && e.Tense == Past:
		if _, ok := b.of.(unmarked); ok { // وعدت بتسليمه بحلول نهاية العام
			return either
		}
		if p, ok := b.of.(part); ok {
			b.of = p.of
		}
		if c, ok := b.of.(cyclic); ok && c.dir == noDirection {
			return either
		}
	}
	return e.Tense
}

// onOccasionOf: بمناسبة اليوم العالمي للمرأة الخميس is told around that day.
func (s *scan) onOccasionOf(first int) bool {
	for i := first - 1; i >= 0 && first-i <= 6 && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if s.words[i].norm == "بمناسبه" {
			return true
		}
	}
	return false
}

// promising are perfects of what somebody is going to do.
var promising = wordSet("هدد، هددت، توعد، توعدت، تعهد، تعهدت، وعد، وعدت، اقترح، اقترحت، توقع، توقعت، رجح، رجحت")

// promised says whether such a verb governs a date.
func (s *scan) promised(first int) bool {
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if w := &s.words[i]; w.tenseOf() != NoTense {
			return promising[w.core]
		}
	}
	return false
}

// atAnHour says whether a time of day in figures follows at word i.
func (s *scan) atAnHour(i int) bool {
	hour := s.word(i)
	return !hour.line && hour.num >= 0 && hour.num < 24 && s.word(i+1).norm == ":" && s.word(i+2).width == 2 && s.word(i+2).num < 60
}

// thatDay: في هذا اليوم after a date speaks of it, not of today; as the first words of a text it can only be today.
func (s *scan) thatDay(first int, r reading) bool {
	o, ok := r.symbol.(offset)
	if !ok || o != (offset{of: days}) || len(r.checks) > 0 || s.word(first).norm != "هذا" || s.word(first).line || first < 2 {
		return false
	}
	before := s.word(first - 1).norm
	return before == "في" || before == "وفي"
}

// besideAnother lets a day count from the one named before it in the sentence: "غدا" in what somebody said on
// Friday is Saturday, and in من السبت حتى الأحد the Sunday is the one after that Saturday.
func (s *scan) besideAnother(e *Expression, first int, earlier []Expression) {
	if len(earlier) == 0 || len(e.checks) > 0 {
		return
	}
	i := len(earlier) - 1
	if o, ok := e.value.(offset); ok && o.of == days && s.quotedAt(first) {
		if k := s.spokenOn(e, earlier); k >= 0 {
			e.refers, e.depth, e.Anchor = k, earlier[k].depth+1, db.AnchorExpression
			return
		}
	}
	p := &earlier[i]
	if p.Vague || p.depth >= deepest || p.value.unit() != days || e.Start-p.End > quoted || s.sentenceBetween(p.first, first) {
		return
	}
	switch v := e.value.(type) {
	case offset:
		if v.of != days || !s.saidOn(p.first, first) {
			return
		}
	default:
		if e.Start-p.End > besides || !s.endsARun(e, p, first) {
			return
		}
		e.value = afterIt(v)
	}
	e.refers, e.depth, e.Anchor = i, p.depth+1, db.AnchorExpression
}

// afterIt is the weekday that follows the one it counts from, or the same.
func afterIt(sym symbol) symbol {
	switch v := sym.(type) {
	case onWeekday:
		v.dir = current
		return v
	case bounded:
		v.of = afterIt(v.of)
		return v
	}
	return sym
}

// quotedAt says whether word i stands within quotation marks that its line opened.
func (s *scan) quotedAt(i int) bool {
	opened := false
	for k := i - 1; k >= 0 && !s.words[k+1].line && i-k < 4*clauseReach; k-- {
		switch mark := s.words[k].norm; mark {
		case "\"":
			opened = !opened
		case "«", "“":
			return true
		case "»", "”":
			return opened
		}
	}
	return opened
}

// spokenOn is the day before a quotation on which somebody spoke (أعلن الوزير الأربعاء … وأضاف "اليوم"), -1 for none. Only a
// day counted from publication moves its words.
func (s *scan) spokenOn(e *Expression, earlier []Expression) int {
	for i := len(earlier) - 1; i >= 0 && e.Start-earlier[i].End <= near; i-- {
		p := &earlier[i]
		v, weekday := p.value.(onWeekday)
		if !weekday || v.dir != noDirection || p.depth >= deepest || p.Tense != Past {
			continue
		}
		for k := p.first - 1; k >= 0 && p.first-k <= 2*citedWithin && !s.words[k+1].line && !s.words[k].ends(); k-- {
			if w := &s.words[k]; w.tenseOf() == Past {
				if w.class&isSaying != 0 {
					return i
				}
				break
			}
		}
	}
	return -1
}

func (s *scan) sentenceBetween(from, to int) bool {
	for i := from + 1; i <= to; i++ {
		if s.words[i].line || s.words[i].ends() {
			return true
		}
	}
	return false
}

// saidOn says whether word i stands in a quotation that opens after the day at word d, on which it was said.
func (s *scan) saidOn(d, i int) bool {
	opened := false
	for k := d + 1; k < i; k++ {
		switch s.words[k].norm {
		case "«", "“", "\"":
			opened = !opened
		case "»", "”":
			opened = false
		}
	}
	if !opened {
		return false
	}
	for k := d - 1; k >= 0 && d-k <= 8 && !s.words[k+1].line && !s.words[k].ends(); k-- {
		if w := &s.words[k]; w.tenseOf() != NoTense {
			return w.class&isSaying != 0
		}
	}
	return false
}

// endsARun: a bare weekday after حتى or إلى, or after بين … و, ends what the weekday before it began.
func (s *scan) endsARun(e, p *Expression, first int) bool {
	if start, ok := p.value.(onWeekday); !ok || start.dir != noDirection {
		return false
	}
	switch v := e.value.(type) {
	case bounded:
		end, ok := v.of.(onWeekday)
		return ok && v.side == until && end.dir == noDirection
	case onWeekday:
		if v.dir != noDirection {
			return false
		}
	default:
		return false
	}
	joined := false
	for k := first; k > p.first; k-- {
		joined = joined || s.words[k].and || s.words[k].norm == "و" || strings.HasPrefix(s.words[k].norm, "وال")
	}
	for k := p.first - 1; joined && k >= 0 && p.first-k <= 6 && !s.words[k+1].line && !s.words[k].ends(); k-- {
		if s.words[k].norm == "بين" {
			return true
		}
	}
	return false
}
