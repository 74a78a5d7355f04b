package annotate

import "strings"

// Carrying on: who goes on speaking where a verb or a participle of saying names
// nobody, and who has spoken since.

// mayCarry reports whether a verb without a subject goes on with the last
// speaker: it opens its sentence or follows و.
func (s *telling) mayCarry(i int) bool {
	p := s.p
	if p.words[i].proc == "و" || p.words[i].proc == "ف" || p.SentenceAt(i).First == i {
		return true
	}
	if speechWords().ownSubject[p.Norm[i-1]] || i > 1 && speechWords().ownSubject[p.Norm[i-2]+" "+p.Norm[i-1]] {
		return true // لكنه أكد
	}
	if i > 1 && (p.Norm[i-2] == "بعدما" || p.Norm[i-2] == "فيما" || p.Norm[i-2] == "حيث") && s.sentence != p.sentenceOf[i] {
		return false // بعدما كان توقع: the subject of the main clause did
	}
	other := s.afterWas(i)
	if other && p.Norm[i-1] == "قد" && !s.tellsOfCarried(i) {
		return false // وكان تقرير … قد حذر
	}
	switch p.Norm[i-1] {
	case "كما", "حيث", "وقد", "ثم", "فقد", "وكان", "كان", "لقد", "قد":
		return true
	}
	if p.mark(i-1) == "،" && isImperfect(p.words[i].base) {
		return false // طائر عاش هنا، تكشف عنه الحفريات: what is told of a noun
	}
	return !other && (p.mark(i-1) == "،" || isQuoteMark(p.mark(i-1)))
}

// afterWas reports whether the sentence of a verb opens with كان and words of its
// own after it, which may be the subject: وكانت وكالة …، أكدت.
func (s *telling) afterWas(i int) bool {
	first := s.p.SentenceAt(i).First
	return speechWords().was[strings.TrimPrefix(s.p.Norm[first], "و")] && i > first+2
}

// tellsOfCarried reports whether the sentence names who spoke last before the verb.
func (s *telling) tellsOfCarried(i int) bool {
	for k := max(s.p.SentenceAt(i).First, i-longestSentence); k < i && s.carried != nil && s.carried.entity >= 0; k++ {
		if m := s.person(s.p, k); m != nil && m.entity == s.carried.entity {
			return true
		}
	}
	return false
}

// participleSpeaker finds whose speech a participle goes on with: that of the
// last verb of the sentence, else the sentence's first person.
func (s *telling) participleSpeaker(i int) *speaker {
	p := s.p
	sentence := p.SentenceAt(i)
	if s.carried != nil && s.sentence == p.sentenceOf[i] {
		return s.carried.again(p)
	}
	c, _ := p.cueAt(i)
	if main := s.mainSubject(i); main != nil && (main.feminine == c.feminine || main.manyOf()) {
		return main.again(p)
	}
	for k := sentence.First; k < min(i, sentence.First+longestSentence); k++ {
		if m := s.person(p, k); m != nil && p.words[m.first].peel == 0 {
			return &speaker{entity: m.entity, part: p, feminine: s.carried != nil && s.carried.feminine}
		}
	}
	if n := p.sentenceOf[i]; n > 0 && i <= sentence.First+2 && s.sentence < n-1 {
		for k := max(p.Sentences[n-1].First, sentence.First-longestSentence); k < sentence.First; k++ { // the one of whom was told just before
			if m := s.person(p, k); m != nil && p.words[m.first].peel == 0 && !s.isGoverned(m) {
				return &speaker{entity: m.entity, part: p}
			}
		}
	}
	if s.carried != nil && i <= sentence.First+2 {
		return s.carried.again(p)
	}
	return nil
}

const mostCarried = 3 // sentences over which a body or a source goes on without being named

// carry remembers who spoke.
func (s *telling) carry(who *speaker, c cue, i int) {
	if !who.known() {
		return
	}
	who.many = who.manyOf()
	if !c.participle {
		who.feminine, who.plural = c.feminine, c.plural
	} else if s.carried != nil {
		who.feminine, who.plural = s.carried.feminine, s.carried.plural
	}
	s.carried, s.sentence = who, s.p.sentenceOf[i]
}

// carryExplicit remembers a named subject even when nothing was found said.
func (s *telling) carryExplicit(who *speaker, c cue, i int) {
	if who.known() && who.last > who.first {
		s.carry(who, c, i)
	}
}

// newSubject notices a person with whom a sentence without a word of saying
// begins: who speaks next without being named is that one.
func (s *telling) newSubject(i int) {
	p := s.p
	m := s.person(p, i)
	if m == nil || m.first != i || p.words[i].peel > 0 && p.words[i].proc != "و" {
		return
	}
	if opening := s.afterOpening(p.SentenceAt(i)); i > opening+2 && s.titleStart(m) > opening+1 {
		return
	}
	if s.sentence == p.sentenceOf[i] {
		return
	}
	feminine := s.carried != nil && s.carried.entity == m.entity && s.carried.feminine
	s.carried = &speaker{entity: m.entity, part: p, feminine: feminine}
}

// onlyOne returns who says the words in marks behind a verb without a subject, after
// when and where it was: وخلال حديثه مع فلان قال "…". He is the one whom the sentence
// names otherwise than behind a preposition, or else the last speaker; nil where there are two.
func (s *telling) onlyOne(i int, c cue) *speaker {
	p := s.p
	var who *speaker
	for k := max(p.SentenceAt(i).First, i-longestSentence); k < i; k++ {
		m := s.person(p, k)
		if m == nil || m.first != k || s.isGoverned(m) || p.words[k].peel > 0 && p.words[k].proc != "و" {
			continue
		}
		if who != nil && who.entity != m.entity {
			return nil
		}
		who = &speaker{entity: m.entity, part: p}
	}
	if who == nil && s.carried != nil && s.carried.entity >= 0 && s.carried.feminine == c.feminine && s.sentence >= p.sentenceOf[i]-1 {
		who = s.carried.again(p)
	}
	return who
}

// othersNamed reports whether the sentence names another person before i, otherwise
// than behind a preposition, and not the one who spoke last.
func (s *telling) othersNamed(i int) bool {
	if s.carried == nil || s.carried.entity < 0 || s.tellsOfCarried(i) {
		return false
	}
	p := s.p
	for k := max(p.SentenceAt(i).First, i-longestSentence); k < i; k++ {
		if m := s.person(p, k); m != nil && m.first == k && !s.isGoverned(m) && p.words[k].peel == 0 {
			return true
		}
	}
	return false
}
