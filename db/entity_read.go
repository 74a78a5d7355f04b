// Reading people, organisations and places: lists, look-up by name, and what hangs on them.
package db

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"sijill/arabic"
)

// EntityOrder is how people, organisations and places are sorted.
type EntityOrder string

// The orders of schema.graphql.
const (
	EntitiesByMentions EntityOrder = "MENTIONS"
	EntitiesByArticles EntityOrder = "ARTICLES"
	EntitiesByName     EntityOrder = "NAME"
)

// entityOrders name the columns; the indexes entity_mentions, entity_articles and entity_name serve them.
var entityOrders = map[EntityOrder]order{
	EntitiesByMentions: {"mentions", []string{"entity.mention_count", "entity.uid"}, true},
	EntitiesByArticles: {"articles", []string{"entity.article_count", "entity.uid"}, true},
	EntitiesByName:     {"name", []string{"entity.name", "entity.uid"}, false},
}

// entityRow is a row of the table entity, all of which may be null where it was joined.
type entityRow struct {
	row, mentions, articles nullInt
	id, name, latin         nullText
}

// entityTable is what is read of an entity. Its mentions are counted in its row.
var entityTable = table[entityRow]{
	{fieldSet("id"), "entity.uid", func(r *entityRow) any { return &r.id }},
	{fieldSet("name"), "entity.name", func(r *entityRow) any { return &r.name }},
	{fieldSet("latinName"), "entity.latin_name", func(r *entityRow) any { return &r.latin }},
	{fieldSet("mentionCount mentions"), "entity.mention_count", func(r *entityRow) any { return &r.mentions }},
	{fieldSet("articleCount"), "entity.article_count", func(r *entityRow) any { return &r.articles }},
}

// entityReading gives the columns of the fields that are wanted.
func entityReading(f Fields) string { return entityTable.of(f).after("entity.id") }

// entityColumns are all of them.
var entityColumns = entityReading(0)

// entityScan reads the columns of entityReading, or gives nil where they are null; the entities are kin of k.
func entityScan(k *kin, wanted table[entityRow]) ([]any, func() *Entity) {
	r := &entityRow{}
	return wanted.dest([]any{&r.row}, r), func() *Entity {
		if !r.row.known {
			return nil
		}
		return &Entity{Ref: k.ref(r.row.value), ID: string(r.id), Name: string(r.name), LatinName: string(r.latin),
			MentionCount: int(r.mentions.value), ArticleCount: int(r.articles.value)}
	}
}

func entitiesScan(f Fields) func() ([]any, func() *Entity) {
	k, wanted := newKin(), entityTable.of(f)
	return func() ([]any, func() *Entity) { return entityScan(k, wanted) }
}

// Entity finds the entity of a kind to which an id leads: its own, or that of any attested full form of its name.
func (a *Archive) Entity(ctx context.Context, kind EntityKind, id string) (*Entity, error) {
	return a.firstEntity(ctx, conditions{
		[]string{"entity.kind = ?", "entity.id IN (SELECT entity_id FROM entity_uid WHERE uid = ?)"}, []any{kind, id}})
}

func (a *Archive) entityRow(ctx context.Context, kind EntityKind, id string) (int64, error) {
	found, err := a.Entity(ctx, kind, id)
	if found == nil {
		return 0, err
	}
	return found.Row, err
}

func (a *Archive) firstEntity(ctx context.Context, c conditions) (*Entity, error) {
	one := 1
	found, err := list(ctx, a, entityListing(c, nil, 0), Page{First: &one}, nil, entitiesScan(0))
	if err != nil || len(found[0].Items) == 0 {
		return nil, err
	}
	return found[0].Items[0].Value, nil
}

func entityListing(c conditions, by *EntityOrder, f Fields) listing {
	return listing{
		id: "entity.id", pick: "entity", where: c, order: orderOf(entityOrders, by, EntitiesByMentions),
		columns: entityReading(f), from: "entity",
	}
}

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

// conditions are those on the table entity.
func (f *PersonFilter) conditions(ctx context.Context, a *Archive) (conditions, error) {
	if f == nil {
		f = &PersonFilter{}
	}
	c, err := (&EntityFilter{f.Name, f.Published, f.Publishers}).conditions(ctx, a, KindPerson)
	if err != nil || f.Role == nil {
		return c, err
	}
	var titles conditions
	wordsIn(&titles, "entity_role.title_key", *f.Role)
	if len(titles.texts) > 0 {
		c.add("entity.id IN (SELECT entity_id FROM entity_role"+titles.sql()+")", titles.args...)
	}
	return c, nil
}

func (f *EntityFilter) conditions(ctx context.Context, a *Archive, kind EntityKind) (conditions, error) {
	c := conditions{[]string{"entity.kind = ?"}, []any{kind}}
	if f == nil {
		return c, nil
	}
	if f.Name != nil {
		c = c.with(named(kind, *f.Name))
	}
	articles, err := publishedConditions(f.Published)
	if err != nil {
		return c, err
	}
	if err := a.publishedBy(ctx, &articles, f.Publishers); err != nil {
		return c, err
	}
	if len(articles.texts) > 0 {
		c.add("entity.id IN (SELECT appearance.entity_id FROM article JOIN appearance ON appearance.article_id = article.id"+
			articles.sql()+")", articles.args...)
	}
	return c, nil
}

// People reads a page of the people who pass the filter.
func (a *Archive) People(ctx context.Context, f *PersonFilter, by *EntityOrder, p Page) (*Slice[*Person], error) {
	c, err := f.conditions(ctx, a)
	if err != nil {
		return nil, err
	}
	found, err := list(ctx, a, entityListing(c, by, p.Fields), p, nil, as(entitiesScan(p.Fields), toPerson))
	return found[0], err
}

// CountPeople counts the people who pass the filter.
func (a *Archive) CountPeople(ctx context.Context, f *PersonFilter) (int, error) {
	c, err := f.conditions(ctx, a)
	if err != nil {
		return 0, err
	}
	counts, err := count(ctx, a, entityListing(c, nil, chosen), nil)
	return counts[0], err
}

// Organizations reads a page of the organisations that pass the filter.
func (a *Archive) Organizations(ctx context.Context, f *EntityFilter, by *EntityOrder, p Page) (*Slice[*Organization], error) {
	return entities(ctx, a, KindOrganization, f, by, p, toOrganization)
}

// Places reads a page of the places that pass the filter.
func (a *Archive) Places(ctx context.Context, f *EntityFilter, by *EntityOrder, p Page) (*Slice[*Place], error) {
	return entities(ctx, a, KindPlace, f, by, p, toPlace)
}

// CountEntities counts the organisations or places that pass the filter.
func (a *Archive) CountEntities(ctx context.Context, kind EntityKind, f *EntityFilter) (int, error) {
	c, err := f.conditions(ctx, a, kind)
	if err != nil {
		return 0, err
	}
	counts, err := count(ctx, a, entityListing(c, nil, chosen), nil)
	return counts[0], err
}

func entities[T any](ctx context.Context, a *Archive, kind EntityKind, f *EntityFilter, by *EntityOrder, p Page, to func(*Entity) T) (*Slice[T], error) {
	c, err := f.conditions(ctx, a, kind)
	if err != nil {
		return nil, err
	}
	found, err := list(ctx, a, entityListing(c, by, p.Fields), p, nil, as(entitiesScan(p.Fields), to))
	return found[0], err
}

// as makes each scanned value into another.
func as[S, T any](scan func() ([]any, func() S), to func(S) T) func() ([]any, func() T) {
	return func() ([]any, func() T) {
		dest, value := scan()
		return dest, func() T { return to(value()) }
	}
}

func toPerson(e *Entity) *Person {
	if e == nil {
		return nil
	}
	return &Person{*e}
}

func toOrganization(e *Entity) *Organization {
	if e == nil {
		return nil
	}
	return &Organization{*e}
}

func toPlace(e *Entity) *Place {
	if e == nil {
		return nil
	}
	return &Place{*e}
}

// EntityForms reads the forms in which articles write a name, the most frequent first.
func (a *Archive) EntityForms(ctx context.Context, r Ref) ([]*NameForm, error) {
	return children(ctx, a, r, "forms", scanForm,
		`SELECT entity_id, form, count FROM entity_form WHERE entity_id IN (SELECT value FROM json_each(?))
		ORDER BY entity_id, count DESC, form`)
}

// articlesBelow is the list of articles below a parent, with a key for the filter.
func (a *Archive) articlesBelow(ctx context.Context, parent, join string, f *ArticleFilter, by *ArticleOrder, wanted Fields) (listing, string, error) {
	c, err := f.conditions(ctx, a)
	q := articleListing(c, by, wanted)
	q.parent, q.pick = parent, q.pick+join
	return q, "articles " + filterKey(f), err
}

