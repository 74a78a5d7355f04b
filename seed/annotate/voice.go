package annotate

import (
	"slices"
	"strings"
	"sync"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/ordinary"
	"sijill/seed/annotate/tagger"
)

// The learned tagger is one voice beside the rules: what no rule has claimed it
// may name, when it is sure enough and the tables do not speak against it.

// namer finds names in the sentences of one document.
type namer interface {
	TagDocument(sentences [][]arabic.Token) [][]tagger.Span
}

// voice is the learned tagger; nil when its weights cannot be read, and then
// the rules speak alone.
var voice = sync.OnceValue(func() namer {
	t, err := tagger.Load()
	if err != nil {
		return nil
	}
	return t
})

// Least confidence by kind: measured on the labelled sample, so that a name of
// the tagger is right about as often as one of the rules.
var leastConfidence = map[tagger.Kind]float32{tagger.Person: 0.75, tagger.Organization: 0.8, tagger.Place: 0.8}

// leastAlone is the confidence that a person's name of one word needs.
const leastAlone = 0.85

var kindOf = map[tagger.Kind]db.EntityKind{
	tagger.Person: db.KindPerson, tagger.Organization: db.KindOrganization, tagger.Place: db.KindPlace,
}

// learned adds what the tagger heard and no rule has claimed.
func (a *reading) learned() {
	for n := range a.parts {
		for _, h := range a.heard[n] {
			a.consider(n, h.first, h.last, h.span)
		}
	}
}

// consider claims a name of the tagger unless it is unsure, overlaps what a rule
// found, or holds a word that is no part of a name.
func (a *reading) consider(part, first, last int, s tagger.Span) {
	p := a.parts[part]
	if s.Confidence < leastConfidence[s.Kind] || !p.free(first, last) {
		return
	}
	if s.Kind == tagger.Person {
		first = p.beforeSurname(p.afterAdjective(first, last))
	}
	if s.Kind == tagger.Person && !p.isFullName(first, last) && (s.Confidence < leastAlone || p.words[first].any(isGiven|isOpener)) {
		return // a given name alone, or one word of which the tagger is not very sure
	}
	switch s.Kind {
	case tagger.Person:
		if !p.nameable(first, last) || last == first+1 && !p.standsAlone(first) {
			return
		}
	default:
		if last == first+1 && p.words[first].any(isBreak|isNisba|isCue|isOrdinary|isHead|isOrgHead|isPlaceHead) || p.opensRole(first) || !p.oneThing(first, last) {
			return
		}
	}
	m := a.claim(part, first, last, kindOf[s.Kind], band(s))
	m.strip(p)
	a.narrow(m)
}

// opensRole reports whether a word is a role noun, which no organisation's name
// begins with: المدير الجهوي للحماية المدنية, مستشار الأمن القومي.
func (p *Part) opensRole(i int) bool {
	w := p.words[i]
	return w.any(isHead) && !w.any(isWeakHead|isOrgHead|isOffice)
}

// beforeSurname returns where a person's name begins of which the tagger heard
// the end alone: at a connector (فان, دي), or at a given name that is nothing
// else (إبراهيم كالين).
func (p *Part) beforeSurname(first int) int {
	for k := first - 1; k >= 0 && !p.lineStart[k+1] && p.owner[k] == free; k-- {
		w := p.words[k]
		if w.any(isBreak|isHead|isCue) || !w.any(isConnector) && (!w.any(isGiven) || w.any(isGivenWord)) {
			break
		}
		if w.base == "ابن" && p.afterConnector(k, false) == 0 {
			break // somebody's son
		}
		first = k
		if w.peel > 0 {
			break
		}
	}
	return first
}

// afterAdjective returns where a person's name begins that the tagger opened a
// word too early: اليافع كيليان مبابي, وأكد فلان الفلاني.
func (p *Part) afterAdjective(first, last int) int {
	if last < first+3 || !p.words[first+1].any(isGiven) || p.words[first+1].any(isGivenWord) {
		return first
	}
	if w := p.words[first]; w.any(isSurname) && !w.any(isGiven) {
		return first + 1 // ترامب and another's name
	} else if !w.any(isGiven|isOpener|isConnector) && (!w.bare || w.any(isOrdinary|isCue)) {
		return first + 1
	}
	return first
}

// isFullName reports whether the words are more than one name; عبد and what
// follows it are one.
func (p *Part) isFullName(first, last int) bool {
	if p.words[first].base == "عبد" {
		first++
	}
	return last > first+1
}

