package temporal

import (
	"strings"

	"sijill/arabic"
)

// Whether a clause speaks of what was or of what is to come. It is asked only where a date leaves its
// direction open (الخميس, 12 حزيران), and answered by the nearest verb before the date, else after it.

// Tense is the time a clause speaks of, as far as its words tell.
type Tense uint8

// The tenses.
const (
	NoTense Tense = iota
	Past
	Future

	// either is what was planned and may by now be past: كان مقررا الخميس. The nearest such day is meant.
	either
)

// futureVerbs announce without the future's س.
const futureVerbs = "يسعى، تسعى، نسعى، يأمل، تأمل، نأمل، يطمح، تطمح، نطمح، يتطلع، تتطلع، نتطلع، سوف، لن، يعتزم، تعتزم، يستعد، تستعد، يخطط، تخطط، يترقب، تترقب، ينتظر، تنتظر، ننتظر، يتوقع، تتوقع، نتوقع، نستعد، نعتزم، يرتقب، ترتقب"

// futureCues are participles and nouns of what is announced.
const futureCues = "بحاجة، قادر، قادرا، قادرة، أقصاها، أقصاه، وشك، مستعد، مستعدة، اقتراب، اقترابها، اقترابه، مقررا، المقرر، المقررة، مقرر، مقررة، المنتظر، المنتظرة، منتظر، المتوقع، المتوقعة، متوقع، المرتقب، المرتقبة، مرتقب، مرتقبة، المزمع، المزمعة، مزمع، المرجح، المحتمل، المفترض، موعد، موعدا، استعدادا، استعدادات، تحضيرا، لتحضير، بحلول، اعتبارا، المقبل، المقبلة، القادم، القادمة، عزمها، عزمه، عزمهم، نيته، نيتها، يتعين، يتوجب، ينبغي، يجب، يتبقى، تتبقى، يجري، تجري، اللحاق، للحاق"

// presentVerbs, in news, tell what is about to happen when a day is named: يلتقي الفريقان الأحد.
const presentVerbs = "يلاقي، تلاقي، ينضم، تنضم، تتواجه، تتنافس، يحتضن، تحتضن، يتقابل، تتقابل، يسدل، تسدل، يتولى، تذاع، يذاع، تتجه، يدافع، تدافع، تجمع، يجمع، يستهل، تستهل، يلتقي، تلتقي، يواجه، تواجه، يستضيف، تستضيف، يبدأ، تبدأ، ينطلق، تنطلق، يعقد، تعقد، يزور، تزور، يصل، تصل، يتوجه، تتوجه، يغادر، تغادر، يشارك، تشارك، يستقبل، تستقبل، يخوض، تخوض، يلعب، تلعب، يختتم، تختتم، يقام، تقام، تجرى، ينتهي، تنتهي، يفتتح، تفتتح، ينظم، تنظم، يحتفل، تحتفل، يستأنف، تستأنف، يجتمع، تجتمع، يبحث، تبحث، يناقش، تناقش، يصوت، تصوت، يعرض، يحل، تحل، يتواجه، يتنافس، يفتح، تفتح، يقيم، تقيم، يشهد، تشهد، يحيي، تحيي، يدشن، تدشن، يطلق، تطلق، يطل، تطل، يدخل، تدخل، تختار، يختار، يحسم، تحسم، يسافر، تسافر، يدلي، تدلي، ينظر، تنظر، يتسلم، تتسلم، ينعقد، تنعقد، يتجدد، يعود، تعود، يقوم، تقوم، يترأس، تترأس، يستكمل، تستكمل، يوقع، يستجوب، يعلن، تعلن، يستمر، تستمر، يتواصل، تتواصل، يمتد، تمتد، يصبح، تصبح، يسري، تسري"

