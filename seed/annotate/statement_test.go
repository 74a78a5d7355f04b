package annotate_test

import "testing"

// Whose words they are, where the speaker's name is long, stands elsewhere or is
// an office's: each case with a near miss.
func TestWhoseWords(t *testing.T) {
	const told = "reported شاكر حداد | تأجل الموعد إلى الشهر المقبل"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a spokesman speaks for his office", "قال المتحدث باسم الجيش الفرنسي إن القوات عادت.", []string{"reported OFFICE:المتحدث باسم الجيش الفرنسي | القوات عادت"}},
		{"the spokesman again", "قال المتحدث باسم الجيش الفرنسي إن القوات عادت. وأضاف المتحدث أن الأمر انتهى.", []string{
			"reported OFFICE:المتحدث باسم الجيش الفرنسي | الأمر انتهى", "reported OFFICE:المتحدث باسم الجيش الفرنسي | القوات عادت"}},
		{"a spokesman of nobody", "قال متحدث إن القوات عادت.", []string{"reported UNNAMED:متحدث | القوات عادت"}},
		{"a high official of somebody", "أعلن مسؤول كبير في الاتحاد الأوروبي أن الموعد تأجل.", []string{"reported UNNAMED:مسؤول كبير في الاتحاد الأوروبي | الموعد تأجل"}},
		{"what he speaks is no part of him", "وتابع المسؤول في وزارة الزراعة التونسية تصريحاته قائلا: \"لن نتراجع عن هذا القرار\".", []string{
			"direct UNNAMED:المسؤول في وزارة الزراعة التونسية | لن نتراجع عن هذا القرار"}},
		{"when a company spoke", "وأعلنت شركة الطيران الروسية الشهر الماضي أنها ستعود.", []string{"reported OFFICE:شركة الطيران الروسية | أنها ستعود"}},
		{"a paper of somebody's lawyer", "وقال بيان صادر عن محامي مايكل كوهين إن الأمر انتهى.", []string{"reported OFFICE:محامي مايكل كوهين | الأمر انتهى"}},
		{"by the tongue of another", "ونقل البيان على لسان نيكي هايلي قولها: \"لن نتراجع عن هذا القرار\".", []string{"direct نيكي هايلي | لن نتراجع عن هذا القرار"}},
		{"a country threatens companies", "هددت إيران الشركات الأوروبية بفرض غرامات عليها.", []string{"reported إيران | الشركات الأوروبية بفرض غرامات عليها"}},
		{"an agency in marks", "وقالت \"ناسا\" إن الرحلة تأجلت.", []string{"reported OFFICE:ناسا | الرحلة تأجلت"}},
		{"a stubborn man", "يصر مصطفى الكاظمي العنيد على أن الحوار قريب.", []string{"reported مصطفى الكاظمي | الحوار قريب"}},
		{"one of them, called so", "قال أحد المستخدمين يُدعى توم حداد إن الأمر انتهى.", []string{"reported توم حداد | الأمر انتهى"}},
		{"one of them", "قال أحد المستخدمين إن الأمر انتهى.", []string{"reported UNNAMED:أحد المستخدمين | الأمر انتهى"}},
		{"the official who said", "كشف مصدر مطلع عن زيارة قريبة. ونشرت الصحف كلام المصدر الذي قال إن الموعد تأجل.", []string{
			"reported UNNAMED:مصدر مطلع | الموعد تأجل", "reported UNNAMED:مصدر مطلع | زيارة قريبة"}},
		{"who had told another", "وكان ترامب أبلغ كيم بأن اللقاء تأجل.", []string{"reported ترامب | اللقاء تأجل"}},
		{"if not is no opener", "وهدد فؤاد حسين الوفد إن لم يغادر المدينة.", nil},
		{"an office by the end of its name", "وصل تركي آل الشيخ، رئيس مجلس إدارة الهيئة العامة للرياضة، أمس. وقال رئيس الهيئة العامة للرياضة إن الموعد قريب.", []string{"reported تركي آل الشيخ | الموعد قريب"}},
		{"a participle after another's deed", "قال فؤاد حسين إن الموعد قريب. ثم وصل علي خامنئي إلى المدينة وزار السوق. مؤكدا أن الحوار مستمر.", []string{
			"reported علي خامنئي | الحوار مستمر", "reported فؤاد حسين | الموعد قريب"}},
		{"which he stressed", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد.", []string{told}},
		{"which he stressed to somebody", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد في تصريح لإذاعة محلية.", []string{told}},
		{"and he goes on", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد. وأضاف أن الأمر انتهى.", []string{"reported شاكر حداد | الأمر انتهى", told}},
		{"the same source is a man", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد. وأضاف ذات المصدر أن الأمر انتهى.", []string{"reported شاكر حداد | الأمر انتهى", told}},
		{"which he stressed to a radio", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد لمراسل \"الشروق\".", []string{told}},
		{"the source himself", "تأجل الموعد إلى الشهر المقبل، وفق ما أكده المحامي شاكر حداد. وأضاف المصدر نفسه أن الأمر انتهى.", []string{"reported شاكر حداد | الأمر انتهى", told}},
		{"the source himself, nameless", "كشف مصدر مطلع عن زيارة قريبة. وأضاف المصدر نفسه أن الأمر انتهى.", []string{
			"reported UNNAMED:مصدر مطلع | الأمر انتهى", "reported UNNAMED:مصدر مطلع | زيارة قريبة"}},
		{"what a command announced", "أعلنت قيادة الشرطة الاتحادية مقتل ثلاثة من عناصرها.", nil},
		{"that a command announced", "أعلنت قيادة الشرطة الاتحادية أن الأمر انتهى.", []string{"reported OFFICE:قيادة الشرطة الاتحادية | الأمر انتهى"}},
		{"to the journalists", "قال فؤاد حسين إن الموعد قريب. وأبلغ الصحافيين في المطار أن الأمر انتهى.", []string{"reported فؤاد حسين | الأمر انتهى", "reported فؤاد حسين | الموعد قريب"}},
		{"the journalists themselves", "قال فؤاد حسين إن الموعد قريب. وذكر الصحافيون أن الأمر انتهى.", []string{
			"reported الصحافيون | الأمر انتهى", "reported فؤاد حسين | الموعد قريب"}},
		{"millions say", "قال فؤاد حسين إن الموعد قريب. وتؤكد الملايين أن الأمر انتهى.", []string{"reported الملايين | الأمر انتهى", "reported فؤاد حسين | الموعد قريب"}},
		{"mockingly", "قال فؤاد حسين إن الموعد قريب. وأردف متهكما: \"لن نتراجع عن هذا القرار\".", []string{"direct فؤاد حسين | لن نتراجع عن هذا القرار", "reported فؤاد حسين | الموعد قريب"}},
		{"as a paper relayed", "وبحسب ما نقلت صحيفة \"غارديان\"، فإن السفينة ستعود غدا.", []string{"reported OUTLET:الغارديان | السفينة ستعود غدا"}},
		{"as needed nobody says", "وبحسب ما تحتاج المدينة، توزع السفينة الخبز غدا.", nil},
		{"condemned by a country", "قال فؤاد حسين إن الموعد قريب. بدورها، دانت مصر قصف الأحياء السكنية.", []string{
			"reported فؤاد حسين | الموعد قريب", "reported مصر | قصف الأحياء السكنية"}},
		{"an agency that is no outlet, again", "زار الوفد وكالة موديز أمس. واعتبرت الوكالة أن الأمر جيد.", []string{"reported OFFICE:وكالة موديز | الأمر جيد"}},
		{"somebody else, of no table", "قال فؤاد حسين إن الموعد قريب. وكانت سفينة كبيرة راسية، أكدت ضرورة الانتظار أسبوعا.", []string{
			"reported سفينة كبيرة راسية | ضرورة الانتظار أسبوعا", "reported فؤاد حسين | الموعد قريب"}},
		{"where he said it", "وصل عادل الجبير إلى فيينا، حيث قال: \"لن نتراجع عن هذا القرار\".", []string{"direct عادل الجبير | لن نتراجع عن هذا القرار"}},
		{"through an agency, his words", "وقال فؤاد حسين إن الموعد قريب. ونقلت عنه وكالة رويترز قوله إن الأمر انتهى.", []string{
			"reported فؤاد حسين | الأمر انتهى", "reported فؤاد حسين | الموعد قريب"}},
		{"sources of the press", "ونقلت صحيفة «إكسبرس» عن مصادر صحفية إسبانية قولها إن الأمر انتهى.", []string{"reported UNNAMED:مصادر صحفية إسبانية | الأمر انتهى"}},
		{"threats of bands, by a body's paper", "وتلك الفصائل التي هددت بضرب القوافل القادمة إلى المدينة، وذلك بحسب بيان \"هيئة الجبل\".", []string{"reported OFFICE:هيئة الجبل | بضرب القوافل القادمة إلى المدينة"}},
		{"threats of bands, told by others", "وتلك الفصائل التي هددت بضرب القوافل القادمة إلى المدينة، وذلك بحسب وزارة الصحة.", nil},
		{"threats of bands, by nobody", "وتلك الفصائل التي هددت بضرب القوافل القادمة إلى المدينة، وذلك بعد اجتماع.", nil},
		{"a source goes on", "اللافت هو الأنباء التي نشرتها وكالة رويترز، من أن الوزير وجه رسالة، كما أبدى فيها رغبته بالحوار، بحسب الوكالة.", []string{
			"reported AGENCY:رويترز | أبدى فيها رغبته بالحوار", "reported AGENCY:رويترز | الوزير وجه رسالة"}},
		{"another source goes on", "اللافت هو الأنباء التي نشرتها وكالة رويترز، من أن الوزير وجه رسالة، كما أبدى فيها رغبته بالحوار، بحسب وزارة الصحة.", []string{
			"reported AGENCY:رويترز | الوزير وجه رسالة"}},
		{"a source between commas", "سجلت المدينة ارتفاعا في عدد السياح، بحسب وزارة السياحة، في علامة على موسم جيد.", []string{"reported OFFICE:وزارة السياحة | سجلت المدينة ارتفاعا في عدد السياح"}},
		{"a paper of another country, then", "ووفقا لصحيفة «ماركا» الإسبانية فإن اللاعب سيعود غدا.", []string{"reported OUTLET:ماركا | اللاعب سيعود غدا"}},
		{"frankly is nobody", "وخرج فؤاد حسين ليقول صراحة إن الأمر انتهى. ويقول صراحة إن الموعد قريب.", []string{"reported فؤاد حسين | الموعد قريب"}},
		{"other subjects are not carried", "قال فؤاد حسين إن الموعد قريب. وأعلن المديرون التنفيذيون انسحابهم من المؤتمر.", []string{"reported المديرون التنفيذيون | انسحابهم من المؤتمر", "reported فؤاد حسين | الموعد قريب"}},
		{"a country and on with it", "من جهتها، عبرت الصين عن غضبها من الأمر، وقالت إنها سترد غدا.", []string{"reported الصين | إنها سترد غدا", "reported الصين | غضبها من الأمر"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}

// Outlets by names that others bear, agencies by their whole names, and networks
// with words between.
func TestCitedByWhichName(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a paper that has namesakes", "ونشرت صحيفة الصباح الخبر.", []string{"OUTLET صحيفة الصباح | صحيفة الصباح"}},
		{"the same with its country", "ونشرت صحيفة «الصباح» التونسية الخبر.", []string{"OUTLET الصباح التونسية | صحيفة «الصباح» التونسية"}},
		{"a paper without namesakes", "ونشرت صحيفة العربي الجديد الخبر.", []string{"OUTLET العربي الجديد | صحيفة العربي الجديد"}},
		{"an agency by its whole name", "ونشرته وكالة الأنباء السودانية الرسمية.", []string{"AGENCY سونا | وكالة الأنباء السودانية"}},
		{"an agency of no table", "ونشرته وكالة الأنباء الجبلية.", nil},
		{"a network after its kind", "ونشرت الصورة على حسابها في موقع التواصل الاجتماعي «إنستغرام».", []string{"SOCIAL_NETWORK إنستغرام | «إنستغرام»"}},
		{"a network's owner is none", "وزار الوفد مقر موقع التواصل الاجتماعي «إنستغرام».", nil},
		{"a paper and who issued it", "أغلقت الطرق حسب بلاغ أصدرته الداخلية أمس.", []string{"UNNAMED الداخلية | حسب بلاغ"}},
		{"police of no country", "أغلقت الطرق، بحسب الشرطة.", []string{"UNNAMED الشرطة | بحسب الشرطة"}},
		{"police of a country", "زار الوفد الشرطة البريطانية. وأغلقت الطرق، بحسب الشرطة.", []string{"OFFICE الشرطة البريطانية | بحسب الشرطة"}},
		{"the channel of a programme", "عاد المذيع إلى برنامجه على قناة \"الحرة\" أمس.", nil},
		{"said to the channel", "وقال فؤاد حسين في مقابلة مع قناة \"الحرة\" إن الموعد قريب.", []string{"BROADCASTER الحرة | قناة \"الحرة\""}},
		{"a paper of nobody's", "أغلقت الطرق حسب بلاغ نشر أمس.", []string{"UNNAMED بلاغ | حسب بلاغ"}},
		{"a magazine whose name begins with و", "ونشره في مجلة «ويرد» العلمية.", []string{"OUTLET ويرد | مجلة «ويرد»"}},
		{"what networks do to the young", "درس الوفد تأثير مواقع التواصل الاجتماعي على الشباب.", nil},
		{"said on networks", "كتب الوفد على مواقع التواصل الاجتماعي أمس.", []string{"UNNAMED مواقع التواصل الاجتماعي | مواقع التواصل الاجتماعي"}},
		{"whom an official told", "عاد الوفد، كما أفاد مسؤول عسكري تركي وكالة فرانس برس.", []string{
			"AGENCY وكالة فرانس برس | وكالة فرانس برس", "UNNAMED مسؤول عسكري تركي | أفاد مسؤول عسكري تركي"}},
		{"two bodies", "أوصت اللجنة الاتحاد السعودي لكرة القدم بأن يشطب اسمه.", nil},
		{"reports end at then", "وبحسب ما نقلته تقارير دولية فإن الوفد عاد أمس.", []string{"UNNAMED تقارير دولية | نقلته تقارير دولية"}},
		{"a source ends at whom it told", "عاد الوفد أمس، وفق ما أكده مصدر أمني لمراسل الصحيفة.", []string{"UNNAMED مصدر أمني | أكده مصدر أمني"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, citationsOf(read(tt.text)), tt.want)
		})
	}
}
