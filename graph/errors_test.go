// What clients see of errors: a code and a sentence, never the Go error.

package graph_test

import (
	"strings"
	"testing"

	"sijill/graph"
)

func TestErrorsHaveACodeAndNoSecrets(t *testing.T) {
	for name, c := range map[string]struct {
		query     string
		want      graph.Code
		sentence  string
		inLogOnly string
	}{
		"GoError":  {"{ broken }", graph.Internal, "Something went wrong in the server.", "no such table"},
		"Panic":    {"{ panics }", graph.Internal, "Something went wrong in the server.", "secret nil pointer"},
		"OwnError": {"{ missing }", graph.NotFound, "No article has this id.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := graph.Defaults()
			logger, log := logged()
			o.Logger = logger
			answer := post(graph.NewHandler(newToy(t), o), c.query, "")
			got := answer.graphql(t)
			if got.code() != c.want || got.Errors[0].Message != c.sentence {
				t.Errorf("got %s, want %s %q", answer.body, c.want, c.sentence)
			}
			if strings.Contains(string(answer.body), "secret") {
				t.Errorf("the cause reached the client: %s", answer.body)
			}
			if !strings.Contains(log.String(), c.inLogOnly) {
				t.Errorf("the log lacks %q: %s", c.inLogOnly, log)
			}
		})
	}
}

func TestLongErrorsAreClipped(t *testing.T) {
	h := graph.NewHandler(newToy(t), graph.Defaults())
	query := `{ echo(n: "` + strings.Repeat("خبر", 5000) + `") }`
	got := post(h, query, "").graphql(t)
	if got.code() != graph.BadInput {
		t.Fatalf("got code %q", got.code())
	}
	if n := len([]rune(got.Errors[0].Message)); n > 301 {
		t.Errorf("the sentence has %d letters", n)
	}
}

func TestSuggestionsOnlyWithIntrospection(t *testing.T) {
	for name, open := range map[string]bool{"Open": true, "Closed": false} {
		t.Run(name, func(t *testing.T) {
			o := graph.Defaults()
			o.Introspection = open
			got := post(graph.NewHandler(newToy(t), o), "{ artikles { totalCount } }", "").graphql(t)
			if got.code() != graph.BadInput || strings.Contains(got.Errors[0].Message, "articles") != open {
				t.Errorf("got %+v", got.Errors)
			}
		})
	}
}
