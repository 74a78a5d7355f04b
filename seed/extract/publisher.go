// Who published an article: its record, its dateline, its page's head, or the way
// it credits what only this outlet has. An outlet that the article merely cites
// (وفقا لموقع روسيا اليوم) is not its publisher.
package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/outlet"
)

// strength orders what speaks for a publisher, the strongest first.
type strength int

const (
	byRecord strength = iota
	byPage
	byDateline
	byMark // the outlet's own mark before the first sentence
	byCredit
	byWeakCredit // counts only beside another
	bySignature
	byAgency // a dateline that names only an agency
	byAddress
	byCommand
)

// claim is a statement about the publisher with its proof.
type claim struct {
	name     string
	strength strength
	basis    db.Basis
	evidence db.Evidence
}

// publisher weighs the claims and fills the article's publisher.
func (b *builder) publisher(fill Fill) {
	meta := &b.page.doc.Meta
	if meta.Publisher != "" {
		b.claim(meta.Publisher, byRecord, db.BasisMetadata, db.Evidence{In: db.PartMetadata, Text: meta.Publisher})
	} else {
		b.credits()
	}
	b.pageClaims()
	for _, a := range b.page.agencies {
		b.claim(a.text, byDateline, db.BasisInferred, b.page.evidence(a.line, a.piece, "byline"))
	}
	for _, s := range b.page.signed {
		b.claim(s.text, bySignature, db.BasisInferred, b.page.evidence(s.line, s.piece, "the text is signed with it"))
	}
	if o, ok := outlet.OfAddress(meta.URL); ok {
		b.claim(o.Name, byAddress, db.BasisURL, db.Evidence{In: db.PartURL, Text: meta.URL})
	}
	if fill.Publisher != "" {
		note := "given when seeding"
		b.claim(fill.Publisher, byCommand, db.BasisMetadata, db.Evidence{In: db.PartMetadata, Text: fill.Publisher, Note: &note})
	}
	b.yieldAgencies()
	b.weigh()
	b.wires()
}

func (b *builder) claim(name string, s strength, basis db.Basis, e db.Evidence) {
	b.claims = append(b.claims, claim{name, s, basis, e})
}

// pageClaims takes the outlets that the page's head and foot name. If they name
// different ones, they are partners or advertisers and prove nothing.
func (b *builder) pageClaims() {
	b.page.fullerNames()
	named := map[string]bool{}
	for _, m := range b.page.masthead {
		if o, _, ok := findOutlet(m.text); ok {
			named[o.Name] = true
		}
	}
	if len(named) == 0 && len(b.page.own) > 0 {
		name := b.page.own[0]
		b.claim(name.text, byPage, db.BasisPrinted, b.page.evidence(name.line, name.piece, "named by the page's head"))
		for _, again := range b.page.own[1:] {
			b.claim(name.text, byPage, db.BasisPrinted, b.page.evidence(again.line, again.piece, "the same name again"))
		}
	}
	if len(named) != 1 {
		again := b.page.namedAgain()
		if again == "" {
			return
		}
		named = map[string]bool{again: true}
	}
	for _, m := range b.page.masthead {
		if o, _, ok := findOutlet(m.text); ok && named[o.Name] {
			b.claim(m.text, byPage, db.BasisPrinted, b.page.evidence(m.line, m.piece, "named by the page's head or foot"))
		}
	}
}

// namedAgain is the outlet that the page names on several lines, where it names every other
// on one alone: partners, whose names run above each page.
func (p *page) namedAgain() string {
	lines := map[string]map[int]bool{}
	for _, m := range p.masthead {
		if o, _, ok := findOutlet(m.text); ok {
			if lines[o.Name] == nil {
				lines[o.Name] = map[int]bool{}
			}
			lines[o.Name][m.line] = true
		}
	}
	again := ""
	for name, on := range lines {
		switch {
		case len(on) < 2:
		case again != "":
			return ""
		default:
			again = name
		}
	}
	return again
}

