package annotate_test

import (
	"slices"
	"testing"

	"sijill/db"
)

// Names and what stands beside them: each rule with an example and a near miss.

func TestNamesEndWhereTheyEnd(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a verb after the name", "قال المدرب زين الدين زيدان أشرك الحارس الشاب.", []string{"زين الدين زيدان"}},
		{"a verbal noun after the name", "وقرر المدرب دييغو سيميوني إراحته في اللقاء.", []string{"دييغو سيميوني"}},
		{"a name that only looks like a verb", "وصل الأمين العام كوفي عطا أنان إلى المدينة.", []string{"كوفي عطا أنان"}},
		{"an adjective before عبد is the fund's", "قال رئيس صندوق النقد العربي عبد الرحمن الحميدي إن الديون تراجعت.", []string{"عبد الرحمن الحميدي"}},
		{"the same word before بن is a given name", "زار رئيس الحكومة العربي بن مهيدي المدينة.", []string{"العربي بن مهيدي"}},
		{"a given name that titles of unknown names need", "قال وزير الدفاع المصري صدقي صبحي إن الحدود آمنة.", []string{"صدقي صبحي"}},
		{"two men side by side", "مثل محامي ترامب مايكل كوهين أمام القاضي.", []string{"ترامب", "مايكل كوهين"}},
		{"a word before the name", "وسجل المهاجم اليافع كيليان مبابي هدفا.", []string{"كيليان مبابي"}},
		{"a misspelled adjective before the name", "وأعلن الرئيس الأمركي دونالد ترامب موقفه.", []string{"دونالد ترامب"}},
		{"a hashtag inside", "وغرد دونالد #ترمب أمس.", []string{"دونالد ترمب"}},
		{"a father's name and a calling", "اغتيل أبو مهدي المهندس في بغداد.", []string{"أبو مهدي المهندس"}},
		{"a calling is the next one's", "استقبل الوفد المهندس أحمد كريم حداد.", []string{"أحمد كريم حداد"}},
		{"a definite surname of no table", "قال السيد توفيق الطيراوي إن السوق مفتوحة.", []string{"توفيق الطيراوي"}},
		{"a verb is no given name", "التقى مقتدى الصدر الوفد. وعدّ الصدر الاتفاق خطوة مهمة.", []string{"مقتدى الصدر"}},
		{"a definite word after a given name", "ثم أغلق السلطان عبد الحميد البرلمان مرة أخرى.", []string{"عبد الحميد"}},
		{"an outlet after the name", "قال مصطفى الكاظمي لرويترز إن الحوار مستمر.", []string{"مصطفى الكاظمي"}},
		{"a name that begins like with and the", "وسجل ماريو بالوتيلي هدفا، ثم خرج بالوتيلي مصابا.", []string{"ماريو بالوتيلي"}},
		{"with and a name", "رحب الوفد بالكاظمي ثم ودعه.", []string{"الكاظمي"}},
		{"a stadium and its adjective", "أقيم الحفل في الملعب الأولمبي مصطفى حداد أمس.", nil},
		{"a player and his adjective", "وقع اللاعب الأولمبي مصطفى حداد العقد أمس.", []string{"مصطفى حداد"}},
		{"at that time is no name", "وكان الرئيس علي عبد الله صالح آنذاك في العاصمة.", []string{"علي عبد الله صالح"}},
		{"a given name of the Maghreb", "وأوضح الطاهر الطاهري أن الموعد تأجل.", []string{"الطاهر الطاهري"}},
		{"the same word as an adjective", "وأكد الوفد أن الثوب الطاهر الجديد ضاع.", nil},
		{"a surname that is a word, after a title", "وقع وزير البترول المصري، طارق الملا، الاتفاق.", []string{"طارق الملا"}},
		{"a rank and its adjective after a comma", "وقال نائب وزير الداخلية اليمني، اللواء الركن علي حداد، إن الأمر انتهى.", []string{"علي حداد"}},
		{"somebody's son", "قتل حذيفة البدري، ابن أبو بكر البغدادي، في الهجوم.", []string{"أبو بكر البغدادي", "حذيفة البدري"}},
		{"a son by his father's name alone", "وصل ابن سلمان إلى المدينة أمس.", []string{"ابن سلمان"}},
		{"a family of two words", "قال الرئيس الباجي قائد السبسي إن الأمر انتهى.", []string{"الباجي قائد السبسي"}},
		{"a leader after a name", "قال الرئيس الباجي قائد الحركة إن الأمر انتهى.", []string{"الباجي"}},
		{"a short verb after a whole name", "ورأى أن محمد صلاح يصحح الأخطاء، وأن لوكا مودريتش لتحط به الرحال.", []string{"لوكا مودريتش", "محمد صلاح"}},
		{"a participle after a whole name", "ورأى كيم جونغ أون مخاطبا دونالد ترامب أن الأمر انتهى.", []string{"دونالد ترامب", "كيم جونغ أون"}},
		{"a foreign surname with the same ending", "سجل ألفارو موراتا هدفا.", []string{"ألفارو موراتا"}},
		{"a district", "وصل الوفد إلى معتمدية ماجل بلعباس أمس.", nil},
		{"doctors are nobody", "وقال الأطباء إن حالته مستقرة.", nil},
		{"a hashtag of two names", "وصل #محمود_عباس أمس.", []string{"محمود عباس"}},
		{"two hashtags", "وصل #محمود #عباس أمس.", []string{"محمود عباس"}},
		{"a whole name and a word", "قال الرئيس الأمريكي دونالد ترامب ماهر في ذلك.", []string{"دونالد ترامب"}},
		{"a whole name and a sketch of a life", "وزير العدل: غازي الجريبي السيرة الذاتية.", []string{"غازي الجريبي"}},
		{"a surname that begins with و", "وقال الوزير غافين وليامسون إن الأمر انتهى. ثم عاد وليامسون إلى لندن.", []string{"غافين وليامسون"}},
		{"a whole name and an accusative", "كان انتقال محمد صلاح أحمقا في رأيه.", []string{"محمد صلاح"}},
		{"a king and his son", "عين الملك سلمان نجله الأمير محمد بن سلمان وليا للعهد.", []string{"سلمان", "محمد بن سلمان"}},
		{"he is no surname", "وقال إن محمد صلاح هو من أمسك بيده، وإن صلاح هو السبب.", []string{"محمد صلاح"}},
		{"a Chinese name of the same letters", "وقال الرئيس الصيني هو جينتاو إن الأمر انتهى.", []string{"هو جينتاو"}},
		{"a prince is no given name", "استقبل ولي العهد السعودي الأمير بن سلمان الوفد. ثم غادر محمد بن سلمان.", []string{"محمد بن سلمان"}},
		{"a whole name and his son", "قال رجل الأعمال دونالد ترامب جونيور إن الأمر انتهى.", []string{"دونالد ترامب جونيور"}},
		{"a name of a word after a team", "سجل نجم الفريق بول بوغبا هدفا.", []string{"بول بوغبا"}},
		{"a team and a word", "تحدث نجم الفريق جمال الهدف أمس.", nil},
		{"an ordinary surname before a comma", "قال رئيس الهيئة علي أكبر صالحي، في طهران، إن الموعد قريب.", []string{"علي أكبر صالحي"}},
		{"an ordinary surname where the sentence goes on", "قال رئيس الهيئة علي أكبر صالحي في طهران إن الموعد قريب.", []string{"علي أكبر صالحي"}},
		{"a man of business", "وصل رجل الأعمال سامي حداد أمس.", []string{"سامي حداد"}},
		{"a man who saw a star", "رأى رجل شهاب في السماء.", nil},
		{"a plural after two whole names", "وغاب فواز القرني وأحمد عسيري المنضمين إلى المعسكر.", []string{"أحمد عسيري", "فواز القرني"}},
		{"a definite name with the ending of a plural", "قال السيد محمد حسن الأمين إن الأمر انتهى.", []string{"محمد حسن الأمين"}},
		{"a verb in the feminine after a whole name", "وبعد وفاة محمد صلاح حداد انتقلت الأسرة إلى بيروت.", []string{"محمد صلاح حداد"}},
		{"an ordinal of two words", "زار البابا بندكت السادس عشر المدينة.", []string{"بندكت السادس عشر"}},
		{"to me", "ثم قال لي ديدييه دروغبا إن الأمر انتهى.", []string{"ديدييه دروغبا"}},
		{"a general", "وصل الجنرال روبرت لي إلى المدينة.", []string{"روبرت لي"}},
		{"a statement and a short surname", "مات يان أرنو في السيرك. وجاء في بيان أن يان عمل طويلا.", []string{"يان أرنو"}},
		{"how old she is", "جاء الحكم مع عيد ميلاد الأميرة كريستينا الثالث والخمسين.", []string{"كريستينا"}},
		{"a country before a definite word", "وقد فقدت روسيا مفاتيح الحل.", nil},
		{"a given name that is hardly a word", "وصلت الكرة إلى مسعود أوزيل قرب المرمى.", []string{"مسعود أوزيل"}},
		{"he honoured him", "وأكرم صلاح وفادة زملائه أمس.", nil},
		{"a nephew", "عاد محمد صالح ابن شقيق صدام حسين إلى المدينة.", []string{"صدام حسين", "محمد صالح"}},
		{"a cousin", "قتل علي حسن المجيد ابن عم صدام حسين أمس.", []string{"صدام حسين", "علي حسن المجيد"}},
		{"a son", "زار سامي بن أحمد المدينة.", []string{"سامي بن أحمد"}},
		{"hope is with us", "ما زال لدينا أمل في ذلك.", nil},
		{"a syllable tied by a hyphen", "قال رئيس المكتب تشونغ يوي-يونغ للصحافيين إن الأمر انتهى.", []string{"تشونغ يوي-يونغ"}},
		{"two men and a hyphen", "بدأت قمة دونالد ترامب-بوتين في هلسنكي.", []string{"بوتين", "دونالد ترامب"}},
		{"a preposition opens the second name", "ثم سلم الكاظمي لقاآني رسالة، وقاآني عاد إلى طهران.", []string{"الكاظمي", "قاآني"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPerson), tt.want)
		})
	}
}

