// GraphQL over HTTP, in place of the framework's transports: which request is
// served, and with which status, media type, encoding and caching its answer
// is sent. (https://graphql.github.io/graphql-over-http/draft/)

package graph

import (
	"net/http"
	"strconv"
)

const allowed = "GET, HEAD, POST, OPTIONS"

// transport serves /graphql.
type transport struct{ engine *engine }

func (t transport) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Add("Vary", "Accept, Accept-Encoding")
	mediaType := acceptable(r.Header)
	if r.Method != http.MethodOptions && mediaType == "" {
		t.fail(w, r, &httpError{http.StatusNotAcceptable, Errorf(NotAcceptable,
			"Answers come as %s or %s, in UTF-8.", graphqlResponse, plainJSON)})
		return
	}
	var req *request
	var fault *httpError
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		req, fault = t.engine.decodeGet(r)
	case http.MethodPost:
		req, fault = t.engine.decodePost(w, r)
	case http.MethodOptions:
		header.Set("Allow", allowed)
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		header.Set("Allow", allowed)
		fault = &httpError{http.StatusMethodNotAllowed,
			Errorf(MethodNotAllowed, "Use GET or POST.")}
	}
	if fault != nil {
		t.fail(w, r, fault)
		return
	}
	t.answer(w, r, req, mediaType)
}

func (t transport) answer(w http.ResponseWriter, r *http.Request, req *request, mediaType string) {
	whole, err := t.engine.resolvePersisted(req)
	if err != nil {
		t.send(w, r, refuse(http.StatusBadRequest, err.graphql()), mediaType, "")
		return
	}
	a, key, cached := t.engine.recall(r.Context(), whole)
	if a == nil {
		notice(r.Context(), func(n *requestNote) { n.abandoned = true })
		return
	}
	if len(a.codes) == 0 {
		t.engine.rememberPersisted(whole)
		if key != "" {
			t.engine.rememberRequest(req)
		}
	}
	notice(r.Context(), func(n *requestNote) {
		n.operation, n.cost, n.cached = a.operation, a.cost, cached
	})
	t.engine.statistics.answered(cached, key != "")
	t.send(w, r, a, mediaType, key)
}

// fail answers what is no GraphQL request: a short JSON error, never the body.
func (t transport) fail(w http.ResponseWriter, r *http.Request, fault *httpError) {
	if fault.status == http.StatusRequestEntityTooLarge || fault.status == http.StatusRequestTimeout {
		w.Header().Set("Connection", "close") // what is left of the body is not read
	}
	sendError(w, r, fault.status, fault.err)
}

// send writes an answer. key is where the cache keeps it, "" if nowhere.
func (t transport) send(w http.ResponseWriter, r *http.Request, a *answer, mediaType, key string) {
	notice(r.Context(), func(n *requestNote) { n.codes = a.codes })
	header := w.Header()
	header.Set("Content-Type", mediaType+"; charset=utf-8")
	status := statusFor(a, mediaType)
	if status == http.StatusMethodNotAllowed {
		header.Set("Allow", http.MethodPost)
	}
	if a.overloaded() {
		header.Set("Retry-After", retryAfter)
	}
	switch {
	case len(a.codes) > 0:
		header.Set("Cache-Control", "no-store")
	case r.Method != http.MethodPost:
		header.Set("Cache-Control", t.engine.CacheControl)
		header.Set("ETag", a.tag())
		if hasTag(r.Header, a.tag()) {
			header.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	body := a.body
	if acceptsGzip(r.Header) {
		compressed, made := a.gzipped()
		if compressed != nil {
			body = compressed
			header.Set("Content-Encoding", "gzip")
		}
		if made > 0 && key != "" {
			t.engine.answers.grow(key, made)
		}
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that went away is no fault of ours
}

// statusFor is the answer's own status for the newer media type. For
// application/json every well-formed request gets 200, for clients that take
// any other status for a broken network; only our own failure, too many
// requests and mutations by GET are told apart.
func statusFor(a *answer, mediaType string) int {
	if mediaType == plainJSON && a.status != http.StatusInternalServerError && a.status != http.StatusMethodNotAllowed && !a.overloaded() {
		return http.StatusOK
	}
	return a.status
}

// overloaded tells whether the request was refused because there were too many.
func (a *answer) overloaded() bool { return len(a.codes) > 0 && a.codes[0] == Overloaded }

// sendError answers with one error and no GraphQL answer, on any path.
func sendError(w http.ResponseWriter, r *http.Request, status int, err *Error) {
	notice(r.Context(), func(n *requestNote) { n.codes = []Code{err.Code} })
	body := refuse(status, err.graphql()).body
	header := w.Header()
	header.Set("Content-Type", plainJSON+"; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
