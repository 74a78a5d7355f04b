// How the user's corrections are applied.
package resolve

import "sijill/arabic"

// correct applies what the user knows better, after everything else is concluded.
func (c *census) correct(o PeopleCorrections) {
	byKey := map[string]*group{}
	for _, g := range c.groups {
		byKey[g.key] = g
	}
	find := func(name string) *person {
		g := byKey[arabic.NameKey(name)]
		if g == nil {
			return nil
		}
		if c.of[g.number] == nil {
			c.of[g.number] = newPerson(g)
		}
		return c.of[g.number]
	}
	for _, names := range o.Merge {
		var one *person
		for _, name := range names {
			switch p := find(name); {
			case p == nil:
			case one == nil:
				one = p
			default:
				c.unite(one, p)
			}
		}
		if one != nil {
			one.name = names[0]
		}
	}
	for name, to := range o.Rename {
		if p := find(name); p != nil {
			p.name = to
		}
	}
}
