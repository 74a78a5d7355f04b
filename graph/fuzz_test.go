// Whatever a client sends, the server neither fails nor answers with anything
// but JSON and codes of its own.

package graph_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sijill/graph"
)

// checkSane holds an answer against what every answer must be.
func checkSane(t *testing.T, answer reply) {
	t.Helper()
	if answer.StatusCode >= http.StatusInternalServerError {
		t.Fatalf("status %d: %s", answer.StatusCode, answer.body)
	}
	got := answer.graphql(t)
	if len(got.Errors) == 0 && got.Data == nil {
		t.Fatalf("neither data nor errors: %s", answer.body)
	}
	for _, err := range got.Errors {
		refused := []graph.Code{graph.BadInput, graph.TooCostly, graph.BodyTooLarge, graph.PersistedQueryNotFound}
		if !slices.Contains(refused, err.Extensions.Code) || err.Message == "" {
			t.Fatalf("error without a good code: %s", answer.body)
		}
	}
}

// failsOnPurpose tells whether a request may reach the fields that fail, by
// name or with a letter escaped.
func failsOnPurpose(text string) bool {
	for _, sign := range []string{"slow", "broken", "missing", "panics", `\u`} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

func FuzzDocument(f *testing.F) {
	for _, attack := range attacks() {
		if len(attack.query) < 4000 {
			f.Add(attack.query, attack.variables)
		}
	}
	f.Add(introspection, "")
	f.Add("query($v: Filter) { articles(filter: $v) { totalCount } }", `{"v": {"by": {"id": [1]}, "days": [[]], "count": 1e3}}`)
	f.Add("query($v: [[Kind!]]) { echo(kinds: $v) }", `{"v": [[null], "PERSON", {}]}`)
	h := graph.NewHandler(newToy(f), graph.Defaults())
	f.Fuzz(func(t *testing.T, query, variables string) {
		if !json.Valid([]byte(variables)) {
			variables = ""
		}
		if failsOnPurpose(query) {
			return
		}
		checkSane(t, post(h, query, variables))
	})
}

func FuzzBody(f *testing.F) {
	for _, body := range []string{
		`{"query":"{ __typename }"}`,
		`{"query":"{ __typename }","variables":{},"operationName":null,"extensions":{}}`,
		`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`,
		`[]`, `"`, `{"query":"\ud800"}`,
	} {
		f.Add([]byte(body))
	}
	h := graph.NewHandler(newToy(f), graph.Defaults())
	f.Fuzz(func(t *testing.T, body []byte) {
		if failsOnPurpose(string(body)) {
			return
		}
		answer := postBody(h, string(body))
		checkSane(t, answer)
		if !utf8.Valid(answer.body) {
			t.Fatalf("the answer is not UTF-8: %q", answer.body)
		}
	})
}

func FuzzAccept(f *testing.F) {
	f.Add("application/json;q=0.5, */*;q=0", "gzip;q=0, *")
	f.Add("application/graphql-response+json; charset=\"utf-8\"", "br,,;q=")
	h := graph.NewHandler(newToy(f), graph.Defaults())
	f.Fuzz(func(t *testing.T, accept, encoding string) {
		answer := post(h, "{ __typename }", "", "Accept", accept, "Accept-Encoding", encoding)
		if answer.StatusCode != http.StatusOK && answer.StatusCode != http.StatusNotAcceptable {
			t.Fatalf("status %d", answer.StatusCode)
		}
	})
}
