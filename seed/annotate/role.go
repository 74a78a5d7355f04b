package annotate

import (
	"strings"

	"sijill/db"
)

// Roles: the title phrase beside a name, as this article claims it.

// titleOf is a title phrase and the mention it announces.
type titleOf struct {
	title
	part, mention int
}

// roles turns the titles that stand before names, and those after them, into
// facts. The mentions must have their entities by now.
func (a *reading) roles() {
	seen := map[int]bool{}
	held := map[post]bool{}
	for _, t := range a.titles {
		held[a.post(t, t.first)] = true
	}
	for _, t := range a.titles {
		p, head := a.parts[t.part], a.parts[t.part].words[t.first]
		seen[t.mention] = true
		address := head.any(isHonorific) && !(head.any(isHead) && t.role > t.first+1) // المهندس فلان, but المهندس المعماري فلان
		if !head.any(isHead|isRank) || (address || head.any(isKin|isBeforeName)) && !head.any(isRank) {
			seen[t.mention] = false
			continue
		}
		if head.any(isWeakHead) && hasEnding(head.base, "ه") && p.wordNorm(t.first+1) == "في" {
			continue // للمساعدة في فوز الرئيس: no assistant
		}
		if w := p.wordAt(t.first - 1); head.base == "الفريق" && head.peel > 0 && w.any(isFormer|isNisba) {
			continue // المدرب الجديد للفريق فلان: his team
		}
		if head.any(isRank) && !head.any(isNoble) && (t.comma || t.role > t.first+2) {
			continue // الفريق الفرنسي، فلان: a team
		}
		if own := p.whoseDeputy(t.title); own >= 0 {
			if held[a.post(t, own)] { // elsewhere in the article
				a.role(p, a.claimed[t.mention], own, t.role)
			}
			continue
		}
		if first := p.titleBefore(t.first); first >= 0 {
			a.role(p, a.claimed[t.mention], first, t.first)
		}
		a.role(p, a.claimed[t.mention], t.first, t.role)
	}
	for n, m := range a.claimed {
		if m.kind == db.KindPerson {
			if !seen[n] {
				a.led(m)
			}
			a.roleAfter(m)
		}
	}
}

// whoseDeputy returns where the title begins of whom somebody speaks or acts for, where it stands right before a name: of
// المتحدث باسم الرئيس التركي فلان the reader must know who of the two is named, and it is oftener the president than
// his spokesman. It returns -1 for all other titles; a comma or a field (لشؤون الإعلام) tells that the deputy is named.
func (p *Part) whoseDeputy(t title) int {
	k := t.first + 1
	for j := k; j < t.role && !t.comma; j++ { // المستشار العسكري للمرشد الإيراني فلان
		if w := p.words[j]; w.any(isHead) && !w.any(isOrgHead|isLooseHead|isOffice) && w.proc == "ل" {
			return j
		}
	}
	switch {
	case t.comma || !deputies()[p.words[t.first].stem]:
		return -1
	case p.words[t.first].any(isHead) && !p.words[t.first].bare: // المتحدث باسم …
		for k < t.role && !onBehalf[p.Norm[k]] {
			k++
		}
		k++
	case onBehalf[p.wordNorm(k)]: // متحدث باسم …
		k++
	}
	if k >= t.role || !p.words[k].any(isHead) || p.words[k].any(isLooseHead|isOrgHead) || p.words[k].peel > 0 {
		return -1
	}
	for j := k + 1; j < t.role; j++ {
		if p.words[j].proc == "ل" || strings.HasPrefix(p.Norm[j], "لل") || p.Norm[j] == "لشوون" {
			return -1
		}
	}
	return k
}

// post is a noun by which somebody is announced.
type post struct {
	entity int
	stem   string
}

// post is what the word at i says that the one whom a title announces is.
func (a *reading) post(t titleOf, i int) post {
	return post{a.claimed[t.mention].entity, a.parts[t.part].words[i].stem}
}

