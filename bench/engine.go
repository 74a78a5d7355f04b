// The engines that are measured, behind one interface.
package main

import (
	"context"
	"io/fs"
	"path/filepath"
)

// engine is a search engine with an index on disk.
type engine interface {
	name() string
	// build indexes documents in an empty folder.
	build(ctx context.Context, folder string, docs []document) error
	// search gives the ids of the best documents, the best first.
	search(ctx context.Context, text string, n int) ([]string, error)
	close() error
}

// engines makes one of each kind.
func engines() []engine {
	return []engine{&sijill{}, lucene(), &bleveIndex{}, xapian(), &plainFTS{}}
}

// diskSize is how many bytes the files of a folder take.
func diskSize(folder string) (int64, error) {
	var size int64
	err := filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}
