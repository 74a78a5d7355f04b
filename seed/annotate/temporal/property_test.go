package temporal_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// moving are expressions that count days from publication: a text published n days later means days n later.
var moving = []string{"أمس", "اليوم", "غدا", "أول من أمس", "بعد غد", "قبل ثلاثة أيام", "قبل أسبوع", "الأيام الثلاثة الماضية", "منذ 5 أيام", "الـ24 ساعة القادمة", "خلال 48 ساعة الماضية", "عادت لأول مرة منذ 10 أيام"}

// standing name their days in full, whenever the text was published.
var standing = []string{"15 يوليو 2021", "12 حزيران/يونيو 2020", "يوليو 2019", "عام 2003", "من 5 إلى 7 نيسان 2018", "التسعينيات", "15 رمضان 1439هـ", "2020-02-29", "يومي 30 يونيو و1 يوليو 2017", "من 28 يونيو إلى 3 يوليو 2017", "أواخر السبعينيات", "الأشهر الثلاثة الأخيرة من عام 2017",
	"الربع الأول 2018", "السداسي الثاني من سنة 2016", "بين أكتوبر 2013 إلى غاية أكتوبر 2015", "من 3 إلى 10 يونيو 2015", "منذ 30 مارس 2018", "بين القرنين الحادي عشر والخامس عشر"}

// within are expressions and the days around publication that their words allow at the most.
var within = []struct {
	text      string
	low, high int // days from publication
}{
	{"وصل الأربعاء", -6, 0},
	{"سيصل الأربعاء", 0, 6},
	{"الأربعاء الماضي", -7, -1},
	{"الأربعاء المقبل", 1, 7},
	{"الأسبوع الماضي", -13, -1},
	{"الأسبوع المقبل", 1, 13},
	{"هذا الأسبوع", -6, 6},
	{"مطلع الأسبوع الماضي", -13, -1},
	{"الشهر الماضي", -62, -1},
	{"نهاية الشهر الحالي", -30, 30},
	{"في 16 من الشهر الماضي", -46, -1},
	{"قام في 12 حزيران الماضي", -366, -1},
	{"قام في 29 شباط الماضي", -8 * 366, -1},
	{"العام الماضي", -731, -1},
	{"قبل عامين ونصف العام", -1036, -790},
	{"قبل شهر ونصف الشهر", -78, -15},
	{"السنة المقبلة", 1, 731},
	{"ديسمبر المقبل", 1, 396},
	{"أواخر العام الماضي", -500, -1},
	{"الثلاثة أشهر القادمة", 1, 123},
	{"كان مقررا عقده الخميس", -4, 2},
	{"شددت على أن إضراب الثلاثاء لن يكون الأخير", 0, 6},
	{"وافق المجلس، والأربعاء سيعقد اجتماع", 0, 6},
	{"السداسي الأول من العام الماضي", -731, -180},
	{"نهاية الربع الأول من العام القادم", 1, 731},
	{"ستعقد القمة في الخريف", -91, 400},
	{"مساء الاثنين والثلاثاء المقبلين", 1, 8},
	{"الحفل في مطلع فبراير الماضي", -376, -1},
}

func resolveOne(t *testing.T, text string, published time.Time) *db.DateSpan {
	t.Helper()
	dates := temporal.Resolve(temporal.Find(text, arabic.Tokenize(text)), db.OnDay(published), temporal.Options{})
	if len(dates) != 1 {
		t.Fatalf("%q holds %d expressions, want 1", text, len(dates))
	}
	return dates[0].Date
}

func shift(t *testing.T, d *db.DateSpan, n int) string {
	t.Helper()
	move := func(s *string) string {
		if s == nil {
			return ".."
		}
		return day(t, *s).AddDate(0, 0, n).Format(db.Day)
	}
	return move(d.Start) + "/" + move(d.End)
}

// TestReanchoring: publication moved by n days moves what counts from it by n days, and nothing else.
func TestReanchoring(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	for range 300 {
		published := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(20000))
		n := r.IntN(4000) - 2000
		later := published.AddDate(0, 0, n)
		for _, text := range moving {
			if got, want := shift(t, resolveOne(t, text, later), 0), shift(t, resolveOne(t, text, published), n); got != want {
				t.Fatalf("%s on %s and %d days later: got %s, want %s", text, published, n, got, want)
			}
		}
		for _, text := range standing {
			if got, want := resolveOne(t, text, later), resolveOne(t, text, published); got.EDTF != want.EDTF {
				t.Fatalf("%s on %s and %d days later: got %s and %s", text, published, n, want.EDTF, got.EDTF)
			}
		}
	}
}

