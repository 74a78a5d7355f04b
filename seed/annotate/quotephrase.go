package annotate

import (
	"strings"

	"sijill/db"
)

// Phrases: where the subject of a verb ends and its object begins, and which of
// the two a lone noun after the verb is. Arabic marks neither in writing, so a
// noun is taken for the subject only when it cannot be the object.

// phraseEnd returns the token after the first of the noun phrases between f and
// m: وزارة الصحة | المواطنين, مسؤولون أميركيون | الصين.
func (s *telling) phraseEnd(f, m int) int {
	p := s.p
	if who := s.titledAt(p, f); who != nil {
		return min(who.end(), m)
	}
	definite, adjective := !p.words[f].bare, false
	k := f + 1
	if at := s.at(p, f); at != nil && at.first == f {
		k, definite = max(at.last, f+1), true
		if at.kind == db.KindPerson {
			return min(k, m)
		}
	}
	if who := s.titledAt(p, k); who != nil && k == f+1 && !definite && who.end() <= m {
		return who.end() // إدارة الرئيس فلان
	}
	for ; k < m && p.continues(k); k++ {
		w := p.words[k]
		if q := p.quotationAt(k); q != nil && q.closed && p.wordCount(q.first, q.last) <= longestMarked && !definite {
			definite, k = true, q.last // برنامج «…»
			continue
		}
		if p.mark(k) != "" || w.any(isBreak) && w.base != "في" || w.any(isCue) && !w.any(isHead|isUnnamed|isOffice) {
			return k
		}
		if w.base == "في" {
			if !p.insideOf(k+1, m) {
				return k
			}
			definite, adjective = false, false
			continue
		}
		if (w.peel > 0 || wordProclitic(p.Norm[k]) != "" && w.is&^isOrdinary == 0) && !mediaHeads()[p.Norm[k]] {
			if proc := w.proc + wordProclitic(p.Norm[k]); strings.HasPrefix(proc, "و") || strings.HasPrefix(proc, "ل") {
				definite, adjective = !w.bare || hasPrefix(p.Norm[k], "لل") || hasPrefix(p.Norm[k], "وال"), false
				continue // وزير الخارجية والدفاع, المجلس الأعلى للقضاء
			}
			return k
		}
		if speechWords().every[p.Norm[k]] {
			return k
		}
		named := p.owner[k] >= 0 && p.owner[k] != p.owner[k-1]
		describes := p.isAdjective(k) || p.isNominative(k) && p.Norm[k][len(p.Norm[k])-4:] == p.Norm[k-1][max(0, len(p.Norm[k-1])-4):]
		switch {
		case named:
			if definite || adjective {
				return k
			}
			definite = true
		case p.owner[k] >= 0: // goes on with the same name
		case !w.bare && describes, w.bare && !definite && describes && !(hasEnding(p.Norm[k], "ي") && !w.any(isNisba) && s.at(p, k+1) != nil): // but مفاوضي كوريا
			adjective = true
			definite = definite || !w.bare
		case definite || adjective:
			return k
		default:
			definite = !w.bare
		}
	}
	return min(k, m)
}

// secondPhrase returns where another noun phrase begins after the first of those
// between f and m; m when there is none, or when it may be the first one's name.
func (s *telling) secondPhrase(f, m int) int {
	p := s.p
	k := s.phraseEnd(f, m)
	if aside := s.afterTime(k); aside > k {
		k = aside
	} else if p.mark(k) == "،" {
		if k++; p.mark(m-1) == "،" {
			return m // دعا فلان، المنسق الخاص، إلى
		}
	}
	for w := speechWords(); k < m && (p.Norm[k] == "امس" || p.Norm[k] == "اليوم" || w.days[p.Norm[k]] || w.manner[p.Norm[k]] || p.Norm[k] == "اخري" || w.periodAdjective[p.Norm[k]]); {
		k++ // أمس الخميس
	}
	if k >= m || speechWords().every[p.Norm[k]] {
		return min(k, m)
	}
	if p.mark(k) != "" && !isQuoteMark(p.mark(k)) || p.words[k].any(isBreak) || p.words[k].any(isCue) && !p.words[k].any(isHead|isUnnamed|isOffice) || p.words[k].proc != "" || isAdverbial(p.Norm[k]) {
		return m
	}
	if n := s.at(p, k); n == nil && !p.words[k].any(isOrdinary|isOffice|isNisba|isUnnamed) && p.words[k].bare && p.words[f].any(isHead|isUnnamed) {
		return m // a name that no table knows
	}
	if wordProclitic(p.Norm[k]) != "" && p.words[k].is&^isOrdinary == 0 && !p.at(k) {
		return m
	}
	return k
}

