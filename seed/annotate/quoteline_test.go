package annotate_test

import "testing"

// Papers, lines of the form "name: words", and headings in marks.
func TestPapersAndLines(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a paper says", `أصدرت وزارة الصحة بيانا. وجاء في البيان أن "اللقاح آمن لجميع الأطفال في المدينة".`, []string{"direct OFFICE:وزارة الصحة | اللقاح آمن لجميع الأطفال في المدينة"}},
		{"a paper of nobody's says", `وجاء في المنشور: "شكرا لكل من وقف معنا في الطريق".`, []string{"direct المنشور | شكرا لكل من وقف معنا في الطريق"}},
		{"what stands in a paper of its own", "أصدرت وزارة الصحة بيانا جاء فيه أن اللقاح آمن للجميع.", []string{"reported OFFICE:وزارة الصحة | اللقاح آمن للجميع"}},
		{"in which it said", "أصدرت وزارة الصحة بيانا حول اللقاح قالت فيه إن اللقاح آمن.", []string{"reported OFFICE:وزارة الصحة | اللقاح آمن"}},
		{"came first", "جاء في المركز الأول فريق المدينة.", nil},
		{"somebody came", "جاء في الوفد فؤاد حسين وقال إن الموعد تأجل.", []string{"reported فؤاد حسين | الموعد تأجل"}},
		{"from the authorities is not their paper", `وقال فؤاد حسين إن السفينة أوقفت من قبل السلطات اليمنية. وجاء في البيان أن "السفينة ستعود قريبا إلى الميناء".`, []string{
			"direct البيان | السفينة ستعود قريبا إلى الميناء", "reported فؤاد حسين | السفينة أوقفت من قبل السلطات اليمنية"}},
		{"names and their words", "فؤاد حسين: \"لن نتراجع عن هذا القرار أبدا\".\nوزارة الصحة: \"اللقاح آمن لجميع الأطفال في المدينة\".\nوأضافت: \"لن نتراجع عن هذا القرار\".", []string{
			"direct OFFICE:وزارة الصحة | اللقاح آمن لجميع الأطفال في المدينة", "direct OFFICE:وزارة الصحة | لن نتراجع عن هذا القرار", "direct فؤاد حسين | لن نتراجع عن هذا القرار أبدا"}},
		{"a thing and its title", "اقرأ أيضا: \"كيف تغير هذا البلد في عشرة أعوام\".", nil},
		{"a heading is whose who says it", "قال فؤاد حسين إن الموعد باق.\n\"لن نتراجع عن القرار\"\nوقالت باربرا ليف: \"نحن هنا ولن نتراجع أبدا عن القرار الأخير\".", []string{
			"direct باربرا ليف | لن نتراجع عن القرار", "direct باربرا ليف | نحن هنا ولن نتراجع أبدا عن القرار الأخير", "reported فؤاد حسين | الموعد باق"}},
		{"a heading that nobody says", "قال فؤاد حسين إن الموعد باق.\n\"مدينة لا تنام أبدا\"\nوعاد الوفد في المساء.", []string{"reported فؤاد حسين | الموعد باق"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
