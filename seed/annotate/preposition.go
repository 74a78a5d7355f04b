package annotate

import "strings"

// Prepositions: what a word of saying says behind its own preposition, and where
// that begins.

// afterPreposition begins what is said after the verb's own preposition at k:
// right after the verb or its subject. A noun between them belongs to what is
// said: دعا فلان الحكومة إلى ….
func (s *telling) afterPreposition(i, k int, c cue) (complement, bool) {
	p, n := s.p, s.p.Norm[k]
	joined := p.words[k].proc == "ب" || p.words[k].is == isOrdinary && isWithB(n)
	with := c.prep == "ب" && (joined || p.isOneWithB(k)) || c.participle && k == i+1 && joined
	own := (c.prep != "" && n == c.prep || c.participle && k == i+1 && ownPrepositions[n]) && p.owner[k] < 0
	if with && k > i+1 && speechWords().governing[p.Norm[k-1]] { // الفريق المعني باليمن
		with = false
	}
	if (n == "علي" || n == "من") && speechWords().governing[p.Norm[k-1]] || n == "عن" && strings.HasSuffix(p.words[k-1].stem, "مستقل") || k > i+2 && p.Norm[k-2] == "ما" { // مسؤول مطلع على الملف, ما تردد عن
		own = false
	}
	if with && p.at(k) && speechWords().recognizing[p.words[i].base] {
		return complement{}, false // اعترف بدولة
	}
	if !with && !own {
		return complement{}, false
	}
	if with {
		if n := s.thatBehind(k, speechWords().informing[p.words[i].base]); n > k {
			return s.afterMarker(n), true
		}
	}
	first := k
	if own {
		first = k + 1
	}
	if k > i+1 {
		if own && c.prep == "علي" && s.p.isNobody(i+1) && !speechWords().days[p.Norm[i+1]] && p.isVerbalNoun(i+1) {
			return complement{}, false // شددت الحصار على المدينة
		}
		if s.calls(i) {
			if end := s.called(i, k, c); end < k {
				return complement{at: end, first: end, past: k}, true
			}
		}
		who := s.subjectAt(p, i+1, k, s.carried)
		if s.disagrees(i, c) {
			who = nil
		}
		for who != nil && who.last > i+1 && who.last < k && (p.words[who.last].any(isNisba) || isQuoteMark(p.mark(who.last))) {
			who.last++ // صحيفة فلان الإيطالية
		}
		switch {
		case who == nil || s.circumstance(i+1, k):
			if s.before(i) == nil {
				return complement{}, false
			}
		case own && c.prep == "علي" && !c.object && who.last < k && p.isVerbalNoun(who.last):
			return complement{}, false // شددت الحكومة الحصار على المدينة
		case c.object && s.afterTime(who.last) > who.last && s.afterTime(who.last) < k && p.isVerbalNoun(s.afterTime(who.last)):
			return complement{at: who.last, first: s.afterTime(who.last)}, true // أكدت الدولة، الأحد، رفضها …
		case who.last < k && p.joins(who.last) && p.isArabic(who.last): // الاتحاد والأمم المتحدة
		case who.last < k && own && c.object && s.joinedByL(who.last):
			return complement{}, false
		case who.last < k && p.mark(who.last) == "" && !isAdverbial(p.Norm[who.last]):
			if who.entity < 0 && who.source == nil && !p.at(who.first) || p.words[who.last].any(isBreak) {
				return complement{}, false
			}
			if own && !s.calls(i) && !c.object {
				break // يصر فلان العنيد على الأمر
			}
			return complement{at: who.last, first: who.last}, true
		}
	}
	if own {
		if q := s.quotationNear(first); q != nil && p.wordCount(q.first, q.last) >= leastSpoken {
			return complement{at: k, first: q.first, direct: q}, true
		}
		if first < len(p.Tokens) && p.continues(first) && speechWords().marker[p.Norm[first]] {
			return s.afterMarker(first), true
		}
	}
	return complement{at: k, first: first}, first < len(p.Tokens)
}

const longestManner = 6 // tokens of a phrase between a speaker and بأن

// thatBehind returns the بأن a few words behind the phrase with ب at k, which says
// how or with whom and is not what is said: اعترفت بعد أيام أو بعمر عشرين عاما بأنها; k
// when there is none.
func (s *telling) thatBehind(k int, informs bool) int {
	p := s.p
	for n := k + 1; n <= k+longestManner && p.continues(n) && p.mark(n) == ""; n++ {
		if p.words[n].any(isCue) && p.owner[n] < 0 {
			break
		}
		if speechWords().marker[p.Norm[n]] {
			if (informs || hasPrefix(p.Norm[n], "بان")) && !s.isRelative(n) && !p.isVerbalNoun(n-1) {
				return n
			}
			break
		}
	}
	return k
}

// ownPrepositions may follow a participle of saying.
var ownPrepositions = map[string]bool{"الي": true, "عن": true, "علي": true, "من": true}
