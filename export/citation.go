// An article in the words of others: schema.org for search engines and linked data, CSL-JSON for reference managers.

package export

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"sijill/db"
)

// ArticleHandler serves GET /articles/{id}.jsonld, a schema.org NewsArticle, and /articles/{id}.csl.json, a citation
// in CSL-JSON.
func ArticleHandler(a *db.Archive) http.Handler {
	return reading(func(w http.ResponseWriter, r *http.Request) error {
		name := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
		id, form, _ := strings.Cut(name, ".")
		describe := articleForms[form]
		if describe.as == nil {
			return notFound("An article is there as {id}.jsonld and {id}.csl.json.")
		}
		n, err := a.Article(r.Context(), db.ArticleBy{ID: &id})
		if err != nil {
			return err
		}
		if n == nil {
			return notFound("There is no article %q.", clip(id))
		}
		described, err := describe.as(r, a, n)
		if err != nil {
			return err
		}
		body, err := json.MarshalIndent(described, "", " ")
		if err != nil {
			return fmt.Errorf("encode article: %w", err)
		}
		return send(w, r, describe.contentType, body)
	})
}

// articleForms are the forms of an article by the ending of its address.
var articleForms = map[string]struct {
	contentType string
	as          func(*http.Request, *db.Archive, *db.Article) (any, error)
}{
	"jsonld":   {jsonLD, newsArticle},
	"csl.json": {"application/vnd.citationstyles.csl+json", cslItems},
}

// stated says whether a document itself states a value. What was only concluded is not handed on as a fact where
// the form has no word for doubt.
func stated(b db.Basis) bool {
	return b == db.BasisPrinted || b == db.BasisMetadata || b == db.BasisURL
}

// cslItem is a citation in CSL-JSON (https://github.com/citation-style-language/schema). A title in brackets is not
// printed: it is the opening words, as cataloguers give them.
type cslItem struct {
	ID             string    `json:"id"`
	Type           string    `json:"type"`
	Title          string    `json:"title"`
	ContainerTitle string    `json:"container-title,omitempty"`
	Author         []cslName `json:"author,omitempty"`
	Issued         *cslDate  `json:"issued,omitempty"`
	Section        string    `json:"section,omitempty"`
	URL            string    `json:"URL,omitempty"`
	Language       string    `json:"language,omitempty"`
	Archive        string    `json:"archive"`
	Location       string    `json:"archive_location"`
}

type cslName struct {
	Literal string `json:"literal"`
}

// cslDate is a day, month or year, or the first and the last one of a range. Circa: it was concluded.
type cslDate struct {
	Parts [][]int `json:"date-parts"`
	Circa bool    `json:"circa,omitempty"`
}

func cslItems(r *http.Request, a *db.Archive, n *db.Article) (any, error) {
	authors, err := a.Authors(r.Context(), n.Ref)
	if err != nil {
		return nil, err
	}
	item := cslItem{
		ID: n.ID, Type: "article-newspaper", Title: "[" + n.DisplayTitle + "]", Issued: toCSLDate(n.Published),
		Section: known(n.Section), URL: webAddress(n.URL), Language: n.Language, Archive: "Sijill", Location: n.Key,
	}
	if n.Title != nil {
		item.Title = *n.Title
	}
	if n.Publisher.Source != nil && stated(n.Publisher.Basis) {
		item.ContainerTitle = n.Publisher.Source.Name
	}
	for _, name := range authors {
		item.Author = append(item.Author, cslName{name})
	}
	return []cslItem{item}, nil // a bibliography of one: what reference managers read
}

// toCSLDate is nil for a date that is unknown or open at one end.
func toCSLDate(p db.PublicationDate) *cslDate {
	d := p.Date
	if d.Start == nil || d.End == nil {
		return nil
	}
	parts := [][]int{dateParts(*d.Start, d.Precision)}
	if d.Precision == db.PrecisionWeek || d.Precision == db.PrecisionRange {
		parts = append(parts, dateParts(*d.End, d.Precision))
	}
	return &cslDate{parts, p.Basis == db.BasisInferred}
}

// dateParts are year, month and day, as many of them as are known.
func dateParts(day string, precision db.DatePrecision) []int {
	parts := make([]int, 0, 3)
	for text := range strings.SplitSeq(day, "-") {
		n, err := strconv.Atoi(text)
		if err != nil {
			return nil
		}
		parts = append(parts, n)
	}
	switch precision {
	case db.PrecisionYear:
		return parts[:1]
	case db.PrecisionMonth:
		return parts[:2]
	}
	return parts
}
