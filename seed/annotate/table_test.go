package annotate_test

import (
	"slices"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/annotate"
)

func read(text string) *db.Report {
	r := &db.Report{Text: text}
	annotate.Annotate(r, annotate.Options{})
	return r
}

// names gives the entities of a kind.
func names(r *db.Report, kind db.EntityKind) []string {
	var out []string
	for _, e := range r.Entities {
		if e.Kind == kind {
			out = append(out, e.Name)
		}
	}
	slices.Sort(out)
	return out
}

func same(t *testing.T, text string, got, want []string) {
	t.Helper()
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s\n got %q\nwant %q", text, got, want)
	}
}

func TestPeople(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"title and nation before the name", "استقبل رئيس الوزراء العراقي مصطفى الكاظمي الوفد.", []string{"مصطفى الكاظمي"}},
		{"a title without a name is nobody", "استقبل رئيس الوزراء العراقي الوفد في بغداد.", nil},
		{"a long title and a comma", "قال مساعد وزير الخارجية الأميركية لشؤون الشرق الأدنى، جوي هود، إن الحوار مستمر.", []string{"جوي هود"}},
		{"a led group", "دعا التيار الصدري بزعامة مقتدى الصدر أنصاره إلى التهدئة.", []string{"مقتدى الصدر"}},
		{"an adjective is nobody", "انسحب نواب التيار الصدري من البرلمان.", nil},
		{"an institution in the title", "رحب رئيس حكومة إقليم كوردستان مسرور بارزاني بالاتفاق.", []string{"مسرور بارزاني"}},
		{"a form of address in the title", "رأى أستاذ العلوم السياسية الدكتور حيدر حميد أن اللقاء مهم.", []string{"حيدر حميد"}},
		{"a rank after the title", "وصل قائد فيلق القدس العميد اسماعيل قاآني إلى العاصمة.", []string{"اسماعيل قاآني"}},
		{"an organisation is nobody", "أعلنت كتائب حزب الله وعصائب أهل الحق والحشد الشعبي موقفها.", nil},
		{"a street named after somebody is nobody", "أغلقت الشرطة شارع محمد علي أمام السيارات.", nil},
		{"a hospital named after a king is nobody", "نقل الجرحى إلى مستشفى الملك فيصل في المدينة.", nil},
		{"the name ends at the verb", "مصطفى الكاظمي يلتقي وفدا من البرلمان.", []string{"مصطفى الكاظمي"}},
		{"the name ends at and", "التقى مصطفى الكاظمي وفؤاد حسين في المطار.", []string{"فؤاد حسين", "مصطفى الكاظمي"}},
		{"a name of many parts", "بحث الأمير محمد بن سلمان بن عبد العزيز الملف مع الضيوف.", []string{"محمد بن سلمان بن عبد العزيز"}},
		{"على is no علي", "اتفق الجانبان على محمد الخطة الجديدة.", nil},
		{"months and days are nobody", "تعقد الجلسة صباح الأحد في تموز المقبل.", nil},
		{"عادل is an adjective here", "طالب الوفد بحل عادل الأزمة.", nil},
		{"a place is nobody", "وصل الوفد إلى محافظة صلاح الدين.", nil},
		{"a team is nobody's rank", "خسر الفريق الفرنسي مباراته.", nil},
		{"ألفة has no article", "كتبت الأستاذة ألفة يوسف مقالا.", []string{"ألفة يوسف"}},
		{"a hashtag", "تصدر وسم #مصطفى_الكاظمي المواقع.", []string{"مصطفى الكاظمي"}},
		{"a given name alone is nobody", "اشترى محمد سيارة.", nil},
		{"a famous surname and a verb", "ترامب يتجهز لزيارة لندن.", []string{"ترامب"}},
		{"the clitic stays out of the name", "قدم الوفد التهنئة لمصطفى الكاظمي.", []string{"مصطفى الكاظمي"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPerson), tt.want)
		})
	}
}

