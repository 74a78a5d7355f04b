package annotate

import "strings"

// Objects: the noun that is said or called on, told from the subject before it.

// isNominative reports whether a noun has an ending that only a subject has.
func (p *Part) isNominative(k int) bool {
	return hasEnding(p.Norm[k], "ون") || hasEnding(p.Norm[k], "ان")
}

// isAdjective reports whether a word describes the noun of an office before it.
func (p *Part) isAdjective(k int) bool {
	w, n := p.words[k], p.Norm[k]
	return w.any(isNisba|isDescriptive|isFormer) || hasEnding(n, "ي") || hasEnding(n, "يه") || speechWords().adjective[n]
}

// object begins what is said with the noun after the verb, or after its subject
// where its end is known: a name, a role, or a noun phrase that a comma closes.
func (s *telling) object(i int, c cue) (complement, bool) {
	p := s.p
	k := p.nounAfter(i)
	if k >= len(p.Tokens) || !p.continues(k) {
		return complement{}, false
	}
	k, who, ok := s.subjectEnd(i, c)
	if !ok {
		return complement{}, false
	}
	k = s.afterTime(k)
	if k < len(p.Tokens) && isCircumstance[p.Norm[k]] {
		return complement{}, false // where its words end is not known
	}
	for k < len(p.Tokens) && p.continues(k) && (p.mark(k) == "،" || isAdverbial(p.Norm[k]) || speechWords().manner[p.Norm[k]]) {
		k++
	}
	if k >= len(p.Tokens) || !p.continues(k) || !p.isArabic(k) {
		return complement{}, false
	}
	if speechWords().holding[p.words[i].base] && (p.words[k].bare && !p.isNobody(k) || k == p.nounAfter(i)) {
		return complement{}, false // اعتبر أفضل لاعب: somebody was held to be it
	}
	if s.joinedByL(k) {
		return complement{}, false
	}
	noun := (speechWords().verbalNoun[p.Norm[k]] || p.Norm[k] == "اي") && !p.at(k) // وجود, وصول: no و is before them
	if !noun && (p.words[k].any(isBreak) || !p.words[k].any(isOrdinary)) {
		return complement{}, false
	}
	if hasPrefix(p.Norm[k], "و") && p.at(k) || who != nil && p.words[k].any(isCue) || p.words[k].proc == "و" && !noun || hasPrefix(p.Norm[k], "وال") || s.pointsOnly(k) {
		return complement{}, false
	}
	return complement{at: i + 1, first: k, isObject: true, who: who}, true
}

// joinedByL reports whether a word goes on with the noun before it by ل: التحالف لدعم
// الشرعية, الموالية لتركيا.
func (s *telling) joinedByL(k int) bool {
	p := s.p
	if m := s.at(p, k); m != nil {
		return m.first == k && hasPrefix(p.Norm[k], "ل") && !hasPrefix(m.key, "ل")
	}
	return strings.HasSuffix(p.words[k].proc+wordProclitic(p.Norm[k]), "ل") && !p.isVerbalNoun(k)
}

// isCircumstance are the prepositions that open when and where something was said.
var isCircumstance = map[string]bool{"في": true, "خلال": true, "عبر": true, "بعد": true, "اثناء": true, "عقب": true}

const longestTime = 6 // tokens between two commas that say when and where

// afterTime returns the token after an aside of time or place at k, between two
// commas: ، أمس الأحد،; k when there is none.
func (s *telling) afterTime(k int) int {
	p := s.p
	if p.mark(k) != "،" || !p.continues(k+1) || !isAdverbial(p.Norm[k+1]) && !speechWords().days[p.Norm[k+1]] {
		return k
	}
	for n := k + 2; n <= k+longestTime && p.continues(n); n++ {
		if p.mark(n) == "،" {
			return n + 1
		}
	}
	return k
}

