// Matches: two tellings of one day in which the same two sides play are of one match, however it is told.
package resolve

import (
	"slices"
	"strconv"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

var (
	// plays tell that two sides play, or what came of it.
	plays = words(`فاز فازت تغلب تغلبت هزم هزمت خسر خسرت تعادل تعادلت سحق سحقت تخطى تخطت اكتسح اكتسحت يلتقي تلتقي التقى التقت سيلتقي ستلتقي يواجه تواجه واجه
		واجهت سيواجه ستواجه يلاقي تلاقي يستضيف تستضيف سيستضيف ستستضيف استضاف استضافت يلعب تلعب سيلعب ستلعب يخوض تخوض سيخوض ستخوض مباراة المباراة مواجهة
		المواجهة مقابلة لقاء اللقاء كلاسيكو الكلاسيكو ديربي دربي الديربي`)
	// ofSports are words of sports, without which يلتقي may be of ministers and فاز of elections.
	ofSports = words(`مباراة المباراة دوري الدوري كأس الكأس مونديال المونديال ملعب الملعب استاد ستاد نهائي النهائي ودية وديا لقب هدف هدفين أهداف بطولة البطولة فريق الفريق
		منتخب المنتخب نادي النادي الجولة المرحلة الذهاب الإياب ذهاب إياب كلاسيكو الكلاسيكو ديربي ضيفه مضيفه غريمه أشواط مجموعتين`)
)

// playReach is in how many words from its beginning a telling of a match says that two sides play.
const playReach = 7

// playersOf are the sides of which a telling of a match may speak, sorted: the organisations and places that it names, and the countries
// whose teams it names by an adjective; nil for what tells of no match.
func (is *identities) playersOf(t *telling) (sides []string) {
	if t.said.kind != unsaid {
		return nil
	}
	tokens := arabic.Tokenize(t.Text)
	norms := make([]string, len(tokens))
	played, sports := false, false
	for i, token := range tokens {
		norm := arabic.Normalize(token.Text)
		norms[i] = norm
		if besides[norm] && !played {
			return nil
		}
		played = played || i < playReach && plays[norm]
		sports = sports || ofSports[norm] || ofSports[strings.TrimPrefix(norm, "و")]
	}
	if !played || !sports {
		return nil
	}
	for _, e := range append(is.pick(t.Entities, db.KindOrganization), is.pick(t.Entities, db.KindPlace)...) {
		if is.holdsMatches(e) {
			continue
		}
		sides = append(sides, is.sideOf(e, tokens))
	}
	for i := 1; i < len(tokens); i++ {
		if norm := norms[i]; beforeTeams[norms[i-1]] && strings.HasPrefix(norm, "ال") && strings.HasSuffix(norm, "ي") {
			sides = append(sides, countryOf(strings.TrimPrefix(norm, "ال")))
		}
	}
	slices.Sort(sides)
	return slices.Compact(sides)
}

// sideOf is an organisation or place as a side of a match: by the first word of a text that is of its name, so that كرواتيا and the
// adjective كرواتي are one; else by its number.
func (is *identities) sideOf(e int64, tokens []arabic.Token) string {
	for _, t := range tokens {
		norm := arabic.Normalize(t.Text)
		stem := arabic.Stem(norm)
		if _, ok := slices.BinarySearch(is.name[e], stem); !ok || ofSports[norm] {
			continue
		}
		for _, prefix := range [...]string{"و", "ل", "ب", "ف"} {
			if rest, ok := strings.CutPrefix(norm, prefix); ok && arabic.Stem(rest) == stem {
				norm = rest
			}
		}
		if strings.Contains(t.Text, "ال") { // ألمانيا has no article
			norm = strings.TrimPrefix(norm, "ال")
		}
		return countryOf(norm)
	}
	return strconv.FormatInt(e, 10)
}

// beforeTeams stand before the adjective of a country that plays: المنتخب الفرنسي, نظيره البلجيكي.
var beforeTeams = words(`المنتخب منتخب نظيره ونظيره لنظيره ضيفه مضيفه غريمه منافسه`)

// countryOf is by what the name of a country and its adjective are one, its first letters: كرواتيا and كرواتي are كرو. Two countries that
// begin alike do no harm: both sides of a match must be the same, and no side plays twice a day.
func countryOf(norm string) string {
	if norm == "انجليزي" || norm == "انكليزي" {
		norm = "انجلترا"
	}
	return norm[:min(len(norm), 3*letter)]
}

// competitions are words of the names of those who hold matches, and of where all of them are held.
var competitions = words(`دوري الدوري كأس الكأس بطولة البطولة اتحاد الاتحاد فيفا الفيفا يويفا مونديال المونديال العالم أوروبا آسيا أفريقيا روسيا ليغا الليغا بوندسليغا رابطة لجنة
	الرابطة اللجنة الأولمبية بريميرليغ`)

// holdsMatches reports whether an organisation or place is no side of a match, but holds it: دوري أبطال أوروبا.
func (is *identities) holdsMatches(e int64) bool {
	return slices.ContainsFunc(is.name[e], func(stem string) bool { return competitionStems[stem] })
}

var competitionStems = func() map[string]bool {
	stems := map[string]bool{}
	for word := range competitions {
		stems[arabic.Stem(word)] = true
	}
	return stems
}()

// sameMatch reports whether two tellings of one day are of a match of the same two sides.
func sameMatch(a, b *telling) bool {
	if !a.onDay() || a.first != b.first || a.last != b.last {
		return false
	}
	both := 0
	for _, side := range a.players {
		if _, ok := slices.BinarySearch(b.players, side); ok {
			both++
		}
	}
	return both >= 2
}
