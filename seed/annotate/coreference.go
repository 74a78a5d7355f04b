package annotate

import (
	"slices"
	"sort"
	"strings"

	"sijill/db"
	"sijill/seed/outlet"
)

// Who is who inside one article: forms of one name are one entity, and a
// surname alone is its bearer's.

// shortForms finds further mentions of the article's people by their surnames.
func (a *reading) shortForms() {
	forms := map[string]shortForm{}
	for _, m := range a.claimed {
		if m.kind != db.KindPerson {
			continue
		}
		parts := nameParts(m.key)
		if len(parts) < 2 {
			addForms(forms, m.key)
			continue
		}
		last := parts[len(parts)-1]
		if !shortable(last) {
			continue
		}
		addForms(forms, last)
		if c := strings.Fields(last); len(c) > 1 && (c[0] == "ال" || c[0] == "دي" || c[0] == "فان") {
			addForms(forms, c[len(c)-1])
		}
	}
	if len(forms) == 0 {
		return
	}
	for n, p := range a.parts {
		for i := 0; i < len(p.Tokens); i++ {
			if !p.isArabic(i) || p.owner[i] != free {
				continue
			}
			f, ok := forms[p.Norm[i]]
			if !ok {
				continue
			}
			last := i + 1
			for _, w := range f.rest {
				if last < len(p.Tokens) && p.Norm[last] == w && !p.lineStart[last] && p.owner[last] == free {
					last++
				} else {
					last = 0
					break
				}
			}
			if last == 0 || !p.plausibleShort(i, last) {
				continue
			}
			m := a.claim(n, i, last, db.KindPerson)
			m.form = p.formPeeled(i, last, f.peel, f.merge)
			m.key = keyOf(m.form)
			i = last - 1
		}
	}
}

type shortForm struct {
	rest  []string
	peel  uint8
	merge bool
}

// addForms enters a name with every row of proclitics it may be written with.
func addForms(forms map[string]shortForm, name string) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return
	}
	put := func(form string, f shortForm) {
		if _, taken := forms[form]; !taken {
			forms[form] = f
		}
	}
	put(words[0], shortForm{rest: words[1:]})
	stem, article := strings.CutPrefix(words[0], "ال")
	for _, row := range procliticRows {
		f := shortForm{rest: words[1:], peel: uint8(len(row) / 2)}
		if article && strings.HasSuffix(row, "ل") {
			f.merge = true
			put(row+"ل"+stem, f)
		} else {
			put(row+words[0], f)
		}
	}
}

// shortable reports whether a surname can be met alone without being taken for
// a word: role nouns and forms of address cannot.
func shortable(last string) bool {
	words := strings.Fields(last)
	w, ok := lexicon()[words[len(words)-1]]
	if len(words) > 1 {
		return true
	}
	return len(last) >= 4 && (!ok || !w.any(isBreak|isHonorific|isHead|isRank|isNisba|isConnected|isOrdinal|isFormer|isOrgHead|isPlaceHead|isCue))
}

// plausibleShort reports whether a surname alone is a name here: a word that
// is ordinary too must not be followed by a definite noun or preceded by one.
func (p *Part) plausibleShort(i, last int) bool {
	w := p.words[i]
	if !w.any(isOrdinary) || !w.bare && w.any(isSurname|isSurnameWord) {
		return true
	}
	if w.bare && i > 0 && !p.lineStart[i] && p.words[i-1].is == isOrdinary && p.words[i-1].bare {
		return false // حل مشرف
	}
	if last < len(p.Tokens) && p.isArabic(last) && !p.lineStart[last] {
		c := p.words[last]
		if !c.bare && w.bare && c.peel == 0 && !c.any(isNisba) {
			return false // أمين العاصمة, حميد الصفات
		}
	}
	return true
}

// group makes entities of the mentions: organisations and places by their
// names, people by forms of one name.
func (a *reading) group() {
	a.mentions = slices.Clone(a.claimed)
	sort.SliceStable(a.mentions, func(i, j int) bool {
		x, y := a.mentions[i], a.mentions[j]
		if x.part != y.part {
			return x.part < y.part
		}
		return x.first < y.first
	})
	byKey := map[string]int{}
	for _, m := range a.mentions {
		if m.kind == db.KindPerson {
			continue
		}
		k := string(m.kind) + " " + a.entityKey(m)
		n, ok := byKey[k]
		if !ok {
			n = a.newEntity(m)
			byKey[k] = n
		}
		a.join(m, n)
	}
	a.groupPeople()
}

