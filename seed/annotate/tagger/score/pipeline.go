package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
	"sijill/seed/annotate/tagger"
	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/model"
)

// The whole reading of names, rules and tagger, beside each of them alone, and
// how often each rule was right.

// share counts how often a rule was right about a kind of name.
type share struct{ right, found int }

type shares map[string]*share

func (s shares) add(key string, right bool) {
	if s[key] == nil {
		s[key] = &share{}
	}
	s[key].found++
	if right {
		s[key].right++
	}
}

func (s shares) show() {
	for _, k := range slices.Sorted(maps.Keys(s)) {
		fmt.Printf("    %-46s %5d of %5d  %.3f\n", k, s[k].right, s[k].found, float64(s[k].right)/float64(s[k].found))
	}
}

var kindIndex = map[db.EntityKind]int{db.KindPerson: model.Person, db.KindOrganization: model.Organization, db.KindPlace: model.Place}

// write writes the table of shares that the archive's confidence comes from.
func (s shares) write(path string) error {
	var b strings.Builder
	b.WriteString("# How often each rule's finds were right, of all it found, on the fifth of ANERcorp set apart.\n# Written by: go run ./seed/annotate/tagger/score -pipeline -shares seed/annotate/tables/shares.txt\n")
	kind := ""
	for _, k := range slices.Sorted(maps.Keys(s)) {
		of, rule, _ := strings.Cut(k, ", ")
		if of != kind {
			fmt.Fprintf(&b, "\n[%s]\n", of)
			kind = of
		}
		fmt.Fprintf(&b, "%s=%d/%d\n", rule, s[k].right, s[k].found)
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// pipeline measures the tagger alone, the rules alone and both together on
// labelled sentences, and prints what each rule's finds were worth.
func pipeline(name string, tg *tagger.Tagger, all []conll.Sentence, byRule bool) (together shares) {
	var alone, rules, both conll.Score
	counts := map[annotate.Voices]shares{annotate.RulesAlone: {}, annotate.Together: {}}
	for _, doc := range conll.Documents(all) {
		text, starts := layout(doc)
		var gold []model.Span
		for i, s := range doc {
			for _, g := range s.Spans {
				gold = append(gold, model.Span{Start: starts[i] + s.Tokens[g.Start].Start, End: starts[i] + s.Tokens[g.End-1].End, Kind: g.Kind})
			}
		}
		alone.Add(gold, tagged(tg, doc, starts))
		for with, score := range map[annotate.Voices]*conll.Score{annotate.RulesAlone: &rules, annotate.Together: &both} {
			var found []model.Span
			for _, n := range annotate.Namings(text, with) {
				f := model.Span{Start: n.Span.Start, End: n.Span.End, Kind: kindIndex[n.Kind]}
				found = append(found, f)
				counts[with].add(string(n.Kind)+", "+n.Rule, slices.Contains(gold, f))
			}
			score.Add(gold, found)
		}
	}
	fmt.Printf("%s: %d sentences\n  tagger    %s\n  rules     %s\n  together  %s\n", name, len(all), &alone, &rules, &both)
	if byRule {
		fmt.Println("  each rule, the tagger silent")
		counts[annotate.RulesAlone].show()
		fmt.Println("  each rule, together")
		counts[annotate.Together].show()
	}
	return counts[annotate.Together]
}

// layout writes the sentences of a document as lines; starts are the code
// points at which they begin.
func layout(doc []conll.Sentence) (text string, starts []int) {
	var b strings.Builder
	at := 0
	for _, s := range doc {
		starts = append(starts, at)
		pos := 0
		for _, t := range s.Tokens {
			for ; pos < t.Start; pos++ {
				b.WriteByte(' ')
			}
			b.WriteString(t.Text)
			pos = t.End
		}
		b.WriteByte('\n')
		at += pos + 1
	}
	return b.String(), starts
}

func tagged(tg *tagger.Tagger, doc []conll.Sentence, starts []int) (out []model.Span) {
	tokens := make([][]arabic.Token, len(doc))
	for i, s := range doc {
		tokens[i] = s.Tokens
	}
	for i, found := range tg.TagDocument(tokens) {
		for _, f := range spans(found) {
			t := tokens[i]
			out = append(out, model.Span{Start: starts[i] + t[f.Start].Start, End: starts[i] + t[f.End-1].End, Kind: f.Kind})
		}
	}
	return out
}
