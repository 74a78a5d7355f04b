package annotate

import (
	"sort"
	"strings"
)

// Where reported words end: with their sentence, or where the storyteller goes
// on with another word of saying or takes over again.

// clauseEnd returns the token after the last of the words said from first on.
// Words in quotation marks are never cut.
func (s *telling) clauseEnd(first int) int {
	p := s.p
	for k := first; k < len(p.Tokens); k++ {
		if k > first && (p.lineStart[k] || p.sentenceOf[k] != p.sentenceOf[k-1] && !s.midQuotation(k)) {
			return k
		}
		if q := p.quotationAt(k); q != nil {
			k = q.after() - 1
			continue
		}
		if k > first && s.turns(first, k) {
			return k
		}
	}
	return len(p.Tokens)
}

func (s *telling) midQuotation(k int) bool {
	quotes := s.p.quotes
	n := sort.Search(len(quotes), func(n int) bool { return quotes[n].open >= k }) - 1
	return n >= 0 && k < quotes[n].after()
}

// turns reports whether the words at k are no longer part of what is said.
func (s *telling) turns(first, k int) bool {
	p, w := s.p, speechWords()
	comma := p.mark(k-1) == "،" || p.mark(k-1) == ","
	if _, leans := p.leansOn(k); leans || comma && (w.goesOn[p.Norm[k]] || s.tellsOfSource(k)) || s.meanwhile(k) {
		return true
	}
	if w.ownSubject[p.Norm[k]] || p.continues(k+1) && w.ownSubject[p.Norm[k]+" "+p.Norm[k+1]] {
		n := k + 1
		if !w.ownSubject[p.Norm[k]] {
			n++
		}
		if c, ok := p.cueAt(min(n, len(p.Tokens)-1)); ok && p.continues(n) && !c.participle && !c.thatOnly && !isImperfect(p.words[n].base) {
			return true
		}
	}
	if c, ok := p.cueAt(k); ok && comma && !c.participle && !c.thatOnly && s.quotesNext(k) {
		return true
	}
	if c, ok := p.cueAt(k); ok && (comma || p.words[k].proc == "و") {
		if c.participle {
			return comma || p.opensSpeech(k, c)
		}
		if !c.thatOnly && p.words[k].proc == "و" && !isImperfect(p.words[k].base) {
			return true
		}
		if !c.thatOnly && (comma && p.words[k].proc == "و" || p.opensSpeech(k, c) && (p.words[k].proc != "" || !s.hasAside(first, k) || s.isTopic(first, k))) {
			return true
		}
		if c.thatOnly && k+1 < len(p.Tokens) && w.marker[p.Norm[k+1]] {
			return p.words[k].proc != "" || !s.hasAside(first, k)
		}
		return c.thatOnly && comma && !s.isPreposition(k) && p.words[k].base != "عبر" && (p.mark(k+1) == ":" || p.isSpeechMark(k+1))
	}
	if c, ok := p.cueAt(k); ok && c.participle && p.opensSpeech(k, c) {
		return true
	}
	if w.tail[p.Norm[k]] && (comma || p.Norm[k] == "حسبما" || (p.Norm[k] == "بحسب" || p.Norm[k] == "وفقا") && s.namesSource(k)) {
		return true
	}
	if k+1 < len(p.Tokens) && p.isArabic(k) && (comma || p.Norm[k] == "علي") {
		pair := p.Norm[k] + " " + p.Norm[k+1]
		return w.phraseTail[pair] && (pair != "علي حد" || w.asHePutIt[p.wordNorm(k+2)]) && (pair != "في الوقت" || w.meantime[p.wordNorm(k+2)])
	}
	return false
}

// quotesNext reports whether a verb at k is followed by somebody's name and words in
// marks: …، قال الآغا "…".
func (s *telling) quotesNext(k int) bool {
	p := s.p
	m := s.titledAt(p, k+1)
	if m == nil {
		m = s.person(p, k+1)
	}
	if m == nil || !p.continues(m.last) {
		return false
	}
	q := s.quotationNear(m.last)
	return q != nil && p.isSpoken(q)
}

