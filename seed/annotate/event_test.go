package annotate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/temporal"
)

// told is an event as a test wants it.
type told struct {
	edtf    string
	status  db.EventStatus
	summary string
}

// readEvents reads the events of a text published on Thursday, 15 July 2021.
func readEvents(t *testing.T, text string) []told {
	t.Helper()
	published := db.OnDay(time.Date(2021, time.July, 15, 0, 0, 0, 0, time.UTC))
	r := &db.Report{Text: text}
	r.Article.Published.Date = published
	annotate.Annotate(r, annotate.Options{})
	p := annotate.NewPart(db.PartText, text)
	dates := temporal.Resolve(temporal.Find(p.Text, p.Tokens), published, temporal.Options{})
	var out []told
	for _, e := range annotate.EventsOf([]*annotate.Part{p}, dates, published, r.Entities, r.Mentions) {
		out = append(out, told{dates[e.Date].Date.EDTF, e.Status, p.Cut(e.Span)})
	}
	return out
}

// checkEvents compares the events of a text with those wanted.
func checkEvents(t *testing.T, text string, want []told) {
	t.Helper()
	got := readEvents(t, text)
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got[i], want[i])
		}
	}
}

func TestEvents(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []told
	}{
		{"a verb and its day", "زار الوزير مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "زار الوزير مدينة الموصل أمس"}}},
		{"the day first", "ويوم الثلاثاء، استقبل الرئيس وفدا من الأكراد.",
			[]told{{"2021-07-13", db.StatusHappened, "يوم الثلاثاء، استقبل الرئيس وفدا من الأكراد"}}},
		{"announced by a participle", "من المقرر أن يزور الوفد أربيل الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "من المقرر أن يزور الوفد أربيل الأحد المقبل"}}},
		{"announced by a future verb", "سيعقد المجلس جلسته السبت.",
			[]told{{"2021-07-17", db.StatusPlanned, "سيعقد المجلس جلسته السبت"}}},
		{"awaited", "المرتقبة نهاية الشهر الحالي جولة رابعة من المحادثات.",
			[]told{{"2021-07-21/2021-07-31", db.StatusPlanned, "المرتقبة نهاية الشهر الحالي جولة رابعة من المحادثات"}}},
		{"put off", "أعلنت الحكومة أمس تأجيل القمة.",
			[]told{{"2021-07-14", db.StatusPostponed, "أعلنت الحكومة أمس تأجيل القمة"}}},
		{"not held", "لم يعقد البرلمان جلسته أمس.",
			[]told{{"2021-07-14", db.StatusDidNotHappen, "لم يعقد البرلمان جلسته أمس"}}},
		{"denied", "نفى المتحدث أن يكون الوفد وصل أمس.",
			[]told{{"2021-07-14", db.StatusDenied, "نفى المتحدث أن يكون الوفد وصل أمس"}}},
		{"a relative clause with its noun", "تحدث عن المحطة التي افتتحت في مارس 2021 وعن غيرها.",
			[]told{{"2021-03", db.StatusHappened, "المحطة التي افتتحت في مارس 2021 وعن غيرها"}}},
		{"a deed without a verb", "لا يرضون عن قرار البرلمان في 7 شباط 2020.",
			[]told{{"2020-02-07", db.StatusHappened, "قرار البرلمان في 7 شباط 2020"}}},
		{"two clauses, two events", "وصل الوفد أمس فيما غادر السفير اليوم.",
			[]told{{"2021-07-14", db.StatusHappened, "وصل الوفد أمس"}, {"2021-07-15", db.StatusHappened, "غادر السفير اليوم"}}},
		{"what an anniversary remembers", "في السادس من يوليو حلت الذكرى السنوية الثانية لاغتيال الصحفي أمام منزله.",
			[]told{{"2021-07-06", db.StatusHappened, "في السادس من يوليو حلت الذكرى السنوية الثانية لاغتيال الصحفي أمام منزله"}, {"2019-07-06", db.StatusHappened, "اغتيال الصحفي أمام منزله"}}},
		{"arranged for the day, not held", "كان مقررا أن يلتقي اليوم الوزير بنظيره.",
			[]told{{"2021-07-15", db.StatusPlanned, "كان مقررا أن يلتقي اليوم الوزير بنظيره"}}},
		{"a strike put off that was planned", "أعلنت النقابة تأجيل الاعتصام الذي كان من المزمع بدؤه اليوم.",
			[]told{{"2021-07-15", db.StatusPostponed, "تأجيل الاعتصام الذي كان من المزمع بدؤه اليوم"}}},
		{"the elections, not their results, were held", "اعترض الحزب على نتائج الانتخابات التي جرت في مارس 2021.",
			[]told{{"2021-03", db.StatusHappened, "الانتخابات التي جرت في مارس 2021"}}},
		{"a noun described without a pronoun", "دعا الوزير إلى حوار وطني عقدت جلسته الأولى أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "حوار وطني عقدت جلسته الأولى أمس"}}},
		{"a verb with its own subject", "تحدث عن المؤتمر الذي يرعاه وانطلقت المحادثات أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "انطلقت المحادثات أمس"}}},
		{"the owner of a pronoun", "دعا إلى جلسة ثانية للمؤتمر الذي يرعاه وانطلقت جلسته الأولى أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "للمؤتمر الذي يرعاه وانطلقت جلسته الأولى أمس"}}},
		{"no joint at the beginning", "وكان الوزير قد زار مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "كان الوزير قد زار مدينة الموصل أمس"}}},
		{"a و of its own stays", "وصل الوزير إلى مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "وصل الوزير إلى مدينة الموصل أمس"}}},
		{"no lead-in at the beginning", "من جهة أخرى، زار الوزير مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "زار الوزير مدينة الموصل أمس"}}},
		{"no dateline at the beginning", "بيروت (وكالات) - زار الوزير مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "زار الوزير مدينة الموصل أمس"}}},
		{"what is announced stays with the announcement", "أعلنت الوزارة الأربعاء أنها استدعت السفير الثلاثاء.",
			[]told{{"2021-07-14", db.StatusHappened, "أعلنت الوزارة الأربعاء أنها استدعت السفير الثلاثاء"}, {"2021-07-13", db.StatusHappened, "أعلنت الوزارة الأربعاء أنها استدعت السفير الثلاثاء"}}},
		{"a bracket before the relative pronoun", "اعتقل الرئيس السابق (76 عاما)، الذي غادر المدينة أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "الرئيس السابق (76 عاما)، الذي غادر المدينة أمس"}}},
		{"who is not named still acts", "هاجم مسلح لم يكشف عن اسمه المبنى أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "هاجم مسلح لم يكشف عن اسمه المبنى أمس"}}},
		{"many did it", "هاجموا حارس المبنى أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "هاجموا حارس المبنى أمس"}}},
		{"a deed to come beside a perfect", "وصل الوفد لحضور اجتماع المجلس الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "اجتماع المجلس الأحد المقبل"}}},

		{"what a verb governs stays with it", "جرى إبلاغ السفير، أمس، أن رجلا أصيب في الحادث.",
			[]told{{"2021-07-14", db.StatusHappened, "جرى إبلاغ السفير، أمس، أن رجلا أصيب في الحادث"}}},
		{"what a colon announces stays with it", "قال برهم صالح أمس في تصريحات للصحافة: لن نتراجع.",
			[]told{{"2021-07-14", db.StatusHappened, "قال برهم صالح أمس في تصريحات للصحافة: لن نتراجع"}}},
		{"no clause ends with a preposition", "حذرت الوزارة أمس من أنها قد تفرض رسوما.",
			[]told{{"2021-07-14", db.StatusHappened, "حذرت الوزارة أمس من أنها قد تفرض رسوما"}}},
		{"no dateline with dashes", "دبي، الإمارات (وكالات)-- أعلن المجلس أمس برنامجه الجديد.",
			[]told{{"2021-07-14", db.StatusHappened, "أعلن المجلس أمس برنامجه الجديد"}}},
		{"no قد at the beginning", "فقد أعلن المجلس أمس برنامجه الجديد.",
			[]told{{"2021-07-14", db.StatusHappened, "أعلن المجلس أمس برنامجه الجديد"}}},
		{"إعادة is no verb", "ستقوم الشركة بإعادة هيكلة فروعها الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "ستقوم الشركة بإعادة هيكلة فروعها الأحد المقبل"}}},
		{"after a preposition no verb", "رفض المجلس أمس بعد نشر التقرير استقالة المدير.",
			[]told{{"2021-07-14", db.StatusHappened, "رفض المجلس أمس بعد نشر التقرير استقالة المدير"}}},
		{"a perfect in the feminine with its object", "الضربات التي شنتها أمس الطائرات، سوف تعيد برنامجهم سنوات.",
			[]told{{"2021-07-14", db.StatusHappened, "الضربات التي شنتها أمس الطائرات"}}},
		{"a noun that is announced", "يأتي الهجوم مع التحضير للانتخابات التشريعية المقررة الأحد المقبل، وبعد أسبوع من هجوم مثله.",
			[]told{{"2021-07-18", db.StatusPlanned, "التحضير للانتخابات التشريعية المقررة الأحد المقبل"}}},
		{"a phrase ends at its comma", "أثار اللاعب، الذي انضم إلى النادي في مارس 2021، كثيرا من الجدل.",
			[]told{{"2021-03", db.StatusHappened, "اللاعب، الذي انضم إلى النادي في مارس 2021"}}},
		{"a club after its noun", "وصل نجم برشلونة الذي فاز أمس بالجائزة.",
			[]told{{"2021-07-14", db.StatusHappened, "نجم برشلونة الذي فاز أمس بالجائزة"}}},
		{"the main clause after a circumstance", "رغم اللقاء الذي وصف بالتاريخي بين الطرفين، أعلنت الحكومة أمس انسحابها.",
			[]told{{"2021-07-14", db.StatusHappened, "أعلنت الحكومة أمس انسحابها"}}},
		{"a verb without its subject takes its sentence", "نال المؤرخ مكانة مرموقة بين زملائه حينما انتقل إلى جامعة البصرة أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "نال المؤرخ مكانة مرموقة بين زملائه حينما انتقل إلى جامعة البصرة أمس"}}},
		{"a quotation is not cut in two", "قال برهم صالح أمس \"أجرينا محادثات مع الوفد الذي وصل إلى بغداد\" وغادر.",
			[]told{{"2021-07-14", db.StatusHappened, "قال برهم صالح أمس \"أجرينا محادثات مع الوفد الذي وصل إلى بغداد\""}}},
		{"it was not late", "لم تتأخر الحكومة أمس في الرد على البيان.",
			[]told{{"2021-07-14", db.StatusHappened, "لم تتأخر الحكومة أمس في الرد على البيان"}}},
		{"ended after a delay", "انتهت الانتخابات أمس بعد تأجيل حرم الناس من التصويت.",
			[]told{{"2021-07-14", db.StatusHappened, "انتهت الانتخابات أمس بعد تأجيل حرم الناس من التصويت"}}},
		{"a statement carried on", "وأضاف \"وصل المدرب أمس إلى المدينة\".",
			[]told{{"2021-07-14", db.StatusHappened, "وصل المدرب أمس إلى المدينة"}}},

		{"who was left behind", "استقبلت المدينة رفات العمال الذين خطفوا أول من أمس وقتلوا في الصحراء أمس.",
			[]told{{"2021-07-13", db.StatusHappened, "رفات العمال الذين خطفوا أول من أمس"},
				{"2021-07-14", db.StatusHappened, "استقبلت المدينة رفات العمال الذين خطفوا أول من أمس وقتلوا في الصحراء أمس"}}},
		{"the subject of another gender", "قتل جنديان في تفجير انتحاري بسيارة مفخخة استهدف بوابة المدينة أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "تفجير انتحاري بسيارة مفخخة استهدف بوابة المدينة أمس"}}},
		{"what a deed led to", "أسفر حادث سير وقع في مدينة الموصل أمس عن إصابة شخصين.",
			[]told{{"2021-07-14", db.StatusHappened, "أسفر حادث سير وقع في مدينة الموصل أمس عن إصابة شخصين"}}},
		{"what something led to is not its subject", "أدى ذلك إلى تصاعد الخلافات بين الجانبين في اشتباكات شهدتها المدينة أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "اشتباكات شهدتها المدينة أمس"}}},
		{"what the relative clause speaks of was cut off", "أجرى الجيش أمس مناورات في البحر، الأمر الذي أثار القلق.",
			[]told{{"2021-07-14", db.StatusHappened, "أجرى الجيش أمس مناورات في البحر"}}},
		{"a ب of its own", "وعد المدير بالرد في بلاغ رسمي كتبه مساعده أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "وعد المدير بالرد في بلاغ رسمي كتبه مساعده أمس"}}},
		{"بالنسبة is one word", "بالنسبة للكنديين الذين زاروا الموصل أمس كان الأمر سهلا.",
			[]told{{"2021-07-14", db.StatusHappened, "بالنسبة للكنديين الذين زاروا الموصل أمس كان الأمر سهلا"}}},
		{"what she did, whoever she is, with its sentence", "اندلعت اشتباكات مع القوات بعد عملية عسكرية واسعة نفذتها أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "اندلعت اشتباكات مع القوات بعد عملية عسكرية واسعة نفذتها أمس"}}},
		{"an indefinite noun after a definite one", "رفضت السلطات طلبا للجوء تقدم به لاعب أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "طلبا للجوء تقدم به لاعب أمس"}}},
		{"the colon of a time of day", "في الساعة 12:46 من ظهر أمس رصدت القوات طائرة فوق المدينة.",
			[]told{{"2021-07-14", db.StatusHappened, "في الساعة 12:46 من ظهر أمس رصدت القوات طائرة فوق المدينة"}}},
		{"a whole hashtag", "تحدث الوزير عن تشغيل #قطار_الحرمين الذي بدأ أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "تشغيل #قطار_الحرمين الذي بدأ أمس"}}},

		// near misses
		{"it may be", "قد يزور الوزير مدينة الموصل غدا.", nil},
		{"longer than a year", "ازداد الإنتاج خلال الأعوام الخمسة الماضية.", nil},
		{"a comparison with today", "وستصبح المنطقة أخطر أكثر من اليوم.", nil},
		{"the day of something else", "دعت الصين إلى تحقيق في أحداث الاثنين.", nil},
		{"the year of something else", "تلقت الشركة أموالا بعد انتخابات الرئاسة في 2016.", nil},
		{"a thing called by its year", "اعترفت الحركة بدستور العام 2004.", nil},
		{"the year of one of several", "وفاز النادي باللقب خمس مرات آخرها عام 2005.", nil},
		{"several years", "خاض المغرب حملات سابقة في 1994 و1998 و2006.", nil},
		{"that something was said", "وقال برهم صالح الخميس في مؤتمر صحفي في بغداد.", nil},
		{"who did what comes second", "وصل الوفد أول من أمس لحضور القمة وانتقل إلى المدينة القديمة أمس.",
			[]told{{"2021-07-13", db.StatusHappened, "وصل الوفد أول من أمس لحضور القمة"},
				{"2021-07-14", db.StatusHappened, "وصل الوفد أول من أمس لحضور القمة وانتقل إلى المدينة القديمة أمس"}}},
		{"nowadays", "وقال أحدهم \"اليوم يغادر الناس البلاد\".", nil},
		{"a statement is issued, nothing else", "وذكرت البلدية في البيان الذي صدر الثلاثاء أنها جاهزة.", nil},
		{"a report is published, nothing else", "قال مسؤول لم يكشف عن اسمه في تقرير نشرته الصحيفة الخميس.", nil},
		{"a survey is published", "أظهر استطلاع نشرت نتائجه أمس تراجع الثقة.", nil},
		{"nobody that a relative clause speaks of", "وقال (الذي تولى الرئاسة في مارس 2021) كلمته.", nil},
		{"it may not be held", "قد لا يعقد المجلس جلسته الأحد المقبل.", nil},
		{"how little is not whether", "لم يستغرق اجتماع المجلس ساعة أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "لم يستغرق اجتماع المجلس ساعة أمس"}}},
		{"a guess after the deed", "أضرمت النار في المبنى أمس، ومن المرجح أن يكون الفاعل مجهولا.",
			[]told{{"2021-07-14", db.StatusHappened, "أضرمت النار في المبنى أمس"}}},
		{"a draft published is an event", "نشر المجلس مسودة القانون أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "نشر المجلس مسودة القانون أمس"}}},
		{"futures of a month", "انخفضت عقود النفط تسليم أغسطس المقبل.", nil},
		{"a hope for the summer", "أكد المدرب ثقته في لاعبه في البطولة الصيف المقبل.", nil},
		{"the verb has its own time", "الكاتب الذي انضم مؤخرا إلى الحزب ضيف البرنامج اليوم.", nil},
		{"an agreement of a year is not what is told", "تحدث تجار أفادوا كثيرا من الاتفاق المبرم في 2015.", nil},
		{"held only then", "لم يعقد البرلمان جلسته إلا أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "لم يعقد البرلمان جلسته إلا أمس"}}},
		{"in a condition nothing happens", "إذا لم يعقد البرلمان جلسته اليوم تسقط الحكومة.", nil},
		{"من أجل puts nothing off", "اجتمع القادة أمس من أجل الحوار.",
			[]told{{"2021-07-14", db.StatusHappened, "اجتمع القادة أمس من أجل الحوار"}}},
		{"background without a deed", "الطقس اليوم بارد في الشمال.", nil},
		{"a report is no event", "وذكرت وكالة الأنباء الخميس أن الأسعار مرتفعة في البلاد.", nil},
		{"a state since a year", "تراجعت الصناعة هناك منذ 2003.", nil},
		{"a year far from its verb", "فاز الفريق على ضيفه بثلاثة أهداف في مباراة أعادت إلى الأذهان ما كان في كأس العالم 2018.", nil},
		{"a vague time", "زار الوزير مدينة الموصل مؤخرا.", nil},
		{"a way of citing", "ارتفع السعر حسب بيان أصدرته الشركة الثلاثاء.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkEvents(t, tt.text, tt.want)
		})
	}
}

// TestListOfDates: a sentence that is a list of dates tells no event, and takes no time.
func TestListOfDates(t *testing.T) {
	for _, word := range []string{"زار أمس ", "الذي أمس ", "وقال إنه زار أمس ", "القمة المقررة غدا "} {
		if got := readEvents(t, strings.Repeat(word, 300)); len(got) > 0 {
			t.Errorf("%q again and again tells %d events, want none", word, len(got))
		}
	}
	if got := readEvents(t, strings.Repeat("زار الوزير مدينة الموصل أمس، ", 20)); len(got) == 0 {
		t.Error("a long sentence tells nothing")
	}
}

// TestEventFacts: an event names who takes part and its content words, and its span lies in the part.
func TestEventFacts(t *testing.T) {
	text := "التقى الرئيس العراقي برهم صالح، اليوم الخميس، وفدا من البصرة."
	published := db.OnDay(time.Date(2021, time.July, 15, 0, 0, 0, 0, time.UTC))
	r := &db.Report{Text: text}
	r.Article.Published.Date = published
	annotate.Annotate(r, annotate.Options{})
	p := annotate.NewPart(db.PartText, text)
	dates := temporal.Resolve(temporal.Find(p.Text, p.Tokens), published, temporal.Options{})
	events := annotate.EventsOf([]*annotate.Part{p}, dates, published, r.Entities, r.Mentions)
	if len(events) != 1 {
		t.Fatalf("got %d events, want 1", len(events))
	}
	e := events[0]
	names := map[string]bool{}
	for _, n := range e.Entities {
		names[r.Entities[n].Name] = true
	}
	if !names["برهم صالح"] || !names["البصرة"] {
		t.Errorf("entities %v, want برهم صالح and البصرة", names)
	}
	for i, term := range e.Terms {
		if i > 0 && e.Terms[i-1] >= term {
			t.Errorf("terms %v are not sorted", e.Terms)
		}
		if term == "خميس" || term == "الخميس" || term == "اليوم" {
			t.Errorf("terms %v hold the date", e.Terms)
		}
	}
}

// TestPatron: who does what a relative clause tells takes part, if only one can be meant.
func TestPatron(t *testing.T) {
	published := db.OnDay(time.Date(2021, time.July, 15, 0, 0, 0, 0, time.UTC))
	for name, tt := range map[string]struct {
		text string
		want bool
	}{
		"OnePerson":  {"دعا برهم صالح القوى إلى جلسة ثانية للحوار الذي يرعاه وانطلقت جلسته الأولى أمس.", true},
		"TwoPeople":  {"دعا برهم صالح وفؤاد حسين القوى إلى جلسة ثانية للحوار الذي يرعاه وانطلقت جلسته الأولى أمس.", false},
		"AnotherOne": {"دعا برهم صالح القوى إلى جلسة ثانية للحوار الذي يرعاه المجلس وانطلقت جلسته الأولى أمس.", false},
	} {
		t.Run(name, func(t *testing.T) {
			r := &db.Report{Text: tt.text}
			r.Article.Published.Date = published
			annotate.Annotate(r, annotate.Options{})
			if len(r.Events) != 1 {
				t.Fatalf("got %d events, want 1", len(r.Events))
			}
			got := false
			for _, n := range r.Events[0].Entities {
				got = got || r.Entities[n].Name == "برهم صالح"
			}
			if got != tt.want {
				t.Errorf("he takes part: %t, want %t", got, tt.want)
			}
		})
	}
}

// TestFiveReportsEvents holds facts that a reader finds in the five reports: the days and how they stand.
func TestFiveReportsEvents(t *testing.T) {
	for _, tt := range []struct {
		file, published string
		want            map[string]db.EventStatus // by EDTF of the date
	}{
		{"000_b256b98b244aef4d.txt", "2022-09-04", map[string]db.EventStatus{
			"2022-09-04": db.StatusHappened, "2022-09-05": db.StatusPlanned, "2022-08-16": db.StatusHappened,
			"2022-08-31": db.StatusHappened, "2021-10": db.StatusHappened, "2022-06-12": db.StatusHappened,
			"2022-08-28/2022-08-31": db.StatusHappened,
		}},
		{"001_5837892a5285eb60.txt", "2021-07-15", map[string]db.EventStatus{
			"2021-07-15": db.StatusHappened, "2021-07-21/2021-07-31": db.StatusPlanned, "2021-07-13": db.StatusHappened,
		}},
		{"002_1959643b4c841efe.txt", "2021-07-11", map[string]db.EventStatus{
			"2021-04": db.StatusHappened, "2021-07-04/2021-07-10": db.StatusHappened,
		}},
		{"003_606c5c2eacd381fa.txt", "2020-08-19", map[string]db.EventStatus{"2020-08-20": db.StatusPlanned}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("../../../shared/articles", tt.file))
			if err != nil {
				t.Skipf("the five reports are not here: %v", err)
			}
			day, err := time.Parse(db.Day, tt.published)
			if err != nil {
				t.Fatal(err)
			}
			p := annotate.NewPart(db.PartText, string(text))
			published := db.OnDay(day)
			r := &db.Report{Text: string(text)}
			r.Article.Published.Date = published
			annotate.Annotate(r, annotate.Options{})
			dates := temporal.Resolve(temporal.Find(p.Text, p.Tokens), published, temporal.Options{})
			got := map[string]db.EventStatus{}
			for _, e := range annotate.EventsOf([]*annotate.Part{p}, dates, published, r.Entities, r.Mentions) {
				got[dates[e.Date].Date.EDTF] = e.Status
			}
			for edtf, status := range tt.want {
				if got[edtf] != status {
					t.Errorf("%s is %q, want %q", edtf, got[edtf], status)
				}
			}
		})
	}
}
