package arabic_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sijill/arabic"
)

func TestNameKeyMeets(t *testing.T) {
	for _, same := range [][]string{
		{"مصطفى الكاظمي", "مصطفى الكاظمى", "مصطفي الكاظمي", "مُصطفى الكاظميّ", "مصطفى  الكاظمي،"},
		{"عبد الله", "عبدالله", "عبد اللـه"},
		{"علي عبد الرحمن", "على عبدالرحمن", "علي عبد الرحمان"},
		{"أبو بكر البغدادي", "أبي بكر البغدادي", "ابوبكر البغدادى", "أبا بكر البغدادي"},
		{"محمد بن سلمان", "محمد ابن سلمان"},
		{"حسن نصر الله", "حسن نصرالله"},
		{"نور الدين", "نورالدين"},
		{"داود", "داوود"},
		{"جان-كلود", "جان كلود"},
		{"إسحاق", "اسحق"},
		{"رئيسي", "رئيسى", "رييسي"},
		{"آن ماري", "ان مارى"},
	} {
		for _, name := range same[1:] {
			if got, want := arabic.NameKey(name), arabic.NameKey(same[0]); got != want {
				t.Errorf("key of %s = %q, of %s = %q", name, got, same[0], want)
			}
		}
	}
}

func TestNameKeyKeepsApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"كاظم", "الكاظمي"}, {"عبد الله", "عبيد الله"}, {"علا", "علي"}, {"حسن", "حسين"}, {"سالم", "سليم"},
		{"عمر", "عمرو"}, {"محمد سلمان", "محمد بن سلمان"}, {"أبيض", "أبو يض"}, {"علاء", "علا"}, {"", "ا"},
	} {
		if a, b := arabic.NameKey(pair[0]), arabic.NameKey(pair[1]); a == b {
			t.Errorf("%s and %s share the key %q", pair[0], pair[1], a)
		}
	}
}

func TestNamesMeet(t *testing.T) {
	for _, pair := range [][2]string{
		{"الكاظمي", "Kadhimi"}, {"الكاظمي", "al-Kazemi"}, {"الكاظمي", "Kadimi"}, {"الكاظمي", "Alkadhimi"},
		{"مصطفى الكاظمي", "Mustafa Al Kadhimi"}, {"مصطفى الكاظمي", "kadhimi"},
		{"سليماني", "Soleimani"}, {"سليماني", "Suleimani"}, {"بايدن", "Biden"}, {"ماكرون", "Macron"},
		{"ترامب", "Trump"}, {"أردوغان", "Erdoğan"}, {"القذافي", "Gaddafi"}, {"القذافي", "Qaddafi"},
		{"محمد", "Mohammed"}, {"محمد", "Muhammad"}, {"محمد", "Mohamed"},
		{"عبد الرحمن", "Abderrahmane"}, {"عبد الرحمن", "Abd al-Rahman"}, {"عبدالرحمن", "Abdul Rahman"},
		{"صلاح الدين", "Salahuddin"}, {"صلاح الدين", "Salah al-Din"}, {"نصر الله", "Nasrallah"},
		{"الكاظمي", "مصطفى الكاظمى"}, {"Kadhimi", "Kazemi"}, {"الظاهر", "az-Zahir"}, {"العبيدي", "Obeidi"},
		{"إليسا", "Elissa"}, {"مولود جاويش أوغلو", "Cavusoglu"}, {"شي جين بينغ", "Xi Jinping"}, {"أحمد داود أوغلو", "Ahmet Davutoğlu"},
	} {
		if !arabic.NamesMeet(pair[0], pair[1]) {
			t.Errorf("%s and %s do not meet: %v, %v", pair[0], pair[1], arabic.MeetingWords(pair[0]), arabic.MeetingWords(pair[1]))
		}
	}
	for _, pair := range [][2]string{
		{"الكاظمي", "Karimi"}, {"الكاظمي", "Hashimi"}, {"سليماني", "Salman"}, {"بايدن", "Obama"}, {"محمد", "Mahmoud"},
		{"علي", "Layla"}, {"عبد الله", "Abdulaziz"}, {"محمد علي", "Mohammed Salah"}, {"خالد", "Halid"}, {"شريف", "Sarraf"},
		{"حسن", "Hussein"}, {"كامل", "Kamal"}, {"سعد", "Saeed"}, {"عمر", "Ammar"}, {"جميل", "Jamal"}, {"حامد", "Ahmed"},
		{"الكاظمي", "Qasimi"}, {"الصدر", "Sadiri Hamid"}, {"ناصر", "Nasr"}, {"محمد", "محمود"}, {"موسى", "ميسي"},
		{"إليسا", "Yusa"}, {"مولود جاويش", "Cavusoglu"}, {"شي جين", "Xi Jinping"}, {"أحمد داود", "Ahmet Davutoğlu"},
		{"مصطفى الكاظمي", "Kadhimi Mustafa Ali"}, {"", ""}, {"،", "al"},
	} {
		if arabic.NamesMeet(pair[0], pair[1]) {
			t.Errorf("%s and %s meet: %v, %v", pair[0], pair[1], arabic.MeetingWords(pair[0]), arabic.MeetingWords(pair[1]))
		}
	}
}

