package annotate

import "strings"

// Complements: what follows a word of saying and is said: words in marks, a
// clause after أن, what its preposition opens, its object.

// complement is what is said: where its opener stands, where it begins.
type complement struct {
	at, first int
	past      int // the token that the words said cannot end before
	direct    *quotation
	that      bool
	isObject  bool
	who       *speaker // the subject, where the object's beginning tells its end
}

// complement finds what follows the word of saying: a quotation, أن, a colon,
// its own preposition or an object; after the subject, if it has one.
func (s *telling) complement(i int, c cue) (complement, bool) {
	p, w := s.p, speechWords()
	if s.isPreposition(i) {
		k := i + 1
		if who := s.person(p, k); who != nil && who.first == k {
			if k = who.last; p.mark(k) == "،" {
				k++
			}
		}
		if p.continues(k) && w.marker[p.Norm[k]] {
			return s.afterMarker(k), true
		}
		return complement{}, false
	}
	if c.object && !c.participle && p.isArabic(i+1) && p.continues(i+1) && p.owner[i+1] < 0 && p.isNobody(i+1) && p.isVerbalNoun(i+1) && !w.marker[p.wordNorm(i+2)] {
		return s.object(i, c) // أكد ضرورة الحوار، خاصة أنه …
	}
	where := false // in words that tell where: what is in marks there may be a name
scan:
	for k := i + 1; k < len(p.Tokens) && k < i+36 && p.continues(k); k++ {
		if q := p.quotationAt(k); q != nil {
			if k > i+1 && p.Norm[k-1] == "في" && c.prep != "في" || k > i+3 && p.Norm[k-1] == "و" && !isQuoteMark(p.mark(k-2)) || k > i+1 && c.prep != "" && p.wordNorm(q.after()) == c.prep { // تحدث في "منتدى …", لاحظ ارتفاعا و"…", كشف التحالف "…" عن
				k = q.after() - 1
				continue
			}
			if where && p.wordCount(q.first, q.last) < namedInMarks {
				s.used[q.open] = true
				k = q.after() - 1
				continue
			}
			if (p.isSpoken(q) || k > i+1 && q.closed && p.people[k-1] && !c.thatOnly && p.wordCount(q.first, q.last) >= leastStatement && !p.isName(q) || k == i+1 && p.wordCount(q.first, q.last) > 1 && !p.isName(q)) && !(c.thatOnly && c.participle) && !(w.carries[p.words[i].base] && p.mark(k-1) != ":" && p.wordCount(q.first, q.last) < leastTold) {
				return complement{at: k, first: q.first, direct: q}, true
			}
			k = q.after() - 1
			continue
		}
		if end := p.parenthesis(k); end > k {
			k = end
			continue
		}
		switch m := p.mark(k); m {
		case "":
		case ":":
			if q := s.quotationNear(k + 1); q != nil {
				return complement{at: k, first: q.first, direct: q}, true
			}
			if k+1 < len(p.Tokens) && p.continues(k+1) && w.marker[p.Norm[k+1]] {
				return s.afterMarker(k + 1), true
			}
			return complement{at: k, first: k + 1}, k+1 < len(p.Tokens) && p.continues(k+1)
		case "،", ",", "(", ")", "-", "\"", "“", "”", "«", "»", "/", "'", "#", "_":
			continue
		default:
			break scan
		}
		n := p.Norm[k]
		if w.marker[n] && !w.thatless[p.words[i].base] && !s.isRelative(k) {
			return s.afterMarker(k), true
		}
		if k > i+1 && p.words[k].any(isCue) && p.owner[k] < 0 && !p.words[k].any(isHead|isUnnamed) && p.isFinite(k) {
			break scan
		}
		where = where || n == "حيث"
		if k > i+1 && s.goesOnElsewhere(k) {
			break scan
		}
		if c.thatOnly && !s.explicit(i+1) && !s.posts(i) {
			if q := s.soonQuoted(i); q != nil {
				return complement{at: q.open, first: q.first, direct: q}, true
			}
			return complement{}, false
		}
		if n == "علي" && p.wordNorm(k+1) == "لسان" {
			k++ // who speaks, and not what is said
			continue
		}
		if comp, ok := s.afterPreposition(i, k, c); ok {
			return comp, true
		}
	}
	if c.object && (!c.thatOnly || i+1 < len(p.Tokens) && s.person(p, i+1) != nil) {
		return s.object(i, c)
	}
	return complement{}, false
}

