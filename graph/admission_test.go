// Many costly questions at once: some are answered, some wait, the others are refused, and cheap ones go past them.

package graph_test

import (
	"fmt"
	"net/http"
	"runtime"
	"testing"
	"time"

	"sijill/graph"
)

// costly is a question of about 10,000 objects that is answered once the toy's release is closed; no two are alike.
func costly(n int) string {
	return fmt.Sprintf("{ slow a%d: articles(first: 100) { nodes { people(first: 100) { nodes { name } } } } }", n)
}

func TestManyCostlyQuestionsAtOnce(t *testing.T) {
	const asked, cost = 200, 10_201
	schema := newToy(t)
	o := graph.Defaults()
	h := graph.NewHandler(schema, o)
	runs := min(o.MaxRunning/cost, max(2, runtime.NumCPU()))
	done := make(chan reply, asked)
	for n := range asked {
		go func() { done <- post(h, costly(n), "", "Accept", newer) }()
	}
	for range asked - runs - o.MaxWaiting {
		got := <-done
		if got.StatusCode != http.StatusServiceUnavailable || got.graphql(t).code() != graph.Overloaded || got.Header.Get("Retry-After") == "" {
			t.Fatalf("got %d %v %s", got.StatusCode, got.Header, got.body)
		}
		if got.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("a refusal may be cached: %v", got.Header)
		}
	}
	if n := schema.resolved.Load(); n != int64(runs) {
		t.Errorf("%d answers are under way, want %d", n, runs)
	}
	if got := gauge(t, h, "sijill_answers_waiting"); int(got) != o.MaxWaiting {
		t.Errorf("%v wait, want %d", got, o.MaxWaiting)
	}
	for n := range 20 { // while all of those still hold their room
		if got := post(h, fmt.Sprintf("{ a%d: __typename articles { nodes { id } } }", n), ""); got.StatusCode != 200 || got.graphql(t).code() != "" {
			t.Errorf("a cheap question got %d %s", got.StatusCode, got.body)
		}
	}
	if got := post(h, costly(asked), ""); got.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("over application/json a refusal has status %d", got.StatusCode)
	}

	close(schema.release)
	for range runs + o.MaxWaiting {
		if got := <-done; got.StatusCode != http.StatusOK || got.graphql(t).code() != "" {
			t.Errorf("who ran or waited got %d %.300s", got.StatusCode, got.body)
		}
	}
	if got := post(h, costly(asked+1), ""); got.StatusCode != http.StatusOK {
		t.Errorf("afterwards a costly question gets %d", got.StatusCode)
	}
	if got := gauge(t, h, "sijill_overloaded_total"); int(got) != asked-runs-o.MaxWaiting+1 {
		t.Errorf("%v are counted as refused", got)
	}
}

// Cheap questions wait in greater number, and all are answered.
func TestManyCheapQuestionsAtOnce(t *testing.T) {
	const asked = 200
	schema := newToy(t)
	h := graph.NewHandler(schema, graph.Defaults())
	done := make(chan reply, asked)
	for n := range asked {
		go func() { done <- post(h, fmt.Sprintf("{ a%d: __typename slow }", n), "") }()
	}
	running := max(8, 4*runtime.NumCPU())
	for gauge(t, h, "sijill_answers_waiting") != float64(asked-running) {
		time.Sleep(time.Millisecond)
	}
	close(schema.release)
	for range asked {
		if got := <-done; got.StatusCode != http.StatusOK || got.graphql(t).code() != "" {
			t.Errorf("got %d %s", got.StatusCode, got.body)
		}
	}
}

// Who waits does not wait for ever, and one that costs more than there is room is let in alone.
func TestWaitingEnds(t *testing.T) {
	schema := newToy(t)
	o := graph.Defaults()
	o.MaxRunning, o.Timeout = 100, 200*time.Millisecond
	h := graph.NewHandler(schema, o)
	first := make(chan reply)
	go func() { first <- post(h, costly(1), "", "Accept", newer) }()
	for schema.resolved.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	if got := post(h, costly(2), "", "Accept", newer); got.graphql(t).code() != graph.Overloaded {
		t.Errorf("got %s", got.body)
	}
	if got := <-first; got.graphql(t).code() != graph.Timeout {
		t.Errorf("the first got %s", got.body)
	}
}

// The command line asks one question at a time, of any cost.
func TestExecutorIsNotAdmitted(t *testing.T) {
	schema := newToy(t)
	close(schema.release)
	o := graph.Defaults()
	o.MaxRunning, o.MaxWaiting = 1, -1
	executor := graph.NewExecutor(schema, o)
	done := make(chan bool)
	for n := range 8 {
		go func() {
			_, ok := executor.Execute(t.Context(), costly(n), "", nil)
			done <- ok
		}()
	}
	for range 8 {
		if !<-done {
			t.Error("refused")
		}
	}
}
