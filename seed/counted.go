// The standard input has no size that could be asked for beforehand; what was read of it is counted all the same.
package seed

import (
	"io"
	"os"
)

// counted tells how much of the standard input was read.
type counted struct {
	from io.Reader
	tell func(bytes int64)
}

func (c counted) Read(p []byte) (int, error) {
	from := c.from
	if from == nil {
		from = os.Stdin
	}
	n, err := from.Read(p)
	c.tell(int64(n))
	return n, err
}
