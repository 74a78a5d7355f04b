// Buttons in rows, and lines at the edges of pages that are no words.
package extract

import (
	"regexp"
	"strings"
)

// buttons returns the rule that takes a line of several buttons with marks between
// them, empty if it is none: سياسة الخصوصية | شروط الاستخدام | اتصل بنا.
func buttons(l *line, z zone) string {
	if l.words > shortLine {
		return ""
	}
	parts := strings.FieldsFunc(l.text, func(r rune) bool { return strings.ContainsRune("|•·/", r) })
	if len(parts) < 2 || len(parts) > 12 {
		return ""
	}
	name := ""
	for _, part := range parts {
		piece, ok := trimLine(part, 0)
		r := furniture.match(&piece, z)
		if !ok || r == nil || r.kind > wholeLine {
			return ""
		}
		name = r.name
	}
	return name
}

// followOn asks readers to follow a site on a network: تابعوا عمون على Google news.
var followOn = regexp.MustCompile(networksBehind(`لمتابعة|تابعوا|تابعونا|تابعنا|انضموا|اشتركوا`))

// joinOn does so where a title or a sentence would begin alike, and only the foot may.
var joinOn = regexp.MustCompile(networksBehind(`تابع|انضم|اشترك`))

func networksBehind(verbs string) string {
	return `^[\x{202B}>»\s]*(?:` + verbs + `)\s.{2,60}\s(?:على|عبر|في|إلى)\s.{0,30}(?i:google|غوغل|جوجل|واتس|تلغرام|تيلجرام|تلجرام|تليجرام|تيليجرام|فيسبوك|فيس بوك|تويتر|يوتيوب|إنستغرام|انستغرام|نبض|تيك توك|فايبر)`
}

// rowOfButtons reports whether a line holds nothing but share buttons and networks, with
// no marks between them: واتساب مشاركة عبر البريد طباعة.
func rowOfButtons(l *line, z zone) bool {
	n := 0
	for rest := l.key; len(rest) > 0; n++ {
		used := 0
		for k := min(len(rest), longestPhrase); k > 0 && used == 0; k-- {
			for _, r := range furniture.whole[strings.Join(rest[:k], " ")] {
				if (r.name == "share" || r.name == "share-site" || r.name == "navigation" && z == tail) && r.zone&z != 0 {
					used = k
				}
			}
		}
		if used == 0 {
			return false
		}
		rest = rest[used:]
	}
	return n >= 2
}

// Lines of pages' edges that are no words: how far a recording has played, a telephone
// number, a number for machines, letters that stand for something (ح.م, ع ع ع, خ- خ+).
var (
	playerTime    = regexp.MustCompile(`^\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d$|^\d{1,3}\s?min$`)
	code          = regexp.MustCompile(`^\d{12,}$`)
	phone         = regexp.MustCompile(`^\+\d[\d\s()-]{6,18}$`)
	singleLetters = regexp.MustCompile(`^\p{Arabic}ـ?(?:[\s./+-]+\p{Arabic}ـ?){0,6}[\s.+-]*$`)
)