// fullerNames drops a bare name that several outlets bear where the page also says which
// it is: الغد, صحيفة الغد; الدستور, جريدة الدستور الأردنية.
func (p *page) fullerNames() {
	var kept []fact
	for _, m := range p.masthead {
		bare := true
		for _, full := range p.masthead {
			noun, name, ok := strings.Cut(phraseKey(full.text), " ")
			if bareName, more := strings.CutPrefix(name, phraseKey(m.text)); ok && isHead(noun) && more && strings.Count(bareName, " ") < 2 && (bareName == "" || bareName[0] == ' ') {
				bare = false
			}
		}
		if bare {
			kept = append(kept, m)
		}
	}
	p.masthead = kept
}

// weigh chooses the strongest claim and keeps the evidence of all that agree.
func (b *builder) weigh() {
	b.report.Article.Publisher = db.Publisher{Basis: db.BasisUnknown}
	best := -1
	for i := range b.claims {
		if best < 0 || b.claims[i].strength < b.claims[best].strength {
			best = i
		}
	}
	if best < 0 {
		return
	}
	chosen := b.claims[best]
	b.report.Publisher = sourceName(chosen.name)
	b.report.Article.Publisher.Basis = chosen.basis
	b.report.PublisherEvidence = append(b.report.PublisherEvidence, chosen.evidence)
	for i, c := range b.claims {
		if i != best && sourceName(c.name).Name == b.report.Publisher.Name {
			b.report.PublisherEvidence = append(b.report.PublisherEvidence, c.evidence)
		}
	}
}

// An outlet in quotation marks to which somebody spoke: قال مسؤول لـ"العربي الجديد".
var spokenTo = regexp.MustCompile(`(?:^|[\s،,(])لـ?ـ*\s?["“”«]([^"“”«»\n]{2,40})["”“»]`)

// sayingVerbs stand before it in its sentence.
var sayingVerbs = readPhrases(`قال، قالت، وقال، وقالت، أكد، وأكد، أكدت، أوضح، وأوضح، أوضحت، كشف، وكشف، كشفت، صرح، وصرح، أفاد، وأفاد، أفادت، ذكر، وذكر، ذكرت،
أضاف، وأضاف، أضافت، وأضافت، بين، وبين، أشار، وأشار، أشارت، تحدث، وتحدث، أبلغ، حديث، حديثه، تصريح، تصريحات، تصريحه، روى، وصف، وصفت، يقول، ويقول، تقول، وتقول، حسب، وفق، شرح، اعتبر، واعتبر، رأى، ورأى، نفى، ونفى، لفت، ولفت، شدد، وشدد، مصدر، مصادر، مسؤول`)

// unnamedSpeakers speak to an outlet that has them for itself.
var unnamedSpeakers = readPhrases("مصدر، مصادر، المصدر، المصادر، مسؤول، مسؤولون، شهود، شاهد، ناشط، ناشطون، قيادي، دبلوماسي، ضابط، نائب، عضو، خبير")

// receiving are the verbs with which an outlet says that it got something first hand.
var receiving = readPhrases(`تابعته، تابعتها، تابعه، تابعها، اطلعت عليه، اطلعت عليها، اطلع عليه، اطلع عليها، حصلت عليه، حصلت عليها، حصل عليه، حصل عليها، تلقته، تلقتها، تلقت، تسلمته، تسلمت، رصدته، رصدتها، تلقاه، تلقى،
وصل إلى، وصلت إلى، ورد إلى، ورد ل، خص به، خصت به، استلمت، استلمته، تحصلت عليه، تحصلت عليها`)

// credits finds the outlet that the text credits with what only it has. One
// outlet alone must be credited: of two, one is cited. What a named speaker told
// an outlet others cite too: it must happen twice.
func (b *builder) credits() {
	var found []claim
	for _, para := range b.paragraphs {
		text := b.page.lines[para.line].text
		if len(found) >= mostFacts {
			break
		}
		if strings.Contains(text, "ل") {
			found = append(found, spokenCredits(text, para)...)
			found = append(found, receivedCredits(text, para)...)
			found = append(found, learnedCredits(text, para)...)
		}
	}
	names := map[string]bool{}
	sure := len(found) > 1
	for _, c := range found {
		names[sourceName(c.name).Name] = true
		sure = sure || c.strength == byCredit
	}
	if len(names) != 1 || !sure {
		return
	}
	for _, c := range found {
		c.strength = byCredit
		b.claims = append(b.claims, c)
	}
}

