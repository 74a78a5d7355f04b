// Package read turns files into documents: plain text in the encodings Arabic
// pages are saved in, and JSON records one by one, from folders, archives made
// with gzip and standard input. It streams: memory is bounded by the largest
// document allowed, not by the size of a file.
package read

import (
	"context"
	"io"
	"io/fs"
	"os"
)

// Document is one article as it was found, before anything is read out of it.
type Document struct {
	// Key is the id that its record carried, else its path below the given
	// folder with slashes and without extension; a record without an id adds
	// ":" and its line (and "." and its number, from the second on a line).
	Key string
	// Name is for messages: the file, and for a record of many its line.
	Name string
	// Raw is the text as read: decoded to valid UTF-8, without byte order mark
	// and without control characters other than tab and line ends. Line ends
	// are kept as they stood. Of a record whose text is HTML it is what a browser
	// shows: no tags, scripts and comments, a line for each block, characters for
	// entities. Spans count in this text; the HTML itself is not kept.
	Raw string
	// Meta is what the record itself carries beside its text.
	Meta Meta
	// Record is true for a JSON record; Raw is then its body field.
	Record bool
}

// Meta is what a record carries beside its text, as written there; empty where absent.
type Meta struct {
	Title     string
	Published string
	Publisher string
	Authors   []string
	URL       string
	Section   string
	Language  string
	Abstract  string
}

// Rejected is a document set aside, and the reason in one plain sentence without a full stop.
type Rejected struct{ Name, Reason string }

// DefaultMaxDocument is the largest document read unless Options say otherwise, in bytes. No
// article comes near it; understanding a text takes some hundred times its size in memory.
const DefaultMaxDocument = 4 << 20

// Options adjust reading; the zero value is ready to use.
type Options struct {
	MaxDocument int64         // the largest document in bytes, a record's line included; 0 is DefaultMaxDocument
	Progress    func(n int64) // told of every n bytes taken from a file, as stored (compressed)
	Stdin       io.Reader     // what "-" reads; nil is os.Stdin
}

func (o Options) limit() int64 {
	if o.MaxDocument > 0 {
		return o.MaxDocument
	}
	return DefaultMaxDocument
}

// Documents reads every document of the paths in the order given, folders by
// name: files, folders with all that is below them, and "-" for JSON Lines on
// standard input. What cannot be read goes to reject and the run goes on. It
// returns the first error of yield, or the context's. Both functions are called
// from one goroutine.
func Documents(ctx context.Context, paths []string, o Options, yield func(Document) error, reject func(Rejected)) error {
	r := reader{ctx: ctx, o: o, yield: yield, reject: reject}
	for _, path := range paths {
		if err := r.path(path); err != nil {
			return err
		}
	}
	return nil
}

// FromFS reads every document of a file system, as Documents does of a folder.
func FromFS(ctx context.Context, fsys fs.FS, o Options, yield func(Document) error, reject func(Rejected)) error {
	r := reader{ctx: ctx, o: o, yield: yield, reject: reject}
	return r.folder(fsys, "")
}

// reader is one run.
type reader struct {
	ctx    context.Context
	o      Options
	yield  func(Document) error
	reject func(Rejected)
}

func (r *reader) stdin() io.Reader {
	if r.o.Stdin != nil {
		return r.o.Stdin
	}
	return os.Stdin
}