// pastVerbs are perfects that news is told with.
const pastVerbs = "كان، طلبت، طلب، حدد، حددت، كانت، كانوا، قال، قالت، قالوا، أعلن، أعلنت، أعلنوا، أكد، أكدت، ذكر، ذكرت، أضاف، أضافت، أوضح، أوضحت، أشار، أشارت، أفاد، أفادت، كشف، كشفت، صرح، صرحت، نقل، نقلت، نشر، نشرت، بث، بثت، شهد، شهدت، وصل، وصلت، التقى، التقت، بحثت، عقدت، وقعت، قتل، قتلت، أصيب، أصيبت، أدى، أدت، جرى، جرت، شن، شنت، بدأ، بدأت، انتهى، انتهت، انطلق، انطلقت، اختتم، اختتمت، افتتح، افتتحت، دعا، دعت، طالب، طالبت، حذر، حذرت، نفى، نفت، رفض، رفضت، وافق، وافقت، قرر، قررت، أصدر، أصدرت، صدر، صدرت، أقر، أقرت، تم، تمت، فاز، فازت، خسر، خسرت، سجل، سجلت، تعادل، تعادلت، هزم، تغلب، تغلبت، حقق، حققت، قام، قامت، عينت، انتخب، انتخبت، تولى، تولت، توفي، توفيت، ولد، ولدت، تأسس، تأسست، اندلع، اندلعت، أطلق، أطلقت، ألقى، ألقت، اعتقل، اعتقلت، ضبط، ضبطت، أوقف، أوقفت، هاجم، هاجمت، استهدف، استهدفت، انفجر، انفجرت، سقط، سقطت، غادر، غادرت، زار، زارت، عاد، عادت، شارك، شاركت، استقبل، استقبلت، اجتمع، اجتمعت، وجهت، قدمت، تقدم، تقدمت، طرح، طرحت، عرضت، حضر، حضرت، أجرى، أجرت، أجريت، أقيم، أقيمت، نظم، نظمت، خرج، خرجت، دخلت، ارتفع، ارتفعت، انخفض، انخفضت، تراجع، تراجعت، بلغ، بلغت، أغلق، أغلقت، هبط، هبطت، صعد، صعدت، خلفت، أسفر، أسفرت، تعرض، تعرضت، لقي، لقوا، قضى، قضت، حكمت، أدان، أدانت، ندد، نددت، شدد، شددت، رحب، رحبت، اتهم، اتهمت، أرجأ، أرجأت، تأجل، تأجلت، ألغى، ألغت، اتفق، اتفقت، اتفقا، استقال، استقالت، سلمت، تسلم، تسلمت، تلقى، تلقت، منحت، أثار، أثارت، ظهر، ظهرت، أظهر، أظهرت، اعتبر، اعتبرت، وصفت، كتب، كتبت، غرد، غردت، روى، روت، احتل، احتلت، سيطر، سيطرت، استعاد، استعادت، حرر، حررت، فر، فرت، نجا، نجت، عثر، عثرت، استشهد، استشهدت، حدث، حدثت، حصل، حصلت، عاش، عاشت، مر، مرت، لم، استمر، استمرت، جاء، جاءت، أتى، أتت، أودى، أودت، تمكن، تمكنت، رأى، رأت، واصل، واصلت، أنهى، أنهت، خاض، خاضت، لعب، لعبت، استضاف، استضافت، احتفل، احتفلت، رصد، رصدت، نفذ، نفذت، دمر، دمرت، أسقط، أسقطت، أحبط، أحبطت، تبنى، تبنت، أبلغ، أبلغت، بينت، لفت، لفتت، تابع، تابعت، أورد، أوردت، ناقش، ناقشت، تناول، تناولت، حلت، اختار، اختارت، سمح، سمحت، منعت، أمرت، فرضت، رفعت، وضعت، أضحى، أصبح، أصبحت، بات، باتت، طلبت، ترأس، ترأست، انضم، انضمت، شكل، شكلت، أرسل، أرسلت، استخدم، استخدمت، أعرب، أعربت، انسحب، انسحبت، فشل، فشلت، نجح، نجحت، انهار، انهارت، غرق، غرقت، اغتيل، اغتال، خطف، خطفت، اختطف، قصفت، " +
	"حان، التأم، التئم، وقع، اعترف، انتقد، فقدت، اتخذت، دفعت، اختفى، أبدى، علقت، اتخذ، أحرز، هدد، ارتكب، ساهم، انتقل، أذنت، حاولت، حاول، كلف، مات، علق، هددت، وجد، استدعت، زاد، أدلى، أعاد، عبرت، انتشرت، واجه، مضى، اختفت، قاد، سرقت، انتقدت، قطعت، رشح، أثبتت، فعلت، حجزت، طورت، ورد، عملت، جمعت، عززت، زادت، خضع، خصصت، أمضى، ثبت، وجدت، اقترحت، لجأ، بيعت، استبعد، أخبر، أعيد، اضطر، اعترفت، عرف، سحبت، شعرت، ردت، ارتكبت، سعى، غاب، اتصل، أعطى، لاقت، ساعد، أبدت، استطاع، أثبت، اعتذر، كلفت، عمد، سمعت، حذفت، أثرت، ضمت، أدرجت، انتحر، استدعى، التقيا، ارتبط، لاحظت، اضطرت، اكتشفت، أدين، شرعت، خفضت، استمع، اشترى، أعادت، غيرت، حملت، حولت، أقام، ساهمت، أعدت، أعد، واجهت، استفادت، باشرت، اعتقلته، ركزت، سافر، وقفت، انتهكت، اتصلت، اعتذرت، أخذت، أجبر، امتدت، أحال، انهزم، لاقى، انتصر، أوقعت، حاز، أجبرت، بدت، أخبرت، عانت، اكتشف، حثت، استهل، اقتحم، لجأت، احتجز، انتشر، اشتهر، حظي، وزعت، أخفق، استطاعت، أنجبت، حظرت، سارع، ساعدت، خضعت، أنكر، اشترت، أعطت، اختبرت، استبقت، اعترضت، بادرت، درست، طردت، ذهبت، عانى، أصر، أيد، رجحت، مثلت، أخرجت، بذلت، اعتزل، أقال، أثيرت، أراد، برز، أنشأت، ألمح، قبلت، ازدادت، اشتكى، باعت، أفرج، أصاب، بعث، سارعت، مكنت، التحق، أقدمت، حافظت، عرفت، قيل، أقامت، استعرض، سببت، ادعت، عدلت، رسمت، اطلع، خصص، ضاعفت، برزت، أزيلت، أدار، أودع، ماتت، هزت، أمهل، فاجأ، استبق، أنشأ، استأجر، استقرت، عزز، قابلت، أسست، اقتربت، أدلت، أثنى، كثفت، أوصت، أرجئت، لحقت، اصطدمت، استفاد، أنتج، كسب، قادت، أدرك، صار، أرادت، قفزت، اختلفت، راجعت، أحكمت، ضربت، استبدل، اصطدم، التزمت، صمد، صوتت، أقيل، هاجر، مارست، اقترب، بادر، انقطعت، اعتمدت، حجبت، صدمت، ربطت، ارتدى، أخطأت، خلصت، هرب، لقيت، حظيت، قبضت، انقلبت، صنفت، اكتسح، حسمت، اشتهرت، استأنفت، وعدت، أحالت، لاذ، أنجز، اعترض، ورث، التقطت، أنفقت، استحوذ، أوصى، انعكس، خففت، حرمت، أعدم، أخفى، أجلت، صودرت، غطت، شوهدت، أدرج، أحضر، أقنع، أحرزت، صارت، أوقع، استقر، سافرت، سئل، اكتسبت، كرر، استحوذت، حصدت، أخرج، شاهدت، استعانت، اشتكت، أحدثت، امتنعت، أدركت، ثارت، حرصت، دعي، حث، أضرم، أضرمت، أخرج، أقدم، انعقد، انعقدت، تقرر، انخرطت، استعان، استغرق، أقلعت، ارتدت، خرقت، جلبت، عولج، أنقذت، ازداد، باءت، شوهد، أجلي، لاحظ، استجاب، أدينت، ادعى، أنجزت، هربت، احتج، أشاد، أشادت، انتقلت، دارت، فارقت، راسل، أفضت، تسببت، توصلت، توقفت، تحطمت، تعهدت، تحدث، تحدثت، تدخلت، تحولت، توجهت، تغيرت، تركت، تأثرت، تجاوزت، تصدرت، تخلت، تطورت، تعاقدت، تزوجت، تداولت، تسربت، تواصلت، تدهورت، تأخرت، تعطلت، توجت، تعلمت، تكبدت، تصاعدت، تضاعفت، تضررت، تحسنت، توقعت، رحل، رحلت، جد، جدت، تأهلت، تأهلا، دهم، داهم، داهمت، صدت، تنحى، تنحت، أخلي، أخليت، اجتاح، اجتاحت، أبقى، أبقت، اجتمعوا، حاولا، فازا، قتلا، أصيبا، وقعا، توصلا، بحثا، أعلنا، أكدا، كانا"

