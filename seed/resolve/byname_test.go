package resolve_test

import (
	"slices"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// A list by name holds who is written so and who nearly is; others that only sound so are there when nobody is.
func TestPeopleByName(t *testing.T) {
	a := conclude(t, resolve.Options{}, articles(slices.Concat(
		[][]person{
			together(p("هاري كين")), together(p("مايكل كوهين")), together(p("مايكل كوين")), together(p("أوليفر كون")),
			together(p("علي خامنئي")), together(p("زين العابدين بن علي")), together(p("بلال أبو صلاح")), together(p("محمد صلاح")),
			together(p("هيلاري كلينتون")), together(p("ساديو ماني")), together(p("سعد الحريري")),
		})...))
	for asked, want := range map[string]struct{ in, out []string }{
		"كلينتون": {[]string{"هيلاري كلينتون"}, nil},
		"Clinton": {[]string{"هيلاري كلينتون"}, nil},
		"صلاح":    {[]string{"محمد صلاح", "بلال أبو صلاح"}, nil},
		"بن علي":  {[]string{"زين العابدين بن علي"}, []string{"علي خامنئي"}},
		"Saad":    {[]string{"سعد الحريري"}, []string{"ساديو ماني"}},
		"Salaah":  {[]string{"محمد صلاح"}, nil},
		"كاين":    {[]string{"هاري كين"}, nil}, // nobody is written so: all who sound so are listed
	} {
		first := 50
		found, err := a.People(t.Context(), &db.PersonFilter{Name: &asked}, nil, db.Page{First: &first})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, item := range found.Items {
			got = append(got, item.Value.Name)
		}
		for _, name := range want.in {
			if !slices.Contains(got, name) {
				t.Errorf("%s: %s is not among %q", asked, name, got)
			}
		}
		for _, name := range want.out {
			if slices.Contains(got, name) {
				t.Errorf("%s: %s is among %q", asked, name, got)
			}
		}
	}
}
