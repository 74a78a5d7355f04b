// Many costly questions at once, while cheap ones are asked: how long those take, and how much memory it comes to.
package main

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	costlyQuestions = 200
	sampling        = 10 * time.Millisecond
)

// costlyQuestion comes to nearly the greatest cost that one answer may have.
const costlyQuestion = `{ articles(first: 100) { nodes { id title text document people(first: 50) { nodes { id name roles(first: 4) { title } } }
	mentions(first: 100) { nodes { text sentence person { name } } } quotes(first: 50) { nodes { text speaker { name } } } dates(first: 50) { text } } } }`

// overload asks costly questions, no two alike, all at once. Before it the answer cache was filled.
func (b *bench) overload(ctx context.Context, s *server) error {
	asked, cancel := context.WithCancel(ctx)
	defer cancel()
	var cheap []time.Duration
	var greatest usage
	var beside sync.WaitGroup
	beside.Go(func() {
		for n := 0; asked.Err() == nil; n++ {
			begin := time.Now()
			if _, err := s.post(asked, encode(fmt.Sprintf("{ n%d: __typename articles(first: 5) { nodes { displayTitle } } }", n))); err == nil {
				cheap = append(cheap, time.Since(begin))
			}
			time.Sleep(sampling)
		}
	})
	beside.Go(func() {
		for asked.Err() == nil {
			if u, err := s.usage(asked); err == nil {
				greatest.Heap, greatest.RSS = max(greatest.Heap, u.Heap), max(greatest.RSS, u.RSS)
			}
			time.Sleep(sampling)
		}
	})
	answers := make([]string, costlyQuestions)
	var costly sync.WaitGroup
	begin := time.Now()
	for n := range costlyQuestions {
		costly.Go(func() {
			_, err := s.post(ctx, encode(strings.Replace(costlyQuestion, "{", fmt.Sprintf("{ n%d: __typename", n), 1)))
			switch {
			case err == nil:
				answers[n] = "answered"
			case strings.Contains(err.Error(), fmt.Sprintf("status %d", http.StatusServiceUnavailable)):
				answers[n] = "told to ask again"
			default:
				answers[n] = err.Error()
			}
		})
	}
	costly.Wait()
	took := time.Since(begin)
	cancel()
	beside.Wait()
	count := map[string]int{}
	for _, answer := range answers {
		count[answer]++
	}
	slices.Sort(cheap)
	if len(cheap) == 0 {
		return fmt.Errorf("no cheap question was answered beside %v", count)
	}
	fmt.Printf("\n%d costly questions at once, after %.1f s: %v; %d cheap ones beside them: p50 %.0f ms, p99 %.0f ms; heap %d MB, RSS %d MB at most\n",
		costlyQuestions, took.Seconds(), count, len(cheap), milliseconds(cheap[len(cheap)/2]), milliseconds(cheap[len(cheap)*99/100]),
		greatest.Heap>>20, greatest.RSS>>20)
	return nil
}