// notFuture begin like a verb of the future and are none.
const notFuture = "سنتا، سنتات، سيناتور، سيولة، ستارة، سينتر، ستراتيجية، سياسة، سياسي، سياسية، سياسات، سياسيا، سياسيين، سياسيون، سيارة، سيارات، سيد، سيدة، سيدات، سيناء، سيطرة، سيطر، سيطرت، سيناريو، سينما، سيول، سيولة، سيادة، سيادي، سيادية، سير، سيرة، سيئة، سيئ، سيف، سياق، سياج، سياحة، سياحي، سياحية، سياح، سيدي، سيرا، سيلا، سيل، سيما، ستة، ست، ستين، ستون، ستار، ستارة، ستيفن، ستيف، ستاد، سنة، سنوات، سنوي، سنوية، سنويا، سنين، سند، سنن، سنغافورة، سنجار، سنا، سنتين، سنان، سند، سنوي، سني، سنية، سنتر، سنت، سنتيمتر، سأل، سألت، سأله، سامي، ساعة، سائح، سائق، ستريت، ستوكهولم، ستالين، ستاندرد، ستون، سيرته، سيرتها، سيدنا، سيتي، سيرجيو، سيلفا، سيمون، سيغال، سيلين، ستانفورد، سيسي، سينمائي، سينمائية، سيارته، سيارتها، سيارتين، سيطرته، سيطرتها، سياسته، سياستها، سياسياً، سيرين، سينا، سيدات، سيجارة، سيجار، سيلان، سيرك، سيرلانكا، سيدني، سيراليون، سيوف، سياد، سيادته، سيادتها، سيبستيان، سيبيريا، ستيفان، ستيني، ستينيات، ستينات، ستراسبورغ، ستارز، ستوديو، ستامفورد، ستيرلينغ، سترلينغ، ستة، ستمئة، ستمائة، سنحاريب، سنودن، سناء، سنابل، سنوية، سنوات، سيرغي، سيله، سندات، سيرينا، سيرخيو، ستوك، ستورمي، سيميوني، سياتل، سيرجي، سيئا، سيباستيان، سيطرتهم، سيشنز، سيلفي، ستولتنبرغ، ستيفاني، ستيت، سيزار، سيطروا، ستاربكس، ستان، سيغيف، سيسوكو، سيريبرينيكوف، سيهوفر، سيمونا، سنترال، سينغ، سيدر، سيلفيو، ستره، سيرو، ستونز، ستافان، سيكسرز، ستانلي، سيلتيكس، سيسيه، سييرا، ستانا، ستمنستر، ستونمان، سيرج، سيلتا، ستيفانو، سيسيليا، ستورغيس، ستور، سيسكا، سيفنتي، ستيرلنغ، سيستمز، سيطا، ستورم، سترات، سياحيا، سيرها، سيموني، سيدريك، سترافا، سيسك، ستيوارت، ستارباكس، ستيشن، ستبروك، ستواني، ستاندارد، سيريل، سيروتي، ستانيسلاف، سيلسو، ستاموس، سيجيف، ستيب، سيمنس، ستاديوم، سنابشات، ستادلر، سيفاستوفا، ستيل، سيكو، سترايك، سيغوردسون، سندرلاند، سيستو، ستوريدج، سيكيوريتيز، ستريب، سيمبا، سيليا، سينتوسا، سنتوسا، سيبايوس، سيميدو، سينسيناتي، ستريم، سيرت، ستاين، ستورجن، سيطرنا، سيادتنا، سيستروم، ستوكس، سيسكو، سيمي، سنواته، سنواتها، سياحا، ستروميا، سيريكا، سناتور، سيتراس، ستريتس، سيديبي، سياف، ستيفنس، سيلاديس، ستالون، ستيلا، ستارت، سيرتك، سيريا، ستايت، سيراس، ستانستيد، سيولا، سنغالي، ستيفين، سيناي، ستالينغراد، سيلفر، سيرغيو، سنغفورة، ستانيسلاس، سيدهم، سيتروين، سيشن، سيسيل، ستيلر، سيمنز، سيطرا، ستروين، سيدرا، ستيفانوس، سيلينا، سنايدر، ستيرجيس، سيلز، ستراس، سيليتش، سيليكون، ستيم، سيرن، ستايل، سيدتان، سنتان، سيمونز، ستورجيس، سيون، سيطرتهما، سيطرتنا، سيتا، سيرهم، سيدتي، سيغما، ستاف، سياديا، سنغافوري، ستيفنز، سياحيين، سترجيس"

