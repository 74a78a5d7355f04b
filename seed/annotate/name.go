package annotate

import "strings"

// The grammar of a person's name: given names, بن and أبو with what follows
// them, surnames; it ends at an ordinary word, a role noun, a nation's
// adjective, a mark or a line's end.

const longestName = 6 // words

// nameEnd returns the token after the name that begins at i; i itself when no
// name can begin there.
func (p *Part) nameEnd(i int) int {
	if p.isArabic(i) && p.owner[i] == free && p.words[i].any(isSurname) && !p.words[i].any(isGiven|isConnector|isOpener) {
		return i + 1 // ترامب and another's name
	}
	j, words := i, 0
	for words < longestName && j < len(p.Tokens) {
		if j > i && p.hashtag(j) {
			j++
			continue
		}
		if j > i && p.lineStart[j] || !p.isArabic(j) || p.owner[j] != free {
			break
		}
		w := p.words[j]
		if w.any(isConnector|isOpener) && (w.peel == 0 || j == i) {
			next := p.afterConnector(j, j > i)
			if next == 0 {
				if !w.any(isGiven | isSurname | isSurnameWord) {
					break
				}
			} else {
				j, words = next, words+1
				continue
			}
		}
		if !p.nameWord(i, j) {
			break
		}
		j++
		words++
		if j > i+1 && w.any(isSurname) && !w.any(isGiven) {
			break // دونالد ترامب is whole
		}
	}
	if words > 1 && p.continues(j) && p.owner[j] == free && generations()[p.Norm[j]] {
		j++
	}
	if words > 1 && p.hyphenated(j) {
		j += 2
	}
	if words > 1 && p.tens(j) {
		j++
	}
	if j > i+1 && !p.isArabic(j-1) {
		j--
	}
	return j
}

// hashtag reports whether the token is a mark of a hashtag inside a name: the
// line that joins its words (#فلان_الفلاني), or its sign (دونالد #ترمب).
func (p *Part) hashtag(j int) bool {
	if p.mark(j) == "#" && !p.lineStart[j] {
		return j+1 < len(p.Tokens) && p.touches(j+1) && p.isArabic(j+1)
	}
	return p.mark(j) == "_" && p.touches(j) && j+1 < len(p.Tokens) && p.touches(j+1) && p.isArabic(j+1)
}

// isAge reports whether the word at j makes an ordinal before it a number that no sovereign bears: عيد الأميرة فلانة الثالث
// والخمسين. A pope may be the twenty-third.
func (p *Part) isAge(j int) bool {
	n, ok := strings.CutPrefix(p.wordNorm(j), "وال")
	return ok && p.continues(j) && (hasEnding(n, "ين") || hasEnding(n, "ون")) && !strings.HasPrefix(n, "عشر")
}

// tens reports whether the word at j goes on with an ordinal: البابا بندكت السادس عشر.
func (p *Part) tens(j int) bool {
	return p.continues(j) && p.Norm[j] == "عشر" && p.words[j-1].any(isOrdinal) && p.owner[j] == free
}

// isToMe reports whether لي is "to me" after a verb of saying, and no name: قال لي فلان.
func (p *Part) isToMe(i int) bool {
	return p.Norm[i] == "لي" && p.continues(i) && i > 0 && p.words[i-1].any(isCue)
}

// hyphenated reports whether the mark at j ties one more word to a name: تشونغ يوي-يونغ. Known surnames and words on
// either side are two names, or none.
func (p *Part) hyphenated(j int) bool {
	if p.mark(j) != "-" || !p.touches(j) || j+1 >= len(p.Tokens) || !p.touches(j+1) || !p.isArabic(j+1) || p.owner[j+1] != free {
		return false
	}
	before, after := p.words[j-1], p.words[j+1]
	word := after.any(isOrdinary) && !eastSyllables()[p.Norm[j+1]]
	return !before.any(isSurname|isOrdinary) && !word && !after.any(isSurname|isNisba|isBreak) && after.peel == 0
}

