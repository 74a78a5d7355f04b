// Sources: publishers, and those on whose word articles rest.
package db

import (
	"context"
	"encoding/json"
	"strings"
)

// SourceKind says what a source is.
type SourceKind string

// The kinds of schema.graphql.
const (
	SourceOutlet        SourceKind = "OUTLET"
	SourceAgency        SourceKind = "AGENCY"
	SourceBroadcaster   SourceKind = "BROADCASTER"
	SourceOffice        SourceKind = "OFFICE"
	SourceSocialNetwork SourceKind = "SOCIAL_NETWORK"
	SourceUnnamed       SourceKind = "UNNAMED"
)

// Source is a publisher or a cited source. Its id comes from its name; that of an unnamed one from article and phrase.
type Source struct {
	Ref
	ID            string
	Name          string
	Kind          SourceKind
	ArticleCount  int // articles it published
	CitationCount int // citations of it
}

// Citation is an article leaning on a source's word.
type Citation struct {
	Ref
	ArticleRef Ref
	Cited      *Source
	Phrase     string
	In         TextPart
	Span       Span
}

// SourceOrder is how sources are sorted.
type SourceOrder string

// The orders of schema.graphql.
const (
	SourcesByArticles  SourceOrder = "ARTICLES"
	SourcesByCitations SourceOrder = "CITATIONS"
	SourcesByName      SourceOrder = "NAME"
)

// sourceOrders name the columns; the indexes source_articles, source_citations and source_name serve them.
var sourceOrders = map[SourceOrder]order{
	SourcesByArticles:  {"articles", []string{"source.article_count", "source.uid"}, true},
	SourcesByCitations: {"citations", []string{"source.citation_count", "source.uid"}, true},
	SourcesByName:      {"name", []string{"source.name", "source.uid"}, false},
}

const sourceColumns = `source.id, source.uid, source.name, source.kind, source.article_count, source.citation_count`

// sourceScan reads sourceColumns, which may all be null where the source was joined; then it gives nil.
func sourceScan(k *kin) ([]any, func() *Source) {
	var r struct {
		row, articles, citations nullInt
		id, name, kind           nullText
	}
	return []any{&r.row, &r.id, &r.name, &r.kind, &r.articles, &r.citations}, func() *Source {
		if !r.row.known {
			return nil
		}
		return &Source{Ref: k.ref(r.row.value), ID: string(r.id), Name: string(r.name), Kind: SourceKind(r.kind),
			ArticleCount: int(r.articles.value), CitationCount: int(r.citations.value)}
	}
}

// sources makes the scan function of a list of sources; they are kin.
func sourcesScan() func() ([]any, func() *Source) {
	k := newKin()
	return func() ([]any, func() *Source) { return sourceScan(k) }
}

// SourceBy names one source: exactly one field is set.
type SourceBy struct{ ID, Name *string }

// Source finds one source; nil when there is none.
func (a *Archive) Source(ctx context.Context, by SourceBy) (*Source, error) {
	switch {
	case by.ID != nil:
		return a.firstSource(ctx, conditions{[]string{"source.uid = ?"}, []any{*by.ID}})
	case by.Name != nil:
		return a.sourceByName(ctx, *by.Name)
	}
	return nil, badInput("name the source by `id` or `name`")
}

// source finds a source by id or name.
func (a *Archive) source(ctx context.Context, idOrName string) (*Source, error) {
	if strings.HasPrefix(idOrName, sourceID+"_") {
		return a.Source(ctx, SourceBy{ID: &idOrName})
	}
	return a.Source(ctx, SourceBy{Name: &idOrName})
}

// sourceByName prefers the usual name to a form that documents write, and that to a name known otherwise.
func (a *Archive) sourceByName(ctx context.Context, name string) (*Source, error) {
	key := sourceKey(name)
	if key == "" {
		return nil, nil
	}
	for _, condition := range []string{
		"source.name_key = ?",
		"source.id IN (SELECT source_id FROM source_form WHERE form_key = ?)",
		"source.id IN (SELECT source_id FROM source_alias WHERE alias_key = ?)",
	} {
		found, err := a.firstSource(ctx, conditions{[]string{condition, "source.kind <> 'UNNAMED'"}, []any{key}})
		if found != nil || err != nil {
			return found, err
		}
	}
	return nil, nil
}

