package annotate

import (
	"strings"

	"sijill/arabic"
)

// The words by which a sentence is cut into clauses, and by which an event is told, announced, put off or
// denied. Spellings are parted by spaces and written as in print.

// What begins a clause of its own.
var (
	relatives    = eventWords("الذي التي الذين اللذين اللتين اللذان اللتان والذي والتي والذين")
	complements  = eventWords("أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها أنّ بان")
	turns        = eventWords("فيما بينما حين حينما حيث إذ لكن ولكن لكنه لكنها عندما وعندما بعدما قبلما مما بيد وفيما وبينما وحيث وكذلك ولا لأن لأنه لأنها")
	attributions = eventWords("وفق وفقا بحسب حسب حسبما نقلا وبحسب ووفقا")
	// circumstances tell what the speaker did besides: موضحا.
	circumstances = eventWords("موضحا مضيفا مشيرا مؤكدا داعيا لافتا مبينا معتبرا محذرا مشددا معربا منوها متهما مطالبا قائلا موضحة مضيفة مشيرة مؤكدة داعية لافتة مبينة معتبرة محذرة مشددة معربة قائلة متهمة مطالبة مقرة نافيا نافية بحجة")
	// afterMarks begin a clause only after a comma.
	afterMarks = eventWords("كما وذلك وسط إضافة فضلا خاصة لا لاسيما رغم حيث ففي فبعد فقبل فإن فإنه فإنها أما")
	// governing words need what comes after them: no clause ends with one.
	governing = eventWords("من عن في على إلى حتى مع بين رغم دون بدون إلا غير سوى تجاه لدى عند أو")
)

// How an event stands.
var (
	denials      = eventWords("نفى نفت ينفي تنفي نفيا نافيا نافية نفي فند فندت كذب كذبت")
	postponings  = eventWords("تأجيل أرجأ أرجأت إرجاء تأجل تأجلت أجلت يؤجل تؤجل")
	conditions   = eventWords("إذا لو ولو وإذا فإذا لولا")
	exceptions   = eventWords("إلا سوى الا")
	statives     = eventWords("كان كانت كانوا كانا كانتا ليس ليست لايزال يزال تزال ظل ظلت بات باتت أصبح أصبحت بلغ بلغت لم استمر استمرت")
	hopes        = eventWords("يسعى تسعى نسعى يأمل تأمل نأمل يطمح تطمح نطمح يتطلع تتطلع نتطلع")
	announcing   = eventWords("أعلن أعلنت أعلنوا قرر قررت دعا دعت طالب طالبت حذر حذرت وافق وافقت أقر أقرت حدد حددت اتفق اتفقت أرجأ أرجأت تأجل تأجلت كشف كشفت اتفقا")
	openVerbs    = eventWords("بحث بحثت عرض قدم قدمت وجه رفع رفعت طلب حل حلت عقد وقع وقعت حكم أمر أمرت وصف وصفت قصف قصفت قتل عد عدت دخل دخلت فجر منع منعت منح فرض فرضت سلم خلف التقى رد ردت هدد هددت تعهد تعهدت جدد جددت زار عبر سجن سجنت رحل كسر كسرت شغل شغلت ضرب صدر حكم نصب صدم صدمت صوت صوتت")
	nominalHeads = eventWords("قرار تصويت اجتماع لقاء زيارة قمة هجوم انتخابات انتخاب مقتل اغتيال غارة غارات مؤتمر جلسة مباراة توقيع استفتاء انفجار تفجير اعتقال افتتاح انطلاق وصول استقالة وفاة معركة اشتباكات محاكمة اتصال مظاهرة تظاهرة إضراب احتجاجات زلزال إطلاق انسحاب إعلان مقابلة مذبحة مجزرة محاولة انقلاب اجتماعات لقاءات زيارات محادثات مباحثات مفاوضات مباريات هجمات ضربات الاجتماع اللقاء الزيارة القمة الهجوم الانتخابات الجلسة المباراة")
)

