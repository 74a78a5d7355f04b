package annotate

import (
	"strings"

	"sijill/db"
)

// Subjects: who a word of saying has for its subject, after it, before it, or
// carried on from the words before.

// speakerOf finds who speaks: the subject after the verb, before it, or the one
// who spoke last.
func (s *telling) speakerOf(i int, comp complement, c cue) *speaker {
	p := s.p
	if c.participle {
		return s.participleSpeaker(i)
	}
	if comp.who != nil {
		return comp.who
	}
	limit := comp.at
	if comp.isObject {
		limit = comp.first
	}
	if s.calls(i) && !comp.isObject && comp.past == 0 {
		limit = s.called(i, limit, c)
	}
	if who, relayed := s.relayed(i, limit); relayed {
		if who != nil {
			who.loose = true
		}
		return who
	}
	if k := s.tongue(i, limit); k > i {
		if who := s.subjectAt(p, k, limit, nil); who.known() {
			return who
		}
	}
	if s.calls(i) && s.person(p, i-1) != nil {
		if who := s.clauseSubject(i); who.known() && who.entity >= 0 && who.last == i {
			return who // وكان فلان أبلغ غيره
		}
	}
	if who := s.subjectAt(p, i+1, limit, s.carried); who != nil && !s.disagrees(i, c) && !(comp.isObject && who.entity < 0 && who.source == nil && !p.at(who.first)) && !s.circumstance(i+1, limit) {
		return who
	}
	if who := s.before(i); who != nil {
		return who
	}
	if comp.isObject && p.continues(i+1) && p.isNominative(i+1) && !p.words[i+1].bare {
		return nil // أعلن الرؤساء التنفيذيون …: somebody else
	}
	if s.issues(i) {
		if m := s.person(p, i-1); m != nil && m.last == i {
			return &speaker{entity: m.entity, part: p, first: s.titleStart(m), last: m.last}
		}
		if main := s.mainSubject(i); main != nil && main.feminine == c.feminine {
			return main.again(p)
		}
	}
	if !s.mayCarry(i) || c.impersonal {
		return nil
	}
	if who, told := s.goesOnWithMain(i, c); told {
		return who
	}
	if s.carried == nil || s.carried.entity < 0 && p.sentenceOf[i] > s.sentence+mostCarried {
		return nil // somebody else was told of meanwhile
	}
	if s.carried.feminine != c.feminine && s.carried.behind != nil {
		s.carried = s.carried.behind
	}
	if !s.carried.goesWith(c) {
		return nil
	}
	who := s.carried.again(p)
	who.feminine, who.plural = c.feminine, c.plural
	return who
}

// issues reports whether a verb says what stands in a paper of its sentence's
// subject: أصدرت الوزارة بيانا قالت فيه إن.
func (s *telling) issues(i int) bool {
	n := s.p.wordNorm(i + 1)
	return s.p.continues(i+1) && (n == "فيه" || n == "فيها") && s.p.words[i].proc == ""
}

// tongue returns the token after على لسان, which tells who speaks for somebody:
// أكدت الوزارة على لسان المتحدث باسمها فلان أن; i where it does not stand there.
func (s *telling) tongue(i, limit int) int {
	for k := i + 1; k+1 < limit; k++ {
		if s.p.Norm[k] == "علي" && s.p.Norm[k+1] == "لسان" {
			return k + 2
		}
	}
	return i
}