func TestQueryWordsFindInIndex(t *testing.T) {
	finds := func(query, stored string) bool {
		q, s := arabic.QueryWords(query), arabic.MeetingWords(stored)
		return len(q) == 1 && len(s) == 1 && slices.ContainsFunc(q[0], func(k string) bool { return slices.Contains(s[0], k) })
	}
	for _, pair := range [][2]string{
		{"محمد", "محمد"}, {"Mohammed", "محمد"}, {"Mohammmad", "محمد"}, {"الكاظمي", "الكاظمى"}, {"كاظمي", "الكاظمي"},
		{"Kazimi", "الكاظمي"}, {"غوتيريس", "جوتيريس"}, {"عبد الرحمن", "عبدالرحمن"}, {"Abd al-Rahman", "عبد الرحمن"},
	} {
		if !finds(pair[0], pair[1]) {
			t.Errorf("%s does not find %s: %v, %v", pair[0], pair[1], arabic.QueryWords(pair[0]), arabic.MeetingWords(pair[1]))
		}
	}
	for _, pair := range [][2]string{{"محمد", "محمود"}, {"Mahmoud", "محمد"}, {"حسن", "حسين"}, {"Hassan", "حسين"}, {"سالم", "سليمان"}} {
		if finds(pair[0], pair[1]) {
			t.Errorf("%s finds %s: %v, %v", pair[0], pair[1], arabic.QueryWords(pair[0]), arabic.MeetingWords(pair[1]))
		}
	}
}

// TestMeetingKeysAreNecessary: an index on keys loses no pair that meets.
func TestMeetingKeysAreNecessary(t *testing.T) {
	for _, p := range readPeople(t) {
		for _, latin := range p.latin {
			if !arabic.NamesMeet(p.arabic[0], latin) {
				continue
			}
			keys := arabic.MeetingKeys(p.arabic[0])
			if !slices.ContainsFunc(arabic.MeetingKeys(latin), func(k string) bool { return slices.Contains(keys, k) }) {
				t.Errorf("%s and %s meet without a common key", p.arabic[0], latin)
			}
		}
	}
}

// figure is a public figure: Arabic spellings of one form, other Arabic forms of
// the name, and Latin spellings.
type figure struct{ arabic, others, latin []string }

func readPeople(t testing.TB) []figure {
	t.Helper()
	data, err := os.ReadFile("testdata/people.txt")
	if err != nil {
		t.Fatal(err)
	}
	var people []figure
	for line := range strings.Lines(string(data)) {
		arabicPart, latinPart, ok := strings.Cut(strings.TrimSpace(line), "|")
		if ok && !strings.HasPrefix(line, "#") {
			same, others, _ := strings.Cut(arabicPart, "/")
			people = append(people, figure{spellings(same, "،"), spellings(others, "،"), spellings(latinPart, ",")})
		}
	}
	if len(people) < 120 {
		t.Fatalf("%d people, want at least 120", len(people))
	}
	return people
}

func spellings(list, sep string) []string {
	var names []string
	for p := range strings.SplitSeq(list, sep) {
		if p = strings.TrimSpace(p); p != "" {
			names = append(names, p)
		}
	}
	return names
}

// share counts how many of some pairs hold.
type share struct{ yes, all int }

func (s *share) add(yes bool) {
	s.all++
	if yes {
		s.yes++
	}
}

func (s share) rate() float64 { return float64(s.yes) / float64(max(1, s.all)) }

func TestNameKeyMeasured(t *testing.T) {
	people := readPeople(t)
	var recall, wrong share
	for i, p := range people {
		for _, variant := range p.arabic[1:] {
			same := arabic.NameKey(variant) == arabic.NameKey(p.arabic[0])
			recall.add(same)
			if !same {
				t.Logf("lost: %s, %s", p.arabic[0], variant)
			}
		}
		for _, q := range people[i+1:] {
			wrong.add(arabic.NameKey(p.arabic[0]) == arabic.NameKey(q.arabic[0]))
		}
	}
	t.Logf("name keys: %d people, recall %.3f of %d Arabic variants, wrong meetings %.5f of %d pairs",
		len(people), recall.rate(), recall.all, wrong.rate(), wrong.all)
	if recall.rate() < 0.95 || wrong.yes > 0 {
		t.Errorf("recall %.3f, want 0.95; %d wrong meetings, want none", recall.rate(), wrong.yes)
	}
}

func TestMeetingMeasured(t *testing.T) {
	people := readPeople(t)
	var recall, wrong share
	for i, p := range people {
		for _, a := range slices.Concat(p.arabic, p.others) {
			for _, l := range p.latin {
				meet := arabic.NamesMeet(a, l)
				recall.add(meet)
				if !meet {
					t.Logf("lost: %s, %s: %v, %v", a, l, arabic.MeetingWords(a), arabic.MeetingWords(l))
				}
			}
		}
		for j, q := range people {
			if i == j {
				continue
			}
			for _, l := range q.latin {
				meet := arabic.NamesMeet(p.arabic[0], l)
				wrong.add(meet)
				if meet {
					t.Logf("wrong: %s, %s", p.arabic[0], l)
				}
			}
		}
	}
	t.Logf("meeting keys: %d people, recall %.3f of %d pairs, wrong meetings %.5f of %d pairs",
		len(people), recall.rate(), recall.all, wrong.rate(), wrong.all)
	if recall.rate() < 0.95 || wrong.rate() > 0.01 {
		t.Errorf("recall %.3f, want 0.95; wrong meetings %.4f, want at most 0.01", recall.rate(), wrong.rate())
	}
}
