package temporal

import (
	"strings"

	"sijill/arabic"
)

// The words that time is spoken of with. One row is one meaning; spellings are parted by the Arabic comma
// and written as in print: normalising folds hamza, ya, ta marbuta and marks, so those need no entry.
// Months, weekdays and numbers are in package arabic.

// unitWords: how a unit is written by number and article.
var unitWords = []struct {
	unit                                                 unit
	definite, singular, dual, plural, theDual, thePlural string
}{
	{hours, "الساعة", "ساعة", "ساعتين، ساعتان", "ساعات", "الساعتين", "الساعات"},
	{days, "اليوم", "يوم، يوما", "يومين، يومان", "أيام", "اليومين", "الأيام"},
	{weeks, "الأسبوع", "أسبوع، أسبوعا", "أسبوعين، أسبوعان", "أسابيع", "الأسبوعين", "الأسابيع"},
	{months, "الشهر", "شهر، شهرا", "شهرين، شهران", "أشهر، شهور", "الشهرين", "الأشهر، الشهور"},
	{years, "العام، السنة", "عام، عاما، سنة", "عامين، عامان، سنتين، سنتان", "أعوام، سنوات، سنين", "العامين، السنتين", "الأعوام، السنوات، السنين"},
	{decades, "العقد", "عقد، عقدا", "عقدين، عقدان", "عقود", "العقدين", "العقود"},
	{centuries, "القرن", "قرن، قرنا", "قرنين، قرنان", "قرون", "القرنين", "القرون"},
}

// markWords: where an adjective points to, in both genders, dual and plural.
var markWords = []struct {
	dir   direction
	words string
}{
	{past, "الماضي، الماضية، الماضيين، الماضيتين، الماض، الفائت، الفائتة، الفائتين، المنصرم، المنصرمة، المنصرمين، المنقضي، المنقضية، الآفل، الماضيان، الفارط، الفارطة، الفارطين"},
	{next, "المقبل، المقبلة، المقبلين، المقبلتين، القادم، القادمة، القادمين، القادمتين، الآتي، الآتية، الجاي، الجاية"},
	{current, "الحالي، الحالية، الحاليين، الجاري، الجارية، الجاريين، الراهن، الراهنة"},
	{before, "السابق، السابقة، السابقين"},
	{following, "التالي، التالية، التاليين، اللاحق، اللاحقة"},
	{same, "ذاته، ذاتها، نفسه، نفسها، عينه، عينها"},
}

// shortMarks stand without the month they speak of: 5 الجاري, الخامس من الجاري.
const shortMarks = "الجاري، الحالي، المقبل، الماضي، القادم، المنصرم"

// lastWords call a window of time recent (الأيام الأخيرة) or the last of something (الاثنين الأخير من).
const lastWords = "الأخير، الأخيرة، الأخيرين، الأخيرتين"

// phaseWords: which part of a period.
var phaseWords = []struct {
	phase phase
	words string
}{
	{start, "مطلع، بداية، بدايات، أوائل، مستهل، فاتحة، مطالع"},
	{middle, "منتصف، أواسط، وسط، نصف، نص"},
	{end, "نهاية، نهايات، أواخر، ختام، آخر، موفى"},
}

// partsOfDay stand before a day (مساء أمس) or after it (الخميس مساء).
const (
	partsOfDay      = "صباح، مساء، فجر، ظهر، ظهيرة، عصر، ليل، ليلة، ضحى، سحر، عشية، نهار، غروب، أمسية، صبيحة، منتصف"
	partsOfDayAfter = "صباحا، مساء، فجرا، ظهرا، عصرا، ليلا، نهارا، ضحى"
)

// approxWords make a number less sure and change no value: قبل نحو عامين.
const approxWords = "نحو، حوالي، زهاء، قرابة، تقريبا، ما يقارب، ما يقرب من، حدود"

// boundWords make a number a bound: قبل أكثر من عامين.
const boundWords = "أكثر من، أزيد من، ما يزيد على، ما يزيد عن، أقل من، ما لا يقل عن"