// goesOnElsewhere reports whether a participle at k has what is said for itself:
// أعلن قبوله الدعوة مشيرا إلى أن.
func (s *telling) goesOnElsewhere(k int) bool {
	p := s.p
	c, ok := p.cueAt(k)
	if !ok || !c.participle || c.feminine || p.words[k].base == "قائلا" || !p.continues(k+1) {
		return false
	}
	n := p.Norm[k+1]
	return speechWords().marker[n] || c.prep != "" && n == c.prep
}

// soonQuoted returns the long quotation that one word parts from a verb that may be
// no verb of saying: وتابع ثالث "…"; nil when there is none.
func (s *telling) soonQuoted(i int) *quotation {
	p := s.p
	k := i + 1
	if p.continues(k) && p.isArabic(k) && (speechWords().others[p.Norm[k]] || !p.words[k].any(isBreak)) && p.words[k].peel == 0 {
		k++
	}
	if q := p.quotationAt(k); k > i+1 && q != nil && p.isSpoken(q) && s.mayCarry(i) {
		return q
	}
	return nil
}

const longestParenthesis = 9 // tokens in round brackets that are skipped

// parenthesis returns the bracket that closes the one at k; k where none does nearby.
func (p *Part) parenthesis(k int) int {
	if p.mark(k) != "(" {
		return k
	}
	for n := k + 1; n < k+longestParenthesis && p.continues(n); n++ {
		if p.mark(n) == ")" {
			return n
		}
	}
	return k
}

// isWithB reports whether a word is one with the preposition ب.
func isWithB(n string) bool { return wordProclitic(n) == "ب" }

// isOneWithB reports whether a word that no table knows has ب and the article:
// بالرد.
func (p *Part) isOneWithB(k int) bool {
	return hasPrefix(p.Norm[k], "بال") && len(p.Norm[k]) >= 10 && p.owner[k] < 0 && p.words[k].is&^isOrdinary == 0
}

// isRelative reports whether أن belongs to another word: بعد أن, يجب أن.
func (s *telling) isRelative(k int) bool {
	p := s.p
	for n := k - 1; n >= k-2 && n >= 0 && p.continues(n+1); n-- {
		if _, used, sure := p.outletAt(n); sure && n+used > k {
			return true // سي إن بي سي
		}
	}
	if p.Norm[k] == "ثمه" && k > 0 && strings.HasPrefix(p.Norm[k-1], "ليس") {
		return true // ليس ثمة is said from its first word on
	}
	if p.Norm[k] == "ان" && p.continues(k+1) && p.Norm[k+1] == "لم" {
		return true // if not
	}
	if k > 1 && p.words[k-1].any(isCue) && p.owner[k-1] < 0 && p.Norm[k-2] == "ما" {
		return true // ما تقول إنه
	}
	return k > 0 && p.isArabic(k-1) && speechWords().thatOwner[p.Norm[k-1]]
}

