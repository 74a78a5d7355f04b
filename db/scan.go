// Reading columns without the reflection of database/sql, which takes longer than the engine does for the row.
package db

import "fmt"

// nullInt is a whole number that may be null.
type nullInt struct {
	value int64
	known bool
}

// Scan implements sql.Scanner.
func (n *nullInt) Scan(column any) error {
	switch v := column.(type) {
	case nil:
		*n = nullInt{}
	case int64:
		*n = nullInt{v, true}
	default:
		return fmt.Errorf("%T is no whole number", column)
	}
	return nil
}

// nullText is a text that may be null, and then is empty.
type nullText string

// Scan implements sql.Scanner.
func (t *nullText) Scan(column any) error {
	switch v := column.(type) {
	case nil:
		*t = ""
	case string:
		*t = nullText(v)
	default:
		return fmt.Errorf("%T is no text", column)
	}
	return nil
}
