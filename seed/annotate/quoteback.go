package annotate

import (
	"slices"
	"strings"

	"sijill/db"
	"sijill/seed/outlet"
)

// Antecedents: whom الوكالة, الموقع, البيان or المسؤول الأميركي point back to.

// Tokens that are looked back over: for a source of the same noun, and for the
// office whose paper speaks.
const (
	farBack  = 600
	nearBack = 80
)

const mostTries = 24 // nouns like it that are looked at behind a noun with the article

// antecedent returns the source named last before f that a noun with the
// article stands for: an outlet of its kind, an office with the same noun.
func (a *reading) antecedent(p *Part, f int) (db.SourceName, bool) {
	stem := p.words[f].stem
	kind := outlet.Heads[stem]
	tries := 0
	for k := f - 1; k >= 0 && k >= f-farBack; k-- {
		if m := a.at(p, k); m != nil && kind != "" && m.kind == db.KindOrganization {
			if o, ok := outlet.Given(m.form); ok && (o.Kind == kind || p.wordAt(m.first-1).stem == stem) {
				return o, true
			}
		}
		if p.words[k].stem != stem || stem == "" {
			continue
		}
		if tries++; tries > mostTries {
			break
		}
		if kind != "" {
			if o, ok := p.outletNear(k); ok {
				return o.name, true
			}
			if kind == db.SourceAgency && speechWords().news[p.wordNorm(k+1)] && p.wordAt(k+2).any(isNisba) && p.continues(k+2) {
				return *sourceOf(p.formPeeled(k, k+3, p.words[k].peel, false)), true // وكالة الأنباء الماليزية
			}
			if m := a.at(p, k); m != nil && m.kind == db.KindOrganization && m.first == k && m.last > k+1 {
				return *a.organizationSource(m), true // وكالة موديز
			}
			if m := a.at(p, k+2); p.mark(k+1) == "#" && m != nil && m.kind == db.KindOrganization && m.first == k+2 {
				return *a.organizationSource(m), true
			}
			continue
		}
		if name, ok := a.officeNamed(p, k); ok {
			return name, true
		}
	}
	return db.SourceName{}, false
}

// officeNamed reads an office with its whole name at k: وزارة الصحة, الهيئة
// الوطنية للانتخابات.
func (a *reading) officeNamed(p *Part, k int) (db.SourceName, bool) {
	w := p.words[k]
	if !w.any(isOffice) || speechWords().document[w.base] {
		return db.SourceName{}, false
	}
	if m := a.at(p, k); m != nil {
		if end := p.ministryEnd(m.first, m.last); end > m.last && m.first == k {
			return *a.organizationSource(m), true
		}
		if whole := a.wholeName(m); whole != "" {
			return *sourceOf(whole), m.first == k
		}
		return *sourceOf(m.form), m.kind == db.KindOrganization && m.first == k && m.last > k+1
	}
	end := p.officePhrase(k, min(k+longestSubject, p.SentenceAt(k).Last))
	for n := k + 1; n < end && !w.bare; n++ {
		if !p.isAdjective(n) {
			end = n // المحكمة استندت
		}
	}
	if end <= k+1 || w.bare && p.words[k+1].bare && p.owner[k+1] < 0 {
		return db.SourceName{}, false
	}
	return *sourceOf(p.form(k, end)), true
}

// wholeName is the name by which the article calls an office with its country too:
// وزارة العدل النيجيرية of وزارة العدل; nothing where it has no such name.
func (a *reading) wholeName(m *mention) string {
	if m.kind != db.KindOrganization || m.entity < 0 {
		return ""
	}
	whole := a.found.Entities[m.entity].Name
	if rest, ok := strings.CutPrefix(keyOf(whole), m.key+" "); ok && !strings.Contains(rest, " ") {
		return whole
	}
	return ""
}

// issuer returns the office that البيان at f speaks for: the one whose paper
// was named last, else the office named last. Other papers (التقرير) are the one
// of their noun that was named before.
func (a *reading) issuer(p *Part, f int) (db.SourceName, bool) {
	official := speechWords().statement[p.words[f].base]
	back := farBack
	if official {
		back = nearBack
	}
	for k := f - 1; k >= 0 && k >= f-back; k-- {
		if !official {
			if c := p.words[k]; c.bare && c.base == p.words[f].stem && c.any(isOffice) {
				end := p.officePhrase(k, min(k+longestSubject, p.SentenceAt(k).Last))
				for n := k + 1; n < end; n++ {
					if p.Norm[n] == "عن" && !issued[p.Norm[n-1]] {
						end = n // what it is about
					}
				}
				return *a.paperSource(p, k, max(end, k+1)), end > k+1
			}
			continue
		}
		if speechWords().document[p.words[k].base] && p.words[k].peel == 0 && speechWords().jointPaper[p.wordNorm(k+1)] {
			return *unnamedSource(p.form(k, k+2)), true
		}
		if speechWords().document[p.words[k].base] && p.words[k].bare {
			end := p.officePhrase(k, min(k+longestSubject, p.SentenceAt(k).Last))
			if source := a.paperSource(p, k, end); end > k && source.Kind == db.SourceOffice {
				return *source, true
			}
		}
		if name, ok := a.officeNamed(p, k); ok && name.Kind == db.SourceOffice && !(k > 0 && speechWords().preposition[p.Norm[k-1]] && p.owner[k-1] < 0) {
			return name, true // but not من قبل السلطات
		}
	}
	return db.SourceName{}, false
}

