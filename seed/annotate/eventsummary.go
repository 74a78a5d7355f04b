package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// The summary of an event: the words of the article from where they make sense alone to where the clause ends.

// widened is where the summary begins: at the noun a relative clause speaks of, or further left, at the
// nearest verb from which on somebody is named and no other date stands between.
func (r *eventReader) widened(s Sentence, h happening, dates []when) (first int, headed bool) {
	if relatives[r.p.Norm[h.first]] {
		i := r.antecedent(s, h.first)
		if strings.HasPrefix(r.p.Norm[h.first], "و") && !r.covered[i] && r.matchBefore(s, h.first) < 0 {
			return r.afar(s, h), false
		}
		return i, true
	}
	if i := r.saidInRelative(s, h); i >= 0 {
		return r.antecedent(s, i), true
	}
	for _, w := range dates { // a verb after another date has its own noun: حادث تعرضت له منذ يومين
		if w.index != h.when.index && h.first <= w.first && w.first < h.predicate && h.predicate < h.when.first {
			if r.isComma(h.predicate - 1) { // بعد يومين من إعلانه، اتهم
				return h.predicate, false
			}
			return r.antecedent(s, h.predicate), true
		}
	}
	if r.describes(s, h) {
		return r.antecedent(s, h.predicate), true
	}
	if h.main || h.first == s.First || r.tellsItsSubject(h) {
		return h.first, false
	}
	if r.saysItsSubject(h) {
		return h.first, false
	}
	if i := r.sayingBefore(s, h); i >= 0 {
		return i, false
	}
	pronoun := complements[r.p.Norm[h.first]] && len(r.p.Norm[h.first]) > len("بان") || circumstances[r.p.Norm[h.first]]
	subjectless := r.subjectless(h)
	if r.named(h.first, h.last) && !pronoun && !subjectless {
		return h.first, false
	}
	return r.further(s, h, subjectless)
}

// further is where a summary begins that is widened to the left: where a clause begins from which on somebody is
// named; if the clause lacks its subject, somebody in what is added. Another date, a colon and a dateline stop it.
func (r *eventReader) further(s Sentence, h happening, subjectless bool) (first int, headed bool) {
	if r.afterDateline(h.first, s) {
		return h.first, false
	}
	for i := h.first - 1; i >= s.First; i-- {
		if r.parted(i) || h.last-i > longestSummary {
			return h.first, false
		}
		if r.datedOtherwise(i, h) {
			if subjectless {
				return r.wholeSentence(s, h), false
			}
			return h.first, false
		}
		if relatives[r.p.Norm[i]] {
			if r.commaBetween(i, h.first) { // the relative clause is over: رفض الاقتراحات التي قدمها، إذ أعلن
				continue
			}
			return r.antecedent(s, i), true
		}
		added := h.last
		if subjectless {
			added = h.first
		}
		dateline := r.afterDateline(i, s)
		opens := i == s.First || dateline || r.begins(i, s) || r.verbAt(i, s.First) == temporal.Perfect
		if opens && i > s.First && relatives[r.p.Norm[i-1]] { // المنظمة التي نشرت صورة لها
			continue
		}
		if opens && (dateline || r.named(i, added) || subjectless && i == s.First) {
			if i < h.first && r.hasObject(i) { // تناولته الوزيرة حين زارت بغداد: the minister, not what she spoke of
				i++
			}
			return i, false
		}
	}
	return h.first, false
}

// longestSummary is how many words and marks a summary that was widened has at the most.
const longestSummary = 60

// datedOtherwise says whether a token belongs to a date of the sentence that is not that of the event.
func (r *eventReader) datedOtherwise(i int, h happening) bool {
	for _, w := range r.dates {
		if w.first <= i && i < w.last && w.index != h.when.index {
			return true
		}
	}
	return false
}