// relayed reads نقلت صحيفة … عن فلان قوله: the speaker is whom the words come
// from, and the one who relays is cited.
func (s *telling) relayed(i, m int) (*speaker, bool) {
	p := s.p
	switch p.words[i].base {
	case "نقل", "نقلت", "ينقل", "تنقل", "نقلا":
	default:
		return nil, false
	}
	for k := i + 1; k < m; k++ {
		if p.Norm[k] == "علي" && p.wordNorm(k+1) == "لسان" { // نقل البيان على لسان فلان
			return s.subjectAt(p, k+2, m, nil), true
		}
		if k == i+1 && aboutHim[p.Norm[k]] && s.carried != nil { // نقلت عنه وكالة … قوله
			if relay := s.subjectAt(p, k+1, m, nil); relay != nil && relay.source != nil {
				s.cite(p, *relay.source, i, relay.last)
			}
			return s.carried.again(p), true
		}
		if p.Norm[k] != "عن" {
			continue
		}
		if relay := s.subjectAt(p, i+1, k, s.carried); relay != nil && relay.source != nil {
			end := relay.last
			if isQuoteMark(p.mark(end)) {
				end++
			}
			s.cite(p, *relay.source, i, end)
		}
		return s.subjectAt(p, k+1, m, nil), true
	}
	return nil, false
}

// circumstance reports whether the words after a verb are no subject but when,
// where and to whom.
func (s *telling) circumstance(f, m int) bool {
	for f < m && s.p.mark(f) == "،" {
		f++
	}
	if f >= m {
		return true
	}
	if s.p.isPastTime(f) {
		return true // العام الماضي
	}
	w := s.p.words[f]
	if speechWords().then[s.p.Norm[f]] || speechWords().manner[s.p.Norm[f]] {
		return true
	}
	if w.any(isBreak) && !s.p.isArabicName(f) && !speechWords().some[s.p.Norm[f]] && !(s.p.Norm[f] == "كل" && s.p.wordNorm(f+1) == "من") {
		return true
	}
	if w.proc == "ل" || w.proc == "ب" || w.proc == "ول" {
		return true
	}
	if proc, _ := wordClitic(s.p.Norm[f]); w.is == isOrdinary && (proc == "ل" || proc == "ب") && !w.any(isUnnamed|isOffice) {
		return true
	}
	return isAdverbial(s.p.Norm[f]) || s.listeners(f) || f+1 == m && s.adverb(f)
}

// listeners reports whether a word is a plural that cannot be a subject: أبلغ
// الصحافيين. Broken plurals end so too.
func (s *telling) listeners(f int) bool {
	n := s.p.Norm[f]
	if s.p.isArabicName(f) || !strings.HasPrefix(n, "ال") || len(n) < 14 {
		return false
	}
	if brokenPlurals[n] {
		return false
	}
	return strings.HasSuffix(n, "يين") || strings.HasPrefix(n, "الم") && strings.HasSuffix(n, "ين")
}

var brokenPlurals = map[string]bool{"الملايين": true, "المجانين": true, "المساكين": true, "الموازين": true, "المضامين": true, "الميادين": true}

// adverb reports whether a word tells how somebody speaks: وأردف متهكما.
func (s *telling) adverb(f int) bool {
	n := s.p.Norm[f]
	return !s.p.isArabicName(f) && s.p.words[f].bare && s.p.words[f].is&^isOrdinary == 0 && len(n) >= 8 &&
		strings.HasPrefix(n, "م") && strings.HasSuffix(s.p.Tokens[f].Text, "ا") && !hasEnding(n, "ها")
}

func (p *Part) isArabicName(f int) bool { return p.owner[f] >= 0 }

// before finds a subject that stands before its verb: its name ends right
// before it, or before a comma or قد; or a whole noun phrase opens the sentence.
func (s *telling) before(i int) *speaker {
	p := s.p
	if i > 0 && speechWords().whenever[p.Norm[i-1]] && !(p.continues(i+1) && p.isNobody(i+1)) {
		return nil
	}
	k := i - 1
	for k >= 0 && !p.lineStart[k+1] && (p.Norm[k] == "قد" || p.Norm[k] == "كان" || p.mark(k) == "،" || p.mark(k) == ")" || p.mark(k) == "," || isQuoteMark(p.mark(k))) {
		k--
	}
	if k >= 0 && k == i-1 && !p.lineStart[i] && speechWords().relative[strings.TrimPrefix(p.Norm[k], "و")] { // المسؤول الذي قال
		if who := s.antecedentOf(k); who != nil {
			return who
		}
		if k--; p.mark(k) == "،" {
			k--
		}
	}
	if k < 0 || p.lineStart[k+1] {
		return nil
	}
	if p.words[i].proc == "و" {
		return nil
	}
	if start := s.afterParticle(i); start >= 0 && s.calls(i) {
		if who := s.subjectAt(p, start, i, nil); who.known() && who.first == start {
			return who
		}
		return nil
	}
	m := s.at(p, k)
	if m == nil || s.isGoverned(m) {
		return s.clauseSubject(i)
	}
	if m.kind == db.KindPerson {
		return &speaker{entity: m.entity, part: p, first: s.titleStart(m), last: m.last}
	}
	if m.kind == db.KindOrganization && p.words[m.first].peel == 0 && (m.first == 0 || p.lineStart[m.first] || p.sentenceOf[m.first-1] != p.sentenceOf[m.first]) {
		return &speaker{entity: -1, source: s.organizationSource(m), part: p, first: m.first, last: m.last}
	}
	return s.clauseSubject(i)
}

