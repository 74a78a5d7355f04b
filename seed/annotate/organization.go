package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// Organisations: outlets and institutions known by name, and what a head noun
// makes one: حزب, كتائب, وزارة … with the words that complete its name.

// named finds the organisations and places of a part, from left to right, the
// longest name first.
func (a *reading) named(part int) {
	p := a.parts[part]
	g := gazetteers()
	for i := 0; i < len(p.Tokens); i++ {
		if last := a.knownOutlet(p, i); last > 0 {
			if m := a.propose(part, i, last, db.KindOrganization, byOutlet); m != nil {
				if peel := p.outletPeel(i); peel > 0 && m.rule == byOutlet {
					m.form = p.formPeeled(i, last, peel, strings.HasPrefix(p.Norm[i], "لل"))
					m.key = keyOf(m.form)
				}
				i = m.last - 1
				continue
			}
		}
		e, last, peel, merge := g.at(p, i)
		if last == i+1 && e.kind == db.KindPlace && a.isClub(p, i) {
			e.kind = db.KindOrganization
		}
		if last > 0 && (p.ministry(i) || last == i+1 && p.isAdjectiveOfPlace(i)) {
			last = 0
		}
		if head := p.headName(i); head > 0 && last == 0 {
			kind, by := db.KindOrganization, byHead
			if p.words[i].any(isPlaceHead) && !p.words[i].any(isOrgHead) {
				kind, by = db.KindPlace, byPlaceHead
			}
			if m := a.propose(part, i, head, kind, by); m != nil {
				i = m.last - 1
				continue
			}
		}
		if end := p.namedAfter(i); end > 0 {
			p.setOwner(i, end, nobody)
			i = end - 1
			continue
		}
		if last > 0 && (!e.plain || p.introduced(i, e.kind) || a.agrees(part, i, last, e.kind)) && !p.opensName(i, last, e) {
			by := byList
			if e.kind == db.KindPlace {
				by = byPlaceList
			}
			if m := a.propose(part, i, last, e.kind, by); m != nil {
				if m.rule == by {
					m.form = p.formPeeled(i, last, peel, merge)
					m.key = keyOf(m.form)
				}
				i = m.last - 1
			}
		}
	}
}

// ministry reports whether الخارجية stands in a title or after its head noun.
func (p *Part) ministry(i int) bool {
	return i > 0 && !p.lineStart[i] && p.Norm[i] == "الخارجيه" && p.words[i-1].any(isHead|isOrgHead)
}

// quoted reports whether quotation marks stand around the tokens.
func (p *Part) quoted(first, last int) bool {
	return isQuoteMark(p.mark(first-1)) && isQuoteMark(p.mark(last))
}

// headName returns the token after a name that the head noun at i opens, or 0.
func (p *Part) headName(i int) int {
	w := p.words[i]
	if w.bare && w.any(isPlaceHead) && !w.any(isOuterHead|isOrgHead) {
		return p.placeName(i)
	}
	if !w.any(isOrgHead) || !w.bare {
		return 0
	}
	j := i + 1
	if !p.continues(j) {
		return 0
	}
	if end := p.quotedName(j); end > 0 {
		return end
	}
	if !p.isArabic(j) {
		if p.Tokens[j].Kind == arabic.LatinWord && p.Tokens[j].Start > 0 && w.any(isLooseHead) {
			return j + 1
		}
		return 0
	}
	return p.complement(w, j)
}

// placeName returns the token after a place's head noun and the name that
// completes it, or 0: قاعدة عين الأسد, مطار بيروت الدولي.
func (p *Part) placeName(i int) int {
	j := i + 1
	if !p.continues(j) || !p.isArabic(j) {
		return 0
	}
	if e, last := gazetteers().from(p, j, p.Norm[j]); last > 0 && e.kind == db.KindPlace {
		if naturalHeads()[p.words[i].base] {
			return 0 // the place alone
		}
		return p.adjectives(last)
	}
	if w := p.words[j]; !p.properWord(j) || w.any(isGiven|isSurname) {
		return 0
	}
	return p.adjectives(j + 1)
}