// thatWords begin a clause of their own.
const thatWords = "أن، إن، أنه، إنه، أنها، إنها، أنهم، إنهم، بأن، بأنه، بأنها، بان"

// tenseOf reads the tense of a word, NoTense for a word that has none.
func (w *word) tenseOf() Tense {
	switch {
	case w.class&isPresentVerb != 0 && w.prep: // ليصل after a perfect tells on
		return NoTense
	case w.class&(isFutureVerb|isFutureCue|isPresentVerb) != 0:
		return Future
	case w.class&isPastVerb != 0 && onYa[w.norm] && strings.HasSuffix(w.token.Text, "ي"): // تبني is the noun of تبنى
		return NoTense
	case w.class&isPastVerb != 0 && !w.prep, isPastPlural(w.norm), w.tellsOfIt(): // بشكل is no verb
		return Past
	case w.announcesForm(), scheduledOfIt(w.norm):
		return Future
	}
	return NoTense
}

// onYa are perfects in ى that without و before them are nouns in ي.
var onYa = func() map[string]bool {
	set := map[string]bool{}
	for verb := range strings.SplitSeq(pastVerbs, "،") {
		if verb = strings.TrimSpace(verb); strings.HasPrefix(verb, "ت") && strings.HasSuffix(verb, "ى") {
			set[arabic.Normalize(verb)] = true
		}
	}
	return set
}()

