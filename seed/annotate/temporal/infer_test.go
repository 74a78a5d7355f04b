package temporal_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

func infer(text string, bounds ...db.DateSpan) temporal.Inference {
	return temporal.Infer(temporal.Find(text, arabic.Tokenize(text)), temporal.Options{}, bounds...)
}

func TestInfer(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string
		evidence         int
	}{
		{"a past date bounds below", "قتل خمسة جنود في 3 مارس 2020.", "2020-03-03/..", 1},
		{"a date to come bounds above", "سيلتقي الوزيران في 3 مارس 2020.", "../2020-03-03", 1},
		{"between past and future", "وصل الوفد في 3 مارس 2020 وسيغادر في 9 مارس 2020.", "2020-03-03/2020-03-09", 2},
		{"tomorrow's weekday", "وصل الوفد في 3 مارس 2020. وسيلتقي غدا الاثنين الرئيس. وسيغادر في 9 مارس 2020.", "2020-03-08", 3},
		{"today in full", "التقى الوزير اليوم الخميس 15 يوليو 2021 وفدا.", "2021-07-15", 2},
		{"yesterday in full", "التقى الوزير أمس الأربعاء 14 يوليو 2021 وفدا.", "2021-07-15", 2},
		{"this year by number", "خلال العام الحالي 2018 ارتفعت الأسعار.", "2018", 1},
		{"this month by name", "افتتح في 3 مارس 2020. وحل السادس من يوليو الحالي. وسينتهي في 1 ديسمبر 2020.", "2020-07", 3},
		{"only a weekday", "من المقرر أن يدعو غدا الاثنين إلى جلسة.", "XXXX", 0},
		{"nothing", "التقى الوزير وفدا مؤخرا.", "XXXX", 0},
		// near misses
		{"a plan in a year to come is not past", "وقال إن رؤية 2030 تحققت.", "XXXX", 0},
		{"what was announced may lie ahead", "أعلن الاتحاد إقامة البطولة في 15 يوليو 2018.", "XXXX", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := infer(tt.text)
			if got.Date.EDTF != tt.want || len(got.Evidence) != tt.evidence {
				t.Errorf("got %s with %d witnesses, want %s with %d", got.Date.EDTF, len(got.Evidence), tt.want, tt.evidence)
			}
		})
	}
}

