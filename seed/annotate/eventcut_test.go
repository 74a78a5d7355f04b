package annotate_test

import (
	"testing"

	"sijill/db"
)

// TestCutEvents: a summary begins and ends where it makes sense alone, and names who did what it tells.
func TestCutEvents(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []told
	}{
		{"what a relative clause restricts stays with it", "شارك الوزير أمس في الحملات التي انتشرت على الإنترنت.",
			[]told{{"2021-07-14", db.StatusHappened, "شارك الوزير أمس في الحملات التي انتشرت على الإنترنت"}}},
		{"a name needs no more", "استقبل الوزير أمس برهم صالح الذي يقود الحزب.",
			[]told{{"2021-07-14", db.StatusHappened, "استقبل الوزير أمس برهم صالح"}}},
		{"a joint before any verb", "وسجن المدير في 3 مارس 2021 بعد محاكمته.",
			[]told{{"2021-03-03", db.StatusHappened, "سجن المدير في 3 مارس 2021 بعد محاكمته"}}},
		{"a و of its own before a noun", "وزارة النفط أعلنت أمس برنامجها الجديد.",
			[]told{{"2021-07-14", db.StatusHappened, "وزارة النفط أعلنت أمس برنامجها الجديد"}}},
		{"a lead-in with أن", "يشار إلى أن الوزير زار مدينة الموصل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "الوزير زار مدينة الموصل أمس"}}},
		{"the subject that is described", "أظهر مقطع انتشر في المدينة لحظة وصول الوفد أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "أظهر مقطع انتشر في المدينة لحظة وصول الوفد أمس"}}},
		{"a verb of the present that is described", "احتدم الخلاف بعد إعلان الوزارة نقل القطع إلى معرض يقام في مدينة أربيل الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "معرض يقام في مدينة أربيل الأحد المقبل"}}},
		{"a deed before a date, and another clause after it", "دخلت العقوبات حيز التنفيذ، وذلك في أعقاب انسحاب الولايات المتحدة من الاتفاق في مايو 2018، كما تستهدف العقوبات صناعة السيارات.",
			[]told{{"2018-05", db.StatusHappened, "انسحاب الولايات المتحدة من الاتفاق في مايو 2018"}}},
		{"a deed of which a relative clause speaks", "قصف الجيش مواقع قال إن أصحابها متورطون في هجوم 9 يوليو الذي استهدف عرضا في المدينة.",
			[]told{{"2021-07-09", db.StatusHappened, "هجوم 9 يوليو الذي استهدف عرضا في المدينة"}}},
		{"a clause after إن with its own subject", "أعلن المتحدث باسم التحالف الذي تقوده الدول الغربية إن القوات لم تطلق أي إنذار أمس.",
			[]told{{"2021-07-14", db.StatusDidNotHappen, "القوات لم تطلق أي إنذار أمس"}}},
		{"a clause after إن whose subject is a pronoun", "قال برهم صالح الأربعاء، إن بلاده ستشارك في المؤتمر الأحد المقبل.",
			[]told{{"2021-07-14", db.StatusHappened, "قال برهم صالح الأربعاء، إن بلاده ستشارك في المؤتمر الأحد المقبل"},
				{"2021-07-18", db.StatusPlanned, "قال برهم صالح الأربعاء، إن بلاده ستشارك في المؤتمر الأحد المقبل"}}},
		{"what somebody says in a relative clause", "وبحسب المعلومات التي قال الوزير إن الدولة حصلت عليها أمس فالخطر كبير.",
			[]told{{"2021-07-14", db.StatusHappened, "المعلومات التي قال الوزير إن الدولة حصلت عليها أمس فالخطر كبير"}}},
		{"the main clause after a relative one at its comma", "قال الوزير أمس إن برهم صالح الذي سجن هذا الشهر بتهمة الفساد، قد تعرض لوعكة.",
			[]told{{"2021-07", db.StatusHappened, "برهم صالح الذي سجن هذا الشهر بتهمة الفساد"}}},
		{"a verb of the present that no table has", "يؤدي الوزير زيارة إلى بغداد من 14 إلى 16 يوليو.",
			[]told{{"2021-07-14/2021-07-16", db.StatusHappened, "يؤدي الوزير زيارة إلى بغداد من 14 إلى 16 يوليو"}}},
		{"who did what comes first in another time", "سيسافر المنتخب إلى روسيا الأحد المقبل حيث سيخوض ودية في 20 يوليو.",
			[]told{{"2021-07-18", db.StatusPlanned, "سيسافر المنتخب إلى روسيا الأحد المقبل"},
				{"2021-07-20", db.StatusPlanned, "سيسافر المنتخب إلى روسيا الأحد المقبل حيث سيخوض ودية في 20 يوليو"}}},
		{"a match of two whom its sentence names", "فاز النادي على ضيفه بهدفين خلال المباراة التي جمعتهما أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "فاز النادي على ضيفه بهدفين خلال المباراة التي جمعتهما أمس"}}},
		{"a match between two that is to be played", "اختير الحكم لإدارة مباراة الهلال و النجم الكيني التي ستدور الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "مباراة الهلال و النجم الكيني التي ستدور الأحد المقبل"}}},
		{"a participle after a comma", "تعرض القطع في المتحف الكبير، المزمع افتتاحه الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "المتحف الكبير، المزمع افتتاحه الأحد المقبل"}}},
		{"a participle without article", "أشاد الوزير في مقال نشر قبل زيارة مقررة إلى موسكو الأحد المقبل بالشراكة.",
			[]told{{"2021-07-18", db.StatusPlanned, "زيارة مقررة إلى موسكو الأحد المقبل بالشراكة"}}},
		{"a compound adjective", "السبب وراء الاحتجاجات واسعة النطاق التي خرجت أمس هو الغلاء.",
			[]told{{"2021-07-14", db.StatusHappened, "الاحتجاجات واسعة النطاق التي خرجت أمس هو الغلاء"}}},
		{"a compound with a dash", "رد الوزير على إعلان موسكو أن القمة الروسية-الأميركية المرتقبة الأحد المقبل لن تبحث الأزمة.",
			[]told{{"2021-07-18", db.StatusPlanned, "القمة الروسية-الأميركية المرتقبة الأحد المقبل لن تبحث الأزمة"}}},
		{"when the main clause follows", "وعندما التقى برهم صالح الوفد أمس رفض شروطه.",
			[]told{{"2021-07-14", db.StatusHappened, "عندما التقى برهم صالح الوفد أمس رفض شروطه"}}},
		{"في الوقت الذي only joins", "يأتي ذلك في الوقت الذي بدأت فيه المحادثات أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "بدأت فيه المحادثات أمس"}}},
		{"a date of its own after a comma", "بدأت الطائرات مسح المنطقة أمس، واليوم تم إرسال مروحيتين إلى الموقع.",
			[]told{{"2021-07-14", db.StatusHappened, "بدأت الطائرات مسح المنطقة أمس"}, {"2021-07-15", db.StatusHappened, "اليوم تم إرسال مروحيتين إلى الموقع"}}},
		{"a match later today", "يستضيف النادي ضيفه اليوم في الجولة الثالثة من الدوري.",
			[]told{{"2021-07-15", db.StatusPlanned, "يستضيف النادي ضيفه اليوم في الجولة الثالثة من الدوري"}}},
		{"an hour later today", "يستقبل الوزير الوفد اليوم بداية من الساعة 19:00.",
			[]told{{"2021-07-15", db.StatusPlanned, "يستقبل الوزير الوفد اليوم بداية من الساعة 19:00"}}},

		{"a relative clause of something further away", "استمرت الأزمة بين بلاده وبين بلاد أخرى والتي بدأت في 9 يوليو.",
			[]told{{"2021-07-09", db.StatusHappened, "استمرت الأزمة بين بلاده وبين بلاد أخرى والتي بدأت في 9 يوليو"}}},

		// near misses
		{"a day before which something is asked", "دعا برهم صالح إلى العودة قبل موعد 19 يوليو إلى الحوار.", nil},
		{"somebody is received today", "يستقبل الوزير الوفد اليوم في مكتبه.",
			[]told{{"2021-07-15", db.StatusHappened, "يستقبل الوزير الوفد اليوم في مكتبه"}}},
		{"a hope", "يأمل النادي العودة قبل انطلاق البطولة في 20 يوليو.",
			[]told{{"2021-07-20", db.StatusPlanned, "انطلاق البطولة في 20 يوليو"}}},
		{"only a figure is expected", "من المتوقع أن يبلغ العجز 4.8 مليار دولار هذا العام.", nil},
		{"a day on which somebody is expected", "من المتوقع أن يسجل الوزير كلمته الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "من المتوقع أن يسجل الوزير كلمته الأحد المقبل"}}},
		{"a match of which one speaks", "المؤتمر الذي عقد للحديث عن مباراة الفريق يوم الأربعاء كان قصيرا.", nil},
		{"the year of a prize", "سيتنافس الثلاثة على جائزة أفضل مدرب لعام 2021.", nil},
		{"an office held between two years", "توفي المدرب السابق لمنتخب فرنسا بين 1984 و1988.", nil},
		{"the year of what one is charged with", "اتهمت الشرطة برهم صالح بسرقة مبنى عام 2009.", nil},
		{"the day of a charge", "اتهمت الشرطة برهم صالح بسرقة مبنى أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "اتهمت الشرطة برهم صالح بسرقة مبنى أمس"}}},
		{"the year of what is judged", "وصف برهم صالح غزو البلاد عام 2003 بأنه خطأ.", nil},
		{"as it was then", "خرج الحارس ليعيق المهاجم، كما حدث قبل 4 أعوام.", nil},
		{"so it was said", "يعتزم الوزير زيارة أربيل، على ما أفادت الوزارة الأربعاء.", nil},
		{"what seems", "نشرت المنظمة صورة يبدو أنها التقطت مطلع الشهر الحالي.", nil},
		{"what we did", "وقال \"لدينا عمل كثير أنجزناه أمس في المدينة\".", nil},
		{"what nobody said", "وأوضح أنه سيتوجه إلى دمشق الأحد المقبل.", nil},
		{"what nobody did, at the beginning", "انتقل إلى المدينة القديمة أمس بعد الظهر.", nil},
		{"who did it comes last", "وصل إلى المدينة القديمة أمس وفد كبير.",
			[]told{{"2021-07-14", db.StatusHappened, "وصل إلى المدينة القديمة أمس وفد كبير"}}},
		{"what was before it on a weekday to come", "تواجه الهيئة أزمة بعد تنحي المديرة الجمعة.", nil},
		{"to whom, and not what", "قال لصحيفة \"الغد\" الأربعاء.", nil},
		{"the day of a quotation", "\"هذا الفوز لأبطال اليوم\" كتب اللاعب على صفحته.", nil},
		{"since a month", "تستمر الأزمة منذ إعلان الشركة في مارس 2021 أن بلادها ستنسحب.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkEvents(t, tt.text, tt.want)
		})
	}
}
