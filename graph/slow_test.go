// Clients that are slow on purpose, over real sockets: each is cut at the
// configured time, and others are served meanwhile.

package graph_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"sijill/graph"
)

// listen serves a toy with short timeouts and gives its address.
func listen(t *testing.T, schema *toy, o graph.Options) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skipf("no loopback socket: %v", err)
	}
	server := graph.NewServer("", graph.NewHandler(schema, o), o)
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			t.Errorf("serving: %v", err)
		}
	}()
	t.Cleanup(func() {
		if err := server.Shutdown(context.Background()); err != nil {
			t.Errorf("shutting down: %v", err)
		}
	})
	return listener.Addr().String()
}

func TestSlowClientsAreCut(t *testing.T) {
	o := graph.Defaults()
	o.HeaderTimeout, o.ReadTimeout = 300*time.Millisecond, 600*time.Millisecond
	for _, client := range []struct {
		name   string
		start  string // sent at once
		within time.Duration
		want   string // in the answer; "" for a cut without one
	}{
		{"SlowHeaders", "POST /graphql HTTP/1.1\r\nHost: x\r\n", o.HeaderTimeout, ""},
		{"SlowBody", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{",
			o.ReadTimeout, "408 Request Timeout"},
		{"SlowChunks", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
			o.ReadTimeout, "408 Request Timeout"},
		{"Silent", "", o.HeaderTimeout, ""},
	} {
		t.Run(client.name, func(t *testing.T) {
			schema := newToy(t)
			address := listen(t, schema, o)
			connection, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			defer connection.Close()
			start := time.Now()
			if _, err := io.WriteString(connection, client.start); err != nil {
				t.Fatal(err)
			}
			stop := trickle(connection)
			defer stop()
			servesOthers(t, address)

			// Far longer than the limit, far shorter than never.
			if err := connection.SetReadDeadline(start.Add(10 * time.Second)); err != nil {
				t.Fatal(err)
			}
			answer, err := io.ReadAll(connection)
			var timeout net.Error
			if errors.As(err, &timeout) && timeout.Timeout() {
				t.Fatalf("still connected after 10 s; the limit is %v", client.within)
			}
			if took := time.Since(start); took < client.within-50*time.Millisecond {
				t.Errorf("cut after %v, before the limit of %v", took, client.within)
			}
			if !strings.Contains(string(answer), client.want) {
				t.Errorf("got %q, want %q in it", answer, client.want)
			}
			if n := schema.resolved.Load(); n != 1 { // by the other client
				t.Errorf("%d fields were resolved, want 1", n)
			}
		})
	}
}

// trickle keeps a connection busy with a byte now and then.
func trickle(connection net.Conn) (stop func()) {
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(50 * time.Millisecond):
				if _, err := io.WriteString(connection, "a"); err != nil {
					return
				}
			}
		}
	}()
	return func() { close(done) }
}

func servesOthers(t *testing.T, address string) {
	t.Helper()
	response, err := http.Get("http://" + address + "/graphql?query={__typename}")
	if err != nil {
		t.Fatalf("another client: %v", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("another client got %s", response.Status)
	}
}

func TestHugeRequestsOverSockets(t *testing.T) {
	o := graph.Defaults()
	for _, client := range []struct {
		name, head, fill, want string
	}{
		{"Body", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n",
			strings.Repeat("x", 4096), "413 Request Entity Too Large"},
		{"Headers", "GET /healthz HTTP/1.1\r\nHost: x\r\n", "X-Fill: " + strings.Repeat("x", 4096) + "\r\n",
			"431 Request Header Fields Too Large"},
		{"URL", "GET /graphql?query=", strings.Repeat("x", 4096), "431 Request Header Fields Too Large"},
	} {
		t.Run(client.name, func(t *testing.T) {
			schema := newToy(t)
			connection, err := net.Dial("tcp", listen(t, schema, o))
			if err != nil {
				t.Fatal(err)
			}
			defer connection.Close()
			go func() { // until the server hangs up
				fmt.Fprint(connection, client.head)
				for range 2560 {
					if _, err := io.WriteString(connection, client.fill); err != nil {
						return
					}
				}
			}()
			status, err := bufio.NewReader(connection).ReadString('\n')
			if err != nil || !strings.Contains(status, client.want) {
				t.Errorf("got %q (%v), want %s", status, err, client.want)
			}
			if n := schema.resolved.Load(); n != 0 {
				t.Errorf("%d fields were resolved", n)
			}
		})
	}
}
