package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// Speakers that are no person: sources without a name, offices and their
// papers, and where the words that name such a source end.

// unnamedAt reads a source without a name. With the article it is the one
// already spoken of.
func (a *reading) unnamedAt(p *Part, f, m int, carried *speaker) *speaker {
	s := &speaker{entity: -1, part: p, first: f, last: p.nounPhrase(f, m)}
	if s.last == f {
		s.last = f + 1
	}
	if e := a.namedOfficial(p, f, s.last, carried); e >= 0 && !p.words[f].bare {
		s.entity = e
		return s
	}
	if a.isCarried(p, f, s.last, carried) || a.goesOnAs(p, f, s.last, carried) {
		s.entity = carried.entity
		return s
	}
	behalf := p.onBehalf(f, s.last)
	if speechWords().definite[p.words[f].base] && !behalf && carried != nil && carried.source != nil && (carried.source.Kind == db.SourceUnnamed && speechWords().anyone[p.words[f].base] || a.sameSort(p.words[f].base, carried.source.Name)) && p.sameNation(f, s.last, carried.source.Name) {
		s.source = carried.source
		return s
	}
	if speechWords().definite[p.words[f].base] && !behalf {
		if last, ok := a.lastUnnamed(p.words[f].base); ok && p.sameNation(f, s.last, last.Name) {
			s.source = &last
			return s
		}
	}
	if last, ok := a.unnamedBefore(p, f); ok && s.last == f+1 {
		s.source = &last
		return s
	}
	if w := p.words[f]; !w.bare && s.last == f+1 && w.any(isHead) { // المتحدث: the one who just spoke
		if carried != nil && carried.entity >= 0 {
			s.entity = carried.entity
		}
		return s
	}
	s.source = unnamedSource(p.form(f, s.last))
	if behalf { // المتحدث باسم الوزارة speaks for it
		s.source.Kind = db.SourceOffice
		if end := p.apposition(s.last, m); end > s.last {
			s.last = end
		}
	}
	return s
}

// onBehalf reports whether the words of a source say for whom it speaks.
func (p *Part) onBehalf(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if onBehalf[p.Norm[k]] {
			return true
		}
	}
	return false
}

// unnamedSource is a source without a name, its words in the nominative: مصدرا
// أمنيا is مصدر أمني.
func unnamedSource(form string) *db.SourceName {
	words := strings.Fields(form)
	if len(words) > 0 && speechWords().accusative[keyOf(words[0])] {
		for n, w := range words {
			if n > 0 && !hasEnding(keyOf(w), "ا") {
				break
			}
			words[n] = strings.TrimSuffix(strings.TrimRight(w, "ًٌٍَُِّ"), "ا")
		}
	}
	return &db.SourceName{Name: strings.Join(words, " "), Form: form, Kind: db.SourceUnnamed}
}

// officeAt reads an office. A paper (البيان) speaks for the office named last.
func (a *reading) officeAt(p *Part, f, m int, carried *speaker) *speaker {
	s := &speaker{entity: -1, part: p, first: f, last: max(p.officePhrase(f, m), f+1)}
	w := p.words[f]
	if speechWords().document[w.base] {
		if !w.bare && carried != nil && carried.source != nil && (carried.source.Kind == db.SourceOffice || a.sameSort(w.base, carried.source.Name)) {
			s.source = carried.source
			return s
		}
		if w.bare {
			s.source = a.paperSource(p, f, s.last)
		} else if s.last == f+2 && speechWords().jointPaper[p.Norm[f+1]] {
			s.source = unnamedSource(p.form(f, s.last))
		} else if issuer, ok := a.issuer(p, f); ok && s.last == f+1 {
			s.source = &issuer
		}
		return s
	}
	if !w.bare && s.last == f+1 { // الوزارة points back
		if carried != nil && carried.source != nil && carried.source.Kind == db.SourceOffice && a.sameSort(w.base, carried.source.Name) && strings.Contains(carried.source.Name, " ") {
			s.source = carried.source
		} else if last, ok := a.antecedent(p, f); ok {
			s.source = &last
		} else if institutions()[w.base] {
			s.source = sourceOf(p.form(f, s.last))
		} else if carried != nil && carried.source != nil && (carried.source.Kind == db.SourceOffice || carried.source.Kind == outlet.Heads[w.stem]) && fitsNoun(carried.source, w.stem) {
			s.source = carried.source
		}
		return s
	}
	if w.bare && s.last == f+1 {
		return s // a company: which one?
	}
	if kind, ok := outlet.Heads[w.stem]; ok && p.onlyAdjectives(f+1, s.last) {
		if w.bare {
			s.source = unnamedSource(p.form(f, s.last))
		} else if last, ok := a.antecedent(p, f); ok {
			s.source = &last
		} else if last, ok := a.lastOf(kind); ok {
			s.source = &last
		}
		return s
	}
	s.source = sourceOf(p.form(f, s.last))
	return s
}

