package arabic

import "strings"

// spellings lists stems of words that print spells in two ways, or three, the
// usual one first: شئون is شؤون, and أمريكا is أميركا. Names of people are none of
// these: which of them are one, an archive concludes from its articles.
const spellings = `
مسوول مسيول
شوون شيون
ميه مايه
هيي هياه
داود داوود
اميرك امريك
اوروب اورب
انجلتر انكلتر
انجليز انكليز
ديمقراط ديموقراط
تلفز تليفز
الكترون اليكترون
اولمب اوليمب
كونغرس كونجرس
بنتاغ بنتاج
غرينتش جرينتش
بروكسل بروكسيل
اسطنبول استنبول
دنمارك دانمارك
نيوزيلند نيوزيلاند
غرام جرام
كيلوغرام كيلوجرام
`

// usualSpelling maps the rarer spellings to the usual ones.
var usualSpelling = func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(spellings)) {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			m[w] = words[0]
		}
	}
	return m
}()
