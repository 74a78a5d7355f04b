// Did you mean: misspelt words mended by the words that the archive knows.
package db

import (
	"context"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db/searchquery"
)

// A word is taken for misspelt when next to no article holds it, and a word one slip away stands in many; or when
// none holds it, a few hold other words of its stem, and far more one that sounds the same.
const (
	hardlyKnown   = 2  // articles that may hold a misspelt word: others misspell it too
	wellKnown     = 5  // articles that must hold the word meant
	timesKnown    = 10 // and this many times as many as hold the misspelt one
	mendedInAll   = 50 // different words of one query that are looked at
	shortestSlip  = 4  // letters: a slip in a shorter word leads anywhere
	longestSlip   = 24 // letters: a longer run of letters is no word, and has a million slips
	likelierSlips = 8  // times a slip between letters that sound or look alike is likelier
)

// The letters of normalised Arabic words, and those that are taken for each other: they sound alike to many speakers,
// or differ by dots alone.
const arabicLetters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"

var alikeLetters = []string{"ضظ", "سص", "تط", "ذزدظ", "ثست", "حه", "قكغ", "اعء", "ثتنبي", "جحخ", "رز", "سش", "صض", "طظ", "عغ", "فق", "يءو"}

// DidYouMean is the query with likely misspellings mended; nil where nothing seems misspelt, and where it would mix a
// name put into Arabic with Latin words that few articles hold.
func (r *SearchResult) DidYouMean(ctx context.Context) (*string, error) {
	mended := map[string]string{}
	var failed error
	tree := searchquery.MapWords(r.plan.tree, func(word string) string {
		better, ok := mended[word]
		switch {
		case ok:
		case r.plan.spelt(word): // in other ways, too
			better = word
		case len(mended) == mendedInAll:
			better = word
		case failed == nil:
			if better = r.plan.mended[word]; better == "" {
				better, failed = r.archive.mend(ctx, word)
			}
			if failed == nil && better != word {
				better, failed = r.archive.asWritten(ctx, better)
			}
			mended[word] = better
		}
		return better
	})
	text := tree.String()
	if failed != nil || text == r.plan.tree.String() {
		return nil, failed
	}
	mixed, err := r.archive.mixed(ctx, mended)
	if mixed || err != nil {
		return nil, err
	}
	return &text, nil
}

// mixed says whether some Latin words became Arabic while others stay that few articles hold.
func (a *Archive) mixed(ctx context.Context, mended map[string]string) (bool, error) {
	translated := false
	var left []string
	for word, better := range mended {
		switch latin := word[0] < utf8.RuneSelf && unicode.IsLetter(rune(word[0])); {
		case latin && better[0] >= utf8.RuneSelf:
			translated = true
		case latin && better == word:
			left = append(left, arabic.Stem(word))
		}
	}
	if !translated || len(left) == 0 {
		return false, nil
	}
	known, err := a.holding(ctx, `SELECT stem, sum(articles) FROM posting WHERE stem IN (SELECT value FROM json_each(?)) GROUP BY stem
		HAVING sum(articles) >= ?`, jsonList(left), wellKnown)
	return len(known) < len(left), err
}

// mendable says whether a word is one that can be mended.
func mendable(word string) bool {
	n := utf8.RuneCountInString(word)
	return n >= shortestSlip && n <= longestSlip && !arabic.IsStopWord(word)
}

// sameSounds are the words one slip away that sound or look nearly alike: neighbours that changed places, and a long
// vowel left out or added between other letters. A slip of another kind makes another word too often (محكمة and حكمة).
func sameSounds(word string) map[string]bool {
	letters := []rune(word)
	near := map[string]bool{}
	for i := 1; i < len(letters); i++ {
		for _, vowel := range longVowels {
			near[string(letters[:i])+string(vowel)+string(letters[i:])] = true
		}
		if i+1 < len(letters) {
			if strings.ContainsRune(longVowels, letters[i]) {
				near[string(letters[:i])+string(letters[i+1:])] = true
			}
			near[string(letters[:i])+string(letters[i+1])+string(letters[i])+string(letters[i+2:])] = true
		}
	}
	delete(near, word)
	return near
}

const longVowels = "اوي"

// mendedAtOnce bounds the words of one query that are mended: each takes hundreds of look-ups.
const mendedAtOnce = 4

// mendAbsent looks, for words of which the archive knows none, for what they likely misspell, where they stand beside
// words that it knows. Such words still count as unmatched; alone they find nothing, and only DidYouMean tells.
func (s *search) mendAbsent(ctx context.Context) error {
	var absent []*term
	known := false
	for _, t := range s.all {
		switch {
		case len(t.list.held) > 0:
			known = known || t.wished
		case t.wished:
			absent = append(absent, t)
		}
	}
	if !known || len(absent) > mendedAtOnce {
		return nil
	}
	var stems []string
	for _, t := range absent {
		better, err := s.archive.mend(ctx, t.wanted.form)
		if err != nil {
			return err
		}
		if better == t.wanted.form {
			continue
		}
		s.plan.mended[t.wanted.form] = better
		for i, form := range strings.Fields(better) {
			w := wanted{indexed(form), t.at + i}
			if arabic.IsStopWord(form) || !s.newTerm(w, wishedWord) {
				continue
			}
			s.plan.show(w.indexedWord)
			stems = append(stems, w.stem)
		}
	}
	if len(stems) == 0 {
		return nil
	}
	_, err := s.readLists(ctx, stems, nil)
	return err
}

