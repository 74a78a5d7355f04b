package annotate

import (
	"sort"
	"strings"

	"sijill/arabic"
	"sijill/db"
	"sijill/seed/annotate/tagger"
)

// Arbitration: the rules propose names, the learned tagger has heard names of
// its own. Where the two overlap and differ, what was right more often on
// labelled sentences wins (the score command measures it).

// heard is a name that the tagger found.
type heard struct {
	first, last int
	span        tagger.Span // with its kind and confidence
}

// listen asks the tagger for the names of all parts.
func (a *reading) listen(v namer) {
	a.heard = make([][]heard, len(a.parts))
	if v == nil {
		return
	}
	var sentences [][]arabic.Token
	var parts, offsets []int
	for n, p := range a.parts {
		for _, s := range p.Sentences {
			sentences, parts, offsets = append(sentences, p.Tokens[s.First:s.Last]), append(parts, n), append(offsets, s.First)
		}
	}
	for i, spans := range v.TagDocument(sentences) {
		for _, s := range spans {
			n, h := parts[i], heard{offsets[i] + s.Start, offsets[i] + s.End, s}
			if p := a.parts[n]; s.Kind == tagger.Person {
				h.last = p.withoutTail(h.first, h.last)
				if p.words[h.first].base == "ابن" && h.last > h.first+1 && p.afterConnector(h.first, false) == 0 {
					h.first++ // somebody's son
				}
				if p.isToMe(h.first) && h.last > h.first+1 {
					h.first++
				}
				if p.tens(h.last) {
					h.last++
				} else if h.last > h.first+1 && p.words[h.last-1].any(isOrdinal) && p.isAge(h.last) {
					h.last--
				}
				if cut := p.beforeAnother(h.first, h.last); cut < h.last {
					rest := heard{cut, h.last, s}
					if h.last = cut; p.Norm[cut] == "ابن" {
						rest.first += 2 // ابن عم
					}
					a.heard[n] = append(a.heard[n], h)
					h = rest
				}
			}
			if h.first < h.last {
				a.heard[n] = append(a.heard[n], h)
			}
		}
	}
}

// beforeAnother returns where a person's name ends that the tagger carried on into the next one's: لوسي وروبرت وتيم, فلان
// ابن عم فلان.
func (p *Part) beforeAnother(first, last int) int {
	for i := first + 1; i < last; i++ {
		if w := p.words[i]; w.any(isGiven) && strings.HasPrefix(w.proc, "و") {
			return i
		}
		if p.Norm[i] == "ابن" && i+1 < last && p.afterConnector(i, true) == 0 {
			return i
		}
	}
	return last
}

// withoutTail returns where a person's name of three words or more ends that the
// tagger closed a word too late: محمد صلاح نموذج.
func (p *Part) withoutTail(first, last int) int {
	for last > first+2 {
		w := p.words[last-1]
		verb := w.is == 0 && (p.verbShape(last-1) || !w.bare && pluralEnding(p.Norm[last-1]))
		word := w.bare && w.any(isOrdinary|isBreak) && !w.any(isGiven|isSurname|isSurnameWord|isConnector|isConnected|isOrdinal)
		if !verb && !word || p.words[last-2].any(isConnector) {
			break
		}
		last--
	}
	return last
}

// giveWay is the least confidence at which a rule of this name leaves its words
// to the tagger's name: one that holds the rule's words and more, one that is
// part of them, one that crosses them. never is more than any confidence.
type giveWay struct{ longer, shorter, cross float32 }

const never = 2

var givesWay = map[rule]giveWay{
	byOutlet:     {0.9, never, 0.9},
	byHead:       {0.7, 0.9, 0.9},
	byPlaceHead:  {0.9, never, 0.9},
	byList:       {0.95, never, 0.95},
	byPlaceList:  {0.6, never, 0.9},
	byTitle:      {0.75, 0.9, 0.75},
	byTitleWord:  {0.9, never, 0.75},
	byGiven:      {0.75, 0.75, 0.75},
	byGivenWord:  {0.6, 0.6, 0.6},
	byOpener:     {0.75, never, 0.75},
	byLoneFamous: {0.75, never, 0.75},
	bySon:        {0.75, 0.75, 0.75},
	bySpeaking:   {0.6, 0.6, 0.6},
	bySurname:    {0.8, never, never},
}

// hears returns the tagger's names that share words with the stretch.
func (a *reading) hears(part, first, last int) []heard {
	all := a.heard[part]
	from := sort.Search(len(all), func(n int) bool { return all[n].last > first })
	to := from
	for to < len(all) && all[to].first < last {
		to++
	}
	return all[from:to]
}

