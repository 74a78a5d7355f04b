package annotate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
)

// expected is what a careful reader writes down of one of the five reports the
// archive was first built for: facts, no sentences.
type expected struct {
	file   string
	people map[string]string // name → words of a role claimed, or nothing
	// Quotes by who speaks: a person's name, or the first words of a source.
	direct, reported map[string]int
	cited            []string
}

var five = []expected{
	{
		file: "000_*.txt",
		people: map[string]string{
			"مصطفى الكاظمي": "رئيس الوزراء العراقي",
			"باربرا ليف":    "مساعدة وزير الخارجية الأميركي لشؤون الشرق الأوسط",
			"جوزيف بايدن":   "الرئيس الأميركي",
			"مقتدى الصدر":   "التيار الصدري بزعامة",
			"قاسم الاعرجي":  "مستشار الامن القومي",
		},
		reported: map[string]int{"باربرا ليف": 2, "مصطفى الكاظمي": 2, "جوزيف بايدن": 1},
		cited:    []string{"إيلاف", "المكتب الاعلامي لمصطفى الكاظمي"},
	},
	{
		file: "001_*.txt",
		people: map[string]string{
			"مصطفى الكاظمي": "رئيس الوزراء العراقي",
			"بريت ماكغورك":  "منسق البيت الأبيض لشؤون الشرق الأوسط",
			"محمود علوي":    "وزير الاستخبارات الإيراني",
			"جوي هود":       "مساعد وزير الخارجية الأميركية لشؤون الشرق الأدنى",
			"هشام الهاشمي":  "",
		},
		direct:   map[string]int{"المكتب الإعلامي": 3, "جوي هود": 4},
		reported: map[string]int{"المكتب الإعلامي": 1, "مسؤول حكومي": 3, "جوي هود": 5},
		cited:    []string{"العربي الجديد", "المكتب الإعلامي لرئيس الوزراء العراقي", "مسؤول حكومي عراقي", "وسائل إعلام أميركية"},
	},
	{
		file: "002_*.txt",
		people: map[string]string{
			"مصطفى الكاظمي": "رئيس مجلس الوزراء",
			"جو بايدن":      "الرئيس الأميركي",
			"حيدر حميد":     "أستاذ العلوم السياسية",
			"إبراهيم رئيسي": "",
			"قاسم الأعرجي":  "مستشار الأمن القومي العراقي",
			"ماثيو تولر":    "السفير الأميركي في بغداد",
			"ترامب":         "",
		},
		direct:   map[string]int{"مصطفى الكاظمي": 1, "حيدر حميد": 3, "المكتب الإعلامي": 2},
		reported: map[string]int{"مصدر مقرب": 3, "مراقبون": 1},
		cited:    []string{"مصدر مقرب من رئيس مجلس الوزراء", "المكتب الإعلامي للأعرجي"},
	},
	{
		file: "003_*.txt",
		people: map[string]string{
			"مصطفى الكاظمى": "رئيس الوزراء العراقى",
			"دونالد ترامب":  "الرئيس الأمريكي",
			"إسماعيل قاآني": "قائد فيلق القدس التابع للحرس الثوري الايراني",
			"قاسم سليماني":  "",
			"أبو مهدي":      "",
		},
		reported: map[string]int{"مصطفى الكاظمى": 4, "مصدر حكومي": 2, "مسؤولون": 1, "قادتها": 1, "روسيا اليوم": 1},
		cited:    []string{"روسيا اليوم", "العربية", "مصدر حكومي عراقي"},
	},
	{
		file: "004_*.txt",
		people: map[string]string{
			"مصطفى الكاظمي":  "رئيس الحكومة",
			"فؤاد حسين":      "وزير الخارجية العراقي",
			"أنطوني بلينكين": "وزير الخارجية الأميريكي",
			"جوي هود":        "مساعد وزير الخارجية الأميركية لشؤون الشرق الأدنى",
			"اسماعيل قاآني":  "قائد فيلق القدس في الحرس الثوري",
			"مسرور بارزاني":  "رئيس حكومة إقليم كوردستان",
		},
		direct:   map[string]int{"الطرفان": 2, "مصطفى الكاظمي": 1, "فؤاد حسين": 1, "أنطوني بلينكين": 1},
		reported: map[string]int{"جوي هود": 1, "مسرور بارزاني": 1, "الدولتان": 1, "حكومة بغداد": 1, "أسوشيتد برس": 2, "الهيئة التنسيقية": 1, "قوى شيعية": 1},
		cited:    []string{"تويتر", "الحرة", "أسوشيتد برس"},
	},
}

func TestFiveReports(t *testing.T) {
	wrong := 0
	for _, want := range five {
		t.Run(want.file, func(t *testing.T) {
			r := fiveReport(t, want.file)
			annotate.Annotate(r, annotate.Options{})
			wrong += comparePeople(t, r, want.people)
			compareQuotes(t, r, db.QuoteDirect, want.direct)
			compareQuotes(t, r, db.QuoteReported, want.reported)
			for _, name := range want.cited {
				if !cites(r, name) {
					t.Errorf("%s is not cited", name)
				}
			}
		})
	}
	if wrong > 1 {
		t.Errorf("%d false people in all, want at most 1", wrong)
	}
}

func fiveReport(t testing.TB, pattern string) *db.Report {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join("../../../shared/articles", pattern))
	if len(files) != 1 {
		t.Skip("the five reports are not beside the repository")
	}
	raw, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return &db.Report{Text: string(raw)}
}

// comparePeople reports who is missing and which role, and counts who is false.
func comparePeople(t *testing.T, r *db.Report, want map[string]string) (wrong int) {
	t.Helper()
	got := map[string]int{}
	for i, e := range r.Entities {
		if e.Kind != db.KindPerson {
			continue
		}
		if _, ok := want[e.Name]; !ok {
			t.Logf("false person %q", e.Name)
			wrong++
		}
		got[e.Name] = i
	}
	for name, role := range want {
		i, ok := got[name]
		if !ok {
			t.Errorf("%q is missing", name)
			continue
		}
		if role != "" && !hasRole(r, i, role) {
			t.Errorf("%q is not claimed to be %q", name, role)
		}
	}
	return wrong
}

func hasRole(r *db.Report, entity int, title string) bool {
	for _, o := range r.Roles {
		if o.Entity == entity && o.Title == title {
			return true
		}
	}
	return false
}

// compareQuotes counts the quotes of a kind by speaker; a speaker not looked
// for may have others.
func compareQuotes(t *testing.T, r *db.Report, kind db.QuoteKind, want map[string]int) {
	t.Helper()
	got := map[string]int{}
	for _, q := range r.Quotes {
		if q.Kind != kind {
			continue
		}
		for who := range want {
			if strings.HasPrefix(said(r, q), who) {
				got[who]++
			}
		}
	}
	for who, n := range want {
		if got[who] != n {
			t.Errorf("%s: %d %s quotes, want %d", who, got[who], kind, n)
		}
	}
}

// said names who speaks: a person, a source, or the words as written.
func said(r *db.Report, q db.QuoteFact) string {
	switch {
	case q.Speaker >= 0:
		return r.Entities[q.Speaker].Name
	case q.SpeakerSource != nil:
		return q.SpeakerSource.Name
	case q.SpeakerText != nil:
		return *q.SpeakerText
	}
	return ""
}

func cites(r *db.Report, name string) bool {
	for _, c := range r.Citations {
		if arabic.Normalize(c.Source.Name) == arabic.Normalize(name) {
			return true
		}
	}
	return false
}
