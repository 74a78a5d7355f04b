// Organisations and places: one for each name.
package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// things concludes organisations or places: one for each name, the article and the spaces folded, and one for all
// names that the tables know.
func (r *roster) things(kind db.EntityKind) []db.ConcludedEntity {
	groups := r.byKind[kind]
	key := func(g *group) string { return onePlace(placeKey(g.key)) }
	if kind == db.KindOrganization {
		named := namedAlone(groups)
		key = func(g *group) string { return oneOrganization(g, named) }
	}
	byKey := map[string][]*group{}
	for _, g := range groups {
		k := strings.ReplaceAll(key(g), " ", "") // بيونغ يانغ, بيونغيانغ
		byKey[k] = append(byKey[k], g)
	}
	var out []db.ConcludedEntity
	for _, k := range slices.Sorted(maps.Keys(byKey)) {
		e := db.ConcludedEntity{Kind: kind, Forms: r.formsOf(byKey[k])}
		if kind == db.KindOrganization {
			r.calledFirst(e.Forms, byKey[k])
		}
		e.Name = e.Forms[0]
		for _, g := range byKey[k] {
			for _, m := range g.members {
				e.Members = append(e.Members, db.Member{Row: m.row, Link: db.LinkName})
			}
		}
		out = append(out, e)
	}
	return out
}

// namedAlone counts in how many articles an organisation stands under a name, without the noun that says what it is.
func namedAlone(groups []*group) map[string]int {
	named := map[string]int{}
	for _, g := range groups {
		named[organizationKey(g.key)] += g.articles()
	}
	return named
}

// oneOrganization is the key on which all names of an organisation meet: an outlet's usual name, the first of its line
// in the table, or the name without the noun that says what it is, where articles name it so at least as often.
func oneOrganization(g *group, named map[string]int) string {
	if usual := usualOutlet(g); usual != "" {
		return tabled(organizationKey(usual))
	}
	key := organizationKey(g.key)
	head, rest, ok := strings.Cut(key, " ")
	if ok && organizationNames[key] == "" && outerHeads[head] && named[rest] >= named[key] && (head == club || strings.HasPrefix(g.key, head)) {
		key = rest // نادي برشلونة, النادي الأهلي, but not المجلة العربية
	}
	return tabled(key)
}

// usualOutlet is the key of the usual name of an outlet that nothing else is called by, or nothing.
func usualOutlet(g *group) string {
	o, sure, ok := outlet.Look(g.display(nil))
	if given, shared := outlet.Given(g.display(nil)); !ok || !sure || !shared || given.Name != o.Name {
		return ""
	}
	return arabic.NameKey(o.Name)
}

func tabled(key string) string {
	if first, ok := organizationNames[key]; ok {
		return first
	}
	return key
}

// calledFirst puts the usual name of an outlet before its other forms, or that by which the table calls an organisation,
// or else a plural in the nominative before what governs it made of it: الجمهوريون, though most write الجمهوريين.
func (r *roster) calledFirst(forms []string, groups []*group) {
	for _, g := range groups {
		title := cmp.Or(usualOutlet(g), organizationTitles[tabled(organizationKey(g.key))])
		if title != g.key && (title != "" || !isNominative(g.key, groups)) {
			continue
		}
		if i := slices.Index(forms, g.display(r.spellings)); i > 0 {
			forms[0], forms[i] = forms[i], forms[0]
		}
		return
	}
}

// isNominative reports whether a name ends as a plural does that nothing governs, and another of the names as it does
// where something does.
func isNominative(key string, groups []*group) bool {
	stem, ok := strings.CutSuffix(key, "ون")
	return ok && slices.ContainsFunc(groups, func(g *group) bool { return g.key == stem+"ين" })
}
