package arabic_test

import (
	"strings"
	"testing"

	"sijill/arabic"
)

// normalWords splits a phrase at white space and normalises its words.
func normalWords(phrase string) []string {
	words := strings.Fields(phrase)
	for i, w := range words {
		words[i] = arabic.Normalize(w)
	}
	return words
}

type reading struct {
	phrase  string
	n, used int
}

func checkReadings(t *testing.T, name string, read func([]string) (int, int), tests []reading) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.phrase, func(t *testing.T) {
			if n, used := read(normalWords(tt.phrase)); n != tt.n || used != tt.used {
				t.Errorf("%s(%s) = %d, %d, want %d, %d", name, tt.phrase, n, used, tt.n, tt.used)
			}
		})
	}
}

func TestParseDigits(t *testing.T) {
	for s, want := range map[string]int{
		"2021": 2021, "٢٠٢١": 2021, "۲۰۲۱": 2021, "007": 7, "1,500": 1500, "١٬٥٠٠٬٠٠٠": 1500000, "5\u200f": 5,
	} {
		if got, ok := arabic.ParseDigits(s); !ok || got != want {
			t.Errorf("ParseDigits(%q) = %d, %v, want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "خمسة", "3.5", "1,50", "1234,567", "5a", "-5", "²", "12345678901234567890", ","} {
		if got, ok := arabic.ParseDigits(s); ok {
			t.Errorf("ParseDigits(%q) = %d, want none", s, got)
		}
	}
}

func TestCardinal(t *testing.T) {
	checkReadings(t, "Cardinal", arabic.Cardinal, []reading{
		{"ثلاثة أيام", 3, 1},
		{"ثلاث سنوات", 3, 1},
		{"عشرة أيام", 10, 1},
		{"أحد عشر يوما", 11, 2},
		{"إحدى عشرة سنة", 11, 2},
		{"اثني عشر شهرا", 12, 2},
		{"خمسة عشر", 15, 2},
		{"خمسة وعشرين يوما", 25, 2},
		{"واحد وعشرون", 21, 2},
		{"إحدى وثلاثين", 31, 2},
		{"خمسة و عشرين", 25, 3},
		{"الخمسة والعشرين", 25, 2},
		{"مئة", 100, 1},
		{"مائتين وخمسين", 250, 2},
		{"ثلاثمئة وخمسة وستين يوما", 365, 3},
		{"ثلاث مئة وعشرة", 310, 3},
		{"ألف وتسعمائة وثمانية وأربعين", 1948, 4},
		{"ألفين", 2000, 1},
		{"ألفين وثلاثة", 2003, 2},
		{"الفين واحد وعشرين", 2021, 3},
		{"ألفين وواحد وعشرين", 2021, 3},
		{"خمسة آلاف وثلاثمئة", 5300, 3},
		{"أحد عشر ألفا", 11000, 3},
		{"مئة وخمسة وعشرين ألف دينار", 125000, 4},
		{"مليون ونصف", 1000000, 1},
		{"مليونين ومئتي ألف", 2200000, 3},
		{"ثلاثة ملايين", 3000000, 2},
		{"5 آلاف متظاهر", 5000, 2},
		{"1.5 مليون دولار", 1500000, 2},
		{"٢٠ ألفا", 20000, 2},
		{"25 يوما", 25, 1},
		{"ثلاثة ومئة", 3, 1},
		{"ألف ومليون", 1000, 1},
		{"ثلاثة وزراء", 3, 1},
		{"خمسة وواشنطن", 5, 1},
		// near misses
		{"الثلاثاء", 0, 0},
		{"الاثنين", 0, 0},
		{"الأحد", 0, 0},
		{"أحد المسؤولين", 0, 0},
		{"آلاف المتظاهرين", 0, 0},
		{"ملايين", 0, 0},
		{"3.5", 0, 0},
		{"الخميس", 0, 0},
		{"وزير", 0, 0},
		{"", 0, 0},
	})
}

func TestOrdinal(t *testing.T) {
	checkReadings(t, "Ordinal", arabic.Ordinal, []reading{
		{"السادس من يوليو", 6, 1},
		{"الأول", 1, 1},
		{"الأولى", 1, 1},
		{"الثانية", 2, 1},
		{"ثالث أيام", 3, 1},
		{"العاشرة", 10, 1},
		{"الحادي عشر", 11, 2},
		{"الحادية عشرة", 11, 2},
		{"الثاني عشر من", 12, 2},
		{"التاسعة عشرة", 19, 2},
		{"العشرين من", 20, 1},
		{"الحادي والعشرين", 21, 2},
		{"الحادي و العشرين", 21, 3},
		{"الواحد والعشرين", 21, 2},
		{"الخامسة والعشرون", 25, 2},
		{"الثلاثين", 30, 1},
		{"الحادي والثلاثين", 31, 2},
		{"الذكرى المئة", 0, 0},
		{"المئة", 100, 1},
		{"الثالث والرابع", 3, 1},
		// near misses
		{"عشرين", 0, 0},
		{"الواحد", 0, 0},
		{"الحادي", 0, 0},
		{"الثلاثاء", 0, 0},
		{"ثانيا", 0, 0},
		{"أولا", 0, 0},
		{"", 0, 0},
	})
}

func FuzzNumberWords(f *testing.F) {
	f.Add("مئة و خمسة وعشرين ألف و")
	f.Add("1.5 مليون و واحد")
	f.Add("999999999999999999 تريليون")
	f.Fuzz(func(t *testing.T, s string) {
		words := normalWords(s)
		for _, read := range []func([]string) (int, int){arabic.Cardinal, arabic.Ordinal, arabic.Month, arabic.HijriMonth} {
			if n, used := read(words); n < 0 || used < 0 || used > len(words) || (used == 0 && n != 0) {
				t.Errorf("%q: %d in %d words", s, n, used)
			}
		}
	})
}
