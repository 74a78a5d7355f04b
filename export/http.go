// Serving exports over HTTP, and what all handlers of this package share: errors as JSON, answers to clients that
// already have what there is, and patience with slow ones.

package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"sijill/db"
)

// Routes are all handlers of this package by the pattern under which they are to be mounted. Together they answer
// maxAtOnce requests at once.
func Routes(a *db.Archive) map[string]http.Handler {
	room := make(chan struct{}, maxAtOnce)
	return map[string]http.Handler{
		"/export/*":   within(room, Handler(a)),
		"/articles/*": within(room, ArticleHandler(a)),
		"/feed.atom":  within(room, AtomFeed(a)),
		"/feed.json":  within(room, JSONFeed(a)),
	}
}

// maxAtOnce bounds the memory of exports: each holds a page, for as long as its client takes.
const maxAtOnce = 64

// within answers where there is room, and else asks the client to come again.
func within(room chan struct{}, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case room <- struct{}{}:
			defer func() { <-room }()
			h.ServeHTTP(w, r)
		default:
			w.Header().Set("Retry-After", "5")
			sendError(w, http.StatusServiceUnavailable, "OVERLOADED", "Too many exports are under way; ask again in a moment.")
		}
	})
}

// stallTime is how long a client may take to accept what is ready for it; the whole may take as long as it takes.
const stallTime = time.Minute

// contentType is that of an export; that of CSV says whether there is a header row (RFC 4180, 3).
func contentType(q Request) string {
	switch {
	case q.Format == NDJSON:
		return "application/x-ndjson; charset=utf-8"
	case q.After != "":
		return "text/csv; charset=utf-8; header=absent"
	}
	return "text/csv; charset=utf-8; header=present"
}

// Handler serves GET /export/{kind}.{format} with the parameters of Parse. What cannot be answered is told as JSON
// before the first record; when something breaks after it the connection is broken too, so that no client takes
// a part for the whole.
func Handler(a *db.Archive) http.Handler {
	return reading(func(w http.ResponseWriter, r *http.Request) error {
		name := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
		kind, format, _ := strings.Cut(name, ".")
		if !slices.Contains(Kinds, Kind(kind)) || !slices.Contains(Formats, Format(format)) {
			return notFound("There is no such export; there are %s, each as %s.", join(Kinds), join(Formats))
		}
		values, err := parameters(r)
		if err != nil {
			return err
		}
		values.Set("format", format)
		q, err := Parse(values)
		if err != nil {
			return err
		}
		q.Kind = Kind(kind)
		if err := q.Check(); err != nil {
			return err
		}
		header := w.Header()
		header.Set("Content-Type", contentType(q))
		header.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="sijill-%s.%s"`, q.Kind, q.Format))
		header.Set("Cache-Control", "no-cache")
		if r.Method == http.MethodHead {
			q.Limit = 1
			return Write(r.Context(), a, q, io.Discard)
		}
		out := newPatientWriter(w)
		if err := Write(r.Context(), a, q, out); err != nil {
			if out.begun {
				panic(http.ErrAbortHandler)
			}
			return err
		}
		return nil
	})
}

// parameters reads the query string, of which net/url would pass over what is malformed.
func parameters(r *http.Request) (url.Values, error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, badInput("the query string of the address is malformed")
	}
	return values, nil
}

// patientWriter lets an answer take as long as it takes, as long as its client keeps accepting it.
type patientWriter struct {
	w       io.Writer
	control *http.ResponseController
	begun   bool
}

func newPatientWriter(w http.ResponseWriter) *patientWriter {
	return &patientWriter{w: w, control: http.NewResponseController(w)}
}

func (p *patientWriter) Write(text []byte) (int, error) {
	p.begun = true
	_ = p.control.SetWriteDeadline(time.Now().Add(stallTime)) // a server that knows no deadlines has none to lift
	return p.w.Write(text)
}

// reading is a handler of GET and HEAD whose errors are told as JSON.
func reading(answer func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			sendError(w, http.StatusMethodNotAllowed, "METHOD_NOT_ALLOWED", "Use GET.")
			return
		}
		err := answer(w, r)
		if err == nil || r.Context().Err() != nil && errors.Is(r.Context().Err(), context.Canceled) {
			return // a client that left wants no answer
		}
		var told *db.Error
		switch {
		case errors.As(err, &told):
			sendError(w, cmp.Or(statuses[told.Code], http.StatusInternalServerError), told.Code, told.Message)
		case db.Code(err) == db.CodeTimeout:
			sendError(w, statuses[db.CodeTimeout], db.CodeTimeout, "The answer took too long; ask for less at once.")
		default:
			sendError(w, http.StatusInternalServerError, db.CodeInternal, "Something went wrong in the server.")
		}
	})
}

var statuses = map[string]int{
	db.CodeBadInput: http.StatusBadRequest,
	db.CodeNotFound: http.StatusNotFound,
	db.CodeTimeout:  http.StatusGatewayTimeout,
	db.CodeInternal: http.StatusInternalServerError,
}

// sendError tells an error in the form in which GraphQL does.
func sendError(w http.ResponseWriter, status int, code, message string) {
	body, err := json.Marshal(map[string]any{"errors": []any{
		map[string]any{"message": message, "extensions": map[string]string{"code": code}},
	}})
	if err != nil {
		panic(err) // texts always marshal
	}
	header := w.Header()
	header.Del("Content-Disposition")
	header.Del("ETag")
	header.Set("Content-Type", "application/json; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

func notFound(format string, args ...any) error {
	return &db.Error{Code: db.CodeNotFound, Message: fmt.Sprintf(format, args...)}
}

// baseURL is the address at which the client sees this server, without a path. A proxy tells the scheme by
// X-Forwarded-Proto.
func baseURL(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}

// send writes a whole answer, or 304 to a client that has it already. The tag is that of its bytes, whatever archive
// they come from; it is weak, since it stands for the content in every compression.
func send(w http.ResponseWriter, r *http.Request, contentType string, body []byte) error {
	sum := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	header := w.Header()
	header.Set("ETag", "W/"+tag)
	header.Set("Cache-Control", "no-cache")
	if hasTag(r.Header, tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	header.Set("Content-Type", contentType)
	if r.Method == http.MethodHead {
		return nil
	}
	_, err := w.Write(body)
	if err != nil {
		return fmt.Errorf("send answer: %w", err)
	}
	return nil
}

// hasTag tells whether If-None-Match names a tag.
func hasTag(header http.Header, tag string) bool {
	for _, value := range header.Values("If-None-Match") {
		for one := range strings.SplitSeq(value, ",") {
			if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
				return true
			}
		}
	}
	return false
}
