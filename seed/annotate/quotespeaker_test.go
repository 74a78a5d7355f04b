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
		{"protesters call on them", "وطالب المحتجون الحكومة بتوفير الماء.", []string{"reported المحتجون | الحكومة بتوفير الماء"}},
		{"an aside of time before the object", "وأعلن مصطفى الكاظمي، أمس الأحد، تشكيل لجنة جديدة.", []string{"reported مصطفى الكاظمي | تشكيل لجنة جديدة"}},
		{"so many officials", "وقال ثلاثة مسؤولين أميركيين إن الموعد تأجل.", []string{"reported UNNAMED:ثلاثة مسؤولين أميركيين | الموعد تأجل"}},
		{"an official who has not spoken yet", "ورفض مسؤول يمني كشف التفاصيل. وقال المسؤول إن الموعد تأجل.", []string{"reported UNNAMED:مسؤول يمني | الموعد تأجل"}},
		{"the same source", "كشف مصدر أمني أن دعوة وصلت. وأفاد نفس المصدر أن الموعد تأجل.", []string{
			"reported UNNAMED:مصدر أمني | الموعد تأجل", "reported UNNAMED:مصدر أمني | دعوة وصلت"}},
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
		{"and called it", "ورحب فؤاد حسين بنتائج الحوار، ووصفها بأنها خطوة كبيرة.", []string{
			"reported فؤاد حسين | بأنها خطوة كبيرة", "reported فؤاد حسين | بنتائج الحوار"}},
		{"what he called is a name", "ورحب فؤاد حسين بنتائج الحوار، ووصف الطريق إلى المدينة.", []string{"reported فؤاد حسين | بنتائج الحوار"}},
		{"one of them, by name", "وقال أحد الأعضاء البارزين في الحزب مايكل كوهين إن الموعد تأجل.", []string{"reported مايكل كوهين | الموعد تأجل"}},
		{"two stretches in marks", "وقال الطرفان إن «دور القوات تحول إلى التدريب» على «نحو يسمح بعودة الجنود إلى بلادهم».", []string{
			"direct الطرفان | دور القوات تحول إلى التدريب", "direct الطرفان | نحو يسمح بعودة الجنود إلى بلادهم"}},
		{"its leaders announced", "وتلك الفصائل أعلن قادتها استمرار القتال في المدينة.", []string{"reported قادتها | استمرار القتال في المدينة"}},
		{"a comma after the subject", "وأعلنت الدولتان، اتفاقهما على موعد جديد.", []string{"reported الدولتان | اتفاقهما على موعد جديد"}},
		{"a comma after the object", husayn + "وأعلنت الاستقالة، بعد ضغوط كثيرة.", []string{near}},
		{"told by ب", "التقى فؤاد حسين ضيفه، وأبلغ فؤاد حسين السفير بعدم رضاه عن التأخير.", []string{"reported فؤاد حسين | السفير بعدم رضاه عن التأخير"}},
		{"a weight is told to nobody", "وهي كأس يبلغ وزنها ستة أرطال بالذهب الخالص.", nil},
		{"the latter", "استقبل مصطفى الكاظمي إسماعيل قاآني، حيث أبلغ الأخير قاآني برفضه الموعد.", []string{"reported مصطفى الكاظمي | قاآني برفضه الموعد"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}

// Statements on a source's word, and the sources that a noun points back to.
func TestStatementsOnASource(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"according to the source", "كشف مصدر مطلع عن زيارة قريبة. ووفق المصدر، فقد تسلم الوزير دعوة رسمية.", []string{
			"reported UNNAMED:مصدر مطلع | تسلم الوزير دعوة رسمية", "reported UNNAMED:مصدر مطلع | زيارة قريبة"}},
		{"according to a plan nobody speaks", "ووفق جدول زمني متفق عليه، يغادر الجنود البلاد.", nil},
		{"according to an outlet", "ووفقا لموقع روسيا اليوم، يعتزم الوزير زيادة الرواتب.", []string{"reported BROADCASTER:روسيا اليوم | يعتزم الوزير زيادة الرواتب"}},
		{"in an outlet officials say", "ووفقا لموقع السومرية، يقول مسؤولون في الشركة إن العقود جاهزة للتوقيع.", []string{"reported UNNAMED:مسؤولون في الشركة | العقود جاهزة للتوقيع"}},
		{"according to a person", "وبحسب مصطفى الكاظمي، فإن البلاد تحتاج إلى حوار شامل.", []string{"reported مصطفى الكاظمي | البلاد تحتاج إلى حوار شامل"}},
		{"the source at the end", "قتل ثلاثة أشخاص في القصف، وفق المرصد.", []string{"reported OFFICE:المرصد | قتل ثلاثة أشخاص في القصف"}},
		{"the source of another's words", "قال فؤاد حسين إن الموعد تأجل، بحسب وكالة رويترز.", []string{"reported فؤاد حسين | الموعد تأجل"}},
		{"a report and its date", "وبحسب تقرير صحافي نُشر في ١١ تموز ٢٠٢١، تسلم الوزير دعوة رسمية.", []string{"reported UNNAMED:تقرير صحافي | تسلم الوزير دعوة رسمية"}},
		{"what an agency published", "اللافت هو الأنباء التي نشرتها وكالة رويترز البريطانية، من أن الوزير وجه رسالة.", []string{"reported AGENCY:رويترز | الوزير وجه رسالة"}},
		{"what an agency published, unsaid", "الصور التي نشرتها وكالة رويترز من المكان كثيرة.", nil},
		{"with a pointer to words in marks", "قال فؤاد حسين إن الحوار مهم، مع الإشارة إلى \"دور المدينة القديمة في ذلك\".", []string{
			"direct فؤاد حسين | دور المدينة القديمة في ذلك", "reported فؤاد حسين | الحوار مهم"}},
		{"the agency again", "نشرت وكالة رويترز خبرا عن الزيارة. وقالت الوكالة إن الوفد سيصل غدا.", []string{"reported AGENCY:رويترز | الوفد سيصل غدا"}},
		{"no agency before", "وقالت الوكالة إن الوفد سيصل غدا.", []string{"reported الوكالة | الوفد سيصل غدا"}},
		{"another office is not meant", "قالت وزارة الصحة إن اللقاح آمن. وقالت المنظمة إن الوباء انتهى.", []string{
			"reported OFFICE:وزارة الصحة | اللقاح آمن", "reported المنظمة | الوباء انتهى"}},
		{"the paper of the office before", "أصدرت وزارة الصحة بيانا. وأكد البيان أن اللقاح آمن.", []string{"reported OFFICE:وزارة الصحة | اللقاح آمن"}},
		{"the report again is no office", "زار الوفد وزارة الصحة. وبحسب التقرير، يعود الوفد غدا إلى المدينة.", nil},
		{"the report named before", "بحسب تقرير صحافي تناول الزيارة، عاد الوفد إلى المدينة. وأشار التقرير إلى أن الموعد تأجل.", []string{
			"reported UNNAMED:تقرير صحافي | الموعد تأجل", "reported UNNAMED:تقرير صحافي | عاد الوفد إلى المدينة"}},
		{"an aside about the outlet", "وبحسب موقع «روسيا اليوم»، الذي زار المدينة، يريد الوزير تعزيز العلاقة.", []string{"reported BROADCASTER:روسيا اليوم | يريد الوزير تعزيز العلاقة"}},
		{"the official named before", "التقى المنسق الأميركي بريت ماكغورك الوزير. وقال المسؤول الأمريكي إن الحوار مستمر.", []string{"reported بريت ماكغورك | الحوار مستمر"}},
		{"an official of another nation", "التقى المنسق الأميركي بريت ماكغورك الوزير. وقال المسؤول الفرنسي إن الحوار مستمر.", []string{"reported UNNAMED:المسؤول الفرنسي | الحوار مستمر"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}

func TestLeanedOn(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"his office relayed it", "وأكد مصطفى الكاظمي أهمية الحوار كما نقل عنه مكتبه الإعلامي في بيان.", []string{"OFFICE المكتب الإعلامي لمصطفى الكاظمي | نقل عنه مكتبه الإعلامي"}},
		{"an office of nobody who spoke", "عاد الوفد أمس، كما نقل عنه مكتبه الإعلامي في بيان.", []string{"UNNAMED مكتبه الإعلامي | نقل عنه مكتبه الإعلامي"}},
		{"he relayed the goods", "كما نقل فؤاد حسين التحية إلى الوفد.", nil},
		{"sources said so", "غادر الوفد المدينة، وفق ما قالت مصادر عدة.", []string{"UNNAMED مصادر عدة | قالت مصادر عدة"}},
		{"what else they asked for", "كما طالبت إدارة المصنع بالمال.", nil},
		{"as needed", "يوزع الخبز وفق ما تحتاج المدينة.", nil},
		{"a source close to him", "ستبدأ الزيارة غدا، كما قال مصدر مقرب منه.", []string{"UNNAMED مصدر مقرب | قال مصدر مقرب"}},
		{"a channel far from its verb", "وكانت قناة الإخبارية السورية، التي تبث من دمشق منذ أعوام، قد نقلت صورا من المكان.", []string{"BROADCASTER التلفزيون السوري | قناة الإخبارية السورية"}},
		{"a channel that relays nothing", "وكانت قناة الإخبارية السورية، التي تبث من دمشق منذ أعوام، قد أغلقت مكاتبها.", nil},
		{"a source ends before its verb", "وقال مصدر طلب عدم كشف هويته إن الوفد عاد.", []string{"UNNAMED مصدر | وقال مصدر"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, citationsOf(read(tt.text)), tt.want)
		})
	}
}
