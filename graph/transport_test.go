// GraphQL over HTTP: statuses, media types and headers for requests right and
// wrong.

package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"sijill/graph"
)

const (
	newer = "application/graphql-response+json"
	older = "application/json"
)

func TestAcceptPicksTheMediaType(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for _, c := range []struct{ accept, want string }{
		{"", older},
		{"*/*", older},
		{"application/*", older},
		{older, older},
		{newer, newer},
		{"APPLICATION/JSON", older},
		{newer + ", " + older + ";q=0.9", newer},
		{older + ", " + newer, newer},
		{older + ", " + newer + ";q=0.5", older},
		{newer + ", */*", newer},
		{newer + ";q=0.2, */*;q=0.1", newer},
		{newer + ";q=0, */*", older},
		{older + "; charset=utf-8", older},
		{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", older},
		{"text/html", ""},
		{older + ";q=0", ""},
		{older + ";charset=windows-1256", ""},
		{older + ";q=0, text/*", ""},
	} {
		t.Run(c.accept, func(t *testing.T) {
			answer := post(h, "{ __typename }", "", "Accept", c.accept)
			if c.want == "" {
				if answer.StatusCode != http.StatusNotAcceptable || answer.graphql(t).code() != graph.NotAcceptable {
					t.Errorf("got %d %s, want 406", answer.StatusCode, answer.body)
				}
				return
			}
			if got := answer.Header.Get("Content-Type"); got != c.want+"; charset=utf-8" {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if got := answer.Header.Get("Vary"); !strings.Contains(got, "Accept,") {
				t.Errorf("Vary is %q", got)
			}
		})
	}
}

func TestRequestsThatAreNoGraphQL(t *testing.T) {
	const secret = "zzzsecretzzz"
	request := func(method, target, contentType, body string) *http.Request {
		r := httptest.NewRequest(method, target, strings.NewReader(body))
		if contentType != "" {
			r.Header.Set("Content-Type", contentType)
		}
		return r
	}
	compressed := request("POST", "/graphql", older, `{"query":"{__typename}"}`)
	compressed.Header.Set("Content-Encoding", "gzip")
	compressedTwice := request("POST", "/graphql", older, `{"query":"{__typename}"}`)
	compressedTwice.Header["Content-Encoding"] = []string{"identity", "gzip"}
	twoTypes := request("POST", "/graphql", older, `{"query":"{__typename}"}`)
	twoTypes.Header.Add("Content-Type", "text/plain")
	for name, c := range map[string]struct {
		request *http.Request
		status  int
		code    graph.Code
	}{
		"NoBody":            {request("POST", "/graphql", older, ""), 400, graph.BadInput},
		"NotJSON":           {request("POST", "/graphql", older, `{"query": "`+secret), 400, graph.BadInput},
		"TwoValues":         {request("POST", "/graphql", older, `{"query":"{__typename}"} {}`), 400, graph.BadInput},
		"Batch":             {request("POST", "/graphql", older, `[{"query":"{__typename}"}]`), 400, graph.BadInput},
		"Null":              {request("POST", "/graphql", older, `null`), 400, graph.BadInput},
		"NoQuery":           {request("POST", "/graphql", older, `{"Query":"`+secret+`"}`), 400, graph.BadInput},
		"QueryNoString":     {request("POST", "/graphql", older, `{"query":{"a":"`+secret+`"}}`), 400, graph.BadInput},
		"OperationNoString": {request("POST", "/graphql", older, `{"query":"{__typename}","operationName":1}`), 400, graph.BadInput},
		"VariablesList":     {request("POST", "/graphql", older, `{"query":"{__typename}","variables":["`+secret+`"]}`), 400, graph.BadInput},
		"ExtensionsNumber":  {request("POST", "/graphql", older, `{"query":"{__typename}","extensions":1}`), 400, graph.BadInput},
		"NotUTF8":           {request("POST", "/graphql", older, "{\"query\":\"{__typename} # \xff\"}"), 400, graph.BadInput},
		"NoContentType":     {request("POST", "/graphql", "", `{"query":"{__typename}"}`), 415, graph.UnsupportedMediaType},
		"Text":              {request("POST", "/graphql", "text/plain", `{"query":"{__typename}"}`), 415, graph.UnsupportedMediaType},
		"Form":              {request("POST", "/graphql", "application/x-www-form-urlencoded", "query="+secret), 415, graph.UnsupportedMediaType},
		"OtherCharset":      {request("POST", "/graphql", older+"; charset=windows-1256", `{"query":"{__typename}"}`), 415, graph.UnsupportedMediaType},
		"CompressedBody":    {compressed, 415, graph.UnsupportedMediaType},
		"TwoEncodings":      {compressedTwice, 415, graph.UnsupportedMediaType},
		"TwoContentTypes":   {twoTypes, 415, graph.UnsupportedMediaType},
		"MadeUpMethod":      {request("ASK", "/graphql", older, `{"query":"{__typename}"}`), 405, graph.MethodNotAllowed},
		"Put":               {request("PUT", "/graphql", older, `{"query":"{__typename}"}`), 405, graph.MethodNotAllowed},
		"Delete":            {request("DELETE", "/graphql", "", ""), 405, graph.MethodNotAllowed},
		"GetNothing":        {request("GET", "/graphql", "", ""), 400, graph.BadInput},
		"GetBadEscape":      {request("GET", "/graphql?query=%7B__typename%7D&variables=%zz", "", ""), 400, graph.BadInput},
		"GetBadVariables":   {request("GET", "/graphql?query=%7B__typename%7D&variables=%7B"+secret, "", ""), 400, graph.BadInput},
		"GetMutation":       {request("GET", "/graphql?query=mutation%7B__typename%7D", "", ""), 405, graph.MethodNotAllowed},
		"GetSubscription":   {request("GET", "/graphql?query=subscription%7B__typename%7D", "", ""), 405, graph.MethodNotAllowed},
	} {
		t.Run(name, func(t *testing.T) {
			schema := newToy(t)
			answer := ask(graph.NewHandler(schema, graph.Defaults()), c.request)
			if got := answer.graphql(t); answer.StatusCode != c.status || got.code() != c.code {
				t.Errorf("got %d %s, want %d %s", answer.StatusCode, answer.body, c.status, c.code)
			}
			if c.status == 405 && !strings.Contains(answer.Header.Get("Allow"), "POST") {
				t.Errorf("405 with Allow %q", answer.Header.Get("Allow"))
			}
			if strings.Contains(string(answer.body), secret) || strings.Contains(string(answer.body), `"data"`) {
				t.Errorf("the answer echoes the request or has data: %s", answer.body)
			}
			if got := answer.Header.Get("Content-Type"); got != older+"; charset=utf-8" {
				t.Errorf("Content-Type is %q", got)
			}
			if len(answer.body) > 300 {
				t.Errorf("the error is long: %s", answer.body)
			}
			if n := schema.resolved.Load(); n != 0 {
				t.Errorf("%d fields were resolved", n)
			}
		})
	}
}

// Refused documents have no data; their status depends on the media type.
func TestRefusedDocuments(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	for name, c := range map[string]struct{ query, variables string }{
		"Syntax":          {"{", ""},
		"UnknownField":    {"{ nothing }", ""},
		"NoOperation":     {"fragment A on Query { __typename }", ""},
		"MissingVariable": {"query($id: ID!) { node(id: $id) { id } }", "{}"},
		"NullVariable":    {"query($id: ID!) { node(id: $id) { id } }", `{"id": null}`},
		"Mutation":        {"mutation { __typename }", ""},
	} {
		t.Run(name, func(t *testing.T) {
			for mediaType, status := range map[string]int{newer: 400, older: 200} {
				answer := post(h, c.query, c.variables, "Accept", mediaType)
				if got := answer.graphql(t); answer.StatusCode != status || got.code() != graph.BadInput || got.Data != nil {
					t.Errorf("%s: got %d %s", mediaType, answer.StatusCode, answer.body)
				}
			}
		})
	}
}

func TestNamedOperation(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	const query = "query A { a: __typename } query B { b: __typename }"
	ask := func(operation string) parsed {
		body, _ := json.Marshal(map[string]any{"query": query, "operationName": operation})
		return postBody(h, string(body)).graphql(t)
	}
	if got := string(ask("B").Data); got != `{"b":"Query"}` {
		t.Errorf("B gave %s", got)
	}
	if got := ask("A"); string(got.Data) != `{"a":"Query"}` {
		t.Errorf("A gave %s", got.Data)
	}
	for wrong, want := range map[string]string{"C": "of the name that operationName gives", "": "operationName is required"} {
		if got := ask(wrong); got.code() != graph.BadInput || !strings.Contains(got.Errors[0].Message, want) {
			t.Errorf("%q gave %+v", wrong, got)
		}
	}
}

func TestGetAnswersLikePost(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	const query, variables = "query($n: Int) { echo(n: $n) }", `{"n": 3}`
	target := "/graphql?" + url.Values{"query": {query}, "variables": {variables}}.Encode()
	posted, got := post(h, query, variables), get(h, target)
	if string(posted.body) != string(got.body) || got.StatusCode != 200 {
		t.Errorf("POST %s\nGET  %s", posted.body, got.body)
	}
	head := ask(h, httptest.NewRequest(http.MethodHead, target, nil))
	if head.StatusCode != 200 || head.Header.Get("ETag") != got.Header.Get("ETag") {
		t.Errorf("HEAD gave %d, ETag %q", head.StatusCode, head.Header.Get("ETag"))
	}
}

func TestOptionsNamesTheMethods(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	answer := ask(h, httptest.NewRequest(http.MethodOptions, "/graphql", nil))
	if answer.StatusCode != http.StatusNoContent || !strings.Contains(answer.Header.Get("Allow"), "POST") {
		t.Errorf("got %d, Allow %q", answer.StatusCode, answer.Header.Get("Allow"))
	}
}

func TestDeadlineEndsTheQuery(t *testing.T) {
	for mediaType, status := range map[string]int{newer: 503, older: 200} {
		o := graph.Defaults()
		o.Timeout = 30 * time.Millisecond
		answer := post(graph.NewHandler(newToy(t), o), "{ slow }", "", "Accept", mediaType)
		got := answer.graphql(t)
		if answer.StatusCode != status || got.code() != graph.Timeout || len(got.Errors) != 1 {
			t.Errorf("%s: got %d %s", mediaType, answer.StatusCode, answer.body)
		}
		if strings.Contains(string(answer.body), "SELECT") {
			t.Errorf("the Go error reached the client: %s", answer.body)
		}
	}
}
