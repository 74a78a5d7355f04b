// Mentions and roles: where an entity is named, and as what.
package db

import (
	"context"
	"slices"
)

// Mentions stand in an article in order of the text, and below an entity with the latest article first.
var (
	mentionsInText = order{"text", []string{"mention.position"}, false}
	mentionsNewest = order{"newest", []string{"article.newest", "article.uid", "mention.position"}, true}
)

// mentionRow is what is read of a mention.
type mentionRow struct {
	mention         Mention
	article         string // its id
	position, short int
}

// mentionTable names it. namedFields are the fields that need whom or what it names, too.
var (
	namedFields  = fieldSet("person organization place")
	mentionTable = table[mentionRow]{
		{fieldSet("id"), "article.uid", func(r *mentionRow) any { return &r.article }},
		{fieldSet("id"), "mention.position", func(r *mentionRow) any { return &r.position }},
		{fieldSet("kind link person organization place"), "article_entity.kind", func(r *mentionRow) any { return &r.mention.Kind }},
		{fieldSet("text"), "mention.text", func(r *mentionRow) any { return &r.mention.Text }},
		{fieldSet("in sentence"), "mention.part", func(r *mentionRow) any { return &r.mention.In }},
		{fieldSet("span"), "mention.start", func(r *mentionRow) any { return &r.mention.Span.Start }},
		{fieldSet("span"), "mention.end", func(r *mentionRow) any { return &r.mention.Span.End }},
		{fieldSet("sentence"), "mention.sentence_start", func(r *mentionRow) any { return &r.mention.SentenceSpan.Start }},
		{fieldSet("sentence"), "mention.sentence_end", func(r *mentionRow) any { return &r.mention.SentenceSpan.End }},
		{fieldSet("link"), "mention.short", func(r *mentionRow) any { return &r.short }},
		{fieldSet("link"), "article_entity.link", func(r *mentionRow) any { return &r.mention.Link }},
		{fieldSet("confidence"), "mention.confidence", func(r *mentionRow) any { return &r.mention.Confidence }},
	}
)

func mentionListing(parent string, o order, kinds []EntityKind, p Page) listing {
	q := listing{
		parent: parent,
		id:     "mention.id",
		pick: `mention JOIN article ON article.id = mention.article_id
			JOIN article_entity ON article_entity.id = mention.article_entity_id`,
		order:   o,
		columns: mentionTable.of(p.Fields).after("mention.id, mention.article_id"),
		from: `mention JOIN article ON article.id = mention.article_id
			JOIN article_entity ON article_entity.id = mention.article_entity_id`,
	}
	if p.Fields.need(namedFields) {
		q.columns += ", " + entityReading(p.Within)
		q.from += " LEFT JOIN entity ON entity.id = article_entity.entity_id"
	}
	oneOf(&q.where, "article_entity.kind", kinds)
	return q
}

func mentionScan(p Page) func() ([]any, func() *Mention) {
	mentions, articles, entities := newKin(), newKin(), newKin()
	wanted, named := mentionTable.of(p.Fields), entityTable.of(p.Within)
	return func() ([]any, func() *Mention) {
		var row, article int64
		r := &mentionRow{}
		dest := wanted.dest([]any{&row, &article}, r)
		entityOf := func() *Entity { return nil }
		if p.Fields.need(namedFields) {
			var more []any
			more, entityOf = entityScan(entities, named)
			dest = append(dest, more...)
		}
		return dest, func() *Mention {
			n := &r.mention
			n.Ref, n.ArticleRef, n.ID = mentions.ref(row), articles.ref(article), partID(mentionID, r.article, r.position)
			n.attach(entityOf(), r.short == 1)
			return n
		}
	}
}

// attach says whom the mention names. The link is told for people only: on the name, or on a part of it.
func (n *Mention) attach(e *Entity, short bool) {
	switch n.Kind {
	case KindOrganization:
		n.Organization, n.Link = toOrganization(e), nil
	case KindPlace:
		n.Place, n.Link = toPlace(e), nil
	case KindPerson:
		n.Person = toPerson(e)
		if short {
			link := LinkShortForm
			n.Link = &link
		}
	}
}

// MentionsIn reads a page of the mentions in an article.
func (a *Archive) MentionsIn(ctx context.Context, r Ref, kinds []EntityKind, p Page) (*Slice[*Mention], error) {
	return pages(ctx, a, r, "mentions"+filterKey(kinds), mentionListing("mention.article_id", mentionsInText, kinds, p), p, mentionScan(p))
}

// CountMentionsIn counts the mentions in an article.
func (a *Archive) CountMentionsIn(ctx context.Context, r Ref, kinds []EntityKind) (int, error) {
	return counted(ctx, a, r, "mentions"+filterKey(kinds), mentionListing("mention.article_id", mentionsInText, kinds, Page{}))
}

// MentionsOf reads a page of the mentions of an entity.
func (a *Archive) MentionsOf(ctx context.Context, r Ref, p Page) (*Slice[*Mention], error) {
	return pages(ctx, a, r, "mentions", mentionListing("article_entity.entity_id", mentionsNewest, nil, p), p, mentionScan(p))
}

