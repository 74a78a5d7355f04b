package sample_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The sample's words are its own: no run of words is shared with the reports
// that its facts come from, and quotations are short, exact and theirs.

const (
	longestSharedRun   = 5
	longestQuotation   = 15
	shortestQuotation  = 4 // fewer words in guillemets may be the name of something
	sourceReportsGlob  = "../../../shared/articles/*.txt"
	sourceReportsCount = 5
)

var quotation = regexp.MustCompile(`«([^«»]*)»`)

// spelling brings together what the reports write in several ways, so that a
// copied run is found even with its hamzas mended.
var spelling = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه",
	"ً", "", "ٌ", "", "ٍ", "", "َ", "", "ُ", "", "ِ", "", "ّ", "", "ْ", "", "ـ", "")

var separators = regexp.MustCompile(`[^\p{L}\p{N}]+`)

// words returns the words of a text, spelled one way, without punctuation.
func words(text string) []string {
	// America has two spellings, أميركا and أمريكا.
	folded := strings.ReplaceAll(spelling.Replace(text), "اميرك", "امريك")
	return strings.Fields(separators.ReplaceAllString(folded, " "))
}

// sourceReports returns the reports that the facts come from; without them the
// test is skipped.
func sourceReports(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(sourceReportsGlob)
	if err != nil {
		t.Fatal(err)
	}
	if len(names) < sourceReportsCount {
		t.Skipf("the source reports are not at %s", sourceReportsGlob)
	}
	var texts []string
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	return texts
}

// sharedRuns returns the runs of n words of text that stand in known.
func sharedRuns(known map[string]bool, text string, n int) []string {
	var shared []string
	w := words(text)
	for i := 0; i+n <= len(w); i++ {
		if run := strings.Join(w[i:i+n], " "); known[run] {
			shared = append(shared, run)
		}
	}
	return shared
}

// runs returns every run of n words in the texts.
func runs(texts []string, n int) map[string]bool {
	known := map[string]bool{}
	for _, text := range texts {
		w := words(text)
		for i := 0; i+n <= len(w); i++ {
			known[strings.Join(w[i:i+n], " ")] = true
		}
	}
	return known
}

func TestSharedRuns(t *testing.T) {
	known := runs([]string{"قال وزيرٌ أميركيّ إنّ الاجتماع، الذي عُقد"}, 6)
	if got := sharedRuns(known, "وقد قال وزير امريكى ان الاجتماع الذي", 6); len(got) != 1 {
		t.Errorf("a copy in another spelling: got %v, want one run", got)
	}
	if got := sharedRuns(known, "قال وزير أميركي آخر إن الاجتماع الذي عُقد", 6); len(got) != 0 {
		t.Errorf("a sentence with another word inside: got %v, want none", got)
	}
}

func TestWordsAreOwn(t *testing.T) {
	known := runs(sourceReports(t), longestSharedRun+1)
	for _, d := range documents(t) {
		// A quotation's place is marked, so that words left and right of it
		// do not become neighbours.
		own := quotation.ReplaceAllString(d.raw, " … QUOTATION … ")
		for _, run := range sharedRuns(known, own, longestSharedRun+1) {
			t.Errorf("%s shares a run of words with a source: %s", d.key, run)
		}
	}
}

func TestQuotations(t *testing.T) {
	t.Run("at most fifteen words", func(t *testing.T) {
		found := 0
		for _, d := range documents(t) {
			for _, q := range quotation.FindAllStringSubmatch(d.raw, -1) {
				found++
				if n := len(words(q[1])); n == 0 || n > longestQuotation {
					t.Errorf("%s: a quotation of %d words: %s", d.key, n, q[1])
				}
			}
		}
		if found == 0 {
			t.Error("no quotation found")
		}
	})
	t.Run("words that a source has", func(t *testing.T) {
		var sources strings.Builder
		for _, text := range sourceReports(t) {
			sources.WriteString(" " + strings.Join(words(text), " ") + " ")
		}
		for _, d := range documents(t) {
			for _, q := range quotation.FindAllStringSubmatch(d.raw, -1) {
				w := words(q[1])
				if len(w) >= shortestQuotation && !strings.Contains(sources.String(), " "+strings.Join(w, " ")+" ") {
					t.Errorf("%s quotes what no source says: %s", d.key, q[1])
				}
			}
		}
	})
}