// subjectEnd returns the token after the subject of the verb at i, the one after
// the verb where there is none; ok is false where its end is not known.
func (s *telling) subjectEnd(i int, c cue) (end int, who *speaker, ok bool) {
	p, k := s.p, s.p.nounAfter(i)
	if s.afterItsSubject(i) || s.disagrees(i, c) {
		return k, nil, true
	}
	if p.someOfThem(k) {
		return k + 2, &speaker{entity: -1, part: p, first: k, last: k + 2}, true
	}
	named := s.titledAt(p, k)
	if named == nil && p.words[k].peel == 0 {
		named = s.person(p, k)
	}
	w := p.words[k]
	switch {
	case named != nil:
		return named.end(), nil, true
	case c.participle, w.peel > 0:
		return k, nil, true
	case s.at(p, k) != nil:
		return s.at(p, k).last, nil, true
	}
	limit := min(k+longestSubject, p.SentenceAt(k).Last)
	phrase := p.nounPhrase(k, limit)
	closed := phrase > k && phrase < limit && (p.mark(phrase) == "،" || speechWords().manner[p.Norm[phrase]] && p.continues(phrase))
	switch {
	case speechWords().owned[p.Norm[k]]:
		return k + 1, &speaker{entity: -1, part: p, first: k, last: k + 1}, true
	case w.any(isUnnamed | isOffice):
		if n := p.beforeObject(k, phrase); n > k {
			who = s.subjectAt(p, k, n, s.carried)
			return n, who, who.known() && who.last == n
		}
		if closed {
			who = s.subjectAt(p, k, phrase, s.carried)
		}
		return phrase, who, who.known() && who.last == phrase
	case w.any(isHead):
		if who = s.subjectAt(p, k, limit, s.carried); who.known() && who.first == k && who.last > k+1 && who.last < limit {
			return who.last, who, true
		}
		return k, nil, false
	case closed && phrase <= k+2 && p.isNominative(k):
		return phrase, &speaker{entity: -1, part: p, first: k, last: phrase}, true
	case s.unknownSubject(k, limit) > k:
		e := s.phraseEnd(k, limit)
		return s.unknownSubject(k, limit), &speaker{entity: -1, part: p, first: k, last: e}, true
	case !w.bare && !p.isNobody(k):
		if m := s.person(p, k+1); m != nil && m.first == k+1 && p.words[k+1].peel == 0 && p.continues(k+1) {
			return m.last, nil, true // a form of address that no table has
		}
	case hasEnding(p.Norm[k], "ون") && !p.isNobody(k) && !w.any(isCue): // أعلن مسلحون تابعون للتنظيم مسؤوليتهم
		for n := k + 1; n <= phrase && p.continues(n); n++ {
			if p.isVerbalNoun(n) {
				return n, &speaker{entity: -1, part: p, first: k, last: n}, true
			}
		}
		return k, nil, false
	}
	return k, nil, true
}

// unknownSubject returns where a verbal noun begins behind a noun phrase that no table
// knows, which is then the subject: تنكر الوحدات الكردية | أي صلة, يؤكد الهجوم مرة أخرى |
// أهمية الحوار. It is k where none does.
func (s *telling) unknownSubject(k, limit int) int {
	p := s.p
	if p.isNobody(k) || p.words[k].any(isCue) || wordProclitic(p.Norm[k]) != "" {
		return k
	}
	e := s.phraseEnd(k, limit)
	if p.words[k].bare && e < k+2 {
		return k
	}
	for e < limit && (speechWords().manner[p.Norm[e]] || p.Norm[e] == "اخري") {
		e++
	}
	if e < limit && p.isArabic(e) && p.words[e].bare && (p.isVerbalNoun(e) || speechWords().every[p.Norm[e]]) {
		return e
	}
	return k
}

// beforeObject returns where a verbal noun of the table begins behind the adjective
// of an office or a source, between f and m: تقارير علمية | خطورة …; f where none does.
func (p *Part) beforeObject(f, m int) int {
	for k := f + 2; k < m; k++ {
		if speechWords().verbalNoun[p.Norm[k]] && p.isAdjective(k-1) && p.words[k-1].bare == p.words[f].bare {
			return k
		}
	}
	return f
}

// pointsOnly reports whether nothing is said but this or that: أكد فلان الأمر.
func (s *telling) pointsOnly(k int) bool {
	p := s.p
	if !speechWords().deixis[p.Norm[k]] {
		return false
	}
	return k+1 >= len(p.Tokens) || !p.continues(k+1) || p.mark(k+1) != "" || p.words[k+1].any(isBreak)
}
