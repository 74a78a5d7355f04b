package arabic

// The names of months and weekdays as Arabic newspapers print them. A row is one
// month or day; spellings are parted by the Arabic comma and written in full
// (normalising folds hamza, ya and marks, so those variants need no entry).

// gregorianNames has January to December: Levantine and Iraqi, Egyptian and
// Gulf, Tunisian and Algerian, Moroccan names, then usual misspellings.
var gregorianNames = []string{
	"كانون الثاني، كانون ثاني، كانون ثان، كانون2، يناير، جانفي، ينايير، ينابر، جنفي",
	"شباط، فبراير، فيفري، فبرابر، فيراير، فبراير، فيبراير، فراير، فيفرى",
	"آذار، مارس، أذار، ماريس",
	"نيسان، أبريل، أفريل، إبريل، ابرايل، ابريال، نيسيان",
	"أيار، مايو، مايس، ماي، مايوا، آيار",
	"حزيران، يونيو، يونية، جوان، يونيوا، حزيزان، يوينو، حريزان",
	"تموز، يوليو، يولية، جويلية، يوليوز، يوليوا، يويلو، جولية",
	"آب، أغسطس، أوت، غشت، أغسطوس، أوغسطس، غسطس، اغطسس، أغشت، اغسط",
	"أيلول، سبتمبر، شتنبر، سيبتمبر، سبتمر، سمبتمبر، ستمبر، سبتمير",
	"تشرين الأول، تشرين أول، تشرين1، أكتوبر، أوكتوبر، اكتوير، اكتوب، تشرين الأوّل",
	"تشرين الثاني، تشرين ثاني، تشرين ثان، تشرين2، نوفمبر، نونبر، نوفمير، نوفنبر، نفمبر",
	"كانون الأول، كانون أول، كانون1، ديسمبر، دجنبر، دسمبر، ديسمبير، ديسمير، دجمبر",
}

// ambiguousMonths are names of months that are more often another word: أب
// (father), مارس (he practised), ماي (a surname), مايس and جوان (first names), أوت (out),
// نيسان (a car).
var ambiguousMonths = []string{"آب", "مارس", "مايس", "ماي", "جوان", "أوت", "نيسان"}

// hijriNames has Muharram to Dhu al-Hijja, epithets included.
var hijriNames = []string{
	"محرم، المحرم، محرم الحرام، المحرم الحرام، شهر الله المحرم",
	"صفر، صفر الخير، صفر المظفر",
	"ربيع الأول، ربيع أول، ربيع الأنور، ربيع1",
	"ربيع الثاني، ربيع ثاني، ربيع الآخر، ربيع ثان، ربيع2",
	"جمادى الأولى، جمادى الأول، جماد الأول، جماد الأولى، جمادى أول، جماد أول، جمادى1",
	"جمادى الآخرة، جمادى الآخر، جمادى الثانية، جمادى الثاني، جماد الثاني، جماد الآخر، جماد الآخرة، جماد الثانية، جمادى ثاني، جماد ثاني، جمادى2",
	"رجب، رجب الأصب، رجب المرجب، رجب الحرام",
	"شعبان، شعبان المعظم، شعبان المبارك",
	"رمضان، رمضان المبارك، رمضان الكريم، رمضان المعظم، رمضان الفضيل",
	"شوال، شوال المكرم",
	"ذو القعدة، ذي القعدة، ذوالقعدة، ذيالقعدة، ذا القعدة، ذو القعدة الحرام، ذي القعدة الحرام",
	"ذو الحجة، ذي الحجة، ذوالحجة، ذا الحجة، ذو الحجة الحرام، ذي الحجة الحرام",
}

// weekdayNames has Sunday to Saturday, as time.Weekday counts.
var weekdayNames = []string{
	"الأحد",
	"الاثنين، الإثنين، الاثنان، الأثنين، الاتنين",
	"الثلاثاء، الثلاثا، الثلثاء، التلاتاء، الثلاتاء",
	"الأربعاء، الأربعا، الاربعاء، الإربعاء",
	"الخميس",
	"الجمعة، الجمعه",
	"السبت",
}

// bareWeekdayNames are the same days without the article: days only after يوم,
// because أحد (someone), خميس and جمعة (names of men) are other words.
var bareWeekdayNames = []string{
	"أحد", "اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت",
}

var (
	gregorianMonths = newPhraseTable(gregorianNames)
	hijriMonths     = newPhraseTable(hijriNames)
	weekdays        = newPhraseTable(weekdayNames)
	bareWeekdays    = newPhraseTable(bareWeekdayNames)
)
