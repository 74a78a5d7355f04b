package annotate

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/ordinary"
)

// Gazetteers: organisations and places known by their names, of one or more
// words, with or without proclitics.

// gazetteer holds names of one or more words, looked up at a token.
type gazetteer struct {
	byKey   map[string]gazEntry
	longest map[string]int // first word → most words of a name beginning so
}

type gazEntry struct {
	kind  db.EntityKind
	plain bool // another word too: the words around it must tell
}

// gazetteers holds the places and organisations known by name.
var gazetteers = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{map[string]gazEntry{}, map[string]int{}}
	for _, f := range []struct {
		file string
		kind db.EntityKind
	}{{"organizations.txt", db.KindOrganization}, {"places.txt", db.KindPlace}} {
		sections := table(f.file)
		for _, section := range slices.Sorted(maps.Keys(sections)) {
			g.add(f.kind, sections[section])
		}
	}
	return g
})

func (g *gazetteer) add(kind db.EntityKind, entries []string) {
	for _, e := range entries {
		name, plain := strings.CutSuffix(e, "؟")
		words := normWords(name)
		key := strings.Join(words, " ")
		if _, taken := g.byKey[key]; taken {
			continue
		}
		g.byKey[key] = gazEntry{kind, plain}
		g.longest[words[0]] = max(g.longest[words[0]], len(words))
	}
}

// at returns the longest name that begins with the token, the token after its
// last, and the proclitics peeled from its first word.
func (g *gazetteer) at(p *Part, i int) (e gazEntry, last int, peel uint8, merge bool) {
	if p.Tokens[i].Kind != arabic.Word {
		return
	}
	norm := p.Norm[i]
	if p.hasTanwin(i) {
		return // دوماً, روسياً: no place has an indefinite's ending
	}
	if e, last = g.from(p, i, norm); last > 0 {
		return e, last, 0, false
	}
	for _, row := range procliticRows {
		if rest, ok := strings.CutPrefix(norm, row); ok {
			if e, last = g.from(p, i, rest); last == i+1 && like(row) && ordinary.Has(row[len(row)-2:]+rest) {
				continue // كسرت, فسرت: verbs, not سرت
			} else if last == i+1 && e.kind == db.KindOrganization && p.isOneWord(i, rest) {
				continue // وابل, لفتح: words, not أبل and فتح
			} else if last > 0 {
				return e, last, uint8(len(row) / 2), false
			}
			if strings.HasSuffix(row, "ل") && strings.HasPrefix(rest, "ل") {
				if e, last = g.from(p, i, "ا"+"ل"+rest[len("ل"):]); last > 0 {
					return e, last, uint8(len(row) / 2), true
				}
			}
		}
	}
	return gazEntry{}, 0, 0, false
}

func (g *gazetteer) from(p *Part, i int, first string) (gazEntry, int) {
	n := min(g.longest[first], len(p.Tokens)-i)
	for ; n > 1; n-- {
		if p.NewLine(i + n - 1) {
			continue
		}
		if e, ok := g.byKey[first+" "+strings.Join(p.Norm[i+1:i+n], " ")]; ok {
			return e, i + n
		}
	}
	if n == 1 {
		if e, ok := g.byKey[first]; ok {
			return e, i + 1
		}
	}
	return gazEntry{}, 0
}

// isOneWord reports whether a token that may be a proclitic and a short name is an ordinary word: وابل, but not وأبل,
// whose hamza shows where the name begins.
func (p *Part) isOneWord(i int, name string) bool {
	const short = 3 * 2 // bytes
	return len(name) <= short && ordinary.Has(p.Norm[i]) && !strings.ContainsAny(p.Tokens[i].Text, "أإآ")
}

// hasTanwin reports whether a token is written with the ending of an indefinite accusative.
func (p *Part) hasTanwin(i int) bool {
	t := p.Tokens[i].Text
	return strings.HasSuffix(t, "اً") || strings.HasSuffix(t, "ًا")
}

// like reports whether a row of proclitics ends in ك or ف, which few places
// have before them and many verbs begin with.
func like(row string) bool { return strings.HasSuffix(row, "ك") || strings.HasSuffix(row, "ف") }

// isAdjectiveOfPlace reports whether what may be a place is an adjective here, for it agrees with the noun before it:
// السلطات السعودية, غارات سورية. After a noun of another kind it is the place: الرئيس السعودية, رئيس سورية.
func (p *Part) isAdjectiveOfPlace(i int) bool {
	if !placeAdjectives()[p.Norm[i]] || p.lineStart[i] {
		return false
	}
	k := i - 1
	if isQuoteMark(p.mark(k)) && !p.lineStart[k] {
		k--
	}
	w := p.wordAt(k)
	if !p.isArabic(k) || p.lineStart[k+1] || w.any(isCue|isBreak) {
		return false
	}
	n := p.Norm[k]
	definite := !w.bare || w.merge || strings.HasPrefix(n, "لل") || strings.HasPrefix(n, "بال") || strings.HasPrefix(n, "وال")
	if definite != strings.HasPrefix(p.Norm[i], "ال") {
		return false
	}
	return hasEnding(n, "ات") || hasEnding(n, "يه") || definite && hasEnding(n, "ه") || isBrokenPlural(w.stem)
}

// isBrokenPlural reports the shapes of plurals that an adjective in the feminine agrees with: مصادر, صواريخ, أجواء.
func isBrokenPlural(stem string) bool {
	r := []rune(stem)
	switch len(r) {
	case 5:
		return r[2] == 'ا' && r[0] != 'ا' && !strings.ContainsRune("اوي", r[1]) || r[0] == 'ا' && r[3] == 'ا'
	case 6:
		return r[2] == 'ا' && r[4] == 'ي'
	}
	return false
}
