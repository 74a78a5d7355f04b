// The errors that clients see: a code, one clear sentence, and never the text
// of a Go error. A resolver that wants to tell the client something returns
// Errorf; whatever else goes wrong is logged and answered as INTERNAL.

package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sijill/db"
)

// Code tells a program what kind of error it got; it is `extensions.code`.
type Code string

// The codes of the API.
const (
	BadInput  Code = "BAD_INPUT"  // the request is wrong; sending it again will not help
	NotFound  Code = "NOT_FOUND"  // what was asked for by name or path is not there
	TooCostly Code = "TOO_COSTLY" // the request is over a limit; ask for less
	Timeout   Code = "TIMEOUT"    // the answer took longer than the server allows
	Internal  Code = "INTERNAL"   // the server's fault; its log says what

	// Overloaded is that of a question refused because too many costly ones were asked at once; status 503.
	Overloaded Code = "OVERLOADED"
)

// The codes that HTTP and persisted queries need besides.
const (
	MethodNotAllowed       Code = "METHOD_NOT_ALLOWED"        // status 405
	NotAcceptable          Code = "NOT_ACCEPTABLE"            // status 406
	BodyTooLarge           Code = "BODY_TOO_LARGE"            // status 413
	UnsupportedMediaType   Code = "UNSUPPORTED_MEDIA_TYPE"    // status 415
	PersistedQueryNotFound Code = "PERSISTED_QUERY_NOT_FOUND" // the client is to send the query itself
)

// Error is an error meant for the client.
type Error struct {
	Code    Code
	Message string // one sentence for people
	Err     error  // the cause, for the log only; may be nil
}

// Errorf makes an error whose sentence the client will read.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s: %s: %v", e.Code, e.Message, e.Err)
	}
	return fmt.Sprintf("%s: %s", e.Code, e.Message)
}

func (e *Error) Unwrap() error { return e.Err }

const (
	internalSentence = "Something went wrong in the server."
	timeoutSentence  = "The answer took too long; ask for less at once."

	// maxSentence bounds a message in code points, maxShownErrors the messages
	// of one refused document: both quote the document, which may be hostile.
	maxSentence    = 300
	maxShownErrors = 10
)

// errorPresenter turns whatever a resolver returned into what the client sees,
// keeping only path and locations of the framework's own error.
func errorPresenter(log *slog.Logger) func(context.Context, error) *gqlerror.Error {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := describe(ctx, err)
		if shown.Code == Internal {
			log.ErrorContext(ctx, "resolver failed", "err", err.Error(), "request_id", requestID(ctx))
		}
		out := shown.graphql()
		var framework *gqlerror.Error
		if errors.As(err, &framework) {
			out.Path, out.Locations = framework.Path, framework.Locations
		}
		return out
	}
}

// describe picks code and sentence for an error met while answering.
func describe(ctx context.Context, err error) *Error {
	var own *Error
	var stored *db.Error
	switch {
	case errors.As(err, &own):
		return own
	case errors.As(err, &stored):
		return &Error{Code: Code(stored.Code), Message: stored.Message, Err: err}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(ctx.Err(), context.DeadlineExceeded):
		return &Error{Code: Timeout, Message: timeoutSentence, Err: err}
	default:
		return &Error{Code: Internal, Message: internalSentence, Err: err}
	}
}

// refusal turns the errors of parsing, validating and coercing variables into
// what the client sees. Their sentences describe the client's own request, so
// they are kept, but clipped, and only the first ten. Where introspection is closed, what they suggest is left out: it
// tells the schema, too.
func (o *Options) refusal(list gqlerror.List) gqlerror.List {
	if len(list) > maxShownErrors {
		list = list[:maxShownErrors]
	}
	out := make(gqlerror.List, len(list))
	for i, err := range list {
		sentence := err.Message
		if len(err.Path) > 1 && err.Path[0] == ast.PathName("variable") {
			sentence = "$" + err.Path[1:].String() + " " + sentence
		}
		if !o.Introspection {
			sentence, _, _ = strings.Cut(sentence, " Did you mean ")
		}
		out[i] = Errorf(BadInput, "%s", clipSentence(sentence)).graphql()
		out[i].Locations = err.Locations
	}
	return out
}

// unchosen says that a request does not choose one of its document's operations. Names are not repeated.
func unchosen(name string, operations int) *Error {
	switch {
	case operations == 0:
		return Errorf(BadInput, "The document holds no operation.")
	case name == "":
		return Errorf(BadInput, "operationName is required: the document holds %d operations.", operations)
	}
	return Errorf(BadInput, "The document holds no operation of the name that operationName gives.")
}

// graphql is the error in the form of a GraphQL response.
func (e *Error) graphql() *gqlerror.Error {
	return &gqlerror.Error{
		Err:        e,
		Message:    e.Message,
		Extensions: map[string]any{"code": string(e.Code)},
	}
}

func clipSentence(sentence string) string {
	sentence = strings.TrimSpace(sentence)
	count := 0
	for i := range sentence {
		if count == maxSentence {
			return sentence[:i] + "…"
		}
		count++
	}
	return sentence
}

// recoverPanic is called by generated code when a resolver panics.
func recoverPanic(log *slog.Logger) func(context.Context, any) error {
	return func(ctx context.Context, cause any) error {
		log.ErrorContext(ctx, "resolver panicked", "cause", fmt.Sprint(cause),
			"stack", string(debug.Stack()), "request_id", requestID(ctx))
		return &Error{Code: Internal, Message: internalSentence}
	}
}
