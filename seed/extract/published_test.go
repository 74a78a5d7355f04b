package extract_test

import (
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/extract"
	"sijill/seed/read"
)

const headline = "الحكومة تبحث جذب الاستثمار إلى البلاد"

func TestPrintedDates(t *testing.T) {
	for _, c := range []struct{ line, edtf, at string }{
		{"15 يوليو 2021", "2021-07-15", ""},
		{"11-يوليو-2021", "2021-07-11", ""},
		{"2021/07/15", "2021-07-15", ""},
		{"15/07/2021", "2021-07-15", ""},
		{"07/25/2021", "2021-07-25", ""},
		{"15.07.2021", "2021-07-15", ""},
		{"2021-07-15", "2021-07-15", ""},
		{"١٥ تموز ٢٠٢١", "2021-07-15", ""},
		{"٢٠٢١/٠٧/١٥", "2021-07-15", ""},
		{"15 تموز/يوليو 2021", "2021-07-15", ""},
		{"15 يوليو (تموز) 2021", "2021-07-15", ""},
		{"5 كانون الثاني 2020", "2020-01-05", ""},
		{"15 جويلية 2021", "2021-07-15", ""},
		{"15 يوليوز 2021", "2021-07-15", ""},
		{"3 أوت 2019", "2019-08-03", ""},
		{"الخميس 15 يوليو 2021 - 14:30", "2021-07-15", ""},
		{"الخميس، ١٥ يوليو ٢٠٢١ ٠٢:٣٠ م", "2021-07-15", ""},
		{"الخميس 15 يوليو 2021 - 14:30 بتوقيت غرينتش", "2021-07-15", "2021-07-15T14:30:00Z"},
		{"15 يوليو 2021 02:30 مساء بتوقيت مكة المكرمة", "2021-07-15", "2021-07-15T14:30:00+03:00"},
		{"نشر في: 15 يوليو 2021", "2021-07-15", ""},
		{"تاريخ النشر: 15/7/2021 | آخر تحديث: 16/7/2021", "2021-07-15", ""},
		{"آخر تحديث: 16 يوليو 2021", "2021-07-16", ""},
		{"آخر تحديث: 16 يوليو 2021 | نشر في: 15 يوليو 2021", "2021-07-15", ""},
		{"5 ذو الحجة 1442 هـ الموافق 15 يوليو 2021 م", "2021-07-15", ""},
		{"الخميس - 4 ذو الحجة 1442 هـ - 15 يوليو 2021 مـ", "2021-07-15", ""},
		{"الخميس 5 ذو الحجة 1442 هـ", "2021-07-15", ""},
		{"15 يوليو 2021 | 120 مشاهدة", "2021-07-15", ""},
		{"بغداد - 15 يوليو 2021", "2021-07-15", ""},
		{"سامي كريم - 15 يوليو 2021", "2021-07-15", ""},
		{"July 15, 2021", "2021-07-15", ""},
		{"15 Jul 2021", "2021-07-15", ""},
		{"2021-07-15T14:30:00+03:00", "2021-07-15", "2021-07-15T14:30:00+03:00"},
		{"Thu, 15 Jul 2021 14:30:00 +0300", "2021-07-15", "2021-07-15T14:30:00+03:00"},
		{"يوليو 2021", "2021-07", ""},
		{"العدد 512 - 15 يوليو 2021", "2021-07-15", ""},
		{"الخميس - 5 ذو الحجة 1442 هـ - 15 يوليو 2021 مـ رقم العدد [15570]", "2021-07-15", ""},
		{"الخميس 1442/12/5 هـ الموافق 2021/07/15 م واس", "2021-07-15", ""},
		{"1442/12/5 هـ", "2021-07-15", ""},
		{"5 ذو الحجة 1442 - 15 يوليو 2021م", "2021-07-15", ""},
		{"آخر تحديث: 14:30 - 15 يوليو 2021", "2021-07-15", ""},
		{"الخميس 15/07/2021 الساعة 3:20 م", "2021-07-15", ""},
		{"نشر: 2021-07-15 12:33", "2021-07-15", ""},
		{"15 يوليو 2021 - 10:20 (توقيت القدس)", "2021-07-15", ""},
		{"15/7/2021\n11:20 AM (بتوقيت مكة المكرمة)", "2021-07-15", ""},
		{"2021-07-15T12:33+0000", "2021-07-15", "2021-07-15T12:33:00Z"},
		{"2021 يوليو 15 12:40 نشر في", "2021-07-15", ""},
		{"15/07/2021\nLOC14:05\n11:05 GMT", "2021-07-15", ""},
		{"تم نشره في الخميس 15 تموز / يوليو 2021. 12:00 صباحاً", "2021-07-15", ""},
		{"تم نشر هذا المحتوى على\n15 يوليو 2021 - 17:05", "2021-07-15", ""},
		{"نُشر بتاريخ : الخميس, 15 تشرين1/أكتوير 2020 16:48", "2020-10-15", ""},
		{"الكاتب : المدير | التاريخ : 15-07-2021 | التعليقات : 0 | الزيارات : 415", "2021-07-15", ""},
		{"آخر تحديث\n16 يوليو 2021\nنشر في\n15 يوليو 2021", "2021-07-15", ""},
		{"GMT 10:30 2021 الخميس 15 يوليو", "2021-07-15", ""},
		{"15th July 2021", "2021-07-15", ""},
		{"نشر في: 15 يوليو ,2021: 09:30 م GST", "2021-07-15", "2021-07-15T21:30:00+04:00"},
		{"الخميس - 5 شهر ذو الحجة 1442 هـ - 15 يوليو 2021 مـ", "2021-07-15", ""},
		{"آخر تحديث الخميس، 15 يوليو / تموز 2021; 06:15 (GMT +0400).", "2021-07-15", "2021-07-15T06:15:00+04:00"},
		{"15 يوليو 2021 06:15 UTC+3", "2021-07-15", "2021-07-15T06:15:00+03:00"},
		{"تم النشر في:\n15 يوليو 2021, 6:32 مساءً\nتم التحديث في:\n16 يوليو 2021, 1:05 صباحاً", "2021-07-15", ""},
		{"15 يوليو 2021\nآخر تحديث: 13:52 (بيروت)", "2021-07-15", ""},
		{"نشر في باب نات يوم 15 - 07 - 2021", "2021-07-15", ""},
		{"الخميس 15 يوليو 202111:29 ص", "2021-07-15", ""},
		{"15 يوليو 20219:29", "2021-07-15", ""},
		{"| الخميس , 15 يوليو , 2021 في تمام الساعة 10:20", "2021-07-15", ""},
		{"بواسطة سامي كريم في 15 يوليو 2021 0", "2021-07-15", ""},
		{"من سامي كريم آخر تحديث يوليو 15, 2021\n0 25", "2021-07-15", ""},
		{"كتب: سامي كريم 15 يوليو 2021 10:20 مساءً", "2021-07-15", ""},
		{"2021 ,15 يوليو", "2021-07-15", ""},
		{"آخر تحديث 16 يوليو 2021\nتاريخ الإنشاء 15 يوليو 2021", "2021-07-15", ""},
		{"تم النشر منذ 3 أيام\n15.07.2021", "2021-07-15", ""},
		{"15-07-2021\n| 10:20", "2021-07-15", ""},
		{"الخميس 5 ذو الحجة 1442هـ الموافق 15 يوليو 2021م السنة الخمسون العدد 14872", "2021-07-15", ""},
		{"admin 15 يوليو، 2021", "2021-07-15", ""},
		{"سامي كريم 15 يوليو 2021", "2021-07-15", ""},
		{"15 يوليو تموز 2021 10:20 غرينتش تم التحديث قبل ساعة واحدة", "2021-07-15", "2021-07-15T10:20:00Z"},
		{"نشر في الدستور يوم 15 - 07 - 2021", "2021-07-15", ""},
		{"arabic.news.cn 23:05:18 2021-07-15", "2021-07-15", ""},
		{"صورة سامي كريم سامي كريمأرسل بريدا إلكترونيا15 يوليو، 2021آخر تحديث: 16 يوليو، 2021", "2021-07-15", ""},
		{"سامي كريم15 يوليو، 2021", "2021-07-15", ""},
		{"حررت من طرف : سامي كريم في 15 يوليو 2021 على الساعة 11:20", "2021-07-15", ""},
		{"آخر تحديث: الخميس 15 تموز / يوليو 2021 - 20:12 بتوقيت القدس المحتلة", "2021-07-15", ""},
		{"الصفحة الأولى - العدد : ١٦٠٢٥ - الخميس ١٥ يوليو ٢٠٢١ م، الموافق ٠٥ ذو الحجة ١٤٤٢هـ", "2021-07-15", ""},
		{"هذا المحتوى تم نشره يوم 15 يوليو 2021 - 14:20 يوليو,", "2021-07-15", ""},
		{"نشرت في\n15/07/2021 - 09:41 • آخر تحديث 10:12", "2021-07-15", ""},
		{"11:45 15-7-2021\nآخر تعديل :\nالخميس", "2021-07-15", ""},
		{"27 جويلية 2021 (18:32) - ك. عمر", "2021-07-27", ""},
	} {
		t.Run(c.line, func(t *testing.T) {
			r := page(t, headline+"\n"+c.line+"\n\n"+body)
			p := r.Article.Published
			at := ""
			if p.At != nil {
				at = *p.At
			}
			if p.Date.EDTF != c.edtf || at != c.at || p.Basis != db.BasisPrinted {
				t.Errorf("got %s at %q by %s, want %s at %q", p.Date.EDTF, at, p.Basis, c.edtf, c.at)
			}
			if r.Text != first+"\n"+second || str(r.Article.Title) != headline {
				t.Errorf("title %q, text %q", str(r.Article.Title), r.Text)
			}
		})
	}
}

