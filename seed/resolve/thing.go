// Organisations and places: one for each name.
package resolve

import (
	"maps"
	"slices"

	"sijill/db"
)

// things concludes organisations or places: one for each name, the article folded, and one for all names of a
// place that the table knows.
func (r *roster) things(kind db.EntityKind) []db.ConcludedEntity {
	byKey := map[string][]*group{}
	for _, g := range r.byKind[kind] {
		key := placeKey(g.key)
		if kind == db.KindPlace {
			key = onePlace(key)
		}
		byKey[key] = append(byKey[key], g)
	}
	var out []db.ConcludedEntity
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		e := db.ConcludedEntity{Kind: kind, Forms: r.formsOf(byKey[key])}
		e.Name = e.Forms[0]
		for _, g := range byKey[key] {
			for _, m := range g.members {
				e.Members = append(e.Members, db.Member{Row: m.row, Link: db.LinkName})
			}
		}
		out = append(out, e)
	}
	return out
}
