package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/seed/annotate/temporal"
)

// Relative clauses: what they speak of, and where they end.

// prepared is the noun for which something is done in preparation, of which a relative clause speaks: استعدادا للمباراة التي; -1 if
// there is none.
func (r *eventReader) prepared(first, pronoun int) int {
	for i := pronoun - 1; i > first; i-- {
		if strings.HasPrefix(r.p.Norm[i], "لل") && preparing[r.p.Norm[i-1]] {
			return i
		}
	}
	return -1
}

var preparing = eventWords("استعدادا تحضيرا تمهيدا")

// afterAside says whether a date stands right after a relative clause between two commas: الحوثيون، الذين هددوا بإغلاق المضيق، الأسبوع
// الماضي. It dates the verb outside.
func (r *eventReader) afterAside(first int, w when) bool {
	return relatives[r.p.Norm[first]] && first > 0 && r.isComma(first-1) && w.first > first+2 && r.isComma(w.first-1) && !(w.last < len(r.p.Tokens) && r.isComma(w.last))
}

// withoutSaying takes off the end of a phrase a verb whose clause was cut off: قرارا صدر أمس اعتبرت فيه.
func (r *eventReader) withoutSaying(first, last int, h happening) int {
	if !h.headed || last >= len(r.p.Norm) || !complements[r.p.Norm[last]] {
		return last
	}
	for _, back := range [...]int{1, 2} {
		if i := last - back; i > max(first+fewestWords, h.predicate, h.when.last-1) && r.verbAt(i, first) == temporal.Perfect && (back == 1 || withPronouns[r.p.Norm[i+1]]) {
			return i
		}
	}
	return last
}

// breaksOff says whether a summary ends with hardly a word after أن: قال الرئيس أمس إن إيران.
func (r *eventReader) breaksOff(first, last int) bool {
	for i := max(first+1, last-2); i < last; i++ {
		if complements[r.p.Norm[i]] && !r.verbFollows(i) && !r.hasVerb(i, last) {
			return true
		}
	}
	return false
}

// otherGender is the noun after لل of which الذي speaks, since the noun that the phrase begins with is feminine: جلسة ثانية للحوار الذي
// يرعاه; -1 if there is none.
func (r *eventReader) otherGender(first, pronoun int) int {
	if i := r.prepared(first, pronoun); i >= 0 {
		return i
	}
	if r.p.Norm[pronoun] != "الذي" || !strings.HasSuffix(r.p.Tokens[first].Text, "ة") || r.covered[first] {
		return -1
	}
	for i := pronoun - 1; i > first; i-- {
		if strings.HasPrefix(r.p.Norm[i], "لل") && !strings.HasSuffix(r.p.Tokens[i].Text, "ة") && !r.covered[i] {
			return i
		}
	}
	return -1
}

// afar is where a summary begins whose relative clause is joined by a و to something further away (الأزمة بين بلاده وبلاد أخرى والتي
// بدأت): at its sentence, if that speaks of no other date, else at the pronoun, which tells nothing.
func (r *eventReader) afar(s Sentence, h happening) int {
	if h.last-s.First > longestSummary {
		return h.first
	}
	for i := s.First; i < h.first; i++ {
		if r.datedOtherwise(i, h) {
			return h.first
		}
	}
	return r.wholeSentence(s, h)
}

// inTheTime says whether a clause opens with الوقت الذي, which only joins it to another.
func (r *eventReader) inTheTime(h happening) bool {
	return h.first > 0 && relatives[r.p.Norm[h.first]] && r.p.Norm[h.first-1] == "الوقت" && h.predicate > h.first
}

// relativeEndsBefore says whether a clause is a relative one whose verb governs no أن: المحضر of الاجتماع الذي عقد أمس أن ….
func (r *eventReader) relativeEndsBefore(first, predicate int) bool {
	norm := withoutAnd(r.p.Norm[predicate])
	return relatives[r.p.Norm[first]] && !temporal.Says(norm) && !announcing[norm]
}

