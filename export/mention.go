// Records of mentions: every naming of somebody or something, in its sentence. The archive lists them by article,
// so that a walk goes through the articles, and a cursor names an article and a place in it.

package export

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strconv"
	"strings"

	"sijill/db"
)

// mentionRecord is one naming of somebody or something, with the sentence around it.
type mentionRecord struct {
	ID         string          `json:"id"`
	Kind       db.EntityKind   `json:"kind"`
	Text       string          `json:"text"`
	In         db.TextPart     `json:"in"`
	Span       span            `json:"span"`
	Entity     *entityName     `json:"entity"`
	Link       *db.MentionLink `json:"link"`
	Confidence *float64        `json:"confidence"`
	Sentence   string          `json:"sentence"`
	Article    articleName     `json:"article"`
	position
}

var mentionColumns = joined(
	[]column[mentionRecord]{
		{"id", func(r *mentionRecord) string { return r.ID }},
		{"kind", func(r *mentionRecord) string { return string(r.Kind) }},
		{"text", func(r *mentionRecord) string { return r.Text }},
		{"in", func(r *mentionRecord) string { return string(r.In) }},
	},
	below("span", func(r *mentionRecord) *span { return &r.Span }, spanColumns),
	below("entity", func(r *mentionRecord) *entityName { return r.Entity }, entityColumns),
	[]column[mentionRecord]{
		{"link", func(r *mentionRecord) string { return known(r.Link) }},
		{"confidence", func(r *mentionRecord) string { return share(r.Confidence) }},
		{"sentence", func(r *mentionRecord) string { return r.Sentence }},
	},
	below("article", func(r *mentionRecord) *articleName { return &r.Article }, articleNameColumns),
	[]column[mentionRecord]{{"cursor", func(r *mentionRecord) string { return r.Cursor }}},
)

func share(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'g', -1, 64)
}

// mentionArticles is how many articles are held at once with their texts and a page of mentions of each.
const mentionArticles = 10

// mentionWalker goes through articles, and through the mentions in each.
type mentionWalker struct {
	a     *db.Archive
	q     Request
	kinds []db.EntityKind
	of    string // the id of what is to be named; empty: anything
	yield func(*mentionRecord) error
}

func mentionWalk(a *db.Archive, q Request) walk[mentionRecord] {
	return func(ctx context.Context, after *string, yield func(*mentionRecord) error) error {
		w := &mentionWalker{a: a, q: q, kinds: convert[db.EntityKind](q.Filter.Kinds), yield: yield}
		if err := w.narrow(ctx); err != nil {
			return err
		}
		var behind *string
		if after != nil {
			c, err := openMentionCursor(*after)
			if err != nil {
				return err
			}
			if err := w.resume(ctx, c); err != nil {
				return err
			}
			behind = &c.article
		}
		return walkPages(ctx, behind, chosenArticles(a, w.q, mentionArticles), func(item db.Item[*db.Article]) error {
			return w.article(ctx, item.Value, item.Cursor, nil)
		})
	}
}

// narrow finds out what Filter.Of means; then only articles that name it are walked through.
func (w *mentionWalker) narrow(ctx context.Context) error {
	of := w.q.Filter.Of
	if of == "" {
		return nil
	}
	thing, err := w.a.Node(ctx, of)
	if err != nil {
		return err
	}
	f := &w.q.Filter
	switch n := thing.(type) {
	case *db.Person:
		w.of, f.AllPeople = n.ID, append(f.AllPeople[:len(f.AllPeople):len(f.AllPeople)], n.ID)
	case *db.Organization:
		w.of, f.AllOrganizations = n.ID, append(f.AllOrganizations[:len(f.AllOrganizations):len(f.AllOrganizations)], n.ID)
	case *db.Place:
		w.of, f.AllPlaces = n.ID, append(f.AllPlaces[:len(f.AllPlaces):len(f.AllPlaces)], n.ID)
	default:
		p, err := w.a.Person(ctx, db.PersonBy{Name: &of})
		if err != nil {
			return err
		}
		if p == nil {
			return badInput("`of`: %q leads to nobody, or to several people alike", clip(of))
		}
		w.of, f.AllPeople = p.ID, append(f.AllPeople[:len(f.AllPeople):len(f.AllPeople)], p.ID)
	}
	return nil
}

// resume hands over what is left of the article in which an export stopped.
func (w *mentionWalker) resume(ctx context.Context, c mentionCursor) error {
	n, err := w.a.Article(ctx, db.ArticleBy{ID: &c.id})
	if n == nil { // taken out meanwhile
		return err
	}
	return w.article(ctx, n, c.article, &c.mention)
}

// article hands over the mentions in an article behind a cursor.
func (w *mentionWalker) article(ctx context.Context, n *db.Article, cursor string, after *string) error {
	name := toArticleName(n)
	read := listedBelow(n.Ref, func(ctx context.Context, r db.Ref, p db.Page) (*db.Slice[*db.Mention], error) {
		return w.a.MentionsIn(ctx, r, w.kinds, p)
	})
	return walkPages(ctx, after, read, func(item db.Item[*db.Mention]) error {
		entity := named(item.Value)
		if w.of != "" && (entity == nil || entity.ID != w.of) {
			return nil
		}
		r, err := w.record(ctx, item.Value, entity)
		if err != nil {
			return err
		}
		r.Article, r.Cursor = name, mentionCursor{cursor, n.ID, item.Cursor}.String()
		return w.yield(r)
	})
}

func (w *mentionWalker) record(ctx context.Context, m *db.Mention, entity *entityName) (*mentionRecord, error) {
	sentence, err := w.a.Sentence(ctx, m)
	return &mentionRecord{
		ID: m.ID, Kind: m.Kind, Text: m.Text, In: m.In, Span: toSpan(m.Span), Entity: entity,
		Link: m.Link, Confidence: m.Confidence, Sentence: sentence,
	}, err
}

// named is whom or what a mention names; nil where that was not concluded.
func named(m *db.Mention) *entityName {
	switch {
	case m.Person != nil:
		return toEntityName(&m.Person.Entity)
	case m.Organization != nil:
		return toEntityName(&m.Organization.Entity)
	case m.Place != nil:
		return toEntityName(&m.Place.Entity)
	}
	return nil
}

// mentionCursor is where a mention stands among all: behind which article's cursor to go on, and where in it.
type mentionCursor struct{ article, id, mention string }

func (c mentionCursor) String() string {
	text, err := json.Marshal([]string{c.article, c.id, c.mention})
	if err != nil {
		panic(err) // strings always marshal
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// maxCursor bounds a cursor, in bytes; it holds two of the archive's.
const maxCursor = 8192

func openMentionCursor(cursor string) (mentionCursor, error) {
	var parts []string
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(cursor) > maxCursor || json.Unmarshal(text, &parts) != nil || len(parts) != 3 || !strings.HasPrefix(parts[1], "article_") {
		return mentionCursor{}, badInput("the cursor is not one of this list in this order")
	}
	return mentionCursor{parts[0], parts[1], parts[2]}, nil
}
