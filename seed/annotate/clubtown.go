package annotate

import (
	"strings"
	"sync"
)

// Clubs that are called by their town alone: ليفربول is the club in an article
// that says so once, by a noun before the name (لاعب ليفربول) or an adjective in
// the masculine after it, for towns are feminine (روما الإيطالي). There the name
// is the town only where the words beside it tell (في ليفربول).

var clubTowns = sync.OnceValue(func() map[string]bool { return normSet(table("clubs.txt")["town"]) })

// clubHeads are the nouns that only a club's name follows; opponents those that a
// club's name follows where the article is about a match.
var (
	clubHeads     = sync.OnceValue(func() map[string]bool { return normSet(table("clubs.txt")["head"]) })
	opponents     = sync.OnceValue(func() map[string]bool { return normSet(table("clubs.txt")["opponent"]) })
	footballWords = sync.OnceValue(func() map[string]bool { return normSet(table("clubs.txt")["match"]) })
	townMarkers   = sync.OnceValue(func() map[string]bool { return normSet(table("clubs.txt")["in-town"]) })
)

// clubs finds the towns whose names are clubs' in the article.
func (a *reading) clubs() map[string]bool {
	found, match := map[string]bool{}, a.tellsOfMatch()
	for _, p := range a.parts {
		for i := range p.Tokens {
			town, _ := p.town(i)
			if town == "" || found[town] {
				continue
			}
			before := p.before(i)
			masculine := p.continues(i+1) && p.isArabic(i+1) && p.words[i+1].any(isNisba) && !p.words[i+1].bare && !hasEnding(p.Norm[i+1], "ه")
			if before != "" && (clubHeads()[before] || match && opponents()[before]) || match && masculine {
				found[town] = true
			}
		}
	}
	return found
}

// tellsOfMatch reports whether words of football stand in the article.
func (a *reading) tellsOfMatch() bool {
	const enough = 2
	said := map[string]bool{}
	for _, p := range a.parts {
		for _, n := range p.Norm {
			if footballWords()[n] {
				said[n] = true
			}
		}
	}
	return len(said) >= enough
}

// town returns the town of the table that the token names, without proclitics,
// and these.
func (p *Part) town(i int) (name, proclitic string) {
	if !p.isArabic(i) {
		return "", ""
	}
	n := p.Norm[i]
	if clubTowns()[n] {
		return n, ""
	}
	for _, row := range procliticRows {
		if rest, ok := strings.CutPrefix(n, row); ok && clubTowns()[rest] {
			return rest, row
		}
	}
	return "", ""
}

// before returns the word before the token, without proclitics, marks passed over.
func (p *Part) before(i int) string {
	k := i - 1
	for k >= 0 && !p.lineStart[k+1] && isOutside(p.mark(k)) {
		k--
	}
	if k < 0 || p.lineStart[k+1] || !p.isArabic(k) {
		return ""
	}
	if p.words[k].peel > 0 {
		return p.words[k].base
	}
	return p.Norm[k]
}

// isClub reports whether a town's name is a club's here.
func (a *reading) isClub(p *Part, i int) bool {
	name, proclitic := p.town(i)
	return name != "" && a.clubNames[name] && !strings.HasSuffix(proclitic, "ب") && !townMarkers()[p.before(i)]
}
