package read_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sijill/seed/read"
)

const report = "وصل الوزير إلى بغداد.\nوقال إن الاجتماع غدا.\n"

// all reads a file system and returns what came of it.
func all(t *testing.T, fsys fstest.MapFS, o read.Options) (docs []read.Document, rejected []read.Rejected) {
	t.Helper()
	err := read.FromFS(context.Background(), fsys, o,
		func(d read.Document) error { docs = append(docs, d); return nil },
		func(r read.Rejected) { rejected = append(rejected, r) })
	if err != nil {
		t.Fatal(err)
	}
	return docs, rejected
}

func one(name string, data []byte) fstest.MapFS {
	return fstest.MapFS{name: &fstest.MapFile{Data: data}}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func zipped(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Bytes()
}

func TestTextEncodings(t *testing.T) {
	utf16le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for name, data := range map[string][]byte{
		"UTF-8":              []byte(report),
		"UTF-8 with mark":    []byte("\uFEFF" + report),
		"UTF-16LE with mark": append([]byte{0xFF, 0xFE}, must(utf16le.NewEncoder().Bytes([]byte(report)))...),
		"UTF-16BE with mark": append([]byte{0xFE, 0xFF}, must(utf16be.NewEncoder().Bytes([]byte(report)))...),
		"UTF-16LE":           must(utf16le.NewEncoder().Bytes([]byte(report))),
		"UTF-16BE":           must(utf16be.NewEncoder().Bytes([]byte(report))),
		"windows-1256":       must(charmap.Windows1256.NewEncoder().Bytes([]byte(report))),
		"ISO-8859-6":         must(charmap.ISO8859_6.NewEncoder().Bytes([]byte(report))),
	} {
		t.Run(name, func(t *testing.T) {
			docs, rejected := all(t, one("a.txt", data), read.Options{})
			if len(docs) != 1 || docs[0].Raw != report {
				t.Errorf("got %+v, rejected %v; want %q", docs, rejected, report)
			}
		})
	}
}

func TestTextKeepsLineEnds(t *testing.T) {
	docs, _ := all(t, one("a.txt", []byte("سطر أول\r\nسطر ثان\x02\r\n")), read.Options{})
	if want := "سطر أول\r\nسطر ثان\r\n"; len(docs) != 1 || docs[0].Raw != want {
		t.Errorf("got %+v, want %q", docs, want)
	}
}

func TestRejected(t *testing.T) {
	russian := must(charmap.Windows1251.NewEncoder().Bytes([]byte("Премьер-министр прибыл в столицу и провёл переговоры")))
	for _, c := range []struct{ name, file, data, reason string }{
		{"empty", "a.txt", "", "empty"},
		{"white space", "a.txt", " \n\t\u00a0\n", "empty"},
		{"binary with NUL", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"},
		{"binary with controls", "a.txt", "\x01\x02\x03\x04abc\x05\x06", "binary"},
		{"damaged UTF-8", "a.txt", "نص\xd8" + report, "broken encoding: UTF-8 that is damaged at byte 5"},
		{"cut off UTF-8", "a.txt", report + "\xd8", fmt.Sprintf("damaged at byte %d", len(report)+1)},
		{"damaged field", "a.json", `{"text":"نص طويل من الكلام","author":"` + "\xff" + `"}`, "broken encoding: UTF-8 that is damaged"},
		{"damaged UTF-16", "a.txt", "\xff\xfea\x00b", "broken encoding"},
		{"another charset", "a.txt", string(russian), "broken encoding"},
		{"mojibake", "a.txt", "Ø§Ù„ÙˆØ²ÙŠØ± ÙˆØµÙ„", "broken encoding"},
		{"lost letters", "a.txt", "\uFFFD\uFFFD\uFFFD\uFFFD نص", "broken encoding"},
		{"too large", "a.txt", strings.Repeat("ا", 600), "larger than 1000 bytes"},
		{"page", "a.html", "<p>", "unsupported format .html"},
		{"no extension", "README", "x", "unsupported format"},
		{"broken gzip", "a.txt.gz", "no gzip", "broken gzip"},
		{"cut off gzip", "a.txt.gz", string(zipped([]byte(report))[:30]), "broken gzip"},
		{"invalid JSON", "a.json", `{"text": "نص" "x"}`, "invalid JSON on line 1"},
		{"unclosed JSON", "a.json", `{"text": "نص"`, "invalid JSON on line 1"},
		{"JSON without object", "a.json", `42`, "not a JSON object"},
		{"empty array", "a.json", `[]`, "no record"},
		{"record without text", "a.json", `{"title": "عنوان", "text": " "}`, "empty"},
		{"empty lines file", "a.jsonl", "\n\n", "empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejected := all(t, one(c.file, []byte(c.data)), read.Options{MaxDocument: 1000})
			if len(docs) != 0 || len(rejected) != 1 {
				t.Fatalf("got %d documents, rejected %v; want one rejected", len(docs), rejected)
			}
			if r := rejected[0]; !strings.Contains(r.Reason, c.reason) || !strings.HasPrefix(r.Name, c.file) {
				t.Errorf("got %+v, want reason %q of %s", r, c.reason, c.file)
			}
		})
	}
}

func TestRecordsInUTF16(t *testing.T) {
	const data = `{"id":"a","text":"نص أول"}` + "\n" + `{"id":"b","text":"نص ثان"}` + "\n"
	for name, enc := range map[string]encoding.Encoding{
		"LE with mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "BE with mark": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		for _, file := range []string{"a.jsonl", "a.json"} {
			docs, rejected := all(t, one(file, must(enc.NewEncoder().Bytes([]byte(data)))), read.Options{})
			if len(docs) != 2 || len(rejected) != 0 || docs[1].Raw != "نص ثان" {
				t.Errorf("%s %s: got %+v, rejected %v", name, file, docs, rejected)
			}
		}
	}
}

