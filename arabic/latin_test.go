package arabic_test

import (
	"testing"
	"unicode"

	"sijill/arabic"
)

func TestLatin(t *testing.T) {
	for name, want := range map[string]string{
		// from the table
		"مصطفى الكاظمي":          "Mustafa al-Kadhimi",
		"مصطفى الكاظمى":          "Mustafa al-Kadhimi",
		"مُصطفى":                 "Mustafa",
		"عبد الله بن عبد العزيز": "Abdullah bin Abdulaziz",
		"عبد الفتاح السيسي":      "Abdel Fattah al-Sisi",
		"عبد الرحمن":             "Abdul Rahman",
		"حسن نصر الله":           "Hassan Nasrallah",
		"محمد بن سلمان آل سعود":  "Muhammad bin Salman Al Saud",
		"أبو بكر البغدادي":       "Abu Bakr al-Baghdadi",
		"جو بايدن":               "Joe Biden",
		"رجب طيب أردوغان":        "Rajab Tayyip Erdogan",
		// by rule
		"كبير":      "Kabir",
		"زاخم":      "Zakhim",
		"الجابري":   "al-Jabiri",
		"الموسوي":   "al-Musawi",
		"العلاوي":   "al-Alawi",
		"منقذ":      "Munqidh",
		"هاشمي":     "Hashimi",
		"خيام":      "Khayam",
		"رضوان":     "Radwan",
		"كنية":      "Kaniya",
		"بايع":      "Bai",
		"هونغ":      "Hung",
		"عبدالوهاب": "Abdul Wahab",
		"الله":      "Allah",
		"جعفري":     "Jafari",
		"شمخاني":    "Shamkhani",
		// the rest
		"NATO":       "NATO",
		"محمد (علي)": "Muhammad Ali",
		"":           "",
		"،":          "",
	} {
		if got := arabic.Latin(name); got != want {
			t.Errorf("Latin(%s) = %q, want %q", name, got, want)
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, s := range []string{"عبد", "عبد الله", "الله", "ال", "أبو", "Abd al-", "abdul", "عبدال", "ﷲ", "وو", "كونغية", "بونغوي", "اينغوي", "نغنغية", "tz'h", "e-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range arabic.Latin(s) {
			if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) {
				t.Errorf("Latin(%q) keeps %q", s, r)
			}
		}
		if key := arabic.NameKey(s); key != arabic.NameKey(" "+s+"،") {
			t.Errorf("NameKey(%q) = %q, with marks around it %q", s, key, arabic.NameKey(" "+s+"،"))
		}
		if words := arabic.MeetingWords(s); len(words) > 0 && !arabic.NamesMeet(s, s) {
			t.Errorf("%q does not meet itself", s)
		}
	})
}