// describes says whether the predicate describes an indefinite noun right before it, without a relative pronoun:
// دعا إلى حوار وطني عقدت جلسته أمس. Then that noun, not the verb of the clause, is dated.
func (r *eventReader) describes(s Sentence, h happening) bool {
	i := h.predicate - 1
	if v := r.verbAt(h.predicate, h.first); i <= h.first || r.p.Tokens[i].Kind != arabic.Word || r.covered[i] || v != temporal.Perfect && v != temporal.Scheduled {
		return false
	}
	norm := r.p.Norm[i]
	if strings.HasPrefix(norm, "ال") || arabic.IsStopWord(norm) || phraseStops[norm] || statives[norm] || r.verbAt(i, h.first) != temporal.NoVerb || r.begins(i, s) || r.dated(i) {
		return false
	}
	if phraseStops[r.p.Norm[h.first]] {
		return true
	}
	if r.subjectOf(h, i) {
		return false
	}
	for k := h.first; k < i; k++ {
		if k >= h.predicate-subjectReach && consequences[withoutAnd(r.p.Norm[k])] { // أسفر حادث وقع أمس
			return false
		}
		if v := r.verbAt(k, h.first); v != temporal.NoVerb && v != temporal.Announced && !statives[withoutAnd(r.p.Norm[k])] {
			return true
		}
	}
	return false
}

// subjectReach is how many words before a verb that describes a subject the verb of that subject may stand.
const subjectReach = 4

// dated says whether a token belongs to a date of the sentence.
func (r *eventReader) dated(i int) bool {
	for _, w := range r.dates {
		if w.first <= i && i < w.last {
			return true
		}
	}
	return false
}

// tellsItsSubject says whether a clause begins with a verb whose subject can only be the noun after it: وانطلقت
// المحادثات needs nobody before it, وانطلقت جلسته does.
func (r *eventReader) tellsItsSubject(h happening) bool {
	if i := h.predicate + 1; h.predicate == h.first && i < h.last && intransitives[withoutAnd(r.p.Norm[h.first])] {
		return r.p.Tokens[i].Kind == arabic.Word && !arabic.IsStopWord(r.p.Norm[i]) && !r.dated(i) && !r.hisOwn(i)
	}
	return false
}

// hasObject says whether a verb has its object written on to it: تناولته.
func (r *eventReader) hasObject(i int) bool {
	norm := withoutAnd(r.p.Norm[i])
	for _, pronoun := range [...]string{"ه", "ها", "هم"} {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && len(base) >= 3*2 && temporal.VerbOf(base) == temporal.Perfect {
			return true
		}
	}
	return false
}

// antecedent is the first token of the noun phrase before a relative pronoun: the name that ends there, or
// the nouns back to a preposition, a verb or a mark.
func (r *eventReader) antecedent(s Sentence, pronoun int) int {
	first, end, stop := pronoun, pronoun, pronoun
	for i := pronoun - 1; i >= s.First && end-i <= longestPhrase; i-- {
		t := r.p.Tokens[i]
		if t.Text == "،" && i == pronoun-1 {
			stop = i
			continue
		}
		if t.Text == "_" || t.Text == "#" || isDash(t.Text) && i > s.First && first == i+1 && (r.p.touches(i) || strings.HasPrefix(r.p.Norm[first], "ال") && strings.HasPrefix(r.p.Norm[i-1], "ال")) {
			continue
		}
		if open := r.bracket(s, i); isClosing(t.Text) && open > 0 { // الرئيس السابق (76 عاما)، الذي …
			i, end, stop = open, open, open // as many words again
			continue
		}
		if r.p.Norm[i] == "غير" && first == i+1 && first < pronoun { // القمة غير المسبوقة التي
			first = i
			continue
		}
		if t.Kind == arabic.Punct || r.verbAt(i, s.First) != temporal.NoVerb || arabic.IsStopWord(r.p.Norm[i]) || phraseStops[r.p.Norm[i]] || attributions[r.p.Norm[i]] || r.dated(i) || r.begins(i, s) && i > s.First || r.unknownImperfect(i) || r.presentInside(i) {
			break
		}
		if first < pronoun && r.bare(first) && r.p.Norm[first] != "غير" && !compounding[r.p.Norm[first]] && strings.HasPrefix(r.p.Norm[i], "ال") { // رفضت السلطات طلبا تقدم به
			break
		}
		first = i
		if r.startsName(i, stop) || r.attachedAt(i) && !r.disagree(i, pronoun) && !r.ofItsKind(s, i) {
			break
		}
	}
	if match := r.matchBefore(s, pronoun); match >= 0 {
		return match
	}
	if noun := r.otherGender(first, pronoun); noun >= 0 {
		return noun
	}
	for first > s.First && (r.p.Tokens[first-1].Text == "_" || r.p.Tokens[first-1].Text == "#") { // #قطار_الحرمين
		first--
	}
	if first > s.First+1 && r.isPlace(first, pronoun) && governing[r.p.Norm[first-1]] && pronoun+1 < s.Last &&
		(intransitives[r.p.Norm[pronoun+1]] || strings.HasPrefix(r.p.Norm[pronoun], "و") || r.p.Norm[pronoun] == "الذي" && !masculine[r.p.Norm[first]]) {
		first = r.antecedent(s, first-1) // حادثة الدهس في كندا، التي وقعت; الاتفاق مع إيران الذي
	}
	if first < pronoun && !isDeed(r.p.Norm[first]) && !postponings[r.p.Norm[first]] {
		for i := first + 1; i < pronoun; i++ { // of نتائج الانتخابات التي جرت the elections were held
			if isDeed(r.p.Norm[i]) || postponings[r.p.Norm[i]] {
				return i
			}
		}
	}
	return first
}

