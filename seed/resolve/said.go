// Who says what: a statement about a deed is not the deed, and what different people say is different.
package resolve

import (
	"slices"
	"strings"

	"sijill/arabic"
)

// saying is the kind of a statement.
type saying int

const (
	unsaid   saying = iota
	reported        // قال, أعلن: what is said may be the news itself
	judged          // اعتبر, رحب: the news is what somebody thinks of it
)

// statement is what a telling says of itself: how it is said and by whom.
type statement struct {
	kind   saying
	people []int64  // who says it, as far as they are named, sorted
	words  []string // stems of the words that tell who says it, sorted, without titles
}

// sayings are the verbs of statements.
var sayings = map[saying]map[string]bool{
	reported: words(`قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت صرح صرحت أوضح أوضحت أفاد أفادت كشف كشفت أشار أشارت لفت لفتت بين بينت نفى نفت`),
	judged: words(`اعتبر اعتبرت رحب رحبت ندد نددت أدان أدانت انتقد انتقدت استنكر استنكرت حذر حذرت هدد هددت دعا دعت طالب طالبت أعرب أعربت
		عبر عبرت وصف وصفت أيد أيدت أشاد أشادت تعهد تعهدت اتهم اتهمت حث حثت شدد شددت توعد توعدت رأى رأت أبدى أبدت هنأ هنأت بارك`),
}

// Where a verb of saying stands that speaks for the whole sentence, and how many words after it tell who says it.
const (
	sayingReach  = 10
	subjectReach = 12
)

// ranks are words of those who speak that do not tell who they are.
var ranks = words(`الرئيس رئيس وزير وزيره الوزراء الخارجيه الداخليه الدفاع المتحدث متحدث متحدثه المتحدثه باسم الناطق السفير نائب مسؤول مسؤولون
	مصدر مصادر بيان الملك الأمير السيد الجنرال القائد المدير المدرب اللاعب الحكومه في من على عن`)

// untilSaid end the words that tell who speaks.
var untilSaid = words(`أن إن أنه إنه أنها إنها بأن بأنه بأنها إلى عن على أنهم إنهم خلال
	يوم اليوم أمس مساء صباح فجر ليل الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد`)

// clauseWords begin a clause whose verb speaks for no more than itself.
var clauseWords = words(`أن إن أنه إنه أنها إنها الذي التي الذين والذي والتي بعد قبل`)

// withBy begin what a statement is about: رحب بالقرار, بإعلانه.
var withBy = []string{"بال", "بإ", "بأ"}

// statementOf reads what a telling says of itself.
func (is *identities) statementOf(t *telling) (s statement) {
	tokens := arabic.Tokenize(t.Text)
	at := -1
	for i := 0; i < min(sayingReach, len(tokens)) && at < 0; i++ {
		norm := arabic.Normalize(tokens[i].Text)
		if s.kind = sayingOf(norm); s.kind != unsaid {
			at = i
		} else if clauseWords[norm] && i > 0 {
			return statement{}
		}
	}
	if at < 0 {
		return statement{}
	}
	for i, token := range tokens[:min(len(tokens), at+subjectReach)] {
		norm := arabic.Normalize(token.Text)
		if i > at && (untilSaid[norm] || slices.ContainsFunc(withBy, func(by string) bool { return strings.HasPrefix(token.Text, by) })) {
			break
		}
		if token.Kind == arabic.Word && sayingOf(norm) == unsaid && !ranks[norm] && !arabic.IsStopWord(norm) {
			s.words = append(s.words, arabic.Stem(norm))
		}
	}
	slices.Sort(s.words)
	s.words = slices.Compact(s.words)
	for _, person := range t.named {
		if slices.ContainsFunc(s.words, func(w string) bool {
			_, ok := slices.BinarySearch(is.name[person], w)
			return ok
		}) {
			s.people = append(s.people, person)
		}
	}
	return s
}

func sayingOf(norm string) saying {
	for kind, verbs := range sayings {
		if verbs[norm] || verbs[strings.TrimPrefix(norm, "و")] {
			return kind
		}
	}
	return unsaid
}

// saidApart reports whether two tellings are of different statements, or of a judgement and of what it judges. Two
// who report one deed agree on it; a judgement is its own event.
func saidApart(a, b *telling) bool {
	if a.said.kind < b.said.kind {
		a, b = b, a
	}
	switch {
	case a.said.kind == unsaid || a.Text == b.Text:
		return false
	case b.said.kind == unsaid && a.said.kind == judged:
		return shared(a.said.people, b.people) == 0
	case b.said.kind == unsaid:
		return len(a.said.people) > 0 && len(b.named) > 0 && shared(a.said.people, b.people) == 0
	case a.said.kind == reported && len(a.said.people)+len(b.said.people) == 0:
		return false
	}
	return !sameSpeaker(a.said, b.said)
}

// sameSpeaker reports whether two statements are made by one: somebody named in both, or words in common. A given name
// and a country are not enough to be the same person, but for one whose name is misspelt.
func sameSpeaker(a, b statement) bool {
	if shared(a.people, b.people) > 0 {
		return true
	}
	common := 0
	for _, w := range a.words {
		if _, ok := slices.BinarySearch(b.words, w); ok {
			common++
		}
	}
	if len(a.people) > 0 && len(b.people) > 0 {
		return common > 1
	}
	return common > 0 || len(a.words) == 0 || len(b.words) == 0
}