// accuses reports whether the verb at i says nothing without somebody as its
// object: اتهم, ناشد. calls adds those that may leave it out: دعا, طالب.
func (s *telling) accuses(i int) bool { return speechWords().accusing[s.p.words[i].base] }
func (s *telling) calls(i int) bool   { return speechWords().calling[s.p.words[i].base] }

// afterItsSubject reports whether the subject of a verb of accusing or calling
// at i stands before it: as the antecedent of a relative pronoun (الذي يتهم
// الجيش), after إن and its sisters (إن قوى شيعية، اتهمت …), or as a name that
// opens the clause.
func (s *telling) afterItsSubject(i int) bool {
	p := s.p
	if i == 0 || p.lineStart[i] || p.words[i].proc != "" || !s.calls(i) {
		return false
	}
	w, before := speechWords(), p.Norm[i-1]
	if w.relative[before] || w.marker[before] && !w.bareMarker[before] || s.afterParticle(i) >= 0 {
		return true // الذي اتهم, أنه اتهم
	}
	if describes := p.words[i-1]; isImperfect(p.words[i].base) && describes.bare && describes.is == isOrdinary && p.isArabic(i-1) {
		return true // قرار يدعو الجيش
	}
	if who := s.clauseSubject(i); who.known() && who.last == i && (who.source != nil || who.entity >= 0) {
		return true // وكانت إدارة فلان هددت
	}
	m := s.at(p, i-1)
	if m == nil || s.isGoverned(m) {
		return false
	}
	first := s.titleStart(m)
	return first == p.SentenceAt(i).First || p.words[first].proc == "و" || p.mark(first-1) != "" || speechWords().subjectOpener[p.Norm[first-1]]
}

const longestMarked = 4 // words in marks that are the name of what stands before them

const longestBefore = 7 // tokens of a subject between إن and its verb

// afterParticle returns where the subject of the verb at i begins when إن, أن or
// لكن stands right before that subject; -1 otherwise.
func (s *telling) afterParticle(i int) int {
	p := s.p
	k := i - 1
	if p.mark(k) == "،" {
		k--
	}
	for n := 0; n < longestBefore && k > 0 && !p.lineStart[k+1] && p.mark(k) == ""; n, k = n+1, k-1 {
		if speechWords().sister[p.Norm[k]] {
			if k+1 < i && p.isArabic(k+1) {
				return k + 1
			}
			return -1
		}
		if p.words[k].any(isBreak) || p.words[k].any(isCue) && !p.words[k].any(isHead|isUnnamed) {
			return -1
		}
	}
	return -1
}

// disagrees reports whether the noun after the verb at i cannot be its subject
// by its gender or number: انتقد الحكومة, اتهمت الجيش, طالبوا الحكومة.
func (s *telling) disagrees(i int, c cue) bool {
	p, k := s.p, s.p.nounAfter(i)
	if !p.continues(k) || !p.isArabic(k) || c.participle || p.words[k].peel > 0 || s.titledAt(p, k) != nil || s.person(p, k) != nil {
		return false
	}
	if c.plural {
		return s.calls(i) // طالبوا الحكومة: a verb before its subject is singular
	}
	w, text := p.words[k], p.Tokens[k].Text
	feminine := hasEnding(text, "ة") && !hasEnding(text, "اة") && !speechWords().masculine[p.Norm[k]] || hasEnding(text, "ات") && w.any(isOffice)
	if !c.feminine {
		return feminine
	}
	return s.calls(i) && w.any(isHead|isOffice) && speechWords().manly[w.stem]
}

