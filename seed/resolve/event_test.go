package resolve_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// eventReports is a small archive in which many articles tell few events.
func eventReports() []report {
	return []report{
		{id: "e001", day: "2021-07-15", source: "الغد", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}, events: []event{
			{text: "التقى مصطفى الكاظمي في بغداد الخميس بريت ماكغورك وبحثا انسحاب القوات القتالية", day: "2021-07-15", people: []int{0, 1}},
		}},
		{id: "e002", day: "2021-07-16", source: "الوطن", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}, events: []event{
			{text: "بحث مصطفى الكاظمي مع بريت ماكغورك في بغداد أمس انسحاب القوات القتالية من العراق", day: "2021-07-15", people: []int{0, 1}},
		}},
		{id: "e003", day: "2021-07-16", source: "الوطن", people: []person{p("مصطفى الكاظمي"), p("محمود علوي")}, events: []event{
			{text: "استقبل مصطفى الكاظمي الخميس وزير الاستخبارات محمود علوي وناقشا أمن الحدود", day: "2021-07-15", people: []int{0, 1}},
		}},
		{id: "e004", day: "2021-07-17", source: "الرأي", people: []person{p("مصطفى الكاظمي", "رئيس الوزراء العراقي"), p("بريت ماكغورك")}, events: []event{
			{text: "لقاء الخميس تطرق إلى التحضير للجولة المقبلة", day: "2021-07-15", people: []int{}},
			{text: "رئيس الوزراء زار البصرة يوم الجمعة", day: "2021-07-16", people: []int{}},
		}},
		{id: "e005", day: "2021-07-16", source: "الغد", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}, events: []event{
			{text: "رحب بريت ماكغورك الخميس بلقاء مصطفى الكاظمي في بغداد وانسحاب القوات القتالية", day: "2021-07-15", people: []int{0, 1}},
			{text: "قال مصطفى الكاظمي الخميس إن انسحاب القوات القتالية من العراق بات قريبا", day: "2021-07-15", people: []int{0}},
		}},
		{id: "e006", day: "2021-07-16", source: "الوطن", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}, events: []event{
			{text: "أكد مصطفى الكاظمي الخميس أن انسحاب القوات القتالية من العراق بات قريبا جدا", day: "2021-07-15", people: []int{0}},
			{text: "ارتفعت أسعار النفط الخميس وسط انسحاب القوات القتالية من العراق", day: "2021-07-15", people: []int{}},
			{text: "تراجعت أسعار النفط الخميس وسط انسحاب القوات القتالية من العراق", day: "2021-07-15", people: []int{}},
		}},
	}
}

// timeline lists the events of an archive by date: "date STATUS ids of the articles".
func timeline(t *testing.T, a *db.Archive) []string {
	t.Helper()
	ctx, hundred := context.Background(), 100
	events, err := a.Events(ctx, db.WholeTimeline(nil), nil, db.Page{First: &hundred})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, item := range events.Items {
		e := item.Value
		reports, err := a.Reports(ctx, e.Ref)
		if err != nil {
			t.Fatal(err)
		}
		var from []string
		for _, r := range reports {
			article, err := a.ArticleOf(ctx, r.ArticleRef, 0)
			if err != nil {
				t.Fatal(err)
			}
			from = append(from, article.Key)
		}
		slices.Sort(from)
		out = append(out, fmt.Sprintf("%s %s %s", e.Date.EDTF, e.Status, strings.Join(from, " ")))
	}
	return out
}

const (
	meeting      = "التقى مصطفى الكاظمي في بغداد الخميس بريت ماكغورك وبحثا انسحاب القوات القتالية"
	sameMeeting  = "بحث مصطفى الكاظمي مع بريت ماكغورك في بغداد الخميس انسحاب القوات القتالية من العراق"
	otherMeeting = "استقبل مصطفى الكاظمي الخميس وزير الاستخبارات محمود علوي وناقشا أمن الحدود"
)

// two makes two articles with one event each, about the same two people.
func two(a, b event) []report {
	people := []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}
	for _, e := range []*event{&a, &b} {
		if e.people == nil {
			e.people = []int{0, 1}
		}
	}
	return []report{
		{id: "a", day: "2021-07-15", source: "الغد", people: people, events: []event{a}},
		{id: "b", day: "2021-07-16", source: "الوطن", people: people, events: []event{b}},
	}
}

