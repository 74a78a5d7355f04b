package extract_test

import (
	"reflect"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/extract"
	"sijill/seed/read"
)

const opening = " استقبل رئيس الوزراء صباح اليوم وفدا من رجال الأعمال، وبحث معه فرص الاستثمار في البلاد."

func TestDatelines(t *testing.T) {
	for _, c := range []struct{ start, place, publisher, date string }{
		{"ايلاف من لندن:", "لندن", "إيلاف", ""},
		{"إيلاف من القاهرة -", "القاهرة", "إيلاف", ""},
		{"دبي - العربية.نت:", "دبي", "العربية", ""},
		{"العربية.نت - دبي:", "دبي", "العربية", ""},
		{"بغداد - رويترز:", "بغداد", "رويترز", ""},
		{"بغداد ـ رويترز:", "بغداد", "رويترز", ""},
		{"القاهرة (أ ف ب) -", "القاهرة", "وكالة فرانس برس", ""},
		{"القاهرة (أ.ف.ب) -", "القاهرة", "وكالة فرانس برس", ""},
		{"دبي، الإمارات العربية المتحدة (CNN)--", "دبي", "سي إن إن", ""},
		{"(CNN)--", "nil", "سي إن إن", ""},
		{"واشنطن/ وكالات:", "واشنطن", "nil", ""},
		{"بغداد/ المدى:", "بغداد", "المدى", ""},
		{"القدس المحتلة - «القدس العربي»:", "القدس المحتلة", "القدس العربي", ""},
		{"رام الله 15-7-2021 وفا-", "رام الله", "وفا", "2021-07-15"},
		{"تونس 11 ديسمبر 2016 (وات) -", "تونس", "وكالة تونس إفريقيا للأنباء", "2016-12-11"},
		{"الرياض 05 ذو الحجة 1442 هـ الموافق 15 يوليو 2021 م واس -", "الرياض", "واس", "2021-07-15"},
		{"ود مدني في 30-6-2021 (سونا)-", "ود مدني", "سونا", "2021-06-30"},
		{"عمان-", "عمان", "nil", ""},
		{"واشنطن، 14 ديسمبر/كانون الأول 2020 –", "واشنطن", "nil", "2020-12-14"},
		{"بون - 6 - 11 (كونا) --", "بون", "كونا", ""},
		{"أبوظبي في 15 يوليو / وام /", "أبوظبي", "وام", ""},
		{"عمان 15 تموز (بترا)-", "عمان", "بترا", ""},
		{"إيلاف (بغداد):", "بغداد", "إيلاف", ""},
		// Near misses.
		{"بغداد - العاصمة -", "nil", "nil", ""},
		{"بغداد - طهران", "nil", "nil", ""},
		{"إيلاف (بغداد)", "nil", "nil", ""},
		{"بغداد، 14 ديسمبر 2020،", "nil", "nil", ""},
		{"بغداد - واشنطن:", "nil", "nil", ""},
		{"القاهرة - الرياض:", "nil", "nil", ""}, // a city, not the newspaper
		{"المستقبل/", "nil", "nil", ""},
		{"القاهرة - نيويورك تايمز:", "القاهرة", "nil", ""}, // translated from it
		{"بغداد:", "nil", "nil", ""},
		{"من بغداد:", "nil", "nil", ""},
		{"رويترز:", "nil", "nil", ""},
		{"وقال لقناة العربية من دبي:", "nil", "nil", ""},
		{"القاهرة (باستثناء الجيزة) -", "nil", "nil", ""},
	} {
		t.Run(c.start, func(t *testing.T) {
			r := page(t, c.start+opening+"\n"+second)
			name := "nil"
			if r.Publisher != nil {
				name = r.Publisher.Name
			}
			if got := str(r.Article.Dateline); got != c.place || name != c.publisher {
				t.Errorf("got %s of %s, want %s of %s", got, name, c.place, c.publisher)
			}
			if got := r.Article.Published.Date; c.date != "" && got.EDTF != c.date || c.date == "" && got.Known() {
				t.Errorf("date %s, want %q", got.EDTF, c.date)
			}
			if !strings.HasPrefix(r.Text, c.start) {
				t.Errorf("the dateline left the text: %q", r.Text)
			}
		})
	}
}

