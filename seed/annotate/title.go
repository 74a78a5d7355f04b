package annotate

import (
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/ordinary"
	"sijill/seed/outlet"
)

// The grammar of a title before a name: a role noun, its complement in
// construct (رئيس لجنة الأمن), adjectives with the article (الأميركي, السابق),
// further complements (لشؤون الشرق الأدنى, في الحرس الثوري), perhaps a rank or
// a form of address, perhaps a comma, then the name.

const longestTitle = 20 // tokens

// title is a title phrase as the walk found it. A name begins at name, or name
// is -1. [first, role) are the words of the role alone, without rank and comma.
type title struct {
	first, role int
	name        int
	closed      bool // the phrase is complete: its nouns in construct have their complement
	comma       bool // a comma stands before the name
	definite    bool // the role noun has the article
	tight       int  // the end of the role without the parts that في and the like open
}

// walk reads a title phrase from its role noun on.
func (p *Part) walk(i int) title {
	head := p.words[i]
	t := title{first: i, role: i + 1, name: -1, definite: !head.bare, closed: !head.bare, tight: i + 1}
	if head.any(isHonorific|isRank|isBeforeName) && !(head.any(isHead) && head.bare) {
		t.definite, t.closed = true, true
	}
	loose := false // a preposition has been passed
	for j := i + 1; j < len(p.Tokens) && j < i+longestTitle && p.continues(j); {
		if p.people[j] {
			if t.closed && p.words[j].peel == 0 {
				t.name = j
			}
			return t
		}
		if t.closed && p.owner[j] == free && p.shortEastAsian(&t, j) > 0 {
			t.name = j
			return t
		}
		if t.closed && p.Norm[j] != "ايه" && p.startsName(&t, j) {
			t.name = p.nameStart(&t, j)
			if t.name > j { // words that complete the title: مانشستر يونايتد
				t.role = t.name
			}
			return t
		}
		next, ok := p.step(&t, j, &loose)
		if !ok {
			return t
		}
		j = next
	}
	return t
}

// step takes the next piece of a title phrase at j and returns where the piece
// after it begins; false where the phrase ends.
func (p *Part) step(t *title, j int, loose *bool) (int, bool) {
	if next, ok, done := p.stepMark(t, j); done {
		return next, ok
	}
	if end := p.ownedEnd(j); end > j && t.closed && strings.HasPrefix(p.Norm[j], "ل") && p.tellsOutlet(j) {
		return 0, false // المتحدث باسم القوات لرويترز
	} else if end > j { // an organisation, a place
		t.closed = true
		p.extend(t, end, *loose)
		return end, true
	}
	w := p.words[j]
	switch {
	case t.closed && p.Norm[j-1] == "المنتهيه": // المنتهية ولايته
		p.extend(t, j+1, *loose)
		return j + 1, true
	case t.closed && p.Norm[j] == "ايه" && p.wordNorm(j+1) == "الله": // no part of the role
		return j + 2, true
	case w.any(isHonorific|isRank|isNoble) && !w.bare && w.peel == 0 && t.closed:
		return j + 1, true // no part of the role
	case w.any(isRankTail) && t.closed && j > 0 && p.words[j-1].any(isRank):
		return j + 1, true
	case w.any(isJoint) && t.closed && w.peel == 0:
		t.closed, *loose = false, *loose || !onBehalf[p.Norm[j]]
		return j + 1, true
	case j == t.first+1 && !t.closed && withinTitle()[p.Norm[j]]:
		return j + 1, true
	case w.any(isBreak), w.any(isBeforeName) && !w.any(isHead): // يدعى فلان
		return 0, false
	case w.peel > 0:
		return p.stepClitic(t, j, w.proc, w.bare, loose)
	case t.closed && w.bare && w.is == isOrdinary:
		proc, bare := wordClitic(p.Norm[j])
		return p.stepClitic(t, j, proc, bare, loose)
	case w.any(isNisba|isFormer) && !w.bare:
		t.closed = true
		p.extend(t, j+1, *loose)
		return j + 1, true
	case t.closed && w.any(isHead):
		return 0, false // another title begins
	case !t.closed && p.opensClause(j):
		return 0, false
	case !t.closed && w.any(isOrdinary|isHead|isOrgHead|isPlaceHead|isOfficial|isBond):
		t.closed = !w.bare
		if t.closed {
			p.extend(t, j+1, *loose)
		}
		return j + 1, true
	case !t.closed && !w.any(isGiven|isSurname): // a name of no table: مدرب ليفربول
		t.closed = true
		p.extend(t, j+1, *loose)
		return j + 1, true
	case t.closed && w.any(isOrdinary) && !w.bare:
		p.extend(t, j+1, *loose)
		return j + 1, true
	}
	return 0, false
}

