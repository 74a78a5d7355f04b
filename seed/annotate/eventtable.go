package annotate

import (
	"strings"

	"sijill/arabic"
)

// The words by which a sentence is cut into clauses, and by which an event is told, announced, put off or
// denied. Spellings are parted by spaces and written as in print.

// What begins a clause of its own.
var (
	relatives    = eventWords("الذي التي الذين اللذين اللتين اللذان اللتان")
	complements  = eventWords("أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها أنّ بان")
	turns        = eventWords("فيما بينما حين حينما حيث إذ لكن ولكن لكنه لكنها عندما وعندما بعدما قبلما مما بيد وفيما وبينما وحيث وكذلك ولا")
	attributions = eventWords("وفق وفقا بحسب حسب حسبما نقلا وبحسب ووفقا")
	// circumstances tell what the speaker did besides: موضحا.
	circumstances = eventWords("موضحا مضيفا مشيرا مؤكدا داعيا لافتا مبينا معتبرا محذرا مشددا معربا منوها متهما مطالبا قائلا موضحة مضيفة مشيرة مؤكدة داعية لافتة مبينة معتبرة محذرة مشددة معربة قائلة متهمة مطالبة مقرة نافيا نافية بحجة")
	// afterMarks begin a clause only after a comma.
	afterMarks = eventWords("كما وذلك وسط إضافة فضلا خاصة لا لاسيما رغم حيث")
)

// How an event stands.
var (
	denials      = eventWords("نفى نفت ينفي تنفي نفيا نافيا نافية نفي فند فندت كذب كذبت")
	postponings  = eventWords("تأجيل أرجأ أرجأت إرجاء تأجل تأجلت أجلت يؤجل تؤجل مؤجلة المؤجل المؤجلة")
	conditions   = eventWords("إذا لو ولو وإذا فإذا لولا")
	exceptions   = eventWords("إلا سوى حتى الا")
	statives     = eventWords("كان كانت كانوا ليس ليست لايزال يزال تزال ظل ظلت بات باتت أصبح أصبحت بلغ بلغت لم استمر استمرت")
	announcing   = eventWords("أعلن أعلنت أعلنوا قرر قررت دعا دعت طالب طالبت حذر حذرت وافق وافقت أقر أقرت حدد حددت اتفق اتفقت أرجأ أرجأت تأجل تأجلت كشف كشفت اتفقا")
	openVerbs    = eventWords("بحث بحثت عرض قدم قدمت وجه رفع رفعت طلب حل حلت عقد وقع وقعت حكم أمر أمرت وصف وصفت قصف قصفت قتل عد عدت دخل دخلت فجر منع منعت منح فرض فرضت سلم خلف التقى رد ردت هدد هددت تعهد تعهدت جدد جددت زار")
	nominalHeads = eventWords("قرار تصويت اجتماع لقاء زيارة قمة هجوم انتخابات انتخاب مقتل اغتيال غارة غارات مؤتمر جلسة مباراة توقيع استفتاء انفجار تفجير اعتقال افتتاح انطلاق وصول استقالة وفاة معركة اشتباكات محاكمة اتصال مظاهرة تظاهرة إضراب احتجاجات زلزال إطلاق انسحاب إعلان مقابلة مذبحة مجزرة محاولة انقلاب الاجتماع اللقاء الزيارة القمة الهجوم الانتخابات الجلسة المباراة")
)

var (
	// phraseStops end a noun phrase on its right.
	phraseStops = eventWords("بعد قبل خلال إثر عقب منذ حول نحو ضد لدى بين أثناء وسط عبر رغم حين")
	// intransitives take the noun after them as their subject.
	intransitives = eventWords("انطلق انطلقت بدأ بدأت انتهى انتهت جرى جرت اندلع اندلعت وقع وقعت استمر استمرت سقط سقطت توقف توقفت ارتفع ارتفعت تراجع تراجعت انخفض انخفضت انهار انهارت انفجر انفجرت عقدت أقيم أقيمت")
	// measures with لم tell how little, not that nothing was: لم يستغرق الاجتماع ساعة.
	measures = eventWords("يستغرق تستغرق يتجاوز تتجاوز يتعد تتعد يزد تزد يكن تكن يبق تبق يدم تدم")
	// lately dates its verb, though with no days.
	lately = eventWords("مؤخرا حديثا")
	// ownWaw are words whose و is their own.
	ownWaw = eventWords("وصل وصلت وصلوا وقع وقعت وقعوا وافق وافقت وجه وجهت وصف وصفت وضع وضعت ورد وردت وجد وجدت وعد وعدت وقف وقفت ولد ولدت وزع وزعت واجه واجهت واصل واصلت ورث وثق والد والده والدها والدته والي ويل")
	// A report is published, which is no event of what it tells.
	publishing  = eventWords("نشر نشرت أورد أوردت بث بثت نقل نقلت تناقل تناقلت كتب كتبت صدر صدرت أذاع أذاعت عرض عرضت")
	reportNouns = eventWords("تقرير بيان مقال مقالة خبر تعليق كلام تصريح تصريحات مقابلة دراسة استطلاع نتائج نتائجه نتائجها تقارير تغريدة رسالة كلمة")
	// Whoever is not named did nothing by that: لم يكشف عن اسمه.
	naming   = eventWords("يكشف تكشف يذكر تذكر يسم تسم يسمه تسمه يسمها تسمها يحدد تحدد يفصح تفصح")
	identity = eventWords("اسم اسمه اسمها اسمهم هوية هويته هويتها هويتهم أسماء أسماءهم أسمائهم")
)

// leadIns lead over to a clause and belong to no event.
var leadIns = func() [][]string {
	var out [][]string
	for _, phrase := range strings.Split("من جانب آخر، من جهة أخرى، من جهة ثانية، من ناحية أخرى، من جانبه، من جانبها، من جهته، من جهتها، من جهة، في المقابل، إلى ذلك، على أي حال، في سياق متصل، في سياق آخر، في هذا السياق، بدوره، بدورها، في الأثناء، في غضون ذلك", "،") {
		words := strings.Fields(phrase)
		for i, w := range words {
			words[i] = arabic.Normalize(w)
		}
		out = append(out, words)
	}
	return out
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
