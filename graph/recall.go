// Answers remembered, and answers that hold together: each comes from one state of the data, though another process
// may be seeding meanwhile.

package graph

import "context"

// recall gives the answer to a request, from memory if the same was answered
// since the data last changed; identical requests at the same time are
// answered by one execution. It returns nil if the client went away.
func (e *engine) recall(ctx context.Context, req *request) (a *answer, key string, cached bool) {
	if e.answers == nil {
		a, _ = e.settle(ctx, req, e.Generation())
		return a, "", false
	}
	generation := e.Generation()
	key = answerKey(generation, req)
	if a, cached = e.answers.get(key); cached {
		return a, key, true
	}
	shared, _, _ := e.flights.Do(key, func() (any, error) {
		a, generation := e.settle(ctx, req, generation)
		if a != nil && len(a.codes) == 0 && generation != unsettled {
			e.answers.add(answerKey(generation, req), a, len(a.body))
		}
		return a, nil
	})
	a = shared.(*answer)
	if a == nil && ctx.Err() == nil { // another's client went away, ours did not
		a, _ = e.settle(ctx, req, generation)
	}
	return a, key, false
}

const (
	settleTries = 3  // how often a request is answered before the data has to keep still
	unsettled   = -1 // the data changed during every try
)

// settle answers from one state of the data: an answer takes several statements, and where the data changed between
// them it is answered again. The generation given is the present one, that returned is that of the answer.
func (e *engine) settle(ctx context.Context, req *request, generation int64) (a *answer, of int64) {
	for range settleTries {
		if a = e.run(ctx, req); a == nil {
			return nil, unsettled
		}
		before := generation
		if generation = e.Generation(); generation == before {
			return a, generation
		}
	}
	return a, unsettled
}
