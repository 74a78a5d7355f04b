// The words of a query as the index knows them: their posting lists, and what they weigh.
package db

import (
	"context"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"sijill/arabic"
)

// term is a stem of the query with its posting list.
type term struct {
	wanted
	form   byte    // digit of the form in which the query writes it
	weight float64 // inverse document frequency
	wished bool    // a plain word
	silent bool    // an excluded one
	list   *postingList
}

// What a word is looked up for.
const (
	wishedWord = iota
	scoringWord
	excludedWord
)

// readTerms reads the posting lists of all words, and what they weigh.
func (s *search) readTerms(ctx context.Context) error {
	s.byStem = map[string]*term{}
	stems := []string{totals}
	var names []string // of plain words, which may be any
	for use, words := range [][]wanted{wishedWord: s.plan.wished, scoringWord: s.plan.scoring, excludedWord: s.plan.excluded} {
		for _, w := range words {
			if s.newTerm(w, use) {
				stems = append(stems, w.stem)
			}
			if use == wishedWord && s.plan.mode != SearchExact {
				names = append(names, w.stem)
			}
		}
	}
	for _, beginning := range s.plan.beginnings {
		words, err := s.begun(ctx, beginning)
		if err != nil {
			return err
		}
		for _, form := range words {
			// their places are far apart: they are no neighbours
			if w := (wanted{indexed(form), 100 * len(s.all)}); s.newTerm(w, scoringWord) {
				stems = append(stems, w.stem)
			}
		}
	}
	index, err := s.readLists(ctx, stems, names)
	if err != nil {
		return err
	}
	if s.plan.mode == SearchExact {
		err = s.exact(ctx)
	} else if err = s.joinSpellings(ctx); err == nil {
		err = s.mendAbsent(ctx)
	}
	if err != nil {
		return err
	}
	s.sums = sumsPool.Get().(*sums)
	if grown := int(index.last) + 1 - len(s.sums.score); grown > 0 {
		s.sums.score = append(s.sums.score, make([]float32, grown)...)
		s.sums.weight = append(s.sums.weight, make([]float32, grown)...)
		s.sums.words = append(s.sums.words, make([]uint8, grown)...)
	}
	for _, t := range s.all {
		if held := t.list.held; len(held) > 0 && int64(held[len(held)-1].row) > index.last {
			return fmt.Errorf("posting list of %q goes beyond the index", t.stem)
		}
	}
	for i, n := range classLengths {
		s.norms[i] = saturation * (1 - lengthShare + lengthShare*n*float64(index.articles)/max(index.length, 1))
	}
	s.weigh(index.articles)
	return nil
}

// begun gives the words most often begun so, with and without the article: by them are ranked whom a prefix lets in.
func (s *search) begun(ctx context.Context, beginning string) ([]string, error) {
	const most = 4
	var words []string
	for _, written := range s.plan.spellings(beginning, []string{"", article}) {
		err := s.archive.each(ctx, func(row scanner) error {
			var form string
			err := row.Scan(&form)
			words = append(words, form)
			return err
		}, `SELECT form FROM vocabulary WHERE form >= ? AND form < ? ORDER BY articles DESC, form LIMIT ?`, written, written+"\U0010FFFF", most)
		if err != nil {
			return nil, err
		}
	}
	return words, nil
}

// newTerm takes up a word; false where its stem is there already.
func (s *search) newTerm(w wanted, use int) bool {
	if s.byStem[w.stem] != nil {
		return false
	}
	t := &term{wanted: w, form: formDigit(w.indexedWord), wished: use == wishedWord, silent: use == excludedWord, list: listPool.Get().(*postingList)}
	s.byStem[w.stem] = t
	s.all = append(s.all, t)
	return true
}

// indexTotals sum up the index.
type indexTotals struct {
	articles int
	length   float64 // of all articles, see articlePostings
	last     int64   // row
}

// readLists reads the posting lists of terms, and the totals if they are among the stems; besides, how the stems of
// names are spelt otherwise.
func (s *search) readLists(ctx context.Context, stems, names []string) (indexTotals, error) {
	index, version := indexTotals{}, arabic.AnalyzerVersion
	// Here and where hits are read the statement is let run to its end: that takes less than watching whether the asker
	// is still there would.
	err := s.archive.each(context.WithoutCancel(ctx), func(row scanner) error {
		var stem, entries string
		var number, n int
		var end int64
		if err := row.Scan(&stem, &number, &n, &end, &entries); err != nil {
			return err
		}
		if stem == totals {
			version = number
			index.articles, index.last = n, end
			for _, digit := range []byte(entries) {
				index.length = 10*index.length + float64(digit-'0')
			}
			return nil
		}
		if number == spellingBlock {
			s.plan.otherwise = append(s.plan.otherwise, spellingOf(stem, entries))
			return nil
		}
		s.byStem[stem].list.read(entries, n)
		return nil
	}, postingQuery(len(stems), len(names)), filled(filled(nil, stems, ""), names, speltMark)...)
	if err == nil && version != arabic.AnalyzerVersion {
		err = staleIndex(int64(version))
	}
	return index, err
}

// postingQuery reads the lists of n stems and the other spellings of names. Placeholders are read faster than a JSON
// list, and there are few texts: numbers are rounded up to a power of two.
func postingQuery(n, names int) string {
	text := "SELECT stem, block, articles, last, entries FROM posting WHERE stem IN " + placeholders(n)
	if names > 0 {
		text += " UNION ALL SELECT typed, " + strconv.Itoa(spellingBlock) +
			", count, 0, thing || ' ' || form FROM suggestion WHERE typed IN " + placeholders(names)
	}
	return text
}

func placeholders(n int) string { return "(?" + strings.Repeat(", ?", roundedUp(n)-1) + ")" }

// filled are the arguments for placeholders: the first word is said again as often as needed.
func filled(args []any, words []string, before string) []any {
	for i := range words {
		args = append(args, before+words[i])
	}
	for i := len(words); i > 0 && i < roundedUp(len(words)); i++ {
		args = append(args, before+words[0])
	}
	return args
}

func roundedUp(n int) int { return 1 << bits.Len(uint(n-1)) }

// weigh gives each term its inverse document frequency, and drops those of which there are none.
func (s *search) weigh(articles int) {
	for _, t := range s.all {
		if t.silent {
			continue
		}
		n := float64(len(t.list.held))
		if n == 0 {
			if t.wished {
				s.absent = append(s.absent, t.wanted.form)
			}
			continue
		}
		t.weight = math.Log(1 + (float64(articles)-n+0.5)/(n+0.5))
		s.plan.shown.weights[t.stem], s.plan.shown.weights[t.wanted.indexedWord.form] = t.weight, t.weight
		s.terms = append(s.terms, t)
	}
	for _, o := range s.plan.otherwise {
		s.plan.shown.weights[o.word.stem] = s.byStem[o.stem].weight
	}
}

// exact leaves in each list the articles that hold the very form, of which the full-text index knows. The rarest words
// come first; once FTS5 would have to read too much, the rest count as absent.
func (s *search) exact(ctx context.Context) error {
	byLength := slices.Clone(s.all)
	slices.SortStableFunc(byLength, func(x, y *term) int { return len(x.list.held) - len(y.list.held) })
	for _, t := range byLength {
		if t.silent || len(t.list.held) == 0 {
			continue
		}
		rows := &rowSet{}
		if s.spent+len(t.list.held) <= maxReadings {
			var err error
			if rows, err = s.fullText(ctx, []string{t.wanted.form}, nil, "", false); err != nil {
				return err
			}
		}
		t.list.keep(rows)
	}
	return nil
}
