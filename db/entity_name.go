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
// words; of several that fit equally well the dominant one is meant, else nobody.
func (a *Archive) entityByWholeName(ctx context.Context, kind EntityKind, name string) (*Entity, error) {
	words := wordKeys(arabic.QueryWords(name))
	if len(words) == 0 {
		return nil, nil
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

// dominant gives the only entity, or the one mentioned far oftener than all others; several says that there is none
// such though some fit.
func (a *Archive) dominant(ctx context.Context, c conditions) (found *Entity, several bool, err error) {
	two := 2
	page, err := list(ctx, a, entityListing(c, nil, 0), Page{First: &two}, nil, entitiesScan(0))
	if err != nil || len(page[0].Items) == 0 {
		return nil, false, err
	}
	items := page[0].Items
	if len(items) > 1 && items[0].Value.MentionCount < dominance*items[1].Value.MentionCount {
		return nil, true, nil
	}
	return items[0].Value, false, nil
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
