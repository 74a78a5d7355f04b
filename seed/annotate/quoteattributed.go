package annotate

import (
	"strings"

	"sijill/db"
)

// Statements without a word of saying: what follows وفقا ل and its like, what a
// sentence ends with them, what a source published.

// attribution reads وفقا ل, بحسب, نقلا عن at i and the source or person after
// it; first and last of the speaker are the words of the source.
func (a *reading) attribution(p *Part, i int) (*speaker, bool) {
	w := speechWords()
	base := p.Norm[i]
	if rest, ok := strings.CutPrefix(base, "و"); ok && w.attribution[rest] && !w.attribution[base] {
		base = rest
	}
	j := i + 1
	switch {
	case w.attribution[base]:
		if p.continues(j) && (p.Norm[j] == "ل" || p.Norm[j] == "الي") {
			j++
		}
	case strings.TrimPrefix(base, "و") == "نقلا" && p.continues(j) && p.Norm[j] == "عن":
		j++
	case strings.TrimPrefix(base, "و") == "حسبما":
	default:
		return nil, false
	}
	if k := p.stoodIn(j); k > j { // بحسب ما جاء في تقرير
		j = k
	} else if verb, said := p.leansOn(i); said { // وفق ما أكده فلان
		for j = verb + 1; p.continues(j) && aboutHim[p.Norm[j]]; j++ {
		}
	} else if p.wordNorm(j) == "ما" || p.wordNorm(j) == "لما" || base == "حسبما" {
		return nil, false
	}
	if !p.continues(j) {
		return nil, false
	}
	if s, ok := p.outletNear(j); ok {
		return &speaker{entity: -1, source: &s.name, part: p, first: j, last: s.last}, true
	}
	if who := a.titledAt(p, j); who != nil {
		return &speaker{entity: who.entity, part: p, first: j, last: who.last}, true
	}
	if who := a.person(p, j); who != nil && who.first == j {
		return &speaker{entity: who.entity, part: p, first: j, last: who.last}, true
	}
	limit := min(j+longestSubject, p.SentenceAt(j).Last)
	end := p.nounPhrase(j, limit)
	if p.wordAt(j).any(isOffice) {
		end = p.officePhrase(j, limit)
	}
	if end == j {
		return nil, false
	}
	if mediaHeads()[p.words[j].base] && end > j+1 {
		return &speaker{entity: -1, source: unnamedSource(p.form(j, end)), part: p, first: j, last: end}, true
	}
	source, ok := a.leanedOn(p, j, end)
	return &speaker{entity: -1, source: &source, part: p, first: j, last: end}, ok
}

// stoodIn returns the token after ما جاء في, ما تم نقله عن and their like at j; j where
// they do not stand there.
func (p *Part) stoodIn(j int) int {
	if n := p.wordNorm(j); n != "ما" && n != "لما" {
		return j
	}
	for k := j + 1; k <= j+3 && p.continues(k+1); k++ {
		n := p.Norm[k]
		if n == "علي" && p.wordNorm(k+1) == "لسان" {
			return k + 2
		}
		if n == "في" || n == "عن" {
			return k + 1
		}
		if !speechWords().stood[n] {
			return j
		}
	}
	return j
}

const (
	longestAside    = 14  // tokens between a source and the comma before what it says
	longestTold     = 50  // words of a sentence that ends with its source
	longestSentence = 250 // tokens up to which a source is looked for behind a statement
	leastStatement  = 3   // words of a statement
	leastTold       = 4
	openingOfSpeech = 3 // tokens in which a verb of saying makes the statement its own
)

