package arabic_test

import (
	"strings"
	"testing"

	"sijill/arabic"
)

func TestClitics(t *testing.T) {
	for word, want := range map[string]string{
		"وبالعراق": "وبالعراق و+بالعراق و+ب+العراق و+ب+ال+عراق",
		"للعراق":   "للعراق ل+لعراق ل+ال+عراق ل+ال+لعراق",
		"للجنة":    "للجنه ل+لجنه ل+ال+جنه ل+ال+لجنه",
		"وسيعقد":   "وسيعقد و+سيعقد و+س+يعقد",
		"سيعقد":    "سيعقد س+يعقد",
		"الوزير":   "الوزير ال+وزير",
		"كالعراق":  "كالعراق ك+العراق ك+ال+عراق",
		// near misses: no future before a noun, two letters remain
		"سلام": "سلام",
		"له":   "له",
		"به":   "به",
		"وفي":  "وفي و+في",
		"العا": "العا ال+عا",
		"ال":   "ال",
		"BBC":  "bbc",
		"و5":   "و5",
		"":     "",
	} {
		var got []string
		for _, s := range arabic.Clitics(arabic.Normalize(word)) {
			got = append(got, strings.Join(append(append([]string{}, s.Proclitics...), s.Rest), "+"))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("Clitics(%s) = %s, want %s", word, g, want)
		}
	}
}

func TestAppendClitics(t *testing.T) {
	first := arabic.Clitics("وفي")
	got := arabic.AppendClitics(first, "الوزير")
	if n := len(first); len(got) != n+2 || got[0].Rest != "وفي" || got[n].Rest != "الوزير" || got[n+1].Rest != "وزير" {
		t.Errorf("got %v after %v", got[n:], first)
	}
}
