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
		{"after when and where", pence + `وخلال حديثه مع كلاوس شواب عن مسيرته قال "لن نتراجع عن هذا القرار أبدا".`, []string{"direct مايك بنس | لن نتراجع عن هذا القرار أبدا", near}},
		{"two of them", pence + `وبعد أن زار جو بايدن المدينة والتقى فؤاد حسين جيرانه قال "لن نتراجع عن هذا القرار أبدا".`, []string{"direct  | لن نتراجع عن هذا القرار أبدا", near}},
		{"the official is he", pence + "وأكد المسؤول الحكومي أن الموعد باق.", []string{near, "reported مايك بنس | الموعد باق"}},
		{"an official was spoken of", "رفض مسؤول يمني التعليق. " + pence + "وأكد المسؤول أن الموعد باق.", []string{near, "reported UNNAMED:مسؤول يمني | الموعد باق"}},
		{"the spokesman went on", "وأكد المتحدث باسم الرئاسة الروسية ديميتري بيسكوف أن الموعد باق. وأضاف المتحدث باسم الكرملين أن الوفد عاد.", []string{
			"reported ديميتري بيسكوف | الموعد باق", "reported ديميتري بيسكوف | الوفد عاد"}},
		{"another spokesman said", "وأكد المتحدث باسم الرئاسة الروسية ديميتري بيسكوف أن الموعد باق. وقال المتحدث باسم الشركة إن الوفد عاد.", []string{
			"reported OFFICE:المتحدث باسم الشركة | الوفد عاد", "reported ديميتري بيسكوف | الموعد باق"}},
		{"behind a long role and a comma", "قال كبير الاقتصاديين ورئيس إدارة الأبحاث لدى الشركة، الدكتور فهد التركي، في مقابلة، إن الموعد باق.", []string{"reported فهد التركي | الموعد باق"}},
		{"behind his master", `وقال المحامي الخاص لترامب رودي جولياني إن الموعد باق.`, []string{"reported رودي جولياني | الموعد باق"}},
		{"what exists", "وأكدت وزارة الصحة وجود اللقاح في كل مدينة.", []string{"reported OFFICE:وزارة الصحة | وجود اللقاح في كل مدينة"}},
		{"a form of address", "وانتقد السناتور روبرت منينديز سياسة الحكومة في المنطقة.", []string{"reported روبرت منينديز | سياسة الحكومة في المنطقة"}},
		{"fighters and what they claim", "وأعلن مسلحون تابعون للتنظيم مسؤوليتهم عن الهجوم.", []string{"reported مسلحون تابعون للتنظيم | مسؤوليتهم عن الهجوم"}},
		{"her opponents", "ويرى معارضوها أن الموعد باق.", []string{"reported معارضوها | الموعد باق"}},
		{"mockingly", pence + "وأردف متهكما أن الموعد باق.", []string{near, "reported مايك بنس | الموعد باق"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
