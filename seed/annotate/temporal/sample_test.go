package temporal_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// shared is where the development sets lie, outside the repository.
const shared = "../../../../shared"

// openShared opens a file of the development sets, or skips the test.
func openShared(t testing.TB, path string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, path))
	if err != nil {
		t.Skipf("the development sets are not here: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

type label struct {
	Article    string
	Start, End int
	EDTF       string
}

type article struct{ ID, Date, Text string }

// TestSample measures precision and recall on the labelled samples: an expression is right when its span and
// both ends of its interval are those of a label. What the first, unseen runs gave is in testdata/README.md; what is
// held here is what was reached after mending.
func TestSample(t *testing.T) {
	for _, path := range []string{
		"testdata/sample.jsonl", "testdata/sample2.jsonl", "testdata/sample3.jsonl",
		"testdata/sample4.jsonl", "testdata/sample5.jsonl", "testdata/sample6.jsonl",
		"testdata/sample7.jsonl", "testdata/sample8.jsonl", "testdata/sample9.jsonl", "testdata/sample10.jsonl", "testdata/sample11.jsonl", "testdata/sample12.jsonl",
	} {
		t.Run(path, func(t *testing.T) { measure(t, path) })
	}
}

func measure(t *testing.T, path string) {
	labels := readLabels(t, path)
	articles := readArticles(t, labels)
	right, found, wanted := 0, 0, 0
	for key, want := range labels {
		a, ok := articles[key]
		if !ok {
			t.Fatalf("article %s is not in the corpus", key)
		}
		missing := map[label]bool{}
		for _, l := range want {
			if l.EDTF != "" {
				l.EDTF = days(t, l.EDTF)
				missing[l] = true
				wanted++
			}
		}
		exprs := temporal.Find(a.Text, arabic.Tokenize(a.Text))
		for _, d := range temporal.Resolve(exprs, db.OnDay(published(t, a)), temporal.Options{}) {
			if d.Date == nil {
				continue
			}
			found++
			l := label{key, d.Span.Start, d.Span.End, days(t, d.Date.EDTF)}
			if missing[l] {
				right++
				delete(missing, l)
				continue
			}
			t.Logf("%s %s: read %s %q as %s by %s", key, a.Date, span(d.Span), d.Text, d.Date.EDTF, d.Rule)
		}
		for l := range missing {
			t.Logf("%s %s: missed %d-%d %s %q", key, a.Date, l.Start, l.End, l.EDTF, string([]rune(a.Text)[l.Start:l.End]))
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("%d of %d found right: precision %.1f %%; of %d labelled: recall %.1f %%", right, found, 100*precision, wanted, 100*recall)
	if precision < .95 || recall < .90 {
		t.Errorf("precision %.3f, want at least 0.95; recall %.3f, want at least 0.90", precision, recall)
	}
}

func span(s db.Span) string {
	b, _ := json.Marshal([]int{s.Start, s.End})
	return string(b)
}

// days writes an EDTF interval as its first and last day, so that 2017 and 2017-01/2017-12 are the same.
func days(t *testing.T, edtf string) string {
	t.Helper()
	from, to, isRange := strings.Cut(edtf, "/")
	if !isRange {
		to = from
	}
	first, last := "..", ".."
	for layout, length := range map[string][3]int{"2006": {1, 0, 0}, "2006-01": {0, 1, 0}, "2006-01-02": {0, 0, 1}} {
		if d, err := time.Parse(layout, from); err == nil {
			first = d.Format(time.DateOnly)
		}
		if d, err := time.Parse(layout, to); err == nil {
			last = d.AddDate(length[0], length[1], length[2]).AddDate(0, 0, -1).Format(time.DateOnly)
		}
	}
	return first + "/" + last
}

func readLabels(t *testing.T, path string) map[string][]label {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	labels := map[string][]label{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var l label
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		labels[l.Article] = append(labels[l.Article], l)
	}
	return labels
}

func readArticles(t *testing.T, wanted map[string][]label) map[string]article {
	t.Helper()
	z, err := gzip.NewReader(openShared(t, "corpora/ant-news.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	articles := map[string]article{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if _, ok := wanted[a.ID]; ok {
			articles[a.ID] = a
		}
	}
	return articles
}

// published reads the corpus's date formats; the day is that of the date's own offset.
func published(t *testing.T, a article) time.Time {
	t.Helper()
	for _, layout := range []string{time.RFC1123Z, time.RFC1123, time.RFC3339, "02/01/2006"} {
		if d, err := time.Parse(layout, strings.TrimSpace(a.Date)); err == nil {
			return d
		}
	}
	t.Fatalf("article %s: date %q", a.ID, a.Date)
	return time.Time{}
}
