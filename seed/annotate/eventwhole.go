package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// What makes a clause whole: its marks of quotation are closed, its subject is said, it ends where its phrase ends, and
// it does not begin with what joins it to the sentence before.

// withoutJoint is where a summary begins that begins with a و or ف of its own: one code point later where what
// remains is a word. وكان الرئيس begins with كان; وصل keeps its و.
func (r *eventReader) withoutJoint(first int) int {
	start, norm := r.p.Tokens[first].Start, r.p.Norm[first]
	if r.covered[first] {
		return start + r.jointOfName(first)
	}
	if ownWaw[norm] {
		return start
	}
	rest, and := strings.CutPrefix(norm, "و")
	if !and {
		if rest, and = strings.CutPrefix(norm, "ف"); !and || !arabic.IsStopWord(rest) && !opening[rest] {
			return start
		}
	}
	if r.dated(first) { // والثلاثاء، … but not وفاة
		return start + 1
	}
	known := arabic.IsStopWord(rest) || opening[rest] || temporal.VerbOf(rest) != temporal.NoVerb || statives[rest]
	article := strings.HasPrefix(rest, "ال") && len(rest) >= 5*2
	imperfect := (strings.HasPrefix(rest, "ي") || strings.HasPrefix(rest, "ت")) && len(rest) >= 4*2
	if len(rest) >= 2*2 && (known || article || imperfect) {
		return start + 1
	}
	if and && len(rest) >= 3*2 && first == r.p.Sentences[r.p.sentenceOf[first]].First && !beginsWithWaw(norm) { // وسجن
		return start + 1
	}
	return start
}

// jointOfName is 1 where a name is written with a و that is not its own, else 0.
func (r *eventReader) jointOfName(first int) int {
	text := r.p.Tokens[first].Text
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start == r.p.Tokens[first].Start && strings.HasPrefix(text, "و") && !strings.HasPrefix(m.Form, "و") {
			return 1
		}
	}
	return 0
}

// clitic is how many code points of prepositions are written on to a name with which a phrase begins: لمجلس الأمن الذي صادق.
func (r *eventReader) clitic(first int) int {
	for _, m := range r.mentions {
		if m.In != r.p.In || m.Span.Start != r.p.Tokens[first].Start {
			continue
		}
		word, _, _ := strings.Cut(m.Form, " ")
		prefix, ok := strings.CutSuffix(r.p.Tokens[first].Text, word)
		if ok && (prefix == "ل" || prefix == "ب" || prefix == "ك") {
			return 1
		}
	}
	return 0
}

// beginsWithWaw says whether the و at the beginning of a word is its own.
func beginsWithWaw(norm string) bool {
	for _, own := range ownWawStems {
		if strings.HasPrefix(norm, own) {
			return true
		}
	}
	return false
}

// subjectless says whether a clause begins with its verb and nobody who did it follows: انتقل إلى المدينة, هاجموه.
func (r *eventReader) subjectless(h happening) bool {
	if leaning[r.p.Norm[h.first]] { // لكنه انتقل
		return true
	}
	for i := h.first; i < h.predicate; i++ {
		if r.p.Tokens[i].Kind == arabic.Word && !joining[r.p.Norm[i]] && !r.dated(i) && !arabic.IsStopWord(r.p.Norm[i]) && temporal.VerbOf(r.p.Norm[i]) != temporal.Announced {
			return false
		}
	}
	if r.verbAt(h.predicate, h.first) != temporal.Perfect && strings.HasSuffix(r.p.Norm[h.predicate], "ها") { // يغادرها
		return true
	}
	i := h.predicate + 1
	for i < h.last && (r.dated(i) || r.p.Tokens[i].Kind == arabic.Punct) {
		i++
	}
	if i >= h.last {
		return true
	}
	norm := r.p.Norm[i]
	if i == h.predicate+1 && r.hisOwn(i) { // وضع بصمته
		return true
	}
	if !governing[norm] && !withPronouns[norm] && !arabic.IsStopWord(norm) && !complements[norm] && !attached(norm) {
		return i == h.predicate+1 && r.heDidIt(h.predicate, i)
	}
	if withPronouns[norm] && i+1 < h.last && strings.HasPrefix(r.p.Norm[i+1], "ال") && !relatives[r.p.Norm[i+1]] { // بدأت فيه المحادثات
		return false
	}
	for ; i < h.last; i++ { // وصل إلى بغداد وزير, قتل في الغارة ثلاثة
		bare := !governing[r.p.Norm[i-1]] && !attached(r.p.Norm[i]) && !arabic.IsStopWord(r.p.Norm[i-1])
		if bare && (r.covered[i] && !r.covered[i-1] && !r.inPlace(i) || r.p.Tokens[i].Kind == arabic.Number && !r.dated(i)) {
			return false
		}
	}
	return true
}

