package searchquery_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"sijill/db/searchquery"
)

// tree writes a query so that its shape can be read: kinds and parentheses everywhere.
func tree(q searchquery.Query) string {
	list := func(name string, children []searchquery.Query) string {
		parts := make([]string, len(children))
		for i, c := range children {
			parts[i] = tree(c)
		}
		return name + "(" + strings.Join(parts, " ") + ")"
	}
	switch q := q.(type) {
	case *searchquery.And:
		return list("and", q.Children)
	case *searchquery.Or:
		return list("or", q.Children)
	case *searchquery.Not:
		return list("not", []searchquery.Query{q.Child})
	case *searchquery.Title:
		return list("title", []searchquery.Query{q.Child})
	case *searchquery.Person:
		return "person[" + q.Name + "]"
	case *searchquery.Source:
		return "source[" + q.Name + "]"
	case *searchquery.Phrase:
		return "phrase[" + strings.Join(q.Words, "|") + "]"
	case *searchquery.Prefix:
		return "prefix[" + q.Text + "]"
	case *searchquery.Word:
		return q.Text
	}
	return fmt.Sprintf("?%T", q)
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Word", "بغداد", "بغداد"},
		{"Folded", "لِلكاظِمى", "للكاظمي"},
		{"Words", "الحوار الاستراتيجي", "and(الحوار الاستراتيجي)"},
		{"SaidTwice", "بغداد بغداد", "بغداد"},
		{"Phrase", `"الحوار الاستراتيجي"`, "phrase[الحوار|الاستراتيجي]"},
		{"PhraseOfOneWord", `"الحوار"`, "phrase[الحوار]"},
		{"Guillemets", "«الحوار الاستراتيجي»", "phrase[الحوار|الاستراتيجي]"},
		{"GuillemetsTurnedRound", "»الحوار الاستراتيجي«", "phrase[الحوار|الاستراتيجي]"},
		{"CurlyQuotes", "”الحوار الاستراتيجي“", "phrase[الحوار|الاستراتيجي]"},
		{"PhraseAfterLetters", `بـ"ذا فويس"`, "and(ب phrase[ذا|فويس])"},
		{"UnbalancedQuote", `"الحوار الاستراتيجي`, "and(الحوار الاستراتيجي)"},
		{"ThirdQuote", `"أ" ب "ج`, "and(phrase[ا] ب ج)"},
		{"SingleGuillemets", "‹الحوار الاستراتيجي›", "phrase[الحوار|الاستراتيجي]"},
		{"SingleQuotes", "‘الحوار الاستراتيجي’ بغداد", "and(phrase[الحوار|الاستراتيجي] بغداد)"},
		{"ExcludedSingleQuotes", "بغداد -‘كرة القدم’", "and(بغداد not(phrase[كره|القدم]))"},
		{"Apostrophe", "O’Neill ‘بغداد", "and(o'neill بغداد)"},
		{"ApostropheInQuotes", "‘O’Neill’", "phrase[o'neill]"},
		{"AsciiApostrophes", "'الحوار الاستراتيجي'", "and(الحوار الاستراتيجي)"},
		{"EmptyQuotes", `"" بغداد «»`, "بغداد"},
		{"Excluded", "بغداد -رياضة", "and(بغداد not(رياضه))"},
		{"ExcludedPhrase", `بغداد -"كرة القدم"`, "and(بغداد not(phrase[كره|القدم]))"},
		{"ExcludedGroup", "بغداد -(كرة OR سلة)", "and(بغداد not(or(كره سله)))"},
		{"ExcludedWordsWrittenAsOne", "أخبار -سي/إن/إن", "and(اخبار not(phrase[سي|ان|ان]))"},
		{"OnlyExcluded", "-رياضة", "not(رياضه)"},
		{"DashBetweenSpaces", "بغداد - أربيل", "and(بغداد اربيل)"},
		{"DashInsideWord", "عربي-كردي", "and(عربي كردي)"},
		{"LongDash", "بغداد –أربيل", "and(بغداد اربيل)"},
		{"MinusSign", "بغداد −رياضة", "and(بغداد not(رياضه))"},
		{"DashBehindMarkOfDirection", "بغداد \u200f-رياضة", "and(بغداد not(رياضه))"},
		{"MinusSignBelowZero", "الحرارة −5", "and(الحراره 5)"},
		{"BelowZero", "الحرارة -5", "and(الحراره 5)"},
		{"Prefix", "كاظم*", "prefix[كاظم]"},
		{"ArabicStar", "كاظم٭", "prefix[كاظم]"},
		{"WideMarks", "title：（بغداد OR أربيل）", "title(or(بغداد اربيل))"},
		{"PrefixTooShort", "ا*", "ا"},
		{"LoneStar", "* بغداد", "بغداد"},
		{"StarBefore", "*بغداد", "بغداد"},
		{"Or", "بغداد OR أربيل", "or(بغداد اربيل)"},
		{"OrBetweenMarksOfDirection", "بغداد \u200eOR\u200f أربيل", "or(بغداد اربيل)"},
		{"NameWrittenAsOne", "عبدالفتاح", "and(عبد الفتاح)"},
		{"NameWrittenAsOneExcluded", "بغداد -عبدالفتاح", "and(بغداد not(phrase[عبد|الفتاح]))"},
		{"OrOfNamesWrittenAsOne", "أبوظبي OR عبدالفتاح OR بغداد", "or(phrase[ابو|ظبي] phrase[عبد|الفتاح] بغداد)"},
		{"NameOfThreeWrittenAsOne", "أبوعبدالله", "and(ابو عبد الله)"},
		{"NameBegun", "عبدالفت*", "prefix[عبدالفت]"},
		{"NameBegunBehindAParticle", "وعبدالفت*", "and(وعبد prefix[الفت])"},
		{"NoNameOfTwo", "أبواب", "ابواب"},
		{"OrBindsItsNeighbours", "زيارة بغداد OR أربيل رسمية", "and(زياره or(بغداد اربيل) رسميه)"},
		{"OrChain", "بغداد OR أربيل OR البصرة", "or(بغداد اربيل البصره)"},
		{"OrOfGroups", "(وزير خارجية) OR سفير", "or(and(وزير خارجيه) سفير)"},
		{"NotInCapitals", "بغداد NOT كرة", "and(بغداد not(كره))"},
		{"NotInSmallLetters", "بغداد not كرة", "and(بغداد not كره)"},
		{"AndInCapitals", "بغداد AND أربيل", "and(بغداد اربيل)"},
		{"LoneAnd", "AND", "error: the query holds no word to look for"},
		{"LoneOr", "OR", "error: the query holds no word to look for"},
		{"OrAtStart", "OR بغداد", "بغداد"},
		{"OrAtEnd", "بغداد OR", "بغداد"},
		{"OrTwice", "بغداد OR OR أربيل", "or(بغداد اربيل)"},
		{"SmallOrIsAWord", "بغداد or أربيل", "and(بغداد or اربيل)"},
		{"Group", "(بغداد أربيل)", "and(بغداد اربيل)"},
		{"OpenParenthesis", "(بغداد OR أربيل", "or(بغداد اربيل)"},
		{"ClosingParenthesis", "بغداد) أربيل", "and(بغداد اربيل)"},
		{"EmptyParentheses", "بغداد ()", "بغداد"},
		{"Title", "title:الحوار", "title(الحوار)"},
		{"TitlePhrase", `title:"الحوار الاستراتيجي" بغداد`, "and(title(phrase[الحوار|الاستراتيجي]) بغداد)"},
		{"TitleInCapitals", "TITLE:الحوار", "title(الحوار)"},
		{"Person", "person:الكاظمي", "person[الكاظمي]"},
		{"PersonOfSeveralWords", `person:"مصطفى الكاظمي"`, "person[مصطفي الكاظمي]"},
		{"PersonInLatin", "person:al-Kadhimi", "person[al kadhimi]"},
		{"EitherPerson", "person:(صالح OR الكاظمي)", "or(person[صالح] person[الكاظمي])"},
		{"Source", "source:رويترز النفط", "and(source[رويترز] النفط)"},
		{"ExcludedSource", "النفط -source:رويترز", "and(النفط not(source[رويترز]))"},
		{"FieldWithNothing", "title:", "title"},
		{"FieldThenSpace", "source: رويترز", "source[رويترز]"},
		{"FieldThenSpaceAndNothing", "source: ؟", "source"},
		{"SpaceBeforeColon", "source : رويترز", "and(source رويترز)"},
		{"FieldBehindMarkOfDirection", "\u200ftitle:\u200fالحوار", "title(الحوار)"},
		{"TitleWithout", "title:-الحوار", "title(not(الحوار))"},
		{"SourceWithout", `source:-"رويترز"`, "not(source[رويترز])"},
		{"TitleBelowZero", "title:-5", "and(title 5)"},
		{"UnknownField", "عاجل:انفجار", "and(عاجل انفجار)"},
		{"TitleOfPerson", "title:person:صالح", "person[صالح]"},
		{"Headline", `الرئيس : "لن نقبل" - وكالات`, "and(الرييس phrase[لن|نقبل] وكالات)"},
		{"FTSKeywords", "NEAR(بغداد, 5) AND NOT أربيل", "and(near بغداد 5 not(اربيل))"},
		{"Injection", `x"); DROP TABLE article; --`, "and(x drop table article)"},
		{"Columns", "{title text} : بغداد ^ + %", "and(title text بغداد)"},
		{"DoubleDash", "--بغداد", "بغداد"},
		{"DoubleNegation", "-(-بغداد)", "بغداد"},
		{"Nothing", " \t\n", "error: the query holds no word to look for"},
		{"Punctuation", `؟!، … "" ()`, "error: the query holds no word to look for"},
		{"Digits", "١٧ تموز", "and(17 تموز)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := searchquery.Parse(c.in)
			got := ""
			if err != nil {
				got = "error: " + err.Error()
			} else {
				got = tree(q)
			}
			if got != c.want {
				t.Errorf("Parse(%q)\n got %s\nwant %s", c.in, got, c.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"TooLong":          strings.Repeat("ا", searchquery.MaxLength+1),
		"TooManyOperators": strings.Repeat(`"ا" `, searchquery.MaxOperators+1),
		"TooManyNames":     "person:(" + numbered(searchquery.MaxOperators+1) + ")",
	} {
		t.Run(name, func(t *testing.T) {
			if q, err := searchquery.Parse(in); err == nil {
				t.Errorf("got %s, want an error", q)
			}
		})
	}
	t.Run("ButNotAThousandWords", func(t *testing.T) {
		q, err := searchquery.Parse(numbered(1000))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := len(searchquery.Children(q)), 1001; got != want { // كلمه and the numbers
			t.Errorf("got %d words, want %d", got, want)
		}
	})
	t.Run("NorALongPassageInQuotes", func(t *testing.T) {
		q, err := searchquery.Parse(`"` + strings.Repeat("قال الوزير كلمته ", 14) + `"`)
		if err != nil || q.String() != "قال الوزير كلمته" {
			t.Errorf("got %v, %v; want its three words", q, err)
		}
	})
	t.Run("NorDeepNesting", func(t *testing.T) {
		deep := strings.Repeat("(", 90) + "بغداد" + strings.Repeat(")", 90)
		if q, err := searchquery.Parse(deep); err != nil || q.String() != "بغداد" {
			t.Errorf("got %v, %v; want بغداد", q, err)
		}
	})
}

func TestLoosen(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		changed        bool
	}{
		{"PhraseBecomesWords", `الوزير "لن نقبل" اليوم`, "and(الوزير لن نقبل اليوم)", true},
		{"NoPhrase", "الوزير اليوم", "and(الوزير اليوم)", false},
		{"ExcludedPhraseStays", `الوزير -"لن نقبل"`, "and(الوزير not(phrase[لن|نقبل]))", false},
		{"TitlePhraseStays", `الوزير title:"لن نقبل"`, "and(الوزير title(phrase[لن|نقبل]))", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := searchquery.Parse(c.in)
			if err != nil {
				t.Fatal(err)
			}
			got, changed := searchquery.Loosen(q)
			if tree(got) != c.want || changed != c.changed {
				t.Errorf("got %s %t, want %s %t", tree(got), changed, c.want, c.changed)
			}
		})
	}
}