func TestShortForms(t *testing.T) {
	text := "التقى وزير الخارجية فؤاد حسين نظيره في عمّان. وقدم الوفد الشكر لحسين، وقال حسين إن اللقاء مثمر. " +
		"ثم زار مصطفى الكاظمي القاهرة، وسلّم السفير رسالة وللكاظمي هدية."
	r := read(text)
	got := map[string][]string{}
	for _, m := range r.Mentions {
		e := r.Entities[m.Entity]
		if e.Kind == db.KindPerson {
			got[e.Name] = append(got[e.Name], m.Text+"="+m.Form)
		}
	}
	want := map[string][]string{
		"فؤاد حسين":     {"فؤاد حسين=فؤاد حسين", "لحسين=حسين", "حسين=حسين"},
		"مصطفى الكاظمي": {"مصطفى الكاظمي=مصطفى الكاظمي", "وللكاظمي=الكاظمي"},
	}
	for name, forms := range want {
		if !slices.Equal(got[name], forms) {
			t.Errorf("%s: got %q, want %q", name, got[name], forms)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %d people, want %d: %q", len(got), len(want), got)
	}
}

func TestTwoBearersOfOneSurname(t *testing.T) {
	r := read("التقى بهاء الحريري أنصاره. ثم تحدث سعد الحريري، وسعد الحريري رئيس حكومة سابق. وأكد الحريري أنه باق.")
	last := r.Mentions[len(r.Mentions)-1]
	if got := r.Entities[last.Entity].Name; got != "سعد الحريري" || !last.Short {
		t.Errorf("the surname alone is %q's (short %v), want the one most spoken of", got, last.Short)
	}
}

func TestRoles(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"before the name", "استقبل رئيس الوزراء العراقي مصطفى الكاظمي الوفد.", []string{"رئيس الوزراء العراقي"}},
		{"the longest sensible phrase", "قال منسق البيت الأبيض لشؤون الشرق الأوسط، بريت ماكغورك، إن الحوار بدأ.", []string{"منسق البيت الأبيض لشؤون الشرق الأوسط"}},
		{"without clitics", "التقى الوفد برئيس الوزراء مصطفى الكاظمي.", []string{"رئيس الوزراء"}},
		{"ل and the article", "سلّم الرسالة للرئيس برهم صالح.", []string{"الرئيس"}},
		{"a rank is no part of it", "وصل قائد فيلق القدس العميد اسماعيل قاآني.", []string{"قائد فيلق القدس"}},
		{"a rank alone", "وصل العميد اسماعيل قاآني إلى المدينة.", []string{"العميد"}},
		{"after the name and a comma", "قال برهم صالح، رئيس الجمهورية، إن الحوار مستمر.", []string{"رئيس الجمهورية"}},
		{"after the name at once", "وقال الكاظمي رئيس الوزراء إن الحوار مستمر. ومصطفى الكاظمي باق.", []string{"رئيس الوزراء"}},
		{"the title after a name leads to the next name", "التقى برهم صالح رئيس الوزراء مصطفى الكاظمي.", []string{"رئيس الوزراء"}},
		{"led groups", "فاز التيار الصدري بزعامة مقتدى الصدر.", []string{"التيار الصدري بزعامة"}},
		{"a spokeswoman after her name", "وقالت ماري كلير حداد، المتحدثة باسم اللجنة إن الوفد باق.", []string{"المتحدثة باسم اللجنة"}},
		{"a spokesman after his rank and name", "وأكد العقيد باتريك حداد المتحدث باسم الجيش الفرنسي أن القوات تدخلت.", []string{"العقيد", "المتحدث باسم الجيش الفرنسي"}},
		{"who is told is no role", "وأبلغ فؤاد حسين السفير بعدم رضاه عن التأخير.", nil},
		{"a new subject is no role", "غادر فؤاد حسين، الرئيس قال إن الزيارة انتهت.", nil},
		{"a player after his name, and to whom he spoke", "ورأى تييري هنري مهاجم أرسنال السابق لمحطة بي بي سي: لن نتراجع أبدا.", []string{"مهاجم أرسنال السابق"}},
		{"what somebody is, and did", "محمد صلاح لاعب عظيم ورفع رأس الجميع، لكنه أخطأ.", nil},
		{"a general manager", "وأقال الرئيس مدير عام جهاز المخابرات محمد عطا أمس.", []string{"مدير عام جهاز المخابرات"}},
		{"a midfielder after his name", "وقال أندريس إنييستا، نجم وسط نادي برشلونة، إن الموعد قريب.", []string{"نجم وسط نادي برشلونة"}},
		{"two titles", "قال رئيس الحكومة ووزير الداخلية مصطفى الكاظمي إن الأمر انتهى.", []string{"رئيس الحكومة", "وزير الداخلية"}},
		{"help is no title", "وزعت الشركة المنشورات للمساعدة في ضمان نجاح الرئيس الأميركي دونالد ترامب.", []string{}},
		{"a goalkeeper after his name", "ويرى المدير أن تيبو كورتوا حارس مرمى تشلسي باق.", []string{"حارس مرمى تشلسي"}},
		{"two men", "قال رئيس الحكومة ووزير الداخلية إن الأمر انتهى.", nil},
		{"a name that only the tagger knows", "والتقى المتحدثة باسم الخارجية القطرية لولوة الخاطر في المطار.", []string{"المتحدثة باسم الخارجية القطرية"}},
		{"a Chinese name of two words", "ورأى الناطق باسم وزارة الخارجية الصينية لو كانغ أن الحوار مستمر.", []string{"الناطق باسم وزارة الخارجية الصينية"}},
		{"whose time is over", "قال رئيس الوزراء المنتهية ولايته حيدر العبادي إن الموعد قريب.", []string{"رئيس الوزراء المنتهية ولايته"}},
		{"a man of the police", "قتل رجل الأمن سامي حداد أمس.", []string{"رجل الأمن"}},
		{"a form of address is no role", "تحدث الدكتور حيدر حميد إلى الطلاب.", nil},
		{"a wife is no role", "رافقته زوجة مصطفى الكاظمي.", nil},
		{"a feminine role", "التقت مساعدة وزير الخارجية باربرا ليف المسؤولين.", []string{"مساعدة وزير الخارجية"}},
		{"his assistant is no role", "حضر اللقاء مساعده فؤاد حسين.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, o := range read(tt.text).Roles {
				got = append(got, o.Title)
			}
			same(t, tt.text, got, tt.want)
		})
	}
}