// nounAfter returns the token after a verb, without the mark of a hashtag.
func (p *Part) nounAfter(i int) int {
	if p.mark(i+1) == "#" && p.continues(i+2) {
		return i + 2
	}
	return i + 1
}

// called returns where the one who is accused or called on by the verb at i
// begins, before the preposition at m: right after the verb when the subject is
// elsewhere, after the subject when both are there; m when nobody is.
func (s *telling) called(i, m int, c cue) int {
	p, f := s.p, s.p.nounAfter(i)
	if f < m && (p.words[f].any(isBreak) && !p.at(f) || s.circumstance(f, m)) {
		return s.calledLater(f, m)
	}
	if f >= m || p.mark(f) != "" && p.quotationAt(f) == nil {
		return m
	}
	if s.afterItsSubject(i) || s.disagrees(i, c) || s.goesOn(i, c) {
		return f
	}
	if k := s.secondPhrase(f, m); k < m && !p.joins(k) {
		return k
	}
	if speechWords().document[p.words[f].base] {
		return m // nobody calls on a report
	}
	if !p.isArabic(f) && p.mark(f) == "" || s.accuses(i) && !hasEnding(p.Norm[f], "ون") && s.phraseEnd(f, m) == m || s.lone(f, m) {
		return f
	}
	return m
}

// calledLater returns where the one who is called on begins behind when and where
// that was: دعا خلال اتصال هاتفي أمس جميع القادة إلى.
func (s *telling) calledLater(f, m int) int {
	p := s.p
	for k := f; k < m; k++ {
		if speechWords().every[p.Norm[k]] && p.isArabic(k) && (k == f || !speechWords().preposition[p.Norm[k-1]] && p.words[k-1].proc == "") {
			return k
		}
	}
	return m
}

// joins reports whether a word is joined by و to the noun before it: الاتحاد والأمم.
func (p *Part) joins(k int) bool {
	if mediaHeads()[p.Norm[k]] {
		return false // وسائل
	}
	return hasPrefix(p.words[k].proc, "و") || wordProclitic(p.Norm[k]) == "و" || hasPrefix(p.Norm[k], "وال") || hasPrefix(p.Norm[k], "و") && p.isNominative(k)
}

// goesOn reports whether a verb joined by و to what somebody just said may be his
// too, so that a lone body or country after it cannot be told from its object:
// قال فلان …، ودعا العراق إلى.
func (s *telling) goesOn(i int, c cue) bool {
	p := s.p
	if s.p.words[i].proc != "و" || s.carried == nil || s.sentence != p.sentenceOf[i] || s.carried.feminine != c.feminine || c.plural || s.carried.plural {
		return false
	}
	at := s.at(p, i+1)
	return p.words[i+1].peel == 0 && (at != nil && at.kind != db.KindPerson || at == nil && p.words[i+1].any(isOffice)) && s.secondPhrase(i+1, p.SentenceAt(i).Last) >= p.SentenceAt(i).Last
}

// lone reports whether the noun at f is called on for want of any sign that it
// calls: neither body nor role nor nominative (دعا الأطراف إلى).
func (s *telling) lone(f, m int) bool {
	p := s.p
	return !p.isNominative(f) && !speechWords().masculine[p.Norm[f]] && !p.words[f].any(isHead|isOffice|isUnnamed) && !p.at(f) && s.personAfter(p, f, m) == nil && p.words[f].any(isOrdinary) && s.phraseEnd(f, m) == m
}
