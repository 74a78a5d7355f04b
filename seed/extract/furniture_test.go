package extract_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"sijill/seed/read"
)

// Each row is a page around two paragraphs of an article: lines above, between
// and below them. Rules are those expected, in the order of the page.
func TestFurniture(t *testing.T) {
	for _, c := range []struct{ name, above, between, below, rules string }{
		{"font size", "", "+ الخط -", "", "font-size"},
		{"analytics", "Web\nAnalytics", "", "", "analytics analytics"},
		{"advertisement", "", "إعلان", "", "advertisement"},
		{"caption with an agency", "مسؤولون في اجتماع سابق ببغداد (فرانس برس)", "", "", "caption-credit"},
		{"caption in Latin letters", "جنود في قاعدة عسكرية (Getty)", "", "", "caption-credit"},
		{"caption with a photographer", "جنود في قاعدة عسكرية (سامي كريم/ الأناضول)", "", "", "caption-credit"},
		{"caption from the archive", "جنود في قاعدة عسكرية [أرشيف]", "", "", "caption-credit"},
		{"caption between paragraphs", "", "سوق وسط العاصمة (أ ف ب)", "", "caption-credit"},
		{"photo line", "صورة: رويترز", "", "", "photo-credit"},
		{"share buttons", "شارك\nفيسبوك\nتويتر", "", "شارك هذا الخبر\nفيسبوك | تويتر | واتساب", "share share-site share-site share share-site"},
		{"counters", "120 مشاهدة\n3", "", "التعليقات: 4", "counter counter counter"},
		{"script button", "", "", "Read later", "other-script"},
		{"contributors", "", "", "المساهمون\nسامي كريم", "contributors contributors"},
		{"tags", "", "", "وسوم: الاستثمار، الحكومة", "tags"},
		{"tags below their heading", "", "", "الكلمات المفتاحية\nالاستثمار\nالحكومة", "tags tags tags"},
		{"link with its heading", "", "اقرأ أيضا: الحكومة تقر الموازنة الجديدة", "", "related-link"},
		{"links below their heading", "", "أخبار ذات صلة\nالحكومة تقر الموازنة\nالبرلمان يؤجل جلسته", "", "related related-list related-list"},
		{"comment form", "", "", "ترك الرد\nمن فضلك ادخل تعليقك", "comments comment-notice"},
		{"comment notice", "", "", "تم إضافة تعليقك وسيظهر بعد المراجعة", "comment-notice"},
		{"comments", "", "", "اترك تعليقا\nقارئ\n" + first, "comments comments-list comments-list"},
		{"number of comments", "", "", "عدد التعليقات 12\nالنشرة الإخبارية\n1\nقارئ من البصرة\n15 يوليو 2021 - 21:40\nهذا خبر جيد جدا لنا جميعا.", "comments comments-list comments-list comments-list comments-list comments-list"},
		{"comments of some age", "", "", "التعليقات\nقارئ من البصرة\nقبل 3 أيام\nهذا خبر جيد جدا لنا جميعا في المدينة.\nرد", "comments comments-list comments-list comments-list comments-list"},
		{"dated report below links", headline + "\n15 يوليو 2021", "", "اقرأ أيضا\nالبرلمان يؤجل جلسته\nأجل البرلمان جلسته المقررة اليوم بعد غياب عدد كبير من النواب عنها.\n14 يوليو 2021", "title published-line related related-list related-list related-list"},
		{"items below a button", "", "", "للمزيد:\n- البرلمان يؤجل جلسته", "related related-list"},
		{"form in the text", "", "أدخل بريدك الإلكتروني\nبالضغط على زر الاشتراك فإنك توافق على شروط الاستخدام.", "", "subscribe subscribe"},
		{"post of a network", "", "pic.twitter.com/abcDEF\n— مجلس الناس (@majlis) July 15, 2021\nView this post on Instagram", "", "address embedded embedded"},
		{"initials of four", "", "", "سك/ع د/ل م", "signature"},
		{"link below a button", "", "اقرأ المزيد\nالبرلمان يؤجل جلسته", "", "related related-list"},
		{"report below links", "", "", "مواضيع ذات صلة\nالبرلمان يؤجل جلسته\nجنين 15-7-2021 وفا- أجل البرلمان جلسته المقررة اليوم.", "related related-list related-list"},
		{"signature of an agency and its writers", "", "", "وام/سامي كريم/ليلى حسن", "signature"},
		{"source line with a button", "نص : فرانس 24 / أ ف ب | تابِع", "", "", "source-line"},
		{"counted comments", "", "", "3 تعليقات\nقارئ\n15 يوليو 2021 at 3:20 م\n" + first, "comments comments-list comments-list comments-list"},
		{"most read with teasers", "", "", "الأكثر قراءة\nالبرلمان يؤجل جلسته\nأجل البرلمان جلسته المقررة اليوم بعد غياب عدد كبير من النواب عنها...", "most-read most-read-list most-read-list"},
		{"most read with sentences", "", "", "الأكثر قراءة\nالبرلمان يؤجل جلسته\nأجل البرلمان جلسته المقررة اليوم بعد غياب عدد كبير من النواب عنها.", "most-read most-read-list most-read-list"},
		{"related with teasers", "", "", "مواضيع ذات صلة\nعنوان أول\n" + first + "\nعنوان ثان\n" + first + "\nعنوان ثالث\n" + first,
			"related related-list related-list related-list related-list related-list related-list"},
		{"latest", "", "", "آخر الأخبار\nالبرلمان يؤجل جلسته", "latest latest-list"},
		{"copyright", "", "", "جميع الحقوق محفوظة © 2021", "copyright"},
		{"copyright sign", "", "", "© جريدة محلية 2021", "copyright"},
		{"follow", "", "", "تابعونا على تلغرام", "follow"},
		{"subscription", "", "", "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح على بريدك.", "subscribe"},
		{"cookies", "نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، وباستمرارك في التصفح توافق على ذلك.", "", "", "cookies"},
		{"disclaimer", "", "", "الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الصحيفة.", "disclaimer"},
		{"ruler", "", "---------", "***", "separator separator"},
		{"navigation", "الرئيسية\nمن نحن\nاتصل بنا", "", "إلى الأعلى", "navigation navigation navigation navigation"},
		{"menu", "الرئيسية سياسة اقتصاد رياضة ثقافة", "", "", "navigation"},
		{"signature", "", "", "(رويترز)", "signature"},
		{"source line", "", "", "المصدر: الجزيرة + وكالات", "source-line"},
		{"byline", "بقلم: سامي كريم", "", "", "byline"},
		{"age", "منذ 3 ساعات", "", "", "age"},
		{"reading time in two", "وقت القراءة: دقيقتان", "", "", "counter"},
		{"share with networks", "", "", "شارك هذا المقال: فيسبوك تويتر واتساب", "share"},
		{"summary to listen to", "", "استمع إلى الملخص", "", "share"},
		{"joined buttons", "", "", "سياسة الخصوصية | شروط الاستخدام | اتصل بنا", "navigation"},
		{"drawn with tatweel", "", "", "ــــــ", "separator"},
		{"address", "", "https://example.org/a/1", "www.example.org/1", "address address"},
		{"initials", "", "", "س.ك/ م.ل (رويترز، د ب أ)", "signature"},
		{"clock of the last change", "", "", "14:30 ت م", "clock"},
		{"source at the head", "المصدر: \"إيلاف\"", "", "", "source-line"},
		{"filed line below", "", "", "سكاي نيوز عربية - أبوظبي", "byline"},
		{"permanent link", "", "", "رابط دائم : https://example.org/1", "source-link"},
		{"apps", "", "", "متوفر على: App Store | Google Play", "subscribe"},
		{"notice of a closing line", "", "", "© 2021 Copyright إيلاف - جميع الحقوق محفوظة. تفرض إيلاف غرامات على النسخ.", "copyright"},
		{"section of a link", "", "اقتصاد عربي\nالتحديثات الحية\nالبرلمان يؤجل جلسته", "", "related-list related related-list"},
		{"list above the article", "الأكثر قراءة\nالبرلمان يؤجل جلسته اليوم\nأسعار النفط ترتفع مجددا\nالحكومة تبحث جذب الاستثمار", "", "",
			"most-read most-read-list most-read-list title"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, strings.Join([]string{c.above, first, c.between, second, c.below}, "\n"))
			if got := rules(r); got != c.rules {
				t.Errorf("rules %q, want %q", got, c.rules)
			}
			if want := first + "\n" + second; r.Text != want {
				t.Errorf("text %q", r.Text)
			}
		})
	}
}

