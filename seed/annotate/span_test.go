package annotate_test

import (
	"io/fs"
	"strings"
	"testing"

	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/sample"
)

// cut gives the words that a span cuts out of the part it points into.
func cut(r *db.Report, in db.TextPart, s db.Span) string {
	part := r.Text
	if in == db.PartTitle {
		part = *r.Article.Title
	}
	runes := []rune(part)
	if s.Start < 0 || s.End > len(runes) || s.Start >= s.End {
		return "a span outside the text"
	}
	return string(runes[s.Start:s.End])
}

// checkSpans holds every fact to its evidence.
func checkSpans(t *testing.T, r *db.Report) {
	t.Helper()
	holds := func(what string, in db.TextPart, s db.Span, want string) {
		t.Helper()
		if got := cut(r, in, s); got != want {
			t.Errorf("%s: the span cuts out %q, stored is %q", what, got, want)
		}
	}
	for _, m := range r.Mentions {
		holds("mention", m.In, m.Span, m.Text)
		if m.Entity < 0 || m.Entity >= len(r.Entities) {
			t.Errorf("mention %q has no entity", m.Text)
		}
		if m.Form == "" || m.Span.Start < m.Sentence.Start || m.Span.End > m.Sentence.End {
			t.Errorf("mention %q: form %q, sentence %v around %v", m.Text, m.Form, m.Sentence, m.Span)
		}
	}
	for _, o := range r.Roles {
		holds("role", o.In, o.Span, o.Text)
		if o.Title == "" || r.Entities[o.Entity].Kind != db.KindPerson {
			t.Errorf("role %q of %q", o.Title, r.Entities[o.Entity].Name)
		}
	}
	for _, q := range r.Quotes {
		holds("quote", q.In, q.Span, q.Text)
		if q.SpeakerSpan != nil {
			holds("speaker", q.In, *q.SpeakerSpan, *q.SpeakerText)
		}
		if q.Speaker >= 0 && (q.SpeakerSource != nil || r.Entities[q.Speaker].Kind != db.KindPerson) {
			t.Errorf("quote %q: the speaker is no person alone", q.Text)
		}
	}
	for _, c := range r.Citations {
		holds("citation", c.In, c.Span, c.Phrase)
		if c.Source.Name == "" || c.Source.Kind == "" {
			t.Errorf("citation %q has no source", c.Phrase)
		}
	}
	for _, d := range r.Dates {
		holds("date", d.In, d.Span, d.Text)
	}
	for _, e := range r.Events {
		if e.Date < 0 || e.Date >= len(r.Dates) || cut(r, e.In, e.Span) == "" {
			t.Errorf("event with date %d and span %v", e.Date, e.Span)
		}
	}
}

func TestEverySpanCutsOutItsWords(t *testing.T) {
	title := "الكاظمي: الحوار مستمر"
	reports := []*db.Report{{Article: db.Article{Title: &title}, Text: oneReport}}
	err := fs.WalkDir(sample.Files(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(sample.Files(), path)
		reports = append(reports, &db.Report{Text: string(raw)})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	facts := 0
	for _, r := range reports {
		annotate.Annotate(r, annotate.Options{})
		checkSpans(t, r)
		facts += len(r.Mentions) + len(r.Quotes) + len(r.Citations)
	}
	if facts < 100 {
		t.Errorf("only %d facts in the sample", facts)
	}
}

func TestEverySpanOfTheFiveReports(t *testing.T) {
	for _, want := range five {
		r := fiveReport(t, want.file)
		annotate.Annotate(r, annotate.Options{})
		checkSpans(t, r)
	}
}

// The same article gives the same facts, whatever was read before it.
func TestAnnotateIsDeterministic(t *testing.T) {
	first, again := &db.Report{Text: oneReport}, &db.Report{Text: oneReport}
	annotate.Annotate(first, annotate.Options{})
	annotate.Annotate(&db.Report{Text: "قال فؤاد حسين إن الحوار مستمر."}, annotate.Options{})
	annotate.Annotate(again, annotate.Options{})
	annotate.Annotate(again, annotate.Options{})
	if a, b := describe(first), describe(again); a != b {
		t.Errorf("two readings differ:\n%s\n%s", a, b)
	}
}

func FuzzAnnotate(f *testing.F) {
	f.Add("", oneReport)
	f.Add(`قال فلان: "`, "وقال ان” الحوار” ، »«\"“” لـ\"")
	f.Add("رئيس", "بزعامة\nعبد\nبن أبو لـ وفقا لـ نقلا عن\nقال")
	f.Add("حشر بن", "قال أ\xb9\xd8بو بن عبد الله إن محمد بن\xd8 بن")
	f.Add("فلان: \"كذا\"", "محمد علي: \"كذا \"و\" كذا. كذا كذا كذا\".\n\"كذا كذا كذا كذا\"\nوجاء في بيان لـ#وزارة_الصحة أن \"كذا\"، وأنه \"كذا كذا كذا كذا\"")
	f.Add("", "وحسب وكالة أنباء (س.ب)، المملوكة لـ، قال كل من أن إن\nووصف # بأنه \" كذا\nمنها صحيفة «")
	f.Add("وللكاظمى", strings.Repeat("قال أبو بن عبد الله إن ", 40))
	f.Fuzz(func(t *testing.T, title, text string) {
		r := &db.Report{Article: db.Article{Title: &title}, Text: text}
		annotate.Annotate(r, annotate.Options{})
		checkSpans(t, r)
	})
}

// No input makes reading slow out of proportion: each word that opens something
// is repeated where it can never be closed.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"قال ", "أبو ", "بن ", "\" ", "« ", "رئيس ", "رئيس، ", "وفقا لـ", "محمد ", "زينب_", "الرئيس (", "قال: \"أ\" ", "مصدر من ", "ان ", "محمد علي\n", "قال محمد علي إن \"", "وزير في ", "أن الذي اتهم ", "الوكالة اتهمت ", "\"ا ب ج د ه\"\n", "مشيرا إلى أن كذا كذا، ", "جاء في البيان ", "قال #"} {
		b.Run(strings.TrimSpace(unit), func(b *testing.B) {
			text := strings.Repeat(unit, 20000/len(unit))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				annotate.Annotate(&db.Report{Text: text}, annotate.Options{})
			}
		})
	}
}
