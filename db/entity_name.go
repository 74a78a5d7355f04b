// Finding who is meant by a name, in any spelling, with or without a title before it.
package db

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"sijill/arabic"
)

// PersonBy names one person: exactly one field is set.
type PersonBy struct{ ID, Name *string }

// Person finds one person; nil when there is nobody, or when several fit a name equally well.
func (a *Archive) Person(ctx context.Context, by PersonBy) (*Person, error) {
	var found *Entity
	var err error
	switch {
	case by.ID != nil:
		found, err = a.Entity(ctx, KindPerson, *by.ID)
	case by.Name != nil:
		found, err = a.entityByName(ctx, KindPerson, *by.Name)
	default:
		return nil, badInput("name the person by `id` or `name`")
	}
	if found == nil {
		return nil, err
	}
	return &Person{*found}, err
}

// dominance is how many times oftener than the next one an entity must be mentioned to be meant by a name that fits
// several equally well.
const dominance = 5

// entityByName finds the entity that a name means, in any spelling. Where nothing bears the whole name, words at its
// beginning may be a title: those of a role that is claimed for whom the rest means.
func (a *Archive) entityByName(ctx context.Context, kind EntityKind, name string) (*Entity, error) {
	found, err := a.entityByWholeName(ctx, kind, name)
	words := strings.Fields(name)
	for n := 1; found == nil && err == nil && n < min(len(words), longestTitle); n++ {
		candidate, failed := a.entityByWholeName(ctx, kind, strings.Join(words[n:], " "))
		if failed != nil || candidate == nil {
			err = failed
			continue
		}
		roles, failed := a.Roles(ctx, candidate.Ref)
		if err = failed; titled(roles, words[:n]) {
			found = candidate
		}
	}
	return found, err
}

// longestTitle bounds the words of a title before a name.
const longestTitle = 8

// titled says whether the words all stand in one of the roles.
func titled(roles []*Role, words []string) bool {
	for _, role := range roles {
		title := strings.Fields(foldWords(role.Title))
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(title, foldWords(w)) }) {
			return true
		}
	}
	return false
}

// entityByWholeName finds the entity that bears a name. A form written just so goes before one that only meets in all
// words, and in Latin letters the usual writing before one that only sounds alike (Biden is بايدن before بودن); of
// several that fit equally well the dominant one is meant, else nobody.
func (a *Archive) entityByWholeName(ctx context.Context, kind EntityKind, name string) (*Entity, error) {
	words := wordKeys(arabic.QueryWords(name))
	if len(words) == 0 {
		return nil, nil
	}
	type fitting func() ([]*Entity, error)
	among := func(rows string, args ...any) fitting {
		return func() ([]*Entity, error) {
			return a.mostMentioned(ctx, kind, conditions{[]string{"entity.id IN (" + rows + ")"}, args}, 2)
		}
	}
	steps := []fitting{
		among(`SELECT entity_id FROM entity_uid WHERE uid = ?`, EntityID(kind, name)),
		among(`SELECT entity_id FROM entity_form WHERE form_key = ?`, arabic.NameKey(name)),
		func() ([]*Entity, error) { return a.writtenInLatin(ctx, kind, name) },
	}
	if !areInitials(name) { // MBS sounds like nobody
		steps = append(steps, among(meetingWhole, words.json(), kind, len(words), len(words), len(words)),
			among(meetingPart, words.json(), kind, len(words), len(words)))
	}
	for _, step := range steps {
		if fits, err := step(); len(fits) > 0 || err != nil {
			return dominant(fits), err
		}
	}
	return nil, nil
}

// mostMentioned gives so many of the entities of a kind that meet some conditions, the most mentioned first.
func (a *Archive) mostMentioned(ctx context.Context, kind EntityKind, c conditions, n int) ([]*Entity, error) {
	c.add("entity.kind = ?", kind)
	page, err := list(ctx, a, entityListing(c, nil, 0), Page{First: &n}, nil, entitiesScan(0))
	if err != nil {
		return nil, err
	}
	var entities []*Entity
	for _, item := range page[0].Items {
		entities = append(entities, item.Value)
	}
	return entities, nil
}

// mostAlike is how many who sound like a name in Latin letters are looked at.
const mostAlike = 100

// writtenInLatin gives those among who sound like a name in Latin letters whose usual writing holds its words; if there
// are none, those whose writing does but for the vowels' letters and doubled consonants (Fayrouz, Fairuz).
func (a *Archive) writtenInLatin(ctx context.Context, kind EntityKind, name string) ([]*Entity, error) {
	if !isLatin(name) {
		return nil, nil
	}
	alike, err := a.mostMentioned(ctx, kind, named(kind, name), mostAlike)
	for _, write := range []func(string) string{strings.ToLower, latinShape} {
		words := latinWords(write(name))
		var fits []*Entity
		for _, e := range alike {
			written := latinWords(write(e.LatinName))
			if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(written, w) }) {
				fits = append(fits, e)
			}
		}
		if len(fits) > 0 {
			return fits, nil
		}
	}
	return nil, err
}

func latinWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	return slices.DeleteFunc(words, func(w string) bool { return w == "al" || w == "el" })
}

// vowel stands in a shape for a run of vowels.
const vowel = '*'

// latinShape writes each run of vowels as one sign, and doubled consonants once.
func latinShape(name string) string {
	var shape []rune
	for _, r := range strings.ToLower(name) {
		if strings.ContainsRune("aeiouy", r) {
			r = vowel
		}
		if len(shape) == 0 || shape[len(shape)-1] != r {
			shape = append(shape, r)
		}
	}
	return string(shape)
}

func isLatin(name string) bool {
	return strings.ContainsAny(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz")
}

// areInitials says whether a name in Latin letters has no vowel.
func areInitials(name string) bool {
	return isLatin(name) && !strings.ContainsRune(latinShape(name), vowel)
}

// dominant gives the only one of some entities, the most mentioned first, or the one mentioned far oftener than all
// others; nil where there is none such.
func dominant(fits []*Entity) *Entity {
	if len(fits) == 0 || len(fits) > 1 && fits[0].MentionCount < dominance*fits[1].MentionCount {
		return nil
	}
	return fits[0]
}

// wordKeys are the keys of each word of a name, on which its spellings meet.
type wordKeys [][]string

func (w wordKeys) json() string {
	text, err := json.Marshal(w)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(text)
}

// The entities one form of whose name meets every word: each word of the question in a word of its own.
const (
	meetingPart = `SELECT entity_key.entity_id FROM json_each(?) AS word, json_each(word.value) AS spelling
		JOIN entity_key ON entity_key.key = spelling.value AND entity_key.kind = ?
		GROUP BY entity_key.entity_id, entity_key.form
		HAVING count(DISTINCT word.key) = ? AND count(DISTINCT entity_key.word) >= ?`
	meetingWhole = meetingPart + ` AND max(entity_key.words) = ?`
)

// named are the conditions that one form of an entity's name meets the phrase, in any spelling.
func named(kind EntityKind, phrase string) conditions {
	words := wordKeys(arabic.QueryWords(phrase))
	if len(words) == 0 {
		return conditions{[]string{"0"}, nil}
	}
	return conditions{[]string{"entity.id IN (" + meetingPart + ")"}, []any{words.json(), kind, len(words), len(words)}}
}
