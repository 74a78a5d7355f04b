// Publishers that a page names, as package outlet knows them: by a whole line or a
// piece of one, at a token, by a record's word for it.
package extract

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// findOutlet returns the known publisher that a text names and says nothing else,
// with or without a noun before it (وكالة رويترز). It is sure when the name is
// nothing but a publisher's: الحياة is a word too. A place (الرياض, عمان) and a bare
// number (24) are newspapers only behind a noun; a network is no publisher.
func findOutlet(name string) (o outlet.Outlet, sure, ok bool) {
	o, sure, ok = outlet.Look(name)
	if !ok || o.Kind == db.SourceSocialNetwork || o.Kind == db.SourceOffice {
		return outlet.Outlet{}, false, false
	}
	if key := phraseKey(name); !sure && (places.has(key) || key == "#") {
		return outlet.Outlet{}, false, false
	}
	return o, sure, true
}

// isOutlet reports whether a text is the name of a publisher, sure or not.
func isOutlet(name string) bool {
	_, _, ok := findOutlet(name)
	return ok
}

// isAgency reports whether a text names a news agency, whose reports others print.
func isAgency(name string) bool {
	o, _, ok := findOutlet(name)
	return ok && o.Kind == db.SourceAgency
}

// isSure reports whether a text is the name of a publisher and nothing else.
func isSure(name string) bool {
	_, sure, _ := findOutlet(name)
	return sure
}

// isHead reports whether a normalised word is a noun that stands before the name
// of a publisher: صحيفة, موقع, قناة.
func isHead(norm string) bool {
	kind, head := outlet.Heads[norm]
	return head && kind != db.SourceSocialNetwork
}

// longestOutlet is the longest name of an outlet, in tokens; أ.ف.ب has five.
const longestOutlet = 6

// outletAt returns the known outlet whose name stands at token i, and the token
// after it. Quotation marks around the name are passed over.
func (w *words) outletAt(i int) (o outlet.Outlet, first, end int, ok bool) {
	j := w.skip(i, quoteMarks)
	for n := min(longestOutlet, w.len()-j); n > 0; n-- {
		if w.tokens[j].Kind == arabic.Punct || w.tokens[j+n-1].Kind == arabic.Punct {
			continue
		}
		if o, _, ok := findOutlet(join(w.tokens[j : j+n])); ok {
			end = j + n
			if j > i {
				end = w.skip(end, quoteMarks)
			}
			return o, j, end, true
		}
	}
	return outlet.Outlet{}, 0, 0, false
}

const quoteMarks = "\" “ ” « » ' ‘ ’ „ ″ ''"

// sourceName is an outlet as a form of its name writes it. A name that is not
// known, or that several bear, is kept as it is given.
func sourceName(form string) *db.SourceName {
	form = strings.TrimSpace(form)
	if name, ok := outlet.Given(form); ok {
		return &name
	}
	kind := db.SourceOutlet
	if first, _, ok := strings.Cut(arabic.Normalize(form), " "); ok && isHead(first) {
		kind = outlet.Heads[first] // وكالة أنباء ...
	}
	return &db.SourceName{Name: form, Form: form, Kind: kind}
}
