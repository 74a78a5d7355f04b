package annotate

import (
	"strings"
	"sync"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/seed/annotate/ordinary"
)

// The lexicon: every written form of the words of the tables, proclitics and
// article included, so that a token is looked up once.

// class is a set of things that the tables know of a word.
type class uint64

const (
	isOrdinary    class = 1 << iota // an ordinary word of the language
	isBreak                         // ends a name and a title
	isGiven                         // a given name
	isGivenWord                     // a given name that is a word too
	isSurname                       // used alone for one person
	isSurnameWord                   // a surname that is a word too
	isConnector                     // بن: the next word belongs to the name
	isOpener                        // أبو: begins a name
	isConnected                     // الله: completes a name
	isOrdinal                       // السادس: after a king's name
	isHead                          // a role noun: رئيس
	isWeakHead                      // a role noun that is a word too: عالم
	isKin                           // announces a name, and is no role: زوجة
	isHonorific                     // السيد
	isRank                          // العميد
	isNoble                         // الأمير: stands between a title and its name
	isRankTail                      // الركن
	isBond                          // زعامة
	isBeforeName                    // نظيره
	isNisba                         // العراقي
	isFormer                        // السابق
	isJoint                         // في: a title may hold it
	isOrgHead
	isLooseHead
	isNamedAfter
	isBuilding // المستشفى: an adjective may stand between it and the name it bears
	isOfficial
	isPlaceHead
	isOuterHead
	isDescriptive
	isThing // سفينة: what it names is nobody
	isCue   // a verb or noun of saying; cues.go says which
	isUnnamed
	isOffice
)

// word is what the tables know of one token, read with the proclitics that make
// it known.
type word struct {
	is    class
	peel  uint8  // letters of و ف ب ل ك before the word
	bare  bool   // no article
	base  string // normalised, without these proclitics, the article restored
	stem  string // base without the article
	proc  string // the proclitics
	merge bool   // ل and the article are written together: للرئيس
}

func (w *word) any(c class) bool { return w.is&c != 0 }

// lexicon maps every normalised written form of the tables' words.
var lexicon = sync.OnceValue(func() map[string]*word {
	l := lexiconBuilder{}
	names, titles, heads, breaks := table("names.txt"), table("titles.txt"), table("heads.txt"), table("breaks.txt")
	l.add(isBreak, false, breaks["break"])
	l.add(isGiven, false, names["given"])
	l.add(isGiven|isGivenWord, false, names["given-word"])
	l.add(isSurname, false, names["surname"])
	l.add(isSurname, false, names["family"])
	l.add(isSurnameWord, false, names["surname-word"])
	l.add(isConnector, false, names["connector"])
	l.add(isOpener, false, names["opener"])
	l.add(isConnected, false, names["connected"])
	l.add(isOrdinal, false, titles["ordinal"])
	l.add(isHead, true, titles["head"])
	l.add(isWeakHead, true, titles["word-head"])
	l.add(isKin, true, titles["kin"])
	l.add(isHonorific, false, titles["honorific"])
	l.add(isRank, false, titles["rank"])
	l.add(isNoble, false, titles["noble"])
	l.add(isRankTail, false, titles["rank-tail"])
	l.add(isBond, false, titles["bond"])
	l.add(isBeforeName, false, titles["before-name"])
	l.add(isFormer, false, titles["former"])
	l.add(isJoint, false, titles["joint"])
	l.add(isOrgHead, false, heads["organization"])
	l.add(isLooseHead, false, heads["organization-loose"])
	l.add(isNamedAfter, false, heads["named-after"])
	l.add(isBuilding, false, heads["building"])
	l.add(isOfficial, false, heads["official"])
	l.add(isPlaceHead, false, heads["place"])
	l.add(isOuterHead, false, heads["place-outer"])
	l.add(isDescriptive, false, heads["descriptive"])
	l.add(isThing, true, heads["thing"])
	for _, n := range table("nisba.txt")[""] {
		l.add(isNisba, true, []string{n, n + "ة"})
	}
	addSpeech(l)
	for form, w := range l {
		if ordinary.Has(form) {
			w.is |= isOrdinary
		}
	}
	return l
})

type lexiconBuilder map[string]*word

// proclitics are those that the tables' words are met with.
var procliticRows = []string{"و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"}

// add enters single words with every proclitic, and with the article too when
// it may have one. A form that is an entry itself is never read as a shorter
// entry with a proclitic.
func (l lexiconBuilder) add(c class, article bool, entries []string) {
	for _, e := range entries {
		if strings.Contains(e, " ") {
			continue
		}
		n, has := arabic.Normalize(e), strings.HasPrefix(e, "ال") // ألماني has none
		l.forms(n, has, c)
		if article && !has {
			l.forms("ال"+n, true, c)
		}
	}
}