// spokenCredits finds speakers' words to an outlet; a speaker who is not named is
// the outlet's own.
func spokenCredits(text string, para paragraph) (found []claim) {
	for _, m := range spokenTo.FindAllStringSubmatchIndex(text, -1) {
		if len(found) >= mostFacts {
			break
		}
		name := text[m[2]:m[3]]
		o, _, ok := findOutlet(name)
		if !ok || o.Kind == db.SourceAgency || o.Reach != "" {
			continue
		}
		before := keyWords(clauseBefore(text[:m[0]]))
		if !holdsAny(before, sayingVerbs) {
			continue
		}
		weight := byWeakCredit
		if holdsAny(before, unnamedSpeakers) {
			weight = byCredit
		}
		from := m[0]
		for from < m[2] && !strings.HasPrefix(text[from:], "ل") {
			_, size := utf8.DecodeRuneInString(text[from:])
			from += size
		}
		start := utf8.RuneCountInString(text[:from])
		phrase := text[from:m[1]]
		found = append(found, claim{name, weight, db.BasisInferred,
			para.evidence(piece{phrase, start, start + utf8.RuneCountInString(phrase)}, "its sources speak to this outlet")})
	}
	return found
}

// What an outlet learned itself: علمت «الجريدة» من مصادرها.
var learned = regexp.MustCompile(`(?:^|[\s،])(?:و)?(?:علمت|علم|رصدت|رصد|التقت|التقى)\s+(?:(?:صحيفة|جريدة|موقع|وكالة|قناة)\s+)?["“”«]([^"“”«»\n]{2,40})["“”»]`)

// learnedCredits finds what an outlet says that it learned or saw itself.
func learnedCredits(text string, para paragraph) (found []claim) {
	for _, m := range learned.FindAllStringSubmatchIndex(text, mostFacts) {
		name := text[m[2]:m[3]]
		if o, _, ok := findOutlet(name); !ok || o.Kind == db.SourceAgency || o.Reach != "" {
			continue
		}
		phrase := strings.TrimLeft(text[m[0]:m[1]], " \u00a0،")
		end := utf8.RuneCountInString(text[:m[1]])
		found = append(found, claim{name, byCredit, db.BasisInferred,
			para.evidence(piece{phrase, end - utf8.RuneCountInString(phrase), end}, "this outlet learned it itself")})
	}
	return found
}

// clauseBefore returns what stands before in the same sentence, some 200 bytes at most.
func clauseBefore(s string) string {
	s = s[max(0, len(s)-400):]
	if at := strings.LastIndexAny(s, ".؟!"); at >= 0 {
		s = s[at+1:]
	}
	for len(s) > 200 {
		_, rest, ok := strings.Cut(s, " ")
		if !ok {
			break
		}
		s = rest
	}
	return s
}

func holdsAny(words []string, set phraseSet) bool {
	for _, w := range words {
		if set.has(w) {
			return true
		}
	}
	return false
}

// receivedCredits finds what the outlet followed or was sent: بيان تابعته "ايلاف".
// The name must stand in quotation marks, or follow a noun such as صحيفة.
func receivedCredits(text string, para paragraph) (found []claim) {
	if !strings.ContainsAny(text, quoteLetters) {
		return nil
	}
	w := wordsOf(text)
	for i := range w.tokens {
		if len(found) >= mostFacts {
			break
		}
		if w.tokens[i].Kind != arabic.Word {
			continue
		}
		_, used := receiving.longest(w.norms[i:])
		if used == 0 {
			continue
		}
		j := i + used
		noun := j < w.len() && isHead(w.norms[j])
		if noun {
			j++
		}
		if !w.is(j, quoteMarks) && !noun {
			continue
		}
		o, first, end, ok := w.outletAt(j)
		if !ok || o.Reach != "" {
			continue
		}
		name := pieceOf(text, w.tokens[first], w.tokens[end-1])
		if end > first && w.is(end-1, quoteMarks) {
			name = pieceOf(text, w.tokens[first], w.tokens[end-2])
		}
		phrase := pieceOf(text, w.tokens[i], w.tokens[end-1])
		found = append(found, claim{name.text, byCredit, db.BasisInferred, para.evidence(phrase, "this outlet received it first hand")})
	}
	return found
}

const quoteLetters = "\"“”«»"
