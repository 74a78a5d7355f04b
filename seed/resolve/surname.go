// Lone names: a surname that stands alone in an article is linked when the archive has one dominant bearer;
// a name that is only ever met alone (ميسي, نيمار) is somebody of its own; a given name alone is nobody.
package resolve

import (
	"cmp"
	"maps"
	"slices"
)

// bearers are the people who have a name as their last, and who has it as the first.
type bearers struct {
	last, given map[string][]*person
}

func (c *census) bearers() bearers {
	b := bearers{map[string][]*person{}, map[string][]*person{}}
	for _, p := range c.people() {
		lasts, givens := map[string]bool{}, map[string]bool{}
		for _, g := range p.groups {
			givens[bare(g.name.given())] = true
			if p.overlong(g) {
				continue
			}
			for i, part := range g.name.parts[1:] {
				if i == len(g.name.parts)-2 || dropSon(part) != part { // بن سلمان is a surname wherever it stands
					lasts[bare(part)] = true
				}
			}
		}
		for name := range lasts {
			b.last[name] = append(b.last[name], p)
		}
		for name := range givens {
			b.given[name] = append(b.given[name], p)
		}
	}
	for _, list := range b.last {
		slices.SortFunc(list, func(x, y *person) int {
			return cmp.Or(cmp.Compare(y.articles, x.articles), cmp.Compare(x.groups[0].key, y.groups[0].key))
		})
	}
	return b
}

// overlong reports whether a group is one article's, with a word after a name that many articles give the
// person without it: هيكتور كوبر, and once هيكتور كوبر شيكابالا.
func (p *person) overlong(g *group) bool {
	const many = 10
	parts := g.name.parts
	if len(parts) < 3 || g.articles() > 1 {
		return false
	}
	return slices.ContainsFunc(p.groups, func(h *group) bool {
		return h.articles() >= many && slices.Equal(h.name.parts, parts[:len(parts)-1])
	})
}

// people lists the people in the order of their first group.
func (c *census) people() []*person {
	var out []*person
	seen := map[*person]bool{}
	for _, p := range c.of {
		if p != nil && !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// settleLone decides about the lone names.
func (c *census) settleLone() {
	b := c.bearers()
	for i, g := range c.groups {
		if c.of[i] != nil || c.out[i] {
			continue
		}
		word := bare(g.name.given())
		list, isGiven := b.called(word), b.isGiven(word)
		switch {
		case len(word) <= letter:
		case len(list) > 0 && dominates(list):
			c.linkLone(g, list[0], isGiven)
		case len(list) == 0 && c.standsAlone(g, b.given[word]):
			c.of[i] = newPerson(g)
			c.annex(g, b.given[word])
		}
	}
}

// called are the people who have a word, or else another form of it, as their last name.
func (b bearers) called(word string) []*person {
	if list := b.last[word]; len(list) > 0 {
		return list
	}
	for _, form := range slices.Sorted(maps.Keys(surnameVariants)) {
		if list := b.last[form]; len(list) > 0 && sharesVariant(surnameVariants, word, form) {
			return list
		}
	}
	return nil
}

// isGiven reports whether a word is a given name, as far as the archive shows: several people are called so
// in more than one article, and not by a rare slip.
func (b bearers) isGiven(word string) bool {
	return arabicGiven[word] || len(known(b.given[word])) > 1 && dominance*named(b.given[word]) > named(b.last[word])
}

// known are the people whom more than one article names: one article may have cut a name wrongly.
func known(list []*person) []*person {
	return slices.DeleteFunc(slices.Clone(list), func(p *person) bool { return p.articles < 2 })
}

// named is in how many articles people are named.
func named(list []*person) (n int) {
	for _, p := range list {
		n += p.articles
	}
	return n
}

// standsAlone reports whether a name that is nobody's last is somebody by itself: it is no given name, or one
// that is hardly ever followed by another name, and then by the same.
func (c *census) standsAlone(g *group, called []*person) bool {
	if arabicGiven[bare(g.name.given())] {
		return false
	}
	if len(called) == 0 {
		return true
	}
	often := known(called)
	return len(often) <= 1 && g.articles() >= dominance*max(1, named(often))
}

// annex adds to somebody known by one name the longer forms that begin with it: نيمار, نيمار دا سيلفا.
func (c *census) annex(g *group, called []*person) {
	for _, p := range called {
		if c.of[p.groups[0].number] == p && !contradict(&g.claims, &p.claims) && c.proof(g, p.groups[0]) >= proofNeeded[perhaps] {
			c.unite(c.of[g.number], p)
		}
	}
}

// dominates reports whether the first of several bearers is named far more often than any other.
func dominates(list []*person) bool {
	return len(list) == 1 || list[0].articles >= dominance*list[1].articles
}

// linkLone links each article's lone surname to its dominant bearer unless a title in it speaks of another.
// A word that is a given name too needs a title that speaks for the bearer. A bearer met far more seldom than
// the lone name is not whom it means, unless the titles agree.
func (c *census) linkLone(g *group, p *person, isGiven bool) {
	const seldom = 4
	agree := common(g.claims.words, p.claims.words) >= 2
	if g.articles() > seldom*p.articles && !agree {
		if !isGiven {
			c.of[g.number] = newPerson(g)
		}
		return
	}
	for _, m := range g.members {
		said := newClaims()
		for _, t := range m.titles {
			said.add(t)
		}
		if contradict(&said, &p.claims) || isGiven && common(said.words, p.claims.words) == 0 {
			continue
		}
		p.linked = append(p.linked, m)
	}
}
