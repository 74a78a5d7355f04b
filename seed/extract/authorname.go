// What can be the name of an author, and what cannot.
package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// institutions begin the names of those who send what they want printed, and are no authors.
var institutions = readPhrases("وزارة، هيئة، مؤسسة، شركة، جمعية، مجلس، بلدية، أمانة، جامعة، إدارة، مديرية، مكتب، لجنة، نقابة، اتحاد، بنك، دائرة، سلطة، مركز، معهد، شرطة، محكمة")

// roleWords begin what captions and subheadings say of somebody or something
// without naming an author.
var roleWords = readPhrases("رئيس، وزير، نائب، مدير، قائد، ملك، أمير، زعيم، سفير، محافظ، والي، مبعوث، متحدث، جنود، قوات، عناصر، مقر، مبنى، علم، شعار، صورة، جانب، لقاء، اجتماع، حفل، مشهد، مظاهرة، متظاهرون")

// namesToo are given names that are like a word (على, مني) but for a letter that
// comparing folds.
var namesToo = map[string]bool{"علي": true, "منى": true}

// isName reports whether a text could be the bare name of somebody: two to four
// Arabic words that no table knows as something else.
func isName(text string) bool {
	w := wordsOf(text)
	if w.len() < 2 || w.len() > 4 || strings.HasPrefix(w.norms[0], "ال") {
		return false
	}
	for i, t := range w.tokens {
		if t.Kind != arabic.Word || utf8.RuneCountInString(t.Text) < 2 || arabic.IsStopWord(w.norms[i]) && !namesToo[t.Text] {
			return false
		}
		if m, _ := arabic.Month(w.norms[i:]); m > 0 {
			return false
		}
	}
	if roleWords.has(w.norms[0]) || institutions.has(w.norms[0]) || isHead(w.norms[0]) {
		return false
	}
	key := phraseKey(text)
	_, place := places.longest(w.norms)
	_, section := sections.longest(w.norms)
	_, dateWord := dateWords.longest(w.norms)
	if namesToo[w.tokens[0].Text] {
		dateWord = 0 // علي, as على beside dates
	}
	return !isOutlet(text) && place == 0 && section == 0 && dateWord == 0 && !newsrooms.has(key)
}

// isPersonName reports whether a text is a bare name that begins as those of people do.
func isPersonName(text string) bool {
	name, _ := withoutHonorific(text)
	w := wordsOf(name)
	_, given := givenNames.longest(w.norms)
	return given > 0 && given < w.len() && isName(name)
}

// isAuthorName reports whether a bare text beside a date is the name of somebody: a given
// name is among its words, or its last is like a surname (العشري, نصراوي) and none a section.
func isAuthorName(text string) bool {
	name, titled := withoutHonorific(text)
	if !isName(name) {
		return false
	}
	w := wordsOf(name)
	for i, norm := range w.norms {
		if _, given := givenNames.longest(w.norms[i:]); given > 0 {
			return true
		}
		if sections.has(norm) {
			return false
		}
	}
	last := w.norms[w.len()-1]
	return titled || strings.HasPrefix(last, "ال") || strings.HasSuffix(last, "ي")
}

// honorific begins the name of somebody and of nothing else.
var honorific = regexp.MustCompile(`^(?:(?:أ\.?\s?)?د\.|أ\.|م\.|الدكتورة?|المهندسة?|المحامية?)\s*`)

// withoutHonorific returns a name without the title before it, and whether one stands there.
func withoutHonorific(text string) (string, bool) {
	rest := honorific.ReplaceAllString(text, "")
	return rest, rest != text
}
