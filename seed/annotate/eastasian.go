package annotate

import (
	"strings"
	"sync"

	"sijill/db"
)

// Names of East Asia: a family name first, then two syllables, some of which
// are Arabic words too (مون جاي إن). The two together tell a name.

// eastAsian claims such names before words like إن can end them.
func (a *reading) eastAsian(part int) {
	p := a.parts[part]
	for i := range p.Tokens {
		if last, peel := p.eastAsianName(i); last > 0 && p.free(i, last) {
			m := a.claim(part, i, last, db.KindPerson, byEastAsian)
			m.form = p.formPeeled(i, last, peel, false)
			m.key = keyOf(m.form)
		}
	}
}

// eastAsianName returns the token after the name that begins at i and the
// letters before its first word, or 0. One of its syllables must be no word of
// the language: هو جين تاو, not هو إن كي.
func (p *Part) eastAsianName(i int) (last int, peel uint8) {
	if !p.isArabic(i) {
		return 0, 0
	}
	family := p.Norm[i]
	if !eastFamilies()[family] {
		rest, ok := strings.CutPrefix(family, "و")
		if !ok || len(rest) < 6 || !eastFamilies()[rest] {
			return 0, 0
		}
		peel = 1
	}
	j, foreign := i+1, 0
	for range 2 {
		if m := p.mark(j); (m == "-" || m == "ـ") && p.continues(j) && j > i+1 {
			j++
		}
		if !p.continues(j) || !p.isArabic(j) || !eastSyllables()[p.Norm[j]] || p.isParticle(i, j) {
			return 0, 0
		}
		if w := p.words[j]; !w.any(isBreak|isCue) && (!eastWords()[p.Norm[j]] || w.any(isGiven|isSurnameWord)) {
			foreign++
		}
		j++
	}
	if foreign == 0 || foreign < 2 && strings.ContainsAny(p.Tokens[i].Text, "أإ") {
		return 0, 0 // بأن كي …
	}
	return j, peel
}

// eastCountries are the words of a title before which a name of two syllables is
// to be expected.
var eastCountries = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["east-asian-country"]) })

// shortEastAsian returns the token after a family name and one more word after
// the title of such a country (الناطق باسم الخارجية الصينية لو كانغ), or 0.
func (p *Part) shortEastAsian(t *title, j int) int {
	k := j + 1
	if !eastFamilies()[p.Norm[j]] || !p.continues(k) || !p.isArabic(k) || p.owner[k] != free || !eastSyllables()[p.Norm[k]] && !eastFamilies()[p.Norm[k]] && !p.properWord(k) {
		return 0
	}
	for n := t.first; n < j; n++ {
		if eastCountries()[strings.TrimSuffix(strings.TrimPrefix(p.Norm[n], "ال"), "ه")] {
			return k + 1
		}
	}
	return 0
}

// isParticle reports whether the word at j is أن, or إن after a name that is
// not Korean: وانغ يي إن … is a man and what he says.
func (p *Part) isParticle(family, j int) bool {
	if p.Norm[j] != "ان" {
		return false
	}
	return strings.HasPrefix(p.Tokens[j].Text, "أ") || !koreanFamilies()[strings.TrimPrefix(p.Norm[family], "و")]
}