// Lines that look like furniture and are the article's own.
func TestNotFurniture(t *testing.T) {
	for _, c := range []struct{ name, line string }{
		{"subheading", "دعم دولي للحوار"},
		{"a word of a button in a list", "- الإعلانات"},
		{"a network as subheading", "تويتر"},
		{"a network in a sentence", "وكتب الوزير على تويتر أن الاتفاق وشيك."},
		{"agency closing a paragraph", "ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى مساء أمس. (رويترز)"},
		{"brackets at the end", "وحضر الجلسة ممثلو الأحزاب الكبرى (باستثناء حزبين)"},
		{"a club in brackets", "الحارس: سالم (الاتحاد)"},
		{"sentence about cookies", "وقال الخبير إن الشركة تجمع البيانات باستخدام ملفات تعريف الارتباط على مواقع كثيرة."},
		{"sentence about comments", "وأثارت التعليقات غضبا واسعا."},
		{"sentence that begins with share", "شارك الوزير في الجلسة الافتتاحية إلى جانب نظرائه."},
		{"sentence about rights", "ويرى الناشطون أن جميع الحقوق محفوظة في الدستور الجديد."},
		{"the most read in a sentence", "وكان الكتاب الأكثر قراءة في المعرض العام الماضي."},
		{"a day in a chronology", "15 يوليو 2021"},
		{"a number", "2021"},
		{"announcement of a list", "وجاءت النتائج على النحو الآتي:"},
		{"Latin name", "Airbus A320"},
		{"tags that are words", "دلالات الزيارة"},
		{"a title that begins with pictures", "صور: الحكومة تنقل مئات العائلات من المخيم إلى المدينة"},
		{"two names with a slash", "سالم / كريم"},
		{"section as subheading", "اقتصاد عربي"},
		{"comments counted by the article", "3 تعليقات"},
		{"an hour", "الساعة الخامسة"},
		{"writer in a sentence", "كتب الوزير رسالة إلى نظيره."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, strings.Join([]string{first, c.line, second}, "\n"))
			if want := first + "\n" + c.line + "\n" + second; r.Text != want {
				t.Errorf("text %q, removed by %q", r.Text, rules(r))
			}
		})
	}
}

