package annotate_test

import "testing"

// Who accuses and who is accused: the object is never the speaker.
func TestAccusedAreNoSpeakers(t *testing.T) {
	const near = "reported فؤاد حسين | الاتفاق قريب"
	const husayn = "قال فؤاد حسين إن الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a subject after إن", "بل إن قوى محلية، اتهمت ممثل الوفد الزائر بأنه أخر التوقيع.", []string{"reported قوى محلية | بأنه أخر التوقيع"}},
		{"a subject after the verb", "واتهمت قوى محلية الوفد الزائر بتأخير التوقيع.", []string{"reported قوى محلية | الوفد الزائر بتأخير التوقيع"}},
		{"a relative pronoun's antecedent", "ووصل مصطفى الكاظمي، الذي يتهم الجيش بقصف المدينة.", []string{"reported مصطفى الكاظمي | الجيش بقصف المدينة"}},
		{"an antecedent without a name", "هذا رأي الشارع الذي يتهم الجيش بقصف المدينة.", nil},
		{"one noun after to accuse", husayn + ". واتهم الجيش بقصف المدينة.", []string{near, "reported فؤاد حسين | الجيش بقصف المدينة"}},
		{"one noun after to call on", "دعا الجيش إلى ضبط النفس.", []string{"reported UNNAMED:الجيش | ضبط النفس"}},
		{"joined to his words", husayn + "، ودعا الجيش إلى ضبط النفس.", []string{near, "reported فؤاد حسين | الجيش إلى ضبط النفس"}},
		{"joined, and of another gender", husayn + "، ودعت الحكومة إلى ضبط النفس.", []string{near, "reported UNNAMED:الحكومة | ضبط النفس"}},
		{"a masculine verb and a feminine noun", husayn + ". وطالب الحكومة بتوفير الماء.", []string{near, "reported فؤاد حسين | الحكومة بتوفير الماء"}},
		{"a number is masculine", "وطالب ثلاثة مسؤولين بتوفير الماء.", []string{"reported UNNAMED:ثلاثة مسؤولين | بتوفير الماء"}},
		{"two bodies", "واتهم تحالف دعم الشرعية الحوثيين بتأخير السفن.", []string{"reported OFFICE:تحالف دعم الشرعية | الحوثيين بتأخير السفن"}},
		{"officials and a country", "واتهم مسؤولون أميركيون الصين بتأخير السفن.", []string{"reported UNNAMED:مسؤولون أميركيون | الصين بتأخير السفن"}},
		{"a country's negotiator and a country", "واتهم كبير مفاوضي كوريا الشمالية اليابان بقصف المدينة.", []string{"reported OFFICE:كبير مفاوضي كوريا الشمالية | اليابان بقصف المدينة"}},
		{"a time between them", "حث البيت الأبيض، الجمعة، الحوثيين على ضبط النفس.", []string{"reported OFFICE:البيت الأبيض | الحوثيين على ضبط النفس"}},
		{"a day between them", "واتهم كبير مفاوضي كوريا الشمالية أمس الخميس اليابان بقصف المدينة.", []string{"reported OFFICE:كبير مفاوضي كوريا الشمالية | اليابان بقصف المدينة"}},
		{"an apposition between them", "ودعا نيكولاي ملادينوف، المنسق الخاص، إلى ضبط النفس.", []string{"reported نيكولاي ملادينوف | ضبط النفس"}},
		{"all of them, behind a time", "وكان جو بايدن قد دعا خلال اتصال هاتفي أمس جميع القادة إلى ضبط النفس.", []string{"reported جو بايدن | جميع القادة إلى ضبط النفس"}},
		{"nobody behind a time", "وكان جو بايدن قد دعا خلال اتصال هاتفي أمس إلى ضبط النفس.", []string{"reported جو بايدن | ضبط النفس"}},
		{"all of them", "ودعت مؤسسة النقد كافة العملاء إلى ضبط النفس.", []string{"reported OFFICE:مؤسسة النقد | كافة العملاء إلى ضبط النفس"}},
		{"a name alone after criticised", "وصل جو بايدن الذي انتقد مصطفى الكاظمي أمس.", nil},
		{"a report urges", "بحسب تقرير صحافي تناول الزيارة، عاد الوفد إلى المدينة. وحث التقرير على ضبط النفس.", []string{
			"reported UNNAMED:تقرير صحافي | ضبط النفس", "reported UNNAMED:تقرير صحافي | عاد الوفد إلى المدينة"}},
		{"a report that had warned", husayn + ". وكان كتاب صدر أمس في المدينة قد حذر من تأخير السفن كلها.", []string{near}},
		{"they called on it", "قال خبراء مستقلون إن الاتفاق قريب. وطالبوا الحكومة بتوفير الماء.", []string{
			"reported UNNAMED:خبراء مستقلون | الاتفاق قريب", "reported UNNAMED:خبراء مستقلون | الحكومة بتوفير الماء"}},
		{"they are not the one who spoke", husayn + ". وطالبوا الحكومة بتوفير الماء.", []string{near}},
		{"an answer is nobody", husayn + ". وهدد بالرد على الوفد.", []string{near, "reported فؤاد حسين | بالرد على الوفد"}},
		{"a decision that calls on it", husayn + " في قرار يدعو الجيش إلى ضبط النفس.", []string{"reported فؤاد حسين | الاتفاق قريب في قرار يدعو الجيش إلى ضبط النفس"}},
		{"that the accused did it", husayn + ". واتهم الجيش بأنه قصف المدينة.", []string{near, "reported فؤاد حسين | بأنه قصف المدينة"}},
		{"that he called on them", "وعلم الوفد أنه طالب الأطباء بإبلاغه بالنتيجة.", nil},
		{"a programme's name in marks", `ودعا برنامج "بيت الجميع" المسجلين إلى ضبط النفس.`, []string{`reported برنامج "بيت الجميع" | المسجلين إلى ضبط النفس`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
