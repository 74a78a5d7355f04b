// Articles: what one document tells, cleaned and dated.
package db

import "context"

// Article is one article as one document tells it. Ref is set by the archive.
type Article struct {
	Ref
	ID           string // "article_" and 16 hex digits, see ArticleID
	Key          string
	URL          *string
	Language     string // BCP 47
	Title        *string
	TitleBasis   Basis
	DisplayTitle string
	Kicker       *string
	Lede         string
	WordCount    int
	Published    PublicationDate
	Publisher    Publisher
	Section      *string
	Dateline     *string
}

// PublicationDate is when an article was published; an unknown date says so.
type PublicationDate struct {
	Date       DateSpan
	At         *string // RFC 3339 with its own offset, where the document carries a clock time
	Basis      Basis
	ArticleRef Ref // set by the archive
}

// Publisher is who published an article. Source is nil where the document does not say.
type Publisher struct {
	Source     *Source // set by the archive
	Basis      Basis
	ArticleRef Ref // set by the archive
}

// RemovedLine is a piece of the document that cleaning took out of the text, and the rule that took it.
type RemovedLine struct {
	Text string
	Rule string
	Span Span // into the document
}

// ArticleOrder is how articles are sorted. An unknown date is last in both directions.
type ArticleOrder string

// The orders of schema.graphql.
const (
	ArticlesNewest ArticleOrder = "NEWEST"
	ArticlesOldest ArticleOrder = "OLDEST"
)

// articleOrders name the columns of each order; the indexes article_newest and article_oldest serve them.
var articleOrders = map[ArticleOrder]order{
	ArticlesNewest: {"newest", []string{"article.newest", "article.uid"}, true},
	ArticlesOldest: {"oldest", []string{"article.oldest", "article.uid"}, false},
}

// orderOf gives an order by its name, the standard one where none is named.
func orderOf[K ~string](orders map[K]order, name *K, standard K) order {
	if name == nil {
		return orders[standard]
	}
	return orders[*name]
}

// articleTable is what is read of an article. sourceFields are the fields that need its publisher, too.
var (
	sourceFields = fieldSet("publisher")
	articleTable = table[Article]{
		{fieldSet("id"), "article.uid", func(n *Article) any { return &n.ID }},
		{fieldSet("key"), "article.key", func(n *Article) any { return &n.Key }},
		{fieldSet("url"), "article.url", func(n *Article) any { return &n.URL }},
		{fieldSet("language"), "article.language", func(n *Article) any { return &n.Language }},
		{fieldSet("title"), "article.title", func(n *Article) any { return &n.Title }},
		{fieldSet("titleBasis"), "article.title_basis", func(n *Article) any { return &n.TitleBasis }},
		{fieldSet("displayTitle"), "article.display_title", func(n *Article) any { return &n.DisplayTitle }},
		{fieldSet("kicker"), "article.kicker", func(n *Article) any { return &n.Kicker }},
		{fieldSet("lede"), "article.lede", func(n *Article) any { return &n.Lede }},
		{fieldSet("wordCount"), "article.word_count", func(n *Article) any { return &n.WordCount }},
		{fieldSet("published"), "article.published_edtf", func(n *Article) any { return &n.Published.Date.EDTF }},
		{fieldSet("published"), "article.published_start", func(n *Article) any { return &n.Published.Date.Start }},
		{fieldSet("published"), "article.published_end", func(n *Article) any { return &n.Published.Date.End }},
		{fieldSet("published"), "article.published_precision", func(n *Article) any { return &n.Published.Date.Precision }},
		{fieldSet("published"), "article.published_at", func(n *Article) any { return &n.Published.At }},
		{fieldSet("published"), "article.published_basis", func(n *Article) any { return &n.Published.Basis }},
		{fieldSet("publisher"), "article.publisher_basis", func(n *Article) any { return &n.Publisher.Basis }},
		{fieldSet("section"), "article.section", func(n *Article) any { return &n.Section }},
		{fieldSet("dateline"), "article.dateline", func(n *Article) any { return &n.Dateline }},
	}
)

