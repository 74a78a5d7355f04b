package arabic_test

import (
	"testing"

	"sijill/arabic"
)

func TestIsStopWord(t *testing.T) {
	for _, w := range []string{"في", "فى", "على", "الذي", "وفي", "فهو", "لأنّ", "هؤلاء", "ولم", "أن", "إن", "بـ", "لـ"} {
		if !arabic.IsStopWord(arabic.Normalize(w)) {
			t.Errorf("%s is no stop word", w)
		}
	}
	for _, w := range []string{"وزير", "عراق", "فيلم", "الحوار", "واشنطن", "وقف", "علم", "منع", "هادي", "قال", "وال", "فك", "س", ""} {
		if arabic.IsStopWord(arabic.Normalize(w)) {
			t.Errorf("%s is a stop word", w)
		}
	}
}