// Lines that name a day and do not say when the article was published.
func TestNoPrintedDate(t *testing.T) {
	for _, c := range []struct{ name, raw string }{
		{"a day of a title", "انتخابات 10 تشرين الأول 2021 في أرقام وصور\n\n" + body},
		{"a day without a year", headline + "\n11 تموز\n\n" + body},
		{"a sentence", headline + "\n\nأعلن المكتب في 15 يوليو 2021 أن الوفد سيزور البلاد قبل نهاية الشهر.\n" + body},
		{"a day that is none", headline + "\n31 فبراير 2021\n\n" + body},
		{"a range", headline + "\n15 - 18 يوليو 2021\n\n" + body},
		{"a telephone number", headline + "\n07/15/2021/99\n\n" + body},
		{"a teaser's", body + "\nالأكثر قراءة\nالبرلمان يؤجل جلسته\n12-يوليو-2021"},
		{"a comment's", body + "\nاترك تعليقا\nقارئ\n12 يوليو 2021"},
		{"of the next report", body + "\nسوريا\nإيلاف\n12 يوليو 2021\nالبرلمان يؤجل جلسته"},
		{"an English word", headline + "\nth 2021\n\n" + body},
		{"between paragraphs", first + "\n12 يوليو 2021\n" + second},
		{"an age", headline + "\nمنذ 3 ساعات\n\n" + body},
		{"a year that may be of either count", headline + "\n1442/12/5\n\n" + body},
		{"a score", headline + "\n3 - 2\n\n" + body},
		{"the far future", headline + "\n15 يوليو 2031\n\n" + body},
	} {
		t.Run(c.name, func(t *testing.T) {
			if p := page(t, c.raw).Article.Published; p.Basis != db.BasisUnknown || p.Date.EDTF != db.UnknownEDTF {
				t.Errorf("got %s by %s", p.Date.EDTF, p.Basis)
			}
		})
	}
}