// articleReading gives the columns of the fields that are wanted, and the tables they stand in.
func articleReading(f Fields) (columns, tables string) {
	columns = articleTable.of(f).after("article.id")
	if f.need(sourceFields) {
		return columns + ", " + sourceColumns, "article LEFT JOIN source ON source.id = article.source_id"
	}
	return columns, "article"
}

// articleScan reads the columns of articleReading, of one row after another; the articles it makes are kin.
func articleScan(f Fields) func() ([]any, func() *Article) {
	articles, sources, wanted := newKin(), newKin(), articleTable.of(f)
	published := f.need(sourceFields)
	return func() ([]any, func() *Article) {
		var row int64
		n := &Article{}
		dest := wanted.dest([]any{&row}, n)
		sourceOf := func() *Source { return nil }
		if published {
			var source []any
			source, sourceOf = sourceScan(sources)
			dest = append(dest, source...)
		}
		return dest, func() *Article {
			n.Ref = articles.ref(row)
			n.Published.ArticleRef, n.Publisher.ArticleRef = n.Ref, n.Ref
			n.Publisher.Source = sourceOf()
			return n
		}
	}
}

// ArticleBy names one article: exactly one field is set.
type ArticleBy struct{ ID, URL, Key *string }

// Article finds one article; nil when there is none. Of several with the same key or address, the later-dated. An
// address is met in other spellings of the same page, too, where it is not stored as given.
func (a *Archive) Article(ctx context.Context, by ArticleBy) (*Article, error) {
	switch {
	case by.ID != nil:
		return a.firstArticle(ctx, "article.uid = ?", *by.ID)
	case by.URL != nil:
		found, err := a.firstArticle(ctx, "article.url = ?", *by.URL)
		if found != nil || err != nil {
			return found, err
		}
		return a.firstArticle(ctx, "article.url IN (SELECT value FROM json_each(?))", jsonList(urlSpellings(*by.URL)))
	case by.Key != nil:
		return a.firstArticle(ctx, "article.key = ?", *by.Key)
	}
	return nil, badInput("name the article by `id`, `url` or `key`")
}

// firstArticle is the latest that meets a condition.
func (a *Archive) firstArticle(ctx context.Context, condition string, arg any) (*Article, error) {
	one := 1
	page, err := a.articles(ctx, conditions{[]string{condition}, []any{arg}}, nil, Page{First: &one})
	if err != nil || len(page.Items) == 0 {
		return nil, err
	}
	return page.Items[0].Value, nil
}

// Articles reads a page of the articles that pass the filter.
func (a *Archive) Articles(ctx context.Context, f *ArticleFilter, by *ArticleOrder, p Page) (*Slice[*Article], error) {
	c, err := f.conditions(ctx, a)
	if err != nil {
		return nil, err
	}
	return a.articles(ctx, c, by, p)
}

func (a *Archive) articles(ctx context.Context, c conditions, by *ArticleOrder, p Page) (*Slice[*Article], error) {
	slices, err := list(ctx, a, articleListing(c, by, p.Fields), p, nil, articleScan(p.Fields))
	return slices[0], err
}

func articleListing(c conditions, by *ArticleOrder, f Fields) listing {
	columns, tables := articleReading(f)
	return listing{
		id: "article.id", pick: "article", where: c, order: orderOf(articleOrders, by, ArticlesNewest),
		columns: columns, from: tables,
	}
}

// CountArticles counts the articles that pass the filter.
func (a *Archive) CountArticles(ctx context.Context, f *ArticleFilter) (int, error) {
	c, err := f.conditions(ctx, a)
	if err != nil {
		return 0, err
	}
	counts, err := count(ctx, a, articleListing(c, nil, chosen), nil)
	return counts[0], err
}

