// From a request to the bytes of its answer: limits, validation, variables,
// cost, then execution under a deadline; each step only for what passed the
// one before. HTTP and the command line both come through here.

package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"golang.org/x/sync/singleflight"

	"sijill/graph/lean"
)

// request is one GraphQL request, however it came.
type request struct {
	query     string
	operation string
	variables json.RawMessage // an object or nothing
	hash      string          // of a persisted query, or ""
	readOnly  bool            // came by GET: queries only
	form      string          // as it came: method, then URL query or body; "" outside HTTP
}

// answer is what a request gets, and what the log and the metrics say of it.
type answer struct {
	body      []byte // the whole JSON
	status    int    // for application/graphql-response+json; 200 if there is data
	codes     []Code // of its errors
	operation string
	cost      int

	etag     string
	tagOnce  sync.Once
	gzip     []byte
	gzipOnce sync.Once
}

// engine answers requests over one schema.
type engine struct {
	Options
	schema     *ast.Schema
	exec       *executor.Executor
	listSizes  map[string]int
	answers    *lru[*answer] // nil: no cache
	documents  documents
	persisted  *lru[string]
	requests   *lru[*request] // by their form; never changed, since several may use one at the same time
	flights    singleflight.Group
	admission  *admission
	statistics statistics
	quiet      bool // no extensions.cost in answers
}

func newEngine(schema graphql.ExecutableSchema, o Options) *engine {
	e := &engine{
		Options:   o,
		schema:    schema.Schema(),
		exec:      executor.New(schema),
		documents: documents{newLRU[*ast.QueryDocument](documentBytes)},
		persisted: newLRU[string](persistedBytes),
		requests:  newLRU[*request](requestBytes),
		admission: newAdmission(o.MaxRunning, o.MaxWaiting, o.Timeout),
	}
	hideDefer(e.schema)
	e.listSizes = averageSizes(e.schema)
	// A mutation must run as often as it is sent, so a schema that has any is
	// served without remembering answers.
	if o.CacheBytes > 0 && e.schema.Mutation == nil {
		e.answers = newLRU[*answer](o.CacheBytes)
	}
	e.exec.SetQueryCache(e.documents)
	e.exec.SetDefaultRulesFn(validationRules)
	e.exec.SetDisableSuggestion(!o.Introspection) // suggestions tell the schema, too
	e.exec.SetErrorPresenter(errorPresenter(o.Logger))
	e.exec.SetRecoverFunc(recoverPanic(o.Logger))
	return e
}

// run answers a request that is in no cache. It returns nil if the client went
// away before the answer was there.
func (e *engine) run(ctx context.Context, req *request) (a *answer) {
	if e.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, e.Timeout)
		defer cancel()
	}
	defer func() {
		if cause := recover(); cause != nil {
			e.Logger.ErrorContext(ctx, "answering panicked", "cause", fmt.Sprint(cause),
				"stack", string(debug.Stack()), "request_id", requestID(ctx))
			a = refuse(http.StatusInternalServerError, Errorf(Internal, internalSentence).graphql())
		}
	}()
	a = e.execute(graphql.StartOperationTrace(ctx), req)
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return refuse(http.StatusServiceUnavailable, Errorf(Timeout, timeoutSentence).graphql()).about(a)
	case ctx.Err() != nil:
		return nil
	}
	return a
}

