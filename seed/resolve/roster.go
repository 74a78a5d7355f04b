// All that articles name, gathered by name: the ground on which who is who is concluded.
package resolve

import (
	"context"
	"maps"
	"slices"

	"sijill/arabic"
	"sijill/db"
)

// naming is one article's entity.
type naming struct {
	row      int64
	article  int32
	mentions int
	titles   []string
}

// group is everything of one kind that is named by the same letters.
type group struct {
	kind    db.EntityKind
	key     string // arabic.NameKey
	number  int32  // among the groups of its kind, in the order of keys
	name    fullName
	forms   map[string]int // surface forms, and how many articles use each as the fullest
	members []naming       // in the order of articles
	claims  claims
}

// articles is how many articles name it so. An article may name two people alike; that is rare enough.
func (g *group) articles() int { return len(g.members) }

// roster holds the groups of all kinds.
type roster struct {
	articles   []string          // ids
	rows       map[int64][]int64 // by article: its entities, in their order
	byKind     map[db.EntityKind][]*group
	spellings  map[string]int // how many articles use a written word in a name
	inArticle  [][]int32      // the people (their groups' numbers) of each article
	associates map[int32]map[int32]bool
}

// gather reads all entities of the archive.
func gather(ctx context.Context, w *db.Writer) (*roster, error) {
	r := &roster{rows: map[int64][]int64{}, byKind: map[db.EntityKind][]*group{}, spellings: map[string]int{}, associates: map[int32]map[int32]bool{}}
	groups := map[db.EntityKind]map[string]*group{db.KindPerson: {}, db.KindOrganization: {}, db.KindPlace: {}}
	known := map[string]string{} // one copy of each title
	err := w.EachEntity(ctx, func(e db.ArticleEntity) error {
		if len(r.articles) == 0 || r.articles[len(r.articles)-1] != e.ArticleID {
			r.articles = append(r.articles, e.ArticleID)
		}
		r.rows[e.ArticleRow] = append(r.rows[e.ArticleRow], e.Row)
		key := arabic.NameKey(e.Name)
		if key == "" {
			return nil
		}
		g := groups[e.Kind][key]
		if g == nil {
			g = &group{kind: e.Kind, key: key, forms: map[string]int{}, claims: newClaims()}
			groups[e.Kind][key] = g
		}
		for i, t := range e.Titles {
			if first, ok := known[t]; ok {
				e.Titles[i] = first
			}
			known[e.Titles[i]] = e.Titles[i]
		}
		g.forms[e.Name]++
		g.members = append(g.members, naming{e.Row, int32(len(r.articles) - 1), e.MentionCount, e.Titles})
		return nil
	})
	for kind, byKey := range groups {
		r.byKind[kind] = r.order(byKey)
	}
	r.fillArticles()
	return r, err
}

// order numbers groups by their keys and sums up what is said of them.
func (r *roster) order(byKey map[string]*group) []*group {
	list := make([]*group, 0, len(byKey))
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		g := byKey[key]
		g.number = int32(len(list))
		list = append(list, g)
		if g.kind != db.KindPerson {
			continue
		}
		g.name = parseName(g.display(nil))
		for _, m := range g.members {
			for _, t := range m.titles {
				g.claims.add(t)
			}
		}
		for form, n := range g.forms {
			for _, t := range arabic.Tokenize(form) {
				r.spellings[t.Text] += n
			}
		}
	}
	return list
}

func (r *roster) fillArticles() {
	r.inArticle = make([][]int32, len(r.articles))
	for _, g := range r.byKind[db.KindPerson] {
		for _, m := range g.members {
			r.inArticle[m.article] = append(r.inArticle[m.article], g.number)
		}
	}
}

// beside are the people named in the same articles as those of a group.
func (r *roster) beside(g *group) map[int32]bool {
	if set, ok := r.associates[g.number]; ok {
		return set
	}
	set := map[int32]bool{}
	for _, m := range g.members {
		for _, other := range r.inArticle[m.article] {
			set[other] = true
		}
	}
	r.associates[g.number] = set
	return set
}