// The role after a name that a title before the next name is, is the next one's.
func TestRoleBelongsToTheNameItLeadsTo(t *testing.T) {
	r := read("التقى برهم صالح رئيس الوزراء مصطفى الكاظمي.")
	for _, o := range r.Roles {
		if got := r.Entities[o.Entity].Name; got != "مصطفى الكاظمي" {
			t.Errorf("%q is claimed for %q", o.Title, got)
		}
	}
}

func TestOrganizationsAndPlaces(t *testing.T) {
	tests := []struct {
		text          string
		organizations []string
		places        []string
	}{
		{"زار وفد من وزارة الداخلية العراقية مدينة النجف.", []string{"وزارة الداخلية العراقية"}, []string{"النجف"}},
		{"حارب التحالف تنظيم \"داعش\" في الموصل.", []string{"داعش"}, []string{"الموصل"}},
		{"تأسس حزب سياسي جديد.", nil, nil},
		{"أعلنت كتائب حزب الله مسؤوليتها.", []string{"كتائب حزب الله"}, nil},
		{"هبطت الطائرة في مطار بيروت الدولي.", nil, []string{"مطار بيروت الدولي"}},
		{"سافر إلى واشنطن وبغداد ثم عاد من بغداد.", nil, []string{"بغداد", "واشنطن"}},
		{"نشرت شركة صغيرة إعلانا.", nil, nil},
	}
	for _, tt := range tests {
		r := read(tt.text)
		same(t, tt.text, names(r, db.KindOrganization), tt.organizations)
		same(t, tt.text, names(r, db.KindPlace), tt.places)
	}
}

// quotesOf writes each quote as kind, speaker and words.
func quotesOf(r *db.Report) []string {
	var out []string
	for _, q := range r.Quotes {
		kind := ""
		if q.SpeakerSource != nil {
			kind = string(q.SpeakerSource.Kind) + ":"
		}
		out = append(out, strings.ToLower(string(q.Kind))+" "+kind+said(r, q)+" | "+q.Text)
	}
	slices.Sort(out)
	return out
}

