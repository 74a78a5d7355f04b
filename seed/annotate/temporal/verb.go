package temporal

import "strings"

// Verb is what a word tells of the time of its clause, as far as its form or a table shows.
type Verb uint8

// The kinds of verb that matter to dates.
const (
	NoVerb    Verb = iota
	Perfect        // قتل: it happened
	Scheduled      // يلتقي: in news, told of a day to come or of today
	Coming         // سيعقد, سوف: to come
	Announced      // المقرر, المرتقبة: a participle of what is announced
	Refused        // لن: it will not be
)

// VerbOf reads a normalised word, with و or ف before it and a pronoun after it or without.
func VerbOf(norm string) Verb {
	for _, form := range [...]string{norm, strings.TrimPrefix(norm, "و"), strings.TrimPrefix(norm, "ف")} {
		if v := verbOf(form); v != NoVerb {
			return v
		}
	}
	if withPronoun(norm) || isPastPlural(norm) {
		return Perfect
	}
	return NoVerb
}

// withPronoun says whether a word is a perfect with its object written on to it: أعلنته.
func withPronoun(norm string) bool {
	for _, pronoun := range verbPronouns {
		base, ok := strings.CutSuffix(norm, pronoun)
		if base = strings.TrimPrefix(base, "و"); !ok || len(base) < 4*2 {
			continue
		}
		if stem, weak := strings.CutSuffix(base, "ا"); isPerfect(base) || weak && isPerfect(stem+"ي") { // ألقاها
			return true
		}
	}
	return false
}

// verbPronouns are objects written on a perfect: شهدتها.
var verbPronouns = []string{"ها", "هم", "ه", "هما"}

func isPerfect(form string) bool {
	e := lexicon[form]
	return e != nil && e.class&isPastVerb != 0
}

func verbOf(form string) Verb {
	if form == "لن" {
		return Refused
	}
	if e := lexicon[form]; e != nil {
		switch {
		case e.class&isPastVerb != 0:
			return Perfect
		case e.class&isPresentVerb != 0:
			return Scheduled
		case form == "سوف", e.class&isFutureVerb != 0:
			return Coming
		case e.class&isFutureCue != 0 && announces[form]:
			return Announced
		}
	}
	if isFutureForm(form) {
		return Coming
	}
	return NoVerb
}

// announces are those words of the future that say by themselves that a thing is planned.
var announces = func() map[string]bool {
	m := map[string]bool{}
	for _, words := range splitWords("مقررا، المقرر، المقررة، مقرر، مقررة، المنتظر، المنتظرة، منتظر، المتوقع، المتوقعة، متوقع، المرتقب، المرتقبة، مرتقب، مرتقبة، المزمع، المزمعة، مزمع، المرجح، المفترض") {
		m[words[0]] = true
	}
	return m
}()

// Says reports whether a normalised word is a perfect of saying, which governs what is said of any time.
func Says(norm string) bool {
	e := lexicon[norm]
	if e == nil {
		e = lexicon[strings.TrimPrefix(norm, "و")]
	}
	return e != nil && e.class&isSaying != 0
}