func TestRecordDates(t *testing.T) {
	for _, c := range []struct{ date, edtf, at string }{
		{"Sun, 18 Feb 2018 21:35:43 +0400", "2018-02-18", "2018-02-18T21:35:43+04:00"},
		{"Sun, 18 Feb 2018 21:35:43 GMT", "2018-02-18", "2018-02-18T21:35:43Z"},
		{"Sun, 18 Feb 2018 21:35:43 XYZ", "2018-02-18", ""},
		{"2018-02-18T23:30:00-05:00", "2018-02-18", "2018-02-18T23:30:00-05:00"},
		{"2018-02-18T21:35:43Z", "2018-02-18", "2018-02-18T21:35:43Z"},
		{"2018-02-18T21:35:43.123+0400", "2018-02-18", "2018-02-18T21:35:43+04:00"},
		{"2018-02-18 21:35:43", "2018-02-18", ""},
		{"2018-02-18", "2018-02-18", ""},
		{"2018/2/18", "2018-02-18", ""},
		{"18/02/2018", "2018-02-18", ""},
		{"2/18/2018", "2018-02-18", ""},
		{"20180218", "2018-02-18", ""},
		{"2017-01-22T185600", "2017-01-22", ""},
		{"February 18, 2018", "2018-02-18", ""},
		{"18 Feb 2018", "2018-02-18", ""},
		{"الأحد 18 فبراير 2018", "2018-02-18", ""},
		{"1518983743", "2018-02-18", "2018-02-18T19:55:43Z"},
		{"1518983743.5", "2018-02-18", "2018-02-18T19:55:43Z"},
		{"1.518983743e+09", "2018-02-18", "2018-02-18T19:55:43Z"},
		{"1518983743000", "2018-02-18", "2018-02-18T19:55:43Z"},
		{"2018-02-18T21:35:43.000+03", "2018-02-18", "2018-02-18T21:35:43+03:00"},
		{"18\u201102\u20112018", "2018-02-18", ""},
		{"2018/02", "2018-02", ""},
		{"02/2018", "2018-02", ""},
		{"13/2018", "XXXX", ""},
		{"1.5", "XXXX", ""},
		{"15189837431", "XXXX", ""},
		{"2018-W07-7", "XXXX", ""},
		{"18.02.18", "XXXX", ""},
		{"منذ 3 ساعات", "XXXX", ""},
		{"2018-02", "2018-02", ""},
		{"2018", "2018", ""},
		{"0001-01-01T00:00:00Z", "XXXX", ""},
		{"1970-01-01", "XXXX", ""},
		{"2099-01-01", "XXXX", ""},
		{"2018-02-31", "XXXX", ""},
		{"2018-13-01", "XXXX", ""},
		{"yesterday", "XXXX", ""},
	} {
		t.Run(c.date, func(t *testing.T) {
			p := record(t, body, read.Meta{Title: headline, Published: c.date}).Article.Published
			at := ""
			if p.At != nil {
				at = *p.At
			}
			if p.Date.EDTF != c.edtf || at != c.at {
				t.Errorf("got %s at %q, want %s at %q", p.Date.EDTF, at, c.edtf, c.at)
			}
		})
	}
}