// afterConnector returns the token after a connector and the word that it
// needs, or 0 when no such word follows.
func (p *Part) afterConnector(j int, inside bool) int {
	w := p.words[j]
	k := j + 1
	if k < len(p.Tokens) && p.isArabic(k) && !p.lineStart[k] && p.words[k].any(isConnector) && p.words[k].peel == 0 {
		k++ // بن أبي طالب, دي لا روا
	}
	if k >= len(p.Tokens) || !p.isArabic(k) || p.lineStart[k] || p.owner[k] != free {
		return 0
	}
	c := p.words[k]
	switch w.base {
	case "عبد":
		if abdNames()[p.Norm[k]] {
			return k + 1
		}
		return 0
	case "بن", "ابن", "بنت", "ال", "ابو", "ابا", "ابي":
		if next := p.words[j+1]; !inside && w.base == "ابن" && (next.any(isOpener) && next.base != "عبد" || c.any(isSurname) && !c.any(isGiven)) {
			return 0 // ابن أبو بكر, ابن ميسي: somebody's son
		}
		if c.any(isBreak|isKin) && !c.any(isGiven|isSurname) || hisUncle[p.Norm[k]] || c.peel > 0 && !c.any(isGiven|isSurname) {
			return 0 // ابن شقيق فلان, ابن عم فلان
		}
		if !inside && w.any(isOpener) && c.any(isOrdinary) && !c.any(isGiven|isSurnameWord) && !kunyas()[p.Norm[k]] {
			return 0
		}
		if c.any(isOpener) && w.base != "ابو" && c.base == "عبد" {
			if n := p.afterConnector(k, true); n > 0 {
				return n
			}
		}
		return k + 1
	case "ولد", "ام", "ذو", "بو":
		if inside && !c.any(isOrdinary|isBreak) && w.base != "ام" {
			return k + 1
		}
		return 0
	}
	if inside && c.peel == 0 && !c.any(isBreak|isNisba|isHead) && c.bare && !isImperfect(c.base) { // دي, فان, لو …
		if !c.any(isOrdinary) || w.base != "لا" && w.base != "لي" && w.base != "دين" && p.words[j-1].any(isGiven) {
			return k + 1
		}
	}
	return 0
}

// hisUncle are the kin after ابن whose kin somebody is, besides those of the table.
var hisUncle = map[string]bool{"عم": true, "خال": true, "عمه": true, "خاله": true, "اخ": true, "اخيه": true, "اخته": true}

// nameWord reports whether the word at j can stand in a name that began at i.
func (p *Part) nameWord(i, j int) bool {
	w := p.words[j]
	if j == i && p.sonOf(j) {
		return true
	}
	if j == i {
		return !w.any(isBreak) && (w.any(isGiven|isSurname) || !w.any(isNisba) && p.properWord(j))
	}
	if w.peel > 0 || w.any(isBreak) || hisKin[p.Norm[j]] {
		return false
	}
	if p.continues(j+1) && familyPairs()[p.Norm[j]+" "+p.Norm[j+1]] {
		return true
	}
	if w.any(isConnected) {
		return w.base != "الله" || j > i
	}
	if w.any(isOrdinal) && w.any(isOrdinary|isFormer) {
		return j == i+1 && royal(p, i) && !p.isAge(j+1)
	}
	if w.any(isGiven | isSurname) {
		return !p.opensTitle(j)
	}
	afterGiven := p.words[j-1].any(isGiven|isConnected) || j-i >= 1 && p.words[i].any(isGiven)
	if w.any(isHead|isHonorific|isNoble) && p.continues(j+1) && p.isArabic(j+1) && p.words[j+1].peel == 0 && (p.words[j+1].any(isGiven|isSurname) || p.properWord(j+1)) {
		return false // مصطفى الأمير وليام: a title of the next name
	}
	if w.any(isSurnameWord) && afterGiven && (j == i+1 || !w.any(isNisba)) && !p.opensTitle(j) {
		return true
	}
	if afterGiven && w.bare && w.is == isOrdinary && len(p.Norm[j]) >= 8 && hasEnding(p.Norm[j], "ي") && p.closesAfter(j+1) {
		return true // علي أكبر صالحي,
	}
	if w.any(isNisba) && w.bare && j == i+1 && afterGiven {
		return true // محمود علوي: an adjective of a definite name would have the article
	}
	if j == i+1 && afterGiven && !w.bare && w.is&^isSurnameWord == 0 {
		return true // توفيق الطيراوي: a word with the article that is no word
	}
	return p.properWord(j) && !(j > i+1 && (p.verbShape(j) || !w.bare && pluralEnding(p.Norm[j]) || len(p.Norm[j]) < 6))
}

// sonOf reports whether بن and a name follow: then even an ordinary word is one
// (حشر بن مكتوم).
func (p *Part) sonOf(j int) bool {
	if !p.continues(j+1) || !p.isArabic(j) || p.words[j].any(isBreak|isHead) || p.words[j].peel > 0 || !p.words[j].bare {
		return false
	}
	switch p.Norm[j+1] {
	case "بن", "بنت":
		return p.afterConnector(j+1, true) > 0
	}
	return false
}

// royal reports whether the word before the name is a sovereign's title.
func royal(p *Part, i int) bool {
	if i == 0 {
		return false
	}
	switch p.words[i-1].base {
	case "الملك", "البابا", "الملكه", "السلطان", "القيصر", "الامبراطور", "ملك", "البطريرك", "الانبا":
		return true
	}
	return false
}

// opensTitle reports whether a word that can be a name opens a title here: أمين
// before a definite noun.
func (p *Part) opensTitle(j int) bool {
	w := p.words[j]
	if !w.any(isHead) || !w.bare || !p.continues(j+1) || !p.isArabic(j+1) {
		return false
	}
	c := p.words[j+1]
	return c.any(isOrdinary) && c.peel == 0 && !c.any(isBreak|isGiven)
}
