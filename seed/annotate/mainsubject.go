package annotate

import (
	"strings"

	"sijill/db"
)

// Main subjects: whom a sentence tells of, for a later word of saying in it that
// has no subject of its own: علقت الشركة الرحلات وأعلنت أن, رفع الصندوق توقعاته مشيرا
// إلى أن. It is not the one who spoke in a sentence before.

// mainSubject returns the subject of the first verb of the sentence that holds i,
// nil where it is not known.
func (s *telling) mainSubject(i int) *speaker {
	sentence := s.p.SentenceAt(i)
	f := s.afterOpening(sentence)
	if f >= i {
		return nil
	}
	who := s.subjectOf(f, i)
	if who == nil || who.last > i {
		return nil
	}
	return who
}

// afterOpening returns the token after the particles and the word of turning that
// open a sentence: وقد, كما, من جهته،.
func (s *telling) afterOpening(sentence Sentence) int {
	p, w, k := s.p, speechWords(), sentence.First
	if k+2 < sentence.Last && w.phraseTail[p.Norm[k]+" "+p.Norm[k+1]] && p.mark(k+2) == "،" {
		k += 3
	} else if k+1 < sentence.Last && w.turning[p.Norm[k]] {
		if k++; p.mark(k) == "،" {
			k++
		}
	}
	for k < sentence.Last && w.opening[p.Norm[k]] {
		k++
	}
	return k
}

// subjectOf returns the subject of the clause that begins at f: the noun at f, or
// the one right after the verb at f.
func (s *telling) subjectOf(f, limit int) *speaker {
	p := s.p
	for _, k := range []int{f, f + 1} {
		if p.mark(k) == "#" {
			k++
		}
		if k >= limit || !p.continues(k) && k > f || p.words[k].peel > 0 && p.words[k].proc != "و" {
			return nil
		}
		who := s.subjectAt(p, k, min(k+longestRelative, limit), s.carried)
		if !who.known() || who.first != k || who.entity < 0 && who.source == nil && !s.pointsBack(k) {
			if p.words[f].any(isBreak) && !p.at(f) || !p.words[f].bare || p.at(f) {
				return nil // no verb stands at f
			}
			continue
		}
		n := p.Norm[k]
		who.feminine = hasEnding(n, "ه") && !speechWords().masculine[n] || k > f && isFeminineVerb(p.Norm[f])
		return who
	}
	return nil
}

// pointsBack reports whether a noun with the article, of which no more is known,
// stands for a body: الشركة.
func (s *telling) pointsBack(k int) bool { return s.p.words[k].any(isOffice) && !s.p.words[k].bare }

// isFeminineVerb reports whether a verb agrees with a feminine noun, as far as
// its letters tell.
func isFeminineVerb(norm string) bool {
	rest, ends := strings.CutSuffix(norm, "ت")
	return ends && len(rest) >= len("قال")
}

// goesOnWithMain returns who speaks by a verb joined to a sentence that tells of
// somebody else than the last speaker; told is false where no such sentence is.
func (s *telling) goesOnWithMain(i int, c cue) (who *speaker, told bool) {
	p := s.p
	if p.SentenceAt(i).First == i || s.carried != nil && s.sentence == p.sentenceOf[i] {
		return nil, false
	}
	if who, told = s.relativeOwner(i); told {
		return who, true
	}
	main := s.mainSubject(i)
	if main == nil {
		return nil, s.othersNamed(i)
	}
	if main.feminine != c.feminine && !main.manyOf() || c.plural && !main.manyOf() {
		return nil, true
	}
	next := main.again(p)
	next.feminine, next.plural, next.many = main.feminine, main.plural, main.many
	return next, true
}

// relativeOwner finds whose a verb is that is joined to a relative clause with a
// word of saying: الذي ندد بالقرار وطالب بالحوار. told is false where there is no such clause
// right before it; the speaker is nil where its noun is nobody known.
func (s *telling) relativeOwner(i int) (who *speaker, told bool) {
	p, w := s.p, speechWords()
	if p.words[i].proc != "و" {
		return nil, false
	}
	for k := i - 1; k > p.SentenceAt(i).First && k > i-longestRelative; k-- {
		if p.mark(k) == "." || p.words[k].any(isCue) && p.words[k].proc == "و" {
			return nil, false
		}
		if w.relative[strings.TrimPrefix(p.Norm[k], "و")] && p.continues(k+1) && p.isFinite(k+1) {
			return s.antecedentOf(k), true
		}
	}
	return nil, false
}

// antecedentOf returns the person, body or source without a name that a relative
// pronoun at k stands for, in whatever case; nil for anything else.
func (s *telling) antecedentOf(k int) *speaker {
	p := s.p
	if k--; p.mark(k) == "،" || p.mark(k) == ")" {
		k--
	}
	if k < 0 || p.lineStart[k+1] {
		return nil
	}
	switch m := s.at(p, k); {
	case m != nil && m.kind == db.KindPerson:
		return &speaker{entity: m.entity, part: p, first: s.titleStart(m), last: m.last}
	case m != nil && m.first > 0 && p.words[m.first-1].any(isHead) && p.words[m.first-1].bare && !p.lineStart[m.first]:
		return nil // مدير المستشفى الذي قال
	case m != nil && m.kind == db.KindOrganization && m.last == k+1:
		return &speaker{entity: -1, source: s.organizationSource(m), part: p, first: m.first, last: m.last}
	case m == nil && p.words[k].any(isUnnamed) && !p.words[k].bare && p.words[k].peel == 0:
		return s.unnamedAt(p, k, k+1, s.carried)
	case m == nil && p.words[k].any(isOffice) && !p.words[k].bare:
		if who := s.officeAt(p, k, k+1, s.carried); who.source != nil {
			return who
		}
	}
	return nil
}