func TestDateBases(t *testing.T) {
	fill := extract.Fill{Published: "2020-01-01", Today: today}
	const address = "https://example.org/news/2018/02/18/title.html"
	for _, c := range []struct {
		name, raw, date, url, edtf string
		basis                      db.Basis
	}{
		{"record before page", headline + "\nنشر في 3 مارس 2019\n" + body, "2018-02-18", "", "2018-02-18", db.BasisMetadata},
		{"page before address", headline + "\n3 مارس 2019\n" + body, "", address, "2019-03-03", db.BasisPrinted},
		{"address before command", body, "", address, "2018-02-18", db.BasisURL},
		{"address of a month", body, "", "https://example.org/2018/02/title", "2018-02", db.BasisURL},
		{"command", body, "", "https://example.org/article/197/76438", "2020-01-01", db.BasisMetadata},
		{"implausible record", body, "0001-01-01", address, "2018-02-18", db.BasisURL},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extract.Extract(read.Document{Raw: c.raw, Meta: read.Meta{Published: c.date, URL: c.url}}, fill)
			check(t, r)
			if p := r.Article.Published; p.Date.EDTF != c.edtf || p.Basis != c.basis {
				t.Errorf("got %s by %s, want %s by %s", p.Date.EDTF, p.Basis, c.edtf, c.basis)
			}
		})
	}
}

// The date may stand below a sentence that the title has below it; a chronology is none.
func TestDateBelowDeck(t *testing.T) {
	const deck = "وبحث اللقاء فرص الاستثمار في البلاد قبل نهاية الشهر الجاري."
	r := page(t, headline+"\n"+deck+"\n15 يوليو 2021\nالوفد في مكتب رئيس الوزراء / صورة: AA\n"+body)
	if got := r.Article.Published.Date.EDTF; got != "2021-07-15" || r.Text != deck+"\n"+first+"\n"+second || str(r.Article.Title) != headline {
		t.Errorf("got %s, title %q, text %q", got, str(r.Article.Title), r.Text)
	}
	for name, raw := range map[string]string{
		"a chronology":  headline + "\n" + deck + "\n15 يوليو 2021\n" + first + "\n16 يوليو 2021\n" + second,
		"no title":      deck + "\n15 يوليو 2021\n" + body,
		"two sentences": headline + "\n" + first + "\n" + deck + "\n15 يوليو 2021\n" + second,
	} {
		if r := page(t, raw); r.Article.Published.Date.Known() || !strings.Contains(r.Text, "15 يوليو 2021") {
			t.Errorf("%s: %s, text %q", name, r.Article.Published.Date.EDTF, r.Text)
		}
	}
}