// according reads the statement that an attribution at i opens or ends, and
// returns the token after what was read; i when there is none.
func (s *telling) according(i int) int {
	p := s.p
	who, ok := s.attribution(p, i)
	if !ok {
		return i
	}
	if who.source != nil {
		s.cite(p, *who.source, p.leanStart(i), who.last)
	}
	sentence := p.SentenceAt(i)
	opens := i == sentence.First || hasPrefix(p.Norm[i], "وو") || p.Norm[i-1] == "و"
	if opens {
		return s.accordingFirst(i, who)
	}
	last := who.last
	if s.goesOnBySource(i, who) {
		return last
	}
	for last < sentence.Last && (p.mark(last) == "." || p.mark(last) == "»" || p.mark(last) == "\"" || p.mark(last) == "”") {
		last++
	}
	if i-sentence.First > 2*longestTold {
		return i
	}
	if last < sentence.Last && sentence.Last-last <= longestAside && (isAdverbial(p.Norm[last]) || speechWords().days[p.Norm[last]] || p.namesOutlet(last)) {
		last = sentence.Last // … في تصريح لإذاعة
	}
	if last < sentence.Last && p.mark(last) == "،" && p.mark(i-1) == "،" && i > sentence.First+leastTold {
		last = sentence.Last // …، بحسب الوزارة، …
	}
	told := p.wordCount(sentence.First, i)
	if last < sentence.Last || s.spoke == p.sentenceOf[i] || told < leastTold || told > longestTold || p.words[i].proc != "" {
		return i
	}
	if speechWords().attribution[strings.TrimPrefix(p.Norm[sentence.First], "و")] {
		return i // ووفقا لموسكو …: somebody else's words
	}
	for k := sentence.First; k < i; k++ {
		if p.words[k].any(isCue) && p.isFinite(k) {
			return i // somebody else's words, perhaps
		}
	}
	end := i
	if p.Norm[end-1] == "وذلك" {
		end--
	}
	s.report(-1, sentence.First, end, who)
	relayed := who.source != nil && isRelayer[who.source.Kind]
	if relayed && s.tellsOfCarried(i) {
		return last // the words were another's
	}
	before := s.carried
	s.carry(who, cue{feminine: p.isFeminineSource(who) || relayed}, i)
	if relayed && before.known() {
		s.carried.behind = before
	}
	return last
}

// isRelayer are the kinds of sources that pass on what others say.
var isRelayer = map[db.SourceKind]bool{db.SourceAgency: true, db.SourceOutlet: true, db.SourceBroadcaster: true}

// onTheWordOf returns the office whose own paper is named after a statement that
// nobody else is known to have made: فصائل هددت بضربات، وذلك بحسب بيان الهيئة.
func (s *telling) onTheWordOf(end int) *speaker {
	p := s.p
	for p.continues(end) && (p.mark(end) == "،" || p.Norm[end] == "وذلك") {
		end++
	}
	if !p.continues(end) {
		return nil
	}
	who, ok := s.attribution(p, end)
	if !ok || who.source == nil || who.source.Kind != db.SourceOffice || !speechWords().document[p.words[who.first].base] {
		return nil // who tells of it is not who said it
	}
	s.cite(p, *who.source, p.leanStart(end), who.last)
	return who
}

// goesOnBySource reads the last clause of a sentence whose words before it are the
// same source's: نشرت الوكالة أن …، كما أبدى استعداده …، بحسب الوكالة.
func (s *telling) goesOnBySource(i int, who *speaker) bool {
	p := s.p
	if s.spoke != p.sentenceOf[i] || s.carried == nil || s.carried.source == nil || who.source == nil || s.carried.source.Name != who.source.Name || p.mark(i-1) != "،" {
		return false
	}
	for first := i - 2; first > s.spokeEnd && !p.lineStart[first]; first-- {
		if n := p.Norm[first]; p.mark(first-1) == "،" && (n == "كما" || n == "فيما") && p.wordCount(first, i) >= leastTold {
			return s.report(-1, first+1, i-1, who)
		}
		if p.words[first].any(isCue) && p.isFinite(first) {
			return false
		}
	}
	return false
}