// scheduledOfIt: تجمعه الثلاثاء قمة, التي يعقدها الأحد; not تشهدها البلاد, which is so now.
func scheduledOfIt(norm string) bool {
	for _, pronoun := range verbPronouns {
		base, ok := strings.CutSuffix(norm, pronoun)
		if e := lexicon[base]; ok && e != nil && e.class&isPresentVerb != 0 {
			return !strings.HasSuffix(base, "شهد") && !strings.HasSuffix(base, "زور")
		}
	}
	return false
}

// isPastPlural says whether a word is written like a perfect of many: قتلوا, حققنا, but not يقتلوا.
func isPastPlural(norm string) bool {
	stem, ok := strings.CutSuffix(norm, "وا")
	stem = strings.TrimPrefix(stem, "و")
	if we, told := strings.CutSuffix(norm, "نا"); told && len(we) >= 3*2 && (isPerfect(we) || isPerfect(strings.TrimPrefix(we, "و"))) { // حققنا
		return true
	}
	for _, pronoun := range verbPronouns { // حققناه
		if we, told := strings.CutSuffix(norm, "نا"+pronoun); told && len(we) >= 3*2 && isPerfect(strings.TrimPrefix(we, "و")) {
			return true
		}
	}
	if !ok || len(stem) < 3*2 {
		return false
	}
	if isPerfect(stem) { // تمكنوا
		return true
	}
	switch stem[:2] {
	case "ي", "ت", "ن", "س", "ل", "ف":
		return false
	}
	return true
}

// openVerbs are perfects that are as often nouns: they tell only where a clause begins, or after قد and الذي.
const openVerbs = "تأهل، وصف، عد، بحث، عقد، قدم، عرض، رفع، دخل، منع، حكم، رد، ذهب، وجه، عين، صوت، سلم، حسم، ضرب، منح، حمل، شغل، قصف، فجر، فتح، ترك، خلف"

// clauseOpeners stand before a verb.
const clauseOpeners = "الذي، التي، قد، وقد، كما، حيث، عندما، بعدما، فيما، بينما، إذ"

// opensWithPronoun: التي ضربها.
func opensWithPronoun(norm string) bool {
	for _, pronoun := range verbPronouns {
		if base, ok := strings.CutSuffix(norm, pronoun); ok && len(base) >= 3*2 {
			if e := lexicon[base]; e != nil && e.class&isOpenVerb != 0 {
				return true
			}
		}
	}
	return false
}

// tellsOfIt: أعلنته; but not إقامتها, which is no verb.
func (w *word) tellsOfIt() bool {
	return w.token.Kind == arabic.Word && withPronoun(w.norm) && !strings.HasPrefix(strings.TrimPrefix(w.token.Text, "و"), "إ")
}

// announcesForm says whether a word is written like a verb of the future: سيعقد, سأطلب; but not سيامة.
func (w *word) announcesForm() bool {
	if w.token.Kind != arabic.Word || strings.HasSuffix(w.token.Text, "ة") {
		return false
	}
	rest, first := strings.CutPrefix(strings.TrimPrefix(w.token.Text, "و"), "سأ")
	return first && len(rest) >= 3*2 && !strings.HasPrefix(rest, "ل") || isFutureForm(w.norm)
}

