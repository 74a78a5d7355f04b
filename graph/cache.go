// Memory of what was answered, parsed and registered before: one kind of
// cache, bounded in bytes, the least recently used entry goes first. Whole
// answers are keyed by (document, operation, variables, archive generation),
// so a cached answer is never stale.

package graph

import (
	"bytes"
	"compress/gzip"
	"container/list"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

const (
	documentBytes  = 8 << 20 // parsed documents held
	persistedBytes = 2 << 20 // registered queries held
	requestBytes   = 2 << 20 // decoded requests held

	// entryBytes is about what an entry costs besides key and value, and
	// parsedPerByte what a byte of a document comes to when parsed.
	entryBytes    = 256
	parsedPerByte = 40

	// leastGzip is the size under which compressing gains nothing, in bytes.
	leastGzip = 1024
)

// lru is a map that forgets the least recently used once its values, with
// their keys, come to more than a number of bytes.
type lru[V any] struct {
	mu      sync.Mutex
	most    int64
	bytes   int64
	entries map[string]*list.Element
	order   *list.List // most recently used first
}

type lruEntry[V any] struct {
	key   string
	value V
	bytes int64
}

func newLRU[V any](most int64) *lru[V] {
	return &lru[V]{most: most, entries: map[string]*list.Element{}, order: list.New()}
}

func (c *lru[V]) get(key string) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.entries[key]
	if !ok {
		return value, false
	}
	c.order.MoveToFront(element)
	return element.Value.(*lruEntry[V]).value, true
}

// add keeps a value of a size in bytes, unless it alone would take an eighth
// of the cache. A value already there stays.
func (c *lru[V]) add(key string, value V, size int) {
	bytes := int64(size + len(key) + entryBytes)
	if bytes > c.most/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.entries[key]; known {
		return
	}
	c.entries[key] = c.order.PushFront(&lruEntry[V]{key, value, bytes})
	c.bytes += bytes
	c.shrink()
}

// grow adds to the size of an entry that took on more bytes, if it is still there.
func (c *lru[V]) grow(key string, more int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if element, known := c.entries[key]; known {
		element.Value.(*lruEntry[V]).bytes += int64(more)
		c.bytes += int64(more)
		c.shrink()
	}
}

func (c *lru[V]) shrink() {
	for c.bytes > c.most {
		oldest := c.order.Back()
		entry := c.order.Remove(oldest).(*lruEntry[V])
		delete(c.entries, entry.key)
		c.bytes -= entry.bytes
	}
}

// size tells how many entries there are and how many bytes they take.
func (c *lru[V]) size() (entries int, bytes int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.entries), c.bytes
}

// documents keeps parsed, valid documents for the executor.
type documents struct{ *lru[*ast.QueryDocument] }

var _ graphql.Cache[*ast.QueryDocument] = documents{}

func (d documents) Get(_ context.Context, query string) (*ast.QueryDocument, bool) {
	return d.get(query)
}

func (d documents) Add(_ context.Context, query string, doc *ast.QueryDocument) {
	d.add(query, doc, len(query)*parsedPerByte)
}

// rememberRequest spares decoding the same request again. Only those are remembered whose answer is, too.
func (e *engine) rememberRequest(req *request) {
	if _, known := e.requests.get(req.form); !known {
		e.requests.add(req.form, req, len(req.form)) // a decoded request is about as long as its form
	}
}

// answerKey tells apart all answers that could differ. Lengths stand before
// the parts, so that no two requests run together into one key.
func answerKey(generation int64, req *request) string {
	var key strings.Builder
	key.Grow(len(req.query) + len(req.operation) + len(req.variables) + 48)
	for _, n := range []int64{generation, int64(len(req.operation)), int64(len(req.variables))} {
		key.WriteString(strconv.FormatInt(n, 36))
		key.WriteByte(' ')
	}
	key.WriteString(req.operation)
	key.Write(req.variables)
	key.WriteString(req.query)
	return key.String()
}

// tag is the answer's ETag, the same whenever the bytes are the same. It is
// weak because compressed and plain bytes share it.
func (a *answer) tag() string {
	a.tagOnce.Do(func() {
		sum := sha256.Sum256(a.body)
		a.etag = `W/"` + hex.EncodeToString(sum[:12]) + `"`
	})
	return a.etag
}

// gzipped gives the compressed bytes, made once and kept; nil where they are
// not worth it. made tells how many bytes this call added.
func (a *answer) gzipped() (compressed []byte, made int) {
	if len(a.body) < leastGzip {
		return nil, 0
	}
	a.gzipOnce.Do(func() {
		a.gzip = compress(a.body)
		made = len(a.gzip)
	})
	return a.gzip, made
}

var gzipWriters = sync.Pool{New: func() any {
	w, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is valid
	return w
}}

func compress(body []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(body) / 4)
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&out)
	if _, err := w.Write(body); err != nil { // a buffer takes everything
		return nil
	}
	if err := w.Close(); err != nil {
		return nil
	}
	return bytes.Clone(out.Bytes()) // no more room than needed
}
