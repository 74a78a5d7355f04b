package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// Citations: the outlets, agencies, offices, networks and unnamed sources on
// whose word an article rests.

// cite adds a citation of the source in the words [first, last), once.
func (a *reading) cite(p *Part, source db.SourceName, first, last int) {
	for last > first+1 && (p.mark(last-1) == "،" || p.mark(last-1) == ":") {
		last--
	}
	source = a.identified(p, source, first)
	span := p.Span(first, last)
	for _, c := range a.found.Citations {
		if c.In == p.In && c.Span.Start < span.End && span.Start < c.Span.End && c.Source.Name == source.Name {
			return
		}
	}
	a.found.Citations = append(a.found.Citations, db.CitationFact{Source: source, Phrase: p.Cut(span), In: p.In, Span: span})
}

// citations finds the sources of a part that no quote names.
func (a *reading) citations(part int) {
	p := a.parts[part]
	for i := 0; i < len(p.Tokens); i++ {
		if !p.isArabic(i) && p.Tokens[i].Kind != arabic.LatinWord {
			continue
		}
		if next := a.attributed(p, i); next > i {
			i = next - 1
			continue
		}
		if next := a.media(p, i); next > i {
			i = next - 1
			continue
		}
		if next := a.citedOutlet(p, i); next > i {
			i = next - 1
		}
	}
}

// attributed reads وفقا ل, بحسب, نقلا عن and the source after it, and كما قال
// with the source that said it.
func (a *reading) attributed(p *Part, i int) int {
	if next := a.leaning(p, i); next > i {
		return next
	}
	who, ok := a.attribution(p, i)
	if !ok || who.source == nil {
		return i
	}
	a.cite(p, *who.source, p.leanStart(i), who.last)
	return who.last
}

// leanStart returns where the phrase of a citation begins: at the verb of وفق ما
// قالت مصادر, at the words of وفقا لمصادر themselves.
func (p *Part) leanStart(i int) int {
	if verb, said := p.leansOn(i); said {
		return verb
	}
	return i
}

// leaning reads كما نقل عنه مكتبه, وفق ما قالت مصادر: the subject, an office or a
// source without a name, is leaned on.
func (a *reading) leaning(p *Part, i int) int {
	verb, ok := p.leansOn(i)
	if !ok {
		return i
	}
	if c, ok := p.cueAt(verb); ok && (c.prep == "ب" || c.prep == "الي" || c.prep == "من") {
		return i // كما طالبت إدارة البرنامج بالمال
	}
	j := verb + 1
	for p.continues(j) && p.words[j].any(isBreak) && aboutHim[p.Norm[j]] {
		j++
	}
	if !p.continues(j) || !p.words[j].any(isUnnamed|isOffice) || p.words[j].peel > 0 {
		return i
	}
	who := a.subjectAt(p, j, min(j+longestSubject, p.SentenceAt(j).Last), nil)
	if who == nil || who.source == nil {
		return i
	}
	a.cite(p, *who.source, verb, who.last)
	return who.last
}

// aboutHim are the words between a verb of relaying and its subject.
var aboutHim = map[string]bool{"به": true, "بها": true, "عنه": true, "عنها": true, "عنهم": true, "له": true, "لها": true, "لنا": true}

// leanedOn says what source a noun phrase after an attribution is.
func (a *reading) leanedOn(p *Part, j, end int) (db.SourceName, bool) {
	w, t := speechWords(), p.words[j]
	base, form := t.base, p.form(j, end)
	if rest, ok := strings.CutPrefix(p.Norm[j], "ل"); ok && t.peel == 0 && t.is&^isOrdinary == 0 {
		if l := lexicon()[rest]; l != nil && l.peel == 0 {
			t, base = l, rest
			form = p.formPeeled(j, end, 1, false)
		}
	}
	if m := a.at(p, j); m != nil {
		switch m.kind {
		case db.KindOrganization:
			if m.last > end {
				return *sourceOf(p.form(j, end)), true
			}
			return *sourceOf(m.form), true
		default:
			return db.SourceName{}, false
		}
	}
	switch {
	case w.definite[base]:
		if last, ok := a.lastUnnamed(base); ok {
			return last, true
		}
		if n := len(a.found.Quotes); n > 0 && base == "المصدر" && end == j+1 { // المصدر نفسه: who spoke last
			if source := a.found.Quotes[n-1].SpeakerSource; source != nil {
				return *source, true
			}
			return db.SourceName{}, false
		}
		return *unnamedSource(form), true
	case t.any(isUnnamed):
		return *unnamedSource(form), true
	case w.document[base]:
		if !t.bare {
			return a.issuer(p, j)
		}
		return *a.paperSource(p, j, end), true
	case t.any(isOffice) && end == j+1 && !t.bare: // الوكالة: the one spoken of before
		if source, ok := a.antecedent(p, j); ok {
			return source, true
		}
		if institutions()[base] {
			return *sourceOf(form), true
		}
		return a.lastOf(outlet.Heads[t.stem])
	case t.any(isOffice) && end > j+1 && !t.bare && outlet.Heads[t.stem] != "" && p.onlyAdjectives(j+1, end): // الصحيفة الأميركية
		if source, ok := a.antecedent(p, j); ok {
			return source, true
		}
		return *sourceOf(form), true
	case t.any(isOffice) && end > j+1:
		return *sourceOf(form), true
	}
	return db.SourceName{}, false
}

