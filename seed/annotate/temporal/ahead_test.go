package temporal_test

import (
	"slices"
	"testing"

	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// TestAhead: how far ahead of a Thursday a weekday without a mark may lie, by what governs it.
func TestAhead(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		// yesterday's weekday under a present is yesterday, under a future in six days
		{"برنامج المواهب الذي يعرض على الشاشة مساء الأربعاء", []string{"مساء الأربعاء = 2021-07-14"}},
		{"سيعرض برنامج المواهب على الشاشة مساء الأربعاء", []string{"مساء الأربعاء = 2021-07-21"}},
		{"الجمعية التي تشارك في أعمال الإغاثة الثلاثاء", []string{"الثلاثاء = 2021-07-13"}},
		{"الجمعية التي تشارك في أعمال الإغاثة الاثنين", []string{"الاثنين = 2021-07-19"}},
		{"يلتقي الفريقان في النهائي الثلاثاء", []string{"الثلاثاء = 2021-07-20"}},
		{"يلتقي الفريقان في النهائي الأربعاء", []string{"الأربعاء = 2021-07-14"}},
		// a match or what was asked for leaves open whether the day has been
		{"قال المدرب عن مباراة فريقه أمام جاره يوم الجمعة", []string{"يوم الجمعة = 2021-07-16"}},
		{"قال المدرب ذلك لصحيفة محلية يوم الجمعة", []string{"يوم الجمعة = 2021-07-09"}},
		{"دعت الحكومة إلى اجتماع طارئ يضم النقابات الجمعة", []string{"الجمعة = 2021-07-16"}},
		{"عقدت الحكومة اجتماعا طارئا الجمعة", []string{"الجمعة = 2021-07-09"}},
		{"سمح النادي لحارسه بالسفر إلى لندن الجمعة", []string{"الجمعة = 2021-07-16"}},
		{"سمح النادي لحارسه بالسفر إلى لندن السبت", []string{"السبت = 2021-07-10"}},
		// without a verb it is the nearest but for a day
		{"الحصول على النقاط الثلاث من مباراة السبت", []string{"السبت = 2021-07-17"}},
		{"الحصول على النقاط الثلاث من مباراة الأحد", []string{"الأحد = 2021-07-11"}},
		// the same weekday named before
		{"منعت من مراقبة الانتخابات المقررة الاثنين. وقد ينال أغلبية في اقتراع الاثنين", []string{"الاثنين = 2021-07-19", "الاثنين = 2021-07-19"}},
		{"فاز في الانتخابات التي جرت الاثنين. وقد نال الأغلبية في اقتراع الاثنين", []string{"الاثنين = 2021-07-12", "الاثنين = 2021-07-12"}},
		// a month just ahead is not that of last year, unless the verb stands beside it
		{"توقعت الشركة أن ترتفع الإيرادات في الربع المنتهي في أغسطس", []string{"أغسطس = 2021-08"}},
		{"نشرت الصحيفة مقالا عن المرشح لمنصب نائب رئيس الحزب في أغسطس", []string{"أغسطس = 2021-08"}},
		{"بلغ التضخم ذروته في أغسطس", []string{"أغسطس = 2020-08"}},
	} {
		t.Run(tt.text, func(t *testing.T) {
			if got := read(tt.text, db.OnDay(day(t, "2021-07-15")), temporal.Options{}); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
