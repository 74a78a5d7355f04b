package annotate

import (
	"strings"

	"sijill/db"
)

// Short forms: further mentions of the article's people by their surnames, or
// by a given name that nobody else of the article bears.

// shortForms finds further mentions of the article's people by their whole names
// and by their surnames.
func (a *reading) shortForms() {
	a.wholeForms()
	forms := map[string]shortForm{}
	for _, m := range a.claimed {
		if m.kind != db.KindPerson {
			continue
		}
		parts := nameParts(m.key)
		if m.rule == byEastAsian {
			if family := strings.Fields(m.key)[0]; shortable(family) && lexicon()[family] == nil {
				addForms(forms, family)
			}
			continue
		}
		if len(parts) < 2 {
			addForms(forms, m.key)
			continue
		}
		last := parts[len(parts)-1]
		if generations()[last] {
			last = parts[len(parts)-2] + " " + last
		}
		if !shortable(last) {
			continue
		}
		if name, ok := strings.CutPrefix(last, "عبدال"); ok {
			addForms(forms, "عبد ال"+name)
		}
		addForms(forms, last)
		if c := strings.Fields(last); len(c) > 1 && (c[0] == "دي" || c[0] == "فان") {
			addForms(forms, c[len(c)-1])
		}
	}
	given := a.givenForms(forms)
	if len(forms) == 0 {
		return
	}
	for n, p := range a.parts {
		for i := 0; i < len(p.Tokens); i++ {
			if !p.isArabic(i) || p.owner[i] != free {
				continue
			}
			f, ok := forms[p.Norm[i]]
			if !ok {
				continue
			}
			last := p.goesOn(i+1, f.rest)
			if last == 0 || f.peel > 0 && last == i+1 && p.isOneWord(i, p.Norm[i][2*int(f.peel):]) || !p.plausibleShort(i, last) || given[p.Norm[i]] && !a.givenAlone(n, i) {
				continue
			}
			m := a.propose(n, i, last, db.KindPerson, bySurname)
			if m == nil || m.rule != bySurname {
				continue
			}
			m.form = p.formPeeled(i, last, f.peel, f.merge)
			m.key = keyOf(m.form)
			i = last - 1
		}
	}
}

// wholeForms claims what is written as a whole name of the article elsewhere,
// where nothing beside it told that it is one: رمسيس الثالث.
func (a *reading) wholeForms() {
	forms := map[string][]shortForm{}
	known := map[string]bool{}
	for _, m := range a.claimed {
		if words := strings.Fields(m.key); m.kind == db.KindPerson && len(words) > 1 && !known[m.key] {
			known[m.key] = true
			eachForm(m.key, func(first string, f shortForm) {
				opening := first + " " + words[1]
				forms[opening] = append(forms[opening], f)
			})
		}
	}
	for n, p := range a.parts {
		for i := 0; i < len(p.Tokens); i++ {
			if p.owner[i] != free || !p.continues(i+1) {
				continue
			}
			for _, f := range forms[p.Norm[i]+" "+p.Norm[i+1]] {
				if last := p.goesOn(i+1, f.rest); last > 0 && !p.people[max(i-1, 0)] && (last >= len(p.Tokens) || !p.people[last]) {
					m := a.claim(n, i, last, db.KindPerson, bySurname)
					m.form = p.formPeeled(i, last, f.peel, f.merge)
					m.key = keyOf(m.form)
					i = last - 1
					break
				}
			}
		}
	}
}

// goesOn returns the token after the words, if they stand free at i in one line;
// else 0.
func (p *Part) goesOn(i int, words []string) int {
	for _, w := range words {
		if i >= len(p.Tokens) || p.Norm[i] != w || p.lineStart[i] || p.owner[i] != free {
			return 0
		}
		i++
	}
	return i
}

