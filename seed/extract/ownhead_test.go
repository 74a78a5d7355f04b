package extract_test

import (
	"strings"
	"testing"

	"sijill/db"
)

// An agency in a byline or dateline yields to the page's own head, known or not.
func TestAgenciesYield(t *testing.T) {
	const filed = "القاهرة (رويترز) -" + opening + "\n" + second
	for _, c := range []struct {
		name, raw, publisher, authors string
		basis                         db.Basis
	}{
		{"byline under a known head", "إيلاف\n" + headline + "\nالقاهرة ـ أ ف ب\n" + body, "إيلاف", "أ ف ب", db.BasisPrinted},
		{"byline under an unknown head", "صوت المدينة الحر\n" + headline + "\nالقاهرة ـ أ ف ب\n" + body, "nil", "أ ف ب", db.BasisUnknown},
		{"dateline under an unknown head", "صوت المدينة الحر\n" + headline + "\n" + filed, "nil", "رويترز", db.BasisUnknown},
		{"byline alone", headline + "\nالقاهرة ـ أ ف ب\n" + body, "وكالة فرانس برس", "", db.BasisInferred},
		{"dateline alone", filed, "رويترز", "", db.BasisInferred},
		{"signature", headline + "\n" + body + "\n(واج)", "nil", "واج", db.BasisUnknown},
		{"near: its own page", "رويترز\n" + headline + "\n" + filed, "رويترز", "", db.BasisPrinted},
		{"near: a writer is named", "صوت المدينة الحر\n" + headline + "\nبقلم: سامي كريم\n" + filed, "nil", "سامي كريم", db.BasisUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.raw)
			publisher := "nil"
			if r.Publisher != nil {
				publisher = r.Publisher.Name
			}
			if authors := strings.Join(r.Authors, "|"); publisher != c.publisher || authors != c.authors || r.Article.Publisher.Basis != c.basis {
				t.Errorf("got %s by %s, authors %q; rules %q", publisher, r.Article.Publisher.Basis, authors, rules(r))
			}
		})
	}
}

// Heads of pages that no table knows, and what looks like them.
func TestOwnNames(t *testing.T) {
	const day = "\n15 يوليو 2021\n"
	for _, c := range []struct{ name, raw, want string }{
		{"noun, and again in the copyright line", "صحيفة الضفتين اليومية\n" + headline + day + body + "\nجميع الحقوق محفوظة © صحيفة الضفتين اليومية 2021", "صحيفة الضفتين اليومية"},
		{"copyright line below comments", "صحيفة الضفتين اليومية\n" + headline + day + body + "\nتعليقات القراء\nقارئ\nجميع الحقوق محفوظة © الضفتين اليومية", "صحيفة الضفتين اليومية"},
		{"noun, and again beside a place", "موقع الضفتين\n" + headline + "\nالضفتين - بغداد\n" + body, "موقع الضفتين"},
		{"no noun, and again beside a place", "مرايا الضفتين\n" + headline + day + "مرايا الضفتين - الرياض\n" + body, "مرايا الضفتين"},
		{"a news agency", "وكالة أنباء الضفتين\n" + headline + day + body, "وكالة أنباء الضفتين"},
		{"a name of news", "الضفتين نيوز\n" + headline + day + body, "الضفتين نيوز"},
		{"near: a slogan", "من أجل مدينة حرة\n" + headline + day + body, "nil"},
		{"near: noun, said once", "جريدة الناس كلها\n" + headline + day + body, "nil"},
		{"near: a headline about an agency", "وكالة أنباء الضفتين تغلق مكاتبها في العاصمة\n15 يوليو 2021\n" + body, "nil"},
		{"near: two words said once", "مرايا الضفتين\n" + headline + day + body, "nil"},
		{"near: the owner is another", "صحيفة الضفتين\n" + headline + day + body + "\nجميع الحقوق محفوظة © مؤسسة النهرين 2021", "nil"},
		{"near: a known outlet is named", "وكالة أنباء الضفتين\nصحيفة المدى\n" + headline + day + body, "المدى"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.raw)
			got := "nil"
			if r.Publisher != nil {
				got = r.Publisher.Name
				if r.Article.Publisher.Basis != db.BasisPrinted {
					t.Errorf("basis %s", r.Article.Publisher.Basis)
				}
			}
			if got != c.want || !strings.HasSuffix(r.Text, first+"\n"+second) {
				t.Errorf("got %s, authors %q, rules %q, text %q", got, r.Authors, rules(r), r.Text)
			}
		})
	}
	r := page(t, "وكالة أنباء الضفتين\n"+headline+day+body)
	if r.Publisher.Kind != db.SourceAgency {
		t.Errorf("kind %s", r.Publisher.Kind)
	}
}

