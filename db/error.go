// Errors that a person may read: a code and one clear sentence. Everything else is internal.
package db

import (
	"context"
	"errors"
	"fmt"
)

// The codes that the archive gives; graph serves them in `extensions.code`.
const (
	CodeBadInput = "BAD_INPUT"
	CodeNotFound = "NOT_FOUND"
	CodeTimeout  = "TIMEOUT"
	CodeInternal = "INTERNAL"
)

// Error is an error whose message is meant for whoever asked.
type Error struct {
	Code    string
	Message string
}

func (e *Error) Error() string { return e.Message }

// badInput tells the asker what is wrong with the question.
func badInput(format string, args ...any) error {
	return &Error{Code: CodeBadInput, Message: fmt.Sprintf(format, args...)}
}

// Code names the kind of an error; an error that is none of ours is internal.
func Code(err error) string {
	var e *Error
	switch {
	case errors.As(err, &e):
		return e.Code
	case errors.Is(err, context.DeadlineExceeded):
		return CodeTimeout
	}
	return CodeInternal
}
