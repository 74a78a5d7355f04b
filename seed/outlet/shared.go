// Names that several outlets bear: there is a الصباح in Iraq, in Tunisia and in
// Morocco. Who is given such a name does not know which of them is meant.
package outlet

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// countries are the adjectives with which newspapers of one name are told apart.
const countries = `العراقية السورية اللبنانية الأردنية الفلسطينية المصرية السودانية الليبية التونسية الجزائرية المغربية الموريتانية
	السعودية الكويتية البحرينية القطرية الإماراتية العمانية اليمنية`

var countryWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(countries) {
		set[arabic.Normalize(w)] = true
	}
	return set
}()

// findShared fills shared, the kinds of the outlets with a name that only their
// country tells apart, by that name without country and head noun: a name belongs there when a usual name adds a country to
// it (الخبر الجزائرية), or when a row has it and another has it with a country
// (الوطن, الوطن السعودية).
func (x *index) findShared() {
	for _, r := range x.rows {
		done := map[string]bool{}
		for i, name := range r.names {
			key := bareKey(name)
			at := strings.LastIndex(key, " ")
			if at < 0 || !countryWords[key[at+1:]] || done[key[:at]] {
				continue
			}
			key = key[:at]
			e, ok := x.byKey[key]
			other := r.Kind // another of its kind must bear it, or the country would not be said
			if ok && e.Name != r.Name {
				other = e.Kind
			} else if i > 0 {
				continue
			}
			done[key] = true
			x.shared[key] = append(x.shared[key], r.Kind, other)
		}
	}
}

// bareKey is the key of a name without the head noun before it.
func bareKey(name string) string {
	words := Words(strings.Trim(strings.TrimSuffix(name, plainWord), quoteMarks+" \u00a0"))
	if len(words) > 1 {
		if _, head := Heads[words[0]]; head {
			words = withoutMarks(words[1:])
		}
	}
	return strings.Join(words, " ")
}

// Given returns the source that somebody names who need not know the table: Find's,
// but a name that several outlets bear stays as it is given. Its kind is that of
// the outlet found.
func Given(name string) (db.SourceName, bool) {
	found, ok := Find(name)
	if ok && isShared(name) {
		found.Name = found.Form
	}
	return found, ok
}

// isShared reports whether several outlets bear a name. The noun before it may tell
// them apart: قناة الجزيرة is no newspaper.
func isShared(name string) bool {
	kinds := outlets().shared[bareKey(name)]
	words := Words(strings.Trim(name, quoteMarks+" \u00a0"))
	if len(kinds) == 0 || len(words) < 2 {
		return len(kinds) > 0
	}
	kind, head := Heads[words[0]]
	if !head {
		return true
	}
	n := 0
	for _, k := range kinds {
		if k == kind {
			n++
		}
	}
	return n > 1
}

// Names returns all names of the outlet with this usual name that lead to it alone,
// the usual one first, web domains among them; nil when the table has none of it.
func Names(name string) []string {
	var names []string
	for _, r := range outlets().rows {
		if r.Name != name {
			continue
		}
		for _, form := range r.names {
			form = strings.TrimSuffix(form, plainWord)
			if o, _, ok := Look(form); ok && o.Name == name && (form == name || !isShared(form)) {
				names = append(names, form)
			}
		}
	}
	return names
}