func TestEvents(t *testing.T) {
	for name, test := range map[string]struct {
		reports []report
		want    []string
	}{
		"OneMeetingTwoReports": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-07-15"}),
			[]string{"2021-07-15 HAPPENED a b"},
		},
		"TwoMeetingsOnOneDay": {
			[]report{eventReports()[0], eventReports()[2]},
			[]string{"2021-07-15 HAPPENED e001", "2021-07-15 HAPPENED e003"},
		},
		"NeighbouringDays": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-07-16"}),
			[]string{"2021-07-15 HAPPENED a b"},
		},
		"TwoVotesOnNeighbouringDays": {
			[]report{
				{id: "a", day: "2021-07-14", source: "الغد", places: []string{"العراق"}, events: []event{{text: "يدلي الناخبون بأصواتهم الخميس في انتخابات تشريعية لاختيار أعضاء البرلمان في العراق", day: "2021-07-15", people: []int{0}}}},
				{id: "b", day: "2021-07-15", source: "الوطن", places: []string{"ألمانيا"}, events: []event{{text: "يدلي الناخبون بأصواتهم الجمعة في انتخابات تشريعية لاختيار أعضاء البرلمان في ألمانيا", day: "2021-07-16", people: []int{0}}}},
			},
			[]string{"2021-07-15 HAPPENED a", "2021-07-16 HAPPENED b"},
		},
		"AWeekApart": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-07-22"}),
			[]string{"2021-07-15 HAPPENED a", "2021-07-22 HAPPENED b"},
		},
		"TheDayAndTheMonth": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-07"}),
			[]string{"2021-07-15 HAPPENED a b"},
		},
		"TheDayAndAnotherMonth": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-06"}),
			[]string{"2021-06 HAPPENED b", "2021-07-15 HAPPENED a"},
		},
		"OneOutletOnNeighbouringDays": {
			[]report{
				{id: "a", day: "2021-07-15", source: "الغد", people: []person{p("مصطفى الكاظمي")}, events: []event{{text: meeting, day: "2021-07-15"}}},
				{id: "b", day: "2021-07-16", source: "الغد", people: []person{p("مصطفى الكاظمي")}, events: []event{{text: sameMeeting, day: "2021-07-16"}}},
			},
			[]string{"2021-07-15 HAPPENED a", "2021-07-16 HAPPENED b"},
		},
		"TheDailyTollOnNeighbouringDays": {
			two(event{text: "أعلن الجيش مقتل 12 مسلحا في غارات على مواقع شمال المدينة القديمة", day: "2021-07-15", people: []int{}},
				event{text: "أعلن الجيش مقتل 15 مسلحا في غارات على مواقع شمال المدينة القديمة", day: "2021-07-16", people: []int{}}),
			[]string{"2021-07-15 HAPPENED a", "2021-07-16 HAPPENED b"},
		},
		"DeniedAndTold": {
			two(event{text: meeting, day: "2021-07-15"}, event{text: sameMeeting, day: "2021-07-15", status: db.StatusDenied}),
			[]string{"2021-07-15 DENIED b", "2021-07-15 HAPPENED a"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := timeline(t, conclude(t, resolve.Options{}, test.reports))
			slices.Sort(got)
			check(t, got, test.want)
		})
	}
}