// meanwhile reports whether another's statement begins at k without a comma: فيما
// أوضحت الناطقة أن.
func (s *telling) meanwhile(k int) bool {
	p := s.p
	switch p.Norm[k] {
	case "فيما", "بينما", "وفيما", "وبينما":
		return p.continues(k+1) && p.isFinite(k+1)
	}
	return false
}

// namesSource reports whether وفقا or بحسب at k names on whose word this is told:
// وفقا للقانون is a part of what is said.
func (s *telling) namesSource(k int) bool {
	who, ok := s.attribution(s.p, k)
	return ok && who != nil
}

const longestTopic = 6 // tokens of a noun before what is told of it between commas

// hasAside reports whether what is said opens with a noun and words about it
// between commas, so that the verb behind them at k is the noun's own: إن دراسة،
// أجراها أطباء، أظهرت أن.
func (s *telling) hasAside(first, k int) bool {
	if s.p.mark(k-1) != "،" {
		return false
	}
	for n := first + 1; n < min(first+longestTopic, k-1); n++ {
		if s.p.mark(n) == "،" {
			return true
		}
	}
	return false
}

// leansOn returns the verb of the words at k that name on whose word all this
// is told: كما نقل عنه مكتبه, وفق ما قالت مصادر.
func (p *Part) leansOn(k int) (verb int, ok bool) {
	verb = k + 1
	if !p.continues(verb) {
		return 0, false
	}
	switch strings.TrimPrefix(p.Norm[k], "و") {
	case "كما", "حسبما", "مثلما":
	case "فق", "حسب", "بحسب":
		if p.Norm[verb] != "ما" {
			return 0, false
		}
		verb++
	case "فقا", "طبقا":
		if p.Norm[verb] != "لما" {
			return 0, false
		}
		verb++
	default:
		return 0, false
	}
	return verb, p.continues(verb) && p.saysIt(verb)
}

// saysIt reports whether a token is a verb of saying in the perfect, perhaps with
// what was said as its object: أكد, أكده, أعلنتها.
func (p *Part) saysIt(k int) bool {
	if w := p.words[k]; w.any(isCue) {
		return w.peel == 0 && !isImperfect(w.base)
	}
	for _, object := range []string{"ه", "ها"} {
		rest, cut := strings.CutSuffix(p.Norm[k], object)
		if w := lexicon()[rest]; cut && w != nil && w.any(isCue) && w.peel == 0 && !isImperfect(w.base) {
			return true
		}
	}
	return false
}

// tellsOfSource reports whether after a comma the storyteller says what the
// source did not: ولم يحدد المصدر موعدا.
func (s *telling) tellsOfSource(k int) bool {
	p := s.p
	rest, and := strings.CutPrefix(p.Norm[k], "و")
	if !and || !speechWords().negation[rest] || !p.continues(k+1) || !p.continues(k+2) {
		return false
	}
	w := p.words[k+2]
	return w.any(isUnnamed|isOffice) && !w.bare && w.peel == 0 && (speechWords().definite[w.base] || speechWords().document[w.base])
}

// isSpeechMark reports whether a quotation of speech opens at k.
func (p *Part) isSpeechMark(k int) bool {
	q := p.quotationAt(k)
	return q != nil && !p.isName(q) && p.wordCount(q.first, q.last) >= 3
}

// opensSpeech reports whether a word of saying is followed at once by what
// opens speech.
func (p *Part) opensSpeech(k int, c cue) bool {
	if k+1 >= len(p.Tokens) || !p.continues(k+1) {
		return false
	}
	n := p.Norm[k+1]
	return speechWords().marker[n] || p.mark(k+1) == ":" || p.family(k+1) != 0 || c.prep != "" && n == c.prep
}

func isImperfect(base string) bool {
	return strings.HasPrefix(base, "ي") || strings.HasPrefix(base, "ت") && base != "تابع"
}