// ArticleOf reads the article that a reference points to.
func (a *Archive) ArticleOf(ctx context.Context, r Ref, f Fields) (*Article, error) {
	return together(ctx, r, "article"+f.key(), func(ctx context.Context, rows []int64) (map[int64]*Article, error) {
		return a.articlesByRow(ctx, rows, f)
	})
}

// articlesByRow reads articles by row; they are kin.
func (a *Archive) articlesByRow(ctx context.Context, rows []int64, f Fields) (map[int64]*Article, error) {
	found := make(map[int64]*Article, len(rows))
	scan := articleScan(f)
	columns, tables := articleReading(f)
	err := a.each(ctx, func(row scanner) error {
		dest, value := scan()
		if err := row.Scan(dest...); err != nil {
			return err
		}
		n := value()
		found[n.Row] = n
		return nil
	}, "SELECT "+columns+" FROM "+tables+" WHERE article.id IN (SELECT value FROM json_each(?))", jsonList(rows))
	return found, err
}

// Text reads the body of an article; nil when it was taken out meanwhile.
func (a *Archive) Text(ctx context.Context, r Ref) (*string, error) {
	return a.body(ctx, r, "text")
}

// Document reads what an article was cleaned from, most often the body itself; nil when it was taken out meanwhile.
func (a *Archive) Document(ctx context.Context, r Ref) (*string, error) {
	return a.body(ctx, r, "coalesce(document, text)")
}

func (a *Archive) body(ctx context.Context, r Ref, column string) (*string, error) {
	return together(ctx, r, column, func(ctx context.Context, rows []int64) (map[int64]*string, error) {
		bodies := make(map[int64]*string, len(rows))
		err := a.each(ctx, func(row scanner) error {
			var id int64
			var body string
			err := row.Scan(&id, &body)
			bodies[id] = &body
			return err
		}, `SELECT article_id, `+column+` FROM article_text WHERE article_id IN (SELECT value FROM json_each(?))`, jsonList(rows))
		return bodies, err
	})
}

// Authors reads the authors of an article, as printed.
func (a *Archive) Authors(ctx context.Context, r Ref) ([]string, error) {
	return children(ctx, a, r, "authors", func(row scanner, parent *int64) (string, error) {
		var name string
		return name, row.Scan(parent, &name)
	}, `SELECT article_id, name FROM author WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, position`)
}

// Removed reads what cleaning took out of an article's document.
func (a *Archive) Removed(ctx context.Context, r Ref) ([]*RemovedLine, error) {
	return children(ctx, a, r, "removed", func(row scanner, parent *int64) (*RemovedLine, error) {
		l := &RemovedLine{}
		return l, row.Scan(parent, &l.Rule, &l.Span.Start, &l.Span.End, &l.Text)
	}, `SELECT article_id, rule, start, end, text FROM removed_line WHERE article_id IN (SELECT value FROM json_each(?))
		ORDER BY article_id, position`)
}

// Facts of an article that evidence proves.
const (
	FactPublished = "published"
	FactPublisher = "publisher"
	FactTitle     = "title"
)

// Evidence reads what proves one of an article's own facts.
func (a *Archive) Evidence(ctx context.Context, r Ref, fact string) ([]*Evidence, error) {
	witnesses := newKin()
	return children(ctx, a, r, "evidence "+fact, func(row scanner, parent *int64) (*Evidence, error) {
		e := &Evidence{}
		var witness int64
		var start, end *int
		err := row.Scan(parent, &witness, &e.In, &start, &end, &e.Text, &e.Note)
		e.ArticleRef, e.Span = witnesses.ref(witness), spanOf(start, end)
		return e, err
	}, `SELECT article_id, witness_id, part, start, end, text, note FROM evidence
		WHERE article_id IN (SELECT value FROM json_each(?)) AND fact = ? ORDER BY article_id, position`, fact)
}

func spanOf(start, end *int) *Span {
	if start == nil || end == nil {
		return nil
	}
	return &Span{*start, *end}
}