func TestQuotes(t *testing.T) {
	const kadhimi = "قال رئيس الوزراء مصطفى الكاظمي إن الحوار مستمر"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"reported, verb first", kadhimi + ".", []string{"reported مصطفى الكاظمي | الحوار مستمر"}},
		{"direct, a colon", `وقال مصطفى الكاظمي: "سنعمل معا من أجل بلدنا".`, []string{"direct مصطفى الكاظمي | سنعمل معا من أجل بلدنا"}},
		{"guillemets after أن", "وأكد فؤاد حسين أن «الاتفاق خطوة أولى في طريق طويل».", []string{"direct فؤاد حسين | الاتفاق خطوة أولى في طريق طويل"}},
		{"crooked marks", "وأكد فؤاد حسين ان” الاتفاق خطوة أولى في طريق طويل”.", []string{"direct فؤاد حسين | الاتفاق خطوة أولى في طريق طويل"}},
		{"a mark never closed", "وقال فؤاد حسين: \"الاتفاق خطوة أولى في طريق طويل.", []string{"direct فؤاد حسين | الاتفاق خطوة أولى في طريق طويل"}},
		{"scare quotes are no speech", `زار الوفد حركة "المستقبل القريب" وتحدث إلى أهلها.`, nil},
		{"carried over sentences", kadhimi + ". وأضاف أن الوفد سيعود. وتابع: \"لن نتراجع عن هذا القرار\".", []string{
			"direct مصطفى الكاظمي | لن نتراجع عن هذا القرار", "reported مصطفى الكاظمي | الحوار مستمر", "reported مصطفى الكاظمي | الوفد سيعود"}},
		{"a participle goes on", kadhimi + "، مشيرا إلى أن الوفد سيعود قريبا.", []string{"reported مصطفى الكاظمي | الحوار مستمر", "reported مصطفى الكاظمي | الوفد سيعود قريبا"}},
		{"a new subject ends it", kadhimi + ". وأكد مسؤول حكومي أن الموعد تأجل. وأضاف أن السبب فني.", []string{
			"reported UNNAMED:مسؤول حكومي | السبب فني", "reported UNNAMED:مسؤول حكومي | الموعد تأجل", "reported مصطفى الكاظمي | الحوار مستمر"}},
		{"the name before the verb", "وكان الرئيس برهم صالح قد أعلن أن الانتخابات في موعدها.", []string{"reported برهم صالح | الانتخابات في موعدها"}},
		{"بيّن is a verb", kadhimi + ". وبيّن أن الوفد سيعود.", []string{"reported مصطفى الكاظمي | الحوار مستمر", "reported مصطفى الكاظمي | الوفد سيعود"}},
		{"وبين is a preposition", "جرى لقاء بين الوزير وبين الوفد، ثم تقرر أن يعود.", nil},
		{"an object", "وأكد فؤاد حسين أهمية الحوار بين البلدين.", []string{"reported فؤاد حسين | أهمية الحوار بين البلدين"}},
		{"its own preposition", "وكشف مصدر أمني عن خطة جديدة.", []string{"reported UNNAMED:مصدر أمني | خطة جديدة"}},
		{"denial", "ونفى المكتب الإعلامي للكاظمي أن يكون اللقاء قد تأجل.", []string{"reported OFFICE:المكتب الإعلامي للكاظمي | يكون اللقاء قد تأجل"}},
		{"after the words", `"لن نتراجع عن هذا القرار أبدا"، قال فؤاد حسين.`, []string{"direct فؤاد حسين | لن نتراجع عن هذا القرار أبدا"}},
		{"relayed", "ونقلت صحيفة الصباح عن فؤاد حسين قوله إن الاتفاق قريب.", []string{"reported فؤاد حسين | الاتفاق قريب"}},
		{"an outlet's nation is no part of what it says", "وأشارت صحيفة الصباح العراقية إلى أن الموعد تأجل.", []string{"reported OUTLET:الصباح العراقية | الموعد تأجل"}},
		{"the official spoken of before", "قال مسؤول يمني إن الموعد تأجل. وقال فؤاد حسين إن السبب فني. وذكر المسؤول أن الوفد سيعود.", []string{
			"reported UNNAMED:مسؤول يمني | الموعد تأجل", "reported UNNAMED:مسؤول يمني | الوفد سيعود", "reported فؤاد حسين | السبب فني"}},
		{"a role alone is the person who bears it", "التقى رئيس الوزراء مصطفى الكاظمي ضيوفه. وقال رئيس الوزراء إن الحوار مستمر.", []string{"reported مصطفى الكاظمي | الحوار مستمر"}},
		{"an office that stands for itself", "وقال نائب رئيس الوزراء إن الحوار مستمر.", []string{"reported OFFICE:نائب رئيس الوزراء | الحوار مستمر"}},
		{"the ministry again", "أعلنت وزارة الصحة أن اللقاح آمن. وأضافت الوزارة أنه مجاني.", []string{"reported OFFICE:وزارة الصحة | أنه مجاني", "reported OFFICE:وزارة الصحة | اللقاح آمن"}},
		{"a woman's verb is not his", kadhimi + ". وأضافت أن الوفد سيعود.", []string{"reported مصطفى الكاظمي | الحوار مستمر"}},
		{"not said", "لم يقل فؤاد حسين إن الاتفاق قريب.", nil},
		{"not said yet", "من المنتظر أن يعلن فؤاد حسين أن الاتفاق قريب.", nil},
		{"said of nobody", kadhimi + ". ويذكر أن اللقاء هو الثالث.", []string{"reported مصطفى الكاظمي | الحوار مستمر"}},
		{"his supporters are not he", "وقال أنصار مقتدى الصدر إن الجلسة باطلة.", []string{"reported أنصار مقتدى الصدر | الجلسة باطلة"}},
		{"the storyteller takes over", kadhimi + "، فيما غادر الوفد العاصمة.", []string{"reported مصطفى الكاظمي | الحوار مستمر"}},
		{"a phrase in marks inside a statement", `وقال فؤاد حسين إن بلاده تريد "علاقات متوازنة مع الجميع" في المنطقة.`, []string{
			`reported فؤاد حسين | بلاده تريد "علاقات متوازنة مع الجميع" في المنطقة`}},
		{"marks around nearly all of it", `وقال فؤاد حسين إن بلاده "تريد علاقات متوازنة مع الجميع".`, []string{"direct فؤاد حسين | تريد علاقات متوازنة مع الجميع"}},
		{"its last clause in marks", `وقال فؤاد حسين إن بلاده تريد السلام وأن "الحوار مع الجيران لن يتوقف".`, []string{
			"direct فؤاد حسين | الحوار مع الجيران لن يتوقف", "reported فؤاد حسين | بلاده تريد السلام"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, quotesOf(read(tt.text)), tt.want)
		})
	}
}