// nobodys says whether a clause was cut from who did what it tells: it begins with سجلته, or within a sentence with قتلوا.
func (r *eventReader) nobodys(s Sentence, first, last int) bool {
	norm := withoutAnd(r.p.Norm[first])
	if r.covered[first] || r.p.Tokens[first].Kind != arabic.Word || temporal.VerbOf(norm) != temporal.Perfect {
		return false
	}
	return first > s.First+1 && strings.HasSuffix(norm, "وا") && len(norm) >= 5*2 || last-first <= fewestWords+1 && r.hasObject(first)
}

// owned widens a summary that begins with somebody's own (محاكمته المقررة) to the beginning of its sentence, which tells
// whose: if it is short enough and speaks of no other date.
func (r *eventReader) owned(s Sentence, h happening) happening {
	if h.first <= s.First || !r.hisOwn(h.first) && !(h.headed && r.p.Tokens[h.first].Kind == arabic.Word && isHisDeed(r.p.Norm[h.first])) {
		return h
	}
	first := h.first
	for first > s.First {
		if r.parted(first-1) || r.afterDateline(first, s) {
			break
		}
		if r.datedOtherwise(first-1, h) || h.last-first > longestSummary {
			return h
		}
		first--
	}
	if first < h.first-1 {
		h.first, h.headed = first, false
	}
	return h
}

// wordless says whether a clause tells that something was said, and not what: قال الوزير الخميس.
func (r *eventReader) wordless(first, last int, h happening) bool {
	if !bareSayings[withoutAnd(r.p.Norm[h.predicate])] || h.headed {
		return false
	}
	for i := h.predicate + 1; i < last; i++ {
		if complements[r.p.Norm[i]] || r.opens(i) && !outlets[r.p.Norm[i-1]] || r.parted(i) { // لصحيفة "…" names a newspaper
			return false
		}
	}
	return first <= h.predicate
}

// ownerless says whether a clause that was not widened to its subject has none: انتقل إلى المدينة أمس, عملية نفذتها أمس.
func (r *eventReader) ownerless(h happening) bool {
	if !h.headed {
		return r.verbAt(h.predicate, h.first) == temporal.Perfect && r.subjectless(h)
	}
	i := h.predicate + 1
	for i < h.last && r.dated(i) {
		i++
	}
	return r.hasObject(h.predicate) && i > h.predicate+1 && (i >= h.last || governing[r.p.Norm[i]] || r.p.Tokens[i].Kind == arabic.Punct)
}

// someone says whether anybody is among some entities, or any organisation.
func (r *eventReader) someone(entities []int) bool {
	for _, n := range entities {
		if r.entities[n].Kind != db.KindPlace {
			return true
		}
	}
	return false
}

// hisOwn says whether a token is a noun with a pronoun of the third person.
func (r *eventReader) hisOwn(i int) bool {
	text := r.p.Tokens[i].Text
	if r.covered[i] || len(text) < 5*2 {
		return false
	}
	return strings.HasSuffix(text, "ه") || strings.HasSuffix(text, "ها") || strings.HasSuffix(text, "هم")
}

// phraseEnd is where a summary ends that begins with a noun: at the first comma after its date and its verb, which
// leads back to the sentence around it. A date between two commas is passed over.
func (r *eventReader) phraseEnd(h happening) int {
	from := max(h.when.last, h.predicate+1)
	if h.when.first > h.first && r.isComma(h.when.first-1) && from < h.last && r.isComma(from) {
		from++
	}
	depth := 0
	for i := from; i < h.last; i++ {
		switch {
		case r.opens(i):
			depth++
		case isClosing(r.p.Tokens[i].Text):
			depth--
		case depth == 0 && thens[r.p.Norm[i]]: // … فيجب على الهيئة
			return i
		case depth == 0 && r.isComma(i):
			end := r.aside(i, h.last)
			if end == i || end+1 >= h.last || !strings.HasPrefix(r.p.Norm[end+1], "و") && !governing[r.p.Norm[end+1]] {
				return end
			}
			i = end
		}
	}
	return h.last
}

// aside is the comma that closes an aside which another opens: a name or a date between two commas (وزير الخارجية، هوشيار
// زيباري، ونظيره); the comma itself if it opens none.
func (r *eventReader) aside(comma, last int) int {
	i := comma + 1
	if i < last && !r.covered[i] && !r.dated(i) && !(governing[r.p.Norm[i]] && i+1 < last && r.dated(i+1)) {
		return comma
	}
	for i < last && i <= comma+asideReach {
		if r.isComma(i) {
			return i
		}
		if !r.covered[i] && !r.dated(i) && !governing[r.p.Norm[i]] {
			break
		}
		i++
	}
	return comma
}

// asideReach is how many words an aside between two commas has at the most.
const asideReach = 8

func (r *eventReader) isComma(i int) bool {
	return r.p.Tokens[i].Text == "،" || r.p.Tokens[i].Text == ","
}

// quoted says whether a token stands in a quotation of its sentence.
func (r *eventReader) quoted(s Sentence, i int) bool {
	open := r.unclosedMark(s.First, i)
	return open >= 0 && r.p.Tokens[open].Text != "("
}

