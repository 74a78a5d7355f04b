// Package outlet knows the newspapers, agencies, broadcasters and social
// networks of the Arab and the wider world by all their names, so that the
// publisher of one article and the source of another are the same source.
package outlet

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
)

// Outlet is one row of the table.
type Outlet struct {
	Name  string // the usual name, in Arabic
	Kind  db.SourceKind
	Reach Reach
}

// Reach tells how others lean on an outlet.
type Reach string

const (
	Cited   Reach = "cited"   // all others quote it: being quoted does not make it the publisher
	Foreign Reach = "foreign" // besides, it prints no Arabic pages of its own
)

//go:embed outlets.tsv
var table string

// plainWord marks a name that is an ordinary word, a place or a person too.
const plainWord = "؟"

// Heads are the nouns before an outlet's name, normalised and without article,
// and the kind of source they announce.
var Heads = map[string]db.SourceKind{
	"صحيفه": db.SourceOutlet, "جريده": db.SourceOutlet, "مجله": db.SourceOutlet, "دوريه": db.SourceOutlet,
	"موقع": db.SourceOutlet, "بوابه": db.SourceOutlet, "يوميه": db.SourceOutlet, "اسبوعيه": db.SourceOutlet,
	"وكاله": db.SourceAgency,
	"قناه":  db.SourceBroadcaster, "شبكه": db.SourceBroadcaster, "اذاعه": db.SourceBroadcaster, "راديو": db.SourceBroadcaster,
	"تلفزيون": db.SourceBroadcaster, "تليفزيون": db.SourceBroadcaster, "فضائيه": db.SourceBroadcaster,
	"منصه": db.SourceSocialNetwork, "تطبيق": db.SourceSocialNetwork,
}

type entry struct {
	Outlet
	sure bool
}

// row is one line of the table: an outlet with all its names as written there.
type row struct {
	Outlet
	names []string
}

// index is the table as it is looked up.
type index struct {
	byKey     map[string]entry // normalised words parted by a space
	byLetters map[string]entry // normalised letters and digits alone
	byHost    map[string]Outlet
	longest   map[string]int // first word of a key → most words of a key beginning so
	rows      []row
	shared    map[string][]db.SourceKind // see findShared
}

// outlets is read when it is first asked: commands that only read an archive never do.
var outlets = sync.OnceValue(func() *index {
	x := &index{map[string]entry{}, map[string]entry{}, map[string]Outlet{}, map[string]int{}, nil, map[string][]db.SourceKind{}}
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\n"); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := append(strings.Split(line, "\t"), "")
		if len(cells) < 4 || len(cells) > 5 {
			panic(fmt.Sprintf("outlets.tsv: %q has %d columns, not 3 or 4", line, len(cells)-1))
		}
		o := Outlet{strings.TrimSuffix(cells[0], plainWord), db.SourceKind(cells[1]), Reach(cells[3])}
		names := []string{cells[0]}
		for name := range strings.SplitSeq(cells[2], "،") {
			names = append(names, strings.TrimSpace(name))
		}
		for _, name := range names {
			x.add(name, o)
		}
		x.rows = append(x.rows, row{o, names})
	}
	x.findShared()
	return x
})

func (x *index) add(name string, o Outlet) {
	name, plain := strings.CutSuffix(name, plainWord)
	words := Words(name)
	if len(words) == 0 {
		return
	}
	if isHost(name) {
		x.byHost[name] = o
	}
	x.put(words, entry{o, !plain})
	if _, head := Heads[words[0]]; !plain && !head && !strings.HasPrefix(words[0], "ال") && len(words[0]) > 2 {
		words[0] = "ال" + words[0] // newspapers write الواشنطن بوست and واشنطن بوست
		x.put(words, entry{o, true})
	}
}