func (a *Archive) firstSource(ctx context.Context, c conditions) (*Source, error) {
	one := 1
	found, err := list(ctx, a, sourceListing(c, nil), Page{First: &one}, nil, sourcesScan())
	if err != nil || len(found[0].Items) == 0 {
		return nil, err
	}
	return found[0].Items[0].Value, nil
}

// Sources reads a page of the sources that pass the filter.
func (a *Archive) Sources(ctx context.Context, f *SourceFilter, by *SourceOrder, p Page) (*Slice[*Source], error) {
	found, err := list(ctx, a, sourceListing(f.conditions(), by), p, nil, sourcesScan())
	return found[0], err
}

func sourceListing(c conditions, by *SourceOrder) listing {
	return listing{
		id: "source.id", pick: "source", where: c, order: orderOf(sourceOrders, by, SourcesByArticles),
		columns: sourceColumns, from: "source",
	}
}

// CountSources counts the sources that pass the filter.
func (a *Archive) CountSources(ctx context.Context, f *SourceFilter) (int, error) {
	counts, err := count(ctx, a, sourceListing(f.conditions(), nil), nil)
	return counts[0], err
}

// conditions are those on the table source.
func (f *SourceFilter) conditions() conditions {
	var c conditions
	if f == nil || len(f.Kinds) == 0 {
		c.add("source.kind <> 'UNNAMED'")
	}
	if f == nil {
		return c
	}
	oneOf(&c, "source.kind", f.Kinds)
	if f.Name != nil {
		var forms conditions
		wordsIn(&forms, "named.key", *f.Name)
		if len(forms.texts) > 0 {
			c.add(`source.id IN (SELECT source_id FROM (SELECT source_id, form_key AS key FROM source_form
				UNION ALL SELECT source_id, alias_key FROM source_alias) AS named`+forms.sql()+")", forms.args...)
		}
	}
	if f.Publisher != nil {
		if *f.Publisher {
			c.add("source.article_count > 0")
		} else {
			c.add("source.article_count = 0")
		}
	}
	return c
}

// SourceForms reads the forms in which documents write a source's name, the most frequent first.
func (a *Archive) SourceForms(ctx context.Context, r Ref) ([]*NameForm, error) {
	return children(ctx, a, r, "forms", scanForm,
		`SELECT source_id, form, count FROM source_form WHERE source_id IN (SELECT value FROM json_each(?))
		ORDER BY source_id, count DESC, form`)
}

func scanForm(row scanner, parent *int64) (*NameForm, error) {
	f := &NameForm{}
	return f, row.Scan(parent, &f.Form, &f.Count)
}

// UnnamedShare is the share of the citations in a source's articles that lean on unnamed sources, 0 to 1; nil where
// they cite nothing.
func (a *Archive) UnnamedShare(ctx context.Context, r Ref) (*float64, error) {
	return together(ctx, r, "unnamed share", func(ctx context.Context, rows []int64) (map[int64]*float64, error) {
		shares := map[int64]*float64{}
		err := a.each(ctx, func(row scanner) error {
			var source int64
			var share float64
			err := row.Scan(&source, &share)
			shares[source] = &share
			return err
		}, `SELECT article.source_id, avg(source.kind = 'UNNAMED') FROM article
			JOIN citation ON citation.article_id = article.id JOIN source ON source.id = citation.source_id
			WHERE article.source_id IN (SELECT value FROM json_each(?)) GROUP BY article.source_id`, jsonList(rows))
		return shares, err
	})
}

// PublishedBy reads a page of the articles that a source published.
func (a *Archive) PublishedBy(ctx context.Context, r Ref, f *ArticleFilter, by *ArticleOrder, p Page) (*Slice[*Article], error) {
	q, key, err := a.articlesBelow(ctx, "article.source_id", "", f, by, p.Fields)
	if err != nil {
		return nil, err
	}
	return pages(ctx, a, r, key, q, p, articleScan(p.Fields))
}

