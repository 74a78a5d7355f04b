// Records of people: their names in all spellings, and the roles that articles claim for them, with proof.

package export

import (
	"context"

	"sijill/db"
)

// personRecord is a person, with the names and roles that articles give.
type personRecord struct {
	ID           string     `json:"id"`
	Name         string     `json:"name"`
	LatinName    string     `json:"latinName"`
	Aliases      []nameForm `json:"aliases"`
	Roles        []role     `json:"roles"`
	MentionCount int        `json:"mentionCount"`
	ArticleCount int        `json:"articleCount"`
	position
}

type nameForm struct {
	Form  string `json:"form"`
	Count int    `json:"count"`
}

type role struct {
	Title    string     `json:"title"`
	First    *string    `json:"first"`
	Last     *string    `json:"last"`
	Count    int        `json:"count"`
	Evidence []evidence `json:"evidence"`
}

var personColumns = []column[personRecord]{
	{"id", func(r *personRecord) string { return r.ID }},
	{"name", func(r *personRecord) string { return r.Name }},
	{"latinName", func(r *personRecord) string { return r.LatinName }},
	eachOf("aliases.form", func(r *personRecord) []nameForm { return r.Aliases }, func(f *nameForm) string { return f.Form }),
	eachOf("aliases.count", func(r *personRecord) []nameForm { return r.Aliases }, func(f *nameForm) string { return number(f.Count) }),
	eachOf("roles.title", func(r *personRecord) []role { return r.Roles }, func(o *role) string { return o.Title }),
	eachOf("roles.first", func(r *personRecord) []role { return r.Roles }, func(o *role) string { return known(o.First) }),
	eachOf("roles.last", func(r *personRecord) []role { return r.Roles }, func(o *role) string { return known(o.Last) }),
	eachOf("roles.count", func(r *personRecord) []role { return r.Roles }, func(o *role) string { return number(o.Count) }),
	{"mentionCount", func(r *personRecord) string { return number(r.MentionCount) }},
	{"articleCount", func(r *personRecord) string { return number(r.ArticleCount) }},
	{"cursor", func(r *personRecord) string { return r.Cursor }},
}

// personPage is how many people are held at once with their names and roles.
const personPage = 50

func peopleWalk(a *db.Archive, q Request) walk[personRecord] {
	filter, order := q.Filter.people(), db.EntityOrder(q.Order)
	read := listed(personPage, func(ctx context.Context, p db.Page) (*db.Slice[*db.Person], error) {
		return a.People(ctx, filter, &order, p)
	})
	return recordsOf(read, func(ctx context.Context, item db.Item[*db.Person]) (*personRecord, error) {
		return toPerson(ctx, a, item)
	})
}

func toPerson(ctx context.Context, a *db.Archive, item db.Item[*db.Person]) (*personRecord, error) {
	n := item.Value
	r := &personRecord{
		ID: n.ID, Name: n.Name, LatinName: n.LatinName, Aliases: []nameForm{}, Roles: []role{},
		MentionCount: n.MentionCount, ArticleCount: n.ArticleCount, position: position{item.Cursor},
	}
	forms, err := a.EntityForms(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	for _, f := range forms {
		r.Aliases = append(r.Aliases, nameForm{f.Form, f.Count})
	}
	roles, err := a.Roles(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	for _, o := range roles {
		claims, err := a.RoleEvidence(ctx, o)
		proof, err := proofs(ctx, a, claims, err)
		if err != nil {
			return nil, err
		}
		r.Roles = append(r.Roles, role{o.Title, o.First, o.Last, o.Count, proof})
	}
	return r, nil
}
