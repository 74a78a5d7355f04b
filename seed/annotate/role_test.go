package annotate_test

import (
	"slices"
	"testing"
)

// Titles of those who speak or act for somebody: whose title it is, only a comma, a field or the rest of the article
// tells.
func TestRolesOfDeputies(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // of everybody, in order
	}{
		{"a spokesman after a comma", "قال المتحدث باسم الرئيس التركي، إبراهيم كالين، إن الأمر انتهى.", []string{"المتحدث باسم الرئيس التركي"}},
		{"he or the president", "قال المتحدث باسم الرئيس التركي رجب طيب أردوغان إن الأمر انتهى.", nil},
		{"the president, as the article says elsewhere", "قال المتحدث باسم الرئيس التركي رجب طيب أردوغان إن الأمر انتهى. ثم عاد الرئيس أردوغان.", []string{"الرئيس التركي", "الرئيس"}},
		{"a spokesman for nobody's title", "قال المتحدث باسم الحكومة سامي حداد إن الأمر انتهى.", []string{"المتحدث باسم الحكومة"}},
		{"a spokesman in a field", "قال المتحدث باسم رئيس الوزراء الإسرائيلي لشؤون الإعلام العربي أوفير جندلمان إن الأمر انتهى.", []string{"المتحدث باسم رئيس الوزراء الإسرائيلي لشؤون الإعلام العربي"}},
		{"his lawyer or he", "التقى محامي الرئيس الأميركي دونالد ترامب القاضي.", nil},
		{"a lawyer of the defence", "التقى محامي الدفاع سامي حداد القاضي.", []string{"محامي الدفاع"}},
		{"an adviser of a field", "التقى مستشار الأمن القومي جون بولتون الوفد.", []string{"مستشار الأمن القومي"}},
		{"whose adviser", "قال المستشار العسكري للرئيس الإيراني حسن روحاني إن الأمر انتهى.", nil},
		{"an adviser after a comma", "قال المستشار العسكري للرئيس الإيراني، سامي حداد، إن الأمر انتهى.", []string{"المستشار العسكري للرئيس الإيراني"}},
		{"to whom he spoke", "وقال سامي حداد المتحدث باسم القوات البحرية لرويترز إن السفينة غرقت.", []string{"المتحدث باسم القوات البحرية"}},
		{"in front of a star", "خسر اللاعب المباراة أمام النجم الصربي نوفاك دجوكوفيتش.", []string{"النجم الصربي"}},
		{"an imam", "ألقى إمام المسجد سامي حداد خطبة.", []string{"إمام المسجد"}},
		{"the new man of the team", "وأكد المنتدب الجديد للفريق أسامة الدراجي أن المباراة صعبة.", nil},
		{"a general", "ثم سلم الوسام للفريق أحمد شفيق أمس.", []string{"الفريق"}},
		{"his office's adjective", "التقى قاسم الأعرجي الوفد. وذكر المكتب الإعلامي للأعرجي أن اللقاء انتهى.", nil},
		{"another man after and", "تحدث سامي حداد، كاتب عام الاتحاد، وسامر نجار.", []string{"كاتب عام الاتحاد"}},
		{"a body in marks", `طالب رئيس الاتحاد الدولي لكرة القدم "فيفا" السابق، جوزيف بلاتر، بالتحقيق.`, []string{"رئيس الاتحاد الدولي لكرة القدم فيفا السابق"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, r := range read(tt.text).Roles {
				got = append(got, r.Title)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}