var (
	// phraseStops end a noun phrase on its right.
	phraseStops = eventWords("خضم خلفية إطار ظل أعقاب سياق غضون جهة جانب ناحية بشأن بخصوص حيال تجاه بسبب لأجل بعد قبل خلال إثر عقب منذ حول نحو ضد لدى بين أثناء وسط عبر رغم حين")
	// intransitives take the noun after them as their subject.
	intransitives = eventWords("انطلق انطلقت بدأ بدأت انتهى انتهت جرى جرت اندلع اندلعت وقع وقعت استمر استمرت سقط سقطت توقف توقفت ارتفع ارتفعت تراجع تراجعت انخفض انخفضت انهار انهارت انفجر انفجرت عقدت أقيم أقيمت")
	// measures with لم tell how little, not that nothing was: لم يستغرق الاجتماع ساعة.
	measures = eventWords("يستمر تستمر يستغرق تستغرق يتجاوز تتجاوز يتعد تتعد يزد تزد يكن تكن يبق تبق يدم تدم يتأخر تتأخر يمض تمض يمر تمر يلبث تلبث يكتف تكتف يتردد تتردد يمنع تمنع")
	// unpostponed is what was not put off after all: دون تأجيل, بعد تأجيل.
	unpostponed = eventWords("دون عدم بعد رغم وبعد وسط قبل غداة إثر عقب")
	// perhaps says that what the next verb tells may be: قد يزور.
	perhaps = eventWords("قد وقد فقد ربما وربما لعل يمكن الممكن ممكن المحتمل يحتمل")
	// comparing words compare with what a date was or is: أكثر من اليوم.
	comparing = eventWords("أكثر أقل أفضل أسوأ أعلى أدنى أكبر")
	// against stands before what is compared with: مقارنة بشهر يناير.
	against = eventWords("مقارنة مقابل عن قياسا")
	// lasting words tell how long: على مدى العام المنصرم.
	lasting = eventWords("مدى مدار طوال طيلة")
	// stepping words step aside from a year to another time (بعد انتخابات 2016), or tell which of several.
	stepping = eventWords("بعد قبل عقب إثر منذ حتى نتائج آخرها آخره آخرهم أولها أوله آخرهن أحدثها مقارنة")
	// ofYears are things that are called by their year: دستور 2004.
	ofYears = eventWords("دستور اتفاق اتفاقية قانون رؤية معاهدة ميزانية موازنة مونديال أولمبياد موسم لقب لقبي نسخة موديل")
	// beforeYears stand between a noun and the year in which something was: انتخب عام 2016.
	beforeYears = eventWords("في عام سنة العام السنة خلال منتصف مطلع أوائل أواخر نهاية بداية صيف شتاء ربيع خريف وفي بعام لعام")
	// continuing verbs carry a statement on: after them the statement speaks for itself.
	continuing = eventWords("أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت واصل أضافوا")
	// bareSayings say nothing without what is said.
	bareSayings = eventWords("قال قالت قالوا غرد غردت كتب كتبت صرح صرحت أضاف أضافت")
	// gatherings are what a weekday written right after them is the day of: أحداث الاثنين.
	gatherings = eventWords("أحداث نقاشات مباراة مباريات جلسة قمة لقاء اجتماع ضربات ضربة هجوم هجمات تفجير تفجيرات اعتداء اعتداءات محادثات مظاهرات مظاهرة تظاهرات انتخابات مواجهات كلمة خطاب تصريحات إعلان قرار تصويت انفجار غارات مسيرات مسيرة احتجاجات حادث حادثة نتيجة عملية عمليات")
	// filed words stand before the date of a document, documents before its number.
	filed     = eventWords("تاريخ وتاريخ بتاريخ")
	documents = eventWords("رقم المرسوم الصادر الصادرة الموقعة الموقع المؤرخ المؤرخة المبرم المبرمة القرار قرار الأمر")
	// hours begin a date that stands by itself: في هجوم يوم الثلاثاء, مساء أمس.
	hours = eventWords("يوم اليوم مساء صباح فجر ليل ليلة ظهر عصر أمس غدا يومي")
	// affairs are what an office is for, wherever it is: لشؤون الشرق الأوسط.
	affairs = eventWords("شؤون لشؤون شئون لشئون")
	// masculine are the countries of which الذي speaks; all others are feminine.
	masculine = eventWords("العراق لبنان الأردن المغرب اليمن السودان الصومال بالعراق للعراق بلبنان للبنان بالأردن بالمغرب باليمن لليمن بالسودان")
	// withPronouns are prepositions with a pronoun, after which a subject is still to come, if any.
	withPronouns = eventWords("له لها لهم به بها بهم معه معها معهم منه منها منهم عنه عنها عنهم فيه فيها فيهم عليه عليها عليهم إليه إليها إليهم")
	// lately dates its verb, though with no days.
	lately = eventWords("مؤخرا حديثا")
	// ownWaw are words whose و is their own.
	ownWaw = eventWords(`وصل وصلت وصلوا وقع وقعت وقعوا وافق وافقت وجه وجهت وصف وصفت وضع وضعت ورد وردت وجد وجدت وعد وعدت وقف وقفت
		ولد ولدت وزع وزعت واجه واجهت واصل واصلت ورث وثق والد والده والدها والدته والي ويل وادي وتيرة وتر وترا ويليام ويليامز ويلز
		وفر وفرت وظف وظفت وحد وحدت ويكيبيديا ويكيليكس ويندوز ويمبلي ويمبلدون ويست ويب`)
	// ownWawStems begin words whose و is their own, at the beginning of a sentence.
	ownWawStems = strings.Fields(arabic.Normalize(`وزير وزار وزراء وكال وكيل وكلاء وفد وفود وفاة وفيات وسط وسائ وسيل وسيط وثائ وثيق وثق وحد وجه وجود ورش ورق ورد
		واد والد والي واشنطن وقف وقع وقود وقت وقائ وقوع وقوف وضع وظ ولاي ولاد ولد ولي ولع وليد وطن وعد وعي وعكة وصف وصل وصو وصي وديع ودي ودع ورا ورث وار
		وباء وبائ وتير واحد واقع واجب واجه وافق واصل واثق ويلز ويكي ويند ويمب ويست وول وهم وجب وجد وسام وساط وشي وداع ولى وثب ورم وزن وزع وسع وسم وشح`))
	// opening words stand before what they open, whatever joins them to the sentence before: وقبل, ورغم, ولأول.
	opening = eventWords("قبل بعد رغم خلال منذ عقب إثر حتى بدءا لدى عند عندما حين بينما فيما مع بحسب نحو لأول تحت أمام وسط عبر لا ما")
	// consequences tell of what their subject led to.
	consequences = eventWords("أسفر أسفرت أدى أدت تسبب تسببت خلف خلفت أوقع أوقعت أودى أودت")
	// beforeNouns stand before nouns and never before a verb.
	beforeNouns = eventWords("من عن في على إلى بين مع بعد قبل خلال أي كل هذا هذه لدى دون بدون غير بسبب إثر عقب منذ نحو ضد حول")
	// compounding adjectives have no article before a noun that has: الاحتجاجات واسعة النطاق.
	compounding = eventWords("واسعة واسع عالية عالي طويلة طويل قصيرة قصير شديدة شديد بعيدة بعيد متعددة متعدد متوسطة متوسط رفيعة رفيع ثنائية ثنائي ثلاثية ثلاثي بالغة بالغ سريعة سريع كبيرة حديثة شبه غير سابقة حسنة حسن سيئة سيئ كاملة كامل منزوعة منزوع عابرة عابر مزدوجة مزدوج محدودة محدود")
	// thens lead from a condition or circumstance to what follows.
	thens = eventWords("فيجب فتجب فسوف فإن فإنه فإنها فلا فعلى فقد فهو فهي")
	// dangling words need what was cut off after them.
	dangling = eventWords("بالقول من عن في على إلى بين مع أو بسبب نتيجة إثر عقب دون ضد نحو حول تجاه")
	// homographs are perfects that are as often nouns: نقل, سجل.
	homographs = eventWords("نقل شكل طلب نشر تراجع شن ظهر رفض ضبط تولي كشف تلقي رصد ذكر مر تبني تناول طرح فشل تعادل بث خطف سجل بيع دعم فوز قتل")
	// ofNames are verbs only where a clause begins, and else of a name: سيدي ولد محمد.
	ofNames = eventWords("ولد")
	// A report is published, which is no event of what it tells.
	publishing  = eventWords("نشر نشرت أورد أوردت بث بثت نقل نقلت تناقل تناقلت كتب كتبت صدر صدرت أذاع أذاعت عرض عرضت أصدر أصدرت أدلى أدلت")
	reportNouns = eventWords("تقرير بيان مقال مقالة خبر تعليق كلام تصريح تصريحات مقابلة دراسة استطلاع نتائج نتائجه نتائجها تقارير تغريدة رسالة كلمة")
	// Whoever is not named did nothing by that: لم يكشف عن اسمه.
	naming   = eventWords("يكشف تكشف يذكر تذكر يسم تسم يسمه تسمه يسمها تسمها يحدد تحدد يفصح تفصح")
	identity = eventWords("اسم اسمه اسمها اسمهم هوية هويته هويتها هويتهم أسماء أسماءهم أسمائهم")
)

