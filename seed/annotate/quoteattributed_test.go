package annotate_test

import "testing"

// What somebody is said to be, who speaks for whom, and officials who are the one
// that just spoke.
func TestDescribersAndOfficials(t *testing.T) {
	const pence = "وذكر مايك بنس أن الاتفاق قريب. "
	const near = "reported مايك بنس | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"describes", `ووصف مايك بنس القرار بأنه "خطوة كبيرة جدا نحو السلام".`, []string{"direct مايك بنس | خطوة كبيرة جدا نحو السلام"}},
		{"goes on describing", pence + "ووصف القرار بأنه خطوة كبيرة نحو السلام.", []string{near, "reported مايك بنس | بأنه خطوة كبيرة نحو السلام"}},
		{"a description", pence + "وكان وصف القرار بأنه خطوة كبيرة مبكرا.", []string{near}},
		{"by whose tongue", "وأكدت الأردن على لسان المتحدث باسم الحكومة محمد المومني أن الوفد عاد.", []string{"reported محمد المومني | الوفد عاد"}},
		{"stressed for its own part", "وأكدت الأردن على ضرورة الحوار بين الجيران.", []string{"reported الأردن | ضرورة الحوار بين الجيران"}},
		{"after when and where", pence + `وخلال لقائه مع كلاوس شواب عن أعماله قال "لن نتراجع عن هذا القرار أبدا".`, []string{"direct مايك بنس | لن نتراجع عن هذا القرار أبدا", near}},
		{"two of them", pence + `وبعد أن زار جو بايدن المدينة والتقى فؤاد حسين جيرانه قال "لن نتراجع عن هذا القرار أبدا".`, []string{"direct  | لن نتراجع عن هذا القرار أبدا", near}},
		{"the official is he", pence + "وأكد المسؤول الحكومي أن الموعد باق.", []string{near, "reported مايك بنس | الموعد باق"}},
		{"an official was spoken of", "رفض مسؤول يمني التعليق. " + pence + "وأكد المسؤول أن الموعد باق.", []string{near, "reported UNNAMED:مسؤول يمني | الموعد باق"}},
		{"the spokesman went on", "وأكد المتحدث باسم الرئاسة الروسية ديميتري بيسكوف أن الموعد باق. وأضاف المتحدث باسم الكرملين أن الوفد عاد.", []string{
			"reported ديميتري بيسكوف | الموعد باق", "reported ديميتري بيسكوف | الوفد عاد"}},
		{"another spokesman said", "وأكد المتحدث باسم الرئاسة الروسية ديميتري بيسكوف أن الموعد باق. وقال المتحدث باسم الشركة إن الوفد عاد.", []string{
			"reported OFFICE:المتحدث باسم الشركة | الوفد عاد", "reported ديميتري بيسكوف | الموعد باق"}},
		{"behind a long role and a comma", "قال كبير المحللين ورئيس قسم الأبحاث لدى الشركة، الدكتور فهد التركي، في مقابلة، إن الموعد باق.", []string{"reported فهد التركي | الموعد باق"}},
		{"behind his master", `وقال المحامي الخاص لترامب رودي جولياني إن الموعد باق.`, []string{"reported رودي جولياني | الموعد باق"}},
		{"what exists", "وأكدت وزارة الصحة وجود اللقاح في كل مدينة.", []string{"reported OFFICE:وزارة الصحة | وجود اللقاح في كل مدينة"}},
		{"a form of address", "وانتقد السناتور روبرت منينديز سياسة الحكومة في المنطقة.", []string{"reported روبرت منينديز | سياسة الحكومة في المنطقة"}},
		{"fighters and what they claim", "وأعلن مسلحون تابعون للتنظيم مسؤوليتهم عن الهجوم.", []string{"reported مسلحون تابعون للتنظيم | مسؤوليتهم عن الهجوم"}},
		{"her opponents", "ويرى معارضوها أن الموعد باق.", []string{"reported معارضوها | الموعد باق"}},
		{"the coach went on", `وقال مدرب ليفربول يورغن كلوب إن الموعد باق. وأضاف المدرب الألماني "لن نتراجع عن هذا القرار أبدا".`, []string{
			"direct يورغن كلوب | لن نتراجع عن هذا القرار أبدا", "reported يورغن كلوب | الموعد باق"}},
		{"another coach said", `وقال مدرب ليفربول يورغن كلوب إن الموعد باق. وأعلن وزير الرياضة أن الوفد عاد.`, []string{
			"reported OFFICE:وزير الرياضة | الوفد عاد", "reported يورغن كلوب | الموعد باق"}},
		{"in which he said", `ونقلت مواقع تصريحات عن وزير الرياضة إسحق أسياما قال فيها "إن الاتحاد سيعود إلى العمل قريبا".`, []string{"direct إسحق أسياما | إن الاتحاد سيعود إلى العمل قريبا"}},
		{"recognition is no statement", "اعترف دونالد ترامب بالقدس عاصمة لإسرائيل.", nil},
		{"admission is", "اعترف دونالد ترامب بالخطأ في هذا الملف.", []string{"reported دونالد ترامب | بالخطأ في هذا الملف"}},
		{"one and another", "ودعا الاتحاد الأوروبي والأمم المتحدة إلى ضبط النفس.", []string{"reported OFFICE:الاتحاد الأوروبي | ضبط النفس"}},
		{"a journalist asks a minister", `وسأل صحفي هولندي وزير خارجية تركيا: "هل عاد الوفد من المدينة أم لا؟".`, []string{"direct UNNAMED:صحفي هولندي | هل عاد الوفد من المدينة أم لا؟"}},
		{"and that, in marks again", `وأكد مايك بنس أنه "ليس من العدل أن ينتظر الوفد وحده"، وأنه "لا تراجع عن هذا القرار أبدا".`, []string{
			"direct مايك بنس | لا تراجع عن هذا القرار أبدا", "direct مايك بنس | ليس من العدل أن ينتظر الوفد وحده"}},
		{"the name of what is formed", `أعلن مايك بنس تشكيل "فريق عمل حول إيران".`, []string{`reported مايك بنس | تشكيل "فريق عمل حول إيران"`}},
		{"who relays goes on in her gender", "قتل ثلاثة أشخاص في القصف، بحسب رويترز. وأضافت أن البحث مستمر.", []string{
			"reported AGENCY:رويترز | البحث مستمر", "reported AGENCY:رويترز | قتل ثلاثة أشخاص في القصف"}},
		{"he goes on in his", pence + "قتل ثلاثة أشخاص في القصف، بحسب رويترز. وأضاف أن البحث مستمر.", []string{
			near, "reported AGENCY:رويترز | قتل ثلاثة أشخاص في القصف", "reported مايك بنس | البحث مستمر"}},
		{"which said", "ووقع الحادث مساء، بحسب وكالة رويترز التي أشارت إلى أن البحث مستمر.", []string{"reported AGENCY:رويترز | البحث مستمر"}},
		{"in due time", "وأوضح مايك بنس أن الوفد سيعود، في الوقت المناسب، إلى المدينة.", []string{"reported مايك بنس | الوفد سيعود، في الوقت المناسب، إلى المدينة"}},
		{"in the meantime", "وأوضح مايك بنس أن الوفد سيعود، في الوقت الذي تستعد فيه المدينة للعيد.", []string{"reported مايك بنس | الوفد سيعود"}},
		{"mockingly", pence + "وأردف متهكما أن الموعد باق.", []string{near, "reported مايك بنس | الموعد باق"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