// opensClause reports whether a word with و before it stands where a title still
// lacks its complement: لاعب عظيم ورفع الكأس is what he is, and no title.
func (p *Part) opensClause(j int) bool {
	proc, bare := wordClitic(p.Norm[j])
	return proc == "و" && bare && p.words[j].is == isOrdinary
}

// onBehalf opens what a title cannot do without: المتحدث باسم الحكومة.
var onBehalf = map[string]bool{"باسم": true}

// namesOutlet reports whether ل and what follows it at j are an outlet.
func (p *Part) namesOutlet(j int) bool {
	told := strings.TrimPrefix(p.Norm[j], "ل")
	if _, head := outlet.Heads[told]; head || speechWords().told[told] || speechWords().told["ا"+p.Norm[j]] {
		return true
	}
	if !p.continues(j + 1) {
		return false
	}
	_, used, sure := p.outletAt(j + 1)
	return used > 0 && sure
}

// tellsOutlet reports whether the organisation at j, after ل, is an outlet.
func (p *Part) tellsOutlet(j int) bool {
	if o, used, sure := p.outletAt(j); used > 0 && sure {
		return o.Kind != db.SourceSocialNetwork
	}
	return false
}

// extend makes the role reach to the token.
func (p *Part) extend(t *title, end int, loose bool) {
	t.role = end
	if !loose {
		t.tight = end
	}
}

// stepMark handles what is no word: a comma before the name, a short name in
// marks, a name in brackets.
func (p *Part) stepMark(t *title, j int) (next int, ok, done bool) {
	if p.Tokens[j].Kind == arabic.Word {
		return 0, false, false
	}
	switch m := p.mark(j); {
	case m == "،" || m == ",":
		if t.closed && p.continues(j+1) && (p.people[j+1] && p.words[j+1].peel == 0 || p.strongName(j+1)) {
			t.name, t.comma = j+1, true
		}
		return 0, false, true
	case m == "(" && t.closed:
		for k := j + 1; k < j+6 && p.continues(k); k++ {
			if p.mark(k) == ")" {
				return k + 1, true, true
			}
		}
	case isQuoteMark(m):
		if end := p.ownedInMarks(j); t.closed && end > 0 { // رئيس الاتحاد الدولي "فيفا"
			return end, true, true
		}
		if end := p.quotedName(j); end > 0 && (!t.closed || p.words[j-1].any(isOrgHead)) {
			t.closed = true
			p.extend(t, end, false)
			return end, true, true
		}
	case p.Tokens[j].Kind == arabic.LatinWord && !t.closed:
		t.closed = true
		p.extend(t, j+1, false)
		return j + 1, true, true
	}
	return 0, false, true
}

// ownedInMarks returns the token after an organisation or place in quotation marks that begin at j, or 0.
func (p *Part) ownedInMarks(j int) int {
	if !p.continues(j + 1) {
		return 0
	}
	if end := p.ownedEnd(j + 1); end > j+1 && isQuoteMark(p.mark(end)) {
		return end + 1
	}
	return 0
}

// stepClitic handles a word with و, ل or ب before it.
func (p *Part) stepClitic(t *title, j int, proc string, bare bool, loose *bool) (int, bool) {
	w := p.words[j]
	if !t.closed || w.any(isGiven|isSurname) && !w.any(isOrdinary) {
		return 0, false
	}
	switch {
	case proc == "و" && !w.any(isHead|isHonorific|isRank|isBreak):
	case proc == "ل":
		if p.namesOutlet(j) {
			return 0, false // قال فلان مهاجم الفريق لمحطة …
		}
	case proc == "ب":
		*loose = true
	default:
		return 0, false
	}
	t.closed = !bare
	if t.closed {
		p.extend(t, j+1, *loose)
	}
	return j + 1, true
}