// opensQuote says whether a straight mark of quotation opens one: it clings to the word after it.
func (r *eventReader) opensQuote(i int) bool {
	t := r.p.Tokens
	if t[i].Text != `"` || i+1 == len(t) || t[i+1].Start != t[i].End {
		return false
	}
	return i == 0 || t[i-1].End < t[i].Start || t[i-1].Kind == arabic.Punct && !isClosing(t[i-1].Text) || t[i+1].Kind == arabic.Word // بـ"إراقة
}

// patron is the entity that does what a relative clause tells without naming who does it (الحوار الذي يرعاه وانطلقت جلسته):
// the only person whom the sentence names before; -1 if none, or several.
func (r *eventReader) patron(s Sentence, first, last int) int {
	who := -1
	for i := first; i+2 < last; i++ {
		verb, next := r.p.Norm[i+1], r.p.Norm[i+2]
		his := strings.HasPrefix(verb, "ي") && len(verb) >= 5*2 && (strings.HasSuffix(verb, "ه") || strings.HasSuffix(verb, "ها"))
		ends := r.p.Tokens[i+2].Kind == arabic.Punct || governing[next] || strings.HasPrefix(next, "و") && temporal.VerbOf(withoutAnd(next)) != temporal.NoVerb
		if !relatives[r.p.Norm[i]] || !his || !ends {
			continue
		}
		for _, m := range r.mentions {
			if m.In != r.p.In || r.entities[m.Entity].Kind != db.KindPerson || m.Span.Start < r.p.Tokens[s.First].Start || m.Span.End > r.p.Tokens[i].Start {
				continue
			}
			if who >= 0 && who != m.Entity {
				return -1
			}
			who = m.Entity
		}
	}
	return who
}

// rounded takes in the end of a quotation or bracket that a clause cuts in two, and its beginning where that stands
// right before; where the end is far, the clause ends before the quotation.
func (r *eventReader) rounded(s Sentence, first, last int, h happening) (int, int) {
	if first > s.First && r.unopened(first, last) {
		for i := first - 1; i >= max(s.First, first-quoteReach); i-- {
			if r.opens(i) {
				first = i
				break
			}
		}
	}
	open := r.unclosedMark(first, last)
	if open < 0 {
		return first, last
	}
	for i := last; i < min(s.Last, last+farthestClose); i++ {
		if r.closes(i) {
			return first, i + 1
		}
	}
	if open > max(h.predicate, h.when.last-1) && open-first >= fewestWords {
		return r.trimmed(first, open)
	}
	return first, last
}

const (
	quoteReach    = 4  // how many words before a clause its opening mark may stand
	farthestClose = 40 // how many words after it its closing mark
)

func (r *eventReader) opens(i int) bool {
	t := r.p.Tokens[i].Text
	return t == "(" || t == "«" || t == "“" || r.opensQuote(i)
}

func (r *eventReader) closes(i int) bool {
	t := r.p.Tokens[i].Text
	return t == ")" || t == "»" || t == "”" || t == `"` && !r.opensQuote(i)
}

// unclosedMark is the last mark that opens in a clause and does not close there, -1 if none.
func (r *eventReader) unclosedMark(first, last int) int {
	var open []int
	for i := first; i < last; i++ {
		switch {
		case r.opens(i):
			open = append(open, i)
		case r.closes(i) && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return -1
	}
	return open[0]
}

// unopened says whether a mark closes in a clause that does not open there.
func (r *eventReader) unopened(first, last int) bool {
	depth := 0
	for i := first; i < last; i++ {
		switch {
		case r.opens(i):
			depth++
		case r.closes(i):
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return false
}

// attached says whether a word begins with a preposition written on to it: لاغتيال, بتحليل. للحوار does not count: of
// it no word would remain.
func attached(norm string) bool {
	if strings.HasPrefix(norm, "لل") || len(norm) < 4*2 {
		return false
	}
	if !strings.HasPrefix(norm, "ل") && !strings.HasPrefix(norm, "ب") {
		return false
	}
	for _, own := range ownLetters {
		if strings.HasPrefix(norm, own) {
			return false
		}
	}
	return true
}

// attachedAt says the same of a token: after a preposition there is no other (في بلاغ).
func (r *eventReader) attachedAt(i int) bool {
	if r.covered[i] || i > 0 && (governing[r.p.Norm[i-1]] || beforeNouns[r.p.Norm[i-1]]) {
		return false
	}
	return attached(r.p.Norm[i])
}

// withoutPreposition says whether a token is a word without the preposition written on to it for sure: before the
// article (بالهجوم), a hamza (لإنهاء), a verbal noun (بتحليل) or a deed (لاغتيال).
func (r *eventReader) withoutPreposition(i int) bool {
	if !r.attachedAt(i) {
		return false
	}
	rest, text := r.p.Norm[i][2:], []rune(r.p.Tokens[i].Text)
	return nominalHeads[rest] || text[1] == 'إ' || text[1] == 'أ' || len(rest) >= 4*2 && strings.HasPrefix(rest, "ت") || len(rest) >= 5*2 && strings.HasPrefix(rest, "ال")
}