// In a small archive no word is rare: the deed, its day and its people make one event of two tellings.
func TestOneDeed(t *testing.T) {
	kadhimi, leaf, mcgurk, alawi := p("مصطفى الكاظمي", "رئيس الوزراء العراقي"), p("باربرا ليف", "مساعدة وزير الخارجية الأميركي"), p("بريت ماكغورك"), p("محمود علوي")
	biden, merkel := p("جو بايدن"), p("أنغيلا ميركل", "المستشارة الألمانية")
	day := "2022-09-04"
	met := event{text: "بحث مصطفى الكاظمي اليوم الأحد مع باربرا ليف سبل إنهاء الأزمة", day: day, people: []int{0, 1}}
	byOffice := event{text: "باربرا ليف التقت أمس في بغداد رئيس الوزراء وجددت مساندة جو بايدن للحوار", day: day, people: []int{1, 2}}
	talks := event{text: "عقد مصطفى الكاظمي الخميس محادثات مع وفد يقوده بريت ماكغورك", day: "2021-07-15", people: []int{0, 1}}
	passing := event{text: "لقاء الخميس تطرق إلى التحضير للجولة المقبلة", day: "2021-07-15"}
	session := event{text: "وكانت الجلسة الأولى قد عقدت يوم الثلاثاء برعاية مصطفى الكاظمي", day: "2022-08-16", people: []int{0}}
	places := []string{"بغداد", "العراق"}
	of := func(id string, people []person, places []string, events ...event) report {
		return report{id: id, day: "2022-09-05", source: "صحيفة " + id, people: people, places: places, events: events}
	}
	for name, test := range map[string]struct {
		reports []report
		want    []string
	}{
		"OnePartyByTheOffice": {
			[]report{of("a", together(kadhimi, leaf), nil, met), of("b", together(kadhimi, leaf, biden), nil, byOffice)},
			[]string{day + " HAPPENED a b"},
		},
		"TheOfficeOfAnotherCountry": {
			[]report{of("a", together(kadhimi, leaf), nil, met), of("b", together(kadhimi, leaf, biden), nil,
				event{text: "باربرا ليف التقت أمس في عمان رئيس الوزراء الأردني وجددت مساندة جو بايدن للحوار", day: day, people: []int{1, 2}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"AnAideOfTheOffice": {
			[]report{of("a", together(kadhimi, leaf), nil, met), of("b", together(kadhimi, leaf, biden), nil,
				event{text: "باربرا ليف التقت أمس في بغداد نائب رئيس الوزراء وجددت مساندة جو بايدن للحوار", day: day, people: []int{1, 2}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"InPassing": {
			[]report{of("a", together(kadhimi, mcgurk), nil, talks), of("b", together(kadhimi, mcgurk), nil, passing)},
			[]string{"2021-07-15 HAPPENED a b"},
		},
		"InPassingInAnArticleOfOthers": {
			[]report{of("a", together(kadhimi, mcgurk), nil, talks), of("b", together(kadhimi, merkel), nil, passing)},
			[]string{"2021-07-15 HAPPENED a", "2021-07-15 HAPPENED b"},
		},
		"InPassingWhereTwoFit": {
			[]report{of("a", together(kadhimi, mcgurk), nil, talks), of("b", together(kadhimi, mcgurk, alawi), nil, passing,
				event{text: "استقبل مصطفى الكاظمي الخميس وزير الاستخبارات محمود علوي وناقشا أمن الحدود", day: "2021-07-15", people: []int{0, 2}})},
			[]string{"2021-07-15 HAPPENED a", "2021-07-15 HAPPENED b", "2021-07-15 HAPPENED b"},
		},
		"ASearchIsNoMeeting": {
			[]report{of("a", together(kadhimi, mcgurk), nil, talks), of("b", together(kadhimi, mcgurk), nil,
				event{text: "البحث الذي جرى الخميس اقتصر على المبنى القديم", day: "2021-07-15"})},
			[]string{"2021-07-15 HAPPENED a", "2021-07-15 HAPPENED b"},
		},
		"OneSession": {
			[]report{of("a", together(kadhimi), places, session), of("b", together(kadhimi), places, event{text: "بعد جلسة أولى جرت", day: "2022-08-16"})},
			[]string{"2022-08-16 HAPPENED a b"},
		},
		"ASessionOfSomethingElse": {
			[]report{of("a", together(kadhimi), places, session), of("b", together(merkel), []string{"برلين"}, event{text: "بعد جلسة أولى جرت", day: "2022-08-16"})},
			[]string{"2022-08-16 HAPPENED a", "2022-08-16 HAPPENED b"},
		},
		"OneElectionInAMonth": {
			[]report{of("a", together(kadhimi), places, event{text: "نتائج الانتخابات المبكرة التي أجريت في أكتوبر", day: "2021-10"}),
				of("b", together(kadhimi), places, event{text: "وبدأت الأزمة مع الانتخابات المبكرة في أكتوبر", day: "2021-10"})},
			[]string{"2021-10 HAPPENED a b"},
		},
		"AnAttackOnTheElection": {
			[]report{of("a", together(kadhimi), places, event{text: "نتائج الانتخابات التي أجريت", day: "2021-10-10"}),
				of("b", together(kadhimi), places, event{text: "هجوم التهم صناديق الانتخابات التي حفظت", day: "2021-10-10"})},
			[]string{"2021-10-10 HAPPENED a", "2021-10-10 HAPPENED b"},
		},
		"TwoStatementsOnOneDay": {
			[]report{of("a", together(leaf), places, event{text: "طالبت باربرا ليف يوم الثلاثاء بمحاسبة قتلة الناشطين", day: day, people: []int{0}}),
				of("b", together(leaf), places, event{text: "قالت باربرا ليف الثلاثاء إن الجولة المقبلة من الحوار باتت قريبة", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"AJudgementOfTheDeed": {
			[]report{of("a", together(biden), places, event{text: "أعلن جو بايدن الثلاثاء الانسحاب من الاتفاق النووي", day: day, people: []int{0}}),
				of("b", together(biden), places, event{text: "رحبت فرنسا الثلاثاء بإعلان جو بايدن الانسحاب من الاتفاق النووي", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"TwoWhoSayTheSame": {
			[]report{of("a", together(biden, merkel), places, event{text: "قال جو بايدن الثلاثاء إن الضربات الجوية حققت أهدافها كاملة", day: day, people: []int{0}}),
				of("b", together(biden, merkel), places, event{text: "قالت أنغيلا ميركل الثلاثاء إن الضربات الجوية حققت أهدافها كاملة", day: day, people: []int{1}})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"OneStatementInTwoWords": {
			[]report{of("a", together(biden), places, event{text: "أعلن جو بايدن الثلاثاء أن الضربات الجوية حققت أهدافها كاملة", day: day, people: []int{0}}),
				of("b", together(biden), places, event{text: "اعتبر جو بايدن الثلاثاء أن الضربات الجوية حققت أهدافها كاملة", day: day, people: []int{0}})},
			[]string{day + " HAPPENED a b"},
		},
		"PricesThatRiseAndFall": {
			[]report{of("a", nil, places, event{text: "ارتفعت أسعار النفط الخام الثلاثاء وسط مخاوف من نقص الإمدادات", day: day}),
				of("b", nil, places, event{text: "تراجعت أسعار النفط الخام الثلاثاء وسط مخاوف من نقص الإمدادات", day: day})},
			[]string{day + " HAPPENED a", day + " HAPPENED b"},
		},
		"ElectionsOfTwoKinds": {
			[]report{of("a", together(biden), places, event{text: "من المقرر إجراء الانتخابات البلدية", day: day, status: db.StatusPlanned}),
				of("b", together(biden), places, event{text: "من المقرر إجراء الانتخابات التشريعية", day: day, status: db.StatusPlanned})},
			[]string{day + " PLANNED a", day + " PLANNED b"},
		},
		"PricesOfTwoCountriesInAMonth": {
			[]report{of("a", nil, []string{"الجزائر"}, event{text: "تراجع معدل التضخم السنوي إلى 4.3% بفعل انخفاض أسعار الغذاء", day: "2018-04"}),
				of("b", nil, []string{"دبي"}, event{text: "تراجع معدل التضخم السنوي إلى 3.5% بفعل انخفاض أسعار السكن", day: "2018-04"})},
			[]string{"2018-04 HAPPENED a", "2018-04 HAPPENED b"},
		},
		"PricesOfOneCountryInAMonth": {
			[]report{of("a", nil, []string{"الجزائر"}, event{text: "تراجع معدل التضخم السنوي إلى 4.3% بفعل انخفاض أسعار الغذاء", day: "2018-04"}),
				of("b", nil, []string{"الجزائر"}, event{text: "تراجع معدل التضخم السنوي إلى 4.3% بفعل انخفاض أسعار السكن", day: "2018-04"})},
			[]string{"2018-04 HAPPENED a b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := timeline(t, conclude(t, resolve.Options{}, test.reports))
			slices.Sort(got)
			check(t, got, test.want)
		})
	}
}

// An article tells two meetings of the same people on two days: they are two.
func TestOneArticleTwoDays(t *testing.T) {
	reports := []report{{id: "a", day: "2021-07-17", people: []person{p("مصطفى الكاظمي"), p("بريت ماكغورك")}, events: []event{
		{text: "التقى مصطفى الكاظمي بريت ماكغورك الخميس في بغداد", day: "2021-07-15", people: []int{0, 1}},
		{text: "التقى مصطفى الكاظمي بريت ماكغورك الجمعة في بغداد", day: "2021-07-16", people: []int{0, 1}},
	}}}
	got := timeline(t, conclude(t, resolve.Options{}, reports))
	check(t, got, []string{"2021-07-15 HAPPENED a", "2021-07-16 HAPPENED a"})
}

func first(t *testing.T, a *db.Archive, status db.EventStatus) *db.TimelineEvent {
	t.Helper()
	hundred := 100
	events, err := a.Events(context.Background(), db.WholeTimeline(nil), nil, db.Page{First: &hundred})
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range events.Items {
		if item.Value.Status == status {
			return item.Value
		}
	}
	t.Fatalf("no event is %s", status)
	return nil
}

// The id is that of the first telling, the summary the plainest sentence, and more outlets weigh more.
func TestEventRecord(t *testing.T) {
	a := conclude(t, resolve.Options{}, two(
		event{text: "وكما ذكر آنفا فقد التقى مصطفى الكاظمي في بغداد الخميس بريت ماكغورك وبحثا انسحاب القوات القتالية", day: "2021-07-15"},
		event{text: sameMeeting, day: "2021-07-15"}))
	e := first(t, a, db.StatusHappened)
	if e.ID != "event_a_0" {
		t.Errorf("id %s, want that of the first telling", e.ID)
	}
	if e.Summary != sameMeeting {
		t.Errorf("summary %s", e.Summary)
	}
	alone := first(t, conclude(t, resolve.Options{}, two(event{text: meeting, day: "2021-07-15"}, event{text: otherMeeting, day: "2021-07-15", people: []int{0}})), db.StatusHappened)
	if e.Importance <= alone.Importance {
		t.Errorf("importance with two outlets %d, with one %d", e.Importance, alone.Importance)
	}
}
