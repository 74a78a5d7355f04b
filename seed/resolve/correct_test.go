// What is told of corrections that meet nobody.
package resolve_test

import (
	"slices"
	"testing"

	"sijill/seed/resolve"
)

// A name in the corrections that nobody bears is told of, and gives its name to nobody.
func TestUnknownNames(t *testing.T) {
	c := resolve.PeopleCorrections{
		Merge:     [][]string{{"لا أحد هنا", "مصطفى الكاظمى"}, {"برهم صالح", "فؤاد معصوم"}},
		Split:     []resolve.Split{{Name: "محمد صلاح"}},
		Rename:    map[string]string{"سمير جعجع": "جعجع", "برهم صالح": "برهم أحمد صالح"},
		NotPeople: []string{"نبيه بري", "الحشد الشعبي"},
	}
	var got []resolve.UnknownName
	a := conclude(t, resolve.Options{People: c, Unknown: func(n resolve.UnknownName) { got = append(got, n) }},
		articles(together(p("مصطفى الكاظمي")), together(p("برهم صالح")), together(p("الحشد الشعبي"))))
	want := []resolve.UnknownName{
		{In: "not_people", Name: "نبيه بري"}, {In: "merge", Name: "لا أحد هنا"}, {In: "merge", Name: "فؤاد معصوم"},
		{In: "split", Name: "محمد صلاح"}, {In: "rename", Name: "سمير جعجع"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	check(t, everybody(t, a), []string{"برهم أحمد صالح: برهم صالح", "مصطفى الكاظمي: مصطفى الكاظمي"})
}
