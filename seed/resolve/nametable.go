// What is known about the words of names, in tables. All entries are normalised as arabic.Normalize does.
package resolve

import (
	"strings"

	"sijill/arabic"
)

// words makes a set of the normalised words of a list.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[arabic.Normalize(w)] = true
	}
	return set
}

// joinsAfter are words that make one part with the word after them.
var joinsAfter = words(`
	عبد أبو أبي أبا بو أم بن ابن بنت ولد آل امرؤ
	دي دو دا دل ديل ديلا دوس فان فون دير لو لا ماك سان سانت سانتا أو تن`)

// joinsBefore are words that make one part with the word before them: سيف الإسلام, زين العابدين.
var joinsBefore = words(`الإسلام الرحمن العابدين الزمان`)

// generations tell namesakes of one family or one throne apart.
var generations = words(`
	الأب الابن الإبن الأكبر الأصغر جونيور سينيور
	الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر عشر عشرة والعشرون`)

// vowels are the letters that foreign names are written with or without: ترامب and ترمب.
var vowels = map[rune]bool{'ا': true, 'و': true, 'ي': true, 'ه': true, 'ء': true, 'ع': true}

// soundClasses bring together the letters with which one foreign sound is written: غوارديولا, جوارديولا.
var soundClasses = map[rune]rune{
	'ج': 'غ', 'ق': 'غ', 'ك': 'غ', // g
	'ص': 'س', 'ث': 'س', 'ز': 'س', 'ذ': 'س', 'ظ': 'س', // s, z, th
	'ط': 'ت', 'ض': 'د', // t, d
	'ف': 'ب', // v: نافالني, نابالني
	'خ': 'ح',
}

// givenVariants are forms of one given name: the short and the full, and those that differ by language.
// Each line is one name.
var givenVariants = variantTable(`
	جو جوزيف جوزف
	بيب جوسيب جوزيب خوسيب
	جاي جيه
	توني أنتوني أنطوني انتوني
	بيل ويليام وليام وليم
	بوب روبرت روب بوبي
	جيم جيمس جايمس جيمي
	مايك مايكل
	دان دانيال دانييل داني دانيل
	ديف ديفيد دايفيد ديفد دافيد
	توم توماس
	تيم تيموثي
	جيف جيفري
	كريس كريستوفر
	نيك نيكولاس
	ستيف ستيفن ستيفين ستيفان
	ماثيو مات ماتيو
	بن بنجامين بنيامين بينيامين
	أليكس ألكسندر أليكساندر ألكساندر اليكساندر
	أليكسي ألكسي اليكسي الكسي
	روجر روجيه
	جونغ جونج جون
	أسياس أسياسي إسياس
	سيرغي سيرجي سيرغيه
	فلاديمير فلادمير
	إيمانويل إيمانويل ايمانويل عمانويل
	تيريزا تريزا تيريز
	هيلاري هيلري
	جون جوني جاك
	إدوارد إد إيد
	رون رونالد
	سام سامويل صامويل
	كين كينيث
	بيت بيتر
	ريك ريتشارد ديك ريتش
	غريغ غريغوري
	فرد فريد فريدريك
	جوزيه خوسيه جوزي
	ميشيل ميشال
	مولود مولوط
	سيرخيو سيرجيو سرخيو سيرج
	خورخي جورج جورجي
	يورغن يورجن يورغين
	نيجيرفان نيجرفان نيشيرفان
	إسماعيل اسماعيل
	عبدالفتاح عبالفتاح`)

// knownAs are names of one person that have nothing in common: a name for the stage or for a fight, and the one in
// the passport. Each line is one person.
var knownAs = nameTable(`
	ستورمي دانيالز، ستورمي دانييلز، ستورمي دانيلز، ستيفاني كليفورد
	أبو محمد الجولاني، أحمد الشرع
	البابا فرنسيس، خورخي ماريو بيرغوليو`)

// nameTable reads lines of whole names.
func nameTable(lines string) map[string][]int {
	table := map[string][]int{}
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		for name := range strings.SplitSeq(line, "،") {
			key := strings.Join(parseName(name).parts, "")
			table[key] = append(table[key], i)
		}
	}
	return table
}

// surnameVariants are forms of one foreign surname that differ by more than vowels. Each line is one name.
var surnameVariants = variantTable(`
	هازارد هازار
	ديشان ديشامب ديشامبس
	جاي جيه جايإن جيهإن
	غوتيريس غوتيريش جوتيريش جوتيريس غوتيرس
	تشاوشأوغلو جاويشأوغلو جاووشأوغلو تشاويشأوغلو تشاووشأوغلو شاوشأوغلو شاويشأوغلو جاوشأوغلو`)

func variantTable(lines string) map[string][]int {
	table := map[string][]int{}
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		for word := range words(line) {
			table[word] = append(table[word], i)
		}
	}
	return table
}

// arabicGiven are Arabic given names, which the long vowels tell apart: سالم, سليم, سلام, سليمان. Between
// two of them a difference is never a spelling.
var arabicGiven = words(`
	محمد محمود أحمد حمد حميد حامد حمود حماد حمدي حمدان محمدين حمادي حمزة
	سالم سليم سلام سلمان سليمان سلامة مسلم سلمى سلوى سلطان
	علي علاء عالية عليا عادل عدلي عدل عمر عمرو عمار عامر عمران عماد عمورة
	حسن حسين حسان حسني حسنين محسن حازم حاتم حكيم حاكم حنان حنين حبيب
	ناصر نصر نصير نصار نصري منصور منتصر ناصيف نزار نذير نادر نديم نادية ندى
	صالح صلاح صبحي صباح صبري صابر صادق صديق صفاء صفوت
	خالد خليل خليفة خلف خلود خولة خلدون خضر خضير
	كريم كرم أكرم كمال كامل كميل كاظم كوثر
	ماجد مجيد مجدي أمجد مجد ماهر مهران مازن مروان مريم مرام
	رشيد راشد رشاد رشدي رشا رامي رمزي رامز رائد رعد رياض رضا راضي
	سعيد سعد سعود سعدي سعدون مسعود أسعد سعاد مساعد ساعد إسعاد
	وليد والد خالدة وائل وسام وسيم وحيد وديع
	فؤاد فادي فهد فهمي فاهم فيصل فاضل فضل فوزي فايز فائز فارس فراس فرج فرح فريد
	جمال جميل جميلة جلال جليل جاسم جاد جواد جودت جعفر جبر جابر جهاد
	طارق طاهر طه طلال طالب طلعت ظافر
	زياد زيد زايد يزيد زكي زكريا زينب زينة زهير زاهر
	شريف أشرف شرف مشرف شاكر شكري شادي شهاب شوقي
	قاسم قيس قصي باسم بسام باسل بشار بشير بشرى بدر بلال بكر باقر
	يوسف يونس يحيى ياسر ياسين يسري ياسمين
	موسى ميسا مصطفى مرتضى مهدي هادي هاني هاشم هشام هيثم هند هدى
	أمين أمير إيمان أيمن أمل آمال أنور أنس أنيس إياد أسامة أسماء إبراهيم إسماعيل
	لطيف لطفي لينا ليلى ليث غسان غازي غانم عثمان عدنان عباس عبدالله عبيد عبده`)
