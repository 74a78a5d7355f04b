package resolve_test

import (
	"context"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

func TestDisagreements(t *testing.T) {
	const clash = "اندلعت اشتباكات في المنطقة الخضراء وسط بغداد بين أنصار التيار وقوات الأمن أوقعت "
	for name, test := range map[string]struct {
		a, b event
		want string
	}{
		"OnTheDead":             {event{text: clash + "30 قتيلا", day: "2022-08-29"}, event{text: clash + "23 قتيلا", day: "2022-08-29"}, "NUMBER 23 قتيلا، 30 قتيلا"},
		"InWordsAndDigits":      {event{text: clash + "ثلاثين قتيلا", day: "2022-08-29"}, event{text: clash + "30 قتيلا", day: "2022-08-29"}, ""},
		"OnDeadAndHurt":         {event{text: clash + "30 قتيلا", day: "2022-08-29"}, event{text: clash + "700 مصاب", day: "2022-08-29"}, ""},
		"OnTheDeadInOtherWords": {event{text: clash + "30 قتيلا", day: "2022-08-29"}, event{text: clash + "مقتل 23 شخصا", day: "2022-08-29"}, "NUMBER مقتل 23 شخصا، 30 قتيلا"},
		"OnTimeIsNone":          {event{text: clash + "30 قتيلا خلال 24 ساعة", day: "2022-08-29"}, event{text: clash + "30 قتيلا خلال 48 ساعة", day: "2022-08-29"}, ""},
		"OnPartsIsNone":         {event{text: clash + "30 قتيلا", day: "2022-08-29"}, event{text: clash + "12 قتيلا و11 قتيلا", day: "2022-08-29"}, ""},
		"OnAMonthIsNone":        {event{text: clash + "ومن المقرر دفن الضحايا في 7 أكتوبر", day: "2022-08-29"}, event{text: clash + "ومن المقرر دفن الضحايا في 28 أكتوبر", day: "2022-08-29"}, ""},
		"OnRoundTimesIsNone":    {event{text: clash + "قبل 3 أسابيع", day: "2022-08-29"}, event{text: clash + "قبل 3 أسابيع", day: "2022-08-30"}, ""},
		"OnTheDay":              {event{text: clash + "30 قتيلا", day: "2022-08-29"}, event{text: clash + "30 قتيلا", day: "2022-08-30"}, "DATE 2022-08-29، 2022-08-30"},
	} {
		t.Run(name, func(t *testing.T) {
			a := conclude(t, resolve.Options{}, two(test.a, test.b))
			e := first(t, a, db.StatusHappened)
			if e.ArticleCount != 2 {
				t.Fatalf("articles %d, want 2", e.ArticleCount)
			}
			found, err := a.Disagreements(context.Background(), e.Ref)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range found {
				got = append(got, string(d.About)+" "+strings.Join(d.Values, "، "))
			}
			if strings.Join(got, "; ") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPlans(t *testing.T) {
	const plan = "من المقرر أن يلتقي مصطفى الكاظمي بريت ماكغورك في بغداد الخميس لبحث انسحاب القوات القتالية"
	for name, test := range map[string]struct {
		a, b event
		want bool
	}{
		"Fulfilled":    {event{text: plan, day: "2021-07-16", status: db.StatusPlanned}, event{text: meeting, day: "2021-07-16"}, true},
		"AnotherDay":   {event{text: plan, day: "2021-07-20", status: db.StatusPlanned}, event{text: meeting, day: "2021-07-16"}, false},
		"TheDayBefore": {event{text: plan, day: "2021-07-17", status: db.StatusPlanned}, event{text: meeting, day: "2021-07-16"}, false},
		"OnlySaid": {event{text: plan, day: "2021-07-16", status: db.StatusPlanned},
			event{text: "قال مصطفى الكاظمي إنه سيلتقي بريت ماكغورك في بغداد الخميس لبحث انسحاب القوات القتالية", day: "2021-07-16"}, false},
		"AnotherMatter": {event{text: "من المقرر أن يفتتح مصطفى الكاظمي الخميس معرض الكتاب في أربيل", day: "2021-07-16", status: db.StatusPlanned, people: []int{0}},
			event{text: meeting, day: "2021-07-16"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			a := conclude(t, resolve.Options{}, two(test.a, test.b))
			got, err := a.Plan(context.Background(), first(t, a, db.StatusHappened).Ref)
			if err != nil {
				t.Fatal(err)
			}
			if (got != nil) != test.want {
				t.Errorf("plan %v, want one: %t", got, test.want)
			}
		})
	}
}

// Many articles of one outlet weigh more than few, but the next ones less than the first.
func TestImportanceOfManyArticles(t *testing.T) {
	importance := func(articles int) int {
		var reports []report
		for i := range articles {
			reports = append(reports, report{id: string(rune('a' + i)), day: "2021-07-16", source: "الغد", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")},
				events: []event{{text: "الطقس معتدل", day: "2021-01-01"}, {text: meeting, day: "2021-07-15", people: []int{0, 1}}}})
		}
		return latest(t, conclude(t, resolve.Options{}, reports)).Importance
	}
	one, two, six, seven := importance(1), importance(2), importance(6), importance(7)
	if one >= two || two >= six || six >= seven {
		t.Errorf("1, 2, 6 and 7 articles weigh %d, %d, %d and %d, want each more", one, two, six, seven)
	}
	if seven-six >= two-one {
		t.Errorf("the seventh article adds %d, the second %d", seven-six, two-one)
	}
}

func latest(t *testing.T, a *db.Archive) *db.TimelineEvent {
	t.Helper()
	newest, one := db.EventsNewest, 1
	events, err := a.Events(context.Background(), db.WholeTimeline(nil), &newest, db.Page{First: &one})
	if err != nil {
		t.Fatal(err)
	}
	return events.Items[0].Value
}