const appearing = " JOIN appearance ON appearance.article_id = article.id"

// ArticlesNaming reads a page of the articles that name an entity.
func (a *Archive) ArticlesNaming(ctx context.Context, r Ref, f *ArticleFilter, by *ArticleOrder, p Page) (*Slice[*Article], error) {
	q, key, err := a.articlesBelow(ctx, "appearance.entity_id", appearing, f, by, p.Fields)
	if err != nil {
		return nil, err
	}
	return pages(ctx, a, r, key, q, p, articleScan(p.Fields))
}

// CountArticlesNaming counts the articles that name an entity.
func (a *Archive) CountArticlesNaming(ctx context.Context, r Ref, f *ArticleFilter) (int, error) {
	q, key, err := a.articlesBelow(ctx, "appearance.entity_id", appearing, f, nil, chosen)
	if err != nil {
		return 0, err
	}
	return counted(ctx, a, r, key, q)
}

// appearances is the list of the people of an article, the most mentioned first, then in order of the text.
func appearances(f Fields) listing {
	return listing{
		parent:  "appearance.article_id",
		id:      "appearance.id",
		pick:    "appearance",
		where:   conditions{[]string{"appearance.kind = 'PERSON'"}, nil},
		order:   order{"people", []string{"appearance.mention_count", "-appearance.position"}, true},
		columns: "appearance.id, appearance.mention_count, " + entityReading(f),
		from:    "appearance JOIN entity ON entity.id = appearance.entity_id",
		short:   true,
	}
}

// PeopleIn reads a page of the people whom an article names.
func (a *Archive) PeopleIn(ctx context.Context, r Ref, p Page) (*Slice[*Appearance], error) {
	people, places, wanted := newKin(), newKin(), entityTable.of(p.Fields)
	return pages(ctx, a, r, "people", appearances(p.Fields), p, func() ([]any, func() *Appearance) {
		var row int64
		n := &Appearance{}
		person, personOf := entityScan(people, wanted)
		return append([]any{&row, &n.MentionCount}, person...), func() *Appearance {
			n.Ref, n.Person = places.ref(row), toPerson(personOf())
			return n
		}
	})
}

// CountPeopleIn counts the people whom an article names.
func (a *Archive) CountPeopleIn(ctx context.Context, r Ref) (int, error) {
	return counted(ctx, a, r, "people", appearances(chosen))
}

// coMentions is the list of the people named beside somebody. It stands on a grouped query, so that its parent is
// restricted inside.
func coMentions(f Fields) listing {
	return listing{
		parent: "beside.parent",
		id:     "entity.id",
		pick: `(SELECT mine.entity_id AS parent, other.entity_id, count(*) AS count FROM appearance AS mine
			JOIN appearance AS other ON other.article_id = mine.article_id AND other.kind = 'PERSON' AND other.entity_id <> mine.entity_id
			WHERE mine.entity_id IN (SELECT value FROM json_each(?)) GROUP BY mine.entity_id, other.entity_id) AS beside
			JOIN entity ON entity.id = beside.entity_id`,
		order:   order{"comentions", []string{"beside.count", "entity.uid"}, true},
		columns: "picked.k0, " + entityReading(f),
		from:    "entity",
	}
}

// CoMentions reads a page of the people named in the same articles.
func (a *Archive) CoMentions(ctx context.Context, r Ref, p Page) (*Slice[*CoMention], error) {
	q := coMentions(p.Fields)
	if _, err := p.check(q.order); err != nil {
		return nil, err
	}
	return together(ctx, r, "beside"+p.key(), func(ctx context.Context, rows []int64) (map[int64]*Slice[*CoMention], error) {
		k, wanted := newKin(), entityTable.of(p.Fields)
		q.pickArgs = []any{jsonList(rows)}
		return list(ctx, a, q, p, rows, func() ([]any, func() *CoMention) {
			n := &CoMention{}
			person, personOf := entityScan(k, wanted)
			return append([]any{&n.Count}, person...), func() *CoMention {
				n.Person = toPerson(personOf())
				return n
			}
		})
	})
}

// CountCoMentions counts the people named in the same articles.
func (a *Archive) CountCoMentions(ctx context.Context, r Ref) (int, error) {
	return together(ctx, r, "count beside", func(ctx context.Context, rows []int64) (map[int64]int, error) {
		q := coMentions(chosen)
		q.pickArgs = []any{jsonList(rows)}
		return count(ctx, a, q, rows)
	})
}
