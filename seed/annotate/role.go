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
	for _, t := range a.titles {
		p, head := a.parts[t.part], a.parts[t.part].words[t.first]
		seen[t.mention] = true
		if !head.any(isHead|isRank) || head.any(isKin|isHonorific|isBeforeName) && !head.any(isRank) {
			seen[t.mention] = false
			continue
		}
		if head.any(isRank) && !head.any(isNoble) && (t.comma || t.role > t.first+2) {
			continue // الفريق الفرنسي، فلان: a team
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
	if !w.any(isHead) || w.any(isKin|isHonorific) || w.peel > 0 || w.any(isWeakHead) && !comma {
		return
	}
	t := p.walk(i)
	if t.name >= 0 || !t.definite && !t.closed || t.tight == i+1 && !t.definite {
		return
	}
	if !comma && (t.definite || !a.subject(p, m)) {
		return
	}
	last := t.tight
	if comma && p.mark(t.role) != "" {
		last = t.role
	}
	if comma && t.definite && p.mark(last) == "" {
		return // a new subject after a clause: …، الرئيس قال
	}
	a.role(p, m, i, last)
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

// led claims the role that a noun of leading says: التيار الصدري بزعامة فلان.
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
	span := p.Span(group.first, i+1)
	a.found.Roles = append(a.found.Roles, db.RoleFact{
		Entity: m.entity, Title: leaders()[p.words[i].base] + " " + group.form, Text: p.Cut(span), In: p.In, Span: span,
	})
}