func TestLinesGoOnAfterBrokenOnes(t *testing.T) {
	data := `{"id":"a","text":"نص أول"}` + "\r\n" +
		`{"id":"b","text":` + "\n\n" +
		`["text"]` + "\n" +
		`{"id":"c","text":"` + strings.Repeat("ا", 600) + `"}` + "\n" +
		`{"id":"d","text":"` + "\xff\xfe" + `"}` + "\n" +
		`{"text":"نص أخير"}`
	docs, rejected := all(t, fstest.MapFS{"d/x.jsonl": {Data: []byte(data)}}, read.Options{MaxDocument: 1000})
	var keys, reasons []string
	for _, d := range docs {
		keys = append(keys, d.Key)
	}
	for _, r := range rejected {
		reasons = append(reasons, r.Name+" "+r.Reason)
	}
	if got, want := strings.Join(keys, " "), "a d/x:7"; got != want {
		t.Errorf("keys %q, want %q", got, want)
	}
	want := "d/x.jsonl:2 invalid JSON on line 2|d/x.jsonl:4 not a JSON object on line 4|d/x.jsonl:5 larger than 1000 bytes|" +
		"d/x.jsonl:6 broken encoding: neither UTF-8 nor windows-1256"
	if got := strings.Join(reasons, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestObjects(t *testing.T) {
	for _, c := range []struct{ name, data, keys string }{
		{"one object", "\n{\"text\": \"نص\"}\n", "x"},
		{"one object with id", `{"id": 7, "text": "نص"}`, "7"},
		{"array", "[\n {\"text\": \"نص\"},\n {\"text\": \"[آخر}\"}, {\"text\": \"ثالث\"}]", "x:2 x:3 x:3.2"},
		{"array of one", `[{"text": "نص"}]`, "x:1"},
		{"one after another", `{"text": "نص"}{"text": "آخر \" }"}` + "\n" + `{"text": "ثالث"}`, "x:1 x:1.2 x:2"},
		{"cut off string", "{\"id\":\"a\",\"text\": \"نص\n{\"id\":\"b\",\"text\": \"آخر\"}", "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejected := all(t, one("x.json", []byte(c.data)), read.Options{})
			var keys []string
			for _, d := range docs {
				keys = append(keys, d.Key)
			}
			if got := strings.Join(keys, " "); got != c.keys {
				t.Errorf("got %q, want %q; rejected %v", got, c.keys, rejected)
			}
		})
	}
}

func TestOneMistakeIsReportedOnce(t *testing.T) {
	data := "[\n  {\"id\": \"a\",\n   \"text\": \"سطر\nسطر ثان\", \"n\": [1, 2]},\n  {\"id\": \"b\", \"text\": \"نص\"}\n]"
	docs, rejected := all(t, one("x.json", []byte(data)), read.Options{})
	if len(docs) != 1 || docs[0].Key != "b" || len(rejected) != 1 || rejected[0].Reason != "invalid JSON on line 2" {
		t.Errorf("got %+v, rejected %+v", docs, rejected)
	}
}

func TestRecordKeys(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       read.Meta
	}{
		{"schema.org", `{"@type":"NewsArticle","headline":"عنوان","articleBody":"نص","datePublished":"2021-04-11T18:20:00+03:00",
			"publisher":{"@type":"Organization","name":"جريدة"},"author":[{"name":"كاتب"},"كاتبة"],"url":"https://example.org/1",
			"articleSection":["سياسة","العراق"],"inLanguage":"ar"}`,
			read.Meta{Title: "عنوان", Published: "2021-04-11T18:20:00+03:00", Publisher: "جريدة", Authors: []string{"كاتب", "كاتبة"},
				URL: "https://example.org/1", Section: "سياسة", Language: "ar"}},
		{"plain", `{"title":"عنوان\u0000","text":"نص","date":20210411,"source":"جريدة","author":"كاتب","url":"https://example.org/1",
			"section":"سياسة","abstract":"مقدمة","extra":{"a":[1]}}`,
			read.Meta{Title: "عنوان", Published: "20210411", Publisher: "جريدة", Authors: []string{"كاتب"},
				URL: "https://example.org/1", Section: "سياسة", Abstract: "مقدمة"}},
		{"wrong types", `{"title":null,"text":["نص"],"date":true,"source":{"x":1},"author":{"name":{"name":"كاتب"}},"url":[]}`,
			read.Meta{Authors: []string{"كاتب"}}},
		{"deep", `{"text":"نص","author":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`, read.Meta{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := strings.Join(strings.Fields(c.data), " ")
			docs, rejected := all(t, one("x.json", []byte(data)), read.Options{})
			if len(docs) != 1 || docs[0].Raw != "نص" || !docs[0].Record {
				t.Fatalf("got %+v, rejected %v", docs, rejected)
			}
			if got := docs[0].Meta; !sameMeta(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

// A text may be a list of paragraphs; of the other keys the first text counts.
func TestTextsInLists(t *testing.T) {
	for _, c := range []struct{ data, text, title string }{
		{`{"text":["أولا","ثانيا"],"title":["عنوان","آخر"]}`, "أولا\nثانيا", "عنوان"},
		{`{"articleBody":[" "],"text":"نص","headline":"\u200fعنوان\u200e"}`, "نص", "عنوان"},
		{`{"articleBody":{"@value":"نص"}}`, "نص", ""},
	} {
		docs, rejected := all(t, one("x.json", []byte(c.data)), read.Options{})
		if len(docs) != 1 || docs[0].Raw != c.text || docs[0].Meta.Title != c.title {
			t.Errorf("%s: got %+v, rejected %v", c.data, docs, rejected)
		}
	}
	_, rejected := all(t, one("x.json", []byte(`{"article_body":"نص"}`)), read.Options{})
	if len(rejected) != 1 || !strings.Contains(rejected[0].Reason, "neither as articleBody nor as text") {
		t.Errorf("rejected %v", rejected)
	}
}

func sameMeta(a, b read.Meta) bool {
	authors := strings.Join(a.Authors, "|") == strings.Join(b.Authors, "|")
	a.Authors, b.Authors = nil, nil
	return authors && a.Title == b.Title && a.Published == b.Published && a.Publisher == b.Publisher && a.URL == b.URL &&
		a.Section == b.Section && a.Language == b.Language && a.Abstract == b.Abstract
}

func TestFolders(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string][]byte{
		"b/2.txt": []byte("ثان"), "b/1.TXT": []byte("أول"), "a.txt.gz": zipped([]byte("مضغوط")),
		"c.jsonl.gz": zipped([]byte(`{"text":"سجل"}`)), ".git/x.txt": []byte("x"), ".DS_Store": []byte("x"), "d.pdf": []byte("%PDF"),
	} {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(dir, filepath.Join(dir, "loop")); err != nil {
		t.Skip("no symbolic links here")
	}
	outside := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(outside, []byte("سر"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "out.txt")); err != nil {
		t.Fatal(err)
	}
	var keys, names, reasons []string
	var progress int64
	o := read.Options{Progress: func(n int64) { progress += n }, Stdin: strings.NewReader(`{"text":"من المدخل"}`)}
	paths := []string{dir, filepath.Join(dir, "b", "2.txt"), "-", filepath.Join(dir, "none.txt")}
	err := read.Documents(context.Background(), paths, o,
		func(d read.Document) error { keys = append(keys, d.Key); return nil },
		func(r read.Rejected) {
			names, reasons = append(names, filepath.Base(r.Name)), append(reasons, r.Reason)
		})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(keys, " "), "a b/1 b/2 c:1 2 stdin:1"; got != want {
		t.Errorf("keys %q, want %q", got, want)
	}
	if got, want := strings.Join(names, " "), "d.pdf loop out.txt none.txt"; got != want {
		t.Errorf("rejected %q, want %q", got, want)
	}
	if want := "unsupported format .pdf|a link that leads out of the folder, or nowhere|a link that leads out of the folder, or nowhere|does not exist"; strings.Join(reasons, "|") != want {
		t.Errorf("reasons %q, want %q", reasons, want)
	}
	if want := read.Size(paths[:2]); progress > want || progress == 0 {
		t.Errorf("progress %d of %d bytes", progress, want)
	}
}

func TestStopsWhenTold(t *testing.T) {
	data := []byte("{\"text\":\"أ\"}\n{\"text\":\"ب\"}\n")
	stop := errors.New("stop")
	n := 0
	err := read.FromFS(context.Background(), one("a.jsonl", data), read.Options{},
		func(read.Document) error { n++; return stop }, func(read.Rejected) {})
	if !errors.Is(err, stop) || n != 1 {
		t.Errorf("got %v after %d documents, want stop after 1", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err = read.FromFS(ctx, one("a.jsonl", data), read.Options{}, func(read.Document) error { n++; return nil }, func(read.Rejected) {})
	if !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("got %v and %d documents after the context ended", err, n-1)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{report, `{"text":"نص"}`, `[{"text":"نص"},{}]`, "\xff\xfea\x00", "\x1f\x8b\x08", "{\"text\":\"\\ud800\"}\n{"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.txt", "a.json", "a.jsonl", "a.json.gz"} {
			docs, rejected := all(t, one(name, data), read.Options{MaxDocument: 4096})
			if len(docs)+len(rejected) == 0 {
				t.Errorf("%s: neither read nor rejected", name)
			}
			for _, d := range docs {
				if !utf8.ValidString(d.Raw) || strings.TrimSpace(d.Raw) == "" || strings.ContainsRune(d.Raw, 0) || d.Key == "" {
					t.Errorf("%s: bad document %+v", name, d)
				}
			}
		}
	})
}