func TestPublishers(t *testing.T) {
	for _, c := range []struct {
		name, raw, want string
		basis           db.Basis
	}{
		{"head of the page", "العربي الجديد\n" + headline + "\n" + body, "العربي الجديد", db.BasisPrinted},
		{"head with a noun", "صحيفة المدى\n" + headline + "\n" + body, "المدى", db.BasisPrinted},
		{"title of the window", headline + " | الجزيرة نت\n" + body, "الجزيرة", db.BasisPrinted},
		{"line of place and outlet", headline + "\nبغداد - العربي الجديد\n" + body, "العربي الجديد", db.BasisPrinted},
		{"title of the window, name first", "النهار | " + headline + "\n" + body, "النهار", db.BasisPrinted},
		{"line of outlet and place", headline + "\nسكاي نيوز عربية - أبوظبي\n15 يوليو 2021\n" + body, "سكاي نيوز عربية", db.BasisPrinted},
		{"line of outlet and place alone", "السومرية نيوز / بغداد\n" + body, "السومرية", db.BasisPrinted},
		{"its own mark", "شفق نيوز/" + opening + "\n" + second, "شفق نيوز", db.BasisPrinted},
		{"place and agency with a hyphen", "دمشق-سانا " + first + "\n" + second, "سانا", db.BasisInferred},
		{"near: place and newspaper with a dash", "دمشق - الثورة " + first + "\n" + second, "nil", db.BasisUnknown},
		{"its own mark with a dash", headline + "\nعمون - " + first + "\n" + second, "عمون", db.BasisPrinted},
		{"a mark that is no name", headline + "\nوطنية - بيروت - " + first + "\n" + second, "الوكالة الوطنية للإعلام", db.BasisPrinted},
		{"near: two outlets with a dash", headline + "\nعمون - قناة رؤيا: " + first + "\n" + second, "nil", db.BasisUnknown},
		{"another mark that is no name", headline + "\nمعا- " + first + "\n" + second, "معا", db.BasisPrinted},
		{"agency with a newspaper's name", "وكالة الأخبار المستقلة\nالأخبار (نواكشوط) – " + first + "\n" + second, "الأخبار الموريتانية", db.BasisPrinted},
		{"source line with a place", "المصدر: دبي - العربية.نت\n" + headline + "\n15 يوليو 2021\n" + body, "العربية", db.BasisInferred},
		{"near: together", headline + "\nمعا نحو يوم جديد: " + first + "\n" + second, "nil", db.BasisUnknown},
		{"named again, above its partners", "الحرة\nراديو سوا\n" + headline + "\nالحرة - واشنطن\n15 يوليو 2021\n" + body, "الحرة", db.BasisPrinted},
		{"near: two partners", "الحرة\nراديو سوا\n" + headline + "\n15 يوليو 2021\n" + body, "nil", db.BasisUnknown},
		{"near: the word of a section", headline + "\nوطنية الوفد تظهر في كل كلمة قالها رئيسه اليوم في العاصمة.\n" + second, "nil", db.BasisUnknown},
		{"an agency named as a city", "الدوحة في 15 يوليو /قنا/ " + first + "\n" + second, "قنا", db.BasisInferred},
		{"near: the city", "القاهرة - قنا: " + first + "\n" + second, "nil", db.BasisUnknown},
		{"source of others too", body + "\nالمصدر: RT + وسائل إعلام سودانية", "روسيا اليوم", db.BasisInferred},
		{"its content", body + "\nهذا المحتوى من\nمصراوي", "مصراوي", db.BasisInferred},
		{"name that is a section, over its motto", "الشرق الأوسط\nصحيفة العرب الأولى\n" + headline + "\n15 يوليو 2021\n" + body, "الشرق الأوسط", db.BasisPrinted},
		{"first of two names that are words", "الخبر\nالوطن\n" + headline + "\n15 يوليو 2021\n" + body, "الخبر", db.BasisPrinted},
		{"published line", headline + "\n15-07-2021 | 12:30 المصدر: \"النهار\"\n" + body, "النهار", db.BasisPrinted},
		{"copyright", body + "\n© 2021 هسبريس", "هسبريس", db.BasisPrinted},
		{"an unnamed source speaks to it", body + "\nوقال مسؤول حكومي، لـ\"العربي الجديد\"، إن الوفد باق في العاصمة.", "العربي الجديد", db.BasisInferred},
		{"twice", body + "\nوقال سالم لـ«الشرق الأوسط» إن الوفد باق.\nوأضاف كريم لـ«الشرق الأوسط» أنه عائد.", "الشرق الأوسط", db.BasisInferred},
		{"it followed a statement", body + "\nكما جاء في بيان تابعته \"ايلاف\".", "إيلاف", db.BasisInferred},
		{"it was sent a statement", body + "\nوجاء في بيان تلقت «المدى» نسخة منه أن الوفد باق.", "المدى", db.BasisInferred},
		{"signature", body + "\nفرانس24/ أ ف ب", "فرانس 24", db.BasisInferred},
		{"agency in the dateline, outlet at the head", "العربي الجديد\n" + headline + "\nبغداد - رويترز:" + opening + "\n" + second, "العربي الجديد", db.BasisPrinted},
		{"it learned", body + "\nوعلمت «المدى» من مصادرها أن الوفد باق.", "المدى", db.BasisInferred},
		{"agency and its short name", "وكالة الأنباء والمعلومات الفلسطينية - وفا\n" + headline + "\n15 يوليو 2021\n" + body, "وفا", db.BasisPrinted},
		{"a name in Latin letters", "LBCI\n" + headline + "\n15 يوليو 2021\n" + body, "إل بي سي", db.BasisPrinted},
		{"a newspaper named as a city, filed from another", "صحيفة مكة\n" + headline + "\nمكة - جدة\n15 يوليو 2021\n" + body, "مكة", db.BasisPrinted},
		{"agency and its short name in brackets", "وكالة السودان للأنباء (سونا)\n" + headline + "\n15 يوليو 2021\n" + body, "سونا", db.BasisPrinted},
		{"source with a slash", headline + "\n15 يوليو 2021\n" + body + "\nالمصدر / إيلاف", "إيلاف", db.BasisInferred},
		{"its sign", "شعار الجزيرة نت\n" + headline + "\n15 يوليو 2021\n" + body, "الجزيرة", db.BasisPrinted},
		{"a bare name, and which it is", "الغد\n" + headline + "\n" + body + "\nجميع الحقوق محفوظة، صحيفة الغد", "الغد الأردنية", db.BasisPrinted},
		{"a bare name, and its country", "جريدة الدستور الأردنية\n" + headline + "\nعمان - الدستور\n" + body, "الدستور الأردنية", db.BasisPrinted},
		{"learned from it", body + "\nوعلمت الوزارة من «المدى» أن الوفد باق.", "nil", db.BasisUnknown},
		{"the sign of a campaign", "شعار الحملة الجديدة\n" + headline + "\n15 يوليو 2021\n" + body, "nil", db.BasisUnknown},
		{"two names of two", "إيلاف - هسبريس\n" + headline + "\n15 يوليو 2021\n" + body, "nil", db.BasisUnknown},
		{"cited", body + "\nووفقا لموقع روسيا اليوم، يبقى الوفد أسبوعا.", "nil", db.BasisUnknown},
		{"cited with a noun", body + "\nوقال سالم لقناة \"العربية\" إن الوفد باق.", "nil", db.BasisUnknown},
		{"one interview", body + "\nوقال سالم لـ«الشرق الأوسط» إن الوفد باق.", "nil", db.BasisUnknown},
		{"the press of the world", body + "\nوقال مسؤول لـ\"نيويورك تايمز\" إن الوفد باق.", "nil", db.BasisUnknown},
		{"an agency's copy", body + "\nبحسب مسودة اطلعت عليها وكالة فرانس برس.", "nil", db.BasisUnknown},
		{"two outlets", body + "\nوقال مصدر لـ\"المدى\" إن الوفد باق، وقال مصدر آخر لـ\"كتابات\" إنه عائد.", "nil", db.BasisUnknown},
		{"no outlet", body + "\nوقال مسؤول لـ\"داعش\" ما يريد.", "nil", db.BasisUnknown},
		{"a motto", "صوت المدينة الحر\n\n" + headline + "\n15 يوليو 2021\n" + body, "nil", db.BasisUnknown},
		{"a word at the very top", "الحياة\n" + headline + "\n" + body, "الحياة", db.BasisPrinted},
		{"a word in the menu", "اقتصاد وناس\nالحياة\n" + headline + "\n15 يوليو 2021\n" + body, "nil", db.BasisUnknown},
		{"a network at the top", "تويتر\n" + headline + "\n" + body, "nil", db.BasisUnknown},
		{"translated from abroad", headline + " | نيويورك تايمز\n" + body, "nil", db.BasisUnknown},
		{"abroad, spoken to by the unnamed", body + "\nوقال مسؤول لـ\"بوليتيكو\" إن الوفد باق.", "nil", db.BasisUnknown},
		{"owner", body + "\nجميع الحقوق محفوظة لصحيفة الحياة 2021", "الحياة", db.BasisPrinted},
		{"rights kept for you", body + "\nجميع الحقوق محفوظة لكم 2021", "nil", db.BasisUnknown},
		{"signature between dashes", body + "\n-وات-", "nil", db.BasisUnknown},
		{"a tag that is a word", body + "\nالثورة", "nil", db.BasisUnknown},
		{"partners at the foot", body + "\n© إيلاف 2021\n© هسبريس 2021", "nil", db.BasisUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.raw)
			got := "nil"
			if r.Publisher != nil {
				got = r.Publisher.Name
			}
			if got != c.want || r.Article.Publisher.Basis != c.basis {
				t.Errorf("got %s by %s, want %s by %s", got, r.Article.Publisher.Basis, c.want, c.basis)
			}
		})
	}
}

