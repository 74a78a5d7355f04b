package read_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sijill/seed/read"
)

// corpus is the path of the news corpus beside the repository, which holds none
// of it.
func corpus(t testing.TB) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpora", "ant-news.jsonl.gz")
	if _, err := os.Stat(path); err != nil {
		t.Skip("no news corpus beside the repository")
	}
	return path
}

var errEnough = errors.New("enough")

func TestFirstRecordsOfTheCorpus(t *testing.T) {
	const want = 2000
	keys := map[string]bool{}
	err := read.Documents(context.Background(), []string{corpus(t)}, read.Options{}, func(d read.Document) error {
		if d.Meta.Title == "" || d.Meta.Published == "" || d.Meta.Publisher == "" || d.Meta.URL == "" || !d.Record {
			t.Errorf("%s lacks what its record carries: %+v", d.Name, d.Meta)
		}
		if keys[d.Key] = true; len(keys) == want {
			return errEnough
		}
		return nil
	}, func(r read.Rejected) { t.Errorf("rejected %+v", r) })
	if !errors.Is(err, errEnough) {
		t.Errorf("%d keys, then %v", len(keys), err)
	}
}

func BenchmarkRecords(b *testing.B) {
	path := corpus(b)
	size := 0
	for b.Loop() {
		n := 0
		_ = read.Documents(context.Background(), []string{path}, read.Options{}, func(d read.Document) error {
			size += len(d.Raw)
			if n++; n == 2000 {
				return errEnough
			}
			return nil
		}, func(read.Rejected) {})
	}
	b.SetBytes(int64(size / b.N))
	b.ReportAllocs()
}
