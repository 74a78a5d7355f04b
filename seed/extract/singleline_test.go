package extract_test

import (
	"strings"
	"testing"
)

// Pages that scraping brought to a single line: what parts their lines is left.
func TestSingleLine(t *testing.T) {
	one := strings.ReplaceAll(body, "\n\n", " ")
	for name, mark := range map[string]string{"bars": " | ", "tabs": "\t\t", "spaces": "     "} {
		t.Run(name, func(t *testing.T) {
			r := page(t, strings.Join([]string{headline, "الخميس 15 يوليو 2021 - 10:20", "بغداد - سامي كريم", one}, mark))
			a := r.Article
			if str(a.Title) != headline || a.Published.Date.EDTF != "2021-07-15" || str(a.Dateline) != "بغداد" || strings.Join(r.Authors, "|") != "سامي كريم" || r.Text != one {
				t.Errorf("title %q, date %s, place %q, authors %q, text %q", str(a.Title), a.Published.Date.EDTF, str(a.Dateline), r.Authors, r.Text)
			}
		})
	}
	if r := page(t, one); r.Text != one || r.Article.Title != nil {
		t.Errorf("text %q, title %q", r.Text, str(r.Article.Title))
	}
	// A page of several lines keeps the bars within them.
	const line = "وقال الوزير | إن الوفد باق في العاصمة حتى نهاية الشهر الجاري على الأقل."
	if r := page(t, headline+"\n"+line); r.Text != line {
		t.Errorf("text %q", r.Text)
	}
}

// A menu above an article that has no title.
func TestMenuWithoutTitle(t *testing.T) {
	r := page(t, "الرئيسية\nأخبار\nجهات\nالوكالة\nالرباط/ 15 يوليو 2021/ ومع/ "+first+"\n"+second)
	if got, want := rules(r), "navigation section navigation navigation"; got != want || r.Article.Published.Date.EDTF != "2021-07-15" || r.Publisher == nil {
		t.Errorf("rules %q, date %s, publisher %v", got, r.Article.Published.Date.EDTF, r.Publisher)
	}
	if r := page(t, "مقدمة\n"+body); !strings.HasPrefix(r.Text, "مقدمة\n") {
		t.Errorf("text %q", r.Text)
	}
}

// A title with the day and the hour run into it; a title that ends with the day it tells of.
func TestTitleWithItsDate(t *testing.T) {
	r := page(t, headline+" الخميس 15 يوليو 2021 02:25 م\n"+body)
	if str(r.Article.Title) != headline || r.Article.Published.Date.EDTF != "2021-07-15" {
		t.Errorf("title %q, date %s", str(r.Article.Title), r.Article.Published.Date.EDTF)
	}
	const told = "البرلمان يحدد موعدا للجلسة الخميس 15 يوليو 2021"
	if r := page(t, told+"\n"+body); str(r.Article.Title) != told || r.Article.Published.Date.Known() {
		t.Errorf("title %q, date %s", str(r.Article.Title), r.Article.Published.Date.EDTF)
	}
}

// The first day of a chronology is not that of publication.
func TestChronologyOfAPage(t *testing.T) {
	days := "15 يوليو 2021\n" + first + "\n16 يوليو 2021\n" + second
	if r := page(t, headline+"\n"+days); r.Text != days || r.Article.Published.Date.Known() {
		t.Errorf("date %s, text %q", r.Article.Published.Date.EDTF, r.Text)
	}
	if r := page(t, headline+"\n20 يوليو 2021\n"+days); r.Article.Published.Date.EDTF != "2021-07-20" {
		t.Errorf("date %s, rules %q", r.Article.Published.Date.EDTF, rules(r))
	}
}

// A title of three words, where nothing else can be one.
func TestShortTitle(t *testing.T) {
	const short = "الموازنة وأسئلة الغد"
	if r := page(t, "آراء\nسامي كريم\nسامي كريم\nكاتب وصحافي من العراق\n"+short+"\n15 يوليو 2021\n"+body); str(r.Article.Title) != short || str(r.Article.Section) != "آراء" || strings.Join(r.Authors, "|") != "سامي كريم" {
		t.Errorf("title %q, section %q, authors %q", str(r.Article.Title), str(r.Article.Section), r.Authors)
	}
	if r := page(t, headline+"\n"+short+"\n15 يوليو 2021\n"+body); str(r.Article.Title) != headline {
		t.Errorf("title %q", str(r.Article.Title))
	}
}