// accordingFirst reads the statement after an attribution that opens it: after
// its comma, or after فإن or فقد.
func (s *telling) accordingFirst(i int, who *speaker) int {
	p := s.p
	k := who.last
	for p.continues(k) && p.words[k].any(isNisba) && !p.words[k].bare {
		k++ // صحيفة … البلجيكية
	}
	if k >= len(p.Norm) {
		return i
	}
	if !isThen(p.Norm[k]) && !p.isSpeechMark(k) {
		if p.mark(k) != "،" && !s.isAside(k) {
			return i
		}
		for k < who.last+longestAside && p.continues(k) && p.mark(k) != "،" && p.mark(k) != "," {
			k++
		}
		if !p.continues(k) || p.mark(k) == "" {
			return i
		}
		if k++; p.continues(k) && speechWords().relative[p.Norm[k]] { // موقع …، الذي …،
			for end := k + longestAside; k < end && p.continues(k) && p.mark(k) != "،"; k++ {
			}
			if p.mark(k) != "،" {
				return i
			}
			k++
		}
	}
	for p.continues(k) && (isThen(p.Norm[k]) || p.mark(k) == ":") {
		k++
	}
	if !p.continues(k) {
		return i
	}
	k = p.behindAside(k)
	for n := k; n < k+openingOfSpeech && p.continues(n); n++ {
		if p.words[n].any(isCue) && p.isFinite(n) && !p.words[n].any(isHead|isUnnamed) {
			return i // يقول مسؤولون: their words
		}
	}
	kind, first, end := db.QuoteReported, k, s.clauseEnd(k)
	if q := p.quotationAt(k); q != nil && p.isSpoken(q) {
		kind, first, end = db.QuoteDirect, q.first, q.last
		s.used[q.open] = true
	}
	if p.wordCount(first, end) < leastStatement {
		return i
	}
	if kind == db.QuoteReported && !s.report(-1, first, end, who) || kind == db.QuoteDirect && !s.emit(kind, -1, first, end, who) {
		return i
	}
	s.carry(who, cue{feminine: p.isFeminineSource(who)}, i)
	return max(end, i+1)
}

// behindAside returns the token after an adjective of the source and its comma, when
// a verb of saying stands there: وكالة …، المملوكة للدولة، قال …; else k.
func (p *Part) behindAside(k int) int {
	if !p.isArabic(k) || p.words[k].bare || p.at(k) {
		return k
	}
	for n := k + 1; n < k+longestSubject && p.continues(n+1); n++ {
		if p.mark(n) == "،" && p.words[n+1].any(isCue) && p.isFinite(n+1) {
			return n + 1
		}
	}
	return k
}

// isFeminineSource reports whether a verb that goes on with a source is feminine,
// as far as the source's first word tells.
func (p *Part) isFeminineSource(who *speaker) bool { return hasEnding(p.Norm[who.first], "ه") }

func isThen(norm string) bool {
	return norm == "فان" || norm == "فقد" || norm == "فانه" || norm == "فانها"
}

// published reads what a source published: المعلومات التي نشرتها وكالة … من أن.
func (s *telling) published(i int) int {
	p := s.p
	if !speechWords().publishing[p.Norm[i]] || !p.continues(i+1) {
		return i
	}
	o, ok := p.outletNear(i + 1)
	if !ok {
		return i
	}
	k := o.last
	for p.continues(k) && (p.words[k].any(isNisba) || p.mark(k) == "،") {
		k++
	}
	if p.continues(k) && (p.Norm[k] == "من" || p.Norm[k] == "عن") {
		k++
	}
	if !p.continues(k) || !speechWords().marker[p.Norm[k]] {
		return i
	}
	comp := s.afterMarker(k)
	who := &speaker{entity: -1, source: &o.name, part: p, first: i + 1, last: o.last}
	end := s.clauseEnd(comp.first)
	if !s.report(i, comp.first, end, who) {
		return i
	}
	s.carry(who, cue{feminine: true}, i)
	return max(end, i+1)
}
