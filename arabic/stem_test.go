package arabic_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sijill/arabic"
)

func stemOf(word string) string { return arabic.Stem(arabic.Normalize(word)) }

func TestStemMeets(t *testing.T) {
	for name, words := range map[string]string{
		"clitics and article":    "الكاظمي والكاظمى لِلكاظِمي كاظمي بالكاظمي وللكاظمي فبالكاظمي",
		"compound prefixes":      "حوار الحوار وبالحوار وللحوار فللحوار كالحوار فبالحوار",
		"و that is radical":      "وزير الوزير للوزير ووزير وزيرا",
		"ب that is radical":      "برلمان البرلمان والبرلمان ببرلمان",
		"single clitics":         "محمد ومحمد بمحمد لمحمد ولمحمد",
		"pronouns":               "حكومة حكومتها حكومتهم حكومته الحكومات وحكومتنا",
		"number":                 "مهندس مهندسان المهندسين مهندسون",
		"feminine and relative":  "عراقي العراقية عراقيون العراقيين عراقيات عراقيا",
		"imperfect":              "يعلن سيعلن وسيعلن تعلن ستعلن ويعلن",
		"feminine past":          "وقعت ووقعت",
		"tenth form":             "استقبل يستقبل وتستقبل سيستقبل",
		"seventh form":           "انسحب ينسحب وانسحبت تنسحب سينسحبون",
		"eighth form":            "افتتح يفتتح وافتتحت تفتتح سيفتتح",
		"no verb with ان":        "أنصار الأنصار بأنصارهم",
		"plural past":            "أعلنوا أعلن أعلنت",
		"spelling":               "مسئولا مسئول المسئول",
		"article-like beginning": "ألمانيا لألمانيا الألمانية بألمانيا وألمانيا والألماني",
		"article behind ب and و": "ماء بالماء والماء وبالماء",
		"ل that is radical":      "لجنة اللجنة ولجنة للجنة لجنتها بلجنة",
		"ل before two":           "لبنان للبنان وللبنان",
		"no ل of the word":       "أزمة الأزمة للأزمة",
		"التزام and تزامن":       "تزامن التزامن بالتزامن",
		"و of وفاة":              "وفاة الوفاة ووفاة وفاته بوفاة",
		"fifth form":             "توقف يتوقف التوقف توقفت وتوقف",
		"second form noun":       "تصدير التصدير وتصدير لتصدير تصديرها",
	} {
		t.Run(name, func(t *testing.T) {
			list := strings.Fields(words)
			for _, w := range list[1:] {
				if got, want := stemOf(w), stemOf(list[0]); got != want {
					t.Errorf("stem of %s = %s, of %s = %s", w, got, list[0], want)
				}
			}
		})
	}
}

func TestStemKeepsApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"بغداد", "غدا"}, {"بغداد", "غد"}, {"وزير", "زير"}, {"والدة", "ولادة"}, {"الحزب", "الحرب"},
		{"فلسطين", "سلطان"}, {"لبنان", "بنان"}, {"بيروت", "يروى"}, {"تركيا", "ركن"}, {"كتاب", "باب"},
		{"سوريا", "يوري"}, {"الغاز", "إلغاء"}, {"مصر", "مصير"}, {"لجنوب", "لجنة"}, {"وفيه", "وفيات"},
		{"تصدير", "صدر"}, {"مئة", "ماي"}, {"البحرين", "البحر"}, {"رؤساء", "روسيا"}, {"السودان", "السوداء"}, {"إعلان", "أعلى"}, {"خبراء", "خبر"},
		{"سلطان", "سلطات"}, {"كانون", "كان"}, {"ائتمان", "يتم"}, {"الدوري", "الدور"}, {"شؤون", "شين"}, {"أوربي", "عربي"}, {"وقفز", "وقف"}, {"أنصار", "نصار"}, {"أنجيلا", "نجيل"}, {"أنقرة", "نقر"}, {"تنظيم", "نظيم"}, {"ترتيب", "رتيب"}, {"لحظر", "لحظة"},
	} {
		if a, b := stemOf(pair[0]), stemOf(pair[1]); a == b {
			t.Errorf("%s and %s meet in %s", pair[0], pair[1], a)
		}
	}
}

func TestStemLeavesAlone(t *testing.T) {
	for _, w := range []string{"", "في", "غدا", "bbc", "running", "2021", "3.5", "وزير", "بيت", "صوت", "بغداد", "aال", "example.com"} {
		if got := arabic.Stem(w); got != w {
			t.Errorf("Stem(%s) = %s", w, got)
		}
	}
}

func TestStemAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { arabic.Stem("وبالحكومات") }); n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}

func FuzzStem(f *testing.F) {
	for _, s := range []string{"وبالحكومات", "والتهاء", "سيستقبلونها", "ووو", "الالال", "هاهاها", "اaا"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		word := arabic.Normalize(s)
		stem := arabic.Stem(word)
		if !strings.Contains(word, stem) && stemOf(stem) != stem {
			t.Errorf("Stem(%q) = %q, neither a part of it nor a usual spelling", word, stem)
		}
		if n := utf8.RuneCountInString(word); utf8.RuneCountInString(stem) < min(n, 3) {
			t.Errorf("Stem(%q) = %q, shorter than three letters", word, stem)
		}
	})
}
