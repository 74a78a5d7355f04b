// Command learn writes the list of ordinary words from plain news text:
//
//	go run ./seed/annotate/ordinary/learn -names names.txt -out words.txt.gz articles.jsonl.gz
//
// A word is ordinary when it seldom follows a given name and when other forms
// of it (with article, pronoun, plural ending …) are met too, or when it is so
// frequent that it must be grammar. Of these words, those are taken out again
// that people's names hold too often when the same texts are read with the list
// as it was (بنزيمة has forms enough to pass for a word), unless the table says
// that they are words too (الحكيم).
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"sort"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate"
)

const (
	leastCount  = 5    // rarer words tell nothing
	short       = 200  // two-letter words more frequent than this are words
	grammar     = 4000 // words more frequent than this are grammar
	mostAsName  = 0.12 // share of places after a given name that an ordinary word may have
	mostAsVerb  = 0.6  // and that a verb may have: headlines write محمد يلتقي
	mostInNames = 0.5  // share of places inside names of people
	leastFamily = 2    // other forms that must be met

	shortestStem = 3 * 2 // bytes: three letters
)

var (
	beginnings = []string{"", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "كال", "فال", "لل", "ي", "ت", "ن", "سي", "ست", "وي", "وت"}
	prefixes   = []string{"", "ال", "ا", "ي", "ت", "ن", "م", "سي", "ست"}
	suffixes   = []string{"", "ا", "ه", "ها", "هم", "نا", "ات", "ين", "ون", "وا", "ت", "ي", "يه", "هما", "ان", "اء", "ته", "تها", "تهم", "اته", "اتها", "اتهم", "يين", "تي"}
)

func main() {
	names := flag.String("names", "../tables/names.txt", "table of given names")
	out := flag.String("out", "words.txt.gz", "where the list goes")
	flag.Parse()
	given, words, err := readGiven(*names)
	if err != nil {
		log.Fatal(err)
	}
	count, asName := map[string]int{}, map[string]int{}
	for _, file := range flag.Args() {
		if err := read(file, func(text string) { tally(text, given, count, asName) }); err != nil {
			log.Fatal(err)
		}
	}
	inNames := map[string]int{}
	for _, file := range flag.Args() {
		if err := read(file, func(text string) { tallyNames(text, inNames) }); err != nil {
			log.Fatal(err)
		}
	}
	var list []string
	for w, n := range count {
		if !words[w] && float64(inNames[w]) > mostInNames*float64(n) {
			continue
		}
		if n < leastCount || given[w] && n < grammar {
			continue
		}
		share, forms := float64(asName[w])/float64(n), family(w, count)
		if share <= mostAsName && (n >= grammar || forms >= leastFamily || n >= short && len(w) < shortestStem) || share <= mostAsVerb && isVerb(w, forms) {
			list = append(list, w)
		}
	}
	sort.Strings(list)
	if err := write(*out, list); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(list), "ordinary words of", len(count))
}

// isVerb reports whether a word looks like a verb in the imperfect with many
// forms.
func isVerb(w string, forms int) bool {
	return forms >= 4 && (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت"))
}

// readGiven reads from the table of names the given names that are no words too,
// and the names that are.
func readGiven(file string) (set, words map[string]bool, err error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, err
	}
	section, entries := "", map[string][]string{}
	for line := range strings.Lines(string(raw)) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = line
		default:
			entries[section] = append(entries[section], strings.Split(line, "،")...)
		}
	}
	set, words = map[string]bool{}, map[string]bool{}
	for _, w := range entries["[given]"] {
		set[arabic.Normalize(strings.TrimSpace(w))] = true
	}
	for _, w := range slices.Concat(entries["[given-word]"], entries["[surname-word]"]) {
		words[arabic.Normalize(strings.TrimSpace(w))] = true
	}
	for _, w := range entries["[given-word]"] {
		delete(set, arabic.Normalize(strings.TrimSpace(w)))
	}
	delete(set, "علي") // normalised like the preposition على
	return set, words, nil
}

// read calls do with the text of every record of a file of JSON Lines.
func read(file string, do func(string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return err
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var record struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		do(record.Text)
	}
	return lines.Err()
}

func tally(text string, given map[string]bool, count, asName map[string]int) {
	afterName := false
	for _, t := range arabic.Tokenize(text) {
		if t.Kind != arabic.Word {
			afterName = false
			continue
		}
		w := arabic.Normalize(t.Text)
		count[w]++
		if afterName {
			asName[w]++
		}
		afterName = isGiven(w, given)
	}
}

// tallyNames counts the words inside names of people.
func tallyNames(text string, inNames map[string]int) {
	names := annotate.Namings(text, annotate.Together)
	for _, t := range arabic.Tokenize(text) {
		for len(names) > 0 && names[0].Span.End <= t.Start {
			names = names[1:]
		}
		if len(names) == 0 {
			return
		}
		if t.Kind == arabic.Word && names[0].Kind == db.KindPerson && names[0].Span.Start <= t.Start {
			inNames[arabic.Normalize(t.Text)]++
		}
	}
}

func isGiven(w string, given map[string]bool) bool {
	if w == "بن" || given[w] {
		return true
	}
	for _, p := range []string{"و", "ل", "ب"} {
		if rest, ok := strings.CutPrefix(w, p); ok && given[rest] {
			return true
		}
	}
	return false
}

// family counts the other forms of a word that are met often enough: the most
// that any way to cut its beginning and its ending gives.
func family(w string, count map[string]int) int {
	best := 0
	for _, begin := range beginnings {
		rest, ok := strings.CutPrefix(w, begin)
		if !ok || len(rest) < shortestStem {
			continue
		}
		for _, end := range suffixes {
			if stem, ok := strings.CutSuffix(rest, end); ok && len(stem) >= shortestStem {
				best = max(best, forms(stem, w, count))
			}
		}
	}
	return best
}

// forms counts the written forms of a stem, without the word asked about and
// without the stem itself.
func forms(stem, w string, count map[string]int) int {
	n := 0
	for _, p := range prefixes {
		for _, e := range suffixes {
			if form := p + stem + e; form != w && form != stem && count[form] >= 3 {
				n++
			}
		}
	}
	return n
}

func write(file string, list []string) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, w := range list {
		if _, err := fmt.Fprintln(z, w); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}