// matchBefore is the match of which a relative clause speaks that tells of playing: مباراة الفريق وضيفه التي ستدور غدا; -1 if
// there is none near.
func (r *eventReader) matchBefore(s Sentence, pronoun int) int {
	if pronoun+1 >= s.Last || withoutAnd(r.p.Norm[pronoun]) != "التي" || !playings[r.p.Norm[pronoun+1]] {
		return -1
	}
	for i := pronoun - 1; i >= max(s.First, pronoun-matchReach); i-- {
		switch norm := r.p.Norm[i]; {
		case r.isComma(i) && (r.covered[i+1] || r.covered[i-1]): // of a name
		case r.isComma(i) && i < pronoun-1, r.parted(i), r.verbAt(i, s.First) != temporal.NoVerb:
			return -1
		case matches[norm], matches[strings.TrimPrefix(norm, "ال")]:
			return i
		}
	}
	return -1
}

// matchReach is how many words before its relative pronoun a match may stand.
const matchReach = 18

var (
	playings = eventWords("تعقد ستعقد عقدت ستدور تدور دارت ستجمع تجمع جمعت ستجمعه تجمعه جمعته ستقام تقام أقيمت ستلعب تلعب لعبت ستجرى تجرى جرت انتهت")
	matches  = eventWords("مباراة مواجهة قمة مقابلة بطولة كأس دورة")
	// whens open a sentence whose main clause follows.
	whens = eventWords("عندما وعندما بعدما وبعدما حينما وحينما حين وحين بينما وبينما")
)

// saidInRelative is the relative pronoun of a clause in which somebody says what a clause tells: المعلومات التي قال الوزير إن بلاده
// حصلت عليها أمس; -1 if there is none.
func (r *eventReader) saidInRelative(s Sentence, h happening) int {
	if norm := r.p.Norm[h.first]; !complements[norm] {
		return -1
	}
	for i := h.first - 2; i >= max(s.First+1, h.first-relativeReach); i-- {
		if r.isComma(i) || r.parted(i) {
			return -1
		}
		if relatives[r.p.Norm[i]] && temporal.Says(r.p.Norm[i+1]) {
			if back := r.p.Norm[h.predicate]; strings.HasSuffix(back, "ها") || strings.HasSuffix(back, "ه") || withPronouns[r.p.Norm[min(h.predicate+1, s.Last-1)]] {
				return i
			}
		}
	}
	return -1
}

// relativeReach is how many words before أن its relative pronoun may stand.
const relativeReach = 6

// ofItsKind says whether a phrase with ل only says of which kind the noun before it is: البطولة الوطنية لكرة القدم التي تنطلق. A deed
// is spoken of itself: مظاهرة لتأييد.
func (r *eventReader) ofItsKind(s Sentence, i int) bool {
	return i > s.First+1 && strings.HasPrefix(r.p.Norm[i], "ل") && !r.withoutPreposition(i) && r.p.Tokens[i-1].Kind == arabic.Word && !r.dated(i-1)
}

// withRelative is the end of a clause that takes in the relative clause after it, which says what it speaks of: شارك في
// الحملات التي انتشرت. After a name, or a comma, it only tells more.
func (r *eventReader) withRelative(s Sentence, h happening) int {
	if h.last >= s.Last || h.last == h.first || !relatives[r.p.Norm[h.last]] || strings.HasPrefix(r.p.Norm[h.last], "و") {
		return h.last
	}
	if before := h.last - 1; r.p.Tokens[before].Kind != arabic.Word || r.covered[before] || r.dated(before) || r.p.Norm[before] == "الامر" {
		return h.last
	}
	for i := h.last + 2; i < min(s.Last, h.first+longestSummary); i++ {
		if r.isComma(i) {
			if end := r.aside(i, s.Last); end > i {
				i = end
				continue
			}
		}
		if r.isComma(i) || r.begins(i, s) {
			return i
		}
	}
	if s.Last-h.first <= longestSummary {
		return s.Last
	}
	return h.last
}