// nameable reports whether the words can be a person's name.
func (p *Part) nameable(first, last int) bool {
	if rest, ok := strings.CutPrefix(p.Norm[first], "ف"); ok && len(rest) >= 6 && ordinary.Has(rest) {
		return false // فساعده
	}
	if w := p.words[first]; w.any(isCue) && w.any(isGivenWord) && !p.sonOf(first) {
		return false // وعدّ الصدر
	}
	if w := p.words[first]; w.any(isOrdinary) && !w.any(isGiven|isSurname|isSurnameWord|isConnector) {
		return false
	}
	if p.words[first].any(isNoble) && last > first+1 && ofFamily[p.Norm[first+1]] {
		return false // الأمير بن سلمان
	}
	proper := false
	for i := first; i < last; i++ {
		w := p.words[i]
		if i > first && (p.Norm[i] == "هو" || hisKin[p.Norm[i]]) {
			return false // صلاح هو من …
		}
		if _, used, _ := p.outletAt(i); used > 0 && i > first && strings.HasPrefix(p.Norm[i], "ل") {
			return false // فلان لرويترز
		}
		if !p.nameShape(i, first) || w.any(isCue|isOffice|isUnnamed) && i > first && !w.any(isGiven|isSurname|isSurnameWord) {
			return false
		}
		if w.any(isBreak|isHonorific|isRank|isOrgHead|isPlaceHead) && !w.any(isGiven|isSurnameWord) || w.any(isNisba) && i == first || w.any(isHead) && !w.any(isGiven|isSurnameWord) || p.lineStart[i] && i > first {
			return false
		}
		proper = proper || !w.any(isOrdinary) || w.any(isGiven|isSurname|isSurnameWord)
	}
	return proper && (last > first+1 || !p.words[first].any(isOrdinary))
}

// hisKin are the kin of whom the name before them is: الملك سلمان نجله.
var hisKin = map[string]bool{
	"نجله": true, "نجلها": true, "ابنه": true, "ابنها": true, "ابنته": true, "ابنتها": true, "شقيقه": true, "شقيقته": true,
	"زوجته": true, "زوجها": true, "والده": true, "والدته": true, "والدها": true, "والدتها": true,
}

// nameShape reports whether a word that is no known name has not the ending of
// a verb (انحنى) or, inside a name, that of a pronoun (وأمامهما).
func (p *Part) nameShape(i, first int) bool {
	if p.words[i].any(isGiven | isSurname | isSurnameWord) {
		return true
	}
	if strings.HasSuffix(p.Tokens[i].Text, "ى") && p.words[i].bare {
		return false
	}
	n := p.Norm[i]
	return i == first || len(n) < 8 || !hasEnding(n, "هما") && !hasEnding(n, "هم")
}

// strip takes the proclitics off a name's first word where the tables do not
// know the word: و, and ل before the article.
func (m *mention) strip(p *Part) {
	w := p.words[m.first]
	if w.peel > 0 || w.is != 0 && w.bare {
		return
	}
	n := p.Norm[m.first]
	peel, merge := uint8(0), false
	switch {
	case len(n) > 8 && hasPrefix(n, "ولل"), len(n) > 8 && hasPrefix(n, "فلل"):
		peel, merge = 2, true
	case len(n) > 8 && hasPrefix(n, "لل"):
		peel, merge = 1, true
	case len(n) > 8 && hasPrefix(n, "وال"):
		peel = 1
	case len(n) > 8 && (hasPrefix(n, "بال") || hasPrefix(n, "فال")) && p.standsWithout(n[len("ب"):]):
		peel = 1 // بالعبادي, but not بالوتيلي or فالفيردي
	case len(n) > 10 && hasPrefix(n, "وبال"):
		peel = 2
	case len(n) > 6 && hasPrefix(n, "و") && p.isConjunction(n):
		peel = 1
	case len(n) > 6 && (hasPrefix(n, "ل") || hasPrefix(n, "ب")) && slices.Contains(p.Norm, n[2:]):
		peel = 1
	}
	m.form = p.formPeeled(m.first, m.last, peel, merge)
	m.key = keyOf(m.form)
}

// standsWithout reports whether a word without its proclitic is met in the text
// or is a name of the tables.
func (p *Part) standsWithout(rest string) bool {
	w := lexicon()[rest]
	return slices.Contains(p.Norm, rest) || w != nil && w.peel == 0 && w.any(isSurname|isSurnameWord)
}

// isConjunction reports whether the و of a word no table knows is and: the rest
// stands by itself elsewhere in the text, or the word does not begin as foreign
// names with W do.
func (p *Part) isConjunction(n string) bool {
	rest := n[len("و"):]
	if slices.Contains(p.Norm, rest) {
		return true
	}
	return !hasPrefix(rest, "ي") && !hasPrefix(rest, "و") && !hasPrefix(rest, "ا")
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }
