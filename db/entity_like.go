// Whom a list by name keeps: names that sound alike are many (كين, كوهين; Saad, Sadio), so that they are listed only
// where nobody is written as the question is, or where their spelling is hardly another.
package db

import (
	"context"
	"slices"
	"strings"

	"sijill/arabic"
)

// mostCompared is how many forms of names are compared with a question. One that meets more is a name so common
// that nothing is drowned by what only sounds like it.
const mostCompared = 20_000

// seldom is how many times oftener an entity must be mentioned than a form for the form to be a slip of the pen.
const seldom = 20

// resemblance is how well a name answers a question, the best of all its forms.
type resemblance int

const (
	sounding resemblance = iota // the keys meet, and no more
	nearly                      // each word is a letter or two from one of the name
	written                     // each word is one of the name
)

// like are the conditions that an entity is named as a question says, in any spelling.
func (a *Archive) like(ctx context.Context, kind EntityKind, name string) (conditions, error) {
	c := named(kind, name)
	asked := wordsAsked(name)
	if len(asked) == 0 {
		return c, nil
	}
	found, rows := map[int64]resemblance{}, 0
	var id, mentions, count int64
	var latin, form string
	err := a.each(ctx, func(row scanner) error {
		rows++
		if err := row.Scan(&id, &latin, &mentions, &form, &count); err != nil {
			return err
		}
		if found[id] == written { // no form says more
			return nil
		}
		best := likeness(asked, latinWords(strings.ToLower(latin)))
		if count*seldom >= mentions {
			best = max(best, likeness(asked, wordsOfForm(form)))
		}
		found[id] = max(found[id], best)
		return nil
	}, `SELECT entity.id, entity.latin_name, entity.mention_count, entity_form.form_key, entity_form.count
		FROM entity JOIN entity_form ON entity_form.entity_id = entity.id`+c.sql()+` LIMIT ?`, append(slices.Clone(c.args), mostCompared)...)
	if err != nil || rows == mostCompared {
		return c, err
	}
	kept, written := keep(found)
	if !written {
		return c, nil
	}
	meant, err := a.entityByWholeName(ctx, kind, name) // whom person(by: {name}) gives is in the list too
	if meant != nil {
		kept = append(kept, meant.Row)
	}
	return conditions{[]string{"entity.id IN (SELECT value FROM json_each(?))"}, []any{jsonList(kept)}}, err
}

// keep gives those who are written as asked or nearly so, and whether any is written so.
func keep(found map[int64]resemblance) (rows []int64, any bool) {
	for row, how := range found {
		if how >= nearly {
			rows = append(rows, row)
		}
		any = any || how == written
	}
	slices.Sort(rows)
	return rows, any
}

// wordsAsked are the words of a question, normalised, without articles; بن counts where the question begins with it.
func wordsAsked(name string) []string {
	words := strings.Fields(arabic.NameKey(name))
	if isLatin(name) {
		return latinWords(strings.ToLower(name))
	}
	if len(words) > 1 && words[0] != "بن" {
		words = slices.DeleteFunc(words, func(w string) bool { return w == "بن" || w == "ال" })
	}
	return withoutArticles(words)
}

// wordsOfForm are the words of a name's key, without articles; what follows أبو is a word too.
func wordsOfForm(key string) []string {
	words := strings.Fields(key)
	for _, w := range words {
		if rest, ok := strings.CutPrefix(w, "ابو"); ok {
			words = append(words, rest)
		}
	}
	return withoutArticles(words)
}

func withoutArticles(words []string) []string {
	for i, w := range words {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) > len("ال") {
			words[i] = rest
		}
	}
	return words
}

// likeness compares the words of a question with those of a name, in whatever order.
func likeness(asked, name []string) resemblance {
	how := written
	for _, w := range asked {
		switch {
		case slices.Contains(name, w):
		case slices.ContainsFunc(name, func(n string) bool { return isClose(w, n) }):
			how = nearly
		default:
			return sounding
		}
	}
	return how
}

// isClose reports whether two words are a letter apart; long ones may be two apart, or differ in vowels.
func isClose(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) <= 4 || len(y) <= 4 {
		return apart(x, y, 1)
	}
	return apart(x, y, 2) || isLatin(a) && latinShape(a) == latinShape(b)
}

// apart reports whether so many letters at most must be changed, added or left out to make one word of the other.
func apart(x, y []rune, most int) bool {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	if len(x) == 0 || len(y) == 0 || most == 0 {
		return len(x)+len(y) <= most
	}
	return apart(x[1:], y[1:], most-1) || apart(x[1:], y, most-1) || apart(x, y[1:], most-1)
}
