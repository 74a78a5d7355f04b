// Who is who: names that are one person's are brought together, surest first, and never against what
// their titles, or an article that names both, say.
package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sijill/db"
)

// person is one person: all groups of full names, and the lone surnames linked to them.
type person struct {
	groups   []*group // of names of at least two parts, or one mononym
	claims   claims
	articles int
	linked   []naming // lone surnames
	name     string   // the user's
	parted   []parted // whom the user takes out
}

func newPerson(g *group) *person {
	p := &person{groups: []*group{g}, claims: newClaims(), articles: g.articles()}
	p.claims.merge(&g.claims)
	return p
}

// census brings the groups of people together.
type census struct {
	*roster
	groups []*group
	of     []*person // by group number; nil for a lone name that is linked to nobody
	out    []bool    // no people after all
}

func newCensus(r *roster) *census {
	c := &census{roster: r, groups: r.byKind[db.KindPerson]}
	c.of, c.out = make([]*person, len(c.groups)), make([]bool, len(c.groups))
	for i, g := range c.groups {
		if !g.name.single() {
			c.of[i] = newPerson(g)
		}
	}
	return c
}

// pair is two groups that may be one person.
type pair struct {
	a, b   int32
	match  match
	proof  int  // evidence besides the names
	longer bool // one has more parts than the other
	common int  // in how many articles the rarer of the two stands
}

// join merges what belongs together: sure pairs of equal length, then pairs with evidence, the strongest and
// commonest first, then longer and shorter forms of a name that nothing else fits.
func (c *census) join() {
	pairs := c.pairs()
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.rank(), x.rank()), cmp.Compare(y.common, x.common), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	rivals := rivals(pairs)
	for _, p := range pairs {
		switch {
		case p.proof < proofNeeded[p.match]:
			continue
		case p.longer && c.contested(p, rivals):
			continue
		}
		c.merge(p.a, p.b)
	}
}

// proofNeeded is how much evidence two names need that are not surely one.
var proofNeeded = map[match]int{perhaps: 2, faint: 3}

// rank puts names of equal parts first, and near spellings that need much proof last.
func (p pair) rank() int {
	switch {
	case p.match == sure && !p.longer:
		return 200 + p.proof
	case p.match == faint:
		return p.proof
	}
	return 100 + p.proof
}

