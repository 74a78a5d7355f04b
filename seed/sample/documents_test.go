package sample_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sijill/seed/sample"
)

// The sample's documents as a careful reader sees them, read here without the
// project's own readers, so that a fault in those cannot hide a fault in these.

// document is one report of the sample.
type document struct {
	key    string // the file's name without extension, or the record's id
	raw    string // every word in it, decoded; of a record all its strings
	text   string // the body for records, everything for text files
	source string // the publisher that a record names
	record map[string]any
}

// reports says which reports there are and on what day each appeared, in the
// calendar of the sample itself: what its date line, metadata or address says.
// An empty day is a report that says nothing about it.
var reports = map[string]string{
	"washington-visit":   "2020-08-19",
	"no-mediator":        "2020-08-20",
	"third-round":        "2021-04-09",
	"kurdistan-welcome":  "",
	"hood-alhurra":       "2021-04-10",
	"message-to-tehran":  "2021-04-11",
	"summit-postponed":   "2021-04-12",
	"invitation":         "2021-07-12",
	"araji-tueller":      "2021-07-12",
	"last-chance":        "2021-07-13",
	"mcgurk-in-baghdad":  "2021-07-15",
	"two-visitors":       "2021-07-16",
	"hood-activists":     "2021-07-17",
	"fourth-round":       "2021-07-18",
	"leaf-meets-kadhimi": "2022-09-04",
	"second-session":     "2022-09-05",
	"green-zone":         "2022-09-06",
	"saudi-iran-rounds":  "",
}

// encodings of the files that are not UTF-8.
var legacy = map[string]string{
	"third-round.txt":  "windows-1256",
	"hood-alhurra.txt": "UTF-16",
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := fs.ReadFile(sample.Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// decode returns the text of a file in the encoding it is known to have.
func decode(t *testing.T, name string, raw []byte) string {
	t.Helper()
	var err error
	switch legacy[name] {
	case "windows-1256":
		raw, err = charmap.Windows1256.NewDecoder().Bytes(raw)
	case "UTF-16":
		raw, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(raw)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if !utf8.Valid(raw) {
		t.Fatalf("%s is not valid text", name)
	}
	return string(raw)
}

// documents reads the whole sample.
func documents(t *testing.T) []document {
	t.Helper()
	names, err := fs.Glob(sample.Files(), "*")
	if err != nil {
		t.Fatal(err)
	}
	var docs []document
	for _, name := range names {
		text := decode(t, name, readFile(t, name))
		key := strings.TrimSuffix(name, path.Ext(name))
		switch path.Ext(name) {
		case ".txt":
			docs = append(docs, document{key: key, raw: text, text: text})
		case ".json":
			docs = append(docs, newsArticle(t, key, text))
		case ".jsonl":
			docs = append(docs, plainRecords(t, text)...)
		default:
			t.Errorf("%s: a format that the sample does not claim to show", name)
		}
	}
	return docs
}

// newsArticle reads a record with the keys of schema.org.
func newsArticle(t *testing.T, key, text string) document {
	t.Helper()
	d := document{key: key}
	if err := json.Unmarshal([]byte(text), &d.record); err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	d.raw = allStrings(d.record)
	d.text, _ = d.record["articleBody"].(string)
	if publisher, ok := d.record["publisher"].(map[string]any); ok {
		d.source, _ = publisher["name"].(string)
	}
	return d
}

// plainRecords reads records with the plain keys, one a line.
func plainRecords(t *testing.T, text string) []document {
	t.Helper()
	var docs []document
	lines := bufio.NewScanner(strings.NewReader(text))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d document
		if err := json.Unmarshal(lines.Bytes(), &d.record); err != nil {
			t.Fatal(err)
		}
		d.raw = allStrings(d.record)
		d.key, _ = d.record["id"].(string)
		d.text, _ = d.record["text"].(string)
		d.source, _ = d.record["source"].(string)
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// allStrings returns the strings in a JSON value, one a line.
func allStrings(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case map[string]any:
		var lines []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			lines = append(lines, allStrings(v[key]))
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

func TestFiles(t *testing.T) {
	docs := documents(t)
	if len(docs) < 12 || len(docs) != len(reports) {
		t.Errorf("got %d documents, want %d and at least 12", len(docs), len(reports))
	}
	seen := map[string]bool{}
	for _, d := range docs {
		t.Run(d.key, func(t *testing.T) {
			if _, known := reports[d.key]; !known || seen[d.key] {
				t.Errorf("key %q is unknown or used twice", d.key)
			}
			seen[d.key] = true
			if !strings.Contains(d.raw, "عيّنة من مشروع سجل") {
				t.Error("not labelled as a sample of this project")
			}
			if d.record != nil && d.source != "عيّنة سجل" {
				t.Errorf("got publisher %q, want the sample's own", d.source)
			}
			if n := len(strings.Fields(body(d.text))); n < 120 || n > 350 {
				t.Errorf("got %d words of body, want 120 to 350", n)
			}
		})
	}
}

// body is the prose of a report: its long lines. Furniture and titles are short.
func body(text string) string {
	var prose []string
	for _, line := range strings.Split(text, "\n") {
		if len(strings.Fields(line)) >= 10 {
			prose = append(prose, line)
		}
	}
	return strings.Join(prose, "\n")
}

func TestEncodings(t *testing.T) {
	t.Run("windows-1256", func(t *testing.T) {
		raw := readFile(t, "third-round.txt")
		if utf8.Valid(raw) {
			t.Fatal("the file is valid UTF-8")
		}
		text := decode(t, "third-round.txt", raw)
		again, err := charmap.Windows1256.NewEncoder().Bytes([]byte(text))
		if err != nil || !bytes.Equal(again, raw) || !strings.Contains(text, "القوات الأميركية") {
			t.Errorf("does not survive the way to windows-1256 and back (%v)", err)
		}
	})
	t.Run("UTF-16 with byte order mark", func(t *testing.T) {
		raw := readFile(t, "hood-alhurra.txt")
		if !bytes.HasPrefix(raw, []byte{0xFF, 0xFE}) || len(raw)%2 != 0 {
			t.Fatal("no little-endian byte order mark, or half a code unit")
		}
		if text := decode(t, "hood-alhurra.txt", raw); !strings.Contains(text, "القوات الأميركية") {
			t.Error("reads as something else than Arabic")
		}
	})
	t.Run("all others are UTF-8 without byte order mark", func(t *testing.T) {
		names, _ := fs.Glob(sample.Files(), "*")
		for _, name := range names {
			raw := readFile(t, name)
			if legacy[name] == "" && (!utf8.Valid(raw) || bytes.HasPrefix(raw, []byte("\uFEFF"))) {
				t.Errorf("%s is not", name)
			}
		}
	})
}
