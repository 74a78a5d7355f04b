package arabic_test

import (
	"strings"
	"testing"

	"sijill/arabic"
)

// surfaces joins the tokens of a text with bars.
func surfaces(text string) string {
	var parts []string
	for _, t := range arabic.Tokenize(text) {
		parts = append(parts, t.Text)
	}
	return strings.Join(parts, "|")
}

func TestTokenize(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"words and marks", "قال الوزير: نعم، سنعود!", "قال|الوزير|:|نعم|،|سنعود|!"},
		{"vowel signs stay in the word", "كِتابٌ جديدٌ", "كِتابٌ|جديدٌ"},
		{"tatweel stays in the word", "محـــمد", "محـــمد"},
		{"tatweel between words is a dash", "القاهرة ـ رويترز", "القاهرة|ـ|رويترز"},
		{"zero-width joiner stays in the word", "می\u200cشود", "می\u200cشود"},
		{"bidi mark after a word belongs to nobody", "بغداد\u200f، اليوم", "بغداد|،|اليوم"},
		{"bidi mark alone is dropped", "\u200fبغداد", "بغداد"},
		{"stray mark is dropped", " \u064e بغداد", "بغداد"},
		{"digits part from letters", "في5 أيام", "في|5|أيام"},
		{"letters part from digits", "عام1442هـ", "عام|1442|هـ"},
		{"decimal point", "نسبة 3.5%", "نسبة|3.5|%"},
		{"Arabic decimal", "٣٫٥ مليون", "٣٫٥|مليون"},
		{"thousands", "1,500,000 دينار", "1,500,000|دينار"},
		{"Arabic thousands", "١٬٥٠٠ دينار", "١٬٥٠٠|دينار"},
		{"thousands and decimals", "1,234.56", "1,234.56"},
		{"date with dots is three numbers", "15.07.2021", "15|.|07|.|2021"},
		{"list of numbers is no number", "1,2,3", "1|,|2|,|3"},
		{"years with a comma are two", "2003,2004", "2003|,|2004"},
		{"years with an Arabic comma are two", "2003،2004", "2003|،|2004"},
		{"score", "2-1", "2|-|1"},
		{"clock", "12:30", "12|:|30"},
		{"full stop after a number", "عام 2021.", "عام|2021|."},
		{"hashtag", "#محمد_صلاح", "#|محمد|_|صلاح"},
		{"Latin", "شركة Google وG20", "شركة|Google|و|G20"},
		{"apostrophe inside a Latin word", "O'Neill 'said'", "O'Neill|'|said|'"},
		{"word that begins with digits", "شبكة 4G", "شبكة|4G"},
		{"hyphen parts", "covid-19", "covid|-|19"},
		{"web address", "زوروا https://example.com/a?b=1.", "زوروا|https://example.com/a?b=1|."},
		{"bare host", "(www.example.org)", "(|www.example.org|)"},
		{"bare host with a slash before a mark", "example.org/، ", "example.org/|،"},
		{"bare host with a slash at the end", "example.org/", "example.org/"},
		{"mail address", "info@example.com،", "info@example.com|،"},
		{"host that begins with a digit", "24news.example.com", "24news.example.com"},
		{"initials are no host", "U.S. officials", "U|.|S|.|officials"},
		{"account is no mail address", "@haidar تغريدة", "@|haidar|تغريدة"},
		{"ligature", "ﷲ ﻻ", "ﷲ|ﻻ"},
		{"phrase sign", "النبي ﷺ", "النبي|ﷺ"},
		{"quotes", "«قناة \"الحرة\"»", "«|قناة|\"|الحرة|\"|»"},
		{"emoji", "فوز🎉كبير", "فوز|🎉|كبير"},
		{"empty", "", ""},
		{"white space only", " \t\n\u00a0", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := surfaces(tt.text); got != tt.want {
				t.Errorf("Tokenize(%q) = %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestTokenizeKinds(t *testing.T) {
	want := []arabic.Kind{arabic.Word, arabic.LatinWord, arabic.Number, arabic.Punct}
	for i, tok := range arabic.Tokenize("وكالة AFP ٢٠٢١ !") {
		if tok.Kind != want[i] {
			t.Errorf("kind of %q = %v, want %v", tok.Text, tok.Kind, want[i])
		}
	}
}

func TestTokenizeOffsetsCountCodePoints(t *testing.T) {
	toks := arabic.Tokenize("🎉 قالَ ٥")
	want := [][2]int{{0, 1}, {2, 6}, {7, 8}}
	for i, tok := range toks {
		if got := [2]int{tok.Start, tok.End}; got != want[i] {
			t.Errorf("%q at %v, want %v", tok.Text, got, want[i])
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{
		"قال الكاظمي: 3.5% في5", "\xed\xa0\x80سلام\xff", "ـَـ", "a'b@c.de://", "1,234.5.6,7", "١٬٢٣٤٫٥", "\u200f\u0640\u064e", "http://", "a.b.cd/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		at := 0
		for _, tok := range arabic.Tokenize(text) {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(runes) {
				t.Fatalf("token %q at [%d,%d) after %d in %q", tok.Text, tok.Start, tok.End, at, text)
			}
			if got := string(runes[tok.Start:tok.End]); got != string([]rune(tok.Text)) {
				t.Fatalf("text[%d:%d] = %q, token %q", tok.Start, tok.End, got, tok.Text)
			}
			at = tok.End
		}
	})
}
