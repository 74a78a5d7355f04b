package extract_test

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"sijill/db"
	"sijill/seed/extract"
	"sijill/seed/read"
)

var today = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

// Paragraphs written for these tests: two that any report may have.
const (
	first  = "استقبل رئيس الوزراء في مكتبه صباح اليوم وفدا من رجال الأعمال، وبحث معه فرص الاستثمار في البلاد."
	second = "وأعلن المكتب الإعلامي أن الوفد سيزور عددا من المصانع، وأن اتفاقا سيوقع قبل نهاية الشهر الجاري."
)

const body = first + "\n\n" + second

func page(t *testing.T, raw string) db.Report {
	t.Helper()
	r := extract.Extract(read.Document{Key: "k", Raw: raw}, extract.Fill{Today: today})
	check(t, r)
	return r
}

func record(t *testing.T, raw string, m read.Meta) db.Report {
	t.Helper()
	r := extract.Extract(read.Document{Key: "k", Raw: raw, Meta: m, Record: true}, extract.Fill{Today: today})
	check(t, r)
	return r
}

// cut is what a span cuts out of a text, in code points; false outside of it.
func cut(text string, s db.Span) (string, bool) {
	runes := []rune(text)
	if s.Start < 0 || s.End > len(runes) || s.Start >= s.End {
		return "", false
	}
	return string(runes[s.Start:s.End]), true
}

// check proves what holds for every report: each span cuts out its words, and
// every character of the document is in the text or in a removed line, once.
func check(t *testing.T, r db.Report) {
	t.Helper()
	parts := map[db.TextPart]string{db.PartText: r.Text, db.PartDocument: r.Document}
	for _, list := range [][]db.Evidence{r.DateEvidence, r.PublisherEvidence, r.TitleEvidence} {
		for _, e := range list {
			if e.In == db.PartMetadata || e.In == db.PartURL {
				if e.Span != nil {
					t.Errorf("%s evidence %q has a span", e.In, e.Text)
				}
				continue
			}
			if e.Span == nil {
				t.Errorf("evidence %q in %s has no span", e.Text, e.In)
			} else if got, ok := cut(parts[e.In], *e.Span); !ok || got != e.Text {
				t.Errorf("span %v of %s cuts %q, want %q", *e.Span, e.In, got, e.Text)
			}
		}
	}
	var rebuilt []string
	kept := strings.Split(r.Text, "\n")
	removed := r.Removed
	rest := 0
	for len(kept) > 0 || len(removed) > 0 {
		at := -1
		if len(kept) > 0 && kept[0] != "" {
			at = strings.Index(r.Document[rest:], kept[0])
			if at < 0 {
				t.Fatalf("paragraph %q does not stand in the document", kept[0])
			}
			at += rest
		}
		if len(removed) > 0 {
			got, ok := cut(r.Document, removed[0].Span)
			if !ok || got != removed[0].Text || removed[0].Rule == "" {
				t.Fatalf("removed %+v cuts %q", removed[0], got)
			}
			from := len(string([]rune(r.Document)[:removed[0].Span.Start]))
			if at < 0 || from < at {
				rebuilt, removed, rest = append(rebuilt, got), removed[1:], from+len(got)
				continue
			}
		}
		if at < 0 {
			break
		}
		rebuilt, rest, kept = append(rebuilt, kept[0]), at+len(kept[0]), kept[1:]
	}
	if got, want := letters(strings.Join(rebuilt, "")), letters(r.Document); got != want {
		t.Errorf("text and removed lines together are not the document:\n got %q\nwant %q", got, want)
	}
	knownExactly(t, r)
}

// letters is a text without what shows nothing.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// knownExactly proves that values and bases agree.
func knownExactly(t *testing.T, r db.Report) {
	t.Helper()
	a := r.Article
	if known := a.Published.Date.Known(); known != (a.Published.Basis != db.BasisUnknown) || known != (len(r.DateEvidence) > 0) {
		t.Errorf("date %+v with basis %s and evidence %v", a.Published.Date, a.Published.Basis, r.DateEvidence)
	}
	if known := r.Publisher != nil; known != (a.Publisher.Basis != db.BasisUnknown) || known != (len(r.PublisherEvidence) > 0) {
		t.Errorf("publisher %+v with basis %s and evidence %v", r.Publisher, a.Publisher.Basis, r.PublisherEvidence)
	}
	if known := a.Title != nil; known != (a.TitleBasis != db.BasisUnknown) {
		t.Errorf("title %v with basis %s", a.Title, a.TitleBasis)
	}
	if a.DisplayTitle == "" || a.Lede == "" || !utf8.ValidString(a.DisplayTitle) {
		t.Errorf("lede %q, display title %q", a.Lede, a.DisplayTitle)
	}
}

func str(p *string) string {
	if p == nil {
		return "nil"
	}
	return *p
}

func rules(r db.Report) string {
	var names []string
	for _, l := range r.Removed {
		names = append(names, l.Rule)
	}
	return strings.Join(names, " ")
}