func TestIsHeadline(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"FourWordsAndAQuotation", `الوزير يشكر "أهل الخير" في الجنوب`, true},
		{"Colon", `الوزير: "لن نغلق المتحف"`, true},
		{"Dots", `حفل المتحف.. "أكثر من نجاح"`, true},
		{"DashBetweenSpaces", `"لن نغلق المتحف" - الوزير`, true},
		{"TwoQuotationsAndDots", `"متحف السكة".. "أكثر من نجاح"`, true},
		{"TwoPhrases", `"متحف السكة" "أكثر من نجاح"`, false},
		{"PhraseAndAWordOrTwo", `"متحف السكة الحديد" بغداد افتتاح`, false},
		{"PhraseAlone", `"متحف السكة الحديد"`, false},
		{"PhraseAloneWithDots", `"متحف السكة الحديد.."`, false},
		{"DashInsideAWord", `"متحف السكة" عربي-كردي`, false},
		{"NoPhrase", "الوزير: لن نغلق المتحف في هذا العام", false},
		{"OtherOperator", `الوزير: "لن نغلق" -المتحف`, false},
		{"Field", `title:المتحف "لن نغلق"`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := searchquery.Parse(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := searchquery.IsHeadline(q, c.in); got != c.want {
				t.Errorf("IsHeadline(%q) is %t, want %t", c.in, got, c.want)
			}
		})
	}
}

