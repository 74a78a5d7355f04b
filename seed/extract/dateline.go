// Datelines: the words before a report's first sentence that say from where, and
// often for whom, it was filed: ايلاف من لندن:, القاهرة (أ ف ب) -, دبي - العربية.نت,
// واشنطن/ وكالات:, رام الله 15-7-2021 وفا-.
package extract

import (
	"cmp"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// dateline is what the opening of a paragraph says; pieces are places in it.
type dateline struct {
	place  piece
	outlet piece // empty where none is named
	whole  piece
	owner  string // whose own mark the outlet is, where the table has another name for it
	own    bool   // it begins with the outlet's own mark: شفق نيوز/ كشف مصدر
	date   *printed
	dated  piece
}

const (
	datelineTokens = 24            // where a dateline must have ended
	filedMarks     = "- – — ـ / ،" // between place and outlet
	closeMarks     = ": - – — ) / ـ ."
)

// readDateline reads the dateline that a paragraph opens with.
func readDateline(text string) (dateline, bool) {
	head := text
	if runes := []rune(text); len(runes) > 200 {
		head = string(runes[:200])
	}
	w := wordsOf(head)
	for _, form := range []func(string, *words) (dateline, bool){outletFromPlace, placeThenOutlet, outletInBrackets, ownMark} {
		if d, ok := form(head, &w); ok {
			return d, true
		}
	}
	return dateline{}, false
}

// outletFromPlace reads ايلاف من لندن: and العربية.نت - دبي:, and مراسلنا من بغداد:
// which names no outlet.
func outletFromPlace(text string, w *words) (dateline, bool) {
	o, first, end, ok := w.outletAt(0)
	i := end
	if !ok {
		if _, i = newsrooms.longest(w.norms); i == 0 {
			return dateline{}, false
		}
	}
	marked := w.skip(i, filedMarks+" (")
	from := w.skip(marked, "من")
	if from == i {
		return dateline{}, false
	}
	place, next := w.placeAt(text, from)
	if w.is(marked-1, "(") && (!w.is(next, ")") || !w.is(next+1, ": - – —")) {
		return dateline{}, false // الحرة (واشنطن):
	}
	if next == 0 || next < w.len() && !w.is(next, closeMarks) {
		return dateline{}, false
	}
	d := dateline{place: place, whole: pieceOf(text, w.tokens[0], w.tokens[next-1])}
	if ok && o.Name != "" {
		d.outlet = pieceOf(text, w.tokens[first], w.tokens[end-1])
	}
	return d, true
}

// placeThenOutlet reads PLACE - OUTLET:, PLACE (OUTLET) -, PLACE DATE OUTLET -.
func placeThenOutlet(text string, w *words) (dateline, bool) {
	place, i := w.placeAt(text, 0)
	if i == 0 {
		return dateline{}, false
	}
	d := dateline{place: place}
	i = w.country(i)
	mark := i
	i = w.skip(i, filedMarks)
	if end := w.dayOfYear(i); end > 0 {
		mark, i = end, w.skip(end, filedMarks)
	} else if p, ok := w.dateAt(w.skip(i, "في")); ok {
		d.date, d.dated = &p, pieceOf(text, w.tokens[p.start], w.tokens[p.end-1])
		mark = p.end
		for w.is(mark, "م ه هـ الموافق") || w.isDate(mark) {
			if q, ok := w.dateAt(mark); ok {
				if !q.hijri {
					d.date, d.dated = &q, pieceOf(text, w.tokens[q.start], w.tokens[q.end-1])
				}
				mark = q.end
				continue
			}
			mark++
		}
		i = w.skip(mark, filedMarks)
	}
	bracket := w.is(i, "( [")
	if bracket {
		i++
	}
	if i == mark && d.date == nil && !bracket {
		return dateline{}, false // nothing parts the place from what follows
	}
	end := i
	if _, first, after, ok := w.filedFor(i); ok {
		d.outlet, end = pieceOf(text, w.tokens[first], w.tokens[after-1]), after
	} else if _, used := newsrooms.longest(w.norms[min(i, w.len()):]); used > 0 {
		end = i + used
	} else if d.date != nil && !bracket && w.is(mark, "- – — :") {
		end = mark // واشنطن، 14 ديسمبر 2020 – وافق المجلس
	} else {
		return dateline{}, false
	}
	if bracket && !w.is(end, ") ] ، , / -") || !bracket && end < w.len() && !w.is(end, closeMarks) && !w.isTight(end) || end > datelineTokens {
		return dateline{}, false
	}
	d.whole = pieceOf(text, w.tokens[0], w.tokens[min(end, w.len())-1])
	if bracket && w.is(end, ") ]") {
		d.whole = pieceOf(text, w.tokens[0], w.tokens[end])
	}
	return d, true
}

// filedFor is outletAt, but for the agencies whose short name is a place too: alone between
// slashes or brackets, behind a place, قنا is the Qatari one.
func (w *words) filedFor(i int) (o outlet.Outlet, first, end int, ok bool) {
	if o, first, end, ok = w.outletAt(i); ok || !w.is(i-1, "/ (") || !w.is(i+1, "/ )") {
		return o, first, end, ok
	}
	o, _, ok = outlet.Look(w.tokens[i].Text)
	return o, i, i + 1, ok && o.Kind == db.SourceAgency
}

// isTight reports whether the words before token end are a place and an agency that a hyphen
// joins without spaces: دمشق-سانا, which the sentence follows without a mark.
func (w *words) isTight(end int) bool {
	return end == 3 && w.is(1, "-") && w.tokens[0].End == w.tokens[1].Start && w.tokens[1].End == w.tokens[2].Start && isAgency(w.tokens[2].Text)
}

// ownMarks are the words with which outlets begin their reports that are no names.
var ownMarks = map[string]string{"وطنيه": "الوكالة الوطنية للإعلام", "معا": "وكالة معا", "صفا": "وكالة صفا"}

// ownMark reads an outlet's own mark before the first sentence: شفق نيوز/ كشف مصدر,
// عمون - التقى, وطنية - بيروت - استقبل.
func ownMark(text string, w *words) (dateline, bool) {
	owner := ""
	_, first, end, ok := w.outletAt(0)
	if ok = ok && first == 0 && isSure(join(w.tokens[:end])); !ok && w.is(1, "- –") {
		owner = ownMarks[w.norms[0]]
		end, ok = 1, owner != ""
	}
	if !ok || !w.is(end, "/ - –") || end+1 >= w.len() || w.tokens[end+1].Kind != arabic.Word {
		return dateline{}, false
	}
	d := dateline{own: true, owner: owner, outlet: pieceOf(text, w.tokens[0], w.tokens[end-1])}
	mark := end
	if place, next := w.placeAt(text, end+1); next > 0 && w.is(next, "- – /") {
		d.place, mark = place, next
	}
	for j := mark + 1; !w.is(end, "/") && j < min(w.len(), mark+datelineTokens/3); j++ {
		if w.is(j, ": - –") {
			return dateline{}, false // رويترز - قناة الحرة: two of them, or one who is asked
		}
	}
	d.whole = pieceOf(text, w.tokens[0], w.tokens[mark])
	return d, true
}

// dayOfYear returns the token after a day without its year, as agencies write it: بون - 6 - 11
// (كونا), أبوظبي في 15 يوليو / وام /; 0 if none stands at token i.
func (w *words) dayOfYear(i int) int {
	if _, whole := w.dateAt(w.skip(i, "في")); whole {
		return 0
	}
	i = w.skip(i, "في")
	day := w.number(i)
	if day < 1 || day > 31 {
		return 0
	}
	j := w.skip(i+1, joints)
	if m := w.number(j); j > i+1 && m >= 1 && m <= 12 && w.is(j+1, "( [ /") {
		return j + 1
	}
	if m, used := w.month(j); m > 0 && w.is(j+used, "( [ / - –") {
		return j + used
	}
	return 0
}

// outletInBrackets reads (CNN) --, without a place.
func outletInBrackets(text string, w *words) (dateline, bool) {
	if !w.is(0, "( [") {
		return dateline{}, false
	}
	_, first, end, ok := w.outletAt(1)
	if !ok || !w.is(end, ") ]") || !w.is(end+1, "- – — : --") {
		return dateline{}, false
	}
	return dateline{
		outlet: pieceOf(text, w.tokens[first], w.tokens[end-1]),
		whole:  pieceOf(text, w.tokens[0], w.tokens[end]),
	}, true
}

// placeAlone reads PLACE - before a report's first sentence: عمان- باشرت الأمانة. A place
// after the mark makes a pair of the two (بغداد - طهران), a second mark an aside.
func placeAlone(text string) (dateline, bool) {
	w := wordsOf(text[:min(len(text), 400)])
	place, i := w.placeAt(text, 0)
	if i == 0 || !w.is(i, "- – — ـ /") || i+3 >= w.len() || w.tokens[i+1].Kind != arabic.Word || arabic.IsStopWord(w.norms[i+1]) {
		return dateline{}, false
	}
	if _, next := w.placeAt(text, i+1); next > 0 {
		return dateline{}, false
	}
	for j := i + 1; j < min(w.len(), i+datelineTokens/2); j++ {
		if w.is(j, "- – — ـ / :") {
			return dateline{}, false
		}
	}
	return dateline{place: place, whole: pieceOf(text, w.tokens[0], w.tokens[i])}, true
}

// placeAt reads a place of the table at token i and returns the token after it, 0
// if none stands there.
func (w *words) placeAt(text string, i int) (piece, int) {
	if i >= w.len() {
		return piece{}, 0
	}
	_, used := places.longest(w.norms[i:])
	if used == 0 {
		return piece{}, 0
	}
	return pieceOf(text, w.tokens[i], w.tokens[i+used-1]), i + used
}

// country returns the token after the country that follows a place and a comma:
// دبي، الإمارات العربية المتحدة (CNN).
func (w *words) country(i int) int {
	if !w.is(i, "، ,") {
		return i
	}
	for j := i + 1; j < w.len() && j <= i+5; j++ {
		if w.is(j, "( [") {
			return j
		}
		if w.tokens[j].Kind != arabic.Word {
			break
		}
	}
	return i
}

func (w *words) isDate(i int) bool {
	_, ok := w.dateAt(i)
	return ok
}

// openings is how many paragraphs are looked at: the dateline may stand below an
// abstract.
const openings = 3

// datelines reads the dateline of the text and notes what it proves.
func (b *builder) datelines() {
	begun := false
	for _, para := range b.paragraphs[:min(openings, len(b.paragraphs))] {
		l := &b.page.lines[para.line]
		d, ok := readDateline(l.text)
		if !ok && !begun && l.prose() {
			d, ok = placeAlone(l.text)
		}
		begun = begun || l.prose()
		if !ok {
			continue
		}
		if d.place.text != "" && b.report.Article.Dateline == nil {
			b.setDateline(d.place.text, para.evidence(d.place, "dateline"))
		}
		if o, _, _ := findOutlet(d.outlet.text); d.outlet.text != "" && o.Reach != outlet.Foreign {
			c := claim{name: cmp.Or(d.owner, d.outlet.text), strength: byDateline, basis: db.BasisPrinted, evidence: para.evidence(d.whole, "dateline")}
			if d.own {
				c.strength = byMark
			}
			b.claims = append(b.claims, c)
		}
		if d.date != nil {
			b.report.Article.Published = db.PublicationDate{Date: d.date.date, Basis: db.BasisPrinted}
			b.report.DateEvidence = []db.Evidence{para.evidence(d.dated, "dateline")}
		}
		return
	}
}

// setDateline notes the place a report was filed from.
func (b *builder) setDateline(place string, e db.Evidence) {
	b.report.Article.Dateline = &place
	b.report.TitleEvidence = append(b.report.TitleEvidence, e)
}
