// Automatic persisted queries: a client sends the SHA-256 of a query instead
// of the query; if the server does not know it, the client sends both once.
// The protocol is Apollo's: extensions.persistedQuery {version, sha256Hash}.

package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// persistedHash reads the hash that a request carries, "" if it carries none.
func persistedHash(extensions map[string]json.RawMessage) (string, *Error) {
	raw, given := extensions["persistedQuery"]
	if !given || string(raw) == "null" {
		return "", nil
	}
	var persisted struct {
		Version int    `json:"version"`
		Hash    string `json:"sha256Hash"`
	}
	if err := json.Unmarshal(raw, &persisted); err != nil || len(persisted.Hash) != 2*sha256.Size {
		return "", Errorf(BadInput, "extensions.persistedQuery must have a version and a sha256Hash.")
	}
	if persisted.Version != 1 {
		return "", Errorf(BadInput, "Persisted queries are served in version 1 only.")
	}
	return strings.ToLower(persisted.Hash), nil
}

// resolvePersisted gives the request with the query that its hash stands for,
// or checks that hash and query belong together. It is remembered later, once
// it was answered.
func (e *engine) resolvePersisted(req *request) (*request, *Error) {
	if req.hash == "" {
		return req, nil
	}
	if req.query == "" {
		query, known := e.persisted.get(req.hash)
		if !known {
			return nil, &Error{Code: PersistedQueryNotFound, Message: "PersistedQueryNotFound"}
		}
		whole := *req
		whole.query = query
		return &whole, nil
	}
	if sum := sha256.Sum256([]byte(req.query)); hex.EncodeToString(sum[:]) != req.hash {
		return nil, Errorf(BadInput, "The sha256Hash is not that of the query.")
	}
	return req, nil
}

// rememberPersisted registers the query of a request that was answered, so
// that what cannot be answered never takes up memory.
func (e *engine) rememberPersisted(req *request) {
	if req.hash != "" {
		e.persisted.add(req.hash, req.query, len(req.query))
	}
}