// leadIns lead over to a clause and belong to no event.
var leadIns = func() [][]string {
	var out [][]string
	for _, phrase := range strings.Split("من جانب آخر، من جهة أخرى، من جهة ثانية، من ناحية أخرى، من جانبه، من جانبها، من جهته، من جهتها، من جهتهم، من جانبهم، من جهة، في المقابل، إلى ذلك، على أي حال، في سياق متصل، في سياق آخر، في هذا السياق، بدوره، بدورها، في الأثناء، في غضون ذلك، يشار إلى، يذكر، كما يذكر، جدير بالذكر، من الجدير بالذكر، الجدير بالذكر، تجدر الإشارة، تجدر الإشارة إلى، تجدر الإشارة هنا إلى، يجدر بالذكر", "،") {
		words := strings.Fields(phrase)
		for i, w := range words {
			words[i] = arabic.Normalize(w)
		}
		out = append(out, words)
	}
	return out
}()

// ownLetters begin words whose ل or ب is their own.
var ownLetters = func() []string {
	return strings.Fields(arabic.Normalize(`لجن لقا لاعب لوا لغ لحظ ليب لبنان لندن لقب لوح لاجئ لائح لعب لقاح لدى ليفربول ليل لويس ليون
		بيان بلد بنك برنامج برامج بطول بحث برلمان بيت بدا بعث بند بطل بيئ بواب باب بحر برج بريد بضائع بروت بورص بطاق بنا بيع بعض باق
		باحث بائع باخر باص بشر بكين برلين بيروت بغداد بايرن برشلون باري بيون بترول بحوث بنوك بيوت بلاد بري بوت بول بور باك بلج
		بلغ بلاغ بلاط برا بحث بث بالنسب بالرغم بالاضاف بالتال بالقرب بدلا باسم بقي بقا بدل بدي بين باراك بايدن بوش بلير بومبي بشار برهم باسيل بنيامين بلدي بلوغ بوكو بيسكوف بابا بعد بسبب`))
}()

func eventWords(row string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(row) {
		set[arabic.Normalize(w)] = true
	}
	return set
}

// idleRules read dates of states, limits and long times: they date no event.
var idleRules = map[string]bool{
	"since": true, "until": true, "before": true, "after": true, "within": true, "vague": true, "decade": true,
	"decades": true, "century": true, "season": true, "years": true, "after-event": true, "before-event": true,
}