// wordClitic reads a proclitic off an ordinary word that no table has: what is
// left must be an ordinary word.
func wordClitic(n string) (proc string, bare bool) {
	for _, c := range []struct {
		begin, proc string
		bare        bool
	}{{"وال", "و", false}, {"بال", "ب", false}, {"لل", "ل", false}, {"و", "و", true}, {"ل", "ل", true}, {"ب", "ب", true}} {
		if rest, ok := strings.CutPrefix(n, c.begin); ok && len(rest) >= 4 && ordinary.Has(rest) {
			return c.proc, c.bare
		}
	}
	return "", true
}

// ownedEnd returns the token after the organisation or place that begins at j,
// or j.
func (p *Part) ownedEnd(j int) int {
	if p.owner[j] < 0 || j > 0 && p.owner[j-1] == p.owner[j] {
		return j
	}
	k := j
	for k < len(p.owner) && p.owner[k] == p.owner[j] {
		k++
	}
	return k
}

// startsName reports whether a person's name may begin at j after a complete
// title phrase.
func (p *Part) startsName(t *title, j int) bool {
	if !p.isArabic(j) || p.owner[j] != free {
		return false
	}
	w := p.words[j]
	if w.peel > 0 || w.any(isBreak|isFormer|isHonorific|isRank|isRankTail|isNoble) || w.any(isNisba) && !w.any(isGiven) {
		return false
	}
	if w.any(isNisba) && p.nameEnd(j) < j+2 {
		return false
	}
	if w.any(isNisba) && !w.bare && !p.words[j-1].bare && p.nameEnd(j) > j+2 && p.nameEnd(j+1) > j+2 && (!p.words[j+1].any(isConnector) || p.words[j+1].base == "عبد") {
		return false // الإعلام العربي فلان الفلاني, الإعلام العربي عبد فلان; but رئيس الحكومة العربي بن فلان
	}
	end := p.nameEnd(j)
	switch {
	case end == j:
		return false
	case w.any(isOpener):
		return true
	case w.any(isGiven) && !w.any(isGivenWord) || w.any(isSurname):
		return true
	case w.any(isGivenWord):
		return end > j+1 || t.definite && !w.any(isHead|isOrdinary)
	case !w.bare && !t.definite:
		return p.solid(j, end)
	}
	return p.solid(j, end)
}

// solid reports whether a name of words that no table knows is to be believed:
// not when a verb's or a place's grammar follows.
func (p *Part) solid(j, end int) bool {
	return end > j+1 || len(p.Norm[j]) >= 6
}

// nameStart returns where the name itself begins: a given name within the run
// opens it, what stands before completes the title (مانشستر يونايتد جوزيه …).
func (p *Part) nameStart(t *title, j int) int {
	if t.definite || p.words[j].any(isGiven|isSurname|isOpener) {
		return j
	}
	end := p.nameEnd(j)
	for k := j + 1; k < end-1 && k <= j+2; k++ {
		if p.words[k].any(isGiven) && !p.words[k].any(isGivenWord) {
			return k
		}
	}
	return j
}

// strongName reports whether what follows a comma is surely a name.
func (p *Part) strongName(j int) bool {
	if !p.isArabic(j) || p.owner[j] != free || p.words[j].peel > 0 || p.words[j].any(isBreak) {
		return false
	}
	end := p.nameEnd(j)
	w := p.words[j]
	if w.any(isHonorific|isRank|isNoble) && p.continues(j+1) || w.any(isRankTail) && p.words[j-1].any(isRank) {
		return p.strongName(j + 1)
	}
	if end < j+2 {
		return w.any(isSurname) && !w.bare
	}
	if w.any(isGiven) && !w.any(isGivenWord) || w.any(isOpener) {
		return true
	}
	return (!w.any(isOrdinary) || w.any(isGiven)) && (!p.words[j+1].any(isOrdinary) || w.any(isGiven) && p.words[j+1].any(isGiven|isSurnameWord)) && p.closesAfter(end)
}

// closesAfter reports whether a mark or a break follows the name.
func (p *Part) closesAfter(end int) bool {
	return end >= len(p.Tokens) || p.lineStart[end] || p.mark(end) != "" || p.words[end].any(isBreak|isCue)
}
