// An article as schema.org has it.

package export

import (
	"context"
	"net/http"

	"sijill/db"
)

// newsArticleLD is a schema.org NewsArticle (https://schema.org/NewsArticle). Headline, date and publisher are there
// only where the document states them; name is for showing.
type newsArticleLD struct {
	Context     string    `json:"@context"`
	Type        string    `json:"@type"`
	At          string    `json:"@id"`
	Identifier  string    `json:"identifier"`
	URL         string    `json:"url,omitempty"`
	Name        string    `json:"name"`
	Headline    *string   `json:"headline,omitempty"`
	Published   string    `json:"datePublished,omitempty"`
	Publisher   *thingLD  `json:"publisher,omitempty"`
	Author      []thingLD `json:"author,omitempty"`
	Section     *string   `json:"articleSection,omitempty"`
	Dateline    *string   `json:"dateline,omitempty"`
	Language    string    `json:"inLanguage"`
	Description string    `json:"description,omitempty"`
	Body        string    `json:"articleBody"`
	WordCount   int       `json:"wordCount"`
	Mentions    []thingLD `json:"mentions,omitempty"`
}

// thingLD is somebody or something that an article has to do with.
type thingLD struct {
	Type       string `json:"@type"`
	Identifier string `json:"identifier,omitempty"`
	Name       string `json:"name"`
	Alternate  string `json:"alternateName,omitempty"`
}

func newsArticle(r *http.Request, a *db.Archive, n *db.Article) (any, error) {
	ctx := r.Context()
	text, err := a.Text(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	out := &newsArticleLD{
		Context: "https://schema.org", Type: "NewsArticle", At: baseURL(r) + "/articles/" + n.ID + ".jsonld", Identifier: n.ID,
		URL: webAddress(n.URL), Name: n.DisplayTitle, Headline: n.Title, Published: statedDate(n.Published),
		Section: n.Section, Dateline: n.Dateline, Language: n.Language, Description: n.Lede, WordCount: n.WordCount,
	}
	if text != nil {
		out.Body = *text
	}
	if s := n.Publisher.Source; s != nil && stated(n.Publisher.Basis) {
		out.Publisher = &thingLD{Type: sourceTypes[s.Kind], Identifier: s.ID, Name: s.Name}
	}
	if out.Author, err = authorsLD(ctx, a, n); err != nil {
		return nil, err
	}
	out.Mentions, err = mentionsLD(ctx, a, n)
	return out, err
}

// sourceTypes are the schema.org types of publishers.
var sourceTypes = map[db.SourceKind]string{
	db.SourceOutlet:        "NewsMediaOrganization",
	db.SourceAgency:        "NewsMediaOrganization",
	db.SourceBroadcaster:   "NewsMediaOrganization",
	db.SourceOffice:        "Organization",
	db.SourceSocialNetwork: "Organization",
	db.SourceUnnamed:       "Organization",
}

// statedDate is the moment, the day, the month or the year (ISO 8601) that a document states; ranges have no place
// in datePublished.
func statedDate(p db.PublicationDate) string {
	if !stated(p.Basis) {
		return ""
	}
	if p.At != nil {
		return *p.At
	}
	switch p.Date.Precision {
	case db.PrecisionDay, db.PrecisionMonth, db.PrecisionYear:
		return p.Date.EDTF
	}
	return ""
}

// authorsLD gives the authors; one that is a source of the archive, such as an agency, is no person.
func authorsLD(ctx context.Context, a *db.Archive, n *db.Article) ([]thingLD, error) {
	names, err := a.Authors(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	var authors []thingLD
	for _, name := range names {
		s, err := a.Source(ctx, db.SourceBy{Name: &name})
		if err != nil {
			return nil, err
		}
		if s != nil {
			authors = append(authors, thingLD{Type: sourceTypes[s.Kind], Identifier: s.ID, Name: name})
		} else {
			authors = append(authors, thingLD{Type: "Person", Name: name})
		}
	}
	return authors, nil
}

// mentionsLD gives the people whom an article names, the most named first, then the organisations and places in
// order of the text.
func mentionsLD(ctx context.Context, a *db.Archive, n *db.Article) ([]thingLD, error) {
	people, err := whole(ctx, n.Ref, a.PeopleIn)
	if err != nil {
		return nil, err
	}
	var things []thingLD
	for _, p := range people {
		things = append(things, thingLD{"Person", p.Person.ID, p.Person.Name, p.Person.LatinName})
	}
	others, err := whole(ctx, n.Ref, func(ctx context.Context, r db.Ref, p db.Page) (*db.Slice[*db.Mention], error) {
		return a.MentionsIn(ctx, r, []db.EntityKind{db.KindOrganization, db.KindPlace}, p)
	})
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, m := range others {
		if e := named(m); e != nil && !seen[e.ID] {
			seen[e.ID] = true
			things = append(things, thingLD{Type: entityTypes[m.Kind], Identifier: e.ID, Name: e.Name})
		}
	}
	return things, nil
}

var entityTypes = map[db.EntityKind]string{db.KindOrganization: "Organization", db.KindPlace: "Place"}
