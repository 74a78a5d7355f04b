package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
)

// read gives the texts of the first articles of a corpus.
func read(path string, articles int) (texts []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for len(texts) < articles && lines.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, err
		}
		texts = append(texts, a.Text)
	}
	return texts, lines.Err()
}
