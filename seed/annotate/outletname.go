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
