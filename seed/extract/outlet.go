// Known publishers: one name for the many under which an outlet appears.
package extract

import (
	"fmt"
	"net/url"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// Outlet is a known publisher.
type Outlet struct {
	Name string // its usual name
	Kind db.SourceKind
}

// outletBook finds outlets by name and by domain.
type outletBook struct {
	names   map[string]Outlet // by compact name
	domains map[string]Outlet
}

var outlets = mustReadOutlets(outletTable)

func mustReadOutlets(table string) outletBook {
	book := outletBook{map[string]Outlet{}, map[string]Outlet{}}
	contentLines(table, func(l string) {
		f := strings.Split(l, "\t")
		if len(f) != 4 {
			panic(fmt.Sprintf("tables/outlets.tsv: %q has %d columns, not 4", l, len(f)))
		}
		o := Outlet{f[0], db.SourceKind(f[1])}
		for name := range strings.SplitSeq(f[0]+","+f[2], ",") {
			book.add(name, o)
		}
		for domain := range strings.FieldsSeq(f[3]) {
			book.domains[domain] = o
			book.add(domain, o)
		}
	})
	return book
}

// add enters a name; the first outlet in the table keeps a name that two claim.
func (b outletBook) add(name string, o Outlet) {
	if key := compact(name); key != "" {
		if _, taken := b.names[key]; !taken {
			b.names[key] = o
		}
	}
}

// outletNouns may stand before the name of an outlet: صحيفة المدى, موقع كتابات.
var outletNouns = func() map[string]bool {
	nouns := map[string]bool{}
	for n := range strings.FieldsSeq("صحيفة جريدة موقع وكالة قناة شبكة مجلة بوابة إذاعة تلفزيون فضائية منصة الموقع_الإلكتروني") {
		nouns[arabic.Normalize(n)] = true
	}
	return nouns
}()

// FindOutlet returns the known outlet of a name in any of its spellings, with or
// without a noun before it (وكالة رويترز), and whether there is one.
func FindOutlet(name string) (Outlet, bool) {
	if o, ok := outlets.names[compact(name)]; ok {
		return o, true
	}
	noun, rest, found := strings.Cut(strings.TrimSpace(name), " ")
	if found && outletNouns[arabic.Normalize(noun)] {
		o, ok := outlets.names[compact(rest)]
		return o, ok
	}
	return Outlet{}, false
}

// outletOfURL returns the known outlet of a web address.
func outletOfURL(address string) (Outlet, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return Outlet{}, false
	}
	host := strings.ToLower(u.Hostname())
	for host != "" {
		if o, ok := outlets.domains[host]; ok {
			return o, true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return Outlet{}, false
}

// longestOutlet is the longest name of an outlet, in tokens; أ.ف.ب has five.
const longestOutlet = 6

// outletAt returns the known outlet whose name stands at token i, and the token
// after it. Quotation marks around the name are passed over.
func (w *words) outletAt(i int) (o Outlet, first, end int, ok bool) {
	j := w.skip(i, quoteMarks)
	for n := min(longestOutlet, w.len()-j); n > 0; n-- {
		if w.tokens[j].Kind == arabic.Punct || w.tokens[j+n-1].Kind == arabic.Punct {
			continue
		}
		if o, ok := FindOutlet(join(w.tokens[j : j+n])); ok {
			end = j + n
			if j > i {
				end = w.skip(end, quoteMarks)
			}
			return o, j, end, true
		}
	}
	return Outlet{}, 0, 0, false
}

const quoteMarks = "\" “ ” « » ' ‘ ’ „ ″ ''"

// sourceName is an outlet as a form of its name writes it. A name that is not
// known is kept as it is given.
func sourceName(form string) *db.SourceName {
	form = strings.TrimSpace(form)
	if o, ok := FindOutlet(form); ok {
		return &db.SourceName{Name: o.Name, Form: form, Kind: o.Kind}
	}
	return &db.SourceName{Name: form, Form: form, Kind: db.SourceOutlet}
}