// bare says whether a token is a noun without article: a noun with the article before it belongs to another phrase.
func (r *eventReader) bare(i int) bool {
	norm := r.p.Norm[i]
	return r.p.Tokens[i].Kind == arabic.Word && !r.covered[i] && !strings.HasPrefix(withoutAnd(norm), "ال") && !strings.HasPrefix(norm, "لل")
}

// disagree says whether a verb right after a phrase is masculine and the phrase feminine: بسيارة مفخخة استهدف speaks of
// what stands before the car.
func (r *eventReader) disagree(noun, verb int) bool {
	feminine := strings.HasSuffix(r.p.Tokens[noun].Text, "ة")
	return feminine && temporal.VerbOf(r.p.Norm[verb]) == temporal.Perfect && !strings.HasSuffix(r.p.Norm[verb], "ت") && !strings.HasSuffix(r.p.Norm[verb], "تها")
}

// isPlace says whether the words before a token, but for a comma, are the name of a place.
func (r *eventReader) isPlace(first, end int) bool {
	for end > first && r.p.Tokens[end-1].Kind == arabic.Punct {
		end--
	}
	for _, m := range r.mentions {
		if m.In == r.p.In && end > first && m.Span.Start == r.p.Tokens[first].Start && m.Span.End == r.p.Tokens[end-1].End {
			return r.entities[m.Entity].Kind == db.KindPlace
		}
	}
	return false
}

// bracket is where a bracket or quotation opens that closes at a token, -1 if nowhere near.
func (r *eventReader) bracket(s Sentence, closing int) int {
	for i := closing - 1; i > s.First && closing-i <= longestPhrase; i-- {
		if r.opens(i) && (r.p.Tokens[i].Text == "(") == (r.p.Tokens[closing].Text == ")") {
			return i
		}
	}
	return -1
}

// isDeed says whether a noun, with its article or without, is one of a deed.
func isDeed(norm string) bool {
	return nominalHeads[norm] || nominalHeads[strings.TrimPrefix(norm, "ال")]
}

// longestPhrase is how many words an antecedent has at the most.
const longestPhrase = 6

// startsName says whether a person's name begins with a token and ends before another. The name of a place or a club
// may belong to the noun before it: نجم برشلونة الذي.
func (r *eventReader) startsName(i, end int) bool {
	for _, m := range r.mentions {
		if r.entities[m.Entity].Kind == db.KindPerson && m.In == r.p.In && m.Span.Start == r.p.Tokens[i].Start && m.Span.End == r.p.Tokens[end-1].End {
			return true
		}
	}
	return false
}

