// How the user's corrections are applied, and how people with all corrections become entities.
package resolve

import (
	"fmt"
	"maps"
	"slices"

	"sijill/arabic"
	"sijill/db"
)

// parted is somebody whom the user takes out of a person.
type parted struct {
	SplitPart
	forms    map[string]bool // name keys
	articles map[string]bool
	roles    [][]string // words
}

// neverNamed gives the words that no article has taken for a person.
func (c *census) neverNamed(notPeople []string) (unknown []UnknownName) {
	named := map[string]bool{}
	for _, g := range c.groups {
		named[g.key] = true
	}
	for _, words := range notPeople {
		if !named[arabic.NameKey(words)] {
			unknown = append(unknown, UnknownName{"not_people", words})
		}
	}
	return unknown
}

// correct applies what the user knows better, after everything else is concluded. It gives the names that nobody bears.
func (c *census) correct(o PeopleCorrections) (unknown []UnknownName) {
	byKey := map[string]*group{}
	for i, g := range c.groups {
		if !c.out[i] {
			byKey[g.key] = g
		}
	}
	find := func(in, name string) *person {
		g := byKey[arabic.NameKey(name)]
		if g == nil {
			unknown = append(unknown, UnknownName{in, name})
			return nil
		}
		if c.of[g.number] == nil {
			c.of[g.number] = newPerson(g)
		}
		return c.of[g.number]
	}
	for _, names := range o.Merge {
		c.mergeAll(names, func(name string) *person { return find("merge", name) })
	}
	for _, split := range o.Split {
		if p := find("split", split.Name); p != nil {
			for _, part := range split.Into {
				p.parted = append(p.parted, newParted(part))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o.Rename)) { // always the same name wins where two are one person's
		if p := find("rename", name); p != nil {
			p.name = o.Rename[name]
		}
	}
	return unknown
}

// mergeAll makes one person of all who bear the names. Nobody is called by a first name that no article writes: a slip
// of the pen there would rename somebody.
func (c *census) mergeAll(names []string, find func(string) *person) {
	var one *person
	for i, name := range names {
		p := find(name)
		switch {
		case p == nil:
			continue
		case one == nil:
			one = p
		default:
			c.unite(one, p)
		}
		if i == 0 {
			one.name = name
		}
	}
}

func newParted(part SplitPart) parted {
	p := parted{SplitPart: part, forms: keySet(part.Forms), articles: map[string]bool{}}
	for _, id := range part.Articles {
		p.articles[id] = true
	}
	for _, role := range part.Roles {
		p.roles = append(p.roles, titleWords(role))
	}
	return p
}

// claims reports whether a naming is of the one taken out.
func (p *parted) claims(c *census, g *group, m naming) bool {
	if g != nil && p.forms[g.key] || p.articles[c.articles[m.article]] {
		return true
	}
	for _, title := range m.titles {
		has := titleWords(title)
		for _, role := range p.roles {
			if len(role) > 0 && !slices.ContainsFunc(role, func(w string) bool { return !slices.Contains(has, w) }) {
				return true
			}
		}
	}
	return false
}

// each gives all namings of a person with their group; it is nil for lone surnames.
func (p *person) each(yield func(g *group, m naming)) {
	for _, g := range p.groups {
		for _, m := range g.members {
			yield(g, m)
		}
	}
	for _, m := range p.linked {
		yield(nil, m)
	}
}

// taker gives the one taken out who claims a naming, or -1.
func (p *person) taker(c *census, g *group, m naming) int {
	return slices.IndexFunc(p.parted, func(q parted) bool { return q.claims(c, g, m) })
}

func member(g *group, m naming) db.Member {
	if g == nil {
		return db.Member{Row: m.row, Link: db.LinkSurname}
	}
	return db.Member{Row: m.row, Link: db.LinkName}
}

// conclude makes the entity of a person, without those taken out.
func (c *census) conclude(p *person, used map[string]bool) []db.ConcludedEntity {
	e := db.ConcludedEntity{Kind: db.KindPerson}
	kept := slices.DeleteFunc(slices.Clone(p.groups), func(g *group) bool {
		return slices.ContainsFunc(p.parted, func(q parted) bool { return q.forms[g.key] })
	})
	p.each(func(g *group, m naming) {
		if p.taker(c, g, m) < 0 {
			e.Members = append(e.Members, member(g, m))
		}
	})
	if len(kept) == 0 || len(e.Members) == 0 {
		return nil
	}
	for _, form := range c.formsOf(kept) {
		e.Forms = addForm(e.Forms, form, used)
	}
	e.Name = e.Forms[0]
	if p.name != "" {
		e.Name = p.name
		e.Forms = addForm(e.Forms, p.name, used)
	}
	return []db.ConcludedEntity{e}
}

// part makes the entities of those taken out. They are called as the user says; what they are called must be
// nobody else's name, or it is numbered.
func (c *census) part(p *person, used map[string]bool) []db.ConcludedEntity {
	out := make([]db.ConcludedEntity, len(p.parted))
	for i, q := range p.parted {
		out[i] = db.ConcludedEntity{Kind: db.KindPerson, Name: q.Name}
	}
	p.each(func(g *group, m naming) {
		if i := p.taker(c, g, m); i >= 0 {
			out[i].Members = append(out[i].Members, member(g, m))
		}
	})
	out = slices.DeleteFunc(out, func(e db.ConcludedEntity) bool { return len(e.Members) == 0 })
	for i := range out {
		e := &out[i]
		for n := 2; len(e.Forms) == 0; n++ {
			if e.Forms = addForm(nil, e.Name, used); len(e.Forms) == 0 {
				e.Forms = addForm(nil, fmt.Sprintf("%s (%d)", e.Name, n), used)
			}
		}
	}
	for i := range out {
		for _, q := range p.parted {
			if q.Name != out[i].Name {
				continue
			}
			for _, form := range q.Forms {
				out[i].Forms = addForm(out[i].Forms, form, used)
			}
		}
	}
	return out
}

// addForm adds a form whose id leads to nobody yet.
func addForm(forms []string, form string, used map[string]bool) []string {
	key := arabic.NameKey(form)
	if key == "" || used[key] {
		return forms
	}
	used[key] = true
	return append(forms, form)
}