func TestNamesOfEastAsia(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a syllable that is a particle", "وقال مون جاي إن بلاده مستعدة.", []string{"مون جاي إن"}},
		{"a syllable with a hyphen", "استقبل الرئيس الكوري الجنوبي مون جيه-إن الوفد.", []string{"مون جيه-إن"}},
		{"after titles", "استقبل الرئيس الصيني شي جين بينغ الزعيم كيم جونغ أون.", []string{"شي جين بينغ", "كيم جونغ أون"}},
		{"the family name alone", "التقى كيم جونغ أون الوفد، وأكد كيم أن اللقاء مثمر.", []string{"كيم جونغ أون"}},
		{"a man and what he says", "وقال وانغ يي إن بلاده مستعدة، وأكد وانغ يي أن الحوار مستمر.", []string{"وانغ يي"}},
		{"that and so that are no syllables", "ويرى أن هو إن كي لا يتأخر عاد مبكرا.", nil},
		{"it appeared that", "بان إن كي يعود الوفد شرطا.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPerson), tt.want)
		})
	}
}

func TestLoneSurnames(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"known, after a word of saying", "وأكد الكاظمي أن الحوار مستمر.", []string{"الكاظمي"}},
		{"of no table, before أن", "وأكد الطيراوي أن الأمر محسوم.", []string{"الطيراوي"}},
		{"a nation's adjective", "وأكد الجزائري أن الحكم أخطأ.", nil},
		{"an office", "وأكد الموقع أن الخبر صحيح.", nil},
		{"a ship", "رست السفينة أكواريوس في الميناء.", nil},
		{"a show", "قال الضيف في برنامج بوليتيكا إن الأمر صعب.", nil},
		{"a right", "طلب المهاجرون حق اللجوء.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPerson), tt.want)
		})
	}
}

