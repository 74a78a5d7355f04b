package tagger_test

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"sijill/arabic"
	"sijill/seed/annotate/tagger"
)

func mustLoad(tb testing.TB) *tagger.Tagger {
	tb.Helper()
	tg, err := tagger.Load()
	if err != nil {
		tb.Fatal(err)
	}
	return tg
}

// written shows the names found in a text as "KIND words; KIND words".
func written(text string, tokens []arabic.Token, spans []tagger.Span) string {
	var out []string
	runes := []rune(text)
	for _, s := range spans {
		out = append(out, s.Kind.String()+" "+string(runes[tokens[s.Start].Start:tokens[s.End-1].End]))
	}
	return strings.Join(out, "; ")
}

func TestTag(t *testing.T) {
	tg := mustLoad(t)
	tests := []struct{ name, text, want string }{
		{"TitleStaysOutside", "وقال الرئيس الأميركي جو بايدن في واشنطن أمس", "PERSON جو بايدن; PLACE واشنطن"},
		{"TitleWithoutNameIsNoPerson", "قال رئيس الوزراء إن الحكومة ستعقد اجتماعا", ""},
		{"ShortNameAfterTitle", "وأكد الرئيس السيسي أن بلاده ترفض الهجوم", "PERSON السيسي"},
		{"NameAfterDoctor", "وأوضح الدكتور محمد عبد الله أن المستشفى استقبل الجرحى", "PERSON محمد عبد الله"},
		{"ChainOfFathers", "وصل الأمير محمد بن سلمان بن عبد العزيز إلى الرياض", "PERSON محمد بن سلمان بن عبد العزيز; PLACE الرياض"},
		{"AttachedConjunctionBelongsToTheWord", "زار وزير الخارجية السعودية ولبنان", "PLACE السعودية; PLACE ولبنان"},
		{"AttachedPreposition", "وصل الوفد إلى بغداد قادما من دمشق", "PLACE بغداد; PLACE دمشق"},
		{"TwoPeople", "التقى محمود عباس وإسماعيل هنية في القاهرة", "PERSON محمود عباس; PERSON وإسماعيل هنية; PLACE القاهرة"},
		{"Organisation", "دعا مجلس الأمن إلى وقف إطلاق النار", "ORGANIZATION مجلس الأمن"},
		{"HouseOf", "وصل تركي آل الشيخ إلى القاهرة", "PERSON تركي آل الشيخ; PLACE القاهرة"},
		{"NationIsNoName", "وصل وزير تركي إلى القاهرة", "PLACE القاهرة"},
		{"Empty", "", ""},
		{"NoNames", "ارتفعت أسعار النفط يوم الثلاثاء بنسبة كبيرة", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tokens := arabic.Tokenize(tt.text)
			if got := written(tt.text, tokens, tg.Tag(tokens)); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestTagNoPerson(t *testing.T) {
	tg := mustLoad(t)
	for _, text := range []string{
		"أعلنت كتائب حزب الله مسؤوليتها عن الهجوم",
		"وقالت هيئة الحشد الشعبي إن قواتها تقدمت",
		"التيار الصدري يقاطع الانتخابات",
		"قال مصدر أمني إن عبوة ناسفة انفجرت في محافظة ديالى",
		"أعلن وزير الدفاع العراقي وصول الطائرات",
	} {
		t.Run(text, func(t *testing.T) {
			tokens := arabic.Tokenize(text)
			for _, s := range tg.Tag(tokens) {
				if s.Kind == tagger.Person {
					t.Errorf("got person in %q", written(text, tokens, []tagger.Span{s}))
				}
			}
		})
	}
}

// The full name at the top of a document tells what the short one below it is.
func TestTagDocument(t *testing.T) {
	tg := mustLoad(t)
	texts := []string{
		"فاز اللاعب البرازيلي روبنسون كافالكانتي بجائزة أفضل لاعب",
		"وسجل كافالكانتي هدفين في المباراة",
		"وأشاد المدرب بمستوى كافالكانتي بعد اللقاء",
	}
	var sentences [][]arabic.Token
	for _, s := range texts {
		sentences = append(sentences, arabic.Tokenize(s))
	}
	want := []string{"PERSON روبنسون كافالكانتي", "PERSON كافالكانتي", "PERSON كافالكانتي"}
	for i, found := range tg.TagDocument(sentences) {
		if got := written(texts[i], sentences[i], found); got != want[i] {
			t.Errorf("sentence %d: got %q, want %q", i, got, want[i])
		}
	}
	t.Run("APlaceStaysOne", func(t *testing.T) {
		doc := [][]arabic.Token{arabic.Tokenize("فاز الممثل دينزل واشنطن بجائزة"), arabic.Tokenize("وصل وزير الخارجية إلى واشنطن أمس")}
		if got := tg.TagDocument(doc)[1]; len(got) != 1 || got[0].Kind != tagger.Place {
			t.Errorf("got %v, want one place", got)
		}
	})
	t.Run("Empty", func(t *testing.T) {
		if got := tg.TagDocument(nil); len(got) != 0 {
			t.Errorf("got %v", got)
		}
		if got := tg.TagDocument([][]arabic.Token{nil, {}}); len(got) != 2 || len(got[0])+len(got[1]) != 0 {
			t.Errorf("got %v", got)
		}
	})
}

func TestConcurrentUse(t *testing.T) {
	tg := mustLoad(t)
	tokens := arabic.Tokenize(sample)
	want := tg.Tag(tokens)
	if len(want) == 0 {
		t.Fatal("no names in the sample")
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := tg.Tag(tokens); !reflect.DeepEqual(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
			}
		})
	}
	wg.Wait()
}

func TestConfidence(t *testing.T) {
	for _, s := range mustLoad(t).Tag(arabic.Tokenize(sample)) {
		if s.Confidence <= 0 || s.Confidence > 1.0001 {
			t.Errorf("got confidence %v of %v", s.Confidence, s)
		}
	}
}

// sample is written for these tests, in the manner of news.
const sample = "قال وزير الخارجية المصري سامح شكري إن القاهرة تتابع ما يجري في السودان، " +
	"وأضاف شكري في مؤتمر صحفي مع نظيره الروسي سيرغي لافروف أن بلاده على اتصال بالأمم المتحدة " +
	"والاتحاد الأفريقي، مشيرا إلى أن مجلس الأمن سيعقد جلسة يوم الأحد. وكان الرئيس عبد الفتاح السيسي " +
	"قد التقى رئيس الوزراء العراقي مصطفى الكاظمي في بغداد، وبحثا التعاون بين البلدين."

func FuzzTag(f *testing.F) {
	tg := mustLoad(f)
	for _, s := range []string{sample, "", "بن", "آل", "و", "محمد بن", "\xff", "ـــ", "12٬500 http://example.org"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := arabic.Tokenize(text)
		last := 0
		for _, s := range tg.Tag(tokens) {
			if s.Start < last || s.End <= s.Start || s.End > len(tokens) || s.Kind > tagger.Place {
				t.Fatalf("span %v of %d tokens after %d", s, len(tokens), last)
			}
			last = s.End
		}
		half := len(tokens) / 2
		if got := tg.TagDocument([][]arabic.Token{tokens[:half], tokens[half:]}); len(got) != 2 {
			t.Fatalf("got %d sentences, want 2", len(got))
		}
	})
}

func BenchmarkTag(b *testing.B) {
	tg := mustLoad(b)
	tokens := arabic.Tokenize(sample)
	b.SetBytes(int64(len(sample)))
	for b.Loop() {
		tg.Tag(tokens)
	}
	b.ReportMetric(float64(len(tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkTagDocument(b *testing.B) {
	tg := mustLoad(b)
	doc := [][]arabic.Token{arabic.Tokenize(sample), arabic.Tokenize(sample)}
	b.SetBytes(2 * int64(len(sample)))
	for b.Loop() {
		tg.TagDocument(doc)
	}
}