// explicit reports whether a speaker is named right after a word that may be no
// word of saying.
func (s *telling) explicit(k int) bool {
	p := s.p
	if p.mark(k) == "#" {
		k++
	}
	if k >= len(p.Tokens) || !p.continues(k) || p.words[k].peel > 0 {
		return false
	}
	if o, ok := p.outletNear(k); ok && o.last > k+1 {
		return true // ذكر موقع مجلة «…» أن
	}
	if q := p.quotationAt(k); q != nil {
		return p.isOutlet(q) || p.isSubject(q)
	}
	if end := p.nounPhrase(k, min(k+longestSubject, len(p.Tokens))); end > k && end < len(p.Tokens) && (speechWords().marker[p.Norm[end]] || p.mark(end) == ":") {
		return true
	} else if p.words[k].any(isHead) && s.quotedBehind(max(p.walk(k).tight, k)) {
		return true // وتابع وزير الخارجية "…"
	}
	return s.person(p, k) != nil || s.titledAt(p, k) != nil || s.at(p, k) != nil || p.words[k].any(isUnnamed|isOffice)
}

// quotedBehind reports whether words in marks stand at k or behind when it was:
// غداة تنصيبه "…".
func (s *telling) quotedBehind(k int) bool {
	p := s.p
	for n := k; n < k+longestTime && p.continues(n); n++ {
		if q := p.quotationAt(n); q != nil {
			return p.isSpoken(q)
		}
		if p.words[n].any(isCue) || p.mark(n) != "" {
			return false
		}
	}
	return false
}

// posts reports whether nothing but when and where stands between a verb of
// writing and its colon: وكتب بعدها عبر "تويتر": ….
func (s *telling) posts(i int) bool {
	p, w := s.p, speechWords()
	if !s.mayCarry(i) || s.isPreposition(i) {
		return false
	}
	for k := i + 1; k < len(p.Tokens) && k < i+10 && p.continues(k); k++ {
		n := p.Norm[k]
		switch {
		case p.mark(k) == ":":
			return k > i+1
		case isQuoteMark(p.mark(k)), isAdverbial(n), w.then[n], social()[n], w.preposition[n]:
		case p.at(k) && !p.people[k]:
		default:
			if _, used, _ := p.outletAt(k); used == 0 {
				return false
			}
		}
	}
	return false
}

// isWhole reports whether a quotation after أن is all that is said: what follows
// it is a mark, another word of saying or the end, or it is long by itself.
func (s *telling) isWhole(q *quotation) bool {
	p, end := s.p, q.after()
	if p.wordCount(q.first, q.last) >= 7 || end >= len(p.Tokens) || p.lineStart[end] || p.mark(end) != "" {
		return true
	}
	return p.words[end].any(isCue) || p.words[end].any(isBreak)
}

// isPreposition reports whether the word is بين without the mark that makes it
// a verb: it is one only right before أن.
func (s *telling) isPreposition(i int) bool {
	return s.p.words[i].base == "بين" && !strings.ContainsRune(s.p.Tokens[i].Text, 'ّ')
}

// isFinite reports whether the word of saying is a verb and no participle.
func (p *Part) isFinite(k int) bool {
	c, ok := p.cueAt(k)
	return ok && !c.participle && !c.thatOnly
}

// quotationNear returns the quotation that opens at k or after one small mark.
func (s *telling) quotationNear(k int) *quotation {
	for n := 0; n < 2 && k < len(s.p.Tokens) && !s.p.lineStart[k]; n++ {
		if q := s.p.quotationAt(k); q != nil {
			return q
		}
		if m := s.p.mark(k); m != "،" && m != ":" && m != "," {
			return nil
		}
		k++
	}
	return nil
}

// afterMarker begins what is said after أن, or with أنه itself; a quotation
// right after it is the whole of it.
func (s *telling) afterMarker(k int) complement {
	p := s.p
	if q := s.quotationNear(k + 1); q != nil && p.wordCount(q.first, q.last) >= 3 && s.isWhole(q) {
		return complement{at: k, first: q.first, direct: q, that: true}
	}
	first := k
	if speechWords().bareMarker[p.Norm[k]] {
		first = k + 1
	}
	if first < len(p.Tokens) && p.mark(first) == ":" {
		first++
	}
	return complement{at: k, first: first, that: true}
}