func (s *scan) opensClause(i int) bool {
	return s.words[i].line || s.word(i-1).ends() || s.word(i-1).class&isClauseOpener != 0
}

// toldFirmly says whether the verb before a date tells what happened, rather than what was said or decided.
func (s *scan) toldFirmly(first int) bool {
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		w := &s.words[i]
		if w.tenseOf() == Past && w.core != "لم" {
			return w.class&(isSaying|isDeciding) == 0
		}
		if w.class&(isThat|isPlanNoun) != 0 || w.otherImperfect() {
			return false
		}
	}
	return false
}

// rightBefore is how many words may stand between a verb and the month that it is told of.
const rightBefore = 4

// toldRightBefore says whether the perfect before a date stands close to it: بلغ ذروته في أغسطس.
func (s *scan) toldRightBefore(first int) bool {
	for i := first - 1; i >= 0 && first-i <= rightBefore && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if s.words[i].tenseOf() == Past {
			return true
		}
	}
	return false
}

// otherImperfect: يسعى, an imperfect that no table knows.
func (w *word) otherImperfect() bool {
	return w.class == 0 && w.token.Kind == arabic.Word && strings.HasPrefix(w.norm, "ي") && len(w.norm) >= 4*2
}

// supposed: إذا فاز الخميس and ما لم يصدر قرار الخميس are still to come.
func (s *scan) supposed(i int) bool {
	w, before, further := &s.words[i], s.word(i-1), s.word(i-2).norm
	switch {
	case before.core == "اذا" || before.norm == "واذا": // but عما إذا تم is whether, and إذا كان grants that it was
		return w.core != "كان" && w.core != "كانت" && further != "عما" && further != "ما" && further != "فيما"
	case before.norm == "ما":
		return w.core == "لم" || further == "اذا"
	}
	return before.core == "حال"
}

// isFutureForm says whether a word is written like a future verb: (و ف) س and an imperfect.
func isFutureForm(norm string) bool {
	s := strings.TrimPrefix(strings.TrimPrefix(norm, "و"), "ف")
	rest, ok := strings.CutPrefix(s, "س")
	if !ok || len(rest) < 3*2 || rest[:2] == "ن" && len(rest) < 4*2 { // سنجق
		return false
	}
	switch rest[:2] {
	case "ي", "ت", "ن", "ا":
	default:
		return false
	}
	if rest[:2] == "ا" && !firstPerson[s] {
		return false
	}
	if strings.HasPrefix(s, "ستي") && len(s) < 6*2 || strings.HasSuffix(s, "برغ") { // ستيك, ستنبرغ
		return false
	}
	for _, stem := range notFutureStems {
		if strings.HasPrefix(s, stem) {
			return false
		}
	}
	e := lexicon[s]
	return e == nil || e.class&isNotFuture == 0
}

// notFutureStems begin nouns with whatever is written on to them: سياراتهم, سيناريوهات.
var notFutureStems = []string{"سيار", "سياس", "سياق", "سيناريو", "سينمائ", "سنتيمتر", "ستيفان"}

// firstPerson are the futures in أ that news quotes; most words in سا are no verbs (ساحة, سابق).
var firstPerson = map[string]bool{"ساكون": true, "ساعود": true, "ساعمل": true, "ساقدم": true, "ساواصل": true, "ساقوم": true, "سابقي": true, "سارحل": true, "ساترشح": true}