func TestTitles(t *testing.T) {
	const title = "رئيس الوزراء يبحث مع رجال الأعمال فرص الاستثمار"
	for _, c := range []struct{ name, raw, title, kicker, section string }{
		{"above the date", title + "\n15 يوليو 2021\n\n" + body, title, "nil", "nil"},
		{"below the date", "15 يوليو 2021\n" + title + "\n\n" + body, title, "nil", "nil"},
		{"alone", title + "\n\n" + body, title, "nil", "nil"},
		{"a question", "هل تنجح الحكومة في جذب الاستثمار؟\n\n" + body, "هل تنجح الحكومة في جذب الاستثمار؟", "nil", "nil"},
		{"short, of a column", "أوراق الخريف\n15 يوليو 2021\nكلام قصير قبل النص بلا نقطة\n" + body, "أوراق الخريف", "nil", "nil"},
		{"kicker above", "بعد غياب طويل\n" + title + "\n15 يوليو 2021\n" + body, title, "بعد غياب طويل", "nil"},
		{"kicker in the line", "بعد غياب طويل ...الحكومة تبحث جذب الاستثمار\n15 يوليو 2021\n" + body,
			"بعد غياب طويل ...الحكومة تبحث جذب الاستثمار", "بعد غياب طويل", "nil"},
		{"dots within", "الاستثمار في البلاد .. عام حافل بالاتفاقات\n15 يوليو 2021\n" + body, "الاستثمار في البلاد .. عام حافل بالاتفاقات", "nil", "nil"},
		{"breadcrumb without marks", "الرئيسية سياسة " + title + "\n\n" + title + "\n\n" + body, title, "nil", "سياسة"},
		{"breadcrumb with marks", "الرئيسية > أخبار محلية > " + title + "\n" + title + "\n" + body, title, "nil", "أخبار محلية"},
		{"breadcrumb with slashes", "الرئيسية / اقتصاد / " + title + "\n" + title + "\n" + body, title, "nil", "اقتصاد"},
		{"breadcrumb of an outlet", "إيلاف » اقتصاد » " + title + "\n" + title + "\n" + body, title, "nil", "اقتصاد"},
		{"title of the window", title + " | إيلاف\n" + body, title, "nil", "nil"},
		{"picture described twice", title + "\n15 يوليو 2021\nالوفد في مكتب رئيس الوزراء\nالوفد في مكتب رئيس الوزراء\n" + body, title, "nil", "nil"},
		{"above byline and date", title + "\nالحرة - واشنطن\n15 يوليو 2021\nالوفد في مكتب رئيس الوزراء\n" + body, title, "nil", "nil"},
		{"section line", "اقتصاد\n" + title + "\n" + body, title, "nil", "اقتصاد"},
		{"none: the first line is a sentence", body, "nil", "nil", "nil"},
		{"none: a short sentence", "وصل الوفد إلى العاصمة أمس.\n\n" + body, "nil", "nil", "nil"},
		{"none: only the date", "2020/08/20\n\n" + body, "nil", "nil", "nil"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := page(t, c.raw)
			a := r.Article
			if str(a.Title) != c.title || str(a.Kicker) != c.kicker || str(a.Section) != c.section {
				t.Errorf("got title %q, kicker %q, section %q; want %q, %q, %q", str(a.Title), str(a.Kicker), str(a.Section), c.title, c.kicker, c.section)
			}
			if !strings.HasSuffix(r.Text, first+"\n"+second) {
				t.Errorf("body lost: %q", r.Text)
			}
		})
	}
}

func TestDisplayTitle(t *testing.T) {
	r := page(t, body)
	if got := r.Article.DisplayTitle; !strings.HasPrefix(first, got) || got == first || strings.HasSuffix(got, " ") {
		t.Errorf("got %q, want the opening words of %q", got, first)
	}
	if after := strings.TrimPrefix(first, r.Article.DisplayTitle); !strings.HasPrefix(after, " ") && !strings.HasPrefix(after, "،") {
		t.Errorf("cut within a word before %q", after)
	}
	if r := page(t, "جملة قصيرة واحدة هنا."); r.Article.DisplayTitle != "جملة قصيرة واحدة هنا." {
		t.Errorf("got %q", r.Article.DisplayTitle)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, declared, want string }{
		{first, "", "ar"},
		{first, "ar-IQ", "ar-IQ"},
		{first, "Arabic", "ar"},
		{first, "en", "ar"},
		{first, "nonsense!", "ar"},
		{"The minister said that the delegation was to visit the city and that it has met with officials.", "", "en"},
		{"Le ministre est arrivé dans la capitale pour une visite qui est la première des deux.", "", "fr"},
		{"نخست وزیر گفت که این گفتگوها برای پیشبرد همکاری اقتصادی دو کشور برگزار شد و ادامه دارد.", "", "fa"},
		{"سەرۆکی حکومەت ڕایگەیاند کە کۆبوونەوەکە بۆ پەرەپێدانی پەیوەندییەکانە.", "", "ckb"},
		{"وزیر اعظم نے کہا ہے کہ یہ ملاقات دونوں ملکوں کے لیے بہت اہم ہے۔", "", "ur"},
		{"انتخابات ایران: قال المتحدث إن النتائج ستعلن غدا في العاصمة، وإن نسبة المشاركة تجاوزت النصف.", "", "ar"},
	} {
		r := record(t, c.text, read.Meta{Title: "عنوان", Language: c.declared})
		if got := r.Article.Language; got != c.want {
			t.Errorf("%q declared %q: got %s, want %s", c.text, c.declared, got, c.want)
		}
	}
}

func TestNeverEmpty(t *testing.T) {
	for _, raw := range []string{"عنوان قصير", "الأكثر قراءة", "15 يوليو 2021", "شارك\nتويتر", "---\n***", "(رويترز)", "© 2021 إيلاف"} {
		r := page(t, raw)
		if r.Text == "" || r.Article.Lede == "" {
			t.Errorf("%q: text %q", raw, r.Text)
		}
	}
}
