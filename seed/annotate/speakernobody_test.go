package annotate_test

import "testing"

// What stands after a verb of saying and is nobody; words that look like verbs of
// saying; where the words of one end and the storyteller goes on.
func TestNobodySpeaks(t *testing.T) {
	const husayn, near = "قال فؤاد حسين إن الاتفاق قريب. ", "reported فؤاد حسين | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a time", husayn + "وقال الشهر الماضي إن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"an adverb", husayn + "وقال رداً على سؤال إن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"to whom, then who", husayn + "وأكد لنا المحتجون أن الموعد تأجل.", []string{near, "reported المحتجون | الموعد تأجل"}},
		{"a verbal noun", husayn + "وأكد الحرص على وحدة الصف.", []string{near, "reported فؤاد حسين | الحرص على وحدة الصف"}},
		{"a verbal noun by its form", husayn + "وأكد استمرار الحوار بين الجميع.", []string{near, "reported فؤاد حسين | استمرار الحوار بين الجميع"}},
		{"a verbal noun before another أن", husayn + "وأكد ضرورة الحوار بين الجميع، خاصة أنهم جيران.", []string{near, "reported فؤاد حسين | ضرورة الحوار بين الجميع، خاصة أنهم جيران"}},
		{"his trust", husayn + "وأكد ثقته في أن الموعد قريب.", []string{near, "reported فؤاد حسين | ثقته في أن الموعد قريب"}},
		{"more than a fourth", husayn + "وقال أكثر من الربع إن الموعد تأجل.", []string{near, "reported UNNAMED:أكثر من الربع | الموعد تأجل"}},
		{"more than once", husayn + "وكرر أكثر من مرة أن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"said more", husayn + "وقال أكثر إن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"held to be, in marks", "هذه الأفعال التي تكثر هناك تعتبر \"جريمة كبيرة في حق الجميع\".", nil},
		{"many of them", "وصل فؤاد حسين إلى المدينة بعدما انتقد كثير منهم موعد الزيارة.", []string{"reported كثير منهم | موعد الزيارة"}},
		{"when he announced", "وكان الرئيس، جو بايدن، قد رسم خطوط سياسته كلها، عندما أعلن انسحاب بلاده من الاتفاق.", []string{"reported جو بايدن | انسحاب بلاده من الاتفاق"}},
		{"what is said of her", "وجاء في القرار أن ماريا بوتينا متهمة \"بالعمل مع جهات كثيرة\".", nil},
		{"a body of the same form", "وأكد ائتلاف الجبل أن الموعد تأجل.", []string{"reported OFFICE:ائتلاف الجبل | الموعد تأجل"}},
		{"a tightened siege", "شددت الحصار على المدينة منذ شهر.", nil},
		{"a chief of nothing", "وقال رئيس إن الموعد تأجل.", nil},
		{"a chief", "وقال رئيس الوفد إن الموعد تأجل.", []string{"reported OFFICE:رئيس الوفد | الموعد تأجل"}},
		{"between two", `وقعت الأطراف اتفاقا بين "مصنع الجبل الأخضر الكبير للورق" وغيره.`, nil},
		{"made clear that", husayn + "وبين أن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"is called", `ولديها ابنة تدعى "لي لي".`, nil},
		{"claims that", husayn + "ويدعي أن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"came in a book", "وهذه رواية وردت في كتاب \"تاريخ المدينة القديمة كلها\".", nil},
		{"an adjective of that form", "وهي كلمة معربة من \"لفظ قديم في اللسان كله\".", nil},
		{"a participle after a comma", "قالت وزارة الصحة إن اللقاح آمن، معتبرة أن الوباء انتهى.", []string{
			"reported OFFICE:وزارة الصحة | الوباء انتهى", "reported OFFICE:وزارة الصحة | اللقاح آمن"}},
		{"but he stressed", "قال فؤاد حسين إن الاتفاق بعيد، لكنه أكد أن الحوار مستمر.", []string{
			"reported فؤاد حسين | الاتفاق بعيد", "reported فؤاد حسين | الحوار مستمر"}},
		{"but it is near", "قال فؤاد حسين إن الاتفاق بعيد، لكنه ممكن بالصبر.", []string{"reported فؤاد حسين | الاتفاق بعيد، لكنه ممكن بالصبر"}},
		{"after it had expected", husayn + "وحقق الاقتصاد نموا كبيرا، بعدما كان توقع أن ينكمش كثيرا.", []string{near}},
		{"a company in marks in a title", "وقال الرئيس التنفيذي لمشروع \"بيت الجميع\" مايكل كوهين إن الموعد تأجل.", []string{"reported مايكل كوهين | الموعد تأجل"}},
		{"the same paper goes on", "نقل التقرير عن البيان المشترك قول الطرفين إن \"القوات الأميركية ستعود إلى بلادها قريبا\". وأضاف البيان أن الموعد تأجل.", []string{
			"direct UNNAMED:البيان المشترك | القوات الأميركية ستعود إلى بلادها قريبا", "reported UNNAMED:البيان المشترك | الموعد تأجل"}},
		{"a paper of both", husayn + "ونشر البيان المشترك للوفدين أمس. وأضاف البيان أن الموعد تأجل.", []string{near, "reported UNNAMED:البيان المشترك | الموعد تأجل"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
