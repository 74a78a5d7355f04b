package arabic_test

import (
	"testing"

	"sijill/arabic"
)

func TestNameParts(t *testing.T) {
	for word, want := range map[string]string{
		"عبدالله": "عبد الله", "وعبدالرحمن": "وعبد الرحمن", "أبوظبي": "ابو ظبي", "بأبوظبي": "بابو ظبي",
		"صلاحالدين": "صلاح الدين", "نصرالله": "نصر الله", "لنصرالله": "لنصر الله",
		// near misses
		"أبواب": "", "أبوابها": "", "أبوهما": "", "أبوه": "", "الوالدين": "", "خالدين": "", "والله": "", "عبدال": "",
		"عبدان": "", "معبدالشمس": "", "الله": "", "الدين": "", "abdullah": "", "": "",
	} {
		got := ""
		if first, second, ok := arabic.NameParts(arabic.Normalize(word)); ok {
			got = first + " " + second
		}
		if got != want {
			t.Errorf("NameParts(%s) = %q, want %q", word, got, want)
		}
	}
}

func TestNameBegun(t *testing.T) {
	for word, want := range map[string]string{
		"عبدالفت": "عبد الفت", "أبوظ": "ابو ظ", "عبدالله": "عبد الله",
		"عبدال": "", "عبد": "", "أبو": "", "أبوا": "", "عبدان": "", "معبد": "", "": "",
	} {
		got := ""
		if first, second, ok := arabic.NameBegun(arabic.Normalize(word)); ok {
			got = first + " " + second
		}
		if got != want {
			t.Errorf("NameBegun(%s) = %q, want %q", word, got, want)
		}
	}
}

// The first part is never such a name itself, so that cutting the rest again gives all parts.
func FuzzNameParts(f *testing.F) {
	for _, s := range []string{"أبوعبدالله", "وبعبدالنصرالله", "ابوابوبكر", "نصرالله"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		word := arabic.Normalize(s)
		first, second, ok := arabic.NameParts(word)
		if !ok {
			return
		}
		if first+second != word || first == "" || second == "" {
			t.Errorf("NameParts(%q) = %q, %q", word, first, second)
		}
		if _, _, again := arabic.NameParts(first); again {
			t.Errorf("the first part %q of %q has parts", first, word)
		}
	})
}
