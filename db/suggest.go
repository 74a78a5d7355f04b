// Suggestions for a search box: names that begin as typed, at any of their words, in Arabic or Latin letters.
package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sijill/arabic"
)

// SuggestionKind says what can be suggested.
type SuggestionKind string

// The kinds of schema.graphql.
const (
	SuggestPerson       SuggestionKind = "PERSON"
	SuggestSource       SuggestionKind = "SOURCE"
	SuggestOrganization SuggestionKind = "ORGANIZATION"
	SuggestPlace        SuggestionKind = "PLACE"
)

// Suggestion is a name that begins as typed.
type Suggestion struct {
	Kind    SuggestionKind
	ID      string
	Name    string
	Matched *string
	Count   int
}

// lastResorts is the first of the ways to look a name up that are gone only where those before found nothing.
const lastResorts = 2

// Suggest gives names that begin as typed, those of most articles first. Names that are written so go before names
// that only sound so: `Kaz` gives الكاظمي, since ظ is written dh and z alike. Where nothing begins so, particles fall
// away (والكاظ), and then Arabic letters, too, are taken as they sound: مكرون gives ماكرون. It fails with CodeBadInput
// when first is not 1 to 100.
func (a *Archive) Suggest(ctx context.Context, prefix string, kinds []SuggestionKind, first int) ([]*Suggestion, error) {
	if err := CheckSize("first", first); err != nil {
		return nil, err
	}
	var out []*Suggestion
	seen := map[suggested]bool{}
	for i, typed := range []func(string) []string{writtenAs, latinSounds, withoutParticles, sounds} {
		if i >= lastResorts && len(out) > 0 {
			break
		}
		found, err := a.typedAs(ctx, typed(prefix), kinds)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(found, func(x, y suggested) int {
			return cmp.Or(y.count-x.count, cmp.Compare(x.kind, y.kind), cmp.Compare(x.thing, y.thing), cmp.Compare(x.form, y.form))
		})
		var fresh []suggested
		for _, s := range found {
			once := suggested{kind: s.kind, thing: s.thing}
			if seen[once] || len(out)+len(fresh) == first {
				continue
			}
			seen[once] = true
			fresh = append(fresh, s)
		}
		shown, err := a.suggestions(ctx, fresh)
		if err != nil {
			return nil, err
		}
		out = append(out, shown...)
		if len(out) == first {
			break
		}
	}
	return out, nil
}

// suggested is a row of the table suggestion.
type suggested struct {
	kind  SuggestionKind
	count int
	thing string // id: rows are given anew while a seeding is under way
	form  string
}

// popular marks prefixes whose best names are kept apart, manyNames is how many names make a prefix such, and
// bestNames how many of each kind are kept.
const (
	popular   = "<"
	manyNames = 200
	bestNames = 100
)

// typedAs reads the names that begin with one of the prefixes.
func (a *Archive) typedAs(ctx context.Context, prefixes []string, kinds []SuggestionKind) ([]suggested, error) {
	var found []suggested
	read := func(row scanner) error {
		var s suggested
		err := row.Scan(&s.kind, &s.count, &s.thing, &s.form)
		if slices.Contains(kinds, s.kind) {
			found = append(found, s)
		}
		return err
	}
	for _, prefix := range prefixes {
		before := len(found)
		err := a.each(ctx, read, `SELECT kind, count, thing, form FROM suggestion WHERE typed = ?`, popular+prefix)
		if err == nil && len(found) == before {
			err = a.each(ctx, read, `SELECT kind, count, thing, form FROM suggestion WHERE typed >= ? AND typed < ? LIMIT ?`,
				prefix, prefix+"\U0010FFFF", 4*manyNames)
		}
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// suggestions reads what rows of the table suggestion point to; what was taken out meanwhile is left out.
func (a *Archive) suggestions(ctx context.Context, rows []suggested) ([]*Suggestion, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	things := make([]string, len(rows))
	for i, s := range rows {
		things[i] = s.thing
	}
	named, list := make(map[string]Suggestion, len(rows)), jsonList(things)
	err := a.each(ctx, func(row scanner) error {
		var s Suggestion
		err := row.Scan(&s.ID, &s.Name, &s.Count)
		named[s.ID] = s
		return err
	}, `SELECT uid, name, article_count FROM entity WHERE uid IN (SELECT value FROM json_each(?))
		UNION ALL SELECT uid, name, article_count + citation_count FROM source WHERE uid IN (SELECT value FROM json_each(?))`, list, list)
	var out []*Suggestion
	for _, row := range rows {
		s, there := named[row.thing]
		if !there {
			continue
		}
		s.Kind = row.kind
		if row.form != s.Name {
			s.Matched = &row.form
		}
		out = append(out, &s)
	}
	return out, err
}

// writtenAs is what was typed as it is looked up: folded, words without the article.
func writtenAs(text string) []string {
	var words []string
	for word := range strings.FieldsSeq(arabic.NameKey(text)) {
		words = append(words, withoutArticle(word))
	}
	last := len(words) - 1
	switch {
	case last < 0 || last == 0 && words[0] == article:
		return nil
	case words[last] == article: // only begun
		words[last] = ""
	case strings.HasSuffix(text, " "):
		words = append(words, "")
	}
	return []string{strings.Join(words, " ")}
}

const article = "ال"

// withoutArticle takes ال or al off a word; a word that is nothing else stays.
func withoutArticle(word string) string {
	if rest := strings.TrimPrefix(word, article); rest != "" {
		return rest
	}
	return word
}

// maxSounds bounds the consonants that one name is looked up by.
const maxSounds = 8

// withoutParticles is what was typed without the particles that may be written to its first word.
func withoutParticles(text string) []string {
	var typed []string
	for _, split := range arabic.Clitics(arabic.Normalize(text))[1:] {
		for _, written := range writtenAs(split.Rest) {
			if !slices.Contains(typed, written) {
				typed = append(typed, written)
			}
		}
	}
	return typed
}

// latinSounds is how what was typed in Latin letters may sound.
func latinSounds(text string) []string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 'A' && r <= 'z' }) {
		return nil
	}
	return sounds(text)
}

// sounds is how a name may sound: '~' and the consonants of its words.
func sounds(text string) []string {
	typed := []string{"~"}
	for i, keys := range arabic.MeetingWords(text) {
		var longer []string
		for _, before := range typed {
			for _, key := range keys {
				key, ok := soundOf(key)
				if i > 0 {
					key = " " + key
				}
				if longerKey := before + key; ok && len(longer) < maxSounds && !slices.Contains(longer, longerKey) {
					longer = append(longer, longerKey)
				}
			}
		}
		if len(longer) > 0 {
			typed = longer
		}
	}
	if len(typed[0]) < 2 {
		return nil
	}
	return typed
}

// soundOf takes the sign off a key of consonants; keys of listed names have letters of another kind.
func soundOf(key string) (string, bool) {
	key = strings.TrimPrefix(key, "~")
	return key, key != "" && !strings.HasPrefix(key, "=")
}
