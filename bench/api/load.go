// Starting a server, asking it, and what that cost: the processor time is the server's own, told by itself.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"
)

// server is a server under way.
type server struct {
	url     string
	process *exec.Cmd
	client  *http.Client
}

// figures are what one round comes to; cpu is that of one request.
type figures struct {
	rate          float64 // requests in a second
	cpu, p50, p99 time.Duration
	rss, heap     int64
}

// leastDisturbed takes the better of each figure: other work on the machine only makes them worse. Memory is the most
// that was seen.
func (f figures) leastDisturbed(other figures) figures {
	return figures{
		rate: max(f.rate, other.rate),
		cpu:  min(f.cpu, other.cpu), p50: min(f.p50, other.p50), p99: min(f.p99, other.p99),
		rss: max(f.rss, other.rss), heap: max(f.heap, other.heap),
	}
}

// usage is what a server has used since its start: seconds of processor time, bytes of memory.
type usage struct {
	CPU       float64
	RSS, Heap int64
}

// start starts a server, which prints its address as its first line.
func start(ctx context.Context, command []string) (*server, error) {
	s := &server{process: exec.CommandContext(ctx, command[0], command[1:]...), client: &http.Client{
		Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}}
	s.process.Stderr = os.Stderr
	s.process.Cancel = func() error { return s.process.Process.Signal(os.Interrupt) }
	out, err := s.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.stop()
		return nil, fmt.Errorf("it told no address: %w", err)
	}
	s.url = strings.TrimSpace(line)
	return s, nil
}

func (s *server) stop() {
	_ = s.process.Process.Signal(os.Interrupt) // it may have ended already
	_ = s.process.Wait()
}

func (s *server) post(ctx context.Context, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json")
	response, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d: %.300s", response.StatusCode, answer)
	}
	return answer, err
}

// data asks once and gives the data.
func (s *server) data(ctx context.Context, query string) (any, error) {
	answer, err := s.post(ctx, encode(query))
	if err != nil {
		return nil, err
	}
	var got struct {
		Data   any
		Errors []any
	}
	if err := json.Unmarshal(answer, &got); err != nil {
		return nil, err
	}
	if len(got.Errors) > 0 || got.Data == nil {
		return nil, fmt.Errorf("errors: %v", got.Errors)
	}
	return got.Data, nil
}

func encode(query string) []byte {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		panic(err) // a text always marshals
	}
	return body
}

func (s *server) usage(ctx context.Context) (usage, error) { return s.told(ctx, "/usage") }

// told asks the server about itself.
func (s *server) told(ctx context.Context, path string) (u usage, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+path, nil)
	if err != nil {
		return u, err
	}
	response, err := s.client.Do(request)
	if err != nil {
		return u, err
	}
	defer response.Body.Close()
	return u, json.NewDecoder(response.Body).Decode(&u)
}

// warming is how long is asked before what is counted.
const warming = 100 * time.Millisecond

// measure asks the same question again and again for a time, the same for every server: a round that is shorter the
// faster its server is would be disturbed less often.
func (s *server) measure(ctx context.Context, query string, clients int, round time.Duration) (figures, error) {
	body := encode(query)
	if _, err := s.ask(ctx, body, clients, warming); err != nil {
		return figures{}, err
	}
	before, err := s.usage(ctx)
	if err != nil {
		return figures{}, err
	}
	begin := time.Now()
	took, err := s.ask(ctx, body, clients, round)
	if err != nil {
		return figures{}, err
	}
	whole := time.Since(begin)
	after, err := s.usage(ctx)
	if err != nil {
		return figures{}, err
	}
	slices.Sort(took)
	return figures{
		rate: float64(len(took)) / whole.Seconds(),
		cpu:  time.Duration((after.CPU - before.CPU) / float64(len(took)) * float64(time.Second)),
		p50:  took[len(took)/2], p99: took[len(took)*99/100],
		rss: after.RSS, heap: after.Heap,
	}, nil
}

// ask lets several clients ask for a time, each one question after another, and gives how long each answer took.
func (s *server) ask(ctx context.Context, body []byte, clients int, round time.Duration) ([]time.Duration, error) {
	times, faults := make([][]time.Duration, clients), make([]error, clients)
	var group sync.WaitGroup
	for client := range clients {
		group.Go(func() { times[client], faults[client] = s.askInTurn(ctx, body, round) })
	}
	group.Wait()
	return slices.Concat(times...), errors.Join(faults...)
}

// askInTurn asks over one connection, one question after another.
func (s *server) askInTurn(ctx context.Context, body []byte, round time.Duration) (took []time.Duration, err error) {
	c, err := dial(ctx, s.url, body)
	if err != nil {
		return nil, err
	}
	defer c.close()
	for begun := time.Now(); time.Since(begun) < round; {
		begin := time.Now()
		if err := c.ask(); err != nil {
			return nil, err
		}
		took = append(took, time.Since(begin))
	}
	return took, nil
}
