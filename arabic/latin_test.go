package arabic_test

import (
	"strings"
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
		"رجب طيب أردوغان":        "Recep Tayyip Erdogan",
		"رجب أحمد":               "Rajab Ahmed",
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

// A foreign name is written by other rules than an Arabic one.
func TestLatinOfForeignNames(t *testing.T) {
	for name, want := range map[string]string{
		"باتريك ماكغورك":    "Patrick McGork",
		"ستيف ماكرامي":      "Steve Makrami",
		"أليكس ساندرز":      "Alex Sanders",
		"لويس غارسيا":       "Luis Garsia",
		"إيفان بتروفيتش":    "Ivan Betrovic",
		"بيتر شتاينبرغ":     "Peter Shtainberg",
		"كيفن دي فريس":      "Kevin De Fris",
		"ماريا الحاج":       "Maria al-Haj",
		"أنا بوندارينكوفا":  "Anna Bondarinkova",
		"روبرتو سالفاتيني":  "Roberto Salvatini",
		"بيورن لندستروم":    "Bjorn Lendstrom",
		"فيليب كلارك":       "Philip Klark",
		"مصطفى غريب":        "Mustafa Gharib",
		"يوري كريستوفسكي":   "Yuri Kristofski",
		"ميغيل أورتيغينيو":  "Miguel Ortiginho",
		"جون سميثسون":       "John Smithson",
		"توماس هوفمان":      "Thomas Hofman",
		"فرانسوا دو بريتون": "Francois Do Briton",
	} {
		if got := arabic.Latin(name); got != want {
			t.Errorf("Latin(%s) = %q, want %q", name, got, want)
		}
	}
}

// TestLatinMeasured: how near the Latin names of public figures are to those that
// newspapers print, 1 for the same letters.
func TestLatinMeasured(t *testing.T) {
	people := readPeople(t)
	sum := 0.0
	for _, p := range people {
		best, latin := 0.0, arabic.Latin(p.arabic[0])
		for _, usual := range p.latin {
			best = max(best, likeness(latin, usual))
		}
		if best < 0.6 {
			t.Logf("far: %s is %s, not %s", p.arabic[0], latin, p.latin[0])
		}
		sum += best
	}
	mean := sum / float64(len(people))
	t.Logf("Latin names: %d people, likeness %.3f", len(people), mean)
	if mean < 0.9 {
		t.Errorf("likeness %.3f, want 0.9", mean)
	}
}

// likeness is 1 less the share of letters to be changed to make one name the other.
func likeness(a, b string) float64 {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return 1 - float64(row[len(y)])/float64(max(len(x), len(y), 1))
}

func FuzzNames(f *testing.F) {
	for _, s := range []string{"عبد", "عبد الله", "الله", "ال", "أبو", "Abd al-", "abdul", "عبدال", "ﷲ", "وو", "كونغية", "بونغوي", "اينغوي", "نغنغية", "tz'h", "e-", "00.aa/"} {
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
