package annotate

import "sijill/db"

// What somebody is said to be: ووصفها بأنها …, and what مع الإشارة إلى adds.

// pointed reads مع الإشارة إلى "…": a noun of saying that goes on with the
// speech of its sentence.
func (s *telling) pointed(i int) int {
	p := s.p
	if p.Norm[i] != "مع" || !p.continues(i+2) || !speechWords().pointing[p.Norm[i+1]] {
		return i
	}
	if n := p.Norm[i+2]; !ownPrepositions[n] {
		return i
	}
	who := s.participleSpeaker(i)
	q := s.quotationNear(i + 3)
	if q == nil || !who.known() || p.isName(q) || p.wordCount(q.first, q.last) < leastStatement {
		return i
	}
	s.used[q.open] = true
	s.emit(db.QuoteDirect, i+1, q.first, q.last, who)
	return q.after()
}

// described reads ووصفها بأنها …, ووصف … بأنه "…" after words of the same
// speaker.
func (s *telling) described(i int) int {
	p := s.p
	who := s.describer(i)
	if who == nil {
		return i
	}
	commas := 0
	for k := max(i+1, who.last); k < i+longestRelative && p.continues(k) && !(p.words[k].any(isCue) && p.isFinite(k)) && commas < 3; k++ {
		if p.mark(k) == "،" {
			commas++
		}
		if !describing[p.Norm[k]] {
			continue
		}
		comp := s.afterMarker(k)
		if comp.direct != nil {
			s.used[comp.direct.open] = true
			s.emit(db.QuoteDirect, i, comp.first, comp.direct.last, who)
			return comp.direct.after()
		}
		end := s.clauseEnd(comp.first)
		if p.wordCount(comp.first, end) < leastStatement || !s.report(i, comp.first, end, who) {
			return i
		}
		s.carry(who, cue{feminine: hasEnding(p.words[i].base, "ت") || hasPrefix(p.words[i].base, "ت")}, i)
		return end
	}
	return i
}

// describer returns who speaks by a verb of describing at i: the person or body
// named after it, the one who just spoke in this sentence, or in the one before where the verb
// opens its own. nil where it is no such verb.
func (s *telling) describer(i int) *speaker {
	p, w := s.p, speechWords()
	if w.goesOn[p.Norm[i]] && s.carried != nil && s.spoke == p.sentenceOf[i] && s.sentence == s.spoke {
		return s.carried.again(p)
	}
	if !w.describing[p.Norm[i]] || p.owner[i] >= 0 || i > 0 && !p.lineStart[i] && w.negation[p.Norm[i-1]] {
		return nil
	}
	k := p.nounAfter(i)
	if who := s.subjectAt(p, k, min(k+longestRelative, p.SentenceAt(i).Last), s.carried); who.known() && who.first == k && (who.entity >= 0 || who.source != nil) {
		return who
	}
	feminine := hasEnding(p.Norm[i], "ت") || p.Norm[i] == "تصف"
	if s.carried == nil || p.SentenceAt(i).First != i || s.carried.feminine != feminine || !p.words[i].bare {
		return nil
	}
	return s.carried.again(p)
}

var describing = map[string]bool{"بانه": true, "بانها": true, "بانهم": true, "بانهما": true}
