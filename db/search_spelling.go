// Other spellings of names: whoever types ترامب finds what is written of ترمب. Which words are spellings of one name
// only who-is-who can tell, so it is concluded with the names of the search box and kept in their table, the stem
// behind a '='.
package db

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// speltMark marks stems of names in the table suggestion, suggestSpelling is their kind there, and spellingBlock the
// number by which readLists tells them from blocks.
const (
	speltMark       = "="
	suggestSpelling = SuggestionKind("SPELLING")
	spellingBlock   = -1
)

// Two words are spellings of one name where one entity is called by both, hardly anybody else is, and they meet as
// names: ترامب and ترمب. سعد and سعيد do not meet, and of صالح most articles mean somebody or something else.
const (
	ownShare        = 0.5 // of the articles that hold the word, those in which it names the entity
	attested        = 3   // articles that hold the other spelling
	mostSpellings   = 3   // others of one word
	shortestSpelled = 4   // letters
)

// spelling is another spelling of a name: its stem and its form, both folded, and the other as it is written and as it
// is indexed.
type spelling struct {
	stem, name, other string
	word              indexedWord
}

// spellingOf reads a row of the table suggestion.
func spellingOf(typed, both string) spelling {
	name, other, _ := strings.Cut(both, " ")
	return spelling{strings.TrimPrefix(typed, speltMark), name, other, indexed(foldWords(other))}
}

// of says whether a word is the name, particles before it aside: إنجيل has the stem of أنجيلا and is no name.
func (s spelling) of(word indexedWord) bool {
	return word.stem == s.stem && strings.HasSuffix(word.form, s.name)
}

// spelt says whether a word of the query is met in other spellings, too.
func (p *plan) spelt(word string) bool {
	return slices.ContainsFunc(p.otherwise, func(o spelling) bool { return o.of(indexed(word)) })
}

// joinSpellings lets the plain words that are names be met in their other spellings, too. The very spelling that was
// typed goes before others, as forms of the query do.
func (s *search) joinSpellings(ctx context.Context) error {
	if len(s.plan.otherwise) == 0 {
		return nil
	}
	seen := map[[2]string]bool{}
	s.plan.otherwise = slices.DeleteFunc(s.plan.otherwise, func(o spelling) bool {
		t, once := s.byStem[o.stem], [2]string{o.stem, o.word.stem}
		said := seen[once] || s.byStem[o.word.stem] != nil
		seen[once] = true
		return t == nil || !t.wished || !o.of(t.indexedWord) || said
	})
	if len(s.plan.otherwise) == 0 {
		return nil
	}
	lists := &search{archive: s.archive, plan: s.plan, byStem: map[string]*term{}}
	var stems []string
	for _, o := range s.plan.otherwise {
		if lists.newTerm(wanted{o.word, 0}, wishedWord) {
			stems = append(stems, o.word.stem)
		}
	}
	defer lists.releaseLists()
	if _, err := lists.readLists(ctx, stems, nil); err != nil {
		return err
	}
	for _, o := range s.plan.otherwise {
		s.byStem[o.stem].list.join(lists.byStem[o.word.stem].list)
		s.plan.show(o.word)
	}
	return nil
}

// interpreted is the query as it was understood, names with their other spellings, and words that no article holds with
// what they were looked for as.
func (s *search) interpreted() string {
	if len(s.plan.otherwise) == 0 && len(s.plan.mended) == 0 {
		return s.plan.tree.String()
	}
	children := slices.Clone(searchquery.Children(s.plan.tree))
	for i, child := range children {
		word, ok := child.(*searchquery.Word)
		if !ok {
			continue
		}
		either := []searchquery.Query{word}
		for _, o := range s.plan.otherwise {
			if o.of(indexed(word.Text)) {
				either = append(either, &searchquery.Word{Text: o.word.form, Typed: o.other})
			}
		}
		if mended := s.plan.mended[word.Text]; mended != "" {
			either = append(either, plainWords(mended))
		}
		children[i] = searchquery.Simplify(&searchquery.Or{Children: either})
	}
	return searchquery.Simplify(&searchquery.And{Children: children}).String()
}

// plainWords makes a query of normalised words.
func plainWords(text string) searchquery.Query {
	all := &searchquery.And{}
	for word := range strings.FieldsSeq(text) {
		all.Children = append(all.Children, &searchquery.Word{Text: word})
	}
	return all
}

// nameWord is a word by which an entity is called.
type nameWord struct {
	form   string   // as it is written most often
	latin  string   // that in Latin letters
	sounds []string // how it may sound
	count  int      // mentions of the entity in that form
	held   int      // articles in which the entity is called so
}

// namedBy are the words, by their stems, that the forms of an entity's name hold.
type namedBy map[string]*nameWord