// TestWithinTheWords: resolution never leaves what the words allow.
func TestWithinTheWords(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 500 {
		published := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(20000))
		for _, tt := range within {
			d := resolveOne(t, tt.text, published)
			if d == nil {
				t.Fatalf("%s on %s has no date", tt.text, published)
			}
			low, high := published.AddDate(0, 0, tt.low), published.AddDate(0, 0, tt.high)
			if day(t, *d.Start).Before(low) || day(t, *d.End).After(high) {
				t.Errorf("%s on %s is %s, outside %d to %d days", tt.text, published.Format(db.Day), d.EDTF, tt.low, tt.high)
			}
		}
	}
}

// monthsWritten are names of the months as the Levant, Egypt and the Gulf, and the Maghreb write them.
var monthsWritten = [12][3]string{
	{"كانون الثاني", "يناير", "جانفي"}, {"شباط", "فبراير", "فيفري"}, {"آذار", "مارس", "مارس"}, {"نيسان", "أبريل", "أفريل"},
	{"أيار", "مايو", "ماي"}, {"حزيران", "يونيو", "جوان"}, {"تموز", "يوليو", "جويلية"}, {"آب", "أغسطس", "أوت"},
	{"أيلول", "سبتمبر", "سبتمبر"}, {"تشرين الأول", "أكتوبر", "أكتوبر"}, {"تشرين الثاني", "نوفمبر", "نوفمبر"}, {"كانون الأول", "ديسمبر", "ديسمبر"},
}

var weekdaysWritten = [7]string{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}

// indic writes figures as Arabs write them in the east.
var indic = strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")

// written gives a day in many of the ways in which it is written in full.
func written(d time.Time) []string {
	y, m, day := d.Date()
	names := monthsWritten[m-1]
	out := []string{
		fmt.Sprintf("%d/%d/%d", day, m, y), fmt.Sprintf("%04d-%02d-%02d", y, m, day), fmt.Sprintf("%d.%d.%d", day, m, y),
		indic.Replace(fmt.Sprintf("%d/%d/%d", day, m, y)),
		fmt.Sprintf("%d %s/%s %d", day, names[0], names[1], y), fmt.Sprintf("%d %s (%s) %d", day, names[1], names[0], y),
		fmt.Sprintf("%d %s %s %d", day, names[0], names[1], y), fmt.Sprintf("%d من %s عام %d", day, names[1], y),
		fmt.Sprintf("%s %d %s %d", weekdaysWritten[d.Weekday()], day, names[1], y), fmt.Sprintf("يوم %d %s %d", day, names[2], y),
	}
	for _, name := range names {
		out = append(out, fmt.Sprintf("%d %s %d", day, name, y), indic.Replace(fmt.Sprintf("%d %s %d", day, name, y)))
	}
	return out
}

// TestGeneratedDates: a day written in full is that day whenever the text was published; written without its year it
// is that day of that month on the side that its mark says, and with its weekday one that falls on it.
func TestGeneratedDates(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 23))
	for range 400 {
		published := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(20000))
		d := published.AddDate(0, 0, r.IntN(600)-300)
		for _, text := range written(d) {
			if got := resolveOne(t, text, published); got == nil || got.EDTF != d.Format(db.Day) {
				t.Fatalf("%s on %s is %v, want %s", text, published.Format(db.Day), got, d.Format(db.Day))
			}
		}
		day, name := d.Day(), monthsWritten[d.Month()-1][1]
		for _, tt := range []struct {
			text   string
			allows func(time.Time) bool
		}{
			{fmt.Sprintf("%d %s الماضي", day, name), published.After},
			{fmt.Sprintf("%d %s المقبل", day, name), published.Before},
			{fmt.Sprintf("%s %d %s", weekdaysWritten[d.Weekday()], day, name), func(got time.Time) bool { return got.Weekday() == d.Weekday() || near(got, published, 60) }},
			{fmt.Sprintf("وصل يوم %d %s", day, name), func(got time.Time) bool { return !got.After(published) || near(got, published, 120) }},
			{fmt.Sprintf("سيصل يوم %d %s", day, name), func(got time.Time) bool { return !got.Before(published) || near(got, published, 120) }},
		} {
			span := resolveOne(t, tt.text, published)
			if span == nil || *span.Start != *span.End {
				t.Fatalf("%s on %s is %v, want one day", tt.text, published.Format(db.Day), span)
			}
			got, err := time.Parse(db.Day, *span.Start)
			if err != nil {
				t.Fatal(err)
			}
			if got.Day() != day || got.Month() != d.Month() || !tt.allows(got) {
				t.Fatalf("%s on %s is %s", tt.text, published.Format(db.Day), span.EDTF)
			}
		}
	}
}

