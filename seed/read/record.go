// Records: one JSON object each, with the keys of schema.org NewsArticle or the
// plain ones that extractors write. Unknown keys are passed over; a key with a
// value of an unexpected type gives what can be read in it, or nothing.
package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fields are the keys read. Where two name one thing, the schema.org key wins.
type fields struct {
	ID             json.RawMessage `json:"id"`
	Headline       json.RawMessage `json:"headline"`
	Title          json.RawMessage `json:"title"`
	ArticleBody    json.RawMessage `json:"articleBody"`
	Text           json.RawMessage `json:"text"`
	DatePublished  json.RawMessage `json:"datePublished"`
	Date           json.RawMessage `json:"date"`
	Publisher      json.RawMessage `json:"publisher"`
	Source         json.RawMessage `json:"source"`
	Author         json.RawMessage `json:"author"`
	Authors        json.RawMessage `json:"authors"`
	URL            json.RawMessage `json:"url"`
	ArticleSection json.RawMessage `json:"articleSection"`
	Section        json.RawMessage `json:"section"`
	InLanguage     json.RawMessage `json:"inLanguage"`
	Language       json.RawMessage `json:"language"`
	Abstract       json.RawMessage `json:"abstract"`
}

func invalidJSON(line int) string { return fmt.Sprintf("invalid JSON on line %d", line) }

// record reads one record and yields its document.
func (r *reader) record(raw []byte, at place, line int) error {
	if !utf8.Valid(raw) {
		text, ok := decodeLegacy(raw)
		switch {
		case !ok && damagedUTF8(raw):
			return r.aside(at.name, damaged(raw))
		case !ok:
			return r.aside(at.name, "broken encoding: neither UTF-8 nor windows-1256")
		}
		raw = []byte(text)
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return r.aside(at.name, "binary data")
	}
	if raw[0] != '{' {
		if json.Valid(raw) {
			return r.aside(at.name, fmt.Sprintf("not a JSON object on line %d", line))
		}
		return r.aside(at.name, invalidJSON(line))
	}
	var f fields
	if err := json.Unmarshal(raw, &f); err != nil {
		return r.aside(at.name, invalidJSON(line))
	}
	body := shown(dropControls(paragraphs(f.ArticleBody, f.Text)))
	if strings.TrimSpace(body) == "" {
		return r.aside(at.name, "empty: the record has no text, neither as articleBody nor as text")
	}
	// A JSON string may hold any character, NUL included: dropped, not refused.
	body, reason := clean(dropControls(body))
	if reason != "" {
		return r.aside(at.name, reason)
	}
	key := at.key
	if id := key1(first(f.ID)); id != "" {
		key = id
	}
	return r.yield(Document{Key: key, Name: at.name, Raw: body, Meta: f.meta(), Record: true})
}

func (f *fields) meta() Meta {
	m := Meta{
		Title:     line1(first(f.Headline, f.Title)),
		Published: line1(first(f.DatePublished, f.Date)),
		Publisher: line1(first(f.Publisher, f.Source)),
		URL:       key1(first(f.URL)),
		Section:   line1(first(f.ArticleSection, f.Section)),
		Language:  line1(first(f.InLanguage, f.Language)),
		Abstract:  line1(first(f.Abstract)),
	}
	for _, raw := range []json.RawMessage{f.Author, f.Authors} {
		for _, name := range values(raw, 0) {
			if name = line1(name); name != "" && len(m.Authors) < maxAuthors {
				m.Authors = append(m.Authors, name)
			}
		}
		if len(m.Authors) > 0 {
			break
		}
	}
	return m
}

// first returns the first value that says anything.
func first(raws ...json.RawMessage) string {
	for _, raw := range raws {
		for _, v := range values(raw, 0) {
			if strings.TrimSpace(v) != "" {
				return v
			}
		}
	}
	return ""
}

// paragraphs returns the first value that says anything; of a list all its texts, a line each.
func paragraphs(raws ...json.RawMessage) string {
	for _, raw := range raws {
		if text := strings.Join(values(raw, 0), "\n"); strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

const (
	maxValues  = 1000 // of one key
	maxAuthors = 100
	maxDepth   = 4 // of objects and lists within a value
)

// values returns the texts of a JSON value: a string or number is one, a list
// gives those of its elements, an object that of its name (or of @value, url or
// @id, as schema.org writers put them).
func values(raw json.RawMessage, depth int) []string {
	if len(raw) == 0 || depth > maxDepth {
		return nil
	}
	switch raw[0] {
	case '"':
		var s string
		if json.Unmarshal(raw, &s) == nil {
			return []string{s}
		}
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) != nil {
			return nil
		}
		var all []string
		for _, e := range list[:min(len(list), maxValues)] {
			all = append(all, values(e, depth+1)...)
		}
		return all[:min(len(all), maxValues)]
	case '{':
		var object struct {
			Name  json.RawMessage `json:"name"`
			Value json.RawMessage `json:"@value"`
			URL   json.RawMessage `json:"url"`
			ID    json.RawMessage `json:"@id"`
		}
		if json.Unmarshal(raw, &object) != nil {
			return nil
		}
		for _, v := range []json.RawMessage{object.Name, object.Value, object.URL, object.ID} {
			if texts := values(v, depth+1); len(texts) > 0 {
				return texts[:1]
			}
		}
	case 't', 'f', 'n':
		return nil
	default:
		return []string{string(raw)} // a number, as written
	}
	return nil
}

// line1 brings a value to one line without control characters and markup, and without
// the characters at its ends that show nothing.
func line1(s string) string {
	s = strings.TrimFunc(dropControls(shown(s)), func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	return strings.Join(strings.Fields(s), " ")
}

// key1 brings a value that is an address or an id to one line; & is part of those.
func key1(s string) string { return strings.Join(strings.Fields(dropControls(s)), " ") }
