// What dated articles witness: the events that they put on days, and how a sentence of an undated article is
// recognised as telling one of them.
package resolve

import (
	"context"
	"math"
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/temporal"
)

// witness is a dated event as an article with a stated date tells it.
type witness struct {
	db.ToldEvent
	first, last int
	features    []int32
	weight      float64
	people      []int64
}

// witnessBook finds witnesses by their words.
type witnessBook struct {
	list     []*witness
	numbers  map[string]int32
	postings [][]int32
}

// vaguest is how many days a witness may leave open and still say something.
const vaguest = 31

// readWitnesses reads the events of articles whose documents state a date.
func readWitnesses(ctx context.Context, w *db.Writer, is *identities, undated []db.StoredArticle) (*witnessBook, error) {
	without := map[int64]bool{}
	for i := range undated {
		without[undated[i].Row] = true
	}
	b := &witnessBook{numbers: map[string]int32{}}
	err := w.EachEvent(ctx, func(e db.ToldEvent) error {
		t := &witness{ToldEvent: e, first: dayOf(e.Date.Start, farPast), last: dayOf(e.Date.End, farFuture)}
		told := e.Status == db.StatusHappened || e.Status == db.StatusPlanned
		if without[e.ArticleRow] || !told || t.last-t.first >= vaguest {
			return nil
		}
		t.people = is.pick(e.Entities, db.KindPerson)
		b.add(t)
		return nil
	})
	for _, t := range b.list {
		t.weight = b.weigh(t.features)
	}
	return b, err
}

func (b *witnessBook) add(t *witness) {
	for _, word := range contentWords(t.Text) {
		n, ok := b.numbers[word]
		if !ok {
			n = int32(len(b.postings))
			b.numbers[word] = n
			b.postings = append(b.postings, nil)
		}
		b.postings[n] = append(b.postings[n], int32(len(b.list)))
		t.features = append(t.features, n)
	}
	slices.Sort(t.features)
	b.list = append(b.list, t)
}

// weigh adds up the weights of features: the rarer the heavier. A word that no witness uses weighs as much as
// one that a single witness uses.
func (b *witnessBook) weigh(features []int32) (sum float64) {
	for _, f := range features {
		sum += b.weightOf(f)
	}
	return sum
}

func (b *witnessBook) weightOf(f int32) float64 {
	uses := 1
	if f >= 0 {
		uses = len(b.postings[f])
	}
	return math.Log(2 + float64(len(b.list))/float64(uses))
}

// contentWords gives the stems of the words that say what a sentence is about, each once. Words of time are
// left out: they say when.
func contentWords(text string) []string {
	tokens := arabic.Tokenize(text)
	times := temporal.Find(text, tokens)
	var out []string
	for _, t := range tokens {
		for len(times) > 0 && times[0].End <= t.Start {
			times = times[1:]
		}
		norm := arabic.Normalize(t.Text)
		if t.Kind == arabic.Punct || arabic.IsStopWord(norm) || len(times) > 0 && t.Start >= times[0].Start {
			continue
		}
		if stem := arabic.Stem(norm); len(stem) > letter && !slices.Contains(out, stem) {
			out = append(out, stem)
		}
	}
	return out
}

// How much a sentence must share with a witness to tell perhaps the same: the number of words, the share by
// weight of all that the witness says, and of the shorter of the two.
const (
	witnessedWords   = 6
	witnessedShare   = 0.40
	witnessedOverlap = 0.55
)

// How much it must share to tell the same for certain when both name two people, or one only. What names
// nobody is told every week: an attack, a match, the weather.
const (
	certainOverlapTwo = 0.55
	certainOverlapOne = 0.80
	certainWordsOne   = 8
)

// common words lead to too many witnesses to compare.
const commonWord = 400

// heard is a witness that tells what a sentence tells, perhaps or for certain.
type heard struct {
	*witness
	certain bool // the same people did the same
	quoted  bool // the same person said the same words
}

// find gives the witnesses that tell what a sentence tells, in a fixed order. People are those whom the sentence names.
func (b *witnessBook) find(text string, people []int64) []heard {
	var features []int32
	for _, word := range contentWords(text) {
		n, ok := b.numbers[word]
		if !ok {
			n = -1
		}
		features = append(features, n)
	}
	met := map[int32]int{}
	for _, f := range features {
		if f >= 0 && len(b.postings[f]) <= commonWord {
			for _, i := range b.postings[f] {
				met[i]++
			}
		}
	}
	slices.Sort(people)
	people = slices.Compact(people)
	var out []heard
	for i, n := range met {
		if n*2 < witnessedWords {
			continue
		}
		if h, ok := b.hear(features, people, b.list[i]); ok {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, func(x, y heard) int { return strings.Compare(x.ID, y.ID) })
	return out
}

func (b *witnessBook) hear(features []int32, people []int64, t *witness) (heard, bool) {
	words, weight := 0, 0.0
	has := map[int32]bool{}
	for _, f := range features {
		if _, ok := slices.BinarySearch(t.features, f); ok && f >= 0 {
			has[f] = true
			words++
			weight += b.weightOf(f)
		}
	}
	overlap := weight / min(b.weigh(features), t.weight)
	if words < witnessedWords || weight < witnessedShare*t.weight || overlap < witnessedOverlap {
		return heard{}, false
	}
	h := heard{witness: t}
	switch n := shared(people, t.people); {
	case n >= 2:
		h.certain = overlap >= certainOverlapTwo
	case n == 1:
		h.certain = overlap >= certainOverlapOne && words >= certainWordsOne
	default:
		return h, true
	}
	h.quoted = b.sameWords(t.Text, has)
	return h, true
}

// How many words of a quotation must be the same, and what part of them.
const (
	quotedWords = 4
	quotedShare = 0.8
)

// sameWords reports whether a sentence that has these features has the words that a witness quotes.
func (b *witnessBook) sameWords(text string, has map[int32]bool) bool {
	quoted := contentWords(quotation(text))
	same := 0
	for _, word := range quoted {
		if has[b.numbers[word]] {
			same++
		}
	}
	return same >= quotedWords && float64(same) >= quotedShare*float64(len(quoted))
}

// quotation is what stands in the first quotation marks of a text.
func quotation(text string) string {
	for _, marks := range []string{`""`, "«»", "“”", "”“"} {
		pair := []rune(marks)
		if _, rest, ok := strings.Cut(text, string(pair[0])); ok {
			if words, _, ok := strings.Cut(rest, string(pair[1])); ok {
				return words
			}
		}
	}
	return ""
}

// proof is the witness's own words, with their place.
func (t *witness) proof(note string) db.Evidence {
	return db.Evidence{In: t.In, Span: &t.Span, Text: t.Text, Note: &note, ArticleRef: db.Ref{Row: t.ArticleRow}}
}