// trimmed takes marks, and words that only join, off both ends of a clause.
func (r *eventReader) trimmed(first, last int) (int, int) {
	for first < last && (r.p.Tokens[first].Kind == arabic.Punct || joining[r.p.Norm[first]] && !(whens[r.p.Norm[first]] && first == r.p.Sentences[r.p.sentenceOf[first]].First)) {
		first++
	}
	first += r.leadIn(first, last)
	if first+3 < last && circumstances[r.p.Norm[first]] { // مشيرا إلى أن فريقه
		for i := first + 1; i <= first+2; i++ {
			if complements[r.p.Norm[i]] {
				first = i + 1
			}
		}
	}
	if first+2 < last && continuing[withoutAnd(r.p.Norm[first])] && (r.opens(first+1) || complements[r.p.Norm[first+1]] || r.p.Tokens[first+1].Text == ":") {
		first += 2 // أضاف "جاء المدرب
		if r.opens(first) {
			first++
		}
	}
	for last > first {
		t := r.p.Tokens[last-1]
		if last > first+2 && r.p.Norm[last-1] == "الامر" && r.isComma(last-2) { // …، الأمر الذي
			last--
			continue
		}
		if last > first+3 && r.p.Norm[last-1] == "الامر" && r.p.Norm[last-2] == "وهو" { // …، وهو الأمر الذي
			last -= 2
			continue
		}
		closing := isClosing(t.Text)
		if !joining[r.p.Norm[last-1]] && !statives[r.p.Norm[last-1]] && !dangling[r.p.Norm[last-1]] && (t.Kind != arabic.Punct || closing && r.opened(first, last-1)) {
			break
		}
		last--
	}
	return first, last
}

// afterThat takes بعد أن off a clause that it alone opens (بعد أن أقر المجلس); where the main clause follows, it stays.
func (r *eventReader) afterThat(first, last int, h happening) int {
	if first+2 >= last || r.p.Norm[first+1] != "ان" || withoutAnd(r.p.Norm[first]) != "بعد" && withoutAnd(r.p.Norm[first]) != "قبل" {
		return first
	}
	for i := first; i < h.predicate; i++ {
		switch {
		case !r.isComma(i):
		case strings.HasPrefix(r.p.Norm[i+1], "و") && r.begins(i+1, r.p.Sentences[r.p.sentenceOf[i]]): // قبل أن يبلغ العشرين، ودفن
			return i + 1
		default:
			return first
		}
	}
	return first + 2
}

// opened says whether a quotation or bracket that ends with a token begins in the clause.
func (r *eventReader) opened(first, closing int) bool {
	for i := first; i < closing; i++ {
		switch t := r.p.Tokens[i].Text; {
		case t == "(" || t == "«" || t == "“" || t == "”" || t == "[" || t == r.p.Tokens[closing].Text:
			return true
		}
	}
	return false
}

// joining words stand at the ends of clauses and belong to neither.
var joining = eventWords(`وكذلك كذلك كما فيما بينما حيث وحيث إذ لكن ولكن وقد أن إن بأن و ثم بل أيضا وذلك أنه إنه أنها إنها أنهم إنهم بأنه بأنها وأنه وأنها حين حينما قد لقد فقد ولقد حتى
	بعدما وبعدما عندما وعندما لأن لأنه لأنها إلا غير لاسيما سيما ولاسيما`)

// leadIn is how many tokens at the beginning of a clause only lead over to it: من جهة أخرى، …
func (r *eventReader) leadIn(first, last int) int {
	for _, words := range leadIns {
		n := len(words)
		if first+n >= last || withoutAnd(r.p.Norm[first]) != words[0] && strings.TrimPrefix(r.p.Norm[first], "ف") != words[0] {
			continue
		}
		k := 1
		for k < n && r.p.Norm[first+k] == words[k] {
			k++
		}
		if k == n && (r.p.Tokens[first+n].Text == "،" || r.p.Norm[first+n] == "ان" && words[n-1] != "جهه") {
			return n + 1
		}
		if k == n && temporal.VerbOf(r.p.Norm[first+n]) == temporal.Perfect { // من جهة أخرى وصف
			return n
		}
	}
	return 0
}
