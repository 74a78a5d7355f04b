// What somebody or something is called: the canonical one of all forms of a name, and its best spelling.
package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// formsOf gives one spelling of each group, the canonical one first.
func (r *roster) formsOf(groups []*group) []string {
	groups = slices.Clone(groups)
	slices.SortFunc(groups, func(x, y *group) int { return strings.Compare(x.key, y.key) })
	best := canonical(groups)
	forms := []string{best.display(r.spellings)}
	if best.kind == db.KindPlace {
		forms[0] = best.wellSpelled().display(r.spellings)
	}
	for _, g := range groups {
		if g != best {
			forms = append(forms, g.display(r.spellings))
		}
	}
	return forms
}

// canonical is the longest well-attested name: of the names that at least a fifth as many articles use as
// the commonest one, and that begin with the same given name, that with most parts; of equals the commonest,
// then the one with most letters. A place is called as it is most often.
func canonical(groups []*group) *group {
	const share = 5
	usual := groups[0]
	for _, g := range groups {
		if usual.name.doubled && !g.name.doubled {
			usual = g
			continue
		}
		if n := g.articles() - usual.articles(); !g.name.doubled && (n > 0 || n == 0 && longerName(g, usual)) {
			usual = g
		}
	}
	best := usual
	for _, g := range groups {
		attested := g.articles()*share >= usual.articles()
		if g.kind == db.KindPerson && (g.name.doubled || compareGiven(g.name.given(), usual.name.given()) != sure) {
			attested = false
		}
		if g.kind == db.KindPlace { // a country's full name is longer, and seldom used
			attested = false
		}
		if attested && longerName(g, best) {
			best = g
		}
	}
	return best
}

func longerName(g, than *group) bool {
	return cmp.Or(
		cmp.Compare(len(g.name.parts), len(than.name.parts)),
		cmp.Compare(g.articles(), than.articles()),
		cmp.Compare(len(g.key), len(than.key)),
		cmp.Compare(than.key, g.key)) > 0
}

// display is the spelling of a group's name that articles use most, in the nominative where it is attested; of
// equals that whose words are spelled as in other names, then that with more hamzas and dots, then the first in
// the order of letters.
func (g *group) display(spellings map[string]int) string {
	best, bestRank := "", [4]int{-1, 0, 0, 0}
	for _, form := range slices.Sorted(maps.Keys(g.forms)) {
		rank := [4]int{0, g.forms[form], 0, careful(form)}
		for i, t := range arabic.Tokenize(form) {
			rank[2] += spellings[t.Text]
			if i == 0 && !governed[t.Text] {
				rank[0] = 1
			}
		}
		if slices.Compare(rank[:], bestRank[:]) > 0 {
			best, bestRank = form, rank
		}
	}
	return best
}

// governed are the forms of أبو that follow a preposition or a verb (مع أبي مهدي): nobody is called so.
var governed = map[string]bool{"أبي": true, "أبا": true, "ابي": true, "ابا": true}

// wellSpelled is the group with those spellings only that begin most words with a hamza, of the spellings that are
// not too rare beside the commonest: إيران, though hurried articles write ايران.
func (g *group) wellSpelled() *group {
	const share = 10
	commonest, most := 0, 0
	for _, n := range g.forms {
		commonest = max(commonest, n)
	}
	h := &group{forms: map[string]int{}}
	for form, n := range g.forms {
		if n*share < commonest {
			continue
		}
		switch hamzas := initialHamzas(form); {
		case hamzas > most:
			most, h.forms = hamzas, map[string]int{form: n}
		case hamzas == most:
			h.forms[form] = n
		}
	}
	return h
}

// initialHamzas counts the words that begin with a hamza, or with one after the article. الإ is not counted: many
// write it where it does not belong (الإتحاد).
func initialHamzas(form string) (n int) {
	for _, word := range strings.Fields(form) {
		for _, begin := range []string{"أ", "إ", "آ", "الأ", "الآ"} {
			if strings.HasPrefix(word, begin) {
				n++
			}
		}
	}
	return n
}

// careful counts the letters of a form that hurried writing leaves out.
func careful(form string) (n int) {
	for _, r := range form {
		switch r {
		case 'أ', 'إ', 'آ', 'ؤ', 'ئ', 'ء', 'ة':
			n++
		}
	}
	return n
}
