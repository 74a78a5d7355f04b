package resolve_test

import (
	"context"
	"fmt"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// articles makes one report of each list of people.
func articles(lists ...[]person) []report {
	var out []report
	for i, people := range lists {
		out = append(out, report{id: fmt.Sprintf("%04d", i), day: "2021-07-15", people: people})
	}
	return out
}

// repeat names somebody so many times, then others.
func repeat(n int, who person, more ...[]person) [][]person {
	var out [][]person
	for range n {
		out = append(out, together(who))
	}
	return append(out, more...)
}

func together(people ...person) []person { return people }

func peopleReports() []report {
	return articles(
		together(p("مصطفى الكاظمي", "رئيس الوزراء العراقي"), p("جو بايدن", "الرئيس الأميركي")),
		together(p("مصطفى الكاظمى", "رئيس الوزراء العراقي"), p("جوزيف بايدن", "الرئيس الأميركي")),
		together(p("الكاظمي"), p("ماثيو تولر", "السفير الأميركي في بغداد")),
		together(p("إسماعيل قاآني", "قائد فيلق القدس"), p("مصطفى الكاظمي")),
		together(p("اسماعيل قاني", "قائد فيلق القدس"), p("مصطفى الكاظمي")),
		together(p("علي السالم", "النائب"), p("أحمد السالم", "النائب")),
		together(p("السالم")),
	)
}

func TestPeople(t *testing.T) {
	for name, test := range map[string]struct {
		reports []report
		want    []string
	}{
		"SpellingsAreOne": {
			articles(together(p("مصطفى الكاظمي")), together(p("مصطفى الكاظمى")), together(p("مصطفي الكاظمي"))),
			[]string{"مصطفى الكاظمي: مصطفى الكاظمى، مصطفى الكاظمي، مصطفي الكاظمي"},
		},
		"FormsOfAGivenName": {
			articles(together(p("جو بايدن")), together(p("جوزيف بايدن"))),
			[]string{"جوزيف بايدن: جو بايدن، جوزيف بايدن"},
		},
		"ArticleOnTheSurname": {
			articles(together(p("مسرور بارزاني")), together(p("مسرور البارزاني"))),
			[]string{"مسرور البارزاني: مسرور البارزاني، مسرور بارزاني"},
		},
		"ArticleOnAGivenNameAsSurname": {
			articles(together(p("سامي علي")), together(p("سامي العلي"))),
			[]string{"سامي علي: سامي علي", "سامي العلي: سامي العلي"},
		},
		"TwoFamilies": {
			articles(together(p("محمد البرادعي", "نائب رئيس مصر"), p("جو بايدن"), p("سامح شكري")), together(p("محمد البراهمي", "نائب رئيس مصر"), p("جو بايدن"), p("سامح شكري"))),
			[]string{"محمد البرادعي: محمد البرادعي", "محمد البراهمي: محمد البراهمي", "جو بايدن: جو بايدن", "سامح شكري: سامح شكري"},
		},
		"FinalVowelOfASurname": {
			articles(together(p("كريم بنزيمة")), together(p("كريم بنزيمة")), together(p("كريم بنزيما"))),
			[]string{"كريم بنزيمة: كريم بنزيما، كريم بنزيمة"},
		},
		"FinalVowelOfAShortName": {
			articles(together(p("سامي عطا")), together(p("سامي عطه"))),
			[]string{"سامي عطا: سامي عطا", "سامي عطه: سامي عطه"},
		},
		"FamilyOfTwoWords": {
			articles(together(p("محمود أحمدي نجاد", "الرئيس الإيراني السابق"), p("جو بايدن")), together(p("أحمدي نجاد", "الرئيس الإيراني السابق"), p("جو بايدن"))),
			[]string{"محمود أحمدي نجاد: أحمدي نجاد، محمود أحمدي نجاد", "جو بايدن: جو بايدن"},
		},
		"FatherOfASon": {
			articles(together(p("سعد الدين رفيق الحريري", "رئيس الوزراء اللبناني السابق"), p("جو بايدن")), together(p("رفيق الحريري", "رئيس الوزراء اللبناني السابق"), p("جو بايدن"))),
			[]string{"سعد الدين رفيق الحريري: سعد الدين رفيق الحريري", "رفيق الحريري: رفيق الحريري", "جو بايدن: جو بايدن"},
		},
		"ArticleOnTheGivenName": {
			articles(together(p("المهدي بن عطية", "مدافع يوفنتوس المغربي"), p("جو بايدن")), together(p("مهدي بن عطية", "مدافع يوفنتوس المغربي"), p("جو بايدن"))),
			[]string{"المهدي بن عطية: المهدي بن عطية، مهدي بن عطية", "جو بايدن: جو بايدن"},
		},
		"FamilyAndHouse": {
			articles(together(p("ناصر الخليفي", "رئيس النادي")), together(p("ناصر بن حمد آل خليفة", "رئيس المجلس"))),
			[]string{"ناصر الخليفي: ناصر الخليفي", "ناصر بن حمد آل خليفة: ناصر بن حمد آل خليفة"},
		},
		"SlipInAFamily": {
			articles(together(p("سفيان السليطي", "الناطق باسم محكمة تونس"), p("جو بايدن")), together(p("سفيان السليتي", "الناطق باسم محكمة تونس"), p("جو بايدن"))),
			[]string{"سفيان السليتي: سفيان السليتي، سفيان السليطي", "جو بايدن: جو بايدن"},
		},
		"ShortNamesOfOtherShape": {
			articles(together(p("عمرو دياب", "الفنان المصري الشهير")), together(p("عمرو أديب", "الفنان المصري الشهير"))),
			[]string{"عمرو دياب: عمرو دياب", "عمرو أديب: عمرو أديب"},
		},
		"SlipOfASpace": {
			articles(repeat(12, p("دونالد ترامب", "الرئيس الأميركي السابق"), together(p("دونالد ترا مب", "الرئيس الأميركي السابق")), together(p("دونالد ترمب", "الرئيس الأميركي السابق")))...),
			[]string{"دونالد ترامب: دونالد ترا مب، دونالد ترامب، دونالد ترمب"},
		},
		"FatherInTheSonsName": {
			articles(together(p("رفيق الحريري", "رئيس وزراء لبنان")), together(p("سعد الدين رفيق الحريري", "رئيس وزراء لبنان"))),
			[]string{"رفيق الحريري: رفيق الحريري", "سعد الدين رفيق الحريري: سعد الدين رفيق الحريري"},
		},
		"NameForTheStage": {
			articles(together(p("ستورمي دانيالز"), p("ستيفاني كليفورد")), together(p("ستورمي دانيالز"))),
			[]string{"ستورمي دانيالز: ستورمي دانيالز، ستيفاني كليفورد"},
		},
		"NameBetween": {
			articles(together(p("رجب أردوغان", "الرئيس التركي")), together(p("رجب طيب أردوغان", "الرئيس التركي"))),
			[]string{"رجب طيب أردوغان: رجب أردوغان، رجب طيب أردوغان"},
		},
		"TwoNamesBetween": {
			articles(together(p("خالد فهد الراشد")), together(p("خالد سعد الراشد"))),
			[]string{"خالد فهد الراشد: خالد فهد الراشد", "خالد سعد الراشد: خالد سعد الراشد"},
		},
		"ShortNameFitsTwo": {
			articles(together(p("خالد فهد الراشد")), together(p("خالد سعد الراشد")), together(p("خالد الراشد"))),
			[]string{"خالد فهد الراشد: خالد فهد الراشد", "خالد سعد الراشد: خالد سعد الراشد", "خالد الراشد: خالد الراشد"},
		},
		"SonOf": {
			articles(together(p("محمد بن سلمان", "ولي العهد السعودي")), together(p("محمد ابن سلمان", "ولي العهد السعودي")),
				together(p("محمد بن سلمان آل سعود", "ولي العهد السعودي"))),
			[]string{"محمد بن سلمان آل سعود: محمد ابن سلمان، محمد بن سلمان، محمد بن سلمان آل سعود"},
		},
		"Brothers": {
			articles(together(p("محمد بن زايد")), together(p("هزاع بن زايد"))),
			[]string{"محمد بن زايد: محمد بن زايد", "هزاع بن زايد: هزاع بن زايد"},
		},
		"FatherAndSon": {
			articles(together(p("جورج بوش الأب")), together(p("جورج بوش الابن"))),
			[]string{"جورج بوش الأب: جورج بوش الأب", "جورج بوش الابن: جورج بوش الابن"},
		},
		"KingsOfOneName": {
			articles(together(p("محمد السادس")), together(p("محمد الخامس"))),
			[]string{"محمد السادس: محمد السادس", "محمد الخامس: محمد الخامس"},
		},
		"NearSpellingWithTheSameRole": {
			articles(together(p("إسماعيل قاآني", "قائد فيلق القدس")), together(p("إسماعيل قاني", "قائد فيلق القدس"))),
			[]string{"إسماعيل قاآني: إسماعيل قاآني، إسماعيل قاني"},
		},
		"NearSpellingWithoutEvidence": {
			articles(together(p("بريت ماكغورك")), together(p("بريت ماكغورغ"))),
			[]string{"بريت ماكغورك: بريت ماكغورك", "بريت ماكغورغ: بريت ماكغورغ"},
		},
		"ForeignNameSpelledTwoWays": {
			articles(together(p("أنطوني بلينكين", "وزير الخارجية الأميركي")), together(p("أنتوني بلينكن"))),
			[]string{"أنطوني بلينكين: أنتوني بلينكن، أنطوني بلينكين"},
		},
		"ForeignSurnamesThatOnlySoundNear": {
			articles(together(p("أنطوني بلينكين")), together(p("أنتوني بلينكر"))),
			[]string{"أنطوني بلينكين: أنطوني بلينكين", "أنتوني بلينكر: أنتوني بلينكر"},
		},
		"ForeignNameOfTwoCountries": {
			articles(together(p("أنطوني بلينكين", "وزير الخارجية الأميركي")), together(p("أنتوني بلينكن", "وزير المالية الكندي"))),
			[]string{"أنطوني بلينكين: أنطوني بلينكين", "أنتوني بلينكن: أنتوني بلينكن"},
		},
		"ForeignSurnameWithAnotherGivenName": {
			articles(together(p("جون نيكلسون")), together(p("جاك نيكولسون"))),
			[]string{"جون نيكلسون: جون نيكلسون", "جاك نيكولسون: جاك نيكولسون"},
		},
		"ShortSurnameSpelledTwoWays": {
			articles(together(p("مون جاي", "رئيس كوريا الجنوبية")), together(p("مون جيه", "رئيس كوريا الجنوبية"))),
			[]string{"مون جاي: مون جاي، مون جيه"},
		},
		"ShortSurnamesInOtherRoles": {
			articles(together(p("مون جاي", "رئيس كوريا الجنوبية")), together(p("مون جيه", "رسام"))),
			[]string{"مون جاي: مون جاي", "مون جيه: مون جيه"},
		},
		"SurnameOfTwoWords": {
			articles(together(p("مولود تشاوش أوغلو", "وزير الخارجية التركي")), together(p("جاويش أوغلو", "وزير الخارجية التركي"))),
			[]string{"مولود تشاوش أوغلو: جاويش أوغلو، مولود تشاوش أوغلو"},
		},
		"AnotherSurnameOfTwoWords": {
			articles(together(p("مولود تشاوش أوغلو", "وزير الخارجية التركي")), together(p("داود أوغلو", "وزير الخارجية التركي"))),
			[]string{"مولود تشاوش أوغلو: مولود تشاوش أوغلو", "داود أوغلو: داود أوغلو"},
		},
		"OneArticleSpellsANameTwoWays": {
			articles(together(p("كيم جونغ أون", "زعيم كوريا الشمالية"), p("كيم جونج أون", "زعيم كوريا الشمالية"), p("كيم يو جونغ", "شقيقة زعيم كوريا الشمالية")),
				together(p("كيم جونغ أون", "زعيم كوريا الشمالية"))),
			[]string{"كيم جونغ أون: كيم جونج أون، كيم جونغ أون", "كيم يو جونغ: كيم يو جونغ"},
		},
		"ThreeSpellingsBetween": {
			articles(repeat(8, p("كيم جونغ أون", "زعيم كوريا الشمالية"), append(repeat(4, p("كيم يونغ أون", "زعيم كوريا الشمالية"), together(p("مون جاي"))),
				repeat(4, p("كيم جونج أون", "زعيم كوريا الشمالية"))...)...)...),
			[]string{"كيم جونغ أون: كيم جونج أون، كيم جونغ أون، كيم يونغ أون", "مون جاي: مون جاي"},
		},
		"FatherOfInTheNominative": {
			articles(together(p("أبي مهدي المهندس")), together(p("أبي مهدي المهندس")), together(p("أبو مهدي المهندس"))),
			[]string{"أبو مهدي المهندس: أبو مهدي المهندس، أبي مهدي المهندس"},
		},
		"AnImamsFatherStaysGoverned": {
			articles(together(p("علي بن أبي طالب")), together(p("علي بن أبي طالب")), together(p("علي بن أبو طالب"))),
			[]string{"علي بن أبي طالب: علي بن أبو طالب، علي بن أبي طالب"},
		},
		"ATextThatRepeatsAName": {
			articles(repeat(2, p("كيم يو جونغ"), together(p("كيم يو جونغ كيم يو جونغ")))...),
			[]string{"كيم يو جونغ: كيم يو جونغ، كيم يو جونغ كيم يو جونغ"},
		},
		"AnotherGivenNameBesideAFullName": {
			articles(together(p("علي عبدالله صالح", "الرئيس اليمني السابق"), p("عفاش طارق صالح")), together(p("علي عبدالله صالح"))),
			[]string{"علي عبدالله صالح: علي عبدالله صالح", "عفاش طارق صالح: عفاش طارق صالح"},
		},
		"ArabicNamesOneVowelApart": {
			articles(together(p("أحمد سالم", "وزير الصحة العراقي")), together(p("أحمد سليم", "وزير الصحة العراقي"))),
			[]string{"أحمد سالم: أحمد سالم", "أحمد سليم: أحمد سليم"},
		},
		"OneLetterApartWithTheSameRole": {
			articles(together(p("أنطونيو غوتيريس", "الأمين العام للأمم المتحدة"), p("مصطفى الكاظمي")), together(p("أنطونيو غوتيريش", "الأمين العام للأمم المتحدة"), p("مصطفى الكاظمي"))),
			[]string{"أنطونيو غوتيريس: أنطونيو غوتيريس، أنطونيو غوتيريش", "مصطفى الكاظمي: مصطفى الكاظمي"},
		},
		"OneLetterApartInOtherRoles": {
			articles(together(p("أنطونيو غوتيريس", "الأمين العام للأمم المتحدة")), together(p("أنطونيو غوتيريش", "رسام الكاريكاتير"))),
			[]string{"أنطونيو غوتيريس: أنطونيو غوتيريس", "أنطونيو غوتيريش: أنطونيو غوتيريش"},
		},
		"FirstOfTwoGivenNamesLeftOut": {
			articles(together(p("محمد جواد ظريف", "وزير الخارجية الإيراني")), together(p("جواد ظريف", "وزير الخارجية الإيراني"))),
			[]string{"محمد جواد ظريف: جواد ظريف، محمد جواد ظريف"},
		},
		"LastWordsOfAnothersName": {
			articles(together(p("أحمد محمد علي", "لاعب الزمالك")), together(p("محمد علي", "والي مصر"))),
			[]string{"أحمد محمد علي: أحمد محمد علي", "محمد علي: محمد علي"},
		},
		"WrittenInOneWordOrTwo": {
			articles(together(p("شي جين بينغ")), together(p("شي جينبينغ"))),
			[]string{"شي جين بينغ: شي جين بينغ، شي جينبينغ"},
		},
		"AHouseIsNoNumber": {
			articles(together(p("عبد الله الثاني", "ملك الأردن")), together(p("عبد الله آل ثاني", "أمير قطر"))),
			[]string{"عبد الله الثاني: عبد الله الثاني", "عبد الله آل ثاني: عبد الله آل ثاني"},
		},
		"AWordTooMany": {
			articles(repeat(20, p("دونالد ترامب", "الرئيس الأميركي"), together(p("دونالد ترامب يلوح", "الرئيس الأميركي")))...),
			[]string{"دونالد ترامب: دونالد ترامب، دونالد ترامب يلوح"},
		},
		"ASisterIsNoSlip": {
			articles(append(repeat(40, p("كيم جونغ أون", "زعيم كوريا الشمالية"), together(p("كيم جونغ", "زعيم كوريا الشمالية"))),
				repeat(2, p("كيم يو جونغ", "شقيقة زعيم كوريا الشمالية"), together(p("كيم يو جونغ", "شقيقة زعيم كوريا الشمالية")))...)...),
			[]string{"كيم جونغ أون: كيم جونغ، كيم جونغ أون", "كيم يو جونغ: كيم يو جونغ"},
		},
		"RolesInTwoFields": {
			articles(together(p("سامر الحداد", "لاعب الوداد")), together(p("سامر حداد", "وزير المالية"))),
			[]string{"سامر الحداد: سامر الحداد", "سامر حداد: سامر حداد"},
		},
		"RolesInTwoCountries": {
			articles(together(p("حسن الشامي", "وزير الخارجية المصري")), together(p("حسن شامي", "وزير الخارجية اللبناني"))),
			[]string{"حسن الشامي: حسن الشامي", "حسن شامي: حسن شامي"},
		},
		"OneArticleNamesBoth": {
			articles(together(p("حسن الشامي"), p("حسن شامي"))),
			[]string{"حسن الشامي: حسن الشامي", "حسن شامي: حسن شامي"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			check(t, everybody(t, conclude(t, resolve.Options{}, test.reports)), test.want)
		})
	}
}

func TestLoneNames(t *testing.T) {
	for name, test := range map[string]struct {
		reports []report
		want    []string
	}{
		"OneBearer": {
			articles(together(p("مصطفى الكاظمي")), together(p("الكاظمي"))),
			[]string{"مصطفى الكاظمي: الكاظمي، مصطفى الكاظمي"},
		},
		"SeveralBearers": {
			articles(together(p("رفيق الحريري")), together(p("سعد الحريري")), together(p("الحريري"))),
			[]string{"رفيق الحريري: رفيق الحريري", "سعد الحريري: سعد الحريري"},
		},
		"ADominantBearer": {
			articles(together(p("دونالد ترامب")), together(p("دونالد ترامب")), together(p("دونالد ترامب")), together(p("دونالد ترامب")),
				together(p("ميلانيا ترامب")), together(p("ترامب"))),
			[]string{"دونالد ترامب: ترامب، دونالد ترامب", "ميلانيا ترامب: ميلانيا ترامب"},
		},
		"ATitleOfAnotherCountry": {
			articles(together(p("نوري المالكي", "رئيس الوزراء العراقي")), together(p("المالكي", "وزير الخارجية الفلسطيني"))),
			[]string{"نوري المالكي: نوري المالكي"},
		},
		"AGivenNameAlone": {
			articles(together(p("مصطفى الكاظمي")), together(p("مصطفى"))),
			[]string{"مصطفى الكاظمي: مصطفى الكاظمي"},
		},
		"AWordAfterAWholeName": {
			articles(repeat(12, p("هيكتور كوبر", "مدرب منتخب مصر"), together(p("هيكتور كوبر شيكابالا", "مدرب منتخب مصر")), together(p("شيكابالا")))...),
			[]string{"هيكتور كوبر: هيكتور كوبر، هيكتور كوبر شيكابالا", "شيكابالا: شيكابالا"},
		},
		"AFamilyAfterAFathersName": {
			articles(repeat(12, p("خالد فهد", "مدرب منتخب مصر"), together(p("خالد فهد الدوسري", "مدرب منتخب مصر")), together(p("خالد فهد الدوسري", "مدرب منتخب مصر")), together(p("الدوسري")))...),
			[]string{"خالد فهد: الدوسري، خالد فهد، خالد فهد الدوسري"},
		},
		"ABearerMetFarMoreSeldom": {
			articles(repeat(5, p("فيروز"), together(p("حسن فيروز")))...),
			[]string{"حسن فيروز: حسن فيروز", "فيروز: فيروز"},
		},
		"ABearerMetLessOften": {
			articles(repeat(3, p("ترامب"), together(p("دونالد ترامب")))...),
			[]string{"دونالد ترامب: ترامب، دونالد ترامب"},
		},
		"OnlyEverOneName": {
			articles(together(p("نيمار")), together(p("نيمار"))),
			[]string{"نيمار: نيمار"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			check(t, everybody(t, conclude(t, resolve.Options{}, test.reports)), test.want)
		})
	}
}

// A name that articles mostly give to a place is no person's, and one that they give once by mistake is.
func TestNameOfAPlace(t *testing.T) {
	reports := articles(together(p("وادي حوران")), together(p("بشار الأسد")))
	for i := range 4 {
		reports = append(reports, report{id: fmt.Sprintf("place%d", i), places: []string{"وادي حوران"}})
	}
	reports = append(reports, report{id: "slip", places: []string{"بشار الأسد"}})
	check(t, everybody(t, conclude(t, resolve.Options{}, reports)), []string{"بشار الأسد: بشار الأسد"})
}

// Places are one whether the article is written or not, and nothing else brings two together.
func TestPlaces(t *testing.T) {
	ctx := context.Background()
	a := conclude(t, resolve.Options{}, []report{
		{id: "1", places: []string{"المنطقة الخضراء", "بغداد"}}, {id: "2", places: []string{"منطقة خضراء"}}, {id: "3", places: []string{"المنطقة الغربية"}},
	})
	ids := map[string]string{}
	for _, name := range []string{"المنطقة الخضراء", "منطقة خضراء", "المنطقة الغربية", "بغداد"} {
		e, err := a.Entity(ctx, db.KindPlace, db.EntityID(db.KindPlace, name))
		if err != nil || e == nil {
			t.Fatalf("%s: %v, %v", name, e, err)
		}
		ids[name] = e.ID
	}
	if ids["المنطقة الخضراء"] != ids["منطقة خضراء"] {
		t.Error("the article makes two places of one")
	}
	if ids["المنطقة الخضراء"] == ids["المنطقة الغربية"] || ids["بغداد"] == ids["المنطقة الغربية"] {
		t.Error("two places are one")
	}
}

// Initials mean what is written just so.
func TestInitials(t *testing.T) {
	a := conclude(t, resolve.Options{}, []report{{id: "1", places: []string{"DRC"}}, {id: "2", places: []string{"بغداد"}}})
	n, err := a.CountArticles(t.Context(), &db.ArticleFilter{Places: &db.AnyAll{Any: []string{"DRC"}}})
	if err != nil || n != 1 {
		t.Errorf("got %d articles, %v; want 1", n, err)
	}
	if n, err := a.CountArticles(t.Context(), &db.ArticleFilter{Places: &db.AnyAll{Any: []string{"BGDD"}}}); err == nil {
		t.Errorf("initials that only sound like a place: got %d articles, want an error", n)
	}
}

// A place has the names that the table gives it, and is called as it is most often, with the hamza where that is
// attested; what only begins like one of them is another place.
func TestNamesOfAPlace(t *testing.T) {
	ctx := context.Background()
	var reports []report
	for i, name := range []string{"الولايات المتحدة", "الولايات المتحدة", "الولايات المتحدة الأمريكية", "الولايات المتحدة الأميركية", "أميركا", "أمريكا",
		"أمريكا اللاتينية", "ايران", "ايران", "إيران", "عمان", "سلطنة عمان", "كاليه", "كاليه", "الإتحاد", "الاتحاد", "الاتحاد"} {
		reports = append(reports, report{id: fmt.Sprintf("%02d", i), places: []string{name}})
	}
	a := conclude(t, resolve.Options{}, reports)
	for form, want := range map[string]string{
		"الولايات المتحدة الأمريكية": "الولايات المتحدة", "الولايات المتحدة الأميركية": "الولايات المتحدة", "أميركا": "الولايات المتحدة", "أمريكا": "الولايات المتحدة",
		"أمريكا اللاتينية": "أمريكا اللاتينية", "ايران": "إيران", "عمان": "عمان", "سلطنة عمان": "سلطنة عمان", "كاليه": "كاليه", "الإتحاد": "الاتحاد",
	} {
		e, err := a.Entity(ctx, db.KindPlace, db.EntityID(db.KindPlace, form))
		if err != nil || e == nil {
			t.Fatalf("%s: %v, %v", form, e, err)
		}
		if e.Name != want {
			t.Errorf("%s leads to %s, want %s", form, e.Name, want)
		}
	}
}

// A name in Latin letters means whom it is usually written for before those who only sound so.
func TestPersonInLatinLetters(t *testing.T) {
	a := conclude(t, resolve.Options{}, articles(together(p("جو بايدن")), together(p("محمد بودن")), together(p("محمد بودن")),
		together(p("فيروز")), together(p("فيروز")), together(p("علياء مبيض"))))
	for name, want := range map[string]string{
		"Biden": "جو بايدن", "Joe Biden": "جو بايدن", "Budan": "محمد بودن", "Fayrouz": "فيروز", "Mabid": "علياء مبيض",
		"MBD": "", "Baden": "",
	} {
		who, err := a.Person(t.Context(), db.PersonBy{Name: &name})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if who != nil {
			got = who.Name
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A link that rests on the surname alone says so.
func TestSurnameLink(t *testing.T) {
	ctx := context.Background()
	a := conclude(t, resolve.Options{}, articles(together(p("مصطفى الكاظمي")), together(p("الكاظمي"))))
	name := "الكاظمي"
	who, err := a.Person(ctx, db.PersonBy{Name: &name})
	if err != nil || who == nil {
		t.Fatalf("person %v, %v", who, err)
	}
	ten := 10
	mentions, err := a.MentionsOf(ctx, who.Ref, db.Page{First: &ten})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mentions.Items {
		want := db.LinkName
		if m.Value.Text == name {
			want = db.LinkSurname
		}
		if got := *m.Value.Link; got != want {
			t.Errorf("link of %s: %s, want %s", m.Value.Text, got, want)
		}
	}
}

// Any full form of a name leads to the person, and a lone surname gives no id.
func TestEveryFormIsAnID(t *testing.T) {
	ctx := context.Background()
	a := conclude(t, resolve.Options{}, peopleReports())
	for form, want := range map[string]string{"جو بايدن": "جوزيف بايدن", "جوزيف بايدن": "جوزيف بايدن", "مصطفى الكاظمى": "مصطفى الكاظمي", "الكاظمي": ""} {
		e, err := a.Entity(ctx, db.KindPerson, db.EntityID(db.KindPerson, form))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if e != nil {
			got = e.Name
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", form, got, want)
		}
	}
}

func TestCorrections(t *testing.T) {
	for name, test := range map[string]struct {
		people  resolve.PeopleCorrections
		reports []report
		want    []string
	}{
		"Merge": {
			resolve.PeopleCorrections{Merge: [][]string{{"أبو مهدي المهندس", "جمال جعفر"}}},
			articles(together(p("أبو مهدي المهندس")), together(p("جمال جعفر"))),
			[]string{"أبو مهدي المهندس: أبو مهدي المهندس، جمال جعفر"},
		},
		"SplitByRole": {
			resolve.PeopleCorrections{Split: []resolve.Split{{Name: "محمد صلاح", Into: []resolve.SplitPart{{Name: "محمد صلاح (وزير)", Roles: []string{"وزير"}}}}}},
			articles(together(p("محمد صلاح", "لاعب ليفربول")), together(p("محمد صلاح", "وزير النقل")), together(p("محمد صلاح"))),
			[]string{"محمد صلاح: محمد صلاح", "محمد صلاح (وزير): محمد صلاح"},
		},
		"SplitByForm": {
			resolve.PeopleCorrections{Split: []resolve.Split{{Name: "جوزيف بايدن", Into: []resolve.SplitPart{{Name: "جو بايدن", Forms: []string{"جو بايدن"}}}}}},
			articles(together(p("جو بايدن")), together(p("جوزيف بايدن"))),
			[]string{"جو بايدن: جو بايدن", "جوزيف بايدن: جوزيف بايدن"},
		},
		"SplitByArticle": {
			resolve.PeopleCorrections{Split: []resolve.Split{{Name: "محمد صلاح", Into: []resolve.SplitPart{{Name: "محمد صلاح (شاعر)", Articles: []string{"article_0001"}}}}}},
			articles(together(p("محمد صلاح")), together(p("محمد صلاح"))),
			[]string{"محمد صلاح: محمد صلاح", "محمد صلاح (شاعر): محمد صلاح"},
		},
		"Rename": {
			resolve.PeopleCorrections{Rename: map[string]string{"جو بايدن": "جو بايدن"}},
			articles(together(p("جو بايدن")), together(p("جوزيف بايدن"))),
			[]string{"جو بايدن: جو بايدن، جوزيف بايدن"},
		},
		"NotAPerson": {
			resolve.PeopleCorrections{NotPeople: []string{"الحشد الشعبى"}},
			articles(together(p("الحشد الشعبي")), together(p("مصطفى الكاظمي"))),
			[]string{"مصطفى الكاظمي: مصطفى الكاظمي"},
		},
		"NobodyOfThatName": {
			resolve.PeopleCorrections{Merge: [][]string{{"سمير جعجع", "أنور قرقاش"}}, Rename: map[string]string{"سمير جعجع": "جعجع"}, NotPeople: []string{"نبيه بري"}},
			articles(together(p("مصطفى الكاظمي"))),
			[]string{"مصطفى الكاظمي: مصطفى الكاظمي"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			check(t, everybody(t, conclude(t, resolve.Options{People: test.people}, test.reports)), test.want)
		})
	}
}
