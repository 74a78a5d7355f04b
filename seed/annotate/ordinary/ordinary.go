// Package ordinary knows which written words are ordinary words of the
// language, learned from plain text: words that seldom stand where a surname
// stands and that show the inflections a name does not. They tell where a name
// ends and what cannot be one.
package ordinary

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"sync"
)

//go:generate go run ./learn -out words.txt.gz ../../../../shared/corpora/ant-news.jsonl.gz

//go:embed words.txt.gz
var packed []byte

// Has reports whether the normalised word, with whatever clitics it carries, is
// an ordinary word.
func Has(norm string) bool { return words()[norm] }

// words unpacks the list once. A list that cannot be read is a broken build.
var words = sync.OnceValue(func() map[string]bool {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(fmt.Sprintf("the list of ordinary words: %v", err))
	}
	set := make(map[string]bool, 1<<16)
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		set[lines.Text()] = true
	}
	if err := lines.Err(); err != nil {
		panic(fmt.Sprintf("the list of ordinary words: %v", err))
	}
	return set
})