// A page whose paragraphs have no full stops has a body all the same.
func TestUnstoppedParagraphs(t *testing.T) {
	a, b := strings.TrimSuffix(first, ".")+" قبل سفره إلى الخارج مساء", strings.TrimSuffix(second, ".")+" في مقر الحكومة"
	const short = "وطالب أصحاب المصانع بفتح تحقيق في أسعار الطاقة قبل توقيع الاتفاق"
	r := page(t, strings.Join([]string{headline, "15 يوليو 2021", a, b, short, "وسوم:", "الاستثمار، الحكومة"}, "\n"))
	if want := strings.Join([]string{a, b, short}, "\n"); r.Text != want {
		t.Errorf("text %q, rules %q", r.Text, rules(r))
	}
	r = page(t, strings.Join([]string{headline, "15 يوليو 2021", a}, "\n"))
	if str(r.Article.Title) != headline || r.Text != a {
		t.Errorf("title %q, text %q", str(r.Article.Title), r.Text)
	}
}

func TestArticleGoesOnAfterLinks(t *testing.T) {
	for _, c := range []struct{ name, between string }{
		{"one link, one paragraph", "اقرأ أيضا\nالبرلمان يؤجل جلسته"},
		{"box of the most read", "الأكثر قراءة\nالبرلمان يؤجل جلسته\nأسعار النفط ترتفع"},
		{"subheadings between single paragraphs", "أخبار ذات صلة\nالبرلمان يؤجل جلسته"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, strings.Join([]string{first, second, c.between, second, first}, "\n"))
			if want := strings.Join([]string{first, second, second, first}, "\n"); r.Text != want {
				t.Errorf("text %q", r.Text)
			}
		})
	}
	r := page(t, strings.Join([]string{first, second, "اقرأ أيضا", "البرلمان يؤجل جلسته", "ولعب الفنان أدوارا كثيرة منها:", "دور الأب", "دور الجار"}, "\n"))
	if !strings.HasSuffix(r.Text, "منها:\nدور الأب\nدور الجار") {
		t.Errorf("the list that the article announces is lost: %q", r.Text)
	}
}

func TestHeaderAboveTitle(t *testing.T) {
	r := page(t, "صوت المدينة الحر\n\nالرئيسية محليات الحكومة تبحث جذب الاستثمار\n\nالحكومة تبحث جذب الاستثمار\n\n"+body)
	if got, want := rules(r), "site-header breadcrumb title"; got != want || r.Publisher != nil {
		t.Errorf("rules %q, publisher %v; want %q and none", got, r.Publisher, want)
	}
}

func TestRecordText(t *testing.T) {
	m := read.Meta{Title: "الحكومة تبحث جذب الاستثمار", Published: "2021-07-15"}
	r := record(t, "الحكومة تبحث جذب الاستثمار\n"+body+"\nاقرأ أيضا: البرلمان يؤجل جلسته", m)
	if got, want := rules(r), "title-repeated related-link"; got != want {
		t.Errorf("rules %q, want %q", got, want)
	}
	if str(r.Article.Title) != m.Title || r.Article.TitleBasis != "METADATA" {
		t.Errorf("title %q by %s", str(r.Article.Title), r.Article.TitleBasis)
	}
	// A record's text is an article already: its first day or short line is its own.
	const chronology = "15 يوليو 2021\n" + first + "\n16 يوليو 2021\n" + second
	if r := record(t, chronology, m); r.Text != chronology {
		t.Errorf("text %q", r.Text)
	}
}

func oneFile(raw string) fstest.MapFS { return fstest.MapFS{"a.txt": {Data: []byte(raw)}} }