// nameSpellings concludes which words are other spellings of a name, as rows of the table suggestion.
func (w *Writer) nameSpellings(ctx context.Context) ([]typing, error) {
	called, err := w.spelledTwice(ctx)
	if err != nil {
		return nil, err
	}
	counted := map[*nameWord]int64{}
	err = w.each(ctx, func(row scanner) error {
		var entity, article int64
		var form string
		err := row.Scan(&entity, &form, &article)
		for _, part := range analyzed(form) {
			if word := called[entity][part.stem]; word != nil && counted[word] != article {
				counted[word] = article
				word.held++
			}
		}
		return err
	}, `SELECT DISTINCT article_entity.entity_id, mention.form, mention.article_id FROM mention
		JOIN article_entity ON article_entity.id = mention.article_entity_id
		WHERE article_entity.entity_id IS NOT NULL ORDER BY mention.article_id`)
	if err != nil {
		return nil, err
	}
	held, err := w.holders(ctx, called)
	if err != nil {
		return nil, err
	}
	var rows []typing
	for _, words := range called {
		rows = append(rows, words.typings(held)...)
	}
	slices.SortFunc(rows, func(x, y typing) int {
		return cmp.Or(strings.Compare(x.typed, y.typed), y.count-x.count, strings.Compare(x.form, y.form))
	})
	return rows, nil
}

// spelledTwice reads the entities that are called by two words which meet.
func (w *Writer) spelledTwice(ctx context.Context) (map[int64]namedBy, error) {
	all := map[int64]namedBy{}
	err := w.each(ctx, func(row scanner) error {
		var entity int64
		var form string
		var count int
		err := row.Scan(&entity, &form, &count)
		if all[entity] == nil {
			all[entity] = namedBy{}
		}
		for _, part := range strings.Fields(form) {
			words := analyzed(part)
			for _, word := range words {
				written := word.form // of a name of two words written as one
				if len(words) == 1 {
					written = searchquery.Unmarked(part)
				}
				all[entity].add(word, written, count)
			}
		}
		return err
	}, `SELECT entity_id, form, count FROM entity_form ORDER BY entity_id, form`)
	for entity, words := range all {
		for _, word := range words {
			word.latin, word.sounds = arabic.Latin(word.form), sounds(word.form)
		}
		maps.DeleteFunc(words, func(stem string, _ *nameWord) bool { return len(words.others(stem)) == 0 })
		if len(words) == 0 {
			delete(all, entity)
		}
	}
	return all, err
}

func (n namedBy) add(word indexedWord, written string, count int) {
	if utf8.RuneCountInString(word.form) < shortestSpelled || arabic.IsStopWord(word.form) {
		return
	}
	known := n[word.stem]
	switch {
	case known == nil:
		n[word.stem] = &nameWord{form: written, count: count}
	case known.count < count:
		known.form, known.count = written, count
	}
}

// spellOneName says whether two words by which one entity is called meet as names, sound alike (بوتين and بوتن), or are
// listed as names of one spelling in Latin letters (Trump is ترامب and ترمب).
func spellOneName(x, y *nameWord) bool {
	return x.latin == y.latin ||
		slices.ContainsFunc(x.sounds, func(sound string) bool { return slices.Contains(y.sounds, sound) }) ||
		arabic.NamesMeet(x.form, y.form)
}

// others are the stems of the other spellings of a name.
func (n namedBy) others(stem string) []string {
	var others []string
	for other, word := range n {
		if other != stem && spellOneName(n[stem], word) {
			others = append(others, other)
		}
	}
	return others
}

// typings are the rows of what the entity alone is called by.
func (n namedBy) typings(held map[string]int) []typing {
	own := func(stem string) bool { return float64(n[stem].held) >= ownShare*float64(held[stem]) && held[stem] > 0 }
	var rows []typing
	for stem := range n {
		if !own(stem) {
			continue
		}
		var others []typing
		for _, other := range n.others(stem) {
			if own(other) && n[other].held >= attested {
				others = append(others, typing{speltMark + stem, suggested{suggestSpelling, n[other].held, foldWords(n[stem].form), n[other].form}})
			}
		}
		slices.SortFunc(others, func(x, y typing) int { return cmp.Or(y.count-x.count, strings.Compare(x.form, y.form)) })
		rows = append(rows, others[:min(len(others), mostSpellings)]...)
	}
	return rows
}

// holders reads how many articles hold each of the stems.
func (w *Writer) holders(ctx context.Context, called map[int64]namedBy) (map[string]int, error) {
	held := map[string]int{}
	var stems []string
	for _, words := range called {
		for stem := range words {
			stems = append(stems, stem)
		}
	}
	err := w.each(ctx, func(row scanner) error {
		var stem string
		var n int
		err := row.Scan(&stem, &n)
		held[stem] = n
		return err
	}, `SELECT stem, sum(articles) FROM posting WHERE stem IN (SELECT value FROM json_each(?)) GROUP BY stem`, jsonList(stems))
	return held, err
}
