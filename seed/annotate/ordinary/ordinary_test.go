package ordinary_test

import (
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/ordinary"
)

func TestHas(t *testing.T) {
	for _, w := range []string{"قال", "الحكومة", "يلتقي", "خسارة", "وأكدت", "للجنة"} {
		if !ordinary.Has(arabic.Normalize(w)) {
			t.Errorf("%s is an ordinary word", w)
		}
	}
	for _, w := range []string{"الكاظمي", "ماكرون", "السبسي", "نتنياهو", "ماكغورك", ""} {
		if ordinary.Has(arabic.Normalize(w)) {
			t.Errorf("%q is a name, or none", w)
		}
	}
}
