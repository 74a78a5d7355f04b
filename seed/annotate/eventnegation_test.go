package annotate_test

import (
	"strings"
	"testing"

	"sijill/arabic"
	"sijill/db"
)

// TestTurnedEvents: a negation, a condition, a question or a cancellation is neither lost nor read where there is none.
func TestTurnedEvents(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []told
	}{
		{"not done", "لم يطلق الحراس النار على المتظاهرين أمس.",
			[]told{{"2021-07-14", db.StatusDidNotHappen, "لم يطلق الحراس النار على المتظاهرين أمس"}}},
		{"the absence of a deed", "أثار استياءهم عدم انعقاد جلسة المجلس أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "أثار استياءهم عدم انعقاد جلسة المجلس أمس"}}},
		{"done, and more than that", "لم يزر الوفد مدينة الموصل أمس فحسب.",
			[]told{{"2021-07-14", db.StatusHappened, "لم يزر الوفد مدينة الموصل أمس فحسب"}}},
		{"what was cancelled", "أعلن الوزير إلغاء القمة التي كانت مقررة في بغداد الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusDidNotHappen, "إلغاء القمة التي كانت مقررة في بغداد الأحد المقبل"}}},
		{"who cancelled it", "ألغى الوزير زيارة كانت مقررة إلى بغداد الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusDidNotHappen, "ألغى الوزير زيارة كانت مقررة إلى بغداد الأحد المقبل"}}},
		{"a phrase with غير", "تحدث الوزير عن القمة غير المسبوقة التي عقدت في بغداد أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "القمة غير المسبوقة التي عقدت في بغداد أمس"}}},
		{"people moved away", "أجلت الشرطة أمس مئات اللاجئين من مبنى في مدينة الموصل.",
			[]told{{"2021-07-14", db.StatusHappened, "أجلت الشرطة أمس مئات اللاجئين من مبنى في مدينة الموصل"}}},

		// near misses
		{"a session put off", "أجلت المحكمة أمس جلسة النطق بالحكم.",
			[]told{{"2021-07-14", db.StatusPostponed, "أجلت المحكمة أمس جلسة النطق بالحكم"}}},
		{"a delay that is only asked for", "تقدمت الشركة أمس بطلب تأجيل جلسة المحكمة.",
			[]told{{"2021-07-14", db.StatusHappened, "تقدمت الشركة أمس بطلب تأجيل جلسة المحكمة"}}},
		{"a cancellation that is only threatened", "هدد الوزير أمس بإلغاء اللقاء المقرر الأحد المقبل.",
			[]told{{"2021-07-14", db.StatusHappened, "هدد الوزير أمس بإلغاء اللقاء المقرر الأحد المقبل"}}},
		{"the parts of a country", "تساقطت الثلوج في أرجاء البلاد أمس وغطت الطرق.",
			[]told{{"2021-07-14", db.StatusHappened, "تساقطت الثلوج في أرجاء البلاد أمس وغطت الطرق"}}},
		{"held after a delay, though", "بعد تأجيل التصويت، من المرتقب أن يجري المجلس تصويتا الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "بعد تأجيل التصويت، من المرتقب أن يجري المجلس تصويتا الأحد المقبل"}}},
		{"a raid that nobody denies", "نفت الوزارة، الأربعاء، الاتهامات بقتل صيادين في غارة نفذتها طائراتها الشهر الماضي.",
			[]told{{"2021-07-14", db.StatusDenied, "نفت الوزارة، الأربعاء، الاتهامات بقتل صيادين في غارة نفذتها طائراتها الشهر الماضي"}, {"2021-06", db.StatusHappened, "غارة نفذتها طائراتها الشهر الماضي"}}},
		{"a regret, today, for what was cancelled", "عبر الوزير الأربعاء عن أسفه لإلغاء المباراة التي كانت مقررة السبت المقبل.",
			[]told{{"2021-07-14", db.StatusHappened, "عبر الوزير الأربعاء عن أسفه لإلغاء المباراة التي كانت مقررة السبت المقبل"}, {"2021-07-17", db.StatusDidNotHappen, "إلغاء المباراة التي كانت مقررة السبت المقبل"}}},
		{"a state that did not come", "لم تصمد العملة طويلا أمس.", nil},
		{"a delay that is only expected", "من المتوقع أن يؤجل المجلس جلسته الأحد المقبل.", nil},
		{"a condition", "قال المدير إن الوقفة ستقام غدا في حال لم تستجب الوزارة.",
			[]told{{"2021-07-16", db.StatusPlanned, "الوقفة ستقام غدا في حال لم تستجب الوزارة"}}},
		{"nothing done unless", "في حال لم يعقد المجلس جلسته اليوم تسقط الحكومة.", nil},
		{"a question", "لماذا لم يعقد المجلس جلسته أمس؟", nil},
		{"of whom it speaks", "فتح المكتب أبوابه لمن لم يسجل أمس.",
			nil},
		{"a man who would not be named", "رأى دبلوماسي طالبا عدم كشف هويته أمس أن الحل قريب.",
			[]told{{"2021-07-14", db.StatusHappened, "رأى دبلوماسي طالبا عدم كشف هويته أمس أن الحل قريب"}}},
		{"a match that had been put off", "فاز النادي بمباراته المؤجلة على ضيفه أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "فاز النادي بمباراته المؤجلة على ضيفه أمس"}}},
		{"a visit that was not announced", "قام برهم صالح بزيارة لم يعلن عنها إلى أربيل أمس.", nil},
		{"what was cancelled is not what goes on", "غضب الناس بعد إلغاء رحلات إلى المدينة التي تستضيف القمة غدا.",
			[]told{{"2021-07-16", db.StatusPlanned, "المدينة التي تستضيف القمة غدا"}}},
		{"what was announced on that day", "تعقد القمة في 20 يوليو 2021. وأعلن برهم صالح إلغاء القمة في نفس اليوم.",
			[]told{{"2021-07-20", db.StatusPlanned, "تعقد القمة في 20 يوليو 2021"}}},
		{"an idiom of haste", "لم ينتظر اللاعب طويلا أمس.", nil},
		{"a wish", "ليت المجلس لم يعقد جلسته أمس.", nil},
		{"the day of something else", "لم يشكل المجلس لجنة عقب انتخابات يوم الأحد الماضي.", nil},
		{"a document's number", "صدر القرار بعد النظر في خطاب الوزارة رقم 36 وتاريخ 21 / 4 / 1441هـ.", nil},
		{"a day long gone in a story", "ولد المغني في 3 مارس 1931. وعاش في القرية. وغنى للناس. ونال المغني جائزة الإذاعة في ذلك اليوم.",
			[]told{{"1931-03-03", db.StatusHappened, "ولد المغني في 3 مارس 1931"}}},
		{"two elections", "تحالفت الأحزاب في الانتخابات التشريعية والبلدية المقررة الأحد المقبل.",
			[]told{{"2021-07-18", db.StatusPlanned, "الانتخابات التشريعية والبلدية المقررة الأحد المقبل"}}},
		{"an adjective with its noun in quotation marks", "ينتظر برهم صالح نتائج \"الاجتماع\" التاريخي الذي عقد في أربيل أمس.",
			[]told{{"2021-07-14", db.StatusHappened, "\"الاجتماع\" التاريخي الذي عقد في أربيل أمس"}}},
		{"an adjective after a quotation", "دعا برهم صالح إلى \"انتظار نتائج الاجتماع\" التاريخي الذي عقد في أربيل أمس.", nil},
		{"two men who are no summit", "أشاد الناطق بالقمة بين الرئيسين التي عقدت في أربيل أمس.", nil},
		{"too little to stand alone", "تحدث عن الاجتماع الذي جرى أمس.", nil},
		{"nobody who goes", "سيذهب إلى بغداد غدا.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkEvents(t, tt.text, tt.want)
		})
	}
}

// TestNoSummaryLosesItsNegation puts each word that turns a meaning about before each way to tell something, at each place
// of a sentence: no summary may begin right after it, nor a verb right after a preposition.
func TestNoSummaryLosesItsNegation(t *testing.T) {
	turning := strings.Fields("لم ولم لن ولن لا ولا ما غير ليس لما دون بدون عدم إلغاء لو إذا")
	prepositions := strings.Fields("من عن في على إلى مع بين رغم")
	deeds := []string{
		"تغادر المغنية مدينة الموصل أمس", "يعقد المجلس جلسته الأولى أمس", "المسبوقة التي عقدت في بغداد أمس", "القمة التي عقدت في بغداد أمس",
		"زيارة الوزير المقررة إلى بغداد غدا", "كشف المدير هويته في بغداد أمس", "انعقاد الجلسة في بغداد أمس", "وصل الوفد إلى بغداد أمس",
	}
	frames := []string{"%", "و%", "قال الوزير إن الناس % وغادر الحراس", "وصل الوفد فيما % بعد ذلك", "جاء القرار % فغضب برهم صالح", "فوجئ الحضور حين %، ثم خرجوا"}
	starts := func(sentence, summary, word string) bool {
		before, _, found := strings.Cut(sentence, summary)
		before = strings.TrimRight(before, " ")
		return found && (before == word || strings.HasSuffix(before, " "+word) || before == "و"+word)
	}
	told := 0
	for _, frame := range frames {
		for _, deed := range deeds {
			for _, word := range append(turning, prepositions...) {
				if frame == "و%" {
					word = strings.TrimPrefix(word, "و")
				}
				sentence := strings.Replace(frame, "%", word+" "+deed, 1) + "."
				for _, e := range readEvents(t, sentence) {
					told++
					first, _, _ := strings.Cut(e.summary, " ")
					preposition := strings.Contains(strings.Join(prepositions, " "), word)
					noun := strings.HasPrefix(arabic.Normalize(first), "ال") || first == "زيارة" || first == "انعقاد"
					if starts(sentence, e.summary, word) && !(preposition && noun) {
						t.Errorf("%q begins after %s in %q", e.summary, word, sentence)
					}
				}
			}
		}
	}
	if told == 0 {
		t.Error("no event was read, so nothing was tested")
	}
}
