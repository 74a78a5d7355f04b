package arabic_test

import (
	"strings"
	"testing"

	"sijill/arabic"
)

// benchText is written for the benchmark: the mixture of clitics, hamzas, digits
// and Latin words that news has, with few repetitions of a word.
const benchText = `أعلن رئيس مجلس الوزراء، أمس الخميس، أن الحكومة ستعقد جلسة استثنائية لمناقشة الموازنة العامة
للسنة المقبلة، مشيرا إلى أن العجز بلغ ٣٫٥ مليارات دولار. وقال المتحدث باسم الوزارة إن «الإجراءات
الجديدة» ستشمل 1,200 موظف في بغداد والبصرة وأربيل، بينما نفى مسؤول في وكالة AFP وجود أي تأخير.
وبحسب البيان فإن اللجنة المشتركة ستواصل اجتماعاتها يوم الأحد لبحث آليات التنفيذ والتمويل وتوزيع
المخصصات على المحافظات، وأكدت مصادر مطلعة أنّ القرار سيدخل حيز التنفيذ في 15/07/2021 بعد مصادقة البرلمان عليه.
`

func benchWords() (words []string, size int64) {
	for _, tok := range arabic.Tokenize(strings.Repeat(benchText, 20)) {
		if tok.Kind != arabic.Punct {
			words = append(words, tok.Text)
			size += int64(len(tok.Text))
		}
	}
	return words, size
}

func BenchmarkTokenize(b *testing.B) {
	text := strings.Repeat(benchText, 20)
	var toks []arabic.Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		toks = arabic.AppendTokens(toks[:0], text)
	}
}

func BenchmarkNormalize(b *testing.B) {
	words, size := benchWords()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			arabic.Normalize(w)
		}
	}
}

func BenchmarkStem(b *testing.B) {
	words, size := benchWords()
	for i, w := range words {
		words[i] = arabic.Normalize(w)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			arabic.Stem(w)
		}
	}
}

// BenchmarkAnalyze is what indexing does with a text: tokens, normal forms, stems.
func BenchmarkAnalyze(b *testing.B) {
	text := strings.Repeat(benchText, 20)
	var toks []arabic.Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		toks = arabic.AppendTokens(toks[:0], text)
		for _, tok := range toks {
			if tok.Kind != arabic.Punct {
				arabic.Stem(arabic.Normalize(tok.Text))
			}
		}
	}
}

func BenchmarkMeetingKeys(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		arabic.MeetingKeys("مصطفى الكاظمي")
		arabic.MeetingKeys("Mustafa al-Kazemi")
	}
}

func BenchmarkLatin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		arabic.Latin("مصطفى الكاظمي")
	}
}
