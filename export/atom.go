// Feeds in Atom, RFC 4287.

package export

import (
	"encoding/xml"
	"net/http"

	"sijill/db"
)

// AtomFeed serves GET /feed.atom: the articles that the search q finds, or all, the latest first, with the parameters
// of an export of articles.
func AtomFeed(a *db.Archive) http.Handler {
	return feedHandler(a, "application/atom+xml; charset=utf-8", func(f *feed) ([]byte, error) {
		body, err := xml.MarshalIndent(toAtom(f), "", " ")
		return append([]byte(xml.Header), body...), err
	})
}

// The elements of RFC 4287 that are used, in the order of their structs.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomPerson  `xml:"author"` // of entries that name none
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomEntry struct {
		Lang      string         `xml:"xml:lang,attr,omitempty"`
		ID        string         `xml:"id"`
		Title     string         `xml:"title"`
		Published string         `xml:"published,omitempty"`
		Updated   string         `xml:"updated"`
		Authors   []atomPerson   `xml:"author"`
		Links     []atomLink     `xml:"link"`
		Category  []atomCategory `xml:"category"`
		Summary   string         `xml:"summary,omitempty"`
		Content   atomText       `xml:"content"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

const jsonLD = "application/ld+json"

func toAtom(f *feed) atomFeed {
	out := atomFeed{
		Lang: "ar", ID: f.id, Title: f.title, Updated: f.updated, Author: atomPerson{"سجل"},
		Links: []atomLink{{Rel: "self", Type: "application/atom+xml", Href: f.self}, {Rel: "alternate", Type: "text/html", Href: f.home}},
	}
	if f.next != "" {
		out.Links = append(out.Links, atomLink{Rel: "next", Type: "application/atom+xml", Href: f.next})
	}
	for i := range f.items {
		out.Entries = append(out.Entries, toEntry(&f.items[i]))
	}
	return out
}

func toEntry(item *feedItem) atomEntry {
	n := item.article
	e := atomEntry{
		Lang: n.Language, ID: lastingURN(n.ID), Title: n.DisplayTitle, Published: item.published, Updated: item.updated,
		Summary: n.Lede, Content: atomText{"html", paragraphs(item.text)},
	}
	for _, name := range item.authors {
		e.Authors = append(e.Authors, atomPerson{name})
	}
	if address := webAddress(n.URL); address != "" {
		e.Links = append(e.Links, atomLink{Rel: "alternate", Href: address})
	}
	e.Links = append(e.Links, atomLink{Rel: "alternate", Type: jsonLD, Href: item.json})
	if n.Section != nil {
		e.Category = []atomCategory{{*n.Section}}
	}
	return e
}
