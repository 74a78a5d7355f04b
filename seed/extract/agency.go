// News agencies: others print their reports, so that an agency's name in a byline,
// dateline or signature says who wrote, and only with care who published.
package extract

import "sijill/db"

// yieldAgencies weakens what bylines and datelines that name an agency say: others
// print its reports too. It may be the publisher where the page has no head of
// another.
func (b *builder) yieldAgencies() {
	var claims []claim
	for _, c := range b.claims {
		switch {
		case c.strength == byMark && isAgency(c.name):
			c.strength = byAgency
		case c.strength != byDateline || sourceName(c.name).Kind != db.SourceAgency:
		default:
			b.byWire = append(b.byWire, c.name)
			if b.page.otherHead() {
				continue
			}
			c.strength, c.basis = byAgency, db.BasisInferred
		}
		claims = append(claims, c)
	}
	b.claims = claims
}

// otherHead reports whether something that no table knows heads the page: a kicker
// may be a site's name too.
func (p *page) otherHead() bool {
	for i := range p.lines {
		if l := &p.lines[i]; (l.rule == "site-header" || l.rule == "kicker") && !isItem(l.text) {
			return true
		}
	}
	return false
}

// wires notes the agencies that wrote the report and do not publish it, where
// nobody else is named.
func (b *builder) wires() {
	if b.page.wire != "" {
		b.byWire = append(b.byWire, b.page.wire)
	}
	if len(b.report.Authors) > 0 || len(b.page.doc.Meta.Authors) > 0 {
		return
	}
	for _, name := range b.byWire {
		if b.report.Publisher == nil || sourceName(name).Name != b.report.Publisher.Name {
			b.page.addAuthor(name)
		}
	}
	b.report.Authors = b.page.authors
}
