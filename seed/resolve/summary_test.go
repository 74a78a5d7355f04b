package resolve_test

import (
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// TestSummaryArticle: a summary that begins with a noun after لل gives it its article back; the report stays as it is written.
func TestSummaryArticle(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"ANoun":         {"للحوار الوطني الذي انطلقت جلسته الأولى في بغداد", "الحوار الوطني الذي انطلقت جلسته الأولى في بغداد"},
		"ANounWithLam":  {"للجنة التي شكلها الوزير في بغداد", "اللجنة التي شكلها الوزير في بغداد"},
		"NoPreposition": {"اللجنة التي شكلها الوزير في بغداد", "اللجنة التي شكلها الوزير في بغداد"},
	} {
		t.Run(name, func(t *testing.T) {
			a := conclude(t, resolve.Options{}, []report{{id: "a", day: "2021-07-16", events: []event{{text: test.text, day: "2021-07-15"}}}})
			if got := first(t, a, db.StatusHappened).Summary; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
