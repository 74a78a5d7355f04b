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
	if found, several, err := a.byLatin(ctx, kind, name); found != nil || several || err != nil {
		return found, err
	}
	for _, c := range []conditions{
		{[]string{"entity.id IN (SELECT entity_id FROM entity_uid WHERE uid = ?)"}, []any{EntityID(kind, name)}},
		{[]string{"entity.id IN (SELECT entity_id FROM entity_form WHERE form_key = ?)"}, []any{arabic.NameKey(name)}},
		{[]string{"entity.id IN (" + meetingWhole + ")"}, []any{words.json(), kind, len(words), len(words), len(words)}},
		{[]string{"entity.id IN (" + meetingPart + ")"}, []any{words.json(), kind, len(words), len(words)}},
	} {
		c.add("entity.kind = ?", kind)
		found, several, err := a.dominant(ctx, c)
		if found != nil || several || err != nil {
			return found, err
		}
	}
	return nil, nil
}

// byLatin finds whom a name in Latin letters means among those who sound so: first whose usual writing holds its
// words, then whose does but for the vowels' letters and doubled consonants (Fayrouz, Fairuz).
func (a *Archive) byLatin(ctx context.Context, kind EntityKind, name string) (found *Entity, several bool, err error) {
	if !strings.ContainsAny(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz") {
		return nil, false, nil
	}
	page, err := list(ctx, a, entityListing(named(kind, name).with(ofKind(kind)), nil, 0), Page{First: &mostAlike}, nil, entitiesScan(0))
	if err != nil {
		return nil, false, err
	}
	for _, write := range []func(string) string{strings.ToLower, latinShape} {
		words := latinWords(write(name))
		var fits []*Entity
		for _, item := range page[0].Items {
			written := latinWords(write(item.Value.LatinName))
			if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(written, w) }) {
				fits = append(fits, item.Value)
			}
		}
		if len(fits) > 0 {
			found, several = dominantOf(fits)
			return found, several, nil
		}
	}
	return nil, !strings.Contains(latinShape(name), "*"), nil // initials (MBS) sound like nobody
}

// mostAlike is how many who sound like a name are looked at, those mentioned most first.
var mostAlike = 100

func ofKind(kind EntityKind) conditions {
	return conditions{[]string{"entity.kind = ?"}, []any{kind}}
}

func latinWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	return slices.DeleteFunc(words, func(w string) bool { return w == "al" || w == "el" })
}

// latinShape writes each run of vowels as one sign, and doubled consonants once.
func latinShape(name string) string {
	var shape []rune
	for _, r := range strings.ToLower(name) {
		if strings.ContainsRune("aeiouy", r) {
			r = '*'
		}
		if len(shape) == 0 || shape[len(shape)-1] != r {
			shape = append(shape, r)
		}
	}
	return string(shape)
}

// dominant gives the entity that is meant among those that fit.
func (a *Archive) dominant(ctx context.Context, c conditions) (found *Entity, several bool, err error) {
	two := 2
	page, err := list(ctx, a, entityListing(c, nil, 0), Page{First: &two}, nil, entitiesScan(0))
	if err != nil || len(page[0].Items) == 0 {
		return nil, false, err
	}
	var fits []*Entity
	for _, item := range page[0].Items {
		fits = append(fits, item.Value)
	}
	found, several = dominantOf(fits)
	return found, several, nil
}

// dominantOf gives the only one of some entities, the most mentioned first, or the one mentioned far oftener than all
// others; several says that there is none such.
func dominantOf(fits []*Entity) (found *Entity, several bool) {
	if len(fits) > 1 && fits[0].MentionCount < dominance*fits[1].MentionCount {
		return nil, true
	}
	return fits[0], false
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