// mend gives the likeliest word one slip away from a misspelt one, and other words back. Where articles hold other words
// of its stem, it may be a rare inflected form, and a likely slip is one of sameSounds.
func (a *Archive) mend(ctx context.Context, word string) (string, error) {
	if !mendable(word) {
		return word, nil
	}
	stem := arabic.Stem(word)
	known, err := a.holding(ctx, `SELECT stem, sum(articles) FROM posting WHERE stem = ? GROUP BY stem`, stem)
	if err != nil {
		return word, err
	}
	slips := slipsOf(word)
	if known[stem] > hardlyKnown {
		near := sameSounds(word)
		maps.DeleteFunc(slips, func(slip string, _ int) bool { return !near[slip] })
	}
	candidates := slices.Sorted(maps.Keys(slips))
	articles, err := a.holding(ctx, formsHolding, jsonList(append(candidates, word)))
	if err != nil || known[stem] > hardlyKnown && articles[word] > 0 {
		return word, err
	}
	best, most := word, 0
	least := max(wellKnown, timesKnown*known[stem])
	for _, c := range candidates {
		if n := articles[c]; n >= least && n*slips[c] > most {
			best, most = c, n*slips[c]
		}
	}
	if best != word || known[stem] > 0 {
		return best, nil
	}
	if word[0] < utf8.RuneSelf {
		if best, err = a.inArabic(ctx, word); best != word || err != nil {
			return best, err
		}
	}
	if parts, err := a.parted(ctx, word); len(parts) > 0 || err != nil {
		return strings.Join(parts, " "), err
	}
	return word, nil
}

// inArabic gives for a name in Latin letters the word by which the articles most often call whom it means; the name
// itself where it means nobody, or somebody who is seldom called by one word.
func (a *Archive) inArabic(ctx context.Context, name string) (string, error) {
	person, err := a.entityByName(ctx, KindPerson, name)
	if person == nil {
		return name, err
	}
	forms, err := a.EntityForms(ctx, person.Ref)
	for _, f := range forms {
		words := strings.Fields(foldWords(f.Form))
		if len(words) != 1 || err != nil {
			continue
		}
		var known map[string]int
		if known, err = a.holding(ctx, formsHolding, jsonList(words)); known[words[0]] >= wellKnown {
			return words[0], err
		}
	}
	return name, err
}

// formsHolding asks which of some forms articles hold, and how many do.
const formsHolding = `SELECT vocabulary.form, vocabulary.articles FROM json_each(?) AS word
	JOIN vocabulary ON vocabulary.form = word.value`

// holding reads words and how many articles hold them.
func (a *Archive) holding(ctx context.Context, text string, args ...any) (map[string]int, error) {
	found := map[string]int{}
	err := a.each(ctx, func(row scanner) error {
		var word string
		var n int
		err := row.Scan(&word, &n)
		found[word] = n
		return err
	}, text, args...)
	return found, err
}

// slipsOf gives every word that is one slip away, and how likely the slip is: a letter too many, too few or wrong, or
// two that changed places.
func slipsOf(word string) map[string]int {
	letters := []rune(word)
	alphabet := arabicLetters
	if letters[0] < utf8.RuneSelf {
		alphabet = "abcdefghijklmnopqrstuvwxyz"
	}
	slips := map[string]int{}
	add := func(likely int, parts ...[]rune) {
		var b strings.Builder
		for _, p := range parts {
			b.WriteString(string(p))
		}
		if s := b.String(); s != word {
			slips[s] = max(slips[s], likely)
		}
	}
	for i := range len(letters) + 1 {
		for _, r := range alphabet {
			add(1, letters[:i], []rune{r}, letters[i:])
			if i < len(letters) {
				likely := 1
				if alike(r, letters[i]) {
					likely = likelierSlips
				}
				add(likely, letters[:i], []rune{r}, letters[i+1:])
			}
		}
		if i < len(letters) {
			add(1, letters[:i], letters[i+1:])
		}
		if i+1 < len(letters) {
			add(likelierSlips, letters[:i], []rune{letters[i+1], letters[i]}, letters[i+2:])
		}
	}
	return slips
}

func alike(x, y rune) bool {
	return slices.ContainsFunc(alikeLetters, func(group string) bool {
		return strings.ContainsRune(group, x) && strings.ContainsRune(group, y)
	})
}
