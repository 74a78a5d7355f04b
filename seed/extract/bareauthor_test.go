package extract_test

import (
	"strings"
	"testing"
)

// Authors that stand alone at the head of a page, and what looks like them.
func TestAuthorsAlone(t *testing.T) {
	for _, c := range []struct{ name, above, author, place, kept string }{
		{"below the title", headline + "\nسامي كريم\n", "سامي كريم", "nil", ""},
		{"below the title and its date", headline + "\n15 يوليو 2021\nسامي عبد الكريم حسن\n", "سامي عبد الكريم حسن", "nil", ""},
		{"whom the title names", "سامي كريم: " + headline + "\n15 يوليو 2021\nسامي كريم\n", "سامي كريم", "nil", ""},
		{"near: words that begin a part", headline + "\n15 يوليو 2021\nبداية صعبة\n", "", "nil", "بداية صعبة"},
		{"near: of whom the body speaks", headline + "\n15 يوليو 2021\nسامي الأعمال\n", "", "nil", "سامي الأعمال"},
		{"near: a name and its deed", headline + "\n15 يوليو 2021\nسامي يزور العاصمة\n", "", "nil", "سامي يزور العاصمة"},
		{"with the place in brackets", "15 يوليو 2021\nسامي كريم (أبوظبي)\n", "سامي كريم", "أبوظبي", ""},
		{"near: two words with a place in brackets", "15 يوليو 2021\nبداية صعبة (أبوظبي)\n", "", "nil", "بداية صعبة (أبوظبي)"},
		{"labels", headline + "\nAuthor, سامي كريم\nRole, بي بي سي – القاهرة\n15 يوليو 2021\n", "سامي كريم", "nil", ""},
		{"someone", headline + "\nبواسطة محرر\n15 يوليو 2021\n", "", "nil", ""},
		{"near: by means of something", headline + "\nبواسطة الطائرات الجديدة\n15 يوليو 2021\n", "", "nil", "بواسطة الطائرات الجديدة"},
		{"initial behind a dash", headline + "\nبقلم - ك. عمر\n15 يوليو 2021\n", "ك. عمر", "nil", ""},
		{"correspondent of an outlet", headline + "\nمراسل موزاييك\n15 يوليو 2021\n", "", "nil", ""},
		{"motto of an outlet", "هسبريس - جريدة إلكترونية مغربية\n" + headline + "\n15 يوليو 2021\n", "", "nil", ""},
		{"motto of another", "سويس إنفو - نبض العالم\n" + headline + "\n15 يوليو 2021\n", "", "nil", ""},
		{"dateline on its own line", headline + "\n15 يوليو 2021\nحمص-سانا\n", "", "حمص", ""},
		{"dateline with two dates", headline + "\nبريدة 5 ذو الحجة 1442 هـ الموافق 15 يوليو 2021 م واس\n", "", "بريدة", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.above+body)
			if got := strings.Join(r.Authors, "|"); got != c.author || str(r.Article.Dateline) != c.place {
				t.Errorf("authors %q, place %q; rules %q", got, str(r.Article.Dateline), rules(r))
			}
			if want := strings.TrimLeft(c.kept+"\n", "\n") + first + "\n" + second; r.Text != want {
				t.Errorf("text %q, rules %q", r.Text, rules(r))
			}
			if strings.Contains(c.above, "15 يوليو 2021") && r.Article.Published.Date.EDTF != "2021-07-15" {
				t.Errorf("date %s", r.Article.Published.Date.EDTF)
			}
		})
	}
}

// An agency names its correspondent above the dateline; من elsewhere is a preposition.
func TestNameAboveTheDateline(t *testing.T) {
	const filed = "بغداد 15 يوليو (رويترز) - " + first + "\n" + second
	if r := page(t, headline+"\nمن أحمد رشيد\n"+filed); strings.Join(r.Authors, "|") != "أحمد رشيد" || strings.Contains(r.Text, "من أحمد") {
		t.Errorf("authors %q, text %q", r.Authors, r.Text)
	}
	if r := page(t, headline+"\nمن أحمد رشيد\n"+body); len(r.Authors) != 0 || !strings.Contains(r.Text, "من أحمد رشيد") {
		t.Errorf("authors %q, text %q", r.Authors, r.Text)
	}
}

// A line below the body says what its author does, once the head has named him.
func TestCardBelowTheBody(t *testing.T) {
	if r := page(t, headline+"\nبقلم: سامي كريم\n"+body+"\nكاتب وأكاديمي عراقي"); r.Text != first+"\n"+second {
		t.Errorf("text %q", r.Text)
	}
	if r := page(t, headline+"\n15 يوليو 2021\n"+body+"\nكاتب وأكاديمي عراقي"); !strings.HasSuffix(r.Text, "عراقي") {
		t.Errorf("text %q", r.Text)
	}
}

// The life of the author at the end of a page, in a sentence; a list of lives is the article.
func TestBioAtTheEnd(t *testing.T) {
	const bio = "محرر في القسم الاقتصادي، عمل في عدد من الصحف العراقية، ويكتب في شؤون المال والطاقة."
	r := page(t, headline+"\n15 يوليو 2021\n"+body+"\nسامي كريم\n"+bio+"\nعرض مقالات سامي كريم")
	if r.Text != first+"\n"+second || strings.Join(r.Authors, "|") != "سامي كريم" {
		t.Errorf("authors %q, text %q", r.Authors, r.Text)
	}
	lives := "سامي كريم\n" + bio + "\nليلى حسن\n" + bio
	if r := page(t, headline+"\n15 يوليو 2021\n"+body+"\n"+lives); !strings.HasSuffix(r.Text, lives) {
		t.Errorf("text %q", r.Text)
	}
	lives = "سامي كريم\nكاتب من العراق، وصدرت له عشر روايات.\nليلى حسن\nشاعرة من العراق."
	if r := page(t, headline+"\n15 يوليو 2021\n"+body+"\n"+lives); !strings.HasSuffix(r.Text, lives) {
		t.Errorf("text %q", r.Text)
	}
	if r := page(t, headline+"\n15 يوليو 2021\n"+body+"\nسامي كريم\nوصل إلى العاصمة مساء اليوم مع الوفد، ويعود غدا."); !strings.HasSuffix(r.Text, "غدا.") {
		t.Errorf("text %q", r.Text)
	}
}
