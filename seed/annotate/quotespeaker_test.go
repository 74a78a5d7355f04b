package annotate_test

import "testing"

// Who speaks, where the name beside the verb is not the one, and what is no
// speech. Each case with a near miss.
func TestSpeakers(t *testing.T) {
	const husayn = "قال فؤاد حسين إن الاتفاق قريب. "
	const near = "reported فؤاد حسين | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a source between كان and قد", husayn + "وكان مصدر قريب من رئيس الوزراء قد كشف أن دعوة وصلت.", []string{
			near, "reported UNNAMED:مصدر قريب من رئيس الوزراء | دعوة وصلت"}},
		{"كان without a subject goes on", husayn + "وكان قد كشف أن دعوة وصلت.", []string{near, "reported فؤاد حسين | دعوة وصلت"}},
		{"an aside after the source, and on with it", husayn + "وكان مسؤول يمني، لم يكشف اسمه، قد تحدث عن رغبة بلاده في السلام. وأضاف أن الموعد تأجل.", []string{
			near, "reported UNNAMED:مسؤول يمني | الموعد تأجل", "reported UNNAMED:مسؤول يمني | رغبة بلاده في السلام"}},
		{"what is told of a source", husayn + "إلا أن مصدرا وصفته الصحيفة بأنه مقرب من جو بايدن قال إن الموعد تأجل.", []string{
			near, "reported UNNAMED:مصدر | الموعد تأجل"}},
		{"after the same particle a name", husayn + "إلا أن جو بايدن قال إن الموعد تأجل.", []string{near, "reported جو بايدن | الموعد تأجل"}},
		{"the storyteller on the source", "كشف مصدر أمني أن دعوة وصلت، ولم يذكر المصدر موعدا لها.", []string{"reported UNNAMED:مصدر أمني | دعوة وصلت"}},
		{"what the source denies is said", "كشف مصدر أمني أن دعوة وصلت، ولم يذهب الوفد إليها.", []string{"reported UNNAMED:مصدر أمني | دعوة وصلت، ولم يذهب الوفد إليها"}},
		{"an outlet in marks relays", "ونقلت «رويترز» عن مسؤول يمني قوله إن الموعد تأجل.", []string{"reported UNNAMED:مسؤول يمني | الموعد تأجل"}},
		{"an outlet in marks says", "وكتبت «نيويورك تايمز» أن الموعد تأجل.", []string{"reported OUTLET:نيويورك تايمز | الموعد تأجل"}},
		{"an unknown name in marks says", "وذكرت «أوراق الجبل» أن الموعد تأجل.", []string{"reported أوراق الجبل | الموعد تأجل"}},
		{"few words in marks are speech after a colon", "وقال فؤاد حسين: «لن نتراجع».", []string{"direct فؤاد حسين | لن نتراجع"}},
		{"his lawyer, by name", "وقال محامي ترامب، مايكل كوهين، إن الموعد تأجل.", []string{"reported مايكل كوهين | الموعد تأجل"}},
		{"his son, without a name", "وقال نجل القذافي إن الموعد تأجل.", []string{"reported نجل القذافي | الموعد تأجل"}},
		{"a role with its complement is his", "وقال محامي الحكومة مايكل كوهين إن الموعد تأجل.", []string{"reported مايكل كوهين | الموعد تأجل"}},
		{"one of his men", husayn + "وقال أحد مساعدي جو بايدن إن الموعد تأجل.", []string{near, "reported UNNAMED:أحد مساعدي جو بايدن | الموعد تأجل"}},
		{"Sunday is nobody", husayn + "وقال الأحد إن الموعد تأجل.", []string{near, "reported فؤاد حسين | الموعد تأجل"}},
		{"those called on are no speakers", "رحب أنطونيو غوتيريش بالاتفاق بين البلدين، ودعا الأطراف إلى ضبط النفس.", []string{
			"reported أنطونيو غوتيريش | الأطراف إلى ضبط النفس", "reported أنطونيو غوتيريش | بالاتفاق بين البلدين"}},
		{"a council calls on them", "ودعا المجلس الأطراف إلى ضبط النفس.", []string{"reported المجلس | الأطراف إلى ضبط النفس"}},
		{"a council and its adjective", "ودعا المجلس الأعلى إلى ضبط النفس.", []string{"reported OFFICE:المجلس الأعلى | ضبط النفس"}},
		{"a nominative calls", "ودعا الطرفان إلى ضبط النفس.", []string{"reported الطرفان | ضبط النفس"}},
		{"nothing but this", "قال فؤاد حسين إن الاتفاق قريب. وأكد حاكم الولاية ذلك.", []string{near}},
		{"a role and what it stressed", "وأكد حاكم الولاية ضرورة الحوار بين الجميع.", []string{"reported OFFICE:حاكم الولاية | ضرورة الحوار بين الجميع"}},
		{"held to be, by nobody", husayn + "وفي المدينة، يعتبر هذا السلوك غير لائق.", []string{near}},
		{"a meeting says nothing", "التقى فؤاد حسين ضيفه. وأشار اللقاء إلى ملفات الحدود.", nil},
		{"to agree is not to say", "اتفق العراق والأردن على أن تعقد الجولة في عمان.", nil},
		{"written on a network", husayn + `وكتب بعدها عبر "تويتر": شكرا لكل من شارك.`, []string{near, "reported فؤاد حسين | شكرا لكل من شارك"}},
		{"through a network is no verb", husayn + `وانتشر الخبر عبر "تويتر": صور وتعليقات كثيرة.`, []string{near}},
		{"a name that looks like على", "أكد المرشد الإيراني، علي خامنئي، أنه لا خلاف مع الجيران.", []string{"reported علي خامنئي | أنه لا خلاف مع الجيران"}},
		{"an adjective's preposition", "أكد مسؤول أمني مطلع على ملف الأموال أن السلطات أوقفت موظفا.", []string{"reported UNNAMED:مسؤول أمني مطلع | السلطات أوقفت موظفا"}},
		{"on whose word it is told is not said", "وأكد مصطفى الكاظمي أهمية الحوار كما نقل عنه مكتبه الإعلامي في بيان.", []string{"reported مصطفى الكاظمي | أهمية الحوار"}},
		{"كما goes on with what is said", "وأكد مصطفى الكاظمي أن الحوار بدأ كما يريد الجميع.", []string{"reported مصطفى الكاظمي | الحوار بدأ كما يريد الجميع"}},
		{"he went on", "وقال جو بايدن إن الجيش صد \"الجبناء\"، وتابع: \"لن نتراجع عن هذا القرار\".", []string{
			"direct جو بايدن | لن نتراجع عن هذا القرار", "reported جو بايدن | الجيش صد \"الجبناء\""}},
		{"and called it", "ورحب فؤاد حسين بنتائج الحوار، ووصفها بأنها خطوة كبيرة.", []string{"reported فؤاد حسين | بنتائج الحوار"}},
		{"two stretches in marks", "وقال الطرفان إن «دور القوات تحول إلى التدريب» على «نحو يسمح بعودة الجنود إلى بلادهم».", []string{
			"direct الطرفان | دور القوات تحول إلى التدريب", "direct الطرفان | نحو يسمح بعودة الجنود إلى بلادهم"}},
		{"its leaders announced", "وتلك الفصائل أعلن قادتها استمرار القتال في المدينة.", []string{"reported قادتها | استمرار القتال في المدينة"}},
		{"a comma after the subject", "وأعلنت الدولتان، اتفاقهما على موعد جديد.", []string{"reported الدولتان | اتفاقهما على موعد جديد"}},
		{"a comma after the object", husayn + "وأعلنت الاستقالة، بعد ضغوط كثيرة.", []string{near}},
		{"told by ب", "التقى فؤاد حسين ضيفه، وأبلغ فؤاد حسين السفير بعدم رضاه عن التأخير.", []string{"reported فؤاد حسين | السفير بعدم رضاه عن التأخير"}},
		{"the latter", "التقى مصطفى الكاظمي إسماعيل قاآني، حيث أبلغ الأخير قاآني بعدم رضاه عن التأخير.", []string{"reported مصطفى الكاظمي | قاآني بعدم رضاه عن التأخير"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
