// The sentence that tells an event best: it says what the others say, names who takes part, stands by itself,
// and is neither a fragment nor a page.
package resolve

import (
	"strings"
	"unicode/utf8"

	"sijill/arabic"
)

// What makes a sentence a good summary, in points.
const (
	pointsAlike    = 4.0  // times its mean likeness to the other tellings, 0 to 1
	pointsPerson   = 0.7  // for each of the first two people who take part
	pointsPlace    = 0.5  // a place is named
	pointsHeaded   = -0.8 // it is a noun with a relative clause, no sentence
	pointsDay      = 0.4  // its date is that of the event
	pointsLeaning  = -1.0 // it opens with a word that leans on the sentence before
	pointsAnd      = -0.3 // it opens with an "and"
	pointsUnclosed = -1.2 // a quotation mark or bracket is not closed, or it breaks off
	pointsShort    = -2.0 // shorter than shortest
	pointsPerPage  = -1.0 // for each long beyond the first
)

// Lengths in code points.
const (
	shortest = 35
	long     = 200
)

// leaning are the words with which a sentence leans on the one before it.
var leaning = words(`
	كما وأضاف أضاف وتابع تابع وأوضح أوضح وأكد وأشار وأردف وبين ولفت وقال قال وذكر
	ناحية جهة جهته جهتها جانبها جانب أن أنه أنها أنهم إن بأن بأنه ذلك وهو وهي وهم وذلك ذلك وهذا هذا هذه وهذه هؤلاء وتلك تلك بدوره بدورها وبدوره جانبه وقد وقع حيث فيما بينما كذلك وكذلك أيضا
	عندما حينما إثر عقب لكن ولكن إلا أما وأما لم ولم لن ولن منها ومنها عنها فيها حينها وحينها عندها وعندها الذي التي والذي والتي الأمر ما مما وكانت وكان كان كانت`)

// summary is the best telling; of equals the first told.
func (c *chronicle) summary(s *story) string {
	best, most := s.tellings[0], -1e9
	for i, t := range s.tellings {
		points := c.alike(s, i) + plainness(t.Text) + pointsPerson*float64(min(2, len(t.people)))
		if sameDate(t.Date, s.date()) {
			points += pointsDay
		}
		if len(t.places) > 0 {
			points += pointsPlace
		}
		if points > most+1e-9 {
			best, most = t, points
		}
	}
	return withArticle(strings.TrimSpace(best.Text))
}

// withArticle gives a noun with which a text begins its article back, which a preposition has swallowed: للحوار الذي انطلق is told of
// الحوار الذي انطلق. The report keeps the words as they are written.
func withArticle(text string) string {
	rest, ok := strings.CutPrefix(text, "لل")
	if !ok {
		return text
	}
	for _, own := range ofLam {
		if strings.HasPrefix(rest, own) { // للجنة is of اللجنة
			return "الل" + rest
		}
	}
	return "ال" + rest
}

// ofLam are nouns that begin with ل, without it.
var ofLam = strings.Fields("جنة جان قاء قاح اعب اجئ يلة يالي غة حظة قب ائحة وائح وحة واء بناني يبي حم حوم صوص غز سان ون قطة اجئين")

func (c *chronicle) alike(s *story, i int) float64 {
	sum, n := 0.0, 0
	for j, t := range s.tellings {
		if j == i || n == sampled {
			continue
		}
		sum += c.compare(s.tellings[i], t).both
		n++
	}
	if n == 0 {
		return 0
	}
	return pointsAlike * sum / float64(n)
}

// plainness judges a sentence by its form.
func plainness(text string) float64 {
	points := 0.0
	n := utf8.RuneCountInString(text)
	if n < shortest {
		points += pointsShort
	}
	points += pointsPerPage * max(0, float64(n)/long-1)
	tokens := arabic.Tokenize(text)
	if len(tokens) == 0 {
		return points
	}
	first := arabic.Normalize(tokens[0].Text)
	if first == "من" && len(tokens) > 1 {
		first = arabic.Normalize(tokens[1].Text) // من جانبه
	}
	switch {
	case leaning[first]:
		points += pointsLeaning
	case strings.HasPrefix(first, "و"):
		points += pointsAnd
	}
	if unclosed(text) {
		points += pointsUnclosed
	}
	if headed(tokens) {
		points += pointsHeaded
	}
	return points
}

// headed reports whether a text is a noun with a relative clause: الانتخابات التي جرت. Marks and words beyond the first
// few do not count.
func headed(tokens []arabic.Token) bool {
	for i, t := range tokens[:min(len(tokens), longestHead)] {
		if i > 0 && relativePronouns[arabic.Normalize(t.Text)] {
			return true
		}
	}
	return false
}

// longestHead is how many words a noun before its relative clause has at the most.
const longestHead = 7

var relativePronouns = words(`الذي التي الذين والذي والتي`)

// unclosed reports whether a text breaks off, or a mark of quotation or a bracket has no partner.
func unclosed(text string) bool {
	text = strings.TrimSpace(text)
	for _, end := range []string{":", "..", "…", "،", ","} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	if strings.Count(text, `"`)%2 == 1 {
		return true
	}
	for _, pair := range [][2]string{{"«", "»"}, {"(", ")"}, {"“", "”"}} {
		if strings.Count(text, pair[0]) != strings.Count(text, pair[1]) {
			return true
		}
	}
	return false
}