// forms enters a word, whose first letters are the article or not, with every
// proclitic.
func (l lexiconBuilder) forms(base string, article bool, c class) {
	stem := strings.TrimPrefix(base, "ال")
	if !article || utf8.RuneCountInString(stem) < 2 {
		stem, article = base, false
	}
	l.put(base, word{is: c, bare: !article, base: base, stem: stem})
	for _, p := range procliticRows {
		w := word{is: c, peel: uint8(utf8.RuneCountInString(p)), bare: !article, base: base, stem: stem, proc: p}
		form := p + base
		if article && strings.HasSuffix(p, "ل") {
			form, w.merge = p+"ل"+stem, true
		}
		l.put(form, w)
	}
}

func (l lexiconBuilder) put(form string, w word) {
	old, ok := l[form]
	switch {
	case !ok:
		l[form] = &w
	case old.base == w.base:
		old.is |= w.is
	case w.peel < old.peel:
		l[form] = &w
	}
}

var unknown = &word{}

// look reads a token. An unknown word is itself, with no proclitics.
func look(l map[string]*word, norm string, t arabic.Token) *word {
	if t.Kind != arabic.Word {
		return unknown
	}
	w, ok := l[norm]
	if !ok {
		stem, article := strings.CutPrefix(norm, "ال")
		article = article && strings.HasPrefix(t.Text, "ا") // ألفة has no article
		w = &word{bare: !article, base: norm, stem: stem}
		if !article {
			w.stem = norm
		}
		if ordinary.Has(norm) {
			w.is = isOrdinary
		}
		return w
	}
	if w.any(isBeforeName) && w.any(isHead) {
		return roleOrOwned(w, t)
	}
	if w.base == "علي" {
		return aliOrOn(w, t)
	}
	if w.base == "امام" && w.peel == 0 && strings.HasPrefix(t.Text, "أ") {
		return inFront
	}
	return w
}

// roleOrOwned tells رئيسة, a role, from رئيسه, somebody's chief: they normalise
// alike.
func roleOrOwned(w *word, t arabic.Token) *word {
	c := *w
	if strings.HasSuffix(t.Text, "ة") {
		c.is &^= isBeforeName
	} else {
		c.is &^= isHead | isWeakHead
	}
	return &c
}

// aliOrOn tells the name علي from the preposition على, which normalises alike.
// Some write the preposition علي; so the name needs another name beside it.
func aliOrOn(w *word, t arabic.Token) *word {
	if strings.HasSuffix(t.Text, "ى") {
		return onPreposition
	}
	if w.peel > 0 {
		ali := *ali
		ali.peel, ali.proc = w.peel, w.proc
		return &ali
	}
	return ali
}

var ali = &word{is: isGiven | isGivenWord | isOrdinary, bare: true, base: "علي", stem: "علي"}

// inFront is أمام, which normalises to the role إمام.
var inFront = &word{is: isBreak | isOrdinary, bare: true, base: "امام", stem: "امام"}

// onPreposition is على, which normalises to the name علي.
var onPreposition = &word{is: isBreak | isOrdinary, bare: true, base: "علي", stem: "علي"}

// form gives the words of a stretch as written, without the proclitics of its
// first word and without quotation marks.
func (p *Part) form(first, last int) string {
	return p.formPeeled(first, last, p.words[first].peel, p.words[first].merge)
}

// isOutside reports whether a mark stands between the words of a name and is no
// part of it: quotation marks, and those of a hashtag.
func isOutside(mark string) bool { return mark == "_" || mark == "#" || isQuoteMark(mark) }

func (p *Part) formPeeled(first, last int, peel uint8, merge bool) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		t := p.Tokens[i]
		if isOutside(p.mark(i)) {
			continue
		}
		if b.Len() > 0 && (!p.touches(i) || isOutside(p.mark(i-1))) {
			b.WriteByte(' ')
		}
		if i == first {
			b.WriteString(withoutProclitics(t.Text, peel, merge))
		} else {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

// withoutProclitics drops that many letters and the marks on them; an article
// that had merged with ل is written out again.
func withoutProclitics(text string, peel uint8, merge bool) string {
	if peel == 0 {
		return text
	}
	if merge {
		peel++
	}
	rest := text
	for n := uint8(0); n < peel && rest != ""; {
		_, size := utf8.DecodeRuneInString(rest)
		if arabic.Normalize(rest[:size]) != "" {
			n++
		}
		rest = rest[size:]
	}
	for rest != "" {
		_, size := utf8.DecodeRuneInString(rest)
		if arabic.Normalize(rest[:size]) != "" {
			break
		}
		rest = rest[size:]
	}
	if merge {
		rest = "ال" + rest
	}
	return rest
}

func isQuoteMark(s string) bool {
	switch s {
	case "\"", "“", "”", "«", "»", "„", "‟", "'", "‘", "’":
		return true
	}
	return false
}
