package resolve_test

import (
	"context"
	"testing"

	"sijill/db"
	"sijill/seed/resolve"
)

// The dated witness of these tests, and the sentences of undated articles that it dates or does not date.
const (
	dated      = "وصف مصطفى الكاظمي في نيسان 2021 نجاح الجولة الثالثة من الحوار الاستراتيجي بأنه «باب إلى سيادة كاملة للعراق وأهله»"
	asItsNews  = "قال مصطفى الكاظمي إن نجاح الجولة الثالثة من الحوار الاستراتيجي «باب إلى سيادة كاملة للعراق وأهله جميعا»"
	otherWords = "قال مصطفى الكاظمي إن نجاح الجولة الثالثة من الحوار الاستراتيجي «خطوة نحو علاقة متوازنة تخدم البلدين»"
	onSunday   = "وصف مصطفى الكاظمي أمس الأحد نجاح الجولة الثالثة من الحوار الاستراتيجي بأنه «باب إلى سيادة كاملة للعراق وأهله»"
)

const boycott = "\nوكان النواب قد امتنعوا عن التصويت في الخامس من كانون الثاني 2020"

func dateReports() []report {
	return []report{
		{id: "d001", day: "2021-07-11", people: []person{p("مصطفى الكاظمي")}, events: []event{{text: dated, day: "2021-04", people: []int{0}}}},
		{id: "d002", people: []person{p("مصطفى الكاظمي")}, text: asItsNews + " مصطفى الكاظمي"},
	}
}

func TestInferredDate(t *testing.T) {
	kadhimi := []person{p("مصطفى الكاظمي")}
	witness := report{id: "w", day: "2021-07-11", people: kadhimi, events: []event{{text: dated, day: "2021-04", people: []int{0}}}}
	onDay := report{id: "w", day: "2021-07-11", people: kadhimi, events: []event{{text: dated, day: "2021-04-11", people: []int{0}}}}
	for name, test := range map[string]struct {
		reports []report
		want    string
		basis   db.Basis
	}{
		"NewsThatAnotherDates":    {[]report{witness, {id: "u", people: kadhimi, text: asItsNews}}, "2021-04-01/2021-05-07", db.BasisInferred},
		"ADayThatAnotherDates":    {[]report{onDay, {id: "u", people: kadhimi, text: onSunday}}, "2021-04-12", db.BasisInferred},
		"OtherWordsOnTheSame":     {[]report{witness, {id: "u", people: kadhimi, text: otherWords}}, "XXXX", db.BasisUnknown},
		"WitnessesDiffer":         {[]report{onDay, {id: "v", day: "2021-09-12", people: kadhimi, events: []event{{text: dated, day: "2021-09-05", people: []int{0}}}}, {id: "u", people: kadhimi, text: onSunday}}, "XXXX", db.BasisUnknown},
		"NothingBoundsIt":         {[]report{witness, {id: "u", people: kadhimi, text: "زار مصطفى الكاظمي معرض الكتاب والتقى الناشرين"}}, "XXXX", db.BasisUnknown},
		"AnUndatedWitness":        {[]report{{id: "w", people: kadhimi, text: asItsNews}, {id: "u", people: kadhimi, text: asItsNews}}, "XXXX", db.BasisUnknown},
		"SomebodyElseSaidIt":      {[]report{witness, {id: "u", people: []person{p("فؤاد حسين")}, text: asItsNews}}, "XXXX", db.BasisUnknown},
		"ItsOwnWordsAlone":        {[]report{{id: "u", people: kadhimi, text: "التقى مصطفى الكاظمي في 12 حزيران 2021 وفدا اقتصاديا"}}, "2021-06-12/..", db.BasisInferred},
		"WordsAgainstTheWitness":  {[]report{witness, {id: "u", people: kadhimi, text: asItsNews + "\nوكان مصطفى الكاظمي قد زار أربيل في 12 حزيران 2022"}}, "2022-06-12/..", db.BasisInferred},
		"TheLatestOfWhatHappened": {[]report{{id: "u", people: kadhimi, text: "رحب مصطفى الكاظمي بما انتهت إليه الجولة الثالثة من الحوار في نيسان 2021" + boycott}}, "2021-04-01/..", db.BasisInferred},
		"AYearOnly":               {[]report{{id: "u", people: kadhimi, text: "رحب مصطفى الكاظمي بما انتهت إليه خطة 2030 من نتائج" + boycott}}, "2020-01-05/..", db.BasisInferred},
		"WhatIsToCome":            {[]report{{id: "u", people: kadhimi, text: "ومن المقرر أن يلتقي مصطفى الكاظمي النواب في نيسان 2021" + boycott}}, "2020-01-05/..", db.BasisInferred},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			a := conclude(t, resolve.Options{}, test.reports)
			key := "u"
			article, err := a.Article(ctx, db.ArticleBy{Key: &key})
			if err != nil {
				t.Fatal(err)
			}
			if got := article.Published; got.Date.EDTF != test.want || got.Basis != test.basis {
				t.Errorf("published %s %s, want %s %s", got.Date.EDTF, got.Basis, test.want, test.basis)
			}
			proven(t, a, article)
		})
	}
}

// proven checks that every piece of evidence stands where it says.
func proven(t *testing.T, a *db.Archive, article *db.Article) {
	t.Helper()
	ctx := context.Background()
	evidence, err := a.Evidence(ctx, article.Ref, db.FactPublished)
	if err != nil {
		t.Fatal(err)
	}
	if known := article.Published.Date.Known(); known && len(evidence) == 0 {
		t.Error("a date without evidence")
	}
	for _, e := range evidence {
		if e.Note == nil {
			t.Errorf("evidence %q does not say what it shows", e.Text)
		}
		text, err := a.Text(ctx, e.ArticleRef)
		if err != nil {
			t.Fatal(err)
		}
		if got := string([]rune(*text)[e.Span.Start:e.Span.End]); got != e.Text {
			t.Errorf("evidence %q stands where %q is", e.Text, got)
		}
	}
}
