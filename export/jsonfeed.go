// Feeds in JSON Feed 1.1.

package export

import (
	"encoding/json"
	"net/http"

	"sijill/db"
)

// JSONFeed serves GET /feed.json: the same as AtomFeed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
func JSONFeed(a *db.Archive) http.Handler {
	return feedHandler(a, "application/feed+json; charset=utf-8", func(f *feed) ([]byte, error) {
		return json.MarshalIndent(toJSONFeed(f), "", " ")
	})
}

type (
	jsonFeed struct {
		Version  string     `json:"version"`
		Title    string     `json:"title"`
		Home     string     `json:"home_page_url"`
		Self     string     `json:"feed_url"`
		Next     string     `json:"next_url,omitempty"`
		Language string     `json:"language"`
		Items    []jsonItem `json:"items"`
	}
	jsonItem struct {
		ID        string       `json:"id"`
		URL       string       `json:"url,omitempty"`
		Title     *string      `json:"title,omitempty"` // as printed
		HTML      string       `json:"content_html"`
		Text      string       `json:"content_text"`
		Summary   string       `json:"summary,omitempty"`
		Published string       `json:"date_published,omitempty"`
		Authors   []jsonAuthor `json:"authors,omitempty"`
		Tags      []string     `json:"tags,omitempty"`
		Language  string       `json:"language,omitempty"`
		Archive   jsonArchive  `json:"_sijill"`
	}
	jsonAuthor struct {
		Name string `json:"name"`
	}
	// jsonArchive is what the archive knows besides; readers of feeds pass it over.
	jsonArchive struct {
		Key       string      `json:"key"`
		Published publication `json:"published"`
		Publisher publisher   `json:"publisher"`
	}
)

func toJSONFeed(f *feed) jsonFeed {
	out := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.title, Home: f.home, Self: f.self, Next: f.next,
		Language: "ar", Items: []jsonItem{},
	}
	for i := range f.items {
		out.Items = append(out.Items, toJSONItem(&f.items[i]))
	}
	return out
}

func toJSONItem(item *feedItem) jsonItem {
	n := item.article
	out := jsonItem{
		ID: n.ID, URL: webAddress(n.URL), Title: n.Title, HTML: paragraphs(item.text), Text: item.text, Summary: n.Lede,
		Published: item.published, Language: n.Language,
		Archive: jsonArchive{n.Key, toPublication(n.Published), toPublisher(n.Publisher)},
	}
	for _, name := range item.authors {
		out.Authors = append(out.Authors, jsonAuthor{name})
	}
	if n.Section != nil {
		out.Tags = []string{*n.Section}
	}
	return out
}
