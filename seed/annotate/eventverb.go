package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/seed/annotate/temporal"
)

// Which words of a clause are verbs. Without vowels many a perfect is written like a noun.

// verbAt reads a verb. Words that are as often nouns (بحث, عقد) are verbs only where a clause begins, or after
// the date that a clause begins with.
func (r *eventReader) verbAt(i, clauseFirst int) temporal.Verb {
	norm := r.p.Norm[i]
	if r.covered[i] {
		return temporal.NoVerb
	}
	if i > clauseFirst && isNegation(r.p.Norm[i-1]) {
		return temporal.Perfect
	}
	if r.readsAsNoun(i, clauseFirst) {
		return temporal.NoVerb
	}
	if i > 0 && relatives[r.p.Norm[i-1]] && (doneByHer(norm) || r.surelyDone(i)) {
		return temporal.Perfect
	}
	if norm == "عبر" && !r.expresses(i) {
		return temporal.NoVerb
	}
	if openVerbs[norm] || openVerbs[withoutAnd(norm)] {
		if i <= clauseFirst+1 || i > 0 && (r.p.Tokens[i-1].Text == "،" && i-clauseFirst < 8 || r.p.Norm[i-1] == "قد" || r.p.Norm[i-1] == "التي" || r.p.Norm[i-1] == "الذي") {
			return temporal.Perfect
		}
	}
	v := temporal.VerbOf(norm)
	if v != temporal.Announced && strings.HasSuffix(r.p.Tokens[i].Text, "ة") { // المرتقبة, but إعادة is not أعاده
		return temporal.NoVerb
	}
	return v
}

// readsAsNoun says whether a word that may be a perfect is a noun where it stands: after a preposition (بعد نشر), by its
// hamza (إصابته is not أصابته), in a name (سيدي ولد محمد), or after a noun without article (مليون سجل).
func (r *eventReader) readsAsNoun(i, clauseFirst int) bool {
	norm := r.p.Norm[i]
	if temporal.VerbOf(norm) != temporal.Perfect && !openVerbs[norm] {
		return false
	}
	if strings.HasPrefix(r.p.Tokens[i].Text, "إ") || ofNames[norm] && i > clauseFirst+1 || isHisDeed(norm) {
		return true
	}
	if i == 0 || r.p.Tokens[i-1].Kind != arabic.Word {
		return false
	}
	before := r.p.Norm[i-1]
	if beforeNouns[before] {
		return true
	}
	indefinite := !strings.HasPrefix(before, "ال") && !r.covered[i-1] && !arabic.IsStopWord(before) && !r.dated(i-1) && temporal.VerbOf(before) == temporal.NoVerb
	return homographs[norm] && i > clauseFirst && indefinite && !joining[before] && !turns[before] && !relatives[before]
}

// surelyDone says whether a word right after a relative pronoun, which no table has, can only be a perfect: no preposition, no article,
// no pronoun of his (الذي مقره بغداد), no letter of the present.
func (r *eventReader) surelyDone(i int) bool {
	norm := r.p.Norm[i]
	if r.p.Tokens[i].Kind != arabic.Word || len(norm) < 3*2 || temporal.VerbOf(norm) != temporal.NoVerb || arabic.IsStopWord(norm) || statives[norm] || governing[norm] || phraseStops[norm] || withPronouns[norm] || r.dated(i) {
		return false
	}
	for _, first := range [...]string{"ا", "ت", "ي", "ن", "س", "ل", "ب", "م", "و"} {
		if strings.HasPrefix(norm, first) {
			return false
		}
	}
	return !strings.HasSuffix(r.p.Tokens[i].Text, "ة") && !strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "ها") && !strings.HasSuffix(norm, "هم")
}

// expresses says whether عبر is a verb: عبر الوزير عن أسفه. Else it is a preposition.
func (r *eventReader) expresses(i int) bool {
	for k := i + 2; k < min(len(r.p.Norm), i+expressReach); k++ {
		if r.p.Norm[k] == "عن" {
			return r.p.sentenceOf[k] == r.p.sentenceOf[i]
		}
	}
	return false
}

// expressReach is how many words after عبر its عن may stand.
const expressReach = 12

// isHisDeed says whether a word is written like استقالته, which is his resignation and hardly ever a verb.
func isHisDeed(norm string) bool {
	for _, pronoun := range [...]string{"ته", "تها", "تهم"} {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && strings.HasPrefix(strings.TrimPrefix(base, "ب"), "است") {
			letters := []rune(base)
			return letters[len(letters)-2] == 'ا'
		}
	}
	return false
}

// doneByHer says whether a word is written like a perfect in the feminine with its object: شنتها. It is read only
// after a relative pronoun; imperfects begin with ت, ي, ن or س.
func doneByHer(norm string) bool {
	for _, first := range [...]string{"ت", "ي", "ن", "س"} {
		if strings.HasPrefix(norm, first) {
			return false
		}
	}
	return len(norm) >= 5*2 && (strings.HasSuffix(norm, "تها") || strings.HasSuffix(norm, "ته") || strings.HasSuffix(norm, "تهم"))
}
