// Places of several names: a country's official name and the usual one. Each line is one place.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// placeNames gives the first name of its line for each name of a place, as keys. A name that two places bear
// (عمان, which is a city and a sultanate) is in no line.
var placeNames = placeTable(`
	الولايات المتحدة | الولايات المتحدة الأمريكية | الولايات المتحدة الأميركية | أمريكا | أميركا
	بريطانيا | المملكة المتحدة | بريطانيا العظمى
	روسيا | روسيا الاتحادية | الاتحاد الروسي
	الصين | جمهورية الصين الشعبية | الصين الشعبية
	السعودية | المملكة العربية السعودية | العربية السعودية
	الإمارات | الإمارات العربية المتحدة | دولة الإمارات العربية المتحدة | دولة الإمارات
	الكويت | دولة الكويت
	قطر | دولة قطر
	البحرين | مملكة البحرين
	الأردن | المملكة الأردنية الهاشمية
	مصر | جمهورية مصر العربية
	سوريا | سورية | الجمهورية العربية السورية
	لبنان | الجمهورية اللبنانية
	العراق | جمهورية العراق
	إيران | الجمهورية الإسلامية الإيرانية | جمهورية إيران الإسلامية
	اليمن | الجمهورية اليمنية
	تركيا | الجمهورية التركية
	تونس | الجمهورية التونسية
	المغرب | المملكة المغربية
	السودان | جمهورية السودان
	ألمانيا | ألمانيا الاتحادية | جمهورية ألمانيا الاتحادية
	فرنسا | الجمهورية الفرنسية
	كوريا الشمالية | جمهورية كوريا الديمقراطية الشعبية
	إقليم كردستان | إقليم كوردستان | كردستان العراق | كوردستان العراق | إقليم كردستان العراق
	واشنطن | واشنطن العاصمة
	إسطنبول | استنبول | أسطنبول
	أمريكا اللاتينية | أميركا اللاتينية
	أمريكا الجنوبية | أميركا الجنوبية
	أمريكا الشمالية | أميركا الشمالية
	أمريكا الوسطى | أميركا الوسطى`)

func placeTable(lines string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		names := strings.Split(line, "|")
		for _, name := range names {
			table[placeKey(arabic.NameKey(name))] = placeKey(arabic.NameKey(names[0]))
		}
	}
	return table
}

// placeKey folds the articles of a name's words.
func placeKey(key string) string {
	words := strings.Fields(key)
	for i, w := range words {
		words[i] = bare(w)
	}
	return strings.Join(words, " ")
}

// onePlace is the key on which all names of a place meet.
func onePlace(key string) string {
	if first, ok := placeNames[key]; ok {
		return first
	}
	return key
}
