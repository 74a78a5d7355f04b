package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// Clauses that cannot stand alone as they are: they say "we", seem only, or were cut from whoever did what they tell.

var (
	// seemings say that what follows is a guess.
	seemings = eventWords("يبدو تبدو يعتقد ويعتقد يظن يرجح ويرجح ويبدو يفترض")
	// ours are words of the first person, which say nothing without the speaker.
	ours = eventWords("نحن أنا إنني أنني إني أني لدي لدينا لنا بنا معنا عندنا منا علينا إلينا كنت كنا لست لسنا لأننا إننا أننا لأنني ننتظر نأمل نتطلع نتوقع أعلم نعلم أظن نظن أعرف نعرف أتوقع نتوقع أجد أعتقد نعتقد لي بي معي عندي عني عنا فينا أريد نريد سأقوم سنقوم")
	// outlets stand before the name of what printed a statement.
	outlets = eventWords("صحيفة لصحيفة مجلة لمجلة قناة لقناة وكالة لوكالة موقع لموقع إذاعة لإذاعة شبكة لشبكة تلفزيون لتلفزيون برنامج")
)

// seeming says whether a clause is only guessed: صورة يبدو أنها التقطت مطلع الشهر.
func (r *eventReader) seeming(s Sentence, h happening) bool {
	for i := max(s.First, h.first-2); i < h.predicate; i++ {
		if seemings[r.p.Norm[i]] && i+1 < s.Last && complements[r.p.Norm[i+1]] {
			return true
		}
	}
	return false
}

// ourOwn says whether a quoted clause speaks in the first person, and who speaks is not in it.
func (r *eventReader) ourOwn(s Sentence, h happening) bool {
	for i := h.first; i <= h.predicate || r.verbAt(h.predicate, h.first) == temporal.NoVerb && i < h.last; i++ {
		if ours[withoutAnd(r.p.Norm[i])] && !r.covered[i] {
			return true
		}
		if temporal.Says(r.p.Norm[i]) {
			break
		}
	}
	if !r.quoted(s, h.predicate) {
		return false
	}
	for i := h.first; i < h.last; i++ {
		norm, text := r.p.Norm[i], r.p.Tokens[i].Text
		if r.covered[i] || r.p.Tokens[i].Kind != arabic.Word {
			continue
		}
		if ours[norm] || i <= h.predicate && len(norm) >= 5*2 && strings.HasSuffix(text, "نا") && !ownNa[norm] {
			return true
		}
	}
	return temporal.VerbOf(r.p.Norm[h.first]) == temporal.NoVerb && isMine(r.p.Norm[h.first])
}

// ownNa end in نا without meaning us.
var ownNa = eventWords("لبنانا كورونا أحيانا قانونا ميدانا إنسانا مكانا بيانا عدوانا عنوانا ثمنا حسنا طيرانا برلمانا أمانا خسرانا مجانا إعلانا سكانا")

// isMine says whether a noun of a deed has a ي of mine: إعارتي.
func isMine(norm string) bool {
	return strings.HasSuffix(norm, "تي") && len(norm) >= 5*2 && !strings.HasPrefix(norm, "ال")
}

// beforehand says whether a summary begins after قبل أن: what was done before that was cut off, and its verb tells no past.
func (r *eventReader) beforehand(s Sentence, first int) bool {
	return first >= s.First+2 && r.p.Norm[first-1] == "ان" && withoutAnd(r.p.Norm[first-2]) == "قبل"
}

// spokenBy says whether a clause begins with what nobody said: أوضح أنه سيتوجه إلى دمشق.
func (r *eventReader) spokenBy(first int, h happening) bool {
	i := first + 1
	if h.headed || i >= h.last || !temporal.Says(withoutAnd(r.p.Norm[first])) || r.covered[first] {
		return false
	}
	for i < h.last && r.dated(i) {
		i++
	}
	return i < h.last && (complements[r.p.Norm[i]] || r.opens(i) || r.parted(i) || r.p.Norm[i] == "ان")
}

// wholeSentence is where the sentence of a clause begins, if it is not too long and nothing parts the clause from it; else
// where the clause begins.
func (r *eventReader) wholeSentence(s Sentence, h happening) int {
	if h.last-s.First > longestSummary {
		return h.first
	}
	for i := h.first - 1; i >= s.First; i-- {
		if r.parted(i) {
			return h.first
		}
		if r.afterDateline(i, s) {
			return i
		}
	}
	return s.First
}

