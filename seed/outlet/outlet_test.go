package outlet_test

import (
	"os"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/outlet"
)

func TestFind(t *testing.T) {
	for name, want := range map[string]string{
		"إيلاف":                         "إيلاف",
		"ايلاف":                         "إيلاف",
		"«العربي الجديد»":               "العربي الجديد",
		"وكالة اسوشيتد بريس":            "أسوشيتد برس",
		"قناة \"الحرة\"":                "الحرة",
		"الواشنطن بوست":                 "واشنطن بوست",
		"صحيفة الشرق الأوسط":            "الشرق الأوسط",
		"موقع روسيا اليوم":              "روسيا اليوم",
		"AFP":                           "وكالة فرانس برس",
		"أ.ف.ب":                         "وكالة فرانس برس",
		"https://www.aljazeera.net/a/b": "الجزيرة",
		"arabic.cnn.com":                "سي إن إن",
		"www.bbc.com/arabic":            "بي بي سي",
		"https://user@www.24.ae:80?a":   "24",
		"العربية نت":                    "العربية",
		"العربية.نت":                    "العربية",
		"Al-Arabiya":                    "العربية",
		"france24":                      "فرانس 24",
		"فرانس٢٤":                       "فرانس 24",
		"skynews":                       "سكاي نيوز عربية",
		"شبكة سكاي نيوز البريطانية": "سكاي نيوز البريطانية",
		"صحيفة الدستور الأردنية":    "الدستور الأردنية",
		"dostor.org": "الدستور المصرية",
	} {
		got, ok := outlet.Find(name)
		if !ok || got.Name != want || got.Form != name {
			t.Errorf("Find(%q) = %+v, %v; want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "بغداد", "اليوم", "صحيفة", "example.org", "notbbc.com", "com", "بي", "تن.", "روسيا"} {
		if got, ok := outlet.Find(name); ok {
			t.Errorf("Find(%q) = %+v; want nothing", name, got)
		}
	}
}

func TestLongest(t *testing.T) {
	tests := []struct {
		words string
		name  string
		used  int
		sure  bool
	}{
		{"روسيا اليوم إن", "روسيا اليوم", 2, true},
		{"سي إن إن الأميركية", "سي إن إن", 3, true},
		{"سكاي نيوز عربية اليوم", "سكاي نيوز عربية", 3, true},
		{"الشرق الأوسط وشمال", "الشرق الأوسط", 2, false}, // a region too
		{"روسيا تقول", "", 0, false},
	}
	for _, tt := range tests {
		o, used, sure := outlet.Longest(outlet.Words(tt.words))
		if o.Name != tt.name || used != tt.used || sure != tt.sure {
			t.Errorf("Longest(%q) = %q, %d, %v; want %q, %d, %v", tt.words, o.Name, used, sure, tt.name, tt.used, tt.sure)
		}
	}
}

// Of names that are ordinary words too, Look says so, unless a head noun stands before them.
func TestLookIsSure(t *testing.T) {
	for name, want := range map[string]bool{
		"رويترز": true, "الحياة": false, "صحيفة الحياة": true, "قناة «الجديد»": true, "24": false, "موقع 24": true, "alhayat.com": true,
	} {
		if _, sure, ok := outlet.Look(name); sure != want || !ok {
			t.Errorf("Look(%q) is sure %v, known %v; want %v", name, sure, ok, want)
		}
	}
}

func TestReach(t *testing.T) {
	for name, want := range map[string]outlet.Reach{
		"رويترز": outlet.Cited, "سي إن إن": outlet.Cited, "نيويورك تايمز": outlet.Foreign, "إيلاف": "", "روسيا اليوم": "",
	} {
		if o, _, ok := outlet.Look(name); o.Reach != want || !ok {
			t.Errorf("%s has reach %q, want %q", name, o.Reach, want)
		}
	}
}

func TestSpellings(t *testing.T) {
	for want, forms := range map[string]string{
		"العربية":         "alarabia،AL Arabiya،Al-Arabiya،العربية.نت،العربية نت،alarabiya.net،قناة العربية،العربيه",
		"سكاي نيوز عربية": "skynews،Sky News Arabia،سكاي نيوز",
		"بي بي سي":        "BBC،BBC Arabic،بي بي سي،بي بي سي عربي",
		"سي إن إن":        "CNN،CNN بالعربية،سي ان ان العربية",
		"فرانس 24":        "france24،France 24،فرانس24،فرانس ٢٤",
		"جوهرة أف أم":     "Jawhara FM،الجوهرة أف أم",
		"إيلاف":           "ايلاف،Elaph،elaph.com،موقع إيلاف",
		"وكالة فرانس برس": "أ ف ب،أ.ف.ب،AFP،فرانس برس،وكالة فرانس برس",
		"رويترز":          "Reuters،وكالة رويترز",
	} {
		for form := range strings.SplitSeq(forms, "،") {
			if o, ok := outlet.Find(form); !ok || o.Name != want {
				t.Errorf("%s: got %q, want %q", form, o.Name, want)
			}
		}
	}
	for _, form := range []string{"جريدة", "العربية السعودية", "الجزيرة العربية"} {
		if o, ok := outlet.Find(form); ok {
			t.Errorf("%q is %s", form, o.Name)
		}
	}
}

// A name that several outlets bear stays as it is given; one that leads to one outlet becomes its usual name.
func TestGiven(t *testing.T) {
	for name, want := range map[string]string{
		"صحيفة الصباح": "صحيفة الصباح", "الصباح": "الصباح", "جريدة الخبر": "جريدة الخبر", "الشروق": "الشروق", "صحيفة الوطن": "صحيفة الوطن",
		"صحيفة الدستور": "صحيفة الدستور", "صحيفة «الأيام»": "صحيفة «الأيام»", "صحيفة المساء": "صحيفة المساء",
		// Near misses: the country is said, the noun tells them apart, or there is only one.
		"صحيفة الصباح التونسية": "الصباح التونسية", "الشروق الجزائرية": "الشروق الجزائرية", "قناة الجزيرة": "الجزيرة", "الجزيرة نت": "الجزيرة",
		"الأهرام": "الأهرام", "ايلاف": "إيلاف", "alsabaah.iq": "الصباح العراقية", "سكاي نيوز": "سكاي نيوز عربية",
	} {
		if got, ok := outlet.Given(name); !ok || got.Name != want || got.Form != name {
			t.Errorf("Given(%q) = %+v, %v; want %q", name, got, ok, want)
		}
	}
	if got, ok := outlet.Given("صحيفة لا يعرفها الجدول"); ok {
		t.Errorf("an unknown name gives %+v", got)
	}
}

func TestNames(t *testing.T) {
	for name, forms := range map[string]string{
		"إيلاف": "إيلاف،Elaph،elaph.com", "العربية": "العربية،Al Arabiya،alarabiya.net", "سكاي نيوز عربية": "Sky News Arabia،سكاي نيوز",
		"الصباح العراقية": "الصباح العراقية،alsabaah.iq", "الوطن": "الوطن،الوطن المصرية",
	} {
		have := map[string]bool{}
		for _, n := range outlet.Names(name) {
			have[n] = true
		}
		for form := range strings.SplitSeq(forms, "،") {
			if !have[form] {
				t.Errorf("Names(%q) lacks %q", name, form)
			}
		}
		if have["صحيفة الصباح"] || have["صحيفة الوطن"] || have["الحياة؟"] {
			t.Errorf("Names(%q) holds a name that others bear: %q", name, outlet.Names(name))
		}
	}
	if got := outlet.Names("ما ليس في الجدول"); got != nil {
		t.Errorf("an unknown name has %q", got)
	}
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		outlet.Find("وكالة الأنباء التي لا يعرفها أحد")
	}
}

// The table is read by people: every row is whole, and no name belongs to two.
func TestTable(t *testing.T) {
	raw, err := os.ReadFile("outlets.tsv")
	if err != nil {
		t.Fatal(err)
	}
	owner, rows := map[string]string{}, 0
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 3 && len(cells) != 4 {
			t.Fatalf("row %q has %d cells, want 3 or 4", line, len(cells))
		}
		if len(cells) == 4 && cells[3] != string(outlet.Cited) && cells[3] != string(outlet.Foreign) {
			t.Errorf("row %q has reach %q", cells[0], cells[3])
		}
		rows++
		switch db.SourceKind(cells[1]) {
		case db.SourceOutlet, db.SourceAgency, db.SourceBroadcaster, db.SourceSocialNetwork, db.SourceOffice:
		default:
			t.Errorf("row %q has kind %q", cells[0], cells[1])
		}
		for _, name := range append(strings.Split(cells[2], "،"), cells[0]) {
			key := strings.Join(outlet.Words(strings.TrimSuffix(strings.TrimSpace(name), "؟")), " ")
			if other, taken := owner[key]; taken && other != cells[0] && key != "" {
				t.Errorf("%q belongs to %q and to %q", name, other, cells[0])
			}
			owner[key] = cells[0]
		}
	}
	if rows < 250 {
		t.Errorf("%d rows, want at least 250", rows)
	}
}
