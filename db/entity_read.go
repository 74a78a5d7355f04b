// Reading people, organisations and places: their lists, filters and forms.
package db

import "context"

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
		like, err := a.like(ctx, kind, *f.Name)
		if err != nil {
			return c, err
		}
		c = c.with(like)
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