// complement returns the token after the words that complete the name of a
// head noun, beginning at j, or 0.
func (p *Part) complement(head *word, j int) int {
	proper := false
	for n := 0; n < 3; n++ { // a chain of nouns: وزارة شؤون المرأة
		if !p.continues(j) || !p.isArabic(j) {
			return 0
		}
		c := p.words[j]
		if c.peel > 0 || c.any(isBreak|isNisba|isFormer|isHead|isHonorific) || p.owner[j] == nobody {
			return 0
		}
		if !c.bare || !c.any(isOrdinary) {
			proper = !c.any(isOrdinary|isGiven) && (c.bare || !c.any(isOrdinary))
			if head.any(isLooseHead) && !proper && !(c.any(isOfficial) && n == 0) {
				return 0
			}
			j++
			break
		}
		if head.any(isLooseHead) && !c.any(isOfficial) {
			return 0 // شركة سياحة is any company
		}
		j++
		if n == 2 {
			return 0
		}
	}
	return p.adjectives(j)
}

// adjectives returns the token after the adjectives that belong to a name: all
// with the article, none that only describes.
func (p *Part) adjectives(j int) int {
	for n := 0; n < 3 && p.continues(j) && p.isArabic(j) && p.owner[j] == free; n++ {
		c := p.words[j]
		if c.bare || c.peel > 0 || c.any(isDescriptive|isFormer|isHead|isHonorific|isRank|isBreak) || !c.any(isNisba|isOrdinary) {
			break
		}
		if !c.any(isNisba) && !p.continuesNisba(j) {
			break
		}
		j++
	}
	return j
}

// continuesNisba reports whether the word has an adjective's ending.
func (p *Part) continuesNisba(j int) bool {
	n := p.words[j].stem
	return len(n) > 6 && (hasEnding(n, "ي") || hasEnding(n, "يه"))
}

func hasEnding(s, ending string) bool {
	return len(s) > len(ending) && s[len(s)-len(ending):] == ending
}

// quotedName returns the token after a short name in quotation marks that
// begins at j, or 0: تنظيم "…".
func (p *Part) quotedName(j int) int {
	if !isQuoteMark(p.mark(j)) {
		return 0
	}
	for k := j + 1; k < len(p.Tokens) && k <= j+6; k++ {
		if p.lineStart[k] {
			return 0
		}
		if isQuoteMark(p.mark(k)) {
			if _, known := gazetteers().from(p, j+1, p.Norm[j+1]); k == j+1 || known == k || len(p.Norm[j+1]) < 4 {
				return 0 // a name known by itself: تنظيم "داعش"
			}
			return k + 1
		}
		if p.Tokens[k].Kind == arabic.Punct {
			return 0
		}
	}
	return 0
}

// namedAfter returns the token after a head noun and the person's name that it
// bears, or 0: شارع محمد علي names nobody.
func (p *Part) namedAfter(i int) int {
	w := p.words[i]
	j := i + 1
	if !p.continues(j) || !(w.any(isNamedAfter) && w.bare || w.any(isBuilding) && p.isAdjectival(j)) {
		return 0
	}
	if e, last := gazetteers().from(p, j, p.Norm[j]); last > 0 && e.kind == db.KindPlace && !e.plain {
		return 0 // مدينة أبو ظبي
	}
	for p.continues(j) && (isQuoteMark(p.mark(j)) || p.isAdjectival(j) || p.words[j].any(isHead|isHonorific|isRank) && p.words[j].peel == 0 && !p.words[j].bare) {
		j++ // الملعب الأولمبي …, شارع الشيخ …
	}
	if !p.continues(j) || p.words[j].peel > 0 || !p.words[j].any(isGiven|isOpener) {
		return 0
	}
	return p.nameEnd(j)
}

// isAdjectival reports whether a word with the article is an adjective of
// belonging and no name: الأولمبي, الجامعي.
func (p *Part) isAdjectival(j int) bool {
	w := p.words[j]
	return !w.bare && w.peel == 0 && !w.any(isGiven|isSurname) && (w.any(isNisba) || p.continuesNisba(j))
}

// introduced reports whether the words before a name that is a word too tell
// what it is: في صور, تنظيم القاعدة, "فتح".
func (p *Part) introduced(i int, kind db.EntityKind) bool {
	if p.quoted(i, i+1) {
		return kind == db.KindOrganization
	}
	if !p.isArabic(i-1) || p.lineStart[i] {
		return false
	}
	before := p.words[i-1]
	if kind == db.KindOrganization {
		return before.any(isOrgHead) && before.bare
	}
	return before.any(isPlaceHead)
}

// opensName reports whether a place's name is a person's first name here:
// جورجيا ميلوني.
func (p *Part) opensName(i, last int, e gazEntry) bool {
	return e.kind == db.KindPlace && last == i+1 && p.words[i].any(isGiven) && p.nameEnd(i) > last
}
