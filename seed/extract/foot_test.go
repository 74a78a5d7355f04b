package extract_test

import (
	"strings"
	"testing"
)

// What stands in the foot of a page, and what looks like it and is the article's.
func TestFoot(t *testing.T) {
	for _, c := range []struct{ name, below, kept string }{
		{"below the notice of rights", "© 2021 موقع محلي\nخدمات\nبيانات النشر", ""},
		{"below tags", "الكلمات المفتاحية\nالاستثمار\nطقس الغد في العاصمة", ""},
		{"rights in a sentence of their own", "© 2021 موقع محلي. الموقع لا يتحمل مسؤولية ما تنشره المواقع التي يحيل عليها.\nسياسة", ""},
		{"tags above the buttons", "رئيس الوزراء\nفرص الاستثمار\nنقابات\nشارك\nفيسبوك", ""},
		{"letters", "ع ع ع", ""},
		{"initials behind a ruler", "========== ر.ع", ""},
		{"a telephone", "+964 770 000 0000", ""},
		{"a recording", "0:00 / 4:12", ""},
		{"updated at a clock time", "آخر تحديث: 12:10 (توقيت القدس)", ""},
		{"a row of buttons", "واتساب مشاركة عبر البريد طباعة", ""},
		{"followed on a network", "تابعوا الموقع المحلي على Google News", ""},
		{"joined on a network", ">> انضم الى الموقع المحلي على فايبر", ""},
		{"followed on a network, for following", "لمتابعة الموقع على التيلجرام", ""},
		{"minutes", "0min", ""},
		{"source that no table knows", "المصدر : النشرة المحلية", ""},
		{"near: sources in a sentence", "المصدر: قال الوزير في كلمته إن الاتفاق وشيك", "المصدر: قال الوزير في كلمته إن الاتفاق وشيك"},
		{"near: who joined whom", "انضم إلى الوفد وزير النقل", "انضم إلى الوفد وزير النقل"},
		{"a number for machines", "010020070790000000000000011100", ""},
		{"initials of several letters", "ع ن / م ص ع", ""},
		{"near: a source that the article cites", "*نقلاً عن الأهرام المصرية", "*نقلاً عن الأهرام المصرية"},
		{"near: a network and its owner", "واتساب تشتري شركة", "واتساب تشتري شركة"},
		{"near: followers of a network", "وتابعوا الحوار على تويتر", "وتابعوا الحوار على تويتر"},
		{"near: a year and a number", "2021 512", "2021 512"},
		{"near: items of the article", "شارك\n- رجال الأعمال\n- المكتب الإعلامي", "- رجال الأعمال\n- المكتب الإعلامي"},
		{"near: a sentence", "© 2021 موقع محلي\nووصل الوفد مساء.", "ووصل الوفد مساء."},
		{"near: a list that a sentence announces", "تابعونا على تلغرام\nوضم الوفد كلا من:\nسامي كريم", "وضم الوفد كلا من:\nسامي كريم"},
		{"near: one button", "شارك\nنهاية القصة", "نهاية القصة"},
		{"near: names above the buttons", "سامي كريم\nليلى حسن\nشارك", "سامي كريم\nليلى حسن"},
		{"near: a clock time", "وصل الوفد 12:10", "وصل الوفد 12:10"},
		{"near: a short word", "قمر", "قمر"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+body+"\n"+c.below)
			if want := strings.TrimRight(first+"\n"+second+"\n"+c.kept, "\n"); r.Text != want {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
		})
	}
}

// Blocks that pages mark for readers of screens, and sentences with the same words.
func TestSkippedBlocks(t *testing.T) {
	for _, c := range []struct{ name, between, kept string }{
		{"block", "تخطى البودكاست وواصل القراءة\nبودكاست\nحكايات من المدينة\nحلقات جديدة كل أسبوع.\nالبودكاست نهاية", ""},
		{"near: no end", "تخطى البودكاست وواصل القراءة\nحكايات من المدينة.", "حكايات من المدينة."},
		{"near: the end of a story", "للقصة نهاية", "للقصة نهاية"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, headline+"\n"+first+"\n"+c.between+"\n"+body)
			if want := strings.ReplaceAll(first+"\n"+c.kept+"\n"+first+"\n"+second, "\n\n", "\n"); r.Text != want {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
		})
	}
}

// Notices, buttons and links of single kinds of pages, between the paragraphs or below.
func TestNoticesOfPages(t *testing.T) {
	for _, c := range []struct {
		line string
		cut  bool
	}{
		{"مادة إعلانية", true},
		{"تابعوا آخر أخبارنا عبر Google News", true},
		{"اضغط للمشاركة على تويتر (فتح في نافذة جديدة)", true},
		{"جانب من اللقاء", false}, // a picture's words only below a title
		{"لن تخلو القاعة من إعلان", false},
		{"انضم إلى الحزب ثلاثة نواب", false},
		{"اشترك في اللقاء ثلاثة وزراء", false},
		{"شارك في اللقاء وزير النقل", false},
		{"تابع الوزير أخبار اللقاء من مكتبه", false},
		{"الوضع في العاصمة", false},
	} {
		t.Run(c.line, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+body+"\n"+c.line)
			if got := r.Text == first+"\n"+second; got != c.cut {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
		})
	}
}