func TestRecordPublishers(t *testing.T) {
	fill := extract.Fill{Publisher: "Elaph", Section: "أخبار", Today: today}
	for _, c := range []struct {
		name, publisher, url, want, form string
		kind                             db.SourceKind
		basis                            db.Basis
	}{
		{"known", "alarabia", "", "العربية", "alarabia", db.SourceBroadcaster, db.BasisMetadata},
		{"unknown", "جريدة محلية", "", "جريدة محلية", "جريدة محلية", db.SourceOutlet, db.BasisMetadata},
		{"address", "", "https://www.hespress.com/politics/1.html", "هسبريس", "هسبريس", db.SourceOutlet, db.BasisURL},
		{"command", "", "https://example.org/1", "إيلاف", "Elaph", db.SourceOutlet, db.BasisMetadata},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extract.Extract(read.Document{Raw: body, Meta: read.Meta{Publisher: c.publisher, URL: c.url}}, fill)
			check(t, r)
			want := db.SourceName{Name: c.want, Form: c.form, Kind: c.kind}
			if r.Publisher == nil || !reflect.DeepEqual(*r.Publisher, want) || r.Article.Publisher.Basis != c.basis {
				t.Errorf("got %+v by %s, want %+v by %s", r.Publisher, r.Article.Publisher.Basis, want, c.basis)
			}
			if str(r.Article.Section) != fill.Section {
				t.Errorf("section %q", str(r.Article.Section))
			}
		})
	}
}