// numbered are n words, no two the same.
func numbered(n int) string {
	var words strings.Builder
	for i := range n {
		fmt.Fprintf(&words, "كلمة%d ", i)
	}
	return words.String()
}

func TestMayBeLoosened(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"PhraseBesideAWord", `الوزير "لن نقبل"`, true},
		{"WholeHeadlineInQuotes", `"الوزير يفتتح متحف السكة الحديد في بغداد"`, true},
		{"PhraseOfFiveWords", `"الوزير يفتتح متحف السكة الحديد"`, false},
		{"TwoPhrases", `"لن نقبل" "متحف السكة"`, false},
		{"ExclusionBeside", `الوزير "لن نقبل" -بغداد`, false},
		{"FieldBeside", `الوزير "لن نقبل" title:بغداد`, false},
		{"PrefixBeside", `وزي* "لن نقبل"`, false},
		{"NoPhrase", "الوزير بغداد", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := searchquery.Parse(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := searchquery.MayBeLoosened(q); got != c.want {
				t.Errorf("MayBeLoosened(%q) is %t, want %t", c.in, got, c.want)
			}
		})
	}
}

func TestIsQuestion(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"QuestionMark", "من افتتح المتحف؟", true},
		{"LatinQuestionMark", "من افتتح المتحف ?", true},
		{"MarkInQuotes", `"من افتتح المتحف?"`, true},
		{"MarkInTheMiddle", "البرلمان.. هل ينعقد؟ خبراء يجيبون", true},
		{"WordThatAsks", "متى افتتح المتحف", true},
		{"BehindAnd", "وماذا بعد", true},
		{"BehindInvisibleMark", "\u200fأين المتحف", true},
		{"InQuotes", `"كيف بدأت الأزمة`, true},
		{"PairThatAsks", "من هو الوزير الجديد", true},
		{"Headline", "افتتاح المتحف في بغداد", false},
		{"PrepositionMin", "من بغداد إلى أربيل", false},
		{"StillMa", "ما زال المتحف مغلقا", false},
		{"AskingWordInside", "الوزير يشرح كيف بدأت الأزمة", false},
		{"WebAddress", "https://example.org/?id=5", false},
		{"Nothing", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := searchquery.IsQuestion(c.in); got != c.want {
				t.Errorf("IsQuestion(%q) is %t, want %t", c.in, got, c.want)
			}
		})
	}
}

// What String writes must mean the same when read again, whatever was typed.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`بغداد OR (أربيل -"كرة القدم") title:(a b) person:x source:"y z" كاظم*`, `"" ( ) - * : OR`, "title:-x", "-(-x)", `"a`, "«a b»",
		"person:(a OR -b*) OR c", "title:(person:a b)", "0.aa/!", "person:(" + numbered(101) + ")", strings.Repeat("东", 9000),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := searchquery.Parse(text)
		if err != nil || utf8.RuneCountInString(q.String()) > searchquery.MaxLength { // 东东东 became three words
			return
		}
		again, err := searchquery.Parse(q.String())
		if err != nil {
			t.Fatalf("%q became %q, which does not parse: %v", text, q, err)
		}
		if got, want := tree(again), tree(q); got != want {
			t.Errorf("%q became %s, which reads as %s", text, want, got)
		}
	})
}