// lastOf returns the source of this kind that was cited last.
func (a *reading) lastOf(kind db.SourceKind) (db.SourceName, bool) {
	for k := len(a.found.Citations) - 1; k >= 0 && kind != ""; k-- {
		if c := a.found.Citations[k]; c.Source.Kind == kind {
			return c.Source, true
		}
	}
	return db.SourceName{}, false
}

// lastUnnamed returns the unnamed source cited last that المصدر or المسؤول points
// back to.
func (a *reading) lastUnnamed(base string) (db.SourceName, bool) {
	for k := len(a.found.Citations) - 1; k >= 0; k-- {
		if c := a.found.Citations[k]; (c.Source.Kind == db.SourceUnnamed || c.Source.Kind == db.SourceOffice) && a.sameSort(base, c.Source.Name) {
			return c.Source, true
		}
	}
	return db.SourceName{}, false
}

// sameSort reports whether المصدر can be the source named before: one whose
// first word is مصدر.
func (a *reading) sameSort(base, name string) bool {
	first, _, _ := strings.Cut(keyOf(name), " ")
	return strings.TrimPrefix(base, "ال") == strings.TrimPrefix(first, "ال")
}

// media reads media without a name: وسائل إعلام أميركية.
func (a *reading) media(p *Part, i int) int {
	if i+1 >= len(p.Tokens) || !p.continues(i+1) || p.owner[i] >= 0 || !mediaHeads()[p.words[i].base] {
		return i
	}
	base, peel, merge := p.words[i].base, p.words[i].peel, p.words[i].merge
	used := 0
	for n := 3; n >= 2; n-- {
		if i+n <= len(p.Tokens) && speechWords().media[strings.Join(append([]string{base}, p.Norm[i+1:i+n]...), " ")] {
			used = n
			break
		}
	}
	if used == 0 || !a.citing(p, i, i+used) {
		return i
	}
	if p.Norm[i+1] == "التواصل" && !p.saidOn(i) {
		return i // تأثير مواقع التواصل is no word of theirs
	}
	end := i + used
	for end < len(p.Tokens) && p.continues(end) && p.words[end].any(isNisba) && p.words[end].peel == 0 {
		end++
	}
	form := p.formPeeled(i, end, peel, merge)
	a.cite(p, *unnamedSource(form), i, end)
	return a.listed(p, end)
}

// saidOn reports whether something was said or written on the networks named at i,
// or they say it: في منشور على مواقع التواصل. What spread there or is seen there is nobody's
// word.
func (p *Part) saidOn(i int) bool {
	if p.words[i].proc == "ب" {
		return false // صور تم تداولها بوسائل التواصل
	}
	if p.wordAt(i-1).any(isCue) && p.continues(i) {
		return true
	}
	for k := i - 1; k >= i-longestTime && k >= 0 && !p.lineStart[k+1]; k-- {
		n := p.Norm[k]
		if p.words[k].any(isCue) && !onOrBy[n] || social()[n] && !onOrBy[strings.TrimPrefix(n, "و")] && n != "علي" && n != "وعلي" {
			return true
		}
	}
	return false
}

// listed reads which media are meant behind منها, each with its name, and returns
// the token after them: وسائل إعلام عدة، منها صحيفة «…» وشبكة «…».
func (a *reading) listed(p *Part, k int) int {
	next := k
	for n := 0; n < 3 && p.continues(next) && !speechWords().listing[p.Norm[next]]; n++ {
		next++
	}
	if !p.continues(next+1) || !speechWords().listing[p.Norm[next]] {
		return k
	}
	for next++; next < len(p.Tokens) && p.continues(next); next++ {
		s, ok := p.outletNear(next)
		if !ok {
			return k
		}
		a.cite(p, s.name, next, s.last)
		k, next = s.last, s.last
		for p.continues(next) && p.isAdjective(next) {
			next++
		}
		if p.mark(next) != "،" {
			next--
		}
	}
	return k
}

