package annotate_test

import "testing"

// Marks within marks, and full stops within them.
func TestMarksWithinMarks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a name in the same marks", `وقال فؤاد حسين إن "الوفد سيبحث ملف "الماء" مع الجيران غدا".`, []string{`direct فؤاد حسين | الوفد سيبحث ملف "الماء" مع الجيران غدا`}},
		{"a name after and", `وقال فؤاد حسين: "كان القرار خطأ كبيرا و"تسرعا" منا جميعا".`, []string{`direct فؤاد حسين | كان القرار خطأ كبيرا و"تسرعا" منا جميعا`}},
		{"two quotations", `وقال فؤاد حسين: "الوفد سيعود غدا إلى المدينة" و"الحوار لم ينقطع مع الجيران".`, []string{
			"direct فؤاد حسين | الوفد سيعود غدا إلى المدينة", "direct فؤاد حسين | الحوار لم ينقطع مع الجيران"}},
		{"a sentence ends in the marks", `وقال فؤاد حسين: "الحوار بدأ اليوم. لن نتراجع عنه أبدا"، مضيفا أن "الوفد سيعود قريبا إلى المدينة".`, []string{
			"direct فؤاد حسين | الحوار بدأ اليوم. لن نتراجع عنه أبدا", "direct فؤاد حسين | الوفد سيعود قريبا إلى المدينة"}},
		{"and who relays them spoke no part", `وقال فؤاد حسين: "الحوار بدأ اليوم. يجب أن نستعد لما بعده"، وفق ما نقلت رويترز. وأضاف: "لن نتراجع عنه أبدا".`, []string{
			"direct فؤاد حسين | الحوار بدأ اليوم. يجب أن نستعد لما بعده", "direct فؤاد حسين | لن نتراجع عنه أبدا"}},
		{"a meeting's name", `وكانت كريستين لاغارد تتحدث في "منتدى المدن العربية القديمة السابع" أمس.`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