// CountPublishedBy counts the articles that a source published.
func (a *Archive) CountPublishedBy(ctx context.Context, r Ref, f *ArticleFilter) (int, error) {
	q, key, err := a.articlesBelow(ctx, "article.source_id", "", f, nil, chosen)
	if err != nil {
		return 0, err
	}
	return counted(ctx, a, r, key, q)
}

// Citing directions: from the articles that cite, or from the source that is cited.
const (
	citedBy = "citation.source_id"
	cites   = "article.source_id"
	citesIn = "citation.article_id"
)

// citationOrders: the latest article first, or the order of the text.
var (
	citationsNewest = order{"newest", []string{"article.newest", "article.uid", "citation.position"}, true}
	citationsInText = order{"text", []string{"citation.position"}, false}
)

// CitationsOf reads a page of the citations of a source.
func (a *Archive) CitationsOf(ctx context.Context, r Ref, f *CitationFilter, p Page) (*Slice[*Citation], error) {
	return a.citations(ctx, r, citedBy, citationsNewest, f, p)
}

// CitationsBy reads a page of the citations in a source's articles.
func (a *Archive) CitationsBy(ctx context.Context, r Ref, f *CitationFilter, p Page) (*Slice[*Citation], error) {
	return a.citations(ctx, r, cites, citationsNewest, f, p)
}

// CitationsIn reads a page of the citations in an article, in order of the text.
func (a *Archive) CitationsIn(ctx context.Context, r Ref, p Page) (*Slice[*Citation], error) {
	return a.citations(ctx, r, citesIn, citationsInText, nil, p)
}

// CountCitationsOf counts the citations of a source.
func (a *Archive) CountCitationsOf(ctx context.Context, r Ref, f *CitationFilter) (int, error) {
	return a.countCitations(ctx, r, citedBy, f)
}

// CountCitationsBy counts the citations in a source's articles.
func (a *Archive) CountCitationsBy(ctx context.Context, r Ref, f *CitationFilter) (int, error) {
	return a.countCitations(ctx, r, cites, f)
}

// CountCitationsIn counts the citations in an article.
func (a *Archive) CountCitationsIn(ctx context.Context, r Ref) (int, error) {
	return a.countCitations(ctx, r, citesIn, nil)
}

func (a *Archive) citations(ctx context.Context, r Ref, parent string, o order, f *CitationFilter, p Page) (*Slice[*Citation], error) {
	q, key, err := citationListing(parent, o, f)
	if err != nil {
		return nil, err
	}
	articles, sources := newKin(), newKin()
	return pages(ctx, a, r, key, q, p, func() ([]any, func() *Citation) {
		c := &Citation{}
		var article int64
		cited, citedOf := sourceScan(sources)
		dest := append([]any{&article, &c.Phrase, &c.In, &c.Span.Start, &c.Span.End}, cited...)
		return dest, func() *Citation {
			c.ArticleRef, c.Cited = articles.ref(article), citedOf()
			return c
		}
	})
}

func (a *Archive) countCitations(ctx context.Context, r Ref, parent string, f *CitationFilter) (int, error) {
	q, key, err := citationListing(parent, citationsNewest, f)
	if err != nil {
		return 0, err
	}
	return counted(ctx, a, r, key, q)
}

func citationListing(parent string, o order, f *CitationFilter) (listing, string, error) {
	q := listing{
		parent:  parent,
		id:      "citation.id",
		pick:    "citation JOIN article ON article.id = citation.article_id JOIN source ON source.id = citation.source_id",
		order:   o,
		columns: "citation.article_id, citation.phrase, citation.part, citation.start, citation.end, " + sourceColumns,
		from:    "citation JOIN source ON source.id = citation.source_id",
	}
	if f != nil {
		c, err := publishedConditions(f.Published)
		if err != nil {
			return q, "", err
		}
		oneOf(&c, "source.kind", f.Kinds)
		q.where = c
	}
	return q, parent + filterKey(f), nil
}

// filterKey tells filters apart.
func filterKey(filter any) string {
	text, err := json.Marshal(filter)
	if err != nil {
		panic(err) // filters are plain values
	}
	return string(text)
}
