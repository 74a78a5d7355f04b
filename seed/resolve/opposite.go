// Words that part two events which are told alike: prices that rise and that fall, elections of two kinds.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// opposites are pairs of verbs, goods and elections: two tellings that have one each are not one event.
var opposites = [...][2]map[string]bool{
	{words(`ارتفع ارتفعت صعد صعدت زاد زادت قفز قفزت ارتفاع صعود`), words(`تراجع تراجعت انخفض انخفضت هبط هبطت نزل نزلت هبوط انخفاض`)},
	{words(`الذهب`), words(`النفط الخام خام برنت`)},
	{words(`البلدية بلدية المحلية محلية`), words(`البرلمانية برلمانية التشريعية تشريعية النيابية نيابية الرئاسية رئاسية الرئاسة العامة`)},
	{words(`الرئاسية رئاسية الرئاسة`), words(`البرلمانية برلمانية التشريعية تشريعية النيابية نيابية`)},
}

// sides says for each pair of opposites which of the two a text has: 1, 2, 3 for both, 0 for neither.
type sides [len(opposites)]uint8

func sidesOf(text string) (s sides) {
	for _, token := range arabic.Tokenize(text) {
		norm := strings.TrimPrefix(arabic.Normalize(token.Text), "و")
		for i, pair := range opposites {
			for side, words := range pair {
				if words[norm] {
					s[i] |= 1 << side
				}
			}
		}
	}
	return s
}

// opposed reports whether two tellings have one each of two opposite words.
func opposed(a, b *telling) bool {
	for i := range a.sides {
		if a.sides[i]|b.sides[i] == 3 && a.sides[i] != 3 && b.sides[i] != 3 {
			return true
		}
	}
	return false
}