// TestInferByOrder: what a sentence tells after a dated beginning came after it. The evidence names the beginning.
func TestInferByOrder(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"since, and", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب من البرلمان في 12 حزيران الماضي.", "2022-06-13/.."},
		{"since, and then", "تراجعت الأسعار منذ الاتفاق الذي أبرم في مارس 2019، ثم ارتفعت في يناير الماضي.", "2020-02-01/.."},
		{"since, which angered one who", "يتواصل الخلاف منذ الاقتراع الذي جرى في أكتوبر 2021 وخسره الحزب، ما أغضب أنصاره وأثار غضب زعيمه الذي استقال في 12 حزيران الماضي.", "2022-06-13/.."},
		{"after", "عاد الهدوء إلى المدينة بعد معارك أيلول 2016، وافتتحت مدارسها في شباط الماضي.", "2017-03-01/.."},
		{"in the wake of", "عقب الزلزال الذي ضرب الساحل في نوفمبر 2018، وصلت الفرق في 3 مارس الماضي.", "2019-03-04/.."},
		{"the date before its verb", "لا تزال الحدود مغلقة منذ حرب تموز 2006، وفي 9 أيار الماضي افتتحت الحكومة معبرا.", "2007-05-10/.."},
		// near misses: the order stays open, so that only the year itself bounds
		{"before that", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وقبل ذلك انسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"earlier than that, after its verb", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب قبلها في 12 حزيران الماضي.", "XXXX"},
		{"had", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وكان النواب قد انسحبوا في 12 حزيران الماضي.", "XXXX"},
		{"a party founded then", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021 وفاز فيها الحزب الذي تأسس في 12 حزيران الماضي.", "XXXX"},
		{"one who, without a consequence", "يتواصل الخلاف منذ اقتراع أكتوبر 2021 مع الزعيم الذي استقال في 12 حزيران الماضي.", "XXXX"},
		{"whoever took office, with one", "يتواصل الخلاف منذ اقتراع أكتوبر 2021 ما أثار غضب الوزير الذي تولى منصبه في 12 حزيران الماضي.", "XXXX"},
		{"called for it", "تعيش البلاد أزمة منذ الانتخابات التي جرت في تشرين الأول 2021 ومهدت لها الأحزاب في 12 حزيران الماضي.", "XXXX"},
		{"passed it", "تعيش البلاد أزمة منذ الاستفتاء الذي جرى في تشرين الأول 2021 وأقره البرلمان في 12 حزيران الماضي.", "XXXX"},
		{"because of", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021 بسبب قانون صوت عليه البرلمان في 12 حزيران الماضي.", "XXXX"},
		{"before the vote", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب في 12 حزيران الماضي قبل الاقتراع.", "XXXX"},
		{"denied", "ليست البلاد في أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"not so", "لم تهدأ البلاد منذ انتخابات تشرين الأول 2021، وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"a plan", "ستبقى البلاد في أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"an aside", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021 (وانسحب النواب في 12 حزيران الماضي).", "XXXX"},
		{"a beginning without its year", "تعيش البلاد أزمة منذ انتخابات تشرين الأول، وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"another sentence", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021. وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
		{"backwards", "انسحب النواب في 12 حزيران الماضي من برلمان قائم منذ انتخابات تشرين الأول 2021.", "XXXX"},
		{"a week after what has no date", "تعيش البلاد أزمة منذ انتخابات تشرين الأول 2021، وانسحب النواب بعد أسبوع.", "XXXX"},
		{"no beginning", "بحثت اللجنة نتائج انتخابات تشرين الأول 2021، وانسحب النواب في 12 حزيران الماضي.", "XXXX"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := infer(tt.text)
			said := false
			for _, e := range got.Evidence {
				said = said || strings.Contains(*e.Note, "came after")
			}
			if bound := tt.want != "XXXX"; said != bound || bound && got.Date.EDTF != tt.want {
				t.Errorf("got %s, ordered %t, want %s", got.Date.EDTF, said, tt.want)
			}
		})
	}
}

func TestInferContradiction(t *testing.T) {
	for _, text := range []string{
		"التقى اليوم الخميس وفدا في 3 مارس 2020، وسيغادر غدا الاثنين.",
		"التقى اليوم الخميس وفدا، وسيغادر غدا الاثنين.", // whatever the year
	} {
		if got := infer(text); !got.Contradiction || got.Date.Known() || len(got.Evidence) < 2 {
			t.Errorf("%s: got %+v, want a contradiction with its evidence", text, got)
		}
	}
	if got := infer("التقى اليوم الخميس وفدا، وسيغادر غدا الجمعة."); got.Contradiction || got.Date.Known() || len(got.Evidence) > 0 {
		t.Errorf("got %+v, want an unknown day without evidence", got)
	}
}

func TestInferWithinBounds(t *testing.T) {
	got := infer("من المقرر أن يدعو غدا الاثنين إلى جلسة.", db.Between(day(t, "2022-09-01"), day(t, "2022-09-09")))
	if got.Date.EDTF != "2022-09-04" {
		t.Errorf("got %s, want the Sunday 2022-09-04", got.Date.EDTF)
	}
}

// TestFiveReports: every dated expression of the five reports, each with its anchor given, and what the
// undated ones allow by their own words.
func TestFiveReports(t *testing.T) {
	for _, tt := range []struct {
		file, published, inferred string
		want                      []string // EDTF of the dated expressions, in order
	}{
		{"000_b256b98b244aef4d.txt", "2022-09-04", "2022-06-19/..", []string{"2022-09-04", "2022-09-04", "2022-09-05", "2022-08-16",
			"2022-08-31", "2021-10", "2022-06-12", "2022-08-28/2022-08-31", "2022-08-31"}},
		{"001_5837892a5285eb60.txt", "2021-07-15", "2021-07-15/..", []string{"2021-07-15", "2021-07-15", "2021-07-21/2021-07-31",
			"2021-07-13", "2021-07-06", "2020-07-06"}},
		{"002_1959643b4c841efe.txt", "2021-07-11", "2021-07-11/..", []string{"2021-07-11", "2021-04", "2021-07-04/2021-07-10"}},
		{"003_606c5c2eacd381fa.txt", "2020-08-18", "XXXX", []string{"2020-08-20"}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			b, err := io.ReadAll(openShared(t, "articles/"+tt.file))
			if err != nil {
				t.Fatal(err)
			}
			exprs := temporal.Find(string(b), arabic.Tokenize(string(b)))
			var got []string
			for _, d := range temporal.Resolve(exprs, db.OnDay(day(t, tt.published)), temporal.Options{}) {
				if d.Date != nil {
					got = append(got, d.Date.EDTF)
				}
			}
			if len(got) != len(tt.want) {
				t.Fatalf("got %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("got %s, want %s", got[i], tt.want[i])
				}
			}
			if inferred := temporal.Infer(exprs, temporal.Options{}).Date.EDTF; inferred != tt.inferred {
				t.Errorf("inferred %s, want %s", inferred, tt.inferred)
			}
		})
	}
}

// TestInferOverCorpus: of the articles whose words bound their day, the interval holds the printed date.
func TestInferOverCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a whole corpus")
	}
	z, err := gzip.NewReader(openShared(t, "corpora/ant-news.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	bounded, right, n := 0, 0, 0
	for lines.Scan() {
		if n++; n%5 != 0 {
			continue
		}
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if a.Date == "" {
			continue
		}
		d := infer(a.Text).Date
		if !d.Known() {
			continue
		}
		bounded++
		if p := published(t, a).Format(db.Day); (d.Start == nil || *d.Start <= p) && (d.End == nil || p <= *d.End) {
			right++
		}
	}
	t.Logf("%d of %d inferred intervals hold the date", right, bounded)
	if float64(right) < .98*float64(bounded) {
		t.Errorf("%d of %d inferred intervals hold the date, want at least 98 %%", right, bounded)
	}
}