// citedOutlet reads an outlet beside a word that makes it a source.
func (a *reading) citedOutlet(p *Part, i int) int {
	s, ok := p.outletNear(i)
	if !ok {
		return i
	}
	if i > 0 && isQuoteMark(p.mark(i-1)) && !p.lineStart[i] && isQuoteMark(p.mark(s.last)) {
		s.first, s.last = i-1, s.last+1
	}
	if s.name.Kind == db.SourceSocialNetwork {
		if !p.onNetwork(s.first) {
			return s.last
		}
	} else if !a.citing(p, s.first, s.last) {
		return s.last
	}
	if p.isDateline(s.first, s.last) {
		return s.last
	}
	first := s.first
	if first > 0 && !p.lineStart[first] && (p.Norm[first-1] == "ل" || speechWords().citing[p.Norm[first-1]] || p.Norm[first-1] == "علي") {
		first--
	}
	if s.name.Kind == db.SourceSocialNetwork && p.Norm[first] == "علي" && first >= 2 && !p.lineStart[first] && !p.lineStart[first-1] && social()[p.Norm[first-1]] && onOrBy[p.Norm[first-2]] {
		first -= 2 // في تغريدة على «تويتر»
	}
	a.cite(p, s.name, first, s.last)
	return s.last
}

var onOrBy = map[string]bool{"في": true, "عبر": true}

// onNetwork reports whether a social network is where something was said:
// على تويتر, في تغريدة.
func (p *Part) onNetwork(first int) bool {
	k := first - 1
	for k >= 0 && !p.lineStart[k+1] && (speechWords().networking[p.Norm[k]] || p.mark(k) == "،" || isQuoteMark(p.mark(k))) {
		k--
	}
	if k >= 0 && !p.lineStart[k+1] && p.Norm[k] == "في" { // حسابه الرسمي في تويتر
		k--
	}
	for n := k; n >= 0 && n >= k-2 && !p.lineStart[n+1]; n-- {
		if social()[p.Norm[n]] {
			return n == k || p.isAdjective(n+1)
		}
	}
	return social()[p.Norm[first]] || p.words[first].proc == "ب" && strings.HasSuffix(p.words[first].base, "موقع")
}

// isDateline reports whether an outlet opens its line as publishers print it:
// إيلاف من لندن: ….
func (p *Part) isDateline(first, last int) bool {
	if !p.lineStart[first] || last >= len(p.Tokens) {
		return false
	}
	if p.Norm[last] == "من" || p.mark(last) == ":" {
		return true
	}
	return false
}

// citing reports whether the words beside an outlet make it a source: ل before
// it, a word of reporting near it, a network's على.
func (a *reading) citing(p *Part, first, last int) bool {
	w := speechWords()
	s := p.SentenceAt(first)
	if p.shows(first, last) {
		return false
	}
	if p.words[first].proc == "ل" || first > 0 && p.Norm[first-1] == "ل" || strings.HasPrefix(p.Norm[first], "ل") && outlet.Heads[p.Norm[first][2:]] != "" {
		return true
	}
	for k := first - 1; k >= s.First && k >= first-4; k-- {
		if n := strings.TrimPrefix(p.Norm[k], "و"); w.citing[p.Norm[k]] || w.citing[n] || p.words[k].any(isCue) {
			return true
		}
	}
	for k := last; k < s.Last && k < last+3; k++ {
		if p.mark(k) != "" && p.mark(k) != ")" {
			break
		}
		if p.words[k].any(isCue) || w.citing[p.Norm[k]] && p.Norm[k] != "عن" {
			return true
		}
	}
	return first <= s.First+2 && a.relays(p, last, s.Last)
}

// shows reports whether an outlet is named as the channel of a programme, a film or
// a match and no word of saying stands beside it: برنامجه على MBC.
func (p *Part) shows(first, last int) bool {
	w, s := speechWords(), p.SentenceAt(first)
	if k := first - 1; p.words[first].proc == "ل" || k >= s.First && (p.words[k].any(isCue) || w.attribution[p.Norm[k]] || w.citing[p.Norm[k]] && !w.preposition[p.Norm[k]] || p.Norm[k] == "ل") {
		return false
	}
	if last < s.Last && p.words[last].any(isCue) {
		return false
	}
	for k := first - 1; k >= s.First && k >= first-longestShow; k-- {
		if p.words[k].any(isCue) && p.isFinite(k) || w.attribution[p.Norm[k]] {
			return false
		}
		if w.programme[p.words[k].stem] || w.programme[strings.TrimPrefix(p.Norm[k], "ال")] {
			return true
		}
	}
	return false
}

const longestShow = 7 // tokens between a programme and its channel

// relays reports whether a verb of relaying follows an outlet that opens its
// sentence, after words about it: قناة …، التي …، نقلت.
func (a *reading) relays(p *Part, last, end int) bool {
	for k := last; k < end && k < last+longestRelative; k++ {
		switch p.words[k].base {
		case "نقل", "نقلت", "ذكر", "ذكرت", "اورد", "اوردت", "بثت", "نشرت", "افادت", "افاد":
			return p.words[k].proc == ""
		}
		if p.words[k].proc == "و" && p.words[k].any(isCue) {
			return false
		}
	}
	return false
}
