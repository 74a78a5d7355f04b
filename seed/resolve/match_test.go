package resolve_test

import (
	"slices"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// TestSameDeeds: what of two tellings alike is one match, one arrest, one dismissal, and what is not.
func TestSameDeeds(t *testing.T) {
	const day = "2018-04-01"
	clubs := []string{"تشيلسي", "توتنهام"}
	who, other := p("خالد مشعل"), p("عادل عبد المهدي")
	of := func(id string, people []person, places []string, e event) report {
		return report{id: id, day: "2018-04-02", people: people, places: places, events: []event{e}}
	}
	for name, test := range map[string]struct {
		reports []report
		want    []string
	}{
		"OneMatch": {
			[]report{of("a", nil, clubs, event{text: "يلتقي تشيلسي وتوتنهام في المرحلة الثلاثين من الدوري", day: day, status: db.StatusPlanned, people: []int{0, 1}}),
				of("b", nil, clubs, event{text: "مواجهة توتنهام المقررة على ملعب تشيلسي غرب العاصمة", day: day, status: db.StatusPlanned, people: []int{0, 1}})},
			[]string{day + " PLANNED a b"},
		},
		"OneMatchOfCountries": {
			[]report{of("a", nil, []string{"كرواتيا", "إنجلترا"}, event{text: "تلعب كرواتيا ضد إنجلترا مساء على ملعب المدينة", day: day, status: db.StatusPlanned, people: []int{0, 1}}),
				of("b", nil, nil, event{text: "يواجه المنتخب الإنجليزي نظيره الكرواتي في الدور المقبل", day: day, status: db.StatusPlanned})},
			[]string{day + " PLANNED a b"},
		},
		"WordsAboutAMatch": {
			[]report{of("a", nil, clubs, event{text: "فاز تشيلسي على توتنهام بهدفين في المرحلة الثلاثين من الدوري", day: day, people: []int{0, 1}}),
				of("b", nil, clubs, event{text: "انتقد المدرب الحكم بعد مباراة تشيلسي وتوتنهام وطالب بإعادتها", day: day, people: []int{0, 1}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"TwoMatchesOfOneDay": {
			[]report{of("a", nil, []string{"تشيلسي", "توتنهام"}, event{text: "فاز تشيلسي على توتنهام بهدفين في الدوري", day: day, people: []int{0, 1}}),
				of("b", nil, []string{"ليفربول", "توتنهام"}, event{text: "تقدم ليفربول بنقطة على توتنهام بعدما تغلب بصعوبة على مضيفه إيفرتون في المرحلة الأخيرة", day: day, people: []int{0, 1}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"MinistersWhoMeetAreNoMatch": {
			[]report{of("a", nil, []string{"مصر", "تونس"}, event{text: "يلتقي وزير التجارة في مصر نظيره من تونس لبحث الصادرات", day: day, status: db.StatusPlanned, people: []int{0, 1}}),
				of("b", nil, []string{"مصر", "تونس"}, event{text: "تستضيف مصر معرضا للكتاب تحل تونس ضيفة عليه", day: day, status: db.StatusPlanned, people: []int{0, 1}})},
			[]string{day + " PLANNED a", day + " PLANNED b"},
		},
		"OneArrest": {
			[]report{of("a", together(who), nil, event{text: "أوقفت الشرطة خالد مشعل في المطار", day: day, people: []int{0}}),
				of("b", together(who), nil, event{text: "جرى توقيف خالد مشعل بموجب مذكرة من القضاء", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a b"},
		},
		"TwoArrests": {
			[]report{of("a", together(who), nil, event{text: "أوقفت الشرطة خالد مشعل في المطار", day: day, people: []int{0}}),
				of("b", together(other), nil, event{text: "جرى توقيف عادل عبد المهدي بموجب مذكرة من القضاء", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"OneCupIsNoSide": {
			[]report{of("a", nil, []string{"دوري أبطال أوروبا", "أوروبا", "مدريد"}, event{text: "يستضيف ملعب مدريد الإياب في دوري أبطال أوروبا", day: day, status: db.StatusPlanned, people: []int{0, 1, 2}}),
				of("b", nil, []string{"دوري أبطال أوروبا", "أوروبا", "روما"}, event{text: "تلتقي روما بضيفها الإنجليزي مساء ضمن منافسات دوري أبطال أوروبا", day: day, status: db.StatusPlanned, people: []int{0, 1, 2}})},
			[]string{day + " PLANNED a", day + " PLANNED b"},
		},
		"TheDeadOfTwoPlaces": {
			[]report{of("a", nil, nil, event{text: "قتل أشخاص", day: day}),
				of("b", nil, []string{"دوما"}, event{text: "قتل أشخاص في دوما بغاز سام", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"FiguresOfOneMonthInOneArticle": {
			[]report{{id: "a", day: "2018-04-02", events: []event{
				{text: "سجلت صادرات الزيت زيادة كبيرة في الموسم الماضي", day: "2018-03"},
				{text: "مثلت صادرات الزيت نصف قيمة المبيعات كلها", day: "2018-03"}}}},
			[]string{"2018-03 HAPPENED a", "2018-03 HAPPENED a"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := timeline(t, conclude(t, resolve.Options{}, test.reports))
			slices.Sort(got)
			check(t, got, test.want)
		})
	}
}
