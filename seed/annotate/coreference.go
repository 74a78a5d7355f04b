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
		key := a.entityKey(m)
		if m.common {
			if key = a.ofCountry(m); key == "" {
				continue // nobody's in particular
			}
			m.short = true
		}
		k := string(m.kind) + " " + key
		n, ok := byKey[k]
		if !ok {
			n = a.newEntity(m)
			byKey[k] = n
		}
		a.join(m, n)
	}
	a.groupPeople()
	a.mentions = slices.DeleteFunc(a.mentions, func(m *mention) bool { return m.entity < 0 })
}

// entityKey is what two forms of one organisation or place share: a name known
// without its head noun (حركة حماس, حماس) counts as the name.
func (a *reading) entityKey(m *mention) string {
	if o, ok := outlet.Given(m.form); ok && o.Name != o.Form {
		return keyOf(o.Name)
	}
	if m.head > 0 {
		_, _, form := a.own(m)
		return keyOf(form)
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
	_, _, form := a.own(m)
	a.found.Entities = append(a.found.Entities, db.EntityFact{Kind: m.kind, Name: form})
	return len(a.found.Entities) - 1
}

func (a *reading) join(m *mention, entity int) {
	m.entity = entity
	_, _, form := a.own(m)
	if e := &a.found.Entities[entity]; len(strings.Fields(form)) > len(strings.Fields(e.Name)) {
		e.Name = form
	}
}

// bearer is a person of the article with all forms of the full name.
type bearer struct {
	entity int
	order  int // among the people of the article
	forms  [][]string
}

// register knows the people of an article by their full names.
type register struct {
	people   int
	byKey    map[string][]*bearer // by what two names of one person share
	byForm   map[string]*bearer
	bySuffix map[string][]int // surname, with and without connector and article → entities
	byGiven  map[string][]int
	given    map[int]string // entity → its given name
	first    map[int]int    // entity → its first full mention
	seen     map[int]int    // entity → mentions so far
	last     map[int]int    // entity → its last mention so far
}

func (a *reading) groupPeople() {
	reg := &register{byKey: map[string][]*bearer{}, byForm: map[string]*bearer{}, bySuffix: map[string][]int{}, byGiven: map[string][]int{},
		given: map[int]string{}, first: map[int]int{}, seen: map[int]int{}, last: map[int]int{}}
	for n, m := range a.mentions {
		if m.kind == db.KindPerson && isFull(m.key) {
			a.enter(reg, n, m)
		}
	}
	alone := map[string]int{}
	for n, m := range a.mentions {
		if m.kind != db.KindPerson {
			continue
		}
		if m.entity < 0 {
			if e := reg.bearerOf(strings.Join(nameParts(m.key), " ")); e >= 0 {
				m.entity, m.short = e, true
			} else if e, ok := alone[m.key]; ok {
				m.entity = e
			} else {
				m.entity = a.newEntity(m)
				alone[m.key] = m.entity
			}
		}
		reg.seen[m.entity]++
		reg.last[m.entity] = n
	}
}

// enter gives a full name its person, a new one when no name fits.
func (a *reading) enter(reg *register, n int, m *mention) {
	parts := nameParts(m.key)
	form := strings.Join(parts, " ")
	b := reg.byForm[form]
	if b == nil {
		if b = reg.findBearer(parts); b == nil {
			b = &bearer{entity: a.newEntity(m), order: reg.people}
			reg.people++
			reg.first[b.entity] = n
		}
		b.forms = append(b.forms, parts)
		for _, key := range shareKeys(parts) {
			reg.byKey[key] = append(reg.byKey[key], b)
		}
		reg.byForm[form] = b
		reg.index(b.entity, parts)
	}
	a.join(m, b.entity)
}

// index enters the short forms that a full name may be met in.
func (r *register) index(entity int, parts []string) {
	add := func(to map[string][]int, key string) {
		if !slices.Contains(to[key], entity) {
			to[key] = append(to[key], entity)
		}
	}
	surname := parts[len(parts)-1]
	if generations()[surname] {
		surname = parts[len(parts)-2] + " " + surname // ترامب الابن
	}
	words := strings.Fields(surname)
	keys := []string{surname}
	if len(words) > 1 && !ofFamily[words[0]] && !generations()[words[len(words)-1]] {
		keys = append(keys, words[len(words)-1])
	}
	for _, key := range keys {
		add(r.bySuffix, key)
		if stem, ok := strings.CutPrefix(key, "ال"); ok {
			add(r.bySuffix, stem)
		} else {
			add(r.bySuffix, "ال"+key)
		}
	}
	add(r.byGiven, parts[0])
	if r.given[entity] == "" {
		r.given[entity] = parts[0]
	}
}

// ofFamily are the words of descent: the name after them is somebody else's when
// it stands alone. The king is سلمان, his son بن سلمان.
var ofFamily = map[string]bool{"بن": true, "ابن": true, "بنت": true, "ال": true, "ابو": true, "ابا": true, "ابي": true}

// bearerOf returns the person whose surname alone the key is: of several the
// one most spoken of so far, of equals the last; if none was, the first to
// come. A given name alone counts when it is one person's; -1 for nobody.
func (r *register) bearerOf(key string) int {
	fits := r.bySuffix[key]
	if given := owners()[key]; given != nil {
		fits = slices.DeleteFunc(slices.Clone(fits), func(e int) bool { return !slices.Contains(given, r.given[e]) })
		if len(fits) == 0 {
			return -1 // ترامب is not ميلانيا ترامب
		}
	}
	if len(fits) == 0 {
		if fits = r.byGiven[key]; len(fits) != 1 {
			return -1
		}
	}
	best := fits[0]
	for _, e := range fits[1:] {
		switch {
		case r.seen[e] != r.seen[best]:
			if r.seen[e] > r.seen[best] {
				best = e
			}
		case r.seen[e] > 0 && r.last[e] > r.last[best], r.seen[e] == 0 && r.first[e] < r.first[best]:
			best = e
		}
	}
	return best
}

// findBearer returns the first person one of whose names has these parts, or all of
// them in order with the same first and last.
func (r *register) findBearer(parts []string) *bearer {
	var found *bearer
	for _, key := range shareKeys(parts) {
		for _, b := range r.byKey[key] {
			if (found == nil || b.order < found.order) && b.isCalled(parts) {
				found = b
			}
		}
	}
	return found
}

func (b *bearer) isCalled(parts []string) bool {
	for _, f := range b.forms {
		if f[0] == parts[0] && (sameName(f, parts) || sameName(parts, f)) || familyOf(f, parts) || familyOf(parts, f) {
			return true
		}
	}
	return false
}

// shareKeys are what two names of one person have in common, one of them at least:
// the first and the last part, the first two, or the last two. No other names are
// compared, for an article may name thousands.
func shareKeys(parts []string) []string {
	n := len(parts)
	last := strings.TrimPrefix(parts[n-1], "ال")
	return []string{"o " + parts[0] + " " + last, "b " + parts[0] + " " + parts[1], "e " + parts[n-2] + " " + parts[n-1]}
}

// familyOf reports whether the shorter name is a family of several words at the
// end of the longer: بعيدي نجاد, حميد بعيدي نجاد. It begins with no given name.
func familyOf(long, short []string) bool {
	if len(short) < 2 || len(short) >= len(long) || !slices.Equal(long[len(long)-len(short):], short) {
		return false
	}
	w := lexicon()[short[0]]
	return w == nil || !w.any(isGiven|isOpener)
}

// sameName reports whether the shorter name is the longer with middle names
// left out, or its beginning.
func sameName(long, short []string) bool {
	if len(short) < 2 || len(short) > len(long) || long[0] != short[0] || generationOf(long) != generationOf(short) {
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

// generationOf returns the word that tells a name's bearer from a namesake of the
// family, or nothing.
func generationOf(parts []string) string {
	if last := parts[len(parts)-1]; generations()[last] {
		return last
	}
	return ""
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