// fitsNoun reports whether a source can be what a noun with the article stands
// for: its name begins with no other noun of an office.
func fitsNoun(source *db.SourceName, stem string) bool {
	first, _, _ := strings.Cut(keyOf(source.Name), " ")
	w := lexicon()[first]
	return w == nil || !w.any(isOffice) || w.stem == stem
}

// namedOfficial returns the person that المسؤول الأميركي points back to: the only
// one of this and the sentence before whose role has the same adjective; -1 for
// nobody.
func (a *reading) namedOfficial(p *Part, f, last int, carried *speaker) int {
	nation := ""
	for k := f + 1; k < last; k++ {
		if p.words[k].any(isNisba) {
			nation = nationOf(p.Norm[k])
		}
	}
	if nation == "" {
		return -1
	}
	n := p.sentenceOf[f]
	found := -1
	if carried != nil && carried.entity >= 0 && a.hasNation(carried.entity, nation) {
		found = carried.entity
	}
	for k := max(p.Sentences[max(n-1, 0)].First, f-nearBack); k < f; k++ {
		m := a.person(p, k)
		if m == nil || m.entity < 0 || m.entity == found || !a.hasNation(m.entity, nation) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m.entity
	}
	return found
}

// isCarried reports whether المسؤول الحكومي is the person who just spoke: an official
// without a name was not spoken of, and that person has no other nation.
func (a *reading) isCarried(p *Part, f, last int, carried *speaker) bool {
	w := p.words[f]
	if carried == nil || carried.entity < 0 || last > f+2 || !speechWords().official[w.base] {
		return false
	}
	if _, cited := a.lastUnnamed(w.base); cited {
		return false
	}
	if _, named := a.unnamedBefore(p, f); named {
		return false
	}
	for k := f + 1; k < last; k++ {
		if p.words[k].any(isNisba) && a.hasSomeNation(carried.entity) && !a.hasNation(carried.entity, nationOf(p.Norm[k])) {
			return false
		}
	}
	return true
}

// goesOnAs reports whether a spokesman behind a verb of going on is the one who just
// spoke and was called so: وأضاف المتحدث باسم الكرملين.
func (a *reading) goesOnAs(p *Part, f, last int, carried *speaker) bool {
	if carried == nil || carried.entity < 0 || f == 0 || !speechWords().going[p.words[f-1].base] {
		return false
	}
	w := p.words[f]
	if a.bearers(p, f, last)[carried.entity] || speechWords().official[w.base] {
		return true
	}
	for _, r := range a.found.Roles { // وأضاف المدرب البرتغالي
		if words := roleWords(r.Title); r.Entity == carried.entity && !w.bare && len(words) > 0 && words[0] == w.stem && p.onlyAdjectives(f+1, last) {
			return true
		}
	}
	return false
}

// hasSomeNation reports whether a role of a person has the adjective of a nation.
func (a *reading) hasSomeNation(entity int) bool {
	return a.roleHas(entity, func(word string) bool {
		w := lexicon()[word]
		return w != nil && w.any(isNisba)
	})
}

func (a *reading) hasNation(entity int, nation string) bool {
	return a.roleHas(entity, func(word string) bool { return nationOf(word) == nation })
}

// roleHas reports whether a word of the roles of a person is of a kind.
func (a *reading) roleHas(entity int, is func(word string) bool) bool {
	for _, r := range a.found.Roles {
		if r.Entity == entity && slices.ContainsFunc(strings.Fields(keyOf(r.Title)), is) {
			return true
		}
	}
	return false
}

// nationOf is an adjective of a nation without article and ending, one of its
// spellings: الأميركية, الأمريكي.
func nationOf(norm string) string {
	n := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(norm, "ال"), "ه"), "ي")
	return strings.Replace(n, "امريك", "اميرك", 1)
}

// sameNation reports whether a source's name says no other nation than the
// words that point back to it.
func (p *Part) sameNation(f, last int, name string) bool {
	for k := f + 1; k < last; k++ {
		if p.words[k].any(isNisba) && !strings.Contains(strings.Replace(keyOf(name), "امريك", "اميرك", 1), nationOf(p.Norm[k])) {
			return false
		}
	}
	return true
}

// unnamedBefore returns the source without a name that المسؤول points back to,
// where no quote has named it yet: رفض مسؤول عراقي التعليق.
func (a *reading) unnamedBefore(p *Part, f int) (db.SourceName, bool) {
	w := p.words[f]
	if w.bare {
		return db.SourceName{}, false
	}
	for k := f - 1; k >= 0 && k >= f-nearBack; k-- {
		if c := p.words[k]; !c.any(isUnnamed) || !c.bare || c.peel > 0 || c.base != w.stem || a.person(p, k+1) != nil {
			continue
		}
		end := p.nounPhrase(k, min(k+longestSubject, p.SentenceAt(k).Last))
		for n := k + 1; n < end; n++ {
			if !p.words[n].any(isNisba) {
				end = n
			}
		}
		if end > k+1 && a.personAfter(p, k, p.SentenceAt(k).Last) == nil {
			return *unnamedSource(p.form(k, end)), true
		}
	}
	return db.SourceName{}, false
}
