// Package sample holds the built-in sample: news reports this project wrote
// itself, about publicly reported facts, so that a first run has something to
// show. They come in the formats and encodings that seeding reads.
package sample

import (
	"embed"
	"io/fs"
)

//go:embed files
var embedded embed.FS

// Files returns the folder of sample reports, to be seeded like any folder a
// user names: .txt in UTF-8, UTF-16 and windows-1256, .json and .jsonl.
func Files() fs.FS {
	sub, err := fs.Sub(embedded, "files")
	if err != nil {
		// Only a malformed path makes Sub fail, and this one is a constant.
		panic(err)
	}
	return sub
}