// entityKey is what two forms of one organisation or place share: a name known
// without its head noun (حركة حماس, حماس) counts as the name.
func (a *reading) entityKey(m *mention) string {
	if o, ok := outlet.Find(m.form); ok {
		return o.Name
	}
	head, rest, ok := strings.Cut(m.key, " ")
	if w := lexicon()[head]; ok && w != nil && w.any(isOrgHead|isOuterHead) {
		if e, known := gazetteers().byKey[rest]; known && e.kind == m.kind {
			return rest
		}
	}
	return m.key
}

func (a *reading) newEntity(m *mention) int {
	a.found.Entities = append(a.found.Entities, db.EntityFact{Kind: m.kind, Name: m.form})
	return len(a.found.Entities) - 1
}

func (a *reading) join(m *mention, entity int) {
	m.entity = entity
	if e := &a.found.Entities[entity]; len(strings.Fields(m.form)) > len(strings.Fields(e.Name)) {
		e.Name = m.form
	}
}

// bearer is a person of the article with all forms of the full name.
type bearer struct {
	entity int
	forms  [][]string
}

func (a *reading) groupPeople() {
	var people []*bearer
	for _, m := range a.mentions {
		if m.kind != db.KindPerson || !isFull(m.key) {
			continue
		}
		parts := nameParts(m.key)
		b := findBearer(people, parts)
		if b == nil {
			b = &bearer{entity: a.newEntity(m)}
			people = append(people, b)
		}
		b.forms = append(b.forms, parts)
		a.join(m, b.entity)
	}
	alone := map[string]int{}
	for n, m := range a.mentions {
		if m.kind != db.KindPerson || isFull(m.key) {
			continue
		}
		if e := a.bearerOf(people, n); e >= 0 {
			m.entity, m.short = e, true
			continue
		}
		e, ok := alone[m.key]
		if !ok {
			e = a.newEntity(m)
			alone[m.key] = e
		}
		m.entity = e
	}
}

// findBearer returns the person one of whose names has these parts, or all of
// them in order with the same first and last.
func findBearer(people []*bearer, parts []string) *bearer {
	for _, b := range people {
		for _, f := range b.forms {
			if sameName(f, parts) || sameName(parts, f) {
				return b
			}
		}
	}
	return nil
}

// sameName reports whether the shorter name is the longer with middle names
// left out, or its beginning.
func sameName(long, short []string) bool {
	if len(short) < 2 || len(short) > len(long) || long[0] != short[0] {
		return false
	}
	k := 0
	for _, w := range long {
		if k < len(short) && sameSurname(w, short[k]) {
			k++
		}
	}
	return k == len(short) && (sameSurname(long[len(long)-1], short[len(short)-1]) || prefixOf(long, short))
}

func sameSurname(a, b string) bool { return a == b || "ال"+a == b || a == "ال"+b }

func prefixOf(long, short []string) bool {
	for i := range short {
		if long[i] != short[i] {
			return false
		}
	}
	return true
}

// foremost returns the entity of these that was named most often before mention
// n, of equals the last; -1 when none was.
func (a *reading) foremost(fits map[int]bool, n int) int {
	count, best := map[int]int{}, -1
	for _, m := range a.mentions[:n] {
		if !fits[m.entity] || m.kind != db.KindPerson {
			continue
		}
		if count[m.entity]++; best < 0 || count[m.entity] >= count[best] {
			best = m.entity
		}
	}
	return best
}

// bearerOf returns the entity whose surname the mention writes alone: of
// several bearers the one most spoken of before it, else the first after it; -1
// for none.
func (a *reading) bearerOf(people []*bearer, n int) int {
	m := a.mentions[n]
	fits := map[int]bool{}
	for _, b := range people {
		for _, f := range b.forms {
			last := f[len(f)-1]
			if sameSurname(last, m.key) || strings.HasSuffix(last, " "+m.key) {
				fits[b.entity] = true
			}
		}
	}
	if len(fits) == 0 { // a first name alone, when it is nobody else's
		for _, b := range people {
			if b.forms[0][0] == m.key {
				fits[b.entity] = true
			}
		}
		if len(fits) != 1 {
			return -1
		}
	}
	if e := a.foremost(fits, n); e >= 0 {
		return e
	}
	for k := n + 1; k < len(a.mentions); k++ {
		if fits[a.mentions[k].entity] && a.mentions[k].kind == db.KindPerson {
			return a.mentions[k].entity
		}
	}
	return -1
}
