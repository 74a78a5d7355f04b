// Compressed files, opened only when first read, so that a broken one is
// reported like any other broken document.
package read

import (
	"compress/gzip"
	"errors"
	"io"
)

// errGzip is what a broken compressed file gives.
var errGzip = errors.New("broken gzip data")

type gunzip struct {
	in  io.Reader
	out *gzip.Reader
}

func (g *gunzip) Read(p []byte) (int, error) {
	if g.out == nil {
		out, err := gzip.NewReader(g.in)
		if errors.Is(err, io.EOF) {
			return 0, io.EOF // an empty file
		}
		if err != nil {
			return 0, errGzip
		}
		g.out = out
	}
	n, err := g.out.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = errGzip
	}
	return n, err
}

// readReason says why reading a file broke off.
func readReason(err error) string {
	if errors.Is(err, errGzip) {
		return "broken gzip data"
	}
	return "cannot be read to its end"
}