// isGoverned reports whether a preposition, or the noun it belongs to, stands
// before a name and its title: مقرب من فلان. Such a name is no subject.
func (s *telling) isGoverned(m *mention) bool {
	p, first := s.p, s.titleStart(m)
	if peel := p.words[first].proc; strings.HasSuffix(peel, "ل") || strings.HasSuffix(peel, "ب") {
		return true
	}
	if first == 0 || p.lineStart[first] {
		return false
	}
	if w := p.words[first-1]; w.any(isOffice) && w.bare && !speechWords().document[w.base] {
		return true // إدارة فلان
	}
	return speechWords().preposition[p.Norm[first-1]] && !p.isNameAli(first-1)
}

// isNameAli reports whether the token is the name علي and not على.
func (p *Part) isNameAli(k int) bool { return p.owner[k] >= 0 }

const longestRelative = 24 // tokens between a subject and its verb

// clauseSubject finds a subject with words between it and its verb: after كان
// (وكان مصدر قريب من فلان قد أعلن), after غير أن and its like, or at the head of
// the sentence. A source without a name, an office or a person can be one;
// after كان, what ends right before the verb too.
func (s *telling) clauseSubject(i int) *speaker {
	p, w := s.p, speechWords()
	first := max(p.SentenceAt(i).First, i-longestRelative)
	for k := i - 1; k >= first; k-- {
		was := w.was[strings.TrimPrefix(p.Norm[k], "و")]
		if k < i-1 && p.words[k].any(isCue) && !p.words[k].any(isUnnamed|isHead) && p.isFinite(k) && !was {
			return nil // the words between have a verb of saying of their own
		}
		start := -1
		switch {
		case was, w.subjectOpener[p.Norm[k]], k > first && p.Norm[k] == "ان" && w.subjectOpener[p.Norm[k-1]+" ان"]:
			start = k + 1
		case k == p.SentenceAt(i).First && !p.words[k].any(isCue|isBreak):
			start = k
		default:
			continue
		}
		if start >= i {
			return nil
		}
		who := s.subjectAt(p, start, i, nil)
		if !who.known() || who.first != start || who.last > i {
			return nil
		}
		between := who.last
		for between < i && (p.Norm[between] == "قد" || p.mark(between) == "،") {
			between++
		}
		named := who.source != nil || who.entity >= 0
		if between == i && (was || named) || named && s.isAside(who.last) {
			return who
		}
		return nil
	}
	return nil
}

// isAside reports whether the words from k on stand between a subject and its
// verb: after a comma, a relative pronoun, a participle's preposition or a verb
// that tells of the source (وصفه التقرير).
func (s *telling) isAside(k int) bool {
	p := s.p
	if c := p.mark(k); c == "،" || c == "," || c == "(" || c == "-" {
		return true
	}
	return speechWords().relative[p.Norm[k]] || speechWords().preposition[p.Norm[k]] || speechWords().sourceVerb[p.Norm[k]]
}

// titleStart returns the first token of the title before a mention, or of the
// mention.
func (s *telling) titleStart(m *mention) int {
	if m.title != nil {
		return m.title.first
	}
	return m.first
}