// near says whether two days lie no further apart than so many days.
func near(a, b time.Time, days int) bool {
	apart := a.Sub(b)
	return max(apart, -apart) <= time.Duration(days)*24*time.Hour
}

// TestHull: the days of a text published somewhere in an interval hold those of each of its days.
func TestHull(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 17))
	for range 100 {
		from := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(9000))
		to := from.AddDate(0, 0, r.IntN(60))
		for _, tt := range within {
			exprs := temporal.Find(tt.text, arabic.Tokenize(tt.text))
			wide := temporal.Resolve(exprs, db.Between(from, to), temporal.Options{})[0].Date
			for d := from; !d.After(to); d = d.AddDate(0, 0, 1) {
				one := temporal.Resolve(exprs, db.OnDay(d), temporal.Options{})[0].Date
				if one != nil && wide != nil && (*one.Start < *wide.Start || *one.End > *wide.End) {
					t.Fatalf("%s: %s on %s leaves %s of %s to %s", tt.text, one.EDTF, d, wide.EDTF, from, to)
				}
			}
		}
	}
}

// FuzzFind: no text makes Find, Resolve or Infer panic, and every span cuts out its own words.
func FuzzFind(f *testing.F) {
	for _, s := range append(append([]string{}, moving...), standing...) {
		f.Add(s)
	}
	f.Add("وأول من أمس الثلاثاء (13/7/2021)، في5 كانون الثاني، منذ أكثر من عامين\nبعد يومين من 31 شباط 1439هـ 99/99/9999")
	f.Add("منذ انتخابات 2021 التي فاز فيها، قد - 5 مايو، وقد x انسحب في 12 حزيران الماضي")
	f.Fuzz(func(t *testing.T, text string) {
		exprs := temporal.Find(text, arabic.Tokenize(text))
		runes := []rune(text)
		last := 0
		for _, e := range exprs {
			if e.Start < last || e.End <= e.Start || e.End > len(runes) {
				t.Fatalf("span %d-%d of %d after %d", e.Start, e.End, len(runes), last)
			}
			if cut := string(runes[e.Start:e.End]); cut != e.Text && strings.ToValidUTF8(cut, "\uFFFD") == cut && !strings.Contains(cut, "\uFFFD") {
				t.Fatalf("span holds %q, text is %q", cut, e.Text)
			}
			last = e.End
		}
		for _, p := range []db.DateSpan{db.UnknownDate(), db.OnDay(time.Date(2021, 7, 15, 0, 0, 0, 0, time.UTC)), db.InYear(2020)} {
			for _, d := range temporal.Resolve(exprs, p, temporal.Options{}) {
				if d.Date != nil && d.Date.Start != nil && d.Date.End != nil && *d.Date.Start > *d.Date.End {
					t.Fatalf("%q is %s", d.Text, d.Date.EDTF)
				}
			}
		}
		temporal.Infer(exprs, temporal.Options{})
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("التقى رئيس الوزراء، اليوم الخميس، وفدا برئاسة منسق الشؤون الدولية. وجرى خلال اللقاء بحث عدد من القضايا المشتركة بين البلدين، وأهمها استئناف جولات الحوار نهاية الشهر الحالي. ", 40)
	tokens := arabic.Tokenize(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		temporal.Find(text, tokens)
	}
}

func ExampleFind() {
	text := "بدأت المحادثات في 3 مارس 2021 وانتهت في اليوم التالي"
	exprs := temporal.Find(text, arabic.Tokenize(text))
	for _, d := range temporal.Resolve(exprs, db.UnknownDate(), temporal.Options{}) {
		fmt.Println(d.Date.EDTF, d.Anchor)
	}
	// Output:
	// 2021-03-03 NONE
	// 2021-03-04 EXPRESSION
}

// TestRepeatedTriggers: a text of nothing but words that begin dates is read in time that grows with its length.
func TestRepeatedTriggers(t *testing.T) {
	for _, unit := range []string{"من ", "الخميس ", "بين ", "قبل ", "مطلع ", "15 ", "2018 ", "اليوم ", "منذ بداية شهر ", "يوم الخميس 15 من شهر ", "يوليو ", "مساء ", "بعد يومين من ", "ذاته ", "اليوم التالي ", "\"اليوم ", "و مارس ", "أعلن الجمعة \"", "يلتقي الأحد "} {
		text := strings.Repeat(unit, 4000)
		start := time.Now()
		exprs := temporal.Find(text, arabic.Tokenize(text))
		temporal.Resolve(exprs, db.InYear(2020), temporal.Options{})
		temporal.Infer(exprs, temporal.Options{})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q 4000 times took %s", unit, took)
		} else if took > time.Second {
			t.Logf("%q 4000 times took %s", unit, took)
		}
	}
}
