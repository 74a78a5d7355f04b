// Reading a GraphQL request out of an HTTP request: from the URL of a GET or
// the JSON body of a POST, every parameter of its exact name and type.

package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
	"unicode/utf8"
)

// httpError is a request that is no GraphQL request at all.
type httpError struct {
	status int
	err    *Error
}

func malformed(format string, args ...any) *httpError {
	return &httpError{http.StatusBadRequest, Errorf(BadInput, format, args...)}
}

// decodeGet reads the URL. query and operationName stand there as they are,
// variables and extensions as JSON.
func (e *engine) decodeGet(r *http.Request) (*request, *httpError) {
	form := "GET " + r.URL.RawQuery
	if known, ok := e.requests.get(form); ok {
		return known, nil
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, malformed("The URL's query string is malformed.")
	}
	if !utf8.ValidString(values.Get("query")) {
		return nil, malformed("The query must be UTF-8.")
	}
	req := &request{query: values.Get("query"), operation: values.Get("operationName"), readOnly: true, form: form}
	return req, req.complete([]byte(values.Get("variables")), []byte(values.Get("extensions")))
}

// decodePost reads the body.
func (e *engine) decodePost(w http.ResponseWriter, r *http.Request) (*request, *httpError) {
	if fault := checkMediaType(r.Header); fault != nil {
		return nil, fault
	}
	body, fault := readBody(w, r, e.MaxBodyBytes)
	if fault != nil {
		return nil, fault
	}
	form := "POST " + string(body)
	if known, ok := e.requests.get(form); ok {
		return known, nil
	}
	if !utf8.Valid(body) {
		return nil, malformed("The body must be UTF-8.")
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil || members == nil {
		return nil, malformed("The body must be one JSON object.")
	}
	query, err := stringParameter(members, "query")
	if err != nil {
		return nil, err
	}
	operation, err := stringParameter(members, "operationName")
	if err != nil {
		return nil, err
	}
	req := &request{query: query, operation: operation, form: form}
	return req, req.complete(members["variables"], members["extensions"])
}

func checkMediaType(header http.Header) *httpError {
	if types := header["Content-Type"]; len(types) == 1 && types[0] == plainJSON && len(header["Content-Encoding"]) == 0 { // as nearly all say
		return nil
	}
	mediaType, params, err := mime.ParseMediaType(strings.Join(header["Content-Type"], ","))
	charset := params["charset"]
	if err != nil || mediaType != plainJSON || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return &httpError{http.StatusUnsupportedMediaType,
			Errorf(UnsupportedMediaType, "The Content-Type must be application/json in UTF-8.")}
	}
	for _, coding := range header["Content-Encoding"] {
		if coding == "" || strings.EqualFold(coding, "identity") {
			continue
		}
		return &httpError{http.StatusUnsupportedMediaType,
			Errorf(UnsupportedMediaType, "The body must not be compressed.")}
	}
	return nil
}

// readBody reads no more than most bytes (negative: of any size).
func readBody(w http.ResponseWriter, r *http.Request, most int) ([]byte, *httpError) {
	tooLarge := &httpError{http.StatusRequestEntityTooLarge,
		Errorf(BodyTooLarge, "The body must not be larger than %d bytes.", most)}
	source := r.Body
	if most >= 0 {
		if r.ContentLength > int64(most) {
			return nil, tooLarge
		}
		source = http.MaxBytesReader(w, r.Body, int64(most))
	}
	body, err := readAll(source, r.ContentLength)
	var overrun *http.MaxBytesError
	switch {
	case errors.As(err, &overrun):
		return nil, tooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, &httpError{http.StatusRequestTimeout, Errorf(Timeout, "The body took too long to arrive.")}
	case err != nil:
		return nil, malformed("The body could not be read to its end.")
	}
	return body, nil
}

// roomForBody bounds the room that is made for a body before it is there, in bytes.
const roomForBody = 16 << 10

// readAll reads to the end; length is how much is said to come, or negative.
func readAll(source io.Reader, length int64) ([]byte, error) {
	var body bytes.Buffer
	if length > 0 && length <= roomForBody {
		body.Grow(int(length) + bytes.MinRead)
	}
	_, err := body.ReadFrom(source)
	return body.Bytes(), err
}

func stringParameter(members map[string]json.RawMessage, name string) (string, *httpError) {
	raw := members[name]
	if len(raw) == 0 || isNull(raw) {
		return "", nil
	}
	var value string
	if err := json.Unmarshal(raw, &value); err != nil {
		return "", malformed("%s must be a string.", name)
	}
	return value, nil
}

// complete adds the parameters that are JSON objects, or null, or absent, and
// checks that there is a query.
func (req *request) complete(variables, extensions []byte) *httpError {
	if variables = bytes.TrimSpace(variables); len(variables) > 0 && !isNull(variables) {
		if variables[0] != '{' || !json.Valid(variables) {
			return malformed("variables must be a JSON object.")
		}
		req.variables = variables
	}
	if extensions = bytes.TrimSpace(extensions); len(extensions) > 0 && !isNull(extensions) {
		var members map[string]json.RawMessage
		if err := json.Unmarshal(extensions, &members); err != nil {
			return malformed("extensions must be a JSON object.")
		}
		hash, err := persistedHash(members)
		if err != nil {
			return &httpError{http.StatusBadRequest, err}
		}
		req.hash = hash
	}
	if req.query == "" && req.hash == "" {
		return malformed("A query is missing.")
	}
	return nil
}

func isNull(raw []byte) bool { return string(raw) == "null" }
