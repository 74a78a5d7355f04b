// Kinds of deeds by the words that tell of them: لقاء, التقى and محادثات tell of one meeting.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// deed is a kind of deed.
type deed string

const (
	meeting     deed = "meeting"
	call        deed = "call"
	sitting     deed = "sitting"
	election    deed = "election"
	attack      deed = "attack"
	killing     deed = "killing"
	appointment deed = "appointment"
	resignation deed = "resignation"
	dismissal   deed = "dismissal"
	arrest      deed = "arrest"
	release     deed = "release"
	death       deed = "death"
	speech      deed = "speech"
)

// deeds gives the kind of deed by the stem of a word. The first word of a line names the kind; no word stands
// in two lines. What speech tells of may be any other deed (أعلن نتائج الانتخابات).
var deeds = deedTable(`
	meeting     التقى يلتقي التقت لقاء لقاءات اجتمع اجتمعت يجتمع اجتماع استقبل استقبلت يستقبل استقبال بحث بحثت يبحث مباحثات تباحث محادثات زار زارت يزور زيارة
	call        اتصال اتصل اتصلت يتصل مكالمة هاتف هاتفيا مهاتفة
	sitting     جلسة جلسات
	election    انتخابات انتخاب اقتراع
	attack      هجوم هاجم هجمات قصف غارة غارات اعتداء تفجير
	death       توفي وفاة رحيل
	killing     اغتيال اغتال
	appointment تعيين
	resignation استقالة استقال يستقيل
	dismissal   أقال أقالت إقالة أقيل عزل عزلت
	arrest      اعتقل اعتقلت اعتقال أوقف أوقفت توقيف احتجز احتجاز القبض
	release     إفراج أفرج أفرجت
	speech      قال قالت يقول أعلن أعلنت يعلن إعلان أكد أكدت صرح تصريح دعا دعت طالب طالبت رفض رفضت حذر حذرت أضاف أوضح انتقد توقع اعتبر اعتبرت وصف وصفت رحب رحبت`)

// meetingNouns name a meeting. Without the article.
var meetingNouns = words(`لقاء اجتماع محادثات مباحثات`)

func deedTable(lines string) map[string]deed {
	table := map[string]deed{}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		list := strings.Fields(line)
		for word := range words(strings.Join(list[1:], " ")) {
			table[arabic.Stem(word)] = deed(list[0])
		}
	}
	return table
}

// singular are deeds of which there is hardly ever a second on one date among the same people, or in the same
// sense: if two articles speak of them, they speak of one. An election is known by its month.
var singular = map[deed]bool{sitting: true, election: true, call: true, appointment: true, resignation: true, dismissal: true}

// personal are deeds that are hardly done twice a day to one person.
var personal = map[deed]bool{arrest: true, release: true, death: true, dismissal: true}