// pairs finds the names that can be one person's. Names meet by their last name, by how a foreign last name
// sounds, or by their first two parts.
func (c *census) pairs() []pair {
	blocks := map[string][]int32{}
	for i, g := range c.groups {
		if c.of[i] == nil {
			continue
		}
		for _, key := range blockKeys(g.name) {
			blocks[key] = append(blocks[key], int32(i))
		}
	}
	seen := map[[2]int32]bool{}
	var out []pair
	for _, block := range blocks {
		for x, a := range block {
			for _, b := range block[x+1:] {
				if seen[[2]int32{a, b}] {
					continue
				}
				seen[[2]int32{a, b}] = true
				if p, ok := c.weigh(a, b); ok {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

func blockKeys(n fullName) []string {
	if len(n.parts) < 2 {
		return []string{"k" + n.given()}
	}
	whole := strings.Join(n.parts, "")
	keys := []string{"j" + whole, "l" + bare(n.last()), "p" + n.parts[0] + " " + n.parts[1]}
	for _, line := range surnameVariants[n.last()] {
		keys = append(keys, "v"+strconv.Itoa(line))
	}
	for _, line := range knownAs[whole] {
		keys = append(keys, "w"+strconv.Itoa(line))
	}
	if s := coarseSkeleton(n.last()); len(s) >= minSkeleton*letter {
		keys = append(keys, "s"+s)
	}
	keys = append(keys, "g"+n.given()+" "+firstLetter(coarseSkeleton(n.last())))
	if len(n.parts) > 2 { // رجب طيب أردوغان is called طيب أردوغان
		keys = append(keys, "p"+strings.Join(n.parts[len(n.parts)-2:], " "))
	}
	return keys
}

// longSkeleton is how many consonants of a foreign surname must be the same before its vowels do not matter.
const longSkeleton = 4

// foreign reports whether a given name is not among those whose long vowels tell people apart.
func foreign(n fullName) bool {
	given := n.given()
	return !arabicGiven[bare(given)] && !strings.HasSuffix(given, "الدين") && !strings.HasPrefix(given, "عبد")
}

// soundsAlike reports whether two foreign names differ by letters of one sound only: كيم جونغ أون, كيم جونج أون.
func soundsAlike(a, b fullName) bool {
	return foreign(a) && foreign(b) && a.generation == b.generation && slices.EqualFunc(a.parts, b.parts, sameSound)
}

func sameSound(a, b string) bool { return coarseSkeleton(a) == coarseSkeleton(b) }

func firstLetter(s string) string { return s[:min(len(s), letter)] }

// weigh compares two groups.
func (c *census) weigh(a, b int32) (pair, bool) {
	x, y := c.groups[a], c.groups[b]
	p := pair{a: a, b: b, match: compare(x.name, y.name), longer: len(x.name.parts) != len(y.name.parts) && !sameLetters(x.name, y.name),
		common: min(x.articles(), y.articles())}
	if p.match == different || contradict(&x.claims, &y.claims) || c.apartInArticles(x, y) {
		return p, false
	}
	p.proof = c.proof(x, y)
	return p, true
}

// proof weighs what speaks for one person besides the names: shared words of titles, people named beside
// both, and spellings that differ in vowels only.
func (c *census) proof(x, y *group) int {
	n := 0
	switch shared := common(x.claims.words, y.claims.words); {
	case shared >= 2:
		n += 2
	case shared == 1:
		n++
	}
	switch shared := c.sharedAssociates(x, y); {
	case shared >= 3:
		n += 2
	case shared >= 1:
		n++
	}
	a, b := x.name.last(), y.name.last()
	if compareGiven(x.name.given(), y.name.given()) == sure && a != b && skeleton(a) == skeleton(b) {
		n++
		if foreign(x.name) && sameSound(x.name.given(), y.name.given()) && len(skeleton(a)) >= longSkeleton*letter {
			n++ // أنطوني بلينكين, أنتوني بلينكن
		}
	}
	return n
}

// sharedAssociates counts people named beside both; whoever stands in every tenth article proves nothing,
// unless the archive is small.
func (c *census) sharedAssociates(x, y *group) int {
	const small = 50
	a, b := c.beside(x), c.beside(y)
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for other := range a {
		if !b[other] || other == x.number || other == y.number {
			continue
		}
		if len(c.articles) <= small || c.groups[other].articles()*10 < len(c.articles) {
			n++
		}
	}
	return n
}

// apartInArticles reports whether articles name both, as two people: that is how brothers are told apart. A foreign
// name that sounds the same is spelled in two ways by one article too.
func (c *census) apartInArticles(x, y *group) bool {
	if !c.beside(x)[y.number] || soundsAlike(x.name, y.name) || alsoKnownAs(x.name, y.name) {
		return false
	}
	if len(x.members) > len(y.members) {
		x, y = y, x
	}
	together := 0
	for _, m := range x.members {
		if slices.Contains(c.inArticle[m.article], y.number) {
			together++
		}
	}
	return together*4 >= x.articles()
}

// rival is somebody else whom a name may be, and how much speaks for it.
type rival struct {
	group  int32
	proven bool
}

// rivals lists for each group the others that it may be one person with.
func rivals(pairs []pair) map[int32][]rival {
	out := map[int32][]rival{}
	for _, p := range pairs {
		proven := p.proof >= max(1, proofNeeded[p.match])
		out[p.a] = append(out[p.a], rival{p.b, proven})
		out[p.b] = append(out[p.b], rival{p.a, proven})
	}
	return out
}

// contested reports whether the shorter of two names fits somebody else as well, who is not the same as the
// longer and not much rarer. Against evidence, only a rival with evidence counts.
func (c *census) contested(p pair, rivals map[int32][]rival) bool {
	short, long := p.a, p.b
	if len(c.groups[short].name.parts) > len(c.groups[long].name.parts) {
		short, long = long, short
	}
	for _, r := range rivals[short] {
		other := c.of[r.group]
		if r.group == long || other == c.of[long] || other == c.of[short] || p.proof > 0 && !r.proven {
			continue
		}
		if p.match == sure && p.proof > proofNeeded[perhaps] && other.articles*slip < c.groups[short].articles() {
			continue // hardly ever named beside the short form: no rival of what much speaks for
		}
		if !c.fits(other, c.of[long]) && other.articles*dominance >= c.of[long].articles {
			return true
		}
	}
	return false
}

// dominance is how many times more often somebody must be named than anybody else of the name.
const dominance = 4

// merge makes two groups one person, unless a form of the one cannot be the other's.
func (c *census) merge(a, b int32) {
	x, y := c.of[a], c.of[b]
	if x == y || !c.fits(x, y) || contradict(&x.claims, &y.claims) {
		return
	}
	c.unite(x, y)
}

func (c *census) unite(x, y *person) {
	if x == y {
		return
	}
	x.groups = append(x.groups, y.groups...)
	x.claims.merge(&y.claims)
	x.articles += y.articles
	x.linked = append(x.linked, y.linked...)
	for _, g := range y.groups {
		c.of[g.number] = x
	}
}
