// Who is meant by an office: where an article names مصطفى الكاظمي, its رئيس الوزراء is he, unless somebody else
// whom it names bears the title too.
package resolve

import (
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// office is a title without its country: رئيس الوزراء of رئيس الوزراء العراقي.
type office struct {
	words     string // normalised, without articles, each with a space after it
	countries []string
}

// officeOf reads the office in a title; false where less than two words would remain.
func officeOf(title string) (office, bool) {
	var o office
	n := 0
	for _, w := range titleWords(title) {
		if country := countries[w]; country != "" {
			o.countries = append(o.countries, country)
			continue
		}
		if len(o.countries) > 0 {
			break // what follows the country is another matter
		}
		o.words += w + " "
		n++
	}
	return o, n >= 2
}

// addOffices notes what one article calls a person.
func (is *identities) addOffices(person int64, titles []string) {
	if person == 0 {
		return
	}
	for _, title := range titles {
		o, ok := officeOf(title)
		if !ok {
			continue
		}
		known := slices.ContainsFunc(is.offices[person], func(p office) bool {
			return p.words == o.words && slices.Equal(p.countries, o.countries)
		})
		if !known {
			is.offices[person] = append(is.offices[person], o)
		}
	}
}

// aides stand before an office and make it another's: نائب رئيس الوزراء. Without the article.
var aides = words(`نائب نائبه مساعد مساعده مستشار مستشاره مكتب وكيل وكيله مبعوث ممثل سكرتير زوج ابن نجل شقيق سابق سلف خلف منصب مرشح ديوان حرم منزل زوجه شقيقه ابنه`)

// notNow follow an office and make it that of another time. Without the article.
var notNow = words(`سابق سابقه أسبق راحل راحله منتخب مقبل جديد جديده مستقيل مخلوع`)

// meant are the people of an article, sorted, whom a telling names by their office only.
func (is *identities) meant(t *telling) (out []int64) {
	text := officeText(t.Text)
	bearer := map[string]int64{}
	for _, person := range is.pick(t.company, db.KindPerson) {
		for _, o := range is.offices[person] {
			if other, ok := bearer[o.words]; ok && other != person {
				bearer[o.words] = 0 // two of the article bear it
				continue
			}
			if !is.bears(text, o, t.Entities) {
				continue
			}
			bearer[o.words] = person
		}
	}
	for _, person := range bearer {
		if person != 0 && !slices.Contains(t.people, person) {
			out = append(out, person)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// officeText gives the words of a text as titleWords does, each with a space after it.
func officeText(text string) string { return " " + strings.Join(titleWords(text), " ") + " " }

// bears reports whether a text speaks of an office by itself: no aide before it, no other country and no name
// of those who take part after it.
func (is *identities) bears(text string, o office, named []int64) bool {
	before, after, ok := cutOffice(text, o.words)
	if !ok {
		return false
	}
	if fields := strings.Fields(before); len(fields) > 0 && aides[fields[len(fields)-1]] {
		return false
	}
	next, _, _ := strings.Cut(after, " ")
	if notNow[next] {
		return false
	}
	if country := countries[next]; country != "" && !slices.Contains(o.countries, country) {
		return false
	}
	return !slices.ContainsFunc(named, func(e int64) bool {
		_, ok := slices.BinarySearch(is.name[e], arabic.Stem(next))
		return ok
	})
}

// cutOffice cuts a text around the words of an office, with or without a preposition or a و written to it.
func cutOffice(text, office string) (before, after string, ok bool) {
	for _, clitic := range []string{"", "ل", "ب", "و"} {
		if before, after, ok = strings.Cut(text, " "+clitic+office); ok {
			return before, after, true
		}
	}
	return "", "", false
}
