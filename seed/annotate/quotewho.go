package annotate

import "sijill/db"

// Speakers that are not the name beside the verb: names in marks, one of
// several, the man of somebody, the latter of two.

// markedAt reads a subject in quotation marks: an outlet, or a few words whose
// bearer no table knows.
func (a *reading) markedAt(p *Part, f, m int) (*speaker, bool) {
	q := p.quotationAt(f)
	if q == nil || q.last >= m || !p.isOutlet(q) && !p.isSubject(q) {
		return nil, false
	}
	s := &speaker{entity: -1, part: p, first: q.first, last: q.last}
	if o, ok := p.outletNear(f); ok {
		s.source = &o.name
	} else if m := a.at(p, q.first); m != nil && m.kind == db.KindOrganization && m.last == q.last {
		s.source = a.organizationSource(m) // «ناسا»
	}
	return s, true
}

// someOf reads one or some of several people without names: أحد مساعدي فلان is
// not فلان.
func (a *reading) someOf(p *Part, f, m int) (*speaker, bool) {
	if p.someOfThem(f) && f+2 <= m {
		s := &speaker{entity: -1, part: p, first: f, last: f + 2}
		if speechWords().some[p.Norm[f]] {
			s.source = unnamedSource(p.form(f, f+2))
		}
		return s, true
	}
	if !speechWords().some[p.Norm[f]] || f+1 >= m {
		return nil, false
	}
	k := f + 1
	if p.Norm[k] == "من" {
		k++
	}
	end := p.nounPhrase(k, m)
	if end == k || p.words[k].any(isBreak) || p.isNobody(k) || speechWords().manner[p.Norm[k]] {
		return nil, false // أكثر من مرة
	}
	if m := a.person(p, end-1); m != nil && m.last == end && m.first > k {
		start := m.first
		if m.title != nil {
			start = m.title.first
		}
		if start > k && !p.words[start-1].bare { // أحد الأعضاء البارزين فلان
			return &speaker{entity: m.entity, part: p, first: f, last: end}, true
		}
	}
	if p.wordAt(end).any(isBeforeName) && p.continues(end+1) { // أحد المستخدمين يدعى فلان
		if m := a.person(p, end+1); m != nil {
			return &speaker{entity: m.entity, part: p, first: f, last: m.last}, true
		}
	}
	return &speaker{entity: -1, source: unnamedSource(p.form(f, end)), part: p, first: f, last: end}, true
}

// possessed reads محامي فلان, نجل فلان: a noun without the article right before
// a name is his man and not he. A second name says who that is.
func (a *reading) possessed(p *Part, f, m int) (*speaker, bool) {
	w := p.words[f]
	owner := a.person(p, f+1)
	if speechWords().family[p.Norm[f]] && f+1 < m && owner == nil {
		owner = a.personAfter(p, f+1, m) // خطيبة الصحفي فلان
	} else if owner != nil && owner.first != f+1 {
		return nil, false
	}
	if !w.bare || w.peel > 0 || !w.any(isHead|isKin|isUnnamed) || w.any(isHonorific|isRank|isNoble|isBeforeName) || owner == nil || owner.last > m {
		return nil, false
	}
	k := owner.last
	if k < m && (p.mark(k) == "،" || p.mark(k) == ",") {
		k++
	}
	if who := a.personAfter(p, k, m); k < m && who != nil {
		return &speaker{entity: who.entity, part: p, first: f, last: who.last}, true
	}
	s := &speaker{entity: -1, part: p, first: f, last: owner.last}
	if w.any(isUnnamed) && !w.any(isHead) {
		s.source = unnamedSource(p.form(f, owner.last))
	}
	return s, true
}

// latter reads الأخير: of the people of its sentence the one named last who is
// not named right after it as the object; else who spoke last.
func (a *reading) latter(p *Part, f int, carried *speaker) *speaker {
	s := &speaker{entity: -1, part: p, first: f, last: f + 1}
	object := a.person(p, f+1)
	for k := f - 1; k >= max(p.SentenceAt(f).First, f-nearBack); k-- {
		if m := a.person(p, k); m != nil && (object == nil || m.entity != object.entity) {
			s.entity = m.entity
			return s
		}
	}
	if carried != nil && carried.entity >= 0 {
		s.entity = carried.entity
		return s
	}
	return nil
}

// someOfThem reports whether several of those spoken of before begin at f: كثير منهم.
func (p *Part) someOfThem(f int) bool {
	w := speechWords()
	return (w.some[p.Norm[f]] || w.many[p.Norm[f]]) && p.continues(f+1) && w.ofThem[p.Norm[f+1]]
}
