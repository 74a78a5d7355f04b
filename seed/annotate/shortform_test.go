package annotate_test

import (
	"slices"
	"testing"

	"sijill/db"
)

// Short forms and whom they mean: each rule with a near miss.

// mentionsOf gives the words that name the person of this name.
func mentionsOf(r *db.Report, name string) []string {
	var out []string
	for _, m := range r.Mentions {
		if e := r.Entities[m.Entity]; e.Kind == db.KindPerson && e.Name == name {
			out = append(out, m.Text)
		}
	}
	return out
}

func TestShortFormsMeanOnePerson(t *testing.T) {
	tests := []struct {
		name, text, person string
		want               []string
	}{
		{"a surname that means one man is not his wife's", "زارت ميلانيا ترامب المدرسة. وأكد ترامب أن الزيارة ناجحة.", "ميلانيا ترامب", []string{"ميلانيا ترامب"}},
		{"the man himself", "زار دونالد ترامب المدرسة. وأكد ترامب أن الزيارة ناجحة.", "دونالد ترامب", []string{"دونالد ترامب", "ترامب"}},
		{"a surname of anybody is hers too", "زارت تيريزا ماي المدرسة. وأكدت ماي أن الزيارة ناجحة.", "تيريزا ماي", []string{"تيريزا ماي", "ماي"}},
		{"the father is not his son", "استقبل الملك سلمان الوفد بحضور محمد بن سلمان.", "محمد بن سلمان", []string{"محمد بن سلمان"}},
		{"the son by his father's name", "وصل محمد بن سلمان إلى باريس، ثم عاد بن سلمان إلى بلاده.", "محمد بن سلمان", []string{"محمد بن سلمان", "بن سلمان"}},
		{"a form of address is no surname", "وصل تركي آل الشيخ إلى القاهرة، والتقى الشيخ عبد العزيز الفوزان.", "تركي آل الشيخ", []string{"تركي آل الشيخ"}},
		{"the whole of such a surname is one", "وصل تركي آل الشيخ إلى القاهرة، وقال آل الشيخ إن المباراة قريبة.", "تركي آل الشيخ", []string{"تركي آل الشيخ", "آل الشيخ"}},
		{"father and son", "دافع دونالد ترامب عن دونالد ترامب جونيور، وقال ترامب إن الأمر انتهى.", "دونالد ترامب جونيور", []string{"دونالد ترامب جونيور"}},
		{"a given name that one person bears", "غنت شاكيرا مبارك في الحفل، ثم شكرت شاكيرا جمهورها.", "شاكيرا مبارك", []string{"شاكيرا مبارك", "شاكيرا"}},
		{"a given name that another name follows", "غنت شاكيرا مبارك في الحفل، ثم غنت شاكيرا حداد بعدها.", "شاكيرا مبارك", []string{"شاكيرا مبارك"}},
		{"a given name that two bear", "فاز بيتر كوفي على بيتر حداد، ثم غادر بيتر الملعب.", "بيتر كوفي", []string{"بيتر كوفي"}},
		{"a family of two words", "قال السفير حميد بعيدي نجاد إن الموعد قريب. وأضاف بعيدي نجاد أن الأمر انتهى.", "حميد بعيدي نجاد", []string{"حميد بعيدي نجاد", "بعيدي نجاد"}},
		{"two given names are no family", "قال السفير حميد سامي حداد إن الموعد قريب. وأضاف سامي حداد أن الأمر انتهى.", "حميد سامي حداد", []string{"حميد سامي حداد"}},
		{"a whole name where nothing tells that it is one", "حكم الملك رمسيس الثالث البلاد. ثم قتل نجل رمسيس الثالث في القصر.", "رمسيس الثالث", []string{"رمسيس الثالث", "رمسيس الثالث"}},
		{"a street of the same name", "وصل الفنان محمد علي إلى القاهرة، ثم سار في شارع محمد علي مساء.", "محمد علي", []string{"محمد علي"}},
		{"a family after a verb", "وصل تركي آل الشيخ إلى القاهرة، ووسع آل الشيخ من انتقاداته.", "تركي آل الشيخ", []string{"تركي آل الشيخ", "آل الشيخ"}},
		{"a surname that looks like with and an adjective", "قال ميشيل بلاتيني إن الأمر انتهى، وكان بلاتيني غاضبا.", "ميشيل بلاتيني", []string{"ميشيل بلاتيني", "بلاتيني"}},
		{"a surname with many forms before a definite word", "قال كريم بنزيمة إن الأمر انتهى، وأراد النادي التعاقد مع بنزيمة البالغ من العمر ثلاثين عاما.", "كريم بنزيمة", []string{"كريم بنزيمة", "بنزيمة"}},
		{"a given name that is a word", "قال السيد جهاد حداد إن الموعد قريب، وإن جهاد النفس طويل.", "جهاد حداد", []string{"جهاد حداد"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := mentionsOf(read(tt.text), tt.person); !slices.Equal(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}