func TestWhatIsTheNameOfAnOrganization(t *testing.T) {
	tests := []struct {
		name, text            string
		organizations, places []string
	}{
		{"a paper without its noun", "نشرت صحيفة \"صدى الجبل\" الخبر.", []string{"صدى الجبل"}, nil},
		{"a movement without its noun", "أعلنت حركة حماس موقفها.", []string{"حماس"}, nil},
		{"brigades are not the party", "أعلنت كتائب حزب الله موقفها.", []string{"كتائب حزب الله"}, nil},
		{"a ministry of a country", "أعلنت وزارة الخارجية العراقية موقفها.", []string{"وزارة الخارجية العراقية"}, nil},
		{"nobody's ministry", "أعلنت وزارة الخارجية موقفها.", nil, nil},
		{"the same ministry again", "أعلنت وزارة الخارجية العراقية موقفها، ثم نشرت وزارة الخارجية بيانا.", []string{"وزارة الخارجية العراقية"}, nil},
		{"the ministry without its noun", "أعلنت الخارجية العراقية موقفها، ثم نشرت وزارة الخارجية بيانا.", []string{"الخارجية العراقية"}, nil},
		{"the ministry of one of two", "التقت الخارجية العراقية الخارجية الإيرانية، ثم نشرت وزارة الخارجية بيانا.", []string{"الخارجية الإيرانية", "الخارجية العراقية"}, nil},
		{"a club", "فاز المغرب الفاسي على بنفيكا.", []string{"المغرب الفاسي", "بنفيكا"}, nil},
		{"the country", "فاز المغرب على البرتغال.", nil, []string{"البرتغال", "المغرب"}},
		{"a company after its noun", "باعت شركة نيسان سياراتها.", []string{"نيسان"}, nil},
		{"a month", "عاد الوفد في نيسان الماضي.", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(tt.text)
			same(t, tt.text, names(r, db.KindOrganization), tt.organizations)
			same(t, tt.text, names(r, db.KindPlace), tt.places)
		})
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a month is no town", "انخفضت الأسعار في آب الماضي.", nil},
		{"a door is no town", "أغلق الحارس باب المبنى.", nil},
		{"a verb is no town", "وكسرت يده ثم فسرت ما جرى.", nil},
		{"a province without its noun", "وصل الوفد إلى إقليم دارفور.", []string{"دارفور"}},
		{"a river without its noun", "فاض نهر الفرات.", []string{"الفرات"}},
		{"an airport is another place", "هبطت الطائرة في مطار بيروت الدولي.", []string{"مطار بيروت الدولي"}},
		{"a town whose name a person's begins", "وصل الوفد إلى مدينة أبو ظبي.", []string{"أبو ظبي"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			same(t, tt.text, names(read(tt.text), db.KindPlace), tt.want)
		})
	}
}