// deicticPhrases: days counted from publication. Longer phrases win.
var deicticPhrases = []struct {
	days  int
	words string
}{
	{0, "اليوم، هذا اليوم، هذا النهار، هذا المساء، هذا الصباح، الليلة، هذه الليلة، هذا الفجر"},
	{-1, "أمس، البارحة، امبارح، يوم أمس، يوم البارحة، الليلة الماضية، الليلة الفائتة، الليلة المنصرمة، الأمس، ليلة البارحة"},
	{-2, "أول أمس، أول من أمس، أمس الأول، قبل أمس، يوم قبل أمس، يوم أول أمس، يوم أمس الأول، يوم أول من أمس، قبل البارحة، أول البارحة، أول امبارح، الليلة قبل الماضية، اليوم القبل البارحة، اليوم القبل أمس، اليوم الي قبل امبارح، اليوم اللي قبل امبارح، اليوم الذي قبل أمس"},
	{1, "غدا، بكرة، بكرا، يوم غد، يوم الغد، غدا يوم"},
	{2, "بعد غد، يوم بعد غد، بعد الغد، بعد بكرة، بعد بكرا، اليوم الذي بعد الغد، اليوم الي بعد بكرة، اليوم اللي بعد بكرة"},
}

// tomorrowWords mean tomorrow only after يوم or a part of the day (صباح الغد): alone, الغد is the future.
const tomorrowWords = "غد، الغد"

// seasonWords, from spring to winter, without and with the article.
var seasonWords = [...]string{"ربيع، الربيع", "صيف، الصيف، صائفة", "خريف، الخريف", "شتاء، الشتاء"}

// decadeWords, from the twenties to the nineties; in the nisba and as plain tens, with and without the article.
var decadeWords = map[int]string{
	20: "عشرينيات، عشرينات، العشرينيات، العشرينات",
	30: "ثلاثينيات، ثلاثينات، الثلاثينيات، الثلاثينات",
	40: "أربعينيات، أربعينات، الأربعينيات، الأربعينات",
	50: "خمسينيات، خمسينات، الخمسينيات، الخمسينات",
	60: "ستينيات، ستينات، الستينيات، الستينات",
	70: "سبعينيات، سبعينات، السبعينيات، السبعينات",
	80: "ثمانينيات، ثمانينات، الثمانينيات، الثمانينات",
	90: "تسعينيات، تسعينات، التسعينيات، التسعينات",
}

// vaguePhrases are times of which the text says no more.
const vaguePhrases = "مؤخرا، حديثا، قريبا، حاليا، الآن، حتى الآن، في وقت سابق، في وقت لاحق، في الوقت الحالي، في الوقت الراهن، " +
	"في الآونة الأخيرة، الآونة الأخيرة، هذه الأيام، في القريب العاجل، في المستقبل القريب، قبل قليل، منذ قليل، بعد قليل، " +
	"قبل فترة، منذ فترة، بعد فترة، قبل مدة، منذ مدة، منذ زمن، قبل وقت قصير، منذ وقت قصير، في أقرب وقت، منذ ذلك الحين، حتى اللحظة، " +
	"الفترة الماضية، الفترة الأخيرة، الفترة الحالية، الفترة الراهنة، الفترة المقبلة، الفترة القادمة، الفترة القريبة المقبلة، الفترة القليلة المقبلة، " +
	"المرحلة المقبلة، المرحلة الحالية، المرحلة الراهنة، المرحلة القادمة"

// fewWords make a plural of time vague: بضعة أيام, الأيام القليلة الماضية.
const fewWords = "عدة، بضع، بضعة، القليلة، قليلة، معدودة، المعدودة، طويلة، الطويلة، عديدة، العديدة، بعض"

// splitWords reads a row of spellings.
func splitWords(row string) [][]string {
	var out [][]string
	for phrase := range strings.SplitSeq(strings.ReplaceAll(row, ",", "،"), "،") {
		words := strings.Fields(phrase)
		for i, w := range words {
			words[i] = arabic.Normalize(w)
		}
		if len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}