// citationsOf writes whom a report cites, and in which phrase.
func citationsOf(r *db.Report) []string {
	var all []string
	for _, c := range r.Citations {
		all = append(all, string(c.Source.Kind)+" "+c.Source.Name+" | "+c.Phrase)
	}
	slices.Sort(all)
	return all
}

func TestCitations(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"ل and marks", `قال مسؤول حكومي لـ"العربي الجديد" إن الموعد تأجل.`, []string{`OUTLET العربي الجديد | لـ"العربي الجديد"`, "UNNAMED مسؤول حكومي | قال مسؤول حكومي"}},
		{"according to", "ووفقا لموقع روسيا اليوم، غادر الوفد.", []string{"BROADCASTER روسيا اليوم | ووفقا لموقع روسيا اليوم"}},
		{"today's Russia is none", "تغيرت روسيا اليوم كثيرا.", nil},
		{"an agency, however spelled", "غادر الوفد أمس، حسبما ذكرت وكالة اسوشيتد بريس.", []string{"AGENCY أسوشيتد برس | ذكرت وكالة اسوشيتد بريس"}},
		{"a network", `كتب الوزير في تغريدة على "تويتر" رسالة شكر.`, []string{`SOCIAL_NETWORK تويتر | في تغريدة على "تويتر"`}},
		{"a network without a tweet", `كتب الوزير على "تويتر" رسالة شكر.`, []string{`SOCIAL_NETWORK تويتر | على "تويتر"`}},
		{"a network's business is none", "خفضت تويتر عدد موظفيها.", nil},
		{"an outlet of no table", `ذكرت صحيفة "صدى الجبل" أن الطريق مغلق.`, []string{`OUTLET صدى الجبل | ذكرت صحيفة "صدى الجبل"`}},
		{"a statement of an office", "بحسب بيان لوزارة الداخلية، أغلق الطريق.", []string{"OFFICE وزارة الداخلية | بحسب بيان لوزارة الداخلية"}},
		{"media without a name", "وأوردت وسائل إعلام أميركية تفاصيل اللقاء.", []string{"UNNAMED وسائل إعلام أميركية | وسائل إعلام أميركية"}},
		{"the source again", "كشف مصدر مطلع عن موعد جديد. وقال المصدر إن الوفد سيعود.", []string{"UNNAMED مصدر مطلع | كشف مصدر مطلع", "UNNAMED مصدر مطلع | وقال المصدر"}},
		{"a life is no newspaper", "عادت الحياة إلى المدينة، وقال فؤاد حسين إن السوق مفتوحة.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, citationsOf(read(tt.text)), tt.want)
		})
	}
}
