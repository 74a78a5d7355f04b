// Package outlet knows the newspapers, agencies, broadcasters and social
// networks of the Arab and the wider world by all their names, so that the
// publisher of one article and the source of another are the same source.
package outlet

import (
	_ "embed"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// Outlet is one row of the table.
type Outlet struct {
	Name string // the usual name, in Arabic
	Kind db.SourceKind
}

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

var (
	byKey   = map[string]entry{} // normalised words parted by a space
	longest = map[string]int{}   // first word of a key → most words of a key beginning so
)

func init() {
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cells) != 3 {
			continue
		}
		o := Outlet{strings.TrimSuffix(cells[0], plainWord), db.SourceKind(cells[1])}
		add(cells[0], o)
		for name := range strings.SplitSeq(cells[2], "،") {
			add(strings.TrimSpace(name), o)
		}
	}
}

func add(name string, o Outlet) {
	name, plain := strings.CutSuffix(name, plainWord)
	words := Words(name)
	if len(words) == 0 {
		return
	}
	put(words, entry{o, !plain})
	if _, head := Heads[words[0]]; !plain && !head && !strings.HasPrefix(words[0], "ال") && len(words[0]) > 2 {
		words[0] = "ال" + words[0] // newspapers write الواشنطن بوست and واشنطن بوست
		put(words, entry{o, true})
	}
}

func put(words []string, e entry) {
	key := strings.Join(words, " ")
	if _, taken := byKey[key]; taken {
		return
	}
	byKey[key] = e
	longest[words[0]] = max(longest[words[0]], len(words))
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
	for n := min(longest[words[0]], len(words)); n > 0; n-- {
		key := words[0]
		if n > 1 {
			key = strings.Join(words[:n], " ")
		}
		if e, ok := byKey[key]; ok {
			return e.Outlet, n, e.sure
		}
	}
	return Outlet{}, 0, false
}

// Find returns the source with this name, in any spelling, with or without a
// head noun and quotation marks, or with this web domain or address. Form is
// the name as given.
func Find(name string) (db.SourceName, bool) {
	form := strings.TrimSpace(name)
	words := Words(strings.Trim(form, "\"“”«»'‘’ "))
	if e, ok := byKey[strings.Join(words, " ")]; ok {
		return db.SourceName{Name: e.Name, Form: form, Kind: e.Kind}, true
	}
	if len(words) == 1 && strings.Contains(words[0], ".") {
		if e, ok := byHost(words[0]); ok {
			return db.SourceName{Name: e.Name, Form: form, Kind: e.Kind}, true
		}
	}
	if len(words) > 1 {
		if _, head := Heads[words[0]]; head {
			words = withoutMarks(words[1:])
			if e, ok := byKey[strings.Join(words, " ")]; ok {
				return db.SourceName{Name: e.Name, Form: form, Kind: e.Kind}, true
			}
		}
	}
	return db.SourceName{}, false
}

func withoutMarks(words []string) []string {
	var out []string
	for _, w := range words {
		if !strings.Contains("\"“”«»'‘’", w) {
			out = append(out, w)
		}
	}
	return out
}

// byHost looks a web address up by its host, then by the domains above it.
func byHost(address string) (entry, bool) {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	host, _, _ := strings.Cut(address, "/")
	host, _, _ = strings.Cut(host, ":")
	for strings.Contains(host, ".") {
		if e, ok := byKey[host]; ok {
			return e, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return entry{}, false
}
