// Reading what is measured with: corpora in JSON Lines, queries, and which documents answer them.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// document is a record of a corpus.
type document struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Text    string `json:"text"`
	Source  string `json:"source"`
	Section string `json:"section"`
	Date    string `json:"date"`
}

// query is a line of a query file.
type query struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// set is queries with the documents that answer them.
type set struct {
	name    string
	queries []query
	answers map[string]map[string]bool // by query
}

// eachLine hands over the lines of a file, which may be compressed.
func eachLine(path string, line func([]byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := line(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// readCorpus reads records; with only, those alone whose ids it holds.
func readCorpus(path string, only map[string]bool) ([]document, error) {
	var docs []document
	err := eachLine(path, func(line []byte) error {
		var d document
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		if only == nil || only[d.ID] {
			docs = append(docs, d)
		}
		return nil
	})
	return docs, err
}

// readIDs reads one id a line.
func readIDs(path string) (map[string]bool, error) {
	ids := map[string]bool{}
	err := eachLine(path, func(line []byte) error {
		ids[string(line)] = true
		return nil
	})
	return ids, err
}

// readSet reads queries-NAME.jsonl and qrels-NAME.tsv of a folder.
func readSet(folder, name string) (*set, error) {
	s := &set{name: name, answers: map[string]map[string]bool{}}
	err := eachLine(folder+"/queries-"+name+".jsonl", func(line []byte) error {
		var q query
		err := json.Unmarshal(line, &q)
		s.queries = append(s.queries, q)
		return err
	})
	if err != nil {
		return nil, err
	}
	return s, eachLine(folder+"/qrels-"+name+".tsv", func(line []byte) error {
		fields := strings.Fields(string(line))
		if len(fields) == 4 { // TREC's own form has an unused column
			fields = append(fields[:1], fields[2:]...)
		}
		if len(fields) != 3 {
			return fmt.Errorf("want query, document, relevance; have %d columns", len(fields))
		}
		if fields[2] != "0" {
			if s.answers[fields[0]] == nil {
				s.answers[fields[0]] = map[string]bool{}
			}
			s.answers[fields[0]][fields[1]] = true
		}
		return nil
	})
}