func TestAuthors(t *testing.T) {
	for _, c := range []struct {
		author, want, place string
	}{
		{"القاهرة - سامي كريم", "سامي كريم", "القاهرة"},
		{"اليمن-سامي كريم", "سامي كريم", "اليمن"},
		{"دبي - العربية.نت", "", "دبي"},
		{"العربية.نت - سامي كريم", "سامي كريم", "nil"},
		{"العربية.نت ووكالات", "", "nil"},
		{"لندن - رويترز", "رويترز", "لندن"},
		{"30174026-20d9-40a2-9e04-5b63346a78a6", "", "nil"},
		{"سامي كريم، ليلى حسن", "سامي كريم|ليلى حسن", "nil"},
		{"جان-بيار كرم", "جان-بيار كرم", "nil"},
	} {
		t.Run(c.author, func(t *testing.T) {
			r := record(t, body, read.Meta{Title: headline, Publisher: "alarabia", Authors: []string{c.author}})
			if got := strings.Join(r.Authors, "|"); got != c.want || str(r.Article.Dateline) != c.place {
				t.Errorf("got %q at %s, want %q at %s", got, str(r.Article.Dateline), c.want, c.place)
			}
		})
	}
	if r := page(t, "لندن: حريق كبير\n"+headline+"\n"+body); len(r.Authors) != 0 {
		t.Errorf("a title gives authors %q", r.Authors)
	}
	for line, want := range map[string]string{
		"بقلم: سامي كريم": "سامي كريم", "كتب: سامي كريم": "سامي كريم", "بقلم الدكتور سامي كريم": "الدكتور سامي كريم",
		"كتب سامي كريم": "سامي كريم", "القاهرة – سامي كريم": "سامي كريم", "لندن: سامي كريم": "سامي كريم", "الحرة - سامي كريم": "سامي كريم",
		"تقرير: هجمات جديدة": "", "كتب جديدة": "", "الحرة - واشنطن": "", "رئيس الوزراء": "",
	} {
		r := page(t, headline+"\n"+line+"\n15 يوليو 2021\n"+body)
		if got := strings.Join(r.Authors, "|"); got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}