func (e *engine) execute(ctx context.Context, req *request) *answer {
	// Only documents within the limits get as far as the executor's memory.
	if _, seen := e.documents.get(req.query); !seen {
		if err := e.checkDocument(req.query, req.operation, req.readOnly); err != nil {
			return refuse(http.StatusBadRequest, err)
		}
	}
	variables, err := decodeVariables(req.variables)
	if err != nil {
		return refuse(http.StatusBadRequest, err.graphql())
	}
	params := &graphql.RawParams{Query: req.query, OperationName: req.operation, Variables: variables}
	op, faults := e.exec.CreateOperationContext(ctx, params)
	if len(faults) != 0 {
		if op.Doc != nil && op.Operation == nil {
			return refuse(http.StatusBadRequest, unchosen(req.operation, len(op.Doc.Operations)).graphql())
		}
		if op.Operation != nil { // then it is a variable, of which we say more
			if fault := checkVariables(e.schema, op.Operation, variables); fault != nil {
				return refuse(http.StatusBadRequest, fault)
			}
		}
		return refuse(http.StatusBadRequest, e.refusal(faults)...)
	}
	if req.readOnly && op.Operation.Operation != ast.Query {
		return refuse(http.StatusMethodNotAllowed, onlyQueries().graphql())
	}
	op.DisableIntrospection = !e.Introspection
	about := &answer{status: http.StatusOK, operation: operationName(op.Operation)}
	if fault := checkVariables(e.schema, op.Operation, op.Variables); fault != nil {
		return refuse(http.StatusBadRequest, fault).about(about)
	}
	counter := &costCounter{schema: e.schema, doc: op.Doc, variables: op.Variables, sizes: e.listSizes, closed: !e.Introspection}
	cost, fault := counter.count(op.Operation)
	about.cost = cost
	if fault != nil {
		return refuse(http.StatusBadRequest, fault).about(about)
	}
	if overLimit(cost, e.MaxCost) {
		return e.tooMuch(cost, Errorf(TooCostly, "The answer could hold %d objects, more than the %d allowed; ask for smaller pages, or give timelines a period.",
			cost, e.MaxCost)).about(about)
	}
	leave, full := e.admission.enter(ctx, cost)
	if full != nil {
		return refuse(http.StatusServiceUnavailable, full.graphql()).about(about)
	}
	defer leave()
	room := &lean.Room{Most: e.MaxAnswer}
	respond, ctx := e.exec.DispatchOperation(lean.WithRoom(ctx, room), op)
	response := respond(ctx)
	if room.Full {
		return e.tooMuch(cost, Errorf(TooCostly, "The answer is longer than the %d bytes allowed; ask for smaller pages, or for fewer long texts.", e.MaxAnswer)).about(about)
	}
	if response == nil { // the context ended first; run says why
		return about
	}
	if len(response.Data) == 0 {
		response.Data = json.RawMessage("null")
	}
	about.body = encodeResponse(response, e.costOf(cost))
	about.codes = codesOf(response.Errors)
	return about
}

// tooMuch tells the cost, too, so that the client can see how far over it is.
func (e *engine) tooMuch(cost int, fault *Error) *answer {
	return &answer{
		status: http.StatusBadRequest,
		codes:  []Code{fault.Code},
		body:   encodeResponse(&graphql.Response{Errors: gqlerror.List{fault.graphql()}}, e.costOf(cost)),
	}
}

// decodeVariables keeps numbers as written: an id of 19 digits stays exact. A whole number written otherwise, 20.0 or 2e1,
// is the integer that it is, since some clients write their numbers so.
func decodeVariables(raw json.RawMessage) (map[string]any, *Error) {
	if len(raw) == 0 {
		return nil, nil
	}
	var variables map[string]any
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	if err := decoder.Decode(&variables); err != nil {
		return nil, Errorf(BadInput, "variables must be a JSON object.")
	}
	plainNumbers(variables)
	return variables, nil
}

// operationName is what the log calls an operation.
func operationName(op *ast.OperationDefinition) string {
	if op.Name == "" {
		return "anonymous"
	}
	return op.Name
}

// refuse answers a request that is not executed: errors and no data.
func refuse(status int, faults ...*gqlerror.Error) *answer {
	codes := codesOf(faults)
	if len(codes) > 0 && codes[0] == MethodNotAllowed {
		status = http.StatusMethodNotAllowed
	}
	return &answer{
		status: status,
		codes:  codes,
		body:   encodeResponse(&graphql.Response{Errors: faults}, nil),
	}
}

// about takes over what the log says of another answer to the same request.
func (a *answer) about(other *answer) *answer {
	if other != nil {
		a.operation, a.cost = other.operation, other.cost
	}
	return a
}

func codesOf(faults gqlerror.List) (codes []Code) {
	for _, fault := range faults {
		code, _ := fault.Extensions["code"].(string)
		codes = append(codes, Code(code))
	}
	return codes
}

// costOf is extensions.cost, in objects.
func (e *engine) costOf(cost int) map[string]any {
	switch {
	case e.quiet:
		return nil
	case e.MaxCost < 0:
		return map[string]any{"requested": cost}
	}
	return map[string]any{"requested": cost, "limit": e.MaxCost, "remaining": max(e.MaxCost-cost, 0)}
}

// encodeResponse writes a response by hand, because encoding/json would read all of
// its data again. A response without data was refused, and has no such key.
func encodeResponse(response *graphql.Response, cost map[string]any) []byte {
	var out bytes.Buffer
	out.Grow(len(response.Data) + 256)
	part := func(name string, value []byte) {
		if out.Len() == 0 {
			out.WriteByte('{')
		} else {
			out.WriteByte(',')
		}
		out.WriteString(`"` + name + `":`)
		out.Write(value)
	}
	if len(response.Errors) > 0 {
		part("errors", encodeJSON(response.Errors))
	}
	if len(response.Data) > 0 {
		part("data", response.Data)
	}
	if cost != nil {
		part("extensions", encodeJSON(map[string]any{"cost": cost}))
	}
	out.WriteByte('}')
	return out.Bytes()
}

func encodeJSON(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil { // nothing that is put in can fail
		return []byte("null")
	}
	return bytes.TrimRight(out.Bytes(), "\n")
}