// onlyAdjectives reports whether the words are adjectives of nations alone:
// الصحيفة البريطانية names no newspaper.
func (p *Part) onlyAdjectives(first, last int) bool {
	for k := first; k < last; k++ {
		if !p.words[k].any(isNisba) && !speechWords().ofState[p.Norm[k]] {
			return false
		}
	}
	return true
}

// officePhrase returns the token after the words of an office: with the article
// only adjectives and what ل joins to it belong to it.
func (p *Part) officePhrase(f, m int) int {
	end := p.nounPhrase(f, m)
	w := p.words[f]
	if w.bare && !speechWords().document[w.base] {
		return end
	}
	for k := f + 1; k < end; k++ {
		c := p.words[k]
		if !w.bare && p.at(k) && p.owner[k] != p.owner[f] && !c.any(isNisba) && c.peel == 0 && !c.bare {
			return k // اللجنة الاتحاد: two of them
		}
		joined := c.proc == "ل" || strings.HasPrefix(p.Norm[k], "لل") || c.is == isOrdinary && strings.HasPrefix(p.Norm[k], "ل")
		if joined || isQuoteMark(p.mark(k)) {
			return end
		}
		if w.bare != c.bare && !c.any(isNisba) || p.owner[k] != free && w.bare && !speechWords().document[w.base] || c.peel > 0 || c.is == isOrdinary && isWithB(p.Norm[k]) || c.bare && !c.any(isNisba) && !w.bare {
			if w.bare && !c.bare && c.peel == 0 && !isWithB(p.Norm[k]) {
				return end // بيان الوزارة
			}
			return k
		}
	}
	return end
}

// paperSource names the office whose paper speaks (بيان للوزارة, بيان الهيئة);
// a paper of nobody's is an unnamed source.
func (a *reading) paperSource(p *Part, f, last int) *db.SourceName {
	k := f + 1
	for k < last && p.words[k].any(isNisba) && p.words[k].bare {
		k++
	}
	for k < last && (issued[p.Norm[k]] || p.Norm[k] == "عن") {
		k++
	}
	if k > f+1 && k < last && p.Norm[k-1] == "عن" {
		return sourceOf(p.form(k, last))
	}
	if k >= last {
		if office := p.issuedBy(last); office != nil {
			return office
		}
		return unnamedSource(p.form(f, last))
	}
	switch c := p.words[k]; {
	case !c.bare && c.peel == 0 && outlet.Heads[c.stem] != "" && p.onlyAdjectives(k+1, last): // تقرير المجلة الألمانية
		if source, ok := a.antecedent(p, k); ok {
			return &source
		}
		return sourceOf(p.form(k, last))
	case isQuoteMark(p.mark(k)) || !c.bare && c.peel == 0 || c.any(isOffice) && c.peel == 0:
		return sourceOf(p.form(k, last))
	case c.proc == "ل":
		return sourceOf(p.form(k, last))
	case strings.HasPrefix(p.Norm[k], "لل"):
		return sourceOf(p.formPeeled(k, last, 1, true))
	}
	return unnamedSource(p.form(f, last))
}

