// The usual forms of a name decide whether two people can be one; rare forms are slips of the pen.
package resolve

import "slices"

// fits reports whether the usual forms of two people can be one person's. Of somebody met once or twice it
// is enough that each form fits one of the other's: it is a slip of the pen, or a word too many.
func (c *census) fits(x, y *person) bool {
	if x.most() < y.most() {
		x, y = y, x
	}
	rare := y.most() <= slips && y.most()*slip <= x.most()
	for _, h := range y.usual() {
		one, all := false, true
		for _, g := range x.usual() {
			if compare(g.name, h.name) == different {
				all = all && nearBetween(g.name, h.name)
			} else {
				one = true
			}
		}
		if !one || !all && !rare {
			return false
		}
	}
	return true
}

// nearBetween reports whether two names differ between given and last name only, by one sound each: what holds
// كيم جونغ أون and كيم يونغ أون together holds كيم جونج أون and كيم يونغ أون too.
func nearBetween(a, b fullName) bool {
	x, y := a.middles(), b.middles()
	if len(x) == 0 || len(x) != len(y) || a.generation != b.generation || a.given() != b.given() || a.last() != b.last() {
		return false
	}
	return slices.EqualFunc(x, y, func(v, w string) bool {
		v, w = coarseSkeleton(v), coarseSkeleton(w)
		return v == w || len(v) > minSkeleton*letter && len(w) > minSkeleton*letter && oneLetterApart(v, w)
	})
}

// A form of a name tells nothing about who it is when it stands in hardly any article, and so many times fewer
// than the usual form.
const (
	slips = 2
	slip  = 10
)

// most is in how many articles the commonest form stands.
func (p *person) most() (n int) {
	for _, g := range p.groups {
		n = max(n, g.articles())
	}
	return n
}

// usual are the forms that are not too rare beside the commonest. Of forms that differ in spaces only, that
// with most parts stands for all: it shows what the others hide.
func (p *person) usual() []*group {
	most := p.most()
	rare := func(g *group) bool { return g.articles()*slip < most }
	return slices.DeleteFunc(slices.Clone(p.groups), func(g *group) bool {
		return rare(g) || slices.ContainsFunc(p.groups, func(h *group) bool {
			return len(h.name.parts) > len(g.name.parts) && !rare(h) && sameLetters(g.name, h.name)
		})
	})
}
