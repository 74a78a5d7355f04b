package annotate

import (
	"sijill/db"
	"sijill/seed/annotate/tagger"
)

// Rules by name: each mention remembers which rule found it, so that the score
// command can count how often that rule is right (tables/shares.txt), and the
// archive can say how far to trust a mention.

// rule names what found a mention.
type rule string

// The rules of the tables, from the surest to what is only likely.
const (
	byOutlet     rule = "outlet"               // an outlet known by name
	byHead       rule = "head noun"            // حزب …
	byPlaceHead  rule = "head noun of a place" // مطار …
	byList       rule = "list"                 // an organisation of the tables
	byPlaceList  rule = "list of places"
	byTitle      rule = "title, known name"       // رئيس الوزراء مصطفى الكاظمي
	byTitleWord  rule = "title, unknown name"     // الرئيس فلان, of words no table knows
	byGiven      rule = "given name"              // مصطفى الكاظمي
	byGivenWord  rule = "given name, also a word" // جهاد …
	byOpener     rule = "أبو, عبد"                // أبو فلان
	byLoneFamous rule = "surname known alone"     // ترامب
	bySon        rule = "son of"                  // حشر بن مكتوم
	byEastAsian  rule = "East Asian name"         // كيم جونغ أون
	bySpeaking   rule = "subject of saying"       // قال فلان الفلاني
	bySurname    rule = "short form"              // the surname of a full name of the article
)

// titleRule says how sure the name is that a title announces.
func (p *Part) titleRule(first, last int) rule {
	for i := first; i < last; i++ {
		if p.words[i].any(isGiven | isSurname | isOpener) {
			return byTitle
		}
	}
	return byTitleWord
}

// bareRule says what makes the words at i a name without a title.
func (p *Part) bareRule(i int) rule {
	w := p.words[i]
	switch {
	case w.any(isOpener):
		return byOpener
	case w.any(isGivenWord):
		return byGivenWord
	case w.any(isGiven):
		return byGiven
	case w.any(isSurname):
		return byLoneFamous
	case p.sonOf(i):
		return bySon
	}
	return bySpeaking
}

// band names a find of the tagger by how sure it is.
func band(s tagger.Span) rule {
	for _, b := range bands {
		if s.Confidence >= b.least {
			return b.rule
		}
	}
	return bands[len(bands)-1].rule
}

var bands = []struct {
	least float32
	rule  rule
}{
	{0.98, "tagger, 0.98 or surer"}, {0.9, "tagger, 0.90 or surer"}, {0, "tagger, less sure"},
}

// Voices says who reads the names of a text.
type Voices int

// The voices, alone and together.
const (
	Together Voices = iota
	RulesAlone
)

// Naming is a mention and what found it, for measuring.
type Naming struct {
	Span db.Span // in the text
	Kind db.EntityKind
	Rule string
}

// Namings reads the names of a text, and nothing else of it.
func Namings(text string, with Voices) []Naming {
	a := &reading{parts: partsOf(nil, text), found: &db.Report{}}
	a.voice = nil
	if with == Together {
		a.voice = voice()
	}
	a.names()
	var out []Naming
	for _, m := range a.mentions {
		first, last, _ := a.own(m)
		out = append(out, Naming{a.parts[m.part].Span(first, last), m.kind, string(m.rule)})
	}
	return out
}