// titleBefore returns where the title begins that و joins the one at i to, or -1:
// رئيس النيجر والرئيس المباشر للقوة فلان.
func (p *Part) titleBefore(i int) int {
	if p.words[i].proc != "و" {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-longestTitle && !p.lineStart[k+1] && p.owner[k] != nobody && !p.people[k]; k-- {
		w := p.words[k]
		if !w.any(isHead) || w.any(isKin|isHonorific|isBeforeName|isWeakHead) {
			continue
		}
		if t := p.walk(k); t.name < 0 && t.role == i && t.role > k+1 {
			return k
		}
	}
	return -1
}

func (a *reading) role(p *Part, m *mention, first, last int) {
	span := p.Span(first, last)
	a.found.Roles = append(a.found.Roles, db.RoleFact{
		Entity: m.entity, Title: p.form(first, last), Text: p.Cut(span), In: p.In, Span: span,
	})
}

// roleAfter claims the title that follows a name: الكاظمي رئيس الوزراء, or
// between commas. A title that leads to another name is that one's.
func (a *reading) roleAfter(m *mention) {
	p := a.parts[m.part]
	i, comma := m.last, false
	if c := p.mark(i); (c == "،" || c == ",") && p.continues(i) {
		i, comma = i+1, true
	}
	if i >= len(p.Tokens) || !p.continues(i) || !p.isArabic(i) || p.owner[i] != free {
		return
	}
	w := p.words[i]
	if !w.any(isHead) || w.any(isKin|isHonorific) || w.peel > 0 {
		return
	}
	t := p.walk(i)
	if t.name >= 0 || !t.definite && t.tight == i+1 {
		return
	}
	said, nation := a.saidBy(p, m), m.title == nil && p.isNation(m.first-1)
	if !comma && (t.definite && (!said || w.any(isWeakHead) || !p.hasComplement(t)) || w.any(isWeakHead) && !said && !nation && !p.at(t.tight-1) || !said && !nation && !a.subject(p, m)) {
		return
	}
	last := t.tight
	if comma && p.mark(t.role) != "" {
		last = t.role
	}
	if comma && t.definite && p.mark(last) == "" && !said && (!p.hasComplement(t) || p.wordAt(last).any(isCue)) {
		return // a new subject after a clause: …، الرئيس قال
	}
	a.role(p, m, i, last)
	m.roleEnd = last
}

// saidBy reports whether a verb of saying stands right before a whole name and
// its title: then a title after the name is his who speaks.
func (a *reading) saidBy(p *Part, m *mention) bool {
	first := m.first
	if m.title != nil {
		first = m.title.first
	}
	return first > 0 && !p.lineStart[first] && p.words[first-1].any(isCue) && p.words[first].peel == 0 && isFull(m.key)
}

// hasComplement reports whether more than adjectives follows a definite role
// noun: الأمين العام للأمم المتحدة, المتحدث باسم الحكومة.
func (p *Part) hasComplement(t title) bool {
	for k := t.first + 1; k < t.role; k++ {
		if n := p.Norm[k]; p.words[k].any(isJoint) || strings.HasPrefix(n, "ل") || strings.HasPrefix(n, "ب") {
			return true
		}
	}
	return false
}

// isNation reports whether the token is an adjective of a nation with the
// article: البريطاني فلان.
func (p *Part) isNation(i int) bool {
	w := p.wordAt(i)
	return w.any(isNisba) && !w.bare
}

// wordNorm returns the normalised token, or nothing after the last.
func (p *Part) wordNorm(i int) string {
	if i >= len(p.Norm) {
		return ""
	}
	return p.Norm[i]
}

// subject reports whether a name without a comma can be what the title after it
// says: not the object of a verb with the title as another object.
func (a *reading) subject(p *Part, m *mention) bool {
	if m.first == 0 || p.lineStart[m.first] {
		return true
	}
	if p.words[m.first].peel > 0 && !strings.HasPrefix(p.words[m.first].proc, "و") {
		return true
	}
	before := p.words[m.first-1]
	return before.any(isCue) || before.any(isBreak) || p.mark(m.first-1) != "" || before.any(isHonorific)
}

// led claims the role that a noun of leading says, in the words that say it:
// التيار الصدري بزعامة فلان.
func (a *reading) led(m *mention) {
	p := a.parts[m.part]
	i := m.first - 1
	if i < 1 || !p.isArabic(i) || !p.words[i].any(isBond) || p.words[i].proc != "ب" {
		return
	}
	group := a.at(p, i-1)
	if group == nil || group.kind != db.KindOrganization {
		return
	}
	a.role(p, m, group.first, i+1)
}