// tenseAround finds the tense of the clause that words first to last, last excluded, stand in. Where the date
// opens the clause, its verb follows at once; else the nearest verb before the date speaks for it, or the subject's
// own verb after أن; where there is none in the sentence, the first one after it.
func (s *scan) tenseAround(first, last int) Tense {
	if s.aimedAt(first) {
		return Future
	}
	if s.attributed(first, last) || s.setApart(first, last) || s.spokenIn(first) {
		return Past
	}
	if s.opensWith(first) {
		if t := s.tenseAfter(last, soon); t != NoTense {
			return t
		}
	}
	planned, called := false, false
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[first].line; i-- {
		if closesQuote(s.words[i].norm) && !s.quotedAt(first) {
			i = s.beforeQuotation(i)
		}
		w := &s.words[i]
		if w.ends() {
			break
		}
		if s.due(i) || s.readyFor(i, first) || called && calls[w.core] || first-i <= 4 && calledTo[w.norm] {
			return Future
		}
		if !s.signs(i, first) && s.opensClause(i) && (w.class&isOpenVerb != 0 || opensWithPronoun(w.norm)) || i == first-1 && w.class&isOpenVerb != 0 {
			return Past
		}
		if s.inSpiteOf(i, first) {
			return Past
		}
		if i = s.beforeRelative(i, first); i < 0 {
			break
		}
		w = &s.words[i]
		if w.norm == "منذ" && i < first-1 { // منذ الانتخابات التشريعية في مايو
			return Past
		}
		if t := s.tenseAt(i, first); t != NoTense {
			if t == Past && s.supposed(i) {
				return Future
			}
			if planned && (w.class&isDeciding != 0 || s.announcesHolding(i) || (w.core == "تم" || w.core == "تمت") && s.word(i+1).core == "الاتفاق") {
				return Future
			}
			return s.notNested(i, t)
		}
		if w.class&isThat != 0 && !s.word(i+1).isComma() || w.norm == ":" { // but the name مون جاي إن، before a comma
			if t := s.tenseAfter(last, ownVerb); t != NoTense {
				return t
			}
		}
		planned = planned || w.class&isPlanNoun != 0
		called = called || calledTo[w.norm]
		if w.line {
			break
		}
	}
	return s.tenseAfter(last, clauseReach)
}

// soon is how many words after a date that opens its clause the verb may stand, ownVerb how many where أن began it.
const (
	soon    = 4
	ownVerb = 12
)

// tenseAfter is the tense of the first verb after a date in its clause, not further than so many words.
func (s *scan) tenseAfter(last, reach int) Tense {
	for i := last; i < len(s.words) && i-last < reach; i++ {
		w := &s.words[i]
		if w.line || w.ends() || w.class&(isThat|isClauseOpener) != 0 {
			break
		}
		if w.core == "تجمع" && !s.gathers(i) { // after its date, rather a perfect: الأحد تجمع المئات
			return Past
		}
		if t := w.tenseOf(); t != NoTense {
			return t
		}
		if reach == soon && i == last && w.class&isOpenVerb != 0 {
			return Past
		}
	}
	return NoTense
}

// decidingVerbs with a noun of what is planned speak of the future: طلبت عقد اجتماع الخميس.
const decidingVerbs = "طرح، طرحت، اقترح، اقترحت، طلب، طلبت، تقرر، دعا، دعت، طالب، طالبت، قرر، قررت، اتفق، اتفقت، اتفقا، حدد، حددت، وافق، وافقت، اعتزم"

// aimedAt says whether a date is what something is meant for: ليوم الجمعة, تسليم أغسطس.
func (s *scan) aimedAt(first int) bool {
	w, before := s.word(first), s.word(first-1)
	if w.prep && w.core == "يوم" && strings.HasPrefix(strings.TrimPrefix(w.norm, "و"), "ل") {
		return true
	}
	if w.line {
		return false
	}
	if before.norm == "في" {
		before = s.word(first - 2)
	}
	switch before.core {
	case "تسليم", "التسليم", "للتسليم", "استحقاق":
		return true
	case "لشهر":
		return s.word(first-2).core == "تسليم"
	}
	return w.norm == "لشهر" && s.ofContracts(first)
}

// ofContracts: العقود الآجلة لخام برنت لشهر يونيو.
func (s *scan) ofContracts(first int) bool {
	for i := first - 1; i >= 0 && first-i <= citedWithin && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if s.words[i].core == "العقود" || s.words[i].core == "عقود" {
			return true
		}
	}
	return false
}

// standing says what a date named in full is worth as a witness of the day of publication.
type standing uint8

const (
	noStanding    standing = iota
	told                   // it was past
	announcedDate          // it was still to come
)

// planNouns before a date leave open whether it is past: أعلن إقامة البطولة في 15 يوليو 2018.
const planNouns = "إقامة، عقد، إجراء، تنظيم، انطلاق، استضافة، موعد، تاريخ، افتتاح، خطة، رؤية، هدف، استحقاق، انتخابات، الانتخابات، مونديال، كأس، بطولة، نهاية، تنتهي، ينتهي، صالحة، صالح، مهلة، أجندة، استراتيجية، تأجيل، إطلاق، تطبيق، استكمال، إنجاز، تسليم"

