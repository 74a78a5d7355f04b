package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// Outlets as the words of an article name them: with head noun, clitics, marks
// and country, by the table's name or by their own.

// source is a source as its words name it.
type sourceWords struct {
	name        db.SourceName
	first, last int
}

// outletNear reads the outlet named at i, with its head noun, clitic and marks.
func (p *Part) outletNear(i int) (sourceWords, bool) {
	if o, used, sure := p.outletAt(i); used > 1 && sure {
		_, inside, _ := outlet.Longest(p.lineWords(min(i+1, len(p.Tokens)-1)))
		if _, head := outlet.Heads[strings.TrimPrefix(p.words[i].base, "ال")]; head && inside < used { // وكالة الأنباء السودانية
			form := p.formPeeled(i, i+used, max(p.words[i].peel, p.outletPeel(i)), p.words[i].merge)
			return p.ofItsCountry(sourceWords{db.SourceName{Name: o.Name, Form: form, Kind: o.Kind}, i, i + used}), true
		}
	}
	if s, ok := p.agencyBehind(i); ok {
		return s, true
	}
	if o, used := p.afterL(i); used > 0 {
		return sourceWords{db.SourceName{Name: o.Name, Form: p.formPeeled(i, i+used, 1, false), Kind: o.Kind}, i, i + used}, true
	}
	j := i
	kind := db.SourceKind("")
	if k, head := outlet.Heads[p.words[i].base]; head {
		kind = k
		j++
	} else if k, head := outlet.Heads[strings.TrimPrefix(p.Norm[i], "ل")]; head {
		kind = k
		j++
	}
	if j >= len(p.Tokens) || j > i && p.lineStart[j] {
		return sourceWords{}, false
	}
	if j > i && p.words[j].bare && p.words[j].peel == 0 { // موقع مجلة «…»
		if k, head := outlet.Heads[p.words[j].base]; head && k != db.SourceSocialNetwork && p.continues(j+1) {
			kind = k
			j++
		}
	}
	marked := isQuoteMark(p.mark(j)) && p.continues(j+1)
	if marked {
		j++
	}
	o, used, sure := p.outletAt(j)
	end := j + used
	if used > 0 && (sure || kind != "" || marked && isQuoteMark(p.mark(end))) {
		if marked && isQuoteMark(p.mark(end)) {
			end++
		}
		form := p.form(j, j+used)
		if j > i {
			form = p.form(i, j+used)
		}
		s := sourceWords{db.SourceName{Name: o.Name, Form: form, Kind: o.Kind}, i, end}
		return p.ofItsCountry(s), true
	}
	if kind == "" || kind == db.SourceSocialNetwork {
		return sourceWords{}, false
	}
	return p.unknownOutlet(i, j, marked, kind)
}

// toOutlet reports whether ل is written to the short first word of an outlet's name:
// لبي بي سي.
func (p *Part) toOutlet(i int) bool {
	_, used := p.afterL(i)
	return used > 1
}

// afterL returns the outlet of several words behind ل and how many words it has.
func (p *Part) afterL(i int) (o outlet.Outlet, used int) {
	rest, ok := strings.CutPrefix(p.Norm[i], "ل")
	if !ok || rest == "" || !p.isArabic(i) {
		return o, 0
	}
	o, used, sure := outlet.Longest(append([]string{rest}, p.lineWords(i)[1:]...))
	if !sure || used < 2 {
		return o, 0
	}
	return o, used
}

// agencyBehind reads an agency whose name stands behind the adjectives of its
// country, in marks or not: وكالة الأنباء التركية الرسمية «الأناضول».
func (p *Part) agencyBehind(i int) (sourceWords, bool) {
	if outlet.Heads[strings.TrimPrefix(p.words[i].base, "ال")] != db.SourceAgency && outlet.Heads[strings.TrimPrefix(p.Norm[i], "ل")] != db.SourceAgency || !speechWords().news[p.wordNorm(i+1)] {
		return sourceWords{}, false
	}
	k := i + 2
	if o, used, sure := p.outletAt(min(k, len(p.Tokens)-1)); p.continues(k) && used > 0 && sure && o.Kind == db.SourceAgency { // وكالة أنباء رويترز
		return sourceWords{db.SourceName{Name: o.Name, Form: p.form(i, k+used), Kind: o.Kind}, i, k + used}, true
	}
	if p.continues(k) && p.isArabic(k) && p.Norm[i+1] == "انباء" && p.unusual(k) {
		return sourceWords{db.SourceName{Name: p.form(k, k+1), Form: p.form(i, k+1), Kind: db.SourceAgency}, i, k + 1}, true
	}
	for p.continues(k) && k < i+6 && p.isAdjective(k) && p.words[k].peel == 0 {
		k++
	}
	marked := p.mark(k) == "(" || isQuoteMark(p.mark(k))
	if !p.continues(k) || !marked || !p.continues(k+1) {
		return sourceWords{}, false
	}
	end := k + 1
	for end < k+4 && p.continues(end) && p.isArabic(end) {
		end++
	}
	if p.mark(end) != ")" && !isQuoteMark(p.mark(end)) || end == k+1 || !p.continues(end) {
		return sourceWords{}, false
	}
	s := sourceWords{db.SourceName{Name: p.formPeeled(k+1, end, 0, false), Form: p.form(i, end), Kind: db.SourceAgency}, i, end + 1}
	if o, used, _ := p.outletAt(k + 1); used == end-k-1 && o.Kind == db.SourceAgency {
		s.name.Name = o.Name
	}
	return s, true
}

// ofItsCountry names an outlet whose name others bear too as it is given, unless
// its country stands beside it: صحيفة «الصباح» التونسية.
func (p *Part) ofItsCountry(s sourceWords) sourceWords {
	given, ok := outlet.Given(s.name.Form)
	if !ok || given.Name == s.name.Name || given.Name != given.Form {
		return s
	}
	s.name.Name = given.Name
	if k := s.last; p.continues(k) && p.words[k].any(isNisba) && !p.words[k].bare {
		if of, ok := outlet.Given(s.name.Form + " " + p.Tokens[k].Text); ok && of.Name != of.Form {
			s.name, s.last = of, k+1
		}
	}
	return s
}

// unknownOutlet reads an outlet that no table has, after its head noun: in
// marks, or a word that is no ordinary one.
func (p *Part) unknownOutlet(i, j int, marked bool, kind db.SourceKind) (sourceWords, bool) {
	end := j
	if marked {
		if q := p.quotationAt(j - 1); q != nil && q.closed && p.wordCount(q.first, q.last) <= 4 {
			end = q.last
		}
	} else if p.isArabic(j) || p.Tokens[j].Kind == arabic.LatinWord {
		for end < len(p.Tokens) && end < j+3 && (end == j || p.continues(end)) && p.unusual(end) {
			end++
		}
	}
	if end == j {
		return sourceWords{}, false
	}
	name, form := p.form(j, end), p.form(i, end)
	if marked {
		name = p.formPeeled(j, end, 0, false) // «ويرد» begins with no و
		end++
	}
	return sourceWords{db.SourceName{Name: name, Form: form, Kind: kind}, i, end}, true
}

// unusual reports whether a token can be an outlet's name by itself.
func (p *Part) unusual(i int) bool {
	if p.Tokens[i].Kind == arabic.LatinWord {
		return true
	}
	return p.isArabic(i) && p.words[i].is == 0 && p.owner[i] < 0 && !inflected(p.Norm[i])
}
