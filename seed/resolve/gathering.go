// Gatherings that bear a name: a summit, an election or a match on one day is one, however it is told.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// gatherings give the kind of a gathering by its noun, without article; each line is one kind.
var gatherings = countedTable(`
	قمة
	انتخابات انتخاب اقتراع
	مباراة
	استفتاء`)

// gatheringReach is in how many words from its beginning a telling that is of a gathering names it.
const gatheringReach = 14

// besides are words after which a gathering is only the occasion of something else.
var besides = words(`بعد قبل عقب قبيل عشية خلال أثناء قبيل باتفاق نتائج قمته قبيل وبعد وقبل وقبيل بعيد إثر غداة حملة مرشح مرشحو لجنة`)

// gatheringOf gives the kind of gathering that a telling is of, 0 for none.
func gatheringOf(text string) int {
	tokens := arabic.Tokenize(text)
	for i, t := range tokens[:min(len(tokens), gatheringReach)] {
		norm := arabic.Normalize(t.Text)
		if besides[norm] {
			return 0
		}
		for _, joined := range [...]string{"", "ال", "لل", "وال", "بال", "ل", "ب"} {
			if noun, ok := strings.CutPrefix(norm, joined); ok && gatherings[noun] > 0 {
				return onlyOne(tokens[i+1:], gatherings[noun])
			}
		}
	}
	return 0
}

// onlyOne gives the kind, or 0 where a telling names a gathering of another kind as well.
func onlyOne(rest []arabic.Token, kind int) int {
	for _, t := range rest {
		if other := gatherings[strings.TrimPrefix(arabic.Normalize(t.Text), "ال")]; other > 0 && other != kind {
			return 0
		}
	}
	return kind
}

// sameGathering reports whether two tellings of one day are of one gathering: of the same two people who meet, or of the
// same kind in the same place. Words about it, or violence on its occasion, are not it.
func sameGathering(a, b *telling, l likeness) bool {
	if !a.onDay() || !b.onDay() || a.first != b.first || a.tellsAround() || b.tellsAround() || opposed(a, b) {
		return false
	}
	kind := a.gathering == b.gathering && a.gathering > 0
	if (a.gathering == summit || a.tellsOf(meeting)) && (b.gathering == summit || b.tellsOf(meeting)) && (kind || a.gathering+b.gathering == summit) {
		if l.people >= 2 && l.named > 0 && len(a.people) <= l.people+1 && len(b.people) <= l.people+1 {
			return true
		}
	}
	others := len(a.people) > l.people && len(b.people) > l.people
	return kind && a.gathering != game && (l.places > 0 && !others || passing(a, b) || passing(b, a))
}

// passing reports whether one telling of a gathering names nobody (الانتخابات المقررة في 24 يونيو), and its article names all
// that the other names: those who meet, or the place.
func passing(a, b *telling) bool {
	if len(a.people) > 0 || len(b.people)+len(b.places) == 0 {
		return false
	}
	if len(b.people) >= 2 {
		return shared(b.people, a.company) == len(b.people)
	}
	return len(a.places) == 0 && len(b.places) > 0 && shared(b.places, a.company) == len(b.places) && shared(b.people, a.company) == len(b.people)
}

// The kinds of gatherings that are asked for, by their lines in the table.
const (
	summit = 1
	game   = 3 // two may be played in one town
)
