package arabic_test

import (
	"testing"

	"sijill/arabic"
)

func TestNormalize(t *testing.T) {
	tests := []struct{ name, word, want string }{
		{"hamza on alef", "أحمد", "احمد"},
		{"hamza below alef", "إسلام", "اسلام"},
		{"madda", "آخر", "اخر"},
		{"alef wasla", "ٱلله", "الله"},
		{"hamza on waw", "مسؤول", "مسوول"},
		{"hamza on ya", "رئيس", "رييس"},
		{"hamza alone stays", "سماء", "سماء"},
		{"decomposed hamza", "ا\u0654حمد", "احمد"},
		{"decomposed hamza on ya", "ري\u0654يس", "رييس"},
		{"final alef maqsura becomes ya", "الكاظمى", "الكاظمي"},
		{"alef maqsura never becomes alef", "على", "علي"},
		{"alef stays", "علا", "علا"},
		{"ta marbuta", "مدرسة", "مدرسه"},
		{"vowel signs", "لِلكاظِمي", "للكاظمي"},
		{"tanwin and shadda", "جدّاً", "جدا"},
		{"dagger alef", "هٰذا", "هذا"},
		{"tatweel", "محـــمد", "محمد"},
		{"zero-width non-joiner", "می\u200cشود", "ميشود"},
		{"bidi marks", "\u200fبغداد\u202c", "بغداد"},
		{"Persian letters", "کیهان", "كيهان"},
		{"Persian p ch zh g", "پچژگ", "بجزك"},
		{"Urdu letters", "ہے", "هي"},
		{"heh doachashmee", "ھلال", "هلال"},
		{"v of the Mashriq", "ڤيينا", "فيينا"},
		{"presentation forms", "ﻣﺼﻄﻔﻰ", "مصطفي"},
		{"ligature", "ﻷحمد", "لاحمد"},
		{"spacing vowel sign", "ﹰ", ""},
		{"Arabic-Indic digits", "٢٠٢١", "2021"},
		{"Persian digits", "۲۰۲۱", "2021"},
		{"Arabic thousands", "١٬٥٠٠", "1500"},
		{"thousands", "1,234,567.8", "1234567.8"},
		{"decimal comma is no thousand", "3,5", "3,5"},
		{"Arabic decimal", "٣٫٥", "3.5"},
		{"small letters", "BBC", "bbc"},
		{"accents", "Élysée", "elysee"},
		{"letters without decomposition", "Straße Ørsted", "strasse orsted"},
		{"full width", "ＡＢＣ", "abc"},
		{"folded already", "بغداد", "بغداد"},
		{"broken UTF-8", "\xd8", "\ufffd"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := arabic.Normalize(tt.word); got != tt.want {
				t.Errorf("Normalize(%q) = %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

func TestNormalizeKeepsWordsApart(t *testing.T) {
	for _, pair := range [][2]string{{"على", "علا"}, {"سماء", "سما"}, {"بغداد", "غدا"}, {"حرب", "حزب"}} {
		if arabic.Normalize(pair[0]) == arabic.Normalize(pair[1]) {
			t.Errorf("%s and %s have one form", pair[0], pair[1])
		}
	}
}

func TestNormalizeIsIdempotentForEveryCharacter(t *testing.T) {
	for r := rune(1); r <= 0x1FFFF; r++ {
		once := arabic.Normalize(string(r))
		if twice := arabic.Normalize(once); twice != once {
			t.Errorf("U+%04X: %q, again %q", r, once, twice)
		}
	}
}

func TestNormalizeDropsEveryArabicMark(t *testing.T) {
	for _, block := range [][2]rune{{0x610, 0x61A}, {0x64B, 0x65F}, {0x670, 0x670}, {0x6D6, 0x6ED}, {0x640, 0x640}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}} {
		for r := block[0]; r <= block[1]; r++ {
			if got := arabic.Normalize("ك" + string(r) + "ب"); got != "كب" {
				t.Errorf("U+%04X stays: %q", r, got)
			}
		}
	}
}

func TestNormalizeFoldedAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { arabic.Normalize("والحوار") }); n != 0 {
		t.Errorf("%v allocations for a folded word, want 0", n)
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"أحمد", "ﷲ", "İ", "ẞ", "1,234٬567", "\xd8a", "ﹰـ", "ſt", "Ω", "½", "㎏", "ٵ", "한국"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := arabic.Normalize(s)
		if twice := arabic.Normalize(once); twice != once {
			t.Errorf("Normalize(%q) = %q, again %q", s, once, twice)
		}
		if got := string(arabic.AppendNormalized([]byte("1,"), s)); got != "1,"+once {
			t.Errorf("AppendNormalized(%q) = %q, want %q", s, got, "1,"+once)
		}
	})
}