func TestDateNearTitleWins(t *testing.T) {
	r := page(t, "السبت 17 يوليو 2021\nمن نحن\nاتصل بنا\n"+headline+"\n15 يوليو 2021\n"+body)
	if got := r.Article.Published.Date.EDTF; got != "2021-07-15" {
		t.Errorf("got %s", got)
	}
	if e := r.DateEvidence; len(e) != 1 || !strings.Contains(e[0].Text, "15") {
		t.Errorf("evidence %+v", e)
	}
}

func TestNoAuthorBesideDate(t *testing.T) {
	if r := page(t, headline+"\nالكاتب : المدير | التاريخ : 15-07-2021\n"+body); len(r.Authors) != 0 {
		t.Errorf("authors %q", r.Authors)
	}
}

func TestFillCheck(t *testing.T) {
	for date, want := range map[string]bool{
		"": true, "2021-07-15": true, "2021-07": true, "2021": true, "15/7/2021": true, "15 يوليو 2021": true, "2021-07-15T10:00:00Z": true,
		"2021-99-99": false, "2021-02-30": false, "غدا": false, "0001-01-01": false, "2031-01-01": false,
	} {
		if err := (extract.Fill{Published: date, Today: today}).Check(); (err == nil) != want {
			t.Errorf("%q: got %v, want it accepted: %v", date, err, want)
		}
	}
}

// The day on which a page was looked at stands above its menu, the article's beside its title.
func TestDayOfThePage(t *testing.T) {
	r := page(t, "الأحد, 18 يوليو, 2021\nالرئيسية\nمحليات\n"+headline+"\nadmin 15 يوليو، 2021\n"+body+"\n15 - يوليو - 2021")
	if r.Article.Published.Date.EDTF != "2021-07-15" || r.Text != first+"\n"+second || len(r.Authors) != 0 {
		t.Errorf("date %s, authors %q, text %q", r.Article.Published.Date.EDTF, r.Authors, r.Text)
	}
	r = page(t, headline+"\n"+body+"\n(المصدر: وكالات)\n2021/07/15")
	if r.Article.Published.Date.EDTF != "2021-07-15" {
		t.Errorf("date %s, rules %q", r.Article.Published.Date.EDTF, rules(r))
	}
	const day = "الخميس 15 يوليو 2021 عدد خاص بالعيد الكبير ومناسبات كثيرة"
	if r := page(t, day+"\n"+body); r.Article.Title != nil {
		t.Errorf("title %q", str(r.Article.Title))
	}
}

// The day at the foot of a page, below its buttons; that of another report stands in a list.
func TestDayAtTheFoot(t *testing.T) {
	for _, c := range []struct{ name, below, edtf string }{
		{"below the buttons", "شارك\nفيسبوك\nتويتر\nواتساب\nطباعة\nتاريخ النشر: 15 يوليو 2021", "2021-07-15"},
		{"place and day", "بغداد في 15 تموز 2021", "2021-07-15"},
		{"near: below a list", "أخبار ذات صلة\nالبرلمان يؤجل جلسته\nشارك\nفيسبوك\nتويتر\nتاريخ النشر: 15 يوليو 2021", "XXXX"},
		{"near: a day of a story", "شارك\nفيسبوك\nتويتر\nواتساب\nطباعة\n15 يوليو 2021", "XXXX"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := page(t, headline+"\n"+body+"\n"+c.below); r.Article.Published.Date.EDTF != c.edtf {
				t.Errorf("date %s, rules %q", r.Article.Published.Date.EDTF, rules(r))
			}
		})
	}
}

// A short piece beside a date is the author where it is like a name.
func TestAuthorBesideTheDate(t *testing.T) {
	for line, want := range map[string]string{
		"نرمين العشري - 15 يوليو 2021":               "نرمين العشري",
		"نور عبدالله - 15 يوليو 2021":                "نور عبدالله",
		"ملف خاص - 15 يوليو 2021":                    "",
		"نشرة الأخبار - 15 يوليو 2021":               "",
		"في: يوليو 15, 2021في: سياسةلا يوجد تعليقات": "",
	} {
		r := page(t, headline+"\n"+line+"\n"+body)
		if got := strings.Join(r.Authors, "|"); got != want || r.Article.Published.Date.EDTF != "2021-07-15" {
			t.Errorf("%s: authors %q, date %s, want %q", line, got, r.Article.Published.Date.EDTF, want)
		}
	}
}