// What stands at a page's head beside the title: languages, running news, sections.
func TestAboveTheTitle(t *testing.T) {
	const day = "\n15 يوليو 2021\n"
	const running = "عاجل : البرلمان يؤجل جلسته إلى الأسبوع المقبل"
	for _, c := range []struct{ name, above, title, section, rules string }{
		{"languages", "العربية | English | Français\n15 يوليو 2021\n" + headline + "\n", headline, "nil", "navigation published-line title"},
		{"running news", running + "\nصحيفة المدى\nاقتصاد\n" + headline + day, headline, "اقتصاد", "ticker masthead section title published-line"},
		{"running news with a bar", "عاجل | البرلمان يؤجل جلسته\nاقتصاد\n" + headline + day, headline, "اقتصاد", "ticker section title published-line"},
		{"menu with a button of two words", "الرئيسية | سياسة | اقتصاد | رياضة | اتصل بنا\n" + headline + day, headline, "nil", "navigation title published-line"},
		{"place and agency in brackets", "القاهرة (أ ف ب)\n" + headline + day, headline, "nil", "byline title published-line"},
		{"near: the title itself", running + day, running, "nil", "title published-line"},
		{"near: the title above the place", running + "\nبغداد" + day, running, "nil", "title byline published-line"},
		{"age", "قبل 3 ساعات\n" + headline + day, headline, "nil", "age title published-line"},
		{"menu with a button, then the breadcrumb", "الرئيسية | أخبار | اقتصاد | رياضة | فيديو\nالرئيسية > اقتصاد > أسواق\n" + headline + day, headline, "اقتصاد", "navigation breadcrumb title published-line"},
		{"the news, then where from", "الرئيسية / الأخبار / العراق\n" + headline + day, headline, "العراق", "breadcrumb title published-line"},
		{"near: a section and a short title", "الرئيسية > أخبار > لبنان > حوار > سامي كريم\n" + headline + day, headline, "لبنان", "breadcrumb title published-line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.above+body)
			a := r.Article
			if str(a.Title) != c.title || str(a.Section) != c.section || rules(r) != c.rules || r.Text != first+"\n"+second || a.Kicker != nil {
				t.Errorf("title %q, section %q, kicker %q, rules %q, text %q", str(a.Title), str(a.Section), str(a.Kicker), rules(r), r.Text)
			}
		})
	}
}

// Lines around the text that are not of it: who wrote, who photographed, whom to call.
func TestAroundTheText(t *testing.T) {
	for _, c := range []struct{ name, above, below, authors string }{
		{"writer after a dash", "كتب - سامي كريم", "", "سامي كريم"},
		{"writer with a colon behind", "كتبت - ليلى حسن:", "", "ليلى حسن"},
		{"names like prepositions", "كتبت - منى علي:", "", "منى علي"},
		{"photographer after a dash", "الوفد في أحد المصانع الجديدة - تصوير: ليلى حسن", "", ""},
		{"end with initials", "", "انتهى ف.ح", ""},
		{"photographer in brackets", "الوفد في أحد المصانع (تصوير: ليلى حسن)", "", ""},
		{"place and agency", "أربيل - نينا/", "", ""},
		{"end with a number", "", "انتهى/ 25", ""},
		{"telephone", "", "للتواصل: 0100000000", ""},
		{"card with a star", "بقلم: سامي كريم", "* كاتب وباحث عراقي", "سامي كريم"},
		{"pages of the site", "", "لمتابعة صفحتنا على فيسبوك اضغط هنا", ""},
		{"skip links", "", "تخطى مواضيع ذات صلة وواصل القراءة", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+c.above+"\n"+body+"\n"+c.below)
			if r.Text != first+"\n"+second || strings.Join(r.Authors, "|") != c.authors {
				t.Errorf("text %q, authors %q, rules %q", r.Text, r.Authors, rules(r))
			}
		})
	}
	for _, line := range []string{
		"وقال أحد المصورين (تصوير: فن وصبر طويل جدا)", "انتهى/ اللقاء", "انتهى الحفل", "للتواصل مع الوزارة خط ساخن يعمل ليل نهار.",
		"* كاتب الدولة يزور البلاد", "لمتابعة سير الأعمال يعود الوفد إلى المدينة.", "تخطى الوفد حاجز اللغة بابتسامة.",
	} {
		t.Run("near: "+line, func(t *testing.T) {
			r := page(t, headline+"\n15 يوليو 2021\n"+first+"\n"+second+"\n"+line)
			if r.Text != first+"\n"+second+"\n"+line {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
		})
	}
}