// givenForms enters the given names that one person alone of the article bears,
// and that are nothing else: شاكيرا after شاكيرا مبارك.
func (a *reading) givenForms(forms map[string]shortForm) map[string]bool {
	bearer := map[string]string{}
	for _, m := range a.claimed {
		if parts := nameParts(m.key); m.kind == db.KindPerson && len(parts) > 1 {
			if other, met := bearer[parts[0]]; met && other != parts[len(parts)-1] {
				bearer[parts[0]] = ""
			} else {
				bearer[parts[0]] = parts[len(parts)-1]
			}
		}
	}
	given := map[string]bool{}
	for name, surname := range bearer {
		w := lexicon()[name]
		if surname == "" || w == nil || !w.any(isGiven) || w.any(isGivenWord|isOrdinary|isOpener|isConnector) {
			continue
		}
		if _, taken := forms[name]; !taken {
			forms[name], given[name] = shortForm{}, true
		}
	}
	return given
}

// givenAlone reports whether a given name stands by itself, and is not the
// beginning of another name or its end.
func (a *reading) givenAlone(part, i int) bool {
	p := a.parts[part]
	for _, h := range a.hears(part, i, i+1) {
		if h.last > h.first+1 {
			return false
		}
	}
	if p.continues(i+1) && p.isArabic(i+1) && (p.people[i+1] || p.words[i+1].any(isGiven|isSurname|isSurnameWord|isConnector|isOrdinal) || p.properWord(i+1)) {
		return false
	}
	return i == 0 || p.lineStart[i] || !p.people[i-1] && !p.properWord(i-1) && !p.words[i-1].any(isGiven|isConnector|isNamedAfter|isBuilding|isPlaceHead|isThing)
}

type shortForm struct {
	rest  []string
	peel  uint8
	merge bool
}

// addForms enters a name with every row of proclitics it may be written with.
func addForms(forms map[string]shortForm, name string) {
	eachForm(name, func(first string, f shortForm) {
		if _, taken := forms[first]; !taken {
			forms[first] = f
		}
	})
}

// eachForm gives the first word of a name with every row of proclitics it may be
// written with.
func eachForm(name string, do func(first string, f shortForm)) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return
	}
	do(words[0], shortForm{rest: words[1:]})
	stem, article := strings.CutPrefix(words[0], "ال")
	for _, row := range procliticRows {
		f := shortForm{rest: words[1:], peel: uint8(len(row) / 2)}
		first := row + words[0]
		if article && strings.HasSuffix(row, "ل") {
			f.merge, first = true, row+"ل"+stem
		}
		do(first, f)
	}
}

// shortable reports whether a surname can be met alone without being taken for
// a word: role nouns and forms of address cannot.
func shortable(last string) bool {
	words := strings.Fields(last)
	w, ok := lexicon()[words[len(words)-1]]
	if len(words) > 1 {
		return true
	}
	return len(last) >= 4 && (!ok || w.peel > 0 || !w.any(isBreak|isHonorific|isHead|isRank|isNisba|isConnected|isOrdinal|isFormer|isOrgHead|isPlaceHead|isCue))
}

// plausibleShort reports whether a surname alone is a name here: a word that
// is ordinary too must not be followed by a definite noun or preceded by one.
func (p *Part) plausibleShort(i, last int) bool {
	w := p.words[i]
	if i > 0 && !p.lineStart[i] && p.owner[i-1] == free && p.words[i-1].any(isGiven) && !p.words[i-1].any(isOrdinary) {
		return false // طارق صالح is not the علي عبد الله صالح of the same article
	}
	if !w.any(isOrdinary) || !w.bare && w.any(isSurname|isSurnameWord) || last > i+1 {
		return true
	}
	if w.bare && i > 0 && !p.lineStart[i] && p.words[i-1].is == isOrdinary && p.words[i-1].bare {
		return false // حل مشرف
	}
	if last < len(p.Tokens) && p.isArabic(last) && !p.lineStart[last] {
		c := p.words[last]
		if !c.bare && w.bare && c.peel == 0 && !c.any(isNisba) {
			return false // أمين العاصمة, حميد الصفات
		}
	}
	return true
}
