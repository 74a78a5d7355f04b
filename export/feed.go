// Feeds: any search, or the latest articles, for feed readers; as Atom (RFC 4287) and as JSON Feed 1.1.

package export

import (
	"context"
	"crypto/sha256"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"time"

	"sijill/db"
)

// feed is what both formats say.
type feed struct {
	title            string
	self, next, home string // addresses; next is empty on the last page
	id               string // lasts as long as the address
	updated          string // when the archive was last changed
	items            []feedItem
}

// feedItem is one article in a feed.
type feedItem struct {
	article   *db.Article
	text      string
	authors   []string
	published string // RFC 3339; empty where the day is not known
	updated   string
	json      string // address of its JSON-LD
}

// maxItems is the greatest number of articles in a feed; next leads to more.
const maxItems = db.MaxPage

// readFeed reads the feed that a request asks for, with the parameters of an export of articles.
func readFeed(a *db.Archive, r *http.Request) (*feed, error) {
	values, err := parameters(r)
	if err != nil {
		return nil, err
	}
	q, err := Parse(values)
	if err != nil {
		return nil, err
	}
	if q.Format != "" || q.BOM {
		return nil, badInput("a feed takes neither `format` nor `bom`")
	}
	if q.Limit == 0 {
		q.Limit = db.StandardPage
	}
	if q.Limit > maxItems {
		return nil, badInput("`limit` must be 1 to %d in a feed; `after` leads further", maxItems)
	}
	q.Kind = Articles
	if err := q.Check(); err != nil {
		return nil, err
	}
	found, more, err := chosenArticles(a, q, q.Limit)(r.Context(), optional(q.After))
	if err != nil {
		return nil, err
	}
	info, err := a.Info(r.Context())
	if err != nil {
		return nil, err
	}
	base := baseURL(r)
	f := &feed{title: feedTitle(q.Filter.Query), self: base + r.URL.RequestURI(), home: base + "/", updated: changedAt(info)}
	values.Del("after")
	f.id = lastingURN(base + r.URL.Path + "?" + values.Encode())
	if more && len(found) > 0 {
		values.Set("after", found[len(found)-1].Cursor)
		f.next = base + r.URL.Path + "?" + values.Encode()
	}
	for _, hit := range found {
		item, err := readItem(r.Context(), a, hit.Value, f.updated)
		if err != nil {
			return nil, err
		}
		item.json = base + "/articles/" + item.article.ID + ".jsonld"
		f.items = append(f.items, *item)
	}
	return f, nil
}

func feedTitle(query string) string {
	if query == "" {
		return "سجل: أحدث المقالات"
	}
	return fmt.Sprintf("سجل: نتائج البحث عن «%s»", query)
}

// changedAt is when the archive was last seeded, the dawn of time for one that never was.
func changedAt(info *db.Info) string {
	if info.SeededAt == nil {
		return time.Unix(0, 0).UTC().Format(time.RFC3339)
	}
	return *info.SeededAt
}

func readItem(ctx context.Context, a *db.Archive, n *db.Article, changed string) (*feedItem, error) {
	text, err := a.Text(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	authors, err := a.Authors(ctx, n.Ref)
	if err != nil {
		return nil, err
	}
	item := &feedItem{article: n, authors: authors, published: moment(n.Published)}
	if text != nil {
		item.text = *text
	}
	item.updated = item.published
	if item.updated == "" {
		item.updated = changed
	}
	return item, nil
}

// moment is a publication date as feeds must have it, a moment: the clock time where it is known, else noon UTC of
// the day, which is the same day almost everywhere. It is empty where the day is not known.
func moment(p db.PublicationDate) string {
	if p.At != nil {
		if _, err := time.Parse(time.RFC3339, *p.At); err == nil {
			return *p.At
		}
	}
	if p.Date.Precision != db.PrecisionDay || p.Date.Start == nil {
		return ""
	}
	return *p.Date.Start + "T12:00:00Z"
}

// lastingURN is a UUID of version 8 (RFC 9562) made of a name: the same name has the same one everywhere.
func lastingURN(name string) string {
	h := sha256.Sum256([]byte("sijill " + name))
	h[6] = h[6]&0x0f | 0x80
	h[8] = h[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[0:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// webAddress is an article's address where it is one that a browser may be led to; else empty.
func webAddress(address *string) string {
	if address == nil {
		return ""
	}
	u, err := url.Parse(*address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return *address
}

// paragraphs is a text in HTML; browsers find the direction of each paragraph by its letters.
func paragraphs(text string) string {
	var b strings.Builder
	for p := range strings.SplitSeq(text, "\n") {
		fmt.Fprintf(&b, "<p dir=\"auto\">%s</p>\n", html.EscapeString(p))
	}
	return b.String()
}

// feedHandler serves a feed in one format.
func feedHandler(a *db.Archive, contentType string, encode func(*feed) ([]byte, error)) http.Handler {
	return reading(func(w http.ResponseWriter, r *http.Request) error {
		f, err := readFeed(a, r)
		if err != nil {
			return err
		}
		body, err := encode(f)
		if err != nil {
			return fmt.Errorf("encode feed: %w", err)
		}
		return send(w, r, contentType, body)
	})
}
