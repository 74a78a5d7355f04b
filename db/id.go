// Ids that last: an article's comes from its content, an entity's and a source's from its name,
// so that links live on after the archive was built anew.
package db

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"sijill/arabic"
)

// The first part of an id says what it is the id of.
const (
	articleID      = "article"
	personID       = "person"
	organizationID = "organization"
	placeID        = "place"
	sourceID       = "source"
	mentionID      = "mention"
	quoteID        = "quote"
	eventID        = "event"
)

// idDigits is how many hex digits of a SHA-256 an id keeps: 64 bits, unlikely to meet below a billion things.
const idDigits = 16

// ArticleID is the id of an article: a hash of what its document states. Absent values are empty.
func ArticleID(key, url, title, published, publisher, text string) string {
	return hashID(articleID, key, url, title, published, publisher, text)
}

// entityKinds maps the kinds to the first part of their ids.
var entityKinds = map[EntityKind]string{
	KindPerson:       personID,
	KindOrganization: organizationID,
	KindPlace:        placeID,
}

// EntityID is the id that a full form of a name gives.
func EntityID(kind EntityKind, form string) string {
	return hashID(entityKinds[kind], arabic.NameKey(form))
}

// SourceID is the id of a source by its usual name.
func SourceID(name string) string {
	return hashID(sourceID, sourceKey(name))
}

// unnamedSourceID is the id of somebody whom an article does not name: one for each article and phrase.
func unnamedSourceID(article, phrase string) string {
	return hashID(sourceID, article, sourceKey(phrase))
}

// partID is the id of the n-th thing of a kind in an article.
func partID(kind, article string, n int) string {
	return fmt.Sprintf("%s_%s_%d", kind, strings.TrimPrefix(article, articleID+"_"), n)
}

// sourceKey is a source's name with spelling and spacing folded away.
func sourceKey(name string) string { return foldWords(name) }

// foldWords normalises a phrase word by word; punctuation and spacing are dropped.
func foldWords(phrase string) string {
	var b strings.Builder
	for _, token := range arabic.Tokenize(phrase) {
		if token.Kind == arabic.Punct {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(arabic.Normalize(token.Text))
	}
	return b.String()
}

func hashID(kind string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p) // lengths keep ("ab","c") and ("a","bc") apart
	}
	return kind + "_" + hex.EncodeToString(h.Sum(nil))[:idDigits]
}
