package annotate_test

import "testing"

// Who goes on without being named, by gender and number, and where the words that
// name a speaker end.
func TestWhoGoesOn(t *testing.T) {
	const pence = "وذكر مايك بنس أن الاتفاق قريب. "
	const near = "reported مايك بنس | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"one whom an agency relays", "ونقلت وكالة رويترز عن مايك بنس قوله إن الاتفاق قريب. وأضاف أن الوفد عاد.", []string{near, "reported مايك بنس | الوفد عاد"}},
		{"several men are no one man", "وقال مسؤولون يمنيون إن الاتفاق قريب. وأضاف أن الوفد عاد.", []string{"reported UNNAMED:مسؤولون يمنيون | الاتفاق قريب"}},
		{"sources are feminine", "وقالت مصادر يمنية إن الاتفاق قريب. وأضافت أن الوفد عاد.", []string{
			"reported UNNAMED:مصادر يمنية | الاتفاق قريب", "reported UNNAMED:مصادر يمنية | الوفد عاد"}},
		{"all of them", pence + "وأعلنت كل من كندا والمكسيك أن الوفد عاد.", []string{near, "reported كل من كندا والمكسيك | الوفد عاد"}},
		{"all the boys", pence + "وأعلن كل شيء في الصباح.", []string{near}},
		{"what a source calls so", `وصف مصدر دبلوماسي تركي الاتهامات الأخيرة بأنها "دعاية سوداء ولا أساس لها".`, []string{`direct UNNAMED:مصدر دبلوماسي تركي | دعاية سوداء ولا أساس لها`}},
		{"a source of rank", "وقال مسؤول تركي رفيع المستوى إن الوفد عاد.", []string{"reported UNNAMED:مسؤول تركي رفيع المستوى | الوفد عاد"}},
		{"tightens a siege", "شددت الحكومة الإسرائيلية الحصار على المدينة.", nil},
		{"stresses a need", "شددت الحكومة الإسرائيلية على ضرورة الحوار.", []string{"reported OFFICE:الحكومة الإسرائيلية | ضرورة الحوار"}},
		{"a network's name has no that", "وقال مايك بنس لشبكة سي إن بي سي إن الوفد عاد.", []string{"reported مايك بنس | الوفد عاد"}},
		{"told a channel that", "أبلغ مايك بنس القناة العاشرة بالتلفزيون في مقابلة أن الوفد عاد.", []string{"reported مايك بنس | الوفد عاد"}},
		{"the hospital's manager", "نفى مصدر الخبر ردا على مدير مستشفى عفرين الذي أشار إلى معالجة الجرحى.", nil},
		{"right after her meeting", "بوشماوي عقب لقائها بالوفد : الموعد باق كما هو.", nil},
		{"went on, the day after", `وذكر مايك بنس أن الاتفاق قريب. وتابع نائب الرئيس غداة عودته "نحن هنا معا ولن نتراجع أبدا".`, []string{
			"direct OFFICE:نائب الرئيس | نحن هنا معا ولن نتراجع أبدا", near}},
		{"round brackets", `وقال مايك بنس لموظفي الوكالة (سي.آي.إيه) مساء أمس "نحن هنا معا ولن نتراجع أبدا".`, []string{"direct مايك بنس | نحن هنا معا ولن نتراجع أبدا"}},
		{"highlighted that", "وأبرز مايك بنس أن الوفد عاد.", []string{"reported مايك بنس | الوفد عاد"}},
		{"groups and what they criticise", pence + "وانتقدت جماعات الإغاثة الإنسانية تعامل السلطات مع الجرحى.", []string{near, "reported جماعات الإغاثة الإنسانية | تعامل السلطات مع الجرحى"}},
		{"an alliance for something", "أكد التحالف العربي لدعم الشرعية تقدم الجيش في المدينة.", nil},
		{"factions loyal to somebody", "وأكدت الفصائل الليبية الموالية لتركيا في منشور دخولها إلى التلة.", nil},
		{"three words", `قال مايك بنس "سيستمر تنفيذ الأحكام"، وعاد إلى المدينة.`, []string{"direct مايك بنس | سيستمر تنفيذ الأحكام"}},
		{"two words", `زار مايك بنس "بيت الجميع" أمس.`, nil},
		{"the paper's words", `ذكرت صحيفة "دي فيلت" أن الاتفاق قريب. ووفق الصحيفة "وصلت الشهادة إليه حينما كان في جزيرة بعيدة".`, []string{
			"direct OUTLET:دي فيلت | وصلت الشهادة إليه حينما كان في جزيرة بعيدة", "reported OUTLET:دي فيلت | الاتفاق قريب"}},
		{"a study and what it is about", "كشفت دراسة حديثة عن دواء جديد للمرض. وأكدت الدراسة أن الدواء آمن.", []string{
			"reported UNNAMED:دراسة حديثة | الدواء آمن", "reported UNNAMED:دراسة حديثة | دواء جديد للمرض"}},
		{"the army is not its radio", "أعلنت إذاعة الجيش الإسرائيلي أن الوفد عاد. وأضاف الجيش الإسرائيلي أن الموعد باق.", []string{
			"reported BROADCASTER:إذاعة الجيش الإسرائيلي | الوفد عاد", "reported OFFICE:الجيش الإسرائيلي | الموعد باق"}},
		{"the most prominent", "وهو من أبرز من عرف مايك بنس في حياته كلها.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