// isHost reports whether a name is a domain: ASCII without a space, with a dot.
func isHost(name string) bool {
	return strings.Contains(name, ".") && !strings.ContainsFunc(name, func(r rune) bool {
		return r > unicode.MaxASCII || unicode.IsSpace(r) || unicode.IsUpper(r)
	})
}

func (x *index) put(words []string, e entry) {
	key := strings.Join(words, " ")
	if _, taken := x.byKey[key]; taken {
		return
	}
	x.byKey[key] = e
	x.longest[words[0]] = max(x.longest[words[0]], len(words))
	if l := letters(words); utf8.RuneCountInString(l) > 3 || e.sure {
		if old, taken := x.byLetters[l]; !taken || e.sure && !old.sure {
			x.byLetters[l] = e
		}
	}
}

// letters is a name as one run of letters and digits, for names whose spaces and
// punctuation vary: العربية.نت, العربية نت; Al-Arabiya, AL Arabiya; أ.ف.ب, أ ف ب.
func letters(words []string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.Join(words, ""))
}

// Words gives the normalised words of a name, marks included.
func Words(name string) []string {
	var out []string
	for _, t := range arabic.Tokenize(name) {
		out = append(out, arabic.Normalize(t.Text))
	}
	return out
}

// Longest returns the outlet with the longest name that the normalised words
// begin with, and how many words that name has; 0 when there is none. It is
// sure when the name is nothing else; else the words around it must tell.
func Longest(words []string) (o Outlet, used int, sure bool) {
	if len(words) == 0 {
		return Outlet{}, 0, false
	}
	for n := min(outlets().longest[words[0]], len(words)); n > 0; n-- {
		key := words[0]
		if n > 1 {
			key = strings.Join(words[:n], " ")
		}
		if e, ok := outlets().byKey[key]; ok {
			return e.Outlet, n, e.sure
		}
	}
	return Outlet{}, 0, false
}

// Find returns the source with this name, in any spelling, with or without a
// head noun and quotation marks, or with this web domain or address. Form is
// the name as given.
func Find(name string) (db.SourceName, bool) {
	o, _, ok := Look(name)
	if !ok {
		return db.SourceName{}, false
	}
	return db.SourceName{Name: o.Name, Form: strings.TrimSpace(name), Kind: o.Kind}, true
}

// Look returns the outlet that Find finds. It is sure when the name is nothing
// else, or a head noun stands before it; else the words around it must tell.
func Look(name string) (o Outlet, sure, ok bool) {
	words := Words(strings.Trim(name, quoteMarks+" \u00a0"))
	if e, ok := named(words); ok {
		return e.Outlet, e.sure, true
	}
	if o, ok := OfAddress(name); ok {
		return o, true, true
	}
	if len(words) > 1 {
		if _, head := Heads[words[0]]; head {
			e, ok := named(withoutMarks(words[1:]))
			return e.Outlet, true, ok
		}
	}
	return Outlet{}, false, false
}

// named looks up a whole name, first as it is written, then by its letters.
func named(words []string) (entry, bool) {
	if e, ok := outlets().byKey[strings.Join(words, " ")]; ok {
		return e, true
	}
	e, ok := outlets().byLetters[letters(words)]
	return e, ok
}

const quoteMarks = "\"“”«»'‘’"

func withoutMarks(words []string) []string {
	var out []string
	for _, w := range words {
		if !strings.Contains(quoteMarks, w) {
			out = append(out, w)
		}
	}
	return out
}

// OfAddress returns the outlet of a web address or domain: that of its host, else
// that of the domains above it.
func OfAddress(address string) (Outlet, bool) {
	address = strings.ToLower(strings.TrimSpace(address))
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	host := address
	if end := strings.IndexAny(host, "/?#"); end >= 0 {
		host = host[:end]
	}
	host = host[strings.LastIndex(host, "@")+1:]
	host, _, _ = strings.Cut(host, ":")
	for strings.Contains(host, ".") {
		if o, ok := outlets().byHost[host]; ok {
			return o, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return Outlet{}, false
}