// propose claims what a rule found, or the tagger's name instead where the rule
// gives way to it; nil when the words are neither's.
func (a *reading) propose(part, first, last int, kind db.EntityKind, by rule) *mention {
	p := a.parts[part]
	rivals := a.hears(part, first, last)
	if len(rivals) == 0 && needsSecond[by] && p.words[first].any(isOrdinary) && a.voice != nil {
		return nil
	}
	own := mention{part: part, first: first, last: last, kind: kind, rule: by}
	a.narrow(&own)
	for _, h := range rivals {
		if h.first == first+own.head && h.last == last-own.tail || h.first == first && h.last == last {
			break
		}
		if h.first > first && kind == db.KindPerson && p.words[first].any(isGiven) && !p.words[first].any(isGivenWord) {
			continue // وأوليفيه جيرو: the rule knows the first name
		}
		if by == byTitle && h.first > first && h.last == last && p.words[first].any(isGiven) {
			continue // وزير الخارجية مولود جاويش أوغلو
		}
		if by == byTitle && h.first == first && h.last < last && p.continuesName(h.last) {
			continue // توفيق الطيراوي
		}
		if h.first == first && (h.last < last && (p.hashtag(h.last) || p.hyphenated(h.last)) || h.last > last && last > first+1 && (p.words[last-1].any(isSurname) || p.verbShape(last) || p.isAccusative(last))) {
			continue // #محمود_عباس is one name; دونالد ترامب ماهر is a man and a word
		}
		if !a.mayTake(p, h) || h.span.Confidence < givesWay[by].at(h, first, last) {
			continue
		}
		return a.hearsay(part, h)
	}
	m := a.claim(part, first, last, kind, by)
	a.narrow(m)
	return m
}

// needsSecond are the rules that, where the name opens with an ordinary word,
// are more often wrong than right if the tagger heard no name at all.
var needsSecond = map[rule]bool{byGivenWord: true}

func (g giveWay) at(h heard, first, last int) float32 {
	switch {
	case h.first <= first && h.last >= last:
		return g.longer
	case h.first >= first && h.last <= last:
		return g.shorter
	}
	return g.cross
}

// continuesName reports whether the word where the tagger's name ends is no word
// of the tables, and so may well be the surname.
func (p *Part) continuesName(i int) bool {
	return p.words[i].is&^(isGiven|isSurname|isSurnameWord) == 0
}

// mayTake reports whether the tagger's name stands free and holds no word that
// is no part of such a name.
func (a *reading) mayTake(p *Part, h heard) bool {
	if h.last-1 > h.first && p.verbShape(h.last-1) {
		return false
	}
	if !p.free(h.first, h.last) {
		return false
	}
	if h.span.Kind == tagger.Person {
		return p.nameable(h.first, h.last) && p.afterAdjective(h.first, h.last) == h.first
	}
	if p.opensRole(h.first) {
		return false
	}
	for i := h.first + 1; i < h.last; i++ { // الشرق الأوسط باربرا …: a person's name begins
		if w := p.words[i]; w.any(isGiven) && !w.any(isGivenWord) && !p.words[h.first].any(isNamedAfter|isOrgHead|isPlaceHead) {
			return false
		}
	}
	return p.oneThing(h.first, h.last)
}

// oneThing reports whether words that the tagger takes for an organisation or a place can be one: no other begins among
// them (كندا والمكسيك), and none of them is an adverb (عاجلاً أم آجلاً) or a participle (منطقة مهجورة).
func (p *Part) oneThing(first, last int) bool {
	if p.hasTanwin(last-1) || p.Norm[first] == "ام" && last > first+1 && p.words[first+1].any(isOrdinary) {
		return false
	}
	if last == first+1 && p.words[first].bare && isParticiple(p.Norm[first]) {
		return false
	}
	for i := first + 1; i < last; i++ {
		if _, end, peel, _ := gazetteers().at(p, i); end > 0 && peel > 0 && strings.HasPrefix(p.Norm[i], "و") {
			return false
		}
	}
	return true
}

// isParticiple reports the shape of a passive participle in the feminine: مهجورة.
func isParticiple(n string) bool {
	r := []rune(n)
	return len(r) == 6 && r[0] == 'م' && r[3] == 'و' && r[5] == 'ه'
}

// hearsay claims a name of the tagger.
func (a *reading) hearsay(part int, h heard) *mention {
	m := a.claim(part, h.first, h.last, kindOf[h.span.Kind], band(h.span))
	m.strip(a.parts[part])
	a.narrow(m)
	return m
}

// agrees reports whether the tagger heard the same name of the same kind.
func (a *reading) agrees(part, first, last int, kind db.EntityKind) bool {
	for _, h := range a.hears(part, first, last) {
		if h.first == first && h.last == last && kindOf[h.span.Kind] == kind {
			return true
		}
	}
	return false
}