// Sentence cuts the sentence around a mention out of its article.
func (a *Archive) Sentence(ctx context.Context, n *Mention) (string, error) {
	part, err := a.part(ctx, n.ArticleRef, n.In)
	if err != nil || n.SentenceSpan.End > len(part) {
		return "", err
	}
	return string(part[n.SentenceSpan.Start:n.SentenceSpan.End]), nil
}

// part gives the title or the text of an article in code points.
func (a *Archive) part(ctx context.Context, r Ref, in TextPart) ([]rune, error) {
	return together(ctx, r, "part "+string(in), func(ctx context.Context, rows []int64) (map[int64][]rune, error) {
		parts := make(map[int64][]rune, len(rows))
		text := `SELECT article_id, text FROM article_text WHERE article_id IN (SELECT value FROM json_each(?))`
		if in == PartTitle {
			text = `SELECT id, coalesce(title, '') FROM article WHERE id IN (SELECT value FROM json_each(?))`
		}
		err := a.each(ctx, func(row scanner) error {
			var id int64
			var words string
			err := row.Scan(&id, &words)
			parts[id] = []rune(words)
			return err
		}, text, jsonList(rows))
		return parts, err
	})
}

// Roles reads the roles claimed for a person over the archive, the most claimed first.
func (a *Archive) Roles(ctx context.Context, r Ref) ([]*Role, error) {
	k := newKin()
	return children(ctx, a, r, "roles", func(row scanner, parent *int64) (*Role, error) {
		o := &Role{}
		var id int64
		err := row.Scan(parent, &id, &o.Title, &o.First, &o.Last, &o.Count)
		o.Ref = k.ref(id)
		return o, err
	}, `SELECT entity_id, id, title, first, last, count FROM entity_role
		WHERE entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, count DESC, title_key`)
}

const claimColumns = `role.article_id, role.text, role.part, role.start, role.end`

func scanClaim(row scanner, articles *kin, lead ...any) (*Evidence, error) {
	e := &Evidence{Span: &Span{}}
	var article int64
	err := row.Scan(append(lead, &article, &e.Text, &e.In, &e.Span.Start, &e.Span.End)...)
	e.ArticleRef = articles.ref(article)
	return e, err
}

// RoleEvidence reads the claims of a role, the earliest first, at most MaxPage of them.
func (a *Archive) RoleEvidence(ctx context.Context, o *Role) ([]*Evidence, error) {
	if o.claims != nil {
		return o.claims, nil
	}
	articles := newKin()
	return children(ctx, a, o.Ref, "claims", func(row scanner, parent *int64) (*Evidence, error) {
		return scanClaim(row, articles, parent)
	}, `SELECT entity_role, article_id, text, part, start, end FROM (
			SELECT entity_role.id AS entity_role, `+claimColumns+`,
				row_number() OVER (PARTITION BY entity_role.id ORDER BY article.oldest, article.uid, role.position) AS nth
			FROM entity_role JOIN article_entity ON article_entity.entity_id = entity_role.entity_id
			JOIN role ON role.article_entity_id = article_entity.id AND role.title_key = entity_role.title_key
			JOIN article ON article.id = role.article_id
			WHERE entity_role.id IN (SELECT value FROM json_each(?)))
		WHERE nth <= ? ORDER BY entity_role, nth`, MaxPage)
}

// The first and the last day of an article's publication. An interval that is open at one end, such as one that was
// only inferred, is no day on which something was claimed.
const (
	publishedFirst = `CASE WHEN article.published_end IS NOT NULL THEN article.published_start END`
	publishedLast  = `CASE WHEN article.published_start IS NOT NULL THEN article.published_end END`
)

// RolesIn reads the roles that one article claims for a person in it, the most claimed first.
func (a *Archive) RolesIn(ctx context.Context, n *Appearance) ([]*Role, error) {
	articles := newKin()
	return together(ctx, n.Ref, "roles", func(ctx context.Context, rows []int64) (map[int64][]*Role, error) {
		roles := make(map[int64][]*Role, len(rows))
		err := a.each(ctx, func(row scanner) error {
			var parent int64
			var title string
			var first, last *string
			claim, err := scanClaim(row, articles, &parent, &title, &first, &last)
			roles[parent] = addClaim(roles[parent], Role{Title: title, First: first, Last: last}, claim)
			return err
		}, `SELECT appearance.id, role.title, `+publishedFirst+`, `+publishedLast+`, `+claimColumns+`
			FROM appearance JOIN article_entity ON article_entity.article_id = appearance.article_id
				AND article_entity.entity_id = appearance.entity_id
			JOIN role ON role.article_entity_id = article_entity.id JOIN article ON article.id = role.article_id
			WHERE appearance.id IN (SELECT value FROM json_each(?)) ORDER BY appearance.id, role.position`, jsonList(rows))
		for _, list := range roles {
			slices.SortStableFunc(list, func(x, y *Role) int { return y.Count - x.Count })
		}
		return roles, err
	})
}

// addClaim adds a claim to the role whose title it spells, in whatever way.
func addClaim(roles []*Role, claimed Role, e *Evidence) []*Role {
	key := foldWords(claimed.Title)
	for i := range roles {
		if foldWords(roles[i].Title) == key {
			roles[i].Count++
			roles[i].claims = append(roles[i].claims, e)
			return roles
		}
	}
	claimed.Count, claimed.claims = 1, []*Evidence{e}
	return append(roles, &claimed)
}