// sayingVerbs are perfects that govern what is said, which may be of any time.
const sayingVerbs = "قال، قالت، قالوا، أعلن، أعلنت، أعلنوا، أكد، أكدت، ذكر، ذكرت، أضاف، أضافت، أوضح، أوضحت، أشار، أشارت، أفاد، أفادت، كشف، كشفت، صرح، صرحت، نقل، نقلت، قرر، قررت، دعا، دعت، طالب، طالبت، حذر، حذرت، وافق، وافقت، أقر، أقرت، حدد، حددت، تابع، تابعت، لفت، لفتت، اتفق، اتفقت، أرجأ، أرجأت، تأجل، تأجلت"

// witnessReach is how many words before a month or year its verb may stand for it to be told for certain.
const witnessReach = 8

// yearReach is the same for a year: ولد عام 1980, but not "said that the goal in 2030".
const yearReach = 3

// standingOf judges a date that needs no anchor. A full day that no word of the future or of a plan
// governs is past if it stands bare: newspapers print the year of what lies behind, and what is ahead with
// its weekday. A month or a year is past only when a verb that tells of it stands close before it.
func (s *scan) standingOf(first, last int, sym symbol, t Tense) standing {
	if v, ok := sym.(fixed); sym.anchored() || ok && !v.exact {
		return noStanding
	}
	if t == Future {
		if sym.unit() == days && s.futureVerbBefore(first) {
			return announcedDate
		}
		return noStanding
	}
	reach := witnessReach
	if sym.unit() >= years {
		reach = yearReach
	}
	for i := first - 1; i >= 0 && first-i <= reach && !s.words[i+1].line; i-- {
		w := &s.words[i]
		switch {
		case w.ends():
			i = 0
		case w.class&(isPlanNoun|isFutureCue) != 0, w.core == "حتي", w.core == "قبل", w.core == "بعد", w.core == "لغايه":
			return noStanding
		case w.class&isSaying != 0:
			i = 0
		case w.class&isPastVerb != 0 && w.core != "كان" && w.core != "كانت":
			return told
		}
	}
	if sym.unit() == days && s.bareDate(first) && !s.futureNear(first, last) || t == Past && s.opensWith(first) && s.tenseAfter(last, soon) == Past {
		return told
	}
	return noStanding
}

// bareDate: في 5 كانون الثاني 2020, without weekday or يوم.
func (s *scan) bareDate(first int) bool {
	w, before := s.word(first), s.word(first-1)
	return w.class&(isWeekday|isDeictic|isPart) == 0 && (w.line || before.core == "في" || before.core == "بتاريخ")
}

// futureVerbBefore says whether a verb of the future stands close before a date.
func (s *scan) futureVerbBefore(first int) bool {
	for i := first - 1; i >= 0 && first-i <= witnessReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		w := &s.words[i]
		if w.class&isFutureVerb != 0 || w.announcesForm() {
			return true
		}
		if w.class&isPastVerb != 0 {
			return false
		}
	}
	return false
}

// futureNear says whether any word of the sentence speaks of the future.
func (s *scan) futureNear(first, last int) bool {
	for i := first - 1; i >= 0 && first-i < clauseReach && !s.words[i+1].line && !s.words[i].ends(); i-- {
		if s.words[i].tenseOf() == Future || s.words[i].class&isPlanNoun != 0 {
			return true
		}
	}
	for i := last; i < len(s.words) && i-last < clauseReach && !s.words[i].line && !s.words[i].ends(); i++ {
		if s.words[i].tenseOf() == Future {
			return true
		}
	}
	return false
}

// dutyWords before أن speak of what is still to be done: عليه أن يحضر الجمعة.
const dutyWords = "أتمنى، نتمنى، يتمنى، آمل، نأمل، يأمل، تأمل، أرجو، على، عليه، عليها، عليهم، يجب، ينبغي، بد، قرر، قررت، طلب، طلبت، منه، منها، منهم، ضرورة، بضرورة"

// due says whether word i is an أن that asks for what is to come: عليه أن يحضر.
func (s *scan) due(i int) bool {
	next := s.word(i + 1)
	return s.words[i].norm == "ان" && (s.word(i-1).class&isDuty != 0 || s.word(i-2).norm == "لابد") && !next.line &&
		next.imperfect() && next.class&isPastVerb == 0
}

// clauseReach is how many words away a verb may stand.
const clauseReach = 40

func (w *word) isComma() bool { return w.norm == "،" || w.norm == "," }

// ends says whether a sentence ends with this word.
func (w *word) ends() bool {
	switch w.norm {
	case ".", "!", "?", "؟", "؛", ";":
		return true
	}
	return false
}