// The confidence is a share that was counted, or nothing.
func TestConfidenceOfMentions(t *testing.T) {
	r := read("استقبل رئيس الوزراء العراقي مصطفى الكاظمي الوفد في بغداد. وقال مون جاي إن بلاده مستعدة.")
	for _, m := range r.Mentions {
		got, rare := m.Confidence, m.Form == "مون جاي إن"
		switch {
		case rare && got != nil:
			t.Errorf("%s: got %v, want none: the rule was seen too seldom", m.Form, *got)
		case !rare && (got == nil || *got < 0.5 || *got > 1):
			t.Errorf("%s: got %v, want a share", m.Form, got)
		}
	}
	if len(r.Mentions) != 3 {
		t.Errorf("got %d mentions, want 3", len(r.Mentions))
	}
}

// A surname behind another given name is somebody else's.
func TestSurnameBehindAnotherGivenName(t *testing.T) {
	r := read("قال الرئيس السابق علي عبد الله صالح إن الحوار ممكن. وأشار إليه عفاش طارق صالح في كلمته، ثم عاد صالح إلى منزله.")
	var forms []string
	for _, m := range r.Mentions {
		if r.Entities[m.Entity].Name == "علي عبد الله صالح" {
			forms = append(forms, m.Text)
		}
	}
	if want := []string{"علي عبد الله صالح", "صالح"}; !slices.Equal(forms, want) {
		t.Errorf("got %q, want %q", forms, want)
	}
}