// issuedBy returns the office behind a verb of issuing after a paper: تقرير أصدره
// مركز الأبحاث; nil where there is none.
func (p *Part) issuedBy(k int) *db.SourceName {
	if !p.continues(k+1) || !speechWords().sourceVerb[p.Norm[k]] || !hasEnding(p.Norm[k], "ه") && !hasEnding(p.Norm[k], "ها") || !p.words[k+1].any(isOffice) || p.words[k+1].peel > 0 || speechWords().document[p.words[k+1].base] {
		return nil
	}
	last := p.officePhrase(k+1, min(k+1+longestSubject, p.SentenceAt(k).Last))
	if last == k+2 && !institutions()[p.words[k+1].base] {
		return nil
	}
	return sourceOf(p.form(k+1, max(last, k+2)))
}

// issued are the words between a paper and عن and its office.
var issued = map[string]bool{"صادر": true, "صادره": true, "رسمي": true}

// organizationSource is an organisation of the article as a source, by the name
// the article gives it in full.
func (a *reading) organizationSource(m *mention) *db.SourceName {
	p := a.parts[m.part]
	if end := p.ministryEnd(m.first, m.last); end > m.last {
		return sourceOf(p.formPeeled(m.first, end, p.words[m.first].peel, false))
	}
	source := sourceOf(m.form)
	if source.Kind == db.SourceOffice && m.entity >= 0 && m.head == 0 {
		whole := a.found.Entities[m.entity].Name
		if head, _, _ := strings.Cut(keyOf(whole), " "); outlet.Heads[head] == "" { // إذاعة الجيش is not the army
			source.Name = whole
		}
	}
	return source
}

// ministryEnd returns the token after the second field of a ministry and its
// adjectives: وزارة العمل والتنمية الاجتماعية.
func (p *Part) ministryEnd(first, last int) int {
	if p.words[first].stem != "وزاره" || last < first+2 {
		return last
	}
	k := last
	for p.continues(k) && hasPrefix(p.Norm[k], "وال") && p.isArabic(k) && p.owner[k] == free && !p.words[k].any(isCue|isOffice|isNisba|isHead) {
		k++
		for p.continues(k) && p.owner[k] == free && !p.words[k].bare && p.isAdjective(k) && p.words[k].peel == 0 {
			k++
		}
	}
	return k
}

// sourceOf names an outlet by its usual name, and anything else as an office.
func sourceOf(form string) *db.SourceName {
	if o, ok := outlet.Given(form); ok {
		return &o
	}
	name, kind := form, kindOfForm(form)
	if head, rest, ok := strings.Cut(form, " "); ok && kind == db.SourceOutlet && !strings.HasPrefix(head, "ال") {
		name = rest // صحيفة …
	}
	return &db.SourceName{Name: name, Form: form, Kind: kind}
}

// kindOfForm is the kind of a source that no table has: a paper or an agency of
// news by its first words, else an office.
func kindOfForm(form string) db.SourceKind {
	words := strings.Fields(keyOf(form))
	if len(words) < 2 {
		return db.SourceOffice
	}
	switch kind := outlet.Heads[strings.TrimPrefix(words[0], "ال")]; {
	case kind == db.SourceAgency && speechWords().news[words[1]]:
		return kind
	case kind == db.SourceOutlet && speechWords().paperHead[words[0]]:
		return kind
	}
	return db.SourceOffice
}