// saysItsSubject says whether a clause after أن opens with a definite noun, whose own it is: قال إن القوات انسحبت أمس.
func (r *eventReader) saysItsSubject(h happening) bool {
	if norm := r.p.Norm[h.first]; norm != "ان" && norm != "بان" {
		return false
	}
	i := h.first + 1
	for i < h.predicate && (r.p.Tokens[i].Kind == arabic.Punct || r.dated(i)) {
		i++
	}
	return i < h.predicate && (strings.HasPrefix(r.p.Norm[i], "ال") && len(r.p.Norm[i]) >= 5*2 && !relatives[r.p.Norm[i]] || r.covered[i])
}

// sayingBefore is the verb of saying that governs a clause after أن which speaks of its subject by a pronoun only: قال الوزير
// الاثنين إن بلاده ستشارك; -1 if there is none, or too much lies between.
func (r *eventReader) sayingBefore(s Sentence, h happening) int {
	if !complements[r.p.Norm[h.first]] || h.first+1 >= h.last {
		return -1
	}
	bare := r.p.Norm[h.first] == "ان" || r.p.Norm[h.first] == "بان"
	if bare && !r.hisOwn(h.first+1) || impersonal[r.p.Norm[h.first+1]] {
		return -1
	}
	for i := h.first - 1; i >= s.First; i-- {
		if r.parted(i) || h.last-i > longestSummary {
			return -1
		}
		if temporal.Says(r.p.Norm[i]) && !r.covered[i] && !relatives[r.p.Norm[max(i-1, 0)]] && (i == s.First || r.begins(i, s) || r.isComma(i-1)) {
			return i
		}
	}
	return -1
}

// impersonal verbs have no subject to miss after أنه: أكد أنه تم فتح المعبر.
var impersonal = eventWords("تم تمت سيتم يتم جرى سيجري يجري تقرر لا لم لن ليس من في لن عندما بعد منذ خلال")

// subjectOf says whether the verb of a clause stands right before the phrase that ends with a noun: أظهر مقطع فيديو انتشر. What
// is described is its subject then, and the clause is not cut before it.
func (r *eventReader) subjectOf(h happening, noun int) bool {
	for i := noun; i > h.first && noun-i < subjectReach; i-- {
		norm := r.p.Norm[i]
		if r.p.Tokens[i].Kind != arabic.Word || r.covered[i] || r.attachedAt(i) || governing[norm] || arabic.IsStopWord(norm) || strings.HasPrefix(norm, "ال") && i != noun {
			return false
		}
		if v := r.verbAt(i-1, h.first); v == temporal.Perfect && !r.hasObject(i-1) {
			return true
		}
	}
	return false
}

// inItsSentence widens a phrase that lacks whoever did what its relative clause tells (كلمة ألقاها أمس, المباراة التي جمعتهما) to its
// whole sentence: if that is short enough and speaks of no other date.
func (r *eventReader) inItsSentence(s Sentence, h happening) happening {
	if !h.headed || h.first == s.First || s.Last-s.First > longestSummary || !r.lost(h) {
		return h
	}
	for i := s.First; i < h.first; i++ {
		if r.parted(i) || r.datedOtherwise(i, h) || r.opens(i) || r.closes(i) {
			return h
		}
	}
	h.first, h.last, h.headed = s.First, s.Last, false
	return h
}

// lost says whether a phrase lacks whoever did what it tells, or hangs on a preposition that cannot be taken off (باتفاق عاد بمقتضاه).
func (r *eventReader) lost(h happening) bool {
	return r.ownerless(h) || r.ofTwo(h) && !r.someoneIn(h.first, h.last) || r.attachedAt(h.first) && !r.withoutPreposition(h.first) && (strings.HasPrefix(r.p.Norm[h.first], "ل") || h.predicate == h.first+1 || r.hisOwn(h.first))
}

// leaning words begin a clause that speaks of somebody named before.
var leaning = eventWords("لكنه لكنها لكنهم لأنه لأنها ولكنه ولكنها إلا")

// ofTwo says whether a verb has two for its object who are named before: جمعتهما.
func (r *eventReader) ofTwo(h happening) bool {
	return strings.HasSuffix(r.p.Norm[h.predicate], "هما")
}

// nobodyDidIt says whether a sentence opens with its verb and names nobody who did it: انتقل إلى المدينة القديمة أمس.
func (r *eventReader) nobodyDidIt(h happening) bool {
	if h.headed || h.predicate > h.first+1 || impersonal[withoutAnd(r.p.Norm[h.predicate])] || r.verbAt(h.predicate, h.first) != temporal.Perfect || !r.subjectless(h) {
		return false
	}
	for i := h.predicate + 2; i < h.last; i++ {
		norm := r.p.Norm[i]
		if r.p.Tokens[i].Kind != arabic.Word || r.dated(i) || arabic.IsStopWord(norm) || governing[norm] || attached(norm) && !r.covered[i] {
			continue
		}
		before := r.p.Norm[i-1]
		free := r.dated(i-1) || r.covered[i-1] || r.isComma(i-1) || r.hisOwn(i-1) || strings.HasPrefix(before, "ال") || strings.HasPrefix(before, "بال") || strings.HasPrefix(before, "لل")
		adverb := strings.HasSuffix(r.p.Tokens[i].Text, "ا") && !r.covered[i]
		if free && !adverb && (!strings.HasPrefix(norm, "و") || beginsWithWaw(norm)) && !governing[before] && (!strings.HasPrefix(norm, "ال") || r.dated(i-1) || r.isComma(i-1)) {
			return false
		}
	}
	return true
}

