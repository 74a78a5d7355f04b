package annotate_test

import "testing"

// Whose a verb or a participle is that has no subject of its own: not always the
// last speaker's.
func TestMainSubjects(t *testing.T) {
	const husayn = "قال فؤاد حسين إن الاتفاق قريب. "
	const near = "reported فؤاد حسين | الاتفاق قريب"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the body that the sentence tells of", husayn + "وأصدرت وزارة الصحة بيانا، وأكدت أن اللقاح آمن.", []string{near, "reported OFFICE:وزارة الصحة | اللقاح آمن"}},
		{"no other body", husayn + "وزار المدينة أمس، وأكد أن اللقاح آمن.", []string{near, "reported فؤاد حسين | اللقاح آمن"}},
		{"but it denied", husayn + "وكانت شركة «كريم» قد باعت السفن، لكنها نفت أن تكون تأخرت.", []string{near, "reported OFFICE:شركة كريم | تكون تأخرت"}},
		{"a body's participle", husayn + "ورفع صندوق النقد الدولي توقعاته، مشيرا إلى أن الأسعار ستنخفض.", []string{near, "reported OFFICE:صندوق النقد الدولي | الأسعار ستنخفض"}},
		{"a new subject behind its particle", husayn + "وقد رفع الرئيس دونالد ترامب الضرائب، وقال إن الأسعار ستنخفض.", []string{near, "reported دونالد ترامب | الأسعار ستنخفض"}},
		{"and in the next sentence", husayn + "وكان وزير الخارجية اليمني خالد اليماني اعتذر أمس. وقال في عدن إن الموعد تأجل.", []string{near, "reported خالد اليماني | الموعد تأجل"}},
		{"of whom a clause tells, in any case", "ووصل كتاب من الأمير خالد بن سلمان، الذي قال إن الموعد تأجل.", []string{"reported خالد بن سلمان | الموعد تأجل"}},
		{"and who", "أجرى الوفد محادثات مع بوريس جونسون، والذي قال إن الموعد تأجل.", []string{"reported بوريس جونسون | الموعد تأجل"}},
		{"and goes on in that clause", husayn + "ووصل كتاب من الأمير خالد بن سلمان، الذي ندد بالقرار الأخير وطالب بحوار شامل.", []string{
			near, "reported خالد بن سلمان | بحوار شامل", "reported خالد بن سلمان | بالقرار الأخير"}},
		{"a thing of which a clause tells", husayn + "ونشر الكتاب الذي ندد بالقرار الأخير وطالب بحوار شامل.", []string{near}},
		{"they went on", "وقال مسؤولون في الشرطة إن السفينة غرقت. وأضافوا أن البحث مستمر.", []string{
			"reported UNNAMED:مسؤولون في الشرطة | البحث مستمر", "reported UNNAMED:مسؤولون في الشرطة | السفينة غرقت"}},
		{"his fiancée is not he", "عبرت خطيبة الصحفي جمال خاشقجي عن حزنها الشديد، وكشفت عن خطتها القادمة.", []string{
			"reported خطيبة الصحفي جمال خاشقجي | حزنها الشديد", "reported خطيبة الصحفي جمال خاشقجي | خطتها القادمة"}},
		{"a name that no table knows", "ترأس الجلسة نائب رئيس مجلس النواب همام حمودي. وأعلن نائب رئيس مجلس النواب، آرام شيخ محمد، أن الموعد تأجل.", []string{
			"reported OFFICE:نائب رئيس مجلس النواب | الموعد تأجل"}},
		{"a time is no name", "ترأس الجلسة نائب رئيس مجلس النواب همام حمودي. وأعلن نائب رئيس مجلس النواب، مساء أمس، أن الموعد تأجل.", []string{
			"reported همام حمودي | الموعد تأجل"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}
