package resolve_test

import (
	"testing"

	"sijill/seed/resolve"
)

// TestGatherings: a summit or an election on one day is one event, and what was said about it is another; figures of two
// kinds or of two months are two events.
func TestGatherings(t *testing.T) {
	two := []person{p("برهم صالح"), p("فؤاد حسين")}
	for name, tt := range map[string]struct {
		reports []report
		want    int
	}{
		"OneSummit": {[]report{
			{id: "g001", day: "2021-07-14", source: "الغد", people: two, events: []event{{text: "من المقرر أن يلتقي برهم صالح فؤاد حسين غدا في أربيل", day: "2021-07-15", people: []int{0, 1}}}},
			{id: "g002", day: "2021-07-14", source: "الرأي", people: two, events: []event{{text: "القمة التاريخية بين برهم صالح وفؤاد حسين ستعقد الخميس وسط حراسة مشددة", day: "2021-07-15", people: []int{0, 1}}}},
		}, 1},
		"WordsAboutASummit": {[]report{
			{id: "g003", day: "2021-07-16", source: "الغد", people: two, events: []event{{text: "عقدت قمة برهم صالح وفؤاد حسين الخميس في قصر قديم", day: "2021-07-15", people: []int{0, 1}}}},
			{id: "g004", day: "2021-07-16", source: "الرأي", people: two, events: []event{{text: "رحبت الوزارة الخميس باتفاق برهم صالح وفؤاد حسين على المياه", day: "2021-07-15", people: []int{0, 1}}}},
		}, 2},
		"TwoIndicators": {[]report{
			{id: "g005", day: "2021-07-16", source: "الغد", events: []event{{text: "أظهرت بيانات رسمية الخميس ارتفاع التضخم السنوي في البلاد بشكل طفيف", day: "2021-07-15"}}},
			{id: "g006", day: "2021-07-16", source: "الرأي", events: []event{{text: "أظهرت بيانات رسمية الخميس ارتفاع البطالة السنوي في البلاد بشكل طفيف", day: "2021-07-15"}}},
		}, 2},
		"OneIndicator": {[]report{
			{id: "g007", day: "2021-07-16", source: "الغد", events: []event{{text: "أظهرت بيانات رسمية الخميس ارتفاع التضخم السنوي في البلاد بشكل طفيف", day: "2021-07-15"}}},
			{id: "g008", day: "2021-07-16", source: "الرأي", events: []event{{text: "أظهرت بيانات رسمية الخميس ارتفاع معدل التضخم السنوي في البلاد بشكل طفيف", day: "2021-07-15"}}},
		}, 1},
		"TwoMonths": {[]report{
			{id: "g009", day: "2021-07-16", source: "الغد", events: []event{{text: "أظهرت بيانات رسمية الخميس تراجع مبيعات السيارات في مايو بشكل طفيف", day: "2021-07-15"}}},
			{id: "g010", day: "2021-07-16", source: "الرأي", events: []event{{text: "أظهرت بيانات رسمية الخميس تراجع مبيعات السيارات في يونيو بشكل طفيف", day: "2021-07-15"}}},
		}, 2},
		"TwoGoods": {[]report{
			{id: "g011", day: "2021-07-16", source: "الغد", events: []event{{text: "أظهرت بيانات رسمية الخميس تراجع مبيعات السيارات في البلاد بشكل طفيف", day: "2021-07-15"}}},
			{id: "g012", day: "2021-07-16", source: "الرأي", events: []event{{text: "أظهرت بيانات رسمية الخميس تراجع مبيعات الأغذية في البلاد بشكل طفيف", day: "2021-07-15"}}},
		}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			if got := timeline(t, conclude(t, resolve.Options{}, tt.reports)); len(got) != tt.want {
				t.Errorf("got %v, want %d events", got, tt.want)
			}
		})
	}
}
