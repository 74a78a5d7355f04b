package annotate_test

import "testing"

// Where what is said begins and where it ends. Each case with a near miss.
func TestWhatIsSaid(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a hashtag between", "وقال #مصطفى_الكاظمي في كلمة إن الموعد تأجل.", []string{"reported مصطفى الكاظمي | الموعد تأجل"}},
		{"a hashtag is accused", "وصل مصطفى الكاظمي، الذي يتهم #إيران بتأخير السفن.", []string{"reported مصطفى الكاظمي | إيران بتأخير السفن"}},
		{"how old she is is not said", "واعترفت امرأة بعد أيام بأنها باعت السيارة لجارها.", []string{"reported امرأة | بأنها باعت السيارة لجارها"}},
		{"to boast of a confession", "واعترفت الشركة بتأخير السفن في الميناء.", []string{"reported الشركة | بتأخير السفن في الميناء"}},
		{"last year is warned of nothing", "قالت وزارة الصحة إن اللقاح آمن. لكن الوزارة حذرت العام الماضي من أن اللقاح نفد.", []string{
			"reported OFFICE:وزارة الصحة | اللقاح آمن", "reported OFFICE:وزارة الصحة | اللقاح نفد"}},
		{"as what he is known", "ورأى فؤاد حسين، المعروف بأنه من أنصار الحوار، أن الموعد تأجل.", []string{"reported فؤاد حسين | الموعد تأجل"}},
		{"a participle has what is said for itself", "وكان فؤاد حسين قد أعلن قبوله الدعوة مشيرا إلى أن الموعد تأجل.", []string{
			"reported فؤاد حسين | الموعد تأجل", "reported فؤاد حسين | قبوله الدعوة"}},
		{"saying so is no other statement", "وحذر فؤاد حسين قائلا إن الموعد تأجل.", []string{"reported فؤاد حسين | الموعد تأجل"}},
		{"what another says is his own", "ودعا فؤاد حسين الصحفيين إلى زيارة ما تقول إنه موقع قديم.", []string{"reported فؤاد حسين | الصحفيين إلى زيارة ما تقول إنه موقع قديم"}},
		{"meanwhile another said", "وقال فؤاد حسين إن الموعد تأجل فيما أوضحت باربرا ليف أن الوفد عاد.", []string{
			"reported باربرا ليف | الوفد عاد", "reported فؤاد حسين | الموعد تأجل"}},
		{"meanwhile something happens", "وقال فؤاد حسين إن الموعد تأجل فيما ينتظر الوفد في المطار.", []string{"reported فؤاد حسين | الموعد تأجل فيما ينتظر الوفد في المطار"}},
		{"the verb of what is spoken of", "وقالت وزارة الصحة إن دراسة حديثة، أجراها أطباء في العاصمة، أظهرت أن اللقاح آمن.", []string{
			"reported OFFICE:وزارة الصحة | دراسة حديثة، أجراها أطباء في العاصمة، أظهرت أن اللقاح آمن"}},
		{"by the law is a part of it", "وقالت وزارة الصحة إنها ليست ملزمة وفقا للقواعد بطلب الرأي.", []string{"reported OFFICE:وزارة الصحة | إنها ليست ملزمة وفقا للقواعد بطلب الرأي"}},
		{"by an agency is not", "وقالت وزارة الصحة إن اللقاح نفد وفقا لرويترز.", []string{"reported OFFICE:وزارة الصحة | اللقاح نفد"}},
		{"as far as he knows", "وقال فؤاد حسين إن الموعد باق على حد علمه.", []string{"reported فؤاد حسين | الموعد باق على حد علمه"}},
		{"as he put it", "وقال فؤاد حسين إن الموعد باق على حد تعبيره.", []string{"reported فؤاد حسين | الموعد باق"}},
		{"expressed", "قالت باربرا ليف إن الموعد باق. وعبرت عن اعتقادها بأن الحوار سيبدأ قريبا.", []string{
			"reported باربرا ليف | اعتقادها بأن الحوار سيبدأ قريبا", "reported باربرا ليف | الموعد باق"}},
		{"crossed", "قالت باربرا ليف إن الموعد باق. وعبرت السفينة المضيق أمس.", []string{"reported باربرا ليف | الموعد باق"}},
		{"refused to disclose", `وقال مسؤول يمني رفض كشف هويته "لن نتراجع عن هذا القرار أبدا".`, []string{"direct UNNAMED:مسؤول يمني | لن نتراجع عن هذا القرار أبدا"}},
		{"a third", `قال فؤاد حسين إن الموعد باق. وتابع ثالث "هل عاد الوفد من المدينة أم لا؟".`, []string{
			"direct ثالث | هل عاد الوفد من المدينة أم لا؟", "reported فؤاد حسين | الموعد باق"}},
		{"follows a thing", `قال فؤاد حسين إن الموعد باق. وتابع الوفد "الليلة الطويلة".`, []string{"reported فؤاد حسين | الموعد باق"}},
		{"expects a rise", "وقال فؤاد حسين إن الموعد باق. وتوقع ارتفاع عدد الضيوف.", []string{"reported فؤاد حسين | ارتفاع عدد الضيوف", "reported فؤاد حسين | الموعد باق"}},
		{"a threat of a few words", `ترامب يهدد بـ"عقاب شديد" لكل من يتأخر.`, []string{`reported ترامب | "عقاب شديد" لكل من يتأخر`}},
		{"data shows", "وأظهرت بيانات معهد الإحصاء أن الأسعار ارتفعت.", []string{"reported OFFICE:معهد الإحصاء | الأسعار ارتفعت"}},
		{"experts are not the sources before", "قالت مصادر في الوكالة إن الرحلة باقية. ويشير الخبراء إلى أن الموعد تأجل.", []string{
			"reported UNNAMED:الخبراء | الموعد تأجل", "reported UNNAMED:مصادر في الوكالة | الرحلة باقية"}},
		{"a spokesman of somebody is not those before", "قالت مصادر إن الرحلة باقية. وأكد المتحدث باسم الشركة أن الموعد تأجل.", []string{
			"reported OFFICE:المتحدث باسم الشركة | الموعد تأجل", "reported UNNAMED:مصادر | الرحلة باقية"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}

// Views, songs, agencies and bodies led by somebody.
func TestWhatIsHeldAndSung(t *testing.T) {
	const pence = "وذكر مايك بنس أن الاتفاق قريب. "
	const near = "reported مايك بنس | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"held to be", "واعتبر مايك بنس القرار خطأ كبيرا.", []string{"reported مايك بنس | القرار خطأ كبيرا"}},
		{"held by nobody", "واعتبر محمد صلاح أفضل لاعب في البلاد.", nil},
		{"a song says", `وتقول الأغنية "يا ليل الصب متى غده أقيام الساعة موعده".`, nil},
		{"there is", "وقالت باربرا ليف، مساعدة الوزير، ثمة حلقة مفقودة في الملف.", []string{"reported باربرا ليف | ثمة حلقة مفقودة في الملف"}},
		{"there is not", "وقالت باربرا ليف، مساعدة الوزير، ليس ثمة حلقة مفقودة في الملف.", nil},
		{"a president's administration", "وكانت إدارة دونالد ترامب هددت طهران بفرض عقوبات جديدة.", []string{"reported OFFICE:إدارة دونالد ترامب | طهران بفرض عقوبات جديدة"}},
		{"a president", "وكان دونالد ترامب هدد طهران بفرض عقوبات جديدة.", []string{"reported دونالد ترامب | طهران بفرض عقوبات جديدة"}},
		{"a man whose words another body tells", `وذكر الكرملين أن الرئيس رجب طيب أردوغان قال في رسالة إليه: "أود أن أقدم خالص التعازي لأسرة الجندي".`, []string{
			"direct رجب طيب أردوغان | أود أن أقدم خالص التعازي لأسرة الجندي"}},
		{"an agency and its state", "وحسب وكالة الأناضول، التابعة للحكومة التركية، قال مايك بنس إن الموعد باق.", []string{"reported مايك بنس | الموعد باق"}},
		{"another is named in the sentence", pence + "وليست هذه المرة الأولى التي يهاجم فيها دونالد ترامب خصومه، ونفى عدة اتهامات ضده.", []string{near}},
		{"nobody else is", pence + "وليست هذه المرة الأولى، ونفى عدة اتهامات ضده.", []string{near, "reported مايك بنس | عدة اتهامات ضده"}},
		{"units deny any link", pence + "وأنكرت الوحدات الكردية أي صلة بالقرار الأخير.", []string{near, "reported الوحدات الكردية | أي صلة بالقرار الأخير"}},
		{"what fossils tell", "قال علماء إن الموعد باق. وعثر علماء على حفريات لطائر عاش هنا، تكشف عن مزيج من الصفات.", []string{"reported UNNAMED:علماء | الموعد باق"}},
		{"whether it accuses", `وردا على سؤال عما إذا كانت حركة حماس تتهم إسرائيل بقتله، قال مايك بنس "لن أعلق على هذا الموضوع أبدا".`, []string{"direct مايك بنس | لن أعلق على هذا الموضوع أبدا"}},
		{"it accuses", "وكانت حركة حماس تتهم إسرائيل بقتله.", []string{"reported OFFICE:حركة حماس | إسرائيل بقتله"}},
		{"noticed this and that", `وجاء هذا بعدما لاحظ المسؤولون ارتفاعا كبيرا في الأسعار و"تقصيرا في عمل الشرطة كلها".`, nil},
		{"the ministry that spoke", `قالت وزارة الصحة اليمنية إن الموعد باق. وأكدت الوزارة أن "الوفد زار وزارة الصحة المصرية أمس". وأضافت الوزارة أن الوفد عاد.`, []string{
			"direct OFFICE:وزارة الصحة اليمنية | الوفد زار وزارة الصحة المصرية أمس", "reported OFFICE:وزارة الصحة اليمنية | الموعد باق", "reported OFFICE:وزارة الصحة اليمنية | الوفد عاد"}},
		{"in the last days", "وهددت فرنسا في الأيام الأخيرة دمشق بعقوبات جديدة.", []string{"reported فرنسا | بعقوبات جديدة"}},
		{"an alliance by its name in marks", `كشف المتحدث باسم التحالف "تحالف دعم الشرعية في اليمن" عن سبب التأخير.`, []string{"reported OFFICE:المتحدث باسم التحالف | سبب التأخير"}},
		{"of which something is told", `وتساءل مغردون عن موقف الوفد، حيث يضم المبنى "مكتب المدينة القديمة كلها".`, nil},
		{"a man said, a body tells", `وأفادت وزارة الصحة بأن وزير الخارجية، مايك بومبيو، قال إن "الوفد سيعود غدا إلى المدينة".`, []string{"direct مايك بومبيو | الوفد سيعود غدا إلى المدينة"}},
		{"said this in a place that is named", `وأعلن ذلك في جلسة طويلة بعنوان "المدن القديمة وأهلها اليوم".`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
