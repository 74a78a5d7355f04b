// The language of a text, by its letters; enough to tell Arabic from what else
// is written in Arabic script, and from the languages its pages quote.
package extract

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"sijill/arabic"
)

// marked lists, for languages in Arabic script, letters that Arabic does not
// have, and the share of them, in thousandths of all letters, that names and
// quotations in an Arabic text do not reach. The first that reaches it is taken.
var marked = []struct {
	language, letters string
	share             int
}{
	{"ckb", "ێۆەڕڵ", 60},
	{"ur", "ٹڈڑےںہھ", 40},
	{"ug", "ېۇۈۋ", 60},
	{"ps", "ښځڅډړټږۍ", 20},
	{"fa", "پچژگی", 60},
}

// scripts other than Arabic and Latin, each by its chief language.
var scripts = []struct {
	language string
	table    *unicode.RangeTable
}{
	{"he", unicode.Hebrew}, {"ru", unicode.Cyrillic}, {"el", unicode.Greek}, {"zh", unicode.Han}, {"hi", unicode.Devanagari},
}

// commonWords tell languages in Latin letters apart.
var commonWords = []struct{ language, words string }{
	{"en", "the of and to in that is was for on with by said from has his its"},
	{"fr", "le la les des et du est une dans qui pour sur par avec au pas ce"},
	{"de", "der die und das den von mit ist des im nicht ein eine auf für sich"},
	{"es", "el los las del que una por con para su como más fue al es pero"},
	{"tr", "ve bir bu için ile olarak daha olan gibi sonra da de çok en"},
}

// sampleLetters is how much of a text decides.
const sampleLetters = 2000

// languageOf returns the BCP 47 tag of a text's language, und where it has no
// letters or is in a language not known here.
func languageOf(text string) string {
	letters, arabicLetters, latin := 0, 0, 0
	foreign := make([]int, len(marked))
	other := make([]int, len(scripts))
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if letters++; letters > sampleLetters {
			break
		}
		switch {
		case unicode.Is(unicode.Arabic, r):
			arabicLetters++
			for i, m := range marked {
				if strings.ContainsRune(m.letters, r) {
					foreign[i]++
				}
			}
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			for i, s := range scripts {
				if unicode.Is(s.table, r) {
					other[i]++
				}
			}
		}
	}
	switch {
	case letters == 0:
		return "und"
	case arabicLetters*2 >= letters:
		for i, m := range marked {
			if foreign[i]*1000 >= arabicLetters*m.share {
				return m.language
			}
		}
		return "ar"
	case latin*2 >= letters:
		return latinLanguage(text)
	}
	for i, s := range scripts {
		if other[i]*2 >= letters {
			return s.language
		}
	}
	return "und"
}

func latinLanguage(text string) string {
	counts := map[string]int{}
	for i, f := range strings.Fields(text) {
		if i > 500 {
			break
		}
		counts[strings.ToLower(strings.Trim(f, ".,;:!?\"'()«»"))]++
	}
	best, most := "und", 1
	for _, c := range commonWords {
		n := 0
		for w := range strings.FieldsSeq(c.words) {
			n += counts[w]
		}
		if n > most {
			best, most = c.language, n
		}
	}
	return best
}

// languageNames are what records write instead of a tag.
var languageNames = map[string]string{
	"arabic": "ar", "العربيه": "ar", "عربي": "ar", "ara": "ar", "english": "en", "eng": "en", "french": "fr", "fra": "fr",
	"persian": "fa", "farsi": "fa", "kurdish": "ku", "urdu": "ur", "turkish": "tr",
}

// declared brings what a record says of its language to a tag, if the text's
// letters do not contradict it.
func declared(name, found string) string {
	tag := strings.ReplaceAll(strings.TrimSpace(name), "_", "-")
	if named, ok := languageNames[arabic.Normalize(tag)]; ok {
		tag = named
	}
	parsed, err := language.Parse(tag)
	if err != nil || tag == "" {
		return found
	}
	base, _ := parsed.Base()
	written, err := language.Parse(found)
	if err != nil {
		return found
	}
	spoken, _ := parsed.Script()
	if seen, _ := written.Script(); found != "und" && seen != spoken {
		return found
	}
	if base.String() == "und" {
		return found
	}
	return parsed.String()
}
