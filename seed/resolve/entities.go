// From groups of names to what the archive stores: people, organisations and places with their names.
package resolve

import (
	"cmp"
	"context"
	"slices"

	"sijill/arabic"
	"sijill/db"
)

// identities tell whom the archive's articles name, after that was concluded.
type identities struct {
	kind map[int64]db.EntityKind // by row of the concluded entity
	in   map[int64][]int64       // by article, for each of its entities in their order; 0 for nobody
	name map[int64][]string      // stems of the words of all forms
	// offices are what the articles call each person besides the name.
	offices map[int64][]office
}

// pick takes those of one kind out of concluded entities.
func (is *identities) pick(entities []int64, kind db.EntityKind) (out []int64) {
	for _, e := range entities {
		if is.kind[e] == kind {
			out = append(out, e)
		}
	}
	return out
}

// concludeEntities replaces who is who.
func concludeEntities(ctx context.Context, w *db.Writer, o Options) (*identities, error) {
	r, err := gather(ctx, w)
	if err != nil {
		return nil, err
	}
	all, unknown := r.people(o.People)
	if o.Unknown != nil {
		for _, name := range unknown {
			o.Unknown(name)
		}
	}
	for _, kind := range []db.EntityKind{db.KindOrganization, db.KindPlace} {
		all = append(all, r.things(kind)...)
	}
	if err := w.ConcludeEntities(ctx, all); err != nil {
		return nil, err
	}
	return r.identities(all), nil
}

// identities numbers the entities as the archive does: in the order of their ids.
func (r *roster) identities(all []db.ConcludedEntity) *identities {
	type entity struct {
		id string
		*db.ConcludedEntity
	}
	list := make([]entity, len(all))
	for i := range all {
		list[i] = entity{db.EntityID(all[i].Kind, all[i].Forms[0]), &all[i]}
	}
	slices.SortFunc(list, func(x, y entity) int { return cmp.Compare(x.id, y.id) })
	is := &identities{map[int64]db.EntityKind{}, map[int64][]int64{}, map[int64][]string{}, map[int64][]office{}}
	of := map[int64]int64{}
	for i, e := range list {
		is.kind[int64(i+1)] = e.Kind
		is.name[int64(i+1)] = nameStems(e.Forms)
		for _, m := range e.Members {
			of[m.Row] = int64(i + 1)
		}
	}
	for article, rows := range r.rows {
		for _, row := range rows {
			is.in[article] = append(is.in[article], of[row])
		}
	}
	for _, g := range r.byKind[db.KindPerson] {
		for _, m := range g.members {
			is.addOffices(of[m.row], m.titles)
		}
	}
	return is
}

// nameStems gives the stems of the words of names, sorted.
func nameStems(forms []string) []string {
	var out []string
	for _, form := range forms {
		for _, t := range arabic.Tokenize(form) {
			out = append(out, arabic.Stem(arabic.Normalize(t.Text)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// people concludes who is who among people. It gives the names in the corrections that nobody bears, too.
func (r *roster) people(o PeopleCorrections) ([]db.ConcludedEntity, []UnknownName) {
	c := newCensus(r)
	unknown := c.neverNamed(o.NotPeople)
	c.drop(o.NotPeople)
	c.join()
	c.settleLone()
	unknown = append(unknown, c.correct(o)...)
	var out []db.ConcludedEntity
	used := map[string]bool{}
	for _, p := range c.people() {
		out = append(out, c.conclude(p, used)...)
	}
	for _, p := range c.people() {
		out = append(out, c.part(p, used)...)
	}
	return out, unknown
}

// drop leaves out what is no person: what the user says, and names that articles mostly give to an
// organisation or a place.
func (c *census) drop(notPeople []string) {
	things := map[string]int{}
	for _, kind := range []db.EntityKind{db.KindOrganization, db.KindPlace} {
		for _, g := range c.byKind[kind] {
			things[g.key] += g.articles()
		}
	}
	dropped := keySet(notPeople)
	for i, g := range c.groups {
		if dropped[g.key] || things[g.key] > mostly(g)*g.articles() {
			c.of[i], c.out[i] = nil, true
		}
	}
}

// mostly is how many times more often a name must be that of a thing before it is no person's. A lone word
// is taken for a person by mistake more easily.
func mostly(g *group) int {
	if g.name.single() {
		return 1
	}
	return 3
}
