// Command score measures the embedded tagger: exact-span precision, recall and
// F1 by kind of name, before and after names are carried through the document,
// and its speed on plain text.
//
//	go run ./seed/annotate/tagger/score
//	go run ./seed/annotate/tagger/score -pipeline
//
// With -pipeline it measures the tagger alone, the rules alone and both
// together as the archive reads them, and how often each rule was right.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sijill/arabic"
	"sijill/seed/annotate/tagger"
	"sijill/seed/annotate/tagger/internal/conll"
	"sijill/seed/annotate/tagger/internal/model"
)

func main() {
	ner := flag.String("ner", "../shared/eval/ner", "`folder` with corpora/anercorp_camel_train.conll and aqmar.conll")
	plain := flag.String("corpora", "../shared/corpora", "`folder` with ant-news.jsonl.gz, the text for speed")
	articles := flag.Int("articles", 4000, "articles to time")
	whole := flag.Bool("pipeline", false, "measure rules and tagger together, and each rule, instead")
	out := flag.String("shares", "", "with -pipeline: write how often each rule was right to this `file`")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "score measures the embedded name tagger on the slice of ANERcorp set apart for\ntuning, on AQMAR, and times it on plain text.")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*ner, *plain, *articles, *whole, *out); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

func run(ner, plain string, articles int, whole bool, out string) error {
	tg, err := tagger.Load()
	if err != nil {
		return err
	}
	news, err := conll.Read(filepath.Join(ner, "corpora", "anercorp_camel_train.conll"))
	if err != nil {
		return err
	}
	wiki, err := conll.Read(filepath.Join(ner, "corpora", "aqmar.conll"))
	if err != nil {
		return err
	}
	train, tune := conll.Split(news)
	if whole {
		together := pipeline("ANERcorp, the fifth set apart", tg, tune, true)
		if out != "" {
			if err := together.write(out); err != nil {
				return err
			}
		}
		pipeline("AQMAR (Wikipedia)", tg, wiki, false)
		pipeline("ANERcorp, what the tagger was trained on (only the rules count here)", tg, train, true)
		return nil
	}
	show("ANERcorp, the fifth set apart", tg, tune)
	show("AQMAR (Wikipedia)", tg, wiki)
	return speed(tg, filepath.Join(plain, "ant-news.jsonl.gz"), articles)
}

func show(name string, tg *tagger.Tagger, all []conll.Sentence) {
	docs := conll.Documents(all)
	alone, together := conll.Measure(docs, func(tokens [][]arabic.Token) (alone, together [][]model.Span) {
		for _, t := range tokens {
			alone = append(alone, spans(tg.Tag(t)))
		}
		for _, s := range tg.TagDocument(tokens) {
			together = append(together, spans(s))
		}
		return alone, together
	})
	fmt.Printf("%s: %d sentences\n  sentence by sentence  %s\n  by document           %s\n", name, len(all), &alone, &together)
}

func spans(found []tagger.Span) (out []model.Span) {
	for _, s := range found {
		out = append(out, model.Span{Start: s.Start, End: s.End, Kind: int(s.Kind)})
	}
	return out
}

// speed times tagging alone, and tokenising and tagging, on one core. The
// first pass fills the tagger's cache and is not counted.
func speed(tg *tagger.Tagger, path string, articles int) error {
	texts, err := read(path, articles)
	if err != nil {
		return err
	}
	var size, count int
	var docs [][][]arabic.Token
	start := time.Now()
	for _, t := range texts {
		size += len(t)
		docs = append(docs, paragraphs(t))
	}
	tokenising := time.Since(start)
	for _, d := range docs {
		for _, p := range d {
			count += len(p)
		}
	}
	row := func(name string, took time.Duration) {
		s := took.Seconds()
		fmt.Printf("  %-26s %9.0f tokens/s  %5.1f MB/s\n", name, float64(count)/s, float64(size)/1e6/s)
	}
	fmt.Printf("speed: %d articles, %d tokens, %.1f MB\n", len(texts), count, float64(size)/1e6)
	cold := timed(docs, func(d [][]arabic.Token) { tg.TagDocument(d) })
	alone := timed(docs, func(d [][]arabic.Token) {
		for _, p := range d {
			tg.Tag(p)
		}
	})
	whole := timed(docs, func(d [][]arabic.Token) { tg.TagDocument(d) })
	row("by document, first pass", cold)
	row("paragraph by paragraph", alone)
	row("by document", whole)
	row("with tokenising", whole+tokenising)
	return nil
}

func timed(docs [][][]arabic.Token, f func([][]arabic.Token)) time.Duration {
	start := time.Now()
	for _, d := range docs {
		f(d)
	}
	return time.Since(start)
}

func paragraphs(text string) (out [][]arabic.Token) {
	for line := range strings.Lines(text) {
		out = append(out, arabic.Tokenize(line))
	}
	return out
}

func read(path string, n int) (texts []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<24)
	for len(texts) < n && sc.Scan() {
		var r struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			return nil, err
		}
		texts = append(texts, r.Text)
	}
	return texts, sc.Err()
}
