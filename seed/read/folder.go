// Paths to files: what a path names, which files of a folder are read, and in
// which order. A folder is opened as an os.Root, so that no link leads out of it.
package read

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// format is what a file's name says of its content.
type format int

const (
	unsupported format = iota
	plainText
	jsonText  // an object, an array of objects, or objects one after another
	jsonLines // an object a line
)

// formats lists the extensions read; each may have .gz after it.
var formats = map[string]format{
	".txt":    plainText,
	".json":   jsonText,
	".jsonl":  jsonLines,
	".ndjson": jsonLines,
}

// strayFiles are written by operating systems and passed over in silence.
var strayFiles = map[string]bool{".DS_Store": true, "Thumbs.db": true, "desktop.ini": true}

// kindOf returns the format a file's name promises, whether it is compressed,
// and the name without its extensions.
func kindOf(name string) (f format, gz bool, stem string) {
	stem = name
	if ext := path.Ext(stem); strings.EqualFold(ext, ".gz") {
		gz, stem = true, strings.TrimSuffix(stem, ext)
	}
	ext := path.Ext(stem)
	return formats[strings.ToLower(ext)], gz, strings.TrimSuffix(stem, ext)
}

// path reads one path of the command line.
func (r *reader) path(p string) error {
	if p == "-" {
		return r.lines(r.stdin(), place{key: "stdin", name: "standard input"})
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return r.aside(p, openReason(err))
	case info.IsDir():
		root, err := os.OpenRoot(p)
		if err != nil {
			return r.aside(p, openReason(err))
		}
		defer root.Close()
		return r.folder(root.FS(), p)
	}
	dir, name := filepath.Split(p)
	if dir == "" {
		dir = "."
	}
	return r.file(os.DirFS(dir), name, filepath.ToSlash(p), info)
}

// folder reads every file below a folder, sorted by name. shown is the folder's
// own name for messages.
func (r *reader) folder(fsys fs.FS, shown string) error {
	return fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		name := path.Join(filepath.ToSlash(shown), p)
		switch {
		case r.ctx.Err() != nil:
			return r.ctx.Err()
		case err != nil:
			return r.aside(name, openReason(err))
		case d.IsDir():
			if p != "." && strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir // .git and its like
			}
			return nil
		case strayFiles[d.Name()] || strings.HasPrefix(d.Name(), "._"):
			return nil
		}
		info, err := fs.Stat(fsys, p) // follows a link, but never out of the folder
		switch {
		case err != nil && d.Type()&fs.ModeSymlink != 0:
			return r.aside(name, "a link that leads out of the folder, or nowhere")
		case err != nil:
			return r.aside(name, openReason(err))
		}
		if info.IsDir() {
			return r.aside(name, "a link to a folder is not followed")
		}
		return r.file(fsys, p, name, info)
	})
}

// file reads one file of a file system.
func (r *reader) file(fsys fs.FS, p, name string, info fs.FileInfo) error {
	f, gz, stem := kindOf(p)
	switch {
	case f == unsupported:
		return r.aside(name, unsupportedReason(p))
	case !info.Mode().IsRegular():
		return r.aside(name, "not a regular file")
	}
	file, err := fsys.Open(p)
	if err != nil {
		return r.aside(name, openReason(err))
	}
	defer file.Close()
	var in io.Reader = &counted{Reader: file, r: r}
	if gz {
		in = &gunzip{in: in}
	}
	at := place{key: stem, name: name}
	switch f {
	case plainText:
		return r.text(in, at)
	case jsonText:
		return r.objects(in, at)
	default:
		return r.lines(in, at)
	}
}

// Size returns how many bytes of the paths will be read, as stored: what
// Options.Progress adds up to. Standard input and unreadable files count 0.
func Size(paths []string) (bytes int64) {
	for _, p := range paths {
		_ = filepath.WalkDir(p, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if f, _, _ := kindOf(d.Name()); f == unsupported {
				return nil
			}
			if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
				bytes += info.Size()
			}
			return nil
		})
	}
	return bytes
}

// aside sets a document aside and lets the run go on, unless it was cancelled.
func (r *reader) aside(name, reason string) error {
	r.reject(Rejected{Name: name, Reason: reason})
	return r.ctx.Err()
}

func unsupportedReason(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if ext == "" {
		return "unsupported format: the name has no extension"
	}
	return "unsupported format " + ext
}

func openReason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "does not exist"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read"
	}
	return "cannot be opened"
}

// counted reports what is read and stops when the run is cancelled.
type counted struct {
	io.Reader
	r *reader
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.Reader.Read(p)
	if c.r.o.Progress != nil && n > 0 {
		c.r.o.Progress(int64(n))
	}
	return n, err
}
