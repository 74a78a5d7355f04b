// How many answers may be under way at once, measured by their cost, so that many costly queries together cannot
// take up the memory that one may; and by their number, for some cost more time than objects, such as searches, and all
// together would only keep each other from coming to their end. Cheap answers have room of their own, so that they need
// not wait behind costly ones. Who finds no room waits, in order; who finds too many waiting is refused at once.

package graph

import (
	"context"
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

const (
	// cheapShare of the cost that may be under way is what a cheap answer costs at most.
	cheapShare = 40

	// cheapWaiters is how many more may wait for a cheap answer than for a costly one.
	cheapWaiters = 32

	// retryAfter is how long a client that was refused should wait, in seconds.
	retryAfter = "1"
)

// admission lets answers begin.
type admission struct {
	cheap, costly *lane
	cheapest      int           // what a cheap answer costs at most
	patience      time.Duration // the longest that one waits; negative: as long as the context lasts
}

// cheapAtOnce and costlyAtOnce are how many answers of a kind may be under way, whatever they cost: enough to keep the
// processors and the archive's connections busy.
func cheapAtOnce() int  { return max(8, 4*runtime.NumCPU()) }
func costlyAtOnce() int { return max(2, runtime.NumCPU()) }

// newAdmission makes room for answers of most objects together, and for as many again of cheap ones; nil without a limit.
func newAdmission(most, waiters int, timeout time.Duration) *admission {
	if most < 0 {
		return nil
	}
	return &admission{
		cheap:    newLane(most, cheapAtOnce(), waiters*cheapWaiters),
		costly:   newLane(most, costlyAtOnce(), waiters),
		cheapest: most / cheapShare,
		patience: timeout / 2, // so that time is left to answer
	}
}

// lane is room for answers of one kind.
type lane struct {
	room     *semaphore.Weighted
	capacity int64
	least    int64 // what each takes up at least
	most     int64 // who may wait
	waiting  atomic.Int64
	refused  atomic.Int64
}

func newLane(capacity, atOnce, waiters int) *lane {
	return &lane{
		room: semaphore.NewWeighted(int64(capacity)), capacity: int64(capacity),
		least: max(1, int64(capacity/atOnce)), most: int64(waiters),
	}
}

// enter waits for room for an answer of a cost; leave gives the room back. It fails when too many wait, or for too long.
func (a *admission) enter(ctx context.Context, cost int) (leave func(), err *Error) {
	if a == nil {
		return func() {}, nil
	}
	l := a.costly
	if cost <= a.cheapest {
		l = a.cheap
	}
	weight := min(max(int64(cost), l.least), l.capacity)
	if !l.room.TryAcquire(weight) && !l.wait(ctx, weight, a.patience) {
		l.refused.Add(1)
		return nil, Errorf(Overloaded, "Too many costly questions are asked at once; ask again in a moment, or for less.")
	}
	return func() { l.room.Release(weight) }, nil
}

func (l *lane) wait(ctx context.Context, weight int64, patience time.Duration) bool {
	defer l.waiting.Add(-1)
	if l.waiting.Add(1) > l.most {
		return false
	}
	if patience >= 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, patience)
		defer cancel()
	}
	return l.room.Acquire(ctx, weight) == nil
}

// write adds what waits and what was refused to the metrics.
func (a *admission) write(p *metricsPage) {
	if a == nil {
		return
	}
	p.single("sijill_answers_waiting", "gauge", "Answers that wait until others are done.", float64(a.cheap.waiting.Load()+a.costly.waiting.Load()))
	p.single("sijill_overloaded_total", "counter", "Questions refused because too many were asked at once.", float64(a.cheap.refused.Load()+a.costly.refused.Load()))
}