// nounPhrase returns the token after the words that make one noun phrase from f
// on: it ends at a mark, a break, a verb of saying, a word of time.
func (p *Part) nounPhrase(f, m int) int {
	k := f
	for ; k < m && k < f+longestSubject && p.continues(k); k++ {
		w := p.words[k]
		if p.mark(k) != "" && !isOutside(p.mark(k)) || p.Norm[k] == "ل" || w.any(isCue) && k > f && !w.any(isHead|isUnnamed|isOffice) {
			break
		}
		if k > f+1 && !w.bare && w.peel == 0 && p.owner[k] == free && w.any(isOrdinary) && p.words[k-1].any(isNisba) && !p.isAdjective(k) && !w.any(isHead|isOffice|isUnnamed|isHonorific) {
			break // مصدر تركي الاتهامات: the object
		}
		if q := p.quotationAt(k); q != nil && (k > f+1 || k > f && !p.words[f].bare) && p.wordCount(q.first, q.last) >= leastSpoken {
			break
		}
		within := w.base == "في" && p.insideOf(k+1, m)
		if w.any(isBreak) && (k == f || w.base != "من" && w.base != "عن" && !within && !onBehalf[w.base]) {
			break
		}
		if k > f && p.at(k) && p.owner[k] != p.owner[k-1] && p.words[k-1].any(isNisba) && p.words[k-1].bare && w.peel == 0 {
			break // أفاد مسؤول أميركي وكالة رويترز
		}
		if k > f+1 && p.owner[k] == free && w.bare && w.is == isOrdinary && !p.words[k-1].bare && p.words[f].bare && wordProclitic(p.Norm[k]) == "" {
			break // قيادة الشرطة الاتحادية مقتل …: the object
		}
		if k > f && p.owner[k-1] >= 0 && p.owner[k] != p.owner[k-1] && w.bare && w.any(isOrdinary) && !w.any(isNisba|isBreak) {
			break // المسؤول في الوزارة تصريحاته
		}
		if k > f && (p.isPastTime(k) || isThen(p.Norm[k]) || speechWords().manner[p.Norm[k]] || hasPrefix(p.Norm[k], "ل") && (p.namesOutlet(k) || p.toOutlet(k))) {
			break
		}
		accusative := speechWords().accusative[p.words[f].base]
		if k > f && (isAdverbial(p.Norm[k]) && !within || !accusative && w.bare && w.any(isOrdinary) && hasEnding(p.Norm[k], "ا")) {
			break
		}
		if k > f && (speechWords().sourceVerb[p.Norm[k]] || isDigits(p, k)) { // تقرير نُشر في ١١ تموز
			break
		}
	}
	for k > f && (p.mark(k-1) != "" || p.words[k-1].any(isBreak)) {
		k--
	}
	return k
}

// wordProclitic is the proclitic of an ordinary word that no table has, or nothing.
func wordProclitic(norm string) string {
	proc, _ := wordClitic(norm)
	return proc
}

// isPastTime reports whether when something was said begins at k: الشهر الماضي.
func (p *Part) isPastTime(k int) bool {
	w := speechWords()
	return w.period[p.Norm[k]] && p.continues(k+1) && w.periodAdjective[p.Norm[k+1]]
}

// insideOf reports whether what follows في is where a source belongs (مسؤول في
// الوزارة) and not where it spoke (في تصريح).
func (p *Part) insideOf(k, m int) bool {
	if k >= m {
		return false
	}
	w := p.words[k]
	if speechWords().period[p.Norm[k]] {
		return false // في الأيام الأخيرة
	}
	return p.ownedEnd(k) > k || !w.bare && w.peel == 0 && !w.any(isBreak)
}

// isDigits reports whether a date begins at k: في ١١ تموز.
func isDigits(p *Part, k int) bool {
	return p.Tokens[k].Kind == arabic.Number && p.Norm[k-1] == "في"
}

// isAdverbial reports whether a word opens the circumstances of speaking.
func isAdverbial(norm string) bool {
	switch norm {
	case "بدايه", "نهايه", "منتصف", "اواخر", "اوائل":
		return true
	case "في", "خلال", "عبر", "بعد", "اليوم", "امس", "لوكاله", "لقناه", "لصحيفه", "لموقع", "للصحافيين", "للصحفيين", "اثناء", "عقب":
		return true
	}
	return false
}
