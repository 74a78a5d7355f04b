// Drawing the names of the search box.
package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sijill/arabic"
)

// The names that can be typed, each with the number by which it is sorted: of how many articles name the thing, or,
// for a form that less than a hundredth of its mentions have, how often it is written. One report that runs two names
// together does not put the one before all that begin like the other.
const (
	entityTypings = `SELECT entity.kind, entity.uid, written.form,
			CASE WHEN 100 * written.count >= written.mentions THEN entity.article_count ELSE written.count END
		FROM (SELECT entity_id, form, count, sum(count) OVER (PARTITION BY entity_id) AS mentions FROM entity_form) AS written
		JOIN entity ON entity.id = written.entity_id
		UNION SELECT kind, uid, name, article_count FROM entity`
	sourceTypings = `SELECT 'SOURCE', source.uid, written.form,
			CASE WHEN 100 * written.count >= written.mentions THEN source.article_count + source.citation_count ELSE written.count END
		FROM (SELECT source_id, form, count, sum(count) OVER (PARTITION BY source_id) AS mentions FROM source_form) AS written
		JOIN source ON source.id = written.source_id WHERE source.kind <> 'UNNAMED'
		UNION SELECT 'SOURCE', uid, name, article_count + citation_count FROM source WHERE kind <> 'UNNAMED'`
)

// concludeSuggestions replaces the names of the search box.
func (w *Writer) concludeSuggestions(ctx context.Context) error {
	var rows []typing
	add := func(read scanner) error {
		var s suggested
		if err := read.Scan(&s.kind, &s.thing, &s.form, &s.count); err != nil {
			return err
		}
		for _, typed := range typings(s.form) {
			rows = append(rows, typing{typed, s})
		}
		return nil
	}
	for _, text := range []string{entityTypings, sourceTypings} {
		if err := w.each(ctx, add, text); err != nil {
			return err
		}
	}
	slices.SortFunc(rows, func(x, y typing) int {
		return cmp.Or(strings.Compare(x.typed, y.typed), strings.Compare(string(x.kind), string(y.kind)), y.count-x.count,
			cmp.Compare(x.thing, y.thing), strings.Compare(x.form, y.form))
	})
	put := func(_ int64, t *typing) []Statement {
		return []Statement{{`INSERT INTO suggestion (typed, kind, count, thing, form) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, []any{t.typed, t.kind, t.count, t.thing, t.form}}}
	}
	spellings, err := w.nameSpellings(ctx)
	if err != nil {
		return err
	}
	return w.stream(ctx, slices.Values(emptied("suggestion")), statementsOf(rows, put), statementsOf(popularNames(rows), put),
		statementsOf(spellings, put))
}

// typing is something that can be typed, and a name that it suggests.
type typing struct {
	typed string
	suggested
}

// popularNames are the best names behind each prefix that many names begin with, of sorted rows: prefixes of growing
// length, each a run of rows, as long as some run is long.
func popularNames(rows []typing) []typing {
	var best []typing
	for length, long := 1, true; long; length++ {
		long = false
		for from := 0; from < len(rows); {
			prefix, ok := firstRunes(rows[from].typed, length)
			to := from + 1
			for ok && to < len(rows) && strings.HasPrefix(rows[to].typed, prefix) {
				to++
			}
			if ok && to-from > manyNames {
				long = true
				for _, s := range bestOf(rows[from:to]) {
					best = append(best, typing{popular + prefix, s})
				}
			}
			from = to
		}
	}
	return best
}

// bestOf are the names of most articles, so many of each kind, each thing once.
func bestOf(rows []typing) []suggested {
	run := make([]suggested, len(rows))
	for i, r := range rows {
		run[i] = r.suggested
	}
	slices.SortFunc(run, func(x, y suggested) int {
		return cmp.Or(y.count-x.count, cmp.Compare(x.thing, y.thing), strings.Compare(x.form, y.form))
	})
	var best []suggested
	kept := map[SuggestionKind]int{}
	seen := map[suggested]bool{}
	for _, s := range run {
		once := suggested{kind: s.kind, thing: s.thing}
		if kept[s.kind] < bestNames && !seen[once] {
			seen[once] = true
			kept[s.kind]++
			best = append(best, s)
		}
	}
	return best
}

// firstRunes cuts a text after so many runes; false where it has fewer.
func firstRunes(text string, n int) (string, bool) {
	for i := range text {
		if n == 0 {
			return text[:i], true
		}
		n--
	}
	return text, n == 0
}

// typings are what can be typed for a name: from each of its words on, as written, in Latin letters, and as it sounds.
func typings(form string) []string {
	var all []string
	for _, name := range []string{arabic.NameKey(form), foldWords(form), strings.ToLower(arabic.Latin(form))} {
		words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
		words = slices.DeleteFunc(words, func(w string) bool { return w == "al" })
		for i, word := range words {
			words[i] = withoutArticle(word)
		}
		for i := range words {
			all = append(all, strings.Join(words[i:], " "))
		}
	}
	for i, parts := 0, strings.Fields(form); i < len(parts); i++ {
		all = append(all, sounds(strings.Join(parts[i:], " "))...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
