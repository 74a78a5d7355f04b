package annotate

import (
	"slices"
	"strings"

	"sijill/db"
)

// Whose office: مكتبه is that of the one who just spoke, الشرطة that of the country
// the article names; where it names none, the office is nobody's over the archive.

// identified gives a source the name by which it is one source over the archive.
// An office that every country has, named by its noun alone, is kept as an unnamed
// source of this article.
func (a *reading) identified(p *Part, source db.SourceName, at int) db.SourceName {
	if source.Kind != db.SourceOffice && source.Kind != db.SourceAgency {
		return source
	}
	words := strings.Fields(source.Name)
	key := keyOf(source.Name)
	switch {
	case speechWords().hisOffice[keyOf(words[0])]:
		owner, ok := a.ownerAt(p, at)
		if !ok {
			source.Kind = db.SourceUnnamed
			return source
		}
		if len(words) > 1 {
			source.Name = "المكتب " + strings.Join(words[1:], " ") + " ل" + owner
		} else {
			source.Name = "مكتب " + owner
		}
	case speechWords().everywhere[key]:
		if whole := a.wholeOffice(key); whole != "" {
			source.Name = whole
		} else {
			source.Kind = db.SourceUnnamed
		}
	}
	return source
}

// ownerAt returns the person whose words the last quote before a token are, when it
// is of the same sentence.
func (a *reading) ownerAt(p *Part, at int) (string, bool) {
	sentence := p.SentenceAt(at)
	span := p.Span(sentence.First, sentence.Last)
	for _, q := range slices.Backward(a.found.Quotes) {
		if q.In == p.In && q.Span.Start >= span.Start && q.Span.Start < p.Tokens[at].Start {
			if q.Speaker < 0 {
				return "", false
			}
			return a.found.Entities[q.Speaker].Name, true
		}
	}
	return "", false
}

// wholeOffice returns the one office of this noun that the article names with its
// country: الشرطة البريطانية; nothing where there is none or more than one.
func (a *reading) wholeOffice(key string) string {
	found := ""
	for _, o := range a.claimed {
		rest, ok := strings.CutPrefix(o.key, key+" ")
		if w := lexicon()[rest]; !ok || o.kind != db.KindOrganization || w == nil || !w.any(isNisba) || speechWords().ofNoNation[rest] {
			continue
		}
		if found != "" && keyOf(found) != o.key {
			return ""
		}
		found = o.form
	}
	return found
}
