// Package scalar reads and writes the scalars of the API. On the Go side they are plain strings; what comes in is
// checked here, so that no room behind this one meets a day that is none.
package scalar

import (
	"errors"
	"net/url"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"sijill/db"
)

// MarshalDate writes a day.
func MarshalDate(day string) graphql.Marshaler { return text(day) }

// UnmarshalDate reads a day, YYYY-MM-DD.
func UnmarshalDate(v any) (string, error) {
	return read(v, "A Date is a calendar day of the form YYYY-MM-DD", func(s string) error {
		_, err := time.Parse(db.Day, s)
		return err
	})
}

// MarshalDateTime writes a moment.
func MarshalDateTime(moment string) graphql.Marshaler { return text(moment) }

// UnmarshalDateTime reads a moment with its offset, RFC 3339.
func UnmarshalDateTime(v any) (string, error) {
	return read(v, "A DateTime is a moment of the form 2006-01-02T15:04:05Z07:00", func(s string) error {
		_, err := time.Parse(time.RFC3339, s)
		return err
	})
}

// MarshalURL writes a web address as it was stored.
func MarshalURL(address string) graphql.Marshaler { return text(address) }

// UnmarshalURL reads an absolute web address and leaves it as it is.
func UnmarshalURL(v any) (string, error) {
	return read(v, "A URL is an absolute web address", func(s string) error {
		u, err := url.Parse(s)
		if err == nil && !u.IsAbs() {
			return errors.New("relative")
		}
		return err
	})
}

// MarshalEDTF writes a date in Extended Date/Time Format.
func MarshalEDTF(date string) graphql.Marshaler { return text(date) }

// UnmarshalEDTF refuses: no argument takes this scalar.
func UnmarshalEDTF(any) (string, error) {
	return "", &db.Error{Code: db.CodeBadInput, Message: "an EDTF date is only given out"}
}

func read(v any, form string, check func(string) error) (string, error) {
	s, ok := v.(string)
	if !ok || check(s) != nil {
		return "", &db.Error{Code: db.CodeBadInput, Message: form}
	}
	return s, nil
}

func text(s string) graphql.Marshaler {
	return graphql.MarshalString(s)
}
