package extract_test

import (
	"strings"
	"testing"

	"sijill/seed/read"
)

// What the heads of pages say, and what looks like it and says something else.
func TestHeads(t *testing.T) {
	const deck = "والوفد يزور المصانع قبل نهاية الشهر الجاري"
	for _, c := range []struct{ name, raw, title, kicker, section, author, place string }{
		{"title above a deck", headline + "\n" + deck + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: ticker above the title", "أسعار النفط ترتفع مجددا في الأسواق\nالبرلمان يؤجل جلسته إلى الأسبوع المقبل\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: kicker", "خلافات بين الكتل\n" + headline + "\n15 يوليو 2021\n" + body, headline, "خلافات بين الكتل", "nil", "", "nil"},
		{"menu of sections", "سياسة\nاقتصاد\nرياضة\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"menu, then the section below the title", "سياسة\nاقتصاد\n" + headline + "\nاقتصاد\n15 يوليو 2021\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"menu with a button", "برامجنا\nسياسة\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"joined menu", "الرئيسية | سياسة | اقتصاد | رياضة\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"two steps without the first page", "أخبار|العراق\n" + headline + "\n" + body, headline, "nil", "العراق", "", "nil"},
		{"categories", "سياسة, العراق\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "سياسة, العراق", "", "nil"},
		{"one word is no kicker", "مرئيات\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"a paper's line is no kicker", "جريدة الناس كلها\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"card of the author", headline + "\nبغداد\nسامي كريم\nسامي كريم\nمراسل الصحيفة في بغداد.\n15 يوليو 2021\n" + body, headline, "nil", "nil", "سامي كريم", "بغداد"},
		{"place beside the date", headline + "\nبغداد\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "بغداد"},
		{"near: subheadings that are places", headline + "\n15 يوليو 2021\nبغداد\n" + first + "\nالبصرة\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: the hours of a live report", headline + "\n15 يوليو 2021\n14:30\n" + first + "\n14:10\n" + body, headline, "nil", "nil", "", "nil"},
		{"signed at the foot", headline + "\n" + body + "\nسامي كريم\nكاتب من العراق", headline, "nil", "nil", "سامي كريم", "nil"},
		{"published by", headline + "\nنشر بواسطة: سامي كريم | الخميس 15 يوليو 2021 - 02:30 م | عدد القراءات: 512\n" + body, headline, "nil", "nil", "سامي كريم", "nil"},
		{"near: a place far from it", headline + "\n15 يوليو 2021\nالوفد في مكتب رئيس الوزراء\nالبصرة\n" + body, headline, "nil", "nil", "", "nil"},
		{"title and date in one line", headline + " | الخميس 15/07/2021 الساعة 3:20 م | منذ 3 ساعات | زمن القراءة: 2 دقيقة\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: writer and date in one line", headline + "\nكتب سامي كريم من بغداد | 15 يوليو 2021\n" + body, headline, "nil", "nil", "سامي كريم", "بغداد"},
		{"category of an agency", "اقتصادي / " + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "اقتصادي", "", "nil"},
		{"near: a slash in a title", "بغداد / واشنطن: جولة جديدة من الحوار\n15 يوليو 2021\n" + body, "بغداد / واشنطن: جولة جديدة من الحوار", "nil", "nil", "", "nil"},
		{"breadcrumb of lines", "الرئيسية\nاقتصاد\nأسواق\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"near: menu of lines", "الرئيسية\nاقتصاد\nأسواق\nرياضة\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"menu, then the section above the title", "سياسة\nاقتصاد\nرياضة\nاقتصاد\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"section over its country", "برامجنا\nرياضة\nالعرب والعالم\nتونس\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "العرب والعالم", "", "nil"},
		{"near: two sections", "رياضة\nتونس\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"outlet and section", "إيلاف - اقتصاد\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"near: two words with a dash", "أموال - اقتصاد\n" + headline + "\n15 يوليو 2021\n" + body, headline, "أموال - اقتصاد", "nil", "", "nil"},
		{"newspaper, place and handle", headline + "\n«عكاظ» (جدة) Okaz_Online@\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "جدة"},
		{"ministry for author", headline + "\nالمنامة - وزارة الأشغال\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "المنامة"},
		{"initial of the author", headline + "\n27 جويلية 2021 (18:32) - ك. عمر\n" + body, headline, "nil", "nil", "ك. عمر", "nil"},
		{"author above outlet, place and label", "صحيفة سبق\n" + headline + "\nسامي كريم\nسبق\nالرياض\nتم النشر في:\n15 يوليو 2021\n" + body, headline, "nil", "nil", "سامي كريم", "الرياض"},
		{"author behind the news", headline + "\n15 يوليو 2021\nكتب الخبر سامي كريم\n" + body, headline, "nil", "nil", "سامي كريم", "nil"},
		{"author with a title", headline + "\nد. سامي حسن عبد الكريم\n15 يوليو 2021\n" + body, headline, "nil", "nil", "د. سامي حسن عبد الكريم", "nil"},
		{"author and what he does", headline + "\nعلي كريم مراسل\n15 يوليو 2021\n" + body, headline, "nil", "nil", "علي كريم", "nil"},
		{"near: a deck of names and deeds", headline + "\nسامي حسن يزور مراسل\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"author twice", headline + "\nسامي كريم\n15 يوليو 2021\nشارك\nسامي كريم\n" + body, headline, "nil", "nil", "سامي كريم", "nil"},
		{"outlet as author", headline + "\nالكاتب: إيلاف\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"caption with a dash", headline + "\nمبنى المصرف المركزي في العاصمة - الشرق\nنُشر: 15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"newspaper named as a city", "صحيفة مكة\n" + headline + "\nمكة - جدة\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "جدة"},
		{"label above the title", "بيان صحفي\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"unknown section above the date", "أخبار المحافظات\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "أخبار المحافظات", "", "nil"},
		{"desk as author", headline + "\nمحرر الشؤون المحلية:\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"dots behind the place", headline + "\nإيلاف / بغداد ..\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "بغداد"},
		{"near: place and deed with a colon", "صوت المدينة\nحضرموت: صيادون يطالبون بمخازن تبريد\n15 يوليو 2021\nحضرموت خاص بالصحيفة المحلية:\n" + body, "حضرموت: صيادون يطالبون بمخازن تبريد", "صوت المدينة", "nil", "", "nil"},
		{"motto above a short title", "جريدة يومية مستقلة\nأوراق الخريف\n15 يوليو 2021\n" + body, "أوراق الخريف", "nil", "nil", "", "nil"},
		{"a caption is no title", "أوراق الخريف\nسفينة في ميناء العاصمة الشمالي / صورة: AA\n15 يوليو 2021\n" + body, "nil", "nil", "nil", "", "nil"},
		{"near: a title about a newspaper", "صحيفة الناس تعود إلى الصدور بعد غياب\n15 يوليو 2021\n" + body, "صحيفة الناس تعود إلى الصدور بعد غياب", "nil", "nil", "", "nil"},
		{"section between title and date", headline + "\nاقتصاد\n15 يوليو 2021\nمقر الحكومة في وسط العاصمة\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"row of buttons below the first page", "الصفحة الرئيسية | سجل الزوار | اتصل بنا\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"a name with a title is no title", "أوراق الخريف\nد. سامي حسن عبد الكريم\n15 يوليو 2021\n" + body, "nil", "nil", "nil", "", "nil"},
		{"place, agency and author below a short title", "أوراق الخريف\nبغداد – شفق نيوز – سامي كريم\n15 يوليو 2021\n" + body, "أوراق الخريف", "nil", "nil", "سامي كريم", "بغداد"},
		{"near: a word of the menu above section and date", "النشرات الإخبارية\nاقتصاد\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"section of several words", "أخبار عربية ودولية\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "أخبار عربية ودولية", "", "nil"},
		{"news of a section", "أخبار شرق أوسط\n" + headline + "\n15 يوليو 2021\nالسعودية\nالإمارات\n" + body, headline, "nil", "أخبار شرق أوسط", "", "nil"},
		{"near: news of something else", "أخبار الرحلة الأخيرة\n" + headline + "\n15 يوليو 2021\n" + body, headline, "أخبار الرحلة الأخيرة", "nil", "", "nil"},
		{"sections run together", "سياسةألمانيا\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "سياسة", "", "nil"},
		{"near: a word that begins as a section does", "فنادق وبيوت\n" + headline + "\n15 يوليو 2021\n" + body, headline, "فنادق وبيوت", "nil", "", "nil"},
		{"motto of many words above the title", "صحيفة عراقية يومية دولية مستقلة\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: a title about a new newspaper", "صحيفة يومية جديدة في عاصمة الجنوب\n15 يوليو 2021\n" + body, "صحيفة يومية جديدة في عاصمة الجنوب", "nil", "nil", "", "nil"},
		{"section and its name above the date", "سياسة نحن والناس\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"name of the outlet below its window title", headline + " | الوطن\nالوطن\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"title run into the words of its picture", headline + "\n15 يوليو 2021\n" + headline + "رجال الأعمال\n" + body, headline, "nil", "nil", "", "nil"},
		{"author and place above the date", "طرابلس: سامي كريم\nنُشر: 17:45-15 يوليو 2021 م\n" + headline + "\n" + body, headline, "nil", "nil", "سامي كريم", "طرابلس"},
		{"near: place and deed above the date", "طرابلس: صيف حار\n15 يوليو 2021\n" + headline + "\n" + body, "طرابلس: صيف حار", "nil", "nil", "", "nil"},
		{"who runs the paper", "رئيس التحرير\nسامي كريم\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"place below the name of the page", "مونت كارلو الدولية\n" + headline + "\n15 يوليو 2021\nمونت كارلو الدولية\nمقديشو\n" + body, headline, "nil", "nil", "", "مقديشو"},
		{"who is seen, above the author", headline + "\n15 يوليو 2021\nوزيرة البيئة\nكتبت- ليلى حسن:\n" + body, headline, "nil", "nil", "ليلى حسن", "nil"},
		{"a number and a place are no title", "24 . أبوظبي\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"tags above the body", headline + "\n15 يوليو 2021\nكلمات دلالية\nالعراق\n" + body, headline, "nil", "nil", "", "nil"},
		{"menu of unknown names", "الصفحة الأولى | الصين | العالم | التبادلات الدولية\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"near: breadcrumb with bars", "الرئيسية | اقتصاد | أسواق | " + headline + "\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "اقتصاد", "", "nil"},
		{"menu in another language", "Accueil | Actualités | International\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"desks above the title", "عاجل - متابعات\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"items above the date are no title", headline + "\n• كتلتان تعترضان على القانون\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"author above the date, below the menu", "آراء و أفكار\nسامي كريم\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "سامي كريم", "nil"},
		{"near: words of a menu above the date", "آراء و أفكار\nملف خاص\n15 يوليو 2021\n" + headline + "\n" + body, headline, "nil", "nil", "", "nil"},
		{"headline of another report", "أمطار غزيرة تقطع طرق الجبل\n" + headline + "\n15 يوليو 2021\n" + body, headline, "nil", "nil", "", "nil"},
		{"headline below its label", "عاجل\nأمطار غزيرة تقطع طرق الجبل كلها\nقوافل الشتاء تصل إلى القرى العالية\n15 يوليو 2021\n" + body, "قوافل الشتاء تصل إلى القرى العالية", "nil", "nil", "", "nil"},
		{"near: a title below the label", "عاجل\nأمطار غزيرة تقطع طرق الجبل كلها\n15 يوليو 2021\n" + body, "أمطار غزيرة تقطع طرق الجبل كلها", "nil", "nil", "", "nil"},
		{"near: a title that shares its words with the deck alone", "أمطار غزيرة تقطع طرق الجبل كلها أياما\nطرق الجبل تمنع وفدا من رجال الأعمال من الوصول\n15 يوليو 2021\n" + body, "أمطار غزيرة تقطع طرق الجبل كلها أياما", "nil", "nil", "", "nil"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.raw)
			a := r.Article
			if str(a.Title) != c.title || str(a.Kicker) != c.kicker || str(a.Section) != c.section ||
				strings.Join(r.Authors, "|") != c.author || str(a.Dateline) != c.place {
				t.Errorf("got title %q, kicker %q, section %q, authors %q, place %q; rules %q",
					str(a.Title), str(a.Kicker), str(a.Section), r.Authors, str(a.Dateline), rules(r))
			}
			if !strings.HasSuffix(r.Text, first+"\n"+second) {
				t.Errorf("body lost: %q", r.Text)
			}
		})
	}
}

// The name of a newspaper that is a section too needs a second word for it.
func TestMastheadThatIsASection(t *testing.T) {
	r := page(t, "الشرق الأوسط\n"+headline+"\nلندن: «الشرق الأوسط»\n15 يوليو 2021\n"+body)
	if r.Publisher == nil || r.Publisher.Name != "الشرق الأوسط" || r.Article.Section != nil {
		t.Errorf("publisher %v, section %q", r.Publisher, str(r.Article.Section))
	}
	r = page(t, "الشرق الأوسط\n"+headline+"\n15 يوليو 2021\n"+body)
	if r.Publisher != nil || str(r.Article.Section) != "الشرق الأوسط" {
		t.Errorf("publisher %v, section %q", r.Publisher, str(r.Article.Section))
	}
}

// Captions without a credit, below a title and above the body, and lines that must stay.
func TestCaptionsBelowTheTitle(t *testing.T) {
	for _, c := range []struct{ name, lines, kept string }{
		{"printed twice", "قطار في محطة\nقطار في محطة", ""},
		{"from the archive", "قطار في محطة - صورة أرشيفية", ""},
		{"photographer", "قطار في محطة تصوير : سامي كريم", ""},
		{"announced", "التعليق على الصورة،\nقطار في محطة", ""},
		{"copyright sign", "قطار في محطة العاصمة، 14 يوليو/تموز 2021. © رويترز", ""},
		{"begins as captions do", "جانب من اللقاء", ""},
		{"credit behind a bar", "محطة وقود في العاصمة / DR", ""},
		{"credit announced behind a bar", "سفينة في ميناء العاصمة / صورة: AA", ""},
		{"credit behind a sentence", "شارع في العاصمة أثناء عاصفة سابقة. (الإنترنت)", ""},
		{"near: a bar in a subheading", "جسر في العاصمة / الرصافة", "جسر في العاصمة / الرصافة"},
		{"with a full stop behind the credit", "الوفد في مكتب رئيس الوزراء (رويترز).", ""},
		{"near: a first sentence with its agency", "أمر الرئيس بإطلاق جميع السجناء في البلاد كلها قبل العيد، حسبما قالت الوزارة مساء (رويترز).", "أمر الرئيس بإطلاق جميع السجناء في البلاد كلها قبل العيد، حسبما قالت الوزارة مساء (رويترز)."},
		{"picture of an office", "الوفد في مكتب رئيس الوزراء (المكتب الإعلامي)", ""},
		{"picture of a photographer", "شارع في وسط العاصمة (سامي كريم).", ""},
		{"archive behind a stop", "مبنى المحكمة العليا في العاصمة. أرشيف", ""},
		{"photographer behind a bar", "• وزير الصحة في مكتب جديد | تصوير سامي كريم", ""},
		{"near: a name of its own in brackets", "جائزة جديدة لفريق العاصمة (النسور)", "جائزة جديدة لفريق العاصمة (النسور)"},
		{"who is seen, and when", "رئيس الحكومة خلال الجولة", ""},
		{"an earlier meeting", "لقاء سابق بين الوزيرين", ""},
		{"near: what he does", "رئيس الحكومة خلال الجولة يعلن المشروع", "رئيس الحكومة خلال الجولة يعلن المشروع"},
		{"near: what he says", "رئيس الحكومة خلال الجولة: لا تراجع", "رئيس الحكومة خلال الجولة: لا تراجع"},
		{"owner in Latin letters", "الوفد يغادر المطار صورة من: Sami Karim/AP/picture alliance", ""},
		{"near: what a picture shows", "الوفد ينشر صورة من: المصنع القديم", "الوفد ينشر صورة من: المصنع القديم"},
		{"near: once", "قطار في محطة", "قطار في محطة"},
		{"near: a picture in a sentence", "ونشرت الوزارة صورة أرشيفية للمحطة القديمة", "ونشرت الوزارة صورة أرشيفية للمحطة القديمة"},
		{"near: a sentence printed twice", "الوزير يزور المحطة الأولى اليوم.\nالوزير يزور المحطة الأولى اليوم.", "الوزير يزور المحطة الأولى اليوم.\nالوزير يزور المحطة الأولى اليوم."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+c.lines+"\n"+body)
			if want := strings.TrimLeft(c.kept+"\n", "\n") + first + "\n" + second; r.Text != want || r.Publisher != nil {
				t.Errorf("text %q, rules %q, publisher %v", r.Text, rules(r), r.Publisher)
			}
		})
	}
}

// Tags without a heading below the body; all that they name the text names.
func TestBareTags(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		cut         bool
	}{
		{"hashtags", "#رئيس_الوزراء #الاستثمار", true},
		{"lines", "رئيس الوزراء\nفرص الاستثمار\nرجال الأعمال", true},
		{"one row", "المكتب الإعلامي رجال الأعمال المصانع", true},
		{"sections", "العراق\nأخبار العراق", true},
		{"below a short last sentence", "وعاد الوفد إلى بلاده مساء.\nرئيس الوزراء\nفرص الاستثمار", true},
		{"near: names that the text does not have", "سامي كريم\nليلى حسن", false},
		{"near: one short line", "رجال الأعمال", false},
		{"near: a sentence that lost its full stop", "وسيزور رئيس الوزراء المصانع في نهاية الشهر", false},
		{"near: items", "- رجال الأعمال\n- المكتب الإعلامي", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+body+"\n"+c.lines)
			if cut := strings.TrimSuffix(r.Text, "\nوعاد الوفد إلى بلاده مساء.") == first+"\n"+second; cut != c.cut {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
		})
	}
	const announced = "وحضر اللقاء وفد كبير من أصحاب المصانع يمثلون كلا من:"
	r := page(t, body+"\n"+announced+"\nرجال الأعمال\nرئيس الوزراء")
	if !strings.HasSuffix(r.Text, announced+"\nرجال الأعمال\nرئيس الوزراء") {
		t.Errorf("the list that the article announces is lost: %q", r.Text)
	}
	if r := record(t, body+"\nرجال الأعمال\nرئيس الوزراء", read.Meta{Title: headline}); !strings.HasSuffix(r.Text, "رئيس الوزراء") {
		t.Errorf("a record's line is lost: %q", r.Text)
	}
}

// Paragraphs broken into lines lose none of them, though each looks like a title.
func TestHardWrapped(t *testing.T) {
	var wrapped []string
	for _, para := range []string{first, second} {
		words := strings.Fields(para)
		for len(words) > 6 {
			wrapped = append(wrapped, strings.Join(words[:6], " "))
			words = words[6:]
		}
		wrapped = append(wrapped, strings.Join(words, " "), "")
	}
	raw := strings.Join(wrapped, "\n")
	r := page(t, raw)
	if r.Article.Title != nil || strings.Join(strings.Fields(r.Text), " ") != strings.Join(strings.Fields(raw), " ") {
		t.Errorf("title %q, text %q", str(r.Article.Title), r.Text)
	}
	r = page(t, headline+"\n\n"+raw)
	if str(r.Article.Title) != headline || !strings.HasPrefix(r.Text, wrapped[0]) {
		t.Errorf("title %q, text %q", str(r.Article.Title), r.Text)
	}
}