// unknownImperfect says whether a sentence opens with a token that is a verb of the present which no table has: يتصدى.
func (r *eventReader) unknownImperfect(i int) bool {
	norm, text := withoutAnd(r.p.Norm[i]), r.p.Tokens[i].Text
	if i != r.p.Sentences[r.p.sentenceOf[i]].First || r.covered[i] || len(norm) < 4*2 || strings.HasSuffix(text, "ة") || ownImperfect[norm] {
		return false
	}
	return (strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "ت") && !strings.HasSuffix(text, "ا")) && temporal.VerbOf(norm) == temporal.NoVerb
}

// presentInside says whether a word within a sentence can only be a verb of the present: after أن, or before its object (مقطع يظهر
// التدريبات). Few nouns begin with ي.
func (r *eventReader) presentInside(i int) bool {
	norm := r.p.Norm[i]
	if !strings.HasPrefix(norm, "ي") || len(norm) < 4*2 || r.covered[i] || strings.HasSuffix(r.p.Tokens[i].Text, "ة") || yaNouns[norm] || i+1 >= len(r.p.Norm) {
		return false
	}
	return i > 0 && r.p.Norm[i-1] == "ان" || r.covered[i+1] || strings.HasPrefix(r.p.Norm[i+1], "ال") && !strings.HasSuffix(norm, "ين")
}

var yaNouns = eventWords("يوم يومي يومين يمين يسار يورو يهود ياباني يابانية يمني يوناني يساري يميني ينبوع يقين ياقوت يخت")

// heDidIt says whether the noun after a verb cannot be its subject: the verb is of a man and the noun feminine (سيخوض مواجهة).
func (r *eventReader) heDidIt(verb, noun int) bool {
	norm, next := withoutAnd(r.p.Norm[verb]), r.p.Tokens[noun].Text
	if r.covered[noun] || !strings.HasSuffix(next, "ة") || strings.HasPrefix(r.p.Norm[noun], "ال") || menInHa[r.p.Norm[noun]] || intransitives[norm] {
		return false
	}
	switch r.verbAt(verb, verb) {
	case temporal.Coming:
		return strings.HasPrefix(norm, "سي")
	case temporal.Scheduled:
		return strings.HasPrefix(norm, "ي")
	}
	return false
}

// menInHa end in ة and take a verb of a man: ثلاثة, قادة.
var menInHa = eventWords("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة مائة عدة بضعة قادة ساسة قضاة دعاة رعاة أئمة طلبة خليفة علامة سادة غزاة مشاة أساتذة دكاترة خبرة أفارقة أشقة")

// inPlace says whether a token belongs to the name of a place.
func (r *eventReader) inPlace(i int) bool {
	for _, m := range r.mentions {
		if m.In == r.p.In && m.Span.Start <= r.p.Tokens[i].Start && r.p.Tokens[i].End <= m.Span.End {
			return r.entities[m.Entity].Kind == db.KindPlace
		}
	}
	return false
}

// opensWithImperfect says whether a sentence opens with a verb of the present that no table has, and its date dates a noun:
// يؤدي الوزير زيارة إلى بغداد من 4 إلى 6 يوليو. Then the clause tells it, not the noun.
func (r *eventReader) opensWithImperfect(s Sentence, h happening) bool {
	return h.first == s.First && h.predicate > h.first+1 && r.verbAt(h.predicate, h.first) == temporal.NoVerb && r.unknownImperfect(h.first)
}

// ownImperfect begin like a verb of the present and are nouns.
var ownImperfect = eventWords("يوم يومي تقرير تحت تعليق تصريح تنظيم تحالف تفجير توقيع تأجيل تعيين تدشين تشكيل تسجيل تقديم تكريم تنفيذ توزيع تصويت تطبيق تحقيق تعاون تبادل تراجع توقيف تحديد ترشيح تمديد تحرير تتويج تنصيب تسليم تسلم تونس تركيا تويتر يوفنتوس تشيلسي يونايتد تهريب تفكيك توسيع تطوير تعزيز تفعيل تحويل تحديث ترحيل تغيير تأسيس")
