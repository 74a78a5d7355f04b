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
	} {
		got, ok := outlet.Find(name)
		if !ok || got.Name != want || got.Form != name {
			t.Errorf("Find(%q) = %+v, %v; want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "بغداد", "اليوم", "صحيفة", "example.org", "notbbc.com", "com"} {
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
		if len(cells) != 3 {
			t.Fatalf("row %q has %d cells, want 3", line, len(cells))
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
